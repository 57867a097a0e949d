//! A row per respondent, for millions of them: their own score on every scale.
//!
//! Confidential like the export itself: nothing protects a row of one person.

use super::number::{self, Points};
use crate::model::{Id, Reporting};
use crate::report::clean;

/// `<respondent>,<cuts>,n_valid,<scales>`. The column of ids is called as in the
/// export.
pub fn rows_header(respondent: &str, cuts: &[String], scales: &[Id]) -> Vec<u8> {
    let mut out = Vec::new();
    clean::csv(&mut out, respondent);
    for name in cuts {
        out.push(b',');
        clean::csv(&mut out, name);
    }
    out.extend_from_slice(b",n_valid");
    for scale in scales {
        out.push(b',');
        clean::csv(&mut out, scale.as_str());
    }
    out.push(b'\n');
    out
}

/// Places for remembered scores, a power of two. Scales of a few items have some dozens
/// of different scores, so nearly every score of a large survey is found here, and
/// seldom two of them want the same place.
const PLACES: usize = 8192;
/// The same at first: what fifty people need costs less to lay out.
const FIRST_PLACES: usize = 256;
/// Room for a comma and a score: the longest has a sign, a point and 17 digits.
const LONGEST: usize = 23;
/// Scores that are put together before they are added to a row.
const TOGETHER: usize = 20;

/// A group's name as it is written in every row of the group.
#[derive(Debug, Clone)]
pub struct LabelCell(Vec<u8>);

impl LabelCell {
    pub fn of(label: &str) -> LabelCell {
        let mut cell = vec![b','];
        clean::csv(&mut cell, label);
        LabelCell(cell)
    }
}

/// Writes rows; each worker has its own.
#[derive(Debug)]
pub struct RowWriter {
    points: Points,
    known: Vec<Known>,
    /// Scores that were written to be remembered.
    remembered: usize,
}

/// A score and how it is written, with the comma before it.
#[derive(Debug, Clone, Copy)]
struct Known {
    bits: u64,
    text: [u8; LONGEST],
    /// 0 where nothing is remembered yet.
    length: u8,
}

impl Known {
    const NOTHING: Known = Known {
        bits: 0,
        text: [0; LONGEST],
        length: 0,
    };

    /// Of nobody's score.
    const BLANK: Known = Known {
        text: {
            let mut text = [0; LONGEST];
            text[0] = b',';
            text
        },
        length: 1,
        ..Known::NOTHING
    };
}

impl RowWriter {
    pub fn new(reporting: &Reporting) -> RowWriter {
        RowWriter {
            points: Points::of(reporting),
            known: vec![Known::NOTHING; FIRST_PLACES],
            remembered: 0,
        }
    }

    /// Adds the row of one respondent. `labels` has one per cut, `n_valid` is the
    /// number of answers with a score, and a score is in 0..100, or `None` where too
    /// little was answered. Allocates nothing but room in `out`.
    pub fn write_row<'a>(
        &mut self,
        out: &mut Vec<u8>,
        respondent: &str,
        labels: impl IntoIterator<Item = &'a LabelCell>,
        n_valid: u32,
        scores: impl IntoIterator<Item = Option<f64>>,
    ) {
        clean::csv(out, respondent);
        for label in labels {
            out.extend_from_slice(&label.0);
        }
        out.push(b',');
        number::push_count(out, u64::from(n_valid));
        self.push(out, scores);
        out.push(b'\n');
    }

    /// A comma and the score, of each.
    fn push(&mut self, out: &mut Vec<u8>, scores: impl IntoIterator<Item = Option<f64>>) {
        // Copying a fixed length over what is too much of the one before is faster
        // than copying just what is needed, and growing a row once than for each.
        let mut texts = [0; TOGETHER * LONGEST];
        let mut used = 0;
        for score in scores {
            let known = match score {
                Some(score) => self.known(score),
                None => Some(&Known::BLANK),
            };
            if let (Some(known), Some(room)) = (known, texts[used..].first_chunk_mut()) {
                *room = known.text;
                used += usize::from(known.length);
            } else {
                out.extend_from_slice(&texts[..used]);
                used = 0;
                out.push(b',');
                if let Some(score) = score {
                    number::push(out, self.points.score(score));
                }
            }
        }
        out.extend_from_slice(&texts[..used]);
    }

    /// How a score is written; `None` when that is too long to be remembered.
    #[inline]
    fn known(&mut self, score: f64) -> Option<&Known> {
        let bits = score.to_bits();
        let place = place(bits, self.known.len());
        if self.known[place].bits == bits && self.known[place].length > 0 {
            return Some(&self.known[place]);
        }
        self.remember(score)
    }

    #[cold]
    fn remember(&mut self, score: f64) -> Option<&Known> {
        let known = self.write(score)?;
        self.remembered += 1;
        if self.remembered > FIRST_PLACES && self.known.len() < PLACES {
            // What is forgotten is soon remembered again.
            self.known = vec![Known::NOTHING; PLACES];
        }
        let place = place(known.bits, self.known.len());
        self.known[place] = known;
        Some(&self.known[place])
    }

    fn write(&self, score: f64) -> Option<Known> {
        let mut written = vec![b','];
        number::push(&mut written, self.points.score(score));
        let mut text = [0; LONGEST];
        text.get_mut(..written.len())?.copy_from_slice(&written);
        Some(Known {
            bits: score.to_bits(),
            text,
            length: written.len() as u8,
        })
    }
}

/// Spreads the bits of a score over so many places (Fibonacci hashing).
fn place(bits: u64, places: usize) -> usize {
    const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
    (bits.wrapping_mul(GOLDEN) >> (64 - places.trailing_zeros())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reporting() -> Reporting {
        Reporting {
            favourable_from: crate::model::Fraction::from_decimal("75").expect("a decimal"),
            alpha_from: 50,
            false_discovery_rate: crate::model::Fraction::ONE,
            group_mean: crate::model::GroupMean::Items,
            not_applicable_is_missing: false,
            points: ["0", "100"]
                .map(|p| crate::model::Fraction::from_decimal(p).expect("a decimal"))
                .into(),
            scales: Vec::new(),
        }
    }

    proptest! {
        /// Remembering changes no digit, whatever was written before.
        #[test]
        fn every_score_reads_back(scores in prop::collection::vec(0.0..=100.0_f64, 1..3000)) {
            let mut writer = RowWriter::new(&reporting());
            let mut out = Vec::new();
            for score in scores.iter().chain(&scores) {
                out.clear();
                writer.push(&mut out, [Some(*score)]);
                let read: f64 = std::str::from_utf8(&out[1..])
                    .expect("digits after a comma")
                    .parse()
                    .expect("a number");
                prop_assert_eq!(read, *score);
            }
        }
    }
}
