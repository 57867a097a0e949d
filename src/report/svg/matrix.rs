//! Points between two axes in four named quadrants. Each stands exactly where it
//! belongs as a dot; its label stands as near as it can without covering another.

use super::super::palette::Ink;
use super::super::{Matrix, Point};
use super::canvas::{Anchor, Canvas, Paint, Rect, Type};
use super::{ROOMY, letters};

/// Half the height of a label.
const HALF: f64 = 11.0;
const DOT: f64 = 3.5;
/// So many points need no tall figure to keep their labels apart.
const FEW: usize = 15;

/// Draws the figure and tells how tall it became.
pub(super) fn draw(canvas: &mut Canvas, matrix: &Matrix) -> f64 {
    let is_roomy = canvas.width >= ROOMY;
    let side = 40.0;
    let plot = Rect {
        x: side,
        y: 4.0,
        width: canvas.width - side - 4.0,
        height: match is_roomy {
            true if matrix.points.len() <= FEW => 280.0,
            true => 420.0,
            false => 380.0,
        },
    };
    let split = (
        plot.x + plot.width * matrix.split.0.clamp(0.0, 1.0),
        plot.y + plot.height * (1.0 - matrix.split.1.clamp(0.0, 1.0)),
    );
    let dots: Vec<Rect> = matrix.points.iter().map(|p| dot(place(p, plot))).collect();
    let mut taken = quadrants(canvas, matrix, (plot, split), &dots);
    axes(canvas, matrix, plot);
    labels(canvas, &matrix.points, plot, &mut taken);
    plot.y + plot.height + 40.0
}

/// Where a point stands; a little inside the edges, so that it shows in full.
fn place(point: &Point, plot: Rect) -> (f64, f64) {
    let inside = |value: f64| {
        if value.is_nan() {
            0.0
        } else {
            value.clamp(0.02, 0.98)
        }
    };
    let x = plot.x + plot.width * inside(point.across);
    (x, plot.y + plot.height * (1.0 - inside(point.up)))
}

fn dot((x, y): (f64, f64)) -> Rect {
    Rect {
        x: x - DOT - 1.0,
        y: y - DOT - 1.0,
        width: 2.0 * DOT + 2.0,
        height: 2.0 * DOT + 2.0,
    }
}

/// The four fields with their names, each in its outer corner or else where it covers
/// no dot; gives the areas that no label may cover, the dots among them.
fn quadrants(
    canvas: &mut Canvas,
    matrix: &Matrix,
    (plot, split): (Rect, (f64, f64)),
    dots: &[Rect],
) -> Vec<Rect> {
    let (right, bottom) = (plot.x + plot.width, plot.y + plot.height);
    let fields = [
        (plot.x, plot.y, split.0, split.1),
        (split.0, plot.y, right, split.1),
        (plot.x, split.1, split.0, bottom),
        (split.0, split.1, right, bottom),
    ];
    let mut taken = dots.to_vec();
    for (n, (left, top, right, bottom)) in fields.into_iter().enumerate() {
        let field = Rect {
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
        };
        // Much to gain for little effort: where the eye should go first.
        let ground = if n == 0 { Ink::PrimaryTint } else { Ink::Panel };
        canvas.rect(field, 0.0, Paint::fill(ground).edged(Ink::Page));
        taken.push(name(canvas, &matrix.quadrants[n], (field, n), dots));
    }
    canvas.line((split.0, plot.y), (split.0, bottom), 1.5, Ink::Muted);
    canvas.line((plot.x, split.1), (right, split.1), 1.5, Ink::Muted);
    taken
}

fn name(canvas: &mut Canvas, name: &str, (field, quadrant): (Rect, usize), dots: &[Rect]) -> Rect {
    let kind = Type::SmallStrong;
    let lines = letters::wrap(name, kind, field.width - 24.0, 2);
    let (is_right, is_low) = (quadrant % 2 == 1, quadrant >= 2);
    let area = |is_right: bool, is_low: bool| {
        let width = letters::widest(lines.iter().map(String::as_str), kind) + 8.0;
        let height = lines.len() as f64 * 15.0 + 8.0;
        let (spare_x, spare_y) = (field.width - width - 16.0, field.height - height - 10.0);
        Rect {
            x: field.x + 8.0 + if is_right { spare_x } else { 0.0 },
            y: field.y + 5.0 + if is_low { spare_y } else { 0.0 },
            width,
            height,
        }
    };
    let corners = [
        (is_right, is_low),
        (!is_right, is_low),
        (is_right, !is_low),
        (!is_right, !is_low),
    ];
    let is_free = |(is_right, is_low): &(bool, bool)| {
        let area = area(*is_right, *is_low);
        !dots.iter().any(|dot| dot.overlaps(&area))
    };
    let corner = corners.into_iter().find(is_free).unwrap_or(corners[0]);
    let area = area(corner.0, corner.1);
    let (x, anchor) = if corner.0 {
        (area.x + area.width - 4.0, Anchor::End)
    } else {
        (area.x + 4.0, Anchor::Start)
    };
    let ink = if quadrant == 0 {
        Ink::Primary
    } else {
        Ink::Muted
    };
    canvas.lines((x, area.y + 15.0), anchor, (kind, ink), &lines);
    area
}

/// What more to the right and more upwards mean.
fn axes(canvas: &mut Canvas, matrix: &Matrix, plot: Rect) {
    let (right, bottom) = (plot.x + plot.width, plot.y + plot.height);
    let small = (Type::Small, Ink::Muted);
    let strong = (Type::SmallStrong, Ink::Text);
    let [title, low, high] = &matrix.across;
    let y = bottom + 18.0;
    canvas.text((plot.x, y), Anchor::Start, small, low);
    canvas.text((right, y), Anchor::End, small, high);
    let is_crowded = [title, low, high]
        .map(|words| letters::width(words, Type::SmallStrong) + 20.0)
        .iter()
        .sum::<f64>()
        > plot.width;
    let y = if is_crowded { y + 16.0 } else { y };
    let title = format!("{title} →");
    canvas.text(
        (plot.x + plot.width / 2.0, y),
        Anchor::Middle,
        strong,
        &title,
    );
    let [title, low, high] = &matrix.up;
    let x = plot.x - 9.0;
    canvas.upward((x, bottom), Anchor::Start, small, low);
    canvas.upward((x, plot.y), Anchor::End, small, high);
    let is_crowded = [title, low, high]
        .map(|words| letters::width(words, Type::SmallStrong) + 20.0)
        .iter()
        .sum::<f64>()
        > plot.height;
    let x = if is_crowded { x - 16.0 } else { x };
    let title = format!("{title} →");
    canvas.upward(
        (x, plot.y + plot.height / 2.0),
        Anchor::Middle,
        strong,
        &title,
    );
}

fn labels(canvas: &mut Canvas, points: &[Point], plot: Rect, taken: &mut Vec<Rect>) {
    let mut boxes = Vec::new();
    for point in points {
        let width = (letters::width(&point.label, Type::SmallStrong) + 14.0).min(plot.width / 3.0);
        let area = free(place(point, plot), width, plot, taken);
        taken.push(area);
        boxes.push(area);
    }
    for (point, area) in points.iter().zip(&boxes) {
        let middle = (area.x + area.width / 2.0, area.y + HALF);
        canvas.line(place(point, plot), middle, 1.0, Ink::Mark(point.tone));
    }
    for (point, area) in points.iter().zip(&boxes) {
        let mark = Ink::Mark(point.tone);
        canvas.circle(place(point, plot), DOT, Paint::fill(mark).edged(Ink::Page));
        canvas.rect(*area, HALF, Paint::fill(Ink::Page).edged(mark));
        let room = area.width - 8.0;
        let label = letters::wrap(&point.label, Type::SmallStrong, room, 1);
        let middle = (area.x + area.width / 2.0, area.y + HALF + 4.0);
        let look = (Type::SmallStrong, Ink::Word(point.tone));
        canvas.lines(middle, Anchor::Middle, look, &label);
    }
}

/// The nearest free area for a label: right of the dot, left, above, below, then ever
/// further around it. On a full plot the labels overlap rather than leave it.
fn free(dot: (f64, f64), width: f64, plot: Rect, taken: &[Rect]) -> Rect {
    // Sixteenths of a turn, the readable places first.
    const TURNS: [f64; 16] = [
        0.0, 8.0, 12.0, 4.0, 14.0, 2.0, 10.0, 6.0, 15.0, 1.0, 9.0, 7.0, 13.0, 3.0, 11.0, 5.0,
    ];
    let at = |ring: f64, turn: f64| {
        let angle = turn * std::f64::consts::PI / 8.0;
        let (reach_x, reach_y) = (width / 2.0 + DOT + 4.0 + ring, HALF + DOT + 3.0 + ring);
        Rect {
            x: dot.0 + angle.cos() * reach_x - width / 2.0,
            y: dot.1 + angle.sin() * reach_y - HALF,
            width,
            height: 2.0 * HALF,
        }
    };
    let fits = |area: &Rect| {
        area.x >= plot.x + 2.0
            && area.y >= plot.y + 2.0
            && area.x + area.width <= plot.x + plot.width - 2.0
            && area.y + area.height <= plot.y + plot.height - 2.0
    };
    let places = (0..40).flat_map(|ring| TURNS.map(|turn| at(f64::from(ring) * 7.0, turn)));
    let inside: Vec<Rect> = places.filter(fits).collect();
    let is_free = |area: &&Rect| !taken.iter().any(|other| area.overlaps(other));
    inside
        .iter()
        .find(is_free)
        .or(inside.first())
        .copied()
        .unwrap_or_else(|| at(0.0, 0.0))
}
