//! How cells look: the colours of the brand, the colours of the tones beside their
//! words, and how numbers are printed.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::model::Branding;
use crate::report::{Align, Ink, NumberKind, Palette, Tone};

pub(super) struct Look {
    palette: Palette,
}

impl Look {
    /// Sheets are white, whatever the screen is.
    pub(super) fn new(branding: &Branding) -> Look {
        Look {
            palette: Palette::light(branding),
        }
    }

    pub(super) fn color(&self, ink: Ink) -> Color {
        let colour = self.palette.colour(ink);
        let [red, green, blue] = [colour.red, colour.green, colour.blue].map(u32::from);
        Color::RGB(red << 16 | green << 8 | blue)
    }

    pub(super) fn text(&self) -> Format {
        Format::new()
            .set_font_color(self.color(Ink::Text))
            .set_align(FormatAlign::Top)
            .set_text_wrap()
    }

    pub(super) fn muted(&self) -> Format {
        self.text().set_font_color(self.color(Ink::Muted))
    }

    pub(super) fn strong(&self) -> Format {
        self.text().set_bold()
    }

    pub(super) fn title(&self) -> Format {
        self.heading(0).set_align(FormatAlign::VerticalCenter)
    }

    /// The title has level 0.
    pub(super) fn heading(&self, level: u8) -> Format {
        self.strong()
            .set_font_size(heading_points(level))
            .set_font_color(self.color(Ink::Primary))
            .set_align(FormatAlign::Bottom)
    }

    pub(super) fn toned(&self, tone: Tone) -> Format {
        self.strong()
            .set_font_color(self.color(Ink::Word(tone)))
            .set_background_color(self.color(Ink::Tint(tone)))
    }

    pub(super) fn header(&self, align: Align) -> Format {
        sided(self.strong(), align)
            .set_font_color(Color::White)
            .set_background_color(self.color(Ink::Primary))
            .set_align(FormatAlign::VerticalCenter)
    }

    /// A cell of a table; `tone` colours what its words say too.
    pub(super) fn cell(&self, align: Align, tone: Option<Tone>) -> Format {
        let cell = sided(self.text(), align)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(self.color(Ink::Line));
        match tone {
            None => cell,
            Some(tone) => cell
                .set_font_color(self.color(Ink::Word(tone)))
                .set_background_color(self.color(Ink::Tint(tone))),
        }
    }
}

pub(super) fn heading_points(level: u8) -> f64 {
    match level {
        0 => 18.0,
        1 => 15.0,
        2 => 13.0,
        _ => 11.0,
    }
}

fn sided(format: Format, align: Align) -> Format {
    match align {
        Align::Left => format.set_align(FormatAlign::Left).set_indent(1),
        Align::Right => format.set_align(FormatAlign::Right).set_indent(1),
    }
}

/// As it is printed on the pages; the spreadsheet program writes the decimal mark of
/// its reader.
pub(super) fn number_format(kind: NumberKind) -> String {
    match kind {
        NumberKind::Plain { decimals } => plain(decimals),
        NumberKind::Signed { decimals } => {
            let number = plain(decimals);
            format!("+{number};\"−\"{number};{number}")
        }
        NumberKind::Percent => "0%".to_owned(),
    }
}

fn plain(decimals: u8) -> String {
    match decimals {
        0 => "0".to_owned(),
        n => format!("0.{}", "0".repeat(usize::from(n))),
    }
}
