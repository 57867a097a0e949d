//! What a person may have meant; only ever told, never taken.

use crate::model::survey::normal;

/// The header that was meant: a plain slip away from `found`, or the only one that
/// holds it, as a whole question holds its subject.
pub(super) fn header(found: &str, known: &[&str]) -> Option<String> {
    let known = || known.iter().copied();
    slip(found, known()).or_else(|| around(found, known()))
}

/// A letter in three away at most, and nothing else as near.
fn slip<'k>(found: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
    let wanted = normal(found);
    let most = (wanted.chars().count() / 3).min(4);
    let mut nearest: Option<(usize, &str)> = None;
    let mut is_shared = false;
    for word in known {
        let other = normal(word);
        if other.is_empty() || other.len().abs_diff(wanted.len()) > 4 * (most + 1) {
            continue;
        }
        let edits = strsim::osa_distance(&wanted, &other);
        match nearest {
            Some((least, _)) if edits > least => {}
            Some((least, best)) if edits == least => is_shared |= normal(best) != other,
            _ => (nearest, is_shared) = (Some((edits, word)), false),
        }
    }
    let (edits, word) = nearest?;
    (edits <= most && !is_shared).then(|| word.trim().to_owned())
}

/// The only one that holds `found`, or that `found` holds.
fn around<'k>(found: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
    /// Shorter words stand in anything.
    const LEAST: usize = 4;
    let wanted = normal(found);
    let is_in = |part: &str, whole: &str| part.chars().count() >= LEAST && whole.contains(part);
    let mut held: Option<&str> = None;
    for word in known {
        let other = normal(word);
        if is_in(&wanted, &other) || is_in(&other, &wanted) {
            match held {
                Some(before) if normal(before) != other => return None,
                _ => held = Some(word),
            }
        }
    }
    held.map(|word| word.trim().to_owned())
}

/// How much alike a label must be to one meaning, and how much less to any other.
const ALIKE: f64 = 0.8;
const MARGIN: f64 = 0.08;

/// The label that was meant, when no label of another meaning is nearly as close:
/// antonyms often differ by two letters. `known` are labels with what they mean, of
/// which the first of a meaning is the one to tell.
pub(super) fn label<M: PartialEq + Copy>(found: &str, known: &[(String, M)]) -> Option<String> {
    let wanted = normal(found);
    let alike = |label: &String| strsim::normalized_damerau_levenshtein(&wanted, &normal(label));
    let scored = known
        .iter()
        .map(|(label, meaning)| (alike(label), label, *meaning));
    let scored: Vec<(f64, &String, M)> = scored.collect();
    let best = scored.iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
    let others = scored.iter().filter(|one| one.2 != best.2);
    let next = others.map(|one| one.0).fold(0.0, f64::max);
    (best.0 >= ALIKE && best.0 - next >= MARGIN).then(|| best.1.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_meant_only_when_its_opposite_is_far() {
        let words = [
            "Helemaal mee oneens",
            "Mee oneens",
            "Mee eens",
            "Helemaal mee eens",
        ];
        let known: Vec<(String, usize)> = words.iter().map(|w| (*w).to_owned()).zip(0..).collect();
        for (found, expected) in [
            ("helemaal meeeens", Some("Helemaal mee eens")),
            ("Helemaal mee oneeens", Some("Helemaal mee oneens")),
            ("mee neens", None),
            ("helemaal niet", None),
        ] {
            assert_eq!(label(found, &known).as_deref(), expected, "{found}");
        }
    }

    #[test]
    fn a_header_is_meant_when_it_is_a_slip_away_or_alone_in_holding_the_word() {
        let known = ["Afdeling", "Locatie", "In welk team werk je?", "Rol"];
        let meant = |found| header(found, &known);
        assert_eq!(meant("afdeeling").as_deref(), Some("Afdeling"));
        assert_eq!(meant("role").as_deref(), Some("Rol"));
        assert_eq!(meant("Team").as_deref(), Some("In welk team werk je?"));
        assert_eq!(meant("Vestiging"), None);
    }
}
