//! A proposed mapping in English.

use crate::model::survey::Match;
use crate::words::MappingWords;

pub(super) static MAPPING: MappingWords = MappingWords {
    head: |file| {
        vec![
            format!("How leerklaar reads {file}: which column is which question, and which"),
            "label is which answer. Check it, change what is wrong, and use it with".to_owned(),
            "  leerklaar batch --mapping THIS_FILE EXPORT".to_owned(),
            "What you leave out is found out from the export again.".to_owned(),
        ]
    },
    source: "How to open the file. The fingerprint warns when a next export has other headers.",
    rows: "Which rows count: complete, all, or {partial: 0.5} for half of the answers.",
    columns: "A column by its header, or as {place: 4, check: \"part of its header\"}.",
    unknown_role: |label, count| {
        format!(
            "unknown role, {count} times: \"{label}\" - put it under perspective, as in \
             labels: {{line_manager: [\"{label}\"]}}"
        )
    },
    by: |by| match by {
        Match::Mapping => "as the mapping said",
        Match::Id => "known by its id",
        Match::IdInText => "known by the id in its text",
        Match::FullText => "known by its full text",
        Match::StemAndRow => "known by its row under a heading of the checklist",
        Match::UniqueRow => "known by its row, which stands there once",
    },
    seems_reversed: "Its answers run against the others: if the levels run from best to worst there, \
                     write {columns: [...], reverse: true}.",
    unmapped: |place, header| {
        format!("column {place} \"{header}\" is no question, as far as is certain")
    },
    by_position: |item| {
        format!("  suggested: {item}, because the columns beside it are its neighbours")
    },
    by_likeness: |item, percent| format!("  suggested: {item}, because {percent} of 100 is alike"),
    missing: |items| format!("no column for: {items}"),
    labels: "Labels and codes that were found, per scale and level. Capitals and marks do not count.",
    unknown: |label, count| {
        format!("unknown, {count} times: \"{label}\" - put it with the answer that it is")
    },
    uncertain: |label, count| {
        format!("uncertain, {count} times: \"{label}\" - put it with the level that it is")
    },
};
