//! What groups are compared on: a dimension or a report scale.

use crate::model::{Id, Perspective};

use super::super::group::end;
use super::super::moments;
use super::super::range;
use super::super::respondents::{Histogram, OwnSums, People};
use super::super::shape::Shape;
use super::crowd::Crowd;

/// A dimension or report scale, with its columns as far as they may be seen.
pub(super) struct Subject {
    place: Place,
    columns: Vec<Column>,
}

enum Place {
    Section(usize),
    Scale(usize),
}

struct Column {
    place: usize,
    weight: f64,
    /// Of everybody the mean lies at an end; it enters every mean as the same
    /// constant, or the other figures could be solved for it.
    constant: Option<f64>,
}

impl Subject {
    /// Every dimension that was asked, then the report scales. A column that may not
    /// be seen of everybody together is in none.
    pub(super) fn all(shape: &Shape, whole: &People, who: Perspective) -> Vec<Subject> {
        let sections = (0..shape.sections.len()).map(Place::Section);
        let scales = (0..whole.scales.len()).map(Place::Scale);
        let subject = |place: Place| {
            let columns = place.columns(shape);
            let columns: Vec<Column> = columns
                .into_iter()
                .filter_map(|column| Column::of(shape, whole, who, column))
                .collect();
            (!columns.is_empty()).then_some(Subject { place, columns })
        };
        sections.chain(scales).filter_map(subject).collect()
    }

    pub(super) fn id<'a>(&self, shape: &'a Shape) -> &'a Id {
        match self.place {
            Place::Section(section) => &shape.sections[section].dimension.id,
            Place::Scale(scale) => shape.scales[scale].id,
        }
    }

    /// The scored columns that may be seen.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().map(|column| column.place)
    }

    /// Every scored column, also those that may not be seen.
    pub(super) fn all_columns(&self, shape: &Shape) -> Vec<usize> {
        self.place.columns(shape)
    }

    /// The scored columns that somebody answered.
    pub(super) fn answered_columns(
        &self,
        shape: &Shape,
        people: &People,
        who: Perspective,
    ) -> Vec<usize> {
        let answered = |column: &usize| people.tally(shape, *column, who).counts.answered > 0;
        let all = self.all_columns(shape).into_iter();
        all.filter(answered).collect()
    }

    /// The dimension, if it is one.
    pub(super) fn section(&self) -> Option<usize> {
        match self.place {
            Place::Section(section) => Some(section),
            Place::Scale(_) => None,
        }
    }

    /// The report scale, if it is one.
    pub(super) fn scale(&self) -> Option<usize> {
        match self.place {
            Place::Section(_) => None,
            Place::Scale(scale) => Some(scale),
        }
    }

    /// Whether every column of it is shown of everybody as it is. Own scores are over
    /// all columns; beside a mean over fewer, their spread and distribution would
    /// give the columns that are kept back away.
    pub(super) fn is_whole(&self, shape: &Shape, people: &People, who: Perspective) -> bool {
        self.columns.iter().all(|column| column.constant.is_none())
            && self.columns.len() == self.answered_columns(shape, people, who).len()
    }

    /// Parts in a step of its scores.
    pub(super) fn unit(&self, shape: &Shape) -> i64 {
        match self.place {
            Place::Section(place) => shape.sections[place].unit,
            Place::Scale(place) => shape.scales[place].unit,
        }
    }

    /// Points in a step of its scores.
    pub(super) fn points(&self, shape: &Shape) -> f64 {
        moments::points(self.unit(shape))
    }

    /// How the respondents' own scores are distributed; `None` unless that was tallied.
    pub(super) fn histogram<'p>(&self, people: &'p People) -> Option<&'p Histogram> {
        match self.place {
            Place::Section(place) => people.sections[place].histogram.as_ref(),
            Place::Scale(place) => Some(&people.scales[place].histogram),
        }
    }

    /// Sums of the respondents' own scores, of people whose distributions were not
    /// tallied.
    pub(super) fn sums(&self, shape: &Shape, atoms: &[&People]) -> OwnSums {
        let mut sums = OwnSums::default();
        if let Place::Section(place) = self.place {
            for people in atoms {
                let own = &people.sections[place].own;
                sums.merge(&own.sums_of_all(&shape.sections[place]));
            }
        }
        sums
    }

    /// Weighted mean of the item means, as in the picture of the whole; `None` when
    /// too few people answered one of the items.
    pub(super) fn mean_of_items(
        &self,
        shape: &Shape,
        people: &People,
        who: Perspective,
    ) -> Option<f64> {
        let least = shape.instrument.rules.privacy.scores;
        let (mut weight, mut sum) = (0.0, 0.0);
        for column in &self.columns {
            let tally = people.tally(shape, column.place, who);
            let applies_to_none = tally.range(0).is_none();
            if applies_to_none && tally.counts.not_applicable >= least {
                continue;
            }
            if tally.counts.answered < least {
                return None;
            }
            weight += column.weight;
            sum += column.weight * column.constant.or(tally.moments.mean())?;
        }
        (weight > 0.0).then(|| sum / weight)
    }

    /// Share of all answers that are favourable, 0..1, also of people who answered too
    /// little to have a score.
    pub(super) fn favourable(&self, shape: &Shape, crowd: &Crowd<'_>) -> Option<f64> {
        let own = self
            .place
            .sections(shape)
            .iter()
            .map(|s| &crowd.answers[*s]);
        let (all, favourable) = own.fold((0, 0), |(all, favourable), own| {
            (all + own.all, favourable + own.favourable)
        });
        (all > 0).then(|| favourable as f64 / all as f64)
    }
}

impl Place {
    fn sections<'s>(&'s self, shape: &'s Shape) -> &'s [usize] {
        match self {
            Place::Section(section) => std::slice::from_ref(section),
            Place::Scale(scale) => &shape.scales[*scale].sections,
        }
    }

    fn columns(&self, shape: &Shape) -> Vec<usize> {
        let sections = self.sections(shape).iter();
        let scored = sections.flat_map(|section| &shape.sections[*section].scored);
        scored.copied().collect()
    }
}

impl Column {
    fn of(shape: &Shape, whole: &People, who: Perspective, place: usize) -> Option<Column> {
        let privacy = &shape.instrument.rules.privacy;
        let tally = whole.tally(shape, place, who);
        let end = end(privacy, tally.moments.mean()?);
        let is_told = end.is_some() || !tally.moments.are_equal() || privacy.is_off();
        (tally.counts.answered >= privacy.scores && is_told).then(|| Column {
            place,
            weight: shape.questions[place].item.weight.to_f64(),
            constant: end.and_then(|end| range::at_end(privacy, end).point),
        })
    }
}
