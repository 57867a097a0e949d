//! The colours of a report, by what they are for, so that every format and every
//! picture uses the same ones.
//!
//! Two of them are the brand's; the tones are ours, because green, amber and red must
//! mean the same in every report.

use super::Tone;
use crate::model::{Branding, Colour};

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The page itself.
    Page,
    /// Cards, heads of tables, remarks: a little apart from the page.
    Panel,
    Text,
    /// Text of less weight, still readable.
    Muted,
    /// Lines between things; carries no meaning of its own.
    Line,
    Primary,
    /// Behind what belongs to the primary colour.
    PrimaryTint,
    Accent,
    /// Marks and bars.
    Mark(Tone),
    /// Words in the colour of a tone, on the page or on its own tint.
    Word(Tone),
    /// Behind words, and the uncertain part of a bar.
    Tint(Tone),
}

/// A colour for every [`Ink`].
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    page: Colour,
    panel: Colour,
    text: Colour,
    muted: Colour,
    line: Colour,
    primary: Colour,
    primary_tint: Colour,
    accent: Colour,
    tones: [Shade; 5],
}

/// One tone as a mark, as a word and as a tint.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shade {
    mark: Colour,
    word: Colour,
    tint: Colour,
}

const fn hex(rgb: u32) -> Colour {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Colour::new(red, green, blue)
}

const fn shade(mark: u32, word: u32, tint: u32) -> Shade {
    Shade {
        mark: hex(mark),
        word: hex(word),
        tint: hex(tint),
    }
}

/// Good, fair, weak, poor, open; for white pages and for dark ones. From fair to poor
/// they also go darker on white and redder on dark, so that they stay apart for who
/// sees few colours.
const LIGHT: [Shade; 5] = [
    shade(0x2f855f, 0x1d6547, 0xdcefe5),
    shade(0xa88a00, 0x675500, 0xf5eec4),
    shade(0xc4651a, 0x8a4208, 0xfbe4d0),
    shade(0x9e2b3a, 0x8c2030, 0xf6dade),
    shade(0x7b858f, 0x55606b, 0xe7eaed),
];
const DARK: [Shade; 5] = [
    shade(0x52b788, 0x82d3ab, 0x183a2c),
    shade(0xd8c440, 0xe6d873, 0x38330e),
    shade(0xe8914a, 0xf2b27e, 0x45290f),
    shade(0xd9647a, 0xf2a0ae, 0x471c28),
    shade(0x8b98a5, 0xb0bbc6, 0x2a333c),
];

impl Palette {
    /// For white pages and for paper.
    pub fn light(branding: &Branding) -> Palette {
        let primary = branding.primary.light;
        Palette {
            page: Colour::WHITE,
            panel: hex(0xf5f6f7),
            text: hex(0x1d252c),
            muted: hex(0x55606b),
            line: hex(0xd5dade),
            primary,
            primary_tint: primary.mixed(Colour::WHITE, 90),
            accent: branding.accent.light,
            tones: LIGHT,
        }
    }

    /// For a reader who prefers dark screens.
    pub fn dark(branding: &Branding) -> Palette {
        let primary = branding.primary.dark;
        Palette {
            page: Colour::DARK_PAGE,
            panel: hex(0x1b2229),
            text: hex(0xe8ecef),
            muted: hex(0xa9b4be),
            line: hex(0x38424c),
            primary,
            primary_tint: primary.mixed(Colour::DARK_PAGE, 86),
            accent: branding.accent.dark,
            tones: DARK,
        }
    }

    pub fn colour(&self, ink: Ink) -> Colour {
        match ink {
            Ink::Page => self.page,
            Ink::Panel => self.panel,
            Ink::Text => self.text,
            Ink::Muted => self.muted,
            Ink::Line => self.line,
            Ink::Primary => self.primary,
            Ink::PrimaryTint => self.primary_tint,
            Ink::Accent => self.accent,
            Ink::Mark(tone) => self.shade(tone).mark,
            Ink::Word(tone) => self.shade(tone).word,
            Ink::Tint(tone) => self.shade(tone).tint,
        }
    }

    fn shade(&self, tone: Tone) -> Shade {
        let [good, fair, weak, poor, open] = self.tones;
        match tone {
            Tone::Good => good,
            Tone::Fair => fair,
            Tone::Weak => weak,
            Tone::Poor => poor,
            Tone::Open => open,
        }
    }
}

impl Tone {
    pub const ALL: [Tone; 5] = [Tone::Good, Tone::Fair, Tone::Weak, Tone::Poor, Tone::Open];

    /// As classes and variables of a style sheet are named.
    pub fn id(self) -> &'static str {
        match self {
            Tone::Good => "good",
            Tone::Fair => "fair",
            Tone::Weak => "weak",
            Tone::Poor => "poor",
            Tone::Open => "open",
        }
    }
}

impl Ink {
    /// Every colour, in the order of a style sheet.
    pub fn all() -> impl Iterator<Item = Ink> {
        let plain = [
            Ink::Page,
            Ink::Panel,
            Ink::Text,
            Ink::Muted,
            Ink::Line,
            Ink::Primary,
            Ink::PrimaryTint,
            Ink::Accent,
        ];
        let of_tone = |tone| [Ink::Mark(tone), Ink::Word(tone), Ink::Tint(tone)];
        plain
            .into_iter()
            .chain(Tone::ALL.into_iter().flat_map(of_tone))
    }

    /// As classes and variables of a style sheet are named.
    pub fn name(self) -> String {
        match self {
            Ink::Page => "page".to_owned(),
            Ink::Panel => "panel".to_owned(),
            Ink::Text => "text".to_owned(),
            Ink::Muted => "muted".to_owned(),
            Ink::Line => "line".to_owned(),
            Ink::Primary => "primary".to_owned(),
            Ink::PrimaryTint => "primary-tint".to_owned(),
            Ink::Accent => "accent".to_owned(),
            Ink::Mark(tone) => format!("{}-mark", tone.id()),
            Ink::Word(tone) => format!("{}-word", tone.id()),
            Ink::Tint(tone) => format!("{}-tint", tone.id()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Contrast;

    /// Every pair that stands on one another: what should stand out, on what, how much.
    fn pairs() -> Vec<(Ink, Ink, Contrast)> {
        let mut pairs = Vec::new();
        for ground in [Ink::Page, Ink::Panel, Ink::PrimaryTint] {
            for text in [Ink::Text, Ink::Muted] {
                pairs.push((text, ground, Contrast::Text));
            }
        }
        pairs.push((Ink::Primary, Ink::Page, Contrast::Text));
        pairs.push((Ink::Accent, Ink::Page, Contrast::Graphics));
        for tone in Tone::ALL {
            for ground in [Ink::Page, Ink::Panel, Ink::Tint(tone)] {
                pairs.push((Ink::Word(tone), ground, Contrast::Text));
            }
            pairs.push((Ink::Text, Ink::Tint(tone), Contrast::Text));
            pairs.push((Ink::Mark(tone), Ink::Page, Contrast::Graphics));
        }
        pairs
    }

    #[test]
    fn everything_stands_out_on_white_and_on_dark() {
        let ours = Branding::default();
        let mut faint = Vec::new();
        for palette in [Palette::light(&ours), Palette::dark(&ours)] {
            for (ink, ground, contrast) in pairs() {
                let ratio = palette.colour(ink).contrast(palette.colour(ground));
                if ratio < contrast.least() {
                    faint.push(format!("{} on {}: {ratio:.2}", ink.name(), ground.name()));
                }
            }
        }
        assert_eq!(faint, Vec::<String>::new());
    }
}
