//! The answers of each respondent, from wherever they stand.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::questions::{named, trimmed};
use super::{Gathered, Keeping, Wanted};
use crate::model::survey::{AnswerReading, Contradiction, Refusal, Spot, SurveyFault, normal};
use crate::survey::columns::Located;
use crate::survey::platforms::Heading;
use crate::survey::reading::account::Account;
use crate::survey::reading::gate::Memory;
use crate::survey::table::{Held, HeldCell, HeldRow, Input, Record, Scan, Table, TableError};

/// Between the ticked options of a list, as where one cell has them all.
const BETWEEN: &str = ";";

/// Goes through the file for what is wanted of it. Respondents stand in the order in
/// which they first turn up.
pub(in super::super) fn gather(
    table: &Table,
    input: &mut dyn Input,
    wanted: &Wanted<'_>,
    headings: &[Heading],
    header_rows: usize,
) -> Result<Gathered, TableError> {
    let scan = Scan {
        skip_records: header_rows,
        ..Scan::default()
    };
    let found = table.scan(
        input,
        &scan,
        || Gathering::of(wanted, headings.len()),
        |gathering, record| gathering.record(record),
        |_, _| {},
    )?;
    // One thread has one worker.
    let one = found.workers.into_iter().next();
    let one = one.unwrap_or_else(|| Gathering::of(wanted, headings.len()));
    let mut gathered = one.finish(headings);
    gathered.encoding = found.encoding;
    gathered.faults.extend(found.remarks);
    Ok(gathered)
}

struct Gathering<'w> {
    wanted: &'w Wanted<'w>,
    /// Columns of the file; the questions follow.
    own: usize,
    /// Those that are kept.
    traits: Vec<usize>,
    memory: Memory,
    account: Account,
    people: FxHashMap<String, usize>,
    held: Held,
    texts: FxHashMap<String, u32>,
    conflicts: BTreeMap<usize, Conflict>,
}

/// What the rows of one respondent say differently, of one column.
struct Conflict {
    /// Where it first shows, and the line that says otherwise.
    spot: Spot,
    first: u64,
    count: u64,
}

/// What a cell adds to what is known.
enum Added {
    New,
    /// Instead of a blank cell on this line.
    ForBlank(u64),
    Same,
    Other,
}

impl<'w> Gathering<'w> {
    fn of(wanted: &'w Wanted<'w>, width: usize) -> Gathering<'w> {
        let own = width - wanted.questions.found.len().min(width);
        let is_kept = |column: &usize| wanted.keeping[*column] != Keeping::Nothing;
        Gathering {
            wanted,
            own,
            traits: (0..own).filter(is_kept).collect(),
            memory: wanted.filters.memory(),
            account: Account::default(),
            people: FxHashMap::default(),
            held: Held {
                width,
                ..Held::default()
            },
            texts: FxHashMap::default(),
            conflicts: BTreeMap::new(),
        }
    }

    fn record(&mut self, record: &Record<'_>) {
        match self.take(record) {
            Ok(()) => self.account.score(false),
            Err(why) => self.account.refuse(why, record.line()),
        }
    }

    fn take(&mut self, record: &Record<'_>) -> Result<(), Refusal> {
        let wanted = self.wanted;
        if !wanted.filters.let_in(&mut self.memory, record) {
            return Err(Refusal::Filtered);
        }
        let person = self.person(record).ok_or(Refusal::NoRespondent)?;
        for place in 0..self.traits.len() {
            let column = self.traits[place];
            if let Added::Other = self.add(person, column, column, record) {
                self.contradict(person, column, column, record);
            }
        }
        let name = named(record, wanted.long).ok_or(Refusal::NoQuestion)?;
        let question = wanted.questions.place(&name);
        let column = question.map(|place| self.own + place);
        let is_kept = |column: &usize| wanted.keeping[*column] != Keeping::Nothing;
        let column = column.filter(is_kept).ok_or(Refusal::OtherQuestion)?;
        match self.add(person, column, wanted.long.answer, record) {
            Added::New => Ok(()),
            Added::Same => Err(Refusal::SameAnswer),
            Added::ForBlank(line) => {
                // That row says nothing after all; this one is used for it.
                self.account.take_back(Refusal::SameAnswer, line);
                Ok(())
            }
            Added::Other => {
                self.contradict(person, column, wanted.long.answer, record);
                Err(Refusal::OtherAnswer)
            }
        }
    }

    /// The row of the respondent, a new one at the first answer.
    fn person(&mut self, record: &Record<'_>) -> Option<usize> {
        let column = self.wanted.long.respondent;
        let name = trimmed(record.text(column));
        if name.is_empty() || record.is_formula(column) {
            return None;
        }
        if let Some(place) = self.people.get(&*name) {
            return Some(*place);
        }
        let place = self.held.rows.len();
        self.people.insert(name.into_owned(), place);
        self.held.rows.push(HeldRow {
            line: record.line(),
            cells: Vec::new(),
        });
        Some(place)
    }

    /// Adds the cell `from` of a record to what `column` says of a person.
    fn add(&mut self, person: usize, column: usize, from: usize, record: &Record<'_>) -> Added {
        let text = record.text(from);
        let new = HeldCell {
            column: column as u32,
            text: self.text(&text),
            line: record.line(),
            is_formula: record.is_formula(from),
        };
        let texts = &self.held.texts;
        let is_blank =
            |cell: &HeldCell| !cell.is_formula && texts[cell.text as usize].trim().is_empty();
        let same = |cell: &HeldCell| {
            let (one, other) = (&texts[cell.text as usize], &texts[new.text as usize]);
            cell.is_formula == new.is_formula && (one == other || normal(one) == normal(other))
        };
        let cells = &mut self.held.rows[person].cells;
        let is_list = self.wanted.keeping[column] == Keeping::Ticks;
        let of_column = |cell: &HeldCell| cell.column == new.column;
        let Some(first) = cells.iter().position(of_column) else {
            cells.push(new);
            return Added::New;
        };
        if is_blank(&new) {
            return Added::Same;
        }
        if is_blank(&cells[first]) {
            let line = std::mem::replace(&mut cells[first], new).line;
            return Added::ForBlank(line);
        }
        if cells.iter().any(|cell| of_column(cell) && same(cell)) {
            return Added::Same;
        }
        if !is_list {
            return Added::Other;
        }
        cells.push(new);
        Added::New
    }

    fn text(&mut self, text: &str) -> u32 {
        if let Some(place) = self.texts.get(text) {
            return *place;
        }
        let place = self.held.texts.len() as u32;
        self.held.texts.push(text.to_owned());
        self.texts.insert(text.to_owned(), place);
        place
    }

    fn contradict(&mut self, person: usize, column: usize, from: usize, record: &Record<'_>) {
        let cells = self.held.rows[person].cells.iter();
        let mut known = cells.filter(|cell| cell.column as usize == column);
        let first = known.next().map_or(0, |cell| cell.line);
        let new = || Conflict {
            spot: Spot {
                line: record.line(),
                column: Some(from + 1),
                excerpt: record.text(from).into_owned(),
            },
            first,
            count: 0,
        };
        self.conflicts.entry(column).or_insert_with(new).count += 1;
    }

    fn finish(mut self, headings: &[Heading]) -> Gathered {
        let ticks: BTreeSet<u32> = (0..self.held.width)
            .filter(|column| self.wanted.keeping[*column] == Keeping::Ticks)
            .map(|column| column as u32)
            .collect();
        for place in 0..self.held.rows.len() {
            let mut cells = std::mem::take(&mut self.held.rows[place].cells);
            cells.sort_by_key(|cell| (cell.column, cell.line));
            if cells.iter().any(|cell| ticks.contains(&cell.column)) {
                cells = self.joined(cells);
            }
            self.held.rows[place].cells = cells;
        }
        let faults = std::mem::take(&mut self.conflicts);
        let faults = faults
            .into_iter()
            .map(|(column, found)| fault(&headings[column], found));
        let rows = self.account.close();
        Gathered {
            faults: faults.collect(),
            reading: AnswerReading {
                read: rows.read,
                used: rows.scored,
                refused: rows.refused,
            },
            held: self.held,
            encoding: None,
        }
    }

    /// Cells of one column as one cell with all that was ticked, in an order that does
    /// not hang on that of the rows.
    fn joined(&mut self, cells: Vec<HeldCell>) -> Vec<HeldCell> {
        let mut joined: Vec<HeldCell> = Vec::with_capacity(cells.len());
        for of_column in cells.chunk_by(|one, other| one.column == other.column) {
            let mut cell = of_column[0];
            if of_column.len() > 1 {
                let texts = of_column
                    .iter()
                    .map(|c| self.held.texts[c.text as usize].trim());
                let texts: BTreeSet<&str> = texts.collect();
                let text = texts.into_iter().collect::<Vec<_>>().join(BETWEEN);
                cell.text = self.text(&text);
                cell.is_formula = of_column.iter().any(|c| c.is_formula);
            }
            joined.push(cell);
        }
        joined
    }
}

fn fault(heading: &Heading, found: Conflict) -> Located {
    let Conflict { spot, first, count } = found;
    let name = heading.header.clone();
    let contradiction = match heading.named_in {
        Some(_) => Contradiction::TwoAnswers {
            question: name,
            first,
            count,
        },
        None => Contradiction::TwoTraits {
            column: name,
            first,
            count,
        },
    };
    (Some(spot), SurveyFault::Contradiction(contradiction))
}
