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

use crate::model::survey::Code;

use super::super::shape::Shape;
use super::complete_rows::CompleteRows;
use super::people::People;
use super::plan::{NONE, Plan};
use super::section::Answered;

/// Room for this many counters, beyond which rows are tallied one by one.
const MOST_COUNTERS: usize = 6 << 20;

/// Counters are asked for this many at a time.
const MORE: usize = 128;

/// Patterns of a dimension that are counted. What most people answer turns up first;
/// counters of what hardly anybody answers would only be in the way.
const MOST_COUNTED: usize = 12 * MORE;

/// Rows that are put by before they are counted.
const ROWS: usize = 64;

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

/// What is left to be done about a report scale of a row. Small, because there are many
/// of them.
#[derive(Debug, Clone, Copy, Default)]
struct WaitingScale {
    weight: u32,
    weighted: u32,
    counts: bool,
    is_complete: bool,
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
        (at, codes): (usize, &[Code]),
        people: &mut People,
        must_cover: bool,
        used: &mut usize,
    ) {
        self.waiting.patterns.extend_from_slice(plan.patterns(at));
        let mut asked = plan.asked.iter();
        let is_alone = asked.any(|place| plan.patterns(at)[*place] == NONE);
        if is_alone {
            self.add_alone(shape, plan, (at, codes), people, must_cover);
        }
        for place in 0..self.complete.len() {
            let can_wait = self.complete[place].is_some() && !is_alone;
            let own = (at, codes, can_wait);
            let scale = wait(shape, plan, own, people, must_cover, place);
            self.waiting.scales.push(scale);
        }
        for (column, entry) in plan.indicators(codes) {
            people.add_indicator(column, entry);
        }
        self.waiting.rows += 1;
        if self.waiting.rows as usize >= ROWS {
            self.count(shape, plan, people, must_cover, used);
        }
    }

    /// Adds the answers of a row to the dimensions of which its pattern is not
    /// remembered.
    fn add_alone(
        &mut self,
        shape: &Shape,
        plan: &mut Plan,
        (at, codes): (usize, &[Code]),
        people: &mut People,
        must_cover: bool,
    ) {
        for place in 0..shape.sections.len() {
            if plan.is_asked[place] && plan.patterns(at)[place] == NONE {
                let section = &mut plan.sections[place];
                section.write(codes);
                let answered = Answered::of(&section.entries);
                people.add_answers(shape, place, &section.entries, &answered, must_cover, 1);
            }
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
        people.n += self.waiting.rows;
        for place in &plan.asked {
            let counters = &mut self.sections[*place];
            let section = &mut plan.sections[*place];
            make_room(counters, section.patterns.len(), used);
            for row in self.waiting.patterns.chunks_exact(shape.sections.len()) {
                let number = row[*place];
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
                people.add_answers(shape, *place, &section.entries, answered, must_cover, times);
            }
        }
        self.count_scales(shape, plan, people);
        self.waiting.rows = 0;
        self.waiting.patterns.clear();
        self.waiting.scales.clear();
    }

    fn count_scales(&mut self, shape: &Shape, plan: &Plan, people: &mut People) {
        let tallies = people.scales.iter_mut().zip(&mut self.complete);
        for (place, (tally, complete)) in tallies.enumerate() {
            let own = self.waiting.scales.iter().skip(place);
            let own = own.step_by(shape.scales.len());
            let rows = self.waiting.patterns.chunks_exact(shape.sections.len());
            for (own, row) in own.zip(rows) {
                if own.counts {
                    tally.add(u64::from(own.weight), u64::from(own.weighted));
                }
                if let (Some(complete), true) = (&mut *complete, own.is_complete) {
                    complete.add(shape, &shape.scales[place], |section, steps| {
                        let patterns = &plan.sections[section].patterns;
                        patterns.write_steps(row[section], steps);
                    });
                }
            }
        }
    }

    /// Tallies all that was counted.
    pub(super) fn finish(
        mut self,
        shape: &Shape,
        plan: &mut Plan,
        people: &mut People,
        must_cover: bool,
    ) {
        // No more counters for the last rows: a new one would count few.
        let mut used = MOST_COUNTERS;
        self.count(shape, plan, people, must_cover, &mut used);
        people.add_complete(&self.complete);
        for (place, counters) in self.sections.into_iter().enumerate() {
            let section = &mut plan.sections[place];
            for (number, n) in (0_u16..).zip(&counters).filter(|(_, n)| **n > 0) {
                section.write_pattern(number);
                let answered = section.patterns.answered(number);
                let times = u32::from(*n);
                people.add_answers(shape, place, &section.entries, answered, must_cover, times);
            }
        }
    }
}

/// What can wait of a report scale of a row, when the rest was added. `can_wait` says
/// whether a complete case can.
fn wait(
    shape: &Shape,
    plan: &mut Plan,
    (at, codes, can_wait): (usize, &[Code], bool),
    people: &mut People,
    must_cover: bool,
    place: usize,
) -> WaitingScale {
    let own = plan.scales(at)[place];
    if own.n == 0 || must_cover && !shape.covers(own.due_answered, own.due) {
        return WaitingScale::default();
    }
    let is_complete = shape.extras.technical && own.n == plan.complete[place];
    if is_complete && !can_wait {
        add_complete(shape, plan, codes, people, place);
    }
    let small = u32::try_from(own.weight).and_then(|w| Ok((w, u32::try_from(own.weighted)?)));
    let Ok((weight, weighted)) = small else {
        people.scales[place].add(own.weight, own.weighted);
        return WaitingScale {
            is_complete: is_complete && can_wait,
            ..WaitingScale::default()
        };
    };
    WaitingScale {
        weight,
        weighted,
        counts: true,
        is_complete: is_complete && can_wait,
    }
}

/// Adds a complete case by its codes.
fn add_complete(shape: &Shape, plan: &mut Plan, codes: &[Code], people: &mut People, place: usize) {
    let scale = &shape.scales[place];
    for section in &scale.sections {
        plan.sections[*section].write(codes);
    }
    let entries = |section: usize| &*plan.sections[section].entries;
    people.scales[place].add_complete(scale, entries);
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
