//! One worker going through rows: each is let in or refused, coded, and given to the
//! sink.

use super::account::Account;
use super::cells::{Answered, Coder, Column, ItemCells, Role};
use super::gate::{Memory, Passed};
use super::pass::Shared;
use crate::model::survey::{Code, Keep, Label, Refusal, Row, Sink};
use crate::survey::columns::Directions;
use crate::survey::labels::SettledItem;
use crate::survey::table::Record;

/// So many first records tell whether an item runs against its neighbours; a number
/// of records and not a stretch, so that it is the same for any division of work.
const SAMPLE: u64 = 2_000;

/// Cells of one row that may be in no table before the row is taken for shifted.
const MOST_UNKNOWN: usize = 1;

pub(super) struct Worker<'a, S> {
    shared: &'a Shared<'a>,
    pub(super) sink: S,
    pub(super) account: Account,
    pub(super) items: Vec<ItemCells>,
    pub(super) coder: Coder<'a>,
    pub(super) role: Option<Column<Role>>,
    pub(super) organisation: Option<Column<Option<Label>>>,
    pub(super) cuts: Vec<Column<Option<Label>>>,
    /// Formulas per column of the file.
    pub(super) formulas: Vec<u64>,
    pub(super) directions: Directions,
    memory: Memory,
    wants_respondents: bool,
    codes: Vec<Code>,
    numbers: Vec<u32>,
    spellings: Vec<u32>,
}

impl<'a, S: Sink> Worker<'a, S> {
    pub(super) fn new(shared: &'a Shared<'a>, sink: S) -> Worker<'a, S> {
        let column = |column: &usize| Column::new(*column);
        Worker {
            shared,
            wants_respondents: sink.wants_respondents(),
            sink,
            account: Account::default(),
            items: shared.items.iter().map(ItemCells::of).collect(),
            coder: Coder::new(shared.codebook),
            role: shared.role.as_ref().map(|(at, _)| Column::new(*at)),
            organisation: shared.organisation.as_ref().map(|(at, _)| Column::new(*at)),
            cuts: shared.cuts.iter().map(|(at, _)| column(at)).collect(),
            formulas: vec![0; shared.columns],
            directions: shared.directions.clone(),
            memory: shared.gate.memory(),
            codes: vec![0; shared.items.len()],
            numbers: Vec::with_capacity(shared.cuts.len()),
            spellings: Vec::with_capacity(shared.cuts.len()),
        }
    }

    pub(super) fn record(&mut self, record: &Record<'_>) {
        let passed = self.shared.gate.pass(&mut self.memory, record);
        let refused = match passed {
            Passed::No(why) => Err(why),
            Passed::Complete => self.take(record, false),
            Passed::Unfinished | Passed::Untold => self.take(record, true),
        };
        match refused {
            Ok(()) => self.account.score(passed == Passed::Unfinished),
            Err(why) => self.account.refuse(why, record.line()),
        }
    }

    fn take(&mut self, record: &Record<'_>, may_be_unfinished: bool) -> Result<(), Refusal> {
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
        let organisation = self.organisation(record)?;
        let (answers, unknown) = self.code(record);
        if self.shared.can_shift && unknown > MOST_UNKNOWN {
            self.items.iter_mut().for_each(|item| item.uncount(record));
            return Err(Refusal::Shifted);
        }
        self.refuse_by_answers(answers, perspective, may_be_unfinished)?;
        self.numbers.clear();
        self.spellings.clear();
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
        if record.number() <= SAMPLE {
            self.sample();
        }
        let respondent = self.shared.respondent.filter(|_| self.wants_respondents);
        let respondent = respondent.map(|column| record.text(column));
        self.sink.row(&Row {
            respondent: respondent.as_deref().unwrap_or_default(),
            perspective,
            organisation,
            cuts: &self.numbers,
            spellings: &self.spellings,
            codes: &self.codes,
        });
        Ok(())
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

    /// Codes every item of the row; gives how many were answered, and how many cells
    /// no table knows.
    fn code(&mut self, record: &Record<'_>) -> (usize, usize) {
        let (mut answers, mut unknown) = (0, 0);
        let (settled, coder) = (self.shared.items, &mut self.coder);
        let has_formulas = record.has_formulas();
        let items = self.items.iter_mut().zip(&mut self.codes);
        for (place, (cells, code)) in items.enumerate() {
            // What nearly every cell is stands here by itself, because the registers
            // that the rest needs would slow all of them down.
            let known = match cells {
                ItemCells::Single(column) if !has_formulas => column.known(record),
                _ => None,
            };
            let answered = known.unwrap_or_else(|| {
                code_with_care(
                    coder,
                    &settled[place],
                    place,
                    cells,
                    record,
                    &mut self.formulas,
                )
            });
            *code = answered.code;
            answers += usize::from(answered.is_answer);
            unknown += usize::from(answered.is_unknown);
        }
        (answers, unknown)
    }

    fn refuse_by_answers(
        &self,
        answers: usize,
        perspective: crate::model::Perspective,
        may_be_unfinished: bool,
    ) -> Result<(), Refusal> {
        let asked = self.shared.asked[perspective as usize];
        match self.shared.keep {
            Keep::All => Ok(()),
            _ if answers == 0 => Err(Refusal::Empty),
            Keep::Partial(share) if may_be_unfinished && answers < least(share, asked) => {
                Err(Refusal::TooLittle)
            }
            Keep::Partial(_) | Keep::Complete => Ok(()),
        }
    }

    fn sample(&mut self) {
        let shared = self.shared;
        let items = shared.items.iter().zip(&self.codes).enumerate();
        let points = items.map(|(place, (item, code)): (usize, (&SettledItem, &Code))| {
            let given = shared.codebook.given_of(place, *code)?;
            Directions::points(shared.instrument, &item.tied, given)
        });
        self.directions.add(points);
    }
}

/// Fewest answers that are this share of what was asked: 55 % of 20 is 11, whatever
/// 0.55 times 20 comes to in binary.
fn least(share: f64, asked: usize) -> usize {
    const ROUNDING: f64 = 1e-9;
    (share * asked as f64 - ROUNDING).ceil() as usize
}

/// What a row answered to one item. `formulas` has a counter per column of the file.
#[inline(never)]
fn code_with_care(
    coder: &mut Coder<'_>,
    item: &SettledItem,
    place: usize,
    cells: &mut ItemCells,
    record: &Record<'_>,
    formulas: &mut [u64],
) -> Answered {
    match cells {
        ItemCells::Single(column) if record.is_formula(column.column) => {
            formulas[column.column] += 1;
            coder.formula(place)
        }
        ItemCells::Single(column) => {
            column.value(record, |cell| coder.answered(place, item.given(cell)))
        }
        ItemCells::Options(options) => {
            for (_, column) in options.iter().filter(|(_, c)| record.is_formula(c.column)) {
                formulas[column.column] += 1;
            }
            coder.joined(place, item, options, record)
        }
        ItemCells::OneOf(columns) => {
            for column in columns.iter().filter(|c| record.is_formula(c.column)) {
                formulas[column.column] += 1;
            }
            coder.one_of(place, item, columns, record)
        }
    }
}
