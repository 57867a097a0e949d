//! The definition of a survey as Qualtrics saves it.

use leerklaar::model::Perspective;
use serde_json::{Map, Value, json};

use super::form::{Asked, Form};
use super::layout::Survey;
use super::qualtrics::{Place, places, recode, special_recodes};

/// The number of a role; nobody speaks for the whole organisation here.
pub(super) fn role_number(perspective: Perspective) -> usize {
    let place = Perspective::ALL.iter().position(|p| *p == perspective);
    place.expect("every perspective is one of all")
}

pub(super) fn definition(survey: &Survey) -> Vec<u8> {
    let form = survey.form;
    let mut questions = vec![role(form), open(2, form.department)];
    let places = places(form);
    for rows in places.chunk_by(|one, other| one.number == other.number) {
        questions.push(question(form, rows));
    }
    questions.push(open(99, form.remarks));
    let elements = questions.into_iter().map(|payload| {
        json!({
            "SurveyID": "SV_2lQWtlG2qACCswl",
            "Element": "SQ",
            "PrimaryAttribute": payload["QuestionID"],
            "SecondaryAttribute": payload["QuestionDescription"],
            "TertiaryAttribute": null,
            "Payload": payload,
        })
    });
    let file = json!({
        "SurveyEntry": {
            "SurveyID": "SV_2lQWtlG2qACCswl",
            "SurveyName": form.title,
            "SurveyLanguage": form.lang.code().to_uppercase(),
        },
        "SurveyElements": elements.collect::<Vec<_>>(),
    });
    file.to_string().into_bytes()
}

fn role(form: &Form) -> Value {
    let numbered = Perspective::ALL[1..].iter().map(|p| {
        let label = json!({ "Display": form.role_of(*p) });
        (role_number(*p).to_string(), label)
    });
    json!({
        "QuestionText": form.role,
        "DataExportTag": "Q1",
        "QuestionType": "MC",
        "Selector": "SAVR",
        "QuestionDescription": form.role,
        "Choices": numbered.collect::<Map<_, _>>(),
        "ChoiceOrder": [1, 2, 3, 4],
        "QuestionID": "QID1",
    })
}

fn open(number: usize, text: &str) -> Value {
    json!({
        "QuestionText": text,
        "DataExportTag": format!("Q{number}"),
        "QuestionType": "TE",
        "Selector": "SL",
        "QuestionDescription": text,
        "QuestionID": format!("QID{number}"),
    })
}

/// One question, or a grid with its rows.
fn question(form: &Form, rows: &[Place]) -> Value {
    let (first, number) = (rows[0].question, rows[0].number);
    let (texts, recodes) = match &first.kind {
        Asked::Number => return open(number, &first.text),
        Asked::Levels { levels, .. } => {
            let numbers = (0..levels.len()).map(|place| recode(first, place).to_string());
            let labels = levels.iter().map(|(_, text)| text.clone());
            (labels.collect::<Vec<_>>(), numbers.collect::<Vec<_>>())
        }
        Asked::Ticks(options) => {
            let labels = options.iter().map(|(_, text)| text.clone());
            (
                labels.collect(),
                (1..=options.len()).map(|n| n.to_string()).collect(),
            )
        }
    };
    let special = form
        .special_options()
        .into_iter()
        .zip(special_recodes(form));
    let has_boxes = matches!(first.kind, Asked::Ticks(_));
    let special: Vec<_> = special.skip(usize::from(!has_boxes)).collect();
    let all = texts
        .iter()
        .map(String::as_str)
        .zip(recodes.iter().map(String::as_str));
    let all: Vec<(&str, &str)> = all.chain(special).collect();

    // Its own numbers are the places; what is exported are the recoded values.
    let places = 1..=all.len();
    let labels = places.clone().zip(&all);
    let labels: Map<_, _> = labels
        .map(|(place, (text, _))| (place.to_string(), json!({ "Display": text })))
        .collect();
    let values = places.zip(&all);
    let values: Map<_, _> = values
        .map(|(place, (_, value))| (place.to_string(), json!(value)))
        .collect();
    let stem = first.grid().map_or(first.text.as_str(), |(_, stem)| stem);
    let mut payload = json!({
        "QuestionText": format!("{stem}<br>\n&nbsp;"),
        "DataExportTag": format!("Q{number}"),
        "QuestionDescription": stem,
        "RecodeValues": values,
        "Language": [],
        "QuestionID": format!("QID{number}"),
    });
    let labels = Value::Object(labels);
    let (kind, selector) = match (&first.kind, first.grid()) {
        (Asked::Ticks(_), _) => ("MC", "MAVR"),
        (_, None) => ("MC", "SAVR"),
        (_, Some(_)) => ("Matrix", "Likert"),
    };
    payload["QuestionType"] = kind.into();
    payload["Selector"] = selector.into();
    if kind == "Matrix" {
        let row = |place: &Place| {
            let number = place.row.unwrap_or(1).to_string();
            (number, json!({ "Display": place.question.text }))
        };
        payload["SubSelector"] = "SingleAnswer".into();
        payload["Choices"] = Value::Object(rows.iter().map(row).collect());
        payload["Answers"] = labels;
    } else {
        payload["Choices"] = labels;
    }
    payload
}
