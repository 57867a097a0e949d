//! Items whose answers run against those to the rest of their dimension: often a
//! sign that a platform counts their levels the other way round.

use crate::model::survey::Given;
use crate::model::{Fraction, Instrument, Item, Kind, Level};

use super::TiedItem;

/// Fewest respondents for a suspicion, and the correlation below which there is one.
const LEAST: u64 = 30;
const AGAINST: f64 = -0.3;

/// Points are counted in whole thousandths, so that sums do not depend on the order
/// of rows or on how they were shared out.
const PARTS: i64 = 1000;

/// Sums over respondents; each worker has its own, and they are merged. A sample of
/// the first rows is enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Directions {
    /// Dimension of each tied item, by number.
    homes: Vec<usize>,
    sums: Vec<Sums>,
    /// Sum and number of the answers of one respondent per dimension.
    totals: Vec<(i64, i64)>,
    points: Vec<Option<i64>>,
    /// Place of each tied item in the instrument.
    places: Vec<usize>,
    /// The levels of all items with their points, and where those of each end; once
    /// somebody answered.
    levels: Vec<(u8, i64)>,
    ends: Vec<usize>,
}

/// Points are thousandths of at most a hundred, so the sums over a sample of rows fit.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Sums {
    n: u64,
    x: i64,
    y: i64,
    xx: i64,
    yy: i64,
    xy: i64,
}

impl Directions {
    /// For these items of the instrument.
    pub fn new(instrument: &Instrument, items: &[TiedItem]) -> Directions {
        let dimensions = instrument.dimensions().enumerate();
        let home: Vec<usize> = dimensions
            .flat_map(|(number, d)| d.items.iter().map(move |_| number))
            .collect();
        Directions {
            homes: items.iter().map(|item| home[item.place]).collect(),
            sums: vec![Sums::default(); items.len()],
            totals: vec![(0, 0); instrument.dimensions().count()],
            points: vec![None; items.len()],
            places: items.iter().map(|item| item.place).collect(),
            levels: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Points of an answer for [`Directions::add`], after the direction in which the
    /// item is scored; nothing for what is no level.
    pub fn points(instrument: &Instrument, item: &TiedItem, given: Given) -> Option<i64> {
        let item = instrument.items().nth(item.place)?;
        let mut levels = levels(item).iter();
        let level = levels.find(|level| given == Given::Level(level.code))?;
        points_of(item, level)
    }

    /// One respondent: the points of each item, in the order of the items.
    pub fn add(&mut self, points: impl Iterator<Item = Option<i64>>) {
        self.points.clear();
        self.points.extend(points);
        self.count();
    }

    /// The same, by what was answered to each item. What a level is worth is worked out
    /// once: this is asked of every cell of the first rows.
    pub fn add_given(
        &mut self,
        instrument: &Instrument,
        given: impl Iterator<Item = Option<Given>>,
    ) {
        if self.ends.is_empty() {
            self.learn(instrument);
        }
        let points = given.enumerate().map(|(at, given)| {
            let Given::Level(code) = given? else {
                return None;
            };
            let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
            let mut levels = self.levels[start..self.ends[at]].iter();
            let level = levels.find(|(level, _)| *level == code)?;
            Some(level.1)
        });
        self.points.clear();
        self.points.extend(points);
        self.count();
    }

    fn learn(&mut self, instrument: &Instrument) {
        let all: Vec<&Item> = instrument.items().collect();
        for place in &self.places {
            let item = all[*place];
            let levels = levels(item).iter();
            let points = levels.filter_map(|level| Some((level.code, points_of(item, level)?)));
            self.levels.extend(points);
            self.ends.push(self.levels.len());
        }
    }

    /// Counts the respondent at hand.
    fn count(&mut self) {
        self.totals.fill((0, 0));
        for (home, points) in self.homes.iter().zip(&self.points) {
            if let Some(points) = points {
                self.totals[*home].0 += points;
                self.totals[*home].1 += 1;
            }
        }
        for (at, points) in self.points.iter().enumerate() {
            let (Some(points), (total, answered)) = (points, self.totals[self.homes[at]]) else {
                continue;
            };
            if answered < 2 {
                continue;
            }
            let others = (total - points) / (answered - 1);
            self.sums[at].add(*points, others);
        }
    }

    /// Adds what another worker counted.
    pub fn merge(&mut self, other: &Directions) {
        for (mine, theirs) in self.sums.iter_mut().zip(&other.sums) {
            mine.n += theirs.n;
            mine.x += theirs.x;
            mine.y += theirs.y;
            mine.xx += theirs.xx;
            mine.yy += theirs.yy;
            mine.xy += theirs.xy;
        }
    }

    /// Per item: whether at least 30 respondents answered it and another of its
    /// dimension, and its correlation with the mean of those others is below -0.3.
    pub fn reversed(&self) -> Vec<bool> {
        let is_reversed = |sums: &Sums| sums.n >= LEAST && sums.correlation() < AGAINST;
        self.sums.iter().map(is_reversed).collect()
    }
}

/// The levels of an item; none of one that is answered otherwise.
fn levels(item: &Item) -> &[Level] {
    match &item.kind {
        Kind::Choice { levels, .. } => levels,
        Kind::Ticks(_) | Kind::Number(_) => &[],
    }
}

/// Points of a level, after the direction in which its item is scored.
fn points_of(item: &Item, level: &Level) -> Option<i64> {
    let score = match item.is_reversed {
        true => Fraction::HUNDRED - level.score,
        false => level.score,
    };
    i64::try_from(score.times_rounded(PARTS)).ok()
}

impl Sums {
    fn add(&mut self, x: i64, y: i64) {
        self.n += 1;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    /// Pearson's; 0 where either side does not vary.
    fn correlation(&self) -> f64 {
        let n = i128::from(self.n);
        let [x, y, xx, yy, xy] = [self.x, self.y, self.xx, self.yy, self.xy].map(i128::from);
        let covariance = n * xy - x * y;
        let spreads = [n * xx - x * x, n * yy - y * y];
        if spreads.contains(&0) {
            return 0.0;
        }
        let [x, y] = spreads.map(|spread| spread as f64);
        covariance as f64 / (x * y).sqrt()
    }
}
