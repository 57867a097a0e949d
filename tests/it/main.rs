//! One test binary: a module per command or subject, each test a small story.

mod conversation;
mod interview;
mod kill;
mod scripted;
mod sheet;
mod small;
mod store;
mod terminal;
mod yaml_node;
