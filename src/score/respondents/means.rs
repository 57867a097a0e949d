//! Number, mean and spread of scores that are themselves weighted means.

/// Sums over people whose scores have the same weight below the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Term {
    pub(super) weight: u64,
    pub(super) n: u32,
    /// Of the weighted sums.
    pub(super) sum: i128,
    /// Of the squares of the weighted sums.
    pub(super) squares: i128,
}

/// Own scores of people, summarised, in points of 0..100.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Means {
    pub n: u32,
    /// `None` of nobody.
    pub mean: Option<f64>,
    /// With n - 1; `None` under two.
    pub standard_deviation: Option<f64>,
}

impl Means {
    /// `scale` is the number of points in a step.
    pub(super) fn of(mut terms: Vec<Term>, scale: f64) -> Means {
        // Integers, and in one order: no bit depends on how the people were split.
        terms.sort_unstable();
        let n: u32 = terms.iter().map(|term| term.n).sum();
        if n == 0 {
            return Means::default();
        }
        let (sum, scatter) = exact(&terms).unwrap_or_else(|| nearly(&terms));
        let people = f64::from(n);
        let variance = |scatter: f64| scatter / (people * (people - 1.0));
        Means {
            n,
            mean: Some(sum / people * scale),
            standard_deviation: (n > 1).then(|| variance(scatter).sqrt() * scale),
        }
    }
}

/// The sum of the means, and `n * sum of squares - square of sum`, over a common
/// denominator, so that equal scores have a spread of exactly 0. `None` when the
/// weights are so odd that this leaves 128 bits.
fn exact(terms: &[Term]) -> Option<(f64, f64)> {
    let mut common: i128 = 1;
    for term in terms {
        let weight = i128::from(term.weight);
        common = common.checked_mul(weight / gcd(common, weight))?;
    }
    let (mut n, mut sum, mut squares) = (0_i128, 0_i128, 0_i128);
    for term in terms {
        let factor = common / i128::from(term.weight);
        n += i128::from(term.n);
        sum = sum.checked_add(term.sum.checked_mul(factor)?)?;
        let square = factor.checked_mul(factor)?;
        squares = squares.checked_add(term.squares.checked_mul(square)?)?;
    }
    let scatter = n.checked_mul(squares)?.checked_sub(sum.checked_mul(sum)?)?;
    let common = common as f64;
    Some((
        sum as f64 / common,
        scatter.max(0) as f64 / (common * common),
    ))
}

/// The same in floating point, of deviations from the mean so that little is lost.
fn nearly(terms: &[Term]) -> (f64, f64) {
    let people: f64 = terms.iter().map(|term| f64::from(term.n)).sum();
    let sum: f64 = terms.iter().map(|t| t.sum as f64 / t.weight as f64).sum();
    let mean = sum / people;
    let deviations = terms.iter().map(|term| {
        let weight = term.weight as f64;
        let (own, squares) = (
            term.sum as f64 / weight,
            term.squares as f64 / weight / weight,
        );
        squares - 2.0 * mean * own + f64::from(term.n) * mean * mean
    });
    (sum, people * deviations.sum::<f64>().max(0.0))
}

fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_means_over_different_answers_have_no_spread() {
        let two_of_seventeen = Term {
            n: 2,
            weight: 17,
            sum: 2 * 17 * 30,
            squares: 2 * (17 * 30) * (17 * 30),
        };
        let one_of_three = Term {
            n: 1,
            weight: 3,
            sum: 90,
            squares: 90 * 90,
        };
        let means = Means::of(vec![two_of_seventeen, one_of_three], 0.5);
        let expected = Means {
            n: 3,
            mean: Some(15.0),
            standard_deviation: Some(0.0),
        };
        assert_eq!(means, expected);
        assert_eq!(Means::of(Vec::new(), 1.0), Means::default());
    }
}
