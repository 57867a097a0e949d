//! Which column is which item.
//!
//! Every rule is exact after [`normal`](crate::model::survey::normal), and each
//! column goes by the strongest rule that it meets: the mapping, the item's id as
//! header, the id in brackets in the text, the full text, the row of a grid. Two
//! columns for one item are both refused, because that check caught every wrong
//! match on a real export. Place and likeness only suggest.

mod direction;
mod find;
mod fingerprint;
mod leftover;
mod matching;
mod names;
mod proposal;
mod rules;
mod suggest;
mod texts;
mod tie;
mod told;

pub use direction::Directions;
pub use find::find;
pub use fingerprint::fingerprint;
pub use names::ItemNames;
pub use proposal::proposal;
pub(super) use texts::Texts;
pub use tie::tie;
pub use told::{Told, told};

use smallvec::SmallVec;

use crate::model::Id;
use crate::model::survey::{ColumnReading, Match, Spot, SurveyFault};

/// A fault with where it shows.
pub type Located = (Option<Spot>, SurveyFault);

/// What every column is, as far as its header tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Tied {
    /// In the order of the file; without their formulas, which are in the rows.
    pub columns: Vec<ColumnReading>,
    /// In the order of the instrument.
    pub items: Vec<TiedItem>,
    /// Columns by place from 0, as all below.
    pub perspective: Option<usize>,
    pub organisation: Option<usize>,
    /// Names, and columns.
    pub cuts: Vec<(String, usize)>,
    pub respondent: Option<usize>,
    /// Items of the same checklists that have no column.
    pub missing_items: Vec<Id>,
    pub fingerprint: String,
    pub faults: Vec<Located>,
}

/// An item and its columns.
#[derive(Debug, Clone, PartialEq)]
pub struct TiedItem {
    /// Its place among the items of the instrument, from 0.
    pub place: usize,
    pub id: Id,
    /// One; or one per option of a tick list; or several of which each respondent
    /// fills one, where a questionnaire branches and the mapping says so.
    pub columns: SmallVec<[TiedColumn; 1]>,
    pub by: Match,
    /// Levels run from best to worst on this platform.
    pub is_reversed: bool,
}

impl TiedItem {
    /// Whether it is a tick list with a column per option.
    pub fn has_options(&self) -> bool {
        self.columns.iter().any(|c| c.option.is_some())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TiedColumn {
    /// From 0.
    pub column: usize,
    pub option: Option<OptionOf>,
}

/// What a column of a tick list stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OptionOf {
    /// The option at this place, from 0.
    Tick(usize),
    NoneOfThese,
    DontKnow,
    NotApplicable,
}
