//! How much room a text takes, without a font to ask: every reader has another one.
//!
//! Widths are those of common fonts without serifs, on the wide side, so that what
//! fits here fits on the page.

use super::canvas::Type;

/// The width of a text in pixels.
pub(super) fn width(text: &str, kind: Type) -> f64 {
    let weight = match kind {
        Type::Plain | Type::Small => 1.0,
        Type::Strong | Type::SmallStrong => 1.07,
    };
    ems(text) * kind.size() * weight
}

/// The width of a text in sizes of its letters.
pub(in crate::report) fn ems(text: &str) -> f64 {
    text.chars().map(em).sum()
}

/// In parts of the size of the text.
fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '·' => 0.29,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | '‘' | '’' => {
            0.37
        }
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' => 0.92,
        'A'..='Z' => 0.7,
        '0'..='9' | '–' => 0.6,
        ' '..='~' => 0.575,
        c if u32::from(c) < 0x2000 => 0.7,
        _ => 1.1,
    }
}

/// The text in at most `most` lines of `room` pixels; what does not fit ends in "…".
/// Every picture has a table beside it in which nothing is left out.
pub(super) fn wrap(text: &str, kind: Type, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if width(line, kind) + width(word.trim_end(), kind) <= room => {
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    for (n, line) in lines.iter_mut().enumerate() {
        *line = line.trim_end().to_owned();
        let is_open = is_cut && n == last;
        if is_open || width(line, kind) > room {
            *line = cut(line, kind, room);
        }
    }
    lines
}

/// As much as fits, with a sign that there is more.
fn cut(line: &str, kind: Type, room: f64) -> String {
    let mut kept = line.to_owned();
    while !kept.is_empty() && width(&kept, kind) + width("…", kind) > room {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}

/// Pieces that stay whole, each with the space or hyphen that ends it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '\t', '\n', '-', '/'])
}

/// The widest of several texts.
pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a str>, kind: Type) -> f64 {
    texts.map(|text| width(text, kind)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_takes_two_lines_and_then_is_cut() {
        let wrapped = |text: &str| wrap(text, Type::Plain, 120.0, 2);
        assert_eq!(wrapped("Leiderschap"), ["Leiderschap"]);
        assert_eq!(
            wrapped("Tijd en ruimte om te leren"),
            ["Tijd en ruimte om", "te leren"]
        );
        assert_eq!(
            wrapped("Kennis delen tussen teams en met partners buiten de deur"),
            ["Kennis delen", "tussen teams en…"]
        );
        assert_eq!(
            wrapped("Arbeidsongeschiktheidsverzekeringsmaatschappij"),
            ["Arbeidsongeschi…"]
        );
        assert_eq!(wrapped(""), Vec::<String>::new());
    }
}
