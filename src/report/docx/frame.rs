//! What stands around the text on every page: title, page number, where it comes from.

use super::super::Paper;
use super::paragraph::{self, Look};
use super::xml::Xml;
use crate::words::SpreadsheetWords;

/// Letters of a title that leave room for the page number beside it.
const LONGEST_TITLE: usize = 70;

/// Stand for the numbers until the fields take their place.
const PAGE: char = '\u{1}';
const PAGES: char = '\u{2}';

/// Above every page but the first.
pub(super) fn header(paper: &Paper, words: &SpreadsheetWords) -> Xml {
    let mut xml = Xml::default();
    paragraph::around(&mut xml, Look::of("Header"), |xml| {
        paragraph::bare(xml, &shortened(&paper.title));
        xml.element("w:r", &[], |xml| xml.leaf("w:tab", &[]));
        numbers(xml, &(words.page)(&PAGE.to_string(), &PAGES.to_string()));
    });
    xml
}

/// Below every page.
pub(super) fn footer(paper: &Paper) -> Xml {
    let mut xml = Xml::default();
    paragraph::plain(&mut xml, Look::of("Footer"), &paper.footer);
    xml
}

/// Words with the number of the page and of all pages as fields.
fn numbers(xml: &mut Xml, text: &str) {
    for piece in text.split_inclusive([PAGE, PAGES]) {
        let words = piece.trim_end_matches([PAGE, PAGES]);
        if !words.is_empty() {
            paragraph::bare(xml, words);
        }
        if piece.ends_with(PAGE) {
            field(xml, " PAGE ");
        } else if piece.ends_with(PAGES) {
            field(xml, " NUMPAGES ");
        }
    }
}

fn field(xml: &mut Xml, instruction: &str) {
    xml.element("w:fldSimple", &[("w:instr", instruction)], |xml| {
        paragraph::bare(xml, "1");
    });
}

fn shortened(title: &str) -> String {
    if title.chars().count() <= LONGEST_TITLE {
        return title.to_owned();
    }
    let kept: String = title.chars().take(LONGEST_TITLE).collect();
    format!("{}…", kept.trim_end())
}

/// An upright A4; the first page has no header.
pub(super) fn page(xml: &mut Xml) {
    xml.element("w:sectPr", &[], |xml| {
        let refers = |xml: &mut Xml, name: &str, kind: &str, id: &str| {
            xml.leaf(name, &[("w:type", kind), ("r:id", id)]);
        };
        refers(xml, "w:headerReference", "default", "header");
        refers(xml, "w:footerReference", "default", "footer");
        refers(xml, "w:footerReference", "first", "footer1");
        xml.leaf("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        xml.leaf(
            "w:pgMar",
            &[
                ("w:top", "1077"),
                ("w:right", "1021"),
                ("w:bottom", "1021"),
                ("w:left", "1021"),
                ("w:header", "510"),
                ("w:footer", "454"),
                ("w:gutter", "0"),
            ],
        );
        xml.leaf("w:titlePg", &[]);
    });
}
