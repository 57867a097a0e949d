//! Whether the items of a scale go together, by perspective.

use crate::model::{Alpha, ItemInScale, Perspective, Reliability};

use super::super::moments::points;
use super::super::respondents::{Complete, People};
use super::super::shape::Shape;
use super::super::statistics::{
    Cronbach, ItemProducts, ItemTotals, cronbach, cronbach_with_correlations,
};
use super::subject::Subject;

/// Sums over the people who answered every item of a scale.
enum Cases {
    Products(ItemProducts),
    Totals(ItemTotals),
}

/// `None` for a scale of one item, or when it was not tallied.
pub(super) fn reliability(
    shape: &Shape,
    people: &People,
    who: Perspective,
    subject: &Subject,
) -> Option<Reliability> {
    let columns = subject.answered_columns(shape, people, who);
    if columns.len() < 2 {
        return None;
    }
    let (cases, unit) = cases(shape, people, subject, &columns)?;
    let n = match &cases {
        Cases::Products(products) => products.n,
        Cases::Totals(totals) => totals.n,
    };
    let rules = &shape.instrument.rules;
    let confidence = rules.confidence.to_f64();
    let found = match &cases {
        _ if n < rules.reporting.alpha_from => None,
        // Beside what is told of everybody it would tell of the few who are missing.
        _ if is_nearly_everybody(n, people.n, rules.privacy.scores) => None,
        Cases::Products(products) => cronbach_with_correlations(products, confidence),
        Cases::Totals(totals) => cronbach(totals, confidence),
    };
    Some(Reliability {
        scale: subject.id(shape).clone(),
        items: columns.len(),
        n: if rules.privacy.is_off() { n } else { n / 5 * 5 },
        alpha: found.and_then(|found| alpha(shape, &columns, found, points(unit))),
    })
}

/// Whether so few left something open that two figures would tell of them.
fn is_nearly_everybody(complete: u32, all: u32, least: u32) -> bool {
    (1..least).contains(&(all - complete))
}

/// With the parts in one step.
fn cases(
    shape: &Shape,
    people: &People,
    subject: &Subject,
    columns: &[usize],
) -> Option<(Cases, i64)> {
    if let Some(scale) = subject.scale() {
        let all = subject.all_columns(shape);
        let complete = people.scales[scale].complete.as_ref()?;
        let totals = totals(complete, &all, columns);
        return Some((Cases::Totals(totals), shape.scales[scale].unit));
    }
    let place = subject.section()?;
    let section = &shape.sections[place];
    if let Some(complete) = &people.sections[place].complete {
        let totals = totals(complete, &section.scored, columns);
        return Some((Cases::Totals(totals), section.unit));
    }
    let slots: Vec<usize> = columns
        .iter()
        .filter_map(|column| shape.questions[*column].slot)
        .collect();
    let own = &people.sections[place].own;
    Some((Cases::Products(own.products(section, &slots)), section.unit))
}

fn totals(complete: &Complete, all: &[usize], columns: &[usize]) -> ItemTotals {
    let items = all.iter().zip(&complete.items);
    let items: Vec<_> = items
        .filter(|(column, _)| columns.contains(column))
        .map(|(_, item)| item)
        .collect();
    ItemTotals {
        n: complete.n,
        sums: items.iter().map(|item| item.sum).collect(),
        squares: items.iter().map(|item| item.squares).collect(),
        with_total: items.iter().map(|item| item.with_total).collect(),
    }
}

/// `scale` is the number of points in a step.
fn alpha(shape: &Shape, columns: &[usize], found: Cronbach, scale: f64) -> Option<Alpha> {
    let items = columns.iter().zip(&found.items);
    Some(Alpha {
        alpha: found.alpha,
        interval: found.interval?,
        standardised: found.standardised,
        // Of the mean of the items instead of their sum.
        error_of_measurement: found.error_of_measurement / columns.len() as f64 * scale,
        items: items
            .map(|(column, fit)| ItemInScale {
                item: shape.questions[*column].item.id.clone(),
                item_rest: fit.item_rest,
                alpha_if_deleted: fit.alpha_if_deleted,
            })
            .collect(),
    })
}
