//! The file: parts in an archive, with what says which part is what.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Fault;
use super::picture::{Picture, relation};
use super::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part of the text document: its name, what kind it is and how the text names it.
struct Kind {
    file: &'static str,
    content: &'static str,
    relation: &'static str,
    id: &'static str,
}

const fn kind(
    file: &'static str,
    content: &'static str,
    relation: &'static str,
    id: &'static str,
) -> Kind {
    Kind {
        file,
        content,
        relation,
        id,
    }
}

const KINDS: [Kind; 8] = [
    kind("styles.xml", "styles", "styles", "styles"),
    kind("numbering.xml", "numbering", "numbering", "numbering"),
    kind("settings.xml", "settings", "settings", "settings"),
    kind("theme.xml", "theme", "theme", "theme"),
    kind("fontTable.xml", "fontTable", "fontTable", "fonts"),
    kind("header.xml", "header", "header", "header"),
    kind("footer.xml", "footer", "footer", "footer"),
    kind("footer1.xml", "footer", "footer", "footer1"),
];

/// What goes into the file.
pub(super) struct Parts {
    /// `docProps/core.xml`.
    pub(super) properties: String,
    pub(super) document: String,
    /// In the order of [`KINDS`].
    pub(super) beside: [String; 8],
    pub(super) pictures: Vec<Picture>,
}

/// The bytes of the file; equal parts give equal bytes.
pub(super) fn pack(parts: &Parts) -> Result<Vec<u8>, Fault> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| -> Result<(), Fault> {
        // A picture is packed already. The file must not tell when it was made.
        let method = if name.ends_with(".xml") || name.ends_with(".rels") {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        archive.start_file(name, options).map_err(Fault::Package)?;
        let written = archive.write_all(bytes);
        written.map_err(|error| Fault::Package(error.into()))
    };
    put(
        "[Content_Types].xml",
        content_types(&parts.pictures).as_bytes(),
    )?;
    put("_rels/.rels", package_relations().as_bytes())?;
    put("docProps/core.xml", parts.properties.as_bytes())?;
    put("docProps/app.xml", application().as_bytes())?;
    put("word/document.xml", parts.document.as_bytes())?;
    put(
        "word/_rels/document.xml.rels",
        document_relations(&parts.pictures).as_bytes(),
    )?;
    for (kind, part) in KINDS.iter().zip(&parts.beside) {
        put(&format!("word/{}", kind.file), part.as_bytes())?;
    }
    for (n, picture) in parts.pictures.iter().enumerate() {
        put(&format!("word/{}", file(n, picture)), &picture.bytes)?;
    }
    let bytes = archive.finish().map_err(Fault::Package)?;
    Ok(bytes.into_inner())
}

fn file(n: usize, picture: &Picture) -> String {
    format!("media/picture{}.{}", n + 1, picture.ending)
}

fn content_types(pictures: &[Picture]) -> String {
    let mut xml = Xml::default();
    let mut default = |ending: &str, content: &str| {
        xml.leaf(
            "Default",
            &[("Extension", ending), ("ContentType", content)],
        );
    };
    default(
        "rels",
        "application/vnd.openxmlformats-package.relationships+xml",
    );
    default("xml", "application/xml");
    for ending in ["png", "jpeg"] {
        if pictures.iter().any(|picture| picture.ending == ending) {
            default(ending, &format!("image/{ending}"));
        }
    }
    let mut part = |name: &str, content: &str| {
        xml.leaf("Override", &[("PartName", name), ("ContentType", content)]);
    };
    part("/word/document.xml", &format!("{WORD}.document.main+xml"));
    for kind in &KINDS {
        let content = match kind.content {
            "theme" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
            content => format!("{WORD}.{content}+xml"),
        };
        part(&format!("/word/{}", kind.file), &content);
    }
    part(
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
    );
    part(
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    );
    let names = format!("{PACKAGE}/content-types");
    Xml::part("Types", &[("xmlns", &names)], xml)
}

fn relations(targets: &[(String, String, String)]) -> String {
    let mut xml = Xml::default();
    for (id, kind, target) in targets {
        xml.leaf(
            "Relationship",
            &[("Id", id), ("Type", kind), ("Target", target)],
        );
    }
    let names = format!("{PACKAGE}/relationships");
    Xml::part("Relationships", &[("xmlns", &names)], xml)
}

fn package_relations() -> String {
    let target = |id: &str, kind: String, target: &str| (id.to_owned(), kind, target.to_owned());
    relations(&[
        target(
            "document",
            format!("{OFFICE}/relationships/officeDocument"),
            "word/document.xml",
        ),
        target(
            "core",
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        target(
            "app",
            format!("{OFFICE}/relationships/extended-properties"),
            "docProps/app.xml",
        ),
    ])
}

fn document_relations(pictures: &[Picture]) -> String {
    let parts = KINDS.iter().map(|kind| {
        let relation = format!("{OFFICE}/relationships/{}", kind.relation);
        (kind.id.to_owned(), relation, kind.file.to_owned())
    });
    let pictures = pictures.iter().enumerate().map(|(n, picture)| {
        let id = relation(&(n + 1).to_string());
        let kind = format!("{OFFICE}/relationships/image");
        (id, kind, file(n, picture))
    });
    relations(&parts.chain(pictures).collect::<Vec<_>>())
}

fn application() -> String {
    let mut xml = Xml::default();
    xml.element("Application", &[], |xml| xml.text(env!("CARGO_PKG_NAME")));
    let names = format!("{OFFICE}/extended-properties");
    Xml::part("Properties", &[("xmlns", &names)], xml)
}
