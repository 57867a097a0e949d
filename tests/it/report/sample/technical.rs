//! How well the questions of the bakery's survey measured.

use leerklaar::model::{
    Alpha, CutAgreement, EffectSize, Interval, ItemInScale, ItemQuality, Measured, Perspective,
    Reliability, Technical,
};

use crate::small::id;

fn between(low: f64, high: f64) -> Interval {
    Interval { low, high }
}

fn alpha() -> Alpha {
    Alpha {
        alpha: 0.754,
        interval: between(0.614, 0.85),
        standardised: None,
        error_of_measurement: 10.62,
        items: vec![
            ItemInScale {
                item: id("B11"),
                item_rest: Some(0.61),
                alpha_if_deleted: None,
            },
            ItemInScale {
                item: id("B13"),
                item_rest: Some(-0.04),
                alpha_if_deleted: Some(0.812),
            },
        ],
    }
}

fn scale(name: &str, n: u32, alpha: Option<Alpha>) -> Reliability {
    Reliability {
        scale: id(name),
        items: 2,
        n,
        alpha,
    }
}

fn quality(name: &str, floor: Option<f64>) -> ItemQuality {
    ItemQuality {
        item: id(name),
        floor,
        ceiling: floor.map(|_| 0.05),
        open: 0.025,
        not_shown: 0.1,
        dont_know: 0.05,
        not_applicable: 0.0,
    }
}

pub(super) fn technical() -> Technical {
    Technical {
        perspectives: vec![Measured {
            perspective: Perspective::Employee,
            scales: vec![
                scale("B1", 61, Some(alpha())),
                scale("V2", 38, None),
                scale("climate", 60, None),
            ],
            items: vec![quality("B11", Some(0.375)), quality("B13", None)],
            agreement: vec![CutAgreement {
                cut: vec!["afdeling".to_owned()],
                scale: id("B1"),
                groups: 3,
                icc1: Some(0.08),
                icc2: Some(0.465),
                rwg: vec![
                    (vec!["Bakkerij".to_owned()], 0.916),
                    (vec!["Winkel".to_owned()], 0.31),
                ],
            }],
        }],
        effects: vec![
            EffectSize {
                dimension: id("B1"),
                first: Perspective::Management,
                second: Perspective::Employee,
                hedges: Some((1.487, between(0.435, 2.539))),
                cliff: Some((-0.25, between(-0.727, 0.389))),
            },
            EffectSize {
                dimension: id("V2"),
                first: Perspective::Management,
                second: Perspective::Employee,
                hedges: None,
                cliff: Some((0.1, between(-0.2, 0.4))),
            },
        ],
    }
}
