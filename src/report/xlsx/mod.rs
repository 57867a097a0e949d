//! Draws a paper as a spreadsheet: values in sheets per subject, with their words.
//!
//! Everything is a value: no formula, no link, no hidden sheet. Texts of others are
//! strings and nothing else.

mod columns;
mod grid;
mod look;
mod names;
mod native;
mod page;
mod paging;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::{Block, Cell, Column, Line, Paper, Section, Table, clean};
use crate::model::Branding;
use crate::words::{SpreadsheetWords, Words};
use look::Look;
use page::Page;

/// The section that a reader sees first, whatever is in it.
const FIRST: &str = "verdict";

/// A4.
const PAPER: u8 = 9;

/// What a footer holds at most.
const LONGEST_FOOTER: usize = 120;

/// The paper as the bytes of an XLSX file; equal papers give equal bytes.
///
/// # Errors
///
/// When the paper has more than a spreadsheet can hold.
pub fn draw(paper: &Paper, branding: &Branding) -> Result<Vec<u8>, XlsxError> {
    let words = Words::for_lang(paper.lang).spreadsheet;
    let look = Look::new(branding);
    let (with_sheet, in_words): (Vec<_>, Vec<_>) = paper
        .sections
        .iter()
        .partition(|section| has_sheet(section));
    let wanted = with_sheet.iter().map(|section| section.short.as_str());
    let names = names::legal(std::iter::once(words.read_me).chain(wanted));
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(paper)?);
    let front = front(paper, &in_words, &with_sheet, &names, words);
    let mut page = Page::new(&names[0], &front, &look, words)?;
    page.title(&paper.title)?;
    page.blocks(&front)?;
    workbook.push_worksheet(printable(page.finish()?, paper, words));
    for (section, name) in with_sheet.iter().zip(&names[1..]) {
        let mut page = Page::new(name, &section.blocks, &look, words)?;
        page.title(&section.title)?;
        page.data_first(&section.blocks)?;
        workbook.push_worksheet(printable(page.finish()?, paper, words));
    }
    workbook.save_to_buffer()
}

/// A section of words alone is read on the first sheet.
fn has_sheet(section: &Section) -> bool {
    let has_figures = |block: &Block| matches!(block, Block::Table(_) | Block::Chart(_));
    section.id != FIRST && section.blocks.iter().any(has_figures)
}

/// Whose paper it is, what is in the file, the verdict and all that is only words.
fn front(
    paper: &Paper,
    in_words: &[&Section],
    with_sheet: &[&Section],
    names: &[String],
    words: &SpreadsheetWords,
) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph(paper.subtitle.as_str())];
    if !paper.facts.is_empty() {
        blocks.push(Block::Facts(paper.facts.clone()));
    }
    let (first, others): (Vec<&Section>, Vec<&Section>) =
        in_words.iter().partition(|section| section.id == FIRST);
    let read = |section: &Section| {
        let heading = Block::heading(1, section.title.as_str());
        std::iter::once(heading)
            .chain(section.blocks.iter().cloned())
            .collect::<Vec<_>>()
    };
    blocks.extend(first.into_iter().flat_map(read));
    if !with_sheet.is_empty() {
        blocks.push(Block::heading(1, words.sheets));
        let row = |(section, name): (&&Section, &String)| -> Vec<Cell> {
            vec![name.as_str().into(), section.title.as_str().into()]
        };
        let columns = vec![Column::left(words.sheet), Column::left(words.holds)];
        let rows = with_sheet.iter().zip(&names[1..]).map(row).collect();
        blocks.push(Block::Table(Table::new(columns, rows)));
    }
    blocks.extend(others.into_iter().flat_map(read));
    blocks.push(Block::Note(Line::plain(paper.footer.as_str())));
    blocks
}

fn properties(paper: &Paper) -> Result<DocProperties, XlsxError> {
    // A fixed day: the file must not tell when it was made, and be the same again.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new()
        .set_title(clean::terminal(&paper.title))
        .set_subject(clean::terminal(&paper.subtitle))
        .set_creation_datetime(&day)
        .set_custom_property("Language", paper.lang.to_string()))
}

fn printable(mut sheet: Worksheet, paper: &Paper, words: &SpreadsheetWords) -> Worksheet {
    let title: String = clean::terminal(&paper.title)
        .chars()
        .take(LONGEST_FOOTER)
        .collect();
    let footer = format!(
        "&L{}&R{}",
        title.replace('&', "&&"),
        (words.page)("&P", "&N")
    );
    sheet
        .set_paper_size(PAPER)
        .set_landscape()
        .set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3)
        .set_footer(footer)
        .set_screen_gridlines(false);
    sheet
}
