//! The shape of an explanation.

use serde::Serialize;

use crate::model::Sheet;
use crate::report::{Subject, View};

#[derive(Serialize)]
pub(super) struct Explanation {
    subject: String,
}

impl Explanation {
    pub(super) fn of(_view: &View, _sheets: &[Sheet], subject: Subject) -> Explanation {
        Explanation {
            subject: subject.id().to_owned(),
        }
    }
}
