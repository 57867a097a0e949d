//! A table that can be read by eye, by ear, on a telephone and on paper.
//!
//! Few columns: on a narrow page each row becomes a block with the name of the column
//! before each value; the roles keep it a table for those who hear it. Many columns:
//! it stays a table and scrolls inside a box of its own.

use super::super::{Align, Cell, Column, Line, Table, Tone, svg};
use super::blocks::moon;
use super::text::{attribute, isolated, line};

/// From here on a table scrolls instead of becoming blocks.
const MANY_COLUMNS: usize = 7;
/// From here on sentences in its cells leave each other too little room.
const MUCH_TEXT_FROM: usize = 5;
/// In letters: more is a sentence.
const A_FEW_WORDS: usize = 30;
/// In letters: `no date yet`, `groot verschil`.
const A_WORD_OR_TWO: usize = 14;
/// From here on the heads of counts stand upright on paper.
const CROWDED_COLUMNS: usize = 9;
/// From here on it does not fit a standing page, and its heads stand upright.
const VERY_MANY_COLUMNS: usize = 11;
/// From here on the head stays in sight while one scrolls.
const MANY_ROWS: usize = 25;

/// The table; `subject` is its name where it has no caption.
pub(super) fn draw(table: &Table, subject: &str) -> String {
    let name = table.caption.as_deref().unwrap_or(subject);
    let stacks = table.columns.len() < MANY_COLUMNS;
    let class = match table.columns.len() {
        MUCH_TEXT_FROM..MANY_COLUMNS if has_much_text(table) => "stack prose",
        0..MANY_COLUMNS => "stack",
        MANY_COLUMNS..CROWDED_COLUMNS => "many",
        CROWDED_COLUMNS..VERY_MANY_COLUMNS => "many crowded",
        _ => "many upright",
    };
    // What the heading above says already is still told to those who hear the page.
    let hidden = if name.trim() == subject.trim() {
        " class=\"unseen\""
    } else {
        ""
    };
    let role = |role: &str| {
        if stacks {
            format!(" role=\"{role}\"")
        } else {
            String::new()
        }
    };
    let head: String = table.columns.iter().map(|c| head(c, stacks)).collect();
    let rows: String = table
        .rows
        .iter()
        .map(|cells| row(cells, &table.columns, stacks))
        .collect();
    let drawn = format!(
        "<table class=\"{class}\"{}>\n<caption{hidden}>{}</caption>\n\
         <thead{group}>\n<tr{}>{head}</tr>\n</thead>\n<tbody{group}>\n{rows}</tbody>\n</table>\n",
        role("table"),
        isolated(name),
        role("row"),
        group = role("rowgroup"),
    );
    if stacks {
        return drawn;
    }
    let class = if table.rows.len() >= MANY_ROWS {
        "scroll tall"
    } else {
        "scroll"
    };
    let name = attribute(name);
    format!(
        "<div class=\"{class}\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\">\n{drawn}</div>\n"
    )
}

/// Whether there are sentences beside what names the rows.
fn has_much_text(table: &Table) -> bool {
    let beside = table.rows.iter().flat_map(|row| row.iter().skip(1));
    let mut words = beside.filter_map(|cell| match cell {
        Cell::Words(words) => Some(words.text()),
        _ => None,
    });
    words.any(|words| words.chars().count() > A_FEW_WORDS)
}

fn head(column: &Column, stacks: bool) -> String {
    let class = match column.align {
        Align::Left => "",
        Align::Right => " class=\"num\"",
    };
    let role = if stacks { " role=\"columnheader\"" } else { "" };
    match column.title.trim() {
        // A head without words would be read out as one.
        "" if stacks => "<td role=\"cell\"></td>".to_owned(),
        "" => "<td></td>".to_owned(),
        title => format!(
            "<th scope=\"col\"{role}{class}><span>{}</span></th>",
            isolated(title)
        ),
    }
}

/// As many cells as there are columns; a missing one is empty.
fn row(cells: &[Cell], columns: &[Column], stacks: bool) -> String {
    let drawn: String = columns
        .iter()
        .enumerate()
        .map(|(at, column)| cell(cells.get(at), column, at == 0, stacks))
        .collect();
    let role = if stacks { " role=\"row\"" } else { "" };
    format!("<tr{role}>{drawn}</tr>\n")
}

fn cell(cell: Option<&Cell>, column: &Column, is_first: bool, stacks: bool) -> String {
    let (inside, tone) = match cell {
        None => (String::new(), None),
        Some(Cell::Words(text)) => (line(text), None),
        Some(Cell::Number(number)) => toned(&number.text, number.tone),
        Some(Cell::Range(range)) => toned(&range.text, range.tone),
        Some(Cell::Meter(meter)) => (svg::meter(meter), None),
    };
    let names_the_row = is_first && !inside.is_empty();
    let mut classes: Vec<&str> = Vec::new();
    if column.align == Align::Right {
        classes.push("num");
    }
    // A figure stays on one line; words in the same column may not push the page wide.
    if matches!(cell, Some(Cell::Number(_) | Cell::Range(_))) {
        classes.push("fig");
    }
    if let Some(tone) = tone {
        classes.extend(["heat", tone.id()]);
    }
    // Neither does a word or two, where a row does not scroll.
    let is_brief = |text: &Line| text.text().chars().count() <= A_WORD_OR_TWO;
    if stacks && !is_first && matches!(cell, Some(Cell::Words(text)) if is_brief(text)) {
        classes.push("brief");
    }
    if inside.is_empty() {
        classes.push("void");
    }
    let mut attributes = String::new();
    if stacks {
        attributes.push_str(if names_the_row {
            " role=\"rowheader\""
        } else {
            " role=\"cell\""
        });
        if !is_first && !column.title.trim().is_empty() {
            attributes.push_str(&format!(" data-name=\"{}\"", attribute(&column.title)));
        }
    }
    if !classes.is_empty() {
        attributes.push_str(&format!(" class=\"{}\"", classes.join(" ")));
    }
    if names_the_row {
        format!("<th scope=\"row\"{attributes}>{inside}</th>")
    } else if stacks {
        // What follows the name of the column stays together beside it.
        format!("<td{attributes}><span>{inside}</span></td>")
    } else {
        format!("<td{attributes}>{inside}</td>")
    }
}

fn toned(text: &Line, tone: Option<Tone>) -> (String, Option<Tone>) {
    let words = line(text);
    match tone {
        Some(tone) => (format!("{}{words}", moon(tone)), Some(tone)),
        None => (words, None),
    }
}
