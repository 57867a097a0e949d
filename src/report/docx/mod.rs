//! Draws a paper as a Word file that people edit: styles that a template of their own
//! replaces, lists that are lists, tables that are tables.
//!
//! The few parts that are needed are written here: libraries for this format leave
//! out what readers rely on, such as the text of a picture for people who do not see
//! it, the head of a table on its next page, or the language.

mod body;
mod frame;
mod front;
mod package;
mod paragraph;
mod picture;
mod pixels;
mod table;
mod widths;
mod xml;

use std::fmt;

use super::Paper;
use super::palette::{Ink, Palette};
use crate::model::{Branding, Lang};
use crate::words::Words;
use body::Body;
use package::Parts;
use picture::Painter;
use xml::Xml;

const STYLES: &str = include_str!("parts/styles.xml");
const NUMBERING: &str = include_str!("parts/numbering.xml");
const SETTINGS: &str = include_str!("parts/settings.xml");
const THEME: &str = include_str!("parts/theme.xml");
const FONTS: &str = include_str!("parts/fontTable.xml");

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PLACES: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// A fixed day: the file must not tell when it was made, and be the same again.
const DAY: &str = "2000-01-01T00:00:00Z";

/// Why a paper cannot become a Word file.
#[derive(Debug)]
pub enum Fault {
    /// A chart that cannot be painted.
    Picture(String),
    /// Parts that cannot be packed.
    Package(zip::result::ZipError),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Picture(cause) => f.write_str(cause),
            Fault::Package(cause) => cause.fmt(f),
        }
    }
}

impl std::error::Error for Fault {}

/// The paper as the bytes of a DOCX file; equal papers give equal bytes.
///
/// # Errors
///
/// When a picture in it cannot be painted, or the file would be too large.
pub fn draw(paper: &Paper, branding: &Branding) -> Result<Vec<u8>, Fault> {
    let words = Words::for_lang(paper.lang);
    let palette = Palette::light(branding);
    let painter = Painter::new(&palette);
    let mut body = Body::new(&palette, words.page);
    for section in &paper.sections {
        body.section(section, &painter)?;
    }
    body.end();
    let sections = std::mem::take(&mut body.xml);
    let headings = std::mem::take(&mut body.headings);
    front::draw(&mut body, paper, branding, words.page, &headings);
    body.xml.append(sections);
    frame::page(&mut body.xml);
    let filled = |template: &str| filled(template, &palette, paper.lang);
    package::pack(&Parts {
        properties: properties(paper, branding),
        document: document(std::mem::take(&mut body.xml)),
        beside: [
            filled(STYLES),
            filled(NUMBERING),
            filled(SETTINGS),
            filled(THEME),
            FONTS.to_owned(),
            part("w:hdr", frame::header(paper, words.spreadsheet)),
            part("w:ftr", frame::footer(paper)),
            part("w:ftr", frame::footer(paper)),
        ],
        pictures: body.pictures,
    })
}

fn document(body: Xml) -> String {
    let mut inside = Xml::default();
    inside.element("w:body", &[], |xml| xml.append(body));
    part("w:document", inside)
}

fn part(root: &str, inside: Xml) -> String {
    let names = [
        ("xmlns:w", WORD),
        ("xmlns:r", RELATIONS),
        ("xmlns:wp", PLACES),
        ("xmlns:a", DRAWING),
        ("xmlns:pic", PICTURE),
    ];
    Xml::part(root, &names, inside)
}

/// A part that is the same in every file, but for colours, language and width.
fn filled(template: &str, palette: &Palette, lang: Lang) -> String {
    let mut part = template.to_owned();
    for ink in Ink::all() {
        let colour = table::hex(palette, ink);
        part = part.replace(&format!("{{{}}}", ink.name()), &colour);
    }
    let (language, decimal) = language(lang);
    part.replace("{language}", &language)
        .replace("{decimal}", decimal)
        .replace("{room}", &widths::ROOM.to_string())
}

/// For the spelling checker, and the decimal mark that goes with it.
fn language(lang: Lang) -> (String, &'static str) {
    match lang {
        Lang::NL => ("nl-NL".to_owned(), ","),
        Lang::EN => ("en-GB".to_owned(), "."),
        other => (other.to_string(), "."),
    }
}

fn properties(paper: &Paper, branding: &Branding) -> String {
    let maker = branding.name.as_deref().unwrap_or(env!("CARGO_PKG_NAME"));
    let (language, _) = language(paper.lang);
    let mut xml = Xml::default();
    let texts = [
        ("dc:title", paper.title.as_str()),
        ("dc:subject", &paper.subtitle),
        ("dc:creator", maker),
        ("dc:language", &language),
    ];
    for (name, text) in texts {
        xml.element(name, &[], |xml| xml.text(text));
    }
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.text(DAY));
    }
    let names = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::part("cp:coreProperties", &names, xml)
}
