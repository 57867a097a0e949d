//! How well the questions measured: reliability, items, agreement and effects, with
//! what the figures do not say.

use super::figures::group_name;
use crate::model::{
    Alpha, CutAgreement, EffectSize, Id, Interval, ItemInScale, ItemQuality, Measured, Reliability,
    Technical,
};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Line, Table};
use crate::words::capital;
use crate::words::technical::Size;

/// From these absolute values on a difference is called small, medium and large:
/// Cohen (1988) for differences in standard deviations.
const HEDGES: [f64; 3] = [0.2, 0.5, 0.8];
/// Romano, Kromrey, Coraggio & Skowronek (2006) for Cliff's delta.
const CLIFF: [f64; 3] = [0.147, 0.33, 0.474];

pub(in crate::report) fn hedges_size(value: f64) -> Size {
    size(value, HEDGES)
}

pub(in crate::report) fn cliff_size(value: f64) -> Size {
    size(value, CLIFF)
}

fn size(value: f64, [small, medium, large]: [f64; 3]) -> Size {
    match value.abs() {
        v if v >= large => Size::Large,
        v if v >= medium => Size::Medium,
        v if v >= small => Size::Small,
        _ => Size::Negligible,
    }
}

pub(in crate::report) fn blocks(wording: &Wording, technical: &Technical) -> Vec<Block> {
    let words = wording.words.technical;
    let mut blocks = vec![Block::heading(1, words.title)];
    if technical.perspectives.is_empty() && technical.effects.is_empty() {
        blocks.push(Block::paragraph(words.nothing));
    }
    for measured in &technical.perspectives {
        blocks.push(Block::heading(2, (words.perspective)(measured.perspective)));
        blocks.extend(reliability(wording, measured));
        blocks.extend(items_in_scales(wording, measured));
        blocks.extend(quality(wording, &measured.items));
        for cut in measured.agreement.chunk_by(|a, b| a.cut == b.cut) {
            blocks.extend(agreement(wording, cut));
        }
    }
    blocks.extend(effects(wording, &technical.effects));
    blocks
}

fn reliability(wording: &Wording, measured: &Measured) -> Vec<Block> {
    let words = wording.words.technical;
    if measured.scales.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::left(words.scale),
        Column::right(words.questions),
        Column::right(words.people),
        Column::left(words.alpha),
        Column::left(words.standardised),
        Column::left(words.error),
    ];
    let rows = measured.scales.iter().map(|s| scale(wording, s)).collect();
    let confidence = wording.percent(wording.instrument().rules.confidence.to_f64());
    vec![
        Block::heading(3, words.alpha_title),
        Block::paragraph((words.alpha_intro)(&confidence)),
        Block::note(words.formative),
        Block::Table(Table::new(columns, rows)),
    ]
}

fn scale(wording: &Wording, scale: &Reliability) -> Vec<Cell> {
    let words = wording.words.technical;
    let least = wording.instrument().rules.reporting.alpha_from;
    let (alpha, standardised, error) = match &scale.alpha {
        None if scale.n < least => ((words.too_few)(least), None, None),
        None => (words.nobody_differs.to_owned(), None, None),
        Some(found) => (
            alpha(wording, found),
            found.standardised.map(|a| decimals(wording, a)),
            Some(wording.amount(found.error_of_measurement)),
        ),
    };
    vec![
        wording.dimension(&scale.scale).into(),
        scale.items.to_string().into(),
        scale.n.to_string().into(),
        alpha.into(),
        standardised.unwrap_or_default().into(),
        error.unwrap_or_default().into(),
    ]
}

fn alpha(wording: &Wording, found: &Alpha) -> String {
    with_interval(wording, found.alpha, &found.interval)
}

fn with_interval(wording: &Wording, value: f64, interval: &Interval) -> String {
    let [value, low, high] = [value, interval.low, interval.high].map(|v| decimals(wording, v));
    format!("{value}\u{a0}[{low} {} {high}]", wording.words.report.to)
}

/// Two decimals, as the field writes coefficients, with a true minus.
fn decimals(wording: &Wording, value: f64) -> String {
    let number = wording.words.numbers.decimal(value, 2);
    number.replace('-', "−")
}

/// Every question beside the others of its dimension.
fn items_in_scales(wording: &Wording, measured: &Measured) -> Vec<Block> {
    let words = wording.words.technical;
    let dimensions = measured
        .scales
        .iter()
        .filter(|s| wording.instrument().dimension(s.scale.as_str()).is_some());
    let rows: Vec<Vec<Cell>> = dimensions
        .filter_map(|scale| scale.alpha.as_ref())
        .flat_map(|alpha| &alpha.items)
        .map(|item| item_in_scale(wording, item))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::left(wording.words.report.question),
        Column::right(words.item_rest),
        Column::right(words.without),
    ];
    vec![
        Block::heading(3, words.items_title),
        Block::paragraph(words.items_intro),
        Block::Table(Table::new(columns, rows)),
    ]
}

fn item_in_scale(wording: &Wording, item: &ItemInScale) -> Vec<Cell> {
    let number = |value: Option<f64>| -> Cell {
        let text = value.map(|v| decimals(wording, v));
        text.unwrap_or_default().into()
    };
    vec![
        wording.question(&item.item).into(),
        number(item.item_rest),
        number(item.alpha_if_deleted),
    ]
}

fn quality(wording: &Wording, items: &[ItemQuality]) -> Vec<Block> {
    let words = wording.words.technical;
    if items.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![Column::left(wording.words.report.question)];
    columns.extend(
        [
            words.floor,
            words.ceiling,
            words.open,
            words.not_shown,
            words.dont_know,
            words.not_applicable,
        ]
        .map(Column::right),
    );
    let row = |item: &ItemQuality| -> Vec<Cell> {
        let shares = [
            item.floor,
            item.ceiling,
            Some(item.open),
            Some(item.not_shown),
            Some(item.dont_know),
            Some(item.not_applicable),
        ];
        let mut row: Vec<Cell> = vec![wording.question(&item.item).into()];
        row.extend(shares.map(|share| {
            let text = share.map(|s| wording.percent(s));
            Cell::from(text.unwrap_or_default())
        }));
        row
    };
    let rows = items.iter().map(row).collect();
    let privacy = &wording.instrument().rules.privacy;
    let mut blocks = vec![
        Block::heading(3, words.quality_title),
        Block::paragraph(words.quality_intro),
    ];
    if !privacy.is_off() {
        blocks.push(Block::paragraph((words.in_steps)(privacy.scores)));
    }
    blocks.push(Block::Table(Table::new(columns, rows)));
    blocks
}

/// The scales of one cut.
fn agreement(wording: &Wording, scales: &[CutAgreement]) -> Vec<Block> {
    let words = wording.words.technical;
    let Some(first) = scales.first() else {
        return Vec::new();
    };
    let row = |scale: &CutAgreement| -> Vec<Cell> {
        let number = |value: Option<f64>| value.map(|v| decimals(wording, v)).unwrap_or_default();
        let rwg: Vec<String> = scale
            .rwg
            .iter()
            .map(|(labels, value)| {
                format!(
                    "{} {}",
                    group_name(wording, labels),
                    decimals(wording, *value)
                )
            })
            .collect();
        vec![
            wording.dimension(&scale.scale).into(),
            scale.groups.to_string().into(),
            number(scale.icc1).into(),
            number(scale.icc2).into(),
            rwg.join("; ").into(),
        ]
    };
    let cut = first.cut.join(wording.words.batch.groups.crossed);
    vec![
        Block::heading(3, (words.agreement_title)(&cut)),
        Block::paragraph(words.agreement_intro),
        Block::Table(Table {
            caption: None,
            columns: vec![
                Column::left(words.scale),
                Column::right(words.groups),
                Column::right(words.icc1),
                Column::right(words.icc2),
                Column::left(words.rwg),
            ],
            rows: scales.iter().map(row).collect(),
        }),
    ]
}

fn effects(wording: &Wording, effects: &[EffectSize]) -> Vec<Block> {
    let words = wording.words.technical;
    if effects.is_empty() {
        return Vec::new();
    }
    let row = |effect: &EffectSize| -> Vec<Cell> {
        vec![
            effect_on(wording, &effect.dimension),
            capital(&(words.pair)(effect.first, effect.second)).into(),
            sized(wording, effect.hedges, hedges_size).into(),
            sized(wording, effect.cliff, cliff_size).into(),
        ]
    };
    vec![
        Block::heading(2, words.effects_title),
        Block::paragraph(words.effects_intro),
        Block::Table(Table {
            caption: None,
            columns: vec![
                Column::left(words.scale),
                Column::left(words.between),
                Column::left(words.hedges),
                Column::left(words.cliff),
            ],
            rows: effects.iter().map(row).collect(),
        }),
    ]
}

fn effect_on(wording: &Wording, dimension: &Id) -> Cell {
    wording.dimension(dimension).into()
}

/// A coefficient with its interval and the word for its size.
fn sized(wording: &Wording, found: Option<(f64, Interval)>, size: fn(f64) -> Size) -> Line {
    let Some((value, interval)) = found else {
        return Line::default();
    };
    let figure = with_interval(wording, value, &interval);
    let word = (wording.words.technical.size)(size(value));
    format!("{figure}, {word}").into()
}
