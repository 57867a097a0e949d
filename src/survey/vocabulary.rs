//! What the checklists and the mapping call things, in the form in which texts are
//! compared.
//!
//! It is the same for every export, and bringing texts into that form is most of the
//! work on a small one: so a run works it out once, and all its exports share it.

use crate::model::survey::Mapping;
use crate::model::{Instrument, Item};
use crate::survey::columns::Texts;
use crate::survey::labels::{ItemLabels, labels_of_items};

/// What headers and cells of any export are looked up in.
#[derive(Debug)]
pub struct Vocabulary<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) mapping: &'a Mapping,
    /// What items and options are called.
    pub(super) texts: Texts<'a>,
    /// What their answers are called.
    pub(super) labels: ItemLabels,
}

impl<'a> Vocabulary<'a> {
    pub fn new(instrument: &'a Instrument, mapping: &'a Mapping) -> Vocabulary<'a> {
        Vocabulary {
            instrument,
            mapping,
            texts: Texts::of(instrument),
            labels: labels_of_items(instrument, mapping),
        }
    }

    /// The items by their places in the instrument.
    pub(super) fn items(&self) -> &[&'a Item] {
        &self.texts.items
    }
}
