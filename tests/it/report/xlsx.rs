//! A paper as a spreadsheet: values with their words, read back with another library.

use std::io::{Cursor, Read};

use calamine::{Data, Reader as _, Xlsx};
use leerklaar::model::{Branding, Lang};
use leerklaar::report::{
    Axis, Bar, Bars, Block, Card, Cell, Chart, Column, Dot, Dumbbell, Dumbbells, Fact, Figure,
    Line, Meter, MeterKey, Number, NumberKind, Paper, RangeCell, Section, Table, Tone, xlsx,
};

use super::hostile::HOSTILE;

/// What somebody could call a group or an organisation.
const HOSTILE_NAMES: [&str; 9] = [
    HOSTILE,
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://evil.nl\")",
    " +1",
    "@SUM(A1)",
    "{=1+1}",
    "http://evil.nl",
    "<b>&amp;\"'</b>",
    "History",
];

fn range(point: Option<f64>, low: f64, high: f64, tone: Tone) -> Cell {
    let text = match point {
        Some(point) => format!("{point} [{low}–{high}]"),
        None => format!("[{low}–{high}]"),
    };
    Cell::Range(RangeCell {
        point,
        low,
        high,
        decimals: 0,
        text: text.into(),
        tone: Some(tone),
    })
}

fn figure(value: f64, kind: NumberKind, text: &str) -> Cell {
    Cell::Number(Number {
        value,
        kind,
        text: text.into(),
        tone: None,
    })
}

fn axis() -> Axis {
    Axis {
        ticks: vec![(0.0, "0".to_owned()), (100.0, "100".to_owned())],
        title: "Score".to_owned(),
    }
}

fn profile() -> Chart {
    let whole = NumberKind::Plain { decimals: 0 };
    let bar = |name: &str, point: Option<f64>, value: &str| Bar {
        name: name.to_owned(),
        meter: Some(Meter {
            low: 30.0,
            point,
            high: 60.0,
            target: Some(75.0),
            tone: Tone::Fair,
        }),
        value: value.to_owned(),
        band: "wankel".to_owned(),
        mark: None,
    };
    Chart {
        title: "Het profiel".to_owned(),
        summary: "Geen van de onderwerpen haalt het doel.".to_owned(),
        figure: Figure::Bars(Bars {
            axis: axis(),
            rows: vec![
                bar("B1 Tijd", Some(44.0), "44 [30–60]"),
                bar("B2 Zicht", None, "[30–60]"),
            ],
            key: MeterKey {
                sure: "zeker".to_owned(),
                likely: "waarschijnlijk".to_owned(),
                possible: "mogelijk".to_owned(),
                target: "doel".to_owned(),
            },
        }),
        table: Table::new(
            vec![
                Column::left("Onderwerp"),
                Column::left("Score"),
                Column::right("Doel"),
                Column::right("Verschil"),
                Column::right("Ingevuld"),
            ],
            vec![
                vec![
                    "B1 Tijd".into(),
                    range(Some(44.0), 30.0, 60.0, Tone::Fair),
                    figure(75.0, whole, "75"),
                    figure(-31.0, NumberKind::Signed { decimals: 0 }, "−31"),
                    figure(0.85, NumberKind::Percent, "85 %"),
                ],
                vec![
                    "B2 Zicht".into(),
                    range(None, 30.0, 60.0, Tone::Open),
                    figure(75.0, whole, "75"),
                    "niet getoond".into(),
                    "".into(),
                ],
            ],
        ),
    }
}

fn views() -> Chart {
    let dot = |side: usize, at: f64, value: &str| Dot {
        side,
        at,
        value: value.to_owned(),
    };
    let whole = NumberKind::Plain { decimals: 0 };
    Chart {
        title: "Twee kanten".to_owned(),
        summary: "De leiding ziet meer dan de medewerkers.".to_owned(),
        figure: Figure::Dumbbells(Dumbbells {
            axis: axis(),
            sides: vec!["Leiding".to_owned(), "Medewerkers".to_owned()],
            rows: vec![Dumbbell {
                name: "B1 Tijd".to_owned(),
                dots: vec![dot(0, 75.2, "75"), dot(1, 25.4, "25")],
                word: "groot verschil".to_owned(),
                tone: Tone::Poor,
            }],
        }),
        table: Table::new(
            vec![
                Column::left("Onderwerp"),
                Column::right("Leiding"),
                Column::right("Medewerkers"),
                Column::left("Conclusie"),
            ],
            vec![vec![
                "B1 Tijd".into(),
                figure(75.0, whole, "75"),
                figure(25.0, whole, "25"),
                Line::toned(Tone::Poor, "groot verschil").into(),
            ]],
        ),
    }
}

fn section(id: &'static str, title: &str, blocks: Vec<Block>) -> Section {
    Section {
        id,
        title: title.to_owned(),
        short: title.to_owned(),
        blocks,
        starts_page: false,
    }
}

fn paper() -> Paper {
    let card = Card {
        title: "Klaar voor een proef".to_owned(),
        word: "ja".to_owned(),
        tone: Tone::Good,
        lines: vec!["Alle eisen zijn gehaald.".into()],
    };
    Paper {
        lang: Lang::NL,
        title: "Bakkerij De Korenaar".to_owned(),
        subtitle: "Rapport voor de directie".to_owned(),
        facts: vec![Fact::new("Stand van", "22 november 2026")],
        sections: vec![
            section("verdict", "Het oordeel", vec![Block::Cards(vec![card])]),
            section(
                "profile",
                "Onderwerpen",
                vec![
                    Block::paragraph(Line::plain("Lees ").then_strong("dit").then(" eerst.")),
                    Block::Chart(Box::new(profile())),
                ],
            ),
            section("views", "History", vec![Block::Chart(Box::new(views()))]),
            section(
                "method",
                "Methode",
                vec![Block::paragraph("Zo is het gemeten.")],
            ),
        ],
        footer: "Gemaakt met leerklaar".to_owned(),
    }
}

fn drawn(paper: &Paper) -> Vec<u8> {
    xlsx::draw(paper, &Branding::default()).expect("a spreadsheet")
}

/// Every sheet with the cells of each row that has any.
fn read(bytes: Vec<u8>) -> String {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a spreadsheet");
    let mut text = String::new();
    for name in book.sheet_names() {
        text.push_str(&format!("== {name}\n"));
        let cells = book.worksheet_range(&name).expect("a sheet");
        for row in cells.rows() {
            let cells: Vec<String> = row
                .iter()
                .filter(|cell| **cell != Data::Empty)
                .map(|cell| match cell {
                    Data::Float(number) => format!("#{number}"),
                    other => other.to_string(),
                })
                .filter(|cell| !cell.is_empty())
                .collect();
            if !cells.is_empty() {
                text.push_str(&format!("{}\n", cells.join(" | ")));
            }
        }
    }
    text
}

/// The parts of the package whose name holds `name`, one after the other.
fn parts(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let names = package
        .file_names()
        .map(|name| name.expect("UTF-8").into_owned());
    let names: Vec<String> = names.collect();
    let mut text = String::new();
    for part in names.iter().filter(|part| part.contains(name)) {
        let mut file = package.by_name(part).expect("a part");
        file.read_to_string(&mut text).expect("UTF-8");
    }
    text
}

#[test]
fn every_figure_is_a_value_under_its_title_and_every_text_is_there() {
    let expected = "\
== Lees mij
Bakkerij De Korenaar
Rapport voor de directie
Stand van | 22 november 2026
Het oordeel
Klaar voor een proef | ja
• Alle eisen zijn gehaald.
In dit bestand
Tabblad | Wat erin staat
Onderwerpen | Onderwerpen
History_ | History
Methode
Zo is het gemeten.
Gemaakt met leerklaar
== Onderwerpen
Onderwerpen
Onderwerp | Score | Score, laagst | Score, hoogst | Doel | Verschil | Ingevuld
B1 Tijd | #44 | #30 | #60 | #75 | #-31 | #0.85
B2 Zicht | #30 | #60 | #75 | niet getoond
Geen van de onderwerpen haalt het doel.
Lees dit eerst.
== History_
History
Onderwerp | Leiding | Medewerkers | Conclusie
B1 Tijd | #75 | #25 | groot verschil
De leiding ziet meer dan de medewerkers.
";
    assert_eq!(read(drawn(&paper())), expected);
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    assert!(drawn(&paper()) == drawn(&paper()));
}

#[test]
fn charts_show_the_figures_of_the_sheet_and_say_what_is_to_be_seen() {
    let bytes = drawn(&paper());
    let charts = parts(&bytes, "xl/charts/chart");
    for reference in [
        // Score, lowest, highest and target of the profile; both sides of the views.
        "Onderwerpen!$B$4:$B$5",
        "Onderwerpen!$C$4:$C$5",
        "Onderwerpen!$D$4:$D$5",
        "Onderwerpen!$E$4:$E$5",
        "History_!$B$4:$B$4",
        "History_!$C$4:$C$4",
    ] {
        let whole = format!("<c:val><c:numRef><c:f>{reference}</c:f>");
        let single = whole.replace(":$B$4<", "<").replace(":$C$4<", "<");
        assert!(
            charts.contains(&whole) || charts.contains(&single),
            "{reference}"
        );
    }
    // A line chart without marks would show nothing.
    assert_eq!(charts.matches("<c:symbol val=\"none\"/>").count(), 0);
    let drawings = parts(&bytes, "xl/drawings/drawing");
    for words in [
        "Geen van de onderwerpen haalt het doel.",
        "De leiding ziet meer",
    ] {
        assert!(drawings.contains(words), "{words}");
    }
}

#[test]
fn it_prints_on_lying_a4_and_keeps_its_headers_in_sight() {
    let bytes = drawn(&paper());
    let sheet = parts(&bytes, "xl/worksheets/sheet2.xml");
    for setting in [
        "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"",
        "topLeftCell=\"B4\"",
        "Bakkerij De Korenaar&amp;RBladzijde &amp;P van &amp;N",
    ] {
        assert!(sheet.contains(setting), "{setting}\n{sheet}");
    }
    let book = parts(&bytes, "xl/workbook.xml");
    assert!(book.contains("Onderwerpen!$3:$3"), "{book}");
    assert!(!book.contains("hidden"), "{book}");
    let properties = parts(&bytes, "docProps/core.xml");
    assert!(properties.contains("<dc:title>Bakkerij De Korenaar</dc:title>"));
    assert!(properties.contains("2000-01-01T00:00:00Z"), "{properties}");
    assert!(parts(&bytes, "xl/tables/").contains("<autoFilter ref=\"A3:G5\"/>"));
}

#[test]
fn texts_of_others_are_text_and_nothing_else() {
    for hostile in HOSTILE_NAMES {
        let mut paper = paper();
        paper.title = hostile.to_owned();
        paper.facts = vec![Fact::new(hostile, hostile)];
        let cells = vec![vec![hostile.into(), hostile.into()]; 2];
        let columns = vec![Column::left(hostile), Column::left(hostile)];
        let table = Table::new(columns, cells).captioned(hostile);
        let blocks = vec![Block::heading(2, hostile), Block::Table(table)];
        paper.sections.push(section("teams", hostile, blocks));
        let bytes = drawn(&paper);
        let sheets = parts(&bytes, "xl/worksheets/");
        for forbidden in ["<f>", "<f ", "<hyperlink", "state=\"hidden\""] {
            assert!(!sheets.contains(forbidden), "{hostile}: {forbidden}");
        }
        let book = read(bytes);
        assert!(
            !book.contains(['\u{1b}', '\u{202e}', '\u{9b}']),
            "{hostile}"
        );
    }
    let mut paper = paper();
    paper.facts = vec![Fact::new("=1+1", "@SUM(A1)")];
    let styles = parts(&drawn(&paper), "xl/styles.xml");
    assert!(styles.contains("quotePrefix=\"1\""), "{styles}");
}
