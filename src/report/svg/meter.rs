//! A score as a bar: what is sure is solid, what is likely is lighter, what is still
//! possible is hatched; the score itself ends in a thick line, the target in a pin.

use super::super::palette::Ink;
use super::super::{Meter, Tone};
use super::axis::Track;
use super::canvas::{Canvas, Paint, Rect, number};

/// The parts of a bar, as the legend names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Sure,
    Likely,
    Possible,
    Target,
}

/// How tall a bar is.
pub(super) const HEIGHT: f64 = 14.0;

/// Draws a meter around the height `y`.
pub(super) fn draw(canvas: &mut Canvas, meter: &Meter, track: Track, y: f64) {
    let point = meter.point.unwrap_or(meter.low);
    let is_exact = meter.high - meter.low < 0.5;
    let parts = if is_exact {
        vec![(Part::Sure, 0.0, meter.high)]
    } else {
        vec![
            (Part::Possible, point, meter.high),
            (Part::Likely, meter.low, point),
            (Part::Sure, 0.0, meter.low),
        ]
    };
    for (part, from, to) in parts {
        let area = Rect {
            x: track.at(from),
            y: y - HEIGHT / 2.0,
            width: track.at(to) - track.at(from),
            height: HEIGHT,
        };
        paint(canvas, part, area, meter.tone);
    }
    if let (Some(point), false) = (meter.point, is_exact) {
        let x = track.at(point).max(track.left + 1.5);
        let half = HEIGHT / 2.0 + 2.0;
        let ink = Ink::Word(meter.tone);
        canvas.line((x, y - half), (x, y + half), 3.0, ink);
    }
    if let Some(target) = meter.target {
        pin(canvas, track.at(target), y);
    }
}

/// One part of a bar in its area.
pub(super) fn paint(canvas: &mut Canvas, part: Part, area: Rect, tone: Tone) {
    let mark = Ink::Mark(tone);
    match part {
        Part::Sure => canvas.rect(area, 0.0, Paint::fill(mark)),
        Part::Likely => {
            canvas.rect(area, 0.0, Paint::fill(mark).light());
        }
        Part::Possible => {
            if area.width > 0.0 {
                canvas.rect(area, 0.0, Paint::fill(Ink::Tint(tone)));
                canvas.hatch(area, mark);
                canvas.rect(area, 0.0, Paint::outline(mark));
            }
        }
        Part::Target => pin(
            canvas,
            area.x + area.width / 2.0,
            area.y + area.height / 2.0,
        ),
    }
}

/// A line with a head, light around it so that it shows on every ground.
fn pin(canvas: &mut Canvas, x: f64, y: f64) {
    let reach = HEIGHT / 2.0 + 3.0;
    canvas.line((x, y - reach), (x, y + reach), 4.0, Ink::Page);
    canvas.line((x, y - reach), (x, y + reach), 2.0, Ink::Text);
    let head = [
        (x - 4.5, y - reach - 3.0),
        (x + 4.5, y - reach - 3.0),
        (x, y - reach + 4.0),
    ];
    canvas.polygon(&head, Paint::fill(Ink::Text));
}

/// A meter for a cell of a table, without words: the same figures stand in its row.
pub fn meter(meter: &Meter) -> String {
    const WIDTH: f64 = 120.0;
    const TALL: f64 = 26.0;
    let mut canvas = Canvas::new(WIDTH);
    let track = Track {
        left: 1.0,
        width: WIDTH - 2.0,
    };
    let ground = Rect {
        x: track.left,
        y: TALL / 2.0 - HEIGHT / 2.0 + 2.0,
        width: track.width,
        height: HEIGHT,
    };
    canvas.rect(ground, 0.0, Paint::fill(Ink::Panel).edged(Ink::Line));
    draw(&mut canvas, meter, track, TALL / 2.0 + 2.0);
    format!(
        "<svg class=\"meter\" viewBox=\"0 0 {width} {tall}\" width=\"{width}\" height=\"{tall}\" \
         aria-hidden=\"true\">{}</svg>",
        canvas.into_body().replace('\n', ""),
        width = number(WIDTH),
        tall = number(TALL),
    )
}

/// The signs of the parts of a meter, for the words that explain them: sure, likely,
/// possible, target.
pub fn signs() -> [String; 4] {
    [Part::Sure, Part::Likely, Part::Possible, Part::Target].map(|part| {
        let mut canvas = Canvas::new(20.0);
        sign(&mut canvas, part, (10.0, 11.0));
        format!(
            "<svg viewBox=\"0 0 20 22\" width=\"20\" height=\"22\" aria-hidden=\"true\">{}</svg>",
            canvas.into_body().replace('\n', ""),
        )
    })
}

/// The sign of a part around a point.
pub(super) fn sign(canvas: &mut Canvas, part: Part, (x, y): (f64, f64)) {
    let area = Rect {
        x: x - 8.0,
        y: y - 5.0,
        width: 16.0,
        height: 10.0,
    };
    paint(canvas, part, area, Tone::Open);
    if part == Part::Likely {
        // The score stands where the likely part ends.
        let end = area.x + area.width;
        canvas.line((end, y - 7.0), (end, y + 7.0), 3.0, Ink::Word(Tone::Open));
    }
}
