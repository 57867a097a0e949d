//! A made-up bakery: a small instrument in two languages, an assessment and a plan.
//!
//! The values are chosen by hand to show every kind of result once: capped,
//! undecided, provisional, withheld, without a score, exact, estimated.

use std::collections::BTreeMap;

use leerklaar::model::{
    Action, Agreement, Assessment, Audience, AudienceScore, AudienceSize, Balance, BandResult,
    Checklist, ChecklistResult, Consent, ConsentWhen, ContextFigure, ContextValue, Counts, Days,
    Deciding, Dimension, DimensionResult, DropReason, Dropped, Effect, Figures, Fraction, Gap,
    GapFigures, GapSubject, GapWord, Id, Instrument, Interval, Item, ItemResult, Lang,
    MustDoNotice, Need, NeedResult, Origin, Outcome, Pattern, Perspective, PinPrice, PlannedAction,
    Position, Published, Range, Reason, Roadmap, Side, SubjectResult, Targets, Text, Verdict,
    VerdictResult, Warning, Wave,
};
use leerklaar::report::{DisplayScale, View};

use crate::small::{self, decimal, id};

pub(super) fn both(nl: &str, en: &str) -> Text {
    Text::new([(Lang::NL, nl.to_owned()), (Lang::EN, en.to_owned())])
}

pub(super) struct Sample {
    pub(super) instrument: Instrument,
    pub(super) assessment: Assessment,
    pub(super) roadmap: Roadmap,
}

impl Sample {
    pub(super) fn view(&self, lang: Lang) -> View<'_> {
        View {
            instrument: &self.instrument,
            assessment: &self.assessment,
            roadmap: Some(&self.roadmap),
            lang,
            scale: DisplayScale::Hundred,
            full: false,
        }
    }
}

pub(super) fn sample() -> Sample {
    Sample {
        instrument: instrument(),
        assessment: assessment(),
        roadmap: roadmap(),
    }
}

// ---- the instrument ----

fn instrument() -> Instrument {
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

fn need_v22() -> Need {
    Need::Items {
        items: vec![id("V22")],
        level: decimal("1"),
    }
}

fn need_barriers() -> Need {
    Need::Dimensions {
        dimensions: vec![id("B1"), id("B2")],
        score: decimal("40"),
    }
}

fn need_steps() -> Need {
    Need::Mean {
        dimensions: vec![id("V2"), id("V5")],
        score: decimal("60"),
    }
}

// ---- the assessment ----

pub(super) fn range(point: Option<f64>, low: f64, high: f64, coverage: f64) -> Range {
    Range {
        point,
        low,
        high,
        coverage,
    }
}

fn exact(score: f64) -> Range {
    range(Some(score), score, score, 1.0)
}

fn assessment() -> Assessment {
    Assessment {
        organisation: Some("Bakkerij De Korenbloem".to_owned()),
        staff: Some(80),
        audiences: audiences(),
        items: items(),
        dimensions: dimensions(),
        checklists: checklist_results(),
        index: Some(range(Some(54.6), 45.2, 64.6, 0.8)),
        balance: Some(Balance {
            arithmetic: 55.0,
            geometric: 53.9,
            harmonic: 52.8,
            lowest: 44.0,
        }),
        targets: Targets {
            gap: 41.0,
            target: 150.0,
            reached: Some(1.0 - 41.0 / 150.0),
            dimensions_without_score: 2,
        },
        verdicts: verdict_results(),
        gaps: gaps(),
        patterns: vec![id("classic")],
    }
}

fn audiences() -> Vec<Audience> {
    vec![
        Audience {
            perspective: Perspective::Management,
            origin: Origin::OnRecord,
            figures: Published::Shown(AudienceSize {
                sheets: 1,
                population: Some(4),
            }),
        },
        Audience {
            perspective: Perspective::LineManager,
            origin: Origin::Anonymous,
            figures: Published::Withheld,
        },
        Audience {
            perspective: Perspective::Employee,
            origin: Origin::Anonymous,
            figures: Published::Shown(AudienceSize {
                sheets: 12,
                population: Some(60),
            }),
        },
    ]
}

fn figures(range: Range, n: u32, spread: Option<f64>, interval: Option<(f64, f64)>) -> Figures {
    Figures {
        range,
        n,
        spread,
        interval: interval.map(|(low, high)| Interval { low, high }),
    }
}

fn item(
    name: &str,
    score: Option<Range>,
    counts: Counts,
    audiences: &[(Perspective, Published<Figures>)],
) -> (Id, ItemResult) {
    let result = ItemResult {
        id: id(name),
        score,
        counts,
        audiences: audiences.iter().cloned().collect::<BTreeMap<_, _>>(),
    };
    (id(name), result)
}

fn items() -> BTreeMap<Id, ItemResult> {
    use Perspective::{Employee, LineManager, Management};
    let answered = |answered| Counts {
        answered,
        ..Counts::default()
    };
    BTreeMap::from([
        item(
            "B11",
            Some(exact(50.0)),
            answered(13),
            &[
                (
                    Management,
                    Published::Shown(figures(exact(75.0), 1, None, None)),
                ),
                (LineManager, Published::Withheld),
                (
                    Employee,
                    Published::Shown(figures(exact(25.0), 12, Some(18.0), Some((15.0, 35.0)))),
                ),
            ],
        ),
        item(
            "B13",
            Some(range(Some(38.0), 35.0, 42.0, 0.93)),
            Counts {
                answered: 12,
                dont_know: 1,
                ..Counts::default()
            },
            &[
                (
                    Management,
                    Published::Shown(figures(exact(25.0), 1, None, None)),
                ),
                (
                    Employee,
                    Published::Shown(figures(
                        range(Some(51.0), 46.8, 55.1, 0.92),
                        11,
                        Some(30.0),
                        Some((31.0, 71.0)),
                    )),
                ),
            ],
        ),
        item(
            "B21",
            None,
            Counts::default(),
            &[(LineManager, Published::Withheld)],
        ),
        item(
            "V21",
            Some(exact(100.0)),
            Counts {
                answered: 1,
                top_without_evidence: 1,
                ..Counts::default()
            },
            &[(
                Management,
                Published::Shown(figures(exact(100.0), 1, None, None)),
            )],
        ),
        item(
            "V22",
            Some(exact(25.0)),
            Counts {
                answered: 1,
                with_evidence: 1,
                ..Counts::default()
            },
            &[(
                Management,
                Published::Shown(figures(exact(25.0), 1, None, None)),
            )],
        ),
        item(
            "V51",
            Some(range(None, 0.0, 100.0, 0.0)),
            Counts {
                skipped: 1,
                missing: 12,
                ..Counts::default()
            },
            &[(
                Management,
                Published::Shown(figures(range(None, 0.0, 100.0, 0.0), 0, None, None)),
            )],
        ),
    ])
}

struct Dim(DimensionResult);

impl Dim {
    fn new(name: &str, checklist: &str, score: Option<Range>, band: BandResult) -> Dim {
        Dim(DimensionResult {
            id: id(name),
            checklist: id(checklist),
            score,
            raw_band: match &band {
                BandResult::Band(id) => Some(id.clone()),
                _ => None,
            },
            band,
            capped_by: None,
            is_provisional: score.is_some_and(|s| s.width() > 20.0),
            target: 75.0,
            gap_to_target: score.and_then(|s| s.point).map(|p| (75.0 - p).max(0.0)),
            audiences: Vec::new(),
        })
    }

    fn audience(mut self, perspective: Perspective, figures: Published<Figures>) -> Dim {
        self.0.audiences.push(AudienceScore {
            perspective,
            figures,
        });
        self
    }
}

fn dimensions() -> Vec<DimensionResult> {
    use Perspective::{Employee, LineManager, Management};
    let shaky = || BandResult::Band(id("shaky"));
    let b1 = Dim::new(
        "B1",
        "barriers",
        Some(range(Some(44.0), 30.0, 59.7, 0.85)),
        shaky(),
    )
    .audience(
        Management,
        Published::Shown(figures(exact(50.0), 1, None, None)),
    )
    .audience(LineManager, Published::Withheld)
    .audience(
        Employee,
        Published::Shown(figures(
            range(Some(38.0), 36.0, 40.0, 0.96),
            12,
            Some(21.4),
            Some((29.0, 47.0)),
        )),
    );
    let b2 = Dim::new("B2", "barriers", None, BandResult::NoScore)
        .audience(LineManager, Published::Withheld);
    let mut v2 = Dim::new("V2", "anchoring", Some(exact(62.5)), shaky()).audience(
        Management,
        Published::Shown(figures(exact(62.5), 1, None, None)),
    );
    v2.0.raw_band = Some(id("on_the_way"));
    v2.0.capped_by = Some(id("V22"));
    let v5 = Dim::new(
        "V5",
        "anchoring",
        Some(range(None, 0.0, 100.0, 0.0)),
        BandResult::Undecided,
    )
    .audience(
        Management,
        Published::Shown(figures(range(None, 0.0, 100.0, 0.0), 0, None, None)),
    );
    [b1, b2, v2, v5].into_iter().map(|dim| dim.0).collect()
}

fn checklist_results() -> Vec<ChecklistResult> {
    vec![
        ChecklistResult {
            id: id("barriers"),
            score: Some(range(Some(44.0), 30.0, 59.7, 0.85)),
            dimensions_with_score: 1,
            dimensions: 2,
            weakest: Some(id("B1")),
            balance: None,
        },
        ChecklistResult {
            id: id("anchoring"),
            score: Some(range(Some(62.5), 31.25, 81.25, 0.5)),
            dimensions_with_score: 1,
            dimensions: 2,
            weakest: Some(id("V2")),
            balance: Some(Balance {
                arithmetic: 62.5,
                geometric: 62.5,
                harmonic: 62.5,
                lowest: 62.5,
            }),
        },
    ]
}

fn subject(
    name: Option<&str>,
    point: Option<f64>,
    low: f64,
    high: f64,
    least: f64,
    outcome: Outcome,
) -> SubjectResult {
    SubjectResult {
        id: name.map(id),
        point,
        low,
        high,
        least,
        outcome,
    }
}

fn met(need: Need) -> NeedResult {
    NeedResult {
        need,
        outcome: Outcome::Yes,
        subjects: vec![subject(
            Some("V22"),
            Some(25.0),
            25.0,
            25.0,
            25.0,
            Outcome::Yes,
        )],
    }
}

fn verdict_results() -> Vec<VerdictResult> {
    vec![
        VerdictResult {
            id: id("START"),
            outcome: Outcome::Yes,
            needs: vec![met(need_v22())],
            not_applicable: Vec::new(),
            deciding: Vec::new(),
        },
        VerdictResult {
            id: id("SCALE"),
            outcome: Outcome::Undecided,
            needs: vec![
                NeedResult {
                    need: need_barriers(),
                    outcome: Outcome::Undecided,
                    subjects: vec![
                        subject(Some("B1"), Some(44.0), 30.0, 59.7, 40.0, Outcome::Undecided),
                        subject(Some("B2"), None, 0.0, 100.0, 40.0, Outcome::Undecided),
                    ],
                },
                met(need_v22()),
            ],
            not_applicable: vec![id("V21")],
            deciding: vec![
                Deciding {
                    item: id("B13"),
                    settles: 0.4,
                    range: 7.0,
                },
                Deciding {
                    item: id("B21"),
                    settles: 0.0,
                    range: 30.0,
                },
            ],
        },
        VerdictResult {
            id: id("ANCHORED"),
            outcome: Outcome::No,
            needs: vec![
                NeedResult {
                    need: need_steps(),
                    outcome: Outcome::No,
                    subjects: vec![subject(None, Some(50.2), 31.25, 59.9, 60.0, Outcome::No)],
                },
                met(need_v22()),
            ],
            not_applicable: Vec::new(),
            deciding: Vec::new(),
        },
    ]
}

fn side(mean: f64, n: u32, kind: Position) -> Side {
    Side { mean, n, kind }
}

fn gaps() -> Vec<Gap> {
    use Perspective::{Employee, LineManager, Management};
    let gap = |subject, figures| Gap {
        subject,
        first: Management,
        second: Employee,
        figures: Published::Shown(figures),
    };
    vec![
        gap(
            GapSubject::Item(id("B11")),
            GapFigures {
                difference: 50.0,
                first: side(75.0, 1, Position::Position),
                second: side(25.0, 12, Position::Sample),
                interval: Some(Interval {
                    low: 40.0,
                    high: 60.0,
                }),
                word: GapWord::Large,
                agreement: Agreement::FirstHigher,
            },
        ),
        gap(
            GapSubject::Item(id("B13")),
            GapFigures {
                difference: -26.0,
                first: side(25.0, 1, Position::Position),
                second: side(51.0, 11, Position::Sample),
                interval: Some(Interval {
                    low: -53.0,
                    high: 1.0,
                }),
                word: GapWord::Uncertain,
                agreement: Agreement::SecondHigher,
            },
        ),
        Gap {
            subject: GapSubject::Item(id("B11")),
            first: Management,
            second: LineManager,
            figures: Published::Withheld,
        },
        gap(
            GapSubject::Dimension(id("B1"), vec![id("B11"), id("B13")]),
            GapFigures {
                difference: 12.0,
                first: side(50.0, 1, Position::Position),
                second: side(38.0, 12, Position::Sample),
                interval: Some(Interval {
                    low: 3.0,
                    high: 21.0,
                }),
                word: GapWord::Difference,
                agreement: Agreement::FirstHigher,
            },
        ),
    ]
}

// ---- the plan ----

fn planned(
    name: &str,
    place: usize,
    wave: Wave,
    weeks: Option<(u32, u32)>,
    days: f64,
) -> PlannedAction {
    PlannedAction {
        id: id(name),
        place,
        wave,
        weeks,
        is_stretched: false,
        owner: id("hr"),
        days,
        participant_hours: 0.0,
        cost: days,
        benefit: 10.0,
        package: Vec::new(),
        package_benefit: 10.0,
        package_cost: days,
        because: Vec::new(),
        effects: Vec::new(),
        needs: Vec::new(),
        better_after: Vec::new(),
        unlocks: Vec::new(),
        is_pinned: false,
        is_quick_win: false,
        consent: Consent::None,
        consent_when: ConsentWhen::Always,
    }
}

fn effect(dimension: &str, from: f64, to: f64, share: f64, is_guess: bool) -> Effect {
    Effect {
        dimension: id(dimension),
        from,
        to,
        share,
        is_guess,
    }
}

fn roadmap() -> Roadmap {
    let mut sponsor = planned("A01", 1, Wave::Now, Some((1, 2)), 1.5);
    sponsor.owner = id("board");
    sponsor.is_pinned = true;
    sponsor.is_quick_win = true;
    sponsor.because = vec![Reason {
        item: id("V22"),
        score: Some(25.0),
    }];
    sponsor.effects = vec![
        effect("V2", 62.5, 66.3, 0.30, false),
        effect("B2", 50.0, 53.8, 0.15, true),
    ];
    sponsor.unlocks = vec![id("A19")];
    let mut rules = planned("A19", 2, Wave::Next, Some((14, 21)), 4.8);
    rules.is_stretched = true;
    rules.because = vec![
        Reason {
            item: id("B21"),
            score: None,
        },
        Reason {
            item: id("B11"),
            score: Some(49.9),
        },
    ];
    rules.effects = vec![effect("B1", 44.0, 50.2, 0.20, false)];
    rules.needs = vec![id("A01")];
    rules.unlocks = vec![id("A21")];
    rules.consent = Consent::Consent;
    rules.consent_when = ConsentWhen::IfRulesChange;
    let mut moment = planned("A21", 3, Wave::Later, None, 2.8);
    moment.participant_hours = 320.0;
    moment.needs = vec![id("A19")];
    moment.effects = vec![effect("B1", 50.2, 57.6, 0.30, false)];
    Roadmap {
        actions: vec![sponsor, rules, moment],
        dropped: vec![Dropped {
            id: id("A16"),
            reason: DropReason::PurposeMet { item: id("B21") },
        }],
        must_do: vec![MustDoNotice {
            action: id("A19"),
            item: id("B11"),
            why: both(
                "Verplichte scholing is gratis en telt als werktijd.",
                "Compulsory training is free and counts as working time.",
            ),
            is_open: true,
        }],
        pin_price: Some(PinPrice {
            extra: 0.043,
            closed_pinned: [0.27, 0.59, 0.68, 0.72],
            closed_free: [0.33, 0.56, 0.68, 0.72],
        }),
        warnings: vec![
            Warning::OneOwner {
                owners: vec![id("hr")],
                share: 0.72,
            },
            Warning::Guessed {
                dimensions: vec![id("B2")],
            },
        ],
        staff: 80,
        staff_is_assumed: false,
    }
}
