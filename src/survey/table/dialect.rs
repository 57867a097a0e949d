//! How a text file is written: its encoding, what divides cells, how lines end.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::exact;
use super::letters::Letters;
use super::marks::{Marked, Marks, Places};
use crate::model::survey::{Encoding, FileFormat, LineEnd, SourceChoice};

/// What a delimited file needs to be read.
#[derive(Debug, Clone)]
pub(super) struct Dialect {
    /// Before the first byte was read.
    pub letters: Letters,
    /// What it will be found to be, as far as the sample tells.
    encoding: Encoding,
    /// Bytes of the byte order mark.
    pub bom: u64,
    /// Bytes of the line that names the delimiter, after decoding; 0 without one.
    pub sep_line: usize,
    pub delimiter: u8,
    line_end: LineEnd,
}

/// In this order where nothing else tells; the first is that of Dutch Excel.
const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Records by which the delimiter is told.
const TRIED: usize = 60;

impl Dialect {
    /// Of a file that begins with these bytes; `is_all` when there are no more.
    pub(super) fn of(sample: &[u8], is_all: bool, choice: &SourceChoice) -> Dialect {
        let (said, bom) = said(sample, choice.encoding);
        let text = decoded(&sample[bom..], said);
        let named = sep_line(&text);
        let sep_line = named.map_or(0, |(_, length)| length);
        let data = &text[sep_line..];
        let mut marks = Marks::default();
        let delimiter = chosen(choice)
            .or(named.map(|(delimiter, _)| delimiter))
            .unwrap_or_else(|| delimiter(data, is_all, &mut marks));
        let line_end = line_end(data, delimiter, &mut marks);
        let fallback = match line_end {
            LineEnd::Cr => Encoding::Macintosh,
            LineEnd::Lf | LineEnd::CrLf => Encoding::Windows1252,
        };
        let letters = said.map_or_else(|| Letters::unsaid(fallback), Letters::said);
        let mut tried = letters.clone();
        let lines = memchr::memrchr2(b'\n', b'\r', &text).map_or(text.len(), |last| last + 1);
        // Whatever is wrong is found, with its line, when the file is read.
        let _ = tried.check(&text[..lines]);
        Dialect {
            letters,
            encoding: tried.encoding,
            bom: bom as u64,
            sep_line,
            delimiter,
            line_end,
        }
    }

    pub(super) fn format(&self) -> FileFormat {
        FileFormat::Delimited {
            encoding: self.encoding,
            has_bom: self.bom > 0,
            delimiter: char::from(self.delimiter),
            has_sep_line: self.sep_line > 0,
            line_end: self.line_end,
        }
    }

    /// The byte that there is one of per line.
    pub(super) fn line_end_byte(&self) -> u8 {
        match self.line_end {
            LineEnd::Lf | LineEnd::CrLf => b'\n',
            LineEnd::Cr => b'\r',
        }
    }

    /// What bytes are that are not UTF-8.
    pub(super) fn fallback(&self) -> Encoding {
        match self.line_end {
            LineEnd::Cr => Encoding::Macintosh,
            LineEnd::Lf | LineEnd::CrLf => Encoding::Windows1252,
        }
    }
}

/// The delimiter that the user says, where one byte can be it.
fn chosen(choice: &SourceChoice) -> Option<u8> {
    let byte = u8::try_from(choice.delimiter?).ok()?;
    (byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r')).then_some(byte)
}

/// The encoding that the user or the file says, and the length of the byte order mark.
pub(super) fn said(sample: &[u8], choice: Option<Encoding>) -> (Option<Encoding>, usize) {
    let mark = match sample {
        [0xEF, 0xBB, 0xBF, ..] => Some((Encoding::Utf8, 3)),
        [0xFF, 0xFE, ..] => Some((Encoding::Utf16Le, 2)),
        [0xFE, 0xFF, ..] => Some((Encoding::Utf16Be, 2)),
        _ => None,
    };
    match (choice, mark) {
        (Some(choice), Some((encoding, length))) if choice == encoding => (Some(choice), length),
        (Some(choice), _) => (Some(choice), 0),
        (None, Some((encoding, length))) => (Some(encoding), length),
        (None, None) => (unmarked_utf16(sample), 0),
    }
}

/// UTF-16 of text in our letters is half NULs; no other text has any.
fn unmarked_utf16(sample: &[u8]) -> Option<Encoding> {
    let start = &sample[..sample.len().min(200)];
    let nuls = |parity| {
        let places = start.iter().skip(parity).step_by(2);
        places.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (nuls(0), nuls(1));
    if (even + odd) * 10 <= start.len() {
        return None;
    }
    Some(match odd >= even {
        true => Encoding::Utf16Le,
        false => Encoding::Utf16Be,
    })
}

/// UTF-16 as UTF-8, other bytes as they are: enough to see how the file is built.
pub(super) fn decoded(bytes: &[u8], said: Option<Encoding>) -> Cow<'_, [u8]> {
    let encoding = match said {
        Some(Encoding::Utf16Le) => UTF_16LE,
        Some(Encoding::Utf16Be) => UTF_16BE,
        _ => return Cow::Borrowed(bytes),
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Cow::Owned(text.into_owned().into_bytes())
}

/// The delimiter named by a first line `sep=;`, which Excel understands, and the
/// length of that line.
fn sep_line(text: &[u8]) -> Option<(u8, usize)> {
    let length = memchr::memchr2(b'\n', b'\r', text)?;
    let line = &text[..length];
    let bare = line.strip_prefix(b"\"").and_then(|l| l.strip_suffix(b"\""));
    let bare = bare.unwrap_or(line);
    let (word, delimiter) = bare.split_last_chunk::<1>()?;
    let is_named = word.eq_ignore_ascii_case(b"sep=")
        && delimiter[0].is_ascii()
        && !matches!(delimiter[0], b'"' | 0);
    let end = match text[length..] {
        [b'\r', b'\n', ..] => 2,
        _ => 1,
    };
    is_named.then_some((delimiter[0], length + end))
}

/// The delimiter by which the first records are most alike in how many cells they
/// have, and of those the one with the most cells. Letters are not counted: a question
/// holds commas enough, but only in quotes.
fn delimiter(data: &[u8], is_all: bool, marks: &mut Marks) -> u8 {
    let mut share = |delimiter: u8| {
        let widths = widths(data, is_all, delimiter, marks);
        let often = |width: usize| widths.iter().filter(|w| **w == width).count();
        let usual = widths.iter().copied().max_by_key(|w| (often(*w), *w));
        let usual = usual.filter(|width| *width > 1)?;
        Some((often(usual) * ALL / widths.len(), usual))
    };
    // The last of equals wins, so the preferred one comes last.
    let known = DELIMITERS.iter().rev().enumerate();
    let known = known.map(|(rank, delimiter)| {
        let count = memchr::memchr_iter(*delimiter, data).count();
        (count, rank, *delimiter)
    });
    // Of what is nowhere every record would be one cell.
    let mut known: Vec<_> = known.filter(|(count, ..)| *count > 0).collect();
    known.sort_unstable();
    let mut best = None;
    for (count, rank, delimiter) in known.into_iter().rev() {
        // All records are alike already, and these have no record with as many cells.
        let is_beaten = |((share, usual), ..): &Shared| *share == ALL && count + 1 < *usual;
        if !best.as_ref().is_some_and(is_beaten)
            && let Some(share) = share(delimiter)
        {
            best = best.max(Some((share, rank, delimiter)));
        }
    }
    best.map_or(b',', |(_, _, delimiter)| delimiter)
}

/// How many of a thousand records have the usual number of cells, and that number; which
/// delimiter gives them, by its rank.
type Shared = ((usize, usize), usize, u8);

/// Every record, in parts of a thousand.
const ALL: usize = 1000;

/// Cells of each of the first records, divided by `delimiter`.
fn widths(data: &[u8], is_all: bool, delimiter: u8, marks: &mut Marks) -> Vec<usize> {
    const FEW: usize = 64 << 10;
    for most in [FEW, data.len()] {
        let part = &data[..data.len().min(most)];
        let found = mark(marks, part, delimiter);
        let is_enough = found.records as usize >= TRIED;
        if !is_enough && part.len() < data.len() {
            continue;
        }
        // The rest may be half a record.
        let whole = found.last.map_or(0, |last| last + 1);
        if is_all && part.len() == data.len() && whole < part.len() {
            marks.set(part.len(), true);
        }
        return counts(marks);
    }
    Vec::new()
}

/// As the file will be read: byte by byte only where quotes stand where none belong.
fn mark(marks: &mut Marks, bytes: &[u8], delimiter: u8) -> Marked {
    let found = marks.mark(bytes, delimiter);
    match found.is_irregular {
        true => exact::mark(marks, bytes, delimiter).0,
        false => found,
    }
}

fn counts(marks: &Marks) -> Vec<usize> {
    let mut places = Places::default();
    places.gather(marks, marks.ends.len() * 64);
    let mut before = 0;
    let widths = places.records.iter().map(|upto| {
        let width = upto - before;
        before = *upto;
        width as usize
    });
    widths.take(TRIED).collect()
}

/// How the first record ends.
fn line_end(data: &[u8], delimiter: u8, marks: &mut Marks) -> LineEnd {
    // The first record is mostly short.
    for most in [1 << 12, 1 << 16, data.len()] {
        let part = &data[..data.len().min(most)];
        mark(marks, part, delimiter);
        let word = marks.records.iter().position(|word| *word != 0);
        let Some(word) = word else {
            continue;
        };
        let place = word * 64 + marks.records[word].trailing_zeros() as usize;
        return match (part[place], data.get(place + 1)) {
            (b'\r', Some(b'\n')) => LineEnd::CrLf,
            (b'\r', _) => LineEnd::Cr,
            _ => LineEnd::Lf,
        };
    }
    LineEnd::Lf
}
