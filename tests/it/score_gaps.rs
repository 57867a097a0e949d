//! How far perspectives lie apart, in honest words.

use leerklaar::model::{
    Agreement, Answer, Assessment, Clause, Fraction, Gap, GapFigures, GapSubject, GapWord,
    Instrument, Interval, Item, Origin, Pattern, Perspective, Position, Published, Sheet,
};
use leerklaar::score::assess;

use crate::close::{assert_close, assert_interval};
use crate::plain::{plain, score, weighted};
use crate::small::{dimension, id, instrument, levels, sheet, text};

fn one_item() -> Instrument {
    instrument(vec![dimension("D1", vec![plain("Q1")])])
}

fn says(instrument: &Instrument, perspective: Perspective, points: &[&str]) -> Vec<Sheet> {
    points
        .iter()
        .map(|points| sheet(instrument, perspective, &[("Q1", score(points))]))
        .collect()
}

fn item_gap(assessment: &Assessment) -> &Gap {
    let is_item = |gap: &&Gap| matches!(gap.subject, GapSubject::Item(_));
    let gap = assessment.gaps.iter().find(is_item);
    gap.expect("both answered")
}

fn figures(assessment: &Assessment) -> &GapFigures {
    let figures = item_gap(assessment).figures.shown();
    figures.expect("both may be seen")
}

/// Management with one voice against employees on record with these scores.
fn management_against(points: &str, employees: &[&str]) -> GapFigures {
    let instrument = one_item();
    let mut sheets = says(&instrument, Perspective::Management, &[points]);
    sheets.extend(says(&instrument, Perspective::Employee, employees));
    *figures(&assess(&instrument, &sheets))
}

#[test]
fn twelve_employees_and_six_managers() {
    let instrument = instrument(vec![dimension("D1", vec![levels("Q1")])]);
    let says = |perspective, levels: &[u8], origin| {
        let answers = levels.iter().map(|level| {
            let answers = [("Q1", Answer::Level(*level))];
            Sheet {
                origin,
                ..sheet(&instrument, perspective, &answers)
            }
        });
        answers.collect::<Vec<_>>()
    };
    let mut sheets = says(
        Perspective::Employee,
        &[1, 2, 2, 3, 1, 2, 0, 2, 3, 1, 2, 2],
        Origin::Anonymous,
    );
    sheets.extend(says(
        Perspective::Management,
        &[3, 3, 4, 2, 3, 3],
        Origin::OnRecord,
    ));
    let assessment = assess(&instrument, &sheets);
    let subjects: Vec<&GapSubject> = assessment.gaps.iter().map(|gap| &gap.subject).collect();
    let of_dimension = GapSubject::Dimension(id("D1"), vec![id("Q1")]);
    assert_eq!(subjects, [&GapSubject::Item(id("Q1")), &of_dimension]);
    for gap in &assessment.gaps {
        assert_eq!(
            (gap.first, gap.second),
            (Perspective::Management, Perspective::Employee)
        );
        let figures = gap.figures.shown().expect("enough people");
        assert_close(figures.difference, 31.25, 1e-9);
        let interval = figures.interval.expect("two samples");
        assert_interval(interval, 11.89959, 50.60041, 5e-6);
        assert_eq!(figures.first.kind, Position::Sample);
        assert_eq!((figures.first.n, figures.second.n), (6, 12));
        assert_eq!(figures.word, GapWord::Large);
        assert_eq!(figures.agreement, Agreement::FirstHigher);
    }
}

#[test]
fn a_position_has_no_sampling_error_of_its_own() {
    let gap = management_against("80", &["40", "50", "60"]);
    assert_eq!(gap.first.kind, Position::Position);
    assert_close(gap.difference, 30.0, 1e-9);
    // The employees' own interval: t with 2 degrees of freedom times 10 / root 3.
    let interval = gap.interval.expect("three employees");
    assert_interval(interval, 30.0 - 24.841_377, 30.0 + 24.841_377, 1e-6);
    assert_eq!(gap.word, GapWord::Large);
}

#[test]
fn between_two_positions_the_gap_is_what_it_is() {
    let instrument = one_item();
    let mut sheets = says(&instrument, Perspective::Management, &["70", "80"]);
    sheets.extend(says(&instrument, Perspective::Hr, &["60"]));
    let assessment = assess(&instrument, &sheets);
    let gap = figures(&assessment);
    let exactly = Interval {
        low: 15.0,
        high: 15.0,
    };
    assert_eq!(gap.interval, Some(exactly));
    assert_eq!(gap.word, GapWord::Difference);
    assert_eq!(gap.agreement, Agreement::BothHigh);
}

#[test]
fn one_employee_is_no_sample() {
    let gap = management_against("80", &["20"]);
    assert_eq!(gap.second.kind, Position::Sample);
    assert_eq!(gap.interval, None);
    assert_eq!(gap.word, GapWord::Uncertain);
}

#[test]
fn when_all_employees_answered_their_mean_is_sure() {
    let instrument = one_item();
    let mut sheets = says(&instrument, Perspective::Management, &["60"]);
    sheets.extend(
        says(&instrument, Perspective::Employee, &["20", "80", "65"])
            .into_iter()
            .map(|sheet| Sheet {
                population: Some(3),
                ..sheet
            }),
    );
    let gap = *figures(&assess(&instrument, &sheets));
    let interval = gap.interval.expect("three employees");
    assert_interval(interval, 5.0, 5.0, 1e-9);
    assert_eq!(gap.word, GapWord::Comparable);
}

#[test]
fn the_words_need_both_size_and_certainty() {
    let cases = [
        // 5 points with an interval well inside 20 points.
        ("55", ["49", "50", "51"], GapWord::Comparable),
        // 5 points that could be 30.
        ("55", ["40", "50", "60"], GapWord::Uncertain),
        // 10 points is no longer small.
        ("60", ["49", "50", "51"], GapWord::Difference),
        // 20 points is not yet large.
        ("70", ["49", "50", "51"], GapWord::Difference),
        ("71", ["49", "50", "51"], GapWord::Large),
        // 30 points that could be nothing.
        ("80", ["20", "50", "80"], GapWord::Uncertain),
    ];
    for (management, employees, expected) in cases {
        let gap = management_against(management, &employees);
        assert_eq!(gap.word, expected, "{management} against {employees:?}");
    }
}

#[test]
fn an_interval_stays_within_what_a_gap_can_be() {
    let up = management_against("100", &["0", "20"]).interval;
    let down = management_against("0", &["100", "80"]).interval;
    assert_eq!(up.map(|interval| interval.high), Some(100.0));
    assert_eq!(down.map(|interval| interval.low), Some(-100.0));
}

#[test]
fn two_groups_can_share_a_low_view() {
    let agreement =
        |management, employees| management_against(management, &[employees, employees]).agreement;
    assert_eq!(agreement("30", "20"), Agreement::BothLow);
    assert_eq!(agreement("50", "50"), Agreement::BothHigh);
    assert_eq!(agreement("70", "20"), Agreement::FirstHigher);
    assert_eq!(agreement("20", "70"), Agreement::SecondHigher);
}

#[test]
fn a_gap_needs_parallel_wording_and_two_answers() {
    let unpaired = Item {
        is_paired: false,
        ..plain("Q1")
    };
    let instrument = instrument(vec![dimension("D1", vec![unpaired, plain("Q2")])]);
    let both = [("Q1", score("10")), ("Q2", score("10"))];
    let sheets = [
        sheet(&instrument, Perspective::Management, &both),
        sheet(&instrument, Perspective::Hr, &[("Q1", score("90"))]),
    ];
    assert!(assess(&instrument, &sheets).gaps.is_empty());
}

#[test]
fn the_gap_of_a_dimension_is_over_the_items_that_both_answered() {
    let items = vec![
        weighted("Q1", "3"),
        plain("Q2"),
        plain("Q3"),
        Item {
            is_scored: false,
            ..plain("Q4")
        },
    ];
    let instrument = instrument(vec![dimension("D1", items)]);
    let management = [
        ("Q1", score("80")),
        ("Q2", score("40")),
        ("Q3", score("0")),
        ("Q4", score("0")),
    ];
    let hr = [("Q1", score("60")), ("Q2", score("60")), ("Q4", score("9"))];
    let sheets = [
        sheet(&instrument, Perspective::Management, &management),
        sheet(&instrument, Perspective::Hr, &hr),
    ];
    let assessment = assess(&instrument, &sheets);
    let gap = assessment.gaps.last().expect("there are gaps");
    let subject = GapSubject::Dimension(id("D1"), vec![id("Q1"), id("Q2")]);
    assert_eq!(gap.subject, subject);
    let figures = gap.figures.shown().expect("on record");
    assert_close(figures.first.mean, 70.0, 1e-9);
    assert_close(figures.second.mean, 60.0, 1e-9);
}

#[test]
fn every_pair_of_perspectives_is_compared() {
    let instrument = one_item();
    let sheets: Vec<Sheet> = Perspective::ALL
        .into_iter()
        .rev()
        .flat_map(|perspective| says(&instrument, perspective, &["50"]))
        .collect();
    let assessment = assess(&instrument, &sheets);
    let pairs = assessment.gaps.iter().map(|gap| (gap.first, gap.second));
    assert_eq!(pairs.clone().count(), 20);
    assert!(pairs.clone().all(|(first, second)| first < second));
}

#[test]
fn a_gap_with_a_withheld_side_is_withheld() {
    let instrument = one_item();
    let mut sheets = says(&instrument, Perspective::Management, &["80"]);
    let few = says(&instrument, Perspective::Employee, &["20", "30"]);
    sheets.extend(few.into_iter().map(|sheet| Sheet {
        origin: Origin::Anonymous,
        ..sheet
    }));
    let assessment = assess(&instrument, &sheets);
    assert_eq!(item_gap(&assessment).figures, Published::Withheld);
}

/// Management misses initiative (B13) where employees lack time (B11) or means
/// (B12).
fn classic_pattern() -> Instrument {
    let clause = |item: &str, lower, higher| Clause {
        item: id(item),
        lower,
        higher,
        by_more_than: Fraction::whole(10),
    };
    let (m, e) = (Perspective::Management, Perspective::Employee);
    let pattern = Pattern {
        id: id("classic"),
        name: text("classic"),
        meaning: text("meaning"),
        needs_all: vec![clause("B13", m, e)],
        needs_any: vec![clause("B11", e, m), clause("B12", e, m)],
    };
    let items = vec![plain("B11"), plain("B12"), plain("B13")];
    Instrument {
        patterns: vec![pattern],
        ..instrument(vec![dimension("B1", items)])
    }
}

fn patterns(management: [&str; 3], employee: [&str; 3]) -> usize {
    let instrument = classic_pattern();
    let by = |perspective, points: [&str; 3]| {
        let answers = ["B11", "B12", "B13"].into_iter().zip(points.map(score));
        sheet(&instrument, perspective, &answers.collect::<Vec<_>>())
    };
    let sheets = [
        by(Perspective::Management, management),
        by(Perspective::Employee, employee),
    ];
    assess(&instrument, &sheets).patterns.len()
}

#[test]
fn the_classic_pattern_is_recognised() {
    assert_eq!(patterns(["60", "60", "30"], ["20", "60", "60"]), 1);
    assert_eq!(patterns(["60", "60", "30"], ["60", "20", "60"]), 1);
}

#[test]
fn the_classic_pattern_needs_both_sides_and_more_than_the_margin() {
    assert_eq!(patterns(["60", "60", "30"], ["60", "60", "60"]), 0);
    assert_eq!(patterns(["60", "60", "60"], ["20", "20", "60"]), 0);
    assert_eq!(patterns(["60", "60", "50"], ["20", "20", "60"]), 0);
    assert_eq!(patterns(["60", "60", "49.9"], ["20", "20", "60"]), 1);
}

#[test]
fn a_pattern_about_a_silent_audience_does_not_hold() {
    let instrument = classic_pattern();
    let answers = [("B11", score("60")), ("B13", score("0"))];
    let management = sheet(&instrument, Perspective::Management, &answers);
    assert!(assess(&instrument, &[management]).patterns.is_empty());
}
