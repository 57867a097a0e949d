//! What is wrong with an export of a survey, in English.

use super::bad_export::{bytes, definition, file, register, rows, spreadsheet};
use super::contradiction::{contradiction, differs_per_row};
use crate::model::Id;
use crate::model::survey::{Platform, Refusal, SurveyFault};
use crate::words::finding::Said;
use crate::words::problem::said;
use crate::words::survey_fault::{SurveyFaultWords, first_ids, first_quoted, pointers};

pub(super) static SURVEY_FAULT: SurveyFaultWords = SurveyFaultWords { say };

const INSPECT: &str = "see what is in the export with: leerklaar batch --inspect EXPORT";

/// What a mapping can settle, and how to get one.
fn in_mapping(what: &str) -> String {
    format!(
        "{what} in a mapping; make one with: leerklaar batch --write-mapping mapping.yaml EXPORT"
    )
}

pub(super) fn times(count: u64) -> String {
    match count {
        1 => "once".to_owned(),
        _ => format!("{count} times"),
    }
}

/// Every kind has its place here; [`answer`] takes those about one question.
fn say(fault: &SurveyFault) -> Said {
    match fault {
        SurveyFault::File(fault) => file(fault),
        SurveyFault::Bytes(fault) => bytes(fault),
        SurveyFault::Spreadsheet(fault) => spreadsheet(fault),
        SurveyFault::Rows(fault) => rows(fault),
        SurveyFault::Register(fault) => register(fault),
        SurveyFault::UnknownLabel { .. }
        | SurveyFault::MoreUnknown { .. }
        | SurveyFault::UncertainCodes { .. }
        | SurveyFault::WrongColumn { .. }
        | SurveyFault::NotANumber { .. }
        | SurveyFault::OutOfRange { .. }
        | SurveyFault::TooManyNumbers { .. }
        | SurveyFault::SeemsReversed { .. } => answer(fault),
        SurveyFault::NoItems { columns } => no_items(*columns),
        SurveyFault::NotACount { value } => said(
            format!("`{value}` is no number of people"),
            "put a whole number in the last column, and the names of the groups in the columns before it",
        ),
        SurveyFault::TwoColumns { item, headers } => two_columns(item, headers),
        SurveyFault::UnknownOption { item, header } => said(
            format!("column `{header}` goes with question `{item}`, which has no such option"),
            "name the columns of the question in a mapping, or put this one under `ignore`",
        ),
        SurveyFault::LabelTwice { scale, label } => label_twice(scale, label),
        SurveyFault::UnknownPerspective {
            label,
            count,
            known,
        } => unknown_role(label, *count, known),
        SurveyFault::NoSuchColumn { column, meant } => no_such_column(column, meant.as_deref()),
        SurveyFault::SeveralColumns { column, places } => several_columns(column, places),
        SurveyFault::PersonalColumn { column } => personal_column(column),
        SurveyFault::CutIsItem { column, item } => said(
            format!(
                "column `{column}` is question `{item}`; groups by an answer would show that answer"
            ),
            "choose a trait that many people share, such as department",
        ),
        SurveyFault::NothingScored { refused } => nothing_scored(refused),
        SurveyFault::TooManyGroups { column } => too_many_groups(column),
        SurveyFault::SmallGroups { column } => small_groups(column),
        SurveyFault::NotOfPlatform { platform } => not_of_platform(*platform),
        SurveyFault::Definition(fault) => definition(*fault),
        SurveyFault::Contradiction(found) => contradiction(found),
        SurveyFault::DiffersPerRow { column } => differs_per_row(column),
        SurveyFault::NeedsDefinition { platform, item } => needs_definition(*platform, item),
        SurveyFault::OtherHeaders { known, found } => other_headers(known, found),
        SurveyFault::MissingItems { items } => missing_items(items),
        SurveyFault::Formulas { column, count } => formulas(column, *count),
        SurveyFault::OtherVersion {
            checklist,
            found,
            known,
        } => other_version(checklist, found, known),
        SurveyFault::PersonalContent { column, count } => personal_content(column, *count),
    }
}

fn answer(fault: &SurveyFault) -> Said {
    match fault {
        SurveyFault::UnknownLabel {
            item,
            label,
            count,
            known,
            meant,
        } => unknown_label(item, label, *count, known, meant.as_deref()),
        SurveyFault::MoreUnknown {
            item,
            labels,
            count,
        } => said(
            format!(
                "question `{item}` has {labels} other unknown answers ({})",
                times(*count)
            ),
            INSPECT,
        ),
        SurveyFault::UncertainCodes {
            item,
            codes,
            levels,
        } => uncertain(item, codes, *levels),
        SurveyFault::WrongColumn {
            item,
            header,
            known,
            unknown,
        } => wrong_column(item, header, *known, *unknown),
        SurveyFault::NotANumber { item, value, count } => said(
            format!(
                "`{value}` is no number, and question `{item}` asks for one ({})",
                times(*count)
            ),
            "write the number alone; if it has a comma, choose `decimal: comma` in a mapping",
        ),
        SurveyFault::OutOfRange {
            item,
            value,
            count,
            low,
            high,
        } => out_of_range(item, value, *count, low, high),
        SurveyFault::TooManyNumbers { item } => said(
            format!("question `{item}` has more different numbers than a question can have"),
            &in_mapping("this must be another column; point at the right one under `items`"),
        ),
        SurveyFault::SeemsReversed { item } => said(
            format!(
                "question `{item}` seems turned round: who scores high elsewhere scores low here"
            ),
            &in_mapping("if the question does run the other way, put `reverse: true` beside it"),
        ),
        other => said(other.code().to_owned(), INSPECT),
    }
}

fn out_of_range(item: &Id, value: &str, count: u64, low: &str, high: &str) -> Said {
    said(
        format!(
            "`{value}` cannot be right for question `{item}` ({})",
            times(count)
        ),
        &format!("the answer lies between {low} and {high}; correct it or empty the cell"),
    )
}

fn unknown_label(
    item: &Id,
    label: &str,
    count: u64,
    known: &[String],
    meant: Option<&str>,
) -> Said {
    let first = match meant {
        Some(meant) => format!("do you mean `{meant}`? Add it"),
        None => format!("known are {}; add it", first_quoted(known)),
    };
    said(
        format!(
            "`{label}` is no known answer to question `{item}` ({})",
            times(count)
        ),
        &in_mapping(&format!("{first} to `labels`")),
    )
}

fn uncertain(item: &Id, codes: &[String], levels: usize) -> Said {
    said(
        format!(
            "the codes of question `{item}` ({}) fit its {levels} answers in more than one way",
            first_quoted(codes)
        ),
        &in_mapping(
            "export the answers as text, give the questionnaire with --definition, or say what \
             each code means under `labels`",
        ),
    )
}

fn wrong_column(item: &Id, header: &str, known: u64, unknown: u64) -> Said {
    said(
        format!(
            "in column `{header}`, {unknown} answers do not fit question `{item}`, and {known} do"
        ),
        &in_mapping("this must be another question; point at the right column under `items`"),
    )
}

fn no_items(columns: usize) -> Said {
    said(
        format!("none of the {columns} columns is a question of our checklists"),
        &in_mapping("if this is the right export, point at the columns under `items`"),
    )
}

fn two_columns(item: &Id, headers: &[(usize, String)]) -> Said {
    let places: Vec<String> = headers
        .iter()
        .map(|(place, header)| format!("{place} `{header}`"))
        .collect();
    said(
        format!(
            "more than one column is question `{item}`: {}",
            places.join(", ")
        ),
        &in_mapping(&format!(
            "none of them counts now; choose one under `items`, or name them all if each person filled \
             only one (`{item}: [{}]`)",
            pointers(headers)
        )),
    )
}

fn label_twice(scale: &Id, label: &str) -> Said {
    said(
        format!("`{label}` stands for two answers in scale `{scale}`"),
        "leave it with one answer",
    )
}

fn unknown_role(label: &str, count: u64, known: &[String]) -> Said {
    said(
        format!("`{label}` is no known role ({})", times(count)),
        &in_mapping(&format!(
            "known are {}; add it to `perspective`, or leave the rest out with `others: leave_out`",
            first_quoted(known)
        )),
    )
}

fn no_such_column(column: &str, meant: Option<&str>) -> Said {
    let help = match meant {
        Some(meant) => format!("do you mean `{meant}`?"),
        None => INSPECT.to_owned(),
    };
    said(format!("there is no column `{column}`"), &help)
}

fn several_columns(column: &str, places: &[usize]) -> Said {
    let places: Vec<String> = places.iter().map(usize::to_string).collect();
    said(
        format!(
            "column `{column}` occurs more than once, at places {}",
            places.join(", ")
        ),
        &in_mapping("point at one by its place (`place`)"),
    )
}

fn personal_column(column: &str) -> Said {
    said(
        format!("column `{column}` shows who somebody is; it is not used for groups"),
        "choose a trait that many people share, such as department",
    )
}

fn nothing_scored(refused: &[(Refusal, u64)]) -> Said {
    let why = super::survey::ROWS.why;
    let reasons = refused
        .iter()
        .map(|(r, count)| format!("{count} × {}", why(*r)));
    let reasons: Vec<String> = reasons.collect();
    let reasons = match reasons.is_empty() {
        true => "there are none".to_owned(),
        false => reasons.join(", "),
    };
    said(
        format!("no row was counted: {reasons}"),
        "see which rows are left out and why with: leerklaar batch --inspect EXPORT",
    )
}

fn too_many_groups(column: &str) -> Said {
    said(
        format!("column `{column}` has too many different values for groups"),
        "choose a trait that many people share, such as department",
    )
}

fn small_groups(column: &str) -> Said {
    said(
        format!("column `{column}` has so many values that most of its groups have few people"),
        "nobody is protected here: choose another trait if this one names people",
    )
}

fn not_of_platform(platform: Platform) -> Said {
    said(
        format!("this does not look like an export of `{}`", platform.id()),
        "leave --profile out, and it will be worked out",
    )
}

fn needs_definition(platform: Platform, item: &Id) -> Said {
    let name = platform.brand().unwrap_or("this table");
    said(
        format!(
            "question `{item}` has only numbers, and {name} does not say which answers they are"
        ),
        "export the answers as text, or give the questionnaire with --definition",
    )
}

fn other_headers(known: &str, found: &str) -> Said {
    said(
        format!("the columns have changed since this mapping was made (`{known}`, now `{found}`)"),
        "see whether all is still right with: leerklaar batch --inspect --mapping mapping.yaml EXPORT",
    )
}

fn missing_items(items: &[Id]) -> Said {
    let many = match items.len() {
        1 => "1 question has".to_owned(),
        more => format!("{more} questions have"),
    };
    said(
        format!("{many} no column: {}", first_ids(items)),
        &in_mapping(
            "scores are less certain there; if the question is in the export, point at it under \
             `items`",
        ),
    )
}

fn formulas(column: &str, count: u64) -> Said {
    said(
        format!("column `{column}` holds a formula, {}", times(count)),
        "a formula is no answer and counts as not filled in; put the answer there",
    )
}

fn other_version(checklist: &Id, found: &str, known: &str) -> Said {
    said(
        format!("the mapping is for version {found} of `{checklist}`; now it is {known}"),
        "questions may have changed: make a new one with leerklaar batch --write-mapping mapping.yaml EXPORT",
    )
}

fn personal_content(column: &str, count: u64) -> Said {
    said(
        format!("column `{column}` tells who somebody is, {}", times(count)),
        "this column is not used; remove it from the export before you give that to anybody",
    )
}
