//! Surveys score as sheets do, and their groups stand side by side.

use std::collections::BTreeMap;

use leerklaar::model::survey::{Given, Sink};
use leerklaar::model::{
    Answer, Comparison, End, GroupFigures, GroupScore, GroupStanding, GroupWord, Groups,
    Instrument, Item, Origin, Perspective, Population, Published, ReportScale, Sheet,
};
use leerklaar::score::{
    Extras, Intake, Measures, OwnScore, Shape, Survey, assess, of_survey, preview, survey_result,
};
use proptest::prelude::*;

use crate::close::{assert_close, assert_interval};
use crate::random::organisations;
use crate::small::{decimal, dimension, id, instrument, levels};
use crate::surveyed::SmallSurvey;

const EVERYTHING: Extras = Extras {
    distributions: true,
    technical: true,
};

/// What a survey can hold: nobody was asked less than another, skipping is a blank,
/// and no option of a tick list is irrelevant.
fn as_surveyed(instrument: &Instrument, sheet: &Sheet) -> Sheet {
    let mut sheet = Sheet {
        origin: Origin::Anonymous,
        population: None,
        is_quick: instrument.items().all(|item| item.is_core),
        ..sheet.clone()
    };
    let lists = instrument.checklists.iter();
    sheet.checklists = lists.map(|c| (c.id.clone(), c.version.clone())).collect();
    sheet.answers.retain(|_, r| r.answer != Answer::Skipped);
    for response in sheet.answers.values_mut() {
        if let Answer::Ticks { irrelevant, .. } = &mut response.answer {
            irrelevant.clear();
        }
    }
    sheet
}

proptest! {
    #[test]
    fn a_row_scores_as_a_sheet_with_the_same_answers(
        (instrument, sheets) in organisations(),
        is_missing in any::<bool>(),
    ) {
        let mut instrument = instrument;
        instrument.rules.reporting.not_applicable_is_missing = is_missing;
        let sheets: Vec<Sheet> = sheets.iter().map(|s| as_surveyed(&instrument, s)).collect();
        let mut survey = SmallSurvey::new(&instrument);
        sheets.iter().for_each(|sheet| survey.add_sheet(sheet));
        let shape = Shape::new(&instrument, Extras::default());
        let respondents = survey.tally(&shape, &survey.rows);
        let of_rows = of_survey(&shape, &respondents, &[], &BTreeMap::new());
        prop_assert_eq!(of_rows, assess(&instrument, &sheets));
    }

    #[test]
    fn neither_order_nor_division_of_the_rows_changes_a_bit(
        (instrument, sheets) in organisations(),
        parts in prop::collection::vec(0_usize..3, 15),
        labels in prop::collection::vec(0_u32..3, 15),
    ) {
        let mut instrument = instrument;
        let dimensions = instrument.dimensions().map(|d| d.id.clone()).collect();
        let scale = ReportScale { id: id("ALL"), dimensions };
        instrument.rules.reporting.scales = vec![scale];
        let mut survey = SmallSurvey::new(&instrument);
        sheets.iter().for_each(|sheet| survey.add_sheet(sheet));
        for (row, label) in survey.rows.iter_mut().zip(&labels) {
            row.cuts = vec![*label];
        }
        let shape = Shape::new(&instrument, EVERYTHING);
        let whole = survey.tally(&shape, &survey.rows);
        let mut merged = survey.tally(&shape, []);
        for part in [2, 0, 1] {
            let rows = survey.rows.iter().rev().zip(parts.iter().cycle());
            let own = rows.filter(|(_, p)| **p == part).map(|(row, _)| row);
            merged.merge(&shape, survey.tally(&shape, own));
        }
        let names = ["0", "1", "2"].map(str::to_owned).to_vec();
        let result = |respondents| survey_result(
            &Survey {
                shape: &shape,
                respondents,
                cuts: &["team".to_owned()],
                labels: std::slice::from_ref(&names),
                population: None,
                sheets: &[],
            },
            Measures::All,
        );
        prop_assert_eq!(result(&whole), result(&merged));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Rows with the same answers are counted when there are many of them, and added up
    /// one by one when there are few.
    #[test]
    fn people_who_are_counted_come_to_the_same_as_each_of_them(
        (instrument, sheets) in organisations(),
        times in prop::collection::vec(1_usize..300, 15),
        least in prop::sample::select(vec!["0", "0.5", "0.8"]),
    ) {
        let mut instrument = instrument;
        instrument.rules.coverage.least = decimal(least);
        let dimensions = instrument.dimensions().map(|d| d.id.clone()).collect();
        let scale = ReportScale { id: id("ALL"), dimensions };
        instrument.rules.reporting.scales = vec![scale];
        let mut survey = SmallSurvey::new(&instrument);
        sheets.iter().for_each(|sheet| survey.add_sheet(sheet));
        let different = survey.rows.len().max(1);
        let rows = survey.rows.iter().zip(&times);
        // In turn, so that none of them is counted alone.
        let mut rows: Vec<_> = rows
            .flat_map(|(row, times)| (0..*times).map(move |turn| (turn, row)))
            .collect();
        rows.sort_by_key(|(turn, _)| *turn);
        let shape = Shape::new(&instrument, EVERYTHING);
        let counted = survey.tally(&shape, rows.iter().map(|(_, row)| *row));
        let mut each = survey.tally(&shape, []);
        for few in rows.chunks(different) {
            each.merge(&shape, survey.tally(&shape, few.iter().map(|(_, row)| *row)));
        }
        let result = |respondents| survey_result(
            &Survey {
                shape: &shape,
                respondents,
                cuts: &[],
                labels: &[],
                population: None,
                sheets: &[],
            },
            Measures::All,
        );
        prop_assert_eq!(result(&counted), result(&each));
    }
}

/// Two questions on five levels, in one dimension and a report scale.
fn two_questions() -> Instrument {
    let heavy = Item {
        weight: decimal("3"),
        ..levels("Q2")
    };
    let mut instrument = instrument(vec![dimension("D1", vec![levels("Q1"), heavy])]);
    instrument.rules.reporting.scales = vec![ReportScale {
        id: id("ALL"),
        dimensions: vec![id("D1")],
    }];
    instrument
}

/// Twelve people in the north, six in the south and three in the east; the north is
/// low.
fn three_places(instrument: &Instrument) -> SmallSurvey {
    let mut survey = SmallSurvey::new(instrument);
    let mut add = |place: u32, q1: u8, q2: u8| {
        let given = [Given::Level(q1), Given::Level(q2)];
        survey.add(Perspective::Employee, &[place], &given);
    };
    for person in 0..12 {
        add(1, person % 3, 1);
    }
    for person in 0..6 {
        add(0, 3, 3 + person % 2);
    }
    for person in 0..3 {
        add(2, person, 2);
    }
    survey
}

fn places() -> Vec<Vec<String>> {
    vec![["south", "north", "east"].map(str::to_owned).to_vec()]
}

fn side_by_side(instrument: &Instrument, population: Option<&Population>) -> Groups {
    let survey = three_places(instrument);
    let shape = Shape::new(instrument, EVERYTHING);
    let respondents = survey.tally(&shape, &survey.rows);
    let result = survey_result(
        &Survey {
            shape: &shape,
            respondents: &respondents,
            cuts: &["place".to_owned()],
            labels: &places(),
            population,
            sheets: &[],
        },
        Measures::None,
    );
    result.groups.expect("a cut was declared")
}

fn figures<'a>(scores: &'a [GroupScore], scale: &str) -> &'a GroupFigures {
    let score = scores.iter().find(|score| score.scale.as_str() == scale);
    let figures = &score.expect("it was asked").figures;
    figures.shown().expect("it may be seen")
}

#[test]
fn nobody_protected_shows_every_group_and_every_figure() {
    let mut instrument = two_questions();
    instrument.rules.privacy.scores = 1;
    instrument.rules.privacy.distributions = 1;
    instrument.rules.privacy.crossings = 1;
    let groups = side_by_side(&instrument, None);
    assert_eq!(groups.perspective, Perspective::Employee);
    let cut = &groups.cuts[0];
    let labels: Vec<&str> = cut.groups.iter().map(|g| g.labels[0].as_str()).collect();
    assert_eq!(labels, ["east", "north", "south"]);
    assert!(cut.withheld.is_empty());

    // In the north Q1 is 0, 25 and 50 by turns, and Q2 25 for everybody.
    let north = figures(&cut.groups[1].scores, "D1");
    assert_eq!((north.n, north.mean), (12, 25.0));
    // Own scores 18.75, 25 and 31.25.
    let squares = 8.0 * 6.25 * 6.25;
    assert_close(
        north.spread.expect("twelve"),
        (squares / 11.0_f64).sqrt(),
        1e-9,
    );
    assert_eq!(north.quartiles, Some([18.75, 25.0, 31.25]));
    assert_eq!(north.favourable, Some(0.0));
    assert_eq!(north.distribution, Some(vec![1.0, 0.0, 0.0, 0.0].into()));
    let scale = figures(&cut.groups[1].scores, "ALL");
    assert_eq!((scale.mean, scale.quartiles), (north.mean, north.quartiles));

    let south = figures(&cut.groups[2].scores, "D1");
    assert_eq!((south.n, south.mean), (6, 84.375));
    assert_eq!(south.favourable, Some(1.0));
}

#[test]
fn a_small_group_is_hidden_and_with_it_the_one_that_gives_it_away() {
    let instrument = two_questions();
    let groups = side_by_side(&instrument, None);
    let cut = &groups.cuts[0];
    let labels: Vec<&str> = cut.groups.iter().map(|g| g.labels[0].as_str()).collect();
    assert_eq!(labels, ["north"]);
    let hidden = [vec!["east".to_owned()], vec!["south".to_owned()]];
    assert_eq!(cut.withheld, hidden);
    assert_eq!(groups.whole.n, 21);
}

#[test]
fn a_group_is_called_lower_only_when_that_is_sure() {
    let instrument = two_questions();
    let groups = side_by_side(&instrument, None);
    let north = figures(&groups.cuts[0].groups[0].scores, "D1");
    let Comparison {
        difference,
        p,
        word,
        interval,
    } = north.against_rest.expect("nine others");
    // The others: Q1 75 x 6, 0, 25, 50; Q2 75 x 3, 100 x 3, 50 x 3.
    let rest = (525.0 / 9.0 + 3.0 * 75.0) / 4.0;
    assert_close(difference, 25.0 - rest, 1e-9);
    assert_eq!(p, None, "three in the east are too few for an exact chance");
    assert!(interval.high < 0.0, "{interval:?}");
    assert_eq!(word, GroupWord::Lower);
}

#[test]
fn the_staff_register_gives_response_and_the_worst_case() {
    let instrument = two_questions();
    let row = |label: &str, people| (vec![label.to_owned()], people);
    let population = Population {
        names: vec!["Place".to_owned()],
        counts: vec![row("north", 20), row("south", 6), row("east", 4)],
        is_whole: true,
    };
    let groups = side_by_side(&instrument, Some(&population));
    assert_eq!(
        (groups.whole.population, groups.whole.response),
        (Some(30), Some(0.7))
    );
    let north = &groups.cuts[0].groups[0];
    assert_eq!((north.population, north.response), (Some(20), Some(0.6)));
    let figures = figures(&north.scores, "D1");
    assert_interval(figures.worst_case.expect("a register"), 15.0, 55.0, 1e-9);
    let unknown = Population {
        names: vec!["Role".to_owned()],
        ..population
    };
    let groups = side_by_side(&instrument, Some(&unknown));
    assert_eq!(groups.cuts[0].groups[0].population, None);
}

#[test]
fn a_preview_says_which_groups_would_be_shown_and_why_not() {
    let instrument = two_questions();
    let survey = three_places(&instrument);
    let shape = Shape::new(&instrument, EVERYTHING);
    let respondents = survey.tally(&shape, &survey.rows);
    let found = preview(&Survey {
        shape: &shape,
        respondents: &respondents,
        cuts: &["place".to_owned()],
        labels: &places(),
        population: None,
        sheets: &[],
    });
    let rows = found.expect("there are respondents").rows;
    let rows: Vec<(&str, u32, GroupStanding)> = rows
        .iter()
        .map(|row| (row.labels.first().map_or("", |l| l), row.n, row.standing))
        .collect();
    let expected = [
        ("", 21, GroupStanding::Shown),
        ("east", 3, GroupStanding::TooFew),
        ("north", 12, GroupStanding::Shown),
        ("south", 6, GroupStanding::ProtectsOthers),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_group_at_an_end_is_told_as_such() {
    let instrument = two_questions();
    let mut survey = SmallSurvey::new(&instrument);
    for person in 0..20 {
        let level = Given::Level(if person < 10 { 0 } else { 1 + person % 3 });
        let place = u32::from(person < 10);
        survey.add(Perspective::Employee, &[place], &[level, level]);
    }
    let shape = Shape::new(&instrument, EVERYTHING);
    let respondents = survey.tally(&shape, &survey.rows);
    let result = survey_result(
        &Survey {
            shape: &shape,
            respondents: &respondents,
            cuts: &["place".to_owned()],
            labels: &places(),
            population: None,
            sheets: &[],
        },
        Measures::None,
    );
    let groups = result.groups.expect("a cut was declared");
    let north = &groups.cuts[0].groups[0];
    assert_eq!(north.labels, ["north"]);
    let ends: Vec<_> = north.scores.iter().map(|s| s.figures.clone()).collect();
    let low = Published::AtEnd(End::Low);
    assert_eq!(ends, [low.clone(), low]);
}

#[test]
fn own_scores_of_a_row_follow_the_least_share() {
    let mut instrument = two_questions();
    instrument.rules.coverage.least = decimal("0.5");
    let mut survey = SmallSurvey::new(&instrument);
    survey.add(
        Perspective::Employee,
        &[],
        &[Given::Level(4), Given::Level(2)],
    );
    survey.add(Perspective::Employee, &[], &[Given::Level(4), Given::Blank]);
    survey.add(
        Perspective::Employee,
        &[],
        &[Given::DontKnow, Given::Level(1)],
    );
    let shape = Shape::new(&instrument, Extras::default());
    let mut intake = Intake::new(&shape, &survey.book, &survey.items, Origin::Anonymous);
    let names: Vec<&str> = shape.scores_of_a_row().map(|id| id.as_str()).collect();
    assert_eq!(names, ["D1", "ALL"]);
    let found: Vec<OwnScore> = survey
        .rows
        .iter()
        .map(|row| {
            intake.rows(&[row.row()]);
            intake.own_scores(0)[0]
        })
        .collect();
    let own = |score, n_valid| OwnScore { score, n_valid };
    assert_eq!(
        found,
        [own(Some(62.5), 2), own(None, 1), own(Some(25.0), 1)]
    );
}
