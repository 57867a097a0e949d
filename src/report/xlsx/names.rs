//! Names that sheets may have: short, unique, and without the signs that mean
//! something in a reference.

use std::collections::BTreeSet;

use crate::report::clean;

const LONGEST: usize = 31;

/// A legal name for each of `wanted`, in order.
pub(super) fn legal<'a>(wanted: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    wanted.map(|name| unique(&tidy(name), &mut taken)).collect()
}

fn tidy(name: &str) -> String {
    let cleaned = clean::terminal(name);
    let allowed = |c: char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    let kept: String = cleaned.chars().filter(|c| allowed(*c)).collect();
    let kept = kept.trim().trim_matches('\'').trim();
    // Excel keeps this name for itself.
    match kept.to_lowercase().as_str() {
        "" | "history" => format!("{kept}_"),
        _ => kept.to_owned(),
    }
}

/// Cut to length, with a number where it is taken; capitals make no difference.
fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let cut = |end: &str| {
        let room = LONGEST - end.chars().count();
        let mut cut = String::new();
        let mut length = 0;
        for c in name.chars() {
            length += c.len_utf16();
            if length > room {
                break;
            }
            cut.push(c);
        }
        format!("{}{end}", cut.trim_end())
    };
    let numbered = (2..).map(|n| cut(&format!(" {n}")));
    let mut names = std::iter::once(cut("")).chain(numbered);
    // There are more numbers than sheets.
    names
        .find(|name| taken.insert(name.to_lowercase()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_gets_a_name_that_excel_takes() {
        let wanted = [
            "Profiel",
            "profiel",
            "History",
            "a/b:c [1]*?",
            "'quoted'",
            "",
            "Een naam die veel langer is dan er op een tabblad past",
            "Een naam die veel langer is dan er op een tabblad staat",
        ];
        let expected = [
            "Profiel",
            "profiel 2",
            "History_",
            "abc 1",
            "quoted",
            "_",
            "Een naam die veel langer is dan",
            "Een naam die veel langer is d 2",
        ];
        assert_eq!(legal(wanted.into_iter()), expected);
    }
}
