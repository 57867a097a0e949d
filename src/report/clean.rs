//! Makes text that is not ours harmless, one function per output format.
//!
//! Question texts, names, notes and what an error message quotes come from files
//! that anybody can write. A terminal obeys escape sequences in them, a forge
//! turns them into markup, links and mentions, and reordering characters make a
//! reader see something else than what is there.

/// For a terminal, on one line: line breaks and tabs become spaces; control
/// characters and characters that reorder or hide text disappear.
pub fn terminal(text: &str) -> String {
    text.chars()
        .map(|c| if breaks_the_line(c) { ' ' } else { c })
        .filter(|c| !misleads(*c))
        .collect()
}

/// For Markdown, on one line: every character shows as itself. Nothing opens
/// markup, a table cell, HTML, a formula, a link, a mention or a reference.
pub fn markdown(text: &str) -> String {
    let text = terminal(text);
    let text = text.trim();
    let mut escaped = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '@' | '#' | '!' if rest.starts_with(char::is_alphanumeric) => {
                if at == 0 && c == '#' {
                    escaped.push('\\');
                }
                escaped.push(c);
                // A word joiner: forges look for mentions in the rendered text,
                // where a backslash is already gone.
                escaped.push_str("&NoBreak;");
            }
            _ => {
                if is_markup(c) || starts_a_block(text, at, c) || makes_a_link(text, at, c) {
                    escaped.push('\\');
                }
                escaped.push(c);
            }
        }
    }
    escaped
}

/// For HTML and SVG, on one line, between tags or in a quoted attribute: every
/// character shows as itself.
///
/// What reorders text is gone, but letters that are read from right to left would
/// still pull the words beside them along; [`reads_from_right`] tells when to keep
/// them apart.
pub fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if breaks_the_line(c) => escaped.push(' '),
            c if misleads(c) || is_no_character(c) => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// For a part of a Word file, where fields and links are elements: as for HTML.
pub fn docx(text: &str) -> String {
    html(text)
}

/// For a string in a style sheet, without its quotes: only letters, digits and
/// spaces stay as they are, so that nothing ends the string, the rule or the sheet.
pub fn css(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in terminal(text).chars().filter(|c| !is_no_character(*c)) {
        if c.is_alphanumeric() || c == ' ' {
            escaped.push(c);
        } else {
            escaped.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    escaped
}

/// Whether text has letters of a script that is read from right to left.
pub fn reads_from_right(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// For JSON that is already written: the same values, with every character that a
/// terminal would obey, or that would mislead a reader, as a `\u` escape.
pub fn json(written: &str) -> String {
    let mut escaped = String::with_capacity(written.len());
    for c in written.chars() {
        let is_line_of_ours = c == '\n';
        if (misleads(c) || breaks_the_line(c)) && !is_line_of_ours {
            for unit in c.encode_utf16(&mut [0; 2]) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// What a cell of a spreadsheet holds at most, in UTF-16 units.
const LONGEST_CELL: usize = 32_767;

/// For a cell of a spreadsheet, where it is always text: as for a terminal, no longer
/// than a cell can be, and nothing that stands for another character.
pub fn xlsx(text: &str) -> String {
    let text = terminal(text);
    let mut cell = String::with_capacity(text.len());
    let mut length = 0;
    for (at, c) in text.char_indices() {
        // `_x0041_` in a cell is read as `A`.
        if c == '_' && is_escape(&text[at..]) {
            cell.push_str("_x005F");
            length += 6;
        }
        length += c.len_utf16();
        if length >= LONGEST_CELL {
            cell.push('…');
            break;
        }
        // No character of XML.
        if !matches!(c, '\u{fffe}' | '\u{ffff}') {
            cell.push(c);
        }
    }
    cell
}

fn is_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |four: &[u8]| four.iter().all(u8::is_ascii_hexdigit);
    matches!(bytes, [b'_', b'x' | b'X', d @ .., ] if d.len() >= 5 && digits(&d[..4]) && d[4] == b'_')
}

/// Whether a spreadsheet program could take a text for a formula, and must be told
/// that it is none.
pub fn could_be_a_formula(text: &str) -> bool {
    text.trim_start().starts_with(starts_a_formula)
}

/// For one cell of a CSV file, added to `out`. As for a terminal, and nothing in it
/// becomes a formula in a spreadsheet program: `=`, `+`, `-` and `@` that open the
/// cell get a `'` before them, and so do those after a `;`, because Dutch Excel
/// splits a file with commas there. Quoted only where that is needed. Allocates
/// nothing but room in `out`.
pub fn csv(out: &mut Vec<u8>, text: &str) {
    match trouble(text.as_bytes()) {
        Trouble::None => out.extend_from_slice(text.as_bytes()),
        Trouble::Comma => {
            out.push(b'"');
            out.extend_from_slice(text.as_bytes());
            out.push(b'"');
        }
        Trouble::Perhaps => csv_with_care(out, text),
    }
}

fn csv_with_care(out: &mut Vec<u8>, text: &str) {
    let is_quoted = text.contains(['"', ',', ';']);
    if is_quoted {
        out.push(b'"');
    }
    let mut opens_a_cell = true;
    for c in text.chars() {
        let c = if breaks_the_line(c) { ' ' } else { c };
        if misleads(c) {
            continue;
        }
        if opens_a_cell && starts_a_formula(c) {
            out.push(b'\'');
        }
        opens_a_cell = c == ';' || (opens_a_cell && c.is_whitespace());
        if c == '"' {
            out.push(b'"');
        }
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    if is_quoted {
        out.push(b'"');
    }
}

enum Trouble {
    None,
    Comma,
    Perhaps,
}

/// Most ids and labels open with a letter or digit and have nothing special after
/// it but perhaps a comma, which can be told fast.
fn trouble(text: &[u8]) -> Trouble {
    let Some(first) = text.first() else {
        return Trouble::None;
    };
    if !first.is_ascii_alphanumeric() {
        return Trouble::Perhaps;
    }
    let is_plain = |b: &u8| matches!(b, b' '..=b'~') && !matches!(b, b'"' | b';');
    match text.iter().all(is_plain) {
        false => Trouble::Perhaps,
        true if text.contains(&b',') => Trouble::Comma,
        true => Trouble::None,
    }
}

/// Also the wide forms, which spreadsheet programs take for the narrow ones.
fn starts_a_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}'
    )
}

fn breaks_the_line(c: char) -> bool {
    matches!(
        c,
        '\t' | '\n' | '\u{0b}' | '\u{0c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Control characters, and those that reorder, hide or annotate text.
fn misleads(c: char) -> bool {
    let reorders = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    let hides =
        matches!(c, '\u{200b}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    c.is_control() || reorders || hides
}

/// Code points that XML does not take.
fn is_no_character(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe
}

fn is_markup(c: char) -> bool {
    matches!(
        c,
        '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '$'
    )
}

/// Headings, lists, rules and underlines, which only the start of a line opens.
fn starts_a_block(text: &str, at: usize, c: char) -> bool {
    let before = &text[..at];
    match c {
        '#' | '+' | '-' | '=' => at == 0,
        '.' | ')' => at > 0 && before.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}

/// The first slash of `://` and the point of `www.`.
fn makes_a_link(text: &str, at: usize, c: char) -> bool {
    let before = &text[..at];
    match c {
        '/' => before.ends_with(':'),
        '.' => before
            .get(at.saturating_sub(3)..)
            .is_some_and(|end| end.eq_ignore_ascii_case("www")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_gets_nothing_to_obey() {
        let hostile =
            "a\u{1b}]52;c;cm0gLXJm\u{7}b\u{9b}31mc\u{202e}d\u{e0041}e\u{feff}\nf\tg\u{7f}";
        assert_eq!(terminal(hostile), "a]52;c;cm0gLXJmb31mcde f g");
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        let text = "Eén ‘beeld’ van leren – 50 % (V11), ja/nee? 👩‍🏫";
        assert_eq!(terminal(text), text);
        assert_eq!(markdown(text), text);
        assert_eq!(json(text), text);
    }

    #[test]
    fn markdown_shows_markup_as_text() {
        for (text, expected) in [
            ("# kop", "\\# kop"),
            ("- punt", "\\- punt"),
            ("1. een", "1\\. een"),
            ("===", "\\==="),
            ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"),
            ("a|b\\|c", "a\\|b\\\\\\|c"),
            ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
            ("&lt; R&D", "&amp;lt; R&amp;D"),
            ("![x](http://evil.nl)", "!\\[x\\](http:\\//evil.nl)"),
            ("[a]: https://evil.nl", "\\[a\\]: https:\\//evil.nl"),
            ("zie WWW.evil.nl", "zie WWW\\.evil.nl"),
            (
                "@leiding #12 !3",
                "@&NoBreak;leiding #&NoBreak;12 !&NoBreak;3",
            ),
            ("jan@evil.nl", "jan@&NoBreak;evil.nl"),
            ("$x$ {{ y }}", "\\$x\\$ \\{\\{ y \\}\\}"),
            ("  een\n\n# twee", "een  # twee"),
        ] {
            assert_eq!(markdown(text), expected, "{text}");
        }
    }

    #[test]
    fn html_and_style_sheets_show_markup_as_text() {
        for (text, in_html, in_css) in [
            ("R&D", "R&amp;D", "R\\26 D"),
            (
                "</style><script>x</script>",
                "&lt;/style&gt;&lt;script&gt;x&lt;/script&gt;",
                "\\3c \\2f style\\3e \\3c script\\3e x\\3c \\2f script\\3e ",
            ),
            (
                "\" onload='x'",
                "&quot; onload=&#39;x&#39;",
                "\\22  onload\\3d \\27 x\\27 ",
            ),
            ("a\nb\u{1b}\u{202e}\u{feff}c\u{ffff}d", "a bcd", "a bcd"),
            (
                "caf\u{e9} 1\u{a0}%",
                "caf\u{e9} 1\u{a0}%",
                "caf\u{e9} 1\\a0 \\25 ",
            ),
        ] {
            assert_eq!(html(text), in_html, "{text}");
            assert_eq!(css(text), in_css, "{text}");
        }
        assert!(reads_from_right("Team \u{5d0}\u{5d1}"));
        assert!(reads_from_right("\u{627}\u{644}"));
        assert!(!reads_from_right("Team Zuid – 50 % é 漢字 👩‍🏫"));
    }

    #[test]
    fn a_cell_of_csv_is_never_a_formula() {
        for (text, expected) in [
            ("Verkoop", "Verkoop"),
            ("", ""),
            ("R&D, Utrecht", "\"R&D, Utrecht\""),
            ("de \"oude\" fabriek", "\"de \"\"oude\"\" fabriek\""),
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            (" \u{a0}\u{feff}+1", " \u{a0}'+1"),
            ("a;=1+1", "\"a;'=1+1\""),
            ("a\t=1", "a =1"),
            ("\r=1", " '=1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("-5", "'-5"),
            ("a-5", "a-5"),
            ("\u{1b}]0;x\u{7}", "\"]0;x\""),
        ] {
            let mut out = Vec::new();
            csv(&mut out, text);
            assert_eq!(String::from_utf8(out).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_cell_of_a_spreadsheet_shows_what_stands_there() {
        for (text, expected) in [
            ("=1+1", "=1+1"),
            ("_x0041_", "_x005F_x0041_"),
            ("a_x00", "a_x00"),
            ("een\n\u{1b}[31mtwee\u{202e}", "een [31mtwee"),
        ] {
            assert_eq!(xlsx(text), expected, "{text}");
        }
        let long = xlsx(&"é".repeat(40_000));
        assert_eq!(long.chars().count(), 32_767);
        assert!(long.ends_with("é…"));
        assert!(could_be_a_formula(" =1") && could_be_a_formula("-") && !could_be_a_formula("1-"));
    }

    #[test]
    fn json_keeps_the_value_and_escapes_the_danger() {
        let value = "a\u{9b}31m\u{202e}b\u{e0041}\u{7f}\u{2028}c";
        let written = serde_json::to_string(&value).expect("a string is JSON");
        let safe = json(&written);
        assert!(safe.is_ascii(), "{safe}");
        let read: String = serde_json::from_str(&safe).expect("still JSON");
        assert_eq!(read, value);
    }
}
