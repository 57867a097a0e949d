//! A bar per subject, with its range, its target and its score in words.

use super::super::palette::Ink;
use super::super::{Bar, Bars, Tone};
use super::axis::{self, Track};
use super::canvas::{Anchor, Canvas, Paint, Rect, Type};
use super::meter::{self, Part};
use super::{ROOMY, legend, letters};

/// Draws the figure and tells how tall it became.
pub(super) fn draw(canvas: &mut Canvas, bars: &Bars) -> f64 {
    let top = key(canvas, bars);
    if canvas.width >= ROOMY {
        beside(canvas, bars, top)
    } else {
        above(canvas, bars, top)
    }
}

fn key(canvas: &mut Canvas, bars: &Bars) -> f64 {
    let parts = [Part::Sure, Part::Likely, Part::Possible, Part::Target];
    let key = &bars.key;
    let words = [
        key.sure.as_str(),
        key.likely.as_str(),
        key.possible.as_str(),
        key.target.as_str(),
    ];
    legend::draw(canvas, 0.0, &words, |canvas, n, at| {
        if let Some(part) = parts.get(n) {
            meter::sign(canvas, *part, at);
        }
    })
}

/// Name, bar and score next to each other.
fn beside(canvas: &mut Canvas, bars: &Bars, top: f64) -> f64 {
    // The same for every figure, so that scales under each other line up.
    let (name_room, value_room) = (canvas.width * 0.29, canvas.width * 0.23);
    let track = Track {
        left: name_room + 18.0,
        width: canvas.width - name_room - value_room - 44.0,
    };
    let x = track.right() + 22.0;
    let room = canvas.width - x + 4.0;
    let first = axis::rows_from(canvas, &bars.axis, track, top + 8.0);
    // Three lines beside a bar need more room than two.
    let is_tall = |row: &Bar| letters::wrap(&under(row), Type::Small, room - 16.0, 2).len() > 1;
    let tall = if bars.rows.iter().any(is_tall) {
        46.0
    } else {
        38.0
    };
    let last = first + tall * bars.rows.len() as f64;
    axis::draw(canvas, &bars.axis, track, (first, last));
    for (n, row) in bars.rows.iter().enumerate() {
        let y = first + tall * (n as f64 + 0.5);
        let lines = letters::wrap(&row.name, Type::Plain, name_room + 4.0, 2);
        let from = y + 4.5 - (lines.len() as f64 - 1.0) * 8.0;
        canvas.lines((0.0, from), Anchor::Start, (Type::Plain, Ink::Text), &lines);
        bar(canvas, row, track, y);
        score(canvas, row, (x, y), room);
    }
    last + 4.0
}

/// The name and the score above the bar.
fn above(canvas: &mut Canvas, bars: &Bars, top: f64) -> f64 {
    let track = Track {
        left: 6.0,
        width: canvas.width - 12.0,
    };
    let first = axis::rows_from(canvas, &bars.axis, track, top + 6.0);
    let heads: Vec<Vec<String>> = bars.rows.iter().map(|r| head(r, canvas.width)).collect();
    let tall = |head: &Vec<String>| 64.0 + head.len() as f64 * 17.0;
    let last = first + heads.iter().map(tall).sum::<f64>();
    axis::draw(canvas, &bars.axis, track, (first, last));
    let mut y = first;
    for (row, head) in bars.rows.iter().zip(&heads) {
        // The lines of the scale must not run through the words.
        let words = head.len() as f64 * 17.0 + 18.0;
        blank(canvas, y + 4.0, words);
        canvas.lines(
            (0.0, y + 18.0),
            Anchor::Start,
            (Type::Strong, Ink::Text),
            head,
        );
        let under = y + 18.0 + head.len() as f64 * 17.0;
        score_on_one_line(canvas, row, under);
        bar(canvas, row, track, under + 24.0);
        y += tall(head);
    }
    last + 4.0
}

fn head(row: &Bar, width: f64) -> Vec<String> {
    letters::wrap(&row.name, Type::Strong, width, 3)
}

fn blank(canvas: &mut Canvas, y: f64, height: f64) {
    let area = Rect {
        x: 0.0,
        y,
        width: canvas.width,
        height,
    };
    canvas.rect(area, 0.0, Paint::fill(Ink::Page));
}

fn bar(canvas: &mut Canvas, row: &Bar, track: Track, y: f64) {
    let ground = Rect {
        x: track.left,
        y: y - meter::HEIGHT / 2.0,
        width: track.width,
        height: meter::HEIGHT,
    };
    canvas.rect(ground, 0.0, Paint::fill(Ink::Panel));
    if let Some(meter) = &row.meter {
        meter::draw(canvas, meter, track, y);
    }
}

/// The score, and under it the band and what else to notice.
fn score(canvas: &mut Canvas, row: &Bar, (x, y): (f64, f64), room: f64) {
    let value = letters::wrap(&row.value, Type::Strong, room, 1);
    let below = letters::wrap(&under(row), Type::Small, room - 16.0, 2);
    let is_alone = below.is_empty();
    let top = match below.len() {
        0 => y + 4.5,
        1 => y - 3.0,
        _ => y - 9.0,
    };
    canvas.lines((x, top), Anchor::Start, (Type::Strong, Ink::Text), &value);
    if is_alone {
        return;
    }
    let tone = tone(row);
    canvas.moon((x + 5.0, top + 12.0), 4.5, tone);
    let look = (Type::Small, Ink::Word(tone));
    canvas.lines((x + 16.0, top + 16.0), Anchor::Start, look, &below);
}

fn score_on_one_line(canvas: &mut Canvas, row: &Bar, y: f64) {
    let value = letters::wrap(&row.value, Type::Strong, canvas.width * 0.6, 1);
    let value = value.first().map_or("", String::as_str);
    canvas.text((0.0, y), Anchor::Start, (Type::Strong, Ink::Text), value);
    let words = under(row);
    if words.is_empty() {
        return;
    }
    let tone = tone(row);
    let x = letters::width(value, Type::Strong) + 14.0;
    canvas.moon((x + 5.0, y - 4.0), 4.5, tone);
    let room = canvas.width - x - 16.0;
    let lines = letters::wrap(&words, Type::Small, room, 1);
    let look = (Type::Small, Ink::Word(tone));
    canvas.lines((x + 16.0, y), Anchor::Start, look, &lines);
}

fn tone(row: &Bar) -> Tone {
    row.meter.map_or(Tone::Open, |meter| meter.tone)
}

/// The band, and what else a reader should notice.
fn under(row: &Bar) -> String {
    let parts = [Some(row.band.as_str()), row.mark.as_deref()];
    let said: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|p| !p.is_empty())
        .collect();
    said.join(" · ")
}
