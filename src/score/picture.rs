//! Who answered what, as far as it may be seen.
//!
//! # Why nothing that is withheld can be worked out
//!
//! Two things are withheld: an anonymous audience of fewer people than the rules
//! ask, and within a larger one an item that fewer of them answered. Everything
//! shown is made from [`Standing`]s, and this is what keeps it safe:
//!
//! 1. *A withheld audience touches nothing.* Its standing holds no tally, it is a
//!    part of no combination, and whether a gap or an item is listed depends on
//!    what it was asked, never on what it answered. Changing all its answers
//!    changes no bit of the assessment, so there is nothing to subtract it from.
//! 2. *A withheld item is a constant.* It enters as 0..100 with coverage 0,
//!    whatever was answered, and its answers are in no count, spread or gap.
//! 3. *No two figures are sums over nested groups of people.* An audience's
//!    figure for an item is over all who answered it; its figure for a dimension,
//!    and its side of a gap, is the weighted mean of those item figures, not of
//!    the respondents' own dimension scores. The two differ by exactly the people
//!    who left something open: with two items and one such person, twice the sum
//!    of the respondents' means minus both item sums *is* that person's answer.
//!    Respondents' own scores are used for spread only, where each figure brings
//!    an unknown of its own (how items vary together) along with its equation.
//! 4. *Where one perspective has sheets on record beside anonymous ones*, what is
//!    on record may be known to all, so only the anonymous part is at stake: it
//!    joins the figure when it is large enough by itself, and is left out when
//!    not. The figure minus the known part is then a figure over enough people.
//! 5. *Combined figures* weigh audiences that are each shown on their own.

use crate::model::{AudienceSize, Instrument, Origin, Perspective, Privacy, Published, Sheet};

use super::answers::{Answers, Cell};
use super::facts::most_stated;
use super::moments::Moments;
use super::standing::Standing;
use super::tally::{Tally, add_counts};

/// All answers, and for every perspective what may be seen of each item.
pub(super) struct Picture<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) answers: Answers<'a>,
    /// Perspectives with at least one sheet, in the order of [`Perspective::ALL`].
    pub(super) groups: Vec<Group>,
}

/// The people of one perspective.
pub(super) struct Group {
    pub(super) perspective: Perspective,
    pub(super) population: Option<u32>,
    on_record: u32,
    anonymous: u32,
    /// Fewest anonymous people behind a figure.
    threshold: u32,
    /// Fewest anonymous people whose ways of answering are counted.
    enough_to_count: u32,
    /// One per column of the answers.
    pub(super) standings: Vec<Standing>,
}

impl<'a> Picture<'a> {
    pub(super) fn take(instrument: &'a Instrument, sheets: &'a [Sheet]) -> Picture<'a> {
        let answers = Answers::gather(instrument, sheets);
        let privacy = &instrument.rules.privacy;
        let groups = Perspective::ALL
            .into_iter()
            .filter_map(|perspective| {
                let of_it = sheets.iter().filter(|s| s.perspective == perspective);
                Group::of(of_it.collect(), perspective, privacy, &answers)
            })
            .collect();
        Picture {
            instrument,
            answers,
            groups,
        }
    }

    /// The scores that the people of a group themselves have on the mean of
    /// `columns`, from the answers that may be seen. For spread only; see the
    /// head of this file.
    pub(super) fn respondents(&self, group: &Group, columns: &[usize]) -> Moments {
        let mut moments = Moments::default();
        for row in self.answers.rows_of(group.perspective) {
            let (mut weight, mut sum) = (0.0, 0.0);
            for &column in columns {
                let Cell::Asked(asked) = &row.cells[column] else {
                    continue;
                };
                let is_seen = group.standings[column].shows(row.origin);
                if let (true, Some(score)) = (is_seen, asked.value.score()) {
                    let item_weight = self.answers.questions[column].item.weight.to_f64();
                    weight += item_weight;
                    sum += item_weight * score.to_f64();
                }
            }
            if weight > 0.0 {
                moments.add_mean(sum / weight);
            }
        }
        moments
    }
}

impl Group {
    fn of(
        sheets: Vec<&Sheet>,
        perspective: Perspective,
        privacy: &Privacy,
        answers: &Answers,
    ) -> Option<Group> {
        if sheets.is_empty() {
            return None;
        }
        let count = |origin| sheets.iter().map(|s| u32::from(s.origin == origin)).sum();
        let mut group = Group {
            perspective,
            population: most_stated(sheets.iter().filter_map(|s| s.population.as_ref())).copied(),
            on_record: count(Origin::OnRecord),
            anonymous: count(Origin::Anonymous),
            threshold: privacy.scores,
            enough_to_count: privacy.distributions,
            standings: Vec::new(),
        };
        group.standings = (0..answers.questions.len())
            .map(|column| group.standing(answers, column))
            .collect();
        Some(group)
    }

    /// The people of one origin, if there are any.
    pub(super) fn size(&self, origin: Origin) -> Option<Published<AudienceSize>> {
        let (sheets, is_shown) = match origin {
            Origin::OnRecord => (self.on_record, true),
            Origin::Anonymous => (self.anonymous, self.shows_anonymous()),
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
        let mut standings = columns.iter().map(|column| &self.standings[*column]);
        if standings.any(|standing| standing.shows(Origin::Anonymous)) {
            self.on_record + self.anonymous
        } else {
            heard
        }
    }

    fn shows_anonymous(&self) -> bool {
        self.anonymous >= self.threshold
    }

    fn standing(&self, answers: &Answers, column: usize) -> Standing {
        let (mut record, mut anonymous) = (Tally::default(), Tally::default());
        let mut asked_anonymously = 0;
        for row in answers.rows_of(self.perspective) {
            let is_asked = !matches!(row.cells[column], Cell::NotAsked);
            asked_anonymously += u32::from(is_asked && row.origin == Origin::Anonymous);
            if let Cell::Asked(asked) = &row.cells[column] {
                let tally = match row.origin {
                    Origin::OnRecord => &mut record,
                    Origin::Anonymous => &mut anonymous,
                };
                tally.add(asked.value, asked.response, row.origin, asked.is_top);
            }
        }
        if asked_anonymously == 0 {
            Standing::on_record(record, 0)
        } else if !self.shows_anonymous() {
            match record.asked() {
                0 => Standing::Hidden,
                _ => Standing::on_record(record, 0),
            }
        } else if self.is_enough(&anonymous) {
            let mut told = record.counts;
            if self.anonymous >= self.enough_to_count {
                add_counts(&mut told, &anonymous.counts);
            }
            record.merge(&anonymous);
            Standing::of(record, told, 0, true)
        } else {
            match record.range(0) {
                None => Standing::TooFew,
                Some(_) => Standing::on_record(record, asked_anonymously),
            }
        }
    }

    /// Enough people answered, or enough said that it does not apply and nobody
    /// anything else.
    fn is_enough(&self, anonymous: &Tally) -> bool {
        let applies_to_none = anonymous.range(0).is_none();
        anonymous.counts.answered >= self.threshold
            || applies_to_none && anonymous.counts.not_applicable >= self.threshold
    }
}
