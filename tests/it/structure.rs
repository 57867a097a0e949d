//! The house as `src/lib.rs` promises it: who may import whom, and where the
//! world is met. Reads the sources, so a broken wall shows as a failing test.

use std::fs;
use std::path::{Path, PathBuf};

/// What each folder may import of ours.
const MAY_IMPORT: [(&str, &[&str]); 10] = [
    ("model", &[]),
    ("words", &["model"]),
    ("yaml", &["model"]),
    ("survey", &["model"]),
    ("interview", &["model"]),
    ("score", &["model"]),
    ("roadmap", &["model"]),
    ("check", &["model"]),
    ("report", &["model", "words"]),
    (
        "cli",
        &[
            "model",
            "words",
            "yaml",
            "survey",
            "interview",
            "score",
            "roadmap",
            "check",
            "report",
        ],
    ),
];

/// What meets the world, and so belongs to `cli/` alone.
const WORLD: [&str; 22] = [
    "std::fs",
    "std::env",
    "std::process",
    "std::net",
    "SystemTime",
    "Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "println!",
    "eprintln!",
    "print!(",
    "eprint!(",
    "std::io::std",
    "inquire::",
    "clap::",
    "anyhow::",
    "crossterm::",
    "jiff::",
    "signal_hook::",
    "sys_locale::",
    "tempfile::",
    "terminal_size::",
];

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;

struct Code {
    folder: String,
    path: PathBuf,
    /// Without comments and string literals, so that prose breaks no wall.
    text: String,
    raw: String,
}

fn sources() -> Vec<Code> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for (folder, _) in MAY_IMPORT {
        collect(&root.join(folder), folder, &mut found);
    }
    found
}

fn collect(at: &Path, folder: &str, found: &mut Vec<Code>) {
    for entry in fs::read_dir(at).expect("every folder of the house exists") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            collect(&path, folder, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let raw = fs::read_to_string(&path).expect("a readable source");
            let text = without_prose(&raw);
            found.push(Code {
                folder: folder.to_owned(),
                path,
                text,
                raw,
            });
        }
    }
}

/// Blanks comments and the insides of string literals, line by line.
fn without_prose(source: &str) -> String {
    let mut kept = String::new();
    let mut in_string = false;
    for line in source.lines() {
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' if in_string => drop(chars.next()),
                '\'' if !in_string && chars.peek() == Some(&'"') => drop(chars.next()),
                '"' => in_string = !in_string,
                '/' if !in_string && chars.peek() == Some(&'/') => break,
                _ if in_string => {}
                _ => kept.push(c),
            }
        }
        kept.push('\n');
    }
    kept
}

/// The folders of ours that a source names: by `crate::`, also in groups, and by
/// a row of `super::` that climbs out of the folder.
fn imports(code: &Code) -> Vec<String> {
    let depth = depth(&code.path);
    let climbs = "super::".repeat(depth);
    let mut named = Vec::new();
    for start in ["crate::", climbs.as_str()] {
        for (at, _) in code.text.match_indices(start) {
            named.extend(heads(&code.text[at + start.len()..]));
        }
    }
    named
}

/// How many `super::` lead from a source to the root of the library.
fn depth(path: &Path) -> usize {
    let folders = path.iter().skip_while(|part| *part != "src").skip(1);
    let is_mod = path.file_name().is_some_and(|name| name == "mod.rs");
    folders.count() - usize::from(is_mod)
}

/// The first word of a path, or of each path in a group: `{a::{b, c}, d}` names
/// `a` and `d`.
fn heads(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else {
        return vec![first_word(path)];
    };
    let mut open = 1;
    let mut heads = vec![first_word(group)];
    for (at, c) in group.char_indices() {
        match c {
            '{' => open += 1,
            '}' => open -= 1,
            ',' if open == 1 => heads.push(first_word(&group[at + 1..])),
            _ => {}
        }
        if open == 0 {
            break;
        }
    }
    heads
}

fn first_word(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn every_folder_imports_only_what_it_may() {
    let mut broken = Vec::new();
    for code in sources() {
        let allowed = MAY_IMPORT
            .iter()
            .find(|(f, _)| *f == code.folder)
            .map_or(&[][..], |(_, a)| a);
        for import in imports(&code) {
            let is_ours = MAY_IMPORT.iter().any(|(folder, _)| *folder == import);
            if is_ours && import != code.folder && !allowed.contains(&import.as_str()) {
                broken.push(format!("{} imports {import}", code.path.display()));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn only_cli_meets_the_world() {
    let mut broken = Vec::new();
    for code in sources().iter().filter(|c| c.folder != "cli") {
        let product = code.text.split("#[cfg(test)]").next().unwrap_or_default();
        for word in WORLD.iter().filter(|word| product.contains(**word)) {
            broken.push(format!("{} uses {word}", code.path.display()));
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn every_file_says_what_it_is_for_and_fits_in_the_head() {
    let mut broken = Vec::new();
    for code in sources() {
        let path = code.path.display();
        if !code.raw.starts_with("//!") {
            broken.push(format!("{path} does not open with what it is for"));
        }
        let lines = code.raw.lines().count();
        let says_why = code
            .raw
            .lines()
            .take_while(|l| l.starts_with("//!"))
            .any(|l| l.contains("Long because"));
        if lines > LONGEST_FILE && !says_why {
            broken.push(format!("{path} has {lines} lines"));
        }
        for (name, length) in functions(&code.raw) {
            if length > LONGEST_FUNCTION {
                broken.push(format!("{path}: {name} has {length} lines"));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

/// Names and lengths of functions, trusting rustfmt: one ends at the first line
/// with a closing brace at its own indent.
fn functions(source: &str) -> Vec<(String, usize)> {
    let lines = source.lines().collect::<Vec<_>>();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let body = line.trim_start();
        let indent = line.len() - body.len();
        let Some(after) = body.split("fn ").nth(1).filter(|_| starts_a_function(body)) else {
            continue;
        };
        if body.ends_with(';') {
            // Declared by a trait, without a body.
            continue;
        }
        let closing = format!("{}}}", " ".repeat(indent));
        let length = lines[at..]
            .iter()
            .position(|l| **l == closing)
            .map_or(1, |n| n + 1);
        found.push((first_word(after), length));
    }
    found
}

fn starts_a_function(line: &str) -> bool {
    [
        "fn ",
        "pub fn ",
        "pub(crate) fn ",
        "pub(super) fn ",
        "const fn ",
        "pub const fn ",
    ]
    .iter()
    .any(|start| line.starts_with(start))
}

#[test]
fn the_test_itself_sees_a_broken_wall() {
    let code = Code {
        folder: "score".to_owned(),
        path: PathBuf::from("src/score/statistics/made_up.rs"),
        text: without_prose(
            "use crate::{model::{Id, Range}, roadmap::plan};\n\
             // crate::cli is prose\n\
             let s = \"crate::yaml\";\n\
             use super::super::gap;\n\
             use super::super::super::report::Document;",
        ),
        raw: String::new(),
    };
    assert_eq!(imports(&code), ["model", "roadmap", "report"]);
    assert_eq!(
        functions("fn long() {\n    a();\n    b();\n}\n"),
        [("long".to_owned(), 4)]
    );
}
