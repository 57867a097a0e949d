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
    std::fs::write("/tmp/s60", terminal::draw(&score_page(&view), &style(60))).unwrap();
    std::fs::write(
        "/tmp/r160",
        terminal::draw(&roadmap_page(&view), &style(160)),
    )
    .unwrap();
    std::fs::write("/tmp/r60", terminal::draw(&roadmap_page(&view), &style(60))).unwrap();
    std::fs::write(
        "/tmp/c120",
        terminal::draw(
            &score_page(&view),
            &Style {
                width: 120,
                color: true,
                ascii: false,
            },
        ),
    )
    .unwrap();
    std::fs::write(
        "/tmp/a80",
        terminal::draw(
            &score_page(&view),
            &Style {
                width: 80,
                color: false,
                ascii: true,
            },
        ),
    )
    .unwrap();
    std::fs::write("/tmp/sj", leerklaar::report::json::score(&view)).unwrap();
}
