//! Programs for field work and research: KoBoToolbox, ODK Central and REDCap. Codes
//! on top, and for lists a column per option beside or instead of a summary.

use leerklaar::model::Perspective;

use super::form::{Asked, Form, Question, Said};
use super::layout::{Layout, Survey, Written};
use super::people::{Person, Standing};
use super::table::{Cell, Csv, PLAIN};
use super::words::{LABELS, OUR_CODES, Words, boxes};

pub(crate) const LAYOUTS: [Layout; 3] = [
    layout("kobo_names", "kobo", kobo_names),
    layout("kobo_labels", "kobo", kobo_labels),
    layout("odk_central", "odk", odk),
];

/// Nobody gets in without sending the form; the keeper can reject what came in.
const fn layout(
    name: &'static str,
    platform: &'static str,
    write: fn(&Survey) -> Written,
) -> Layout {
    Layout {
        name,
        platform,
        write,
        told: &[Standing::Rejected],
        untold: &[],
        loses: &[],
    }
}

/// Names of questions and of choices, which are the codes of our own sheets.
fn kobo_names(survey: &Survey) -> Written {
    let heads = Heads {
        question: |question| question.id.to_string(),
        words: OUR_CODES,
    };
    let rows = kobo(
        survey,
        &heads,
        ["rol", "afdeling", "opmerking"],
        Perspective::id,
    );
    Written::new("csv", KOBO.write(&rows), "rol", "afdeling")
}

fn kobo_labels(survey: &Survey) -> Written {
    let form = survey.form;
    let heads = Heads {
        question: |question| question.text.clone(),
        words: LABELS,
    };
    let own = [form.role, form.department, form.remarks];
    let rows = kobo(survey, &heads, own, |perspective| form.role_of(perspective));
    Written::new("csv", KOBO.write(&rows), form.role, form.department)
}

const KOBO: Csv = Csv {
    delimiter: ';',
    quotes_all: true,
    line_end: "\r\n",
    moment: "%Y-%m-%dT%H:%M:%S",
    ..PLAIN
};

/// What stands above the columns, and which words below.
struct Heads {
    question: fn(&Question) -> String,
    words: Words,
}

impl Heads {
    /// A column for the question, and of a list one per option after it.
    fn columns(&self, form: &Form, question: &Question) -> Vec<String> {
        let head = (self.question)(question);
        let options = 0..question.options().len();
        let options = options.map(|place| (self.words.option)(question, place));
        let special = self.words.specials(form).map(str::to_owned);
        let has_boxes = matches!(question.kind, Asked::Ticks(_));
        let boxes = options.chain(special).filter(|_| has_boxes);
        let boxes: Vec<String> = boxes.map(|option| format!("{head}/{option}")).collect();
        [head].into_iter().chain(boxes).collect()
    }

    /// A list joined by blanks, whatever blanks its options have, then 1 or 0 for
    /// each option; `never` where the question was not answered.
    fn cells(&self, form: &Form, question: &Question, said: &Said, never: &str) -> Vec<Cell> {
        let mut cells = vec![Cell::Text(self.words.cell(form, question, said, " "))];
        if matches!(question.kind, Asked::Ticks(_)) {
            let count = question.options().len() + 3;
            let boxes = boxes(question, said).map_or_else(
                || vec![never; count],
                |boxes| boxes.iter().map(|b| if *b { "1" } else { "0" }).collect(),
            );
            cells.extend(boxes.into_iter().map(Cell::from));
        }
        cells
    }
}

fn kobo(
    survey: &Survey,
    heads: &Heads,
    own: [&str; 3],
    role: impl Fn(Perspective) -> &'static str,
) -> Vec<Vec<Cell>> {
    let form = survey.form;
    let [role_head, department, remarks] = own;
    let mut headers: Vec<Cell> = [
        "start", "end", "deviceid", "username", role_head, department,
    ]
    .map(Cell::from)
    .into();
    let questions = form.questions.iter();
    headers.extend(
        questions
            .flat_map(|q| heads.columns(form, q))
            .map(Cell::from),
    );
    headers.push(remarks.into());
    let last = [
        "_id",
        "_uuid",
        "_submission_time",
        "_validation_status",
        "_submitted_by",
        "_version_",
    ];
    headers.extend(last.map(Cell::from));
    let people = survey.people.iter().map(|person| {
        let mut row = vec![
            Cell::Moment(person.started),
            Cell::Moment(person.ended),
            format!("ee.humanitarianresponse.info:{}", &person.token()[..12]).into(),
            person.email().into(),
            role(person.sheet.perspective).into(),
            person.department.into(),
        ];
        for question in &form.questions {
            row.extend(heads.cells(form, question, &survey.said(person, question), ""));
        }
        row.push(person.comment.clone().into());
        row.extend(kobo_own(person));
        row
    });
    [headers].into_iter().chain(people).collect()
}

fn kobo_own(person: &Person) -> [Cell; 6] {
    let status = match (person.standing, person.number % 3) {
        (Standing::Rejected, _) => {
            "{'uid': 'validation_status_not_approved', 'label': 'Not approved'}"
        }
        (_, 0) => "{'uid': 'validation_status_approved', 'label': 'Approved'}",
        _ => "{}",
    };
    [
        Cell::Number(person.number.to_string()),
        person.token().into(),
        Cell::Moment(person.ended),
        status.into(),
        person.first_name.into(),
        "vK3xQ9".into(),
    ]
}

/// Groups before names, and 0 under every option whether it was seen or not.
fn odk(survey: &Survey) -> Written {
    let form = survey.form;
    let heads = Heads {
        question: |question| format!("{}-{}", question.dimension, question.id),
        words: OUR_CODES,
    };
    let first = [
        "SubmissionDate",
        "start",
        "end",
        "about-rol",
        "about-afdeling",
    ];
    let mut headers: Vec<Cell> = first.map(Cell::from).into();
    let questions = form.questions.iter();
    headers.extend(
        questions
            .flat_map(|q| heads.columns(form, q))
            .map(Cell::from),
    );
    let last = [
        "about-opmerking",
        "meta-instanceID",
        "KEY",
        "SubmitterID",
        "SubmitterName",
        "AttachmentsPresent",
        "AttachmentsExpected",
        "Status",
        "ReviewState",
        "DeviceID",
        "Edits",
        "FormVersion",
    ];
    headers.extend(last.map(Cell::from));
    let people = survey.people.iter().map(|person| {
        let mut row = vec![
            Cell::Moment(person.ended),
            Cell::Moment(person.started),
            Cell::Moment(person.ended),
            person.sheet.perspective.id().into(),
            person.department.into(),
        ];
        for question in &form.questions {
            row.extend(heads.cells(form, question, &survey.said(person, question), "0"));
        }
        row.extend(odk_own(person));
        row
    });
    let rows: Vec<Vec<Cell>> = [headers].into_iter().chain(people).collect();
    let csv = Csv {
        moment: "%Y-%m-%dT%H:%M:%S.000Z",
        ..PLAIN
    };
    Written::new("csv", csv.write(&rows), "about-rol", "about-afdeling")
}

fn odk_own(person: &Person) -> [Cell; 12] {
    let id = format!("uuid:{}", person.token());
    let review = match (person.standing, person.number % 4) {
        (Standing::Rejected, _) => "rejected",
        (_, 0) => "approved",
        _ => "",
    };
    [
        person.comment.clone().into(),
        id.clone().into(),
        id.into(),
        Cell::Number((person.number % 8 + 1).to_string()),
        format!("{} {}", person.first_name, person.last_name).into(),
        Cell::Number("0".to_owned()),
        Cell::Number("0".to_owned()),
        Cell::empty(),
        review.into(),
        format!("collect:{}", &person.token()[..16]).into(),
        Cell::Number("0".to_owned()),
        "20260301".into(),
    ]
}
