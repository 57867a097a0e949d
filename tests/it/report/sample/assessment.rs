//! What the answers say: groups, questions, dimensions and lists.

use std::collections::BTreeMap;

use leerklaar::model::{
    Assessment, Audience, AudienceScore, AudienceSize, Balance, BandResult, ChecklistResult,
    Counts, DimensionResult, Figures, Id, Interval, ItemResult, Origin, Perspective, Published,
    Range, Targets,
};

use super::findings;
use crate::small::id;

fn range(point: Option<f64>, low: f64, high: f64, coverage: f64) -> Range {
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

pub(super) fn assessment() -> Assessment {
    Assessment {
        staff_body: Some(leerklaar::model::StaffBody::WorksCouncil),
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
        verdicts: findings::verdict_results(),
        gaps: findings::gaps(),
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
