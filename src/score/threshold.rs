//! Comparing with a threshold, without floating-point dust deciding.

/// Scores are sums of exact fractions divided at the end, so what lies within a
/// billionth of a point of a threshold lies on it.
const DUST: f64 = 1e-9;

/// `value >= least`.
pub(super) fn reaches(value: f64, least: f64) -> bool {
    value >= least - DUST
}

/// `value > most`.
pub(super) fn exceeds(value: f64, most: f64) -> bool {
    value > most + DUST
}
