//! The scale of 0 to 100 that rows of marks share: its words above them, its lines
//! behind them.

use super::super::Axis;
use super::super::palette::Ink;
use super::canvas::{Anchor, Canvas, Type};
use super::letters;

/// From the left end to the right end of a scale of 0 to 100.
#[derive(Debug, Clone, Copy)]
pub(super) struct Track {
    pub(super) left: f64,
    pub(super) width: f64,
}

impl Track {
    /// Where a score stands.
    pub(super) fn at(&self, score: f64) -> f64 {
        self.left + self.width * score.clamp(0.0, 100.0) / 100.0
    }

    pub(super) fn right(&self) -> f64 {
        self.left + self.width
    }
}

/// Room above the rows for the words of the scale.
const WORDS: f64 = 22.0;

/// Draws the scale for rows from `top` to `bottom`, its words above `top`.
pub(super) fn draw(canvas: &mut Canvas, axis: &Axis, track: Track, (top, bottom): (f64, f64)) {
    let mut free_from = f64::NEG_INFINITY;
    for (place, words) in &axis.ticks {
        let x = track.at(*place);
        canvas.line((x, top), (x, bottom), 1.0, Ink::Line);
        let half = letters::width(words, Type::Small) / 2.0;
        let x = x.clamp(half, (canvas.width - half).max(half));
        if x - half >= free_from {
            let look = (Type::Small, Ink::Muted);
            canvas.text((x, top - 6.0), Anchor::Middle, look, words);
            free_from = x + half + 6.0;
        }
    }
}

/// Where the rows may begin when the scale stands under `top`; the title of the scale
/// stands in between.
pub(super) fn rows_from(canvas: &mut Canvas, axis: &Axis, track: Track, top: f64) -> f64 {
    if axis.title.trim().is_empty() {
        return top + WORDS;
    }
    let room = canvas.width - track.left;
    let lines = letters::wrap(&axis.title, Type::Small, room, 2);
    let look = (Type::Small, Ink::Muted);
    canvas.lines((track.left, top + 12.0), Anchor::Start, look, &lines);
    top + WORDS + lines.len() as f64 * 15.0
}
