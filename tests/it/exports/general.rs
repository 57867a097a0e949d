//! SurveyJS, and the layouts that nobody in particular writes: one row per
//! respondent, or one row per answer.

use serde_json::{Value, json};

use super::form::{Asked, Form, Question, Said};
use super::layout::{Layout, Survey, Written};
use super::limesurvey::in_grids;
use super::people::{Person, Standing};
use super::table::{Cell, Csv, PLAIN, object};
use super::words::{LABELS, OUR_CODES, Words};

/// Whoever made such a file by hand kept everybody in it.
const ALL: &[Standing] = &[Standing::HalfWay, Standing::Rehearsal, Standing::Rejected];

pub(crate) const LAYOUTS: [Layout; 5] = [
    layout("surveyjs", "surveyjs", surveyjs, &[]),
    layout("wide_labels", "wide", wide_labels, ALL),
    layout("wide_codes", "wide", wide_codes, ALL),
    layout("long_labels", "long", long_labels, ALL),
    layout("long_texts", "long", long_texts, ALL),
];

const fn layout(
    name: &'static str,
    platform: &'static str,
    write: fn(&Survey) -> Written,
    untold: &'static [Standing],
) -> Layout {
    Layout {
        name,
        platform,
        write,
        told: &[],
        untold,
        loses: &[],
    }
}

/// What was left open is absent; the rows of a grid stand inside it.
fn surveyjs(survey: &Survey) -> Written {
    let respondents = survey.people.iter().map(|person| {
        let mut pairs: Vec<(String, Value)> = vec![
            ("rol".to_owned(), json!(person.sheet.perspective.id())),
            ("afdeling".to_owned(), json!(person.department)),
        ];
        for question in in_grids(survey.form) {
            if let Some(value) = value(survey.form, question, &survey.said(person, question)) {
                add(&mut pairs, question, value);
            }
        }
        pairs.push(("email".to_owned(), json!(person.email())));
        if !person.comment.is_empty() {
            pairs.push(("opmerking".to_owned(), json!(person.comment)));
        }
        object(pairs.into_iter())
    });
    let text = format!("[{}]", respondents.collect::<Vec<_>>().join(",\n "));
    Written::new("json", text.into_bytes(), "rol", "afdeling")
}

/// A row of a grid goes where the rows before it are.
fn add(pairs: &mut Vec<(String, Value)>, question: &Question, value: Value) {
    let Some((grid, _)) = question.grid() else {
        pairs.push((question.id.to_string(), value));
        return;
    };
    if pairs.last().is_none_or(|(key, _)| key != grid) {
        pairs.push((grid.to_owned(), json!({})));
    }
    if let Some((_, rows)) = pairs.last_mut() {
        rows[question.id.as_str()] = value;
    }
}

fn value(form: &Form, question: &Question, said: &Said) -> Option<Value> {
    let text = OUR_CODES.cell(form, question, said, "");
    match said {
        Said::NotAsked | Said::Blank => None,
        Said::Ticked(places) if !places.is_empty() => {
            let options = places
                .iter()
                .map(|place| (OUR_CODES.option)(question, *place));
            Some(options.collect())
        }
        _ if matches!(question.kind, Asked::Ticks(_)) => Some(json!([text])),
        Said::Level(_) | Said::Number(_) => Some(serde_json::from_str(&text).expect("a number")),
        _ => Some(json!(text)),
    }
}

/// Ids on top, labels below, as somebody makes it by hand.
fn wide_labels(survey: &Survey) -> Written {
    let form = survey.form;
    let rows = wide(survey, &LABELS, "; ", |person| {
        form.role_of(person.sheet.perspective)
    });
    Written::new("csv", PLAIN.write(&rows), form.role, form.department)
}

/// Ids on top and the codes of our own sheets below.
fn wide_codes(survey: &Survey) -> Written {
    let form = survey.form;
    let rows = wide(survey, &OUR_CODES, ";", |person| {
        person.sheet.perspective.id()
    });
    let tabs = Csv {
        delimiter: '\t',
        ..PLAIN
    };
    Written::new("tsv", tabs.write(&rows), form.role, form.department)
}

fn wide(
    survey: &Survey,
    words: &Words,
    between: &str,
    role: impl Fn(&Person) -> &'static str,
) -> Vec<Vec<Cell>> {
    let form = survey.form;
    let mut headers: Vec<Cell> = vec![
        form.either("Nummer", "Number").into(),
        form.role.into(),
        form.department.into(),
    ];
    headers.extend(form.questions.iter().map(|q| Cell::from(q.id.as_str())));
    headers.push(form.remarks.into());
    let people = survey.people.iter().map(|person| {
        let mut row = vec![
            Cell::Number(person.number.to_string()),
            role(person).into(),
            person.department.into(),
        ];
        for question in &form.questions {
            let said = survey.said(person, question);
            row.push(words.cell(form, question, &said, between).into());
        }
        row.push(person.comment.clone().into());
        row
    });
    [headers].into_iter().chain(people).collect()
}

fn long_labels(survey: &Survey) -> Written {
    long(survey, |question| question.id.to_string())
}

fn long_texts(survey: &Survey) -> Written {
    long(survey, |question| question.text.clone())
}

/// A row per answer, with the respondent, the role and the department in each; what
/// was left open has no row.
fn long(survey: &Survey, item: fn(&Question) -> String) -> Written {
    let form = survey.form;
    let headers = [
        "respondent",
        form.role,
        form.department,
        form.either("vraag", "question"),
        form.either("antwoord", "answer"),
    ];
    let mut rows = vec![headers.map(Cell::from).into()];
    for person in &survey.people {
        for question in &form.questions {
            let answer = LABELS.cell(form, question, &survey.said(person, question), ";");
            if !answer.is_empty() {
                rows.push(vec![
                    format!("p{}", person.number).into(),
                    form.role_of(person.sheet.perspective).into(),
                    person.department.into(),
                    item(question).into(),
                    answer.into(),
                ]);
            }
        }
    }
    let csv = Csv {
        delimiter: ';',
        ..PLAIN
    };
    Written::new("csv", csv.write(&rows), form.role, form.department)
}
