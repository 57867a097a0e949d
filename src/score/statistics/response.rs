//! How many answered, how many should, and what the others could change.

use crate::model::Interval;

/// Share of those invited who gave a valid answer, 0..1; `None` when nobody was
/// invited.
pub fn response_rate(valid: u32, invited: u32) -> Option<f64> {
    (invited > 0).then(|| (f64::from(valid) / f64::from(invited)).min(1.0))
}

/// Where the mean of everybody lies when those who did not answer could all be
/// at 0 or all at 100: `r m` to `r m + 100 (1 - r)`.
pub fn worst_case(rate: f64, mean: f64) -> Interval {
    Interval {
        low: rate * mean,
        high: rate * mean + 100.0 * (1.0 - rate),
    }
}

/// How many of `population` must answer for a share within five points at 95 %
/// confidence. The table of Krejcie & Morgan 1970 rounds it to whole people.
pub fn krejcie_morgan(population: u32) -> f64 {
    /// Chi-squared with one degree of freedom at 95 %, as in the paper.
    const CHI_SQUARED: f64 = 3.841;
    /// Variance of a share at its largest, one half.
    const VARIANCE: f64 = 0.25;
    const MARGIN: f64 = 0.05;
    let all = f64::from(population);
    let spread = CHI_SQUARED * VARIANCE;
    spread * all / (MARGIN * MARGIN * (all - 1.0) + spread)
}
