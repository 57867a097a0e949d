//! What is wrong with an export of a survey, in words.

use std::collections::BTreeSet;

use super::Words;
use super::finding::Said;
use super::problem::quoted;
use crate::model::Id;
use crate::model::survey::SurveyFault;

/// The sentences for faults in exports. Like [`Said`], they start small and have no
/// full stop. What they quote from a file is cleaned by who prints it.
#[derive(Debug)]
pub struct SurveyFaultWords {
    pub say: fn(&SurveyFault) -> Said,
}

impl Words {
    /// What is wrong with an export, and what to do about it.
    pub fn explain_survey(&self, fault: &SurveyFault) -> Said {
        (self.survey_fault.say)(fault)
    }
}

/// Known words that a sentence may list before it is no longer read.
const MOST_LISTED: usize = 8;

/// The first few of many words, and a mark that there are more.
pub(super) fn first_quoted(words: &[String]) -> String {
    let listed = quoted(&words[..words.len().min(MOST_LISTED)]);
    if words.len() > MOST_LISTED {
        format!("{listed}, …")
    } else {
        listed
    }
}

/// The first few of many ids.
pub(super) fn first_ids(ids: &[Id]) -> String {
    first_quoted(&ids.iter().map(Id::to_string).collect::<Vec<_>>())
}

/// Columns as a mapping points at them: by place, which tells apart what has one
/// header; or by name, where they are questions of one column.
pub(super) fn pointers(headers: &[(usize, String)]) -> String {
    let places: BTreeSet<usize> = headers.iter().map(|(place, _)| *place).collect();
    let pointer = |(place, header): &(usize, String)| match places.len() == headers.len() {
        true => format!("{{place: {place}}}"),
        false => format!("{{name: '{}'}}", header.replace('\'', "''")),
    };
    headers.iter().map(pointer).collect::<Vec<_>>().join(", ")
}

/// Bytes as megabytes, at least one.
pub(super) fn megabytes(bytes: u64) -> u64 {
    (bytes >> 20).max(1)
}
