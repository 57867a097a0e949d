//! REDCap: raw codes in lower case, a column per box, and a dictionary that says
//! what the codes mean.

use leerklaar::model::Perspective;

use super::form::{Asked, Form, Question, Said};
use super::layout::{Layout, Loss, Survey, Written};
use super::people::{Person, Standing};
use super::table::{Cell, PLAIN};
use super::words::boxes;

pub(crate) const LAYOUTS: [Layout; 1] = [Layout {
    name: "redcap_raw",
    platform: "redcap",
    write: raw,
    told: &[Standing::HalfWay],
    untold: &[],
    loses: &[Loss::NumbersOnly],
}];

/// None of these, don't know, not applicable.
const SPECIAL: [&str; 3] = ["77", "88", "99"];

fn raw(survey: &Survey) -> Written {
    let form = survey.form;
    let first = [
        "record_id",
        "redcap_survey_identifier",
        "leerbeleid_timestamp",
        "voornaam",
        "achternaam",
        "email",
        "rol",
        "afdeling",
    ];
    let mut headers: Vec<Cell> = first.map(Cell::from).into();
    headers.extend(form.questions.iter().flat_map(columns).map(Cell::from));
    headers.extend(["opmerking", "leerbeleid_complete"].map(Cell::from));
    let people = survey.people.iter().map(|person| {
        let mut row = own(person);
        for question in &form.questions {
            row.extend(cells(question, &survey.said(person, question)));
        }
        row.push(person.comment.clone().into());
        row.push(Cell::Number(
            if person.is_finished() { "2" } else { "0" }.to_owned(),
        ));
        row
    });
    let rows: Vec<Vec<Cell>> = [headers].into_iter().chain(people).collect();
    Written::new("csv", PLAIN.write(&rows), "rol", "afdeling")
        .with_definition("csv", dictionary(form))
}

fn name(question: &Question) -> String {
    question.id.as_str().to_lowercase()
}

/// Codes of the boxes: 1, 2, 3 and so on, then the special ones.
fn box_codes(question: &Question) -> Vec<String> {
    let plain = (1..=question.options().len()).map(|n| n.to_string());
    plain.chain(SPECIAL.map(str::to_owned)).collect()
}

fn columns(question: &Question) -> Vec<String> {
    let name = name(question);
    match question.kind {
        Asked::Ticks(_) => {
            let codes = box_codes(question).into_iter();
            codes.map(|code| format!("{name}___{code}")).collect()
        }
        _ => vec![name],
    }
}

/// Boxes hold 0 where nobody put a tick, seen or not.
fn cells(question: &Question, said: &Said) -> Vec<Cell> {
    let [_, dont_know, not_applicable] = SPECIAL;
    match (&question.kind, said) {
        (Asked::Ticks(options), _) => {
            let boxes = boxes(question, said).unwrap_or(vec![false; options.len() + 3]);
            let boxes = boxes.into_iter();
            boxes
                .map(|b| Cell::from(if b { "1" } else { "0" }))
                .collect()
        }
        (_, Said::Level(place)) => vec![(place + 1).to_string().into()],
        (_, Said::Number(number)) => vec![number.clone().into()],
        (Asked::Levels { .. }, Said::DontKnow) => vec![dont_know.into()],
        (Asked::Levels { .. }, Said::NotApplicable) => vec![not_applicable.into()],
        _ => vec![Cell::empty()],
    }
}

fn own(person: &Person) -> Vec<Cell> {
    let place = Perspective::ALL
        .iter()
        .position(|p| *p == person.sheet.perspective);
    vec![
        Cell::Number(person.number.to_string()),
        person.email().into(),
        match person.is_finished() {
            true => Cell::Moment(person.ended),
            false => "[not completed]".into(),
        },
        person.first_name.into(),
        person.last_name.into(),
        person.email().into(),
        place
            .map_or_else(String::new, |place| place.to_string())
            .into(),
        person.department.into(),
    ]
}

const DICTIONARY: [&str; 18] = [
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
];

fn dictionary(form: &Form) -> Vec<u8> {
    let mut rows = vec![DICTIONARY.map(Cell::from).into()];
    rows.push(field("record_id", "text", "Record ID", "", false));
    for (name, label) in [
        ("voornaam", form.either("Voornaam", "First name")),
        ("achternaam", form.either("Achternaam", "Last name")),
        ("email", form.either("E-mailadres", "Email address")),
    ] {
        rows.push(field(name, "text", label, "", true));
    }
    let roles = Perspective::ALL.iter().enumerate().skip(1);
    let roles: Vec<String> = roles
        .map(|(n, p)| format!("{n}, {}", form.role_of(*p)))
        .collect();
    rows.push(field("rol", "radio", form.role, &roles.join(" | "), false));
    rows.push(field("afdeling", "text", form.department, "", false));
    for question in &form.questions {
        let kind = match question.kind {
            Asked::Levels { .. } => "radio",
            Asked::Ticks(_) => "checkbox",
            Asked::Number => "text",
        };
        rows.push(field(
            &name(question),
            kind,
            &question.text,
            &choices(form, question),
            false,
        ));
    }
    rows.push(field("opmerking", "notes", form.remarks, "", false));
    PLAIN.write(&rows)
}

fn choices(form: &Form, question: &Question) -> String {
    let special = SPECIAL.into_iter().zip(form.special_options());
    let special = special.map(|(code, text)| format!("{code}, {text}"));
    let number = |(place, text): (usize, &String)| format!("{}, {text}", place + 1);
    let choices: Vec<String> = match &question.kind {
        Asked::Levels { levels, .. } => {
            let levels = levels.iter().map(|(_, text)| text).enumerate().map(number);
            levels.chain(special.skip(1)).collect()
        }
        Asked::Ticks(options) => {
            let options = options.iter().map(|(_, text)| text).enumerate().map(number);
            options.chain(special).collect()
        }
        Asked::Number => Vec::new(),
    };
    choices.join(" | ")
}

fn field(name: &str, kind: &str, label: &str, choices: &str, is_personal: bool) -> Vec<Cell> {
    let mut row = vec![Cell::empty(); DICTIONARY.len()];
    row[0] = name.into();
    row[1] = "leerbeleid".into();
    row[3] = kind.into();
    row[4] = label.into();
    row[5] = choices.into();
    row[10] = if is_personal { "y" } else { "" }.into();
    row
}
