//! Items by a whole cell: for exports with one answer per row, where a cell names
//! the item rather than a header.

use std::collections::BTreeMap;

use crate::model::Instrument;
use crate::model::survey::normal;

/// Ids, former ids and wordings in every language, each with its item.
#[derive(Debug, Clone)]
pub struct ItemNames(BTreeMap<String, Option<usize>>);

impl ItemNames {
    pub fn of(instrument: &Instrument) -> ItemNames {
        let mut names: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (place, item) in instrument.items().enumerate() {
            let ids = item.was.iter().chain([&item.id]).map(|id| id.as_str());
            let texts = item.text.values().flat_map(|text| text.iter());
            for name in ids.chain(texts.map(|(_, text)| text)) {
                let known = names.entry(normal(name)).or_insert(Some(place));
                if *known != Some(place) {
                    // Two items that are called the same are neither.
                    *known = None;
                }
            }
        }
        ItemNames(names)
    }

    /// The place in the instrument, from 0, of the only item that is called so.
    pub fn find(&self, cell: &str) -> Option<usize> {
        self.0.get(&normal(cell)).copied().flatten()
    }
}
