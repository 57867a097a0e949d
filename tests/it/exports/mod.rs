//! A made-up organisation in the layout of every platform: the same answers must
//! give the same picture, whoever wrote the file.
//!
//! These files come from our own imitation of the platforms. They prove that the
//! program reads what we think is written, and nothing about what a platform writes
//! tomorrow.

use leerklaar::model::{Instrument, Lang, Source};
use leerklaar::yaml;

mod field;
mod form;
mod forms;
mod general;
mod layout;
mod limesurvey;
mod lss;
mod panels;
mod people;
mod qsf;
mod qualtrics;
mod records;
mod redcap;
mod scored;
mod table;
mod understood;
mod variants;
mod words;
mod written;

use layout::Layout;

const LANGS: [Lang; 2] = [Lang::NL, Lang::EN];

/// The built-in checklists, and one with what those do not have: a reversed item,
/// decimals, and options that hold what stands between options.
fn instrument() -> Instrument {
    let loaded = yaml::load_instrument(&sources());
    loaded.expect("the files are sound").instrument
}

fn sources() -> Vec<Source> {
    let mut sources = yaml::built_in_sources();
    sources.push(Source {
        name: "corners.yaml".to_owned(),
        text: include_str!("corners.yaml").to_owned(),
    });
    sources.sort_by(|one, other| one.name.cmp(&other.name));
    sources
}

fn layouts() -> impl Iterator<Item = Layout> {
    limesurvey::LAYOUTS
        .into_iter()
        .chain(qualtrics::LAYOUTS)
        .chain(forms::LAYOUTS)
        .chain(panels::LAYOUTS)
        .chain(field::LAYOUTS)
        .chain(redcap::LAYOUTS)
        .chain(general::LAYOUTS)
}
