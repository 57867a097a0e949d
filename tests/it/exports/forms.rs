//! Microsoft Forms, Google Forms and Nextcloud Forms: one header row of full texts.

use super::form::{Asked, Form, Question, Said};
use super::layout::{Layout, Survey, Written};
use super::people::Person;
use super::table::{Cell, Csv, PLAIN, workbook};
use super::words::LABELS;

/// Nobody gets into these files without sending the form, and nothing in them tells
/// a rehearsal: its keeper deletes it, or lets it count.
pub(crate) const LAYOUTS: [Layout; 4] = [
    layout(
        "microsoft_forms_spreadsheet",
        "ms-forms",
        microsoft_spreadsheet,
    ),
    layout("microsoft_forms_saved_by_excel", "ms-forms", microsoft_text),
    layout("google_forms", "google-forms", google),
    layout("nextcloud_forms", "nextcloud-forms", nextcloud),
];

const fn layout(
    name: &'static str,
    platform: &'static str,
    write: fn(&Survey) -> Written,
) -> Layout {
    Layout {
        name,
        platform,
        write,
        told: &[],
        untold: &[],
        loses: &[],
    }
}

/// Questions in the order of the form, each after its id in brackets.
fn microsoft_spreadsheet(survey: &Survey) -> Written {
    let rows = microsoft(survey, &|place, question| {
        let text = Form::marked(question);
        // What pasting from a text processor leaves behind.
        match place % 9 {
            2 => format!("{text}\n"),
            5 => text.replacen(' ', "\u{a0}", 2),
            _ => text,
        }
    });
    let form = survey.form;
    Written::new(
        "xlsx",
        workbook("Sheet1", &rows),
        form.role,
        form.department,
    )
}

/// The same opened in a Dutch spreadsheet and saved as text: semicolons, the code
/// page of Windows, and dates as the Dutch write them.
fn microsoft_text(survey: &Survey) -> Written {
    let rows = microsoft(survey, &|_, question| question.text.clone());
    let rows: Vec<Vec<Cell>> = rows.into_iter().map(without_foreign).collect();
    let csv = Csv {
        delimiter: ';',
        line_end: "\r\n",
        moment: "%-d-%-m-%Y %H:%M:%S",
        decimal_mark: ",",
        ..PLAIN
    };
    let text = String::from_utf8(csv.write(&rows)).expect("text was written");
    let (bytes, _, is_lossy) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!is_lossy, "every letter has a place in the code page");
    let form = survey.form;
    Written::new("csv", bytes.into_owned(), form.role, form.department)
}

/// What the code page cannot hold becomes a question mark, as it does there.
fn without_foreign(row: Vec<Cell>) -> Vec<Cell> {
    let tame = |text: String| -> String {
        let fits = |c: &char| !encoding_rs::WINDOWS_1252.encode(&c.to_string()).2;
        text.chars()
            .map(|c| if fits(&c) { c } else { '?' })
            .collect()
    };
    let cell = |cell| match cell {
        Cell::Text(text) => Cell::Text(tame(text)),
        other => other,
    };
    row.into_iter().map(cell).collect()
}

type Head<'a> = &'a dyn Fn(usize, &Question) -> String;

fn microsoft(survey: &Survey, head: Head) -> Vec<Vec<Cell>> {
    let form = survey.form;
    let dutch = ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam"];
    let english = ["ID", "Start time", "Completion time", "Email", "Name"];
    let first = if form.is_dutch() { dutch } else { english };
    table(
        survey,
        &first,
        head,
        |question, said| match said {
            // A list of choices ends in the mark that stands between them.
            Said::NotAsked | Said::Blank => Cell::empty(),
            _ => match question.kind {
                Asked::Ticks(_) => format!("{};", LABELS.cell(form, question, said, ";")).into(),
                Asked::Number => Cell::of(LABELS.cell(form, question, said, "")),
                Asked::Levels { .. } => LABELS.cell(form, question, said, "").into(),
            },
        },
        |person| {
            vec![
                Cell::Number(person.number.to_string()),
                Cell::Moment(person.started),
                Cell::Moment(person.ended),
                person.email().into(),
                format!("{} {}", person.first_name, person.last_name).into(),
            ]
        },
    )
}

fn google(survey: &Survey) -> Written {
    let form = survey.form;
    let first = [
        form.either("Tijdstempel", "Timestamp"),
        form.either("E-mailadres", "Email Address"),
    ];
    let rows = table(
        survey,
        &first,
        &|_, question| Form::marked(question),
        |question, said| match (&question.kind, said) {
            // Typed with the mark of one's own language.
            (Asked::Number, Said::Number(number)) => Cell::Number(number.clone()),
            _ => LABELS.cell(form, question, said, ", ").into(),
        },
        |person| vec![Cell::Moment(person.ended), person.email().into()],
    );
    let csv = Csv {
        moment: form.either("%-d-%-m-%Y %H:%M:%S", "%-m/%-d/%Y %H:%M:%S"),
        line_end: "\r\n",
        decimal_mark: form.either(",", "."),
        ..PLAIN
    };
    Written::new("csv", csv.write(&rows), form.role, form.department)
}

fn nextcloud(survey: &Survey) -> Written {
    let form = survey.form;
    let dutch = ["Gebruiker-ID", "Weergavenaam gebruiker", "Tijdstempel"];
    let english = ["User ID", "User display name", "Timestamp"];
    let rows = table(
        survey,
        &if form.is_dutch() { dutch } else { english },
        &|_, question| question.text.clone(),
        |question, said| LABELS.cell(form, question, said, "; ").into(),
        |person| {
            vec![
                format!("{}{}", person.last_name, person.number)
                    .to_lowercase()
                    .into(),
                format!("{} {}", person.first_name, person.last_name).into(),
                Cell::Moment(person.ended),
            ]
        },
    );
    let csv = Csv {
        quotes_all: true,
        has_mark: true,
        moment: "%Y-%m-%dT%H:%M:%S+01:00",
        guard: &['=', '+', '-', '@', '\t', '\r'],
        ..PLAIN
    };
    Written::new("csv", csv.write(&rows), form.role, form.department)
}

/// A header row, and a row per person: the platform's own columns, the role, the
/// department, the questions, and a remark.
fn table(
    survey: &Survey,
    first: &[&str],
    head: Head,
    cell: impl Fn(&Question, &Said) -> Cell,
    own: impl Fn(&Person) -> Vec<Cell>,
) -> Vec<Vec<Cell>> {
    let form = survey.form;
    let mut headers: Vec<Cell> = first.iter().map(|header| Cell::from(*header)).collect();
    headers.extend([form.role.into(), form.department.into()]);
    let questions = form.questions.iter().enumerate();
    headers.extend(questions.map(|(place, question)| Cell::from(head(place, question))));
    headers.push(form.remarks.into());
    let mut rows = vec![headers];
    for person in &survey.people {
        let mut row = own(person);
        row.push(form.role_of(person.sheet.perspective).into());
        row.push(person.department.into());
        for question in &form.questions {
            row.push(cell(question, &survey.said(person, question)));
        }
        row.push(person.comment.clone().into());
        rows.push(row);
    }
    rows
}
