//! Published figures beside the questions they resemble, never as a norm.

use super::unknown::{in_order, is_withheld};
use crate::model::{ContextFigure, Id};
use crate::report::wording::Wording;
use crate::report::{Block, Fact, Line};

/// Every figure that stands beside a question that was asked, with what it is about:
/// many count who did not, where the question is who does.
pub(in crate::report) fn blocks(wording: &Wording) -> Vec<Block> {
    let facts: Vec<Fact> = in_order(wording)
        .filter_map(|item| {
            let figures = figures_beside(wording, &item.id);
            let score = wording.range_or_word(item.score.as_ref(), is_withheld(item));
            let name = format!("{}: {score}", wording.question(&item.id));
            (!figures.is_empty()).then(|| Fact::list(name, figures))
        })
        .collect();
    if facts.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, wording.words.score.unknown.context),
        Block::Facts(facts),
    ]
}

/// The published figures that stand beside a question.
pub(in crate::report) fn figures_beside(wording: &Wording, item: &Id) -> Vec<Line> {
    let figures = wording.instrument().context.iter();
    figures
        .filter(|figure| figure.items.contains(item))
        .map(|figure| context_figure(wording, figure))
        .collect()
}

fn context_figure(wording: &Wording, figure: &ContextFigure) -> Line {
    let words = &wording.words.score.unknown;
    let values: Vec<String> = figure
        .values
        .iter()
        .map(|value| {
            let percent = format!("{}\u{a0}%", wording.amount(value.percent.to_f64()));
            (words.context_value)(value.group.get(wording.lang()), &percent, value.n)
        })
        .collect();
    let text = figure.text.get(wording.lang());
    let source = (words.context_source)(figure.source.get(wording.lang()), figure.year, figure.n);
    Line::strong(values.join(", ")).then(format!(". {text} {source}"))
}
