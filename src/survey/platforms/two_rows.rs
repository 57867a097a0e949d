//! Two header rows: a question over its first column, rows and options below.

use super::Heading;
use super::head::Head;

/// The headings, each question carried on over the blanks beside it. A cell of the
/// second row for which `is_plain` says so is no row or option.
pub(super) fn filled_forward(head: &Head, is_plain: impl Fn(&str) -> bool) -> Vec<Heading> {
    let mut stem = "";
    (0..head.width())
        .map(|column| {
            let (over, below) = (head.header(column), head.cell(1, column));
            if !over.is_empty() || below.is_empty() {
                stem = over;
            }
            let mut heading = Heading::of(over);
            if below.is_empty() || is_plain(below) || stem.is_empty() {
                let text = if stem.is_empty() { below } else { stem };
                text.clone_into(&mut heading.text);
                return heading;
            }
            heading.text = format!("{stem} - {below}");
            heading.stem = Some(stem.to_owned());
            heading.row = Some(below.to_owned());
            heading.option = Some(below.to_owned());
            heading
        })
        .collect()
}
