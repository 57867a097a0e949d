//! Stories about what people and programs get to read.

mod bakery;
mod pages;
mod sample;
