//! Text and lines in HTML.

use super::super::{Emphasis, Line, Run, clean};

/// For between quotes.
pub(super) fn attribute(text: &str) -> String {
    clean::html(text)
}

/// A text with nothing around it that it could pull along, and the other way round:
/// letters that are read from right to left turn what stands beside them.
pub(super) fn isolated(text: &str) -> String {
    let cleaned = clean::html(text);
    if clean::reads_from_right(text) {
        format!("<bdi>{cleaned}</bdi>")
    } else {
        cleaned
    }
}

pub(super) fn line(line: &Line) -> String {
    line.0.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    let text = isolated(&run.text);
    match run.emphasis {
        _ if text.is_empty() => String::new(),
        Emphasis::Plain => text,
        Emphasis::Strong => format!("<strong>{text}</strong>"),
        Emphasis::Tone(tone) => format!("<strong class=\"w-{}\">{text}</strong>", tone.id()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Tone;

    #[test]
    fn a_line_keeps_its_emphasis_and_loses_its_danger() {
        let text = Line::plain("a < b ")
            .then_strong("R&D")
            .then_toned(Tone::Poor, "nee\u{202e}")
            .then_toned(Tone::Good, "")
            .then(" \u{5d0}\u{5d1} <i>");
        assert_eq!(
            line(&text),
            "a &lt; b <strong>R&amp;D</strong><strong class=\"w-poor\">nee</strong>\
             <bdi> \u{5d0}\u{5d1} &lt;i&gt;</bdi>"
        );
    }
}
