//! Number, mean and spread of scores that are themselves weighted means.

use smallvec::SmallVec;

/// Sums over people whose scores have the same weight below the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) weight: u64,
    pub(super) n: u32,
    /// Of the weighted sums.
    pub(super) sum: i128,
    /// Of the squares of the weighted sums.
    pub(super) squares: i128,
}

/// Sums over people of their own scores, and of the squares of these. They can be added
/// up and taken away in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::score) struct OwnSums {
    /// One per weight, rising.
    terms: SmallVec<[Term; 2]>,
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

impl OwnSums {
    /// Adds people who all have this weight and this weighted sum.
    #[inline]
    pub(super) fn add_people(&mut self, weight: u64, sum: u64, n: u32) {
        let (people, one) = (i128::from(n), i128::from(sum));
        self.add(Term {
            weight,
            n,
            sum: people * one,
            squares: people * one * one,
        });
    }

    #[inline]
    pub(super) fn add(&mut self, more: Term) {
        let own = self.term(more.weight);
        own.n += more.n;
        own.sum += more.sum;
        own.squares += more.squares;
    }

    pub(in crate::score) fn merge(&mut self, other: &OwnSums) {
        other.terms.iter().for_each(|more| self.add(*more));
    }

    /// Takes away people who are in it.
    pub(in crate::score) fn subtract(&mut self, other: &OwnSums) {
        for less in &other.terms {
            let own = self.term(less.weight);
            own.n -= less.n;
            own.sum -= less.sum;
            own.squares -= less.squares;
        }
        self.terms.retain(|term| term.n > 0);
    }

    fn term(&mut self, weight: u64) -> &mut Term {
        // Those who answered everything are the last, and nearly everybody.
        let last = self.terms.iter().rposition(|term| term.weight <= weight);
        let place = match last {
            Some(last) if self.terms[last].weight == weight => last,
            before => {
                let place = before.map_or(0, |before| before + 1);
                let nobody = Term {
                    weight,
                    n: 0,
                    sum: 0,
                    squares: 0,
                };
                self.terms.insert(place, nobody);
                place
            }
        };
        &mut self.terms[place]
    }

    /// `scale` is the number of points in a step.
    pub(in crate::score) fn means(&self, scale: f64) -> Means {
        let terms = &self.terms[..];
        let n: u32 = terms.iter().map(|term| term.n).sum();
        if n == 0 {
            return Means::default();
        }
        // Integers, and in one order: no bit depends on how the people were split.
        let exact = || short(terms).or_else(|| exact(terms));
        let (sum, scatter) = exact().unwrap_or_else(|| nearly(terms));
        let people = f64::from(n);
        let variance = |scatter: f64| scatter / (people * (people - 1.0));
        Means {
            n,
            mean: Some(sum / people * scale),
            standard_deviation: (n > 1).then(|| variance(scatter).sqrt() * scale),
        }
    }
}

/// As [`exact`], of numbers that are short enough to be worked with in half the time:
/// those of all but the largest groups. `None` of others.
fn short(terms: &[Term]) -> Option<(f64, f64)> {
    let mut common: u64 = 1;
    for term in terms {
        let factor = term.weight / gcd(i128::from(common), term.weight);
        common = common.checked_mul(factor)?;
    }
    let (mut n, mut sum, mut squares) = (0, 0_u64, 0_u64);
    for term in terms {
        let factor = common / term.weight;
        n += u64::from(term.n);
        let of_term = u64::try_from(term.sum).ok()?.checked_mul(factor)?;
        sum = sum.checked_add(of_term)?;
        let factors = factor.checked_mul(factor)?;
        let of_term = u64::try_from(term.squares).ok()?.checked_mul(factors)?;
        squares = squares.checked_add(of_term)?;
    }
    let scatter = n
        .checked_mul(squares)?
        .saturating_sub(sum.checked_mul(sum)?);
    let common = common as f64;
    Some((sum as f64 / common, scatter as f64 / (common * common)))
}

/// The sum of the means, and `n * sum of squares - square of sum`, over a common
/// denominator, so that equal scores have a spread of exactly 0. `None` when the
/// weights are so odd that this leaves 128 bits.
fn exact(terms: &[Term]) -> Option<(f64, f64)> {
    let (n, sum, squares, common) = match terms {
        // Everybody answered as much, as nearly always.
        [one] => (
            i128::from(one.n),
            one.sum,
            one.squares,
            i128::from(one.weight),
        ),
        several => over_common(several)?,
    };
    let scatter = n.checked_mul(squares)?.checked_sub(sum.checked_mul(sum)?)?;
    let common = common as f64;
    Some((
        sum as f64 / common,
        scatter.max(0) as f64 / (common * common),
    ))
}

/// Number, sum and sum of squares, with the denominator of the sum.
fn over_common(terms: &[Term]) -> Option<(i128, i128, i128, i128)> {
    let mut common: i128 = 1;
    for term in terms {
        common = common.checked_mul(i128::from(term.weight / gcd(common, term.weight)))?;
    }
    let (mut n, mut sum, mut squares) = (0_i128, 0_i128, 0_i128);
    for term in terms {
        let factor = common / i128::from(term.weight);
        n += i128::from(term.n);
        sum = sum.checked_add(term.sum.checked_mul(factor)?)?;
        let square = factor.checked_mul(factor)?;
        squares = squares.checked_add(term.squares.checked_mul(square)?)?;
    }
    Some((n, sum, squares, common))
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

/// The greatest number that divides both; `second` is at least 1.
fn gcd(first: i128, second: u64) -> u64 {
    // At most what it is divided by, so it fits as well.
    let rest = match u64::try_from(first) {
        Ok(short) => short % second,
        Err(_) => (first % i128::from(second)) as u64,
    };
    let (mut a, mut b) = (second, rest);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn equal_means_over_different_answers_have_no_spread() {
        let mut sums = OwnSums::default();
        sums.add_people(17, 17 * 30, 2);
        sums.add_people(3, 90, 1);
        let expected = Means {
            n: 3,
            mean: Some(15.0),
            standard_deviation: Some(0.0),
        };
        assert_eq!(sums.means(0.5), expected);
        assert_eq!(OwnSums::default().means(1.0), Means::default());
    }

    proptest! {
        /// Short numbers are a shortcut and no other way to count.
        #[test]
        fn short_numbers_come_to_the_same(
            people in prop::collection::vec(
                (1..5000_u64, prop_oneof![0..4000_u64, 0..u64::from(u32::MAX)], 1..5_u32),
                1..6,
            ),
        ) {
            let mut sums = OwnSums::default();
            for (weight, sum, n) in &people {
                sums.add_people(*weight, *sum, *n);
            }
            if let Some(found) = short(&sums.terms) {
                prop_assert_eq!(Some(found), exact(&sums.terms));
            }
        }

        /// Whoever is added first, and whoever was there for a while.
        #[test]
        fn neither_order_nor_guests_change_a_bit(
            people in prop::collection::vec((1..40_u64, 0..4000_u64, 1..5_u32), 0..30),
            guests in prop::collection::vec((1..40_u64, 0..4000_u64, 1..5_u32), 0..10),
        ) {
            let sums = |people: &[(u64, u64, u32)]| {
                let mut sums = OwnSums::default();
                for (weight, sum, n) in people {
                    sums.add_people(*weight, *sum, *n);
                }
                sums
            };
            let own = sums(&people);
            let mut others = sums(&guests);
            let less = others.clone();
            others.merge(&sums(&people.iter().rev().copied().collect::<Vec<_>>()));
            others.subtract(&less);
            prop_assert_eq!(&others, &own);
            prop_assert_eq!(others.means(0.25), own.means(0.25));
        }
    }
}
