//! The roadmap page: the plan at a glance, then each action with why and how.

use super::wording::Wording;
use super::{Block, Cell, Column, Document, Line, Table, View, batch::unprotected};
use crate::model::{
    Consent, DropReason, Dropped, PinPrice, PlannedAction, Roadmap, StaffBody, Warning, Wave,
};

pub(super) mod action;

/// The plan, for those who carry it out. Without a roadmap in the view there is
/// nothing but the title.
pub fn roadmap_page(view: &View) -> Document {
    let wording = Wording::new(view);
    let title = (wording.words.roadmap.title)(view.assessment.organisation.as_deref());
    let mut blocks = view.roadmap.map_or(Vec::new(), |r| blocks(&wording, r));
    let stamp = unprotected(wording.words, &view.instrument.rules.privacy);
    blocks.splice(0..0, stamp);
    Document { title, blocks }
}

fn blocks(wording: &Wording, roadmap: &Roadmap) -> Vec<Block> {
    let mut blocks = introduction(wording, roadmap);
    blocks.extend(must_do(wording, roadmap));
    blocks.extend(overview(wording, roadmap));
    for wave in Wave::ALL {
        blocks.extend(self::wave(wording, roadmap, wave));
    }
    blocks.extend(dropped(wording, roadmap));
    let words = wording.words.roadmap;
    blocks.push(Block::note(format!("{} {}", words.defaults, words.legal)));
    blocks
}

/// The plan at a glance, for a page about something else: duties and what is dated.
pub(super) fn at_a_glance(wording: &Wording, roadmap: &Roadmap) -> Vec<Block> {
    let mut blocks = introduction(wording, roadmap);
    blocks.extend(must_do(wording, roadmap));
    blocks.extend(overview(wording, roadmap));
    blocks
}

pub(super) fn introduction(wording: &Wording, roadmap: &Roadmap) -> Vec<Block> {
    let words = wording.words.roadmap;
    let mut first = words.reading.to_owned();
    if !roadmap.staff_is_assumed {
        first = format!("{first} {}", (words.staff)(roadmap.staff));
    }
    let mut blocks = vec![Block::paragraph(first)];
    blocks.extend(roadmap.pin_price.as_ref().map(|p| pin_price(wording, p)));
    blocks.extend(roadmap.warnings.iter().map(|w| warning(wording, w)));
    blocks
}

fn pin_price(wording: &Wording, price: &PinPrice) -> Block {
    let words = wording.words.roadmap;
    let shares = |closed: &[f64; 4]| closed.map(|share| wording.percent(share)).join(", ");
    let sentence = if price.extra < 0.0 {
        words.pin_saves
    } else {
        words.pin_price
    };
    Block::paragraph(sentence(
        &format!("{} %", wording.amount(price.extra.abs() * 100.0)),
        &shares(&price.closed_pinned),
        &shares(&price.closed_free),
    ))
}

pub(super) fn warning(wording: &Wording, warning: &Warning) -> Block {
    let words = wording.words.roadmap;
    Block::note(match warning {
        Warning::OneOwner { owners, share } => {
            let names: Vec<String> = owners.iter().map(|id| wording.owner(id)).collect();
            (words.one_owner)(&names.join(", "), &wording.percent(*share))
        }
        Warning::StaffAssumed { staff } => (words.staff_assumed)(*staff),
        Warning::Guessed { dimensions } => (words.guessed)(&wording.dimensions(dimensions)),
        Warning::NoCapacity { owner, actions } => {
            (words.no_capacity)(&wording.owner(owner), &wording.actions(actions))
        }
        Warning::NothingToDo => words.nothing_to_do.to_owned(),
    })
}

pub(super) fn must_do(wording: &Wording, roadmap: &Roadmap) -> Vec<Block> {
    let words = wording.words.roadmap;
    if roadmap.must_do.is_empty() {
        return Vec::new();
    }
    let line = |notice: &crate::model::MustDoNotice| {
        let why = notice.why.get(wording.lang());
        let line = Line::strong(wording.action(&notice.action)).then(format!(": {why}"));
        if notice.is_open {
            let question = wording.question(&notice.item);
            line.then(format!(" {question}: {}.", words.must_do_open))
        } else {
            line
        }
    };
    vec![
        Block::heading(1, words.must_do),
        Block::List(roadmap.must_do.iter().map(line).collect()),
    ]
}

/// The dated actions in one table.
fn overview(wording: &Wording, roadmap: &Roadmap) -> Vec<Block> {
    let words = wording.words.roadmap;
    let rows: Vec<Vec<Cell>> = roadmap
        .actions
        .iter()
        .filter(|planned| planned.wave != Wave::Later)
        .map(|planned| overview_row(wording, planned, roadmap.staff_body))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::left(words.action),
        Column::left(words.owner),
        Column::left(words.when),
        Column::left(words.work),
        Column::left(words.remarks),
    ];
    vec![
        Block::heading(1, words.overview),
        Block::Table(Table::new(columns, rows)),
    ]
}

fn overview_row(wording: &Wording, planned: &PlannedAction, body: StaffBody) -> Vec<Cell> {
    let words = wording.words.roadmap;
    let mut remarks = Vec::new();
    if planned.is_quick_win {
        remarks.push(words.quick_win);
    }
    if planned.consent != Consent::None {
        remarks.push((wording.words.report.staff_body)(body));
    }
    vec![
        action::numbered(wording, planned).into(),
        wording.owner(&planned.owner).into(),
        action::weeks(wording, planned).unwrap_or_default().into(),
        action::days(wording, planned).into(),
        remarks.join(", ").into(),
    ]
}

/// The actions of one wave; those without a date are a table on a short page.
fn wave(wording: &Wording, roadmap: &Roadmap, wave: Wave) -> Vec<Block> {
    let words = wording.words.roadmap;
    let actions: Vec<&PlannedAction> = roadmap.in_wave(wave).collect();
    if actions.is_empty() {
        return Vec::new();
    }
    let weeks = wording.instrument().rules.roadmap.wave_weeks;
    let mut blocks = vec![Block::heading(1, (words.wave)(wave, weeks))];
    if wave == Wave::Later {
        blocks.push(Block::paragraph(words.later));
    }
    if wave == Wave::Later && !wording.view.full {
        blocks.push(Block::Table(not_yet(wording, roadmap, &actions)));
    } else {
        for planned in actions {
            blocks.extend(action::blocks(wording, roadmap, planned));
        }
    }
    blocks
}

/// What is not done yet, and why: the stop list.
fn not_yet(wording: &Wording, roadmap: &Roadmap, actions: &[&PlannedAction]) -> Table {
    let words = wording.words.roadmap;
    let row = |planned: &&PlannedAction| -> Vec<Cell> {
        vec![
            action::numbered(wording, planned).into(),
            wording.owner(&planned.owner).into(),
            action::days(wording, planned).into(),
            action::why_not_yet(wording, roadmap, planned).into(),
        ]
    };
    Table {
        caption: None,
        columns: vec![
            Column::left(words.action),
            Column::left(words.owner),
            Column::left(words.work),
            Column::left(words.why_not_yet),
        ],
        rows: actions.iter().map(row).collect(),
    }
}

fn dropped(wording: &Wording, roadmap: &Roadmap) -> Vec<Block> {
    if roadmap.dropped.is_empty() {
        return Vec::new();
    }
    let lines = roadmap.dropped.iter().map(|d| dropped_line(wording, d));
    vec![
        Block::heading(1, wording.words.roadmap.dropped),
        Block::List(lines.collect()),
    ]
}

pub(super) fn dropped_line(wording: &Wording, dropped: &Dropped) -> Line {
    let words = wording.words.roadmap;
    let reason = match &dropped.reason {
        DropReason::Done => words.done.to_owned(),
        DropReason::LeftOut => words.left_out.to_owned(),
        DropReason::PurposeMet { item } => (words.purpose_met)(&wording.question(item)),
        DropReason::NeedsLeftOut { needs } => (words.needs_left_out)(&wording.action(needs)),
        DropReason::NoGap => words.no_gap.to_owned(),
    };
    format!("{}: {reason}", wording.action(&dropped.id)).into()
}
