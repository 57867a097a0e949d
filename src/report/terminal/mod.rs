//! Draws a document for a terminal, from 20 columns up.

use super::bar::{ASCII, BLOCKS, Glyphs};
use super::{Block, Card, Chart, Document, Emphasis, Fact, Line, bar};

mod ascii;
mod prose;
mod table;

pub use ascii::ascii;

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
/// A longer name is a sentence of its own.
const LONGEST_NAME_BESIDE_ITS_VALUE: usize = 26;

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

/// One sentence under a label, `error: ...`, its further lines indented.
pub fn note(label: &str, text: &str, style: &Style) -> String {
    let options = textwrap::Options::new(style.width)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .subsequent_indent("    ");
    let text = prose::safe(&format!("{label}: {text}"), style);
    textwrap::fill(&text, options) + "\n"
}

/// A text that has its line ends, with the lines wrapped that are wider than
/// `width`, each at its own indent.
pub fn narrowed(text: &str, width: usize) -> String {
    let line = |line: &str| {
        let indent = &line[..line.len() - line.trim_start().len()];
        let options = textwrap::Options::new(width)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .initial_indent(indent)
            .subsequent_indent(indent);
        match line.chars().count() > width {
            true => textwrap::fill(line.trim_start(), options) + "\n",
            false => format!("{line}\n"),
        }
    };
    text.lines().map(line).collect()
}

/// `text` as it is, or in ASCII where the terminal shows nothing else.
pub fn shown_as(text: &str, is_ascii: bool) -> String {
    if is_ascii {
        ascii(text)
    } else {
        text.to_owned()
    }
}

/// The document in lines of at most `style.width` columns, as far as its words
/// allow; ends with a line feed.
pub fn draw(document: &Document, style: &Style) -> String {
    let mut lines = heading(0, &Line::strong(&document.title), style);
    let mut is_under_heading = false;
    for block in &document.blocks {
        if !is_under_heading {
            lines.push(String::new());
        }
        lines.extend(draw_block(block, style));
        is_under_heading = matches!(block, Block::Heading { level: 2.., .. });
    }
    let mut drawn = String::new();
    for line in lines {
        drawn.push_str(&line.trim_end().replace('\u{a0}', " "));
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
            prose::wrap(line, width, style)
                .into_iter()
                .map(|line| format!("{edge}{line}"))
                .collect()
        }
        Block::Chart(chart) => draw_chart(chart, style),
        Block::Cards(cards) => cards.iter().flat_map(|c| draw_card(c, style)).collect(),
        Block::Key(key) => {
            let key = bar::key(key, style.glyphs());
            hanging("", &key, style.prose_width(), style)
        }
    }
}

/// A terminal shows the words and the figures of a picture.
fn draw_chart(chart: &Chart, style: &Style) -> Vec<String> {
    let mut lines = hanging("", &Line::strong(&chart.title), style.prose_width(), style);
    let summary = Line::plain(&chart.summary);
    lines.extend(hanging("", &summary, style.prose_width(), style));
    lines.push(String::new());
    lines.extend(table::draw(&chart.table, style));
    lines
}

fn draw_card(card: &Card, style: &Style) -> Vec<String> {
    let head = Line::strong(format!("{}: ", card.title)).then_toned(card.tone, &card.word);
    let mut lines = hanging("", &head, style.prose_width(), style);
    for line in &card.lines {
        lines.extend(hanging(style.bullet(), line, style.prose_width(), style));
    }
    lines
}

/// The title (level 0) and parts (1) are underlined over the page, sections (2)
/// under their text; subjects (3) have a mark.
fn heading(level: u8, text: &Line, style: &Style) -> Vec<String> {
    let width = style.prose_width();
    let mark = match (level, style.ascii) {
        (3.., false) => "▸ ",
        (3.., true) => "> ",
        _ => "",
    };
    let mut lines = hanging(mark, &text.stressed(), width, style);
    let text_width = prose::width(text, style).min(width);
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
    prose::wrap(line, inner, style)
        .into_iter()
        .enumerate()
        .map(|(n, text)| match n {
            0 => format!("{mark}{text}"),
            _ => format!("{:indent$}{text}", ""),
        })
        .collect()
}

/// Short names in a column with their values beside them; values under their name
/// where the name is a sentence or the terminal is narrow.
fn draw_facts(facts: &[Fact], style: &Style) -> Vec<String> {
    let longest_beside = match style.prose_width() {
        WIDE_ENOUGH_FOR_TWO_COLUMNS.. => LONGEST_NAME_BESIDE_ITS_VALUE,
        _ => 0,
    };
    let names = facts
        .iter()
        .map(|f| prose::width(&f.name.as_str().into(), style));
    let beside = names.filter(|width| *width <= longest_beside).max();
    facts
        .iter()
        .flat_map(|fact| draw_fact(fact, beside.unwrap_or(0), style))
        .collect()
}

/// One fact; names of up to `beside` columns have their value beside them.
fn draw_fact(fact: &Fact, beside: usize, style: &Style) -> Vec<String> {
    let name_width = prose::width(&fact.name.as_str().into(), style);
    let room_beside = style.prose_width().saturating_sub(beside + 2);
    let longest_word = fact
        .values
        .iter()
        .map(|v| prose::longest_word(v, style))
        .max();
    let fits_beside = longest_word.unwrap_or(0) + style.bullet().chars().count() <= room_beside;
    let is_beside = name_width <= beside && fits_beside;
    let indent = if is_beside { beside + 2 } else { 2 };
    let room = style.prose_width().saturating_sub(indent);
    let mark = if fact.values.len() > 1 {
        style.bullet()
    } else {
        ""
    };
    let mut values = fact
        .values
        .iter()
        .flat_map(|value| hanging(mark, value, room, style));
    let mut lines = Vec::new();
    if is_beside {
        let painted = prose::paint(&prose::safe(&fact.name, style), Emphasis::Strong, style);
        let gap = indent - name_width;
        let first = values.next().unwrap_or_default();
        lines.push(format!("{painted}{:gap$}{first}", ""));
    } else {
        lines.extend(hanging(
            "",
            &Line::strong(&fact.name),
            style.prose_width(),
            style,
        ));
    }
    lines.extend(values.map(|value| format!("{:indent$}{value}", "")));
    lines
}
