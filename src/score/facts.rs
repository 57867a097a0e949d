//! What the sheets state about the organisation itself.

use std::collections::BTreeMap;

use crate::model::{Perspective, Sheet};

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

/// How many people share each perspective, as far as sheets state it.
pub(super) fn populations(sheets: &[Sheet]) -> BTreeMap<Perspective, u32> {
    let of = |perspective: Perspective| {
        let of_it = sheets.iter().filter(|s| s.perspective == perspective);
        most_stated(of_it.filter_map(|sheet| sheet.population.as_ref())).copied()
    };
    let all = Perspective::ALL.into_iter();
    all.filter_map(|p| Some((p, of(p)?))).collect()
}
