//! The verdicts and the gaps.

use leerklaar::model::{
    Agreement, Deciding, Gap, GapFigures, GapSubject, GapWord, Interval, Need, NeedResult, Outcome,
    Perspective, Position, Published, Side, SubjectResult, VerdictResult,
};

use super::instrument::{need_barriers, need_steps, need_v22};
use crate::small::id;

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

pub(super) fn verdict_results() -> Vec<VerdictResult> {
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

pub(super) fn gaps() -> Vec<Gap> {
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
