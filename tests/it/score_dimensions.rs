//! Items to a dimension: point, bounds, coverage, band and cap.

use leerklaar::model::{
    Answer, BandResult, Counts, DimensionResult, Evidence, Id, Item, Perspective, Response, Sheet,
};
use leerklaar::score::{assess, band};

use crate::close::{assert_close, assert_range};
use crate::plain::{plain, score, weighted};
use crate::small::{dimension, id, instrument, levels, not_applicable, rules, sheet};

/// The result of one dimension `D1` with these items, by one spokesperson.
fn dimension_result(items: Vec<Item>, answers: &[(&str, Answer)]) -> DimensionResult {
    let instrument = instrument(vec![dimension("D1", items)]);
    let sheet = sheet(&instrument, Perspective::Organisation, answers);
    let assessment = assess(&instrument, &[sheet]);
    assessment.dimension("D1").expect("it is there").clone()
}

fn critical(item: Item) -> Item {
    Item {
        is_critical: true,
        ..item
    }
}

fn band_of(name: &str) -> BandResult {
    BandResult::Band(id(name))
}

#[test]
fn a_missing_answer_widens_the_range_on_both_sides() {
    let reversed = Item {
        is_reversed: true,
        ..levels("Q4")
    };
    let items = vec![levels("Q1"), levels("Q2"), levels("Q3"), reversed];
    let result = dimension_result(
        items,
        &[
            ("Q1", Answer::Level(3)),
            ("Q2", Answer::Level(2)),
            ("Q4", Answer::Level(3)),
        ],
    );
    assert_range(result.score, Some(50.0), 37.5, 62.5, 0.75);
    assert!(result.is_provisional);
    assert_eq!(result.band, band_of("shaky"));
    assert_eq!(result.gap_to_target, Some(25.0));
}

#[test]
fn what_does_not_apply_leaves_the_denominator() {
    let items = vec![levels("Q1"), levels("Q2"), levels("Q3"), levels("Q4")];
    let result = dimension_result(
        items,
        &[
            ("Q1", Answer::Level(4)),
            ("Q2", not_applicable()),
            ("Q3", Answer::Level(2)),
            ("Q4", Answer::Level(1)),
        ],
    );
    let mean = 175.0 / 3.0;
    assert_range(result.score, Some(mean), mean, mean, 1.0);
    assert!(!result.is_provisional);
}

#[test]
fn weights_count_in_the_point_and_in_the_bounds() {
    let items = vec![weighted("Q1", "3"), weighted("Q2", "1")];
    let result = dimension_result(items, &[("Q1", score("40"))]);
    assert_range(result.score, Some(40.0), 30.0, 55.0, 0.75);
}

#[test]
fn a_dimension_of_which_nothing_is_known_has_a_range_and_no_band() {
    let result = dimension_result(vec![levels("Q1")], &[("Q1", Answer::DontKnow)]);
    assert_range(result.score, None, 0.0, 100.0, 0.0);
    assert_eq!(result.band, BandResult::NoScore);
    assert_eq!(result.gap_to_target, None);
    assert!(result.is_provisional);
}

#[test]
fn a_dimension_that_does_not_apply_has_no_range_either() {
    let result = dimension_result(vec![levels("Q1")], &[("Q1", not_applicable())]);
    assert_eq!(result.score, None);
    assert_eq!(result.band, BandResult::NoScore);
    assert!(result.audiences.is_empty());
}

#[test]
fn a_quick_scan_leaves_the_other_items_open() {
    let core = Item {
        is_core: true,
        ..levels("Q1")
    };
    let instrument = instrument(vec![dimension("D1", vec![core, levels("Q2")])]);
    let answers = [("Q1", Answer::Level(4))];
    let quick = Sheet {
        is_quick: true,
        ..sheet(&instrument, Perspective::Organisation, &answers)
    };
    let assessment = assess(&instrument, &[quick]);
    let result = assessment.dimension("D1").expect("it is there");
    assert_range(result.score, Some(100.0), 50.0, 100.0, 0.5);
}

#[test]
fn what_a_perspective_is_not_asked_is_outside_its_denominator() {
    let mut not_for_hr = levels("Q2");
    not_for_hr.text.remove(&Perspective::Hr);
    let instrument = instrument(vec![dimension("D1", vec![levels("Q1"), not_for_hr])]);
    let hr = sheet(&instrument, Perspective::Hr, &[("Q1", Answer::Level(2))]);
    let assessment = assess(&instrument, &[hr]);
    let result = assessment.dimension("D1").expect("it is there");
    assert_range(result.score, Some(50.0), 50.0, 50.0, 1.0);
    assert_eq!(assessment.items.len(), 1);
}

#[test]
fn an_indicator_has_a_result_and_never_a_part_in_the_score() {
    let indicator = Item {
        is_scored: false,
        ..plain("Q2")
    };
    let instrument = instrument(vec![dimension("D1", vec![plain("Q1"), indicator])]);
    let answers = [("Q1", score("30")), ("Q2", score("90"))];
    let sheet = sheet(&instrument, Perspective::Organisation, &answers);
    let assessment = assess(&instrument, &[sheet]);
    let result = assessment.dimension("D1").expect("it is there");
    assert_range(result.score, Some(30.0), 30.0, 30.0, 1.0);
    assert_range(assessment.items["Q2"].score, Some(90.0), 90.0, 90.0, 1.0);
}

#[test]
fn each_audience_weighs_the_same_however_many_it_is() {
    let instrument = instrument(vec![dimension("D1", vec![plain("Q1")])]);
    let by = |perspective, points| sheet(&instrument, perspective, &[("Q1", score(points))]);
    let sheets = [
        by(Perspective::Management, "90"),
        by(Perspective::Employee, "20"),
        by(Perspective::Employee, "40"),
        by(Perspective::Employee, "30"),
    ];
    let assessment = assess(&instrument, &sheets);
    let result = assessment.dimension("D1").expect("it is there");
    assert_range(result.score, Some(60.0), 60.0, 60.0, 1.0);

    let employees = result.audiences[1].figures.shown().expect("on record");
    assert_eq!(employees.n, 3);
    assert_eq!(employees.range.point, Some(30.0));
    assert_eq!(employees.spread, Some(10.0));
    let interval = employees.interval.expect("three people");
    // t with 2 degrees of freedom is 4.302653, over the root of 3.
    assert_close(interval.high - 30.0, 24.841_377, 1e-6);
}

#[test]
fn an_audience_that_has_not_answered_yet_widens_the_range() {
    let instrument = instrument(vec![dimension("D1", vec![plain("Q1")])]);
    let management = sheet(&instrument, Perspective::Management, &[("Q1", score("80"))]);
    let hr = sheet(&instrument, Perspective::Hr, &[]);
    let assessment = assess(&instrument, &[management, hr]);
    let result = assessment.dimension("D1").expect("it is there");
    assert_range(result.score, Some(80.0), 40.0, 90.0, 0.5);
}

#[test]
fn the_lower_edge_belongs_to_the_band() {
    let rules = rules();
    let name = |score| band(&rules, score).map(|band| band.id.to_string());
    let edges = [
        (0.0, "obstacle"),
        (39.999, "obstacle"),
        (40.0, "shaky"),
        (59.999, "shaky"),
        (60.0 - 1e-12, "on_the_way"),
        (75.0, "anchored"),
        (100.0, "anchored"),
    ];
    for (score, expected) in edges {
        assert_eq!(name(score).as_deref(), Some(expected), "{score}");
    }
}

#[test]
fn a_low_critical_item_caps_the_band_and_nothing_else() {
    let items = vec![critical(plain("Q1")), plain("Q2"), plain("Q3")];
    let answers = [
        ("Q1", score("49")),
        ("Q2", score("100")),
        ("Q3", score("100")),
    ];
    let result = dimension_result(items, &answers);
    assert_eq!(result.band, band_of("shaky"));
    assert_eq!(result.raw_band, Some(id("anchored")));
    assert_eq!(result.capped_by, Some(id("Q1")));
    assert_range(result.score, Some(83.0), 83.0, 83.0, 1.0);
    assert_eq!(result.gap_to_target, Some(0.0));
}

#[test]
fn a_critical_item_at_the_threshold_does_not_cap() {
    let items = vec![critical(plain("Q1")), plain("Q2")];
    let result = dimension_result(items, &[("Q1", score("50")), ("Q2", score("100"))]);
    assert_eq!(result.band, band_of("anchored"));
    assert_eq!(result.capped_by, None);
}

#[test]
fn a_cap_that_changes_nothing_is_not_named() {
    let items = vec![critical(plain("Q1")), plain("Q2")];
    let result = dimension_result(items, &[("Q1", score("10")), ("Q2", score("20"))]);
    assert_eq!(result.band, band_of("obstacle"));
    assert_eq!(result.capped_by, None::<Id>);
}

#[test]
fn an_open_critical_item_leaves_the_band_undecided() {
    let items = vec![critical(plain("Q1")), plain("Q2")];
    let result = dimension_result(items, &[("Q2", score("80"))]);
    assert_eq!(result.band, BandResult::Undecided);
    assert_eq!(result.raw_band, Some(id("anchored")));
    assert_eq!(result.capped_by, None);
}

#[test]
fn an_open_critical_item_cannot_lower_a_band_that_is_low() {
    let items = vec![critical(plain("Q1")), plain("Q2")];
    let result = dimension_result(items, &[("Q2", score("45"))]);
    assert_eq!(result.band, band_of("shaky"));
}

#[test]
fn a_critical_item_that_does_not_apply_does_not_cap() {
    let items = vec![critical(plain("Q1")), plain("Q2")];
    let result = dimension_result(items, &[("Q1", not_applicable()), ("Q2", score("80"))]);
    assert_eq!(result.band, band_of("anchored"));
}

#[test]
fn counts_keep_the_ways_of_not_answering_apart() {
    let item = Item {
        dont_know_is_zero: vec![Perspective::Employee],
        ..levels("Q1")
    };
    let instrument = instrument(vec![dimension("D1", vec![item])]);
    let by = |perspective, answer: Answer| sheet(&instrument, perspective, &[("Q1", answer)]);
    let mut seen = by(Perspective::Hr, Answer::Level(4));
    seen.answers.insert(
        id("Q1"),
        Response {
            evidence: Some(Evidence::Seen),
            ..Response::plain(Answer::Level(4))
        },
    );
    let sheets = [
        seen,
        by(Perspective::Hr, Answer::Level(4)),
        by(Perspective::Hr, Answer::Skipped),
        by(Perspective::Hr, Answer::DontKnow),
        by(Perspective::Hr, not_applicable()),
        by(Perspective::Employee, Answer::DontKnow),
        sheet(&instrument, Perspective::Employee, &[]),
    ];
    let expected = Counts {
        answered: 3,
        dont_know: 2,
        dont_know_as_zero: 1,
        not_applicable: 1,
        skipped: 1,
        missing: 1,
        not_shown: 0,
        with_evidence: 1,
        top_without_evidence: 1,
    };
    assert_eq!(assess(&instrument, &sheets).items["Q1"].counts, expected);
}

#[test]
fn everybody_answered_so_the_interval_is_the_mean() {
    let instrument = instrument(vec![dimension("D1", vec![plain("Q1")])]);
    let by = |points| Sheet {
        population: Some(2),
        ..sheet(&instrument, Perspective::Employee, &[("Q1", score(points))])
    };
    let assessment = assess(&instrument, &[by("20"), by("80")]);
    let audience = &assessment.items["Q1"].audiences[&Perspective::Employee];
    let figures = audience.shown().expect("on record");
    let interval = figures.interval.expect("two people");
    assert_eq!((interval.low, interval.high), (50.0, 50.0));
    assert!(figures.spread.is_some());
}

#[test]
fn answers_to_unknown_items_are_ignored() {
    let instrument = instrument(vec![dimension("D1", vec![plain("Q1")])]);
    let known = sheet(&instrument, Perspective::Hr, &[("Q1", score("20"))]);
    let mut more = known.clone();
    more.answers
        .insert(id("Q99"), Response::plain(score("100")));
    more.checklists.insert(id("gone"), "1.0".to_owned());
    assert_eq!(assess(&instrument, &[more]), assess(&instrument, &[known]));
}

#[test]
fn a_range_as_wide_as_the_rules_allow_is_not_provisional() {
    let items = vec![weighted("Q1", "4"), weighted("Q2", "1")];
    let result = dimension_result(items, &[("Q1", score("50"))]);
    assert_close(result.score.expect("a score").width(), 20.0, 1e-9);
    assert!(!result.is_provisional);
}
