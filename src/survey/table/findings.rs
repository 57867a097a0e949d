//! What is odd about the records that were handed over.

use super::{Fault, Record};
use crate::model::survey::{BadBytes, BadRows, Spot, SurveyFault};

/// Counted per worker, and merged in any order.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub records: u64,
    /// The first cell with a stray quote.
    stray: Option<Spot>,
    /// Records with more cells than headers that say something.
    ragged: u64,
    /// The first of them, its cells, and the headers.
    first_ragged: Option<(Spot, usize, usize)>,
}

impl Findings {
    /// Takes note of a record under so many headers.
    #[inline]
    pub(super) fn see(&mut self, record: &Record<'_>, headers: usize) {
        self.records += 1;
        if record.len() > headers && !record.is_blank_from(headers) {
            self.see_ragged(record, headers);
        }
    }

    fn see_ragged(&mut self, record: &Record<'_>, headers: usize) {
        self.ragged += 1;
        let line = record.line();
        if self
            .first_ragged
            .as_ref()
            .is_some_and(|(spot, ..)| spot.line <= line)
        {
            return;
        }
        let filled = (headers..record.len()).find(|c| !record.text(*c).trim().is_empty());
        let column = filled.unwrap_or(headers);
        let spot = Spot {
            line,
            column: Some(column + 1),
            excerpt: record.text(column).chars().take(40).collect(),
        };
        self.first_ragged = Some((spot, record.len(), headers));
    }

    pub(super) fn stray(&mut self, spot: Spot) {
        let first = self.stray.take().into_iter().chain([spot]);
        self.stray = first.min_by_key(|spot| (spot.line, spot.column));
    }

    pub(super) fn merge(&mut self, other: Findings) {
        self.records += other.records;
        self.ragged += other.ragged;
        if let Some(spot) = other.stray {
            self.stray(spot);
        }
        let ragged = self
            .first_ragged
            .take()
            .into_iter()
            .chain(other.first_ragged);
        self.first_ragged = ragged.min_by_key(|(spot, ..)| spot.line);
    }

    pub(super) fn remarks(self) -> Vec<Fault> {
        let stray = self.stray.map(|spot| {
            let fault = SurveyFault::Bytes(BadBytes::StrayQuote);
            (Some(spot), fault)
        });
        let ragged = self.first_ragged.map(|(spot, cells, headers)| {
            let count = self.ragged;
            let bad = BadRows::Ragged {
                cells,
                headers,
                count,
            };
            (Some(spot), SurveyFault::Rows(bad))
        });
        stray.into_iter().chain(ragged).collect()
    }
}
