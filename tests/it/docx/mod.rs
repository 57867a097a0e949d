//! Papers as Word files: what an editor finds in them, and what can never be in them.

use std::collections::BTreeSet;

use file::{Element, File, drawn, parsed, told};
use leerklaar::model::{Branding, Colour, Lang, Logo, Shades};
use leerklaar::report::{Block, Card, Cell, Column, Fact, Figure, Paper, Table, Tone, docx};

use crate::html::{HOSTILE, full_of, sample};

mod file;
mod order;
mod real;

#[test]
fn a_paper_as_an_editor_finds_it() {
    let file = drawn(&sample::paper(Lang::NL, 2));
    insta::assert_snapshot!("paper_nl", told(&file.body()));
    let around = ["header", "footer", "footer1"].map(|name| {
        let part = file.part(&format!("word/{name}.xml"));
        let fields = part.all("w:fldSimple").into_iter();
        let fields: Vec<&str> = fields.map(|field| field.attribute("w:instr")).collect();
        format!("{name}: {} {fields:?}", part.words())
    });
    insta::assert_snapshot!("around_nl", around.join("\n"));
}

#[test]
fn headings_rise_by_one_and_are_linked_from_the_contents() {
    let body = drawn(&sample::paper(Lang::EN, 2)).body();
    let headings: Vec<(&Element, usize)> = body
        .all("w:p")
        .into_iter()
        .filter_map(|p| Some((p, p.style().strip_prefix("Heading")?.parse().ok()?)))
        .collect();
    assert_eq!(headings.first().map(|(_, level)| *level), Some(1));
    for pair in headings.windows(2) {
        assert!(pair[1].1 <= pair[0].1 + 1, "{}", pair[1].0.words());
    }
    let marks: BTreeSet<&str> = headings
        .iter()
        .map(|(p, _)| {
            p.find("w:bookmarkStart")
                .expect("a mark")
                .attribute("w:name")
        })
        .collect();
    assert_eq!(marks.len(), headings.len());
    let links = body.all("w:hyperlink");
    assert!(links.len() > 6, "{}", links.len());
    for link in links {
        assert!(marks.contains(link.attribute("w:anchor")), "{link:?}");
    }
    let field: String = body
        .all("w:instrText")
        .iter()
        .map(|f| f.text.as_str())
        .collect();
    assert_eq!(field, " TOC \\o \"1-2\" \\h \\z \\u ");
    let marks = body.all("w:fldChar").into_iter();
    let kinds: Vec<&str> = marks.map(|m| m.attribute("w:fldCharType")).collect();
    assert_eq!(kinds, ["begin", "separate", "end"]);
}

#[test]
fn a_long_list_of_contents_names_the_sections_only() {
    let mut paper = sample::paper(Lang::EN, 1);
    let many = (0..30).map(|n| Block::heading(2, format!("Part {n}")));
    paper.sections[0].blocks.extend(many);
    let body = drawn(&paper).body();
    assert_eq!(body.all("w:hyperlink").len(), paper.sections.len());
    assert!(
        body.find("w:instrText")
            .is_some_and(|f| f.text.contains("\"1-1\""))
    );
}

/// Width and height in the header of a PNG.
fn pixels(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four"));
    (number(16), number(20))
}

#[test]
fn every_picture_is_sharp_and_told_in_words() {
    let paper = sample::paper(Lang::NL, 1);
    let file = drawn(&paper);
    let charts = paper.sections.iter().flat_map(|s| &s.blocks);
    let charts: Vec<_> = charts
        .filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
        .collect();
    let pictures = file.body();
    let pictures = pictures.all("wp:inline");
    assert_eq!((charts.len(), pictures.len()), (4, 4));
    for (n, (chart, picture)) in charts.iter().zip(pictures).enumerate() {
        let about = picture.find("wp:docPr").expect("what it is");
        let told = format!("{}. {}", chart.title, chart.summary);
        assert_eq!(about.attribute("descr"), told);
        let png = &file.parts[&format!("word/media/picture{}.png", n + 1)];
        let (wide, tall) = pixels(png);
        assert_eq!(wide, 1420);
        let extent = picture.find("wp:extent").expect("a size");
        let size = |side: &str| extent.attribute(side).parse::<f64>().expect("a number");
        let off = size("cx") / size("cy") - f64::from(wide) / f64::from(tall);
        assert!(off.abs() < 0.001, "{off}");
        // More than lines: the letters are in it.
        assert!(png.len() > 15_000, "{}: {}", chart.title, png.len());
    }
}

#[test]
fn a_picture_that_is_longer_than_a_page_goes_on_in_a_next_one() {
    let mut paper = sample::paper(Lang::EN, 1);
    for block in paper.sections.iter_mut().flat_map(|s| &mut s.blocks) {
        if let Block::Chart(chart) = block
            && let Figure::Bars(bars) = &mut chart.figure
        {
            bars.rows = bars.rows.iter().cycle().take(40).cloned().collect();
        }
    }
    let body = drawn(&paper).body();
    let told: Vec<&str> = body
        .all("wp:docPr")
        .into_iter()
        .map(|about| about.attribute("descr"))
        .collect();
    assert_eq!(told.len(), 6);
    for (n, about) in told[..3].iter().enumerate() {
        assert!(
            about.ends_with(&format!("answered. ({}/3)", n + 1)),
            "{about}"
        );
    }
    for extent in body.all("wp:extent") {
        let tall: u64 = extent.attribute("cy").parse().expect("a number");
        assert!(tall / 36_000 < 230, "{tall}");
    }
}

#[test]
fn tables_have_a_head_that_comes_back_and_rows_that_stay_whole() {
    let body = drawn(&sample::paper(Lang::NL, 200)).body();
    for table in body.all("w:tbl") {
        let rows = table.all("w:tr");
        assert!(rows.iter().all(|row| row.find("w:cantSplit").is_some()));
        let heads = rows.iter().filter(|row| row.find("w:tblHeader").is_some());
        let style = table
            .find("w:tblStyle")
            .expect("a style")
            .attribute("w:val");
        assert_eq!(
            heads.count(),
            usize::from(style == "ReportTable"),
            "{style}"
        );
        let columns: Vec<u32> = table
            .all("w:gridCol")
            .iter()
            .map(|column| column.attribute("w:w").parse().expect("a number"))
            .collect();
        assert_eq!(columns.iter().sum::<u32>(), 9864);
        for row in rows {
            assert_eq!(row.all("w:tc").len(), columns.len());
        }
    }
}

#[test]
fn no_tables_touch_and_no_line_is_empty() {
    let mut paper = sample::paper(Lang::NL, 3);
    let table = || Block::Table(Table::new(vec![Column::left("a")], vec![vec!["b".into()]]));
    let facts = || Block::Facts(vec![Fact::new("a", "b"), Fact::list("c", Vec::new())]);
    let card = Card {
        title: "a".to_owned(),
        word: "b".to_owned(),
        tone: Tone::Open,
        lines: Vec::new(),
    };
    let cards = || Block::Cards(vec![card.clone()]);
    let blocks = vec![
        table(),
        table(),
        facts(),
        cards(),
        Block::paragraph(" "),
        Block::List(vec![]),
        Block::Facts(vec![]),
        Block::Cards(vec![]),
        Block::Table(Table::new(vec![], vec![vec![]])),
        table(),
    ];
    let section = paper.sections.last_mut().expect("a section");
    section.blocks.extend(blocks);
    let body = drawn(&paper).body();
    let mut before = "";
    for element in &body.inside {
        let name = element.name.as_str();
        assert!(!(name == before && name == "w:tbl"), "two tables");
        if name == "w:p" && element.words().trim().is_empty() {
            let is_gap = element.style() == "TableGap";
            assert!(is_gap || element.find("w:drawing").is_some(), "{element:?}");
        }
        before = name;
    }
    let ends: Vec<&str> = body
        .inside
        .iter()
        .rev()
        .take(2)
        .map(|e| e.name.as_str())
        .collect();
    assert_eq!(ends, ["w:sectPr", "w:p"], "a table never ends a file");
    for cell in body.all("w:tc") {
        assert_eq!(cell.inside.last().map(|e| e.name.as_str()), Some("w:p"));
    }
}

#[test]
fn everything_that_is_named_is_there() {
    let file = drawn(&sample::paper(Lang::NL, 2));
    let types = file.part("[Content_Types].xml");
    for name in file.parts.keys() {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let is_said = types.inside.iter().any(|one| {
            one.attribute("PartName") == format!("/{name}") || one.attribute("Extension") == ending
        });
        assert!(is_said || name == "[Content_Types].xml", "{name}");
    }
    let relations = file.part("word/_rels/document.xml.rels");
    let mut ids = BTreeSet::new();
    for relation in &relations.inside {
        let target = format!("word/{}", relation.attribute("Target"));
        assert!(file.parts.contains_key(&target), "{target}");
        assert_eq!(relation.attribute("TargetMode"), "", "nothing is outside");
        ids.insert(relation.attribute("Id"));
    }
    let styles = file.part("word/styles.xml");
    let known: BTreeSet<&str> = styles
        .all("w:style")
        .into_iter()
        .map(|style| style.attribute("w:styleId"))
        .collect();
    file.part("word/document.xml").walk(&mut |element| {
        for name in ["r:id", "r:embed"] {
            let id = element.attribute(name);
            assert!(id.is_empty() || ids.contains(id), "{id}");
        }
        if matches!(
            element.name.as_str(),
            "w:pStyle" | "w:rStyle" | "w:tblStyle"
        ) {
            let style = element.attribute("w:val");
            assert!(known.contains(style), "{style}");
        }
    });
    styles.walk(&mut |element| {
        if matches!(element.name.as_str(), "w:basedOn" | "w:next") {
            assert!(known.contains(element.attribute("w:val")), "{element:?}");
        }
    });
}

#[test]
fn equal_papers_give_equal_bytes_and_tell_no_time() {
    let paper = sample::paper(Lang::NL, 2);
    let bytes = || docx::draw(&paper, &Branding::default()).expect("a Word file");
    let first = bytes();
    assert!(first == bytes());
    let core = File::read(&first).part("docProps/core.xml");
    let told: Vec<(&str, &str)> = core
        .inside
        .iter()
        .map(|e| (e.name.as_str(), e.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("dc:title", "Klaar om te leren?"),
            (
                "dc:subject",
                "Bakkerij De Korenaar, voor het managementteam, 22 november 2026"
            ),
            ("dc:creator", "leerklaar"),
            ("dc:language", "nl-NL"),
            ("dcterms:created", "2000-01-01T00:00:00Z"),
            ("dcterms:modified", "2000-01-01T00:00:00Z"),
        ]
    );
    // 1 January 1980, the first day that an archive knows.
    let entries = first
        .windows(4)
        .enumerate()
        .filter(|(_, w)| w == b"PK\x03\x04");
    let times: BTreeSet<&[u8]> = entries.map(|(at, _)| &first[at + 10..at + 14]).collect();
    assert!(
        times.contains(&[0, 0, 0x21, 0][..]) && times.len() == 1,
        "{times:?}"
    );
}

#[test]
fn words_are_checked_in_their_own_language() {
    for (lang, tag, decimal) in [(Lang::NL, "nl-NL", ","), (Lang::EN, "en-GB", ".")] {
        let file = drawn(&sample::paper(lang, 1));
        let styles = file.part("word/styles.xml");
        let spoken = styles.find("w:lang").expect("a language");
        assert_eq!(spoken.attribute("w:val"), tag);
        let settings = file.part("word/settings.xml");
        let mark = settings.find("w:decimalSymbol").expect("a mark");
        assert_eq!(mark.attribute("w:val"), decimal);
        assert!(settings.find("w:updateFields").is_none(), "Word would warn");
    }
}

#[test]
fn a_brand_brings_its_name_its_colours_and_its_logo() {
    let mut picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x04\0\0\0\x01\0".to_vec();
    picture.extend(b"\x08\x02\0\0\0....\0\0\0\0IEND....");
    let branding = Branding {
        name: Some("Bureau & Zoon".to_owned()),
        primary: Shades::of(Colour::new(0x6a, 0x1b, 0x4d)),
        logo: Some(Logo::from_bytes(picture.clone()).expect("a logo")),
        ..Branding::default()
    };
    let paper = sample::paper(Lang::NL, 1);
    let file = File::read(&docx::draw(&paper, &branding).expect("a Word file"));
    let body = file.body();
    // 20 mm tall is the most: 1024 x 256 pixels become smaller.
    assert_eq!(
        told(&body).lines().next(),
        Some("Maker: <55 x 13 mm: Bureau & Zoon>")
    );
    let embedded = file
        .parts
        .iter()
        .filter(|(name, _)| name.starts_with("word/media/"));
    assert_eq!(embedded.filter(|(_, bytes)| **bytes == picture).count(), 1);
    let creator = file.part("docProps/core.xml");
    assert_eq!(
        creator.find("dc:creator").map(|e| e.text.as_str()),
        Some("Bureau & Zoon")
    );
    for (part, element) in [("theme", "a:accent1"), ("styles", "w:style")] {
        let part = file.part(&format!("word/{part}.xml"));
        assert!(part.find(element).is_some());
        let text = format!("{part:?}");
        assert!(
            text.contains("6a1b4d") && !text.contains("15445c"),
            "{element}"
        );
    }
    let nameless = docx::draw(&paper, &Branding::default()).expect("a Word file");
    let nameless = told(&File::read(&nameless).body());
    assert!(nameless.starts_with("Title: "), "{nameless}");
}

#[test]
fn no_text_becomes_more_than_a_text() {
    let names = |file: &File| {
        let mut names = BTreeSet::new();
        for (name, bytes) in &file.parts {
            if !name.ends_with(".png") {
                let part = parsed(std::str::from_utf8(bytes).expect("text"));
                part.walk(&mut |element| {
                    names.insert(element.name.clone());
                });
            }
        }
        names
    };
    let tame = drawn(&full_of("plain"));
    for text in HOSTILE {
        let branding = Branding {
            name: Some(text.to_owned()),
            ..Branding::default()
        };
        let file = File::read(&docx::draw(&full_of(text), &branding).expect("a Word file"));
        assert!(names(&file).is_subset(&names(&tame)), "{text}");
        assert!(file.parts.keys().eq(tame.parts.keys()), "{text}");
        let document = file.part("word/document.xml");
        let fields: BTreeSet<&str> = document
            .all("w:instrText")
            .into_iter()
            .map(|field| field.text.as_str())
            .collect();
        assert_eq!(fields.len(), 1, "{text}: {fields:?}");
        for (name, bytes) in file
            .parts
            .iter()
            .filter(|(name, _)| !name.ends_with(".png"))
        {
            let part = std::str::from_utf8(bytes).expect("text");
            for never in [
                '\u{202e}', '\u{2066}', '\u{feff}', '\u{1b}', '\0', '\u{ffff}',
            ] {
                assert!(!part.contains(never), "{name}: {never:?}");
            }
        }
    }
}

#[test]
fn a_paper_of_nothing_is_a_file_too() {
    let nothing = Paper {
        lang: Lang::EN,
        title: String::new(),
        subtitle: String::new(),
        facts: vec![Fact::new("", "")],
        sections: Vec::new(),
        footer: String::new(),
    };
    let body = drawn(&nothing).body();
    assert_eq!(
        told(&body),
        "Title: \nFactsTable \"\"\n  |  | \nTableGap: \n"
    );
}

#[test]
fn bars_in_cells_are_left_to_their_figures() {
    let mut paper = sample::paper(Lang::NL, 1);
    paper.sections.truncate(2);
    let body = drawn(&paper).body();
    let heads: Vec<String> = body
        .all("w:tr")
        .into_iter()
        .filter(|row| row.find("w:tblHeader").is_some())
        .map(|row| {
            row.all("w:tc")
                .iter()
                .map(|cell| cell.words())
                .collect::<Vec<_>>()
                .join(" | ")
        })
        .collect();
    assert_eq!(heads, vec!["Onderwerp | Score | Band | Doel"; 2]);
    let meters = paper
        .sections
        .iter()
        .flat_map(|s| &s.blocks)
        .filter(|block| {
            matches!(block, Block::Table(table)
            if table.rows.iter().flatten().any(|cell| matches!(cell, Cell::Meter(_))))
        });
    assert_eq!(meters.count(), 1);
}
