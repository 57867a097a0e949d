//! A sheet as text: always the same text for the same sheet.
//!
//! Written by hand rather than by a serialiser because the layout is part of the
//! format: one answer is one line, so that one changed answer is one changed line
//! for whoever compares two versions.

use std::collections::BTreeSet;
use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::SCHEMA;
use crate::model::{Answer, Change, Id, Response, Sheet};

/// The sheet as YAML. Reading it gives the same sheet back.
pub fn write_sheet(sheet: &Sheet) -> String {
    let mut lines = vec![("schema", SCHEMA.to_owned())];
    let mut add = |key, value: Option<String>| lines.extend(value.map(|value| (key, value)));
    add("organisation", sheet.organisation.as_deref().map(quoted));
    add("staff", sheet.staff.map(|n| n.to_string()));
    add("staff_body", sheet.staff_body.map(|b| b.id().to_owned()));
    add("perspective", Some(sheet.perspective.id().to_owned()));
    add("origin", Some(sheet.origin.id().to_owned()));
    add("population", sheet.population.map(|n| n.to_string()));
    add("quick", sheet.is_quick.then(|| "true".to_owned()));
    let checklists = sheet
        .checklists
        .iter()
        .map(|(id, version)| format!("{}: {}", word(id), quoted(version)));
    add("checklists", Some(braces(checklists)));
    add("started", sheet.started.as_ref().map(ToString::to_string));

    let mut text = String::new();
    for (key, value) in lines {
        put(&mut text, format_args!("{key}: {value}\n"));
    }
    let answers = answers(sheet);
    if answers.is_empty() {
        text.push_str("answers: {}\n");
    } else {
        put(&mut text, format_args!("answers:\n{answers}"));
    }
    if !sheet.history.is_empty() {
        text.push_str("history:\n");
    }
    for change in &sheet.history {
        put(&mut text, format_args!("  - {}\n", former(change)));
    }
    put(&mut text, format_args!("checksum: {}\n", checksum(sheet)));
    text
}

/// A stamp on the answers, by which an edit outside the program is noticed.
pub(super) fn checksum(sheet: &Sheet) -> String {
    let digest = Sha256::digest(answers(sheet).as_bytes());
    let mut hex = String::from("sha256:");
    for byte in digest {
        put(&mut hex, format_args!("{byte:02x}"));
    }
    hex
}

fn answers(sheet: &Sheet) -> String {
    let mut text = String::new();
    for (item, answer) in &sheet.answers {
        put(
            &mut text,
            format_args!("  {}: {}\n", word(item), response(answer)),
        );
    }
    text
}

fn former(change: &Change) -> String {
    let parts = [
        Some(format!("item: {}", word(&change.item))),
        Some(format!("was: {}", whole(&change.was))),
        change.at.as_ref().map(|at| format!("at: {at}")),
    ];
    braces(parts.into_iter().flatten())
}

/// Just the answer where there is nothing beside it.
fn response(response: &Response) -> String {
    let has_nothing_beside = *response == Response::plain(response.answer.clone());
    match short(&response.answer).filter(|_| has_nothing_beside) {
        Some(short) => short,
        None => whole(response),
    }
}

fn whole(response: &Response) -> String {
    let (irrelevant, reason) = match &response.answer {
        Answer::Ticks { irrelevant, .. } if !irrelevant.is_empty() => {
            (Some(brackets(irrelevant)), None)
        }
        Answer::NotApplicable { reason } => (None, reason.as_deref().map(quoted)),
        _ => (None, None),
    };
    let parts = [
        Some(("answer", bare(&response.answer))),
        irrelevant.map(|i| ("irrelevant", i)),
        reason.map(|r| ("reason", r)),
        response.evidence.map(|e| ("evidence", e.id().to_owned())),
        response.note.as_deref().map(|n| ("note", quoted(n))),
        response.at.as_ref().map(|at| ("at", at.to_string())),
    ];
    let parts = parts.into_iter().flatten();
    braces(parts.map(|(key, value)| format!("{key}: {value}")))
}

/// The short form, for an answer that is all in it.
fn short(answer: &Answer) -> Option<String> {
    let is_all = match answer {
        Answer::Ticks { irrelevant, .. } => irrelevant.is_empty(),
        Answer::NotApplicable { reason } => reason.is_none(),
        Answer::Level(_) | Answer::Number(_) | Answer::DontKnow | Answer::Skipped => true,
    };
    is_all.then(|| bare(answer))
}

fn bare(answer: &Answer) -> String {
    match answer {
        Answer::Level(code) => code.to_string(),
        Answer::Number(value) => value.to_string(),
        Answer::Ticks { ticked, .. } if ticked.is_empty() => "none".to_owned(),
        Answer::Ticks { ticked, .. } => brackets(ticked),
        Answer::DontKnow => "dont_know".to_owned(),
        Answer::NotApplicable { .. } => "not_applicable".to_owned(),
        Answer::Skipped => "skipped".to_owned(),
    }
}

fn brackets(ids: &BTreeSet<Id>) -> String {
    let words: Vec<String> = ids.iter().map(word).collect();
    format!("[{}]", words.join(", "))
}

fn braces(parts: impl Iterator<Item = String>) -> String {
    format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
}

/// An id, in quotes where some reader would take it for yes, no or nothing.
pub(in crate::yaml) fn word(id: &Id) -> String {
    let lower = id.as_str().to_lowercase();
    let is_taken = matches!(
        lower.as_str(),
        "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null"
    );
    if is_taken {
        quoted(id.as_str())
    } else {
        id.to_string()
    }
}

/// A text in double quotes; what an editor would not show is escaped.
pub(in crate::yaml) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_seen(c) => out.push(c),
            c => {
                let code = u32::from(c);
                match code {
                    0..=0xff => put(&mut out, format_args!("\\x{code:02x}")),
                    0x100..=0xffff => put(&mut out, format_args!("\\u{code:04x}")),
                    _ => put(&mut out, format_args!("\\U{code:08x}")),
                }
            }
        }
    }
    out.push('"');
    out
}

/// Not a control character, a direction override, a byte order mark or a code
/// that is no character.
pub(in crate::yaml) fn is_seen(c: char) -> bool {
    let is_hidden = matches!(u32::from(c),
        0x200b..=0x200f | 0x2028..=0x202e | 0x2066..=0x2069 | 0x061c | 0xfeff
        | 0xe000..=0xf8ff | 0xfdd0..=0xfdef | 0xe0000..=0xe007f | 0xf0000..=0x10ffff);
    let is_no_character = u32::from(c) & 0xfffe == 0xfffe;
    !c.is_control() && !is_hidden && !is_no_character
}

fn put(text: &mut String, parts: std::fmt::Arguments<'_>) {
    text.write_fmt(parts)
        .expect("writing into a String cannot fail");
}
