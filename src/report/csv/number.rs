//! Numbers in tables for programs.

use std::io::Write;

use crate::model::Reporting;

/// Scores of 0..100 to the points of the rules.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points {
    low: f64,
    span: f64,
}

impl Points {
    pub(super) fn of(reporting: &Reporting) -> Points {
        let (low, high) = &reporting.points;
        let low = low.to_f64();
        Points {
            low,
            span: high.to_f64() - low,
        }
    }

    pub(super) fn score(self, score: f64) -> f64 {
        self.low + self.width(score)
    }

    /// A difference, a spread: what has no place on the scale. Points of 100 stay the
    /// same to the last digit.
    pub(super) fn width(self, width: f64) -> f64 {
        if self.span == 100.0 {
            width
        } else {
            self.span * width / 100.0
        }
    }
}

/// The shortest digits that read back as the same number; nothing for what is no
/// number.
pub(super) fn push(out: &mut Vec<u8>, value: f64) {
    if value.is_finite() {
        // A minus before zero tells nobody anything.
        let value = value + 0.0;
        write!(out, "{value}").expect("writing to memory does not fail");
    }
}

pub(super) fn push_count(out: &mut Vec<u8>, mut count: u64) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (count % 10) as u8;
        count /= 10;
        if count == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}
