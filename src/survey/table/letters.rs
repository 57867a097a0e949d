//! Which letters the bytes of a text file stand for.
//!
//! Few exports say it. A file that is UTF-8 throughout is UTF-8; one that is not is
//! taken for the old encoding of Windows, or for that of the Macintosh where lines
//! end as only old Macintoshes end them. Up to the first byte that decides, all of
//! it is ASCII and means the same in each, so nothing read before has to be read
//! again. A file with both kinds of bytes has been put together from two; whatever
//! it is taken for, some of its letters would be wrong.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use crate::model::survey::{BadBytes, Encoding};

/// What is known of the encoding so far.
#[derive(Debug, Clone)]
pub(super) struct Letters {
    /// Of what was read so far.
    pub encoding: Encoding,
    /// What it is where it proves not to be UTF-8; `None` where the user or the file
    /// says what it is.
    fallback: Option<Encoding>,
    has_multibyte: bool,
}

impl Letters {
    pub(super) fn said(encoding: Encoding) -> Letters {
        Letters {
            encoding,
            fallback: None,
            has_multibyte: false,
        }
    }

    pub(super) fn unsaid(fallback: Encoding) -> Letters {
        Letters {
            encoding: Encoding::Utf8,
            fallback: Some(fallback),
            has_multibyte: false,
        }
    }

    pub(super) fn is_said(&self) -> bool {
        self.fallback.is_none()
    }

    /// Takes the next whole records. An error names the first byte that does not fit.
    pub(super) fn check(&mut self, bytes: &[u8]) -> Result<(), (usize, BadBytes)> {
        if bytes.is_ascii() {
            return Ok(());
        }
        if is_single_byte(self.encoding) {
            return self.check_single(bytes, 0);
        }
        let Err(error) = std::str::from_utf8(bytes) else {
            self.has_multibyte = true;
            return Ok(());
        };
        let place = error.valid_up_to();
        let Some(fallback) = self.fallback else {
            let encoding = self.encoding;
            return Err((place, BadBytes::NotEncoded { encoding }));
        };
        if self.has_multibyte || !bytes[..place].is_ascii() {
            return Err((place, BadBytes::Mixed));
        }
        self.encoding = fallback;
        self.check_single(bytes, place)
    }

    fn check_single(&self, bytes: &[u8], from: usize) -> Result<(), (usize, BadBytes)> {
        if self.is_said() {
            return Ok(());
        }
        let seems = memchr::memchr2_iter(0xC3, 0xE2, &bytes[from..])
            .map(|place| from + place)
            .find(|place| seems_utf8(&bytes[*place..]));
        seems.map_or(Ok(()), |place| Err((place, BadBytes::Mixed)))
    }
}

/// Whether bytes above ASCII are one letter each.
pub(super) fn is_single_byte(encoding: Encoding) -> bool {
    matches!(encoding, Encoding::Windows1252 | Encoding::Macintosh)
}

/// Whether these are the bytes of an accented letter, a curly quote or a euro sign in
/// UTF-8. In the single-byte encodings they would be `Ã` or `â` before a sign, which
/// no word holds; other lead bytes are capitals that may well stand before a quote.
fn seems_utf8(bytes: &[u8]) -> bool {
    matches!(bytes, [0xC3, 0x80..=0xBF, ..])
        || matches!(bytes, [0xE2, 0x80 | 0x82, 0x80..=0xBF, ..])
}

/// Bytes of a checked file as text.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    let single = match encoding {
        Encoding::Windows1252 => WINDOWS_1252,
        Encoding::Macintosh => MACINTOSH,
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => {
            return String::from_utf8_lossy(bytes);
        }
    };
    single.decode_without_bom_handling(bytes).0
}

/// How often accents were read as something else before they were written again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Doubled {
    /// Runs of letters beyond ASCII that begin with an accented one.
    pub runs: u64,
    /// Those that are the bytes of other letters, taken for letters, as `Ã©`.
    pub doubled: u64,
    /// The first of them.
    pub first: Option<u64>,
}

impl Doubled {
    /// Fewer can be a text that somebody pasted.
    const LEAST: u64 = 3;

    /// Counts in valid UTF-8; `at` tells the line of a place.
    pub(super) fn count(&mut self, bytes: &[u8], mut at: impl FnMut(usize) -> u64) {
        let mut place = 0;
        while let Some(start) = memchr::memchr(ACCENT, &bytes[place..]) {
            let start = place + start;
            let length = bytes[start..].iter().position(u8::is_ascii);
            place = length.map_or(bytes.len(), |length| start + length);
            self.runs += 1;
            if is_doubled(&bytes[start..place]) {
                self.doubled += 1;
                if self.first.is_none() {
                    self.first = Some(at(start));
                }
            }
        }
    }

    pub(super) fn merge(&mut self, other: Doubled) {
        self.runs += other.runs;
        self.doubled += other.doubled;
        self.first = self.first.into_iter().chain(other.first).min();
    }

    /// The share of them in percent, where it is so large that the letters of the
    /// whole file are wrong.
    pub(super) fn percent(&self) -> Option<u8> {
        let percent = (self.doubled * 100).checked_div(self.runs)?;
        (self.doubled >= Doubled::LEAST && percent >= 50).then_some(percent as u8)
    }
}

/// The first byte of nearly all accented letters of our languages, written once or
/// twice.
const ACCENT: u8 = 0xC3;

/// Whether letters beyond ASCII, taken as bytes of Windows-1252, are UTF-8 again.
fn is_doubled(run: &[u8]) -> bool {
    // An accented letter alone is two bytes.
    if run.len() < 4 || !matches!(run, [0xC3, 0x82..=0xB4, ..]) {
        return false;
    }
    let Ok(text) = std::str::from_utf8(run) else {
        return false;
    };
    let (bytes, _, has_others) = WINDOWS_1252.encode(text);
    !has_others && std::str::from_utf8(&bytes).is_ok()
}
