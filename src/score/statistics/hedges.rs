//! A difference in standard deviations, corrected for small groups.

use statrs::function::gamma::ln_gamma;

use crate::model::Interval;

use super::quantile;
use super::sample::Sample;

/// How the bias of Cohen's d in small groups is corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correction {
    /// With the gamma function.
    Exact,
    /// `1 - 3 / (4 df - 1)`, as textbooks print it.
    Approximate,
}

impl Correction {
    /// The factor J for these degrees of freedom, above 1.
    pub fn factor(self, freedom: f64) -> f64 {
        match self {
            Correction::Exact => {
                let half = freedom / 2.0;
                (ln_gamma(half) - half.sqrt().ln() - ln_gamma(half - 0.5)).exp()
            }
            Correction::Approximate => 1.0 - 3.0 / (4.0 * freedom - 1.0),
        }
    }
}

/// Hedges' g and what it is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hedges {
    pub pooled_standard_deviation: f64,
    /// Cohen's d, with the pooled standard deviation.
    pub d: f64,
    pub variance_of_d: f64,
    /// J.
    pub correction: f64,
    pub g: f64,
    pub variance: f64,
    /// Normal interval.
    pub interval: Interval,
}

/// Hedges' g of two samples. `None` when nobody differs from anybody, or for a
/// confidence outside (0, 1). Source: Hedges 1981; Borenstein et al. 2009, ch. 4.
pub fn hedges(
    first: &Sample,
    second: &Sample,
    correction: Correction,
    confidence: f64,
) -> Option<Hedges> {
    let (n1, n2) = (f64::from(first.n), f64::from(second.n));
    let freedom = n1 + n2 - 2.0;
    let squares = (n1 - 1.0) * first.standard_deviation.powi(2)
        + (n2 - 1.0) * second.standard_deviation.powi(2);
    let pooled = (squares / freedom).sqrt();
    if pooled <= 0.0 {
        return None;
    }
    let d = (first.mean - second.mean) / pooled;
    let variance_of_d = (n1 + n2) / (n1 * n2) + d * d / (2.0 * (n1 + n2));
    let factor = correction.factor(freedom);
    let (g, variance) = (factor * d, factor * factor * variance_of_d);
    let half = quantile::normal(confidence)? * variance.sqrt();
    Some(Hedges {
        pooled_standard_deviation: pooled,
        d,
        variance_of_d,
        correction: factor,
        g,
        variance,
        interval: Interval {
            low: g - half,
            high: g + half,
        },
    })
}
