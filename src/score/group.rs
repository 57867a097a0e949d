//! The people of one perspective: which of their answers may be seen.

use crate::model::{AudienceSize, Counts, End, Origin, Perspective, Privacy, Published};

use super::range;
use super::respondents::{Means, People, Respondents};
use super::shape::Shape;
use super::standing::{Shown, Standing};
use super::tally::{Tally, add_counts};
use super::threshold::reaches;

/// The people of one perspective.
pub(super) struct Group {
    pub(super) perspective: Perspective,
    pub(super) population: Option<u32>,
    record: People,
    anonymous: People,
    privacy: Privacy,
    /// One per column of the shape.
    pub(super) standings: Vec<Standing>,
}

impl Group {
    /// `None` when nobody of this perspective answered. Those of a survey may be
    /// `together` already.
    pub(super) fn of(
        shape: &Shape,
        respondents: &Respondents,
        perspective: Perspective,
        population: Option<u32>,
        together: Option<&People>,
    ) -> Option<Group> {
        let mut atoms = respondents.atoms();
        if !atoms.any(|atom| atom.perspective == perspective) {
            return None;
        }
        let of = |origin| {
            respondents.union(shape, |atom| {
                atom.perspective == perspective && atom.origin == origin
            })
        };
        let mut group = Group {
            perspective,
            population,
            record: of(Origin::OnRecord),
            anonymous: together.cloned().unwrap_or_else(|| of(Origin::Anonymous)),
            privacy: shape.instrument.rules.privacy,
            standings: Vec::new(),
        };
        if group.people() == 0 {
            return None;
        }
        let columns = 0..shape.questions.len();
        group.standings = columns.map(|c| group.standing(shape, c)).collect();
        Some(group)
    }

    fn people(&self) -> u32 {
        self.record.n + self.anonymous.n
    }

    /// The people of one origin, if there are any.
    pub(super) fn size(&self, origin: Origin) -> Option<Published<AudienceSize>> {
        let (sheets, is_shown) = match origin {
            Origin::OnRecord => (self.record.n, true),
            Origin::Anonymous => (self.anonymous.n, self.shows_anonymous()),
        };
        let size = AudienceSize {
            sheets,
            population: self.population,
        };
        match (sheets, is_shown) {
            (0, _) => None,
            (_, true) => Some(Published::Shown(size)),
            (_, false) => Some(Published::Withheld),
        }
    }

    /// The number of people to print beside a figure over `columns` that `heard`
    /// people are in. A survey has one for all its figures: how many left one
    /// question open is one equation more for who wants to know what one of them
    /// answered.
    pub(super) fn told(&self, columns: &[usize], heard: u32) -> u32 {
        if self.has_anonymous(columns) {
            self.people()
        } else {
            heard
        }
    }

    /// The number of people that the interval of a figure goes by. Together with the
    /// spread it could be solved for, so of a survey it is rounded down in the steps
    /// in which the share of answers is told.
    pub(super) fn heard(&self, columns: &[usize], heard: u32) -> u32 {
        if self.privacy.is_off() || !self.has_anonymous(columns) {
            return heard;
        }
        let people = self.people();
        let share = range::in_steps(f64::from(heard) / f64::from(people), people);
        let rounded = (share * f64::from(people) + 1e-9).floor() as u32;
        rounded.clamp(heard.min(2), heard)
    }

    /// Whether so few of a survey are behind a figure over `columns` of `heard` people
    /// that with their mean their spread would say how many gave each answer. What an
    /// interval is made of is then the widest that their mean allows.
    pub(super) fn hides_spread(&self, columns: &[usize], heard: u32) -> bool {
        let anonymous = heard.saturating_sub(self.record.n);
        !self.privacy.is_off()
            && self.has_anonymous(columns)
            && anonymous < self.privacy.distributions
    }

    fn has_anonymous(&self, columns: &[usize]) -> bool {
        let mut standings = columns.iter().map(|column| &self.standings[*column]);
        standings.any(|s| s.shows(Origin::Anonymous) || s.capped().is_some())
    }

    /// The scores that the people of this group themselves have on the mean of
    /// `columns`, of one dimension, from the answers that may be seen. For spread
    /// only; see the head of [`super::picture`].
    pub(super) fn own_scores(&self, shape: &Shape, columns: &[usize]) -> Means {
        if let [column] = columns {
            let moments = self.standings[*column].shown().map(|s| s.tally.moments);
            let moments = moments.unwrap_or_default();
            return Means {
                n: moments.n(),
                mean: moments.mean(),
                standard_deviation: moments.standard_deviation(),
            };
        }
        let Some(place) = columns.first().map(|c| shape.questions[*c].section) else {
            return Means::default();
        };
        let section = &shape.sections[place];
        let seen = |origin: Origin| {
            let seen = columns.iter().filter(|c| self.standings[**c].shows(origin));
            let slots = seen.filter_map(|column| shape.questions[*column].slot);
            slots.collect::<Vec<usize>>()
        };
        let record = &self.record.sections[place].own;
        let anonymous = &self.anonymous.sections[place].own;
        record.means_with(
            section,
            &seen(Origin::OnRecord),
            anonymous,
            &seen(Origin::Anonymous),
        )
    }

    fn shows_anonymous(&self) -> bool {
        self.anonymous.n >= self.privacy.scores
    }

    fn standing(&self, shape: &Shape, column: usize) -> Standing {
        let mut record = self.record.tally(shape, column, self.perspective);
        let anonymous = self.anonymous.tally(shape, column, self.perspective);
        let asked_anonymously = self.anonymous.asked(shape, column, self.perspective);
        if asked_anonymously == 0 {
            return Standing::on_record(record, 0);
        }
        if !self.shows_anonymous() {
            return match record.asked() {
                0 => Standing::Hidden,
                _ => Standing::on_record(record, 0),
            };
        }
        let is_beside = record.range(0).is_some();
        let left_out = match self.left_out(&anonymous) {
            Some(_) if is_beside => return Standing::on_record(record, asked_anonymously),
            left_out => left_out,
        };
        if let Some(standing) = left_out {
            return standing;
        }
        let mut told = record.counts;
        if self.anonymous.n >= self.privacy.distributions {
            let all = self.anonymous.all_counts(shape, column, self.perspective);
            add_counts(&mut told, &in_fives(&all, &self.privacy));
        }
        record.merge(&anonymous);
        Standing::of(Shown {
            tally: record,
            told,
            unseen: 0,
            has_anonymous: true,
            coarse: (!self.privacy.is_off()).then_some(self.people()),
        })
    }

    /// What stands in the place of anonymous answers that may not be seen.
    fn left_out(&self, anonymous: &Tally) -> Option<Standing> {
        if !self.is_enough(anonymous) {
            return Some(Standing::TooFew);
        }
        if self.privacy.is_off() {
            return None;
        }
        let end = end(&self.privacy, anonymous.moments.mean()?);
        match end {
            Some(end) => Some(Standing::Capped(end, range::at_end(&self.privacy, end))),
            None if anonymous.moments.are_equal() => Some(Standing::TooFew),
            None => None,
        }
    }

    /// Enough people answered, or enough said that it does not apply and nobody
    /// anything else.
    fn is_enough(&self, anonymous: &Tally) -> bool {
        let applies_to_none = anonymous.range(0).is_none();
        anonymous.counts.answered >= self.privacy.scores
            || applies_to_none && anonymous.counts.not_applicable >= self.privacy.scores
    }
}

/// Counts of anonymous people, each to the nearest multiple of the fewest people that a
/// score takes: that one or two did not know something is theirs to tell, and an exact
/// number beside shares in steps would undo the steps.
fn in_fives(counts: &Counts, privacy: &Privacy) -> Counts {
    let round = |count: u32| told_count(privacy, count);
    Counts {
        answered: round(counts.answered),
        dont_know: round(counts.dont_know),
        dont_know_as_zero: round(counts.dont_know_as_zero),
        not_applicable: round(counts.not_applicable),
        skipped: round(counts.skipped),
        missing: round(counts.missing),
        not_shown: round(counts.not_shown),
        with_evidence: counts.with_evidence,
        top_without_evidence: counts.top_without_evidence,
    }
}

/// A number of anonymous people as it may be told of one answer.
pub(super) fn told_count(privacy: &Privacy, count: u32) -> u32 {
    // Where nobody is protected the step is one.
    let step = privacy.scores.max(1);
    (count + step / 2) / step * step
}

/// The end of the scale that a mean is so near to that it may not be told.
pub(super) fn end(privacy: &Privacy, mean: f64) -> Option<End> {
    let ends = privacy.ends.to_f64();
    if privacy.is_off() {
        None
    } else if reaches(ends, mean) {
        Some(End::Low)
    } else if reaches(mean, 100.0 - ends) {
        Some(End::High)
    } else {
        None
    }
}
