//! Student's t with any degrees of freedom: to the last bit what statrs gives, and in
//! half the time.
//!
//! A survey of fifty people compares its groups on hundreds of subjects, each with
//! degrees of freedom of its own. What statrs works out anew in every step of the search
//! for a critical value is the same in all of them, and in the p value beside it.
//!
//! The steps are those of statrs 0.19 (MIT), which are those of algorithms AS 64 and
//! AS 109 of Applied Statistics.

use std::cell::Cell;
use std::sync::LazyLock;

use statrs::distribution::{ContinuousCDF, StudentsT};
use statrs::function::gamma::ln_gamma;

/// Student's distribution with what all of its values start from.
pub(super) struct Student {
    pub(super) freedom: f64,
    /// Half the degrees of freedom, and the logarithm of its gamma function.
    a: f64,
    ln_gamma_a: f64,
    /// The same of `a` and `b` together.
    ln_gamma_both: f64,
}

/// The second parameter of the beta function behind it.
const B: f64 = 0.5;

static LN_GAMMA_B: LazyLock<f64> = LazyLock::new(|| ln_gamma(B));

/// Nearer than this two numbers are one, and so near to 1 nothing is left.
const PRECISION: f64 = 0.000_000_000_000_000_111_022_302_462_515_65;
const NEAREST: f64 = 1e-15;

/// Squares of steps that end the search.
const LEAST: f64 = 1e-30;
const LEAST_EXPONENT: i32 = -30;

impl Student {
    /// `None` of degrees of freedom that are not above 0, or of endless ones.
    pub(super) fn of(freedom: f64) -> Option<Student> {
        let a = 0.5 * freedom;
        (freedom > 0.0 && freedom.is_finite()).then(|| Student {
            freedom,
            a,
            ln_gamma_a: ln_gamma(a),
            ln_gamma_both: ln_gamma(a + B),
        })
    }

    /// Two-sided p value of `t`.
    pub(super) fn p(&self, t: f64) -> f64 {
        let share = self.freedom / (self.freedom + t * t);
        // Half of it lies on either side.
        2.0 * (0.5 * self.below(share, share.ln(), (1.0 - share).ln()))
    }

    /// The value that so large a share of all lies under; of a share from three quarters
    /// on.
    pub(super) fn quantile(&self, share: f64) -> Option<f64> {
        let tails = Tails::last(share);
        if !(tails.wanted > 0.0 && tails.wanted <= 0.5) {
            let distribution = StudentsT::new(0.0, 1.0, self.freedom).ok()?;
            return Some(distribution.inverse_cdf(share));
        }
        let found = self.search(&tails);
        Some((self.freedom * (1.0 - found) / found).sqrt())
    }

    /// Where the regularized incomplete beta function is what is wanted, by Newton's
    /// steps.
    fn search(&self, tails: &Tails) -> f64 {
        let (a, wanted) = (self.a, tails.wanted);
        let ln_beta = self.ln_gamma_a + *LN_GAMMA_B - self.ln_gamma_both;
        let exponent = (-5.0 / a / a - tails.fifth_root - 13.0) as i32;
        let enough = match exponent > LEAST_EXPONENT {
            true => f64::powi(10.0, exponent),
            false => LEAST,
        };
        let mut at = self.guess(tails, ln_beta);
        let (mut step_before, mut square, mut before) = (0.0, 1.0, 1.0);
        loop {
            let (ln, ln_rest) = (at.ln(), (1.0 - at).ln());
            let off = self.below(at, ln, ln_rest) - wanted;
            let step: f64 = off * (ln_beta + (1.0 - a) * ln + (1.0 - B) * ln_rest).exp();
            if step * step_before <= 0.0 {
                before = if square > LEAST { square } else { LEAST };
            }
            let mut part = 1.0;
            let next = loop {
                let next = loop {
                    let shift = part * step;
                    square = shift * shift;
                    let next = at - shift;
                    if square < before && (0.0..=1.0).contains(&next) {
                        break next;
                    }
                    part /= 3.0;
                };
                if before <= enough || step * step <= enough {
                    return next;
                }
                if next != 0.0 && next != 1.0 {
                    break next;
                }
                part /= 3.0;
            };
            if next == at {
                return at;
            }
            at = next;
            step_before = step;
        }
    }

    /// Where the search begins.
    fn guess(&self, tails: &Tails, ln_beta: f64) -> f64 {
        let (a, wanted) = (self.a, tails.wanted);
        let guess = if tails.chi_square <= 0.0 {
            1.0 - ((((1.0 - wanted) * B).ln() + ln_beta) / B).exp()
        } else {
            let t = 2.0 * (2.0 * a + B - 1.0) / tails.chi_square;
            match t <= 1.0 {
                true => (((wanted * a).ln() + ln_beta) / a).exp(),
                false => 1.0 - 2.0 / (t + 1.0),
            }
        };
        guess.clamp(0.0001, 0.9999)
    }

    /// The regularized incomplete beta function up to `x`, with the logarithms of `x` and
    /// of the rest.
    fn below(&self, x: f64, ln_x: f64, ln_rest: f64) -> f64 {
        let a = self.a;
        let factor = match x == 0.0 || (1.0 - x).abs() <= NEAREST {
            true => 0.0,
            false => {
                let ln_gammas = self.ln_gamma_both - self.ln_gamma_a - *LN_GAMMA_B;
                (ln_gammas + a * ln_x + B * ln_rest).exp()
            }
        };
        match x >= (a + 1.0) / (a + B + 2.0) {
            true => 1.0 - factor * fraction(B, a, 1.0 - x) / B,
            false => factor * fraction(a, B, x) / a,
        }
    }
}

/// What is to lie outside, with all that follows from it alone.
#[derive(Debug, Clone, Copy)]
struct Tails {
    share: f64,
    /// Of both tails together.
    wanted: f64,
    /// One divided by that of what is wanted.
    fifth_root: f64,
    /// About the upper point of chi square with one degree of freedom.
    chi_square: f64,
}

thread_local! {
    /// Of no share yet.
    static LAST: Cell<Tails> = const {
        Cell::new(Tails { share: f64::NAN, wanted: 0.0, fifth_root: 0.0, chi_square: 0.0 })
    };
}

impl Tails {
    fn of(share: f64) -> Tails {
        let wanted = 2.0 * (1.0 - share);
        let r = (-(wanted * wanted).ln()).sqrt();
        let y = r - (2.30753 + 0.27061 * r) / (1.0 + (0.99229 + 0.04481 * r) * r);
        let t = 1.0 / (9.0 * B);
        Tails {
            share,
            wanted,
            fifth_root: 1.0 / wanted.powf(0.2),
            chi_square: 2.0 * B * (1.0 - t + y * t.sqrt()).powf(3.0),
        }
    }

    /// The same; of the share that was last asked for it is known.
    fn last(share: f64) -> Tails {
        let last = LAST.get();
        if last.share == share {
            return last;
        }
        let tails = Tails::of(share);
        LAST.set(tails);
        tails
    }
}

/// The continued fraction of the incomplete beta function.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const MOST_STEPS: u32 = 140;
    const SMALLEST: f64 = f64::MIN_POSITIVE / PRECISION;
    let not_none = |value: f64| {
        if value.abs() < SMALLEST {
            SMALLEST
        } else {
            value
        }
    };
    let (both, above, below) = (a + b, a + 1.0, a - 1.0);
    let mut c = 1.0;
    let mut d = 1.0 / not_none(1.0 - both * x / above);
    let mut h = d;
    for step in 1..=MOST_STEPS {
        let m = f64::from(step);
        let m2 = m * 2.0;
        let even = m * (b - m) * x / ((below + m2) * (a + m2));
        d = not_none(1.0 + even * d);
        c = not_none(1.0 + even / c);
        d = 1.0 / d;
        h = h * d * c;
        let odd = -(a + m) * (both + m) * x / ((a + m2) * (above + m2));
        d = not_none(1.0 + odd * d);
        c = not_none(1.0 + odd / c);
        d = 1.0 / d;
        let more = d * c;
        h *= more;
        if (more - 1.0).abs() <= PRECISION {
            break;
        }
    }
    h
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn gives_the_bits_of_statrs(
            freedom in prop_oneof![0.01..4.0, 1.0..60.0, 1.0..1e7, (1..200_u32).prop_map(f64::from)],
            t in prop_oneof![-4.0..4.0, -300.0..300.0, -1e-9..1e-9, Just(0.0)],
            confidence in prop_oneof![Just(0.95), Just(0.9), Just(0.99), 0.001..0.9999],
        ) {
            let known = StudentsT::new(0.0, 1.0, freedom).expect("above 0");
            let own = Student::of(freedom).expect("above 0");
            let p = 2.0 * known.cdf(-f64::abs(t));
            prop_assert_eq!(own.p(t).to_bits(), p.to_bits());
            let share = (1.0 + confidence) / 2.0;
            let quantile = known.inverse_cdf(share);
            let found = own.quantile(share).expect("inside 0..1");
            prop_assert_eq!(found.to_bits(), quantile.to_bits());
        }
    }

    #[test]
    fn there_are_none_without_freedom() {
        for freedom in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(Student::of(freedom).is_none(), "{freedom}");
        }
    }
}
