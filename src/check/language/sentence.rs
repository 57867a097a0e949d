//! Sentences and words of a text, as a reader counts them.

/// The sentences of a text. A sentence ends at a full stop, question mark,
/// exclamation mark, colon or semicolon that something other than a small letter
/// follows after a space: `bijv. een` does not end one.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!', ':', ';']) {
        let end = at + mark.len();
        let rest = text[end..].trim_start_matches(['\'', '"', ')', '’', '”']);
        let next = rest.trim_start().chars().next();
        let has_space = rest.chars().next().is_none_or(char::is_whitespace);
        if has_space && next.is_none_or(|c| !c.is_lowercase()) {
            found.push(text[start..text.len() - rest.len()].trim());
            start = text.len() - rest.len();
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The words of a text in small letters, without the marks around them.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether a text ends as a sentence does, perhaps inside quotes.
pub(super) fn is_closed(text: &str) -> bool {
    let text = text.trim_end_matches(['\'', '"', ')', '’', '”']);
    text.ends_with(['.', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_a_capital_and_not_inside_an_abbreviation() {
        assert_eq!(
            sentences(
                "Weet je iets niet? Kies dan 'niet van toepassing'. Bijv. een cursus van 1.5 uur."
            ),
            [
                "Weet je iets niet?",
                "Kies dan 'niet van toepassing'.",
                "Bijv. een cursus van 1.5 uur."
            ]
        );
        assert_eq!(sentences("no mark at all"), ["no mark at all"]);
    }

    #[test]
    fn words_are_counted_without_their_marks() {
        assert_eq!(
            words("(Bijna) altijd – 4 keer, zo'n e-mail."),
            ["bijna", "altijd", "4", "keer", "zo'n", "e-mail"]
        );
    }
}
