//! The questionnaire as a page.

use super::Document;
use crate::model::{Id, Instrument, Lang};

/// These checklists in full, with the questions in `langs` side by side and the
/// page's own words in `lang`. Every id must be one of the instrument; others are
/// left out.
pub fn questionnaire_page(
    _instrument: &Instrument,
    _checklists: &[Id],
    _langs: &[Lang],
    _lang: Lang,
) -> Document {
    Document {
        title: String::new(),
        blocks: Vec::new(),
    }
}

/// What there is to fill in.
pub fn checklist_list(_instrument: &Instrument, _lang: Lang) -> Document {
    Document {
        title: String::new(),
        blocks: Vec::new(),
    }
}
