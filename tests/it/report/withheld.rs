//! What may not be seen is in no output, in no format, in no corner.

use leerklaar::model::{Answer, Lang, Origin, Perspective, Published, Sheet};
use leerklaar::report::{Subject, View, explain_page, json, markdown, roadmap_page, score_page};
use serde_json::Value;

use super::bakery::{Bakery, bakery, bakery_with};
use super::sample::{Sample, sample};

/// Everything that can be put out about an organisation.
fn all_outputs(bakery: &Bakery) -> String {
    let view = View {
        full: true,
        ..bakery.view(Lang::NL)
    };
    let mut all = markdown::draw(&score_page(&view)) + &markdown::draw(&roadmap_page(&view));
    all += &json::score(&view);
    all += &json::roadmap(&view);
    for subject in Subject::all(&bakery.instrument) {
        all += &markdown::draw(&explain_page(&view, &bakery.sheets, subject));
        all += &json::explain(&view, &bakery.sheets, subject);
    }
    all
}

fn is_line_manager(sheet: &Sheet) -> bool {
    sheet.perspective == Perspective::LineManager
}

#[test]
fn other_answers_of_a_group_that_is_too_small_change_no_byte() {
    let before = bakery();
    let mut sheets = before.sheets.clone();
    let mut changed = 0;
    for sheet in sheets.iter_mut().filter(|s| is_line_manager(s)) {
        for response in sheet.answers.values_mut() {
            if let Answer::Level(level) = &mut response.answer {
                *level = 4 - *level;
                changed += 1;
            }
        }
    }
    assert!(changed > 20, "the two line managers now say the opposite");
    let after = bakery_with(before.instrument.clone(), sheets);
    assert_eq!(all_outputs(&before), all_outputs(&after));
}

#[test]
fn explanations_print_nothing_that_was_written_freely() {
    let mut bakery = bakery();
    for sheet in &mut bakery.sheets {
        for response in sheet.answers.values_mut() {
            let origin = sheet.origin.id();
            response.note = Some(format!("notitie {origin}"));
            if let Answer::NotApplicable { reason } = &mut response.answer {
                *reason = Some(format!("reden {origin}"));
            }
        }
    }
    let all = all_outputs(&bakery);
    // Not on record either: what is written freely may name people.
    for origin in ["on", "anonymous"] {
        let written = [format!("reden {origin}"), format!("notitie {origin}")];
        assert!(written.iter().all(|text| !all.contains(text)));
    }
}

#[test]
fn an_explanation_says_that_there_is_a_note_and_not_what_it_says() {
    let mut bakery = bakery();
    for sheet in &mut bakery.sheets {
        for response in sheet.answers.values_mut() {
            response.note = Some("onder ons".to_owned());
        }
    }
    let subject = Subject::find(&bakery.instrument, "V22").expect("a built-in id");
    let full = View {
        full: true,
        ..bakery.view(Lang::NL)
    };
    let page = markdown::draw(&explain_page(&full, &bakery.sheets, subject));
    assert!(page.contains("staat in het formulier"));
    let json = json::explain(&full, &bakery.sheets, subject);
    let result = markdown::draw(&score_page(&full)) + &markdown::draw(&roadmap_page(&full));
    assert!(!(page + &json + &result).contains("onder ons"));
}

#[test]
fn a_withheld_figure_has_no_number_beside_it_in_json() {
    let sample = sample();
    let view = sample.view(Lang::NL);
    let score: Value = serde_json::from_str(&json::score(&view)).expect("JSON");
    let mut withheld = Vec::new();
    collect_withheld(&score, &mut withheld);
    assert_eq!(
        withheld.len(),
        6,
        "an audience, two dimensions, two items, a gap"
    );
    for object in withheld {
        let fields = object.as_object().expect("an object");
        for (key, value) in fields {
            let is_harmless = value.is_string() || (key == "withheld" && value == true);
            assert!(is_harmless, "{key}: {value}");
        }
    }
}

fn collect_withheld<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("withheld") {
                found.push(value);
            }
            fields.values().for_each(|v| collect_withheld(v, found));
        }
        Value::Array(values) => values.iter().for_each(|v| collect_withheld(v, found)),
        _ => {}
    }
}

#[test]
fn a_withheld_figure_has_the_same_word_everywhere() {
    let sample = sample();
    for (lang, group, word) in [
        (Lang::NL, "- **Leidinggevenden:**", "niet getoond"),
        (Lang::EN, "- **Line managers:**", "not shown"),
    ] {
        let page = markdown::draw(&score_page(&sample.view(lang)));
        for row in ["| B2 ", group] {
            let line = page.lines().find(|line| line.starts_with(row));
            assert!(
                line.is_some_and(|line| line.contains(word)),
                "{row}: {line:?}"
            );
        }
    }
}

#[test]
fn an_answer_is_quoted_only_when_it_is_one_answer_on_record() {
    let quoted = |change: fn(&mut Sample)| {
        let mut sample = sample();
        change(&mut sample);
        let page = markdown::draw(&roadmap_page(&sample.view(Lang::NL)));
        let reason = "steun geeft een directielid aan leren? (V22) — niveau 1 van 4";
        assert!(page.contains(reason), "the level is always there");
        page.contains(&format!("{reason}, “zelden”"))
    };
    assert!(quoted(|_| {}), "one director said so, by name");
    assert!(!quoted(
        |s| s.assessment.audiences[0].origin = Origin::Anonymous
    ));
    assert!(!quoted(given_by_two), "a mean is not an answer");
    assert!(!quoted(|s| {
        let item = s.assessment.items.get_mut("V22").expect("V22");
        item.audiences
            .insert(Perspective::Employee, Published::Withheld);
    }));
}

fn given_by_two(sample: &mut Sample) {
    let item = sample.assessment.items.get_mut("V22").expect("V22");
    for figures in item.audiences.values_mut() {
        if let Published::Shown(figures) = figures {
            figures.n = 2;
        }
    }
}
