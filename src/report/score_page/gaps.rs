//! What two groups see differently: how much, who sees it higher, and how sure it is.

use crate::model::{
    Agreement, Gap, GapFigures, GapSubject, GapWord, Perspective, Position, Published, Side,
};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Fact, Line, Table};
use crate::words::capital;

/// The pair that the first barrier is about comes first.
pub(in crate::report) const FIRST_PAIR: (Perspective, Perspective) =
    (Perspective::Management, Perspective::Employee);

pub(super) fn blocks(wording: &Wording) -> Vec<Block> {
    let words = &wording.words.score.gaps;
    let assessment = wording.view.assessment;
    if assessment.gaps.is_empty() {
        return Vec::new();
    }
    let confidence = wording.instrument().rules.confidence.to_f64();
    let mut blocks = vec![
        Block::heading(1, words.title),
        Block::paragraph(format!(
            "{} {} {}",
            (words.interval)(&wording.percent(confidence)),
            words.uncertain,
            (words.estimate)(wording.words.report.estimate),
        )),
    ];
    blocks.extend(patterns(wording));
    for pair in pairs(&assessment.gaps) {
        blocks.extend(pair_blocks(wording, pair));
    }
    blocks
}

pub(in crate::report) fn patterns(wording: &Wording) -> Vec<Block> {
    let found = &wording.view.assessment.patterns;
    let patterns = wording.instrument().patterns.iter();
    let known = patterns.filter(|pattern| found.contains(&pattern.id));
    known
        .map(|pattern| {
            let name = pattern.name.get(wording.lang());
            let meaning = pattern.meaning.get(wording.lang());
            let line = Line::strong((wording.words.score.gaps.pattern)(name));
            Block::note(line.then(format!(". {meaning}")))
        })
        .collect()
}

pub(in crate::report) fn pairs(gaps: &[Gap]) -> Vec<(Perspective, Perspective)> {
    let mut pairs: Vec<_> = gaps.iter().map(|gap| (gap.first, gap.second)).collect();
    pairs.sort_by_key(|pair| (*pair != FIRST_PAIR, *pair));
    pairs.dedup();
    pairs
}

fn pair_blocks(wording: &Wording, pair: (Perspective, Perspective)) -> Vec<Block> {
    let words = &wording.words.score.gaps;
    let all = by_size(&wording.view.assessment.gaps, pair);
    let is_main = pair == FIRST_PAIR || wording.view.full;
    let (told, left_out): (Vec<&Gap>, Vec<&Gap>) =
        all.iter().partition(|gap| is_main || is_telling(gap));
    let mut blocks = vec![Block::heading(2, (words.pair)(pair.0, pair.1))];
    blocks.extend(largest(wording, &told));
    if !told.is_empty() {
        blocks.push(Block::Table(table(wording, pair, &told)));
    }
    let withheld = left_out
        .iter()
        .filter(|gap| gap.figures == Published::Withheld)
        .count();
    if withheld > 0 {
        let word = wording.words.report.withheld;
        blocks.push(Block::paragraph((words.withheld_left_out)(withheld, word)));
    }
    if left_out.len() > withheld {
        blocks.push(Block::paragraph((words.left_out)(
            left_out.len() - withheld,
        )));
    }
    if is_main {
        blocks.extend(agreement(wording, pair, &all));
    }
    blocks
}

/// Largest first; what is withheld has no size and stands last.
pub(in crate::report) fn by_size(gaps: &[Gap], pair: (Perspective, Perspective)) -> Vec<&Gap> {
    let mut found: Vec<&Gap> = gaps
        .iter()
        .filter(|g| (g.first, g.second) == pair && !repeats_its_question(g))
        .collect();
    found.sort_by(|a, b| {
        let size = |gap: &Gap| gap.figures.shown().map_or(-1.0, |f| f.difference.abs());
        size(b).total_cmp(&size(a))
    });
    found
}

/// A dimension's gap over one question is that question's gap.
fn repeats_its_question(gap: &Gap) -> bool {
    matches!(&gap.subject, GapSubject::Dimension(_, items) if items.len() == 1)
}

pub(in crate::report) fn is_telling(gap: &Gap) -> bool {
    let word = gap.figures.shown().map(|f| f.word);
    matches!(word, Some(GapWord::Difference | GapWord::Large))
}

/// The largest difference that is certain, as a sentence.
pub(in crate::report) fn largest(wording: &Wording, gaps: &[&Gap]) -> Option<Block> {
    let gap = gaps.iter().find(|gap| is_telling(gap))?;
    let figures = gap.figures.shown()?;
    let (higher, lower) = if figures.difference > 0.0 {
        (gap.first, gap.second)
    } else {
        (gap.second, gap.first)
    };
    let points = wording.points(figures.difference, &edges(wording));
    let sentence = wording.words.score.gaps.largest;
    Some(Block::paragraph(sentence(
        &subject(wording, gap),
        higher,
        lower,
        &points,
    )))
}

pub(in crate::report) fn table(
    wording: &Wording,
    pair: (Perspective, Perspective),
    gaps: &[&Gap],
) -> Table {
    let words = &wording.words.score.gaps;
    Table {
        caption: None,
        columns: vec![
            Column::left(words.subject),
            Column::left(capital(wording.perspective(pair.0))),
            Column::left(capital(wording.perspective(pair.1))),
            Column::left(words.difference),
            Column::left(words.word),
            Column::left(words.direction),
        ],
        rows: gaps.iter().map(|gap| row(wording, gap)).collect(),
    }
}

fn row(wording: &Wording, gap: &Gap) -> Vec<Cell> {
    let words = &wording.words.score.gaps;
    let subject: Cell = subject(wording, gap).into();
    let Published::Shown(figures) = &gap.figures else {
        let withheld = || Cell::from(wording.words.report.withheld);
        return vec![
            subject,
            withheld(),
            withheld(),
            withheld(),
            withheld(),
            withheld(),
        ];
    };
    vec![
        subject,
        side(wording, gap, gap.first, &figures.first).into(),
        side(wording, gap, gap.second, &figures.second).into(),
        difference(wording, figures).into(),
        (words.word_for)(figures.word).into(),
        direction(wording, gap, figures).into(),
    ]
}

pub(in crate::report) fn subject(wording: &Wording, gap: &Gap) -> String {
    match &gap.subject {
        GapSubject::Item(id) => wording.question(id),
        GapSubject::Dimension(id, items) => {
            let over = (wording.words.score.gaps.over_items)(items.len());
            format!("{}, {over}", wording.dimension(id))
        }
    }
}

/// A mean with what it is: a position, an estimate, or the mean of n people.
pub(in crate::report) fn side(
    wording: &Wording,
    gap: &Gap,
    who: Perspective,
    side: &Side,
) -> String {
    let mean = wording.score(side.mean);
    let mut text = match side.kind {
        Position::Position => {
            let position = (wording.words.score.gaps.position)(who);
            format!("{mean}, {position}")
        }
        Position::Sample => format!("{mean}, n\u{a0}=\u{a0}{}", side.n),
    };
    if is_estimate(wording, gap, who) {
        text = format!("{text}, {}", wording.words.report.estimate);
    }
    text
}

/// Whether this group could only estimate a question of the subject.
pub(in crate::report) fn is_estimate(wording: &Wording, gap: &Gap, who: Perspective) -> bool {
    let items = match &gap.subject {
        GapSubject::Item(id) => std::slice::from_ref(id),
        GapSubject::Dimension(_, items) => items.as_slice(),
    };
    let mut items = items
        .iter()
        .filter_map(|id| wording.instrument().item(id.as_str()));
    items.any(|item| item.estimate_for.contains(&who))
}

pub(in crate::report) fn difference(wording: &Wording, figures: &GapFigures) -> String {
    let edges = edges(wording);
    let difference = wording.signed(figures.difference, &edges);
    match &figures.interval {
        Some(interval) => {
            let low = wording.signed(interval.low, &[]);
            let high = wording.signed(interval.high, &[]);
            format!("{difference} [{low} {} {high}]", wording.words.report.to)
        }
        None => format!("{difference}, {}", wording.words.score.gaps.no_interval),
    }
}

/// The thresholds of the gap words, so that a printed difference fits its word.
pub(in crate::report) fn edges(wording: &Wording) -> [f64; 2] {
    let rule = &wording.instrument().rules.gap;
    [rule.small.to_f64(), rule.large.to_f64()]
}

fn direction(wording: &Wording, gap: &Gap, figures: &GapFigures) -> String {
    let words = &wording.words.score.gaps;
    if figures.difference > 0.0 {
        wording.perspective(gap.first).to_owned()
    } else if figures.difference < 0.0 {
        wording.perspective(gap.second).to_owned()
    } else {
        words.same.to_owned()
    }
}

/// The two-by-two of level and agreement: two groups can share a low view.
pub(in crate::report) fn agreement(
    wording: &Wording,
    pair: (Perspective, Perspective),
    gaps: &[&Gap],
) -> Vec<Block> {
    let words = &wording.words.score.gaps;
    let quadrants = [
        (Agreement::BothLow, words.both_low.to_owned()),
        (Agreement::BothHigh, words.both_high.to_owned()),
        (Agreement::FirstHigher, capital(&(words.higher)(pair.0))),
        (Agreement::SecondHigher, capital(&(words.higher)(pair.1))),
    ];
    let fact = |(quadrant, name): (Agreement, String)| {
        let is_here = |gap: &&&Gap| gap.figures.shown().is_some_and(|f| f.agreement == quadrant);
        let mut subjects: Vec<Line> = gaps
            .iter()
            .filter(is_here)
            .map(|gap| subject(wording, gap).into())
            .collect();
        if subjects.is_empty() {
            subjects.push(wording.words.report.none.into());
        }
        Fact::list(name, subjects)
    };
    if gaps.iter().all(|gap| gap.figures.shown().is_none()) {
        return Vec::new();
    }
    vec![
        Block::paragraph((words.agreement)(&wording.score(Agreement::MIDDLE))),
        Block::Facts(quadrants.into_iter().map(fact).collect()),
    ]
}
