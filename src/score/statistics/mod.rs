//! Classic statistics: known formulas on plain numbers, nothing of ours in them.
//!
//! Held to published figures in `tests/it/score_statistics.rs`. The assessment uses
//! the intervals; effect sizes, shares, response and multiple comparisons are here
//! for whoever computes with the library.

mod agreement;
mod benjamini_hochberg;
mod cliff;
mod counts;
mod cronbach;
mod hedges;
mod proportion;
mod quantile;
mod response;
mod sample;
mod welch;

pub use agreement::{GroupSize, GroupSpread, Icc, average_deviation, icc, rwg, uniform_variance};
pub use benjamini_hochberg::benjamini_hochberg;
pub use cliff::{Cliff, cliff, cliff_of_counts};
pub use counts::{quantile_of_counts, quartiles_of_counts};
pub use cronbach::{
    Cronbach, ItemFit, ItemProducts, ItemTotals, cronbach, cronbach_with_correlations,
};
pub use hedges::{Correction, Hedges, hedges};
pub use proportion::wilson;
pub use response::{krejcie_morgan, response_rate, worst_case};
pub use sample::{Sample, widest_deviation};
pub use welch::{ErrorTerm, Welch, welch, welch_interval};
