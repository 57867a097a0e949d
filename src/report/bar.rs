//! A meter as a bar of characters: what is sure, likely and possible, and the target.

use super::{Line, Meter, MeterKey};

/// The characters that a bar is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyphs {
    /// A part of a cell, thinnest first, up to a full one.
    sure: &'static [char],
    likely: char,
    possible: char,
    empty: char,
    target: char,
}

pub(super) const BLOCKS: Glyphs = Glyphs {
    sure: &['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
    likely: '▓',
    possible: '░',
    empty: '·',
    target: '│',
};

pub(super) const ASCII: Glyphs = Glyphs {
    sure: &['#'],
    likely: '=',
    possible: '-',
    empty: '.',
    target: '|',
};

impl Glyphs {
    fn full(&self) -> char {
        *self.sure.last().unwrap_or(&'#')
    }

    /// The sure part of a cell of which `share` (0..1) is filled; nothing under
    /// half of the thinnest part.
    fn partial(&self, share: f64) -> Option<char> {
        let parts = (share * self.sure.len() as f64).round() as usize;
        parts.checked_sub(1).and_then(|n| self.sure.get(n)).copied()
    }
}

/// The bar, exactly `width` characters. The target mark stands in the cell that
/// begins at the target, over whatever is there.
pub(super) fn draw(meter: &Meter, width: usize, glyphs: Glyphs) -> String {
    let at = |score: f64| score.clamp(0.0, 100.0) * width as f64 / 100.0;
    let cells = |score: f64| at(score).round() as usize;
    let point = meter.point.unwrap_or(meter.low);
    let is_exact = cells(meter.low) == cells(meter.high);
    let target = meter
        .target
        .map(|target| cells(target).min(width.saturating_sub(1)));
    let cell = |i: usize| {
        if Some(i) == target {
            glyphs.target
        } else if is_exact {
            let share = (at(meter.high) - i as f64).clamp(0.0, 1.0);
            glyphs.partial(share).unwrap_or(glyphs.empty)
        } else if i < cells(meter.low) {
            glyphs.full()
        } else if i < cells(point) {
            glyphs.likely
        } else if i < cells(meter.high) {
            glyphs.possible
        } else {
            glyphs.empty
        }
    };
    (0..width).map(cell).collect()
}

/// What the characters mean, on one line.
pub(super) fn key(key: &MeterKey, glyphs: Glyphs) -> Line {
    let parts = [
        (glyphs.full(), &key.sure),
        (glyphs.likely, &key.likely),
        (glyphs.possible, &key.possible),
        (glyphs.target, &key.target),
    ];
    let parts = parts.map(|(glyph, words)| format!("{glyph}\u{a0}{words}"));
    Line::plain(parts.join(&format!("{SEPARATOR} ")))
}

/// Ends a part of a line; stays with what it ends.
pub(super) const SEPARATOR: &str = "\u{a0}·";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Tone;

    fn meter(low: f64, point: Option<f64>, high: f64, target: Option<f64>) -> Meter {
        Meter {
            low,
            point,
            high,
            target,
            tone: Tone::Fair,
        }
    }

    #[test]
    fn shows_what_is_sure_likely_and_possible() {
        let open = meter(45.0, Some(60.0), 80.0, Some(90.0));
        assert_eq!(draw(&open, 20, BLOCKS), "█████████▓▓▓░░░░··│·");
        assert_eq!(draw(&open, 20, ASCII), "#########===----..|.");
    }

    #[test]
    fn an_exact_score_ends_on_an_eighth() {
        let exact = |score| draw(&meter(score, Some(score), score, None), 10, BLOCKS);
        assert_eq!(exact(0.0), "··········");
        assert_eq!(exact(51.25), "█████▏····");
        assert_eq!(exact(55.0), "█████▌····");
        assert_eq!(exact(100.0), "██████████");
    }

    #[test]
    fn an_unknown_score_is_all_possible_and_a_high_target_stays_inside() {
        let unknown = meter(0.0, None, 100.0, Some(100.0));
        assert_eq!(draw(&unknown, 10, BLOCKS), "░░░░░░░░░│");
        assert_eq!(draw(&unknown, 0, BLOCKS), "");
    }
}
