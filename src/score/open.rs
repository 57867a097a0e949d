//! The questions that one sheet still leaves open.

use crate::model::{Instrument, Item, Sheet};

use super::value::{Value, is_asked, value};

/// What this sheet was asked and has no value for, in checklist order: never
/// answered, skipped, or "don't know" where that is no answer.
pub fn open_questions<'a>(
    instrument: &'a Instrument,
    sheet: &'a Sheet,
) -> impl Iterator<Item = &'a Item> {
    instrument
        .checklists
        .iter()
        .flat_map(|checklist| checklist.items().map(move |item| (checklist, item)))
        .filter(|(checklist, item)| is_asked(sheet, checklist, item))
        .map(|(_, item)| item)
        .filter(|item| {
            let answer = sheet.answers.get(&item.id).map(|r| &r.answer);
            matches!(value(item, answer, sheet.perspective), Value::Open(_))
        })
}
