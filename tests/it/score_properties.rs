//! What holds of every score, whatever the checklist and the answers.

use leerklaar::model::{
    Answer, Assessment, BandResult, Fraction, Id, Instrument, Item, Kind, Origin, Outcome,
    Perspective, Range, Response, Rules, Sheet,
};
use leerklaar::score::{Value, assess, is_asked, possible_scores, value};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::random::{groups_of_sheets, instruments, organisations, scoring_answer, sheet};
use crate::small::{decimal, dimension, levels, levels_scored, not_applicable};

const DUST: f64 = 1e-9;

/// Every range of an assessment with the name of what it is of.
fn ranges(assessment: &Assessment) -> Vec<(String, Range)> {
    let mut ranges = Vec::new();
    for (id, item) in &assessment.items {
        ranges.extend(item.score.map(|score| (id.to_string(), score)));
        for (perspective, figures) in &item.audiences {
            let name = format!("{id} by {perspective}");
            ranges.extend(figures.shown().map(|f| (name, f.range)));
        }
    }
    for dimension in &assessment.dimensions {
        let id = &dimension.id;
        ranges.extend(dimension.score.map(|score| (id.to_string(), score)));
        for audience in &dimension.audiences {
            let name = format!("{id} by {}", audience.perspective);
            ranges.extend(audience.figures.shown().map(|f| (name, f.range)));
        }
    }
    let lists = assessment.checklists.iter();
    ranges.extend(lists.filter_map(|c| Some((c.id.to_string(), c.score?))));
    ranges.extend(assessment.index.map(|index| ("index".to_owned(), index)));
    ranges
}

fn range_of<'a>(ranges: &'a [(String, Range)], name: &str) -> Option<&'a Range> {
    let found = ranges.iter().find(|(other, _)| other == name);
    found.map(|(_, range)| range)
}

fn outcomes(assessment: &Assessment) -> Vec<Outcome> {
    assessment.verdicts.iter().map(|v| v.outcome).collect()
}

fn with_answer(sheets: &[Sheet], place: usize, item: &Id, answer: Answer) -> Vec<Sheet> {
    let mut sheets = sheets.to_vec();
    let response = Response::plain(answer);
    sheets[place].answers.insert(item.clone(), response);
    sheets
}

fn value_on(sheet: &Sheet, item: &Item) -> Value {
    let answer = sheet.answers.get(&item.id).map(|r| &r.answer);
    value(item, answer, sheet.perspective)
}

/// Sheets and items where something was asked and is open.
fn open_places(instrument: &Instrument, sheets: &[Sheet]) -> Vec<(usize, Item)> {
    let mut open = Vec::new();
    for (place, sheet) in sheets.iter().enumerate() {
        for list in &instrument.checklists {
            let asked = list.items().filter(|item| is_asked(sheet, list, item));
            let unanswered = asked.filter(|item| matches!(value_on(sheet, item), Value::Open(_)));
            open.extend(unanswered.map(|item| (place, item.clone())));
        }
    }
    open
}

/// An organisation, somebody's open question, and an answer to it. Which sheets
/// count may not change: the coverage rule is switched off. Nor may what is seen:
/// nobody is protected, because a mean that may be told again narrows and one that
/// comes too near an end widens.
fn an_open_question() -> impl Strategy<Value = (Instrument, Vec<Sheet>, usize, Id, Answer)> {
    let organisation = organisations().prop_filter_map("an open question", |(mut i, sheets)| {
        i.rules.coverage.least = Fraction::ZERO;
        i.rules.privacy.scores = 1;
        let open = open_places(&i, &sheets);
        (!open.is_empty()).then_some((i, sheets, open))
    });
    (organisation, any::<Index>()).prop_flat_map(|((instrument, sheets, open), index)| {
        let (place, item) = index.get(&open).clone();
        let answer = scoring_answer(&item);
        (
            Just(instrument),
            Just(sheets),
            Just(place),
            Just(item.id),
            answer,
        )
    })
}

/// An organisation and two answers of one person to one item, the worse first. Nobody
/// is protected: equal answers are withheld and unequal ones not.
fn a_worse_and_a_better_answer()
-> impl Strategy<Value = (Instrument, Vec<Sheet>, usize, Id, [Answer; 2])> {
    (organisations(), any::<Index>(), any::<Index>()).prop_flat_map(
        |((mut instrument, sheets), person, question)| {
            instrument.rules.privacy.scores = 1;
            let items: Vec<Item> = instrument.items().cloned().collect();
            let item = question.get(&items).clone();
            let place = person.index(sheets.len());
            let answers = [scoring_answer(&item), scoring_answer(&item)];
            let worth = move |answer: &Answer| {
                let value = value(&item, Some(answer), Perspective::Organisation);
                value.score().expect("a scoring answer")
            };
            let id = question.get(&items).id.clone();
            let sorted = answers.prop_map(move |mut answers| {
                answers.sort_by_key(|answer| worth(answer));
                answers
            });
            (
                Just(instrument),
                Just(sheets),
                Just(place),
                Just(id),
                sorted,
            )
        },
    )
}

fn band_place(rules: &Rules, band: &Id) -> Option<usize> {
    rules.bands.iter().position(|b| b.id == *band)
}

/// How far a verdict is from no.
fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::No => 0,
        Outcome::Undecided => 1,
        Outcome::Yes => 2,
    }
}

proptest! {
    #[test]
    fn points_lie_within_bounds_and_bounds_within_0_and_100((instrument, sheets) in organisations()) {
        for (name, range) in ranges(&assess(&instrument, &sheets)) {
            prop_assert!(0.0 <= range.low && range.high <= 100.0 + DUST, "{name}: {range:?}");
            prop_assert!(range.low <= range.high, "{name}: {range:?}");
            prop_assert!((0.0..=1.0 + DUST).contains(&range.coverage), "{name}: {range:?}");
            if let Some(point) = range.point {
                prop_assert!(range.low <= point && point <= range.high, "{name}: {range:?}");
            }
        }
    }

    #[test]
    fn answering_an_open_question_never_widens_a_range(
        (instrument, sheets, place, item, answer) in an_open_question()
    ) {
        let before = assess(&instrument, &sheets);
        let after = assess(&instrument, &with_answer(&sheets, place, &item, answer));
        let after_ranges = ranges(&after);
        for (name, was) in ranges(&before) {
            let is = range_of(&after_ranges, &name).expect("it does not go away");
            prop_assert!(is.low >= was.low - DUST, "{name}: {was:?} to {is:?}");
            prop_assert!(is.high <= was.high + DUST, "{name}: {was:?} to {is:?}");
            prop_assert!(is.coverage >= was.coverage - DUST, "{name}: {was:?} to {is:?}");
        }
        for (was, is) in outcomes(&before).into_iter().zip(outcomes(&after)) {
            prop_assert!(was == Outcome::Undecided || was == is);
        }
    }

    #[test]
    fn a_better_answer_never_lowers_anything(
        (instrument, sheets, place, item, [worse, better]) in a_worse_and_a_better_answer()
    ) {
        let before = assess(&instrument, &with_answer(&sheets, place, &item, worse));
        let after = assess(&instrument, &with_answer(&sheets, place, &item, better));
        let after_ranges = ranges(&after);
        for (name, was) in ranges(&before) {
            let is = range_of(&after_ranges, &name).expect("it does not go away");
            prop_assert!(is.low >= was.low - DUST, "{name}: {was:?} to {is:?}");
            prop_assert!(is.high >= was.high - DUST, "{name}: {was:?} to {is:?}");
            let (is, was) = (is.point, was.point);
            prop_assert!(is.unwrap_or(-1.0) >= was.unwrap_or(-1.0) - DUST, "{name}");
        }
        for (was, is) in before.dimensions.iter().zip(&after.dimensions) {
            let place = |band: &Id| band_place(&instrument.rules, band);
            prop_assert!(is.raw_band.as_ref().map(place) >= was.raw_band.as_ref().map(place));
            if let (BandResult::Band(was), BandResult::Band(is)) = (&was.band, &is.band) {
                prop_assert!(place(is) >= place(was));
            }
            let was_undecided = was.band == BandResult::Undecided;
            prop_assert!(!was_undecided || is.band == BandResult::Undecided);
        }
        prop_assert!(after.targets.reached >= before.targets.reached.map(|r| r - DUST));
        for (was, is) in outcomes(&before).into_iter().zip(outcomes(&after)) {
            prop_assert!(rank(is) >= rank(was), "{was:?} to {is:?}");
        }
    }

    #[test]
    fn the_order_of_the_sheets_changes_no_bit(
        ((instrument, sheets), shuffled) in organisations().prop_flat_map(|(instrument, sheets)| {
            let shuffled = Just(sheets.clone()).prop_shuffle();
            (Just((instrument, sheets)), shuffled)
        })
    ) {
        prop_assert_eq!(assess(&instrument, &sheets), assess(&instrument, &shuffled));
    }

    #[test]
    fn scaling_all_weights_changes_nothing(
        (instrument, sheets) in organisations(),
        factor in prop::sample::select(vec!["0.1", "3", "7"])
    ) {
        let mut scaled = instrument.clone();
        for item in items_of(&mut scaled) {
            item.weight = item.weight * decimal(factor);
        }
        let after = assess(&scaled, &sheets);
        for ((name, was), (_, is)) in ranges(&assess(&instrument, &sheets)).into_iter().zip(ranges(&after)) {
            prop_assert!((is.low - was.low).abs() < DUST, "{name}: {was:?} to {is:?}");
            prop_assert!((is.high - was.high).abs() < DUST, "{name}: {was:?} to {is:?}");
            prop_assert!((is.best_guess() - was.best_guess()).abs() < DUST, "{name}");
        }
    }

    #[test]
    fn equal_weights_give_the_plain_mean((instrument, sheets) in organisations()) {
        let mut equal = instrument.clone();
        for item in items_of(&mut equal) {
            item.weight = decimal("0.7");
        }
        let assessment = assess(&equal, &sheets);
        for (result, dimension) in assessment.dimensions.iter().zip(equal.dimensions()) {
            let scored = dimension.items.iter().filter(|item| item.is_scored);
            let points: Vec<f64> = scored
                .filter_map(|item| assessment.items.get(&item.id)?.score?.point)
                .collect();
            let mean = points.iter().sum::<f64>() / points.len() as f64;
            match result.score.and_then(|score| score.point) {
                Some(point) => prop_assert!((point - mean).abs() < DUST),
                None => prop_assert!(points.is_empty()),
            }
        }
    }

    #[test]
    fn an_indicator_changes_no_score((instrument, sheets) in organisations()) {
        let mut without = instrument.clone();
        for list in &mut without.checklists {
            for dimension in &mut list.dimensions {
                dimension.items.retain(|item| item.is_scored);
            }
        }
        // The verdict may look at an indicator by itself.
        let (with, without) = (assess(&instrument, &sheets), assess(&without, &sheets));
        let scores = |a: &Assessment| a.dimensions.iter().map(|d| d.score).collect::<Vec<_>>();
        prop_assert_eq!(scores(&with), scores(&without));
        prop_assert_eq!(with.checklists, without.checklists);
        prop_assert_eq!(with.index, without.index);
    }

    #[test]
    fn a_part_that_applies_to_nobody_does_not_move_its_parent(
        (mut instrument, mut sheets) in organisations(),
        is_asked in any::<bool>()
    ) {
        let before = assess(&instrument, &sheets);
        let mut empty = levels("E1");
        if is_asked {
            for sheet in &mut sheets {
                sheet.origin = Origin::OnRecord;
                sheet.answers.insert(empty.id.clone(), Response::plain(not_applicable()));
            }
        } else {
            empty.text.clear();
        }
        let before = if is_asked { assess(&instrument, &sheets) } else { before };
        instrument.checklists[0].dimensions.push(dimension("E", vec![empty]));
        let after = assess(&instrument, &sheets);
        prop_assert_eq!(&after.checklists[0].score, &before.checklists[0].score);
        prop_assert_eq!(&after.checklists[0].weakest, &before.checklists[0].weakest);
        prop_assert_eq!(after.index, before.index);
        prop_assert_eq!(outcomes(&after), outcomes(&before));
    }

    /// The strongest thing that can be said of a withheld group: whatever its
    /// people answer, every bit of the assessment is the same.
    #[test]
    fn the_answers_of_a_withheld_audience_change_no_bit(
        (instrument, others, answers) in instruments().prop_flat_map(|instrument| {
            let others = groups_of_sheets(&instrument, 0..=2);
            let answers = prop::collection::vec((sheet(&instrument), sheet(&instrument)), 1..=2);
            (Just(instrument), others, answers)
        }),
        perspective in prop::sample::select(Perspective::ALL.to_vec())
    ) {
        let is_withheld = |sheet: &Sheet| sheet.perspective == perspective && sheet.origin == Origin::Anonymous;
        let others: Vec<Sheet> = others.into_iter().filter(|sheet| !is_withheld(sheet)).collect();
        let with = |pick: fn(&(Sheet, Sheet)) -> &Sheet| {
            let withheld = answers.iter().map(|pair| Sheet {
                perspective,
                origin: Origin::Anonymous,
                answers: pick(pair).answers.clone(),
                ..pair.0.clone()
            });
            assess(&instrument, &others.iter().cloned().chain(withheld).collect::<Vec<_>>())
        };
        prop_assert_eq!(with(|pair| &pair.0), with(|pair| &pair.1));
    }

    /// The search for deciding questions shifts bounds; giving every answer and
    /// scoring all over again must tell the same.
    #[test]
    fn deciding_questions_decide(
        (instrument, one) in instruments().prop_flat_map(|instrument| {
            let one = sheet(&instrument);
            (Just(instrument), one)
        })
    ) {
        let sheets = [one];
        let verdict = assess(&instrument, &sheets).verdicts.remove(0);
        let settles = |item: &Item| {
            let scores = possible_scores(item);
            let settled = scores.iter().filter(|score| {
                let item = item.clone();
                let sheets = scoring(&instrument, &sheets, &item, **score);
                assess(&sheets.0, &sheets.1).verdicts[0].outcome != Outcome::Undecided
            });
            settled.count() as f64 / scores.len() as f64
        };
        if verdict.outcome == Outcome::Undecided {
            let open = open_places(&instrument, &sheets);
            let mut expected: Vec<(Id, f64)> = open
                .iter()
                .map(|(_, item)| (item.id.clone(), settles(item)))
                .filter(|(_, share)| *share > 0.0)
                .collect();
            expected.sort_by(|a, b| b.1.total_cmp(&a.1));
            expected.truncate(5);
            let settling = verdict.deciding.iter().filter(|d| d.settles > 0.0);
            let settling: Vec<_> = settling.map(|d| (d.item.clone(), d.settles)).collect();
            prop_assert_eq!(settling, expected);
        } else {
            prop_assert!(verdict.deciding.is_empty());
        }
    }
}

fn items_of(instrument: &mut Instrument) -> impl Iterator<Item = &mut Item> {
    let lists = instrument.checklists.iter_mut();
    let dimensions = lists.flat_map(|list| &mut list.dimensions);
    dimensions.flat_map(|dimension| &mut dimension.items)
}

/// The only sheet with an answer to `item` that scores exactly `score`: the item
/// becomes one whose single level has that score, so no answer has to be found.
fn scoring(
    instrument: &Instrument,
    sheets: &[Sheet],
    item: &Item,
    score: Fraction,
) -> (Instrument, Vec<Sheet>) {
    let mut instrument = instrument.clone();
    for other in items_of(&mut instrument).filter(|other| other.id == item.id) {
        other.is_reversed = false;
        let mut kind = levels_scored("Q", &["0"]).kind;
        if let Kind::Choice { levels, .. } = &mut kind {
            levels[0].score = score;
        }
        other.kind = kind;
    }
    let sheets = with_answer(sheets, 0, &item.id, Answer::Level(0));
    (instrument, sheets)
}
