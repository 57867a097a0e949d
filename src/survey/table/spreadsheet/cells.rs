//! What a number of a spreadsheet says, as the text that a person would have typed.

use std::fmt::Write;

use calamine::{ExcelDateTime, ExcelDateTimeType};

/// What the numbers of a cell style are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    /// Days since the start of 1900 or 1904.
    Moment,
    /// Days, as hours and minutes.
    Duration,
}

/// A number that is none, as no program writes it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotFinite;

impl Kind {
    /// Of the formats that need not be described.
    pub(super) fn of_built_in(id: &str) -> Kind {
        match id.parse() {
            Ok(14..=22 | 27..=36 | 45 | 47 | 50..=58) => Kind::Moment,
            Ok(46) => Kind::Duration,
            _ => Kind::Plain,
        }
    }

    /// Of a format as `[$-413]d mmmm yyyy;@`: by the letters of its first part that
    /// are not literal.
    pub(super) fn of_format(code: &str) -> Kind {
        let mut letters = code.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => break,
                // The next one is literal, or only its width counts.
                '\\' | '_' | '*' => drop(letters.next()),
                '"' => drop(letters.by_ref().find(|letter| *letter == '"')),
                '[' => {
                    let inside = letters.by_ref().take_while(|letter| *letter != ']');
                    let inside = inside.collect::<String>().to_lowercase();
                    if matches!(inside.as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") {
                        return Kind::Duration;
                    }
                }
                'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => return Kind::Moment,
                _ => {}
            }
        }
        Kind::Plain
    }
}

/// Appends a number, as short as it can be: 4, not 4.0. Moments become
/// `2026-11-22 13:09:25`. What is no number at all stays as it is.
pub(super) fn write_number(
    raw: &str,
    kind: Kind,
    is_1904: bool,
    text: &mut String,
) -> Result<(), NotFinite> {
    if kind == Kind::Plain && is_short(raw.as_bytes()) {
        text.push_str(raw);
        return Ok(());
    }
    let Ok(number) = raw.parse::<f64>() else {
        text.push_str(raw);
        return Ok(());
    };
    if !number.is_finite() {
        return Err(NotFinite);
    }
    // Writing to a string cannot fail.
    let _ = match kind {
        // Without the sign of a zero below zero.
        Kind::Plain if number == 0.0 => text.write_str("0"),
        Kind::Plain => write!(text, "{number}"),
        Kind::Moment => write_moment(number, is_1904, text),
        Kind::Duration => write_time((number * DAY).round() as i64, text),
    };
    Ok(())
}

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// Whether these are digits that already are the shortest way to write a number.
pub(super) fn is_short(raw: &[u8]) -> bool {
    let is_plain = raw == b"0" || !matches!(raw, [] | [b'0', ..]);
    is_plain && raw.len() <= 15 && raw.iter().all(u8::is_ascii_digit)
}

/// A moment, a day, or a time of day; to the second, which survives the rounding of
/// serial numbers.
fn write_moment(days: f64, is_1904: bool, text: &mut String) -> std::fmt::Result {
    if (0.0..1.0).contains(&days) {
        return write_time((days * DAY).round() as i64, text);
    }
    let moment = ExcelDateTime::new(days, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let of_day = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
    // Half a second before midnight stays on its day.
    let of_day = (of_day + i64::from(milli >= 500)).min(86_399);
    write!(text, "{year:04}-{month:02}-{day:02}")?;
    match of_day {
        0 => Ok(()),
        _ => {
            text.push(' ');
            write_time(of_day, text)
        }
    }
}

fn write_time(seconds: i64, text: &mut String) -> std::fmt::Result {
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.abs();
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    write!(text, "{sign}{hours:02}:{minutes:02}:{:02}", seconds % 60)
}
