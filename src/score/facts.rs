//! What the sheets state about the organisation itself.

use std::collections::BTreeMap;

/// The value that most sheets state; between equals the smallest, so that the
/// order of the sheets does not matter. `None` when nobody states one.
pub(super) fn most_stated<'a, T: Ord + 'a>(
    stated: impl IntoIterator<Item = &'a T>,
) -> Option<&'a T> {
    let mut times: BTreeMap<&T, usize> = BTreeMap::new();
    for value in stated {
        *times.entry(value).or_default() += 1;
    }
    let most = *times.values().max()?;
    times
        .into_iter()
        .find(|(_, n)| *n == most)
        .map(|(value, _)| value)
}
