//! A made-up organisation in the layout of every platform: the same answers must
//! give the same picture, whoever wrote the file.
//!
//! These files come from our own imitation of the platforms. They prove that the
//! program reads what we think is written, and nothing about what a platform writes
//! tomorrow.

use leerklaar::model::{Instrument, Lang};
use leerklaar::yaml;

mod chance;
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
mod redcap;
mod scored;
mod table;
mod words;
mod written;

use layout::Layout;

const LANGS: [Lang; 2] = [Lang::NL, Lang::EN];

fn instrument() -> Instrument {
    yaml::built_in().instrument
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
