//! LimeSurvey 6: its delimited text with any of three kinds of headers, its
//! spreadsheet and its JSON.

use leerklaar::model::Perspective;
use serde_json::Value;

use super::form::{Asked, Form, Question, Said};
use super::layout::{Layout, Loss, Survey, Written};
use super::lss;
use super::people::{Person, Standing};
use super::table::{Cell, Csv, PLAIN, object, workbook};
use super::words::{LABELS, Special, Words, boxes};

const UNFINISHED: &[Standing] = &[Standing::HalfWay];

pub(crate) const LAYOUTS: [Layout; 5] = [
    layout("limesurvey_codes", codes, &[Loss::NumbersOnly]),
    layout("limesurvey_full_text", full_text, &[]),
    layout(
        "limesurvey_code_and_text",
        code_and_text,
        &[Loss::OpenIsNotShown],
    ),
    layout("limesurvey_spreadsheet", spreadsheet, &[Loss::NumbersOnly]),
    layout("limesurvey_json", json, &[]),
];

const fn layout(
    name: &'static str,
    write: fn(&Survey) -> Written,
    loses: &'static [Loss],
) -> Layout {
    Layout {
        name,
        platform: "limesurvey",
        write,
        told: UNFINISHED,
        untold: &[],
        loses,
    }
}

/// Codes of at most five letters, as its database has room for.
pub(super) const CODES: Words = Words {
    level: |_, place| format!("A{}", place + 1),
    option: |question, place| question.options()[place].0.to_string(),
    special: Some(Special {
        none_of_these: "none",
        dont_know: "dk",
        not_applicable: "na",
    }),
};

/// What stands in a code for "don't know" and "not applicable" after so many levels.
pub(super) fn special_codes(levels: usize) -> [String; 2] {
    [1, 2].map(|after| format!("A{}", levels + after))
}

pub(super) fn role_code(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Organisation => "org",
        Perspective::Management => "mgmt",
        Perspective::Hr => "hr",
        Perspective::LineManager => "lead",
        Perspective::Employee => "empl",
    }
}

const ROLE: &str = "rol";
const DEPARTMENT: &str = "afd";
const REMARKS: &str = "toel";

/// Which words stand in the cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answers {
    Codes,
    /// Labels, and in their place a word for what was never shown, and one for what
    /// was left open.
    Full {
        not_shown: &'static str,
        open: &'static str,
    },
}

/// Codes on top and in the cells, as its programming interface gives by default;
/// what they mean is in the definition.
fn codes(survey: &Survey) -> Written {
    let rows = rows(survey, Answers::Codes, |column| column.code.clone());
    Written::new("csv", csv(';').write(&rows), ROLE, DEPARTMENT)
        .with_definition("lss", lss::definition(survey))
}

/// Full texts on top and in the cells, as its screen gives by default.
fn full_text(survey: &Survey) -> Written {
    let answers = Answers::Full {
        not_shown: "N/A",
        open: "",
    };
    let rows = rows(survey, answers, |column| column.text.clone());
    let form = survey.form;
    Written::new("csv", csv(',').write(&rows), form.role, form.department)
}

/// Both at once, from a version that tells nobody what was left open.
fn code_and_text(survey: &Survey) -> Written {
    let answers = Answers::Full {
        not_shown: "N/A",
        open: "N/A",
    };
    let head = |column: &Column| format!("{}. {}", column.code, column.text);
    let rows = rows(survey, answers, head);
    let role = format!("{ROLE}. {}", survey.form.role);
    let department = format!("{DEPARTMENT}. {}", survey.form.department);
    Written::new("csv", csv(';').write(&rows), &role, &department)
}

fn spreadsheet(survey: &Survey) -> Written {
    let rows = rows(survey, Answers::Codes, |column| column.code.clone());
    let title: String = survey
        .form
        .title
        .chars()
        .filter(|c| *c != ':' && *c != '?')
        .collect();
    Written::new("xlsx", workbook(&title, &rows), ROLE, DEPARTMENT)
        .with_definition("lss", lss::definition(survey))
}

/// An object per response under one key; null where nothing was stored. Codes on top,
/// so that only the definition tells which box is which.
fn json(survey: &Survey) -> Written {
    let answers = Answers::Full {
        not_shown: "",
        open: "",
    };
    let mut rows = rows(survey, answers, |column| column.code.clone()).into_iter();
    let keys: Vec<Cell> = rows.next().expect("a row of headers");
    let responses = rows.map(|row| {
        let pairs = keys.iter().zip(&row);
        object(pairs.map(|(key, cell)| (plain(key), value(cell))))
    });
    let responses: Vec<String> = responses.collect();
    let text = format!("{{\"responses\":[{}]}}", responses.join(",\n"));
    Written::new("json", text.into_bytes(), ROLE, DEPARTMENT)
        .with_definition("lss", lss::definition(survey))
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Number(text) => text.clone(),
        Cell::Moment(moment) => moment.strftime("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

fn value(cell: &Cell) -> Value {
    match plain(cell) {
        empty if empty.is_empty() => Value::Null,
        text => Value::String(text),
    }
}

/// Every value in quotes, a mark before it, a blank line after it, and a guard only
/// before what starts with an equals sign.
fn csv(delimiter: char) -> Csv {
    Csv {
        delimiter,
        quotes_all: true,
        has_mark: true,
        line_end: "\r\n",
        guard: &['='],
        ..PLAIN
    }
}

struct Column {
    code: String,
    text: String,
}

impl Column {
    fn new(code: impl Into<String>, text: impl Into<String>) -> Column {
        Column {
            code: code.into(),
            text: text.into(),
        }
    }
}

fn rows(survey: &Survey, answers: Answers, head: impl Fn(&Column) -> String) -> Vec<Vec<Cell>> {
    let questions = in_grids(survey.form);
    let mut columns = metadata_columns(survey.form);
    columns.push(Column::new(ROLE, survey.form.role));
    columns.push(Column::new(DEPARTMENT, survey.form.department));
    columns.extend(questions.iter().flat_map(|q| columns_of(survey.form, q)));
    columns.push(Column::new(REMARKS, survey.form.remarks));
    let mut rows = vec![columns.iter().map(|c| Cell::from(head(c))).collect()];
    for person in &survey.people {
        let mut row = metadata(survey, person);
        row.push(match answers {
            Answers::Codes => role_code(person.sheet.perspective).into(),
            Answers::Full { .. } => survey.form.role_of(person.sheet.perspective).into(),
        });
        row.push(person.department.into());
        for question in &questions {
            let said = survey.said(person, question);
            row.extend(cells(survey.form, question, &said, answers));
        }
        row.push(person.comment.clone().into());
        rows.push(row);
    }
    // The extra blank line that it ends with; in a spreadsheet it is no row.
    rows
}

/// The rows of a grid stand together, where its first row is.
pub(super) fn in_grids(form: &Form) -> Vec<&Question> {
    let mut questions: Vec<&Question> = form.questions.iter().collect();
    let first_of = |question: &Question| {
        let grid = question.grid().map(|(name, _)| name);
        let same = |other: &Question| match grid {
            Some(_) => other.grid().map(|(name, _)| name) == grid,
            None => other.id == question.id,
        };
        form.questions.iter().position(same)
    };
    questions.sort_by_key(|question| first_of(question));
    questions
}

fn columns_of(form: &Form, question: &Question) -> Vec<Column> {
    let id = &question.id;
    match (&question.kind, question.grid()) {
        (_, Some((grid, stem))) => {
            let text = format!("{stem} [{}]", question.text);
            vec![Column::new(format!("{grid}[{id}]"), text)]
        }
        (Asked::Ticks(options), None) => {
            let options = options
                .iter()
                .map(|(code, text)| (code.as_str(), text.as_str()));
            let special = CODES.specials(form).into_iter().zip(form.special_options());
            let column = |(code, text): (&str, &str)| {
                Column::new(
                    format!("{id}[{code}]"),
                    format!("{} [{text}]", question.text),
                )
            };
            options.chain(special).map(column).collect()
        }
        _ => vec![Column::new(id.as_str(), question.text.clone())],
    }
}

fn cells(form: &Form, question: &Question, said: &Said, answers: Answers) -> Vec<Cell> {
    match (&question.kind, answers) {
        (Asked::Ticks(options), _) => {
            let boxes = boxes(question, said).unwrap_or(vec![false; options.len() + 3]);
            let [yes, no] = match answers {
                Answers::Codes => ["Y", ""],
                Answers::Full { .. } => [form.either("Ja", "Yes"), form.either("Nee", "No")],
            };
            let boxes = boxes.into_iter();
            boxes
                .map(|is_ticked| Cell::from(if is_ticked { yes } else { no }))
                .collect()
        }
        (_, Answers::Full { not_shown, .. }) if *said == Said::NotAsked => vec![not_shown.into()],
        (_, Answers::Full { open, .. }) if *said == Said::Blank => vec![open.into()],
        (_, Answers::Full { .. }) => vec![LABELS.cell(form, question, said, "").into()],
        (Asked::Levels { levels, .. }, Answers::Codes) => {
            let [dont_know, not_applicable] = special_codes(levels.len());
            vec![match said {
                Said::DontKnow => dont_know.into(),
                Said::NotApplicable => not_applicable.into(),
                _ => CODES.cell(form, question, said, "").into(),
            }]
        }
        (Asked::Number, Answers::Codes) => match said {
            Said::Number(number) => vec![Cell::Number(number.clone())],
            _ => vec![Cell::empty()],
        },
    }
}

fn metadata_columns(form: &Form) -> Vec<Column> {
    let columns = [
        ("id", "Respons-ID", "Response ID"),
        ("submitdate", "Datum verzonden", "Date submitted"),
        ("lastpage", "Laatste pagina", "Last page"),
        ("startlanguage", "Begin taal", "Start language"),
        ("seed", "Plaats", "Seed"),
        ("token", "Toegangscode", "Access code"),
        ("startdate", "Startdatum", "Date started"),
        ("datestamp", "Datum laatste actie", "Date last action"),
        ("ipaddr", "IP-adres", "IP address"),
        ("firstname", "Voornaam", "First name"),
        ("lastname", "Achternaam", "Last name"),
        ("email", "E-mailadres", "Email address"),
    ];
    let column = |(code, nl, en)| Column::new(code, form.either(nl, en));
    columns.into_iter().map(column).collect()
}

fn metadata(survey: &Survey, person: &Person) -> Vec<Cell> {
    let number = |number: usize| Cell::Number(number.to_string());
    let submitted = match person.is_finished() {
        // Without date stamps every finished response has this moment.
        true if person.number % 50 == 4 => Cell::from("1980-01-01 00:00:00"),
        true => Cell::Text(person.ended.strftime("%Y-%m-%d %H:%M:%S").to_string()),
        false => Cell::empty(),
    };
    let moment = |moment: jiff::civil::DateTime| {
        Cell::Text(moment.strftime("%Y-%m-%d %H:%M:%S").to_string())
    };
    vec![
        number(person.number),
        submitted,
        number(if person.is_finished() { 9 } else { 3 }),
        survey.form.lang.code().into(),
        number(person.number * 7919),
        person.token()[..15].into(),
        moment(person.started),
        moment(person.ended),
        person.address().into(),
        person.first_name.into(),
        person.last_name.into(),
        person.email().into(),
    ]
}
