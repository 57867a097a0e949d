//! Whole pages, as people get them.

use insta::assert_snapshot;
use leerklaar::model::Lang;
use leerklaar::report::terminal::{self, Style};
use leerklaar::report::{markdown, roadmap_page, score_page};

use super::sample::sample;

fn style(width: usize) -> Style {
    Style {
        width,
        color: false,
        ascii: false,
    }
}

#[test]
fn score_on_a_terminal() {
    let sample = sample();
    for lang in [Lang::NL, Lang::EN] {
        for width in [60, 160] {
            let page = score_page(&sample.view(lang));
            let name = format!("score_{lang}_{width}");
            assert_snapshot!(name, terminal::draw(&page, &style(width)));
        }
    }
}

#[test]
fn roadmap_on_a_terminal() {
    let sample = sample();
    for lang in [Lang::NL, Lang::EN] {
        for width in [60, 160] {
            let page = roadmap_page(&sample.view(lang));
            let name = format!("roadmap_{lang}_{width}");
            assert_snapshot!(name, terminal::draw(&page, &style(width)));
        }
    }
}

#[test]
fn score_and_roadmap_in_markdown() {
    let sample = sample();
    for lang in [Lang::NL, Lang::EN] {
        let view = sample.view(lang);
        let score = markdown::draw(&score_page(&view));
        let roadmap = markdown::draw(&roadmap_page(&view));
        assert_snapshot!(format!("score_{lang}_markdown"), score);
        assert_snapshot!(format!("roadmap_{lang}_markdown"), roadmap);
    }
}

#[test]
fn scratch() {
    let b = super::bakery::bakery();
    let view = leerklaar::report::View {
        instrument: &b.instrument,
        assessment: &b.assessment,
        roadmap: Some(&b.roadmap),
        lang: Lang::NL,
        scale: leerklaar::report::DisplayScale::Hundred,
        full: false,
    };
    std::fs::write("/tmp/s160", terminal::draw(&score_page(&view), &style(160))).unwrap();
    std::fs::write("/tmp/s100", terminal::draw(&score_page(&view), &style(100))).unwrap();
    let ids: Vec<_> = b
        .instrument
        .checklists
        .iter()
        .map(|c| c.id.clone())
        .collect();
    let q =
        leerklaar::report::questionnaire_page(&b.instrument, &ids, &[Lang::NL, Lang::EN], Lang::EN);
    std::fs::write("/tmp/q.md", markdown::draw(&q)).unwrap();
    std::fs::write("/tmp/q160", terminal::draw(&q, &style(160))).unwrap();
    let q = leerklaar::report::questionnaire_page(&b.instrument, &ids, &[Lang::NL], Lang::NL);
    std::fs::write("/tmp/q80", terminal::draw(&q, &style(80))).unwrap();
    let q = leerklaar::report::checklist_list(&b.instrument, Lang::NL);
    std::fs::write("/tmp/l80", terminal::draw(&q, &style(100))).unwrap();
    for s in ["V21", "B12", "B41", "B4", "SCALE", "A08", "A16", "barriers"] {
        let subject = leerklaar::report::Subject::find(&b.instrument, s).unwrap();
        std::fs::write(
            format!("/tmp/e_{s}"),
            terminal::draw(
                &leerklaar::report::explain_page(&view, &b.sheets, subject),
                &style(100),
            ),
        )
        .unwrap();
    }
}
