//! Every page fits every terminal, and loses nothing on the way.

use std::collections::BTreeMap;

use leerklaar::model::Lang;
use leerklaar::report::terminal::{self, Style};
use leerklaar::report::{
    Block, DisplayScale, Document, Line, Subject, Table, View, explain_page, questionnaire_page,
    roadmap_page, score_page,
};

use super::bakery::{Bakery, bakery};
use super::pages::style;

const WIDTHS: [usize; 7] = [200, 160, 120, 80, 60, 40, 20];

/// Every kind of page, in both languages, on the built-in checklists.
fn pages(bakery: &Bakery) -> Vec<Document> {
    let mut pages = Vec::new();
    for (lang, full, scale) in [
        (Lang::NL, false, DisplayScale::Hundred),
        (Lang::EN, true, DisplayScale::Ten),
    ] {
        let view = View {
            full,
            scale,
            ..bakery.view(lang)
        };
        pages.push(score_page(&view));
        pages.push(roadmap_page(&view));
        for id in ["B12", "V2", "SCALE", "A08", "barriers"] {
            let subject = Subject::find(&bakery.instrument, id).expect("a built-in id");
            pages.push(explain_page(&view, &bakery.sheets, subject));
        }
        let surveys = super::batch::pages(lang, full).into_iter();
        pages.extend(surveys.map(|(_, page)| page));
        let lists = [bakery.instrument.checklists[0].id.clone()];
        pages.push(questionnaire_page(
            &bakery.instrument,
            &lists,
            &[Lang::NL, Lang::EN],
            lang,
        ));
        pages.push(questionnaire_page(
            &bakery.instrument,
            &lists,
            &[lang],
            lang,
        ));
    }
    pages
}

#[test]
fn no_line_is_wider_than_the_terminal_unless_one_word_is() {
    for page in pages(&bakery()) {
        for width in WIDTHS {
            for line in terminal::draw(&page, &style(width)).lines() {
                let words = line.trim_start_matches([' ', '│', '•', '▸']);
                let is_one_word = !words.contains(' ');
                let columns = line.chars().count();
                assert!(
                    columns <= width || is_one_word,
                    "{columns} > {width}: {line}"
                );
            }
        }
    }
}

#[test]
fn every_word_of_a_page_is_there_at_every_width() {
    for page in pages(&bakery()) {
        let words = words_of(&page);
        let wanted = count(words.iter().map(String::as_str));
        for width in WIDTHS {
            let drawn = terminal::draw(&page, &style(width));
            let found = count(drawn.split_whitespace());
            for (word, times) in &wanted {
                let there = found.get(word).copied().unwrap_or(0);
                assert!(
                    there >= *times,
                    "{word} {there} < {times} at {width}:\n{drawn}"
                );
            }
        }
    }
}

#[test]
fn an_ascii_terminal_gets_ascii_at_every_width() {
    for page in pages(&bakery()) {
        for width in WIDTHS {
            let ascii = Style {
                ascii: true,
                ..style(width)
            };
            let drawn = terminal::draw(&page, &ascii);
            assert!(drawn.is_ascii(), "{drawn}");
        }
    }
}

fn count<'a>(words: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_insert(0) += 1;
    }
    counts
}

fn cells_of(table: &Table) -> Vec<String> {
    let cells = table.rows.iter().flatten();
    cells.filter_map(|cell| Some(cell.line()?.text())).collect()
}

/// All words of the texts of a document, without bars and their key.
fn words_of(page: &Document) -> Vec<String> {
    let mut lines = vec![page.title.clone()];
    for block in &page.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => {
                lines.push(text.text());
            }
            Block::List(items) => lines.extend(items.iter().map(Line::text)),
            Block::Facts(facts) => {
                for fact in facts {
                    lines.push(fact.name.clone());
                    lines.extend(fact.values.iter().map(Line::text));
                }
            }
            Block::Table(table) => lines.extend(cells_of(table)),
            Block::Chart(chart) => {
                lines.extend([chart.title.clone(), chart.summary.clone()]);
                lines.extend(cells_of(&chart.table));
            }
            Block::Cards(cards) => {
                for card in cards {
                    lines.extend([card.title.clone(), card.word.clone()]);
                    lines.extend(card.lines.iter().map(Line::text));
                }
            }
            Block::Key(_) => {}
        }
    }
    let words = lines.iter().flat_map(|line| line.split_whitespace());
    words.map(str::to_owned).collect()
}
