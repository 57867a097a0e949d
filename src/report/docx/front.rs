//! The first page: who made it, what it is, about whom, and what is in it.

use super::super::Paper;
use super::body::{Body, Heading};
use super::paragraph::{self, Look};
use super::picture::Picture;
use super::xml::Xml;
use crate::model::{Branding, Logo, LogoKind};
use crate::words::PageWords;

/// English metric units: as wide and as tall as a logo gets.
const LOGO: (u64, u64) = (1_980_000, 720_000);
/// English metric units in a pixel of a screen.
const PIXEL: u64 = 9525;

/// So many lines a table of contents may have; else the level below the sections is
/// left out.
const LONGEST_CONTENTS: usize = 26;

/// Everything before the first section; `headings` are those of the sections.
pub(super) fn draw(
    body: &mut Body,
    paper: &Paper,
    branding: &Branding,
    words: &PageWords,
    headings: &[Heading],
) {
    maker(body, branding);
    let xml = &mut body.xml;
    paragraph::plain(xml, Look::of("Title"), &paper.title);
    if !paper.subtitle.trim().is_empty() {
        paragraph::plain(xml, Look::of("Subtitle"), &paper.subtitle);
    }
    body.facts(&paper.facts, &paper.title, false);
    if paper.sections.len() > 1 && !headings.is_empty() {
        contents(&mut body.xml, words, headings);
    }
    if paper.sections.is_empty() {
        body.end();
    }
}

/// The logo, or else the name.
fn maker(body: &mut Body, branding: &Branding) {
    let name = branding.name.as_deref().unwrap_or_default();
    let look = Look::of("Maker");
    match &branding.logo {
        Some(logo) => body.picture(look, picture(logo, name)),
        None if name.trim().is_empty() => {}
        None => paragraph::plain(&mut body.xml, look, name),
    }
}

/// The logo as large as it is on a screen, or smaller.
fn picture(logo: &Logo, name: &str) -> Picture {
    let (width, height) = (u64::from(logo.width).max(1), u64::from(logo.height).max(1));
    let (most_wide, most_tall) = LOGO;
    let wide = (width * PIXEL)
        .min(most_wide)
        .min(most_tall * width / height);
    Picture {
        bytes: logo.bytes.clone(),
        ending: match logo.kind {
            LogoKind::Png => "png",
            LogoKind::Jpeg => "jpeg",
        },
        width: wide.max(1),
        height: (wide * height / width).max(1),
        about: name.to_owned(),
    }
}

/// A field that the word processor fills again when somebody asks for it. Until then
/// it holds links without page numbers: which page they are on is not known here, and
/// a field that updates itself makes Word warn whoever opens the file.
fn contents(xml: &mut Xml, words: &PageWords, headings: &[Heading]) {
    let upper = |level: u8| {
        headings
            .iter()
            .filter(move |heading| heading.level <= level)
    };
    let deepest = match upper(2).count() {
        0..=LONGEST_CONTENTS => 2,
        _ => 1,
    };
    let entries: Vec<&Heading> = upper(deepest).collect();
    let field = format!(" TOC \\o \"1-{deepest}\" \\h \\z \\u ");
    xml.element("w:sdt", &[], |xml| {
        xml.element("w:sdtPr", &[], |xml| {
            xml.element("w:docPartObj", &[], |xml| {
                xml.value("w:docPartGallery", "Table of Contents");
                xml.leaf("w:docPartUnique", &[]);
            });
        });
        xml.element("w:sdtContent", &[], |xml| {
            paragraph::plain(xml, Look::of("TOCHeading"), words.contents);
            for (n, heading) in entries.iter().enumerate() {
                let style = if heading.level == 1 { "TOC1" } else { "TOC2" };
                paragraph::around(xml, Look::of(style), |xml| {
                    if n == 0 {
                        begin(xml, &field);
                    }
                    let link = [("w:anchor", heading.mark.as_str()), ("w:history", "1")];
                    xml.element("w:hyperlink", &link, |xml| {
                        paragraph::bare(xml, &heading.text);
                    });
                    if n + 1 == entries.len() {
                        mark(xml, "end");
                    }
                });
            }
        });
    });
}

fn begin(xml: &mut Xml, field: &str) {
    mark(xml, "begin");
    xml.element("w:r", &[], |xml| {
        xml.element("w:instrText", &[("xml:space", "preserve")], |xml| {
            xml.text(field);
        });
    });
    mark(xml, "separate");
}

fn mark(xml: &mut Xml, kind: &str) {
    xml.element("w:r", &[], |xml| {
        xml.leaf("w:fldChar", &[("w:fldCharType", kind)]);
    });
}
