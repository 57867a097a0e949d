//! Where cells and records end in a run of bytes, one bit per byte.
//!
//! What a quote means depends on all that stands before it, so a reader that looks
//! at one byte at a time cannot be fast. Here 64 bytes are compared at a time. That
//! is right as long as quotes stand where they belong: an opening one at the start
//! of a cell, a closing one at its end, a doubled one inside. Whether they do is
//! checked on the way, with a few more operations on the same bits. Where they do
//! not, [`super::exact`] goes over the same bytes one by one and sets the same bits,
//! so nobody further on has to know.

use wide::u8x64;

/// The bits of one stretch.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Bytes that end a cell: a delimiter, or the line end after the last cell.
    pub ends: Vec<u64>,
    /// Those of them that end a record. The line ends of blank lines are in neither.
    pub records: Vec<u64>,
}

/// What a pass over bytes found besides the bits.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Marked {
    /// The last line end outside quotes: what follows may go on in the next block.
    pub last: Option<usize>,
    /// Records that end in these bytes.
    pub records: u64,
    /// Whether the last byte is inside quotes.
    pub is_open: bool,
    /// Whether some quote stands where none belongs, so that the bits are worthless.
    pub is_irregular: bool,
}

const QUOTE: u8 = b'"';

impl Marks {
    pub(super) fn clear(&mut self, bytes: usize) {
        // One bit more than bytes, for a last record without a line end.
        let words = bytes / 64 + 1;
        self.ends.clear();
        self.ends.resize(words, 0);
        self.records.clear();
        self.records.resize(words, 0);
    }

    /// The byte at `place` ends a cell, and perhaps a record.
    pub(super) fn set(&mut self, place: usize, ends_record: bool) {
        let bit = 1 << (place % 64);
        self.ends[place / 64] |= bit;
        if ends_record {
            self.records[place / 64] |= bit;
        }
    }

    /// Marks bytes that begin at the start of a record.
    pub(super) fn mark(&mut self, bytes: &[u8], delimiter: u8) -> Marked {
        self.clear(bytes.len());
        let mut found = Marked::default();
        let mut before = Carry::default();
        let kinds = Kinds::of(delimiter);
        let (blocks, rest) = bytes.as_chunks::<64>();
        for (word, block) in blocks.iter().enumerate() {
            self.word(word, kinds.bits(block), !0, &mut before, &mut found);
        }
        if !rest.is_empty() {
            // What is beyond the bytes is of no kind.
            let mut block = [0; 64];
            block[..rest.len()].copy_from_slice(rest);
            let real = (1 << rest.len()) - 1;
            let bits = kinds.bits(&block);
            self.word(blocks.len(), bits, real, &mut before, &mut found);
        }
        found.is_open = before.inside != 0;
        found
    }

    /// Marks 64 bytes by which of them are quotes, delimiters and line ends; those in
    /// `real` exist.
    #[inline(always)]
    fn word(
        &mut self,
        word: usize,
        [quotes, delimiters, line_ends]: [u64; 3],
        real: u64,
        before: &mut Carry,
        found: &mut Marked,
    ) {
        let mut inside = before.inside;
        if quotes != 0 {
            inside ^= parity(quotes);
            // Beyond the real bytes there are no quotes, so this is also the state at
            // the last real one.
            before.inside = (inside >> 63).wrapping_neg();
        }
        let (delimiters, line_ends) = (delimiters & !inside, line_ends & !inside);
        let closing = quotes & !inside;
        let may_open = (delimiters | line_ends | closing) << 1 | before.may_open;
        let must_divide = closing << 1 | before.must_divide;
        let strays =
            quotes & inside & !may_open | must_divide & real & !(delimiters | line_ends | quotes);
        found.is_irregular |= strays != 0;

        let ends_record = line_ends & !(line_ends << 1 | before.line_end);
        self.ends[word] = delimiters | ends_record;
        self.records[word] = ends_record;
        found.records += u64::from(ends_record.count_ones());
        if line_ends != 0 {
            found.last = Some(word * 64 + 63 - line_ends.leading_zeros() as usize);
        }
        before.may_open = (delimiters | line_ends | closing) >> 63;
        before.must_divide = closing >> 63;
        before.line_end = line_ends >> 63;
    }
}

/// What the last byte before a word was.
struct Carry {
    /// All bits set inside quotes, else none.
    inside: u64,
    /// 1 where a quote may open: after a delimiter, a line end or a quote.
    may_open: u64,
    /// 1 after a closing quote.
    must_divide: u64,
    /// 1 after a line end, as at the start.
    line_end: u64,
}

impl Default for Carry {
    fn default() -> Carry {
        Carry {
            inside: 0,
            may_open: 1,
            must_divide: 0,
            line_end: 1,
        }
    }
}

/// The bytes that mean something.
struct Kinds {
    quote: u8x64,
    delimiter: u8x64,
    line_ends: [u8x64; 2],
}

impl Kinds {
    fn of(delimiter: u8) -> Kinds {
        Kinds {
            quote: u8x64::splat(QUOTE),
            delimiter: u8x64::splat(delimiter),
            line_ends: [b'\n', b'\r'].map(u8x64::splat),
        }
    }

    /// Which of 64 bytes are quotes, delimiters and line ends: one bit of each.
    #[inline(always)]
    fn bits(&self, block: &[u8; 64]) -> [u64; 3] {
        let block = u8x64::new(*block);
        let [line_feeds, returns] = self.line_ends.map(|end| block.simd_eq(end));
        [
            block.simd_eq(self.quote).to_bitmask(),
            block.simd_eq(self.delimiter).to_bitmask(),
            (line_feeds | returns).to_bitmask(),
        ]
    }
}

/// Bit i says whether the number of bits set up to and including i is odd.
#[inline(always)]
fn parity(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

/// The last bit of a word.
const TOP: u64 = 1 << 63;

/// Turns bits into places, as the tokeniser wants them.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Where each cell ends, with room beyond the last.
    ends: Vec<u32>,
    cells: usize,
    /// Per record, how many cells end up to and including its last.
    pub records: Vec<u32>,
}

impl Places {
    /// Of the bytes before `until`.
    pub(super) fn gather(&mut self, marks: &Marks, until: usize) {
        self.records.clear();
        let words = until.div_ceil(64).min(marks.ends.len());
        let mut count = 0;
        for word in 0..words {
            // Room for a full word, so that words can be written in steps of eight
            // without asking how many of them there are.
            if self.ends.len() < count as usize + 64 {
                self.ends.resize(2 * self.ends.len() + 64, 0);
            }
            let real = match until - word * 64 {
                left @ 0..64 => (1 << left) - 1,
                _ => !0,
            };
            let (mut ends, mut records) = (marks.ends[word] & real, marks.records[word] & real);
            while records != 0 {
                let up_to = records ^ (records - 1);
                self.records.push(count + (ends & up_to).count_ones());
                records &= records - 1;
            }
            let cells = ends.count_ones();
            let room = self.ends[count as usize..].as_chunks_mut::<8>().0;
            for eight in &mut room[..cells.div_ceil(8) as usize] {
                for place in eight {
                    // Beyond the last any place will do; that there is one saves asking.
                    *place = (word * 64) as u32 + (ends | TOP).trailing_zeros();
                    ends &= ends.wrapping_sub(1);
                }
            }
            count += cells;
        }
        self.cells = count as usize;
    }

    /// Where each cell ends.
    pub(super) fn ends(&self) -> &[u32] {
        &self.ends[..self.cells]
    }
}
