//! What looks like a person in columns that nobody reads.

use crate::model::survey::{Fate, Spot, SurveyFault};
use crate::survey::columns::{Located, Tied};
use crate::survey::platforms::{ColumnRole, Layout, looks_personal};

/// Free text is not read; but what stands in the first cells of such columns is looked
/// at once, to warn who would pass the export on. `samples` are those cells, per
/// column, with their lines.
pub(super) fn personal_content(
    layout: &Layout,
    tied: &Tied,
    samples: &[Vec<(u64, String)>],
) -> Vec<Located> {
    let mut found = Vec::new();
    for (column, (heading, cells)) in layout.headings.iter().zip(samples).enumerate() {
        let is_text = matches!(
            heading.role,
            ColumnRole::Question | ColumnRole::Comment | ColumnRole::Other
        );
        let fate = &tied.columns[column].fate;
        if !is_text || !matches!(fate, Fate::Unmapped(_) | Fate::Ignored) {
            continue;
        }
        let is_personal = |(_, cell): &&(u64, String)| looks_personal(cell).is_some();
        let personal = || cells.iter().filter(is_personal);
        if let Some((line, _)) = personal().next() {
            // The excerpt is the header: the cell is what must not be shown.
            let spot = Spot {
                line: *line,
                column: Some(column + 1),
                excerpt: heading.header.clone(),
            };
            let fault = SurveyFault::PersonalContent {
                column: heading.header.clone(),
                count: personal().count() as u64,
            };
            found.push((Some(spot), fault));
        }
    }
    found
}
