//! What is wrong with the file of an export, before any answer is read, in English.

use crate::model::survey::{
    BadBytes, BadDefinition, BadFile, BadRegister, BadRows, BadSpreadsheet,
};
use crate::words::finding::Said;
use crate::words::problem::{plain, said};
use crate::words::survey_fault::{first_quoted, megabytes};

pub(super) fn file(fault: &BadFile) -> Said {
    match fault {
        BadFile::Empty => plain((
            "this file is empty",
            "export the answers again and try once more",
        )),
        BadFile::NoHeader => plain((
            "the first line has no column names",
            "export with the questions or their codes on the first line",
        )),
        BadFile::NoRows => plain((
            "there are column names, but no answers",
            "see whether answers have come in, and export again",
        )),
        BadFile::NotATable { is } => said(
            format!("this is no table but {is}"),
            "export the answers as CSV, XLSX or JSON",
        ),
        BadFile::BrokenJson { why } => said(
            format!("this JSON cannot be read: {why}"),
            "export again; perhaps the file was not fetched completely",
        ),
        BadFile::JsonShape => plain((
            "this JSON is no list of answers",
            "a list with one object per person is needed, as SurveyJS writes it",
        )),
        BadFile::DuplicateKey { key } => said(
            format!("`{key}` stands twice in the same response"),
            "remove one or export again; nothing tells which of the two counts",
        ),
    }
}

pub(super) fn bytes(fault: &BadBytes) -> Said {
    match fault {
        BadBytes::Mixed => plain((
            "here another way of storing letters begins than in the rest of the file",
            "export again as CSV UTF-8, and do not paste exports together",
        )),
        BadBytes::NotEncoded { encoding } => said(
            format!("this is not {}", encoding.id()),
            "choose another `encoding` in the mapping, or export again as CSV UTF-8",
        ),
        BadBytes::Twice { percent } => said(
            format!("{percent} % of the letters with an accent are broken, like `Ã©` for `é`"),
            "export again as CSV UTF-8, and do not save the file in another program in between",
        ),
        BadBytes::OpenQuote => plain((
            "a quotation mark opens here and closes nowhere",
            "add the closing quotation mark or export again; now everything after it is one cell",
        )),
        BadBytes::LongRecord { most } => said(
            format!("this row is longer than {most} bytes"),
            "often a quotation mark is missing; export again",
        ),
        BadBytes::StrayQuote => plain((
            "there is text after the closing quotation mark",
            "that text counts as it stands; see whether the cell is right",
        )),
        BadBytes::Nul => plain((
            "this file holds characters that are no text",
            "export again as CSV UTF-8; the file is damaged or no text",
        )),
    }
}

pub(super) fn spreadsheet(fault: &BadSpreadsheet) -> Said {
    match fault {
        BadSpreadsheet::NotOne { is } => said(
            format!("this is no XLSX but {is}"),
            "save it as XLSX in your spreadsheet program, or export as CSV",
        ),
        BadSpreadsheet::Encrypted => plain((
            "this file has a password",
            "save it as XLSX without a password",
        )),
        BadSpreadsheet::Broken { why } => said(
            format!("this XLSX file cannot be read: {why}"),
            "export again, or save it as XLSX in your spreadsheet program",
        ),
        BadSpreadsheet::TooLarge { bytes } => said(
            format!("unpacked, this file is {} MB", megabytes(*bytes)),
            "export as CSV; that may be as large as you like",
        ),
        BadSpreadsheet::NoSheets => {
            plain(("this XLSX file has no sheets", "export the answers again"))
        }
        BadSpreadsheet::NoSuchSheet { wanted, known } => said(
            format!("there is no sheet `{wanted}`"),
            &format!("choose with --sheet from {}", first_quoted(known)),
        ),
        BadSpreadsheet::FarCell { cell } => said(
            format!("cell {cell} lies far outside the table"),
            "empty that cell, or export again",
        ),
        BadSpreadsheet::NotFinite => plain((
            "here stands a number that does not exist",
            "empty the cell, or put the answer in it",
        )),
    }
}

pub(super) fn rows(fault: &BadRows) -> Said {
    let BadRows::Ragged {
        cells,
        headers,
        count,
    } = fault;
    let many = match count {
        1 => "1 row has".to_owned(),
        _ => format!("{count} rows have"),
    };
    said(
        format!(
            "{many} more cells than there are columns; this one has {cells}, for {headers} columns"
        ),
        "such rows do not count; often quotation marks around a text are missing",
    )
}

pub(super) fn definition(fault: BadDefinition) -> Said {
    let give = "give a .lss file (LimeSurvey), a .qsf file (Qualtrics), a data dictionary (REDCap) or an XLSForm";
    let again = "export the survey again, and do not change the file";
    let (message, help) = match fault {
        BadDefinition::TooLarge { most } => (
            format!("this definition is larger than {} MB", megabytes(most)),
            give,
        ),
        BadDefinition::Unknown => ("this is no definition of a survey".to_owned(), give),
        BadDefinition::NotUtf8 => ("this definition is not UTF-8".to_owned(), again),
        BadDefinition::CutOff => ("this definition ends halfway".to_owned(), again),
        BadDefinition::Broken => ("this definition is damaged".to_owned(), again),
        BadDefinition::NotLimeSurvey => {
            ("this is XML, but no survey of LimeSurvey".to_owned(), give)
        }
        BadDefinition::NotQualtrics => {
            ("this is JSON, but no survey of Qualtrics".to_owned(), give)
        }
        BadDefinition::NotXlsForm => (
            "this is a spreadsheet, but no XLSForm: it has no sheet `survey`".to_owned(),
            give,
        ),
        BadDefinition::NoQuestions => ("this definition has no question".to_owned(), again),
    };
    said(message, help)
}

pub(super) fn register(fault: &BadRegister) -> Said {
    match fault {
        BadRegister::NotACut { column, known } => said(
            format!("column `{column}` of the staff register is no group of this result"),
            &match known.is_empty() {
                true => "name the column that the groups are in with --by".to_owned(),
                false => format!(
                    "give the column one of these names: {}",
                    first_quoted(known)
                ),
            },
        ),
        BadRegister::NoNumbers { column } => said(
            format!("this is no staff register: no line has a number of people under `{column}`"),
            "the last column has the number of people of each group, the columns before it its name",
        ),
        BadRegister::Twice { group } => said(
            format!("`{group}` stands twice in the staff register"),
            "keep one line, with all people of the group",
        ),
        BadRegister::TooFew { group } => said(
            match group {
                Some((group, people, answered)) => format!(
                    "{answered} people answered in `{group}`, and the staff register has {people}"
                ),
                None => {
                    "in a small group more people answered than the staff register has".to_owned()
                }
            },
            "put in the staff register how many people there were when the questions went round",
        ),
        BadRegister::NoLine { groups } => said(
            format!("no line in the staff register for {}", first_quoted(groups)),
            "how many people there are in all cannot be told now; write each group as the export does",
        ),
        BadRegister::Nobody { groups } => said(
            format!(
                "in the staff register, but without answers: {}",
                first_quoted(groups)
            ),
            "write each group as the export does; a group that took no part counts in the whole",
        ),
    }
}
