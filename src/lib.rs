//! The assessor, as a library with a thin program around it.
//!
//! Folders in the order data travels:
//!
//! - [`model`]: the nouns everyone shares. No input or output, no sentence for people.
//! - [`words`]: everything the program itself says, per language.
//! - [`yaml`]: YAML text to nouns and back, every problem with its place.
//! - [`check`]: what can still be wrong with checklists that load: proofs and plain language.
//! - [`survey`]: exports of survey platforms to answers, every column, value and row
//!   accounted for.
//! - [`interview`]: the conversation as a pure state machine.
//! - [`score`]: answers to an assessment: ranges, bands, verdicts, gaps.
//! - [`roadmap`]: an assessment to ordered, explained actions.
//! - [`report`]: assessment and roadmap to one document of blocks, and its drawers.
//! - [`cli`]: the only place that opens files, reads the clock, asks and prints.
//!
//! What always holds (`tests/it/structure.rs` keeps the first two):
//!
//! 1. `model` imports nothing of ours; `words`, `yaml`, `survey`, `check`,
//!    `interview`, `score` and `roadmap` import only `model`; `report` imports `model` and
//!    `words`; `cli` imports everything.
//! 2. Files, environment, processes, the clock, printing, prompts and argument
//!    parsing occur only under `src/cli/`.
//! 3. `model` has no sentence for people; `words` has no number that decides
//!    anything; weights, scores, thresholds, effort and order live in `checklists/`.
//! 4. A withheld group carries no numbers: its type has no field for one.
//! 5. File shapes (answer sheets, JSON output) own their types and carry a schema
//!    version; `model` types are not serialised directly.

pub mod check;
pub mod cli;
pub mod interview;
pub mod model;
pub mod report;
pub mod roadmap;
pub mod score;
pub mod survey;
pub mod words;
pub mod yaml;
