//! Whatever somebody did to the files, the whole way from them to a page ends:
//! with a page, or with problems.

use std::sync::LazyLock;

use leerklaar::model::{Id, Instrument, Sheet, Source};
use leerklaar::report::terminal::{self, Style};
use leerklaar::report::{
    DisplayScale, Subject, View, explain_page, json, markdown, questionnaire_page, roadmap_page,
    score_page,
};
use leerklaar::roadmap::{self, Settings};
use leerklaar::score;
use leerklaar::yaml::{Loaded, built_in, load_instrument, read_sheet};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::own_files::{file, files};
use super::program::root;

/// What a hand can do to a file, line by line or value by value.
#[derive(Debug, Clone)]
enum Edit {
    Drop(Index),
    Double(Index),
    Swap(Index, Index),
    /// Another value in the place of the last word of a line.
    Value(Index, &'static str),
    /// Another number in the place of one of the numbers of a file.
    Number(Index, &'static str),
}

fn edit() -> impl Strategy<Value = Edit> {
    let values = select(
        &[
            "",
            "~",
            "no",
            "1.10",
            "[]",
            "{}",
            "[a, a]",
            "{a: }",
            "\"\"",
            "-1",
            "0",
            "A1",
            "K1",
            "employee",
            "é",
            "\"\\e[2J\"",
            "2020-01-01",
            "not_applicable",
            "dont_know",
            "skipped",
            "anonymous",
            "*a",
            "|",
            "999999999999999",
        ][..],
    );
    let numbers = select(
        &[
            "0",
            "1",
            "-1",
            "0.000001",
            "0.333333",
            "99.999999",
            "100",
            "101",
            "999999999999999",
            "999999999.999999",
            "0.0000001",
            ".nan",
            "1e9",
            "4",
            "1000000",
        ][..],
    );
    prop_oneof![
        any::<Index>().prop_map(Edit::Drop),
        any::<Index>().prop_map(Edit::Double),
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Edit::Swap(a, b)),
        (any::<Index>(), values).prop_map(|(at, value)| Edit::Value(at, value)),
        (any::<Index>(), numbers).prop_map(|(at, number)| Edit::Number(at, number)),
    ]
}

fn edited(text: &str, edit: &Edit) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    match edit {
        Edit::Drop(at) => {
            lines.remove(at.index(lines.len()));
        }
        Edit::Double(at) => {
            let at = at.index(lines.len());
            lines.insert(at, lines[at].clone());
        }
        Edit::Swap(a, b) => {
            let (a, b) = (a.index(lines.len()), b.index(lines.len()));
            lines.swap(a, b);
        }
        Edit::Value(at, value) => {
            let line = at.get_mut(&mut lines[..]);
            let keep = line.rfind(' ').map_or(0, |space| space + 1);
            line.replace_range(keep.., value);
        }
        Edit::Number(at, number) => return with_number(text, at, number),
    }
    lines.join("\n") + "\n"
}

fn with_number(text: &str, at: &Index, number: &str) -> String {
    let is_digit = |(_, c): &(usize, char)| c.is_ascii_digit();
    let all: Vec<usize> = text
        .char_indices()
        .filter(is_digit)
        .map(|(i, _)| i)
        .collect();
    if all.is_empty() {
        return text.to_owned();
    }
    let (before, rest) = text.split_at(*at.get(&all));
    let before = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    format!("{before}{number}{after}")
}

/// Scores, plans and draws everything there is, in every form.
fn draw_all(instrument: &Instrument, sheets: &[Sheet]) {
    let assessment = score::assess(instrument, sheets);
    let settings = Settings {
        staff: sheets.iter().find_map(|s| s.staff),
        staff_body: sheets.iter().find_map(|s| s.staff_body),
        ..Settings::default()
    };
    let roadmap = roadmap::plan(instrument, &assessment, &settings);
    // An edit may rename a language; the pages must stand any that is left.
    let lang = *instrument
        .languages
        .first()
        .expect("an instrument that loads has a language");
    let view = View {
        instrument,
        assessment: &assessment,
        roadmap: Some(&roadmap),
        lang,
        scale: DisplayScale::Hundred,
        full: true,
    };
    let ids: Vec<Id> = instrument.checklists.iter().map(|c| c.id.clone()).collect();
    let mut pages = vec![
        score_page(&view),
        roadmap_page(&view),
        questionnaire_page(instrument, &ids, &[lang], lang),
    ];
    for subject in Subject::all(instrument).step_by(7) {
        pages.push(explain_page(&view, sheets, subject));
        json::explain(&view, sheets, subject);
    }
    for page in &pages {
        markdown::draw(page);
        for width in [20, 60, 160] {
            let style = Style {
                width,
                color: width == 60,
                ascii: width == 20,
            };
            terminal::draw(page, &style);
        }
    }
    for text in [json::score(&view), json::roadmap(&view)] {
        let _json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    }
}

static BUILT_IN: LazyLock<Loaded> = LazyLock::new(built_in);

static SHEETS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let names = ["hr", "directie", "leidinggevende-1", "medewerker-1"];
    let path = |name| root().join(format!("examples/bakkerij/{name}.yaml"));
    let read = |name| std::fs::read_to_string(path(name)).expect("an example");
    names.into_iter().map(read).collect()
});

/// A sheet for the checklist of [`files`].
const OWN_SHEET: &str = "schema: leerklaar.sheet/1
organisation: Eigen
staff: 40
perspective: organisation
origin: on_record
checklists: {safety: \"1.0\"}
answers:
  K11: 1
  K12: [start]
  K13: 33
";

/// A few in every run of the suite; `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn edited_sheets_end_in_a_page_or_in_problems(
        which in any::<Index>(),
        edits in prop::collection::vec(edit(), 1..4),
    ) {
        let text = edits.iter().fold(which.get(&SHEETS).clone(), |text, e| edited(&text, e));
        match read_sheet(&file("sheet.yaml", &text), &BUILT_IN.instrument) {
            Ok((sheet, _)) => draw_all(&BUILT_IN.instrument, &[sheet]),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }

    #[test]
    fn edited_checklists_end_in_a_page_or_in_problems(
        edits in prop::collection::vec((any::<Index>(), edit()), 1..4),
    ) {
        let mut files: Vec<Source> = files();
        for (which, edit) in &edits {
            let file = which.get_mut(&mut files[..]);
            file.text = edited(&file.text, edit);
        }
        match load_instrument(&files) {
            Ok(loaded) => {
                let sheet = read_sheet(&file("sheet.yaml", OWN_SHEET), &loaded.instrument);
                let sheets: Vec<Sheet> = sheet.into_iter().map(|(sheet, _)| sheet).collect();
                draw_all(&loaded.instrument, &sheets);
            }
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}
