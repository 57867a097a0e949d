//! The style sheet inside a page: the colours of the brand before rules that are the
//! same for everybody.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::super::palette::{Ink, Palette};
use super::super::{clean, svg};
use super::base64;
use crate::model::Branding;

const PAGE: &str = include_str!("page.css");
/// How a table becomes a block per row.
const STACK: &str = include_str!("stack.css");
const PRINT: &str = include_str!("print.css");

/// The whole sheet. `footer` stands on every printed page.
pub(super) fn sheet(branding: &Branding, footer: &str) -> String {
    let light = variables(&Palette::light(branding));
    let dark = variables(&Palette::dark(branding));
    let pictures = svg::classes(|ink| format!("var(--{})", ink.name()));
    let footer = clean::css(footer);
    // A table with much text in many columns needs more room than others.
    let prose = STACK.replace(".stack", ".prose");
    format!(
        "\n:root{{{light}}}\n\
         @media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n\
         {PAGE}@media (max-width:37.99rem){{{STACK}}}\n\
         @media screen and (max-width:55.99rem){{{prose}}}\n\
         {pictures}\n{PRINT}\
         @page{{@bottom-left{{content:\"{footer}\"}}}}\n"
    )
}

/// What the page's policy names, so that this sheet applies and no other.
pub(super) fn fingerprint(sheet: &str) -> String {
    let hash = Sha256::digest(sheet.as_bytes());
    format!("sha256-{}", base64::encode(&hash))
}

fn variables(palette: &Palette) -> String {
    let mut rules = String::new();
    for ink in Ink::all() {
        let _ = write!(rules, "--{}:{};", ink.name(), palette.colour(ink));
    }
    rules
}
