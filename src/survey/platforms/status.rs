//! Which rows count, as the platform itself tells.

/// What the platform says of one response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowStatus {
    Complete,
    Unfinished,
    /// A test, a preview, or what the platform takes for spam.
    Test,
    /// Its keeper rejected it.
    Rejected,
}

/// Rules of one export, cheap to ask for each row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatusRules(Vec<StatusRule>);

/// A row has this status when the cell in this column is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StatusRule {
    pub(super) column: usize,
    pub(super) when: When,
    pub(super) then: RowStatus,
    /// The first and last column of the form that it is about; of the whole response
    /// where there is none.
    pub(super) form: Option<(usize, usize)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Blank,
    /// One of these words, without regard to capitals.
    Is(&'static [&'static str]),
    /// It holds one of these.
    Holds(&'static [&'static str]),
    /// Filled in, with none of these.
    IsNot(&'static [&'static str]),
    /// A number below this.
    Below(i64),
}

impl StatusRules {
    pub(super) fn new(rules: Vec<StatusRule>) -> StatusRules {
        StatusRules(rules)
    }

    /// Whether the platform tells anything about rows.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the platform tells who did not finish.
    pub fn tells_unfinished(&self) -> bool {
        self.0.iter().any(|rule| rule.then == RowStatus::Unfinished)
    }

    /// The columns that [`StatusRules::of`] asks for, from 0.
    pub fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().map(|rule| rule.column)
    }

    /// The rules without those about forms that have none of these columns, from 0:
    /// that another form was never filled in says nothing about this one.
    pub fn about(&self, columns: &[usize]) -> StatusRules {
        let is_in = |(from, to): (usize, usize)| columns.iter().any(|c| (from..=to).contains(c));
        let rules = self.0.iter().filter(|rule| rule.form.is_none_or(is_in));
        StatusRules(rules.cloned().collect())
    }

    /// The status of a row whose cells `cell` gives by column from 0. The weightiest
    /// that any rule gives: rejected, then test, then unfinished.
    pub fn of<'a>(&self, cell: impl Fn(usize) -> &'a str) -> RowStatus {
        let holds = |rule: &&StatusRule| rule.when.holds(cell(rule.column).trim());
        let given = self.0.iter().filter(holds).map(|rule| rule.then);
        given.max().unwrap_or(RowStatus::Complete)
    }
}

impl When {
    fn holds(self, cell: &str) -> bool {
        let is_in = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(cell));
        match self {
            When::Blank => cell.is_empty(),
            When::Is(words) => is_in(words),
            When::Holds(parts) => parts.iter().any(|part| cell.contains(part)),
            When::IsNot(words) => !cell.is_empty() && !is_in(words),
            When::Below(least) => cell.parse::<f64>().is_ok_and(|n| n < least as f64),
        }
    }
}
