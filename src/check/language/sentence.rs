//! Sentences and words of a text, as a reader takes them in.

/// Marks after which a closing mark or a space may come.
const CLOSING: [char; 5] = ['\'', '"', ')', '’', '”'];

/// The sentences of a text. A sentence ends at a full stop, question mark or
/// exclamation mark that something other than a small letter follows after a
/// space: `bijv. een` does not end one.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!']) {
        let rest = text[at + mark.len()..].trim_start_matches(CLOSING);
        let next = rest.trim_start().chars().next();
        let has_space = rest.chars().next().is_none_or(char::is_whitespace);
        if has_space && next.is_none_or(|c| !c.is_lowercase()) {
            let end = text.len() - rest.len();
            found.push(text[start..end].trim());
            start = end;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// What is read in one breath: sentences, cut at colons and semicolons, with the
/// asides in brackets apart.
pub(super) fn breaths(text: &str) -> Vec<String> {
    let (outside, asides) = asides_apart(text);
    let mut found = Vec::new();
    for part in [outside.join(" ").as_str()].iter().chain(&asides) {
        let sentences = sentences(part).into_iter();
        let parts = sentences.flat_map(|s| s.split("; ").flat_map(|s| s.split(": ")));
        found.extend(parts.map(str::to_owned));
    }
    found
}

/// The words that a reader meets without explanation: none in brackets, and not
/// the one before them, which they explain.
pub(super) fn unexplained_words(text: &str) -> Vec<String> {
    let (outside, asides) = asides_apart(text);
    let mut found = Vec::new();
    for (at, part) in outside.iter().enumerate() {
        found.extend(words(part));
        if at < asides.len() {
            found.pop();
        }
    }
    found
}

/// The text around brackets, and what stands in them.
fn asides_apart(text: &str) -> (Vec<&str>, Vec<&str>) {
    let mut parts = text.split('(');
    let mut outside = Vec::from_iter(parts.next());
    let mut asides = Vec::new();
    for part in parts {
        let (aside, after) = part.split_once(')').unwrap_or((part, ""));
        asides.push(aside);
        outside.push(after);
    }
    (outside, asides)
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
    text.trim_end_matches(CLOSING).ends_with(['.', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_a_capital_and_not_inside_an_abbreviation() {
        let text =
            "Weet je iets niet? Kies dan 'niet van toepassing'. Bijv. een cursus van 1.5 uur.";
        let expected = [
            "Weet je iets niet?",
            "Kies dan 'niet van toepassing'.",
            "Bijv. een cursus van 1.5 uur.",
        ];
        assert_eq!(sentences(text), expected);
        assert_eq!(sentences("no mark at all"), ["no mark at all"]);
    }

    #[test]
    fn an_aside_is_read_in_a_breath_of_its_own() {
        let text = "Let op: het cijfer (vraag B11) stijgt; kijk mee. Klaar?";
        let breaths = breaths(text);
        let breaths = breaths.iter().map(|b| words(b).join(" "));
        assert_eq!(
            breaths.collect::<Vec<_>>(),
            [
                "let op",
                "het cijfer stijgt",
                "kijk mee",
                "klaar",
                "vraag b11"
            ]
        );
    }

    #[test]
    fn brackets_explain_the_word_before_them() {
        assert_eq!(
            unexplained_words("Kies een sponsor (directielid) voor leren (adoptie)."),
            ["kies", "een", "voor"]
        );
    }

    #[test]
    fn words_are_counted_without_their_marks() {
        assert_eq!(
            words("(Bijna) altijd – 4 keer, zo'n e-mail."),
            ["bijna", "altijd", "4", "keer", "zo'n", "e-mail"]
        );
    }
}
