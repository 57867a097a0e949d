//! One worker going through rows, some at a time: each is let in or refused, coded, and
//! given to the sink.

use std::borrow::Cow;

use super::account::Account;
use super::battery;
use super::cells::{Coder, Column, ItemCells, Role};
use super::coding::{CellCount, Coded, Coding, Room};
use super::gate::{Memory, Passed};
use super::pass::Shared;
use crate::model::Perspective;
use crate::model::survey::{
    Battery, Code, Keep, Label, Numbers, PatternNumber, Refusal, Row, Sink,
};
use crate::survey::columns::Directions;
use crate::survey::table::Record;

/// So many first records tell whether an item runs against its neighbours; a number
/// of records and not a stretch, so that it is the same for any division of work.
const SAMPLE: u64 = 2_000;

/// Cells of one row that may be in no table before the row is taken for shifted.
const MOST_UNKNOWN: u32 = 1;

pub(super) struct Worker<'a, S> {
    shared: &'a Shared<'a>,
    pub(super) sink: S,
    pub(super) account: Account,
    pub(super) items: Vec<ItemCells>,
    pub(super) batteries: Vec<battery::Battery>,
    /// Items that are in none of these.
    alone: Vec<usize>,
    /// Batteries of the sink, whether they can be read at once or not.
    asked_together: usize,
    pub(super) coder: Coder<'a>,
    pub(super) role: Option<Column<Role>>,
    pub(super) organisation: Option<Column<Option<Label>>>,
    pub(super) cuts: Vec<Column<Option<Label>>>,
    /// Formulas per column of the file.
    pub(super) formulas: Vec<u64>,
    pub(super) directions: Directions,
    memory: Memory,
    wants_respondents: bool,
    /// Of the records at hand.
    rows: Vec<LetIn>,
    /// Of the same rows.
    counts: Vec<CellCount>,
    /// Of the same rows, each with all items, and with all cuts.
    codes: Vec<Code>,
    /// Of each battery of the sink the same rows.
    patterns: Vec<PatternNumber>,
    room: Room,
    numbers: Vec<u32>,
    spellings: Vec<u32>,
    /// Of one row, for the sample.
    every_code: Vec<Code>,
}

/// A row that was let in, with what is known of it so far.
#[derive(Debug, Clone, Copy)]
pub(super) struct LetIn {
    /// Its place among the records.
    pub(super) record: usize,
    /// Its place among the rows that are coded.
    row: usize,
    perspective: Perspective,
    organisation: u32,
    passed: Passed,
}

impl<'a, S: Sink> Worker<'a, S> {
    pub(super) fn new(shared: &'a Shared<'a>, sink: S) -> Worker<'a, S> {
        let column = |column: &usize| Column::new(*column);
        let items: Vec<ItemCells> = shared.items.iter().map(ItemCells::of).collect();
        let together = sink.batteries();
        let batteries = together.iter().enumerate();
        let batteries = batteries.filter(|_| shared.has_runs);
        let batteries: Vec<battery::Battery> = batteries
            .filter_map(|(place, battery)| battery::Battery::new(place, battery, &items))
            .collect();
        let is_alone = |item: &usize| !batteries.iter().any(|b| b.items.contains(item));
        Worker {
            alone: (0..items.len()).filter(is_alone).collect(),
            asked_together: together.len(),
            batteries,
            shared,
            wants_respondents: sink.wants_respondents(),
            sink,
            account: Account::default(),
            items,
            coder: Coder::new(shared.codebook),
            role: shared.role.as_ref().map(|(at, _)| Column::new(*at)),
            organisation: shared.organisation.as_ref().map(|(at, _)| Column::new(*at)),
            cuts: shared.cuts.iter().map(|(at, _)| column(at)).collect(),
            formulas: vec![0; shared.columns],
            directions: shared.directions.clone(),
            memory: shared.gate.memory(),
            rows: Vec::new(),
            codes: Vec::new(),
            patterns: Vec::new(),
            counts: Vec::new(),
            room: Room::default(),
            numbers: Vec::new(),
            spellings: Vec::new(),
            every_code: Vec::new(),
        }
    }

    /// Takes the next records of the file, or tells why not.
    pub(super) fn records(&mut self, records: &[Record<'_>]) {
        self.rows.clear();
        for (place, record) in records.iter().enumerate() {
            match self.let_in(place, record) {
                Ok(row) => self.rows.push(row),
                Err(why) => self.account.refuse(why, record.line()),
            }
        }
        self.code(records);
        let mut rows = std::mem::take(&mut self.rows);
        rows.retain(|row| {
            let refused = self.refusal(row, &records[row.record]);
            if let Some(why) = refused {
                self.account.refuse(why, records[row.record].line());
            }
            refused.is_none()
        });
        self.rows = rows;
        self.label(records);
        self.hand_over(records);
    }

    /// Counts in their columns the cells that were read with their neighbours.
    pub(super) fn count_batteries(&mut self) {
        for battery in &self.batteries {
            battery.count(&mut self.items);
        }
    }

    /// What is known of a row before its answers are.
    fn let_in(&mut self, place: usize, record: &Record<'_>) -> Result<LetIn, Refusal> {
        let passed = self.shared.gate.pass(&mut self.memory, record);
        if let Passed::No(why) = passed {
            return Err(why);
        }
        let role = match (&mut self.role, &self.shared.role) {
            // A formula is nobody's role.
            (Some(column), Some(_)) if record.is_formula(column.column) => {
                self.formulas[column.column] += 1;
                Role::Blank
            }
            (Some(column), Some((_, labels))) => {
                column.value(record, |cell| Role::of(labels, cell))
            }
            _ => Role::Of(self.shared.perspective),
        };
        let perspective = match role {
            Role::Of(perspective) => perspective,
            Role::Blank => return Err(Refusal::NoPerspective),
            Role::Unknown => return Err(Refusal::OtherPerspective),
        };
        Ok(LetIn {
            record: place,
            row: self.rows.len(),
            perspective,
            organisation: self.organisation(record)?,
            passed,
        })
    }

    fn organisation(&mut self, record: &Record<'_>) -> Result<u32, Refusal> {
        let (Some(column), Some((at, labels))) =
            (&mut self.organisation, &self.shared.organisation)
        else {
            return Ok(0);
        };
        if record.is_formula(*at) {
            self.formulas[*at] += 1;
            return Err(Refusal::NoOrganisation);
        }
        if record.raw(*at).is_empty() {
            return Err(Refusal::NoOrganisation);
        }
        let label = column.value(record, |cell| match cell.trim().is_empty() {
            true => None,
            false => labels.label(cell).ok(),
        });
        label
            .map(|label| label.group)
            .ok_or(Refusal::NoOrganisation)
    }

    fn code(&mut self, records: &[Record<'_>]) {
        self.codes.clear();
        self.codes.resize(self.rows.len() * self.items.len(), 0);
        let patterns = self.rows.len() * self.asked_together;
        self.patterns.clear();
        self.patterns.resize(patterns, Row::NO_PATTERN);
        self.counts.clear();
        self.counts.resize(self.rows.len(), CellCount::default());
        let mut coding = Coding {
            settled: self.shared.items,
            items: &mut self.items,
            coder: &mut self.coder,
            formulas: &mut self.formulas,
            room: &mut self.room,
        };
        let coded = Coded {
            rows: &self.rows,
            counts: &mut self.counts,
            codes: &mut self.codes,
            patterns: &mut self.patterns,
        };
        coding.code(records, coded, &mut self.batteries, &mut self.alone);
    }

    /// Why a row does not count after all, by its answers.
    fn refusal(&mut self, row: &LetIn, record: &Record<'_>) -> Option<Refusal> {
        let count = self.counts[row.row];
        if self.shared.can_shift && count.unknown > MOST_UNKNOWN {
            self.items.iter_mut().for_each(|item| item.uncount(record));
            return Some(Refusal::Shifted);
        }
        let asked = self.shared.asked[row.perspective as usize];
        let may_be_unfinished = row.passed != Passed::Complete;
        match self.shared.keep {
            Keep::All => None,
            _ if count.answers == 0 => Some(Refusal::Empty),
            Keep::Partial(share)
                if may_be_unfinished && (count.answers as usize) < least(share, asked) =>
            {
                Some(Refusal::TooLittle)
            }
            Keep::Partial(_) | Keep::Complete => None,
        }
    }

    /// The labels of every cut.
    fn label(&mut self, records: &[Record<'_>]) {
        self.numbers.clear();
        self.spellings.clear();
        for row in &self.rows {
            let record = &records[row.record];
            for (column, (_, labels)) in self.cuts.iter_mut().zip(&self.shared.cuts) {
                // A formula names no group: what it comes to is not in the file for sure.
                let label = match record.is_formula(column.column) {
                    true => {
                        self.formulas[column.column] += 1;
                        labels.label("").ok()
                    }
                    false => column.value(record, |cell| labels.label(cell).ok()),
                };
                let label = label.unwrap_or_default();
                self.numbers.push(label.group);
                self.spellings.push(label.spelling);
            }
        }
    }

    /// Gives the rows that count to the sink.
    fn hand_over(&mut self, records: &[Record<'_>]) {
        let rows = std::mem::take(&mut self.rows);
        let mut known = vec![Battery::default(); self.asked_together];
        for battery in &self.batteries {
            known[battery.place] = battery.known();
        }
        let respondent = |row: &LetIn| {
            let column = self.shared.respondent.filter(|_| self.wants_respondents);
            column.map_or(Cow::Borrowed(""), |column| records[row.record].text(column))
        };
        let respondents: Vec<Cow<'_, str>> = rows.iter().map(respondent).collect();
        let (items, cuts) = (self.items.len(), self.cuts.len());
        let coded = self.counts.len();
        let taken = rows.iter().zip(&respondents).enumerate();
        let taken = taken.map(|(place, (row, respondent))| Row {
            respondent,
            perspective: row.perspective,
            organisation: row.organisation,
            cuts: of_row(&self.numbers, place, cuts),
            spellings: of_row(&self.spellings, place, cuts),
            codes: of_row(&self.codes, row.row, items),
            patterns: Numbers::of(&self.patterns, row.row, coded),
            batteries: &known,
        });
        let taken: Vec<Row<'_>> = taken.collect();
        let numbers = rows.iter().map(|row| records[row.record].number());
        let sampled = taken.iter().zip(numbers).filter(|(_, n)| *n <= SAMPLE);
        for (row, _) in sampled {
            let codes = row.all_codes(&mut self.every_code);
            let given = codes.iter().enumerate();
            let given = given.map(|(place, code)| self.shared.codebook.given_of(place, *code));
            self.directions.add_given(self.shared.instrument, given);
        }
        self.sink.rows(&taken);
        let unfinished = rows.iter().map(|row| row.passed == Passed::Unfinished);
        unfinished.for_each(|is_unfinished| self.account.score(is_unfinished));
        self.rows = rows;
    }
}

/// The values of one of several rows that stand behind each other.
fn of_row<T>(values: &[T], row: usize, each: usize) -> &[T] {
    &values[row * each..][..each]
}

/// Fewest answers that are this share of what was asked: 55 % of 20 is 11, whatever
/// 0.55 times 20 comes to in binary.
fn least(share: f64, asked: usize) -> usize {
    const ROUNDING: f64 = 1e-9;
    (share * asked as f64 - ROUNDING).ceil() as usize
}
