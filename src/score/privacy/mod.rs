//! Who may be shown: no figure of fewer people than the rules ask, not by
//! subtraction either.
//!
//! [`Lattice`] says which groups there are, [`pattern`] which of them are shown, and
//! [`conflicts`] whether that goes together with what was shown before.
//!
//! A pattern is held against an attacker, the `audit`, who knows how many people
//! there are everywhere and pools all that is told. Sums of groups are rows of a
//! `space`; what follows from them is `exact`. What they leave `open` falls into
//! parts, in which a small `linear` program, where a look around is not enough,
//! tells within which `interval` the mean of too few people lies.

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
