//! Quantiles of the normal and Student distributions.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

/// Two-sided critical value of the normal distribution: 1.96 for 0.95. `None`
/// for a confidence outside (0, 1).
pub(super) fn normal(confidence: f64) -> Option<f64> {
    let distribution = Normal::new(0.0, 1.0).ok()?;
    upper_tail(confidence).map(|p| distribution.inverse_cdf(p))
}

/// Two-sided critical value of Student's t. `None` for a confidence outside
/// (0, 1) or degrees of freedom that are not above 0.
pub(super) fn student(confidence: f64, freedom: f64) -> Option<f64> {
    let distribution = StudentsT::new(0.0, 1.0, freedom).ok()?;
    upper_tail(confidence).map(|p| distribution.inverse_cdf(p))
}

/// Two-sided p value of a t statistic.
pub(super) fn student_p(t: f64, freedom: f64) -> Option<f64> {
    let distribution = StudentsT::new(0.0, 1.0, freedom).ok()?;
    Some(2.0 * distribution.cdf(-t.abs()))
}

fn upper_tail(confidence: f64) -> Option<f64> {
    (confidence > 0.0 && confidence < 1.0).then_some((1.0 + confidence) / 2.0)
}
