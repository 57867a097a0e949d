//! The papers of the examples as Word files: the same words and figures as the paper.

use leerklaar::model::Lang;
use leerklaar::report::{Block, Cell, Paper, Reader, Table, paper};

use super::file::{Element, drawn};
use crate::report::examples::{Example, bakery, survey};

/// The words of every cell of every table, in reading order.
fn cells(body: &Element) -> Vec<Vec<String>> {
    let is_table = |table: &&&Element| {
        let style = table.find("w:tblStyle");
        style.is_some_and(|style| style.attribute("w:val") == "ReportTable")
    };
    let tables = body.all("w:tbl");
    let rows = tables
        .iter()
        .filter(is_table)
        .flat_map(|table| table.all("w:tr"));
    rows.map(|row| row.all("w:tc").iter().map(|cell| cell.words()).collect())
        .collect()
}

/// What the tables of the paper say.
fn expected(paper: &Paper) -> Vec<Vec<String>> {
    let blocks = paper.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Chart(chart) => Some(&chart.table),
        _ => None,
    });
    tables.flat_map(rows).collect()
}

fn rows(table: &Table) -> Vec<Vec<String>> {
    let head = table.columns.iter().map(|column| column.title.clone());
    let mut rows = vec![head.collect()];
    for row in &table.rows {
        let words = |cell: &Cell| cell.line().map(|line| line.text()).unwrap_or_default();
        rows.push(row.iter().map(words).collect());
    }
    rows
}

fn examples() -> [(&'static str, Example); 2] {
    [("bakery", bakery()), ("survey", survey())]
}

#[test]
fn every_figure_of_the_paper_is_in_the_file() {
    for (name, example) in examples() {
        for (reader, lang) in [(Reader::ManagementTeam, Lang::NL), (Reader::Hr, Lang::EN)] {
            let paper = paper(&example.view(reader, lang));
            let body = drawn(&paper).body();
            assert_eq!(cells(&body), expected(&paper), "{name} {}", reader.id());
        }
    }
}

#[test]
fn sections_and_their_parts_are_the_outline() {
    let paper = paper(&survey().view(Reader::WorksCouncil, Lang::NL));
    let body = drawn(&paper).body();
    let outline: Vec<String> = body
        .all("w:p")
        .into_iter()
        .filter_map(|p| {
            let level: usize = p.style().strip_prefix("Heading")?.parse().ok()?;
            Some(format!("{}{}", "  ".repeat(level - 1), p.words()))
        })
        .collect();
    insta::assert_snapshot!("outline_works_council_nl", outline.join("\n"));
}
