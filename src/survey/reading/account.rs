//! The account of rows: read = scored + refused, with a reason and a line for each
//! refusal.

use std::collections::BTreeMap;

use crate::model::survey::{Refusal, Refused, RowReading};

/// So many lines are named per reason.
const LINES: usize = 5;

/// The account of one worker.
#[derive(Debug, Clone, Default)]
pub(super) struct Account {
    scored: u64,
    partial: u64,
    refused: BTreeMap<Refusal, (u64, Vec<u64>)>,
}

impl Account {
    pub(super) fn score(&mut self, is_partial: bool) {
        self.scored += 1;
        self.partial += u64::from(is_partial);
    }

    pub(super) fn refuse(&mut self, why: Refusal, line: u64) {
        let (count, lines) = self.refused.entry(why).or_default();
        *count += 1;
        if lines.len() < LINES {
            lines.push(line);
        }
    }

    /// Refuses a row that was counted before.
    pub(super) fn take_back(&mut self, why: Refusal, line: u64) {
        self.scored -= 1;
        let (count, lines) = self.refused.entry(why).or_default();
        *count += 1;
        lines.push(line);
        lines.sort_unstable();
        lines.truncate(LINES);
    }

    /// Adds the account of another worker; the first lines of the file are kept,
    /// whoever met them.
    pub(super) fn merge(&mut self, other: Account) {
        self.scored += other.scored;
        self.partial += other.partial;
        for (why, (more, others)) in other.refused {
            let (count, lines) = self.refused.entry(why).or_default();
            *count += more;
            lines.extend(others);
            lines.sort_unstable();
            lines.truncate(LINES);
        }
    }

    pub(super) fn close(self) -> RowReading {
        let refused = self.refused.into_iter();
        let refused: Vec<Refused> = refused
            .map(|(why, (count, lines))| Refused { why, count, lines })
            .collect();
        RowReading {
            read: self.scored + refused.iter().map(|r| r.count).sum::<u64>(),
            scored: self.scored,
            partial: self.partial,
            refused,
            told: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_of_two_workers_name_the_first_lines_of_the_file() {
        let mut late = Account::default();
        (90..97).for_each(|line| late.refuse(Refusal::Test, line));
        late.score(true);
        let mut early = Account::default();
        early.refuse(Refusal::Test, 4);
        early.refuse(Refusal::Duplicate, 5);
        early.score(false);
        late.merge(early);
        let expected = RowReading {
            read: 11,
            scored: 2,
            partial: 1,
            refused: vec![
                Refused {
                    why: Refusal::Test,
                    count: 8,
                    lines: vec![4, 90, 91, 92, 93],
                },
                Refused {
                    why: Refusal::Duplicate,
                    count: 1,
                    lines: vec![5],
                },
            ],
            told: None,
        };
        assert_eq!(late.close(), expected);
    }
}
