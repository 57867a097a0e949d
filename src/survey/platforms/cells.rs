//! How a platform writes the answers of one respondent, beyond their words.

use crate::model::survey::Given;

/// The habits of one platform. Labels of answers are not in here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellRules {
    /// Whole cells, without blanks around, that are no answer.
    pub special: &'static [(&'static str, Special)],
    /// How several options stand in one cell.
    pub list: &'static [&'static str],
    /// With a column per option: what says that it is ticked, and that it is not.
    /// Compared without regard to capitals; the text or code of the option itself
    /// ticks it too.
    pub ticked: &'static [&'static str],
    pub unticked: &'static [&'static str],
    /// Numbers are codes of the platform's own: they are no points, and mean
    /// something only by a definition, a mapping or the full set of codes.
    pub has_recodes: bool,
}

/// A cell that is no answer, in the platform's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// Not put to this person, or left open.
    NotShown,
    /// Seen and left open.
    Blank,
    /// An answer of their own words, which stand in another column.
    Other,
}

/// What a cell of one option says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    Ticked,
    Unticked,
    /// Not put to this person, as far as can be told.
    NotShown,
}

impl CellRules {
    /// What a cell says if it is empty or one of the platform's own words.
    pub fn special(&self, cell: &str) -> Option<Special> {
        let cell = cell.trim();
        if cell.is_empty() {
            return Some(Special::Blank);
        }
        let known = self.special.iter().find(|(word, _)| *word == cell);
        known.map(|(_, special)| *special)
    }

    /// What the cell of one option says; `None` if it is no way to tick.
    pub fn tick(&self, cell: &str, option: &str) -> Option<Tick> {
        let cell = cell.trim();
        let is_in = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(cell));
        match self.special(cell) {
            Some(Special::NotShown) => return Some(Tick::NotShown),
            Some(Special::Blank) => return Some(Tick::Unticked),
            _ => {}
        }
        if is_in(self.ticked) || cell.to_lowercase() == option.trim().to_lowercase() {
            return Some(Tick::Ticked);
        }
        is_in(self.unticked).then_some(Tick::Unticked)
    }

    /// The options in a cell that holds several, by what separates them. Options
    /// may hold a separator themselves, so the longest known option is taken at each
    /// place; a piece that is no option is given as it stands.
    pub fn options_in<'c>(&self, cell: &'c str, is_known: &dyn Fn(&str) -> bool) -> Vec<&'c str> {
        super::list::options_in(cell, self.list, is_known)
    }

    /// What a tick list in columns of its own says as a whole. Platforms write the
    /// same for "none ticked" and "never seen", so nothing ticked is an answer only
    /// by an explicit "none of these".
    pub fn block(ticks: impl IntoIterator<Item = Tick>, is_none_ticked: bool) -> Given {
        let mut ticked = 0_u8;
        let mut is_shown = true;
        for tick in ticks {
            match tick {
                Tick::Ticked => ticked = ticked.saturating_add(1),
                Tick::Unticked => {}
                Tick::NotShown => is_shown = false,
            }
        }
        match (ticked, is_none_ticked) {
            (0, true) => Given::Ticked(0),
            (0, false) if is_shown => Given::Blank,
            (0, false) => Given::NotShown,
            (_, true) => Given::Unreadable,
            (ticked, false) => Given::Ticked(ticked),
        }
    }
}
