//! One test binary: a module per command or subject, each test a small story.

mod assessed;
mod close;
mod plain;
mod report;
mod roadmap_calendar;
mod roadmap_cases;
mod roadmap_dropped;
mod roadmap_first;
mod roadmap_marks;
mod roadmap_order;
mod roadmap_plan;
mod roadmap_properties;
mod score_checklists;
mod score_dimensions;
mod score_gaps;
mod score_privacy;
mod score_published;
mod score_statistics;
mod score_values;
mod score_verdicts;
mod small;
mod structure;
mod yaml_node;
