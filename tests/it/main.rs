//! One test binary: a module per command or subject, each test a small story.

mod interview;
mod small;
