//! The papers of the examples as Word files: the same words and figures as the paper.

use leerklaar::model::Lang;
use leerklaar::report::{Block, Cell, Paper, Reader, Table, paper};
use leerklaar::words::Words;

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
fn nothing_is_hidden_in_the_file() {
    let paper = paper(&survey().view(Reader::Adviser, Lang::NL));
    let file = drawn(&paper);
    let is_picture = |name: &&String| name.starts_with("word/media/");
    let parts: Vec<&str> = file
        .parts
        .keys()
        .filter(|name| !is_picture(name))
        .map(String::as_str)
        .collect();
    assert_eq!(
        parts,
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/fontTable.xml",
            "word/footer.xml",
            "word/footer1.xml",
            "word/header.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/styles.xml",
            "word/theme.xml",
        ]
    );
    let charts = paper.sections.iter().flat_map(|section| &section.blocks);
    let charts = charts.filter(|block| matches!(block, Block::Chart(_)));
    assert_eq!(file.parts.keys().filter(is_picture).count(), charts.count());
    let withheld = Words::for_lang(Lang::NL).report.withheld;
    let body = file.body();
    assert!(body.words().contains(withheld));
    body.walk(&mut |element| {
        let name = element.name.as_str();
        let hides = [
            "w:vanish",
            "w:webHidden",
            "w:ins",
            "w:del",
            "w:commentReference",
            "w:object",
        ];
        assert!(!hides.contains(&name), "{name}");
        // A cell that is withheld has a width and its word; no colour, no figure.
        if name == "w:tc" && element.words() == withheld {
            let looks = &element.inside[0].inside;
            let looks: Vec<&str> = looks.iter().map(|look| look.name.as_str()).collect();
            assert_eq!(looks, ["w:tcW"]);
        }
    });
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
