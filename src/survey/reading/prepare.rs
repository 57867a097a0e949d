//! What can be said of an export before its rows are read: the file, the platform,
//! and what each column is.

use std::sync::Arc;

use super::answers::{InRows, Keeping, Questions, Wanted, gather, questions};
use super::gate::{Gate, RowFilters};
use super::personal::{Cells, personal_content};
use super::{ReadError, Request, problems};
use crate::model::survey::{Codebook, ColumnRef, FileFormat, Labels, Mapping, SurveyProblem};
use crate::model::{Id, Kind, Perspective};
use crate::survey::columns::{self, Located, Tied, Told};
use crate::survey::labels::{self, Census, PerspectiveLabels, Settled};
use crate::survey::platforms::{self, Layout};
use crate::survey::table::{FirstRecords, Input, Scan, Table};

/// So many first records tell whose layout it is.
const HEAD: usize = 120;

/// An export of which the headers are understood.
pub struct Prepared<'a> {
    pub(super) request: Request<'a>,
    pub(super) table: Table,
    pub(super) layout: Layout,
    pub(super) tied: Tied,
    pub(super) told: Vec<Told>,
    pub(super) settled: Settled,
    pub(super) gate: Gate,
    pub(super) perspectives: PerspectiveLabels,
    pub(super) codebook: Arc<Codebook>,
    pub(super) organisations: Arc<Labels>,
    pub(super) cuts: Vec<Arc<Labels>>,
    /// Of the head alone, before any row was read.
    pub(super) faults: Vec<Located>,
    /// Of answers, where rows have one each.
    row_filters: RowFilters,
    /// Where things stand that were put together from rows with an answer each.
    pub(super) in_rows: Option<InRows>,
}

/// Looks at the file and its headers.
///
/// # Errors
/// It cannot be read, or is no table that can be trusted.
pub fn prepare<'a>(input: &mut dyn Input, request: Request<'a>) -> Result<Prepared<'a>, ReadError> {
    let failed = |error| ReadError::of(error, request.name);
    let table = Table::open(input, &request.vocabulary.mapping.source).map_err(failed)?;
    let head = table.head(input, HEAD).map_err(failed)?;
    let mut layout = recognised(&table, &head, &request)?;
    let of_file = layout.headings.len();
    let asked = match layout.long {
        None => Questions::default(),
        Some(long) => {
            let asked = questions(&table, input, long, layout.header_rows, HEAD).map_err(failed)?;
            let found = asked.found.iter();
            let found = found.map(|q| (q.text.as_str(), q.answers.iter().map(|a| &*a.1).collect()));
            platforms::add_questions(&mut layout, &found.collect::<Vec<_>>());
            asked
        }
    };
    let mut prepared = tied(request, table, layout)?;
    let personal = personal_content(&prepared.layout, &prepared.tied, &|column| match column
        .checked_sub(of_file)
    {
        None => of_column(&head, prepared.layout.header_rows, column),
        Some(question) => answers_to(&asked, question),
    });
    prepared.faults.extend(personal);
    drop(head);
    prepared.put_together(asked, input)?;
    prepared.choose_duplicates(input)?;
    Ok(prepared)
}

fn recognised(
    table: &Table,
    records: &FirstRecords,
    request: &Request<'_>,
) -> Result<Layout, ReadError> {
    let is_json = *table.format() == FileFormat::Json;
    let is_item = |cell: &str| request.vocabulary.texts.is_item(cell);
    platforms::recognise(
        records,
        is_json,
        &request.vocabulary.mapping.source,
        &is_item,
    )
    .map_err(|fault| ReadError::one(fault, request.name))
}

/// The first cells of a column, with their lines.
fn of_column(head: &FirstRecords, from: usize, column: usize) -> Cells<'_> {
    let cell = move |row| Some((head.line(row), head.cell(row, column)?));
    Box::new((from..head.len()).filter_map(cell))
}

/// The first answers to a question that stands in rows.
fn answers_to(asked: &Questions, question: usize) -> Cells<'_> {
    let found = asked.found.get(question).into_iter();
    let answers = found.flat_map(|question| &question.answers);
    Box::new(answers.map(|(line, answer)| (*line, answer.as_str())))
}

fn tied<'a>(
    request: Request<'a>,
    table: Table,
    mut layout: Layout,
) -> Result<Prepared<'a>, ReadError> {
    let (instrument, mapping) = (request.vocabulary.instrument, request.vocabulary.mapping);
    let told = request.definition.map_or_else(Vec::new, |definition| {
        definition.mark_personal(&mut layout.headings);
        columns::told(&layout.headings, definition)
    });
    let asked: &[Perspective] = match mapping.perspective {
        Some(_) => &[],
        None => &[request.perspective],
    };
    let mut tied = request.vocabulary.tied(&layout.headings, asked, &told);
    let mut faults = std::mem::take(&mut tied.faults);
    let (gate, row_filters) = gate(&request, &layout, &tied, &mut faults);
    let settled = labels::settle(
        &mut tied.clone(),
        &Census::default(),
        &layout,
        request.vocabulary,
        &told,
    );
    let perspectives = tied.perspective.map(|column| {
        let told = told.get(column).map_or(&[][..], |told| &told.answers);
        PerspectiveLabels::of(instrument, mapping, told)
    });
    Ok(Prepared {
        perspectives: perspectives.unwrap_or_default(),
        codebook: Arc::new(Codebook::new(settled.items.len())),
        organisations: Arc::default(),
        cuts: tied.cuts.iter().map(|_| Arc::default()).collect(),
        request,
        table,
        layout,
        tied,
        told,
        settled,
        gate,
        row_filters,
        faults,
        in_rows: None,
    })
}

/// Which rows come in, with the columns that the mapping names. Where rows have an
/// answer each, filters on columns of the file are for those.
fn gate(
    request: &Request<'_>,
    layout: &Layout,
    tied: &Tied,
    faults: &mut Vec<Located>,
) -> (Gate, RowFilters) {
    let rules = &request.vocabulary.mapping.rows;
    let mut find = |wanted: &ColumnRef| match columns::find(wanted, &layout.headings) {
        Ok(column) => Some(column),
        Err(fault) => {
            faults.push((None, fault));
            None
        }
    };
    let filters = rules.filters.iter();
    let filters: Vec<(usize, Vec<String>)> = filters
        .filter_map(|f| Some((find(&f.column)?, f.is_in.clone())))
        .collect();
    let is_of_answers =
        |column: usize| layout.long.is_some() && layout.headings[column].named_in.is_none();
    let (of_answers, of_people) = filters.into_iter().partition(|(c, _)| is_of_answers(*c));
    let key = rules.duplicates.as_ref().and_then(|d| find(&d.key));
    let columns: Vec<usize> = tied
        .items
        .iter()
        .flat_map(|item| item.columns.iter().map(|c| c.column))
        .collect();
    let status = layout.status.about(&columns);
    let gate = Gate::new(rules, status, RowFilters::new(of_people), key);
    (gate, RowFilters::new(of_answers))
}

impl<'a> Prepared<'a> {
    /// The items of the export, in the order of the codebook.
    pub fn items(&self) -> Vec<Id> {
        let items = self.settled.items.iter();
        items.map(|item| item.tied.id.clone()).collect()
    }

    /// Shared with whoever takes the rows.
    pub fn codebook(&self) -> Arc<Codebook> {
        Arc::clone(&self.codebook)
    }

    /// The declared cuts by name, with the labels that turn up in a pass.
    pub fn cuts(&self) -> Vec<(String, Arc<Labels>)> {
        let names = self.tied.cuts.iter().map(|(name, _)| name.clone());
        names.zip(self.cuts.iter().map(Arc::clone)).collect()
    }

    pub fn organisations(&self) -> Option<Arc<Labels>> {
        self.tied
            .organisation
            .map(|_| Arc::clone(&self.organisations))
    }

    /// The mapping that says in writing what was found out, after a pass.
    pub fn proposal(&self) -> Mapping {
        let (instrument, mapping) = (
            self.request.vocabulary.instrument,
            self.request.vocabulary.mapping,
        );
        columns::proposal(instrument, &self.layout, &self.tied, &self.settled, mapping)
    }

    /// The header of the column with the response id.
    pub fn respondent(&self) -> Option<&str> {
        let column = self.tied.respondent?;
        Some(self.layout.headings[column].header.as_str())
    }

    /// Bytes of a pass.
    pub fn size(&self) -> u64 {
        self.table.size()
    }

    /// What is wrong with the headers; no pass is worth it then.
    pub fn problems(&self) -> Vec<SurveyProblem> {
        problems(self.in_file(self.faults.clone()), self.request.name)
    }

    /// Faults with the places that they have in the file.
    pub(super) fn in_file(&self, faults: Vec<Located>) -> Vec<Located> {
        match &self.in_rows {
            None => faults,
            Some(rows) => faults
                .into_iter()
                .map(|fault| rows.in_file(fault))
                .collect(),
        }
    }

    /// Perspectives that rows can have.
    pub(super) fn role(&self) -> Option<(usize, &PerspectiveLabels)> {
        self.tied.perspective.map(|at| (at, &self.perspectives))
    }

    /// Where rows have an answer each, makes rows of respondents of them.
    fn put_together(&mut self, asked: Questions, input: &mut dyn Input) -> Result<(), ReadError> {
        let Some(long) = self.layout.long else {
            return Ok(());
        };
        let wanted = Wanted {
            long,
            questions: &asked,
            keeping: self.keeping(),
            filters: self.row_filters.clone(),
        };
        let (headings, header_rows) = (&self.layout.headings, self.layout.header_rows);
        let gathered = gather(&self.table, input, &wanted, headings, header_rows);
        let gathered = gathered.map_err(|error| ReadError::of(error, self.request.name))?;
        self.faults.extend(gathered.faults);
        self.table = self.table.holding(gathered.held, gathered.encoding);
        self.in_rows = Some(InRows {
            long,
            width: headings.len() - asked.found.len(),
            lines: asked.found.iter().map(|question| question.line).collect(),
            reading: gathered.reading,
        });
        Ok(())
    }

    /// What a pass asks for.
    fn keeping(&self) -> Vec<Keeping> {
        let mut keeping = vec![Keeping::Nothing; self.layout.headings.len()];
        let roles = [
            self.tied.respondent,
            self.tied.perspective,
            self.tied.organisation,
        ];
        let roles = roles.into_iter().flatten();
        let cuts = self.tied.cuts.iter().map(|(_, column)| *column);
        for column in roles.chain(cuts).chain(self.gate.columns()) {
            keeping[column] = Keeping::One;
        }
        let all: Vec<_> = self.request.vocabulary.instrument.items().collect();
        for item in &self.tied.items {
            let is_ticks = matches!(all[item.place].kind, Kind::Ticks(_));
            for tied in &item.columns {
                keeping[tied.column] = match is_ticks && tied.option.is_none() {
                    true => Keeping::Ticks,
                    false => Keeping::One,
                };
            }
        }
        keeping
    }

    fn choose_duplicates(&mut self, input: &mut dyn Input) -> Result<(), ReadError> {
        if !self.gate.must_find_duplicates() {
            return Ok(());
        }
        let gate = &self.gate;
        let scan = Scan {
            skip_records: self.layout.header_rows,
            threads: self.request.threads,
            ..Scan::default()
        };
        let found = self.table.scan(
            input,
            &scan,
            || gate.choosing(),
            |choosing, record| choosing.record(record),
            |_, _| {},
        );
        let found = found.map_err(|error| ReadError::of(error, self.request.name))?;
        let chosen = found.workers.into_iter().map(|w| w.finish()).collect();
        self.gate.choose(chosen);
        Ok(())
    }
}
