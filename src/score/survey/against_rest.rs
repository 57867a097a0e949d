//! A group beside everybody else in its cut: lower, higher, or not to be told apart.

use std::cell::OnceCell;

use crate::model::{Comparison, GroupResult, GroupWord, Interval};

use super::super::group::end;
use super::super::statistics::{Sample, Welch, benjamini_hochberg, welch};
use super::crowd::Crowd;
use super::figures::{Detail, Shown, coarse, is_whole, sample};
use super::side_by_side::SideBySide;

/// Fills in the comparison of every group that is shown with the rest of its cut.
/// `places` are those of the groups in the lattice.
pub(super) fn compare(
    all: &SideBySide,
    places: &[usize],
    groups: &mut [GroupResult],
    names: &[String],
) {
    let mut found: Vec<(usize, usize, Welch)> = Vec::new();
    for (place, (group, of)) in groups.iter().zip(places).enumerate() {
        let rest = Rest::of(all, *of, group, names);
        for score in 0..all.subjects.len() {
            if group.scores[score].figures.shown().is_some()
                && let Some(welch) = rest.compare(score)
            {
                found.push((place, score, welch));
            }
        }
    }
    let p_values: Vec<f64> = found.iter().map(|(_, _, welch)| welch.p).collect();
    let adjusted = benjamini_hochberg(&p_values);
    let rate = all.shape().instrument.rules.reporting.false_discovery_rate;
    let (rate, detail) = (rate.to_f64(), all.detail());
    for ((place, score, welch), p) in found.into_iter().zip(adjusted) {
        let figures = &mut groups[place].scores[score].figures;
        if let crate::model::Published::Shown(figures) = figures {
            figures.against_rest = Some(comparison(&welch, p, rate, detail));
        }
    }
}

/// A group and everybody else.
struct Rest<'r, 'a> {
    all: &'r SideBySide<'a>,
    /// Its place in the lattice.
    group: usize,
    /// Most groups of a small survey are too small to be compared, and need no others.
    others: OnceCell<Crowd<'r>>,
    populations: [Option<u32>; 2],
}

impl<'r, 'a> Rest<'r, 'a> {
    fn of(
        all: &'r SideBySide<'a>,
        group: usize,
        of: &GroupResult,
        names: &[String],
    ) -> Rest<'r, 'a> {
        let own = all.population(names, &of.labels);
        let everybody = all.population(&[], &[]);
        let rest = own.zip(everybody).map(|(own, all)| all.saturating_sub(own));
        Rest {
            all,
            group,
            others: OnceCell::new(),
            populations: [own, rest],
        }
    }

    fn others(&self) -> &Crowd<'r> {
        let all = self.all;
        let others = || {
            let (everybody, group) = (all.everybody(), all.crowd(self.group));
            Crowd::rest(all.shape(), &all.subjects, everybody, group)
        };
        self.others.get_or_init(others)
    }

    /// On the subject at this place.
    fn compare(&self, place: usize) -> Option<Welch> {
        match self.populations {
            // Of how many they are the sample goes by the cut.
            [None, None] => {
                let group = self.all.crowd(self.group);
                group.beside_rest(place, || self.work_out(place))
            }
            _ => self.work_out(place),
        }
    }

    fn work_out(&self, place: usize) -> Option<Welch> {
        let all = self.all;
        let rules = &all.shape().instrument.rules;
        let (group, subject) = (all.crowd(self.group), &all.subjects[place]);
        if all.whole.n - group.n < rules.privacy.scores {
            return None;
        }
        let sample_of = |crowd: &Crowd, population| -> Option<Sample> {
            let shown = Shown {
                crowd,
                who: all.who,
                detail: all.detail(),
                population,
            };
            let sample = sample(all.shape(), &shown, subject, place)?;
            // The difference would tell a mean that is only told as a bound.
            let is_told = end(&rules.privacy, sample.mean).is_none();
            let differ = sample.standard_deviation > 0.0 || rules.privacy.is_off();
            let is_whole = is_whole(all.shape(), &shown, subject);
            (is_told && differ && is_whole && sample.n >= 2).then_some(sample)
        };
        let group = sample_of(group, self.populations[0])?;
        let rest = sample_of(self.others(), self.populations[1])?;
        welch(&group, &rest, rules.confidence.to_f64())
    }
}

/// `rate` is the share of the differences that are called so which may be chance. Beside
/// exact means, an exact chance or interval would tell the spread of both sides.
fn comparison(welch: &Welch, p: f64, rate: f64, detail: Detail) -> Comparison {
    let interval = Interval {
        low: welch.interval.low.max(-100.0),
        high: welch.interval.high.min(100.0),
    };
    let is_sure = p <= rate;
    Comparison {
        difference: welch.difference,
        interval: match detail {
            Detail::Full => interval,
            Detail::Whole | Detail::Coarse => coarse(interval),
        },
        p: (detail == Detail::Full).then_some(p),
        word: if is_sure && interval.high < 0.0 {
            GroupWord::Lower
        } else if is_sure && interval.low > 0.0 {
            GroupWord::Higher
        } else {
            GroupWord::NotDistinguishable
        },
    }
}
