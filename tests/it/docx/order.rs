//! The order of elements, which Word insists on and other programs forgive.

use std::collections::BTreeSet;

use leerklaar::model::{Branding, Lang, Logo};
use leerklaar::report::docx;

use super::file::{Element, File};
use crate::html::sample;

/// What may stand in an element, in the order of the schema (ECMA-376, part 1 and 4);
/// of long lists what a report can need.
const ORDERS: [(&str, &str); 24] = [
    (
        "w:pPr",
        "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:numPr w:pBdr w:shd \
         w:tabs w:suppressAutoHyphens w:spacing w:ind w:contextualSpacing w:jc w:textDirection \
         w:outlineLvl w:rPr w:sectPr",
    ),
    (
        "w:rPr",
        "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:noProof w:vanish \
         w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:shd w:rtl w:lang",
    ),
    (
        "w:tblPr",
        "w:tblStyle w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing \
         w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption \
         w:tblDescription",
    ),
    (
        "w:tblBorders",
        "w:top w:left w:bottom w:right w:insideH w:insideV",
    ),
    (
        "w:tcBorders",
        "w:top w:left w:bottom w:right w:insideH w:insideV",
    ),
    ("w:pBdr", "w:top w:left w:bottom w:right w:between w:bar"),
    ("w:tblCellMar", "w:top w:left w:bottom w:right"),
    ("w:trPr", "w:cantSplit w:trHeight w:tblHeader"),
    (
        "w:tcPr",
        "w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection \
         w:tcFitText w:vAlign",
    ),
    ("w:tbl", "w:tblPr w:tblGrid w:tr"),
    ("w:tr", "w:trPr w:tc"),
    ("w:tc", "w:tcPr w:p"),
    (
        "w:sectPr",
        "w:headerReference w:footerReference w:type w:pgSz w:pgMar w:pgNumType w:cols w:titlePg \
         w:docGrid",
    ),
    (
        "w:style",
        "w:name w:basedOn w:next w:link w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat \
         w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr",
    ),
    ("w:tblStylePr", "w:pPr w:rPr w:tblPr w:trPr w:tcPr"),
    ("w:styles", "w:docDefaults w:latentStyles w:style"),
    ("w:docDefaults", "w:rPrDefault w:pPrDefault"),
    ("w:numbering", "w:abstractNum w:num"),
    (
        "w:lvl",
        "w:start w:numFmt w:lvlRestart w:pStyle w:suff w:lvlText w:lvlJc w:pPr w:rPr",
    ),
    (
        "w:settings",
        "w:zoom w:defaultTabStop w:autoHyphenation w:hyphenationZone w:characterSpacingControl \
         w:compat w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator",
    ),
    (
        "wp:inline",
        "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic",
    ),
    ("pic:pic", "pic:nvPicPr pic:blipFill pic:spPr"),
    (
        "a:clrScheme",
        "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 \
         a:hlink a:folHlink",
    ),
    ("w:sdt", "w:sdtPr w:sdtContent"),
];

/// What stands in the wrong place, or where nothing is known of it.
fn astray(element: &Element) -> Option<String> {
    let (_, order) = ORDERS.iter().find(|(name, _)| *name == element.name)?;
    let order: Vec<&str> = order.split_whitespace().collect();
    let mut reached = 0;
    for inside in &element.inside {
        let place = order.iter().position(|name| *name == inside.name);
        match place {
            Some(place) if place >= reached => reached = place,
            _ => return Some(format!("{} in {}", inside.name, element.name)),
        }
    }
    None
}

#[test]
fn elements_stand_in_the_order_that_word_insists_on() {
    let mut logo = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x40\0\0\0\x50".to_vec();
    logo.extend(b"\x08\x02\0\0\0....\0\0\0\0IEND....");
    let branding = Branding {
        logo: Some(Logo::from_bytes(logo).expect("a logo")),
        ..Branding::default()
    };
    let paper = sample::paper(Lang::NL, 2);
    let file = File::read(&docx::draw(&paper, &branding).expect("a Word file"));
    let mut seen = BTreeSet::new();
    for name in file.parts.keys().filter(|name| name.starts_with("word/")) {
        if !name.ends_with(".xml") {
            continue;
        }
        file.part(name).walk(&mut |element| {
            seen.insert(element.name.clone());
            assert_eq!(astray(element), None, "{name}");
        });
    }
    for (name, _) in ORDERS {
        assert!(seen.contains(name), "{name} is not looked at");
    }
}

#[test]
fn what_stands_in_the_wrong_place_is_seen() {
    let wrong = super::file::parsed("<w:pPr><w:spacing/><w:keepNext/></w:pPr>");
    assert_eq!(astray(&wrong).as_deref(), Some("w:keepNext in w:pPr"));
    let unknown = super::file::parsed("<w:rPr><w:b/><w:blink/></w:rPr>");
    assert_eq!(astray(&unknown).as_deref(), Some("w:blink in w:rPr"));
}
