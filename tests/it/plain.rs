//! Items whose answer is their score: for stories about what happens above items.

use leerklaar::model::{Answer, Dimension, Item};

use crate::small::{decimal, dimension, number};

pub(crate) fn plain(name: &str) -> Item {
    number(name, &[("0", "0"), ("100", "100")])
}

pub(crate) fn weighted(name: &str, weight: &str) -> Item {
    Item {
        weight: decimal(weight),
        ..plain(name)
    }
}

/// One dimension with one item of the same name and an `i` before it.
pub(crate) fn plain_dimension(name: &str) -> Dimension {
    dimension(name, vec![plain(&format!("i{name}"))])
}

pub(crate) fn score(points: &str) -> Answer {
    Answer::Number(decimal(points))
}
