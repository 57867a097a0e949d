//! What can be said of an export before its rows are read: the file, the platform,
//! and what each column is.

use std::io::Cursor;
use std::sync::Arc;

use super::gate::Gate;
use super::{ReadError, Request, pivot, problems};
use crate::model::Id;
use crate::model::survey::{
    Codebook, ColumnRef, FileFormat, Labels, Mapping, Platform, SourceChoice, Spot, SurveyFault,
    SurveyProblem,
};
use crate::survey::columns::{self, Choices, Located, Tied, Told};
use crate::survey::labels::{self, Census, PerspectiveLabels, Settled};
use crate::survey::platforms::{self, ColumnRole, Layout, looks_personal};
use crate::survey::table::{Input, Scan, Table};

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
    /// A table with an answer per row, as one with a row per respondent.
    pivoted: Option<Vec<u8>>,
}

/// Looks at the file and its headers.
///
/// # Errors
/// It cannot be read, or is no table that can be trusted.
pub fn prepare<'a>(input: &mut dyn Input, request: Request<'a>) -> Result<Prepared<'a>, ReadError> {
    let name = request.name;
    let failed = |error| ReadError::of(error, name);
    let source = &request.vocabulary.mapping.source;
    let table = Table::open(input, source).map_err(failed)?;
    let (table, layout, start, pivoted) = match recognised(&table, input, &request)? {
        (layout, start) if layout.long.is_none() => (table, layout, start, None),
        (layout, _) => {
            let wide = pivot::pivot(&table, input, &layout).map_err(failed)?;
            let mut cursor = Cursor::new(wide.as_slice());
            let table = Table::open(&mut cursor, &SourceChoice::default()).map_err(failed)?;
            let (wide_layout, start) =
                recognised_as(&table, &mut cursor, &request, Some(Platform::Wide))?;
            let layout = Layout {
                platform: Platform::Long,
                ..wide_layout
            };
            (table, layout, start, Some(wide))
        }
    };
    let mut prepared = tied(request, table, layout, pivoted);
    prepared.suspect_personal_content(&start);
    prepared.choose_duplicates(input)?;
    Ok(prepared)
}

/// The first records, and the line that each begins with.
struct Start {
    records: Vec<Vec<String>>,
    lines: Vec<u64>,
}

fn recognised(
    table: &Table,
    input: &mut dyn Input,
    request: &Request<'_>,
) -> Result<(Layout, Start), ReadError> {
    recognised_as(
        table,
        input,
        request,
        request.vocabulary.mapping.source.platform,
    )
}

fn recognised_as(
    table: &Table,
    input: &mut dyn Input,
    request: &Request<'_>,
    platform: Option<Platform>,
) -> Result<(Layout, Start), ReadError> {
    let head = table.head(input, HEAD);
    let head = head.map_err(|error| ReadError::of(error, request.name))?;
    let (lines, records): (Vec<u64>, Vec<Vec<String>>) = head.into_iter().unzip();
    let is_json = *table.format() == FileFormat::Json;
    let is_item = |cell: &str| request.vocabulary.texts.is_item(cell);
    let choice = SourceChoice {
        platform,
        ..request.vocabulary.mapping.source.clone()
    };
    let layout = platforms::recognise(&records, is_json, &choice, &is_item);
    let layout = layout.map_err(|fault| ReadError::one(fault, request.name))?;
    Ok((layout, Start { records, lines }))
}

fn tied<'a>(
    request: Request<'a>,
    table: Table,
    mut layout: Layout,
    pivoted: Option<Vec<u8>>,
) -> Prepared<'a> {
    let (instrument, mapping) = (request.vocabulary.instrument, request.vocabulary.mapping);
    let told = request.definition.map_or_else(Vec::new, |definition| {
        definition.mark_personal(&mut layout.headings);
        columns::told(&layout.headings, definition)
    });
    let asked = match mapping.perspective {
        Some(_) => Vec::new(),
        None => vec![request.perspective],
    };
    let choices = Choices {
        asked,
        ..Choices::default()
    };
    let mut tied = columns::tie(&layout.headings, request.vocabulary, &choices, &told);
    let mut faults = std::mem::take(&mut tied.faults);
    let gate = gate(&request, &layout, &tied, &mut faults);
    let settled = labels::settle(
        &mut tied.clone(),
        &Census::default(),
        &layout,
        request.vocabulary,
        &told,
    );
    let role = tied.perspective.and_then(|column| told.get(column));
    Prepared {
        perspectives: PerspectiveLabels::of(instrument, mapping, role.map_or(&[], |t| &t.answers)),
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
        faults,
        pivoted,
    }
}

/// Which rows come in, with the columns that the mapping names.
fn gate(request: &Request<'_>, layout: &Layout, tied: &Tied, faults: &mut Vec<Located>) -> Gate {
    let rules = &request.vocabulary.mapping.rows;
    let mut find = |wanted: &ColumnRef| match columns::find(wanted, &layout.headings) {
        Ok(column) => Some(column),
        Err(fault) => {
            faults.push((None, fault));
            None
        }
    };
    let filters = rules.filters.iter();
    let filters = filters.filter_map(|f| Some((find(&f.column)?, f.is_in.clone())));
    let filters = filters.collect();
    let key = rules.duplicates.as_ref().and_then(|d| find(&d.key));
    let columns: Vec<usize> = tied
        .items
        .iter()
        .flat_map(|item| item.columns.iter().map(|c| c.column))
        .collect();
    Gate::new(rules, layout.status.about(&columns), filters, key)
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
        problems(self.faults.clone(), self.request.name)
    }

    /// Perspectives that rows can have.
    pub(super) fn role(&self) -> Option<(usize, &PerspectiveLabels)> {
        self.tied.perspective.map(|at| (at, &self.perspectives))
    }

    /// Goes on with the rows as they are to be read: those of the file, or those made
    /// of a table with an answer per row.
    pub(super) fn with_rows<T>(
        &self,
        input: &mut dyn Input,
        go: impl FnOnce(&mut dyn Input) -> T,
    ) -> T {
        match &self.pivoted {
            Some(wide) => go(&mut Cursor::new(wide.as_slice())),
            None => go(input),
        }
    }

    /// Free text is not read; but what stands in the first rows of such columns is
    /// looked at once, to warn who would pass the export on.
    fn suspect_personal_content(&mut self, start: &Start) {
        let rows = start.lines.iter().zip(&start.records);
        let rows = || rows.clone().skip(self.layout.header_rows);
        let mut found = Vec::new();
        for (column, heading) in self.layout.headings.iter().enumerate() {
            let is_text = matches!(
                heading.role,
                ColumnRole::Question | ColumnRole::Comment | ColumnRole::Other
            );
            if !is_text || self.is_used(column) {
                continue;
            }
            let personal = |(_, cells): &(&u64, &Vec<String>)| {
                cells
                    .get(column)
                    .is_some_and(|cell| looks_personal(cell).is_some())
            };
            let count = rows().filter(personal).count() as u64;
            if let Some((line, _)) = rows().find(personal) {
                // The excerpt is the header: the cell is what must not be shown.
                let spot = Spot {
                    line: *line,
                    column: Some(column + 1),
                    excerpt: heading.header.clone(),
                };
                let column = heading.header.clone();
                found.push((Some(spot), SurveyFault::PersonalContent { column, count }));
            }
        }
        self.faults.extend(found);
    }

    /// Whether a column is read in a pass.
    fn is_used(&self, column: usize) -> bool {
        use crate::model::survey::Fate;
        !matches!(
            self.tied.columns[column].fate,
            Fate::Unmapped(_) | Fate::Ignored
        )
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
        let found = self.with_rows(input, |rows| {
            self.table.scan(
                rows,
                &scan,
                || gate.choosing(),
                |choosing, record| choosing.record(record),
                |_, _| {},
            )
        });
        let found = found.map_err(|error| ReadError::of(error, self.request.name))?;
        let chosen = found.workers.into_iter().map(|w| w.finish()).collect();
        self.gate.choose(chosen);
        Ok(())
    }
}
