//! Taking headers apart: a row from its stem, a part from the code of its question.

/// `Stem [row]`, with the brackets that close at the very end: stem and row.
pub(super) fn in_brackets(text: &str) -> Option<(&str, &str)> {
    enclosed(text, '[', ']')
}

/// `Stem (row)`.
pub(super) fn in_parentheses(text: &str) -> Option<(&str, &str)> {
    enclosed(text, '(', ')')
}

fn enclosed(text: &str, opens: char, closes: char) -> Option<(&str, &str)> {
    let inner = text.strip_suffix(closes)?;
    let mut open = 1;
    for (at, c) in inner.char_indices().rev() {
        open += i32::from(c == closes) - i32::from(c == opens);
        if open == 0 {
            let (stem, row) = (inner[..at].trim(), inner[at + 1..].trim());
            return (!stem.is_empty() && !row.is_empty()).then_some((stem, row));
        }
    }
    // The row holds more closing brackets than opening ones: its own opens first.
    let at = inner.find(opens)?;
    let (stem, row) = (inner[..at].trim(), inner[at + 1..].trim());
    (!stem.is_empty() && !row.is_empty()).then_some((stem, row))
}

/// `bel[B01]`: the code of a question and of its part. Of `q[a][b]` and `q[a_b]`
/// the part is all between the outer brackets.
pub(super) fn code_in_brackets(header: &str) -> Option<(&str, &str)> {
    let (question, part) = header.strip_suffix(']')?.split_once('[')?;
    (is_code(question) && !part.is_empty() && !part.contains(char::is_whitespace))
        .then_some((question, part))
}

/// Whether it is a name for machines: letters, digits, `_`, `.`, `-`, from a letter
/// or `_` on, no blanks.
pub(super) fn is_code(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.len() <= 64
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::{code_in_brackets, in_brackets, in_parentheses};

    #[test]
    fn a_row_is_taken_from_its_stem_whatever_brackets_it_holds() {
        assert_eq!(
            in_brackets("Eens? [ Er is tijd [en geld]]"),
            Some(("Eens?", "Er is tijd [en geld]"))
        );
        assert_eq!(in_brackets("Eens? [a] b]"), Some(("Eens?", "a] b")));
        assert_eq!(in_brackets("[B11] Leren is leuk"), None);
        assert_eq!(in_brackets("[Leren]"), None);
        assert_eq!(
            in_parentheses("Eens? (Er is tijd (en geld))"),
            Some(("Eens?", "Er is tijd (en geld)"))
        );
    }

    #[test]
    fn codes_have_parts() {
        assert_eq!(code_in_brackets("bel[B01]"), Some(("bel", "B01")));
        assert_eq!(code_in_brackets("q[a][b]"), Some(("q", "a][b")));
        assert_eq!(code_in_brackets("Wat is dit? [B01]"), None);
    }
}
