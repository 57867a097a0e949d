//! The markup that platforms leave in headers and labels, taken out of a text.

use std::borrow::Cow;

/// Elements whose body is no text.
const BODILESS: [&str; 2] = ["style", "script"];

/// The text without tags and comments, each replaced by a blank, and without the
/// bodies of `style` and `script`. A `<` that starts no tag stays: `< 5`.
pub(super) fn without_tags(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match after_tag(rest) {
            Some(after) => {
                out.push(' ');
                rest = after;
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What follows the tag, comment or element without text that starts here.
fn after_tag(text: &str) -> Option<&str> {
    if let Some(comment) = text.strip_prefix("<!--") {
        return Some(comment.split_once("-->").map_or("", |(_, after)| after));
    }
    let second = text[1..].chars().next()?;
    if !(second.is_ascii_alphabetic() || matches!(second, '/' | '!')) {
        return None;
    }
    let (tag, after) = text.split_once('>')?;
    let name = |name: &&&str| {
        let starts = tag.get(1..=name.len());
        let ends = tag.as_bytes().get(name.len() + 1);
        starts.is_some_and(|s| s.eq_ignore_ascii_case(name))
            && ends.is_none_or(|b| !b.is_ascii_alphanumeric())
    };
    match BODILESS.iter().find(name) {
        Some(name) if !tag.ends_with('/') => Some(after_element(after, name)),
        _ => Some(after),
    }
}

fn after_element<'t>(body: &'t str, name: &str) -> &'t str {
    let lower = body.to_ascii_lowercase();
    let Some(end) = lower.find(&format!("</{name}")) else {
        return "";
    };
    body[end..].split_once('>').map_or("", |(_, after)| after)
}

/// The named entities that editors of questionnaires write.
const ENTITIES: [(&str, char); 48] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("shy", '\u{ad}'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("deg", '°'),
    ("percnt", '%'),
    ("times", '×'),
    ("aacute", 'á'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("auml", 'ä'),
    ("ccedil", 'ç'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("iacute", 'í'),
    ("igrave", 'ì'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ograve", 'ò'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("szlig", 'ß'),
    ("uacute", 'ú'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
];

/// Longest entity that is looked for, without `&` and `;`.
const LONGEST: usize = 8;

/// The text with entities as the characters they stand for. What is none stays.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let name = rest.split(';').next().filter(|n| n.len() <= LONGEST);
        let is_closed = |name: &&str| rest.len() > name.len();
        let named = name.filter(is_closed).and_then(|n| Some((n, entity(n)?)));
        match named {
            Some((name, c)) => {
                out.push(c);
                rest = &rest[name.len() + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        let known = ENTITIES.iter().find(|(known, _)| *known == name)?;
        return Some(known.1);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}
