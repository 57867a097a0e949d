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

/// Rows that are put by before they are counted. The counters of a hundred audiences
/// are more than fit near the processor, but those of one dimension of one audience
/// do; going over many rows at once, they come there once for all of them.
const ROWS: usize = 64;

/// No pattern: the row was tallied by itself.
const NONE: u16 = u16::MAX;

/// Rows by pattern.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    /// Rows that were put by: of each the patterns of all sections that are asked.
    waiting: Vec<u16>,
    /// By section of the instrument and pattern. A byte each; a full one is tallied.
    sections: Vec<Vec<u8>>,
    /// Per report scale.
    pub(super) complete: Vec<Option<CompleteRows>>,
}

impl Counted {
    pub(super) fn new(shape: &Shape, plan: &Plan) -> Counted {
        let scales = shape.scales.iter().filter(|_| shape.extras.distributions);
        Counted {
            waiting: Vec::with_capacity(ROWS * plan.asked.len()),
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
            self.waiting.push(section.number().unwrap_or(NONE));
            if section.number().is_none() {
                section.write(codes);
                let (entries, answered) = (section.entries(), section.answered());
                people.add_answers(shape, *place, entries, answered, must_cover, 1);
            }
        }
        if self.waiting.len() >= ROWS * plan.asked.len() {
            self.count(shape, plan, people, must_cover, used);
        }
    }

    /// Counts the rows that were put by.
    fn count(
        &mut self,
        shape: &Shape,
        plan: &mut Plan,
        people: &mut People,
        must_cover: bool,
        used: &mut usize,
    ) {
        let asked = plan.asked.len().max(1);
        for (at, place) in plan.asked.iter().enumerate() {
            let counters = &mut self.sections[*place];
            let section = &mut plan.sections[*place];
            make_room(counters, section.patterns.len(), used);
            for row in self.waiting.chunks_exact(asked) {
                let number = row[at];
                let mut times = 1;
                match counters.get_mut(usize::from(number)) {
                    Some(counter) if *counter < u8::MAX => {
                        *counter += 1;
                        continue;
                    }
                    Some(counter) => times += u32::from(std::mem::take(counter)),
                    None if number == NONE => continue,
                    None => {}
                }
                section.write_pattern(number);
                let answered = section.patterns.answered(number);
                people.add_answers(
                    shape,
                    *place,
                    section.entries(),
                    answered,
                    must_cover,
                    times,
                );
            }
        }
        self.waiting.clear();
    }

    /// Tallies all that was counted.
    pub(super) fn finish(
        mut self,
        shape: &Shape,
        plan: &mut Plan,
        people: &mut People,
        must_cover: bool,
    ) {
        people.add_complete(&self.complete);
        // No more counters for the last rows: a new one would count few.
        let mut used = MOST_COUNTERS;
        self.count(shape, plan, people, must_cover, &mut used);
        for (place, counters) in self.sections.into_iter().enumerate() {
            let section = &mut plan.sections[place];
            for (number, n) in (0_u16..).zip(&counters).filter(|(_, n)| **n > 0) {
                section.write_pattern(number);
                let answered = section.patterns.answered(number);
                let times = u32::from(*n);
                people.add_answers(shape, place, section.entries(), answered, must_cover, times);
            }
        }
    }
}

/// A counter for each pattern so far, unless that is too many for all together.
fn make_room(counters: &mut Vec<u8>, patterns: usize, used: &mut usize) {
    if patterns > counters.len() && *used < MOST_COUNTERS {
        let more = patterns.next_multiple_of(MORE) - counters.len();
        counters.reserve_exact(more);
        counters.resize(counters.len() + more, 0);
        *used += more;
    }
}
