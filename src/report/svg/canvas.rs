//! A sheet of SVG that is drawn on from back to front.
//!
//! Every text is cleaned here and every number is written in one way, so that what
//! draws on it cannot break the picture or make its bytes differ. Colours are classes
//! (`f-` fills, `s-` strokes); what they look like is up to who shows it.

use std::fmt::Write as _;

use super::super::clean;
use super::super::palette::Ink;
use crate::report::Tone;

/// Where a text is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks, apart from its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Plain,
    Strong,
    Small,
    SmallStrong,
}

impl Type {
    pub(super) fn size(self) -> f64 {
        match self {
            Type::Plain | Type::Strong => 13.0,
            Type::Small | Type::SmallStrong => 11.5,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Type::Plain => "t",
            Type::Strong => "t b",
            Type::Small => "n",
            Type::SmallStrong => "n b",
        }
    }
}

/// Left, top, width, height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// How an area is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paint {
    pub(super) fill: Option<Ink>,
    pub(super) stroke: Option<Ink>,
    /// Half as strong, to stay behind what is certain.
    pub(super) is_light: bool,
}

#[derive(Debug)]
pub(super) struct Canvas {
    pub(super) width: f64,
    body: String,
}

impl Canvas {
    pub(super) fn new(width: f64) -> Canvas {
        Canvas {
            width,
            body: String::new(),
        }
    }

    /// The elements drawn so far.
    pub(super) fn into_body(self) -> String {
        self.body
    }

    pub(super) fn rect(&mut self, at: Rect, radius: f64, paint: Paint) {
        if at.width <= 0.0 || at.height <= 0.0 {
            return;
        }
        let (x, y) = (number(at.x), number(at.y));
        let (width, height) = (number(at.width), number(at.height));
        self.put(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{}{}/>",
            if radius > 0.0 {
                format!(" rx=\"{}\"", number(radius))
            } else {
                String::new()
            },
            paint.attributes(),
        ));
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, ink: Ink) {
        self.put(&format!(
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke-width=\"{}\" class=\"s-{}\"/>",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1),
            number(width),
            ink.name(),
        ));
    }

    pub(super) fn circle(&mut self, center: (f64, f64), radius: f64, paint: Paint) {
        self.put(&format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            number(center.0),
            number(center.1),
            number(radius),
            paint.attributes(),
        ));
    }

    /// Straight lines from point to point, closed.
    pub(super) fn polygon(&mut self, points: &[(f64, f64)], paint: Paint) {
        let points: Vec<String> = points
            .iter()
            .map(|(x, y)| format!("{},{}", number(*x), number(*y)))
            .collect();
        self.put(&format!(
            "<polygon points=\"{}\"{}/>",
            points.join(" "),
            paint.attributes()
        ));
    }

    /// Slanting lines inside an area: what is possible looks different from what is
    /// certain without its colour, too.
    pub(super) fn hatch(&mut self, at: Rect, ink: Ink) {
        const STEP: f64 = 6.0;
        let mut path = String::new();
        let mut from = STEP / 2.0;
        while from < at.width + at.height {
            let start = (from.min(at.width), (from - at.width).max(0.0));
            let end = ((from - at.height).max(0.0), from.min(at.height));
            let point = |p: (f64, f64)| format!("{} {}", number(at.x + p.0), number(at.y + p.1));
            let _ = write!(path, "M{}L{}", point(start), point(end));
            from += STEP;
        }
        if !path.is_empty() && at.width > 0.0 {
            self.put(&format!("<path d=\"{path}\" class=\"s-{}\"/>", ink.name()));
        }
    }

    pub(super) fn text(&mut self, at: (f64, f64), anchor: Anchor, look: (Type, Ink), text: &str) {
        self.put_text(at, anchor, look, text, "");
    }

    /// A text that is read from below.
    pub(super) fn upward(&mut self, at: (f64, f64), anchor: Anchor, look: (Type, Ink), text: &str) {
        let turn = format!(
            " transform=\"rotate(-90 {} {})\"",
            number(at.0),
            number(at.1)
        );
        self.put_text(at, anchor, look, text, &turn);
    }

    fn put_text(
        &mut self,
        at: (f64, f64),
        anchor: Anchor,
        (kind, ink): (Type, Ink),
        text: &str,
        more: &str,
    ) {
        let text = clean::html(text);
        if text.trim().is_empty() {
            return;
        }
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        self.put(&format!(
            "<text x=\"{}\" y=\"{}\"{anchor} class=\"{} f-{}\"{more}>{text}</text>",
            number(at.0),
            number(at.1),
            kind.class(),
            ink.name(),
        ));
    }

    /// Lines of text under each other; the first stands on `at`.
    pub(super) fn lines(
        &mut self,
        at: (f64, f64),
        anchor: Anchor,
        look: (Type, Ink),
        lines: &[String],
    ) {
        for (n, line) in lines.iter().enumerate() {
            let y = at.1 + n as f64 * LEADING * look.0.size();
            self.text((at.0, y), anchor, look, line);
        }
    }

    /// A tone as a moon: full is good, half is fair, a quarter is weak, a
    /// ring is poor, a dash is open.
    pub(super) fn moon(&mut self, center: (f64, f64), radius: f64, tone: Tone) {
        let ink = Ink::Word(tone);
        let (x, y) = center;
        if tone == Tone::Open {
            self.line((x - radius, y), (x + radius, y), 2.0, ink);
            return;
        }
        self.circle(center, radius, Paint::outline(ink));
        if tone == Tone::Good {
            self.circle(center, radius, Paint::fill(ink));
        }
        let end = match tone {
            Tone::Fair => (x, y + radius),
            Tone::Weak => (x + radius, y),
            Tone::Good | Tone::Poor | Tone::Open => return,
        };
        self.put(&format!(
            "<path d=\"M{x} {y}V{top}A{r} {r} 0 0 1 {to_x} {to_y}Z\" class=\"f-{}\"/>",
            ink.name(),
            x = number(x),
            y = number(y),
            top = number(y - radius),
            r = number(radius),
            to_x = number(end.0),
            to_y = number(end.1),
        ));
    }

    fn put(&mut self, element: &str) {
        self.body.push_str(element);
        self.body.push('\n');
    }
}

/// From one baseline to the next, in sizes of the text.
pub(super) const LEADING: f64 = 1.25;

impl Paint {
    pub(super) fn fill(ink: Ink) -> Paint {
        Paint {
            fill: Some(ink),
            stroke: None,
            is_light: false,
        }
    }

    pub(super) fn outline(ink: Ink) -> Paint {
        Paint {
            fill: None,
            stroke: Some(ink),
            is_light: false,
        }
    }

    #[must_use]
    pub(super) fn edged(self, ink: Ink) -> Paint {
        Paint {
            stroke: Some(ink),
            ..self
        }
    }

    #[must_use]
    pub(super) fn light(self) -> Paint {
        Paint {
            is_light: true,
            ..self
        }
    }

    fn attributes(self) -> String {
        let fill = self.fill.map(|ink| format!("f-{}", ink.name()));
        let stroke = self.stroke.map(|ink| format!("s-{}", ink.name()));
        let classes: Vec<String> = fill.into_iter().chain(stroke).collect();
        let mut attributes = format!(" class=\"{}\"", classes.join(" "));
        if self.fill.is_none() {
            attributes.push_str(" fill=\"none\"");
        }
        if self.is_light {
            attributes.push_str(" fill-opacity=\"0.5\"");
        }
        attributes
    }
}

impl Rect {
    pub(super) fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// A tenth of a pixel is finer than any screen shows; never "-0" and no ".0".
pub(super) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_one_way() {
        let written = [0.0, -0.04, 0.05, 12.0, -3.25, 99.96, 1e30, f64::NAN].map(number);
        let expected = [
            "0",
            "0",
            "0.1",
            "12",
            "-3.3",
            "100",
            "922337203685477580.7",
            "0",
        ];
        assert_eq!(written, expected);
    }

    #[test]
    fn a_text_cannot_break_the_picture() {
        let mut canvas = Canvas::new(100.0);
        let look = (Type::Plain, Ink::Text);
        canvas.text((0.0, 10.0), Anchor::Start, look, "</text><script>&\u{202e}");
        assert_eq!(
            canvas.into_body(),
            "<text x=\"0\" y=\"10\" class=\"t f-text\">&lt;/text&gt;&lt;script&gt;&amp;</text>\n"
        );
    }

    #[test]
    fn a_hatch_stays_inside_its_area() {
        let mut canvas = Canvas::new(100.0);
        let area = Rect {
            x: 10.0,
            y: 20.0,
            width: 8.0,
            height: 4.0,
        };
        canvas.hatch(area, Ink::Line);
        assert_eq!(
            canvas.into_body(),
            "<path d=\"M13 20L10 23M18 21L15 24\" class=\"s-line\"/>\n"
        );
    }
}
