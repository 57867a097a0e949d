//! One answer per row, whoever made it: who, which item, what.

use super::head::{Head, percent};
use super::profile::Profile;
use super::{AnswerPart, ColumnRole, Heading, Layout, LongColumns, personal, wide};
use crate::model::survey::Platform;
use crate::survey::table::FirstRecords;

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::Long,
    find: |_| None,
    headings: wide::headings,
    metadata: &[],
    ignored: &[],
    status: &[],
    cells: wide::CELLS,
};

/// Of a hundred filled cells of the column of items.
const MOST: u8 = 80;
/// More columns than an answer per row needs.
const WIDEST: usize = 20;

const RESPONDENT: [&str; 16] = [
    "respondent",
    "respondent id",
    "respondentid",
    "respondent_id",
    "respondentnummer",
    "response id",
    "responseid",
    "response_id",
    "deelnemer",
    "deelnemer id",
    "inzending",
    "participant",
    "participant id",
    "submission",
    "submission id",
    "id",
];
const ANSWER: [&str; 14] = [
    "answer",
    "antwoord",
    "response",
    "reactie",
    "value",
    "waarde",
    "score",
    "answer text",
    "antwoordtekst",
    "gegeven antwoord",
    "answer value",
    "keuze",
    "choice",
    "result",
];

/// Which column holds who, which item and what; `None` if that cannot be told.
pub(super) fn columns(head: &Head, is_item: &dyn Fn(&str) -> bool) -> Option<LongColumns> {
    if head.width() > WIDEST || head.rows() < 2 {
        return None;
    }
    let holds_items = |column: &usize| {
        let cells = head.filled(*column, 1).collect::<Vec<_>>();
        let items = cells.iter().filter(|cell| is_item(cell)).count();
        percent(items, cells.len()).is_some_and(|p| p >= MOST)
    };
    let item = (0..head.width()).find(holds_items)?;
    let others = (0..head.width()).filter(|c| *c != item).collect::<Vec<_>>();
    let respondent = named(head, &RESPONDENT).filter(|c| *c != item);
    let answer = named(head, &ANSWER).filter(|c| *c != item);
    let (respondent, answer) = match (respondent, answer, others.as_slice()) {
        (Some(respondent), Some(answer), _) => (respondent, answer),
        (Some(one), None, [a, b]) => (one, if one == *a { *b } else { *a }),
        (None, Some(one), [a, b]) => (if one == *a { *b } else { *a }, one),
        // Who stands before what they said.
        (None, None, [a, b]) => (*a, *b),
        _ => return None,
    };
    (respondent != answer).then_some(LongColumns {
        respondent,
        item,
        answer,
    })
}

/// The columns that together are an answer get their part in it.
pub(super) fn mark_parts(long: LongColumns, headings: &mut [Heading]) {
    let parts = [
        (long.respondent, AnswerPart::Respondent),
        (long.item, AnswerPart::Question),
        (long.answer, AnswerPart::Answer),
    ];
    for (column, part) in parts {
        headings[column].role = ColumnRole::Part(part);
    }
}

/// Puts the questions that rows name behind the columns of the file, as the headings
/// that they would be with a row per respondent. Each comes with some of its answers,
/// which can show that a question asks who somebody is.
pub fn add_questions(layout: &mut Layout, questions: &[(&str, Vec<&str>)]) {
    let Some(long) = layout.long else {
        return;
    };
    let deepest = questions.iter().map(|(_, answers)| answers.len()).max();
    let mut records = FirstRecords::default();
    records.push(0, questions.iter().map(|(name, _)| name));
    for row in 0..deepest.unwrap_or_default() {
        let answers = questions.iter().map(|(_, answers)| answers.get(row));
        records.push(0, answers.map(|answer| answer.copied().unwrap_or_default()));
    }
    let head = Head::new(&records, false);
    let mut headings = PROFILE.roles(wide::headings(&head, &wide::found()));
    personal::mark_details(&head, 1, &mut headings);
    for heading in &mut headings {
        heading.named_in = Some(long.item);
    }
    layout.headings.extend(headings);
}

/// The first column with the first of these names that is there.
fn named(head: &Head, names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| head.place(&[name]))
}
