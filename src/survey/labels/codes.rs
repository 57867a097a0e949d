//! Codes for levels: when they are certain, and which level each stands for.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Level;

/// A number, perhaps with letters before it: `4`, `4.0`, `A4`, `AO04`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Code {
    prefix: String,
    number: i32,
}

/// Longest prefix and most digits of what is taken for a code.
const LONGEST_PREFIX: usize = 3;
const MOST_DIGITS: usize = 4;

impl Code {
    pub(super) fn of(text: &str) -> Option<Code> {
        let text = text.trim();
        let start = text.find(|c: char| !c.is_ascii_alphabetic())?;
        let (prefix, rest) = text.split_at(start);
        let whole = ["", ".0", ",0", ".00", ",00"];
        let has_digits = |digits: &str| {
            let digits = digits
                .strip_prefix('-')
                .filter(|_| prefix.is_empty())
                .unwrap_or(digits);
            (1..=MOST_DIGITS).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
        };
        let digits = whole
            .iter()
            .filter(|end| end.is_empty() || prefix.is_empty())
            .filter_map(|end| rest.strip_suffix(end))
            .find(|digits| has_digits(digits))?;
        (prefix.len() <= LONGEST_PREFIX).then_some(Code {
            prefix: prefix.to_ascii_uppercase(),
            number: digits.parse().ok()?,
        })
    }
}

/// What was seen of the codes of one scale, over all items that share it.
#[derive(Debug, Clone, Default)]
pub(super) struct Pool {
    codes: BTreeSet<Code>,
    /// Numbers beside labels whose level is known, as in `1 = oneens`.
    labelled: BTreeMap<i32, BTreeSet<u8>>,
}

/// Which level each code stands for.
pub(super) type CodeTable = BTreeMap<Code, u8>;

impl Pool {
    pub(super) fn add(&mut self, code: Code) {
        self.codes.insert(code);
    }

    pub(super) fn add_labelled(&mut self, number: i32, level: u8) {
        self.labelled.entry(number).or_default().insert(level);
    }

    /// The levels of the codes, when there is one way only: the codes are those of
    /// our own levels, or exactly as many in a row from 0 or 1 as there are levels,
    /// with one prefix or none. What labels say of their numbers must agree; it also
    /// decides the direction.
    pub(super) fn table(&self, levels: &[Level]) -> Option<CodeTable> {
        let prefixes: BTreeSet<&str> = self.codes.iter().map(|c| c.prefix.as_str()).collect();
        let [prefix] = Vec::from_iter(prefixes)[..] else {
            return None;
        };
        let labelled = self.labelled.keys().filter(|_| prefix.is_empty());
        let numbers = self.codes.iter().map(|code| code.number);
        let numbers: BTreeSet<i32> = numbers.chain(labelled.copied()).collect();
        let own: BTreeSet<i32> = levels.iter().map(|l| i32::from(l.code)).collect();
        let count = i32::try_from(levels.len()).ok()?;
        let is_run = |from: i32| numbers == (from..from + count).collect();
        if !(numbers == own || is_run(0) || is_run(1)) {
            return None;
        }
        let rising: Vec<u8> = levels.iter().map(|l| l.code).collect();
        let falling: Vec<u8> = rising.iter().rev().copied().collect();
        let agrees = |order: &[u8]| {
            let mut pairs = numbers.iter().zip(order);
            pairs.all(|(number, level)| match self.labelled.get(number) {
                Some(levels) if prefix.is_empty() => levels.iter().all(|l| l == level),
                _ => true,
            })
        };
        let order = [rising, falling].into_iter().find(|order| agrees(order))?;
        let coded = numbers.into_iter().zip(order);
        let code = |number| Code {
            prefix: prefix.to_owned(),
            number,
        };
        Some(coded.map(|(number, level)| (code(number), level)).collect())
    }
}

impl Pool {
    /// The levels of codes that are not a full set by themselves, because nobody gave
    /// the lowest answer, say: those of our own levels, when every other scale of as
    /// many levels is coded so and at least one of them in full. One scale whose
    /// codes are others, as 1 to 5 beside 0 to 4, and nothing is certain.
    pub(super) fn table_by(&self, levels: &[Level], others: &[&Pool]) -> Option<CodeTable> {
        let full: Vec<CodeTable> = others.iter().filter_map(|p| p.table(levels)).collect();
        let ours = full.first()?;
        let is_ours = |(code, level): (&Code, &u8)| code.number == i32::from(*level);
        let fits = |pool: &Pool| {
            let mut labelled = pool.labelled.iter();
            pool.codes.iter().all(|code| ours.contains_key(code))
                && labelled.all(|(number, levels)| levels.iter().all(|l| *number == i32::from(*l)))
        };
        let is_plain = ours.iter().all(is_ours)
            && full.iter().all(|table| table == ours)
            && others.iter().all(|other| fits(other));
        (is_plain && !self.codes.is_empty() && fits(self)).then(|| ours.clone())
    }
}

/// Whether numbers beside labels rise or fall with the levels, as numbers of an
/// answer do. Numbers that do neither belong to something else, and then the labels
/// beside them are no longer certain either.
pub(super) fn are_in_order(pairs: &BTreeSet<(i32, u8)>) -> bool {
    let pairs: Vec<(i32, u8)> = pairs.iter().copied().collect();
    let is = |fits: fn(u8, u8) -> bool| {
        pairs
            .windows(2)
            .all(|two| two[0].0 < two[1].0 && fits(two[0].1, two[1].1))
    };
    is(|a, b| a < b) || is(|a, b| a > b)
}
