//! What groups see differently: a dot per side on each subject, and the figures.

use super::profile::axis;
use super::{Desk, Reader, Section};
use crate::model::{Gap, GapFigures, GapSubject, GapWord, Id, Perspective, Published};
use crate::report::score_page::{gaps, unknown};
use crate::report::wording::Wording;
use crate::report::{
    Block, Cell, Chart, Column, Dot, Dumbbell, Dumbbells, Figure, Line, Table, Tone,
};
use crate::words::capital;

/// Who reads in minutes gets no more subjects than this.
const MOST_SUBJECTS: usize = 5;

type Pair = (Perspective, Perspective);

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let wording = &desk.wording;
    let all = &wording.view.assessment.gaps;
    let pairs = gaps::pairs(all);
    let words = &wording.words.score.gaps;
    let (main, others) = pairs.split_first()?;
    let confidence = wording.instrument().rules.confidence.to_f64();
    let interval = (words.interval)(&wording.percent(confidence));
    let mut blocks = vec![Block::paragraph(format!("{interval} {}", words.uncertain))];
    blocks.extend(gaps::patterns(wording));
    if desk.paper.reader == Reader::ManagementTeam {
        blocks.extend(largest_only(wording, *main));
    } else {
        blocks.extend(in_full(desk, *main));
        for pair in others {
            blocks.extend(beside(wording, *pair));
        }
        blocks.extend(not_known(wording));
    }
    let name = &wording.words.paper.views.name;
    Some(Section::new("views", name, blocks))
}

/// The differences that are certain, for who has minutes.
fn largest_only(wording: &Wording, pair: Pair) -> Vec<Block> {
    let words = &wording.words.paper.views;
    let heading = Block::heading(2, (wording.words.score.gaps.pair)(pair.0, pair.1));
    let mut told: Vec<&Gap> = subjects(wording, pair);
    let all = told.len();
    told.retain(|gap| gaps::is_telling(gap));
    if told.is_empty() {
        let mut blocks = vec![heading];
        blocks.extend((all > 0).then(|| Block::paragraph(words.none_certain)));
        blocks.extend(withheld(wording, pair));
        return blocks;
    }
    let certain = told.len();
    told.truncate(MOST_SUBJECTS);
    let sides = everybody(wording, pair, &told);
    let mut blocks = vec![
        heading,
        Block::paragraph((words.only_certain)(told.len(), certain)),
        chart(wording, pair, &told, &sides, (certain, all)),
    ];
    blocks.extend(withheld(wording, pair));
    blocks
}

fn in_full(desk: &Desk, pair: Pair) -> Vec<Block> {
    let wording = &desk.wording;
    let words = &wording.words.paper.views;
    let mut blocks = vec![Block::heading(
        2,
        (wording.words.score.gaps.pair)(pair.0, pair.1),
    )];
    let told = subjects(wording, pair);
    if !told.is_empty() {
        let certain = told.iter().filter(|gap| gaps::is_telling(gap)).count();
        let sides = everybody(wording, pair, &told);
        blocks.push(chart(wording, pair, &told, &sides, (certain, told.len())));
    }
    blocks.extend(withheld(wording, pair));
    let all = gaps::by_size(&wording.view.assessment.gaps, pair);
    let questions: Vec<&Gap> = all.iter().copied().filter(|gap| is_question(gap)).collect();
    // The appendix has all of them.
    let is_here = desk.paper.reader != Reader::Adviser;
    if is_here && questions.iter().any(|gap| gap.figures.shown().is_some()) {
        blocks.push(Block::heading(3, words.per_question));
        let estimate = wording.words.report.estimate;
        let is_estimated =
            |gap: &&Gap| [gap.first, gap.second].map(|who| gaps::is_estimate(wording, gap, who));
        if questions
            .iter()
            .any(|gap| is_estimated(gap).contains(&true))
        {
            let reading = (wording.words.score.gaps.estimate)(estimate);
            blocks.push(Block::paragraph(reading));
        }
        let table = gaps::table(wording, pair, &questions);
        blocks.push(Block::Table(table.captioned(words.per_question)));
    }
    blocks.extend(gaps::agreement(wording, pair, &all));
    blocks
}

/// Another pair of groups: only where they certainly differ.
fn beside(wording: &Wording, pair: Pair) -> Vec<Block> {
    let words = &wording.words.paper.views;
    let mut told = subjects(wording, pair);
    let all = told.len();
    told.retain(|gap| gaps::is_telling(gap));
    let heading = Block::heading(2, (wording.words.score.gaps.pair)(pair.0, pair.1));
    let mut blocks = vec![heading];
    if told.is_empty() {
        blocks.extend((all > 0).then(|| Block::paragraph(words.none_certain)));
    } else {
        let counts = (told.len(), all);
        blocks.push(chart(wording, pair, &told, &[pair.0, pair.1], counts));
    }
    blocks.extend(withheld(wording, pair));
    blocks
}

/// How many subjects of a pair are not shown, with the one word for it.
fn withheld(wording: &Wording, pair: Pair) -> Option<Block> {
    let gaps = wording.view.assessment.gaps.iter();
    let count = gaps
        .filter(|gap| (gap.first, gap.second) == pair && !is_question(gap))
        .filter(|gap| gap.figures == Published::Withheld)
        .count();
    let word = wording.words.report.withheld;
    let line = wording.words.score.gaps.withheld_left_out;
    (count > 0).then(|| Block::paragraph(line(count, word)))
}

fn is_question(gap: &Gap) -> bool {
    matches!(gap.subject, GapSubject::Item(_))
}

/// The subjects that may be told of a pair: the certain differences first, then by
/// size.
fn subjects<'a>(wording: &Wording<'a>, pair: Pair) -> Vec<&'a Gap> {
    let gaps = wording.view.assessment.gaps.iter();
    let mut found: Vec<(&GapFigures, &Gap)> = gaps
        .filter(|gap| (gap.first, gap.second) == pair && !is_question(gap))
        .filter_map(|gap| Some((gap.figures.shown()?, gap)))
        .collect();
    found.sort_by(|(a, one), (b, other)| {
        let first_certain = gaps::is_telling(other).cmp(&gaps::is_telling(one));
        first_certain.then_with(|| b.difference.abs().total_cmp(&a.difference.abs()))
    });
    found.into_iter().map(|(_, gap)| gap).collect()
}

/// The picture of a pair, with the other groups where they answered the same
/// questions.
fn chart(
    wording: &Wording,
    pair: Pair,
    told: &[&Gap],
    sides: &[Perspective],
    counts: (usize, usize),
) -> Block {
    let words = &wording.words.paper.views;
    let rows = told.iter().filter_map(|gap| row(wording, gap, sides));
    let title = (words.chart)(&(wording.words.score.gaps.pair)(pair.0, pair.1));
    let mut summary = summary(wording, told, counts);
    if let [_, _, others @ ..] = sides
        && !others.is_empty()
    {
        let names = wording.words.report.groups(others);
        summary = format!("{summary} {}", (words.others)(&names));
    }
    Block::Chart(Box::new(Chart {
        table: table(wording, told, sides).captioned(title.as_str()),
        title,
        summary,
        figure: Figure::Dumbbells(Dumbbells {
            axis: axis(wording),
            sides: sides
                .iter()
                .map(|who| capital(wording.perspective(*who)))
                .collect(),
            rows: rows.collect(),
        }),
    }))
}

fn summary(wording: &Wording, told: &[&Gap], (certain, all): (usize, usize)) -> String {
    let words = &wording.words.paper.views;
    let mut summary = (words.certain)(certain, all);
    let largest = told.iter().find(|gap| gaps::is_telling(gap));
    if let Some((gap, figures)) = largest.and_then(|gap| Some((gap, gap.figures.shown()?))) {
        let higher = match figures.difference > 0.0 {
            true => gap.first,
            false => gap.second,
        };
        let points = wording.points(figures.difference, &gaps::edges(wording));
        let largest = (words.largest)(&name(wording, gap), &points, higher);
        summary = format!("{summary} {largest}");
    }
    summary
}

/// The pair, then who else may be shown on at least one of the same subjects.
fn everybody(wording: &Wording, pair: Pair, told: &[&Gap]) -> Vec<Perspective> {
    let mut sides = vec![pair.0, pair.1];
    let others = Perspective::ALL.into_iter();
    let others = others.filter(|who| *who != pair.0 && *who != pair.1);
    let is_seen = |who: &Perspective| told.iter().any(|gap| mean(wording, gap, *who).is_some());
    sides.extend(others.filter(is_seen));
    sides
}

/// What a group says about exactly the questions of a subject, from any gap that it
/// has a side in.
fn mean(wording: &Wording, about: &Gap, who: Perspective) -> Option<f64> {
    let same = wording.view.assessment.gaps.iter();
    let mut same = same.filter(|gap| gap.subject == about.subject);
    same.find_map(|gap| {
        let figures = gap.figures.shown()?;
        if gap.first == who {
            Some(figures.first.mean)
        } else if gap.second == who {
            Some(figures.second.mean)
        } else {
            None
        }
    })
}

fn row(wording: &Wording, gap: &Gap, sides: &[Perspective]) -> Option<Dumbbell> {
    let figures = gap.figures.shown()?;
    let dots = sides.iter().enumerate().filter_map(|(side, who)| {
        let at = mean(wording, gap, *who)?;
        Some(Dot {
            side,
            at,
            value: wording.score(at),
        })
    });
    let word = (wording.words.score.gaps.word_for)(figures.word);
    let size = wording.signed(figures.difference, &gaps::edges(wording));
    Some(Dumbbell {
        name: name(wording, gap),
        dots: dots.collect(),
        word: format!("{word}, {size}"),
        tone: tone(figures.word),
    })
}

/// A large difference asks for a talk; what is not certain says nothing yet.
fn tone(word: GapWord) -> Tone {
    match word {
        GapWord::Comparable => Tone::Good,
        GapWord::Difference => Tone::Fair,
        GapWord::Large => Tone::Poor,
        GapWord::Uncertain => Tone::Open,
    }
}

/// The subject, without its questions.
fn name(wording: &Wording, gap: &Gap) -> String {
    wording.dimension(dimension(gap))
}

fn dimension(gap: &Gap) -> &Id {
    match &gap.subject {
        GapSubject::Dimension(id, _) | GapSubject::Item(id) => id,
    }
}

fn table(wording: &Wording, told: &[&Gap], sides: &[Perspective]) -> Table {
    let words = &wording.words.score.gaps;
    let mut columns = vec![Column::left(wording.words.report.dimension)];
    columns.extend(
        sides
            .iter()
            .map(|who| Column::right(capital(wording.perspective(*who)))),
    );
    columns.push(Column::left(words.difference));
    columns.push(Column::left(words.word));
    let rows = told.iter().filter_map(|gap| table_row(wording, gap, sides));
    Table::new(columns, rows.collect())
}

fn table_row(wording: &Wording, gap: &Gap, sides: &[Perspective]) -> Option<Vec<Cell>> {
    let figures = gap.figures.shown()?;
    let mut row: Vec<Cell> = vec![gaps::subject(wording, gap).into()];
    row.extend(sides.iter().map(|who| match mean(wording, gap, *who) {
        Some(mean) => Cell::Number(wording.number(mean, wording.score(mean).into(), None)),
        None => "".into(),
    }));
    let edges = gaps::edges(wording);
    let difference: Line = gaps::difference(wording, figures).into();
    row.push(Cell::Number(wording.signed_number(
        figures.difference,
        &edges,
        difference,
    )));
    let word = (wording.words.score.gaps.word_for)(figures.word);
    row.push(Line::toned(tone(figures.word), word).into());
    Some(row)
}

/// The questions that most people could not answer, as far as they may be counted.
fn not_known(wording: &Wording) -> Vec<Block> {
    let words = &wording.words.paper.views;
    let Some(most_unknown) = unknown::most_unknown(wording) else {
        return Vec::new();
    };
    vec![
        Block::heading(2, words.not_known),
        Block::paragraph(words.not_known_reading),
        most_unknown,
    ]
}
