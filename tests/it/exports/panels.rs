//! SurveyMonkey and Typeform: a column for every option of a list.

use super::form::{Asked, Form, Question, Said};
use super::layout::{Layout, Loss, Survey, Written};
use super::people::{Person, Standing};
use super::table::{Cell, Csv, PLAIN};
use super::words::{LABELS, boxes};

const UNFINISHED: &[Standing] = &[Standing::HalfWay];

pub(crate) const LAYOUTS: [Layout; 2] = [
    Layout {
        name: "surveymonkey",
        platform: "surveymonkey",
        write: surveymonkey,
        told: UNFINISHED,
        untold: &[],
        loses: &[],
    },
    Layout {
        name: "typeform",
        platform: "typeform",
        write: typeform,
        told: UNFINISHED,
        untold: &[],
        loses: &[Loss::OptionsOnly],
    },
];

/// The question above the first column of its block and nothing above the others;
/// options below.
fn surveymonkey(survey: &Survey) -> Written {
    let form = survey.form;
    let own = [
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "Email Address",
        "First Name",
        "Last Name",
        "Custom Data 1",
    ];
    let mut above: Vec<Cell> = own.into_iter().map(Cell::from).collect();
    let mut below: Vec<Cell> = own.iter().map(|_| Cell::empty()).collect();
    let mut add = |text: &str, rows: &[&str]| {
        above.push(text.into());
        above.extend(rows.iter().skip(1).map(|_| Cell::empty()));
        below.extend(rows.iter().map(|row| Cell::from(*row)));
    };
    add(form.role, &["Response"]);
    add(form.department, &["Open-Ended Response"]);
    for question in &form.questions {
        match &question.kind {
            Asked::Levels { .. } => add(&question.text, &["Response"]),
            Asked::Number => add(&question.text, &["Open-Ended Response"]),
            Asked::Ticks(_) => add(
                &question.text,
                &options(form, question, &form.special_options()),
            ),
        }
    }
    add(form.remarks, &["Open-Ended Response"]);
    let people = survey.people.iter().map(|person| {
        let mut row = surveymonkey_own(person);
        row.extend([
            form.role_of(person.sheet.perspective).into(),
            person.department.into(),
        ]);
        for question in &form.questions {
            let said = survey.said(person, question);
            row.extend(cells(form, question, &said, &form.special_options()));
        }
        row.push(person.comment.clone().into());
        row
    });
    let rows: Vec<Vec<Cell>> = [above, below].into_iter().chain(people).collect();
    let csv = Csv {
        moment: "%m/%d/%Y %I:%M:%S %p",
        ..PLAIN
    };
    Written::new("csv", csv.write(&rows), form.role, form.department)
}

fn surveymonkey_own(person: &Person) -> Vec<Cell> {
    vec![
        Cell::Number(format!("114{:08}", person.number * 7919)),
        Cell::Number("412345678".to_owned()),
        Cell::Moment(person.started),
        match person.is_finished() {
            true => Cell::Moment(person.ended),
            false => Cell::empty(),
        },
        person.address().into(),
        person.email().into(),
        person.first_name.into(),
        person.last_name.into(),
        Cell::empty(),
    ]
}

/// Options and nothing else at the top of their columns; the question is not in the
/// file at all.
fn typeform(survey: &Survey) -> Written {
    let form = survey.form;
    let mut headers: Vec<Cell> = vec!["#".into(), form.role.into(), form.department.into()];
    for (place, question) in form.questions.iter().enumerate() {
        match &question.kind {
            Asked::Ticks(_) => {
                headers.extend(options(form, question, &[]).into_iter().map(Cell::from))
            }
            _ if place % 7 == 3 => {
                headers
                    .push(format!("[{}] <strong>{}</strong>", question.id, question.text).into());
            }
            _ => headers.push(Form::marked(question).into()),
        }
    }
    let last = [
        form.remarks,
        "Response Type",
        "Start Date (UTC)",
        "Stage Date (UTC)",
        "Submit Date (UTC)",
        "Network ID",
        "Tags",
    ];
    headers.extend(last.map(Cell::from));
    let people = survey.people.iter().map(|person| {
        let mut row = vec![
            person.token().into(),
            form.role_of(person.sheet.perspective).into(),
            person.department.into(),
        ];
        for question in &form.questions {
            let said = survey.said(person, question);
            row.extend(cells(form, question, &said, &[]));
        }
        row.extend(typeform_own(person));
        row
    });
    let rows: Vec<Vec<Cell>> = [headers].into_iter().chain(people).collect();
    Written::new("csv", PLAIN.write(&rows), form.role, form.department)
}

fn typeform_own(person: &Person) -> [Cell; 7] {
    let [kind, submitted] = match person.is_finished() {
        true => ["completed".into(), Cell::Moment(person.ended)],
        false => ["partial".into(), Cell::empty()],
    };
    [
        person.comment.clone().into(),
        kind,
        Cell::Moment(person.started),
        Cell::empty(),
        submitted,
        person.token()[4..14].into(),
        Cell::empty(),
    ]
}

fn options<'a>(_form: &'a Form, question: &'a Question, special: &[&'a str]) -> Vec<&'a str> {
    let options = question.options().iter().map(|(_, text)| text.as_str());
    options.chain(special.iter().copied()).collect()
}

/// The text of the option where it is ticked.
fn cells(form: &Form, question: &Question, said: &Said, special: &[&str]) -> Vec<Cell> {
    if !matches!(question.kind, Asked::Ticks(_)) {
        return vec![LABELS.cell(form, question, said, "").into()];
    }
    let texts = options(form, question, special);
    let boxes = boxes(question, said).unwrap_or_else(|| vec![false; texts.len()]);
    let cell = |(text, is_ticked): (&str, bool)| {
        if is_ticked {
            text.into()
        } else {
            Cell::empty()
        }
    };
    texts.into_iter().zip(boxes).map(cell).collect()
}
