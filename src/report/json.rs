//! The results as JSON.

use super::{Subject, View};
use crate::model::Sheet;

pub fn score(_view: &View) -> String {
    String::new()
}

pub fn roadmap(_view: &View) -> String {
    String::new()
}

pub fn explain(_view: &View, _sheets: &[Sheet], _subject: Subject) -> String {
    String::new()
}
