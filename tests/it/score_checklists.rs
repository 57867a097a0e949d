//! Dimensions to a checklist, the index, balance and the target profile.

use leerklaar::model::{
    Answer, Assessment, Checklist, Dimension, Instrument, Item, Perspective, Sheet,
};
use leerklaar::score::{assess, balance, progress};

use crate::close::{assert_close, assert_range};
use crate::plain::{plain, plain_dimension, score};
use crate::small::{
    checklist, decimal, dimension, id, instrument, levels, not_applicable, sheet, ticked, ticks,
};

/// The assessment of dimensions `D1`, `D2` .. with these scores and targets.
fn profile(scores_and_targets: &[(&str, &str)]) -> Assessment {
    let name = |place: usize| format!("D{}", place + 1);
    let dimensions = scores_and_targets.iter().enumerate();
    let dimensions = dimensions
        .map(|(place, (_, target))| Dimension {
            target: decimal(target),
            ..plain_dimension(&name(place))
        })
        .collect();
    let instrument = instrument(dimensions);
    let items: Vec<String> = (0..scores_and_targets.len())
        .map(|place| format!("i{}", name(place)))
        .collect();
    let answers: Vec<_> = items
        .iter()
        .zip(scores_and_targets)
        .map(|(item, (points, _))| (item.as_str(), score(points)))
        .collect();
    let sheet = sheet(&instrument, Perspective::Organisation, &answers);
    assess(&instrument, &[sheet])
}

fn with_checklists(checklists: Vec<Checklist>) -> Instrument {
    Instrument {
        checklists,
        ..instrument(Vec::new())
    }
}

#[test]
fn a_strong_part_does_not_hide_a_weak_one() {
    let assessment = profile(&[("80", "75"), ("80", "75"), ("80", "75"), ("20", "75")]);
    let list = &assessment.checklists[0];
    assert_range(list.score, Some(65.0), 65.0, 65.0, 1.0);
    assert_eq!(list.weakest, Some(id("D4")));
    let balance = list.balance.expect("there are points");
    assert_close(balance.arithmetic, 65.0, 1e-9);
    assert_close(balance.geometric, 56.57, 5e-3);
    assert_close(balance.harmonic, 45.71, 5e-3);
    assert_close(balance.lowest, 20.0, 0.0);
    assert_eq!(assessment.balance, Some(balance));
}

#[test]
fn a_zero_makes_the_geometric_and_the_harmonic_mean_zero() {
    let means = balance([0.0, 50.0]).expect("there are points");
    assert_eq!(
        (means.arithmetic, means.geometric, means.harmonic),
        (25.0, 0.0, 0.0)
    );
    assert_eq!(balance([]), None);
}

#[test]
fn the_first_of_equally_weak_dimensions_is_named() {
    let assessment = profile(&[("80", "75"), ("20", "75"), ("20", "75")]);
    assert_eq!(assessment.checklists[0].weakest, Some(id("D2")));
}

#[test]
fn percent_to_target_is_one_minus_the_gaps_over_the_targets() {
    let assessment = profile(&[("50", "75"), ("80", "75"), ("30", "60"), ("50", "50")]);
    let gaps: Vec<_> = assessment
        .dimensions
        .iter()
        .map(|d| d.gap_to_target)
        .collect();
    assert_eq!(gaps, [Some(25.0), Some(0.0), Some(30.0), Some(0.0)]);
    assert_close(assessment.targets.gap, 55.0, 1e-9);
    assert_close(assessment.targets.target, 260.0, 1e-9);
    let reached = assessment.targets.reached.expect("there is a score");
    assert_close(reached, 0.78846, 5e-6);
}

#[test]
fn progress_needs_a_way_to_go() {
    assert_eq!(progress(20.0, 35.0, 50.0), Some(0.5));
    assert_eq!(progress(20.0, 10.0, 40.0), Some(-0.5));
    assert_eq!(progress(50.0, 60.0, 50.0), None);
}

#[test]
fn bounds_of_a_checklist_are_the_same_means_over_the_bounds() {
    let reversed = Item {
        is_reversed: true,
        ..levels("Q14")
    };
    let instrument = instrument(vec![
        dimension(
            "D1",
            vec![levels("Q11"), levels("Q12"), levels("Q13"), reversed],
        ),
        dimension(
            "D2",
            vec![levels("Q21"), levels("Q22"), levels("Q23"), levels("Q24")],
        ),
        dimension("D3", vec![ticks("Q31", 5, 5)]),
        dimension("D4", vec![levels("Q41")]),
    ]);
    let level = Answer::Level;
    let sheet = sheet(
        &instrument,
        Perspective::Organisation,
        &[
            ("Q11", level(3)),
            ("Q12", level(2)),
            ("Q14", level(3)),
            ("Q21", level(4)),
            ("Q22", not_applicable()),
            ("Q23", level(2)),
            ("Q24", level(1)),
            ("Q31", ticked(&["a", "b", "c"])),
            ("Q41", level(1)),
        ],
    );
    let assessment = assess(&instrument, &[sheet]);
    let index = assessment.index.expect("the core list was asked");
    assert_close(index.point.expect("a point"), 48.33, 5e-3);
    assert_close(index.low, 45.21, 5e-3);
    assert_close(index.high, 51.46, 5e-3);
    let balance = assessment.balance.expect("there are points");
    assert_close(balance.lowest, 25.0, 0.0);
    assert_close(balance.geometric, 45.73, 5e-3);
}

#[test]
fn a_dimension_without_an_answer_is_in_no_mean_but_in_the_bounds() {
    let instrument = instrument(vec![plain_dimension("D1"), plain_dimension("D2")]);
    let sheet = sheet(
        &instrument,
        Perspective::Organisation,
        &[("iD1", score("60"))],
    );
    let assessment = assess(&instrument, &[sheet]);
    let list = &assessment.checklists[0];
    assert_range(list.score, Some(60.0), 30.0, 80.0, 0.5);
    assert_eq!((list.dimensions_with_score, list.dimensions), (1, 2));
    assert_eq!(assessment.targets.dimensions_without_score, 1);
    assert_close(assessment.targets.target, 75.0, 1e-9);
}

#[test]
fn the_index_is_the_mean_of_the_core_checklists() {
    let extra = Checklist {
        is_core: false,
        ..checklist("extra", vec![plain_dimension("D4")])
    };
    let instrument = with_checklists(vec![
        checklist("one", vec![plain_dimension("D1"), plain_dimension("D2")]),
        checklist("two", vec![plain_dimension("D3")]),
        extra,
    ]);
    let answers = [
        ("iD1", score("20")),
        ("iD2", score("40")),
        ("iD3", score("80")),
        ("iD4", score("0")),
    ];
    let full = sheet(&instrument, Perspective::Organisation, &answers);
    let assessment = assess(&instrument, std::slice::from_ref(&full));
    assert_range(assessment.index, Some(55.0), 55.0, 55.0, 1.0);
    assert_close(
        assessment.balance.expect("there are points").arithmetic,
        140.0 / 3.0,
        1e-9,
    );

    let mut part = full;
    part.checklists.remove("two");
    let assessment = assess(&instrument, &[part]);
    assert_eq!(assessment.index, None);
    assert_eq!(assessment.checklists[1].score, None);
    assert_eq!(assessment.targets.dimensions_without_score, 0);
}

#[test]
fn nothing_asked_gives_nothing() {
    let instrument = instrument(vec![dimension("D1", vec![plain("Q1")])]);
    let assessment = assess(&instrument, &[]);
    assert!(assessment.items.is_empty());
    assert!(assessment.audiences.is_empty());
    assert_eq!(assessment.dimensions[0].score, None);
    assert_eq!(assessment.checklists[0].score, None);
    assert_eq!(assessment.index, None);
    assert_eq!(assessment.balance, None);
    assert_eq!(assessment.targets.reached, None);
    assert_eq!(assessment.targets.dimensions_without_score, 0);
}

#[test]
fn a_target_of_0_is_reached_by_any_score() {
    let assessment = profile(&[("0", "0")]);
    assert_eq!(assessment.targets.reached, Some(1.0));
}

#[test]
fn the_organisation_is_what_most_sheets_say_it_is() {
    let instrument = instrument(vec![dimension("D1", vec![plain("Q1")])]);
    let stating = |name: &str, staff| Sheet {
        organisation: Some(name.to_owned()),
        staff: Some(staff),
        ..sheet(&instrument, Perspective::Hr, &[])
    };
    let facts = |sheets: &[Sheet]| {
        let assessment = assess(&instrument, sheets);
        (assessment.organisation, assessment.staff)
    };
    let most = [stating("B", 90), stating("A", 80), stating("B", 90)];
    assert_eq!(facts(&most), (Some("B".to_owned()), Some(90)));
    let tied = [stating("B", 90), stating("A", 80)];
    assert_eq!(facts(&tied), (Some("A".to_owned()), Some(80)));
    assert_eq!(facts(&[]), (None, None));
}
