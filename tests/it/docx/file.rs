//! A Word file as a program finds it: parts, and the elements in them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use leerklaar::model::Branding;
use leerklaar::report::{Paper, docx};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// The parts of a file by name.
pub(crate) struct File {
    pub(crate) parts: BTreeMap<String, Vec<u8>>,
}

/// An element with what is in it, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: BTreeMap<String, String>,
    pub(crate) inside: Vec<Element>,
    /// Its own text.
    pub(crate) text: String,
}

pub(crate) fn drawn(paper: &Paper) -> File {
    File::read(&docx::draw(paper, &Branding::default()).expect("a Word file"))
}

impl File {
    pub(crate) fn read(bytes: &[u8]) -> File {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let parts = (0..archive.len()).map(|n| {
            let mut entry = archive.by_index(n).expect("an entry");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("its bytes");
            let name = entry.name().expect("a name").into_owned();
            (name, bytes)
        });
        File {
            parts: parts.collect(),
        }
    }

    /// The root of a part.
    pub(crate) fn part(&self, name: &str) -> Element {
        let bytes = self.parts.get(name).expect("the part");
        parsed(std::str::from_utf8(bytes).expect("text"))
    }

    pub(crate) fn body(&self) -> Element {
        let document = self.part("word/document.xml");
        document.inside.into_iter().next().expect("a body")
    }
}

/// The root of a text; fails where it is not XML.
pub(crate) fn parsed(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().expect("it is XML") {
            Event::Eof => break,
            Event::Start(tag) => open.push(element(&tag)),
            Event::Empty(tag) => {
                let parent = open.last_mut().expect("a parent");
                parent.inside.push(element(&tag));
            }
            Event::End(_) => {
                let closed = open.pop().expect("an element");
                open.last_mut().expect("a parent").inside.push(closed);
            }
            Event::Text(text) => {
                let current = open.last_mut().expect("a parent");
                current.text.push_str(&text);
            }
            Event::GeneralRef(name) => {
                let name: &str = &name;
                let meant = match name {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    "#39" => '\'',
                    other => panic!("&{other};"),
                };
                open.last_mut().expect("a parent").text.push(meant);
            }
            _ => {}
        }
    }
    let mut whole = open.pop().expect("the text");
    assert!(open.is_empty(), "everything is closed");
    whole.inside.pop().expect("a root")
}

fn element(tag: &BytesStart) -> Element {
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        let key = attribute.key.as_ref().to_owned();
        let value = quick_xml::escape::unescape(&attribute.value).expect("clean");
        (key, value.into_owned())
    });
    Element {
        name: tag.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The first element with this name, at any depth.
    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        self.all(name).into_iter().next()
    }

    /// Every element with this name, at any depth, in order.
    pub(crate) fn all(&self, name: &str) -> Vec<&Element> {
        let mut found = Vec::new();
        for element in &self.inside {
            if element.name == name {
                found.push(element);
            }
            found.extend(element.all(name));
        }
        found
    }

    /// Itself and everything in it.
    pub(crate) fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Element)) {
        visit(self);
        for element in &self.inside {
            element.walk(visit);
        }
    }

    /// The words of a reader.
    pub(crate) fn words(&self) -> String {
        self.all("w:t")
            .iter()
            .map(|run| run.text.as_str())
            .collect()
    }

    /// The style of a paragraph.
    pub(crate) fn style(&self) -> &str {
        let style = self.find("w:pStyle");
        style.map_or("Normal", |style| style.attribute("w:val"))
    }
}

/// The text as somebody reads it who sees styles: a line per paragraph, tables as rows,
/// a picture as what is said of it.
pub(crate) fn told(within: &Element) -> String {
    let mut told = String::new();
    for element in &within.inside {
        match element.name.as_str() {
            "w:p" => told.push_str(&paragraph(element)),
            "w:tbl" => told.push_str(&table(element)),
            "w:sdt" => {
                let content = element.find("w:sdtContent").expect("a content");
                told.push_str(&self::told(content));
            }
            _ => {}
        }
    }
    told
}

fn paragraph(element: &Element) -> String {
    let opens_page = element.find("w:pageBreakBefore").is_some();
    let page = if opens_page { "--- page ---\n" } else { "" };
    let picture = element.find("wp:docPr").map(|about| {
        let extent = element.find("wp:extent").expect("a size");
        let size = |side: &str| extent.attribute(side).parse::<u64>().expect("a number") / 36000;
        let (wide, tall) = (size("cx"), size("cy"));
        format!("<{wide} x {tall} mm: {}>", about.attribute("descr"))
    });
    let words = picture.unwrap_or_else(|| element.words());
    format!("{page}{}: {words}\n", element.style())
}

fn table(element: &Element) -> String {
    let caption = element.find("w:tblCaption");
    let style = element.find("w:tblStyle").expect("a style");
    let caption = caption.map_or("", |caption| caption.attribute("w:val"));
    let mut told = format!("{} \"{caption}\"\n", style.attribute("w:val"));
    for row in element.all("w:tr") {
        let is_head = row.find("w:tblHeader").is_some();
        let cells: Vec<String> = row.all("w:tc").into_iter().map(cell).collect();
        let sign = if is_head { "=" } else { "|" };
        told.push_str(&format!("  {sign} {}\n", cells.join(&format!(" {sign} "))));
    }
    told
}

/// The words of a cell; a colour behind them as `#`.
fn cell(element: &Element) -> String {
    let ground = element.find("w:shd");
    let ground = ground.map_or(String::new(), |shade| {
        format!("#{} ", shade.attribute("w:fill"))
    });
    let paragraphs = element.all("w:p");
    let lines: Vec<String> = paragraphs.iter().map(|p| p.words()).collect();
    format!("{ground}{}", lines.join(" / "))
}
