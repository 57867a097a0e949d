//! Which language to speak, known before the arguments are parsed so that even a
//! wrong argument is answered in it.

use std::ffi::OsString;

use crate::model::Lang;

/// `--lang`, else `LEERKLAAR_LANG`, else the locale, else English.
///
/// A value of `--lang` that is no language code is left to the parser to refuse.
pub(crate) fn choose(
    arguments: &[OsString],
    setting: Option<String>,
    locale: Option<String>,
) -> Lang {
    from_arguments(arguments)
        .or_else(|| setting.as_deref().and_then(Lang::from_code))
        .or_else(|| locale.as_deref().and_then(from_locale))
        .unwrap_or(Lang::EN)
}

fn from_arguments(arguments: &[OsString]) -> Option<Lang> {
    let texts = arguments.iter().map(|a| a.to_string_lossy());
    let texts = texts.take_while(|a| a != "--").collect::<Vec<_>>();
    texts.iter().enumerate().rev().find_map(|(at, text)| {
        let value = match text.strip_prefix("--lang") {
            Some("") => texts.get(at + 1).map(|v| v.as_ref()),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        value.and_then(Lang::from_code)
    })
}

/// Dutch for a Dutch locale; every other locale, `C` included, gets English.
fn from_locale(locale: &str) -> Option<Lang> {
    let language = locale.split(['-', '_', '.']).next()?;
    Some(if language.eq_ignore_ascii_case("nl") {
        Lang::NL
    } else {
        Lang::EN
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(arguments: &[&str], setting: Option<&str>, locale: Option<&str>) -> String {
        let arguments = arguments.iter().map(OsString::from).collect::<Vec<_>>();
        choose(
            &arguments,
            setting.map(str::to_owned),
            locale.map(str::to_owned),
        )
        .to_string()
    }

    #[test]
    fn the_option_beats_the_environment_and_the_locale() {
        assert_eq!(
            chosen(&["score", "--lang", "en"], Some("nl"), Some("nl-NL")),
            "en"
        );
        assert_eq!(chosen(&["--lang=nl"], None, Some("en-GB")), "nl");
        assert_eq!(chosen(&[], Some("nl"), Some("en-GB")), "nl");
    }

    #[test]
    fn the_locale_decides_between_dutch_and_english() {
        for (locale, lang) in [
            ("nl-NL", "nl"),
            ("nl_BE.UTF-8", "nl"),
            ("de-DE", "en"),
            ("C", "en"),
        ] {
            assert_eq!(chosen(&[], None, Some(locale)), lang, "{locale}");
        }
        assert_eq!(chosen(&[], None, None), "en");
    }

    #[test]
    fn a_value_after_two_dashes_is_no_option() {
        assert_eq!(
            chosen(&["score", "--", "--lang", "en"], None, Some("nl")),
            "nl"
        );
    }
}
