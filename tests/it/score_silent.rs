//! What a survey keeps to itself about groups that are large enough: figures that
//! the others would give away.

use leerklaar::model::survey::Given;
use leerklaar::model::{CutResult, GroupFigures, Groups, Instrument, Perspective, Published};
use leerklaar::score::{Extras, Measures, Shape, Survey, survey_result};

use crate::small::{dimension, instrument, levels};
use crate::surveyed::SmallSurvey;

/// Per place: the levels that its people give to each of two questions.
type Place = Vec<[Given; 2]>;

fn people(n: u8, level: impl Fn(u8) -> u8) -> Place {
    let both = |person| [Given::Level(level(person)), Given::Level(level(person + 1))];
    (0..n).map(both).collect()
}

fn of_places(instrument: &Instrument, places: &[Place]) -> Groups {
    let mut survey = SmallSurvey::new(instrument);
    for (number, place) in (0_u32..).zip(places) {
        for given in place {
            let asked = &given[..survey.items.len()];
            survey.add(Perspective::Employee, &[number], asked);
        }
    }
    let extras = Extras {
        distributions: true,
        technical: false,
    };
    let shape = Shape::new(instrument, extras);
    let respondents = survey.tally(&shape, &survey.rows);
    let names = ["a", "b", "c"].map(str::to_owned).to_vec();
    let survey = Survey {
        shape: &shape,
        respondents: &respondents,
        cuts: &["place".to_owned()],
        labels: &[names],
        population: None,
        sheets: &[],
    };
    survey_result(&survey, Measures::None)
        .groups
        .expect("a cut")
}

fn two_questions() -> Instrument {
    instrument(vec![dimension("D1", vec![levels("Q1"), levels("Q2")])])
}

/// Which places tell something about the dimension.
fn told(cut: &CutResult) -> Vec<(&str, bool)> {
    let is_told = |figures: &Published<GroupFigures>| figures.shown().is_some();
    let groups = cut.groups.iter();
    groups
        .map(|group| (group.labels[0].as_str(), is_told(&group.scores[0].figures)))
        .collect()
}

fn figures<'a>(groups: &'a Groups, label: &str) -> &'a GroupFigures {
    let group = groups.cuts[0].groups.iter().find(|g| g.labels[0] == label);
    let scores = &group.expect("it is shown").scores;
    scores[0].figures.shown().expect("it may be seen")
}

#[test]
fn the_only_silent_group_takes_the_smallest_other_along() {
    let equal = people(12, |_| 1);
    let places = [equal, people(11, |p| p % 4), people(13, |p| p % 5)];
    let groups = of_places(&two_questions(), &places);
    // With b told, a is 36 times the whole minus b and c, and everybody in it is known.
    let expected = [("a", false), ("b", false), ("c", true)];
    assert_eq!(told(&groups.cuts[0]), expected);
}

#[test]
fn groups_tell_how_people_differ_only_when_no_few_people_are_left_over() {
    let large = [people(11, |p| p % 4), people(13, |p| p % 5)];
    let groups = of_places(&two_questions(), &large);
    let a = figures(&groups, "a");
    assert!(a.spread.is_some() && a.distribution.is_some() && a.quartiles.is_some());

    let uneven = [people(11, |p| p % 4), people(7, |p| p % 5)];
    let groups = of_places(&two_questions(), &uneven);
    let a = figures(&groups, "a");
    let detail = (a.spread, &a.distribution, a.quartiles, a.favourable);
    assert_eq!(detail, (None, &None, None, None));
    let interval = a.interval.expect("an interval in steps");
    assert_eq!((interval.low % 5.0, interval.high % 5.0), (0.0, 0.0));
    let whole = groups.whole.scores[0].figures.shown().expect("18 people");
    assert!(
        whole.distribution.is_some(),
        "one distribution gives nobody away"
    );
}

#[test]
fn a_question_kept_back_is_in_no_other_figure_of_its_subject() {
    let mut place = people(20, |p| p % 4);
    for (person, given) in place.iter_mut().enumerate() {
        if person > 2 {
            given[1] = Given::Blank;
        }
    }
    let groups = of_places(&two_questions(), &[place, people(0, |_| 0)]);
    let whole = groups.whole.scores[0].figures.shown().expect("20 people");
    let others = (whole.spread, whole.interval, &whole.distribution);
    assert_eq!(others, (None, None, &None));
}

/// One distribution of everybody and a mean per group: of a single question, that says
/// how many in a small group gave each answer.
#[test]
fn of_a_single_question_nothing_tells_how_people_in_a_group_differ() {
    let instrument = instrument(vec![dimension("D1", vec![levels("Q1")])]);
    let with = |large: [u8; 2]| {
        let large = people(12, |p| large[usize::from(p % 2)]);
        of_places(&instrument, &[large, people(7, |p| p % 5)])
    };
    let (near, far) = (with([1, 3]), with([0, 4]));
    assert_eq!(figures(&near, "a"), figures(&far, "a"));
    let whole = near.whole.scores[0].figures.shown().expect("19 people");
    let told = (whole.spread, &whole.distribution, whole.favourable);
    assert_eq!(told, (None, &None, None));
}
