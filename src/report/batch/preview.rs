//! Which groups would be shown, and why not the others. Confidential: it has the sizes
//! of small groups, and no score at all.

use crate::model::{GroupStanding, Instrument, Lang, Preview, PreviewRow, Privacy};
use crate::report::{Block, Cell, Column, Document, Line, Table, Tone};
use crate::words::Words;

/// A table per cut, in the order given.
pub fn preview_page(preview: &Preview, instrument: &Instrument, lang: Lang) -> Document {
    let all = Words::for_lang(lang);
    let mut blocks = opening(all, &instrument.rules.privacy);
    blocks.extend(of_survey(all, &instrument.rules.privacy, preview));
    Document {
        title: all.batch.preview.title.to_owned(),
        blocks,
    }
}

/// The same of several files, each under its name.
pub fn previews_page(
    previews: &[(String, Preview)],
    instrument: &Instrument,
    lang: Lang,
) -> Document {
    let all = Words::for_lang(lang);
    let privacy = &instrument.rules.privacy;
    let mut blocks = opening(all, privacy);
    for (file, preview) in previews {
        blocks.push(Block::heading(1, file.as_str()));
        let own = of_survey(all, privacy, preview);
        blocks.extend(own.into_iter().map(super::one_level_down));
    }
    Document {
        title: all.batch.preview.title.to_owned(),
        blocks,
    }
}

fn opening(all: &Words, privacy: &Privacy) -> Vec<Block> {
    let mut blocks = super::unprotected(all, privacy);
    blocks.push(Block::note(Line::strong(all.batch.preview.confidential)));
    blocks
}

fn of_survey(all: &Words, privacy: &Privacy, preview: &Preview) -> Vec<Block> {
    let words = &all.batch.preview;
    let mut blocks = vec![Block::paragraph((words.intro)(preview.perspective))];
    let least = all.batch.privacy.least;
    blocks.push(Block::paragraph(least(
        privacy.scores,
        privacy.distributions,
        privacy.crossings,
    )));
    let shown = preview
        .rows
        .iter()
        .filter(|row| row.standing == GroupStanding::Shown);
    blocks.push(Block::paragraph((words.sum)(
        shown.count(),
        preview.rows.len(),
    )));
    for rows in preview.rows.chunk_by(|a, b| a.names == b.names) {
        blocks.extend(cut(all, rows));
    }
    blocks
}

fn cut(all: &Words, rows: &[PreviewRow]) -> Vec<Block> {
    let words = &all.batch.preview;
    let groups = &all.batch.groups;
    let names = rows.first().map_or(&[][..], |row| &row.names);
    let mut blocks = Vec::new();
    if !names.is_empty() {
        let names = names.join(groups.crossed);
        blocks.push(Block::heading(1, (groups.by)(&names)));
    }
    blocks.push(Block::Table(Table {
        caption: None,
        columns: vec![
            Column::left(groups.group),
            Column::right(words.people),
            Column::left(words.standing),
        ],
        rows: rows.iter().map(|r| row(all, r)).collect(),
    }));
    blocks
}

fn row(all: &Words, row: &PreviewRow) -> Vec<Cell> {
    let words = &all.batch.preview;
    let labels = row.labels.iter().map(|label| match label.trim() {
        "" => all.batch.groups.not_filled_in,
        _ => label.as_str(),
    });
    let name = match row.labels.as_slice() {
        [] => words.whole.to_owned(),
        _ => labels.collect::<Vec<_>>().join(all.batch.groups.crossed),
    };
    let why = (words.why)(row.standing);
    let standing = match row.standing {
        GroupStanding::Shown => Line::plain(why),
        _ => Line::toned(Tone::Open, why),
    };
    vec![name.into(), row.n.to_string().into(), standing.into()]
}
