//! Where the people of each audience are, by the labels of a row.
//!
//! Labels are numbered from 0, and nearly all groups have one of the first numbers. Each
//! such label of a row leads to the next step by its number: nothing is searched or
//! compared. Others are looked up, for a step with room for thousands of labels of which
//! it has a few would be all of the memory.

use rustc_hash::FxHashMap;

/// Labels from here on are looked up.
const MOST_BY_NUMBER: u32 = 256;

/// Places by labels, for as many labels as every row has.
#[derive(Debug, Clone)]
pub(super) struct Audiences {
    /// By step and label: the step that follows, or 1 plus the place after the last
    /// label; 0 of what is not known.
    steps: Vec<Vec<u32>>,
    /// The same of the labels that have no place of their own.
    others: FxHashMap<(u32, u32), u32>,
}

impl Audiences {
    pub(super) fn new() -> Audiences {
        Audiences {
            steps: vec![Vec::new()],
            others: FxHashMap::default(),
        }
    }

    /// The place of the people with these labels.
    #[inline]
    pub(super) fn find(&self, labels: impl IntoIterator<Item = u32>) -> Option<usize> {
        let mut step = 0;
        for label in labels {
            let next = match label < MOST_BY_NUMBER {
                true => self.steps.get(step as usize)?.get(label as usize),
                false => self.others.get(&(step, label)),
            };
            step = next.copied().filter(|next| *next > 0)?;
        }
        step.checked_sub(1).map(|place| place as usize)
    }

    /// From now on the people with these labels, at least one, are at that place.
    pub(super) fn remember(&mut self, labels: &[u32], place: usize) {
        let Some((last, labels)) = labels.split_last() else {
            return;
        };
        let mut step = 0;
        for label in labels {
            let new = self.steps.len() as u32;
            let next = self.after(step, *label);
            step = match *next {
                0 => {
                    *next = new;
                    self.steps.push(Vec::new());
                    new
                }
                known => known,
            };
        }
        *self.after(step, *last) = place as u32 + 1;
    }

    fn after(&mut self, step: u32, label: u32) -> &mut u32 {
        if label >= MOST_BY_NUMBER {
            return self.others.entry((step, label)).or_default();
        }
        let (label, next) = (label as usize, &mut self.steps[step as usize]);
        if next.len() <= label {
            next.resize(label + 1, 0);
        }
        &mut next[label]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    fn label() -> impl Strategy<Value = u32> {
        prop_oneof![0_u32..4, MOST_BY_NUMBER - 1..MOST_BY_NUMBER + 2]
    }

    proptest! {
        #[test]
        fn finds_what_a_map_finds(
            labels in prop::collection::vec(prop::collection::vec(label(), 3), 0..40),
        ) {
            let (mut audiences, mut map) = (Audiences::new(), HashMap::new());
            for labels in labels {
                let found = audiences.find(labels.iter().copied());
                prop_assert_eq!(found, map.get(&labels).copied());
                if found.is_none() {
                    audiences.remember(&labels, map.len());
                    map.insert(labels, map.len());
                }
            }
        }
    }
}
