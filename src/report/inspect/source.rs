//! Which platform the export is of, how that shows, and how the file is packed.

use super::Page;
use crate::model::survey::{FileFormat, Reading};
use crate::report::{Block, Fact, Line};

pub(super) fn blocks(page: &Page, reading: &Reading) -> Vec<Block> {
    let words = &page.words.survey.source;
    let mut facts = vec![Fact::new(words.platform, platform(page, reading))];
    if !reading.is_chosen {
        facts.push(Fact::list(words.why, signs(page, reading)));
    }
    facts.push(Fact::new(words.format, format(page, &reading.format)));
    let rows = reading.header_rows.to_string();
    facts.push(Fact::new(words.header_rows, rows));
    facts.push(Fact::new(words.fingerprint, reading.fingerprint.as_str()));
    vec![Block::heading(2, words.title), Block::Facts(facts)]
}

fn platform(page: &Page, reading: &Reading) -> String {
    let words = &page.words.survey.source;
    let mut parts = vec![(words.name)(reading.platform)];
    parts.extend(reading.variant.map(|v| (words.variant)(v).to_owned()));
    if reading.is_chosen {
        parts.push(words.chosen.to_owned());
    }
    parts.join(", ")
}

fn signs(page: &Page, reading: &Reading) -> Vec<Line> {
    let words = &page.words.survey.source;
    if reading.signs.is_empty() {
        return vec![words.no_sign.into()];
    }
    let signs = reading.signs.iter();
    signs.map(|sign| (words.sign)(sign).into()).collect()
}

fn format(page: &Page, format: &FileFormat) -> String {
    let words = &page.words.survey.source;
    match format {
        FileFormat::Json => words.json.to_owned(),
        FileFormat::Spreadsheet { sheet } => (words.spreadsheet)(sheet),
        FileFormat::Delimited {
            encoding,
            has_bom,
            delimiter,
            has_sep_line,
            ..
        } => {
            let mut parts = vec![(words.text_file)(encoding.id(), *delimiter)];
            parts.extend(has_bom.then(|| words.mark.to_owned()));
            parts.extend(has_sep_line.then(|| words.sep_line.to_owned()));
            parts.join("; ")
        }
    }
}
