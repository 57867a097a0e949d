//! Text for terminals that show nothing but ASCII.

/// `text` in ASCII: letters lose their accents, typographic marks become plain
/// ones, and what has no likeness becomes a question mark, so that nothing
/// disappears without a trace.
pub fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            plain.push(c);
        } else {
            plain.push_str(likeness(c));
        }
    }
    plain
}

fn likeness(c: char) -> &'static str {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => "A",
        'È' | 'É' | 'Ê' | 'Ë' => "E",
        'Ì' | 'Í' | 'Î' | 'Ï' => "I",
        'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' => "O",
        'Ù' | 'Ú' | 'Û' | 'Ü' => "U",
        'ç' => "c",
        'ñ' => "n",
        'ĳ' => "ij",
        'ß' => "ss",
        '‘' | '’' | '′' => "'",
        '“' | '”' | '„' | '″' => "\"",
        '‐' | '‑' | '–' | '—' | '−' => "-",
        '…' => "...",
        '·' => "/",
        '•' => "*",
        '→' => "->",
        '±' => "+-",
        '×' => "x",
        '÷' => "/",
        '≤' => "<=",
        '≥' => ">=",
        '€' => "EUR",
        '\u{202f}' => " ",
        // Keeps words together until the layout is done.
        '\u{a0}' => "\u{a0}",
        // Combining accents and joiners belong to the letter before them.
        '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{2060}' => "",
        _ => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_dutch_readable_and_leaves_a_trace_of_the_rest() {
        assert_eq!(
            ascii("Eén ‘geïnd’ plan – 58 → 64 × 2…"),
            "Een 'geind' plan - 58 -> 64 x 2..."
        );
        assert_eq!(ascii("e\u{301}én 学"), "een ?");
    }
}
