//! The guide for authors of checklists: complete, and its examples are sound.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::program::{leerklaar, root};

fn guide() -> String {
    fs::read_to_string(root().join("checklists/README.md")).expect("the guide exists")
}

/// The examples of the guide as the files of a folder.
fn examples() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let guide = guide();
    for (kind, name) in [("checklist", "safety.yaml"), ("actions", "actions.yaml")] {
        let start = format!("```yaml\nschema: leerklaar.{kind}/1\n");
        let (_, rest) = guide.split_once(&start).expect("an example of each kind");
        let (body, _) = rest.split_once("```").expect("it ends");
        let text = format!("schema: leerklaar.{kind}/1\n{body}");
        fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

/// Every name that a file may use as a key, and every remark it may accept.
fn names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                found.extend(properties.keys().cloned());
                if let Some(accept) = properties.get("accept") {
                    let remarks = accept["items"]["enum"].as_array().expect("a closed list");
                    found.extend(remarks.iter().filter_map(Value::as_str).map(str::to_owned));
                }
            }
            map.values().for_each(|value| names(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| names(value, found)),
        _ => {}
    }
}

#[test]
fn names_every_key_of_the_files_in_both_languages() {
    let ran = leerklaar("checklist schema").run();
    let schema = serde_json::from_str(&ran.out).expect("JSON");
    let mut keys = BTreeSet::new();
    names(&schema, &mut keys);
    let guide = guide();
    let (dutch, english) = guide
        .split_once("# Writing your own checklist")
        .expect("an English half");
    // The English half refers to the example in the Dutch half.
    let (example, _) = dutch.split_once("## De velden").expect("the fields");
    let english = format!("{example}{english}");
    for half in [dutch, &english] {
        let words: BTreeSet<_> = half
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .collect();
        let missing: Vec<_> = keys
            .iter()
            .filter(|k| !words.contains(k.as_str()))
            .collect();
        assert_eq!(missing, Vec::<&String>::new());
    }
}

#[test]
fn names_every_file_of_the_folder() {
    let guide = guide();
    let missing: Vec<_> = fs::read_dir(root().join("checklists"))
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("a file")
                .file_name()
                .into_string()
                .expect("text")
        })
        .filter(|name| name.ends_with(".yaml") && guide.matches(&format!("`{name}`")).count() < 2)
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_example_passes_the_check_without_a_remark() {
    let folder = examples();
    let path = folder.path().to_str().expect("text");
    let ran = leerklaar("checklist check --lang nl").arg(path).run();
    let expected = "geen fouten: 2 bestanden, 4 vragen, 2 acties\n";
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (0, expected, "")
    );
}

#[test]
fn a_built_in_checklist_stands_alone_once_the_lines_that_refer_elsewhere_are_gone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let copied = leerklaar("checklist show barriers --format yaml").run().out;
    let refers = |line: &&str| {
        let keys = ["actions:", "also:", "seeds:"];
        keys.iter().any(|key| line.trim_start().starts_with(key))
    };
    let kept: Vec<_> = copied.lines().filter(|line| !refers(line)).collect();
    fs::write(folder.path().join("barriers.yaml"), kept.join("\n")).expect("written");
    let path = folder.path().to_str().expect("text");
    let ran = leerklaar("checklist check --lang en").arg(path).run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    let last = ran.out.lines().last();
    assert_eq!(last, Some("no errors: 1 file, 18 questions, 0 actions"));
}

#[test]
fn one_of_a_kind_is_counted_as_one() {
    let call = "--checklists examples/own-checklist checklist show veilig --lang";
    for (lang, expected) in [
        ("nl", "7 vragen over 2 onderwerpen, in 1 vragenlijst."),
        ("en", "7 questions on 2 subjects, in 1 checklist."),
    ] {
        let ran = leerklaar(&format!("{call} {lang}")).run();
        assert_eq!(ran.out.lines().nth(3), Some(expected));
    }
}
