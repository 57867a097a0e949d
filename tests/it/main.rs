//! One test binary: a module per command or subject, each test a small story.

mod assessed;
mod roadmap_calendar;
mod roadmap_cases;
mod roadmap_dropped;
mod roadmap_first;
mod roadmap_marks;
mod roadmap_order;
mod roadmap_plan;
mod roadmap_properties;
mod small;
mod structure;
mod yaml_node;
