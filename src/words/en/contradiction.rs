//! What an export says in two ways, in English.

use super::survey_fault::times;
use crate::model::Id;
use crate::model::survey::Contradiction;

use crate::words::finding::Said;
use crate::words::problem::said;

pub(super) fn contradiction(found: &Contradiction) -> Said {
    match found {
        Contradiction::TwoAnswers {
            question,
            first,
            count,
        } => two_answers(question, *first, *count),
        Contradiction::TwoTraits {
            column,
            first,
            count,
        } => two_traits(column, *first, *count),
        Contradiction::TwoBranches { item, count } => two_branches(item, *count),
    }
}

fn two_answers(question: &str, first: u64, count: u64) -> Said {
    let times = times(count);
    said(
        format!(
            "an earlier row (line {first}) has another answer to `{question}` of the same person ({times} in the file)"
        ),
        "keep one of the two; if people filled it in more than once, choose which time counts with `where` in a mapping",
    )
}

fn two_traits(column: &str, first: u64, count: u64) -> Said {
    let times = times(count);
    said(
        format!(
            "an earlier row (line {first}) has something else in column `{column}` for the same person ({times} in the file)"
        ),
        "make all rows of one person the same in this column",
    )
}

fn two_branches(item: &Id, count: u64) -> Said {
    let times = times(count);
    said(
        format!("question `{item}` has different answers in one row, {times}"),
        "the columns of this question are of people who each saw one of them; keep one answer, or name one column under `items`",
    )
}

pub(super) fn differs_per_row(column: &str) -> Said {
    said(
        format!("column `{column}` is different in every row of one person"),
        "choose a column that says something of the person, such as department",
    )
}
