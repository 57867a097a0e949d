//! The first records of a file, from which others tell whose layout it is.

use super::Record;

/// Some records, all of their text in one piece: a run of a thousand small files reads
/// the first records of each, and they are all that these have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FirstRecords {
    text: String,
    /// Where each cell ends in it.
    ends: Vec<usize>,
    /// Per record: the line that it begins with, and how many cells end with it.
    records: Vec<(u64, usize)>,
}

impl FirstRecords {
    /// Adds the next record of a file.
    pub(super) fn take(&mut self, record: &Record<'_>) {
        for column in 0..record.len() {
            match record.short(column).map(u8::try_from) {
                // Nearly all cells of a survey of codes are blank or one letter, with
                // nothing to decode.
                Some(Err(_)) => {}
                Some(Ok(byte)) if byte.is_ascii_alphanumeric() => self.text.push(byte.into()),
                _ => self.text.push_str(&record.text(column)),
            }
            self.ends.push(self.text.len());
        }
        self.records.push((record.line(), self.ends.len()));
    }

    /// Adds a record that begins with this line.
    pub fn push<C: AsRef<str>>(&mut self, line: u64, cells: impl Iterator<Item = C>) {
        for cell in cells {
            self.text.push_str(cell.as_ref());
            self.ends.push(self.text.len());
        }
        self.records.push((line, self.ends.len()));
    }

    pub fn len(&self) -> usize {
        self.records.len()
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The line that a record begins with.
    pub fn line(&self, record: usize) -> u64 {
        self.records[record].0
    }

    /// How many cells a record has; none of one that is not there.
    pub fn width(&self, record: usize) -> usize {
        self.cells_of(record).len()
    }

    /// A cell, where there is one.
    pub fn cell(&self, record: usize, column: usize) -> Option<&str> {
        let cell = self.cells_of(record).nth(column)?;
        let start = cell.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..self.ends[cell])
    }

    /// Which cells of all are those of a record.
    fn cells_of(&self, record: usize) -> std::ops::Range<usize> {
        let Some((_, end)) = self.records.get(record) else {
            return 0..0;
        };
        let start = record.checked_sub(1).map_or(0, |r| self.records[r].1);
        start..*end
    }
}

impl From<&[Vec<String>]> for FirstRecords {
    /// Of records that begin with nothing known.
    fn from(records: &[Vec<String>]) -> FirstRecords {
        let mut first = FirstRecords::default();
        for cells in records {
            first.push(0, cells.iter());
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_may_be_of_any_width() {
        let mut first = FirstRecords::default();
        first.push(1, ["a", "", "éé"].iter());
        first.push(4, [""; 0].iter());
        first.push(5, ["b"].iter());
        let cells = |record| (0..4).map(|c| first.cell(record, c)).collect::<Vec<_>>();
        let expected = [
            vec![Some("a"), Some(""), Some("éé"), None],
            vec![None; 4],
            vec![Some("b"), None, None, None],
            vec![None; 4],
        ];
        assert_eq!([0, 1, 2, 3].map(cells), expected);
        assert_eq!([0, 1, 2, 3].map(|record| first.width(record)), [3, 0, 1, 0]);
        assert_eq!([0, 1, 2].map(|record| first.line(record)), [1, 4, 5]);
    }
}
