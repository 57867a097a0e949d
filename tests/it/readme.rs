//! The outputs printed in the README and the guides are what the program prints.
//!
//! A block is checked when the line before it is `<!-- leerklaar ARGUMENTS -->`.
//! `UPDATE_DOCS=1 cargo test readme` writes the real outputs into the files.

use std::fs;

use crate::program::{leerklaar, root};

const PAGES: [&str; 2] = ["README.md", "examples/README.md"];

#[test]
fn every_printed_output_is_what_the_program_prints() {
    for page in PAGES {
        let path = root().join(page);
        let written = fs::read_to_string(&path).expect("the page exists");
        let real = with_real_outputs(&written);
        if std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, &real).expect("the page can be written");
        } else {
            assert_eq!(
                written, real,
                "{page} differs; UPDATE_DOCS=1 cargo test readme writes the real outputs"
            );
        }
    }
}

#[test]
fn the_readme_prints_at_least_a_score_a_roadmap_and_an_explanation() {
    let readme = fs::read_to_string(root().join("README.md")).expect("the README exists");
    for command in ["score ", "roadmap ", "explain "] {
        assert!(
            readme.contains(&format!("<!-- leerklaar {command}")),
            "{command}"
        );
    }
    let lines = readme.lines().count();
    assert!(lines <= 250, "the README has {lines} lines");
}

/// The page with each marked block replaced by what the program prints now.
fn with_real_outputs(page: &str) -> String {
    let mut real = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        real.push_str(line);
        real.push('\n');
        let call = line
            .strip_prefix("<!-- leerklaar ")
            .and_then(|rest| rest.strip_suffix(" -->"));
        let Some(call) = call else { continue };
        let fence = lines.next().expect("a block follows its mark");
        assert!(
            fence.starts_with("```"),
            "a fence follows the mark of `{call}`"
        );
        real.push_str(fence);
        real.push('\n');
        real.push_str(&output_of(call));
        real.push_str("```\n");
        let _old_output = lines.by_ref().find(|line| *line == "```");
    }
    real
}

/// What a call prints; `| head -n N` keeps the first lines, with the cut shown.
fn output_of(call: &str) -> String {
    let (arguments, most) = match call.split_once(" | head -n ") {
        Some((arguments, n)) => (arguments, n.parse().expect("a number of lines")),
        None => (call, usize::MAX),
    };
    let ran = leerklaar(arguments).run();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{call}");
    let total = ran.out.lines().count();
    let mut kept = ran
        .out
        .lines()
        .take(most)
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n");
    kept.push('\n');
    if total > most {
        kept.push_str("...\n");
    }
    kept
}
