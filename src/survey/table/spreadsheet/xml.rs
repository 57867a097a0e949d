//! The XML of spreadsheets, tag by tag as it is unpacked.
//!
//! Only what those files can hold is understood; anything else is an error, and never
//! skipped. Most of a sheet is tags of a few bytes, so nothing is copied or kept for
//! them.

use std::io::{self, Read};

use super::simple::{Simple, simple};

/// Bytes of the longest tag or text: far beyond the longest cell, which has 32,767
/// letters.
const LONGEST: usize = 4 << 20;

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    Open {
        name: &'a [u8],
        attributes: &'a [u8],
        /// Whether it is closed by itself.
        is_empty: bool,
    },
    Close(&'a [u8]),
    /// As it stands: to be unescaped.
    Text(&'a [u8]),
    /// To be taken literally.
    Literal(&'a [u8]),
}

/// What is wrong with a part.
#[derive(Debug)]
pub(super) enum BadXml {
    Io(io::Error),
    /// In a few words.
    Shape(&'static str),
}

pub(super) struct Xml<R> {
    source: R,
    buffer: Vec<u8>,
    at: usize,
    used: usize,
    is_over: bool,
}

impl<R: Read> Xml<R> {
    pub(super) fn new(source: R) -> Xml<R> {
        Xml {
            source,
            buffer: vec![0; 64 << 10],
            at: 0,
            used: 0,
            is_over: false,
        }
    }

    /// The next tag or text; `None` at the end of the part.
    #[inline]
    pub(super) fn next(&mut self) -> Result<Option<Event<'_>>, BadXml> {
        loop {
            // The longest start that has to be told apart: `<![CDATA[`.
            if self.used - self.at < 9 && !self.is_over {
                self.fill()?;
                continue;
            }
            let rest = &self.buffer[self.at..self.used];
            match rest {
                [] => return Ok(None),
                [b'<', b'!', b'-', b'-', ..] => {
                    let end = self.find(4, b"-->")?;
                    self.at = end + 3;
                }
                [b'<', b'?', ..] => {
                    let end = self.find(2, b"?>")?;
                    self.at = end + 2;
                }
                _ if rest.starts_with(b"<![CDATA[") => {
                    let end = self.find(9, b"]]>")?;
                    let start = self.at + 9;
                    self.at = end + 3;
                    return Ok(Some(Event::Literal(&self.buffer[start..end])));
                }
                [b'<', b'!', ..] => return Err(BadXml::Shape("a document type")),
                [b'<', ..] => {
                    let end = self.tag_end()?;
                    let start = self.at + 1;
                    self.at = end + 1;
                    return Ok(Some(tag(&self.buffer[start..end])));
                }
                _ => {
                    let end = self.text_end()?;
                    let start = self.at;
                    self.at = end;
                    return Ok(Some(Event::Text(&self.buffer[start..end])));
                }
            }
        }
    }

    /// The cell that comes next, if it is a simple one.
    #[inline]
    pub(super) fn simple_cell(&mut self) -> Option<Simple<'_>> {
        let (cell, length) = simple(&self.buffer[self.at..self.used])?;
        self.at += length;
        Some(cell)
    }

    /// Unpacks the rest, which checks the sum of the part.
    pub(super) fn drain(&mut self) -> Result<(), BadXml> {
        io::copy(&mut self.source, &mut io::sink()).map_err(BadXml::Io)?;
        Ok(())
    }

    /// Where these bytes come next, so many bytes after the current place. Filling
    /// moves bytes, so the place is found again from the start.
    fn find(&mut self, after: usize, bytes: &[u8]) -> Result<usize, BadXml> {
        let mut from = after;
        loop {
            let rest = &self.buffer[self.at..self.used];
            let found = rest
                .get(from..)
                .and_then(|rest| memchr::memmem::find(rest, bytes));
            if let Some(place) = found {
                return Ok(self.at + from + place);
            }
            if self.is_over {
                return Err(BadXml::Shape("the end in the middle of a tag"));
            }
            from = rest.len().saturating_sub(bytes.len()).max(after);
            self.fill()?;
        }
    }

    /// Where the tag at the current place ends: at the first `>` outside quotes.
    #[inline]
    fn tag_end(&mut self) -> Result<usize, BadXml> {
        let mut from = 1;
        let mut quote = None;
        loop {
            let rest = &self.buffer[self.at..self.used];
            for (place, byte) in rest.iter().enumerate().skip(from) {
                match (quote, byte) {
                    (None, b'>') => return Ok(self.at + place),
                    (None, b'"' | b'\'') => quote = Some(*byte),
                    (None, b'<') => return Err(BadXml::Shape("a tag within a tag")),
                    (Some(open), byte) if open == *byte => quote = None,
                    _ => {}
                }
            }
            if self.is_over {
                return Err(BadXml::Shape("the end in the middle of a tag"));
            }
            from = rest.len();
            self.fill()?;
        }
    }

    #[inline]
    fn text_end(&mut self) -> Result<usize, BadXml> {
        let mut from = 0;
        loop {
            let rest = &self.buffer[self.at..self.used];
            if let Some(place) = memchr::memchr(b'<', &rest[from..]) {
                return Ok(self.at + from + place);
            }
            if self.is_over {
                return Ok(self.used);
            }
            from = rest.len();
            self.fill()?;
        }
    }

    /// Unpacks more, after what is still to be looked at.
    #[cold]
    fn fill(&mut self) -> Result<(), BadXml> {
        self.buffer.copy_within(self.at..self.used, 0);
        self.used -= self.at;
        self.at = 0;
        if self.used > self.buffer.len() / 2 {
            if self.buffer.len() > LONGEST {
                return Err(BadXml::Shape("a text without end"));
            }
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let room = &mut self.buffer[self.used..];
        let more = loop {
            match self.source.read(room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other.map_err(BadXml::Io)?,
            }
        };
        self.used += more;
        self.is_over = more == 0;
        Ok(())
    }
}

/// What stands between `<` and `>`.
#[inline]
fn tag(inside: &[u8]) -> Event<'_> {
    if let [b'/', name @ ..] = inside {
        return Event::Close(local(name.trim_ascii_end()));
    }
    let (inside, is_empty) = match inside {
        [inside @ .., b'/'] => (inside, true),
        inside => (inside, false),
    };
    let end = inside.iter().position(u8::is_ascii_whitespace);
    let (name, attributes) = inside.split_at(end.unwrap_or(inside.len()));
    Event::Open {
        name: local(name),
        attributes,
        is_empty,
    }
}

/// A name without the prefix of its namespace.
#[inline]
fn local(name: &[u8]) -> &[u8] {
    match name.iter().position(|byte| *byte == b':') {
        Some(colon) => &name[colon + 1..],
        None => name,
    }
}

/// The names and values of attributes as they stand.
pub(super) struct Attributes<'a>(pub &'a [u8]);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let text = self.0.trim_ascii_start();
        let equals = text.iter().position(|byte| *byte == b'=')?;
        let name = text[..equals].trim_ascii_end();
        let value = text[equals + 1..].trim_ascii_start();
        let (quote, value) = value.split_first()?;
        let end = value.iter().position(|byte| byte == quote)?;
        self.0 = &value[end + 1..];
        Some((name, &value[..end]))
    }
}

/// The text of an attribute.
pub(super) fn attribute(attributes: &[u8], name: &str) -> Result<Option<String>, BadXml> {
    let mut all = Attributes(attributes);
    let value = all.find(|(found, _)| local(found) == name.as_bytes());
    let Some((_, value)) = value else {
        return Ok(None);
    };
    let mut text = String::new();
    unescape(value, &mut text)?;
    Ok(Some(text))
}

/// Appends text with its entities replaced, and every line end as one line feed.
pub(super) fn unescape(raw: &[u8], text: &mut String) -> Result<(), BadXml> {
    let raw = std::str::from_utf8(raw).map_err(|_| BadXml::Shape("bytes that are no UTF-8"))?;
    let mut rest = raw;
    while let Some(place) = memchr::memchr2(b'&', b'\r', rest.as_bytes()) {
        text.push_str(&rest[..place]);
        rest = &rest[place..];
        if let Some(after) = rest.strip_prefix('\r') {
            text.push('\n');
            rest = after.strip_prefix('\n').unwrap_or(after);
            continue;
        }
        let (entity, after) = rest[1..].split_once(';').ok_or(ENTITY)?;
        text.push(letter(entity).ok_or(ENTITY)?);
        rest = after;
    }
    text.push_str(rest);
    Ok(())
}

const ENTITY: BadXml = BadXml::Shape("an unknown entity");

fn letter(entity: &str) -> Option<char> {
    let code = |digits, base| char::from_u32(u32::from_str_radix(digits, base).ok()?);
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match entity.strip_prefix('#')? {
            hex if hex.starts_with(['x', 'X']) => code(&hex[1..], 16),
            decimal => code(decimal, 10),
        },
    }
}

/// Replaces what spreadsheets write for letters that XML cannot hold: `_x000D_`.
pub(super) fn unescape_letters(text: &mut String, from: usize) {
    if !text[from..].contains("_x") {
        return;
    }
    let mut units = Vec::new();
    let mut rest = &text[from..];
    while let Some(next) = rest.chars().next() {
        if let Some(unit) = escaped(rest) {
            units.push(unit);
            rest = &rest[7..];
        } else {
            units.extend_from_slice(next.encode_utf16(&mut [0; 2]));
            rest = &rest[next.len_utf8()..];
        }
    }
    text.truncate(from);
    text.push_str(&String::from_utf16_lossy(&units));
}

fn escaped(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..5)?.strip_suffix('_')?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex.then(|| u16::from_str_radix(digits, 16).ok())?
}
