//! What the representation of the staff has a say in, and when.

use super::{Desk, Section};

pub(super) fn section(_desk: &Desk) -> Option<Section> {
    None
}
