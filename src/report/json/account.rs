//! The shape of the account of rows: what was read, what counts, and why the rest
//! does not.

use serde::{Deserialize, Serialize};

use super::shape::{all, each};
use super::word::Word;
use crate::model::survey::{self, AnswerReading, ExportAccount, Refusal, RowSums};

/// `read` = `scored` + the sum of the counts in `refused`. In a result in which an
/// audience is not shown the numbers are null, because they would tell how many people
/// are in it; spans stand in their place, and the same sum holds for their ends.
#[derive(Serialize, Deserialize)]
pub(super) struct Rows {
    read: Option<u64>,
    scored: Option<u64>,
    partial: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    read_span: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    scored_span: Option<Span>,
    refused: Vec<Refused>,
}

#[derive(Serialize, Deserialize)]
struct Span {
    at_least: u64,
    at_most: u64,
}

#[derive(Serialize, Deserialize)]
struct Refused {
    why: Word<Refusal>,
    count: u64,
    /// The first few, from 1; only for who holds the export.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    lines: Vec<u64>,
}

/// Of a table with an answer per row: `read` = `used` + the sum of the counts in
/// `refused`.
#[derive(Serialize, Deserialize)]
pub(super) struct Answers {
    read: u64,
    used: u64,
    refused: Vec<Refused>,
}

impl Span {
    fn of(span: survey::RowSpan) -> Span {
        Span {
            at_least: span.at_least,
            at_most: span.at_most,
        }
    }

    fn model(self) -> survey::RowSpan {
        survey::RowSpan {
            at_least: self.at_least,
            at_most: self.at_most,
        }
    }
}

impl Refused {
    fn of(refused: &survey::Refused) -> Refused {
        Refused {
            why: Word(refused.why),
            count: refused.count,
            lines: refused.lines.clone(),
        }
    }

    fn model(self) -> survey::Refused {
        survey::Refused {
            why: self.why.0,
            count: self.count,
            lines: self.lines,
        }
    }
}

impl Answers {
    pub(super) fn of(answers: &AnswerReading) -> Answers {
        Answers {
            read: answers.read,
            used: answers.used,
            refused: all(&answers.refused, Refused::of),
        }
    }

    pub(super) fn model(self) -> AnswerReading {
        AnswerReading {
            read: self.read,
            used: self.used,
            refused: each(self.refused, Refused::model),
        }
    }
}

impl Rows {
    /// Everything, for who holds the export.
    pub(super) fn of(rows: &survey::RowReading) -> Rows {
        Rows {
            read: Some(rows.read),
            scored: Some(rows.scored),
            partial: Some(rows.partial),
            read_span: None,
            scored_span: None,
            refused: all(&rows.refused, Refused::of),
        }
    }

    /// What a result tells.
    pub(super) fn told(account: &ExportAccount) -> Rows {
        let mut shape = Rows {
            read: None,
            scored: None,
            partial: None,
            read_span: None,
            scored_span: None,
            refused: all(&account.refused, Refused::of),
        };
        match account.sums {
            RowSums::Exact {
                read,
                scored,
                partial,
            } => {
                (shape.read, shape.scored) = (Some(read), Some(scored));
                shape.partial = Some(partial);
            }
            RowSums::Spans { read, scored } => {
                shape.read_span = Some(Span::of(read));
                shape.scored_span = Some(Span::of(scored));
            }
        }
        shape
    }

    /// Whether there are numbers, or spans instead.
    pub(super) fn are_told(&self) -> bool {
        let numbers = [self.read, self.scored, self.partial].map(|n| n.is_some());
        match numbers {
            [true, true, true] => true,
            [false, false, false] => self.read_span.is_some() && self.scored_span.is_some(),
            _ => false,
        }
    }

    /// The sums and the reasons of a result that was read back; `None` where it has
    /// neither numbers nor spans.
    pub(super) fn model(self) -> Option<(RowSums, Vec<survey::Refused>)> {
        let sums = match (self.read, self.scored, self.partial) {
            (Some(read), Some(scored), Some(partial)) => RowSums::Exact {
                read,
                scored,
                partial,
            },
            (None, None, None) => RowSums::Spans {
                read: self.read_span?.model(),
                scored: self.scored_span?.model(),
            },
            _ => return None,
        };
        Some((sums, each(self.refused, Refused::model)))
    }
}
