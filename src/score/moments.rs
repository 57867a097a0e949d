//! Sums of scores that do not depend on the order in which they came.

use crate::model::Fraction;

/// Parts in a point. Scores of tick lists of up to sixteen options, and of
/// numbers with up to three decimals on the usual thresholds, are whole numbers
/// of parts, so their sums are exact; any other score is taken to the nearest
/// part, less than a billionth of a point away.
pub(super) const PARTS: i64 = 720_720 * 1000;

/// A score of 0..100 in parts.
pub(super) fn parts(score: Fraction) -> i64 {
    i64::try_from(score.times_rounded(PARTS)).unwrap_or(0)
}

/// A number of parts in points.
pub(super) fn points(parts: i64) -> f64 {
    parts as f64 / PARTS as f64
}

/// Number, sum and sum of squares of scores.
///
/// They are integers over one denominator, so tallies of parts of the answers
/// merge to the same bits whatever the order or the number of parts. A hundred
/// million scores fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Moments {
    n: u32,
    sum: i128,
    squares: i128,
}

impl Moments {
    /// So many times the same score, in parts.
    pub(super) fn add(&mut self, parts: i64, times: u32) {
        let (parts, times_wide) = (i128::from(parts), i128::from(times));
        self.n += times;
        self.sum += parts * times_wide;
        self.squares += parts * parts * times_wide;
    }

    pub(super) fn merge(&mut self, other: &Moments) {
        self.n += other.n;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    pub(super) fn n(&self) -> u32 {
        self.n
    }

    /// Sum in points.
    pub(super) fn sum(&self) -> f64 {
        self.sum as f64 / PARTS as f64
    }

    /// Mean in points; `None` of nothing.
    pub(super) fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.sum() / f64::from(self.n))
    }

    /// Whether there are scores and all are the same.
    pub(super) fn are_equal(&self) -> bool {
        self.n > 0 && self.scatter() == 0
    }

    /// Sample standard deviation (n - 1) in points; `None` under two.
    pub(super) fn standard_deviation(&self) -> Option<f64> {
        if self.n < 2 {
            return None;
        }
        // In integers, so equal scores have a spread of exactly 0.
        let n = f64::from(self.n);
        Some((self.scatter() as f64 / (n * (n - 1.0))).sqrt() / PARTS as f64)
    }

    fn scatter(&self) -> i128 {
        (i128::from(self.n) * self.squares - self.sum * self.sum).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(scores: &[(i64, i64)]) -> Moments {
        let mut moments = Moments::default();
        for (numerator, denominator) in scores {
            let score = Fraction::new(*numerator, *denominator).expect("not zero");
            moments.add(parts(score), 1);
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
