//! Stories about what people and programs get to read.

mod agreement;
mod bakery;
mod batch;
mod csv;
pub(crate) mod examples;
mod explanations;
mod formats;
mod hostile;
mod hostile_papers;
mod pages;
mod paper;
mod paper_plan;
mod questionnaires;
mod sample;
mod stored;
mod survey_faults;
mod widths;
mod withheld;
mod xlsx;
