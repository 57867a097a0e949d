//! Files become one instrument.

use std::collections::BTreeSet;

use leerklaar::model::{Fraction, Id, Kind, Lang, Need, Perspective};
use leerklaar::yaml::{BUILT_IN, built_in, built_in_sources, load_instrument};

use super::own_files::{ACTIONS, CHECKLIST, changed, file, files, loaded};

#[test]
fn the_built_in_files_load_without_a_remark() {
    let loaded = load_instrument(&built_in_sources()).expect("the built-in files are sound");
    assert_eq!(loaded.notices, []);
    assert_eq!(loaded.instrument, built_in().instrument);
    let checklists: Vec<&str> = loaded
        .instrument
        .checklists
        .iter()
        .map(|c| c.id.as_str())
        .collect();
    assert_eq!(
        checklists,
        [
            "barriers",
            "anchoring",
            "starting",
            "alignment",
            "retention",
            "ownership"
        ]
    );
}

#[test]
fn every_file_of_the_folder_is_built_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/checklists");
    let in_folder: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the folder exists")
        .map(|entry| entry.expect("a readable folder").file_name())
        .map(|name| name.into_string().expect("plain names"))
        .filter(|name| name.ends_with(".yaml"))
        .collect();
    let in_table: BTreeSet<String> = BUILT_IN
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(in_table, in_folder);
}

#[test]
fn a_folder_of_its_own_needs_no_scales_rules_or_verdicts() {
    let own = [
        file("own/safety.yaml", CHECKLIST),
        file("own/actions.yaml", ACTIONS),
    ];
    let instrument = loaded(&own).instrument;
    assert_eq!(instrument.languages, [Lang::NL, Lang::EN]);
    assert_eq!(instrument.scales, built_in().instrument.scales);
    assert_eq!(instrument.rules, built_in().instrument.rules);
    assert_eq!(instrument.verdicts, []);
    assert_eq!(instrument.statements, []);
    let dimension = instrument.dimension("K1").expect("the only dimension");
    assert_eq!(dimension.target, instrument.rules.target);
    assert_eq!(dimension.weight, Fraction::ONE);
}

#[test]
fn the_example_in_the_guide_for_authors_loads_as_it_stands() {
    let guide = concat!(env!("CARGO_MANIFEST_DIR"), "/checklists/README.md");
    let guide = std::fs::read_to_string(guide).expect("the guide is there");
    let example = |kind: &str| {
        let start = format!("```yaml\nschema: leerklaar.{kind}/1\n");
        let (_, rest) = guide.split_once(&start)?;
        let (body, _) = rest.split_once("```")?;
        Some(format!("schema: leerklaar.{kind}/1\n{body}"))
    };
    let checklist = example("checklist").expect("an example of a checklist");
    let actions = example("actions").expect("an example of actions");
    let loaded = loaded(&[
        file("safety.yaml", &checklist),
        file("actions.yaml", &actions),
    ]);
    assert_eq!(loaded.notices, []);
}

#[test]
fn an_item_carries_the_levels_of_its_scale_in_its_own_words() {
    let instrument = loaded(&files()).instrument;
    let item = instrument.item("K11").expect("the first item");
    let Kind::Choice { scale, levels } = &item.kind else {
        panic!("not a choice: {:?}", item.kind);
    };
    let read: Vec<(u8, String, &str)> = levels
        .iter()
        .map(|l| (l.code, l.score.to_string(), l.text.get(Lang::NL)))
        .collect();
    assert_eq!(scale.as_str(), "level");
    let level = |code, score: &str, text| (code, score.to_owned(), text);
    assert_eq!(
        read,
        [
            level(0, "0", "Niets."),
            level(1, "25", "Iets."),
            level(2, "50", "Een deel."),
            level(3, "75", "Veel."),
            level(4, "100", "Alles."),
        ]
    );
    assert_eq!(item.dont_know_is_zero, [Perspective::Employee]);
    assert!(item.is_asked_of(Perspective::Employee) && !item.is_asked_of(Perspective::Hr));
}

#[test]
fn a_verdict_needs_items_dimensions_or_their_mean() {
    let instrument = loaded(&files()).instrument;
    let id = |text| Id::new(text).expect("an id");
    let verdict = instrument.verdict("READY").expect("the only verdict");
    assert_eq!(
        verdict.needs,
        [
            Need::Items {
                items: vec![id("K11")],
                level: Fraction::whole(2)
            },
            Need::Dimensions {
                dimensions: vec![id("K1")],
                score: Fraction::whole(40)
            },
            Need::Mean {
                dimensions: vec![id("K1")],
                score: Fraction::whole(50)
            },
        ]
    );
}

#[test]
fn a_checklist_may_bring_its_own_actions_and_verdicts() {
    let body = |text: &str| {
        text.lines()
            .skip(2)
            .map(|l| format!("{l}\n"))
            .collect::<String>()
    };
    let all_in_one = format!(
        "{CHECKLIST}{}{}",
        body(ACTIONS),
        body(super::own_files::VERDICTS)
    );
    let together = loaded(&[file("own/safety.yaml", &all_in_one)]).instrument;
    assert_eq!(together, loaded(&files()).instrument);
}

#[test]
fn core_checklists_come_first_and_then_their_own_order() {
    let list = |id: &str, head: &str| {
        let text = CHECKLIST
            .replace("id: safety", &format!("id: {id}"))
            .replace("core: true\n", head)
            .replace("K1", &format!("{}1", id.to_uppercase()))
            .replace("        actions: [A1]\n", "")
            .replace("        actions: [A1, A2]\n", "");
        file(&format!("{id}.yaml"), &text)
    };
    let lists = [
        list("a", "core: false\norder: 1\n"),
        list("b", "core: true\n"),
        list("c", "core: true\norder: 2\n"),
        list("d", "core: true\norder: 1\n"),
        list("e", "core: false\n"),
    ];
    let instrument = loaded(&lists).instrument;
    let order: Vec<&str> = instrument
        .checklists
        .iter()
        .map(|c| c.id.as_str())
        .collect();
    assert_eq!(order, ["d", "c", "b", "a", "e"]);
}

#[test]
fn texts_that_look_like_something_else_stay_texts() {
    let traps = [
        "ja",
        "nee",
        "yes",
        "no",
        "on",
        "off",
        "1.10",
        "0755",
        "2026-01-01",
        "12:30",
        "true",
        "~x",
    ];
    for trap in traps {
        let files = changed("\"HR\", en: \"HR\"", &format!("{trap}, en: '{trap}'"));
        let instrument = loaded(&files).instrument;
        let name = &instrument.owner("hr").expect("the owner").name;
        assert_eq!((name.get(Lang::NL), name.get(Lang::EN)), (trap, trap));
    }
    let version = |written: &str| {
        let files = changed("version: \"1.0\"", &format!("version: {written}"));
        loaded(&files).instrument.checklists[0].version.clone()
    };
    assert_eq!(version("1.10"), "1.10");
    assert_eq!(version("2026-01-01"), "2026-01-01");
    assert_eq!(version("007"), "007");
}

#[test]
fn byte_order_marks_and_windows_line_ends_change_nothing() {
    let mut windows = files();
    for file in &mut windows {
        file.text = format!("\u{feff}{}", file.text.replace('\n', "\r\n"));
    }
    assert_eq!(loaded(&windows).instrument, loaded(&files()).instrument);
}

#[test]
fn every_part_can_be_found_in_the_files_by_its_key() {
    let files = files();
    let places = loaded(&files).places;
    let shown = |key: &str| {
        let place = places.find(key)?;
        let source = files.iter().find(|f| f.name == place.file)?;
        let text = &source.text[place.span.start..place.span.end];
        Some((text, place.path.as_str()))
    };
    assert_eq!(
        shown("K11/text/employee/nl"),
        Some((
            "\"Ik oefen vaak genoeg.\"",
            "dimensions[0].items[0].text.employee.nl"
        ))
    );
    assert_eq!(shown("K12"), Some(("id: K12", "dimensions[0].items[1]")));
    assert_eq!(
        shown("K12/options/1/id"),
        Some(("meeting", "dimensions[0].items[1].options[1].id"))
    );
    assert_eq!(shown("A2/after/0"), Some(("A1", "actions[1].after[0]")));
    assert_eq!(
        shown("READY/needs/1/score"),
        Some(("40", "verdicts[0].needs[1].score"))
    );
    assert_eq!(
        shown("safety/title/en"),
        Some(("\"Learning safely\"", "title.en"))
    );
    assert_eq!(shown("start_small/0"), Some(("A1", "start_small[0]")));
    assert_eq!(
        shown("owners/0/days_per_week"),
        Some(("1.5", "owners[0].days_per_week"))
    );
    // What has no place of its own is where its parent is.
    assert_eq!(
        shown("K11/weight"),
        Some(("id: K11", "dimensions[0].items[0]"))
    );
    assert_eq!(shown("bands/0"), None);
}
