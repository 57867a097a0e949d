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
