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

/// First quartile, median and third. `None` without values.
pub fn quartiles_of_counts(counts: &[(f64, u64)]) -> Option<[f64; 3]> {
    let quantile = |p| quantile_of_counts(counts, p);
    Some([quantile(0.25)?, quantile(0.5)?, quantile(0.75)?])
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
