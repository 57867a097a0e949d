//! A row per subject with a sign per side, joined by a line as long as the gap.

use super::super::palette::Ink;
use super::super::{Dot, Dumbbell, Dumbbells, Tone};
use super::axis::{self, Track};
use super::canvas::{Anchor, Canvas, Paint, Rect, Type};
use super::{ROOMY, legend, letters};

/// Half the width of a sign.
const SIGN: f64 = 6.5;

/// Draws the figure and tells how tall it became.
pub(super) fn draw(canvas: &mut Canvas, figure: &Dumbbells) -> f64 {
    let sides: Vec<&str> = figure.sides.iter().map(String::as_str).collect();
    let top = legend::draw(canvas, 0.0, &sides, sign);
    if canvas.width >= ROOMY {
        beside(canvas, figure, top)
    } else {
        above(canvas, figure, top)
    }
}

fn beside(canvas: &mut Canvas, figure: &Dumbbells, top: f64) -> f64 {
    // The same for every figure, so that scales under each other line up.
    let (name_room, word_room) = (canvas.width * 0.29, canvas.width * 0.2);
    let track = Track {
        left: name_room + 40.0,
        width: canvas.width - name_room - word_room - 90.0,
    };
    let first = axis::rows_from(canvas, &figure.axis, track, top + 8.0);
    let tall = 36.0;
    let last = first + tall * figure.rows.len() as f64;
    axis::draw(canvas, &figure.axis, track, (first, last));
    for (n, row) in figure.rows.iter().enumerate() {
        let y = first + tall * (n as f64 + 0.5);
        let lines = letters::wrap(&row.name, Type::Plain, name_room + 4.0, 2);
        let from = y + 4.5 - (lines.len() as f64 - 1.0) * 8.0;
        canvas.lines((0.0, from), Anchor::Start, (Type::Plain, Ink::Text), &lines);
        dots(canvas, row, track, y);
        let x = track.right() + 46.0;
        let lines = letters::wrap(&row.word, Type::Small, canvas.width - x - 12.0, 2);
        let from = y + 4.0 - (lines.len() as f64 - 1.0) * 7.0;
        gap(canvas, row, (x, from), &lines);
    }
    last + 14.0
}

fn above(canvas: &mut Canvas, figure: &Dumbbells, top: f64) -> f64 {
    let track = Track {
        left: 34.0,
        width: canvas.width - 68.0,
    };
    let first = axis::rows_from(canvas, &figure.axis, track, top + 6.0);
    let heads: Vec<Vec<String>> = figure
        .rows
        .iter()
        .map(|row| letters::wrap(&row.name, Type::Strong, canvas.width, 3))
        .collect();
    let tall = |head: &Vec<String>| 74.0 + head.len() as f64 * 17.0;
    let last = first + heads.iter().map(tall).sum::<f64>();
    axis::draw(canvas, &figure.axis, track, (first, last));
    let mut y = first;
    for (row, head) in figure.rows.iter().zip(&heads) {
        let words = Rect {
            x: 0.0,
            y: y + 4.0,
            width: canvas.width,
            height: head.len() as f64 * 17.0 + 20.0,
        };
        canvas.rect(words, 0.0, Paint::fill(Ink::Page));
        canvas.lines(
            (0.0, y + 18.0),
            Anchor::Start,
            (Type::Strong, Ink::Text),
            head,
        );
        let under = y + 18.0 + head.len() as f64 * 17.0;
        let lines = letters::wrap(&row.word, Type::Small, canvas.width - 18.0, 1);
        gap(canvas, row, (0.0, under), &lines);
        dots(canvas, row, track, under + 28.0);
        y += tall(head);
    }
    last + 14.0
}

/// What the gap may be called, with its moon.
fn gap(canvas: &mut Canvas, row: &Dumbbell, (x, y): (f64, f64), lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    canvas.moon((x + 5.0, y - 4.0), 4.5, row.tone);
    let look = (Type::Small, Ink::Word(row.tone));
    canvas.lines((x + 16.0, y), Anchor::Start, look, lines);
}

/// The signs with their figures: the lowest on its left, the highest on its right,
/// those between above or below, where there is room. The table has every figure.
fn dots(canvas: &mut Canvas, row: &Dumbbell, track: Track, y: f64) {
    let mut dots: Vec<&Dot> = row.dots.iter().collect();
    dots.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.side.cmp(&b.side)));
    let (Some(first), Some(last)) = (dots.first(), dots.last()) else {
        return;
    };
    let ends = (track.at(first.at), track.at(last.at));
    canvas.line((ends.0, y), (ends.1, y), 4.0, Ink::Mark(Tone::Open));
    let places = apart(&dots, track, y);
    for (dot, at) in dots.iter().zip(&places) {
        sign(canvas, dot.side, *at);
    }
    let mut taken: Vec<Rect> = places.iter().map(|at| around(*at)).collect();
    let last = dots.len() - 1;
    for (n, (dot, at)) in dots.iter().zip(&places).enumerate() {
        let (anchor, spots) = if n == 0 {
            (Anchor::End, vec![(at.0 - SIGN - 5.0, at.1 + 4.0)])
        } else if n == last {
            (Anchor::Start, vec![(at.0 + SIGN + 5.0, at.1 + 4.0)])
        } else {
            let above = (at.0, at.1 - SIGN - 4.0);
            (Anchor::Middle, vec![above, (at.0, at.1 + SIGN + 12.0)])
        };
        let width = letters::width(&dot.value, Type::SmallStrong);
        let is_free = |spot: &&(f64, f64)| {
            let area = words_at(**spot, anchor, width);
            !taken.iter().any(|other| area.overlaps(other))
        };
        let Some(spot) = spots.iter().find(is_free).copied() else {
            continue;
        };
        taken.push(words_at(spot, anchor, width));
        let look = (Type::SmallStrong, Ink::Text);
        canvas.text(spot, anchor, look, &dot.value);
    }
}

/// What a sign covers.
fn around((x, y): (f64, f64)) -> Rect {
    Rect {
        x: x - SIGN + 1.0,
        y: y - SIGN + 1.0,
        width: 2.0 * SIGN - 2.0,
        height: 2.0 * SIGN - 2.0,
    }
}

/// What a figure covers.
fn words_at((x, y): (f64, f64), anchor: Anchor, width: f64) -> Rect {
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Rect {
        x: left,
        y: y - 9.0,
        width,
        height: 10.0,
    }
}

/// The places of the signs, from left to right. Those that would hide each other stand
/// above one another around the line, as a bunch.
fn apart(dots: &[&Dot], track: Track, y: f64) -> Vec<(f64, f64)> {
    let xs: Vec<f64> = dots.iter().map(|dot| track.at(dot.at)).collect();
    let mut places = Vec::new();
    let mut from = 0;
    while from < xs.len() {
        let is_near = |n: &usize| xs[*n] - xs[*n - 1] < SIGN * 1.6;
        let to = from + 1 + (from + 1..xs.len()).take_while(is_near).count();
        let many = (to - from) as f64;
        let step = (SIGN * 2.0).min(30.0 / many);
        for (n, x) in xs[from..to].iter().enumerate() {
            places.push((*x, y + (n as f64 - (many - 1.0) / 2.0) * step));
        }
        from = to;
    }
    places
}

/// The sign of a side: another shape for each, so that colour is never alone.
fn sign(canvas: &mut Canvas, side: usize, at: (f64, f64)) {
    let (x, y) = at;
    let solid = |ink| Paint::fill(ink).edged(Ink::Page);
    let around = |corners: [(f64, f64); 4]| corners.map(|(dx, dy)| (x + dx * SIGN, y + dy * SIGN));
    match side {
        0 => canvas.circle(at, SIGN, solid(Ink::Primary)),
        1 => {
            let points = around([(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]);
            canvas.polygon(&points, solid(Ink::Accent));
        }
        2 => {
            let points = around([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]);
            canvas.polygon(&points, solid(Ink::Muted));
        }
        3 => {
            let points = around([(0.0, -1.1), (1.15, 0.9), (0.0, 0.9), (-1.15, 0.9)]);
            canvas.polygon(&points, Paint::fill(Ink::Page).edged(Ink::Primary));
        }
        _ => canvas.circle(at, SIGN - 1.0, Paint::fill(Ink::Page).edged(Ink::Accent)),
    }
}
