//! The small case that most stories about the roadmap share.

use leerklaar::model::{DropReason, Dropped, Id, Instrument, Roadmap};
use leerklaar::roadmap::Settings;

use super::small::{action, dimension, id, instrument, levels};

/// Two dimensions, D1 and D2, with a question each, and a sponsor that comes before
/// the plan that D2 needs most.
pub(crate) fn two_dimensions() -> Instrument {
    let mut q1 = levels("Q1");
    q1.actions = vec![id("A1"), id("A3")];
    let mut q2 = levels("Q2");
    q2.actions = vec![id("A2")];
    let mut instrument = instrument(vec![dimension("D1", vec![q1]), dimension("D2", vec![q2])]);
    instrument.actions = vec![
        action("A1", "4", &[("D1", "0.02")], &[]),
        action("A2", "4", &[("D2", "0.5")], &["A1"]),
        action("A3", "3", &[("D1", "0.2")], &[]),
    ];
    instrument
}

pub(crate) fn free() -> Settings {
    Settings {
        start_small: false,
        ..Settings::default()
    }
}

pub(crate) fn ids(names: &[&str]) -> Vec<Id> {
    names.iter().map(|name| id(name)).collect()
}

pub(crate) fn order(roadmap: &Roadmap) -> Vec<&str> {
    roadmap.actions.iter().map(|a| a.id.as_str()).collect()
}

pub(crate) fn dropped(name: &str, reason: DropReason) -> Dropped {
    Dropped {
        id: id(name),
        reason,
    }
}
