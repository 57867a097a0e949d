//! One test binary: a module per command or subject, each test a small story.

mod assessed;
mod check;
mod check_wording;
mod close;
mod finding_words;
mod roadmap_calendar;
mod roadmap_first;
mod roadmap_order;
mod roadmap_plan;
mod roadmap_properties;
mod score_statistics;
mod small;
mod structure;
