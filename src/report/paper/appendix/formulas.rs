//! The rules as sums, with the numbers that this report was made with.

use crate::report::Line;
use crate::report::paper::Desk;

pub(super) fn lines(desk: &Desk) -> Vec<Line> {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.appendix;
    let rules = &wording.instrument().rules;
    let privacy = &rules.privacy;
    let confidence = wording.percent(rules.confidence.to_f64());
    let ends = privacy.ends.to_f64();
    let (low, high) = (wording.score(ends), wording.score(100.0 - ends));
    let withheld = wording.words.explain.item.withheld_widens;
    let mut lines: Vec<Line> = vec![
        words.combined.into(),
        withheld(wording.words.report.withheld).into(),
        words.point.into(),
        (words.bounds)(&wording.score(0.0), &wording.score(100.0)).into(),
        words.coverage.into(),
        (words.difference)(&confidence).into(),
        (words.ends)(&low, &high).into(),
        (words.small_groups)(privacy.scores, privacy.distributions, privacy.crossings).into(),
        (words.alpha)(rules.reporting.alpha_from).into(),
    ];
    lines.extend(plan(desk));
    lines
}

fn plan(desk: &Desk) -> [Line; 4] {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.appendix;
    let rules = &wording.instrument().rules.roadmap;
    let weight = wording.plain(rules.participant_hour_weight.to_f64());
    let hours_per_day = wording.plain(rules.hours_per_day.to_f64());
    let share = wording.plain(1.0 - rules.reserve.to_f64());
    let quick = &rules.quick_win;
    let days = wording.amount(quick.most_days.to_f64());
    let days = (wording.words.report.days)(&days);
    [
        (words.cost)(&weight, &hours_per_day).into(),
        words.benefit.into(),
        (words.room)(&share).into(),
        (words.quick_win)(&days, quick.most_weeks).into(),
    ]
}
