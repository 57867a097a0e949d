//! Headers that are paths: groups, a name, and behind a slash an option.

use std::collections::{HashMap, HashSet};

use super::grid::is_code;
use super::head::Head;
use super::{ColumnRole, Heading};

/// What a column of one option of a tick list can hold.
const MARKS: [&str; 6] = ["0", "1", "TRUE", "FALSE", "True", "False"];

/// The headings of paths whose groups end in `group`. Where options have columns,
/// the cell with all of them is left out: with labels it cannot be taken apart.
pub(super) fn headings_of_paths(head: &Head, group: char) -> Vec<Heading> {
    let paths = Paths::of(head, group);
    let options = (0..head.width()).map(|column| paths.option(column));
    let options = options.collect::<Vec<_>>();
    let lists = options.iter().flatten().map(|(question, _)| *question);
    let lists = lists.collect::<HashSet<_>>();
    let headings = options.iter().enumerate().map(|(column, option)| {
        let header = head.header(column);
        let mut heading = match option {
            Some((question, option)) => of_option(header, paths.name(question), option),
            None => of_question(header, paths.name(header)),
        };
        if option.is_none() && lists.contains(header) {
            heading.role = ColumnRole::Ignored;
        }
        heading
    });
    headings.collect()
}

struct Paths<'h, 'a> {
    head: &'h Head<'a>,
    group: char,
    headers: HashSet<&'a str>,
    /// What stands before the last group mark, and of how many columns.
    groups: HashMap<&'a str, usize>,
}

impl<'h, 'a> Paths<'h, 'a> {
    fn of(head: &'h Head<'a>, group: char) -> Paths<'h, 'a> {
        let headers = (0..head.width()).map(|column| head.header(column));
        let headers = headers.collect::<HashSet<_>>();
        let mut groups = HashMap::new();
        for (before, _) in headers.iter().filter_map(|h| h.rsplit_once(group)) {
            *groups.entry(before).or_default() += 1;
        }
        Paths {
            head,
            group,
            headers,
            groups,
        }
    }

    /// Question and option, if the column is one of an option: the question has a
    /// column too, or all cells are marks. Both may hold a slash of their own, so a
    /// question with a column goes before the last slash; without one, a slash with
    /// a blank beside it is taken for one in words.
    fn option(&self, column: usize) -> Option<(&'a str, &'a str)> {
        let header = self.head.header(column);
        let is_option = |(question, option): &(&str, &str)| {
            !question.is_empty() && !option.is_empty() && !question.starts_with('_')
        };
        let slashes = header.rmatch_indices('/');
        let mut ways = slashes
            .map(|(at, _)| (&header[..at], &header[at + 1..]))
            .filter(is_option);
        let known = ways.clone().find(|(q, _)| self.headers.contains(q));
        known.or_else(|| {
            let mut cells = self.head.filled(column, 1).peekable();
            let is_marked = cells.peek().is_some() && cells.all(|cell| MARKS.contains(&cell));
            let has_blank = |(before, after): &(&str, &str)| {
                before.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace)
            };
            let whole = ways.clone().find(|way| !has_blank(way));
            whole.or_else(|| ways.next()).filter(|_| is_marked)
        })
    }

    /// What stands behind the last group. A header in words is a label, and the mark
    /// in it may be one of its own: only what stands before several is a group. Of
    /// the platform's own columns the path is the name.
    fn name<'p>(&self, path: &'p str) -> &'p str {
        let is_own = path.starts_with('_') || path.to_lowercase().starts_with("meta");
        let Some((before, name)) = path.rsplit_once(self.group).filter(|_| !is_own) else {
            return path;
        };
        let is_group = match path.contains(char::is_whitespace) {
            true => self.group == '/' && self.groups.get(before).is_some_and(|n| *n > 1),
            false => true,
        };
        if is_group && !name.is_empty() {
            name
        } else {
            path
        }
    }
}

fn of_option(header: &str, question: &str, option: &str) -> Heading {
    let mut heading = Heading::of(header);
    if is_code(question) {
        heading.code = Some(format!("{question}/{option}"));
        heading.question = Some(question.to_owned());
        heading.part = Some(option.to_owned());
    }
    heading.with_row(Some((question, option)))
}

fn of_question(header: &str, name: &str) -> Heading {
    let mut heading = Heading::of(header);
    heading.code = is_code(name).then(|| name.to_owned());
    name.clone_into(&mut heading.text);
    heading
}
