//! Exact numbers, so that sums do not depend on their order.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// Digits of a number that is read, and those after the point.
const MOST_DIGITS: usize = 15;
const MOST_DECIMALS: usize = 6;

/// An exact fraction in lowest terms, with a positive denominator.
///
/// Scores of answers and decimal numbers of checklists are fractions with small
/// denominators (at most a few thousand), so sums over millions of answers stay
/// far inside 128 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    pub const ZERO: Fraction = Fraction {
        numerator: 0,
        denominator: 1,
    };
    pub const ONE: Fraction = Fraction {
        numerator: 1,
        denominator: 1,
    };
    pub const HUNDRED: Fraction = Fraction {
        numerator: 100,
        denominator: 1,
    };

    pub fn whole(value: i64) -> Fraction {
        Fraction {
            numerator: i128::from(value),
            denominator: 1,
        }
    }

    /// `numerator / denominator`, or `None` when the denominator is 0.
    pub fn new(numerator: i64, denominator: i64) -> Option<Fraction> {
        (denominator != 0)
            .then(|| Fraction::reduced(i128::from(numerator), i128::from(denominator)))
    }

    /// Reads a plain decimal number with a point: `12`, `-0.25`. Nothing else:
    /// no exponent, no `inf`, at most 15 digits and 6 of them after the point, so
    /// that no line through points can leave 128 bits.
    pub fn from_decimal(text: &str) -> Option<Fraction> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let well_formed = !whole.is_empty() && all_digits(whole) && all_digits(decimals);
        let is_short =
            whole.len() + decimals.len() <= MOST_DIGITS && decimals.len() <= MOST_DECIMALS;
        if !well_formed || digits.ends_with('.') || !is_short {
            return None;
        }
        let numerator: i128 = format!("{whole}{decimals}").parse().ok()?;
        let denominator = 10_i128.pow(u32::try_from(decimals.len()).ok()?);
        Some(Fraction::reduced(sign * numerator, denominator))
    }

    /// As [`Fraction::from_decimal`], and also with a decimal comma: `12,5`.
    /// No thousands separators, so `1,000` is one with three decimals, as it is
    /// in the language that writes it so.
    pub fn from_written(text: &str) -> Option<Fraction> {
        match text.split_once(',') {
            Some((whole, decimals)) if !text.contains('.') => {
                Fraction::from_decimal(&format!("{whole}.{decimals}"))
            }
            Some(_) => None,
            None => Fraction::from_decimal(text),
        }
    }

    fn reduced(numerator: i128, denominator: i128) -> Fraction {
        let divisor = greatest_common_divisor(numerator, denominator).max(1);
        let sign = if denominator < 0 { -1 } else { 1 };
        Fraction {
            numerator: sign * numerator / divisor,
            denominator: sign * denominator / divisor,
        }
    }

    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    pub fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// How many digits after the point write it exactly, if any number does.
    pub fn decimals(self) -> Option<usize> {
        (0..=15).find(|&n| 10_i128.pow(n as u32) % self.denominator == 0)
    }

    /// The whole number nearest to `self * factor`, halves away from zero: how
    /// many parts of `1 / factor` it holds.
    pub fn times_rounded(self, factor: i64) -> i128 {
        let factor = i128::from(factor);
        if self.denominator == 1 {
            return self.numerator * factor;
        }
        let whole = self.numerator / self.denominator;
        let rest = (self.numerator % self.denominator) * factor;
        let half = self.denominator / 2 * rest.signum();
        whole * factor + (rest + half) / self.denominator
    }

    pub fn to_f64(self) -> f64 {
        // Of nearly every fraction both parts are short, and converting those is much
        // cheaper; they come to the same.
        let short = i64::try_from(self.numerator).ok();
        match short.zip(i64::try_from(self.denominator).ok()) {
            Some((numerator, denominator)) => numerator as f64 / denominator as f64,
            None => self.numerator as f64 / self.denominator as f64,
        }
    }
}

fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Add for Fraction {
    type Output = Fraction;
    fn add(self, other: Fraction) -> Fraction {
        if self.denominator == other.denominator {
            return Fraction::reduced(self.numerator + other.numerator, self.denominator);
        }
        Fraction::reduced(
            self.numerator * other.denominator + other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }
}

impl Neg for Fraction {
    type Output = Fraction;
    fn neg(self) -> Fraction {
        Fraction {
            numerator: -self.numerator,
            denominator: self.denominator,
        }
    }
}

impl Sub for Fraction {
    type Output = Fraction;
    fn sub(self, other: Fraction) -> Fraction {
        self + -other
    }
}

impl Mul for Fraction {
    type Output = Fraction;
    fn mul(self, other: Fraction) -> Fraction {
        Fraction::reduced(
            self.numerator * other.numerator,
            self.denominator * other.denominator,
        )
    }
}

/// Panics on division by zero, as integer division does.
impl Div for Fraction {
    type Output = Fraction;
    fn div(self, other: Fraction) -> Fraction {
        assert!(other.numerator != 0, "division of a fraction by zero");
        Fraction::reduced(
            self.numerator * other.denominator,
            self.denominator * other.numerator,
        )
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Fraction) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Fraction) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl std::iter::Sum for Fraction {
    fn sum<I: Iterator<Item = Fraction>>(fractions: I) -> Fraction {
        fractions.fold(Fraction::ZERO, Add::add)
    }
}

/// As a decimal with a point where that is exact (`2.5`), else as `1/3`.
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.decimals() {
            Some(0) => write!(f, "{}", self.numerator),
            Some(n) => {
                let scaled = self.numerator * (10_i128.pow(n as u32) / self.denominator);
                let sign = if scaled < 0 { "-" } else { "" };
                let power = 10_i128.pow(n as u32);
                write!(
                    f,
                    "{sign}{}.{:0n$}",
                    scaled.abs() / power,
                    scaled.abs() % power
                )
            }
            None => write!(f, "{}/{}", self.numerator, self.denominator),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_decimals_exactly() {
        for text in ["0", "12", "-0.25", "1.005", "97.5"] {
            assert_eq!(
                Fraction::from_decimal(text)
                    .map(|f| f.to_string())
                    .as_deref(),
                Some(text)
            );
        }
        for text in [
            "",
            "-",
            ".5",
            "5.",
            "1e3",
            "inf",
            "NaN",
            "1,5",
            "1234567890123456",
            "0.1234567",
        ] {
            assert_eq!(Fraction::from_decimal(text), None, "{text}");
        }
    }

    #[test]
    fn counts_the_nearest_number_of_parts() {
        let rounded = |n, d, factor| Fraction::new(n, d).expect("not zero").times_rounded(factor);
        assert_eq!(rounded(1, 3, 10), 3);
        assert_eq!(rounded(2, 3, 10), 7);
        assert_eq!(rounded(5, 2, 1), 3);
        assert_eq!(rounded(-5, 2, 1), -3);
        assert_eq!(rounded(200, 7, 7), 200);
    }

    #[test]
    fn reads_a_decimal_comma_and_nothing_that_mixes_marks() {
        let half = Fraction::new(25, 2);
        assert_eq!(Fraction::from_written("12,5"), half);
        assert_eq!(Fraction::from_written("12.5"), half);
        for text in ["1.000,5", "1,000.5", "1,2,3", ",5", "5,", "12,5%"] {
            assert_eq!(Fraction::from_written(text), None, "{text}");
        }
    }

    #[test]
    fn adds_thirds_without_loss() {
        let third = Fraction::new(1, 3).expect("three is not zero");
        assert_eq!(third + third + third, Fraction::ONE);
        assert_eq!(third.to_string(), "1/3");
    }
}
