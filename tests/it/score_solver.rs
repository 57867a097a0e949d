//! Somebody who tries every way in which a few people can have answered one question.

use std::collections::BTreeMap;

use leerklaar::model::survey::Given;
use leerklaar::model::{Answer, Instrument, Perspective, Sheet};
use leerklaar::score::{Extras, Measures, Shape, Survey, survey_result};

use crate::small::{dimension, instrument, levels, sheet};
use crate::surveyed::SmallSurvey;

/// How many people gave each of five levels.
type Answers = [u8; 5];

/// Every way to divide `people` over the levels from `level` on.
fn every(people: u8, level: usize, so_far: Answers, found: &mut Vec<Answers>) {
    if level == 4 {
        found.push([so_far[0], so_far[1], so_far[2], so_far[3], people]);
        return;
    }
    for here in 0..=people {
        let mut next = so_far;
        next[level] = here;
        every(people - here, level + 1, next, found);
    }
}

/// What is published of them, all of it: the picture with the gap to management, the
/// groups and what is technical.
fn published(
    instrument: &Instrument,
    shape: &Shape,
    management: &[Sheet],
    answers: &Answers,
) -> String {
    let mut survey = SmallSurvey::new(instrument);
    for (level, people) in (0..).zip(answers) {
        for _ in 0..*people {
            survey.add(Perspective::Employee, &[0], &[Given::Level(level)]);
        }
    }
    let respondents = survey.tally(shape, &survey.rows);
    let survey = Survey {
        shape,
        respondents: &respondents,
        cuts: &["team".to_owned()],
        labels: &[vec!["all".to_owned()]],
        population: None,
        sheets: management,
    };
    format!("{:?}", survey_result(&survey, Measures::All))
}

#[test]
fn of_five_to_nine_people_the_ends_cannot_be_solved_for() {
    let instrument = instrument(vec![dimension("D1", vec![levels("Q1")])]);
    let extras = Extras {
        distributions: true,
        technical: true,
    };
    let shape = Shape::new(&instrument, extras);
    let answer = Answer::Level(3);
    let management = [sheet(
        &instrument,
        Perspective::Management,
        &[("Q1", answer)],
    )];
    for people in 5..=9 {
        let mut ways = Vec::new();
        every(people, 0, [0; 5], &mut ways);
        let mut by_page: BTreeMap<String, Vec<Answers>> = BTreeMap::new();
        for way in ways {
            let page = published(&instrument, &shape, &management, &way);
            by_page.entry(page).or_default().push(way);
        }
        assert!(by_page.len() > 10, "means differ");
        for (page, ways) in by_page {
            // Answers that are all the same have no figure at all, and none is at an end.
            let is_hidden = ways.iter().all(|w| w[1..4].contains(&people));
            let differ_at = |end: usize| ways.iter().any(|w| w[end] != ways[0][end]);
            assert!(
                is_hidden || differ_at(0) || differ_at(4),
                "{ways:?} can be told from {page}"
            );
        }
    }
}
