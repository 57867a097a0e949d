//! One test binary: a module per command or subject, each test a small story.

mod conversation;
mod interview;
mod scripted;
mod small;
mod store;
mod yaml_node;
