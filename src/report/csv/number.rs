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
        if !has_few_zeros(value) {
            write!(out, "{value}").expect("writing to memory does not fail");
            return;
        }
        let mut digits = zmij::Buffer::new();
        let written = digits.format_finite(value);
        let whole = written.strip_suffix(".0");
        out.extend_from_slice(whole.unwrap_or(written).as_bytes());
    }
}

/// Whether a number is near enough to 1 to be written without an exponent; the fast
/// way to write numbers has one for all others.
fn has_few_zeros(value: f64) -> bool {
    value == 0.0 || (1e-4..1e15).contains(&value.abs())
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(value: f64) -> String {
        let mut out = Vec::new();
        push(&mut out, value);
        String::from_utf8(out).expect("digits")
    }

    #[test]
    fn zeros_are_written_out() {
        let values = [
            0.0,
            -0.0,
            100.0,
            0.1,
            -2.5,
            1e-7,
            1e21,
            123_456_789_012_345_680.0,
        ];
        let expected = [
            "0",
            "0",
            "100",
            "0.1",
            "-2.5",
            "0.0000001",
            "1000000000000000000000",
            "123456789012345680",
        ];
        assert_eq!(values.map(written), expected);
        assert_eq!(written(f64::NAN), "");
    }

    proptest! {
        #[test]
        fn numbers_are_written_as_the_language_writes_them(bits in any::<u64>(), share in 0.0..100.0) {
            let values = [f64::from_bits(bits), share, share / 3e6];
            for value in values.into_iter().filter(|value| value.is_finite()) {
                prop_assert_eq!(written(value), format!("{}", value + 0.0));
            }
        }
    }
}
