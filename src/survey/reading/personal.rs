//! What looks like a person in columns that nobody reads.

use crate::model::survey::{Fate, Spot, SurveyFault};
use crate::survey::columns::{Located, Tied};
use crate::survey::platforms::{ColumnRole, Layout, looks_personal};

/// Cells with their lines.
pub(super) type Cells<'a> = Box<dyn Iterator<Item = (u64, &'a str)> + 'a>;

/// Free text is not read; but what stands in the first cells of such columns is looked
/// at once, to warn who would pass the export on. `samples` gives those of a column.
pub(super) fn personal_content<'a>(
    layout: &Layout,
    tied: &Tied,
    samples: &dyn Fn(usize) -> Cells<'a>,
) -> Vec<Located> {
    let mut found = Vec::new();
    for (column, heading) in layout.headings.iter().enumerate() {
        let is_text = matches!(
            heading.role,
            ColumnRole::Question | ColumnRole::Comment | ColumnRole::Other
        );
        let fate = &tied.columns[column].fate;
        if !is_text || !matches!(fate, Fate::Unmapped(_) | Fate::Ignored) {
            continue;
        }
        let is_personal = |(_, cell): &(u64, &str)| looks_personal(cell).is_some();
        let mut personal = samples(column).filter(is_personal);
        if let Some((line, _)) = personal.next() {
            // The excerpt is the header: the cell is what must not be shown.
            let spot = Spot {
                line,
                column: Some(column + 1),
                excerpt: heading.header.clone(),
            };
            let fault = SurveyFault::PersonalContent {
                column: heading.header.clone(),
                count: 1 + personal.count() as u64,
            };
            found.push((Some(spot), fault));
        }
    }
    found
}
