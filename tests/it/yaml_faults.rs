//! Every kind of problem in the checklists, each told at its place.

use std::collections::BTreeSet;

use leerklaar::model::{
    BadValue, Fault, Lang, Misfit, Misshape, Problem, Severity, Source, Unreadable,
};
use leerklaar::words::Words;
use leerklaar::yaml::{LARGEST, MOST_NODES, built_in_sources};

use super::own_files::{ACTIONS, CHECKLIST, VERDICTS, changed, file, files, problems};

fn codes(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|p| p.fault.code()).collect()
}

/// A change to the small files, and what is told of it: `code @ path`.
type Story = (&'static str, &'static str, &'static [&'static str]);

const STORIES: &[Story] = &[
    // Text that is no YAML.
    ("weight: 2", "weight: \"2", &["unclosed_quote @ "]),
    ("weight: 2", "weight: \"2\" x", &["text_after_quote @ "]),
    ("\"Alles.\"", "\"Al\\les.\"", &["backslash @ "]),
    (
        "dk_zero: [employee]",
        "dk_zero: [employee",
        &["brackets @ "],
    ),
    ("        weight: 2", "\tweight: 2", &["tab @ "]),
    ("        weight: 2", "      weight: 2", &["indentation @ "]),
    ("en: \"Much.\"", "en: a: b", &["brackets @ "]),
    ("version: \"1.0\"", "version: a: b", &["colon @ "]),
    ("version: \"1.0\"", "version", &["no_colon @ "]),
    ("version: \"1.0\"", "version: @1", &["character @ "]),
    ("version: \"1.0\"", "version: &a 1", &["anchor @ "]),
    ("version: \"1.0\"", "version: *a", &["alias @ "]),
    ("version: \"1.0\"", "version: !!int 1", &["tag @ "]),
    (
        "version: \"1.0\"",
        "? [version]\n: 1",
        &["key_is_no_word @ "],
    ),
    ("version: \"1.0\"", "version: \"\\uD800\"", &["syntax @ "]),
    (
        "        weight: 2\n",
        "        weight: 2\n---\n",
        &["second_document @ "],
    ),
    // Keys and kinds of value.
    (
        "core: true",
        "cores: true",
        &["missing_key @ ", "unknown_key @ cores"],
    ),
    (
        "        weight: 2",
        "        why: 2",
        &["duplicate_key @ dimensions[0].items[2].why"],
    ),
    (
        "        scale: level\n",
        "",
        &["one_key_of @ dimensions[0].items[0]"],
    ),
    (
        "        scale: level",
        "        scale: level\n        options: [{id: a, text: {nl: a, en: a}}]",
        &["one_key_of @ dimensions[0].items[0]"],
    ),
    (
        "max_at: 2",
        "anchors: {}",
        &["needless_key @ dimensions[0].items[1].anchors"],
    ),
    (
        "critical: true",
        "scored: false\n        critical: true",
        &["needless_key @ dimensions[0].items[0].critical"],
    ),
    (
        "critical: true",
        "critical: {}",
        &["wrong_shape @ dimensions[0].items[0].critical"],
    ),
    (
        "days_per_week: 1.5",
        "days_per_week:",
        &["wrong_shape @ owners[0].days_per_week"],
    ),
    (
        "days_per_week: 1.5",
        "days_per_week: [1]",
        &["wrong_shape @ owners[0].days_per_week"],
    ),
    (
        "title: {nl: \"Veilig leren\", en: \"Learning safely\"}",
        "title: \"Veilig\"",
        &["wrong_shape @ title"],
    ),
    (
        "owner: hr",
        "owner: {id: hr}",
        &["wrong_shape @ actions[0].owner"],
    ),
    (
        "nl: \"Veilig leren\"",
        "nl: \"  \"",
        &["empty_text @ title.nl"],
    ),
    (
        "version: \"1.0\"",
        "version: #228B22",
        &["empty_text @ version"],
    ),
    (
        "      - {items: [K11], level: 2}\n",
        "      - {items: [], level: 2}\n",
        &["empty_list @ verdicts[0].needs[0].items"],
    ),
    (
        "points: [[0, 0], [50, 25], [95, 100]]",
        "points: [[0, 0]]",
        &["too_few @ dimensions[0].items[2].number.points"],
    ),
    (
        "range: [0, 100]",
        "range: [100]",
        &["length @ dimensions[0].items[2].number.range"],
    ),
    (
        "[50, 25]",
        "[50, 25, 1]",
        &["length @ dimensions[0].items[2].number.points[1]"],
    ),
    ("nl: \"Veilig leren\", ", "", &["missing_language @ title"]),
    (
        "{nl: \"Veilig leren\"",
        "{de: \"Sicher\", nl: \"Veilig leren\"",
        &["unknown_language @ title.de"],
    ),
    // Values.
    ("leerklaar.actions/1", "leerklaar.actions/2", &["schema @ "]),
    (
        "lower: employee",
        "lower: employees",
        &["unknown_word @ patterns[0].needs_all[0].lower"],
    ),
    (
        "4: {nl: \"Alles.\"",
        "5: {nl: \"Alles.\"",
        &[
            "missing_level @ dimensions[0].items[0].anchors",
            "unknown_word @ dimensions[0].items[0].anchors.5",
        ],
    ),
    (
        "days_per_week: 1.5",
        "days_per_week: 1,5",
        &["unknown_key @ owners[0].5"],
    ),
    (
        "weight: 2",
        "weight: 1,5",
        &["not_a_number @ dimensions[0].items[2].weight"],
    ),
    (
        "weight: 2",
        "weight: 0.1234567",
        &["not_a_number @ dimensions[0].items[2].weight"],
    ),
    (
        "weight: 2",
        "weight: .inf",
        &["not_a_number @ dimensions[0].items[2].weight"],
    ),
    (
        "weight: 2",
        "weight: .nan",
        &["not_a_number @ dimensions[0].items[2].weight"],
    ),
    (
        "weight: 2",
        "weight: 1e3",
        &["not_a_number @ dimensions[0].items[2].weight"],
    ),
    (
        "weight: 2",
        "weight: \"2\"",
        &["quoted @ dimensions[0].items[2].weight"],
    ),
    (
        "weight: 2",
        "weight: 0",
        &["not_above @ dimensions[0].items[2].weight"],
    ),
    ("weeks: 4", "weeks: 2.5", &["not_whole @ actions[0].weeks"]),
    ("weeks: 4", "weeks: 0", &["out_of_range @ actions[0].weeks"]),
    (
        "K1: 0.40",
        "K1: 1.4",
        &["out_of_range @ actions[0].effects.K1"],
    ),
    (
        "[50, 25]",
        "[50, 125]",
        &["out_of_range @ dimensions[0].items[2].number.points[1]"],
    ),
    (
        "max_at: 2",
        "max_at: 3",
        &["out_of_range @ dimensions[0].items[1].max_at"],
    ),
    (
        "fixed: 3",
        "fixed: -3",
        &["out_of_range @ actions[0].days.fixed"],
    ),
    (
        "critical: true",
        "critical: yes",
        &["not_yes_or_no @ dimensions[0].items[0].critical"],
    ),
    (
        "critical: true",
        "critical: \"true\"",
        &["quoted @ dimensions[0].items[0].critical"],
    ),
    (
        "id: waiting",
        "id: 1waiting",
        &["not_an_id @ patterns[0].id"],
    ),
    (
        "{K1: 0.30}",
        "{K-1: 0.30}",
        &["not_an_id @ actions[1].effects.K-1"],
    ),
    (
        "id: K13",
        "id: K_13",
        &["not_a_question_code @ dimensions[0].items[2].id"],
    ),
    (
        "version: \"1.0\"",
        "version: een # twee",
        &["cut_by_comment @ version"],
    ),
    // Parts that do not fit each other.
    (
        "id: K13",
        "id: K12",
        &["duplicate_id @ dimensions[0].items[2].id"],
    ),
    (
        "id: READY",
        "id: safety",
        &["duplicate_id @ verdicts[0].id"],
    ),
    (
        "scale: level",
        "scale: levels",
        &["unknown_id @ dimensions[0].items[0].scale"],
    ),
    (
        "actions: [A1, A2]",
        "actions: [A1, A3]",
        &["unknown_id @ dimensions[0].items[1].actions[1]"],
    ),
    (
        "owner: hr",
        "owner: boss",
        &["unknown_id @ actions[0].owner"],
    ),
    (
        "with: [line]",
        "with: [lime]",
        &["unknown_id @ actions[0].with[0]"],
    ),
    (
        "{K1: 0.30}",
        "{K2: 0.30}",
        &["unknown_id @ actions[1].effects.K2"],
    ),
    (
        "done_when: {item: K11",
        "done_when: {item: K19",
        &["unknown_id @ actions[0].done_when.item"],
    ),
    (
        "{items: [K11]",
        "{items: [K21]",
        &["unknown_id @ verdicts[0].needs[0].items[0]"],
    ),
    (
        "{mean_of: [K1]",
        "{mean_of: [K11]",
        &["unknown_id @ verdicts[0].needs[2].mean_of[0]"],
    ),
    (
        "- {item: K11, lower",
        "- {item: X11, lower",
        &["unknown_id @ patterns[0].needs_all[0].item"],
    ),
    (
        "dk_zero: [employee]",
        "also: [K7]",
        &["unknown_id @ dimensions[0].items[0].also[0]"],
    ),
    (
        "dk_zero: [employee]",
        "also: [K1]",
        &["itself @ dimensions[0].items[0].also"],
    ),
    (
        "actions: [A1, A2]",
        "actions: [A1, A1]",
        &["named_twice @ dimensions[0].items[1].actions[1]"],
    ),
    (
        "{id: meeting",
        "{id: start",
        &["named_twice @ dimensions[0].items[1].options[1].id"],
    ),
    (
        "    after: []",
        "    after: [A2]",
        &[
            "pinned_too_early @ start_small[0]",
            "circle @ actions[1].after[0]",
        ],
    ),
    (
        "    after: []",
        "    after: [A1]",
        &["circle @ actions[0].after[0]"],
    ),
    (
        "start_small: [A1]",
        "start_small: [A2, A1]",
        &["pinned_too_early @ start_small[0]"],
    ),
    (
        "start_small: [A1]",
        "start_small: [A2]",
        &["pinned_too_early @ start_small[0]"],
    ),
    (
        "better_after: []",
        "better_after: [A1]",
        &["itself @ actions[0].better_after[0]"],
    ),
    (
        "higher: organisation",
        "higher: employee",
        &["itself @ patterns[0].needs_all[0]"],
    ),
    (
        "higher: organisation",
        "higher: hr",
        &["not_asked @ patterns[0].needs_all[0].higher"],
    ),
    (
        "dk_zero: [employee]",
        "dk_zero: [hr]",
        &["not_asked @ dimensions[0].items[0].dk_zero[0]"],
    ),
    (
        "          3: {nl: \"Veel.\", en: \"Much.\"}\n",
        "",
        &["missing_level @ dimensions[0].items[0].anchors"],
    ),
    (
        "[50, 25]",
        "[0, 25]",
        &["not_rising @ dimensions[0].items[2].number.points[1]"],
    ),
    (
        "range: [0, 100]",
        "range: [100, 0]",
        &["limits_cross @ dimensions[0].items[2].number.range"],
    ),
    (
        "        weight: 2",
        "        critical: true",
        &["second_critical @ dimensions[0].items[2].critical"],
    ),
    (
        "          organisation: {nl: \"Hoeveel",
        "          hr: {nl: \"Hoeveel",
        &["no_organisation_wording @ dimensions[0].items[2].text"],
    ),
];

#[test]
fn every_mistake_is_told_at_its_place_and_nothing_else() {
    let mut wrong = Vec::new();
    for (from, to, expected) in STORIES {
        let files = changed(from, to);
        let told: Vec<String> = problems(&files)
            .iter()
            .map(|p| format!("{} @ {}", p.fault.code(), p.path))
            .collect();
        if told != **expected {
            wrong.push(format!("{from:?} -> {to:?}:\n  {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Mistakes that concern whole files, or the files of settings.
fn other_stories() -> Vec<(Vec<Source>, &'static [&'static str])> {
    let own = |name: &str, text: &str| {
        vec![
            file("own/safety.yaml", CHECKLIST),
            file("own/actions.yaml", ACTIONS),
            file(name, text),
        ]
    };
    let built_in = |name: &str, from: &str, to: &str| {
        let mut files = built_in_sources();
        let changed = files.iter_mut().find(|f| f.name == name);
        let changed = changed.expect("a built-in file");
        assert!(changed.text.contains(from), "{from:?} is not in {name}");
        changed.text = changed.text.replacen(from, to, 1);
        files
    };
    vec![
        (own("scales.yaml", "# niets\n"), &["empty_file"]),
        (own("scales.yaml", &"[".repeat(100)), &["too_deep"]),
        (own("scales.yaml", "[]"), &["wrong_shape"]),
        (own("other/safety.yaml", VERDICTS), &["schema"]),
        (own("other/actions.yaml", ACTIONS), &["second_file"]),
        (
            vec![file("own/actions.yaml", ACTIONS)],
            &["no_checklist", "unknown_id", "unknown_id", "unknown_id"],
        ),
        (
            own(
                "verdicts.yaml",
                "schema: leerklaar.verdicts/1\nlanguages: [nl]\n",
            ),
            &["other_languages"],
        ),
        (
            own(
                "verdicts.yaml",
                "schema: leerklaar.verdicts/1\nlanguages: [Dutch]\n",
            ),
            &["not_a_language"],
        ),
        (
            own("verdicts.yaml", "schema: leerklaar.verdicts/1\n"),
            &["missing_key"],
        ),
        (
            vec![file(
                "f.yaml",
                &CHECKLIST
                    .replace("en: ", "fr: ")
                    .replace("[nl, en]", "[nl, fr]")
                    .replace("        actions: [A1]\n", "")
                    .replace("        actions: [A1, A2]\n", ""),
            )],
            &["not_built_in", "not_built_in"],
        ),
        (
            built_in("rules.yaml", "from: 0,", "from: 5,"),
            &["not_from_zero"],
        ),
        (
            built_in("rules.yaml", "from: 60", "from: 30"),
            &["not_rising"],
        ),
        (
            built_in("rules.yaml", "highest_band: shaky", "highest_band: shakey"),
            &["unknown_id"],
        ),
        (
            built_in("rules.yaml", "confidence: 0.95", "confidence: 1"),
            &["not_below"],
        ),
        (
            built_in("rules.yaml", "confidence: 0.95", "confidence: 0"),
            &["not_above"],
        ),
        (
            built_in("rules.yaml", "small: 10", "small: 30"),
            &["limits_cross"],
        ),
        (
            built_in(
                "rules.yaml",
                "owners: [hr, learning]",
                "owners: [hr, nobody]",
            ),
            &["unknown_id"],
        ),
        (
            built_in(
                "scales.yaml",
                "level: 3\n        text: {nl: \"Vaak\"",
                "level: 2\n        text: {nl: \"Vaak\"",
            ),
            &["not_rising"],
        ),
        (
            built_in("scales.yaml", "[\"Dikwijls\"]", "[\"(nooit!)\"]"),
            &["label_twice"],
        ),
        (
            built_in("scales.yaml", "\"Weet niet\"", "\"N.v.t.\""),
            &["label_twice"],
        ),
        (
            built_in(
                "scales.yaml",
                "level: 3\n        text: {nl: \"Vaak\"",
                "level: 3\n        score: 20\n        text: {nl: \"Vaak\"",
            ),
            &["not_rising"],
        ),
    ]
}

#[test]
fn mistakes_between_files_and_in_settings_are_told() {
    for (files, expected) in other_stories() {
        let told = problems(&files);
        assert_eq!(codes(&told), expected, "{told:#?}");
    }
}

/// The faults of all stories, and the two whose files are too large to tell of
/// each time; the stories of the tree have those.
fn all_told() -> Vec<Fault> {
    let changes = STORIES.iter().map(|(from, to, _)| changed(from, to));
    let others = other_stories().into_iter().map(|(files, _)| files);
    let told = changes.chain(others).flat_map(|files| problems(&files));
    let (bytes, most) = (5 << 20, LARGEST);
    let too_large = Unreadable::TooLarge { bytes, most };
    let too_many = Unreadable::TooManyParts { most: MOST_NODES };
    told.map(|problem| problem.fault)
        .chain([too_large, too_many].map(Fault::Unreadable))
        .collect()
}

#[test]
fn no_kind_of_fault_is_without_a_story() {
    let told = all_told();
    let told: BTreeSet<&str> = told.iter().map(Fault::code).collect();
    let groups = [
        Unreadable::CODES,
        Misshape::CODES,
        BadValue::CODES,
        Misfit::CODES,
    ];
    let all: BTreeSet<&str> = groups.concat().into_iter().collect();
    assert_eq!(told, all);
}

/// One line of what is wrong and one of what to do, for each kind of fault.
fn all_words(lang: Lang) -> String {
    let mut lines = BTreeSet::new();
    for fault in all_told() {
        let said = Words::for_lang(lang).explain(&fault);
        let code = fault.code();
        lines.insert(format!("{code}: {}\n    {}\n", said.message, said.help));
    }
    lines.into_iter().collect()
}

#[test]
fn the_words_for_every_fault_in_dutch() {
    insta::assert_snapshot!("fault_words_nl", all_words(Lang::NL));
}

#[test]
fn the_words_for_every_fault_in_english() {
    insta::assert_snapshot!("fault_words_en", all_words(Lang::EN));
}

#[test]
fn every_fault_says_what_is_wrong_and_what_to_do() {
    for fault in all_told() {
        for lang in [Lang::NL, Lang::EN] {
            let said = Words::for_lang(lang).explain(&fault);
            for text in [&said.message, &said.help] {
                assert!(!text.is_empty() && !text.ends_with('.'), "{text:?}");
                assert!(!text.starts_with(char::is_uppercase), "{text:?}");
            }
        }
    }
}

#[test]
fn a_broken_file_hides_no_problem_of_another() {
    let mut files = changed("weeks: 4", "weeks: many");
    files[0].text.push_str("extra: [\n");
    assert_eq!(codes(&problems(&files)), ["brackets", "not_a_number"]);
}

/// Readers ask for every key before they give up on any; else what is left out
/// would make its neighbours unknown.
#[test]
fn leaving_out_a_line_makes_no_other_key_unknown() {
    for index in 0..files().len() {
        let lines: Vec<String> = files()[index].text.lines().map(str::to_owned).collect();
        let has_value = |at: &usize| !lines[*at].ends_with(':');
        for left_out in (0..lines.len()).filter(has_value) {
            let mut files = files();
            let kept = lines.iter().enumerate().filter(|(at, _)| *at != left_out);
            files[index].text = kept.map(|(_, line)| format!("{line}\n")).collect();
            let told = problems(&files);
            assert!(
                !codes(&told).contains(&"unknown_key"),
                "{}\n{told:#?}",
                lines[left_out]
            );
        }
    }
}

#[test]
fn a_warning_does_not_keep_the_files_from_loading() {
    let files = changed("version: \"1.0\"", "version: een # twee");
    let loaded = super::own_files::loaded(&files);
    assert_eq!(loaded.instrument.checklists[0].version, "een");
    assert_eq!(loaded.notices[0].severity(), Severity::Warning);
}

#[test]
fn thousands_of_problems_are_counted_and_not_listed() {
    let keys: String = (0..2000).map(|n| format!("key{n}: 1\n")).collect();
    let mut files = files();
    files[0].text.push_str(&keys);
    let told = problems(&files);
    assert_eq!(told.len(), 501);
    assert_eq!(told[500].fault, Fault::More { count: 1500 });
}
