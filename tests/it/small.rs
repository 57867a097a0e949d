//! Builds small instruments and sheets for stories that do not need the real one.

use std::collections::{BTreeMap, BTreeSet};

use leerklaar::model::{
    Action, Answer, Band, Cap, Checklist, Consent, ConsentWhen, Coverage, Days, Dimension,
    EffectWord, Fraction, GapRule, GroupMean, Id, Instrument, Item, Kind, Lang, Level, Number,
    Owner, ParticipantHours, Perspective, Privacy, QuickWin, Reporting, Response, RoadmapRules,
    Rules, Scope, Sheet, SpecialLabels, Synonyms, Text, Tick, Ticks, WorksCouncil,
};

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).expect("a test id has the form of an id")
}

pub(crate) fn text(words: &str) -> Text {
    Text::new([(Lang::NL, words.to_owned()), (Lang::EN, words.to_owned())])
}

pub(crate) fn decimal(number: &str) -> Fraction {
    Fraction::from_decimal(number).expect("a test number is a plain decimal")
}

/// The shipped rules, as far as stories need them.
pub(crate) fn rules() -> Rules {
    let band = |name: &str, from: &str| Band {
        id: id(name),
        from: decimal(from),
        name: text(name),
    };
    let word = |name: &str, from: &str| EffectWord {
        id: id(name),
        from: decimal(from),
        name: text(name),
    };
    Rules {
        bands: vec![
            band("obstacle", "0"),
            band("shaky", "40"),
            band("on_the_way", "60"),
            band("anchored", "75"),
        ],
        cap: Cap {
            critical_below: decimal("50"),
            highest_band: id("shaky"),
        },
        coverage: Coverage {
            least: decimal("0.5"),
            provisional_above: decimal("20"),
        },
        target: decimal("75"),
        gap: GapRule {
            small: decimal("10"),
            large: decimal("20"),
        },
        confidence: decimal("0.95"),
        privacy: Privacy {
            scores: 5,
            distributions: 10,
            crossings: 10,
            ends: decimal("10"),
        },
        reporting: Reporting {
            favourable_from: decimal("75"),
            alpha_from: 50,
            false_discovery_rate: decimal("0.05"),
            group_mean: GroupMean::Items,
            not_applicable_is_missing: false,
            points: (Fraction::ZERO, Fraction::HUNDRED),
            scales: Vec::new(),
        },
        roadmap: RoadmapRules {
            participant_hour_weight: decimal("0.25"),
            hours_per_day: decimal("8"),
            reserve: decimal("0.20"),
            wave_weeks: 13,
            most_actions_per_wave: 7,
            most_actions_in_plan: 12,
            default_staff: 100,
            pilot_group: 12,
            managers_per_100: decimal("10"),
            works_council_from: 50,
            merge_owners_below: None,
            quick_win: QuickWin {
                most_days: decimal("3"),
                most_weeks: 5,
            },
            one_owner_warning: None,
            effects: vec![
                word("small", "0"),
                word("medium", "0.15"),
                word("large", "0.30"),
            ],
        },
    }
}

/// An instrument with these dimensions in one core checklist `list`.
pub(crate) fn instrument(dimensions: Vec<Dimension>) -> Instrument {
    Instrument {
        languages: vec![Lang::NL, Lang::EN],
        special: SpecialLabels {
            dont_know: text("don't know"),
            not_applicable: text("not applicable"),
            skipped: text("skipped"),
            none_of_these: text("none of these"),
        },
        synonyms: Synonyms::default(),
        scales: Vec::new(),
        checklists: vec![checklist("list", dimensions)],
        owners: vec![Owner {
            id: id("hr"),
            name: text("HR"),
            days_per_week: decimal("1"),
        }],
        actions: Vec::new(),
        start_small: Vec::new(),
        verdicts: Vec::new(),
        patterns: Vec::new(),
        context: Vec::new(),
        articles: Vec::new(),
        statements: Vec::new(),
        rules: rules(),
    }
}

pub(crate) fn checklist(name: &str, dimensions: Vec<Dimension>) -> Checklist {
    Checklist {
        id: id(name),
        version: "1.0".to_owned(),
        is_core: true,
        languages: vec![Lang::NL, Lang::EN],
        title: text(name),
        intro: text("intro"),
        source: text("source"),
        dimensions,
    }
}

pub(crate) fn dimension(name: &str, items: Vec<Item>) -> Dimension {
    Dimension {
        id: id(name),
        name: text(name),
        good: text("good"),
        pitfall: text("pitfall"),
        target: decimal("75"),
        weight: Fraction::ONE,
        items,
    }
}

fn item(name: &str, kind: Kind) -> Item {
    let everybody = Perspective::ALL
        .into_iter()
        .map(|p| (p, text(name)))
        .collect::<BTreeMap<_, _>>();
    Item {
        id: id(name),
        text: everybody,
        kind,
        why: text("why"),
        pitfall: text("pitfall"),
        evidence: text("evidence"),
        help: None,
        weight: Fraction::ONE,
        is_critical: false,
        is_core: false,
        is_gate: false,
        is_reversed: false,
        is_paired: true,
        is_scored: true,
        dont_know_is_zero: Vec::new(),
        estimate_for: Vec::new(),
        also: Vec::new(),
        actions: Vec::new(),
        seeds: Vec::new(),
        was: Vec::new(),
        accept: Vec::new(),
    }
}

/// A question on five levels, 0..4, asked of every perspective.
pub(crate) fn levels(name: &str) -> Item {
    levels_scored(name, &["0", "25", "50", "75", "100"])
}

/// A question whose levels 0, 1, 2 .. have these scores.
pub(crate) fn levels_scored(name: &str, scores: &[&str]) -> Item {
    let level = |(code, score): (usize, &&str)| Level {
        code: u8::try_from(code).expect("few levels"),
        score: decimal(score),
        text: text(&format!("level {code}")),
    };
    item(
        name,
        Kind::Choice {
            scale: id("test"),
            levels: scores.iter().enumerate().map(level).collect(),
        },
    )
}

/// A tick list with options `a`, `b`, `c` ..
pub(crate) fn ticks(name: &str, options: usize, max_at: usize) -> Item {
    let tick = |n: usize| Tick {
        id: id(&tick_name(n)),
        text: text("option"),
    };
    item(
        name,
        Kind::Ticks(Ticks {
            options: (0..options).map(tick).collect(),
            max_at,
        }),
    )
}

pub(crate) fn tick_name(n: usize) -> String {
    char::from(b'a' + u8::try_from(n).expect("few options")).to_string()
}

/// A number scored through (value, score) points.
pub(crate) fn number(name: &str, points: &[(&str, &str)]) -> Item {
    let points = points
        .iter()
        .map(|(v, s)| (decimal(v), decimal(s)))
        .collect::<Vec<_>>();
    let range = (points[0].0, points[points.len() - 1].0);
    item(
        name,
        Kind::Number(Number {
            unit: text("%"),
            points,
            range,
            warn_above: None,
            decimals: 1,
        }),
    )
}

/// An action by `hr` with a fixed number of days, one week, and effects.
pub(crate) fn action(name: &str, days: &str, effects: &[(&str, &str)], after: &[&str]) -> Action {
    Action {
        id: id(name),
        name: text(name),
        first_step: text("first step"),
        owner: id("hr"),
        with: Vec::new(),
        days: Days {
            fixed: decimal(days),
            per_100: Fraction::ZERO,
            scope: Scope::Organisation,
        },
        participant_hours: ParticipantHours {
            per_head: Fraction::ZERO,
            scope: Scope::Organisation,
        },
        weeks: 1,
        after: after.iter().map(|a| id(a)).collect(),
        better_after: Vec::new(),
        works_council: WorksCouncil {
            works_council: Consent::None,
            staff_representation: Consent::None,
            when: ConsentWhen::Always,
        },
        effects: effects.iter().map(|(d, e)| (id(d), decimal(e))).collect(),
        done_when: None,
        must_do: None,
        kpi: text("kpi"),
        costs: None,
        note: None,
        seeds: Vec::new(),
    }
}

/// A sheet on record for every checklist of the instrument.
pub(crate) fn sheet(
    instrument: &Instrument,
    perspective: Perspective,
    answers: &[(&str, Answer)],
) -> Sheet {
    let mut sheet = Sheet::new(perspective);
    sheet.checklists = instrument
        .checklists
        .iter()
        .map(|c| (c.id.clone(), c.version.clone()))
        .collect();
    sheet.answers = answers
        .iter()
        .map(|(item, a)| (id(item), Response::plain(a.clone())))
        .collect();
    sheet
}

pub(crate) fn ticked(options: &[&str]) -> Answer {
    Answer::Ticks {
        ticked: options.iter().map(|o| id(o)).collect(),
        irrelevant: BTreeSet::new(),
    }
}

pub(crate) fn not_applicable() -> Answer {
    Answer::NotApplicable {
        reason: Some("not here".to_owned()),
    }
}
