//! Wraps lines of words and paints their emphasis.

use anstyle::{AnsiColor, Color, Style as Paint};
use textwrap::core::{Fragment, display_width};
use textwrap::wrap_algorithms::wrap_first_fit;

use super::Style;
use super::ascii::ascii;
use crate::report::{Emphasis, Line, Run, Tone, clean};

/// A word, whose parts may differ in emphasis.
#[derive(Debug, Default)]
struct Word {
    parts: Vec<Run>,
    width: usize,
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        self.width as f64
    }
    fn whitespace_width(&self) -> f64 {
        1.0
    }
    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// `text` cleaned, and in ASCII where the terminal needs that.
pub(super) fn safe(text: &str, style: &Style) -> String {
    let text = clean::terminal(text);
    if style.ascii { ascii(&text) } else { text }
}

/// `line` in painted lines of at most `width` columns; only a longer word is
/// wider.
pub(super) fn wrap(line: &Line, width: usize, style: &Style) -> Vec<String> {
    let words = words(line, style);
    wrap_first_fit(&words, &[width as f64])
        .into_iter()
        .map(|words| paint_words(words, style))
        .collect()
}

/// The columns that the longest word needs.
pub(super) fn longest_word(line: &Line, style: &Style) -> usize {
    words(line, style)
        .iter()
        .map(|w| w.width)
        .max()
        .unwrap_or(0)
}

/// The columns that the whole line needs.
pub(super) fn width(line: &Line, style: &Style) -> usize {
    display_width(&safe(&line.text(), style))
}

fn words(line: &Line, style: &Style) -> Vec<Word> {
    let mut words = vec![Word::default()];
    for run in &line.0 {
        for (n, text) in safe(&run.text, style).split(' ').enumerate() {
            if n > 0 {
                words.push(Word::default());
            }
            if let Some(word) = words.last_mut().filter(|_| !text.is_empty()) {
                word.width += display_width(text);
                word.parts.push(Run {
                    text: text.to_owned(),
                    emphasis: run.emphasis,
                });
            }
        }
    }
    words.retain(|word| !word.parts.is_empty());
    words
}

/// The words with spaces between them; neighbours of one emphasis are painted in
/// one stroke.
fn paint_words(words: &[Word], style: &Style) -> String {
    let mut strokes: Vec<Run> = Vec::new();
    for (n, word) in words.iter().enumerate() {
        for (m, part) in word.parts.iter().enumerate() {
            let space = if n > 0 && m == 0 { " " } else { "" };
            match strokes.last_mut() {
                Some(stroke) if stroke.emphasis == part.emphasis => {
                    stroke.text.push_str(space);
                    stroke.text.push_str(&part.text);
                }
                Some(stroke) => {
                    stroke.text.push_str(space);
                    strokes.push(part.clone());
                }
                None => strokes.push(part.clone()),
            }
        }
    }
    strokes
        .iter()
        .map(|stroke| paint(&stroke.text, stroke.emphasis, style))
        .collect()
}

/// `text` in the paint of its emphasis, if the terminal has colour.
pub(super) fn paint(text: &str, emphasis: Emphasis, style: &Style) -> String {
    let paint = match emphasis {
        _ if !style.color => Paint::new(),
        Emphasis::Plain => Paint::new(),
        Emphasis::Strong => Paint::new().bold(),
        Emphasis::Tone(tone) => Paint::new().bold().fg_color(Some(Color::Ansi(color(tone)))),
    };
    format!("{paint}{text}{paint:#}")
}

fn color(tone: Tone) -> AnsiColor {
    match tone {
        Tone::Good => AnsiColor::Green,
        Tone::Fair => AnsiColor::Yellow,
        Tone::Weak => AnsiColor::Magenta,
        Tone::Poor => AnsiColor::Red,
        Tone::Open => AnsiColor::Cyan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Style = Style {
        width: 80,
        color: false,
        ascii: false,
    };

    #[test]
    fn wraps_between_words_and_never_inside_one() {
        let line = Line::plain("een ")
            .then_strong("lang")
            .then(", heel langdradig woord");
        assert_eq!(
            wrap(&line, 9, &PLAIN),
            ["een lang,", "heel", "langdradig", "woord"]
        );
        assert_eq!(longest_word(&line, &PLAIN), 10);
    }

    #[test]
    fn paints_a_word_in_two_emphases_without_a_gap() {
        let style = Style {
            color: true,
            ..PLAIN
        };
        let line = Line::strong("ja")
            .then(", want")
            .then_toned(Tone::Good, "goed");
        assert_eq!(
            wrap(&line, 80, &style),
            ["\u{1b}[1mja\u{1b}[0m, want\u{1b}[1m\u{1b}[32mgoed\u{1b}[0m"]
        );
    }
}
