//! The cells of one worker: what was worked out once per distinct cell, and how often
//! each stood in a row that counts.

use super::lookup::Lookup;
use crate::model::Perspective;
use crate::model::survey::{Code, Codebook, Given, Spot, TooMany};
use crate::survey::columns::OptionOf;
use crate::survey::labels::{OptionTick, PerspectiveLabels, SettledItem, Value};
use crate::survey::platforms::Tick;
use crate::survey::table::Record;

/// Different answers in one column: an answer has a few, a number some hundreds, and
/// a column with more is none of ours.
pub(super) const MOST_DIFFERENT: usize = 20_000;

/// Spellings that one worker keeps. A text has two of them, with quotes and without:
/// who has more than this has too many texts, whatever the other workers have.
const MOST_KEPT: usize = 2 * MOST_DIFFERENT + 1;

/// A column with its distinct cells.
#[derive(Debug, Clone)]
pub(super) struct Column<T> {
    pub(super) column: usize,
    cells: Lookup<T>,
    /// Of each distinct cell, in the order in which they turned up.
    firsts: Vec<First>,
    /// Rows with a cell that was not kept any more.
    pub(super) unkept: u64,
}

/// Where a cell stands first.
#[derive(Debug, Clone)]
struct First {
    line: u64,
    /// What it says, unless its bytes are just that.
    text: Option<String>,
}

impl<T: Copy + Default> Column<T> {
    pub(super) fn new(column: usize) -> Column<T> {
        Column {
            column,
            cells: Lookup::new(),
            firsts: Vec::new(),
            unkept: 0,
        }
    }

    /// What the cell of a record is worth, worked out when it is new.
    #[inline(always)]
    pub(super) fn value(&mut self, record: &Record<'_>, work_out: impl FnOnce(&str) -> T) -> T {
        match self.known(record) {
            Some(value) => value,
            None => self.first_seen(record, work_out),
        }
    }

    /// The same, of a cell that was seen before.
    #[inline(always)]
    pub(super) fn known(&mut self, record: &Record<'_>) -> Option<T> {
        let short = record.short(self.column);
        match short.and_then(|cell| self.cells.find_short(cell)) {
            Some(seen) => {
                seen.count += 1;
                Some(seen.value)
            }
            None => self.known_long(record),
        }
    }

    /// By itself, because the registers that this needs would slow down the rest.
    #[inline(never)]
    fn known_long(&mut self, record: &Record<'_>) -> Option<T> {
        let seen = self.cells.find(record.span(self.column))?;
        seen.count += 1;
        Some(seen.value)
    }

    #[cold]
    #[inline(never)]
    fn first_seen(&mut self, record: &Record<'_>, work_out: impl FnOnce(&str) -> T) -> T {
        let text = record.text(self.column);
        let value = work_out(&text);
        if self.cells.len() >= MOST_KEPT {
            self.unkept += 1;
            return value;
        }
        self.cells.add(record.span(self.column), value).count += 1;
        if self.firsts.is_empty() {
            self.firsts.reserve(self.cells.len().max(8));
        }
        let is_plain = text.as_bytes() == record.span(self.column).bytes();
        self.firsts.push(First {
            line: record.line_of(self.column),
            text: (!is_plain).then(|| text.into_owned()),
        });
        value
    }

    /// Which of the distinct cells that of a record is, if it was kept.
    pub(super) fn entry(&mut self, record: &Record<'_>) -> Option<usize> {
        self.cells.entry(record.span(self.column))
    }

    /// How many distinct cells were kept.
    pub(super) fn different(&self) -> usize {
        self.cells.len()
    }

    /// Adds to the count of each distinct cell.
    pub(super) fn add_counts(&mut self, more: &[u64]) {
        self.cells.add_counts(more);
    }

    /// Takes back the count of a cell whose row does not count after all.
    pub(super) fn uncount(&mut self, record: &Record<'_>) {
        match self.cells.find(record.span(self.column)) {
            Some(seen) => seen.count = seen.count.saturating_sub(1),
            None => self.unkept = self.unkept.saturating_sub(1),
        }
    }

    /// The distinct texts with their counts.
    pub(super) fn values(&self) -> impl Iterator<Item = Value> + '_ {
        let counted = self.cells.counts().filter(|(_, count)| *count > 0);
        counted.map(|(entry, count)| {
            let first = &self.firsts[entry];
            let plain = || String::from_utf8_lossy(self.cells.bytes(entry)).into_owned();
            Value {
                text: first.text.clone().unwrap_or_else(plain),
                count,
                line: first.line,
            }
        })
    }
}

/// What a cell says about an item, ready for the row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Answered {
    pub(super) code: Code,
    /// Somebody answered, if only "don't know".
    pub(super) is_answer: bool,
    /// In no table.
    pub(super) is_unknown: bool,
}

/// The columns of one item.
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every item is a single column, and every cell is looked up in one"
)]
pub(super) enum ItemCells {
    Single(Column<Answered>),
    /// A column per branch of the questionnaire.
    OneOf(Vec<Column<Answered>>),
    /// A tick list with a column per option.
    Options(Vec<(OptionOf, Column<OptionTick>)>),
}

impl ItemCells {
    pub(super) fn of(item: &SettledItem) -> ItemCells {
        let options: Option<Vec<_>> = item
            .tied
            .columns
            .iter()
            .map(|tied| Some((tied.option?, Column::new(tied.column))))
            .collect();
        match (options, item.tied.columns.first()) {
            (Some(options), _) if !options.is_empty() => ItemCells::Options(options),
            (_, Some(first)) if first.option.is_none() && item.tied.columns.len() > 1 => {
                let columns = item.tied.columns.iter();
                ItemCells::OneOf(columns.map(|tied| Column::new(tied.column)).collect())
            }
            (_, Some(first)) => ItemCells::Single(Column::new(first.column)),
            (_, None) => ItemCells::Options(Vec::new()),
        }
    }

    /// The columns with their distinct values.
    pub(super) fn values(&self) -> Vec<(usize, Vec<Value>)> {
        match self {
            ItemCells::Single(column) => vec![(column.column, column.values().collect())],
            ItemCells::OneOf(columns) => columns
                .iter()
                .map(|column| (column.column, column.values().collect()))
                .collect(),
            ItemCells::Options(options) => options
                .iter()
                .map(|(_, column)| (column.column, column.values().collect()))
                .collect(),
        }
    }

    pub(super) fn uncount(&mut self, record: &Record<'_>) {
        match self {
            ItemCells::Single(column) => column.uncount(record),
            ItemCells::OneOf(columns) => columns.iter_mut().for_each(|c| c.uncount(record)),
            ItemCells::Options(options) => {
                options
                    .iter_mut()
                    .for_each(|(_, column)| column.uncount(record));
            }
        }
    }

    pub(super) fn unkept(&self) -> u64 {
        match self {
            ItemCells::Single(column) => column.unkept,
            ItemCells::OneOf(columns) => columns.iter().map(|column| column.unkept).sum(),
            ItemCells::Options(options) => options.iter().map(|(_, column)| column.unkept).sum(),
        }
    }
}

/// The codes of what items are answered with, asked for once per distinct answer.
pub(super) struct Coder<'a> {
    codebook: &'a Codebook,
    /// An item has more different answers than codes.
    pub(super) overflow: Vec<bool>,
    /// Per item: rows of which the branches say different things.
    pub(super) contradictions: Vec<Contradictions>,
    /// Per item: what option columns said together before.
    joined: Vec<Vec<(Given, Answered)>>,
    ticks: Vec<OptionTick>,
}

impl<'a> Coder<'a> {
    pub(super) fn new(codebook: &'a Codebook) -> Coder<'a> {
        Coder {
            codebook,
            overflow: vec![false; codebook.len()],
            contradictions: vec![Contradictions::default(); codebook.len()],
            joined: vec![Vec::new(); codebook.len()],
            ticks: Vec::new(),
        }
    }

    pub(super) fn answered(&mut self, place: usize, given: Given) -> Answered {
        let code = self.codebook.code(place, given).unwrap_or_else(|TooMany| {
            self.overflow[place] = true;
            0
        });
        Answered {
            code,
            is_answer: !matches!(given, Given::Blank | Given::NotShown | Given::Unreadable),
            is_unknown: given == Given::Unreadable,
        }
    }

    /// A formula: nobody answered it, and it is no unknown label either.
    pub(super) fn formula(&mut self, place: usize) -> Answered {
        Answered {
            is_unknown: false,
            ..self.known(place, Given::Unreadable)
        }
    }

    /// What the columns of the branches say together: what the first that is filled
    /// says, unless another says something else.
    pub(super) fn one_of(
        &mut self,
        place: usize,
        item: &SettledItem,
        columns: &mut [Column<Answered>],
        record: &Record<'_>,
    ) -> Answered {
        let mut found: Option<(bool, Answered)> = None;
        for column in columns {
            let is_formula = record.is_formula(column.column);
            let answered = match is_formula {
                true => self.formula(place),
                false => column.value(record, |cell| self.answered(place, item.given(cell))),
            };
            let is_filled = is_formula || answered.is_answer || answered.is_unknown;
            match found {
                Some((true, first)) if is_filled && first.code != answered.code => {
                    self.contradictions[place].add(record, column.column);
                    return self.known(place, Given::Unreadable);
                }
                Some((true, _)) => {}
                Some((false, _)) if !is_filled => {}
                Some(_) | None => found = Some((is_filled, answered)),
            }
        }
        match found {
            Some((_, answered)) => answered,
            None => self.known(place, Given::Blank),
        }
    }

    /// What the option columns of an item say together.
    pub(super) fn joined(
        &mut self,
        place: usize,
        item: &SettledItem,
        options: &mut [(OptionOf, Column<OptionTick>)],
        record: &Record<'_>,
    ) -> Answered {
        self.ticks.clear();
        for (option, column) in options.iter_mut() {
            let tick = match record.is_formula(column.column) {
                true => None,
                false => column.value(record, |cell| item.tick(*option, cell)),
            };
            self.ticks.push(tick);
        }
        let is_tick = |(option, _): &(OptionOf, _)| matches!(option, OptionOf::Tick(_));
        let is_plain = options
            .iter()
            .zip(&self.ticks)
            .all(|(option, tick)| match tick {
                Some(Tick::Ticked) => is_tick(option),
                Some(Tick::Unticked) => true,
                Some(Tick::NotShown) | None => false,
            });
        let ticked = self
            .ticks
            .iter()
            .filter(|t| **t == Some(Tick::Ticked))
            .count();
        // The usual case needs no set of options.
        let given = match u8::try_from(ticked) {
            Ok(ticked) if is_plain && ticked > 0 => Given::Ticked(ticked),
            _ => item.joined(&self.ticks),
        };
        self.known(place, given)
    }

    fn known(&mut self, place: usize, given: Given) -> Answered {
        let known = self.joined[place].iter().find(|(known, _)| *known == given);
        if let Some((_, answered)) = known {
            return *answered;
        }
        let answered = self.answered(place, given);
        self.joined[place].push((given, answered));
        answered
    }
}

/// Rows that answer one item twice and differently.
#[derive(Debug, Clone, Default)]
pub(super) struct Contradictions {
    pub(super) count: u64,
    /// The second answer in the first of them.
    pub(super) first: Option<Spot>,
}

impl Contradictions {
    #[cold]
    fn add(&mut self, record: &Record<'_>, column: usize) {
        let spot = || Spot {
            line: record.line_of(column),
            column: Some(column + 1),
            excerpt: record.text(column).into_owned(),
        };
        self.count += 1;
        self.first.get_or_insert_with(spot);
    }

    /// Adds what another worker met.
    pub(super) fn merge(&mut self, other: &Contradictions) {
        self.count += other.count;
        let both = self.first.take().into_iter().chain(other.first.clone());
        self.first = both.min_by_key(|spot| (spot.line, spot.column));
    }
}

/// What the role column says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Role {
    Of(Perspective),
    #[default]
    Blank,
    Unknown,
}

impl Role {
    pub(super) fn of(labels: &PerspectiveLabels, cell: &str) -> Role {
        match labels.lookup(cell) {
            Some(perspective) => Role::Of(perspective),
            None if cell.trim().is_empty() => Role::Blank,
            None => Role::Unknown,
        }
    }
}
