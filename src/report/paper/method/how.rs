//! From answers to scores, from scores to words, and from words to a plan.

use crate::model::{DimensionResult, Fraction};
use crate::report::paper::Desk;
use crate::report::{Block, Line};

pub(super) fn blocks(desk: &Desk) -> Vec<Block> {
    let words = &desk.wording.words.paper_method.how;
    let verdict = desk.wording.words.explain.verdict.rule;
    [
        (words.score_title, scores(desk)),
        (words.words_title, bands(desk)),
        (words.verdicts_title, vec![verdict.into()]),
        (words.plan_title, plan(desk)),
    ]
    .into_iter()
    .flat_map(|(title, lines)| [Block::heading(2, title), Block::List(lines)])
    .collect()
}

fn scores(desk: &Desk) -> Vec<Line> {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.how;
    let rules = &wording.instrument().rules;
    let least = wording.percent(rules.coverage.least.to_f64());
    vec![
        (words.answer)(&wording.score(0.0), &wording.score(100.0)).into(),
        words.groups.into(),
        (words.least_answered)(&least).into(),
        weights(desk),
        words.range.into(),
    ]
}

/// What does not weigh the same as the rest, if anything.
fn weights(desk: &Desk) -> Line {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.how;
    let is_other = |weight: Fraction| weight != Fraction::ONE;
    let items = wording.instrument().items();
    let items = items.filter(|item| item.is_scored && is_other(item.weight));
    let items = items.map(|item| (wording.question(&item.id), item.weight));
    let dimensions = wording.instrument().dimensions();
    let dimensions = dimensions.filter(|dimension| is_other(dimension.weight));
    let dimensions = dimensions.map(|d| (wording.dimension(&d.id), d.weight));
    let others: Vec<String> = items
        .chain(dimensions)
        .map(|(name, weight)| (words.weight_of)(&name, &wording.plain(weight.to_f64())))
        .collect();
    match others.is_empty() {
        true => words.equal_weights.into(),
        false => (words.other_weights)(&others.join("; ")).into(),
    }
}

fn bands(desk: &Desk) -> Vec<Line> {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.how;
    let rules = &wording.instrument().rules;
    let names = &wording.words.explain.dimension;
    let bands = rules.bands.iter();
    let bands: Vec<String> = bands
        .map(|band| (names.band)(wording.band(&band.id), &wording.score(band.from.to_f64())))
        .collect();
    let below = wording.score(rules.cap.critical_below.to_f64());
    let above = rules.coverage.provisional_above.to_f64();
    let mut lines: Vec<Line> = vec![
        (names.bands)(&bands.join(", ")).into(),
        (words.cap)(&below, wording.band(&rules.cap.highest_band)).into(),
        (wording.words.score.profile.provisional)(&wording.points(above, &[])).into(),
    ];
    lines.extend(targets(desk));
    let confidence = wording.percent(rules.confidence.to_f64());
    let (small, large) = (rules.gap.small.to_f64(), rules.gap.large.to_f64());
    let (small, large) = (wording.points(small, &[]), wording.points(large, &[]));
    lines.push((words.gap)(&small, &large, &confidence).into());
    lines
}

/// The target of the rules, and the subjects that have another.
fn targets(desk: &Desk) -> Vec<Line> {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.how;
    let usual = wording.instrument().rules.target.to_f64();
    let results = wording.view.assessment.dimensions.iter();
    let others: Vec<String> = results
        .filter(|result: &&DimensionResult| (result.target - usual).abs() > 1e-9)
        .map(|result| {
            let name = wording.dimension(&result.id);
            (words.target_of)(&name, &wording.score(result.target))
        })
        .collect();
    let mut lines: Vec<Line> = vec![(words.target)(&wording.score(usual)).into()];
    if !others.is_empty() {
        lines.push((words.other_targets)(&others.join(", ")).into());
    }
    lines
}

fn plan(desk: &Desk) -> Vec<Line> {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.how;
    let rules = &wording.instrument().rules.roadmap;
    let effects = rules.effects.iter().map(|effect| {
        let percent = wording.percent(effect.from.to_f64());
        (words.effect_word)(effect.name.get(wording.lang()), &percent)
    });
    let effects: Vec<String> = effects.collect();
    let room = (words.room)(
        &wording.percent(rules.reserve.to_f64()),
        rules.wave_weeks,
        rules.most_actions_per_wave,
        rules.most_actions_in_plan,
    );
    let weight = wording.plain(rules.participant_hour_weight.to_f64());
    let mut lines: Vec<Line> = vec![
        wording.words.roadmap.reading.into(),
        words.effect.into(),
        (words.effect_words)(&effects.join(", ")).into(),
        (wording.words.paper_plan.priorities.work_is)(&weight).into(),
        room.into(),
    ];
    let staff = desk.roadmap().map(|roadmap| roadmap.staff);
    lines.extend(staff.map(|people| Line::from((words.staff_size)(people))));
    lines
}
