//! Whether the answers are those that the program wrote.

use super::write::checksum;
use crate::model::{Fault, Problem, Sheet, SheetFault, Source, Span};
use crate::yaml::cursor::Cursor;
use crate::yaml::values::line;

/// The checksum that stands in the sheet.
pub(super) struct Stamp {
    text: String,
    span: Span,
}

impl Stamp {
    /// What to say when the answers are not those that were stamped. Says nothing
    /// when it was already said that not every answer is read as it stands there.
    pub(super) fn compare(
        &self,
        sheet: &Sheet,
        source: &Source,
        told: &[Problem],
    ) -> Option<Problem> {
        let reads_otherwise = |problem: &Problem| {
            matches!(
                problem.fault,
                Fault::Sheet(
                    SheetFault::FormerItem { .. }
                        | SheetFault::NotAskedOf { .. }
                        | SheetFault::NotAmongChecklists { .. }
                )
            )
        };
        let is_clear = self.text == checksum(sheet) || told.iter().any(reads_otherwise);
        (!is_clear).then(|| Problem {
            file: source.name.clone(),
            span: Some(self.span),
            path: "checksum".to_owned(),
            fault: Fault::Sheet(SheetFault::EditedByHand),
        })
    }
}

/// The checksum at its place.
pub(super) fn stamp(at: &Cursor<'_>) -> Option<Stamp> {
    let span = at.span();
    line(at).map(|text| Stamp { text, span })
}
