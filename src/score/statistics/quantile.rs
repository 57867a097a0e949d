//! Quantiles of the normal, Student's and F distributions.

use std::cell::RefCell;

use rustc_hash::FxHashMap;
use statrs::distribution::{ContinuousCDF, FisherSnedecor, Normal, StudentsT};

/// Two-sided critical value of the normal distribution: 1.96 for 0.95. `None`
/// for a confidence outside (0, 1).
pub(super) fn normal(confidence: f64) -> Option<f64> {
    let distribution = Normal::new(0.0, 1.0).ok()?;
    upper_tail(confidence).map(|p| distribution.inverse_cdf(p))
}

/// Two-sided critical value of Student's t. `None` for a confidence outside
/// (0, 1) or degrees of freedom that are not above 0.
pub(super) fn student(confidence: f64, freedom: f64) -> Option<f64> {
    let work_out = || {
        let distribution = StudentsT::new(0.0, 1.0, freedom).ok()?;
        upper_tail(confidence).map(|p| distribution.inverse_cdf(p))
    };
    let place = freedom as usize;
    if place as f64 != freedom || place >= MOST_KNOWN {
        return work_out();
    }
    KNOWN.with_borrow_mut(|known| known.value(confidence, place, work_out))
}

/// The quantiles of F that leave as much above as below, lower one first, for n - 1 and
/// (n - 1)(k - 1) degrees of freedom. `None` for a confidence outside (0, 1), or where
/// there is no freedom.
pub(super) fn fisher(confidence: f64, n: u32, k: usize) -> Option<[f64; 2]> {
    let work_out = || {
        let upper = upper_tail(confidence)?;
        let people = f64::from(n) - 1.0;
        let f = FisherSnedecor::new(people, people * (k as f64 - 1.0)).ok()?;
        Some([(1.0 - confidence) / 2.0, upper].map(|p| f.inverse_cdf(p)))
    };
    if n as usize >= MOST_KNOWN || k >= MOST_ITEMS {
        return work_out();
    }
    FISHER.with_borrow_mut(|(of, known)| {
        if *of != confidence {
            *of = confidence;
            known.clear();
        }
        *known.entry((n, k)).or_insert_with(work_out)
    })
}

/// Beyond so many people groups are few.
const MOST_KNOWN: usize = 1 << 12;

/// Scales have fewer items.
const MOST_ITEMS: usize = 256;

/// What [`fisher`] gave, of one confidence.
type Fisher = (f64, FxHashMap<(u32, usize), Option<[f64; 2]>>);

thread_local! {
    static FISHER: RefCell<Fisher> = RefCell::default();
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// Critical values of one confidence by degrees of freedom: thousands of small groups
/// have a few dozen sizes, and each value takes some thousands of steps to find.
#[derive(Default)]
struct Known {
    confidence: f64,
    by_freedom: Vec<Option<f64>>,
}

impl Known {
    fn value(
        &mut self,
        confidence: f64,
        freedom: usize,
        work_out: impl FnOnce() -> Option<f64>,
    ) -> Option<f64> {
        if self.confidence != confidence {
            self.confidence = confidence;
            self.by_freedom.clear();
        }
        if self.by_freedom.len() <= freedom {
            self.by_freedom.resize(freedom + 1, None);
        }
        let known = &mut self.by_freedom[freedom];
        if known.is_none() {
            *known = work_out();
        }
        *known
    }
}

/// Two-sided p value of a t statistic.
pub(super) fn student_p(t: f64, freedom: f64) -> Option<f64> {
    let distribution = StudentsT::new(0.0, 1.0, freedom).ok()?;
    Some(2.0 * distribution.cdf(-t.abs()))
}

fn upper_tail(confidence: f64) -> Option<f64> {
    (confidence > 0.0 && confidence < 1.0).then_some((1.0 + confidence) / 2.0)
}
