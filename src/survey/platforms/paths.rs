//! Headers that are paths: groups, a name, and behind a slash an option.

use super::head::Head;
use super::{ColumnRole, Heading};

/// What a column of one option of a tick list can hold.
const MARKS: [&str; 6] = ["0", "1", "TRUE", "FALSE", "True", "False"];

/// The headings of paths whose groups end in `group`. Where options have columns,
/// the cell with all of them is left out: with labels it cannot be taken apart.
pub(super) fn headings_of_paths(head: &Head, group: char) -> Vec<Heading> {
    let mut headings = (0..head.width())
        .map(|column| match option_of(head, column) {
            Some((question, option)) => {
                of_option(head.header(column), last(question, group), option)
            }
            None => of_question(head.header(column), group),
        })
        .collect::<Vec<_>>();
    let lists = (0..head.width())
        .filter_map(|c| option_of(head, c).map(|(question, _)| question))
        .collect::<Vec<_>>();
    for (column, heading) in headings.iter_mut().enumerate() {
        if heading.option.is_none() && lists.contains(&head.header(column)) {
            heading.role = ColumnRole::Ignored;
        }
    }
    headings
}

/// Question and option, if the column is one of an option: the question has a column
/// too, or all cells are marks.
fn option_of<'a>(head: &Head<'a>, column: usize) -> Option<(&'a str, &'a str)> {
    let (question, option) = head.header(column).rsplit_once('/')?;
    let has_column = (0..head.width()).any(|c| head.header(c) == question);
    let mut cells = head.filled(column, 1).peekable();
    let is_marked = cells.peek().is_some() && cells.all(|cell| MARKS.contains(&cell));
    let is_option = !question.is_empty() && !option.is_empty() && !question.starts_with('_');
    (is_option && (has_column || is_marked)).then_some((question, option))
}

fn of_option(header: &str, question: &str, option: &str) -> Heading {
    let mut heading = Heading::of(header);
    heading.code = Some(format!("{question}/{option}"));
    heading.question = Some(question.to_owned());
    heading.part = Some(option.to_owned());
    heading.stem = Some(question.to_owned());
    heading.row = Some(option.to_owned());
    heading.option = Some(option.to_owned());
    heading
}

fn of_question(header: &str, group: char) -> Heading {
    let mut heading = Heading::of(header);
    // A header in words is a label, in which a dash is just a dash.
    if group == '/' || !header.contains(char::is_whitespace) {
        let name = last(header, group);
        heading.code = Some(name.to_owned());
        name.clone_into(&mut heading.text);
    }
    heading
}

/// What stands behind the last group. Of KoBo's own columns the path is the name.
fn last(path: &str, group: char) -> &str {
    if path.starts_with('_') || path.to_lowercase().starts_with("meta") {
        return path;
    }
    path.rsplit_once(group).map_or(path, |(_, name)| name)
}
