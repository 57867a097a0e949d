//! Taking out of a text what would act on a terminal instead of being read.

/// `text` without control characters, direction overrides and other characters
/// that are not seen but do something. Line feeds stay.
pub fn clean(text: &str) -> String {
    text.chars().filter(|c| is_harmless(*c)).collect()
}

fn is_harmless(c: char) -> bool {
    let is_control = c.is_control() && c != '\n';
    let is_invisible_order = matches!(c,
        '\u{200e}' | '\u{200f}' | '\u{061c}'           // direction marks
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' // direction overrides
        | '\u{2028}' | '\u{2029}'                       // line and paragraph separator
        | '\u{feff}'                                    // byte order mark
        | '\u{e0000}'..='\u{e007f}');
    !is_control && !is_invisible_order
}
