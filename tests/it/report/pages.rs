//! Whole pages of the made-up bakery, as people and programs get them.

use insta::assert_snapshot;
use leerklaar::model::{DropReason, Dropped, Lang, Warning};
use leerklaar::report::terminal::{self, Style};
use leerklaar::report::{DisplayScale, View, json, markdown, roadmap_page, score_page};
use leerklaar::score;

use super::sample::sample;
use crate::small::id;

pub(super) fn style(width: usize) -> Style {
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

/// The shape that programs rely on: a change here is a change of the contract.
#[test]
fn score_and_roadmap_in_json() {
    let sample = sample();
    let view = sample.view(Lang::NL);
    assert_snapshot!("score_json", json::score(&view));
    assert_snapshot!("roadmap_json", json::roadmap(&view));
}

#[test]
fn json_depends_on_neither_language_nor_scale() {
    let sample = sample();
    let plain = sample.view(Lang::NL);
    let mut other = sample.view(Lang::EN);
    other.scale = DisplayScale::Ten;
    other.full = true;
    assert_eq!(json::score(&plain), json::score(&other));
    assert_eq!(json::roadmap(&plain), json::roadmap(&other));
}

#[test]
fn a_full_page_on_a_scale_of_ten_in_color() {
    let sample = sample();
    let mut view = sample.view(Lang::NL);
    view.full = true;
    view.scale = DisplayScale::Ten;
    let page = score_page(&view);
    let colored = Style {
        color: true,
        ..style(120)
    };
    let drawn = terminal::draw(&page, &colored);
    assert_eq!(
        without_paint(&drawn),
        terminal::draw(&page, &style(120)),
        "colour changes nothing but colour"
    );
    assert!(
        drawn.contains("\u{1b}[1m\u{1b}[31mnee\u{1b}[0m"),
        "a verdict has its colour"
    );
    assert_snapshot!("score_nl_120_full_ten", without_paint(&drawn));
}

#[test]
fn a_page_for_a_terminal_that_shows_only_ascii() {
    let sample = sample();
    let ascii = Style {
        ascii: true,
        ..style(120)
    };
    let drawn = terminal::draw(&score_page(&sample.view(Lang::NL)), &ascii);
    assert!(drawn.is_ascii(), "{drawn}");
    assert!(
        drawn.contains("B1 Een beeld van leren  #######====---....|.....  44 [30-59]"),
        "{drawn}"
    );
    assert!(
        drawn.contains("# zeker / = score nu / - kan nog / | doel"),
        "{drawn}"
    );
}

#[test]
fn a_view_without_a_roadmap_has_an_empty_one() {
    let sample = sample();
    let mut view = sample.view(Lang::EN);
    view.roadmap = None;
    assert!(roadmap_page(&view).blocks.is_empty());
    let written: serde_json::Value = serde_json::from_str(&json::roadmap(&view)).expect("JSON");
    assert_eq!(written["actions"], serde_json::json!([]));
    assert_eq!(written["staff"], serde_json::Value::Null);
}

/// Removes escape sequences of the form `ESC [ .. m`.
pub(super) fn without_paint(drawn: &str) -> String {
    let mut plain = String::new();
    let mut rest = drawn;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, rest)| rest);
    }
    plain + rest
}

#[test]
fn every_warning_and_every_reason_has_its_sentence() {
    let mut sample = sample();
    let roadmap = &mut sample.roadmap;
    roadmap.actions.clear();
    roadmap.warnings = vec![
        Warning::StaffAssumed { staff: 100 },
        Warning::NoCapacity {
            owner: id("hr"),
            actions: vec![id("A19"), id("A21")],
        },
        Warning::NothingToDo,
    ];
    roadmap.staff_is_assumed = true;
    roadmap.must_do[0].is_open = false;
    let price = roadmap.pin_price.as_mut().expect("the sample has a price");
    price.extra = -0.012;
    let dropped = |name, reason| Dropped {
        id: id(name),
        reason,
    };
    roadmap.dropped = vec![
        dropped("A01", DropReason::Done),
        dropped("A16", DropReason::LeftOut),
        dropped("A19", DropReason::NeedsLeftOut { needs: id("A16") }),
        dropped("A21", DropReason::NoGap),
    ];
    for lang in [Lang::NL, Lang::EN] {
        let page = roadmap_page(&sample.view(lang));
        assert_snapshot!(format!("roadmap_{lang}_remarks"), markdown::draw(&page));
    }
    assert_snapshot!(
        "roadmap_json_remarks",
        json::roadmap(&sample.view(Lang::NL))
    );
}

#[test]
fn nobody_answered_anything() {
    let instrument = sample().instrument;
    let assessment = score::assess(&instrument, &[]);
    let view = View {
        instrument: &instrument,
        assessment: &assessment,
        roadmap: None,
        lang: Lang::EN,
        scale: DisplayScale::Hundred,
        full: false,
    };
    assert_snapshot!(
        "score_en_nobody",
        terminal::draw(&score_page(&view), &style(100))
    );
}
