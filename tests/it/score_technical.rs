//! How an item was answered: of everybody who was asked, whatever else they answered.

use leerklaar::model::survey::Given;
use leerklaar::model::{Instrument, ItemQuality, Perspective};
use leerklaar::score::{Extras, Measures, Shape, Survey, survey_result};

use crate::small::{decimal, dimension, id, instrument, levels};
use crate::surveyed::SmallSurvey;

fn qualities(instrument: &Instrument, survey: &SmallSurvey) -> Vec<ItemQuality> {
    let extras = Extras {
        distributions: true,
        technical: true,
    };
    let shape = Shape::new(instrument, extras);
    let respondents = survey.tally(&shape, &survey.rows);
    let survey = Survey {
        shape: &shape,
        respondents: &respondents,
        cuts: &[],
        labels: &[],
        population: None,
        sheets: &[],
    };
    let technical = survey_result(&survey, Measures::All)
        .technical
        .expect("asked for");
    let measured = technical.perspectives.into_iter().next();
    measured.map(|m| m.items).unwrap_or_default()
}

/// Sixty who answer all of three questions, thirty who leave the second and third open,
/// and ten who do not know those: forty answer too little to have a score.
fn survey(instrument: &Instrument) -> SmallSurvey {
    let mut survey = SmallSurvey::new(instrument);
    for person in 0..100_u8 {
        let first = Given::Level(person % 5);
        let others = match person {
            0..60 => [Given::Level(4 * (person % 2)), Given::Level(person % 5)],
            60..90 => [Given::Blank, Given::Blank],
            _ => [Given::DontKnow, Given::NotApplicable],
        };
        survey.add(Perspective::Employee, &[], &[first, others[0], others[1]]);
    }
    survey
}

#[test]
fn shares_are_of_all_rows_that_were_asked() {
    let items = ["Q1", "Q2", "Q3"].map(levels).to_vec();
    let mut instrument = instrument(vec![dimension("D1", items)]);
    instrument.rules.coverage.least = decimal("0.6");
    let quality = |item: &str, shares: [f64; 5]| ItemQuality {
        item: id(item),
        floor: Some(shares[0]),
        ceiling: Some(shares[1]),
        open: shares[2],
        not_shown: 0.0,
        dont_know: shares[3],
        not_applicable: shares[4],
    };
    // The first was answered by all; lowest and highest are of the sixty with a score.
    // Of those, twelve chose each level: ten in steps of five.
    let fifth = 10.0 / 60.0;
    let expected = [
        quality("Q1", [fifth, fifth, 0.0, 0.0, 0.0]),
        quality("Q2", [0.5, 0.5, 0.3, 0.1, 0.0]),
        quality("Q3", [fifth, fifth, 0.3, 0.0, 0.1]),
    ];
    assert_eq!(qualities(&instrument, &survey(&instrument)), expected);
}

#[test]
fn shares_are_told_in_steps_of_five_people() {
    let instrument = instrument(vec![dimension("D1", vec![levels("Q1"), levels("Q2")])]);
    let open = |blank: u8| {
        let mut survey = SmallSurvey::new(&instrument);
        for person in 0..40 {
            let level = Given::Level(person % 5);
            let second = if person < blank { Given::Blank } else { level };
            survey.add(Perspective::Employee, &[], &[level, second]);
        }
        qualities(&instrument, &survey)[1].open
    };
    let told: Vec<f64> = [0, 1, 2, 3, 7, 8, 12].map(open).to_vec();
    assert_eq!(told, [0.0, 0.0, 0.0, 0.125, 0.125, 0.25, 0.25]);
}
