//! The bytes of a cell among those around them.
//!
//! Cells have all lengths, and a processor that has to ask for each which it is
//! guesses wrong half of the time. With the bytes that follow at hand, as many can be
//! read of every cell, and those that are not its own wiped out.

/// Where a cell stands in a buffer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Span<'a> {
    pub(super) around: &'a [u8],
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'a> Span<'a> {
    /// Cells of up to so many bytes are equal when length and words are.
    pub const WHOLE: usize = 24;

    /// A cell with nothing around it.
    pub fn of(cell: &'a [u8]) -> Span<'a> {
        Span {
            around: cell,
            start: 0,
            end: cell.len(),
        }
    }

    /// A place among other cells.
    #[cfg(test)]
    pub(in crate::survey) fn among(around: &'a [u8], place: std::ops::Range<usize>) -> Span<'a> {
        Span {
            around,
            start: place.start,
            end: place.end,
        }
    }

    #[inline(always)]
    pub fn bytes(self) -> &'a [u8] {
        &self.around[self.start..self.end]
    }

    #[inline(always)]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    #[inline(always)]
    pub fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// The first bytes as numbers, with zeros after the last; of a longer cell the
    /// first and the last.
    #[inline(always)]
    pub fn words(self) -> [u64; 3] {
        let following = &self.around[self.start..];
        match (MASKS.get(self.len()), following.first_chunk::<24>()) {
            (Some(masks), Some(bytes)) => masked(bytes, masks),
            _ => words(self.bytes()),
        }
    }

    /// The bytes of a cell of up to seven with their number on top: different for
    /// different cells. `None` of longer ones.
    #[inline(always)]
    pub fn word(self) -> Option<u64> {
        let length = self.len();
        if length > 7 {
            return None;
        }
        let own = (1 << (8 * length)) - 1;
        let word = match self.around[self.start..].first_chunk() {
            Some(bytes) => u64::from_le_bytes(*bytes) & own,
            None => self.words()[0],
        };
        Some(word | (length as u64) << 56)
    }
}

#[inline(always)]
fn masked(bytes: &[u8; Span::WHOLE], masks: &[u64; 3]) -> [u64; 3] {
    let eights = bytes.as_chunks::<8>().0;
    let word = |place: usize| u64::from_le_bytes(eights[place]) & masks[place];
    [word(0), word(1), word(2)]
}

/// Of a long cell, or one at the end of a buffer.
#[cold]
fn words(cell: &[u8]) -> [u64; 3] {
    let mut bytes = [0; Span::WHOLE];
    match (cell.first_chunk::<12>(), cell.last_chunk::<12>()) {
        (Some(first), Some(last)) if cell.len() > Span::WHOLE => {
            bytes[..12].copy_from_slice(first);
            bytes[12..].copy_from_slice(last);
        }
        _ => bytes[..cell.len()].copy_from_slice(cell),
    }
    masked(&bytes, &MASKS[Span::WHOLE])
}

/// By the length of a cell, the bytes that are its own.
const MASKS: [[u64; 3]; Span::WHOLE + 1] = {
    let mut masks = [[0; 3]; Span::WHOLE + 1];
    let mut length = 0;
    while length <= Span::WHOLE {
        let mut byte = 0;
        while byte < length {
            masks[length][byte / 8] |= 0xFF << (8 * (byte % 8));
            byte += 1;
        }
        length += 1;
    }
    masks
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_do_not_depend_on_what_stands_around(
            cell in prop::collection::vec(any::<u8>(), 0..40),
            before in prop::collection::vec(any::<u8>(), 0..4),
            after in prop::collection::vec(any::<u8>(), 0..40),
        ) {
            let around = [&*before, &*cell, &*after].concat();
            let span = Span {
                around: &around,
                start: before.len(),
                end: before.len() + cell.len(),
            };
            prop_assert_eq!(span.bytes(), &*cell);
            prop_assert_eq!(span.words(), words(&cell));
            prop_assert_eq!(span.word(), Span::of(&cell).word());
            prop_assert_eq!(span.word().is_some(), cell.len() < 8);
        }
    }
}
