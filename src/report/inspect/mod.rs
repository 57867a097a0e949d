//! The page about exports: what was found in them, and what each part will count as.
//!
//! Whoever holds the export sees this page before anything is scored. It has counts
//! of small groups and is no result: it says so itself.

mod attention;
mod columns;
mod items;
mod rows;
mod source;

use super::{Block, Document, Line};
use crate::model::survey::{ColumnReading, Reading};
use crate::model::{Id, Instrument, Lang, Perspective};
use crate::words::Words;

pub(super) use items::level_of;
pub(super) use rows::{account, number};

/// Every export by itself, in the order given.
pub fn inspect_page(readings: &[Reading], instrument: &Instrument, lang: Lang) -> Document {
    let words = Words::for_lang(lang);
    let page = Page {
        instrument,
        lang,
        words,
    };
    let mut blocks = vec![Block::note(Line::strong(words.survey.confidential))];
    if readings.is_empty() {
        blocks.push(Block::paragraph(words.survey.nothing));
    }
    for reading in readings {
        blocks.push(Block::heading(1, reading.file.as_str()));
        blocks.extend(rows::blocks(&page, reading));
        blocks.extend(attention::blocks(&page, reading));
        blocks.extend(source::blocks(&page, reading));
        blocks.extend(columns::blocks(&page, reading));
        blocks.extend(items::blocks(&page, reading));
    }
    Document {
        title: words.survey.title.to_owned(),
        blocks,
    }
}

/// A column, or a question that stands in rows, as the page points at it.
fn column(page: &Page, column: &ColumnReading) -> String {
    let words = &page.words.survey.items;
    match column.named_in {
        Some(place) => (words.in_rows)(place, &column.header),
        None => (words.column)(column.place, &column.header),
    }
}

/// What the page is written with.
struct Page<'a> {
    instrument: &'a Instrument,
    lang: Lang,
    words: &'static Words,
}

impl Page<'_> {
    /// A question with its code: codes never stand alone.
    fn question(&self, id: &Id) -> String {
        let item = self.instrument.item(id.as_str());
        let text = item.and_then(|item| {
            std::iter::once(Perspective::Organisation)
                .chain(Perspective::ALL)
                .find_map(|who| item.text_for(who))
        });
        match text {
            Some(text) => format!("{} ({id})", text.get(self.lang)),
            None => id.to_string(),
        }
    }

    /// Codes alone, where the questions follow further down the page.
    fn codes<'i>(&self, ids: impl Iterator<Item = &'i Id>) -> String {
        ids.map(Id::to_string).collect::<Vec<_>>().join(", ")
    }
}
