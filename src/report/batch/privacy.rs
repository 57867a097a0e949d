//! What protects who answered: the thresholds, the rule, how much is hidden, and what
//! is remembered for a later result.

use super::{BatchView, LedgerKept};
use crate::model::{Groups, Published};
use crate::report::wording::Wording;
use crate::report::{Block, Line};

pub(super) fn blocks(wording: &Wording, batch: &BatchView) -> Vec<Block> {
    let lines = rules_of_privacy(wording, batch.result.groups.as_ref(), Some(batch.ledger));
    if lines.is_empty() {
        return Vec::new();
    }
    let title = wording.words.batch.privacy.title;
    vec![Block::heading(1, title), Block::List(lines)]
}

/// A sentence each; none where nobody is protected. Of sheets there is no ledger.
pub(in crate::report) fn rules_of_privacy(
    wording: &Wording,
    groups: Option<&Groups>,
    ledger: Option<LedgerKept>,
) -> Vec<Line> {
    let words = &wording.words.batch.privacy;
    let rules = &wording.instrument().rules.privacy;
    if rules.is_off() {
        return Vec::new();
    }
    let mut lines: Vec<Line> = vec![
        (words.least)(rules.scores, rules.distributions, rules.crossings).into(),
        words.rule.into(),
    ];
    if let Some(groups) = groups {
        let (groups, figures) = hidden(groups);
        lines.push(if groups + figures == 0 {
            words.nothing_hidden.into()
        } else {
            (words.hidden)(groups, figures).into()
        });
    }
    let ledger = ledger.map(|kept| match kept {
        LedgerKept::No => words.ledger_none,
        LedgerKept::People => words.ledger_people,
        LedgerKept::Counts => words.ledger_counts,
    });
    lines.extend(ledger.map(Line::from));
    lines
}

/// Groups that are hidden, and figures that are hidden of groups that are shown.
pub(in crate::report) fn hidden(groups: &Groups) -> (usize, usize) {
    let hidden = groups.cuts.iter().map(|cut| cut.withheld.len()).sum();
    let shown = groups.cuts.iter().flat_map(|cut| &cut.groups);
    let figures = shown
        .chain([&groups.whole])
        .flat_map(|group| &group.scores)
        .filter(|score| matches!(score.figures, Published::Withheld))
        .count();
    (hidden, figures)
}
