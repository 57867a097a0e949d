//! "Did you mean": the known word that an unknown one was probably meant to be.

/// The one known word nearest to `found`, if it is near enough for a slip of the
/// finger: one edit from four letters, two from six, three from ten. Shorter words
/// differ in capitals only, because one edit turns every code into another. Of
/// several equally near words none is meant.
pub(super) fn meant<S: AsRef<str>>(found: &str, known: &[S]) -> Option<String> {
    let most_edits = match found.chars().count() {
        0..=3 => 0,
        4..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    let lower = found.to_lowercase();
    let mut nearest: Option<(usize, &str)> = None;
    let mut is_shared = false;
    for word in known.iter().map(AsRef::as_ref) {
        let edits = strsim::damerau_levenshtein(&lower, &word.to_lowercase());
        match nearest {
            Some((least, _)) if edits > least => {}
            Some((least, best)) if edits == least => is_shared |= best != word,
            _ => (nearest, is_shared) = (Some((edits, word)), false),
        }
    }
    match nearest {
        Some((edits, word)) if edits <= most_edits && !is_shared => Some(word.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_only_a_plain_slip() {
        let keys = ["weight", "why", "was", "evidence", "organisation", "text"];
        for (found, expected) in [
            ("wieght", Some("weight")),
            ("Text", Some("text")),
            ("organization", Some("organisation")),
            ("evidance", Some("evidence")),
            ("texts", Some("text")),
            ("wax", None),
            ("Was", Some("was")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(meant(found, &keys).as_deref(), expected, "{found}");
        }
        assert_eq!(meant("B19", &["B11", "V12"]), None);
        assert_eq!(meant("barriere", &["barriers", "barriera"]), None);
        assert_eq!(meant("b11", &["B11", "B12"]).as_deref(), Some("B11"));
    }
}
