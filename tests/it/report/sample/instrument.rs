//! Two checklists, four actions and three verdicts.

use leerklaar::model::{
    Action, Checklist, ContextFigure, ContextValue, Days, Dimension, Fraction, Instrument, Item,
    Need, Pattern, Perspective, Verdict,
};

use super::both;
use crate::small::{self, decimal, id};

pub(super) fn instrument() -> Instrument {
    let mut instrument = small::instrument(Vec::new());
    instrument.checklists = vec![barriers(), anchoring()];
    instrument.owners[0].name = both("HR", "HR");
    instrument.owners.push(leerklaar::model::Owner {
        id: id("board"),
        name: both("Directie", "Senior management"),
        days_per_week: decimal("0.75"),
    });
    for (band, nl, en) in [
        (0, "belemmering", "obstacle"),
        (1, "wankel", "shaky"),
        (2, "op weg", "on the way"),
        (3, "geborgd", "anchored"),
    ] {
        instrument.rules.bands[band].name = both(nl, en);
    }
    for (word, nl, en) in [
        (0, "klein", "small"),
        (1, "middel", "medium"),
        (2, "groot", "large"),
    ] {
        instrument.rules.roadmap.effects[word].name = both(nl, en);
    }
    instrument.actions = actions();
    instrument.verdicts = verdicts();
    instrument.patterns = vec![Pattern {
        id: id("classic"),
        name: both("Het klassieke patroon", "The classic pattern"),
        meaning: both(
            "De leiding mist initiatief, terwijl medewerkers tijd missen. Beide kanten wachten op elkaar.",
            "Management misses initiative, while employees miss time. Each side waits for the other.",
        ),
        needs_all: Vec::new(),
        needs_any: Vec::new(),
    }];
    instrument.context = vec![ContextFigure {
        id: id("priority_2022"),
        items: vec![id("B11")],
        text: both(
            "Zoveel mensen zeiden: het dagelijks werk gaat voor.",
            "This many people said: daily work comes first.",
        ),
        source: both("L&D Monitor 2022", "L&D Monitor 2022"),
        n: None,
        year: 2022,
        values: vec![
            ContextValue {
                group: both("HR", "HR"),
                percent: decimal("47"),
                n: Some(563),
            },
            ContextValue {
                group: both("medewerkers", "employees"),
                percent: decimal("25.5"),
                n: None,
            },
        ],
    }];
    instrument
}

fn barriers() -> Checklist {
    let mut time = question(
        "B11",
        "Hoe vaak heb je onder werktijd tijd om te leren?",
        "How often do you have time to learn in working hours?",
    );
    time.is_critical = true;
    time.is_paired = true;
    time.estimate_for = vec![Perspective::Management];
    let initiative = question(
        "B13",
        "Hoe vaak vraag je zelf om een training?",
        "How often do you ask for training yourself?",
    );
    let offer = question(
        "B21",
        "Weet je welk leeraanbod er is?",
        "Do you know which learning offer there is?",
    );
    let mut checklist = small::checklist(
        "barriers",
        vec![
            dimension(
                "B1",
                "Eén beeld van leren",
                "A shared picture of learning",
                vec![time, initiative],
            ),
            dimension("B2", "Bekend aanbod", "A known offer", vec![offer]),
        ],
    );
    checklist.title = both("De barrières", "The barriers");
    checklist.intro = both(
        "Denk aan de afgelopen 12 maanden.",
        "Think of the past 12 months.",
    );
    checklist.source = both(
        "Praktijkervaring van een leverancier.",
        "Practical experience of a supplier.",
    );
    checklist
}

fn anchoring() -> Checklist {
    let mut sponsor = question(
        "V22",
        "Hoeveel steun geeft een directielid aan leren?",
        "How much does a senior manager back learning?",
    );
    sponsor.is_critical = true;
    sponsor.actions = vec![id("A01")];
    sponsor.seeds = vec!["003-24".to_owned()];
    let pride = question(
        "V21",
        "Hoe trots zijn teams op leren?",
        "How proud are teams of learning?",
    );
    let mut plan = question(
        "V51",
        "Hoe vast ligt wie wat wanneer vertelt over leren?",
        "How fixed is who tells what when about learning?",
    );
    plan.is_critical = true;
    let mut checklist = small::checklist(
        "anchoring",
        vec![
            dimension(
                "V2",
                "Steun van de directie",
                "Backing from the top",
                vec![sponsor, pride],
            ),
            dimension("V5", "Een vast verhaal", "A steady story", vec![plan]),
        ],
    );
    checklist.title = both("De borgingsstappen", "The anchoring steps");
    checklist.intro = both(
        "Denk aan de afgelopen 12 maanden.",
        "Think of the past 12 months.",
    );
    checklist.source = both(
        "Praktijkervaring van een adviseur.",
        "Practical experience of a consultant.",
    );
    checklist
}

fn question(name: &str, nl: &str, en: &str) -> Item {
    let mut item = small::levels(name);
    let everybody = Perspective::ALL.into_iter().map(|p| (p, both(nl, en)));
    item.text = everybody.collect();
    item.why = both("Waarom we dit vragen.", "Why we ask this.");
    item.pitfall = both(
        "Een goed voornemen telt niet.",
        "A good intention does not count.",
    );
    item.evidence = both("Een vastgelegde afspraak.", "An agreement on paper.");
    let leerklaar::model::Kind::Choice { levels, .. } = &mut item.kind else {
        return item;
    };
    let labels = [
        ("nooit", "never"),
        ("zelden", "seldom"),
        ("soms", "sometimes"),
        ("vaak", "often"),
        ("(bijna) altijd", "(almost) always"),
    ];
    for (level, (nl, en)) in levels.iter_mut().zip(labels) {
        level.text = both(nl, en);
    }
    item
}

fn dimension(name: &str, nl: &str, en: &str, items: Vec<Item>) -> Dimension {
    let mut dimension = small::dimension(name, items);
    dimension.name = both(nl, en);
    dimension.good = both("Zo gaat het goed.", "This is what good looks like.");
    dimension.pitfall = both("Hier gaat het mis.", "This is where it goes wrong.");
    dimension
}

fn actions() -> Vec<Action> {
    let mut sponsor = small::action("A01", "1.5", &[("V2", "0.30"), ("B2", "0.15")], &[]);
    sponsor.name = both(
        "Kies een sponsor in de directie",
        "Choose a sponsor in senior management",
    );
    sponsor.first_step = both(
        "Zet het op de agenda van de volgende vergadering.",
        "Put it on the agenda of the next meeting.",
    );
    sponsor.kpi = both(
        "Elke maand één zichtbare daad.",
        "One visible deed a month.",
    );
    sponsor.owner = id("board");
    sponsor.with = vec![id("hr")];
    let mut rules = small::action("A19", "4", &[("B1", "0.20")], &["A01"]);
    rules.name = both(
        "Stel regels vast voor tijd en geld",
        "Adopt rules for time and money",
    );
    rules.first_step = both(
        "Schrijf op wat nu al mag.",
        "Write down what is allowed today.",
    );
    rules.kpi = both(
        "De regeling is vastgesteld.",
        "The rules have been adopted.",
    );
    rules.costs = Some(both("Soms een jurist.", "Sometimes a lawyer."));
    rules.note = Some(both(
        "Kijk ook in de cao.",
        "Look at the collective agreement too.",
    ));
    rules.days = Days {
        fixed: decimal("4"),
        per_100: Fraction::ONE,
        scope: leerklaar::model::Scope::Organisation,
    };
    let mut moment = small::action("A21", "2", &[("B1", "0.30")], &["A19"]);
    moment.name = both(
        "Plan een vast leermoment per team",
        "Schedule a fixed learning moment per team",
    );
    moment.first_step = both("Kies één team.", "Choose one team.");
    moment.kpi = both(
        "Tien leermomenten per jaar.",
        "Ten learning moments a year.",
    );
    let mut guide = small::action("A16", "2.5", &[("B2", "0.25")], &[]);
    guide.name = both(
        "Maak een leergids van één pagina",
        "Make a one-page learning guide",
    );
    vec![sponsor, rules, moment, guide]
}

fn verdicts() -> Vec<Verdict> {
    let verdict = |name: &str, nl, en, needs| Verdict {
        id: id(name),
        name: nl,
        meaning: en,
        needs,
    };
    vec![
        verdict(
            "START",
            both("Klaar voor een proef", "Ready for a pilot"),
            both("Jullie kunnen klein beginnen.", "You can start small."),
            vec![need_v22()],
        ),
        verdict(
            "SCALE",
            both("Klaar om uit te breiden", "Ready to extend"),
            both(
                "Geen barrière blokkeert meer.",
                "No barrier blocks the way.",
            ),
            vec![need_barriers(), need_v22()],
        ),
        verdict(
            "ANCHORED",
            both("Leren is geborgd", "Learning is anchored"),
            both("Alle stappen staan stevig.", "All steps stand firmly."),
            vec![need_steps(), need_v22()],
        ),
    ]
}

pub(super) fn need_v22() -> Need {
    Need::Items {
        items: vec![id("V22")],
        level: decimal("1"),
    }
}

pub(super) fn need_barriers() -> Need {
    Need::Dimensions {
        dimensions: vec![id("B1"), id("B2")],
        score: decimal("40"),
    }
}

pub(super) fn need_steps() -> Need {
    Need::Mean {
        dimensions: vec![id("V2"), id("V5")],
        score: decimal("60"),
    }
}
