//! Stories about what people and programs get to read.

mod pages;
mod sample;
