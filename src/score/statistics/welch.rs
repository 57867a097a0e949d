//! The difference of two means whose variances differ (Welch 1947).

use crate::model::Interval;

use super::quantile::{student, student_p};
use super::sample::{Sample, share_not_heard};

/// What one side adds to the sampling error of a difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ErrorTerm {
    /// Variance of the side's mean.
    pub variance: f64,
    /// Degrees of freedom behind that variance.
    pub freedom: f64,
}

impl ErrorTerm {
    /// A side that is known and not sampled.
    pub const NONE: ErrorTerm = ErrorTerm {
        variance: 0.0,
        freedom: f64::INFINITY,
    };

    /// `s^2 / n`, times `1 - n/N` where N is known.
    pub fn of(sample: &Sample) -> ErrorTerm {
        let n = f64::from(sample.n);
        let left = share_not_heard(sample.n, sample.population);
        ErrorTerm {
            variance: sample.standard_deviation.powi(2) / n * left,
            freedom: n - 1.0,
        }
    }

    /// Half the width of Student's interval; 0 without any error.
    pub(super) fn half_width(&self, confidence: f64) -> Option<f64> {
        if self.variance <= 0.0 {
            return Some(0.0);
        }
        Some(student(confidence, self.freedom)? * self.variance.sqrt())
    }

    /// The error of a difference: variances add, and the degrees of freedom are
    /// Satterthwaite's. With one side known they are the other side's.
    fn joined(terms: [ErrorTerm; 2]) -> ErrorTerm {
        let variance = terms[0].variance + terms[1].variance;
        if variance <= 0.0 {
            return ErrorTerm::NONE;
        }
        let share = |term: &ErrorTerm| term.variance.powi(2) / term.freedom;
        ErrorTerm {
            variance,
            freedom: variance.powi(2) / terms.iter().map(share).sum::<f64>(),
        }
    }
}

/// Interval of a difference with these sampling errors; the difference itself
/// when there are none. `None` for a confidence outside (0, 1).
pub fn welch_interval(
    difference: f64,
    errors: [ErrorTerm; 2],
    confidence: f64,
) -> Option<Interval> {
    let half = ErrorTerm::joined(errors).half_width(confidence)?;
    Some(Interval {
        low: difference - half,
        high: difference + half,
    })
}

/// Welch's test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Welch {
    /// First mean minus second.
    pub difference: f64,
    pub t: f64,
    pub degrees_of_freedom: f64,
    /// Two-sided.
    pub p: f64,
    pub interval: Interval,
}

/// Welch's test of two samples, by default the right one for unequal groups
/// (Delacre, Lakens & Leys 2017). `None` when there is no sampling error to test
/// against, or for a confidence outside (0, 1).
pub fn welch(first: &Sample, second: &Sample, confidence: f64) -> Option<Welch> {
    let difference = first.mean - second.mean;
    let errors = [ErrorTerm::of(first), ErrorTerm::of(second)];
    let error = ErrorTerm::joined(errors);
    if error.variance <= 0.0 {
        return None;
    }
    let t = difference / error.variance.sqrt();
    Some(Welch {
        difference,
        t,
        degrees_of_freedom: error.freedom,
        p: student_p(t, error.freedom)?,
        interval: welch_interval(difference, errors, confidence)?,
    })
}
