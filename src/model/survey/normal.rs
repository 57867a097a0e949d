//! Texts as they are compared: headers and labels that read the same are the same.
//!
//! On a real export, matching exactly after this beat every kind of likeness: what
//! differs between a questionnaire and its export is markup, quotes, blanks and
//! capitals. A noun rather than a verb, because the checklists' own labels must be
//! told apart by the same rule that reads the exports.

use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::markup::{decoded, without_tags};

/// The form in which two texts are compared. In this order: tags and comments go,
/// with the bodies of `style` and `script`; entities become characters;
/// compatibility forms and capitals are folded; what has no width goes;
/// punctuation goes, or parts the words that it stood between; runs of blanks
/// become one.
///
/// Signs that carry meaning stay: `%`, `<` and `>` before a number, `+` beside one
/// and the minus of a number that stands alone. A text of punctuation only is
/// itself, so that `-` and `?` do not become blank.
pub fn normal(text: &str) -> String {
    // Codes and single words, as most cells are, have no other form than their capitals.
    if is_bare(text) {
        return text.to_ascii_lowercase();
    }
    let folded = folded(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in folded.iter().enumerate() {
        // Of most characters no neighbour makes any difference.
        if c.is_ascii_alphanumeric() {
            out.push(*c);
            continue;
        }
        match kept(&folded, at) {
            Some(' ') => push_blank(&mut out),
            Some(c) => out.push(c),
            None => {}
        }
    }
    out.truncate(out.trim_end().len());
    if out.is_empty() {
        let same: String = folded.iter().filter(|c| !has_no_width(**c)).collect();
        return same.trim().to_owned();
    }
    if out.is_ascii() {
        return out;
    }
    // Marks that something was taken from between may combine once more.
    out.nfkc().collect()
}

/// As `act` on the [`normal`] form of a text, which needs no memory of its own where the
/// text is a code or a single word.
pub fn with_normal<T>(text: &str, act: impl FnOnce(&str) -> T) -> T {
    const SHORT: usize = 32;
    if !is_bare(text) {
        return act(&normal(text));
    }
    if !text.bytes().any(|b| b.is_ascii_uppercase()) {
        return act(text);
    }
    let mut room = [0; SHORT];
    let Some(letters) = room.get_mut(..text.len()) else {
        return act(&text.to_ascii_lowercase());
    };
    letters.copy_from_slice(text.as_bytes());
    letters.make_ascii_lowercase();
    match std::str::from_utf8(letters) {
        Ok(lower) => act(lower),
        Err(_) => act(&normal(text)),
    }
}

/// Whether it is letters and digits alone, of those that have no other form.
fn is_bare(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// The key under which names of groups are one group, whatever their capitals and
/// blanks; punctuation counts.
pub fn group_key(name: &str) -> String {
    if name.is_ascii() {
        return group_name(name).to_ascii_lowercase();
    }
    group_name(name).to_lowercase().nfc().collect()
}

/// The name of a group as it is shown: trimmed, one blank between words, composed,
/// without what has no width.
pub fn group_name(name: &str) -> String {
    let blanks_made_one = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_ascii() {
        return blanks_made_one(name);
    }
    let composed: String = name.nfc().filter(|c| !has_no_width(*c)).collect();
    blanks_made_one(&composed)
}

/// A label without the number before or behind it, and that number: `1. Oneens`,
/// `(1) Oneens`, `1 = Oneens`, `Oneens (1)`. Only where a mark parts the two and
/// words are left: `1 keer` and `2 - 3 keer` have no such number.
pub fn numbered(text: &str) -> Option<(i32, String)> {
    // A code or a word has no mark in it.
    if is_bare(text) {
        return None;
    }
    let untagged = without_tags(text);
    let plain = decoded(&untagged);
    let plain = plain.trim();
    leading(plain).or_else(|| trailing(plain))
}

fn leading(text: &str) -> Option<(i32, String)> {
    let (is_bracketed, rest) = match text.strip_prefix(['(', '[']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest[..digits].parse().ok()?;
    let rest = rest[digits..].trim_start();
    let marks: &[char] = match is_bracketed {
        true => &[')', ']'],
        false => &['.', ')', '=', ':', '-', '–', '—'],
    };
    let label = rest.strip_prefix(marks)?.trim_start();
    words(number, label)
}

fn trailing(text: &str) -> Option<(i32, String)> {
    let rest = text.strip_suffix([')', ']'])?.trim_end();
    let start = rest.rfind(['(', '['])?;
    let number = rest[start + 1..].trim().parse().ok()?;
    words(number, rest[..start].trim_end())
}

fn words(number: i32, label: &str) -> Option<(i32, String)> {
    let starts_with_word = label.chars().next().is_some_and(char::is_alphabetic);
    starts_with_word.then(|| (number, normal(label)))
}

/// The characters of a text; those of a label need no memory of their own.
type Folded = SmallVec<[char; 48]>;

fn folded(text: &str) -> Folded {
    let untagged = without_tags(text);
    let plain = decoded(&untagged);
    if plain.is_ascii() {
        // Of most texts; their only other form is that of their capitals.
        return plain.chars().map(|c| c.to_ascii_lowercase()).collect();
    }
    let compatible: String = plain.nfkc().collect();
    compatible.to_lowercase().nfkc().collect()
}

fn push_blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// What a character becomes between its neighbours.
fn kept(all: &[char], at: usize) -> Option<char> {
    let c = all[at];
    let next = all.get(at + 1).copied();
    let before = at.checked_sub(1).map(|before| all[before]);
    let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    match c {
        _ if has_no_width(c) => None,
        _ if c.is_whitespace() || c.is_control() => Some(' '),
        _ if c.is_alphanumeric() || is_combining_mark(c) || c == '%' => Some(c),
        '<' | '>' if is_digit(all[at + 1..].iter().copied().find(|c| !c.is_whitespace())) => {
            Some(c)
        }
        '+' if is_digit(next) || is_digit(before) => Some(c),
        '-' | '\u{2212}' if is_digit(next) && before.is_none_or(char::is_whitespace) => Some('-'),
        '/' | '\\' | '_' | '|' | '&' | '\u{2044}' | '\n' => Some(' '),
        _ if is_punctuation(c) && is_digit(before) && is_digit(next) => Some(' '),
        _ if is_punctuation(c) => None,
        _ => Some(c),
    }
}

/// Characters that nobody sees: they come along from word processors and web pages.
fn has_no_width(c: char) -> bool {
    matches!(u32::from(c), 0xad | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x2069
        | 0x61c | 0xfe00..=0xfe0f | 0xfeff)
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(u32::from(c), 0xa1 | 0xa7 | 0xa8 | 0xab | 0xb4 | 0xb6..=0xb8 | 0xbb | 0xbf
            | 0x2bb..=0x2bd | 0x2010..=0x205e | 0x2212 | 0x3001..=0x3003 | 0x3008..=0x301f)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_reads_the_same_is_the_same() {
        for (text, expected) in [
            ("Helemaal\u{a0}mee  eens", "helemaal mee eens"),
            (" Eher Wichtig\n", "eher wichtig"),
            ("n.v.t.", "nvt"),
            ("(Bijna) altijd", "bijna altijd"),
            ("niet eens/niet oneens", "niet eens niet oneens"),
            ("niet eens / niet oneens", "niet eens niet oneens"),
            ("‘Learning’ & “work”", "learning work"),
            ("Foto&#39;s&nbsp;en video&apos;s", "fotos en videos"),
            ("<p class=\"x\">Ik <b>leer</b></p>", "ik leer"),
            (
                "<style>p {color: red}</style><p>Ik leer<!-- nooit --></p>",
                "ik leer",
            ),
            ("E\u{301}e\u{301}n\u{200b} keer", "één keer"),
            ("ﬁets", "fiets"),
            ("2-3 keer", "2 3 keer"),
            ("< 5 keer", "< 5 keer"),
            ("5+", "5+"),
            ("-1", "-1"),
            ("12,5 %", "12 5 %"),
            ("-", "-"),
            ("", ""),
            (" \u{200b} ", ""),
            ("🙂", "🙂"),
        ] {
            assert_eq!(normal(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_number_is_apart_only_where_a_mark_parts_it() {
        let label = |text| numbered(text).map(|(n, label)| format!("{n}|{label}"));
        for (text, expected) in [
            ("1. Oneens", Some("1|oneens")),
            ("(2) Mee eens", Some("2|mee eens")),
            ("3 = Neutraal", Some("3|neutraal")),
            ("4 – Eens", Some("4|eens")),
            ("Agree (2)", Some("2|agree")),
            ("1 keer", None),
            ("2 - 3 keer", None),
            ("2.5", None),
            ("Oneens", None),
            ("(2)", None),
        ] {
            assert_eq!(label(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn names_of_groups_keep_their_punctuation() {
        assert_eq!(group_name(" R&D\u{a0} \u{200b}(Oost) "), "R&D (Oost)");
        assert_eq!(group_key("Zorg  "), group_key("zorg"));
        assert_ne!(group_key("R&D"), group_key("RD"));
    }

    proptest! {
        #[test]
        fn normal_again_changes_nothing(text in "\\PC{0,40}") {
            let once = normal(&text);
            prop_assert_eq!(normal(&once), once);
        }

        #[test]
        fn capitals_and_blanks_do_not_count(words in "[a-zé]{1,8}( [a-zé]{1,8}){0,4}") {
            let loud = words.to_uppercase().replace(' ', " \u{a0} ");
            prop_assert_eq!(normal(&loud), normal(&words));
        }
    }
}
