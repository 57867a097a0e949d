//! Stories about what people and programs get to read.

mod agreement;
mod bakery;
mod explanations;
mod hostile;
mod pages;
mod questionnaires;
mod sample;
mod widths;
mod withheld;
