//! What one worker has counted for an audience and has yet to tally: rows by the
//! response pattern of each dimension.
//!
//! A row then costs one counter per dimension instead of every sum and product that
//! follows from its answers. Those are added for each pattern at once, as often as it
//! was counted; they are whole numbers, so nothing is lost.
//!
//! The tallies of a hundred audiences are more than fits near the processor, and the
//! next row is of another audience than the last. So rows are put by, and the tally of
//! an audience is looked up when it has many of them; what no pattern tells is tallied
//! at once.

use crate::model::survey::Row;

use super::super::shape::Shape;
use super::apart::Apart;
use super::complete_rows::CompleteRows;
use super::people::People;
use super::plan::{NONE, Plan};
use super::section::{Answered, Scored};

/// Room for this many counters, beyond which rows are tallied one by one.
const MOST_COUNTERS: usize = 6 << 20;

/// Counters are asked for this many at a time.
const MORE: usize = 128;

/// Patterns of a dimension that are counted. What most people answer turns up first;
/// counters of what hardly anybody answers would only be in the way.
pub(super) const MOST_COUNTED: usize = 12 * MORE;

/// Rows that are put by before they are counted.
const ROWS: usize = CompleteRows::TOGETHER;

/// Complete cases that are faster added item by item than one after the other.
const WORTH_TOGETHER: usize = 8;

/// Rows by pattern.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    waiting: Waiting,
    /// By section of the instrument and pattern. A byte each; a full one is tallied.
    sections: Vec<Vec<u8>>,
    /// Per report scale.
    pub(super) complete: Vec<Option<CompleteRows>>,
}

/// Rows that were put by.
#[derive(Debug, Clone, Default)]
struct Waiting {
    rows: u32,
    /// Of each row the pattern of every section; [`NONE`] of those that nobody is asked,
    /// and of answers that were tallied by themselves.
    patterns: Vec<u16>,
    /// Of each row every report scale.
    scales: Vec<WaitingScale>,
}

/// What a row has on a report scale. Small, because many of these wait.
#[derive(Debug, Clone, Copy, Default)]
struct WaitingScale {
    /// Items that were answered; 0 where nothing is left to be done.
    n: u32,
    weight: u32,
    weighted: u32,
}

impl WaitingScale {
    /// `None` of sums that are too large to wait.
    fn of(own: &Scored) -> Option<WaitingScale> {
        Some(WaitingScale {
            n: own.n,
            weight: u32::try_from(own.weight).ok()?,
            weighted: u32::try_from(own.weighted).ok()?,
        })
    }
}

impl Counted {
    pub(super) fn new(shape: &Shape) -> Counted {
        let scales = shape.scales.iter().filter(|_| shape.extras.distributions);
        let complete: Vec<_> = scales
            .map(|scale| CompleteRows::new(shape, scale))
            .collect();
        Counted {
            waiting: Waiting {
                rows: 0,
                patterns: Vec::with_capacity(ROWS * shape.sections.len()),
                scales: Vec::with_capacity(ROWS * complete.len()),
            },
            sections: vec![Vec::new(); shape.sections.len()],
            complete,
        }
    }

    /// Adds one of the rows that were last read, by its place among them. `used` is how
    /// many counters all audiences together have.
    pub(super) fn add(
        &mut self,
        shape: &Shape,
        plan: &mut Plan,
        at: usize,
        row: &Row<'_>,
        people: &mut People,
        used: &mut usize,
    ) {
        self.waiting.patterns.extend_from_slice(plan.patterns(at));
        let is_known = plan.is_known(at);
        if !is_known {
            add_unknown(shape, plan, at, row, people);
        }
        for place in 0..self.complete.len() {
            let own = plan.on_scales(at)[place];
            let waiting = WaitingScale::of(&own).filter(|_| is_known);
            if waiting.is_none() && own.n > 0 {
                add_scale(shape, plan, place, &own, row, people);
            }
            self.waiting.scales.push(waiting.unwrap_or_default());
        }
        for (column, entry) in plan.indicators(row.codes) {
            people.add_indicator(column, entry);
        }
        self.waiting.rows += 1;
        if self.waiting.rows as usize >= ROWS {
            self.count(shape, plan, people, used);
        }
    }

    /// Counts the rows that were put by.
    fn count(&mut self, shape: &Shape, plan: &mut Plan, people: &mut People, used: &mut usize) {
        people.n += self.waiting.rows;
        for at in 0..plan.asked.len() {
            let place = plan.asked[at];
            let counters = &mut self.sections[place];
            make_room(counters, plan.sections[place].patterns.len(), used);
            for row in self.waiting.patterns.chunks_exact(shape.sections.len()) {
                let number = row[place];
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
                plan.add_pattern(shape, place, number, people, times);
            }
        }
        self.count_scales(shape, plan, people);
        self.waiting.rows = 0;
        self.waiting.patterns.clear();
        self.waiting.scales.clear();
    }

    fn count_scales(&mut self, shape: &Shape, plan: &mut Plan, people: &mut People) {
        let tallies = people.scales.iter_mut().zip(&mut self.complete);
        for (place, (tally, complete)) in tallies.enumerate() {
            let scale = &shape.scales[place];
            let own = self.waiting.scales.iter().skip(place);
            let own = own.step_by(shape.scales.len());
            let row = |row: usize| &self.waiting.patterns[row * shape.sections.len()..];
            let mut are_complete = Vec::new();
            for (at, own) in own.enumerate().filter(|(_, own)| own.n > 0) {
                let (weight, weighted) = (u64::from(own.weight), u64::from(own.weighted));
                tally.histogram.add(weight, weighted, 1);
                if tally.is_complete(own.n) {
                    are_complete.push(at);
                }
            }
            if are_complete.is_empty() {
                continue;
            }
            if let Some(complete) = complete
                && are_complete.len() >= WORTH_TOGETHER
            {
                complete.add(shape, scale, are_complete.len(), |section, at| {
                    let number = row(are_complete[at])[section];
                    plan.sections[section].patterns.steps(number)
                });
                continue;
            }
            for at in are_complete {
                for section in &scale.sections {
                    plan.sections[*section].write_pattern(row(at)[*section]);
                }
                tally.add_complete(scale, |section| &plan.sections[section].entries);
            }
        }
    }

    /// Tallies all that was counted; `apart` are the patterns of each dimension.
    pub(super) fn finish(
        mut self,
        shape: &Shape,
        plan: &mut Plan,
        apart: &mut [Option<Apart>],
        people: &mut People,
    ) {
        // No more counters for the last rows: a new one would count few.
        let mut used = MOST_COUNTERS;
        self.count(shape, plan, people, &mut used);
        people.add_complete(&self.complete);
        let sections = self.sections.into_iter().zip(apart).enumerate();
        for (place, (counters, apart)) in sections {
            if counters.is_empty() {
                continue;
            }
            if let Some(apart) = apart {
                apart.add(shape, plan, place, &counters, people);
                continue;
            }
            for (number, n) in (0_u16..).zip(&counters).filter(|(_, n)| **n > 0) {
                plan.add_pattern(shape, place, number, people, u32::from(*n));
            }
        }
    }
}

/// Adds the answers of a row to the dimensions of which its pattern is not remembered.
fn add_unknown(shape: &Shape, plan: &mut Plan, at: usize, row: &Row<'_>, people: &mut People) {
    for place in 0..shape.sections.len() {
        if plan.is_asked[place] && plan.patterns(at)[place] == NONE {
            plan.write(place, row);
            let section = &plan.sections[place];
            let (entries, answered) = (&section.entries, Answered::of(&section.entries));
            people.add_answers(shape, place, entries, &answered, plan.must_cover, 1);
        }
    }
}

/// Adds a row to a report scale by its codes.
fn add_scale(
    shape: &Shape,
    plan: &mut Plan,
    place: usize,
    own: &Scored,
    row: &Row<'_>,
    people: &mut People,
) {
    let scale = &shape.scales[place];
    for section in &scale.sections {
        plan.write(*section, row);
    }
    people.scales[place].add(scale, own, |section| &plan.sections[section].entries);
}

/// A counter for each pattern so far, unless that is too many for all together.
fn make_room(counters: &mut Vec<u8>, patterns: usize, used: &mut usize) {
    let patterns = patterns.min(MOST_COUNTED);
    if patterns > counters.len() && *used < MOST_COUNTERS {
        let more = patterns.next_multiple_of(MORE) - counters.len();
        counters.reserve_exact(more);
        counters.resize(counters.len() + more, 0);
        *used += more;
    }
}
