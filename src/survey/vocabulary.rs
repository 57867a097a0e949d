//! What the checklists and the mapping call things, in the form in which texts are
//! compared.
//!
//! It is the same for every export, and bringing texts into that form is most of the
//! work on a small one: so a run works it out once, and all its exports share it.

use std::sync::{Arc, Mutex, PoisonError};

use crate::model::survey::Mapping;
use crate::model::{Instrument, Item, Perspective};
use crate::survey::columns::{Texts, Tied, Told, tie};
use crate::survey::labels::{ItemLabels, labels_of_items};
use crate::survey::platforms::Heading;

/// What headers and cells of any export are looked up in.
#[derive(Debug)]
pub struct Vocabulary<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) mapping: &'a Mapping,
    /// What items and options are called.
    pub(super) texts: Texts<'a>,
    /// What their answers are called.
    pub(super) labels: ItemLabels,
    last: Mutex<Option<Arc<Last>>>,
}

/// What columns were last tied to, and from what.
#[derive(Debug)]
struct Last {
    headings: Vec<Heading>,
    asked: Vec<Perspective>,
    told: Vec<Told>,
    tied: Tied,
}

impl<'a> Vocabulary<'a> {
    pub fn new(instrument: &'a Instrument, mapping: &'a Mapping) -> Vocabulary<'a> {
        Vocabulary {
            instrument,
            mapping,
            texts: Texts::of(instrument),
            labels: labels_of_items(instrument, mapping),
            last: Mutex::default(),
        }
    }

    /// As [`tie`]. The exports of a run mostly come from one questionnaire, so their
    /// headers are the same, and all that follows from them.
    pub(super) fn tied(&self, headings: &[Heading], asked: &[Perspective], told: &[Told]) -> Tied {
        let last = || self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let known = last().clone();
        if let Some(known) = known
            && known.headings == headings
            && known.asked == asked
            && known.told == told
        {
            return known.tied.clone();
        }
        let tied = tie(headings, self, asked, told);
        *last() = Some(Arc::new(Last {
            headings: headings.to_vec(),
            asked: asked.to_vec(),
            told: told.to_vec(),
            tied: tied.clone(),
        }));
        tied
    }

    /// The items by their places in the instrument.
    pub(super) fn items(&self) -> &[&'a Item] {
        &self.texts.items
    }
}
