//! A question: how it was asked, what its answers are worth, and what was answered.

use super::{Parts, sources, verdicts_on, weighted_mean};
use crate::model::{
    Answer, Item, ItemResult, Kind, Level, Origin, Perspective, Published, Response, Sheet,
};
use crate::report::score_page::context;
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Fact, Line, Table};
use crate::words::capital;

pub(super) fn blocks(wording: &Wording, sheets: &[Sheet], item: &Item) -> Vec<Block> {
    let words = wording.words.explain;
    let mut blocks = Vec::new();
    if let Some(result) = wording.view.assessment.items.get(&item.id) {
        blocks.push(Block::heading(1, words.result));
        blocks.push(Block::List(arithmetic(wording, result)));
        blocks.push(Block::Facts(groups(wording, result)));
    }
    blocks.push(Block::heading(1, words.item.answers));
    blocks.extend(answers(wording, sheets, item));
    blocks.push(Block::heading(1, words.rule));
    blocks.extend(rule(wording, item));
    blocks.push(Block::heading(1, words.item.wordings));
    blocks.push(Block::Facts(wordings(wording, item)));
    blocks.push(Block::Facts(about(wording, item)));
    blocks.extend(sources(wording, &item.seeds));
    blocks
}

/// The combined score: every group that may be shown counts the same.
fn arithmetic(wording: &Wording, result: &ItemResult) -> Vec<Line> {
    let words = &wording.words.explain.item;
    let shown = result.audiences.values().filter_map(Published::shown);
    let points: Parts = shown.filter_map(|f| Some((1.0, f.range.point?))).collect();
    let is_withheld = result.audiences.values().any(|f| *f == Published::Withheld);
    let score = wording.range_or_word(result.score.as_ref(), is_withheld);
    let name = wording.words.report.score;
    let mut lines: Vec<Line> = vec![format!("{name}: {score}").into()];
    match (points.len(), result.score.and_then(|s| s.point)) {
        (1, Some(point)) => lines.push((words.one_group)(&wording.exact(point)).into()),
        (2.., Some(point)) => {
            let sum = weighted_mean(wording, &points);
            lines.push((words.mean_of_groups)(&sum, &wording.exact(point)).into());
        }
        _ => {}
    }
    if is_withheld {
        lines.push((words.withheld_widens)(wording.words.report.withheld).into());
    }
    lines
}

fn groups(wording: &Wording, result: &ItemResult) -> Vec<Fact> {
    let groups = result.audiences.iter();
    groups
        .map(|(who, figures)| {
            let name = capital(wording.perspective(*who));
            let value = match figures {
                Published::Withheld => wording.words.report.withheld.to_owned(),
                Published::AtEnd(end) => wording.at_end(*end),
                Published::Shown(figures) if figures.n == 0 => {
                    wording.words.explain.item.no_answer.to_owned()
                }
                Published::Shown(figures) => {
                    let n = figures.n;
                    format!("{}, n\u{a0}=\u{a0}{n}", wording.range(&figures.range))
                }
            };
            Fact::new(name, value)
        })
        .collect()
}

/// What was answered on record; a survey's answers stay in their group.
fn answers(wording: &Wording, sheets: &[Sheet], item: &Item) -> Vec<Block> {
    let words = &wording.words.explain.item;
    let on_record = sheets
        .iter()
        .filter(|sheet| sheet.origin == Origin::OnRecord && item.is_asked_of(sheet.perspective));
    let rows: Vec<Vec<Cell>> = on_record
        .map(|sheet| answer_row(wording, sheet, item))
        .collect();
    if rows.is_empty() {
        return vec![Block::paragraph(words.no_answers)];
    }
    let columns = vec![
        Column::left(words.group),
        Column::left(words.answer),
        Column::left(words.known_by),
        Column::left(words.note),
    ];
    let mut blocks = vec![Block::Table(Table::new(columns, rows))];
    if sheets.iter().any(|sheet| sheet.origin == Origin::Anonymous) {
        blocks.push(Block::note(words.only_on_record));
    }
    blocks
}

/// What is written freely, a note or a reason, may name people: it stays on its
/// sheet, and a page only says that it is there.
fn answer_row(wording: &Wording, sheet: &Sheet, item: &Item) -> Vec<Cell> {
    let response = sheet.answers.get(&item.id);
    let evidence = response.and_then(|r| r.evidence);
    let evidence = evidence.map_or("", |e| (wording.words.report.evidence)(e));
    let note = response.filter(|r| is_written_freely(r));
    let note = note.map_or("", |_| wording.words.explain.item.on_sheet);
    vec![
        capital(wording.perspective(sheet.perspective)).into(),
        answer(wording, item, response).into(),
        evidence.into(),
        note.into(),
    ]
}

fn is_written_freely(response: &Response) -> bool {
    let has_reason = matches!(response.answer, Answer::NotApplicable { reason: Some(_) });
    response.note.is_some() || has_reason
}

fn answer(wording: &Wording, item: &Item, response: Option<&Response>) -> String {
    let special = &wording.instrument().special;
    let lang = wording.lang();
    match (response.map(|r| &r.answer), &item.kind) {
        (None, _) => wording.words.explain.item.no_answer.to_owned(),
        (Some(Answer::DontKnow), _) => special.dont_know.get(lang).to_owned(),
        (Some(Answer::Skipped), _) => special.skipped.get(lang).to_owned(),
        (Some(Answer::NotApplicable { .. }), _) => special.not_applicable.get(lang).to_owned(),
        (Some(Answer::Level(code)), Kind::Choice { levels, .. }) => {
            let level = levels.iter().find(|level| level.code == *code);
            level.map_or(code.to_string(), |l| {
                format!("{code}: {}", l.text.get(lang))
            })
        }
        (Some(Answer::Level(code)), _) => code.to_string(),
        (Some(Answer::Ticks { ticked, irrelevant }), Kind::Ticks(ticks)) => {
            let relevant = ticks.options.len().saturating_sub(irrelevant.len());
            let names = ticks
                .options
                .iter()
                .filter(|option| ticked.contains(&option.id));
            let names: Vec<&str> = names.map(|option| option.text.get(lang)).collect();
            (wording.words.explain.item.ticked)(names.len(), relevant, &names.join("; "))
        }
        (Some(Answer::Ticks { ticked, .. }), _) => ticked.len().to_string(),
        (Some(Answer::Number(number)), _) => wording.plain(number.to_f64()),
    }
}

/// What each answer is worth.
fn rule(wording: &Wording, item: &Item) -> Vec<Block> {
    let words = &wording.words.explain.item;
    let table = |rows: Vec<Vec<Cell>>| {
        Block::Table(Table {
            caption: None,
            columns: vec![Column::left(words.answer), Column::right(words.points)],
            rows,
        })
    };
    match &item.kind {
        Kind::Choice { levels, .. } => {
            let row = |level: &Level| -> Vec<Cell> {
                let text = level.text.get(wording.lang());
                let points = directed(item, level.score.to_f64());
                vec![
                    format!("{}: {text}", level.code).into(),
                    wording.exact(points).into(),
                ]
            };
            vec![table(levels.iter().map(row).collect())]
        }
        Kind::Ticks(ticks) => {
            let options = ticks.options.iter();
            let names = options.map(|option| option.text.get(wording.lang()).into());
            vec![
                Block::paragraph((words.ticks_rule)(ticks.max_at, ticks.options.len())),
                Block::List(names.collect()),
            ]
        }
        Kind::Number(number) => {
            let row = |(value, points): &(crate::model::Fraction, crate::model::Fraction)| {
                let points = directed(item, points.to_f64());
                let value = wording.plain(value.to_f64());
                vec![Cell::from(value), wording.exact(points).into()]
            };
            vec![
                Block::paragraph((words.number_rule)(number.unit.get(wording.lang()))),
                table(number.points.iter().map(row).collect()),
            ]
        }
    }
}

/// The points that a higher answer of a reversed question loses.
fn directed(item: &Item, points: f64) -> f64 {
    if item.is_reversed {
        100.0 - points
    } else {
        points
    }
}

fn wordings(wording: &Wording, item: &Item) -> Vec<Fact> {
    let report = wording.words.report;
    item.wordings()
        .into_iter()
        .map(|(asked, text)| {
            let name = capital(&report.groups(&asked));
            Fact::new(name, text.get(wording.lang()))
        })
        .collect()
}

fn about(wording: &Wording, item: &Item) -> Vec<Fact> {
    let words = wording.words.explain;
    let lang = wording.lang();
    let home = wording.instrument().home_of(item.id.as_str());
    let home = home.map_or(String::new(), |d| wording.dimension(&d.id));
    let mut facts: Vec<Fact> = Vec::new();
    facts.push(Fact::new(words.part_of, home.as_str()));
    facts.extend(verdicts_on(wording, &item.id));
    facts.push(Fact::new(
        wording.words.report.weight,
        wording.plain(item.weight.to_f64()),
    ));
    let marks = marks(wording, item, &home);
    if !marks.is_empty() {
        facts.push(Fact::list(words.special, marks));
    }
    facts.push(Fact::new(words.why, item.why.get(lang)));
    facts.push(Fact::new(words.pitfall, item.pitfall.get(lang)));
    facts.push(Fact::new(words.evidence, item.evidence.get(lang)));
    facts.extend(
        item.help
            .as_ref()
            .map(|help| Fact::new(words.help, help.get(lang))),
    );
    if !item.actions.is_empty() {
        let actions = item.actions.iter().map(|id| wording.action(id).into());
        facts.push(Fact::list(words.mended_by, actions.collect()));
    }
    let figures = context::figures_beside(wording, &item.id);
    if !figures.is_empty() {
        facts.push(Fact::list(wording.words.score.unknown.context, figures));
    }
    facts
}

fn marks(wording: &Wording, item: &Item, home: &str) -> Vec<Line> {
    let words = &wording.words.explain.item;
    let groups = |who: &[Perspective]| wording.words.report.groups(who);
    [
        (item.is_critical, (words.critical)(home)),
        (item.is_gate, words.gate.to_owned()),
        (item.is_core, words.core.to_owned()),
        (item.is_reversed, words.reversed.to_owned()),
        (item.is_paired, words.paired.to_owned()),
        (!item.is_scored, words.not_scored.to_owned()),
        (
            !item.dont_know_is_zero.is_empty(),
            (words.dont_know_is_zero)(&groups(&item.dont_know_is_zero)),
        ),
        (
            !item.estimate_for.is_empty(),
            (words.estimate_for)(&groups(&item.estimate_for)),
        ),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, mark)| mark.into())
    .collect()
}
