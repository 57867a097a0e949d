//! What one worker has counted for an audience and has yet to tally: rows by the
//! response pattern of each dimension.
//!
//! A row then costs one counter per dimension instead of every sum and product that
//! follows from its answers. Those are added for each pattern at once, as often as it
//! was counted; they are whole numbers, so nothing is lost.

use crate::model::survey::Code;

use super::super::shape::Shape;
use super::complete_rows::CompleteRows;
use super::people::People;
use super::plan::Plan;

/// Room for this many counters, beyond which rows are tallied one by one.
const MOST_COUNTERS: usize = 6 << 20;

/// Counters are asked for this many at a time.
const MORE: usize = 128;

/// Rows by pattern, per section of the instrument. A byte each, so that the counters
/// of a hundred audiences stay near the processor; a full one is tallied.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    sections: Vec<Vec<u8>>,
    /// Per report scale.
    pub(super) complete: Vec<Option<CompleteRows>>,
}

impl Counted {
    pub(super) fn new(shape: &Shape) -> Counted {
        let scales = shape.scales.iter().filter(|_| shape.extras.distributions);
        Counted {
            sections: vec![Vec::new(); shape.sections.len()],
            complete: scales
                .map(|scale| CompleteRows::new(shape, scale))
                .collect(),
        }
    }

    /// Adds the row that was last read. `used` is how many counters all audiences
    /// together have.
    pub(super) fn add(
        &mut self,
        shape: &Shape,
        plan: &mut Plan,
        codes: &[Code],
        people: &mut People,
        must_cover: bool,
        used: &mut usize,
    ) {
        for place in &plan.asked {
            let section = &mut plan.sections[*place];
            let counters = &mut self.sections[*place];
            let mut times = 1;
            if let Some(number) = section.number() {
                if number >= counters.len() && *used < MOST_COUNTERS {
                    let more = (number + 1).next_multiple_of(MORE) - counters.len();
                    counters.reserve_exact(more);
                    counters.resize(counters.len() + more, 0);
                    *used += more;
                }
                if let Some(counter) = counters.get_mut(number) {
                    if *counter < u8::MAX {
                        *counter += 1;
                        continue;
                    }
                    times += u32::from(std::mem::take(counter));
                }
            }
            section.write(codes);
            let (entries, answered) = (section.entries(), section.answered());
            people.add_answers(shape, *place, entries, answered, must_cover, times);
        }
    }

    /// Tallies all that was counted.
    pub(super) fn finish(
        self,
        shape: &Shape,
        plan: &mut Plan,
        people: &mut People,
        must_cover: bool,
    ) {
        people.add_complete(&self.complete);
        for (place, counters) in self.sections.into_iter().enumerate() {
            let section = &mut plan.sections[place];
            let counted = counters.iter().enumerate().filter(|(_, n)| **n > 0);
            for (number, n) in counted {
                section.write_pattern(number);
                let answered = section.patterns.answered(number);
                let times = u32::from(*n);
                people.add_answers(shape, place, section.entries(), answered, must_cover, times);
            }
        }
    }
}
