//! Where a sheet goes on to the next printed page: never inside a chart, and never
//! between a heading and what it is about.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// In points: the printable part of A4, lying.
const PAGE_WIDTH: f64 = 769.0;
const PAGE_HEIGHT: f64 = 495.0;
const POINTS_PER_PIXEL: f64 = 0.75;
/// Programs differ in how wide columns print, and so in how much fits under them.
const CERTAIN: f64 = 0.92;

/// In points: so much of what is longer than a page stays with its heading.
const BEGINNING: f64 = 90.0;
/// Of a page: with no more than this on it, it is not left for what is too long for
/// the rest of it.
const LITTLE: f64 = 0.2;
/// In points: after so much text a heading has what it announced.
const ANNOUNCED: f64 = 110.0;

/// Follows the rows of a sheet as they are filled, and remembers where to break.
pub(super) struct Paging {
    /// Of a page, in points as the rows have them, which are printed smaller when
    /// the sheet is wider than a page.
    page: f64,
    /// All rows so far.
    used: f64,
    /// All rows on the pages before this one.
    before: f64,
    /// Where the heading began that waits for what it is about: row and height.
    lead: Option<(u32, f64)>,
    breaks: Vec<u32>,
}

impl Paging {
    /// For columns of these widths in characters.
    pub(super) fn new(widths: &[f64]) -> Paging {
        let pixels: f64 = widths.iter().map(|width| (width * 7.0 + 5.0).ceil()).sum();
        let wide = pixels * POINTS_PER_PIXEL;
        let scale = (PAGE_WIDTH / wide).min(1.0);
        Paging {
            page: PAGE_HEIGHT / scale * CERTAIN,
            used: 0.0,
            before: 0.0,
            lead: None,
            breaks: Vec::new(),
        }
    }

    /// `row` was filled and has this height.
    pub(super) fn row(&mut self, row: u32, height: f64) {
        if self.used + height - self.before > self.page {
            self.breaks.push(row);
            self.before = self.used;
        }
        self.used += height;
    }

    /// At `row` a heading begins that must stay with what follows.
    pub(super) fn heading(&mut self, row: u32) {
        self.lead.get_or_insert((row, self.used));
    }

    /// Words that may lead to more stand at `row` and need this height.
    pub(super) fn words(&mut self, row: u32, height: f64) {
        let lead = self.lead;
        self.together(row, height);
        self.lead = lead.filter(|(_, top)| self.used + height - top < ANNOUNCED);
    }

    /// What a heading announced begins at `row` and needs this height in one piece,
    /// as far as a page can give it.
    pub(super) fn together(&mut self, row: u32, height: f64) {
        let (row, top) = self.lead.take().unwrap_or((row, self.used));
        let is_first = top - self.before < 1.0;
        let height = match self.used - top + height > self.page {
            true => BEGINNING,
            false => height,
        };
        let has_little = top - self.before < self.page * LITTLE;
        let is_full = match has_little {
            true => self.used + BEGINNING - self.before > self.page,
            false => self.used + height - self.before > self.page,
        };
        if !is_first && is_full {
            self.breaks.push(row);
            self.before = top;
        }
    }

    /// On one page wide. Excel heeds no break on a sheet that it has to fit, and
    /// breaks where a page is full.
    pub(super) fn set_up(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet
            .set_print_fit_to_pages(1, 0)
            .set_page_breaks(&self.breaks)?;
        Ok(())
    }
}
