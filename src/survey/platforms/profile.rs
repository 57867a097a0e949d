//! What there is to know about one platform, as one entry of a table.

use super::head::Head;
use super::personal::is_personal;
use super::status::{StatusRule, When};
use super::{CellRules, ColumnRole, Heading, Metadata, RowStatus, StatusRules};
use crate::model::survey::{Platform, Sign, Variant};

/// One platform.
pub(super) struct Profile {
    pub(super) platform: Platform,
    /// What speaks for it; `None` when nothing does.
    pub(super) find: fn(&Head) -> Option<Found>,
    /// One per column; roles that names decide are filled in afterwards.
    pub(super) headings: fn(&Head, &Found) -> Vec<Heading>,
    /// Names of its own columns in lower case. The first column with a name is the
    /// platform's, a later one may be a question with the same words.
    pub(super) metadata: Names<Metadata>,
    /// Starts of headers, in lower case, of what is nobody's answer.
    pub(super) ignored: &'static [&'static str],
    pub(super) status: &'static [(Metadata, When, RowStatus)],
    pub(super) cells: CellRules,
}

pub(super) type Names<T> = &'static [(T, &'static [&'static str])];

/// What was found when looking for one platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) variant: Option<Variant>,
    pub(super) header_rows: usize,
    pub(super) signs: Vec<Sign>,
}

impl Found {
    /// Of one header row, if any sign was found.
    pub(super) fn by(signs: Vec<Sign>) -> Option<Found> {
        let found = Found {
            variant: None,
            header_rows: 1,
            signs,
        };
        (!found.signs.is_empty()).then_some(found)
    }
}

impl Profile {
    /// The headings with every role filled in.
    pub(super) fn roles(&self, mut headings: Vec<Heading>) -> Vec<Heading> {
        let mut seen = Vec::new();
        for heading in &mut headings {
            if heading.role != ColumnRole::Question {
                continue;
            }
            if let Some(name) = self.own_name(heading).filter(|name| !seen.contains(name)) {
                seen.push(name);
                heading.role = ColumnRole::Metadata(name.0);
                heading.option = None;
            }
            let is_personal = |text: &str| is_personal(text, self.platform);
            let says_more = heading.text != heading.header;
            if is_personal(&heading.header) || (says_more && is_personal(&heading.text)) {
                heading.role = ColumnRole::Personal;
            } else if self.is_ignored(heading) {
                heading.role = ColumnRole::Ignored;
            }
        }
        headings
    }

    /// Whether a heading begins as those that are nobody's answer.
    fn is_ignored(&self, heading: &Heading) -> bool {
        if self.ignored.is_empty() {
            return false;
        }
        let forms = [&heading.text, &heading.header].map(|text| text.to_lowercase());
        let begins = |start: &&str| forms.iter().any(|form| form.starts_with(*start));
        self.ignored.iter().any(begins)
    }

    /// What a heading is to the platform itself, and under which name.
    fn own_name(&self, heading: &Heading) -> Option<(Metadata, &'static str)> {
        if self.metadata.is_empty() {
            return None;
        }
        let code = heading.code.as_deref().unwrap_or_default();
        let forms = [&heading.header, code, &heading.text].map(str::to_lowercase);
        let names = self.metadata.iter();
        let mut names = names.flat_map(|(kind, names)| names.iter().map(move |n| (*kind, *n)));
        names.find(|(_, name)| forms.iter().any(|form| form == name))
    }

    /// The rules for rows in an export with these columns.
    pub(super) fn status(&self, headings: &[Heading]) -> StatusRules {
        let mut rules = Vec::new();
        for (column, heading) in headings.iter().enumerate() {
            for (kind, when, then) in self.status {
                if heading.role == ColumnRole::Metadata(*kind) {
                    rules.push(StatusRule {
                        column,
                        when: *when,
                        then: *then,
                        form: form_of(column, headings),
                    });
                }
            }
        }
        // A form without a question is the one that holds the record's id only.
        let has_question = |(from, to): (usize, usize)| {
            let mut columns = headings[from..=to].iter();
            columns.any(|h| h.role == ColumnRole::Question)
        };
        rules.retain(|rule| rule.form.is_none_or(has_question));
        StatusRules::new(rules)
    }
}

/// The columns of the form that a column is part of or closes, where forms are told
/// apart: each ends with the column that says whether it is complete.
fn form_of(column: usize, headings: &[Heading]) -> Option<(usize, usize)> {
    let is_end = |at: &usize| headings[*at].role == ColumnRole::Metadata(Metadata::FormComplete);
    let to = (column..headings.len()).find(is_end)?;
    let from = (0..column).rev().find(is_end).map_or(0, |end| end + 1);
    Some((from, to))
}
