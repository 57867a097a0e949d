//! Checking what loads: each story has an instrument with exactly one fault.

mod planning;
mod scoring;
mod settings;
mod wording;
mod words;

use leerklaar::check::{Verbs, check};
use leerklaar::model::{
    Action, Assessment, Fault, Finding, Id, Instrument, Item, Lang, Need, Perspective, Place,
    Places, Problem, Roadmap, Severity, Sheet, Span, Text, Verdict,
};
use leerklaar::roadmap::{Settings, plan};
use leerklaar::score::assess;
use leerklaar::yaml::{built_in_sources, load_instrument};

use crate::small::{self, action, decimal, dimension, id, levels};

/// Checks with the real planner.
fn problems(
    instrument: &Instrument,
    places: &Places,
    assess: &dyn Fn(&Instrument, &[Sheet]) -> Assessment,
) -> Vec<Problem> {
    let plan = |instrument: &Instrument, assessment: &Assessment, done: &[Id]| -> Roadmap {
        let settings = Settings {
            start_small: false,
            done: done.to_vec(),
            ..Settings::default()
        };
        plan(instrument, assessment, &settings)
    };
    let verbs = Verbs {
        assess,
        plan: &plan,
    };
    check(instrument, places, &verbs)
}

/// What is found, each with the key of the part it is about.
fn found(instrument: &Instrument) -> Vec<(String, Finding)> {
    found_with(instrument, &assess)
}

fn found_with(
    instrument: &Instrument,
    assess: &dyn Fn(&Instrument, &[Sheet]) -> Assessment,
) -> Vec<(String, Finding)> {
    let finding = |fault| match fault {
        Fault::Finding(finding) => finding,
        other => panic!("a check only finds findings, not {other:?}"),
    };
    problems(instrument, &Places::default(), assess)
        .into_iter()
        .map(|problem| (problem.path, finding(problem.fault)))
        .collect()
}

fn at(key: &str, finding: impl Into<Finding>) -> (String, Finding) {
    (key.to_owned(), finding.into())
}

fn text(nl: &str, en: &str) -> Text {
    Text::new([(Lang::NL, nl.to_owned()), (Lang::EN, en.to_owned())])
}

/// The item with a wording that no rule remarks on, and the action that mends it.
fn worded(mut item: Item) -> Item {
    let question = text(
        "Hoe vaak leer je in werktijd?",
        "How often do you learn at work?",
    );
    item.text = Perspective::ALL.map(|p| (p, question.clone())).into();
    item.actions = vec![id("A1")];
    item
}

fn critical_and_core(mut item: Item) -> Item {
    item.is_critical = true;
    item.is_core = true;
    item
}

/// One dimension of two questions, one action, one verdict.
fn sound() -> Instrument {
    let first = critical_and_core(worded(levels("Q1")));
    let second = worded(levels("Q2"));
    let mut instrument = small::instrument(vec![dimension("D1", vec![first, second])]);
    instrument.actions = vec![action("A1", "2", &[("D1", "0.6")], &[])];
    instrument.verdicts = vec![verdict(vec![Need::Items {
        items: vec![id("Q1")],
        level: decimal("2"),
    }])];
    instrument
}

fn verdict(needs: Vec<Need>) -> Verdict {
    Verdict {
        id: id("START"),
        name: small::text("start"),
        meaning: small::text("meaning"),
        needs,
    }
}

/// The sound instrument with its second question changed.
fn with_second(change: impl FnOnce(&mut Item)) -> Instrument {
    let mut instrument = sound();
    change(&mut instrument.checklists[0].dimensions[0].items[1]);
    instrument
}

/// The sound instrument with its action changed.
fn with_action(change: impl FnOnce(&mut Action)) -> Instrument {
    let mut instrument = sound();
    change(&mut instrument.actions[0]);
    instrument
}

fn second(item: Item) -> Instrument {
    with_second(|second| *second = worded(item))
}

#[test]
fn finds_nothing_in_a_sound_instrument() {
    assert_eq!(found(&sound()), []);
}

#[test]
fn problems_come_in_the_order_of_the_files_with_their_places() {
    let mut instrument = with_second(|item| item.actions.clear());
    instrument.checklists[0].dimensions[0].items[0].is_core = false;
    instrument.actions.push(action("A2", "1", &[], &[]));
    let place = |start: usize, path: &str| Place {
        file: "list.yaml".to_owned(),
        span: Span {
            start,
            end: start + 2,
        },
        path: path.to_owned(),
    };
    let mut places = Places::default();
    places.insert("D1".to_owned(), place(10, "dimensions[0]"));
    places.insert("Q2".to_owned(), place(90, "dimensions[0].items[1]"));
    let problems = problems(&instrument, &places, &assess);
    let shown = problems.iter().map(|p| {
        let start = p.span.map(|span| span.start);
        (p.file.as_str(), start, p.path.as_str(), p.severity())
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            ("list.yaml", Some(10), "dimensions[0]", Severity::Warning),
            (
                "list.yaml",
                Some(90),
                "dimensions[0].items[1]",
                Severity::Warning
            ),
            ("", None, "A2", Severity::Warning),
        ]
    );
}

#[test]
fn the_shipped_checklists_have_no_errors() {
    let loaded = load_instrument(&built_in_sources()).expect("the shipped checklists load");
    let problems = problems(&loaded.instrument, &loaded.places, &assess);
    let errors = problems.into_iter();
    let errors = errors.filter(|problem| problem.severity() == Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), []);
}
