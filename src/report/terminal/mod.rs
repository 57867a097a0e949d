//! Draws a document for a terminal, from 20 columns up.

use super::bar::{ASCII, BLOCKS, Glyphs};
use super::{Block, Document, Emphasis, Fact, Line, MeterKey};

mod ascii;
mod prose;
mod table;

/// What the terminal can do. The caller decides about colour (NO_COLOR and the
/// like); no meaning hangs on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Columns.
    pub width: usize,
    pub color: bool,
    /// Nothing but ASCII.
    pub ascii: bool,
}

/// Longer lines of prose are hard to read.
const WIDEST_PROSE: usize = 100;
/// From here on a name and its value stand on one line.
const WIDE_ENOUGH_FOR_TWO_COLUMNS: usize = 48;

impl Style {
    fn prose_width(&self) -> usize {
        self.width.clamp(1, WIDEST_PROSE)
    }

    fn glyphs(&self) -> Glyphs {
        if self.ascii { ASCII } else { BLOCKS }
    }

    fn bullet(&self) -> &'static str {
        if self.ascii { "* " } else { "• " }
    }
}

/// The document in lines of at most `style.width` columns, as far as its words
/// allow; ends with a line feed.
pub fn draw(document: &Document, style: &Style) -> String {
    let mut lines = heading(0, &Line::strong(&document.title), style);
    for block in &document.blocks {
        lines.push(String::new());
        lines.extend(draw_block(block, style));
    }
    let mut drawn = String::new();
    for line in lines {
        drawn.push_str(line.trim_end());
        drawn.push('\n');
    }
    drawn
}

fn draw_block(block: &Block, style: &Style) -> Vec<String> {
    match block {
        Block::Heading { level, text } => heading(*level, text, style),
        Block::Paragraph(line) => hanging("", line, style.prose_width(), style),
        Block::List(items) => items
            .iter()
            .flat_map(|item| hanging(style.bullet(), item, style.prose_width(), style))
            .collect(),
        Block::Facts(facts) => draw_facts(facts, style),
        Block::Table(table) => table::draw(table, style),
        Block::Note(line) => {
            let edge = if style.ascii { "| " } else { "│ " };
            let width = style.prose_width().saturating_sub(2);
            prose::wrap(line, width, width, style)
                .into_iter()
                .map(|line| format!("{edge}{line}"))
                .collect()
        }
        Block::Key(key) => hanging("", &key_line(key, style), style.prose_width(), style),
    }
}

/// The title (level 0) and parts (1) are underlined over the page, sections (2)
/// under their text; subjects (3) only stand out.
fn heading(level: u8, text: &Line, style: &Style) -> Vec<String> {
    let strong = Line::strong(text.text());
    let width = style.prose_width();
    let mut lines = hanging("", &strong, width, style);
    let text_width = prose::width(&strong, style).min(width);
    let (rule, length) = match (level, style.ascii) {
        (0, false) => ("═", width),
        (1, false) => ("━", width),
        (2, false) => ("─", text_width),
        (0 | 1, true) => ("=", width),
        (2, true) => ("-", text_width),
        _ => ("", 0),
    };
    if length > 0 {
        lines.push(rule.repeat(length));
    }
    lines
}

/// `line` behind `mark`, later lines indented under the first.
fn hanging(mark: &str, line: &Line, width: usize, style: &Style) -> Vec<String> {
    let indent = mark.chars().count();
    let inner = width.saturating_sub(indent);
    prose::wrap(line, inner, inner, style)
        .into_iter()
        .enumerate()
        .map(|(n, text)| match n {
            0 => format!("{mark}{text}"),
            _ => format!("{:indent$}{text}", ""),
        })
        .collect()
}

/// Names in a column with their values beside them, or above them where that
/// leaves too little room.
fn draw_facts(facts: &[Fact], style: &Style) -> Vec<String> {
    let width = style.prose_width();
    let names = facts.iter().map(|f| prose::width(&f.name.as_str().into(), style));
    let is_wide = width >= WIDE_ENOUGH_FOR_TWO_COLUMNS;
    let indent = if is_wide {
        (names.max().unwrap_or(0) + 2).min(width / 3)
    } else {
        2
    };
    facts
        .iter()
        .flat_map(|fact| draw_fact(fact, indent, is_wide, width, style))
        .collect()
}

fn draw_fact(fact: &Fact, indent: usize, is_wide: bool, width: usize, style: &Style) -> Vec<String> {
    let mark = if fact.values.len() > 1 { style.bullet() } else { "" };
    let mut values = fact
        .values
        .iter()
        .flat_map(|value| hanging(mark, value, width.saturating_sub(indent), style));
    let name: Line = fact.name.as_str().into();
    let name_width = prose::width(&name, style);
    let mut lines = Vec::new();
    if is_wide && name_width < indent {
        let painted = prose::paint(&prose::safe(&fact.name, style), Emphasis::Strong, style);
        let gap = indent - name_width;
        let first = values.next().unwrap_or_default();
        lines.push(format!("{painted}{:gap$}{first}", ""));
    } else {
        lines.extend(hanging("", &Line::strong(&fact.name), width, style));
    }
    lines.extend(values.map(|value| format!("{:indent$}{value}", "")));
    lines
}

fn key_line(key: &MeterKey, style: &Style) -> Line {
    let glyphs = style.glyphs();
    let parts = [
        (glyphs.full(), &key.sure),
        (glyphs.likely, &key.likely),
        (glyphs.possible, &key.possible),
        (glyphs.target, &key.target),
    ];
    // A glyph and its meaning stay on one line where the terminal knows the
    // no-break space; an ASCII one turns it into a plain space afterwards.
    let parts = parts.map(|(glyph, words)| format!("{glyph}\u{a0}{words}"));
    Line::plain(parts.join("   "))
}
