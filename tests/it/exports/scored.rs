//! Every layout gives the picture that the same answers give as sheets.

use std::fs;
use std::path::Path;

use leerklaar::model::{Instrument, Lang};
use leerklaar::report::{DisplayScale, View, json};
use leerklaar::{roadmap, score};
use serde_json::Value;

use super::layout::{Layout, Loss, Written};
use super::people::{Person, people, secrets};
use super::{LANGS, instrument, layouts, sources};
use crate::program::{Program, Ran, leerklaar};

/// What must be the same to the last digit, of the assessment and of the plan.
const PICTURE: [&str; 10] = [
    "audiences",
    "verdicts",
    "dimensions",
    "checklists",
    "targets",
    "gaps",
    "patterns",
    "items",
    "balance",
    "index",
];
const PLAN: [&str; 4] = ["actions", "must_do", "dropped", "pin_price"];

#[test]
fn gives_the_same_picture_from_every_layout() {
    let instrument = instrument();
    let people = people(&instrument);
    let folder = tempfile::tempdir().expect("a folder for exports");
    let mut wrong = Vec::new();
    for layout in layouts() {
        let expected = expected(&layout, &instrument, &people);
        for lang in LANGS {
            let written = layout.written(&instrument, &people, lang);
            let ran = batch(folder.path(), &layout, &written, lang)
                .arg("--format")
                .arg("json")
                .run();
            let found = differences(&layout, &expected, &ran);
            wrong.extend(
                found
                    .into_iter()
                    .map(|d| format!("{} {lang}: {d}", layout.name)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn says_whose_layout_it_is() {
    let instrument = instrument();
    let people = people(&instrument);
    let folder = tempfile::tempdir().expect("a folder for exports");
    for layout in layouts() {
        for lang in LANGS {
            let written = layout.written(&instrument, &people, lang);
            let inspect = batch(folder.path(), &layout, &written, lang).arg("--inspect");
            let ran = inspect.arg("--format").arg("json").run();
            let reading = format!("\"platform\": \"{}\"", layout.platform);
            assert!(
                ran.out.contains(&reading),
                "{} {lang}: {ran:?}",
                layout.name
            );
        }
    }
}

#[test]
fn tells_nobody_who_somebody_is() {
    let instrument = instrument();
    let people = people(&instrument);
    let folder = tempfile::tempdir().expect("a folder for exports");
    for layout in layouts() {
        let written = layout.written(&instrument, &people, LANGS[0]);
        for options in [
            "--format table",
            "--format json --technical",
            "--inspect --format table",
            "--inspect --format json",
        ] {
            let mut program = batch(folder.path(), &layout, &written, LANGS[0]);
            for option in options.split(' ') {
                program = program.arg(option);
            }
            let ran = program.run();
            for secret in secrets() {
                let tells = ran.out.contains(secret) || ran.err.contains(secret);
                assert!(!tells, "{} {options} tells {secret}", layout.name);
            }
        }
    }
}

/// Writes the files, and calls the program for them.
fn batch(folder: &Path, layout: &Layout, written: &Written, lang: Lang) -> Program {
    let place =
        |kind: &str, ending: &str| folder.join(format!("{}_{lang}{kind}.{ending}", layout.name));
    let file = place("", written.ending);
    fs::write(&file, &written.bytes).expect("an export is written");
    let checklists = folder.join("checklists");
    fs::create_dir_all(&checklists).expect("a folder for checklists");
    for source in sources() {
        fs::write(checklists.join(source.name), source.text).expect("a checklist is written");
    }
    let mut program = leerklaar("batch")
        .arg(&file)
        .arg("--checklists")
        .arg(&checklists)
        .arg("--perspective-column")
        .arg(&written.role)
        .arg("--by")
        .arg(&written.department);
    if let Some((ending, bytes)) = &written.definition {
        let file = place("_definition", ending);
        fs::write(&file, bytes).expect("a definition is written");
        program = program.arg("--definition").arg(&file);
    }
    program
}

/// The picture and the plan as the program writes them for sheets.
struct Expected {
    picture: Value,
    plan: Value,
}

fn expected(layout: &Layout, instrument: &Instrument, people: &[Person]) -> Expected {
    let assessment = score::assess(instrument, &layout.kept(instrument, people));
    let plan = roadmap::plan(instrument, &assessment, &roadmap::Settings::default());
    let view = View {
        instrument,
        assessment: &assessment,
        roadmap: Some(&plan),
        lang: Lang::EN,
        scale: DisplayScale::Hundred,
        full: true,
    };
    let parsed = |text: String| serde_json::from_str(&text).expect("our own JSON");
    Expected {
        picture: parsed(json::score(&view)),
        plan: parsed(json::roadmap(&view)),
    }
}

/// What is not as expected, a line each.
fn differences(layout: &Layout, expected: &Expected, ran: &Ran) -> Vec<String> {
    let Ok(found) = serde_json::from_str::<Value>(&ran.out) else {
        return vec![format!("exit {}: {}", ran.code, ran.err)];
    };
    let compare = |expected: &Value, keys: &[&str]| -> Vec<String> {
        let Some(found) = holder(&found, keys) else {
            return vec![format!("nothing has all of {keys:?}")];
        };
        let (mut expected, mut found) = (expected.clone(), found.clone());
        if layout.loses.contains(&Loss::OpenIsNotShown) {
            add_up_open(&mut expected);
            add_up_open(&mut found);
        }
        let parts = keys.iter();
        parts
            .filter_map(|key| first_difference(key, &expected[*key], &found[*key]))
            .collect()
    };
    let mut all = compare(&expected.picture, &PICTURE);
    all.extend(compare(&expected.plan, &PLAN));
    all
}

/// The first object that has all these keys, from the outside in.
fn holder<'v>(value: &'v Value, keys: &[&str]) -> Option<&'v Value> {
    match value {
        Value::Object(fields) if keys.iter().all(|key| fields.contains_key(*key)) => Some(value),
        Value::Object(fields) => fields.values().find_map(|part| holder(part, keys)),
        Value::Array(parts) => parts.iter().find_map(|part| holder(part, keys)),
        _ => None,
    }
}

/// Takes left open and never shown together, where the layout writes them alike.
fn add_up_open(value: &mut Value) {
    match value {
        Value::Array(parts) => parts.iter_mut().for_each(add_up_open),
        Value::Object(fields) => {
            let not_shown = fields.get("not_shown").and_then(Value::as_u64);
            let missing = fields.get("missing").and_then(Value::as_u64);
            if let (Some(not_shown), Some(missing)) = (not_shown, missing) {
                fields.insert("not_shown".to_owned(), 0.into());
                fields.insert("missing".to_owned(), (not_shown + missing).into());
            }
            fields.values_mut().for_each(add_up_open);
        }
        _ => {}
    }
}

/// Where two values part, as a path with both of them.
fn first_difference(path: &str, expected: &Value, found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(one), Value::Object(other)) => {
            let keys = one.keys().chain(other.keys());
            let part = |key: &String| {
                first_difference(
                    &format!("{path}.{key}"),
                    one.get(key).unwrap_or(&Value::Null),
                    other.get(key).unwrap_or(&Value::Null),
                )
            };
            keys.map(part).find_map(|difference| difference)
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let pairs = one.iter().zip(other).enumerate();
            pairs
                .map(|(n, (one, other))| first_difference(&format!("{path}[{n}]"), one, other))
                .find_map(|difference| difference)
        }
        _ if expected == found => None,
        _ => Some(format!("{path}: {expected} became {found}")),
    }
}
