//! Where the people of each audience are, by the labels of a row.
//!
//! Labels are numbered from 0 and without gaps, so each one of a row leads to the next
//! step by its number: nothing is searched or compared.

/// Places by labels, for as many labels as every row has.
#[derive(Debug, Clone)]
pub(super) struct Audiences {
    /// By step and label: the step that follows, or 1 plus the place after the last
    /// label; 0 of what is not known.
    steps: Vec<Vec<usize>>,
}

impl Audiences {
    pub(super) fn new() -> Audiences {
        Audiences {
            steps: vec![Vec::new()],
        }
    }

    /// The place of the people with these labels.
    #[inline]
    pub(super) fn find(&self, labels: impl IntoIterator<Item = u32>) -> Option<usize> {
        let mut step = 0;
        for label in labels {
            let next = self.steps.get(step)?.get(label as usize);
            step = next.copied().filter(|next| *next > 0)?;
        }
        step.checked_sub(1)
    }

    /// From now on the people with these labels, at least one, are at that place.
    pub(super) fn remember(&mut self, labels: &[u32], place: usize) {
        let Some((last, labels)) = labels.split_last() else {
            return;
        };
        let mut step = 0;
        for label in labels {
            let new = self.steps.len();
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
        *self.after(step, *last) = place + 1;
    }

    fn after(&mut self, step: usize, label: u32) -> &mut usize {
        let (label, next) = (label as usize, &mut self.steps[step]);
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

    proptest! {
        #[test]
        fn finds_what_a_map_finds(
            labels in prop::collection::vec(prop::collection::vec(0_u32..4, 3), 0..40),
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
