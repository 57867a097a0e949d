//! Whose look a report has: a name, two colours and perhaps a logo.

use std::fmt;

/// The look of a report for people.
#[derive(Debug, Clone, PartialEq)]
pub struct Branding {
    /// Who made the report; nothing where it is only ours.
    pub name: Option<String>,
    /// Headings and links: readable as text.
    pub primary: Shades,
    /// Marks and lines beside it: visible, never text.
    pub accent: Shades,
    pub logo: Option<Logo>,
}

/// One colour of a brand as it stands on a white page and on a dark one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shades {
    pub light: Colour,
    pub dark: Colour,
}

/// A colour of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// What a colour is for, which decides how clearly it must stand out (WCAG 2.2,
/// 1.4.3 and 1.4.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contrast {
    Text,
    Graphics,
}

/// A picture to print at the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub kind: LogoKind,
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    Png,
    Jpeg,
}

/// Why bytes cannot be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoFault {
    TooLarge,
    /// Neither PNG nor JPEG, or one that is cut off.
    NotAPicture,
    /// No pixels, or more than a page needs: it would only fill memory.
    Measure,
}

impl Contrast {
    /// The least ratio of two colours.
    pub fn least(self) -> f64 {
        match self {
            Contrast::Text => 4.5,
            Contrast::Graphics => 3.0,
        }
    }
}

impl Colour {
    pub const WHITE: Colour = Colour::new(0xff, 0xff, 0xff);
    /// The page of a reader who prefers dark screens.
    pub const DARK_PAGE: Colour = Colour::new(0x12, 0x17, 0x1c);

    pub const fn new(red: u8, green: u8, blue: u8) -> Colour {
        Colour { red, green, blue }
    }

    /// The colour that is written `#rrggbb`.
    pub fn from_hex(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Colour::new(channel(0)?, channel(2)?, channel(4)?))
    }

    /// How many times lighter one of two colours is than the other, 1 to 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance as WCAG defines it.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// This colour with `percent` of `other` in it.
    #[must_use]
    pub fn mixed(self, other: Colour, percent: u32) -> Colour {
        let percent = percent.min(100);
        let mix = |a: u8, b: u8| {
            let sum = u32::from(a) * (100 - percent) + u32::from(b) * percent;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        Colour::new(
            mix(self.red, other.red),
            mix(self.green, other.green),
            mix(self.blue, other.blue),
        )
    }

    /// The nearest lighter colour that stands out well enough on the dark page.
    #[must_use]
    pub fn for_dark_page(self) -> Colour {
        let lighter = (0..=20).map(|step| self.mixed(Colour::WHITE, step * 5));
        lighter
            .into_iter()
            .find(|c| c.contrast(Colour::DARK_PAGE) >= Contrast::Text.least())
            .unwrap_or(Colour::WHITE)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Shades {
    /// A colour chosen for white pages; for dark ones it is made lighter.
    pub fn of(light: Colour) -> Shades {
        Shades {
            light,
            dark: light.for_dark_page(),
        }
    }
}

impl Default for Branding {
    /// Ours: petrol and copper.
    fn default() -> Branding {
        Branding {
            name: None,
            primary: Shades::of(Colour::new(0x15, 0x44, 0x5c)),
            accent: Shades::of(Colour::new(0xb8, 0x55, 0x2b)),
            logo: None,
        }
    }
}

impl Logo {
    /// In bytes.
    pub const LARGEST: usize = 1024 * 1024;
    /// In pixels, along either side.
    pub const WIDEST: u32 = 4000;

    /// The picture in `bytes`, known by what it is and not by what it is called.
    ///
    /// # Errors
    ///
    /// When it is too large or no picture that every format can hold.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Logo, LogoFault> {
        if bytes.len() > Logo::LARGEST {
            return Err(LogoFault::TooLarge);
        }
        let png = png_size(&bytes).map(|size| (LogoKind::Png, size));
        let found = png.or_else(|| jpeg_size(&bytes).map(|size| (LogoKind::Jpeg, size)));
        let (kind, (width, height)) = found.ok_or(LogoFault::NotAPicture)?;
        let fits = 1..=Logo::WIDEST;
        if !fits.contains(&width) || !fits.contains(&height) {
            return Err(LogoFault::Measure);
        }
        Ok(Logo {
            kind,
            width,
            height,
            bytes,
        })
    }
}

impl LogoKind {
    pub fn media_type(self) -> &'static str {
        match self {
            LogoKind::Png => "image/png",
            LogoKind::Jpeg => "image/jpeg",
        }
    }
}

/// Width and height from the first chunk, which must be the header.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let header = rest.get(..16).filter(|header| &header[4..8] == b"IHDR")?;
    let ends_well = bytes.windows(4).rev().take(64).any(|w| w == b"IEND");
    let number = |at: usize| header[at..at + 4].try_into().ok().map(u32::from_be_bytes);
    let size = (number(8)?, number(12)?);
    ends_well.then_some(size)
}

/// Width and height from the frame header, after a walk over the segments before it.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, high, low, ..] = *rest else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        // Every start of a frame but the three codes that are something else.
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            let number = |at: usize| {
                let pair = rest.get(at..at + 2)?.try_into().ok()?;
                Some(u32::from(u16::from_be_bytes(pair)))
            };
            return Some((number(7)?, number(5)?));
        }
        let is_start_of_scan = marker == 0xda;
        rest = rest
            .get(2 + length..)
            .filter(|_| !is_start_of_scan && length >= 2)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_as_the_guidelines_count_it() {
        let black = Colour::new(0, 0, 0);
        assert_eq!(black.contrast(Colour::WHITE), 21.0);
        let grey = Colour::from_hex("#767676").expect("a colour");
        assert_eq!((grey.contrast(Colour::WHITE) * 100.0).round(), 454.0);
        assert_eq!(grey.to_string(), "#767676");
        for no_colour in ["767676", "#777", "#77777g", "#+77777", "#7777777", "#é7777"] {
            assert_eq!(Colour::from_hex(no_colour), None, "{no_colour}");
        }
    }

    #[test]
    fn a_dark_brand_is_made_light_enough_for_a_dark_page() {
        for hex in ["#000000", "#15445c", "#7a0000", "#ffffff", "#b8552b"] {
            let colour = Colour::from_hex(hex).expect("a colour").for_dark_page();
            assert!(colour.contrast(Colour::DARK_PAGE) >= 4.5, "{hex}: {colour}");
        }
        let bright = Colour::from_hex("#ffcc00").expect("a colour");
        assert_eq!(bright.for_dark_page(), bright);
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend(b"\x08\x02\0\0\0....\0\0\0\0IEND....");
        bytes
    }

    #[test]
    fn a_logo_is_known_by_its_bytes() {
        let logo = Logo::from_bytes(png(320, 80)).expect("a picture");
        assert_eq!(
            (logo.kind, logo.width, logo.height),
            (LogoKind::Png, 320, 80)
        );
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x50\x01\x40rest".to_vec();
        let logo = Logo::from_bytes(jpeg).expect("a picture");
        assert_eq!(
            (logo.kind, logo.width, logo.height),
            (LogoKind::Jpeg, 320, 80)
        );

        let refused = |bytes: &[u8]| Logo::from_bytes(bytes.to_vec()).err();
        assert_eq!(refused(b"<svg onload=x>"), Some(LogoFault::NotAPicture));
        assert_eq!(
            refused(b"\xff\xd8\xff\xe0\0\0"),
            Some(LogoFault::NotAPicture)
        );
        assert_eq!(refused(&png(320, 80)[..30]), Some(LogoFault::NotAPicture));
        assert_eq!(refused(&png(0, 80)), Some(LogoFault::Measure));
        assert_eq!(refused(&png(4001, 80)), Some(LogoFault::Measure));
        assert_eq!(
            refused(&vec![0; Logo::LARGEST + 1]),
            Some(LogoFault::TooLarge)
        );
    }
}
