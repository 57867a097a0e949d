//! Figures as cells: the value as it is printed, and the words for it.

use crate::model::Range;
use crate::report::wording::Wording;
use crate::report::{Cell, DisplayScale, Number, NumberKind};

/// A score with its bounds, or the word for why there is none.
pub(super) fn range_or_word(wording: &Wording, score: Option<&Range>, is_withheld: bool) -> Cell {
    match score {
        Some(range) => self::range(wording, range),
        None => wording.range_or_word(None, is_withheld).into(),
    }
}

/// A score with its bounds.
pub(super) fn range(wording: &Wording, range: &Range) -> Cell {
    Cell::Range(wording.range_cell(range, None))
}

/// A score on its own.
pub(super) fn score(wording: &Wording, value: f64) -> Cell {
    Cell::Number(wording.number(value, wording.score(value).into(), None))
}

/// Days, hours, points: at most one decimal.
pub(super) fn amount(wording: &Wording, value: f64) -> Cell {
    as_written(wording, wording.amount(value), value)
}

/// A figure as arithmetic needs it: at most three decimals.
pub(super) fn exact(wording: &Wording, value: f64) -> Cell {
    as_written(wording, wording.exact(value), value)
}

/// Points of gap: one digit more than a score has.
pub(super) fn gain(wording: &Wording, points: f64) -> Cell {
    match wording.view.scale {
        DisplayScale::Hundred => amount(wording, points),
        DisplayScale::Ten => {
            let points = points / 10.0;
            as_written(wording, wording.words.numbers.shortest(points), points)
        }
    }
}

pub(super) fn count(count: u32) -> Cell {
    plain(f64::from(count), 0, count.to_string())
}

/// A share of 0..1 as whole percents.
pub(super) fn percent(wording: &Wording, share: f64) -> Cell {
    const WHOLE_PERCENTS: usize = 2;
    let text = wording.words.numbers.decimal(share, WHOLE_PERCENTS);
    Cell::Number(Number {
        value: read(wording, &text).unwrap_or(share),
        kind: NumberKind::Percent,
        text: wording.percent(share).into(),
        tone: None,
    })
}

/// The value is read back from the text, so that both always say the same.
fn as_written(wording: &Wording, text: String, value: f64) -> Cell {
    let mark = wording.words.numbers.decimal_mark;
    let decimals = text.split_once(mark).map_or(0, |(_, digits)| digits.len());
    let value = read(wording, &text).unwrap_or(value);
    plain(value, u8::try_from(decimals).unwrap_or(u8::MAX), text)
}

fn read(wording: &Wording, text: &str) -> Option<f64> {
    let mark = wording.words.numbers.decimal_mark;
    text.replace(mark, ".").parse().ok()
}

fn plain(value: f64, decimals: u8, text: String) -> Cell {
    Cell::Number(Number {
        value,
        kind: NumberKind::Plain { decimals },
        text: text.into(),
        tone: None,
    })
}
