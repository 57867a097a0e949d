//! What may not be seen is not there, and cannot be worked out.

use leerklaar::model::{
    Answer, Assessment, AudienceSize, Counts, End, Evidence, Figures, GapSubject, Instrument, Item,
    Origin, Perspective, Published, Sheet,
};
use leerklaar::score::assess;

use crate::close::{assert_close, assert_range};
use crate::plain::{plain, score};
use crate::small::{checklist, dimension, id, instrument, not_applicable, sheet};

fn two_items() -> Instrument {
    instrument(vec![dimension("D1", vec![plain("Q1"), plain("Q2")])])
}

fn anonymous(sheet: Sheet) -> Sheet {
    Sheet {
        origin: Origin::Anonymous,
        ..sheet
    }
}

fn employee(instrument: &Instrument, answers: &[(&str, &str)]) -> Sheet {
    let answers: Vec<(&str, Answer)> = answers.iter().map(|(i, p)| (*i, score(p))).collect();
    anonymous(sheet(instrument, Perspective::Employee, &answers))
}

fn management(instrument: &Instrument, points: &str) -> Sheet {
    let answers = [("Q1", score(points)), ("Q2", score(points))];
    sheet(instrument, Perspective::Management, &answers)
}

/// Five scores apart with this mean: five people who say the same are withheld.
fn around(centre: i32) -> [String; 5] {
    [-20, -10, 0, 10, 20].map(|step| (centre + step).to_string())
}

/// What the employees say about an item, if it may be seen.
fn employees<'a>(assessment: &'a Assessment, item: &str) -> &'a Published<Figures> {
    &assessment.items[item].audiences[&Perspective::Employee]
}

fn of_dimension(assessment: &Assessment, perspective: Perspective) -> &Published<Figures> {
    let audiences = &assessment.dimensions[0].audiences;
    let audience = audiences.iter().find(|a| a.perspective == perspective);
    &audience.expect("it was asked").figures
}

#[test]
fn four_anonymous_people_are_withheld_everywhere() {
    let instrument = two_items();
    let mut sheets = vec![management(&instrument, "80")];
    sheets.extend((0..4).map(|_| employee(&instrument, &[("Q1", "20"), ("Q2", "20")])));
    let assessment = assess(&instrument, &sheets);

    let audience = &assessment.audiences[1];
    assert_eq!(audience.perspective, Perspective::Employee);
    assert_eq!(audience.figures, Published::Withheld);
    assert_eq!(employees(&assessment, "Q1"), &Published::Withheld);
    assert_eq!(
        of_dimension(&assessment, Perspective::Employee),
        &Published::Withheld
    );
    assert!(
        assessment
            .gaps
            .iter()
            .all(|gap| gap.figures == Published::Withheld)
    );
    assert_eq!(assessment.gaps.len(), 3);
    assert_range(assessment.dimensions[0].score, Some(80.0), 80.0, 80.0, 1.0);
    assert_eq!(assessment.items["Q1"].counts.answered, 1);
}

#[test]
fn a_withheld_audience_leaves_no_trace_in_any_figure() {
    let instrument = two_items();
    let with = |answers: &[(&str, &str)]| {
        let mut sheets = vec![management(&instrument, "80")];
        sheets.extend((0..4).map(|_| employee(&instrument, answers)));
        assess(&instrument, &sheets)
    };
    let low = with(&[("Q1", "0"), ("Q2", "10")]);
    assert_eq!(low, with(&[("Q1", "100"), ("Q2", "90")]));
    assert_eq!(low, with(&[("Q1", "100")]));
    assert_eq!(low, with(&[]));
    let alone = assess(&instrument, &[management(&instrument, "80")]);
    assert_eq!(low.dimensions[0].score, alone.dimensions[0].score);
    assert_eq!(low.checklists, alone.checklists);
    assert_eq!(low.index, alone.index);
}

#[test]
fn a_withheld_audience_alone_gives_no_score_at_all() {
    let instrument = two_items();
    let sheets = vec![employee(&instrument, &[("Q1", "20")]); 4];
    let assessment = assess(&instrument, &sheets);
    assert_eq!(assessment.items["Q1"].score, None);
    assert_eq!(assessment.dimensions[0].score, None);
    assert_eq!(assessment.index, None);
}

#[test]
fn five_anonymous_people_are_shown() {
    let instrument = two_items();
    let sheets: Vec<Sheet> = ["20", "30", "40", "50", "60"]
        .into_iter()
        .map(|points| employee(&instrument, &[("Q1", points), ("Q2", points)]))
        .collect();
    let assessment = assess(&instrument, &sheets);
    let size = AudienceSize {
        sheets: 5,
        population: None,
    };
    assert_eq!(assessment.audiences[0].figures, Published::Shown(size));
    let figures = employees(&assessment, "Q1").shown().expect("five people");
    assert_eq!((figures.n, figures.range.point), (5, Some(40.0)));
}

#[test]
fn an_item_that_too_few_answered_is_withheld_and_counts_as_open() {
    let instrument = two_items();
    let mut sheets = around(40).map(|q1| employee(&instrument, &[("Q1", &q1), ("Q2", "90")]));
    sheets[2].answers.remove("Q2");
    let with_others = |points| {
        let mut sheets = sheets.to_vec();
        sheets.push(management(&instrument, points));
        assess(&instrument, &sheets)
    };
    let assessment = with_others("60");
    assert!(employees(&assessment, "Q1").shown().is_some());
    assert_eq!(employees(&assessment, "Q2"), &Published::Withheld);
    // Management's 60, and anything from 0 to 100 for the employees.
    assert_range(assessment.items["Q2"].score, Some(60.0), 30.0, 80.0, 0.5);
    let figures = of_dimension(&assessment, Perspective::Employee).shown();
    let figures = figures.expect("one item may be seen");
    assert_range(Some(figures.range), Some(40.0), 20.0, 70.0, 0.5);
    assert_eq!(figures.n, 5);
    assert_eq!(figures.spread, None, "five people are too few for a spread");
}

#[test]
fn answers_to_a_withheld_item_change_nothing() {
    let instrument = two_items();
    let with = |secret: &str| {
        let mut sheets = vec![management(&instrument, "60")];
        sheets.extend(
            ["10", "30", "50", "70"]
                .map(|points| employee(&instrument, &[("Q1", points), ("Q2", secret)])),
        );
        sheets.push(employee(&instrument, &[("Q1", "90")]));
        assess(&instrument, &sheets)
    };
    assert_eq!(with("0"), with("100"));
}

/// With the respondents' own means as the figure of a dimension, the one person
/// who left Q2 open would be 2 R - Q1 - Q2: an answer of a single person.
#[test]
fn who_left_an_item_open_cannot_be_read_from_the_means() {
    let instrument = two_items();
    let with = |first: [&str; 6]| {
        let mut sheets = vec![management(&instrument, "60")];
        sheets.push(employee(&instrument, &[("Q1", first[0])]));
        sheets.extend(
            first[1..]
                .iter()
                .zip(around(40))
                .map(|(q1, q2)| employee(&instrument, &[("Q1", q1), ("Q2", &q2)])),
        );
        assess(&instrument, &sheets)
    };
    let means = |assessment: &Assessment| {
        let gaps = assessment.gaps.iter();
        let gaps = gaps.map(|gap| gap.figures.shown().expect("enough people").second.mean);
        let dimension = of_dimension(assessment, Perspective::Employee).shown();
        let dimension = dimension.and_then(|figures| figures.range.point);
        (gaps.collect::<Vec<_>>(), dimension)
    };
    let low = with(["0", "100", "50", "50", "50", "50"]);
    let high = with(["100", "0", "50", "50", "50", "50"]);
    assert_eq!(means(&low), means(&high));
}

#[test]
fn a_sheet_that_skips_most_of_a_dimension_does_not_count_for_it() {
    let instrument = instrument(vec![
        dimension("D1", vec![plain("Q1"), plain("Q2"), plain("Q3")]),
        dimension("D2", vec![plain("Q4")]),
    ]);
    let full = |p: String| employee(&instrument, &["Q1", "Q2", "Q3", "Q4"].map(|q| (q, &p[..])));
    let mut sheets = around(40).map(full).to_vec();
    sheets.push(employee(&instrument, &[("Q1", "100"), ("Q4", "100")]));
    let assessment = assess(&instrument, &sheets);
    assert_range(assessment.dimensions[0].score, Some(40.0), 40.0, 40.0, 1.0);
    assert_range(assessment.dimensions[1].score, Some(50.0), 50.0, 50.0, 1.0);
    assert_range(assessment.items["Q1"].score, Some(40.0), 40.0, 40.0, 1.0);

    let on_record: Vec<Sheet> = sheets
        .iter()
        .map(|sheet| Sheet {
            origin: Origin::OnRecord,
            ..sheet.clone()
        })
        .collect();
    let assessment = assess(&instrument, &on_record);
    let score = assessment.dimensions[0].score.expect("a score");
    // Q1 is 50, Q2 and Q3 are 40 with one of six open.
    assert_close(score.point.expect("a point"), 130.0 / 3.0, 1e-9);
    assert_close(score.coverage, (1.0 + 5.0 / 6.0 + 5.0 / 6.0) / 3.0, 1e-9);
}

#[test]
fn a_quick_survey_counts_though_it_asks_a_part() {
    let core = Item {
        is_core: true,
        ..plain("Q1")
    };
    let items = vec![core, plain("Q2"), plain("Q3")];
    let instrument = instrument(vec![dimension("D1", items)]);
    let quick = |points: String| Sheet {
        is_quick: true,
        ..employee(&instrument, &[("Q1", &points)])
    };
    let assessment = assess(&instrument, &around(60).map(quick));
    assert_eq!(
        assessment.dimensions[0].score.and_then(|s| s.point),
        Some(60.0)
    );
    // The items that were not put to anybody are withheld, and 0..100.
    assert_range(
        assessment.dimensions[0].score,
        Some(60.0),
        20.0,
        260.0 / 3.0,
        1.0 / 3.0,
    );
}

#[test]
fn an_item_that_applies_to_nobody_is_left_out_when_enough_say_so() {
    let instrument = two_items();
    let sheet = |points: String| {
        let answers = [("Q1", score(&points)), ("Q2", not_applicable())];
        anonymous(sheet(&instrument, Perspective::Employee, &answers))
    };
    let assessment = assess(&instrument, &around(50).map(sheet));
    assert_eq!(assessment.items["Q2"].score, None);
    assert_eq!(assessment.items["Q2"].counts.not_applicable, 5);
    assert_range(assessment.dimensions[0].score, Some(50.0), 50.0, 50.0, 1.0);
}

#[test]
fn beside_sheets_on_record_a_few_anonymous_ones_stay_out() {
    let instrument = two_items();
    let known = Sheet {
        origin: Origin::OnRecord,
        ..employee(&instrument, &[("Q1", "80"), ("Q2", "80")])
    };
    let with = |anonymous: Vec<Sheet>| {
        let mut sheets = vec![known.clone()];
        sheets.extend(anonymous);
        assess(&instrument, &sheets)
    };
    let few = with(vec![employee(&instrument, &[("Q1", "0"), ("Q2", "0")]); 4]);
    let origins: Vec<_> = few
        .audiences
        .iter()
        .map(|a| (a.origin, a.figures.shown().is_some()))
        .collect();
    assert_eq!(
        origins,
        [(Origin::OnRecord, true), (Origin::Anonymous, false)]
    );
    assert_range(few.items["Q1"].score, Some(80.0), 80.0, 80.0, 1.0);

    let one = |p: String| employee(&instrument, &[("Q1", &p), ("Q2", &p)]);
    let many = with(around(20).map(one).to_vec());
    assert_range(many.items["Q1"].score, Some(30.0), 30.0, 30.0, 1.0);
    assert_eq!(
        many.items["Q1"].audiences[&Perspective::Employee]
            .shown()
            .map(|figures| figures.n),
        Some(6)
    );
}

#[test]
fn beside_sheets_on_record_an_item_that_few_answered_stays_open_for_them() {
    let instrument = two_items();
    let known = Sheet {
        origin: Origin::OnRecord,
        ..employee(&instrument, &[("Q1", "60"), ("Q2", "60")])
    };
    let with = |secret: &str| {
        let mut sheets = vec![known.clone()];
        sheets.extend(vec![employee(&instrument, &[("Q1", "60")]); 3]);
        sheets.extend(vec![
            employee(&instrument, &[("Q1", "60"), ("Q2", secret)]);
            2
        ]);
        assess(&instrument, &sheets)
    };
    let assessment = with("0");
    assert_eq!(assessment, with("100"));
    // One known answer of 60 among six people.
    assert_range(
        assessment.items["Q2"].score,
        Some(60.0),
        10.0,
        560.0 / 6.0,
        1.0 / 6.0,
    );
    assert_eq!(assessment.items["Q2"].counts.answered, 1);
}

#[test]
fn that_an_item_does_not_apply_is_withheld_when_few_say_so() {
    let mut instrument = two_items();
    let other = checklist("other", vec![dimension("D2", vec![plain("Q3")])]);
    instrument.checklists.push(other);
    let asked = |points: String| {
        let answers = [("Q1", score(&points)), ("Q3", not_applicable())];
        anonymous(sheet(&instrument, Perspective::Employee, &answers))
    };
    let mut sheets = around(50).map(asked);
    for not_asked in &mut sheets[1..] {
        not_asked.checklists.remove("other");
    }
    let assessment = assess(&instrument, &sheets);
    assert!(employees(&assessment, "Q1").shown().is_some());
    assert_eq!(employees(&assessment, "Q3"), &Published::Withheld);
    assert_eq!(assessment.items["Q3"].counts, Counts::default());
    assert_range(assessment.items["Q3"].score, None, 0.0, 100.0, 0.0);
}

#[test]
fn how_many_anonymous_people_chose_the_top_is_not_told() {
    let instrument = two_items();
    let mut top = employee(&instrument, &[("Q1", "100"), ("Q2", "100")]);
    if let Some(response) = top.answers.get_mut("Q1") {
        response.evidence = Some(Evidence::Seen);
    }
    let assessment = assess(&instrument, &vec![top; 5]);
    let counts = |item: &str| {
        let counts = assessment.items[item].counts;
        (counts.with_evidence, counts.top_without_evidence)
    };
    assert_eq!((counts("Q1"), counts("Q2")), ((0, 0), (0, 0)));
}

#[test]
fn a_survey_has_one_number_of_people_for_all_its_figures() {
    let instrument = two_items();
    let one = |p: String| employee(&instrument, &[("Q1", &p), ("Q2", &p)]);
    let mut sheets = around(40).map(one).to_vec();
    sheets.push(employee(&instrument, &[("Q1", "80"), ("Q2", "40")]));
    sheets.push(employee(&instrument, &[("Q1", "80")]));
    let assessment = assess(&instrument, &sheets);
    let n = |item: &str| employees(&assessment, item).shown().map(|f| f.n);
    assert_eq!((n("Q1"), n("Q2")), (Some(7), Some(7)));
    let whole = of_dimension(&assessment, Perspective::Employee).shown();
    assert_eq!(whole.map(|f| f.n), Some(7));
}

#[test]
fn how_a_survey_was_answered_is_counted_from_ten_people_on() {
    let instrument = two_items();
    let counts = |people: usize| {
        let points = around(60).into_iter().cycle().take(people - 1);
        let one = |p: String| employee(&instrument, &[("Q1", "40"), ("Q2", &p)]);
        let mut sheets: Vec<Sheet> = points.map(one).collect();
        sheets.push(employee(&instrument, &[("Q1", "80")]));
        sheets.push(management(&instrument, "50"));
        let counts = assess(&instrument, &sheets).items["Q2"].counts;
        (counts.answered, counts.missing)
    };
    assert_eq!(counts(9), (1, 0));
    // Nine and one of them, to the nearest five; the one on record as it is.
    assert_eq!(counts(10), (11, 0));
    assert_eq!(counts(14), (16, 0));
}

/// Everybody at 0: the mean would be each one's answer.
#[test]
fn a_mean_at_an_end_is_told_as_a_bound() {
    let instrument = two_items();
    let with = |points: [&str; 6], other: i32| {
        let mut sheets = vec![management(&instrument, "60")];
        let others = around(other).into_iter().cycle();
        sheets.extend(
            points
                .into_iter()
                .zip(others)
                .map(|(q1, q2)| employee(&instrument, &[("Q1", q1), ("Q2", &q2)])),
        );
        assess(&instrument, &sheets)
    };
    let unanimous = with(["0"; 6], 40);
    assert_eq!(employees(&unanimous, "Q1"), &Published::AtEnd(End::Low));
    // It says the same of anything that near the end, to the bit.
    assert_eq!(unanimous, with(["0", "0", "0", "0", "30", "30"], 40));
    assert_ne!(unanimous, with(["0", "0", "0", "1", "30", "30"], 40));
    // Management's 60 and a constant of 5 (0 to 10).
    assert_range(unanimous.items["Q1"].score, Some(32.5), 30.0, 35.0, 1.0);
    let dimension = of_dimension(&unanimous, Perspective::Employee).shown();
    let q2 = (240.0 - 20.0) / 6.0;
    let range = dimension.map(|figures| figures.range);
    assert_range(
        range,
        Some((5.0 + q2) / 2.0),
        q2 / 2.0,
        (10.0 + q2) / 2.0,
        1.0,
    );
    let gap = |assessment: &Assessment, item: &str| {
        let gaps = assessment.gaps.iter();
        let mut of_item = gaps.filter(|gap| gap.subject == GapSubject::Item(id(item)));
        of_item.next().map(|gap| gap.figures.shown().is_some())
    };
    assert_eq!(
        (gap(&unanimous, "Q1"), gap(&unanimous, "Q2")),
        (Some(false), Some(true))
    );
}

#[test]
fn a_dimension_of_which_everything_is_at_one_end_is_told_so() {
    let instrument = two_items();
    let sheets = vec![employee(&instrument, &[("Q1", "100"), ("Q2", "92")]); 6];
    let assessment = assess(&instrument, &sheets);
    let high = Published::AtEnd(End::High);
    assert_eq!(of_dimension(&assessment, Perspective::Employee), &high);
    assert_range(assessment.dimensions[0].score, Some(95.0), 90.0, 100.0, 1.0);

    let mixed = vec![employee(&instrument, &[("Q1", "0"), ("Q2", "100")]); 6];
    let assessment = assess(&instrument, &mixed);
    let figures = of_dimension(&assessment, Perspective::Employee).shown();
    let figures = figures.expect("made of constants");
    assert_range(Some(figures.range), Some(50.0), 45.0, 55.0, 1.0);
    assert_eq!((figures.n, figures.spread), (6, None));
}

#[test]
fn equal_answers_in_the_middle_are_withheld() {
    let instrument = two_items();
    let with = |points: &str| {
        let sheets = vec![employee(&instrument, &[("Q1", points), ("Q2", points)]); 6];
        assess(&instrument, &sheets)
    };
    assert_eq!(employees(&with("50"), "Q1"), &Published::Withheld);
    assert_eq!(with("50"), with("25"));
}

#[test]
fn answers_on_record_and_those_of_nobody_protected_are_told_at_the_ends() {
    let mut instrument = two_items();
    let known = management(&instrument, "0");
    let assessment = assess(&instrument, &[known]);
    assert_range(assessment.items["Q1"].score, Some(0.0), 0.0, 0.0, 1.0);
    instrument.rules.privacy.scores = 1;
    let sheets = vec![employee(&instrument, &[("Q1", "0"), ("Q2", "50")]); 2];
    let assessment = assess(&instrument, &sheets);
    assert_range(assessment.items["Q1"].score, Some(0.0), 0.0, 0.0, 1.0);
    assert_range(assessment.items["Q2"].score, Some(50.0), 50.0, 50.0, 1.0);
}

/// With exact bounds, coverage or interval the number of answers could be solved for.
#[test]
fn how_many_of_a_survey_left_an_item_open_is_told_in_steps() {
    let instrument = two_items();
    let with = |open: usize| {
        let people = (0..16).map(|place| {
            let points = if place % 2 == 0 { "40" } else { "60" };
            let mut sheet = employee(&instrument, &[("Q1", points), ("Q2", points)]);
            if place < open {
                sheet.answers.remove("Q2");
            }
            sheet
        });
        let sheets: Vec<Sheet> = people.collect();
        let assessment = assess(&instrument, &sheets);
        employees(&assessment, "Q2").shown().expect("enough").range
    };
    assert_range(Some(with(0)), Some(50.0), 50.0, 50.0, 1.0);
    let (two, four) = (with(2), with(4));
    assert_eq!((two.coverage, two), (0.75, four));
    assert_range(Some(two), Some(50.0), 37.5, 62.5, 0.75);
}
