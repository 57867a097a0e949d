//! One sheet, filled from top to bottom: texts over the width of the page, tables
//! with a filter, charts under their figures.

use rust_xlsxwriter::{Format, Table as Filtered, TableColumn, TableStyle, Worksheet, XlsxError};

use super::columns::{lines, pixels, widths};
use super::grid::{Grid, Put, Title, tone_of};
use super::look::{Look, heading_points, number_format};
use super::native;
use super::paging::Paging;
use crate::report::{
    Align, Block, Card, Chart, Emphasis, Fact, Line, NumberKind, Table, Tone, clean,
};
use crate::words::SpreadsheetWords;

/// In points, of one line of text in letters of the usual size.
const LINE: f64 = 15.0;
const LETTERS: f64 = 11.0;
/// Between what does not belong together.
const SPACE: f64 = 9.0;
/// The most that a row can have.
const HIGHEST: f64 = 409.0;
/// What an indented cell has beside its text, in characters.
const BESIDE: f64 = 2.0;

pub(super) struct Page<'a> {
    sheet: Worksheet,
    name: String,
    look: &'a Look,
    words: &'a SpreadsheetWords,
    widths: Vec<f64>,
    row: u32,
    paging: Paging,
    /// The last heading: a table under it need not say the same again.
    heading: String,
}

impl<'a> Page<'a> {
    /// An empty sheet, as wide as what will be put on it.
    pub(super) fn new(
        name: &str,
        blocks: &[Block],
        look: &'a Look,
        words: &'a SpreadsheetWords,
    ) -> Result<Page<'a>, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        let widths = widths(blocks, words);
        for (column, width) in (0_u16..).zip(&widths) {
            sheet.set_column_width(column, *width)?;
        }
        Ok(Page {
            sheet,
            name: name.to_owned(),
            look,
            words,
            paging: Paging::new(&widths),
            heading: String::new(),
            widths,
            row: 0,
        })
    }

    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        self.paging.set_up(&mut self.sheet)?;
        Ok(self.sheet)
    }

    /// Ends the row that was filled.
    fn next(&mut self, height: f64) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, height)?;
        self.paging.row(self.row, height);
        self.row += 1;
        Ok(())
    }

    pub(super) fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        let points = heading_points(0);
        self.across(0, &Line::plain(text), &self.look.title(), points)?;
        self.sheet.set_freeze_panes(self.row, 0)?;
        Ok(())
    }

    /// A single table comes first, with its header always in sight; what is said of
    /// it follows. Several keep their order.
    pub(super) fn data_first(&mut self, blocks: &[Block]) -> Result<(), XlsxError> {
        let is_data = |block: &Block| matches!(block, Block::Table(_) | Block::Chart(_));
        let place = blocks.iter().position(is_data);
        let (Some(place), 1) = (place, blocks.iter().filter(|b| is_data(b)).count()) else {
            return self.blocks(blocks);
        };
        self.next(SPACE)?;
        let header = self.row;
        match &blocks[place] {
            Block::Chart(chart) => {
                let first = self.table(&chart.table)?;
                self.picture(chart, first)?;
                let summary = Line::plain(chart.summary.as_str());
                self.paragraph(&summary, &self.look.text())?;
            }
            Block::Table(table) => {
                self.table(table)?;
            }
            _ => {}
        }
        self.sheet.set_freeze_panes(header + 1, 1)?;
        self.sheet.set_repeat_rows(header, header)?;
        self.blocks(&blocks[..place])?;
        self.blocks(&blocks[place + 1..])
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Result<(), XlsxError> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), XlsxError> {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(line) => self.paragraph(line, &self.look.text()),
            Block::List(lines) => lines.iter().try_for_each(|line| self.item(0, line)),
            Block::Facts(facts) => facts.iter().try_for_each(|fact| self.fact(fact)),
            Block::Note(line) => self.paragraph(line, &self.look.muted()),
            Block::Cards(cards) => cards.iter().try_for_each(|card| self.card(card)),
            Block::Table(table) => {
                if let Some(caption) = table.caption.as_ref().filter(|c| **c != self.heading) {
                    self.heading(3, &Line::plain(caption.as_str()))?;
                }
                let height = self.heights(&Grid::new(table, self.words)).iter().sum();
                self.paging.together(self.row, height);
                self.table(table).map(|_| ())
            }
            Block::Chart(chart) => self.chart(chart),
            // Of bars, which stand nowhere in a sheet.
            Block::Key(_) => Ok(()),
        }
    }

    fn heading(&mut self, level: u8, line: &Line) -> Result<(), XlsxError> {
        self.paging.heading(self.row);
        self.next(SPACE)?;
        self.heading = line.text();
        let points = heading_points(level);
        self.across(0, line, &self.look.heading(level), points)
    }

    /// Words of a text, which stay with the heading above them.
    fn body(&mut self, column: u16, line: &Line, format: &Format) -> Result<(), XlsxError> {
        let height = self.height(column, line, LETTERS);
        self.paging.words(self.row, height);
        self.across(column, line, format, LETTERS)
    }

    fn paragraph(&mut self, line: &Line, format: &Format) -> Result<(), XlsxError> {
        self.body(0, line, format)
    }

    fn item(&mut self, column: u16, line: &Line) -> Result<(), XlsxError> {
        let mut marked = Line::plain("• ");
        marked.0.extend(line.0.iter().cloned());
        self.body(column, &marked, &self.look.text().set_indent(1))
    }

    fn fact(&mut self, fact: &Fact) -> Result<(), XlsxError> {
        let strong = self.look.strong();
        self.put(0, &Line::plain(fact.name.as_str()), &strong)?;
        for value in &fact.values {
            self.body(1, value, &self.look.text())?;
        }
        Ok(())
    }

    fn card(&mut self, card: &Card) -> Result<(), XlsxError> {
        let strong = self.look.strong();
        self.put(0, &Line::plain(card.title.as_str()), &strong)?;
        let toned = self.look.toned(card.tone);
        self.body(1, &Line::plain(card.word.as_str()), &toned)?;
        card.lines.iter().try_for_each(|line| self.item(1, line))
    }

    fn chart(&mut self, chart: &Chart) -> Result<(), XlsxError> {
        self.heading(3, &Line::plain(chart.title.as_str()))?;
        let summary = Line::plain(chart.summary.as_str());
        let table: f64 = self
            .heights(&Grid::new(&chart.table, self.words))
            .iter()
            .sum();
        let picture = f64::from(native::ROWS + 1) * LINE;
        self.paging.together(self.row, table + picture + 2.0 * LINE);
        self.paragraph(&summary, &self.look.text())?;
        let first = self.table(&chart.table)?;
        self.picture(chart, first)
    }

    /// The native chart of the figures whose first row is `first`, where there is one.
    fn picture(&mut self, chart: &Chart, first: u32) -> Result<(), XlsxError> {
        let grid = Grid::new(&chart.table, self.words);
        let at = native::Place {
            sheet: &self.name,
            first,
            grid: &grid,
            width: pixels(self.widths.iter().sum()),
        };
        let Some(picture) = native::chart(chart, &at, self.look) else {
            return Ok(());
        };
        let height = f64::from(native::ROWS + 1) * LINE;
        self.paging.together(self.row, height);
        self.sheet.insert_chart(self.row, 0, &picture)?;
        (0..=native::ROWS).try_for_each(|_| self.next(LINE))
    }

    /// Gives the row of its first figures; leaves a row free after it.
    fn table(&mut self, table: &Table) -> Result<u32, XlsxError> {
        let grid = Grid::new(table, self.words);
        let (header, first) = (self.row, self.row + 1);
        let mut heights = self.heights(&grid).into_iter();
        self.next(heights.next().unwrap_or(LINE))?;
        for (row, height) in grid.rows.iter().zip(heights) {
            for ((column, put), title) in (0_u16..).zip(row).zip(&grid.titles) {
                self.cell(column, *put, title.align)?;
            }
            self.next(height)?;
        }
        let last = (grid.titles.len().max(1) - 1) as u16;
        let columns = grid.titles.iter().map(|title| self.column(title));
        if grid.rows.is_empty() {
            for (column, title) in (0_u16..).zip(&grid.titles) {
                let format = self.look.header(title.align);
                self.sheet
                    .write_string_with_format(header, column, &title.text, &format)?;
            }
        } else {
            // The cells have their looks; the table is there for its filter.
            let filtered = Filtered::new()
                .set_style(TableStyle::None)
                .set_columns(&columns.collect::<Vec<_>>());
            self.sheet
                .add_table(header, 0, self.row - 1, last, &filtered)?;
        }
        self.next(SPACE)?;
        Ok(first)
    }

    /// Of the header and of every row: programs do not all make rows as high as the
    /// text in them needs.
    fn heights(&self, grid: &Grid) -> Vec<f64> {
        let of_row = |lines: usize| (lines.max(1) as f64 * LINE + 1.0).min(HIGHEST);
        let titles = grid.titles.iter().zip(&self.widths);
        let header = titles.map(|(title, width)| lines(&title.text, width - BESIDE - 1.0));
        let header = of_row(header.max().unwrap_or(1)) + 4.0;
        let rows = grid.rows.iter().map(|row| {
            let cells = row.iter().zip(&self.widths).map(|(put, width)| match put {
                Put::Words(line) => lines(&line.text(), width - BESIDE),
                Put::Nothing | Put::Value { .. } => 1,
            });
            of_row(cells.max().unwrap_or(1))
        });
        std::iter::once(header).chain(rows).collect()
    }

    fn column(&self, title: &Title) -> TableColumn {
        let header = guarded(self.look.header(title.align), &title.text);
        TableColumn::new()
            .set_header(title.text.as_str())
            .set_header_format(header)
    }

    fn cell(&mut self, column: u16, put: Put, align: Align) -> Result<(), XlsxError> {
        match put {
            Put::Nothing => {
                let format = self.look.cell(align, None);
                self.sheet.write_blank(self.row, column, &format)?;
                Ok(())
            }
            Put::Words(line) => {
                let format = self.look.cell(align, tone_of(line));
                self.put(column, line, &format)
            }
            Put::Value { value, kind, tone } => self.value(column, value, kind, tone),
        }
    }

    fn value(
        &mut self,
        column: u16,
        value: f64,
        kind: NumberKind,
        tone: Option<Tone>,
    ) -> Result<(), XlsxError> {
        let format = self.look.cell(Align::Right, tone);
        let format = format.set_num_format(number_format(kind));
        self.sheet
            .write_number_with_format(self.row, column, value, &format)?;
        Ok(())
    }

    /// Words over the rest of the page, on as many lines as they need.
    fn across(
        &mut self,
        column: u16,
        line: &Line,
        format: &Format,
        points: f64,
    ) -> Result<(), XlsxError> {
        let last = (self.widths.len() - 1) as u16;
        if last > column {
            self.sheet
                .merge_range(self.row, column, self.row, last, "", format)?;
        }
        self.put(column, line, format)?;
        self.next(self.height(column, line, points))
    }

    /// Of words over the rest of the page.
    fn height(&self, column: u16, line: &Line, points: f64) -> f64 {
        let room: f64 = self.widths[usize::from(column)..].iter().sum();
        let size = points / LETTERS;
        let lines = lines(&line.text(), room / size - BESIDE) as f64;
        (lines * LINE * size + 2.0).min(HIGHEST)
    }

    /// Words in one cell, with what is stressed in them.
    fn put(&mut self, column: u16, line: &Line, format: &Format) -> Result<(), XlsxError> {
        let runs: Vec<(Format, String)> = line
            .0
            .iter()
            .map(|run| (self.run(format, run.emphasis), clean::xlsx(&run.text)))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let text = clean::xlsx(&line.text());
        let format = guarded(format.clone(), &text);
        let is_one = line.0.iter().all(|run| run.emphasis == Emphasis::Plain) || runs.len() < 2;
        if is_one {
            let is_strong = line.0.iter().any(|run| run.emphasis == Emphasis::Strong);
            let format = match is_strong {
                true => format.set_bold(),
                false => format,
            };
            self.sheet
                .write_string_with_format(self.row, column, text, &format)?;
        } else {
            let runs: Vec<(&Format, &str)> = runs.iter().map(|(f, t)| (f, t.as_str())).collect();
            self.sheet
                .write_rich_string_with_format(self.row, column, &runs, &format)?;
        }
        Ok(())
    }

    fn run(&self, format: &Format, emphasis: Emphasis) -> Format {
        match emphasis {
            Emphasis::Plain => format.clone(),
            Emphasis::Strong => format.clone().set_bold(),
            Emphasis::Tone(tone) => {
                let color = self.look.color(crate::report::Ink::Word(tone));
                format.clone().set_bold().set_font_color(color)
            }
        }
    }
}

/// Text that looks like a formula stays text, also when somebody edits the cell.
fn guarded(format: Format, text: &str) -> Format {
    match clean::could_be_a_formula(text) {
        true => format.set_quote_prefix(),
        false => format,
    }
}
