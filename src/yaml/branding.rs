//! Branding files: the name, colours and logo that a consultant puts on reports.

use super::cursor::{Cursor, File};
use super::fields::mapping;
use super::node::parse;
use super::values::line;
use crate::model::{
    BadValue, Branding, Colour, Contrast, Fault, Logo, LookFault, Problem, Severity, Shades, Source,
};

/// Kind and version as they are written.
const SCHEMA: &str = "leerklaar.branding/1";

/// The JSON Schema of a branding, for editors that check while one types.
pub fn branding_schema() -> &'static str {
    include_str!("../../schema/branding.schema.json")
}

/// Reads a branding, with what its reader should know. `open` gives the bytes of the
/// file that is named as the logo, as seen from the branding file.
///
/// # Errors
///
/// Every problem of the file and of its logo, when one of them is an error.
pub fn read_branding(
    source: &Source,
    open: impl Fn(&str) -> Option<Vec<u8>>,
) -> Result<(Branding, Vec<Problem>), Vec<Problem>> {
    let root = parse(source).map_err(|problem| vec![*problem])?;
    let file = File::new(source);
    let read = whole(&Cursor::at_root(&file, &root), &open);
    let mut problems = file.into_found().problems;
    problems.sort_by_key(|p| p.span);
    match read {
        Some(read) if !problems.iter().any(|p| p.severity() == Severity::Error) => {
            Ok((read, problems))
        }
        _ => Err(problems),
    }
}

fn whole(root: &Cursor<'_>, open: &dyn Fn(&str) -> Option<Vec<u8>>) -> Option<Branding> {
    if is_of_another_kind(root) {
        return None;
    }
    mapping(root, |fields| {
        let schema = fields.required("schema", line);
        let name = fields.required("name", line);
        let colours = fields.or("colours", Colours::default(), colours);
        let logo = fields.optional("logo", |at| logo(at, open));
        let ours = Branding::default();
        schema.map(|_| Branding {
            name,
            primary: colours.shades(|c| c.primary, ours.primary),
            accent: colours.shades(|c| c.accent, ours.accent),
            logo,
        })
    })
}

/// Tells when the file says that it is another kind of file; then the rest of it
/// would only be misread.
fn is_of_another_kind(root: &Cursor<'_>) -> bool {
    let schema = root.node.get("schema");
    let found = schema.and_then(|node| Some((node.span, node.as_text()?)));
    let Some((span, found)) = found.filter(|(_, found)| *found != SCHEMA) else {
        return false;
    };
    let fault = BadValue::Schema {
        found: found.to_owned(),
        expected: SCHEMA.to_owned(),
    };
    root.tell_at(span, Fault::Value(fault));
    true
}

/// The colours for one kind of page, as far as they are given.
#[derive(Debug, Clone, Copy, Default)]
struct Pair {
    primary: Option<Colour>,
    accent: Option<Colour>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Colours {
    light: Pair,
    dark: Pair,
}

impl Colours {
    /// A colour of ours where none is given; made lighter for dark pages where only
    /// that one is missing.
    fn shades(&self, which: impl Fn(&Pair) -> Option<Colour>, ours: Shades) -> Shades {
        let shades = which(&self.light).map_or(ours, Shades::of);
        Shades {
            dark: which(&self.dark).unwrap_or(shades.dark),
            ..shades
        }
    }
}

fn colours(at: &Cursor<'_>) -> Option<Colours> {
    mapping(at, |fields| {
        let on = |page, contrast| move |at: &Cursor<'_>| colour(at, page, contrast);
        let light = Pair {
            primary: fields.optional("primary", on(Colour::WHITE, Contrast::Text)),
            accent: fields.optional("accent", on(Colour::WHITE, Contrast::Graphics)),
        };
        let dark = fields.or("dark", Pair::default(), |at| {
            mapping(at, |fields| {
                let page = Colour::DARK_PAGE;
                Some(Pair {
                    primary: fields.optional("primary", on(page, Contrast::Text)),
                    accent: fields.optional("accent", on(page, Contrast::Graphics)),
                })
            })
        });
        Some(Colours { light, dark })
    })
}

/// A colour that can be seen well enough on the page that it is for.
fn colour(at: &Cursor<'_>, page: Colour, contrast: Contrast) -> Option<Colour> {
    let found = line(at)?;
    let tell = |fault| at.tell(Fault::Look(fault));
    let Some(colour) = Colour::from_hex(&found) else {
        tell(LookFault::NotAColour { found });
        return None;
    };
    let ratio = colour.contrast(page);
    if ratio < contrast.least() {
        tell(LookFault::Faint {
            found: colour,
            page,
            ratio,
            contrast,
        });
        return None;
    }
    Some(colour)
}

fn logo(at: &Cursor<'_>, open: &dyn Fn(&str) -> Option<Vec<u8>>) -> Option<Logo> {
    let found = line(at)?;
    let tell = |fault| at.tell(Fault::Look(fault));
    let Some(bytes) = open(&found) else {
        tell(LookFault::LogoUnread { found });
        return None;
    };
    let logo = Logo::from_bytes(bytes);
    logo.map_err(|fault| tell(LookFault::Logo(fault))).ok()
}
