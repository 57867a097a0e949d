//! What the signs of a picture mean, above it: each sign with its words, in as many
//! rows as the width asks for.

use super::super::palette::Ink;
use super::canvas::{Anchor, Canvas, Type};
use super::letters;

const ROW: f64 = 22.0;
const SIGN: f64 = 24.0;
const BETWEEN: f64 = 18.0;

/// Draws the entries from `top` on and tells where they end. `sign` draws the sign of
/// an entry around a point.
pub(super) fn draw(
    canvas: &mut Canvas,
    top: f64,
    words: &[&str],
    sign: impl Fn(&mut Canvas, usize, (f64, f64)),
) -> f64 {
    let (mut x, mut y) = (0.0, top + ROW / 2.0);
    let most = canvas.width - SIGN;
    for (n, entry) in words.iter().enumerate() {
        let cut = letters::wrap(entry, Type::Small, most, 1);
        let entry = cut.first().map_or("", String::as_str);
        let width = SIGN + letters::width(entry, Type::Small);
        if x > 0.0 && x + width > canvas.width {
            (x, y) = (0.0, y + ROW);
        }
        sign(canvas, n, (x + SIGN / 2.0 - 3.0, y));
        let look = (Type::Small, Ink::Muted);
        canvas.text((x + SIGN, y + 4.0), Anchor::Start, look, entry);
        x += width + BETWEEN;
    }
    y + ROW / 2.0
}
