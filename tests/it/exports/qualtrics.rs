//! Qualtrics: three header rows in text, two in a spreadsheet, two others in its
//! older text, with choice texts or with numbers that only the definition explains.

use super::form::{Asked, Form, Question, Said};
use super::layout::{Layout, Survey, Written};
use super::people::{Person, Standing};
use super::qsf;
use super::table::{Cell, Csv, PLAIN, workbook};
use super::words::{LABELS, Special, Words};

const TOLD: &[Standing] = &[Standing::HalfWay, Standing::Rehearsal];

pub(crate) const LAYOUTS: [Layout; 4] = [
    layout("qualtrics_text", text),
    layout("qualtrics_spreadsheet", spreadsheet),
    layout("qualtrics_legacy", legacy),
    layout("qualtrics_numbers", numbers),
];

const fn layout(name: &'static str, write: fn(&Survey) -> Written) -> Layout {
    Layout {
        name,
        platform: "qualtrics",
        write,
        told: TOLD,
        untold: &[],
        loses: &[],
    }
}

/// Recoded values: "don't know" and "not applicable" are below 0, and the maker gave
/// some questions the highest number for the lowest level.
const RECODES: Words = Words {
    level: |question, place| recode(question, place).to_string(),
    option: |_, place| (place + 1).to_string(),
    special: Some(Special {
        none_of_these: "97",
        dont_know: "-1",
        not_applicable: "-2",
    }),
};

/// The number of a level.
pub(super) fn recode(question: &Question, place: usize) -> usize {
    match question.dimension.as_str() {
        "X1" | "V2" => question.levels().len() - place,
        _ => place + 1,
    }
}

/// The numbers of none of these, don't know and not applicable.
pub(super) fn special_recodes(form: &Form) -> [&'static str; 3] {
    let _labels = form;
    match RECODES.special {
        Some(codes) => [codes.none_of_these, codes.dont_know, codes.not_applicable],
        None => [""; 3],
    }
}

/// Where a question stands: the number of the question it is or is a row of, and
/// which row.
pub(super) struct Place<'f> {
    pub(super) question: &'f Question,
    pub(super) number: usize,
    pub(super) row: Option<usize>,
}

impl Place<'_> {
    pub(super) fn tag(&self) -> String {
        match self.row {
            Some(row) => format!("Q{}_{row}", self.number),
            None => format!("Q{}", self.number),
        }
    }

    fn import_id(&self) -> String {
        let tag = self.tag().replace('Q', "QID");
        match self.question.kind {
            Asked::Number => format!("{tag}_TEXT"),
            _ => tag,
        }
    }

    fn text(&self, between: &str) -> String {
        match self.question.grid() {
            Some((_, stem)) => format!("{stem}{between}{}", self.question.text),
            None => self.question.text.clone(),
        }
    }
}

/// The role is the first question and the department the second.
pub(super) fn places(form: &Form) -> Vec<Place<'_>> {
    let mut places: Vec<Place> = Vec::new();
    for question in super::limesurvey::in_grids(form) {
        let last = places.last();
        let grid = question.grid().map(|(name, _)| name);
        let goes_on = last
            .filter(|last| grid.is_some() && last.question.grid().map(|(name, _)| name) == grid);
        let number = last.map_or(2, |last| last.number);
        places.push(match goes_on {
            Some(last) => Place {
                question,
                number,
                row: last.row.map(|row| row + 1),
            },
            None => Place {
                question,
                number: number + 1,
                row: grid.map(|_| 1),
            },
        });
    }
    places
}

/// The platform's own columns: name, Dutch and English text, and tag.
const OWN: [(&str, &str, &str, &str); 17] = [
    ("StartDate", "Startdatum", "Start Date", "startDate"),
    ("EndDate", "Einddatum", "End Date", "endDate"),
    ("Status", "Responstype", "Response Type", "status"),
    ("IPAddress", "IP-adres", "IP Address", "ipAddress"),
    ("Progress", "Voortgang", "Progress", "progress"),
    (
        "Duration (in seconds)",
        "Duur (in seconden)",
        "Duration (in seconds)",
        "duration",
    ),
    ("Finished", "Voltooid", "Finished", "finished"),
    (
        "RecordedDate",
        "Opgenomen datum",
        "Recorded Date",
        "recordedDate",
    ),
    ("ResponseId", "Respons-ID", "Response ID", "_recordId"),
    (
        "RecipientLastName",
        "Achternaam ontvanger",
        "Recipient Last Name",
        "recipientLastName",
    ),
    (
        "RecipientFirstName",
        "Voornaam ontvanger",
        "Recipient First Name",
        "recipientFirstName",
    ),
    (
        "RecipientEmail",
        "E-mailadres ontvanger",
        "Recipient Email",
        "recipientEmail",
    ),
    (
        "ExternalReference",
        "Externe gegevensreferentie",
        "External Data Reference",
        "externalDataReference",
    ),
    (
        "LocationLatitude",
        "Breedtegraad locatie",
        "Location Latitude",
        "locationLatitude",
    ),
    (
        "LocationLongitude",
        "Lengtegraad locatie",
        "Location Longitude",
        "locationLongitude",
    ),
    (
        "DistributionChannel",
        "Distributiekanaal",
        "Distribution Channel",
        "distributionChannel",
    ),
    (
        "UserLanguage",
        "Gebruikerstaal",
        "User Language",
        "userLanguage",
    ),
];

/// Which words stand in the cells.
#[derive(Clone, Copy)]
struct Answers {
    words: Words,
    is_numeric: bool,
}

const TEXTS: Answers = Answers {
    words: LABELS,
    is_numeric: false,
};
const NUMBERS: Answers = Answers {
    words: RECODES,
    is_numeric: true,
};

/// Names that the platform made up, texts of the questions below them, and below
/// those the tags by which it knows them.
fn text(survey: &Survey) -> Written {
    let rows = three_rows(survey, TEXTS, |place| place.tag());
    Written::new("csv", PLAIN.write(&rows), "Q1", "Q2")
}

fn numbers(survey: &Survey) -> Written {
    let rows = three_rows(survey, NUMBERS, |place| place.tag());
    Written::new("csv", PLAIN.write(&rows), "Q1", "Q2")
        .with_definition("qsf", qsf::definition(survey))
}

/// With the ids of our items as names, and without the row of tags.
fn spreadsheet(survey: &Survey) -> Written {
    let mut rows = three_rows(survey, TEXTS, |place| place.question.id.to_string());
    rows.remove(2);
    Written::new("xlsx", workbook("Sheet0", &rows), "Q1", "Q2")
}

fn three_rows(survey: &Survey, answers: Answers, tag: fn(&Place) -> String) -> Vec<Vec<Cell>> {
    let form = survey.form;
    let places = places(form);
    let import_id = |id: &str| Cell::Text(format!("{{\"ImportId\":\"{id}\"}}"));
    let mut names: Vec<Cell> = OWN.iter().map(|own| Cell::from(own.0)).collect();
    let mut texts: Vec<Cell> = OWN
        .iter()
        .map(|own| form.either(own.1, own.2).into())
        .collect();
    let mut ids: Vec<Cell> = OWN.iter().map(|own| import_id(own.3)).collect();
    names.extend(["Q1".into(), "Q2".into()]);
    texts.extend([form.role.into(), form.department.into()]);
    ids.extend([import_id("QID1"), import_id("QID2_TEXT")]);
    for place in &places {
        names.push(tag(place).into());
        texts.push(place.text(" - ").into());
        ids.push(import_id(&place.import_id()));
    }
    names.push("Q99".into());
    texts.push(form.remarks.into());
    ids.push(import_id("QID99_TEXT"));
    let people = survey.people.iter().map(|person| {
        let mut row = own(survey, person, answers);
        row.extend(said(survey, person, &places, answers));
        row
    });
    [names, texts, ids].into_iter().chain(people).collect()
}

fn own(survey: &Survey, person: &Person, answers: Answers) -> Vec<Cell> {
    let form = survey.form;
    let is_rehearsal = person.standing == Standing::Rehearsal;
    let status = match (answers.is_numeric, is_rehearsal) {
        (true, _) => Cell::Number(u8::from(is_rehearsal).to_string()),
        (false, true) => form.either("Enquêtevoorbeeld", "Survey Preview").into(),
        (false, false) => form.either("IP-adres", "IP Address").into(),
    };
    let finished = match (answers.is_numeric, person.is_finished()) {
        (true, is_finished) => Cell::Number(u8::from(is_finished).to_string()),
        (false, true) => "True".into(),
        (false, false) => "False".into(),
    };
    let progress = if person.is_finished() { 100 } else { 42 };
    let seconds = (person.ended.duration_since(person.started)).as_secs();
    vec![
        Cell::Moment(person.started),
        Cell::Moment(person.ended),
        status,
        person.address().into(),
        Cell::Number(progress.to_string()),
        Cell::Number(seconds.to_string()),
        finished,
        Cell::Moment(person.ended),
        format!("R_{}", &person.token()[..15]).into(),
        person.last_name.into(),
        person.first_name.into(),
        person.email().into(),
        person.email().into(),
        "52.0905".into(),
        "5.1213".into(),
        if is_rehearsal { "preview" } else { "email" }.into(),
        form.lang.code().to_uppercase().into(),
    ]
}

fn said(survey: &Survey, person: &Person, places: &[Place], answers: Answers) -> Vec<Cell> {
    let perspective = person.sheet.perspective;
    let mut row = vec![
        match answers.is_numeric {
            true => Cell::Number(qsf::role_number(perspective).to_string()),
            false => survey.form.role_of(perspective).into(),
        },
        person.department.into(),
    ];
    for place in places {
        let said = survey.said(person, place.question);
        // A number is typed, so not knowing is typed too.
        let words = match (&said, &place.question.kind) {
            (Said::DontKnow | Said::NotApplicable, Asked::Number) => LABELS,
            _ => answers.words,
        };
        row.push(words.cell(survey.form, place.question, &said, ",").into());
    }
    row.push(person.comment.clone().into());
    row
}

/// As until 2017: numbered columns, texts below them, and an empty last column.
fn legacy(survey: &Survey) -> Written {
    let form = survey.form;
    let places = places(form);
    let old = [
        "ResponseID",
        "ResponseSet",
        "Name",
        "ExternalDataReference",
        "EmailAddress",
        "IPAddress",
        "Status",
        "StartDate",
        "EndDate",
        "Finished",
    ];
    let mut names: Vec<Cell> = (1..=10).map(|n| format!("V{n}").into()).collect();
    let mut texts: Vec<Cell> = old.into_iter().map(Cell::from).collect();
    names.extend(["Q1".into(), "Q2".into()]);
    texts.extend([form.role.into(), form.department.into()]);
    names.extend(places.iter().map(|place| Cell::from(place.tag())));
    texts.extend(places.iter().map(|place| Cell::from(place.text("-"))));
    names.push("Q99".into());
    texts.push(form.remarks.into());
    for location in [
        "LocationLatitude",
        "LocationLongitude",
        "LocationAccuracy",
        "",
    ] {
        names.push(location.into());
        texts.push(location.into());
    }
    let people = survey.people.iter().map(|person| {
        let mut row = vec![
            format!("R_{}", &person.token()[..15]).into(),
            "Default Response Set".into(),
            format!("{}, {}", person.last_name, person.first_name).into(),
            person.email().into(),
            person.email().into(),
            person.address().into(),
            Cell::Number(u8::from(person.standing == Standing::Rehearsal).to_string()),
            Cell::Moment(person.started),
            Cell::Moment(person.ended),
            Cell::Number(u8::from(person.is_finished()).to_string()),
        ];
        row.extend(said(survey, person, &places, TEXTS));
        row.extend(["52.0905", "5.1213", "-1", ""].map(Cell::from));
        row
    });
    let rows: Vec<Vec<Cell>> = [names, texts].into_iter().chain(people).collect();
    let csv = Csv {
        has_mark: true,
        ..PLAIN
    };
    Written::new("csv", csv.write(&rows), "Q1", "Q2")
}
