//! Work in weeks: a row per action, its owner in or beside the bar.

use super::super::palette::Ink;
use super::super::{Span, Timeline};
use super::axis::Track;
use super::canvas::{Anchor, Canvas, Paint, Rect, Type};
use super::{ROOMY, letters};

/// Half the height of a bar.
const HALF: f64 = 11.0;

/// Draws the figure and tells how tall it became.
pub(super) fn draw(canvas: &mut Canvas, timeline: &Timeline) -> f64 {
    let weeks = Weeks::of(timeline);
    if canvas.width >= ROOMY {
        beside(canvas, timeline, weeks)
    } else {
        above(canvas, timeline, weeks)
    }
}

/// From the first week to the last one.
#[derive(Debug, Clone, Copy)]
struct Weeks {
    last: u32,
}

impl Weeks {
    fn of(timeline: &Timeline) -> Weeks {
        let parts = timeline.parts.iter().map(|(_, _, last)| *last);
        let rows = timeline.rows.iter().map(|row| row.last);
        Weeks {
            last: parts.chain(rows).max().unwrap_or(1).max(1),
        }
    }

    /// Where a week begins.
    fn at(self, week: u32, track: Track) -> f64 {
        let before = week.clamp(1, self.last + 1) - 1;
        track.left + track.width * f64::from(before) / f64::from(self.last)
    }

    /// Weeks from one number to the next, so that the numbers do not touch; the first
    /// one, with a word before it, takes `least` pixels.
    fn step(self, track: Track, least: f64) -> u32 {
        let room = track.width / f64::from(self.last);
        let steps = [1, 2, 4, 8, 13, 26, 52];
        let wide = |step: &u32| f64::from(*step) * room >= least;
        steps.into_iter().find(wide).unwrap_or(104)
    }
}

fn beside(canvas: &mut Canvas, timeline: &Timeline, weeks: Weeks) -> f64 {
    let names = letters::widest(timeline.rows.iter().map(|r| r.name.as_str()), Type::Plain);
    let name_room = names.clamp(80.0, canvas.width * 0.36);
    let track = Track {
        left: name_room + 20.0,
        width: canvas.width - name_room - 22.0,
    };
    let tall = 34.0;
    let first = 50.0;
    let last = first + tall * timeline.rows.len() as f64;
    calendar(canvas, timeline, weeks, track, (first, last));
    for (n, row) in timeline.rows.iter().enumerate() {
        let y = first + tall * (n as f64 + 0.5);
        let lines = letters::wrap(&row.name, Type::Plain, name_room + 4.0, 2);
        let from = y + 4.5 - (lines.len() as f64 - 1.0) * 8.0;
        canvas.lines((0.0, from), Anchor::Start, (Type::Plain, Ink::Text), &lines);
        let area = bar(canvas, row, weeks, track, y);
        owner(canvas, row, area, track);
    }
    last + 4.0
}

fn above(canvas: &mut Canvas, timeline: &Timeline, weeks: Weeks) -> f64 {
    let track = Track {
        left: 1.0,
        width: canvas.width - 2.0,
    };
    let heads: Vec<Vec<String>> = timeline
        .rows
        .iter()
        .map(|row| letters::wrap(&row.name, Type::Strong, canvas.width, 3))
        .collect();
    let tall = |head: &Vec<String>| 62.0 + head.len() as f64 * 17.0;
    let first = 50.0;
    let last = first + heads.iter().map(tall).sum::<f64>();
    calendar(canvas, timeline, weeks, track, (first, last));
    let mut y = first;
    for (row, head) in timeline.rows.iter().zip(&heads) {
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
        let said = letters::wrap(&row.owner, Type::Small, canvas.width, 1);
        canvas.lines(
            (0.0, under),
            Anchor::Start,
            (Type::Small, Ink::Muted),
            &said,
        );
        bar(canvas, row, weeks, track, under + 21.0);
        y += tall(head);
    }
    last + 4.0
}

/// The parts as bands with their names, and the numbers of the weeks.
fn calendar(
    canvas: &mut Canvas,
    timeline: &Timeline,
    weeks: Weeks,
    track: Track,
    (top, bottom): (f64, f64),
) {
    for (n, (name, first, last)) in timeline.parts.iter().enumerate() {
        let (from, to) = (
            weeks.at(*first, track),
            weeks.at(last.saturating_add(1), track),
        );
        let band = Rect {
            x: from + 1.0,
            y: 0.0,
            width: to - from - 2.0,
            height: 22.0,
        };
        let ground = if n == 0 { Ink::PrimaryTint } else { Ink::Panel };
        canvas.rect(band, 3.0, Paint::fill(ground));
        let said = letters::wrap(name, Type::SmallStrong, band.width - 12.0, 1);
        let look = (Type::SmallStrong, Ink::Text);
        canvas.lines((band.x + 8.0, 15.0), Anchor::Start, look, &said);
        if n > 0 {
            canvas.line((from, 24.0), (from, bottom), 1.5, Ink::Muted);
        }
    }
    let first = format!("{} 1", timeline.week);
    let step = weeks.step(track, letters::width(&first, Type::Small) + 8.0);
    let mut week = 1;
    while week <= weeks.last {
        let x = weeks.at(week, track);
        canvas.line((x, top - 6.0), (x, bottom), 1.0, Ink::Line);
        let number = week.to_string();
        let said = if week == 1 { &first } else { &number };
        if x + 3.0 + letters::width(said, Type::Small) <= canvas.width {
            let look = (Type::Small, Ink::Muted);
            canvas.text((x + 3.0, top - 10.0), Anchor::Start, look, said);
        }
        week += step;
    }
}

fn bar(canvas: &mut Canvas, row: &Span, weeks: Weeks, track: Track, y: f64) -> Rect {
    let (first, last) = (row.first.min(row.last), row.first.max(row.last));
    let from = weeks.at(first, track);
    let to = weeks.at(last.saturating_add(1), track);
    let area = Rect {
        x: from + 1.0,
        y: y - HALF,
        width: (to - from - 2.0).max(4.0),
        height: 2.0 * HALF,
    };
    canvas.rect(
        area,
        4.0,
        Paint::fill(Ink::Tint(row.tone)).edged(Ink::Mark(row.tone)),
    );
    let edge = Rect { width: 5.0, ..area };
    canvas.rect(edge, 2.0, Paint::fill(Ink::Mark(row.tone)));
    area
}

/// In the bar where it fits, else behind it, else before it.
fn owner(canvas: &mut Canvas, row: &Span, area: Rect, track: Track) {
    let width = letters::width(&row.owner, Type::Small);
    let y = area.y + HALF + 4.0;
    let room_behind = track.right() - area.x - area.width - 6.0;
    let room_before = area.x - track.left - 6.0;
    let look = (Type::Small, Ink::Text);
    if width <= area.width - 16.0 {
        canvas.text((area.x + 11.0, y), Anchor::Start, look, &row.owner);
        return;
    }
    let is_behind = width <= room_behind || room_behind >= room_before;
    let room = room_behind.max(room_before);
    let said = letters::wrap(&row.owner, Type::Small, room, 1);
    let ground = Rect {
        x: if is_behind {
            area.x + area.width + 4.0
        } else {
            area.x - 8.0 - width.min(room)
        },
        y: area.y + 3.0,
        width: width.min(room) + 4.0,
        height: 2.0 * HALF - 6.0,
    };
    canvas.rect(ground, 0.0, Paint::fill(Ink::Page));
    let (x, anchor) = if is_behind {
        (area.x + area.width + 6.0, Anchor::Start)
    } else {
        (area.x - 6.0, Anchor::End)
    };
    canvas.lines((x, y), anchor, look, &said);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Tone;

    #[test]
    fn a_week_stands_in_its_column_and_never_outside() {
        let weeks = Weeks { last: 26 };
        let track = Track {
            left: 100.0,
            width: 260.0,
        };
        let at = |week| weeks.at(week, track);
        assert_eq!(
            [0, 1, 2, 14, 27, u32::MAX].map(at),
            [100.0, 100.0, 110.0, 230.0, 360.0, 360.0]
        );
        assert_eq!(weeks.step(track, 36.0), 4);
    }

    #[test]
    fn no_row_is_a_calendar_too() {
        let nothing = Timeline {
            parts: Vec::new(),
            week: "week".to_owned(),
            rows: vec![Span {
                name: String::new(),
                owner: String::new(),
                first: 0,
                last: 0,
                tone: Tone::Open,
            }],
        };
        assert_eq!(Weeks::of(&nothing).last, 1);
    }
}
