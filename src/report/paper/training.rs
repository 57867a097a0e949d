//! What people will learn, and how that is followed.

use super::{Desk, Section};

pub(super) fn section(_desk: &Desk) -> Option<Section> {
    None
}
