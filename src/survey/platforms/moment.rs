//! Telling moments in time from other cells, in any of the orders in use.

/// Whether a cell starts with a date and has nothing but a time after it.
pub(super) fn is_moment(cell: &str) -> bool {
    let (date, time) = cell
        .split_once([' ', 'T'])
        .map_or((cell, ""), |(date, time)| (date, time));
    is_date(date.trim_end_matches(',')) && is_time(time)
}

/// Three numbers between equal marks, one of them a year or all of them short.
fn is_date(text: &str) -> bool {
    ['-', '/', '.'].iter().any(|mark| {
        let parts = text.split(*mark).collect::<Vec<_>>();
        let is_number = |p: &&str| {
            (1..=4).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()) && p.len() != 3
        };
        parts.len() == 3 && parts.iter().all(is_number) && has_month(&parts)
    })
}

fn has_month(parts: &[&str]) -> bool {
    let numbers = parts.iter().map(|p| p.parse::<u16>().unwrap_or(0));
    let long = parts.iter().filter(|p| p.len() == 4).count();
    long <= 1 && numbers.filter(|n| (1..=12).contains(n)).count() >= 1
}

/// Digits and colons, with a fraction, zone or half of the day; or nothing.
fn is_time(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || (text.contains(':')
            && text.starts_with(|c: char| c.is_ascii_digit())
            && text.len() <= 40
            && text
                .chars()
                .all(|c| c.is_alphanumeric() || " :.,+-/".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::is_moment;

    #[test]
    fn moments_are_told_from_numbers_and_texts() {
        for moment in [
            "2025-03-10 09:15:02",
            "2025-03-10T08:15:03",
            "2025-03-10T08:15:03.123+01:00",
            "8/21/2019 13:10:31",
            "22/02/2015 13:09:25",
            "2022/06/22 11:07:29 AM AST",
            "10-3-2025 9:01",
            "3/10/25 9:01:00",
            "10.03.2025",
        ] {
            assert!(is_moment(moment), "{moment}");
        }
        for other in [
            "4",
            "4.0",
            "1.2.3.4",
            "Startdatum",
            "06-12345678",
            "12:30",
            "1-2",
        ] {
            assert!(!is_moment(other), "{other}");
        }
    }
}
