//! Which label is which answer.
//!
//! Closed tables only: what no table knows is told with its count and never guessed,
//! because likeness confuses a label with its opposite. A number without words is an
//! answer only when the mapping or the platform's definition says so, or when every
//! number that the question can have occurs and no other, on its scale or, where all
//! scales of as many levels are coded alike, on another.

mod census;
mod codes;
mod faults;
mod group;
mod known;
mod number;
mod settle;
mod table;
mod ticks;

pub use census::{Census, Value};
pub use group::{PerspectiveLabels, Role};
pub use known::{ItemLabels, labels_of_items};
pub use settle::{Settled, SettledItem, settle};
pub use table::LabelTable;
pub use ticks::OptionTick;
