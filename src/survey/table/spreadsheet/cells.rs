//! What a cell of a spreadsheet says, as the text that a person would have typed.

use std::fmt::Write;

use calamine::{DataRef, ExcelDateTime};

/// A number that is none, as no program writes it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotFinite;

/// Appends the text of a value. Numbers are as short as they can be, moments as
/// `2026-11-22 13:09:25`, yes and no as `TRUE` and `FALSE`.
pub(super) fn write(value: &DataRef<'_>, text: &mut String) -> Result<(), NotFinite> {
    // Writing to a string cannot fail.
    let _ = match value {
        DataRef::Empty => Ok(()),
        DataRef::Int(number) => write!(text, "{number}"),
        DataRef::Float(number) if !number.is_finite() => return Err(NotFinite),
        // Without the sign of a zero below zero.
        DataRef::Float(0.0) => text.write_str("0"),
        DataRef::Float(number) => write!(text, "{number}"),
        DataRef::String(string) | DataRef::DateTimeIso(string) | DataRef::DurationIso(string) => {
            text.write_str(string)
        }
        DataRef::SharedString(string) => text.write_str(string),
        DataRef::Bool(true) => text.write_str("TRUE"),
        DataRef::Bool(false) => text.write_str("FALSE"),
        DataRef::DateTime(moment) if !moment.as_f64().is_finite() => return Err(NotFinite),
        DataRef::DateTime(moment) => write_moment(moment, text),
        DataRef::Error(error) => write!(text, "{error}"),
    };
    Ok(())
}

/// A moment, a day or a time of day; to the second, which rounding of serial numbers
/// leaves intact.
fn write_moment(moment: &ExcelDateTime, text: &mut String) -> std::fmt::Result {
    const DAY: f64 = 86_400.0;
    let seconds = (moment.as_f64() * DAY).round();
    if moment.is_duration() || (0.0..DAY).contains(&seconds) {
        let total = seconds as i64;
        let (hours, minutes) = (total / 3600, total / 60 % 60);
        return write!(text, "{hours:02}:{minutes:02}:{:02}", total % 60);
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let of_day = u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second);
    // Half a second before midnight stays on its day.
    let of_day = (of_day + u32::from(milli >= 500)).min(86_399);
    write!(text, "{year:04}-{month:02}-{day:02}")?;
    if of_day == 0 {
        return Ok(());
    }
    let (hour, minute) = (of_day / 3600, of_day / 60 % 60);
    write!(text, " {hour:02}:{minute:02}:{:02}", of_day % 60)
}
