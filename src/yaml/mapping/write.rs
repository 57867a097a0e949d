//! A mapping as text: always the same text for the same mapping, with remarks for
//! the person who checks it.

use super::{MARKS, SCHEMA, TAB};
use crate::model::Perspective;
use crate::model::survey::{
    ColumnRef, ItemColumns, Keep, KeepWhich, Labelled, Mapping, MappingRemarks, OnUnknown,
    PerspectiveColumn, RowRules, SourceChoice,
};
use crate::yaml::sheet::{is_seen, quoted, word};

/// Most digits after the point of a share that is kept.
const DECIMALS: usize = 6;

/// The mapping as YAML. Reading it gives the same mapping back; shares to six
/// digits.
pub fn write_mapping(mapping: &Mapping, remarks: &MappingRemarks) -> String {
    let mut text = Lines::default();
    text.remark("", &remarks.head);
    text.line("", "schema", SCHEMA);
    if !mapping.checklists.is_empty() {
        let versions = mapping.checklists.iter();
        let versions = versions.map(|(id, version)| format!("{}: {}", word(id), quoted(version)));
        text.line("", "checklists", &braces(versions));
    }
    text.section("source", &remarks.source, source(&mapping.source));
    text.section("rows", &remarks.rows, rows(&mapping.rows));
    text.columns(mapping, remarks);
    text.labels(mapping, remarks);
    let on_unknown = match mapping.on_unknown {
        OnUnknown::Error => "error",
        OnUnknown::Report => "report",
    };
    text.line("", "on_unknown", on_unknown);
    text.0
}

type Pairs = Vec<(&'static str, String)>;

fn source(source: &SourceChoice) -> Pairs {
    let delimiter = |c: char| match c {
        '\t' => TAB.to_owned(),
        other => quoted(&other.to_string()),
    };
    let mark = |c: char| {
        MARKS
            .iter()
            .find(|(_, mark)| *mark == c)
            .map(|(name, _)| (*name).to_owned())
    };
    let text = |text: &Option<String>| text.as_deref().map(quoted);
    let pairs = [
        ("profile", source.platform.map(|p| p.id().to_owned())),
        ("sheet", text(&source.sheet)),
        ("encoding", source.encoding.map(|e| e.id().to_owned())),
        ("delimiter", source.delimiter.map(delimiter)),
        ("header_rows", source.header_rows.map(|n| n.to_string())),
        ("decimal", source.decimal_mark.and_then(mark)),
        ("definition", text(&source.definition)),
        ("fingerprint", text(&source.fingerprint)),
    ];
    let pairs = pairs.into_iter();
    pairs
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

fn rows(rows: &RowRules) -> Pairs {
    let keep = match rows.keep {
        Keep::Complete => "complete".to_owned(),
        Keep::All => "all".to_owned(),
        Keep::Partial(share) => format!("{{partial: {}}}", decimal(share)),
    };
    let mut pairs = vec![("keep", keep), ("drop_test", rows.drop_test.to_string())];
    if let Some(duplicates) = &rows.duplicates {
        let keep = match duplicates.keep {
            KeepWhich::First => "first",
            KeepWhich::Last => "last",
        };
        let key = column(&duplicates.key);
        pairs.push(("duplicates", format!("{{key: {key}, keep: {keep}}}")));
    }
    if !rows.filters.is_empty() {
        let filter = rows
            .filters
            .iter()
            .map(|f| format!("{{column: {}, in: {}}}", column(&f.column), words(&f.is_in)));
        pairs.push(("where", brackets(filter)));
    }
    pairs
}

/// A share without the digits that the reader would refuse.
fn decimal(share: f64) -> String {
    let digits = format!("{share:.DECIMALS$}");
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    digits.to_owned()
}

/// A text for a header; else a mapping with the way to point.
fn column(column: &ColumnRef) -> String {
    match column {
        ColumnRef::Name(name) => quoted(name),
        ColumnRef::StemRow { stem, row } => {
            format!("{{stem: {}, row: {}}}", quoted(stem), quoted(row))
        }
        ColumnRef::Contains(part) => format!("{{contains: {}}}", quoted(part)),
        ColumnRef::Place { place, check } => {
            let check = check.as_deref().map(|c| format!(", check: {}", quoted(c)));
            format!("{{place: {place}{}}}", check.unwrap_or_default())
        }
        ColumnRef::ImportId(id) => format!("{{import_id: {}}}", quoted(id)),
    }
}

fn item(item: &ItemColumns) -> String {
    let columns = match &item.columns[..] {
        [one] => column(one),
        several => brackets(several.iter().map(column)),
    };
    match item.is_reversed {
        true => format!("{{columns: {columns}, reverse: true}}"),
        false => columns,
    }
}

fn perspective(perspective: &PerspectiveColumn) -> String {
    let mut parts = vec![format!("column: {}", column(&perspective.column))];
    if !perspective.labels.is_empty() {
        let labels = Perspective::ALL.iter().filter_map(|p| {
            let labels = perspective.labels.get(p)?;
            Some(format!("{}: {}", p.id(), words(labels)))
        });
        parts.push(format!("labels: {}", braces(labels)));
    }
    if perspective.leave_out_others {
        parts.push("others: leave_out".to_owned());
    }
    braces(parts.into_iter())
}

fn words(words: &[String]) -> String {
    brackets(words.iter().map(|w| quoted(w)))
}

fn brackets(parts: impl Iterator<Item = String>) -> String {
    format!("[{}]", parts.collect::<Vec<_>>().join(", "))
}

fn braces(parts: impl Iterator<Item = String>) -> String {
    format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
}

/// The text as it grows.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, indent: &str, key: &str, value: &str) {
        self.0 += &format!("{indent}{key}: {value}\n");
    }

    /// Behind a `#`, whatever the remark holds: a header may hold line breaks.
    fn remark(&mut self, indent: &str, remarks: &[String]) {
        let lines = remarks.iter().flat_map(|remark| remark.lines());
        for line in lines {
            let line: String = line.chars().filter(|c| is_seen(*c)).collect();
            self.0 += format!("{indent}# {line}").trim_end();
            self.0.push('\n');
        }
    }

    fn section(&mut self, key: &str, remarks: &[String], pairs: Pairs) {
        self.remark("", remarks);
        if pairs.is_empty() {
            return;
        }
        self.0 += &format!("{key}:\n");
        for (key, value) in pairs {
            self.line("  ", key, &value);
        }
    }

    fn columns(&mut self, mapping: &Mapping, remarks: &MappingRemarks) {
        self.remark("", &remarks.columns);
        let respondent = mapping.respondent.as_ref().map(column);
        let organisation = mapping.organisation.as_ref().map(column);
        let perspective = mapping.perspective.as_ref().map(perspective);
        let cuts = mapping.cuts.iter();
        let cuts = cuts.map(|c| {
            format!(
                "{{name: {}, column: {}}}",
                quoted(&c.name),
                column(&c.column)
            )
        });
        let list = |list: &[String]| (!list.is_empty()).then(|| words(list));
        let cuts = (!mapping.cuts.is_empty()).then(|| brackets(cuts));
        let (ignore, personal) = (list(&mapping.ignore), list(&mapping.personal));
        let roles = [
            ("respondent", respondent),
            ("perspective", perspective),
            ("organisation", organisation),
            ("cuts", cuts),
            ("ignore", ignore),
            ("personal", personal),
        ];
        let has_roles = roles.iter().any(|(_, value)| value.is_some());
        if has_roles || !mapping.items.is_empty() {
            self.0 += "columns:\n";
        }
        for (key, value) in roles {
            if let Some(value) = value {
                self.line("  ", key, &value);
            }
        }
        if !mapping.items.is_empty() {
            self.0 += "  items:\n";
        }
        for (id, columns) in &mapping.items {
            self.remark("    ", remarks.items.get(id).map_or(&[], Vec::as_slice));
            self.line("    ", &word(id), &item(columns));
        }
        self.remark("    ", &remarks.unmapped);
    }

    fn labels(&mut self, mapping: &Mapping, remarks: &MappingRemarks) {
        self.remark("", &remarks.labels);
        let others = remarks.labels_of.iter();
        for (_, remarks) in others.filter(|(id, _)| !mapping.labels.contains_key(*id)) {
            self.remark("", remarks);
        }
        if !mapping.labels.is_empty() {
            self.0 += "labels:\n";
        }
        for (id, labelled) in &mapping.labels {
            self.remark("  ", remarks.labels_of.get(id).map_or(&[], Vec::as_slice));
            if *labelled == Labelled::default() {
                self.line("  ", &word(id), "{}");
            } else {
                self.0 += &format!("  {}:\n", word(id));
                self.labelled(labelled);
            }
        }
    }

    fn labelled(&mut self, labelled: &Labelled) {
        if !labelled.levels.is_empty() {
            self.0 += "    levels:\n";
        }
        for row in &labelled.levels {
            self.line("      ", &row.level.to_string(), &words(&row.labels));
        }
        for (key, list) in [
            ("dont_know", &labelled.dont_know),
            ("not_applicable", &labelled.not_applicable),
            ("blank", &labelled.blank),
            ("not_shown", &labelled.not_shown),
            ("ticked", &labelled.ticked),
            ("unticked", &labelled.unticked),
        ] {
            if !list.is_empty() {
                self.line("    ", key, &words(list));
            }
        }
    }
}
