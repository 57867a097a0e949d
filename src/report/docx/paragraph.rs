//! Paragraphs and the runs in them.
//!
//! A word processor refuses properties that stand in another order than its schema, so
//! they are written in one place, in that order.

use super::super::{Emphasis, Line, Run, Tone};
use super::xml::Xml;

/// How a paragraph looks: its style, and what differs from it here.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look<'a> {
    pub(super) style: &'a str,
    /// Stays on the page of what follows.
    pub(super) keeps_next: bool,
    pub(super) opens_page: bool,
    /// In twentieths of a point, where that of the style would be too little.
    pub(super) room_before: Option<u32>,
    pub(super) is_right: bool,
    /// The words are in the colour of a tone.
    pub(super) tone: Option<Tone>,
}

impl<'a> Look<'a> {
    pub(super) fn of(style: &'a str) -> Look<'a> {
        Look {
            style,
            ..Look::default()
        }
    }
}

/// A paragraph around `inside`.
pub(super) fn around(xml: &mut Xml, look: Look, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        properties(xml, look);
        inside(xml);
    });
}

/// A paragraph of one line.
pub(super) fn line(xml: &mut Xml, look: Look, line: &Line) {
    around(xml, look, |xml| runs(xml, line, look.tone));
}

/// A paragraph of plain words.
pub(super) fn plain(xml: &mut Xml, look: Look, text: &str) {
    line(xml, look, &Line::plain(text));
}

/// `Normal` needs no naming.
fn properties(xml: &mut Xml, look: Look) {
    let is_bare = look.style.is_empty()
        && !(look.keeps_next || look.opens_page || look.is_right)
        && look.room_before.is_none();
    if is_bare {
        return;
    }
    xml.element("w:pPr", &[], |xml| {
        if !look.style.is_empty() {
            xml.value("w:pStyle", look.style);
        }
        if look.keeps_next {
            xml.leaf("w:keepNext", &[]);
        }
        if look.opens_page {
            xml.leaf("w:pageBreakBefore", &[]);
        }
        if let Some(room) = look.room_before {
            xml.leaf("w:spacing", &[("w:before", &room.to_string())]);
        }
        if look.is_right {
            xml.value("w:jc", "right");
        }
    });
}

/// The runs of a line; `tone` colours what has no colour of its own.
pub(super) fn runs(xml: &mut Xml, line: &Line, tone: Option<Tone>) {
    for run in line.0.iter().filter(|run| !run.text.is_empty()) {
        self::run(xml, run, tone);
    }
}

fn run(xml: &mut Xml, run: &Run, tone: Option<Tone>) {
    let style = match (run.emphasis, tone) {
        (Emphasis::Tone(tone), _) | (_, Some(tone)) => Some(tone_style(tone)),
        (Emphasis::Strong, None) => Some("Strong"),
        (Emphasis::Plain, None) => None,
    };
    xml.element("w:r", &[], |xml| {
        if let Some(style) = style {
            xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", style));
        }
        words(xml, &run.text);
    });
}

/// The words of a run as they are, with the spaces around them.
pub(super) fn words(xml: &mut Xml, text: &str) {
    xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(text));
}

/// A run without a look of its own.
pub(super) fn bare(xml: &mut Xml, text: &str) {
    xml.element("w:r", &[], |xml| words(xml, text));
}

pub(super) fn tone_style(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "ToneGood",
        Tone::Fair => "ToneFair",
        Tone::Weak => "ToneWeak",
        Tone::Poor => "TonePoor",
        Tone::Open => "ToneOpen",
    }
}
