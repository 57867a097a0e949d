//! How the figures of a group are written: the same in every table.

use crate::model::{
    Comparison, CutResult, GroupFigures, GroupResult, GroupScore, GroupWord, Published,
};
use crate::report::wording::Wording;
use crate::report::{Line, Tone};

/// What stands in the place of figures that may not be seen.
pub(in crate::report) fn absent<T>(wording: &Wording, figures: &Published<T>) -> Line {
    match figures {
        Published::AtEnd(end) => wording.at_end(*end).into(),
        Published::Withheld | Published::Shown(_) => wording.words.report.withheld.into(),
    }
}

/// The traits of a cut, as the user calls them.
pub(in crate::report) fn cut_name(wording: &Wording, cut: &CutResult) -> String {
    cut.names.join(wording.words.batch.groups.crossed)
}

/// The labels of a group; what was not filled in has a word.
pub(in crate::report) fn group_name(wording: &Wording, labels: &[String]) -> String {
    let words = &wording.words.batch.groups;
    let label = |label: &String| match label.trim() {
        "" => words.not_filled_in.to_owned(),
        _ => label.clone(),
    };
    let labels: Vec<String> = labels.iter().map(label).collect();
    labels.join(words.crossed)
}

/// `n = 12`, or of how many.
pub(in crate::report) fn size(wording: &Wording, group: &GroupResult) -> String {
    let words = &wording.words.batch.groups;
    match (group.population, group.response) {
        (Some(population), Some(response)) => {
            (words.size_of)(group.n, population, &wording.percent(response))
        }
        _ => (words.size)(group.n),
    }
}

/// `44 [36–52]`; no interval where everybody took part, as there is nothing to
/// estimate.
pub(super) fn mean(wording: &Wording, group: &GroupResult, figures: &GroupFigures) -> String {
    let mean = wording.score(figures.mean);
    let is_everybody = group.response.is_some_and(|share| share >= 1.0);
    match &figures.interval {
        Some(interval) if !is_everybody => {
            format!("{mean}\u{a0}[{}]", wording.interval(interval))
        }
        _ => mean,
    }
}

/// Mean and the word against the rest in one cell, and favourable for who asks for
/// everything.
pub(super) fn in_one_cell(wording: &Wording, group: &GroupResult, score: &GroupScore) -> Line {
    let Some(figures) = score.figures.shown() else {
        return absent(wording, &score.figures);
    };
    let mut line = Line::plain(mean(wording, group, figures));
    if let Some(share) = figures.favourable.filter(|_| wording.view.full) {
        let percent = wording.percent(share);
        let words = &wording.words.batch.groups;
        line = line.then(format!(", {}", (words.favourable_share)(&percent)));
    }
    match &figures.against_rest {
        Some(comparison) => beside(line.then(", "), wording, comparison),
        None => line,
    }
}

fn beside(line: Line, wording: &Wording, comparison: &Comparison) -> Line {
    let word = (wording.words.batch.groups.word)(comparison.word);
    match comparison.word {
        GroupWord::Lower => line.then_toned(Tone::Poor, word),
        GroupWord::NotDistinguishable => line.then(word),
        GroupWord::Higher => line.then_toned(Tone::Good, word),
    }
}
