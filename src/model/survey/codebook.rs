//! Codes for answers and for group names, agreed between all who read one survey.

use std::sync::{PoisonError, RwLock};

use rustc_hash::FxHashMap;

use super::{group_key, group_name};
use crate::model::Fraction;

/// What a cell of an export says about one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Given {
    /// The code of a level of the item's scale.
    Level(u8),
    /// So many options of a tick list; 0 only as an explicit "none of these".
    Ticked(u8),
    Number(Fraction),
    DontKnow,
    NotApplicable,
    /// Nothing was filled in.
    Blank,
    /// The platform says that the question was not put to this person, or was
    /// left open; it does not tell which.
    NotShown,
    /// Something stands there that cannot be an answer, as a formula.
    Unreadable,
}

impl Given {
    /// Whether it is an answer with a score, as far as the cell can tell.
    pub fn is_answer(self) -> bool {
        matches!(self, Given::Level(_) | Given::Ticked(_) | Given::Number(_))
    }
}

/// Stands for a [`Given`] of one item; the same for every reader of a survey.
pub type Code = u16;

/// So many different values that a code cannot name them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

/// Which code stands for what, per item of the survey (by its column in the
/// codebook). Codes are dealt out as answers turn up and never change.
#[derive(Debug)]
pub struct Codebook(Vec<RwLock<Meanings>>);

/// Of one item. A number can have thousands of them, so each is looked up both ways.
#[derive(Debug, Default)]
struct Meanings {
    given: Vec<Given>,
    /// By code, once there are more than [`FEW`].
    codes: FxHashMap<Given, Code>,
}

/// So many meanings are looked through as fast as they are looked up. Most items never
/// have more.
const FEW: usize = 16;

impl Meanings {
    fn code(&mut self, given: Given) -> Result<Code, TooMany> {
        if let Some(code) = self.known(given) {
            return Ok(code);
        }
        let code = Code::try_from(self.given.len()).map_err(|_| TooMany)?;
        self.given.push(given);
        if self.given.len() > FEW {
            // With those that were looked through until now.
            let from = self.codes.len();
            let new = self.given.iter().enumerate().skip(from);
            self.codes
                .extend(new.map(|(place, given)| (*given, place as Code)));
        }
        Ok(code)
    }

    fn known(&self, given: Given) -> Option<Code> {
        if self.given.len() > FEW {
            return self.codes.get(&given).copied();
        }
        let place = self.given.iter().position(|known| *known == given)?;
        Some(place as Code)
    }
}

impl Codebook {
    /// Of so many items. Blank has code 0 everywhere.
    pub fn new(items: usize) -> Codebook {
        let item = || {
            let mut given = Vec::with_capacity(FEW / 2);
            given.push(Given::Blank);
            let codes = FxHashMap::default();
            RwLock::new(Meanings { given, codes })
        };
        Codebook((0..items).map(|_| item()).collect())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The code of an answer to the item in `column`, new if need be. Slow: to be
    /// asked once per distinct cell, not once per row.
    pub fn code(&self, column: usize, given: Given) -> Result<Code, TooMany> {
        self.0[column]
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .code(given)
    }

    /// What a code of an item stands for.
    pub fn given_of(&self, column: usize, code: Code) -> Option<Given> {
        let known = self.0[column]
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        known.given.get(usize::from(code)).copied()
    }

    /// What the codes of an item from this one on stand for so far, by code.
    pub fn given_from(&self, column: usize, first: usize) -> Vec<Given> {
        let known = self.0[column]
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        known.given.get(first..).unwrap_or_default().to_vec()
    }
}

/// Numbers for the names of groups, dealt out as names turn up. Names are the same
/// whatever their capitals and blanks ([`group_key`]); the first spelling in sorted
/// order speaks for all, so that the order of rows makes no difference.
#[derive(Debug, Default)]
pub struct Labels(RwLock<Known>);

#[derive(Debug, Default)]
struct Known {
    /// The number of the group per key.
    groups: FxHashMap<String, u32>,
    /// Each spelling with the number of its group.
    spellings: Vec<(String, u32)>,
    /// Where each spelling stands among them.
    places: FxHashMap<String, u32>,
}

/// A name as it stands in one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Label {
    /// The same for every spelling.
    pub group: u32,
    pub spelling: u32,
}

impl Labels {
    /// More groups than anybody reads about: somebody named a column of ids.
    pub const MOST: usize = 20_000;

    /// The numbers of a name; a blank name is a group too, "not filled in". Slow: to
    /// be asked once per distinct cell.
    pub fn label(&self, name: &str) -> Result<Label, TooMany> {
        let (key, shown) = (group_key(name), group_name(name));
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(spelling) = known.places.get(&shown).copied() {
            let group = known.spellings[spelling as usize].1;
            return Ok(Label { group, spelling });
        }
        if known.spellings.len() >= Labels::MOST {
            return Err(TooMany);
        }
        let next = known.groups.len() as u32;
        let group = *known.groups.entry(key).or_insert(next);
        let spelling = known.spellings.len() as u32;
        known.places.insert(shown.clone(), spelling);
        known.spellings.push((shown, group));
        Ok(Label { group, spelling })
    }

    /// The names as they are shown, by number of the group; empty for "not filled
    /// in".
    pub fn names(&self) -> Vec<String> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let mut names: Vec<Option<&String>> = vec![None; known.groups.len()];
        for (spelling, group) in &known.spellings {
            let name = &mut names[*group as usize];
            if name.is_none_or(|name| spelling < name) {
                *name = Some(spelling);
            }
        }
        names
            .into_iter()
            .map(|n| n.cloned().unwrap_or_default())
            .collect()
    }

    /// Every spelling so far, by its number.
    pub fn spellings(&self) -> Vec<String> {
        self.spellings_from(0)
    }

    /// Those from this number on.
    pub fn spellings_from(&self, first: usize) -> Vec<String> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let new = known.spellings.iter().skip(first);
        new.map(|(name, _)| name.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_numbers_have_a_code_as_there_are_codes() {
        let book = Codebook::new(1);
        let number = |n: u32| Given::Number(Fraction::whole(n.into()));
        // Blank has the first.
        for n in 1..=u32::from(Code::MAX) {
            assert_eq!(book.code(0, number(n)).map(u32::from), Ok(n));
        }
        assert_eq!(book.code(0, number(u32::from(Code::MAX) + 1)), Err(TooMany));
        assert_eq!(book.code(0, number(40_000)), Ok(40_000));
        assert_eq!(book.given_of(0, 40_000), Some(number(40_000)));
        assert_eq!(book.given_from(0, usize::from(Code::MAX)), [number(65_535)]);
        assert_eq!(book.given_from(0, 70_000), []);
    }
}
