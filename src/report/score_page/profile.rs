//! The dimensions of each checklist, what holds them down, and the way to the target.

use crate::model::{
    AudienceScore, Balance, BandResult, ChecklistResult, DimensionResult, Figures, Perspective,
    Published,
};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Line, MeterKey, Table};
use crate::words::capital;

pub(super) fn blocks(wording: &Wording) -> Vec<Block> {
    let words = &wording.words.score.profile;
    let bar = &wording.words.report.bar;
    let mut blocks = vec![
        Block::heading(1, words.title),
        Block::paragraph((words.reading)(&wording.score(0.0), &wording.score(100.0))),
        Block::Key(MeterKey {
            sure: bar.sure.to_owned(),
            likely: bar.likely.to_owned(),
            possible: bar.possible.to_owned(),
            target: bar.target.to_owned(),
        }),
    ];
    for result in &wording.view.assessment.checklists {
        blocks.extend(checklist(wording, result));
    }
    blocks.extend(groups(wording));
    blocks.extend(targets(wording, true));
    blocks
}

pub(in crate::report) fn checklist(wording: &Wording, result: &ChecklistResult) -> Vec<Block> {
    let Some(checklist) = wording.instrument().checklist(result.id.as_str()) else {
        return Vec::new();
    };
    let dimensions: Vec<&DimensionResult> = dimensions_of(wording, result).collect();
    let mut blocks = vec![
        Block::heading(2, checklist.title.get(wording.lang())),
        Block::Table(table(wording, &dimensions)),
    ];
    let mut lines: Vec<Line> = dimensions
        .iter()
        .filter_map(|d| remark(wording, d))
        .collect();
    // One dimension is its own mean and its own weakest link.
    if result.dimensions > 1 {
        lines.extend(summary(wording, result));
    }
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
    blocks
}

pub(in crate::report) fn dimensions_of<'a>(
    wording: &Wording<'a>,
    result: &'a ChecklistResult,
) -> impl Iterator<Item = &'a DimensionResult> {
    let all = wording.view.assessment.dimensions.iter();
    all.filter(|d| d.checklist == result.id)
}

pub(in crate::report) fn table(wording: &Wording, dimensions: &[&DimensionResult]) -> Table {
    let report = wording.words.report;
    let words = &wording.words.score.profile;
    Table {
        caption: None,
        columns: vec![
            Column::left(report.dimension),
            Column::left(words.picture),
            Column::left(report.score),
            Column::left(report.band),
            Column::right(report.coverage),
            Column::right(words.to_target),
        ],
        rows: dimensions.iter().map(|d| row(wording, d)).collect(),
    }
}

fn row(wording: &Wording, result: &DimensionResult) -> Vec<Cell> {
    let words = &wording.words.score.profile;
    let coverage = result.score.map(|s| wording.percent(s.coverage));
    let to_target = match (wording.to_target(result), result.gap_to_target) {
        (Some(points), _) => points,
        (None, Some(_)) => words.reached.to_owned(),
        (None, None) => String::new(),
    };
    vec![
        wording.dimension(&result.id).into(),
        wording.meter(result).map_or("".into(), Cell::Meter),
        score(wording, result).into(),
        band(wording, result).into(),
        coverage.unwrap_or_default().into(),
        to_target.into(),
    ]
}

pub(in crate::report) fn score(wording: &Wording, result: &DimensionResult) -> String {
    let is_withheld = result.audiences.iter().any(is_withheld);
    wording.range_or_word(result.score.as_ref(), is_withheld)
}

fn is_withheld(audience: &AudienceScore) -> bool {
    audience.figures == Published::Withheld
}

/// The band with what qualifies it; empty where the score column says it all.
pub(in crate::report) fn band(wording: &Wording, result: &DimensionResult) -> Line {
    let report = wording.words.report;
    let word = match &result.band {
        BandResult::NoScore => return Line::default(),
        BandResult::Undecided => report.undecided_band.to_owned(),
        BandResult::Band(id) => match (&result.capped_by, &result.raw_band) {
            (Some(_), Some(raw)) => {
                (wording.words.score.profile.capped)(wording.band(id), wording.band(raw))
            }
            _ => wording.band(id).to_owned(),
        },
    };
    let line = Line::toned(wording.tone(&result.band), word);
    let is_decided = result.band != BandResult::Undecided;
    if result.is_provisional && is_decided {
        line.then(format!(", {}", report.provisional))
    } else {
        line
    }
}

/// Why a band is held down or undecided.
pub(in crate::report) fn remark(wording: &Wording, result: &DimensionResult) -> Option<Line> {
    let words = &wording.words.score.profile;
    let dimension = wording.dimension(&result.id);
    match (&result.band, &result.capped_by, &result.raw_band) {
        (BandResult::Band(id), Some(item), Some(raw)) => {
            let below = wording.instrument().rules.cap.critical_below.to_f64();
            let line = (words.why_capped)(
                &dimension,
                wording.band(id),
                wording.band(raw),
                &wording.question(item),
                &wording.score(below),
            );
            Some(line.into())
        }
        (BandResult::Undecided, _, _) => {
            let critical = wording
                .instrument()
                .dimension(result.id.as_str())?
                .critical_item()?;
            Some((words.why_undecided)(&dimension, &wording.question(&critical.id)).into())
        }
        _ => None,
    }
}

fn summary(wording: &Wording, result: &ChecklistResult) -> Vec<Line> {
    let words = &wording.words.score.profile;
    let mut lines = Vec::new();
    let weakest = result.weakest.as_ref();
    let weakest = weakest.and_then(|id| wording.view.assessment.dimension(id.as_str()));
    if let Some(weakest) = weakest {
        let score = score(wording, weakest);
        lines.push((words.weakest)(&wording.dimension(&weakest.id), &score).into());
    }
    lines.extend(mean(wording, result));
    lines.extend(balance_of(wording, result));
    lines
}

pub(in crate::report) fn mean(wording: &Wording, result: &ChecklistResult) -> Option<Line> {
    let mean = wording.range(result.score.as_ref()?);
    let sentence = wording.words.score.profile.mean;
    Some(sentence(&mean, result.dimensions_with_score, result.dimensions).into())
}

/// Several kinds of mean, for who wants to know what one mean hides.
pub(in crate::report) fn balance_of(wording: &Wording, result: &ChecklistResult) -> Option<Line> {
    let means = result.balance.as_ref()?;
    Some(balance(wording, means))
}

fn balance(wording: &Wording, balance: &Balance) -> Line {
    let [arithmetic, geometric, harmonic, lowest] = [
        balance.arithmetic,
        balance.geometric,
        balance.harmonic,
        balance.lowest,
    ]
    .map(|mean| wording.score(mean));
    let words = &wording.words.score.profile;
    (words.balance)(&arithmetic, &geometric, &harmonic, &lowest).into()
}

/// A column per group, where there is more than one.
pub(in crate::report) fn groups(wording: &Wording) -> Vec<Block> {
    let words = wording.words.score;
    let assessment = wording.view.assessment;
    if assessment.audiences.len() < 2 {
        return Vec::new();
    }
    let mut columns = vec![Column::left(wording.words.report.dimension)];
    for audience in &assessment.audiences {
        columns.push(Column::left(capital(
            wording.perspective(audience.perspective),
        )));
    }
    let rows = assessment
        .dimensions
        .iter()
        .filter(|d| !d.audiences.is_empty());
    let rows = rows.map(|d| group_row(wording, d)).collect();
    let confidence = wording.instrument().rules.confidence.to_f64();
    vec![
        Block::heading(2, words.groups),
        Block::paragraph((words.groups_intro)(&wording.percent(confidence))),
        Block::Table(Table::new(columns, rows)),
    ]
}

fn group_row(wording: &Wording, result: &DimensionResult) -> Vec<Cell> {
    let mut row: Vec<Cell> = vec![wording.dimension(&result.id).into()];
    for audience in &wording.view.assessment.audiences {
        let found = result
            .audiences
            .iter()
            .find(|a| a.perspective == audience.perspective);
        row.push(match found.map(|a| &a.figures) {
            None => "".into(),
            Some(Published::Withheld) => wording.words.report.withheld.into(),
            Some(Published::AtEnd(end)) => wording.at_end(*end).into(),
            Some(Published::Shown(figures)) => {
                let is_everybody = took_part_whole(wording, audience.perspective);
                group_score(wording, figures, is_everybody).into()
            }
        });
    }
    row
}

/// Whether all people of a perspective answered, as far as their number is known.
fn took_part_whole(wording: &Wording, perspective: Perspective) -> bool {
    let of_it = wording.view.assessment.audiences.iter();
    let sizes = of_it
        .filter(|a| a.perspective == perspective)
        .map(|a| a.figures.shown());
    let sizes = sizes.collect::<Option<Vec<_>>>().unwrap_or_default();
    let answered: u32 = sizes.iter().map(|s| s.sheets).sum();
    sizes.iter().any(|s| {
        s.population
            .is_some_and(|population| answered >= population)
    })
}

fn group_score(wording: &Wording, figures: &Figures, is_everybody: bool) -> String {
    let words = wording.words.score;
    let Some(point) = figures.range.point else {
        return words.group_no_answer.to_owned();
    };
    let score = wording.score(point);
    let interval = figures
        .interval
        .filter(|_| !is_everybody)
        .map(|i| wording.interval(&i));
    let mut text = (words.group_score)(&score, figures.n, interval.as_deref());
    if is_everybody && figures.n > 1 {
        text = format!("{text}, {}", words.group_everybody);
    }
    match figures.spread.filter(|_| wording.view.full) {
        Some(spread) => format!("{text}, {}", (words.spread)(&wording.points(spread, &[]))),
        None => text,
    }
}

/// How far the target is reached; with several kinds of mean for who wants to know
/// what one hides.
pub(in crate::report) fn targets(wording: &Wording, with_balance: bool) -> Vec<Block> {
    let words = &wording.words.score.profile;
    let targets = &wording.view.assessment.targets;
    let Some(reached) = targets.reached else {
        return Vec::new();
    };
    let mut lines: Vec<Line> = vec![(words.target_reached)(&wording.percent(reached)).into()];
    if targets.dimensions_without_score > 0 {
        lines.push((words.target_without_score)(targets.dimensions_without_score).into());
    }
    let overall = wording.view.assessment.balance.as_ref();
    let overall = overall.filter(|_| with_balance);
    lines.extend(overall.map(|b| {
        let reading = wording.words.score.profile.balance_reading;
        balance(wording, b).then(format!(" {reading}"))
    }));
    let is_provisional = wording
        .view
        .assessment
        .dimensions
        .iter()
        .any(|d| d.is_provisional);
    if is_provisional {
        let above = wording
            .instrument()
            .rules
            .coverage
            .provisional_above
            .to_f64();
        lines.push((words.provisional)(&wording.points(above, &[])).into());
    }
    vec![Block::heading(2, words.target_title), Block::List(lines)]
}
