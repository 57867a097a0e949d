//! Who may be shown: no figure of fewer people than the rules ask, not by
//! subtraction either.
//!
//! [`Lattice`] says which groups there are, [`pattern`] which of them are shown, and
//! [`conflicts`] whether that goes together with what was shown before.

mod audit;
mod exact;
mod interval;
mod lattice;
mod leak;
mod ledger;
mod ledger_file;
mod linear;
mod open;
mod pattern;
mod space;
mod watch;

pub use lattice::{Atom, Candidate, GroupKind, Lattice, Subject};
pub use ledger::{conflicts, fingerprint};
pub use ledger_file::{BadLedger, read_ledger, write_ledger};
pub use pattern::{gives_away, pattern};
