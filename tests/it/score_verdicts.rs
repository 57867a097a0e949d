//! Yes, no or undecided, and the questions that would decide.

use leerklaar::model::{
    Answer, Checklist, Dimension, Id, Instrument, Need, Outcome, Perspective, Response, Sheet,
    Verdict, VerdictResult,
};
use leerklaar::score::assess;

use crate::close::assert_close;
use crate::plain::{plain, plain_dimension, score, weighted};
use crate::small::{
    checklist, decimal, dimension, id, instrument, levels, not_applicable, sheet, text, ticks,
};

fn ids(names: &[&str]) -> Vec<Id> {
    names.iter().map(|name| id(name)).collect()
}

fn items_at(items: &[&str], level: &str) -> Need {
    Need::Items {
        items: ids(items),
        level: decimal(level),
    }
}

fn dimensions_at(dimensions: &[&str], score: &str) -> Need {
    Need::Dimensions {
        dimensions: ids(dimensions),
        score: decimal(score),
    }
}

fn mean_at(dimensions: &[&str], score: &str) -> Need {
    Need::Mean {
        dimensions: ids(dimensions),
        score: decimal(score),
    }
}

fn with_verdict(dimensions: Vec<Dimension>, needs: Vec<Need>) -> Instrument {
    let verdict = Verdict {
        id: id("READY"),
        name: text("ready"),
        meaning: text("meaning"),
        needs,
    };
    Instrument {
        verdicts: vec![verdict],
        ..instrument(dimensions)
    }
}

fn ready(instrument: &Instrument, answers: &[(&str, Answer)]) -> VerdictResult {
    let sheet = sheet(instrument, Perspective::Organisation, answers);
    ready_by(instrument, &[sheet])
}

fn ready_by(instrument: &Instrument, sheets: &[Sheet]) -> VerdictResult {
    let assessment = assess(instrument, sheets);
    assessment.verdict("READY").expect("it is there").clone()
}

/// The items and the shares of their answers that settle.
fn settling(verdict: &VerdictResult) -> Vec<(&str, f64)> {
    verdict
        .deciding
        .iter()
        .map(|d| (d.item.as_str(), d.settles))
        .collect()
}

#[test]
fn every_need_must_hold() {
    let instrument = with_verdict(
        vec![dimension("D1", vec![levels("Q1"), plain("Q2")])],
        vec![items_at(&["Q1"], "2"), dimensions_at(&["D1"], "40")],
    );
    let outcome = |level, points| {
        let answers = [("Q1", Answer::Level(level)), ("Q2", score(points))];
        ready(&instrument, &answers).outcome
    };
    assert_eq!(outcome(2, "30"), Outcome::Yes);
    assert_eq!(outcome(2, "29"), Outcome::No);
    assert_eq!(outcome(1, "100"), Outcome::No);
}

#[test]
fn bounds_decide_before_everything_is_answered() {
    let instrument = with_verdict(
        vec![dimension("D1", vec![plain("Q1"), plain("Q2")])],
        vec![dimensions_at(&["D1"], "40")],
    );
    let outcome = |points| ready(&instrument, &[("Q1", score(points))]).outcome;
    assert_eq!(outcome("80"), Outcome::Yes);
    assert_eq!(outcome("79"), Outcome::Undecided);
    assert_eq!(
        ready(&instrument, &[("Q1", score("0")), ("Q2", Answer::DontKnow)]).outcome,
        Outcome::Undecided
    );
    let instrument = with_verdict(
        vec![dimension("D1", vec![weighted("Q1", "2"), plain("Q2")])],
        vec![dimensions_at(&["D1"], "40")],
    );
    assert_eq!(
        ready(&instrument, &[("Q1", score("9"))]).outcome,
        Outcome::No
    );
}

#[test]
fn each_subject_says_what_it_can_be_and_must_be() {
    let instrument = with_verdict(
        vec![plain_dimension("D1"), plain_dimension("D2")],
        vec![mean_at(&["D1", "D2"], "50"), items_at(&["iD1"], "2")],
    );
    let verdict = ready(&instrument, &[("iD1", score("60"))]);
    assert_eq!(verdict.outcome, Outcome::Undecided);
    let mean = &verdict.needs[0].subjects[0];
    assert_eq!((mean.id.clone(), mean.point), (None, Some(60.0)));
    assert_eq!((mean.low, mean.high, mean.least), (30.0, 80.0, 50.0));
    assert_eq!(mean.outcome, Outcome::Undecided);
    let item = &verdict.needs[1].subjects[0];
    assert_eq!(item.id, Some(id("iD1")));
    assert_eq!((item.low, item.high, item.least), (60.0, 60.0, 50.0));
    assert_eq!(item.outcome, Outcome::Yes);
}

#[test]
fn what_was_never_asked_can_be_anything_and_is_no_question_to_ask() {
    let not_asked = Checklist {
        is_core: false,
        ..checklist("other", vec![plain_dimension("D2")])
    };
    let mut instrument = with_verdict(
        vec![plain_dimension("D1")],
        vec![dimensions_at(&["D1", "D2"], "40"), items_at(&["iD2"], "2")],
    );
    instrument.checklists.push(not_asked);
    let mut sheet = sheet(
        &instrument,
        Perspective::Organisation,
        &[("iD1", score("60"))],
    );
    sheet.checklists.remove("other");
    let verdict = ready_by(&instrument, &[sheet]);
    assert_eq!(verdict.outcome, Outcome::Undecided);
    let subject = &verdict.needs[0].subjects[1];
    assert_eq!(
        (subject.point, subject.low, subject.high),
        (None, 0.0, 100.0)
    );
    assert!(verdict.deciding.is_empty());
}

#[test]
fn a_gate_that_does_not_apply_is_ignored_and_named() {
    let instrument = with_verdict(
        vec![dimension("D1", vec![levels("Q1"), levels("Q2")])],
        vec![items_at(&["Q1", "Q2"], "2")],
    );
    let answers = [("Q1", not_applicable()), ("Q2", Answer::Level(3))];
    let verdict = ready(&instrument, &answers);
    assert_eq!(verdict.outcome, Outcome::Yes);
    assert_eq!(verdict.not_applicable, ids(&["Q1"]));
    assert_eq!(verdict.needs[0].subjects.len(), 1);
}

#[test]
fn a_dimension_that_does_not_apply_leaves_a_mean() {
    let instrument = with_verdict(
        vec![plain_dimension("D1"), plain_dimension("D2")],
        vec![mean_at(&["D1", "D2"], "50")],
    );
    let answers = [("iD1", score("55")), ("iD2", not_applicable())];
    let verdict = ready(&instrument, &answers);
    assert_eq!(verdict.outcome, Outcome::Yes);
    assert_eq!(verdict.not_applicable, ids(&["D2"]));
}

#[test]
fn when_nothing_applies_there_is_nothing_to_say_yes_to() {
    let instrument = with_verdict(vec![plain_dimension("D1")], vec![items_at(&["iD1"], "2")]);
    let verdict = ready(&instrument, &[("iD1", not_applicable())]);
    assert_eq!(verdict.outcome, Outcome::Undecided);
}

#[test]
fn questions_that_settle_alone_come_first_by_share_of_their_answers() {
    let items = vec![weighted("Q1", "2"), levels("Q2"), ticks("Q3", 2, 2)];
    let instrument = with_verdict(
        vec![dimension("D1", items)],
        vec![dimensions_at(&["D1"], "60")],
    );
    let verdict = ready(&instrument, &[("Q1", score("80"))]);
    // The dimension lies between 40 and 90, and each open question is a quarter of
    // it: it takes 80 of one of them for a yes, and no answer alone gives a no. One
    // of three numbers of ticks does it, and one of five levels.
    assert_eq!(settling(&verdict), [("Q3", 1.0 / 3.0), ("Q2", 0.2)]);
    assert_close(verdict.deciding[0].range, 25.0, 1e-9);
}

#[test]
fn an_answer_may_settle_it_either_way() {
    let instrument = with_verdict(
        vec![dimension("D1", vec![levels("Q1")])],
        vec![items_at(&["Q1"], "2")],
    );
    let verdict = ready(&instrument, &[]);
    assert_eq!(settling(&verdict), [("Q1", 1.0)]);
}

#[test]
fn when_none_settles_alone_the_widest_are_named_in_checklist_order() {
    let dimensions = vec![
        dimension("D1", vec![plain("Q1"), weighted("Q2", "2"), plain("Q3")]),
        dimension("D2", vec![plain("Q4"), plain("Q5"), plain("Q6")]),
    ];
    let instrument = with_verdict(dimensions, vec![dimensions_at(&["D1", "D2"], "50")]);
    let verdict = ready(&instrument, &[]);
    assert_eq!(
        settling(&verdict),
        [
            ("Q2", 0.0),
            ("Q4", 0.0),
            ("Q5", 0.0),
            ("Q6", 0.0),
            ("Q1", 0.0)
        ]
    );
    let ranges: Vec<f64> = verdict.deciding.iter().map(|d| d.range).collect();
    for (got, wanted) in ranges.iter().zip([50.0, 100.0 / 3.0, 100.0 / 3.0]) {
        assert_close(*got, wanted, 1e-9);
    }
}

#[test]
fn a_decided_verdict_has_no_questions() {
    let instrument = with_verdict(
        vec![dimension("D1", vec![levels("Q1"), levels("Q2")])],
        vec![items_at(&["Q1", "Q2"], "2")],
    );
    let verdict = ready(&instrument, &[("Q1", Answer::Level(0))]);
    assert_eq!(verdict.outcome, Outcome::No);
    assert!(verdict.deciding.is_empty());
}

#[test]
fn one_answer_among_many_people_settles_less() {
    let instrument = with_verdict(
        vec![dimension("D1", vec![levels("Q1")])],
        vec![items_at(&["Q1"], "2")],
    );
    let by = |answers: &[(&str, Answer)]| sheet(&instrument, Perspective::Hr, answers);
    // Two have answered 100 and 50 points; with a third the mean is 50 to 83.3.
    let high = [
        by(&[("Q1", Answer::Level(4))]),
        by(&[("Q1", Answer::Level(2))]),
        by(&[]),
    ];
    assert_eq!(ready_by(&instrument, &high).outcome, Outcome::Yes);
    // 75 and 25 points, two open: either of those needs the other.
    let split = [
        by(&[("Q1", Answer::Level(3))]),
        by(&[("Q1", Answer::Level(1))]),
        by(&[]),
        by(&[]),
    ];
    let verdict = ready_by(&instrument, &split);
    assert_eq!(verdict.outcome, Outcome::Undecided);
    // 100 from one of them makes 200 of 400 sure; 0 leaves at most 200, a yes yet.
    assert_eq!(settling(&verdict), [("Q1", 0.2)]);
}

#[test]
fn one_answer_moves_the_part_of_its_own_audience() {
    let instrument = with_verdict(
        vec![dimension("D1", vec![levels("Q1")])],
        vec![items_at(&["Q1"], "2")],
    );
    let by = |perspective, answers: &[(&str, Answer)]| sheet(&instrument, perspective, answers);
    // HR says 25 points, so management must say at least 75 for a mean of 50.
    let sheets = [
        by(Perspective::Management, &[]),
        by(Perspective::Hr, &[("Q1", Answer::Level(1))]),
    ];
    assert_eq!(settling(&ready_by(&instrument, &sheets)), [("Q1", 1.0)]);
    // With line managers still to answer, each audience is a third.
    let [management, hr] = sheets;
    let sheets = [management, hr, by(Perspective::LineManager, &[])];
    let verdict = ready_by(&instrument, &sheets);
    // Sure are 25 / 3 points: no answer of one audience makes 50 sure, and only 0
    // keeps it under: 125 / 3.
    assert_eq!(settling(&verdict), [("Q1", 0.2)]);
}

#[test]
fn a_dimension_of_which_a_part_does_not_apply_still_counts() {
    let instrument = with_verdict(
        vec![dimension("D1", vec![levels("Q1"), levels("Q2")])],
        vec![dimensions_at(&["D1"], "40")],
    );
    let answers = [("Q1", not_applicable()), ("Q2", Answer::Level(1))];
    let verdict = ready(&instrument, &answers);
    assert_eq!(verdict.outcome, Outcome::No);
    assert!(verdict.not_applicable.is_empty());
}

/// The search shifts bounds; this gives each answer and scores all over again.
#[test]
fn the_share_of_settling_answers_is_what_giving_them_shows() {
    let items = vec![levels("Q1"), levels("Q2"), weighted("Q3", "3")];
    let instrument = with_verdict(
        vec![dimension("D1", items), plain_dimension("D2")],
        vec![
            items_at(&["Q1"], "2"),
            mean_at(&["D1", "D2"], "70"),
            dimensions_at(&["D1"], "55"),
        ],
    );
    let answers = [("Q3", score("80")), ("iD2", score("70"))];
    let sheet = sheet(&instrument, Perspective::Organisation, &answers);
    let outcome_with = |item: &str, level| {
        let mut sheet = sheet.clone();
        let answer = Response::plain(Answer::Level(level));
        sheet.answers.insert(id(item), answer);
        ready_by(&instrument, &[sheet]).outcome
    };
    let verdict = ready_by(&instrument, std::slice::from_ref(&sheet));
    assert_eq!(verdict.outcome, Outcome::Undecided);
    let expected: Vec<(&str, f64)> = ["Q1", "Q2"]
        .into_iter()
        .map(|item| {
            let settled = (0..5).filter(|l| outcome_with(item, *l) != Outcome::Undecided);
            (item, settled.count() as f64 / 5.0)
        })
        .filter(|(_, share)| *share > 0.0)
        .collect();
    assert_eq!(settling(&verdict), expected);
}
