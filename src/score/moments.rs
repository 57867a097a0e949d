//! Sums of scores that do not depend on the order in which they came.

use crate::model::Fraction;

/// Parts in a point. Scores of tick lists of up to sixteen options, and of
/// numbers with up to three decimals on the usual thresholds, are whole numbers
/// of parts, so their sums are exact; any other score is taken to the nearest
/// part, less than a billionth of a point away.
const PARTS: i64 = 720_720 * 1000;

/// Number, sum and sum of squares of scores.
///
/// They are integers over one denominator, so tallies of parts of the answers
/// merge to the same bits whatever the order or the number of parts. A hundred
/// million scores fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moments {
    n: u32,
    sum: i128,
    squares: i128,
}

impl Moments {
    pub fn add(&mut self, score: Fraction) {
        self.add_parts(score.times_rounded(PARTS));
    }

    /// A score that is itself a mean, 0..100.
    pub fn add_mean(&mut self, score: f64) {
        self.add_parts((score * PARTS as f64).round() as i128);
    }

    fn add_parts(&mut self, parts: i128) {
        self.n += 1;
        self.sum += parts;
        self.squares += parts * parts;
    }

    pub fn merge(&mut self, other: &Moments) {
        self.n += other.n;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    pub fn n(&self) -> u32 {
        self.n
    }

    /// Sum in points.
    pub fn sum(&self) -> f64 {
        self.sum as f64 / PARTS as f64
    }

    /// Mean in points; `None` of nothing.
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.sum() / f64::from(self.n))
    }

    /// Sample standard deviation (n - 1) in points; `None` under two.
    pub fn standard_deviation(&self) -> Option<f64> {
        if self.n < 2 {
            return None;
        }
        let n = i128::from(self.n);
        // In integers, so equal scores have a spread of exactly 0.
        let scatter = (n * self.squares - self.sum * self.sum).max(0) as f64;
        let n = f64::from(self.n);
        Some((scatter / (n * (n - 1.0))).sqrt() / PARTS as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(scores: &[(i64, i64)]) -> Moments {
        let mut moments = Moments::default();
        for (numerator, denominator) in scores {
            moments.add(Fraction::new(*numerator, *denominator).expect("not zero"));
        }
        moments
    }

    #[test]
    fn merging_parts_gives_the_bits_of_the_whole() {
        let mut first = moments(&[(300, 7), (25, 1)]);
        let second = moments(&[(200, 3), (41, 4)]);
        first.merge(&second);
        assert_eq!(first, moments(&[(41, 4), (200, 3), (25, 1), (300, 7)]));
    }

    #[test]
    fn equal_scores_have_no_spread() {
        let same = moments(&[(200, 3), (200, 3), (200, 3)]);
        assert_eq!(same.standard_deviation(), Some(0.0));
        assert_eq!(moments(&[(50, 1)]).standard_deviation(), None);
    }
}
