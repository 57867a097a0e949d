//! Settings that do nothing, or not what they seem to.

use leerklaar::model::{Instrument, Kind, Perspective, Setting, WordingRule};

use super::{at, found, second, sound, with_second};
use crate::small::{decimal, id, number, ticks};

#[test]
fn a_dimension_without_a_critical_question() {
    let mut instrument = sound();
    instrument.checklists[0].dimensions[0].items[0].is_critical = false;
    let dimension = id("D1");
    assert_eq!(
        found(&instrument),
        [at("D1", Setting::NoCriticalItem { dimension })]
    );
}

#[test]
fn a_dimension_that_the_quick_scan_leaves_out() {
    let mut instrument = sound();
    instrument.checklists[0].dimensions[0].items[0].is_core = false;
    assert_eq!(
        found(&instrument),
        [at(
            "D1",
            Setting::CoreItems {
                dimension: id("D1"),
                core: Vec::new()
            }
        )]
    );
}

#[test]
fn a_dimension_that_the_quick_scan_asks_twice() {
    let instrument = with_second(|item| item.is_core = true);
    assert_eq!(
        found(&instrument),
        [at(
            "Q2/core",
            Setting::CoreItems {
                dimension: id("D1"),
                core: vec![id("Q1"), id("Q2")]
            }
        )]
    );
}

fn with_number(change: impl FnOnce(&mut leerklaar::model::Number)) -> Instrument {
    let mut item = number("Q2", &[("0", "0"), ("50", "50"), ("100", "100")]);
    let Kind::Number(number) = &mut item.kind else {
        panic!("a number item has a number");
    };
    change(number);
    second(item)
}

#[test]
fn a_point_that_no_answer_can_have() {
    let instrument = with_number(|number| number.range.1 = decimal("90"));
    assert_eq!(
        found(&instrument),
        [at(
            "Q2/number/points/2",
            Setting::PointOutsideRange {
                item: id("Q2"),
                value: decimal("100"),
                least: decimal("0"),
                most: decimal("90")
            }
        )]
    );
}

#[test]
fn a_warning_that_starts_where_answers_are_refused() {
    let instrument = with_number(|number| number.warn_above = Some(decimal("110")));
    assert_eq!(
        found(&instrument),
        [at(
            "Q2/number/warn_above",
            Setting::WarningOutsideRange {
                item: id("Q2"),
                warn_above: decimal("110"),
                most: decimal("100")
            }
        )]
    );
}

#[test]
fn a_reversed_tick_list() {
    let mut item = ticks("Q2", 4, 3);
    item.is_reversed = true;
    let instrument = second(item);
    let item = id("Q2");
    assert_eq!(
        found(&instrument),
        [at("Q2/reverse", Setting::ReversedTicks { item })]
    );
}

#[test]
fn a_paired_question_with_one_wording() {
    let instrument = with_second(|item| {
        item.text.retain(|p, _| *p == Perspective::Organisation);
    });
    let item = id("Q2");
    assert_eq!(
        found(&instrument),
        [at("Q2/paired", Setting::PairedAlone { item })]
    );
}

#[test]
fn not_knowing_that_counts_for_a_manager() {
    let instrument = with_second(|item| {
        item.dont_know_is_zero = vec![Perspective::Employee, Perspective::LineManager];
    });
    assert_eq!(
        found(&instrument),
        [at(
            "Q2/dk_zero/1",
            Setting::NotKnowingCounts {
                item: id("Q2"),
                perspective: Perspective::LineManager
            }
        )]
    );
}

#[test]
fn an_accepted_remark_that_is_not_made() {
    let instrument = with_second(|item| item.accept = vec![WordingRule::Passive]);
    assert_eq!(
        found(&instrument),
        [at(
            "Q2/accept/0",
            Setting::NothingToAccept {
                item: id("Q2"),
                rule: WordingRule::Passive
            }
        )]
    );
}
