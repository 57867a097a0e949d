//! Tables: side by side where the columns fit, otherwise one block per row, so
//! that nothing is cut off at any width.

use comfy_table::{
    Attribute, Cell as Drawn, CellAlignment, Color, ColumnConstraint, ContentArrangement,
    ContentLineStyle, LineStyle, Table as Grid, TableStyle, Width,
};

use super::{Style, draw_facts, hanging, prose};
use crate::report::{Align, Cell, Column, Emphasis, Fact, Line, Meter, Table, Tone, bar};

/// Columns between two columns of text.
const GAP: usize = 2;
/// Longer bars are no easier to compare.
const WIDEST_BAR: usize = 40;
/// Longer values stand on lines of their own.
const LONGEST_VALUE_IN_A_FLOW: usize = 40;
/// A column of sentences narrower than this is a ladder of words.
const LEAST_FOR_SENTENCES: usize = 22;

pub(super) fn draw(table: &Table, style: &Style) -> Vec<String> {
    let shapes: Vec<Shape> = (0..table.columns.len())
        .map(|n| Shape::of_column(table, n, style))
        .collect();
    let gaps = GAP * table.columns.len().saturating_sub(1);
    let needed = |width: fn(&Shape) -> usize| shapes.iter().map(width).sum::<usize>() + gaps;
    if needed(|shape| shape.least) <= style.width {
        let some_wrap = needed(|shape| shape.natural) > style.width;
        grid(table, &shapes, some_wrap, style)
    } else {
        row_blocks(table, style)
    }
}

/// What a column needs.
struct Shape {
    least: usize,
    natural: usize,
}

impl Shape {
    fn of_column(table: &Table, n: usize, style: &Style) -> Shape {
        let title = Line::strong(&table.columns[n].title);
        let cells = table.rows.iter().filter_map(|row| row.get(n));
        let mut shape = Shape {
            least: prose::longest_word(&title, style),
            natural: prose::width(&title, style),
        };
        for cell in cells {
            let (word, whole) = match cell.line() {
                Some(line) => (prose::longest_word(line, style), prose::width(line, style)),
                None => (bar_width(style), bar_width(style)),
            };
            shape.least = shape.least.max(word);
            shape.natural = shape.natural.max(whole);
        }
        shape.least = shape.least.max(LEAST_FOR_SENTENCES.min(shape.natural));
        shape
    }
}

/// A fifth of the terminal, within what an eye can compare.
fn bar_width(style: &Style) -> usize {
    (style.width / 5).clamp(10, WIDEST_BAR)
}

fn grid(table: &Table, shapes: &[Shape], some_wrap: bool, style: &Style) -> Vec<String> {
    let mut grid = Grid::new();
    grid.load_style(lines_of_grid(some_wrap, style))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(style.width).unwrap_or(u16::MAX))
        .set_header(table.columns.iter().map(|c| header(c, style)))
        .add_rows(
            table
                .rows
                .iter()
                .map(|row| row.iter().map(|c| cell(c, style))),
        );
    if style.color {
        grid.enforce_styling();
        grid.style_text_only();
    }
    let last = shapes.len().saturating_sub(1);
    for (n, column) in grid.column_iter_mut().enumerate() {
        let gap = if n == last { 0 } else { GAP };
        column.set_padding((0, gap as u16));
        let least = u16::try_from(shapes[n].least + gap).unwrap_or(u16::MAX);
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
        if table.columns[n].align == Align::Right {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    grid.lines().collect()
}

/// A rule under the header; an empty line between rows only where rows wrap.
fn lines_of_grid(some_wrap: bool, style: &Style) -> TableStyle {
    let rule = if style.ascii { '-' } else { '─' };
    let lines = TableStyle::new()
        .header_lines(ContentLineStyle::none())
        .header_separator(LineStyle::none().fill(rule))
        .content_lines(ContentLineStyle::none());
    if some_wrap {
        lines.row_separator(LineStyle::none().fill(' '))
    } else {
        lines
    }
}

fn header(column: &Column, style: &Style) -> Drawn {
    Drawn::new(prose::safe(&column.title, style)).add_attribute(Attribute::Bold)
}

/// A cell has one paint: that of its first run with an emphasis.
fn cell(cell: &Cell, style: &Style) -> Drawn {
    match cell {
        Cell::Meter(meter) => Drawn::new(draw_bar(meter, style)).fg(color(meter.tone)),
        Cell::Words(line) => words(line, None, style),
        Cell::Number(number) => words(&number.text, number.tone, style),
        Cell::Range(range) => words(&range.text, range.tone, style),
    }
}

fn words(line: &Line, tone: Option<Tone>, style: &Style) -> Drawn {
    let drawn = Drawn::new(prose::safe(&line.text(), style));
    let mut emphases = line.0.iter().map(|run| run.emphasis);
    let first = emphases.find(|e| *e != Emphasis::Plain);
    match tone.map(Emphasis::Tone).or(first) {
        Some(Emphasis::Tone(tone)) => drawn.fg(color(tone)).add_attribute(Attribute::Bold),
        Some(Emphasis::Strong) => drawn.add_attribute(Attribute::Bold),
        Some(Emphasis::Plain) | None => drawn,
    }
}

fn draw_bar(meter: &Meter, style: &Style) -> String {
    bar::draw(meter, bar_width(style), style.glyphs())
}

fn color(tone: Tone) -> Color {
    match tone {
        Tone::Good => Color::DarkGreen,
        Tone::Fair => Color::DarkYellow,
        Tone::Weak => Color::DarkMagenta,
        Tone::Poor => Color::DarkRed,
        Tone::Open => Color::DarkCyan,
    }
}

/// The first cell as a title, bars under it, then the other cells as named values;
/// an empty cell has nothing to name.
fn row_blocks(table: &Table, style: &Style) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &table.rows {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let mut facts: Vec<Fact> = Vec::new();
        for (n, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            match (cell, cell.line()) {
                (Cell::Meter(meter), _) => lines.push(wide_bar(meter, style)),
                (_, Some(line)) if n == 0 => lines.extend(prose_lines(&line.stressed(), style)),
                (_, Some(line)) if !line.text().is_empty() => {
                    facts.push(Fact::new(&column.title, line.clone()));
                }
                _ => {}
            }
        }
        let is_short = |fact: &Fact| {
            let mut values = fact.values.iter();
            values.all(|value| prose::width(value, style) <= LONGEST_VALUE_IN_A_FLOW)
        };
        if facts.iter().all(is_short) {
            lines.extend(prose_lines(&flow(facts), style));
        } else {
            lines.extend(draw_facts(&facts, style));
        }
    }
    lines
}

/// `Score: 44 · State: shaky`.
fn flow(facts: Vec<Fact>) -> Line {
    let mut flow = Line::default();
    for (n, fact) in facts.into_iter().enumerate() {
        if n > 0 {
            flow = flow.then(format!("{} ", bar::SEPARATOR));
        }
        flow = flow.then(format!("{}: ", fact.name));
        flow.0
            .extend(fact.values.into_iter().flat_map(|value| value.0));
    }
    flow
}

fn prose_lines(line: &Line, style: &Style) -> Vec<String> {
    hanging("", line, style.prose_width(), style)
}

/// A bar with a line of its own.
fn wide_bar(meter: &Meter, style: &Style) -> String {
    let width = style.width.clamp(1, WIDEST_BAR);
    let bar = bar::draw(meter, width, style.glyphs());
    prose::paint(&bar, Emphasis::Tone(meter.tone), style)
}
