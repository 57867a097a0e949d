//! Scores are the same however they are added up, and whatever part of the questions an
//! export holds.

use leerklaar::model::survey::Given;
use leerklaar::model::{
    Checklist, GroupMean, GroupScore, Groups, Instrument, Perspective, Published, ReportScale,
};
use leerklaar::score::{Extras, Measures, Shape, Survey, survey_result};
use proptest::prelude::*;

use crate::random::organisations;
use crate::small::{decimal, dimension, id, instrument, levels};
use crate::surveyed::SmallSurvey;

const EVERYTHING: Extras = Extras {
    distributions: true,
    technical: true,
};

/// Every figure of every group that does not need to know how scores are distributed.
fn without_distributions(groups: Option<Groups>) -> Vec<(Vec<String>, GroupScore)> {
    let cuts = groups.into_iter().flat_map(|groups| groups.cuts);
    let scores = cuts.flat_map(|cut| cut.groups).flat_map(|group| {
        let labels = group.labels;
        group
            .scores
            .into_iter()
            .map(move |score| (labels.clone(), score))
    });
    let mut scores: Vec<(Vec<String>, GroupScore)> = scores.collect();
    scores.retain(|(_, score)| score.scale.as_str() != "ALL");
    for (_, score) in &mut scores {
        if let Published::Shown(figures) = &mut score.figures {
            figures.quartiles = None;
            figures.distribution = None;
        }
    }
    scores
}

proptest! {
    /// Own scores are added up from the answers to each item, and from how the scores
    /// are distributed where that was tallied: in groups of one and of many, and in the
    /// rest that a group is compared with.
    #[test]
    fn both_ways_of_adding_up_own_scores_give_the_same_bits(
        (instrument, sheets) in organisations(),
        labels in prop::collection::vec((0_u32..3, 0_u32..2), 15),
        times in prop::collection::vec(1_usize..9, 15),
    ) {
        let mut instrument = instrument;
        let privacy = &mut instrument.rules.privacy;
        (privacy.scores, privacy.crossings, privacy.distributions) = (1, 1, 1);
        privacy.ends = decimal("0");
        instrument.rules.reporting.group_mean = GroupMean::Respondents;
        let mut survey = SmallSurvey::new(&instrument);
        for (sheet, times) in sheets.iter().zip(times.iter().cycle()) {
            (0..*times).for_each(|_| survey.add_sheet(sheet));
        }
        for (row, (team, role)) in survey.rows.iter_mut().zip(labels.iter().cycle()) {
            row.cuts = vec![*team, *role];
        }
        let names = ["0", "1", "2"].map(str::to_owned).to_vec();
        let result = |extras: Extras| {
            let shape = Shape::new(&instrument, extras);
            let survey = Survey {
                shape: &shape,
                respondents: &survey.tally(&shape, &survey.rows),
                cuts: &["team".to_owned(), "role".to_owned()],
                labels: &[names.clone(), names.clone()],
                population: None,
                sheets: &[],
            };
            without_distributions(survey_result(&survey, Measures::None).groups)
        };
        prop_assert_eq!(result(Extras::default()), result(EVERYTHING));
    }
}

/// Two checklists with a dimension each, and a report scale over both.
fn two_checklists() -> Instrument {
    let mut instrument = instrument(vec![dimension("D1", ["Q1", "Q2", "Q3"].map(levels).into())]);
    let second = Checklist {
        id: id("second"),
        dimensions: vec![dimension("D2", ["Q4", "Q5"].map(levels).into())],
        ..instrument.checklists[0].clone()
    };
    instrument.checklists.push(second);
    instrument.rules.reporting.scales = vec![ReportScale {
        id: id("BOTH"),
        dimensions: vec![id("D1"), id("D2")],
    }];
    instrument
}

/// The alpha of the report scale, of sixty people who answer three questions.
fn alpha(instrument: &Instrument, survey: &SmallSurvey) -> Option<f64> {
    let shape = Shape::new(instrument, EVERYTHING);
    let result = survey_result(
        &Survey {
            shape: &shape,
            respondents: &survey.tally(&shape, &survey.rows),
            cuts: &[],
            labels: &[],
            population: None,
            sheets: &[],
        },
        Measures::All,
    );
    let technical = result.technical.expect("asked for");
    let scales = technical.perspectives.into_iter().flat_map(|p| p.scales);
    let both = scales.into_iter().find(|scale| scale.scale == id("BOTH"));
    both.and_then(|scale| scale.alpha).map(|alpha| alpha.alpha)
}

#[test]
fn a_scale_of_which_the_export_lacks_a_dimension_is_that_of_the_others() {
    let whole = two_checklists();
    let mut first = whole.clone();
    first.checklists.truncate(1);
    first.rules.reporting.scales[0].dimensions.truncate(1);
    let mut survey = SmallSurvey::new(&first);
    for person in 0..60_u8 {
        let given = [person % 5, (person + person / 7) % 5, person % 4];
        survey.add(Perspective::Employee, &[], &given.map(Given::Level));
    }
    let expected = alpha(&first, &survey);
    assert!(expected.is_some(), "three questions have an alpha");
    assert_eq!(alpha(&whole, &survey), expected);
}
