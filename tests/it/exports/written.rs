//! The files themselves, read back by readers that are not ours.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use leerklaar::model::{Answer, Perspective};
use leerklaar::yaml;

use super::people::{Standing, people, secrets};
use super::records::{records, table};
use super::{LANGS, instrument, layouts};

#[test]
fn every_file_is_a_table_with_a_row_for_everybody() {
    let instrument = instrument();
    let people = people(&instrument);
    for layout in layouts() {
        for lang in LANGS {
            let written = layout.written(&instrument, &people, lang);
            let name = layout.name;
            let rows = records(&written).len();
            if layout.platform == "long" {
                assert!(rows > 10_000, "{name}: {rows} answers");
            } else {
                let kept = layout.kept(&instrument, &people).len();
                let most = kept + people.len() / 10;
                assert!(
                    (kept + 1..=most).contains(&rows),
                    "{name}: {rows} of {kept}"
                );
            }
        }
    }
}

#[test]
fn every_definition_can_be_read() {
    let instrument = instrument();
    let people = people(&instrument);
    for layout in layouts() {
        let written = layout.written(&instrument, &people, LANGS[0]);
        let Some((ending, bytes)) = written.definition else {
            continue;
        };
        let text = String::from_utf8(bytes).expect("a definition is UTF-8");
        match ending {
            "lss" => assert_eq!(elements(&text, "subquestions"), 1),
            "qsf" => assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok()),
            "csv" => assert_eq!(table(&text, ',').map(|rows| rows[0].len()), Some(18)),
            other => panic!("{}: no definition ends in {other}", layout.name),
        }
    }
}

#[test]
fn the_people_are_as_different_as_real_ones() {
    let instrument = instrument();
    let people = people(&instrument);
    let of = |perspective| {
        let same = people.iter().filter(|p| p.sheet.perspective == perspective);
        same.count()
    };
    let counted = Perspective::ALL.map(of);
    assert_eq!(counted, [0, 12, 8, 40, 340]);

    let departments: BTreeSet<&str> = people.iter().map(|p| p.department).collect();
    let size = |name: &&str| people.iter().filter(|p| p.department == *name).count();
    let sizes: BTreeSet<usize> = departments.iter().map(size).collect();
    assert_eq!((departments.len(), sizes.first()), (7, Some(&3)));

    let answers = || {
        people
            .iter()
            .flat_map(|p| p.sheet.answers.values().map(|r| &r.answer))
    };
    let in_a_thousand = |is_it: fn(&Answer) -> bool| {
        answers().filter(|a| is_it(a)).count() * 1000 / answers().count()
    };
    assert!((18..23).contains(&in_a_thousand(|a| *a == Answer::DontKnow)));
    let not_applicable = in_a_thousand(|a| matches!(a, Answer::NotApplicable { .. }));
    assert!((18..23).contains(&not_applicable));
    assert!(answers().any(|a| matches!(a, Answer::Ticks { ticked, .. } if ticked.is_empty())));
    assert!(!answers().any(|a| *a == Answer::Skipped));
    let half_way = people.iter().filter(|p| p.standing == Standing::HalfWay);
    assert_eq!(half_way.count(), 13);
}

/// For eyes: `cargo test --test it files_to_look_at -- --ignored`, then see
/// `target/tmp/exports`.
#[test]
#[ignore = "writes files for people"]
fn files_to_look_at() {
    let instrument = instrument();
    let people = people(&instrument);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exports");
    fs::create_dir_all(&folder).expect("a folder for exports");
    for layout in layouts() {
        for lang in LANGS {
            let written = layout.written(&instrument, &people, lang);
            let name = format!("{}_{lang}", layout.name);
            let file = folder.join(format!("{name}.{}", written.ending));
            fs::write(file, &written.bytes).expect("an export is written");
            if let Some((ending, bytes)) = written.definition {
                let file = folder.join(format!("{name}_definition.{ending}"));
                fs::write(file, bytes).expect("a definition is written");
            }
        }
    }
}

/// Otherwise finding one in a result would mean nothing.
#[test]
fn what_must_stay_secret_stands_in_no_checklist() {
    for (name, text) in yaml::BUILT_IN {
        for secret in secrets() {
            assert!(!text.contains(secret), "{secret} stands in {name}");
        }
    }
}

fn elements(xml: &str, name: &str) -> usize {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = 0;
    loop {
        match reader.read_event().expect("well-formed XML") {
            quick_xml::events::Event::Start(tag) => {
                found += usize::from(tag.name().as_ref() == name);
            }
            quick_xml::events::Event::Eof => return found,
            _ => {}
        }
    }
}
