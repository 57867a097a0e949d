//! The pages and files about surveys, on the made-up bakery.

use insta::assert_snapshot;
use leerklaar::model::survey::{Fate, Reading, Sign};
use leerklaar::model::{Lang, Privacy, SurveyResult};
use leerklaar::report::terminal::{self, Style};
use leerklaar::report::{
    BatchView, Document, FileResult, LedgerKept, OrganisationResult, View, batch_page, files_page,
    inspect_page, json, markdown, organisations_page, preview_page, survey_diagnostic,
    technical_page,
};
use leerklaar::words::Words;
use serde_json::Value;

use super::hostile::{HOSTILE, obeyed_by_a_terminal, opening};
use super::pages::style;
use super::sample::survey::{preview, problems, reading, result};
use super::sample::{Sample, sample};

struct Survey {
    sample: Sample,
    result: SurveyResult,
    readings: Vec<Reading>,
}

impl Survey {
    fn view(&self, lang: Lang) -> BatchView<'_> {
        BatchView {
            view: self.sample.view(lang),
            result: &self.result,
            readings: &self.readings,
            ledger: LedgerKept::No,
        }
    }
}

fn survey() -> Survey {
    Survey {
        sample: sample(),
        result: result(),
        readings: vec![reading()],
    }
}

/// The result, and nothing of it that another page already shows.
fn own_part(document: Document, view: &View) -> Document {
    let others = leerklaar::report::score_page(view).blocks;
    let is_own = |block: &leerklaar::report::Block| !others.contains(block);
    Document {
        blocks: document.blocks.into_iter().filter(is_own).collect(),
        ..document
    }
}

fn organisations(sample: &Sample) -> Vec<OrganisationResult> {
    ["Bakkerij De Korenbloem", "Molen, De Hoop"]
        .map(|name| OrganisationResult {
            name: name.to_owned(),
            assessment: sample.assessment.clone(),
            roadmap: sample.roadmap.clone(),
        })
        .into()
}

fn files(sample: &Sample) -> Vec<FileResult> {
    vec![
        FileResult {
            reading: Some(reading()),
            results: vec![sample.assessment.clone()],
            ..FileResult::nothing("enquete.csv")
        },
        FileResult {
            problems: problems().into_iter().chain(problems()).collect(),
            ..FileResult::nothing("los.xlsx")
        },
    ]
}

/// Every page about surveys.
pub(super) fn pages(lang: Lang, full: bool) -> Vec<(&'static str, Document)> {
    let survey = survey();
    let mut batch = survey.view(lang);
    batch.view.full = full;
    let instrument = &survey.sample.instrument;
    let own = own_part(batch_page(&batch), &batch.view);
    vec![
        ("batch", own),
        ("technical", technical_page(&batch)),
        ("inspect", inspect_page(&survey.readings, instrument, lang)),
        ("preview", preview_page(&preview(), instrument, lang)),
        (
            "organisations",
            organisations_page(&batch.view, &organisations(&survey.sample), &[]),
        ),
        (
            "files",
            files_page(
                &batch.view,
                &files(&survey.sample).iter().collect::<Vec<_>>(),
            ),
        ),
    ]
}

#[test]
fn pages_about_surveys() {
    for lang in [Lang::NL, Lang::EN] {
        for (name, page) in pages(lang, false) {
            for width in [60, 160] {
                let drawn = terminal::draw(&page, &style(width));
                assert_snapshot!(format!("{name}_{lang}_{width}"), drawn);
            }
            assert_snapshot!(format!("{name}_{lang}_markdown"), markdown::draw(&page));
        }
    }
}

#[test]
fn a_full_page_has_every_figure_of_every_group() {
    let pages = pages(Lang::NL, true);
    let drawn = terminal::draw(&pages[0].1, &style(120));
    assert_snapshot!("batch_nl_120_full", drawn);
}

#[test]
fn several_exports_are_accounted_for_in_one_table() {
    let mut survey = survey();
    survey.readings.push(Reading {
        file: "tweede.csv".to_owned(),
        ..reading()
    });
    let page = batch_page(&survey.view(Lang::NL));
    let drawn = markdown::draw(&page);
    let account = "| enquete.csv | 48 | 43 | 5 | niet afgemaakt: 4, dubbel: 1 |\n\
                   | tweede.csv | 48 | 43 | 5 | niet afgemaakt: 4, dubbel: 1 |";
    assert!(drawn.contains(account), "{drawn}");
}

/// The shapes that programs rely on: a change here is a change of the contract.
#[test]
fn surveys_in_json() {
    let survey = survey();
    let batch = survey.view(Lang::NL);
    let mut shown: Value = serde_json::from_str(&json::batch(&batch)).expect("JSON");
    let score: Value = serde_json::from_str(&json::score(&batch.view)).expect("JSON");
    let roadmap: Value = serde_json::from_str(&json::roadmap(&batch.view)).expect("JSON");
    for (own, part) in [("assessment", &score), ("roadmap", &roadmap)] {
        for (key, value) in shown[own].as_object().expect("an object") {
            assert_eq!(Some(value), part.get(key), "{own}.{key}");
        }
        shown[own] = Value::Null;
    }
    let shown = serde_json::to_string_pretty(&shown).expect("JSON");
    assert_snapshot!("batch_json", shown);
    let instrument = &survey.sample.instrument;
    assert_snapshot!("reading_json", json::readings(&survey.readings, instrument));
    assert_snapshot!("preview_json", json::preview(&preview(), instrument));
}

#[test]
fn several_organisations_and_files_in_json() {
    let survey = survey();
    let view = survey.sample.view(Lang::NL);
    let all = organisations(&survey.sample);
    let written = json::organisations(&view, &all, &survey.readings);
    let read: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["kind"], "organisations");
    let score: Value = serde_json::from_str(&json::score(&view)).expect("JSON");
    let first = &read["organisations"][1]["assessment"];
    assert_eq!(first["verdicts"], score["verdicts"]);
    let written = json::files(&view, &files(&survey.sample).iter().collect::<Vec<_>>());
    let read: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["files"][1]["assessment"], Value::Null);
    assert_eq!(read["files"][1]["problems"][0], "unknown_label");
    assert_eq!(read["files"][0]["export"]["rows"]["scored"], 43);
}

#[test]
fn json_depends_on_neither_language_nor_scale() {
    let survey = survey();
    let plain = survey.view(Lang::NL);
    let mut other = survey.view(Lang::EN);
    other.view.scale = leerklaar::report::DisplayScale::Ten;
    other.view.full = true;
    assert_eq!(json::batch(&plain), json::batch(&other));
}

#[test]
fn a_result_that_protects_nobody_says_so_first() {
    let mut survey = survey();
    let privacy: &mut Privacy = &mut survey.sample.instrument.rules.privacy;
    privacy.scores = 1;
    for lang in [Lang::NL, Lang::EN] {
        let batch = survey.view(lang);
        let stamp = Words::for_lang(lang).batch.unprotected;
        let first = format!("\n\n> **{stamp}**\n");
        for page in [
            batch_page(&batch),
            leerklaar::report::score_page(&batch.view),
            leerklaar::report::roadmap_page(&batch.view),
            technical_page(&batch),
            preview_page(&preview(), &survey.sample.instrument, lang),
            organisations_page(&batch.view, &organisations(&survey.sample), &[]),
            files_page(
                &batch.view,
                &files(&survey.sample).iter().collect::<Vec<_>>(),
            ),
        ] {
            let drawn = markdown::draw(&page);
            let title_end = drawn.find('\n').expect("a title");
            assert!(drawn[title_end..].starts_with(&first), "{drawn}");
        }
        let written = json::batch(&batch);
        assert!(written.find("warning") < written.find("mean"), "{written}");
        let read: Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(read["privacy"]["is_off"], true);
        assert_eq!(read["privacy"]["warning"][lang.to_string()], stamp);
    }
}

#[test]
fn a_withheld_group_is_a_name_and_nothing_else() {
    let survey = survey();
    let written = json::batch(&survey.view(Lang::NL));
    let read: Value = serde_json::from_str(&written).expect("JSON");
    let cuts = &read["groups"]["cuts"];
    assert_eq!(cuts[0]["withheld"], serde_json::json!([["Kantoor"], [""]]));
    let page = markdown::draw(&batch_page(&survey.view(Lang::NL)));
    let lines: Vec<&str> = page.lines().filter(|l| l.contains("Kantoor")).collect();
    assert_eq!(lines, ["Kantoor, (niet ingevuld): niet getoond."]);
}

/// The sample with this text wherever an export can put one.
fn filled_with(words: &str) -> Survey {
    let mut survey = survey();
    let text = || words.to_owned();
    for reading in &mut survey.readings {
        reading.file = text();
        reading.signs = vec![Sign::Headers(vec![text()]), Sign::Json(text())];
        for column in &mut reading.columns {
            column.header = text();
            if let Fate::Cut(name) = &mut column.fate {
                *name = text();
            }
        }
        for value in reading.items.iter_mut().flat_map(|i| &mut i.values) {
            value.label = text();
        }
        reading.perspectives[0].0 = text();
    }
    let groups = survey
        .result
        .groups
        .as_mut()
        .expect("the sample has groups");
    for cut in &mut groups.cuts {
        cut.names.iter_mut().for_each(|name| *name = text());
        let shown = cut.groups.iter_mut().flat_map(|g| &mut g.labels);
        let withheld = cut.withheld.iter_mut().flatten();
        shown.chain(withheld).for_each(|label| *label = text());
    }
    survey
}

#[test]
fn text_of_an_export_comes_out_as_text_in_every_format() {
    let (hostile, tame) = (filled_with(HOSTILE), filled_with("x"));
    let instrument = &hostile.sample.instrument;
    let pages = |survey: &Survey| {
        [
            batch_page(&survey.view(Lang::NL)),
            inspect_page(&survey.readings, instrument, Lang::NL),
        ]
    };
    for (page, tame) in pages(&hostile).iter().zip(pages(&tame)) {
        for width in [160, 60, 20] {
            let drawn = terminal::draw(page, &style(width));
            assert!(!drawn.contains(obeyed_by_a_terminal), "{drawn:?}");
        }
        let (drawn, tame) = (markdown::draw(page), markdown::draw(&tame));
        assert_eq!(
            drawn.lines().map(opening).collect::<Vec<_>>(),
            tame.lines().map(opening).collect::<Vec<_>>(),
        );
    }
    let batch = json::batch(&hostile.view(Lang::NL));
    let readings = json::readings(&hostile.readings, instrument);
    for written in [batch, readings] {
        assert!(!written.contains(obeyed_by_a_terminal), "{written:?}");
        let read: Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(read["exports"][0]["file"], HOSTILE);
    }
}

#[test]
fn the_page_of_a_survey_has_all_that_the_score_page_has() {
    let survey = survey();
    let batch = survey.view(Lang::EN);
    let page = batch_page(&batch);
    let blocks = leerklaar::report::score_page(&batch.view).blocks;
    // Who answered comes first: in sheets there, and in responses here.
    let (who, others) = blocks.split_at(2);
    assert!(page.blocks.contains(&who[0]));
    for block in others {
        assert!(page.blocks.contains(block), "{block:?}");
    }
}

#[test]
fn problems_in_exports_look_like_those_in_our_files() {
    for lang in [Lang::NL, Lang::EN] {
        let drawn = survey_diagnostic::draw(&problems(), Words::for_lang(lang), &style(80));
        assert_snapshot!(format!("survey_problems_{lang}"), drawn);
    }
    assert_snapshot!(
        "survey_problems_json",
        survey_diagnostic::json(&problems(), Words::for_lang(Lang::EN))
    );
}

#[test]
fn a_hostile_cell_in_a_message_is_shown_and_not_obeyed() {
    let mut problems = problems();
    let hostile = "\u{1b}[31mrood\u{202e}\r\n".repeat(40);
    problems[0].file = "\u{1b}]0;x\u{7}.csv".to_owned();
    if let Some(spot) = &mut problems[0].spot {
        spot.excerpt.clone_from(&hostile);
    }
    let ascii = Style {
        ascii: true,
        ..style(100)
    };
    for style in [style(40), ascii] {
        let drawn = survey_diagnostic::draw(&problems, Words::for_lang(Lang::NL), &style);
        let obeyed = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!drawn.contains(obeyed), "{drawn:?}");
        assert!(drawn.contains("]0;x.csv:12:6"), "{drawn}");
    }
}
