//! How wide the columns of a sheet are, and how many lines a text takes in them.

use super::grid::Grid;
use crate::report::Block;
use crate::words::SpreadsheetWords;

/// In characters: a page of text is at least this wide.
const TEXT_WIDTH: f64 = 100.0;
const SPARE_COLUMN: f64 = 12.0;

/// How many lines a text takes in a cell of this width in characters.
pub(super) fn lines(text: &str, width: f64) -> usize {
    textwrap::wrap(text, width.max(1.0) as usize).len()
}

/// The widest that any table makes each column, and room for text beside narrow
/// tables.
pub(super) fn widths(blocks: &[Block], words: &SpreadsheetWords) -> Vec<f64> {
    let mut widths: Vec<f64> = Vec::new();
    for block in blocks {
        let table = match block {
            Block::Table(table) => table,
            Block::Chart(chart) => &chart.table,
            _ => continue,
        };
        for (n, width) in Grid::new(table, words).widths().into_iter().enumerate() {
            match widths.get_mut(n) {
                Some(known) => *known = known.max(width),
                None => widths.push(width),
            }
        }
    }
    if widths.is_empty() {
        widths = vec![SPARE_COLUMN * 2.0];
    }
    while widths.iter().sum::<f64>() < TEXT_WIDTH || widths.len() < 2 {
        widths.push(SPARE_COLUMN);
    }
    widths
}

/// The width of a chart over so many characters.
pub(super) fn pixels(characters: f64) -> u32 {
    (characters * 7.0) as u32
}
