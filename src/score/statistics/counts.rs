//! Quantiles of values of which only is known how often each was given.

/// The value below which the share `p` of all values lies, 0..1, with linear
/// interpolation (type 7 of Hyndman & Fan 1996, the default of R and NumPy). Values
/// rise; counts may be 0. `None` without values or for a share outside 0..1.
pub fn quantile_of_counts(counts: &[(f64, u64)], p: f64) -> Option<f64> {
    let n: u64 = counts.iter().map(|(_, count)| count).sum();
    if n == 0 || !(0.0..=1.0).contains(&p) {
        return None;
    }
    let place = (n - 1) as f64 * p;
    let below = place.floor() as u64;
    let (low, high) = (at(counts, below)?, at(counts, (below + 1).min(n - 1))?);
    Some(low + (place - place.floor()) * (high - low))
}

/// First quartile, median and third, each as [`quantile_of_counts`] gives it. `None`
/// without values.
pub fn quartiles_of_counts(counts: &[(f64, u64)]) -> Option<[f64; 3]> {
    let n: u64 = counts.iter().map(|(_, count)| count).sum();
    if n == 0 {
        return None;
    }
    if let [(value, _)] = counts {
        return Some([*value; 3]);
    }
    // The places rise, so each walk goes on where it stopped.
    let (mut lower, mut upper) = (Walk::along(counts), Walk::along(counts));
    let mut quartile = |p: f64| {
        let place = (n - 1) as f64 * p;
        let below = place.floor();
        let low = lower.to(below as u64)?;
        let high = upper.to((below as u64 + 1).min(n - 1))?;
        Some(low + (place - below) * (high - low))
    };
    Some([quartile(0.25)?, quartile(0.5)?, quartile(0.75)?])
}

/// A walk along the rising row of all values.
struct Walk<'a> {
    left: std::slice::Iter<'a, (f64, u64)>,
    /// How many were passed, with those of the value where it stands.
    passed: u64,
    value: Option<f64>,
}

impl Walk<'_> {
    fn along(counts: &[(f64, u64)]) -> Walk<'_> {
        Walk {
            left: counts.iter(),
            passed: 0,
            value: None,
        }
    }

    /// The value at a place, from 0; places must rise.
    fn to(&mut self, place: u64) -> Option<f64> {
        while self.passed <= place {
            let (value, count) = self.left.next()?;
            self.passed += count;
            self.value = Some(*value);
        }
        self.value
    }
}

/// The value at a place in the rising row of all values, from 0.
fn at(counts: &[(f64, u64)], place: u64) -> Option<f64> {
    let mut passed = 0;
    let found = counts.iter().find(|(_, count)| {
        passed += count;
        passed > place
    });
    found.map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn quartiles_are_quantiles(
            counts in prop::collection::vec((0.0..100.0, prop_oneof![0..3_u64, 0..900_u64]), 0..12),
        ) {
            let mut counts: Vec<(f64, u64)> = counts;
            counts.sort_by(|a, b| a.0.total_cmp(&b.0));
            let one_by_one = [0.25, 0.5, 0.75].map(|p| quantile_of_counts(&counts, p));
            let expected = match one_by_one {
                [Some(first), Some(second), Some(third)] => Some([first, second, third]),
                _ => None,
            };
            prop_assert_eq!(quartiles_of_counts(&counts), expected);
        }
    }
}
