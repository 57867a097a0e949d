//! One paper, one story: what each format says, read back and laid beside the paper.

use std::io::{Cursor, Read};

use calamine::{Data, Reader as _, Xlsx};
use leerklaar::model::{Branding, Lang, Published};
use leerklaar::report::{
    Block, Cell, NumberKind, Paper, Reader, Table, docx, html, json, markdown, paper, terminal,
    xlsx,
};
use serde_json::Value;

use super::examples::{Example, bakery, survey};
use super::pages::style;

/// Words with one blank between them, without characters that are not seen.
fn plain(text: &str) -> String {
    let seen = text.replace(['\u{2060}', '\u{200b}', '\u{ad}'], "");
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without tags, and with the characters that stand for themselves again.
fn untagged(markup: &str) -> String {
    let mut text = String::new();
    for part in markup.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    let text = text.replace("&quot;", "\"").replace("&#39;", "'");
    plain(&text.replace("&nbsp;", " ").replace("&amp;", "&"))
}

/// The tables of a paper, those of its pictures too.
fn tables(paper: &Paper) -> Vec<&Table> {
    let blocks = paper.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(table_of).collect()
}

fn table_of(block: &Block) -> Option<&Table> {
    match block {
        Block::Table(table) => Some(table),
        Block::Chart(chart) => Some(&chart.table),
        _ => None,
    }
}

/// The rows of a paper in reading order; a cell that is only drawn is empty.
fn rows(paper: &Paper) -> Vec<Vec<String>> {
    let text = |cell: &Cell| cell.line().map_or(String::new(), |l| plain(&l.text()));
    let rows = tables(paper).into_iter().flat_map(|table| &table.rows);
    rows.map(|row| row.iter().map(text).collect()).collect()
}

/// The rows of tables in a page: what stands in `<tbody>`.
fn rows_of_html(page: &str) -> Vec<Vec<String>> {
    let bodies = page.split("<tbody").skip(1);
    let bodies = bodies.map(|body| body.split("</tbody>").next().unwrap_or_default());
    let rows = bodies.flat_map(|body| body.split("<tr").skip(1));
    rows.map(|row| {
        let row = row.split_once('>').map_or(row, |(_, after)| after);
        let cells = row.split("</td>").flat_map(|part| part.split("</th>"));
        let cells = cells.filter(|part| part.contains("<td") || part.contains("<th"));
        cells.map(untagged).collect()
    })
    .collect()
}

fn rows_of_markdown(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().filter(|line| line.starts_with("| "));
    let cells = |line: &str| -> Vec<String> {
        let line = line.trim_start_matches('|').trim_end_matches('|');
        let line = line.replace("\\|", "\u{1}").replace("&NoBreak;", "");
        let cell = |cell: &str| {
            let cell = cell.replace("**", "").replace("\\\\", "\u{2}");
            plain(&untagged(
                &cell.replace('\\', "").replace(['\u{1}', '\u{2}'], "|"),
            ))
        };
        line.split(" | ").map(cell).collect()
    };
    let all: Vec<Vec<String>> = lines.map(cells).collect();
    let is_rule = |row: &[String]| row.iter().all(|c| c.trim_matches(['-', ':']).is_empty());
    // A rule stands under each header; both are no rows.
    let mut found = Vec::new();
    for (at, row) in all.iter().enumerate() {
        let is_head = all
            .get(at + 1)
            .is_some_and(|next| is_rule(next) && !next.is_empty());
        if !is_head && !is_rule(row) {
            found.push(row.clone());
        }
    }
    found
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    let mut part = file.by_name(name).expect("the part is there");
    part.read_to_string(&mut text).expect("it is text");
    text
}

/// The rows of tables in a Word file that are no header.
fn rows_of_docx(bytes: &[u8]) -> Vec<Vec<String>> {
    let document = part(bytes, "word/document.xml");
    let rows = document
        .split("<w:tr>")
        .skip(1)
        .chain(document.split("<w:tr ").skip(1));
    let rows = rows.map(|row| row.split("</w:tr>").next().unwrap_or_default());
    let rows = rows.filter(|row| !row.contains("<w:tblHeader"));
    let cells = |row: &str| -> Vec<String> {
        let cells = row.split("<w:tc>").skip(1);
        cells
            .map(|cell| {
                let texts = cell.split("<w:t").skip(1);
                let texts = texts.filter(|text| text.starts_with(['>', ' ']));
                let texts = texts.map(|text| text.split("</w:t>").next().unwrap_or_default());
                let texts = texts.map(|text| text.split_once('>').map_or("", |(_, t)| t));
                untagged(&texts.collect::<String>())
            })
            .collect()
    };
    rows.map(cells).collect()
}

/// A table that is wider than the page goes on in a second one, under the same names:
/// the rows as they are, and every two of a name as one.
fn whole(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let parts = |first: &Vec<String>| -> Vec<Vec<String>> {
        let others = rows.iter().filter(|row| row.first() == first.first());
        let joined = others.map(|row| first.iter().chain(row.iter().skip(1)).cloned().collect());
        joined.collect()
    };
    let joined: Vec<Vec<String>> = rows.iter().flat_map(parts).collect();
    rows.into_iter().chain(joined).collect()
}

/// Every figure and every text of the rows of all sheets.
fn rows_of_xlsx(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a spreadsheet");
    let names = book.sheet_names();
    let mut found = Vec::new();
    for name in names {
        let sheet = book.worksheet_range(&name).expect("a sheet");
        found.extend(sheet.rows().map(<[Data]>::to_vec));
    }
    found
}

/// What must stand in a row of a sheet, in this order.
fn values(row: &[Cell]) -> Vec<Data> {
    let text = |text: String| (!text.is_empty()).then_some(Data::String(text));
    row.iter()
        .flat_map(|cell| match cell {
            Cell::Meter(_) => Vec::new(),
            Cell::Words(line) => text(plain(&line.text())).into_iter().collect(),
            Cell::Number(number) => vec![Data::Float(number.value)],
            // Its ends have columns of their own only where they say more.
            Cell::Range(range) if range.low == range.high => vec![Data::Float(range.low)],
            Cell::Range(range) => {
                let all = [range.point, Some(range.low), Some(range.high)];
                all.into_iter().flatten().map(Data::Float).collect()
            }
        })
        .collect()
}

fn is_in_order(wanted: &[Data], row: &[Data]) -> bool {
    let mut cells = row.iter();
    wanted.iter().all(|want| {
        cells.any(|cell| match (want, cell) {
            (Data::Float(a), Data::Float(b)) => (a - b).abs() < 1e-9,
            (Data::Float(a), Data::Int(b)) => (a - *b as f64).abs() < 1e-9,
            (Data::String(a), Data::String(b)) => *a == plain(b),
            _ => false,
        })
    })
}

fn beside(wanted: &[Vec<String>], found: &[Vec<String>], format: &str) {
    for row in wanted {
        let is_row = |other: &&Vec<String>| {
            row.len() == other.len()
                && row
                    .iter()
                    .zip(other.iter())
                    .all(|(a, b)| a.is_empty() || a == b)
        };
        assert!(
            found.iter().any(|other| is_row(&other)),
            "{format} has no row {row:?}"
        );
    }
}

fn told_alike(example: &Example, reader: Reader, lang: Lang) {
    let paper = paper(&example.view(reader, lang));
    let branding = Branding::default();
    let wanted = rows(&paper);
    assert!(wanted.len() > 5, "{reader:?} has tables");
    beside(
        &wanted,
        &rows_of_html(&html::draw(&paper, &branding)),
        "HTML",
    );
    beside(
        &wanted,
        &rows_of_markdown(&markdown::draw_paper(&paper)),
        "Markdown",
    );
    let word = docx::draw(&paper, &branding).expect("it can be drawn");
    beside(&wanted, &whole(rows_of_docx(&word)), "Word");
    let sheets = rows_of_xlsx(xlsx::draw(&paper, &branding).expect("it can be drawn"));
    for row in tables(&paper).into_iter().flat_map(|table| &table.rows) {
        let wanted = values(row);
        assert!(
            sheets.iter().any(|row| is_in_order(&wanted, row)),
            "Excel has no row {wanted:?}"
        );
    }
}

#[test]
fn every_format_has_the_figures_of_the_bakery() {
    told_alike(&bakery(), Reader::Adviser, Lang::NL);
}

#[test]
fn every_format_has_the_figures_of_the_survey() {
    told_alike(&survey(), Reader::Hr, Lang::EN);
}

/// The printed scores are those of the JSON, and actions come in its order.
#[test]
fn papers_terminal_and_json_agree_on_scores_verdicts_and_order() {
    let example = bakery();
    let view = example.view(Reader::Adviser, Lang::EN);
    let read = |text: String| -> Value { serde_json::from_str(&text).expect("JSON") };
    let (score, plan) = (
        read(json::score(&view.view)),
        read(json::roadmap(&view.view)),
    );
    let paper = paper(&view);
    let page = plain(&terminal::draw(&paper.document(), &style(500)));
    let mut points = std::collections::BTreeMap::new();
    for cell in tables(&paper).into_iter().flat_map(|table| &table.rows) {
        if let [Cell::Words(name), Cell::Range(range), ..] = &cell[..] {
            points.entry(plain(&name.text())).or_insert(range.point);
        }
    }
    for dimension in score["dimensions"].as_array().expect("dimensions") {
        let id = dimension["id"].as_str().expect("an id");
        let name = format!("{id} {}", dimension["name"]["en"].as_str().expect("a name"));
        let exact = dimension["score"]["point"].as_f64();
        let printed = points
            .get(&name)
            .unwrap_or_else(|| panic!("no row of {name}"));
        match (exact, printed) {
            // Cut instead of rounded where rounding would cross a threshold.
            (Some(exact), Some(printed)) => assert!((exact - printed).abs() < 1.0, "{name}"),
            (exact, printed) => assert_eq!(exact, *printed, "{name}"),
        }
    }
    let outcomes = score["verdicts"].as_array().expect("verdicts").iter();
    let outcomes: Vec<&str> = outcomes.filter_map(|v| v["outcome"].as_str()).collect();
    let cards = paper.sections[0]
        .blocks
        .iter()
        .find_map(|block| match block {
            Block::Cards(cards) => Some(cards),
            _ => None,
        });
    let words = cards.expect("the verdicts come first").iter();
    let words: Vec<&str> = words.map(|card| card.word.as_str()).collect();
    assert_eq!(
        (outcomes.as_slice(), words.as_slice()),
        (&["yes", "no", "no"][..], &["yes", "no", "no"][..])
    );
    let mut rest = page
        .split_once("first 13 weeks")
        .map_or(page.as_str(), |(_, after)| after);
    let actions = plan["actions"].as_array().expect("actions").iter().take(5);
    for action in actions {
        let name = action["name"]["en"].as_str().expect("a name");
        let at = rest
            .find(name)
            .unwrap_or_else(|| panic!("{name} comes in its place"));
        rest = &rest[at + name.len()..];
    }
}

/// A percentage is a share where a program reads it, and printed in hundredths.
#[test]
fn shares_are_shares_for_programs() {
    let example = bakery();
    let paper = paper(&example.view(Reader::Adviser, Lang::EN));
    let cells = tables(&paper)
        .into_iter()
        .flat_map(|t| t.rows.iter().flatten());
    let shares = cells.filter_map(|cell| match cell {
        Cell::Number(number) if number.kind == NumberKind::Percent => Some(number),
        _ => None,
    });
    let mut count = 0;
    for share in shares {
        let printed = plain(&share.text.text()).replace(" %", "").replace('%', "");
        let printed: f64 = printed.parse().expect("a number");
        assert!((share.value * 100.0 - printed).abs() < 1e-9, "{share:?}");
        count += 1;
    }
    assert!(count > 10, "{count}");
    assert!(
        example
            .assessment
            .gaps
            .iter()
            .any(|g| matches!(g.figures, Published::Shown(_)))
    );
}
