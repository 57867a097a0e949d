//! A table as a spreadsheet has it: one value in a cell, so that a score with its
//! range takes three columns.

use std::collections::BTreeSet;

use crate::report::{Align, Cell, Emphasis, Line, NumberKind, Table, Tone, clean};
use crate::words::SpreadsheetWords;

/// In characters: narrower than this is hard to read, wider hard to print.
const NARROWEST: f64 = 9.0;
const WIDEST: f64 = 44.0;
/// Headers wrap.
const WIDEST_HEADER: f64 = 16.0;
/// Beside words: their indent, and room for letters that are wider than most.
const BESIDE: f64 = 3.0;
/// Beside the title of a column: the button of its filter.
const BUTTON: usize = 3;

pub(super) struct Grid<'a> {
    pub(super) titles: Vec<Title>,
    pub(super) rows: Vec<Vec<Put<'a>>>,
    /// Where each column of the table begins; `None` of one that is left out.
    pub(super) places: Vec<Option<usize>>,
}

pub(super) struct Title {
    pub(super) text: String,
    pub(super) align: Align,
}

/// What a cell holds.
#[derive(Clone, Copy)]
pub(super) enum Put<'a> {
    Nothing,
    Words(&'a Line),
    Value {
        value: f64,
        kind: NumberKind,
        tone: Option<Tone>,
    },
}

/// How a column of the table comes out.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    /// The figures stand in other columns.
    Left,
    One,
    /// Score, lowest, highest.
    Range,
}

impl<'a> Grid<'a> {
    pub(super) fn new(table: &'a Table, words: &SpreadsheetWords) -> Grid<'a> {
        let shapes: Vec<Shape> = (0..table.columns.len()).map(|n| shape(table, n)).collect();
        let mut grid = Grid {
            titles: Vec::new(),
            rows: vec![Vec::new(); table.rows.len()],
            places: Vec::new(),
        };
        let mut taken = BTreeSet::new();
        for (n, (column, shape)) in table.columns.iter().zip(&shapes).enumerate() {
            let place = grid.titles.len();
            grid.places.push((*shape != Shape::Left).then_some(place));
            let title = |text: &str, taken: &mut BTreeSet<String>| Title {
                text: unique(text, taken),
                align: column.align,
            };
            let own = match column.title.trim() {
                "" => words.untitled,
                own => own,
            };
            match shape {
                Shape::Left => continue,
                Shape::One => grid.titles.push(title(own, &mut taken)),
                Shape::Range => {
                    let ends = [(words.lowest)(own), (words.highest)(own)];
                    for text in [own.to_owned()].iter().chain(&ends) {
                        let title = title(text, &mut taken);
                        grid.titles.push(Title {
                            align: Align::Right,
                            ..title
                        });
                    }
                }
            }
            for (row, cells) in grid.rows.iter_mut().zip(&table.rows) {
                row.extend(puts(cells.get(n), *shape));
            }
        }
        grid
    }

    /// In characters, per column.
    pub(super) fn widths(&self) -> Vec<f64> {
        let width = |(n, title): (usize, &Title)| {
            let words = title.text.split_whitespace().map(|w| w.chars().count());
            let longest = words.max().unwrap_or(0) + BUTTON;
            let whole = (title.text.chars().count() + BUTTON) as f64;
            let header = whole.min(WIDEST_HEADER).max(longest as f64);
            let cells = self.rows.iter().map(|row| match row.get(n) {
                Some(Put::Words(line)) => line.text().chars().count() as f64 + BESIDE,
                _ => NARROWEST,
            });
            cells.fold(header, f64::max).clamp(NARROWEST, WIDEST)
        };
        self.titles.iter().enumerate().map(width).collect()
    }
}

fn shape(table: &Table, n: usize) -> Shape {
    let cells = || table.rows.iter().filter_map(|row| row.get(n));
    let is_open = |cell: &Cell| match cell {
        Cell::Range(range) => range.point != Some(range.low) || range.low != range.high,
        _ => false,
    };
    let is_meter = |cell: &Cell| matches!(cell, Cell::Meter(_));
    let is_empty = |cell: &Cell| cell.line().is_some_and(|line| line.text().is_empty());
    if cells().any(is_meter) && cells().all(|cell| is_meter(cell) || is_empty(cell)) {
        Shape::Left
    } else if cells().any(is_open) {
        Shape::Range
    } else {
        Shape::One
    }
}

/// The cells that one cell of the table becomes.
fn puts(cell: Option<&Cell>, shape: Shape) -> Vec<Put<'_>> {
    let first = match cell {
        None | Some(Cell::Meter(_)) => Put::Nothing,
        Some(Cell::Words(line)) if line.text().trim().is_empty() => Put::Nothing,
        Some(Cell::Words(line)) => Put::Words(line),
        Some(Cell::Number(number)) => Put::Value {
            value: number.value,
            kind: number.kind,
            tone: number.tone,
        },
        Some(Cell::Range(range)) => {
            let kind = NumberKind::Plain {
                decimals: range.decimals,
            };
            let put = |value: f64, tone: Option<Tone>| Put::Value { value, kind, tone };
            let point = range.point.map_or(Put::Nothing, |p| put(p, range.tone));
            if shape == Shape::Range {
                return vec![point, put(range.low, None), put(range.high, None)];
            }
            point
        }
    };
    match shape {
        Shape::Range => vec![first, Put::Nothing, Put::Nothing],
        Shape::One | Shape::Left => vec![first],
    }
}

/// Titles must differ, or a spreadsheet program calls the file broken; capitals make
/// no difference.
fn unique(text: &str, taken: &mut BTreeSet<String>) -> String {
    let text: String = clean::xlsx(text).chars().take(200).collect();
    let numbered = (2..).map(|n| format!("{text} ({n})"));
    let mut names = std::iter::once(text.clone()).chain(numbered);
    names
        .find(|name| taken.insert(name.to_lowercase()))
        .unwrap_or_default()
}

/// The tone of a line that is of one tone as a whole.
pub(super) fn tone_of(line: &Line) -> Option<Tone> {
    match line.0.as_slice() {
        [run] => match run.emphasis {
            Emphasis::Tone(tone) => Some(tone),
            Emphasis::Plain | Emphasis::Strong => None,
        },
        _ => None,
    }
}
