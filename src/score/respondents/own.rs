//! The respondents' own scores on a dimension: their number, mean and spread over
//! any of its columns.
//!
//! Which columns count is known only at the end, when it is clear which may be seen
//! and which the other side of a gap answered. So for everybody who answered the
//! same columns the sums and the sums of products of those columns are kept. The
//! mean over columns S of somebody who answered A is `sum(w x) / sum(w)` over both
//! A and S, and its square is a sum of products; both add up exactly.

use std::ops::{AddAssign, Mul, SubAssign};

use rustc_hash::FxHashMap;
use smallvec::{SmallVec, smallvec};

use super::super::moments::points;
use super::super::shape::Section;
use super::super::statistics::ItemProducts;
use super::entry::Entry;
use super::means::{Means, OwnSums, Term};
use super::section::{Answered, Hot};

/// Sums over people who answered the same columns, or where those are not told apart,
/// columns of the same weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) n: u32,
    sums: Sums,
}

/// So many sums, of a dimension of five columns, are kept where they belong: a survey of
/// fifty people has some hundreds of blocks.
const FEW_SUMS: usize = 5 + 5 * 6 / 2;

/// First the sum of each column, then the products of each with itself and the later
/// ones; where columns are not told apart only the weighted sum and its square.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sums {
    Small(SmallVec<[u64; FEW_SUMS]>),
    Wide(Box<[i128]>),
    Weighted(Box<[i128; 2]>),
}

/// Own scores of an audience on one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::score) struct OwnScores {
    /// Whether people are told apart by the columns they answered, a bit each;
    /// otherwise by the weight of them.
    by_column: bool,
    /// Those who answered everything that they could be expected to, once there are any.
    hot_key: u64,
    hot: Option<Block>,
    others: FxHashMap<u64, Block>,
}

impl Block {
    fn new(section: &Section, by_column: bool) -> Block {
        let k = section.scored.len();
        let sums = if !by_column {
            Sums::Weighted(Box::default())
        } else if section.is_wide {
            Sums::Wide(vec![0; k + k * (k + 1) / 2].into())
        } else {
            Sums::Small(smallvec![0; k + k * (k + 1) / 2])
        };
        Block { n: 0, sums }
    }

    /// `entries` are those of the scored columns; `weighted` is the weighted sum of
    /// their steps, which are 0 where nothing was answered.
    fn add(&mut self, entries: &[Entry], weighted: u64, times: u32) {
        self.n += times;
        match &mut self.sums {
            Sums::Small(sums) => add_small(sums, entries, u64::from(times)),
            Sums::Wide(sums) => add_products(sums, entries, i128::from(times), i128::from),
            Sums::Weighted(sums) => {
                let (weighted, times) = (i128::from(weighted), i128::from(times));
                sums[0] += times * weighted;
                sums[1] += times * weighted * weighted;
            }
        }
    }

    fn merge(&mut self, other: &Block) {
        self.n += other.n;
        match (&mut self.sums, &other.sums) {
            (Sums::Small(own), Sums::Small(more)) => add_all(own, more),
            (Sums::Wide(own), Sums::Wide(more)) => add_all(own, more),
            (Sums::Weighted(own), Sums::Weighted(more)) => add_all(&mut own[..], &more[..]),
            // Of the same section and origin they are of the same kind.
            (Sums::Small(_) | Sums::Wide(_) | Sums::Weighted(_), _) => {}
        }
    }

    fn subtract(&mut self, other: &Block) {
        self.n -= other.n;
        match (&mut self.sums, &other.sums) {
            (Sums::Small(own), Sums::Small(less)) => subtract_all(own, less),
            (Sums::Wide(own), Sums::Wide(less)) => subtract_all(own, less),
            (Sums::Weighted(own), Sums::Weighted(less)) => subtract_all(&mut own[..], &less[..]),
            (Sums::Small(_) | Sums::Wide(_) | Sums::Weighted(_), _) => {}
        }
    }

    fn at(&self, place: usize) -> i128 {
        match &self.sums {
            Sums::Small(sums) => i128::from(sums[place]),
            Sums::Wide(sums) => sums[place],
            Sums::Weighted(sums) => sums[place],
        }
    }

    /// The sum of a column, in steps.
    pub(super) fn sum(&self, column: usize) -> i128 {
        self.at(column)
    }

    /// The sum of products of two of `k` columns, in squares of steps.
    pub(super) fn product(&self, k: usize, first: usize, second: usize) -> i128 {
        let (low, high) = (first.min(second), first.max(second));
        // Row `low` starts after rows of k, k - 1, ..
        let row = low * k - low * low.saturating_sub(1) / 2;
        self.at(k + row + (high - low))
    }
}

/// As [`add_products`], unrolled for the number of columns that dimensions have.
fn add_small(sums: &mut [u64], entries: &[Entry], times: u64) {
    match entries.len() {
        1 => add_some::<1>(sums, entries, times),
        2 => add_some::<2>(sums, entries, times),
        3 => add_some::<3>(sums, entries, times),
        4 => add_some::<4>(sums, entries, times),
        5 => add_some::<5>(sums, entries, times),
        6 => add_some::<6>(sums, entries, times),
        _ => add_products(sums, entries, times, |step| step),
    }
}

fn add_some<const K: usize>(sums: &mut [u64], entries: &[Entry], times: u64) {
    let (Some(entries), true) = (
        entries.first_chunk::<K>(),
        sums.len() == K + K * (K + 1) / 2,
    ) else {
        return;
    };
    let steps: [u64; K] = std::array::from_fn(|place| entries[place].step);
    let mut at = K;
    for first in 0..K {
        let own = times * steps[first];
        sums[first] += own;
        for other in &steps[first..] {
            sums[at] += own * other;
            at += 1;
        }
    }
}

/// Adds steps to the sums of columns, and their products to those of pairs.
fn add_products<N: Copy + AddAssign + Mul<Output = N>>(
    sums: &mut [N],
    entries: &[Entry],
    times: N,
    number: impl Fn(u64) -> N,
) {
    let (sums, mut products) = sums.split_at_mut(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        let step = times * number(entry.step);
        sums[place] += step;
        let (row, rest) = products.split_at_mut(entries.len() - place);
        for (product, other) in row.iter_mut().zip(&entries[place..]) {
            *product += step * number(other.step);
        }
        products = rest;
    }
}

fn add_all<N: Copy + AddAssign>(own: &mut [N], more: &[N]) {
    for (own, more) in own.iter_mut().zip(more) {
        *own += *more;
    }
}

fn subtract_all<N: Copy + SubAssign>(own: &mut [N], less: &[N]) {
    for (own, less) in own.iter_mut().zip(less) {
        *own -= *less;
    }
}

impl OwnScores {
    /// `hot` is how most people answer: only speed depends on it.
    pub(super) fn new(hot: Hot, by_column: bool) -> OwnScores {
        OwnScores {
            by_column,
            hot_key: if by_column { hot.mask } else { hot.weight },
            hot: None,
            others: FxHashMap::default(),
        }
    }

    /// Adds people who answered something, all the same.
    pub(super) fn add(
        &mut self,
        section: &Section,
        answered: &Answered,
        entries: &[Entry],
        times: u32,
    ) {
        let key = if self.by_column {
            answered.mask
        } else {
            answered.scored.weight
        };
        self.block(section, key)
            .add(entries, answered.scored.weighted, times);
    }

    /// Adds people who answered exactly the columns of `mask`, of a dimension of small
    /// sums that are told apart by column: the sum of each column, then the products of
    /// each with itself and the later ones.
    pub(super) fn add_sums(
        &mut self,
        section: &Section,
        mask: u64,
        n: u32,
        sums: impl Iterator<Item = u64>,
    ) {
        let block = self.block(section, mask);
        block.n += n;
        if let Sums::Small(own) = &mut block.sums {
            own.iter_mut()
                .zip(sums)
                .for_each(|(own, more)| *own += more);
        }
    }

    fn block(&mut self, section: &Section, key: u64) -> &mut Block {
        let by_column = self.by_column;
        let new = || Block::new(section, by_column);
        match key == self.hot_key {
            true => self.hot.get_or_insert_with(new),
            false => self.others.entry(key).or_insert_with(new),
        }
    }

    pub(super) fn merge(&mut self, section: &Section, other: &OwnScores) {
        for (key, block) in other.blocks() {
            self.block(section, key).merge(block);
        }
    }

    /// Takes away people who are in it.
    pub(super) fn subtract(&mut self, section: &Section, other: &OwnScores) {
        for (key, block) in other.blocks() {
            self.block(section, key).subtract(block);
        }
    }

    fn blocks(&self) -> impl Iterator<Item = (u64, &Block)> {
        let hot = self.hot.iter().map(|block| (self.hot_key, block));
        let others = self.others.iter().map(|(key, block)| (*key, block));
        hot.chain(others).filter(|(_, block)| block.n > 0)
    }

    /// Products over those who answered exactly the columns of `slots`, in squares of
    /// steps; nobody where columns are not told apart.
    pub(in crate::score) fn products(&self, section: &Section, slots: &[usize]) -> ItemProducts {
        let k = section.scored.len();
        let wanted = mask(slots);
        let mut blocks = self.blocks().filter(|_| self.by_column);
        let block = blocks
            .find(|(key, _)| *key == wanted)
            .map(|(_, block)| block);
        let product = |first: &usize, second: &usize| {
            block.map_or(0, |block| block.product(k, *first, *second))
        };
        ItemProducts {
            n: block.map_or(0, |block| block.n),
            sums: slots
                .iter()
                .map(|slot| block.map_or(0, |block| block.sum(*slot)))
                .collect(),
            products: slots
                .iter()
                .map(|first| slots.iter().map(|second| product(first, second)).collect())
                .collect(),
        }
    }

    /// Sums of the own scores over `slots`, places among the scored columns. Where
    /// columns are not told apart those are known for all of them only.
    fn sums(&self, section: &Section, slots: &[usize]) -> OwnSums {
        let subset = mask(slots);
        let is_all = slots.len() == section.scored.len();
        let terms = self.blocks().filter_map(|(key, block)| {
            if self.by_column {
                return term(section, block, key & subset);
            }
            is_all.then(|| Term {
                n: block.n,
                weight: key,
                sum: block.at(0),
                squares: block.at(1),
            })
        });
        let mut sums = OwnSums::default();
        terms.for_each(|term| sums.add(term));
        sums
    }

    /// Sums of the own scores over all scored columns.
    pub(in crate::score) fn sums_of_all(&self, section: &Section) -> OwnSums {
        let all: Vec<usize> = (0..section.scored.len()).collect();
        self.sums(section, &all)
    }

    /// Number, mean and spread of the own scores over `slots`.
    pub(in crate::score) fn means_over(&self, section: &Section, slots: &[usize]) -> Means {
        self.sums(section, slots).means(points(section.unit))
    }

    /// Of these people over `slots` and of others over slots of their own, together.
    pub(in crate::score) fn means_with(
        &self,
        section: &Section,
        slots: &[usize],
        others: &OwnScores,
        slots_of_others: &[usize],
    ) -> Means {
        let mut sums = self.sums(section, slots);
        sums.merge(&others.sums(section, slots_of_others));
        sums.means(points(section.unit))
    }
}

fn mask(slots: &[usize]) -> u64 {
    let bits = slots.iter().map(|slot| 1 << (slot & 63));
    bits.fold(0, |mask, bit: u64| mask | bit)
}

/// The weighted sums over `mask`; nothing when nobody answered any of it.
fn term(section: &Section, block: &Block, mask: u64) -> Option<Term> {
    let k = section.scored.len();
    let places: Vec<usize> = (0..k).filter(|place| mask >> place & 1 == 1).collect();
    let weight = |place: usize| i128::from(section.weights[place]);
    let all: u64 = places.iter().map(|place| section.weights[*place]).sum();
    let mut term = Term {
        n: block.n,
        weight: all,
        sum: 0,
        squares: 0,
    };
    for (at, first) in places.iter().enumerate() {
        term.sum += weight(*first) * block.sum(*first);
        let own = block.product(k, *first, *first);
        term.squares += weight(*first) * weight(*first) * own;
        for second in &places[at + 1..] {
            let both = block.product(k, *first, *second);
            term.squares += 2 * weight(*first) * weight(*second) * both;
        }
    }
    (all > 0).then_some(term)
}
