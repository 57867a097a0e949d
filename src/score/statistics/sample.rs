//! Respondents out of a population, and where the mean of all of them lies.

use crate::model::Interval;

use super::welch::ErrorTerm;

/// Scores of the people who answered, summarised.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// At least two.
    pub n: u32,
    pub mean: f64,
    /// With n - 1.
    pub standard_deviation: f64,
    /// How many there are in all, if that is known.
    pub population: Option<u32>,
}

impl Sample {
    /// The sample of an unknown population; `None` of fewer than two values.
    pub fn of(values: &[f64]) -> Option<Sample> {
        let n = u32::try_from(values.len()).ok().filter(|n| *n >= 2)?;
        let mean = values.iter().sum::<f64>() / f64::from(n);
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        Some(Sample {
            n,
            mean,
            standard_deviation: (squares / (f64::from(n) - 1.0)).sqrt(),
            population: None,
        })
    }

    /// Where the mean of the population lies, clipped to 0..100: Student's
    /// interval, with the finite population correction `sqrt(1 - n/N)` where N is
    /// known. When everybody answered it is the mean itself. `None` for a
    /// confidence outside (0, 1).
    pub fn interval_of_mean(&self, confidence: f64) -> Option<Interval> {
        let half = ErrorTerm::of(self).half_width(confidence)?;
        Some(Interval {
            low: (self.mean - half).clamp(0.0, 100.0),
            high: (self.mean + half).clamp(0.0, 100.0),
        })
    }
}

/// The largest standard deviation (n - 1) that scores of 0..100 with this mean can have:
/// that of people who all stand at one of the two ends (Bhatia & Davis 2000). It says
/// nothing about anybody that the mean does not say.
pub fn widest_deviation(n: u32, mean: f64) -> f64 {
    let people = f64::from(n.max(2));
    let variance = mean.clamp(0.0, 100.0) * (100.0 - mean.clamp(0.0, 100.0));
    (variance * people / (people - 1.0)).sqrt()
}

/// What the finite population correction leaves of the variance of a mean:
/// `1 - n/N`, nothing when everybody answered, all when N is unknown.
pub(super) fn share_not_heard(n: u32, population: Option<u32>) -> f64 {
    match population {
        None => 1.0,
        // More answers than people is a wrong N; nobody is left to be unsure about.
        Some(all) if all <= n => 0.0,
        Some(all) => 1.0 - f64::from(n) / f64::from(all),
    }
}
