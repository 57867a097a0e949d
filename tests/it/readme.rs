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
            let differing = written.lines().zip(real.lines()).find(|(a, b)| a != b);
            let same = written == real;
            assert!(
                same,
                "{page}: {differing:?}; UPDATE_DOCS=1 cargo test readme writes the real outputs"
            );
        }
    }
}

#[test]
fn the_readme_prints_at_least_one_of_each() {
    let readme = fs::read_to_string(root().join("README.md")).expect("the README exists");
    for command in ["score ", "roadmap ", "explain ", "batch "] {
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

/// What a call prints; `| head -n N` keeps the first lines, with the cut shown, and
/// `| tail -n N` the last. What a survey is warned about stands beside its result.
fn output_of(call: &str) -> String {
    let number = |n: &str| n.parse::<usize>().expect("a number of lines");
    let (arguments, most) = match call.split_once(" | head -n ") {
        Some((arguments, n)) => (arguments, number(n)),
        None => (call, usize::MAX),
    };
    let (arguments, last) = match arguments.split_once(" | tail -n ") {
        Some((arguments, n)) => (arguments, Some(number(n))),
        None => (arguments, None),
    };
    let mut ran = leerklaar(arguments).run();
    assert_eq!(ran.code, 0, "{call}: {}", ran.err);
    assert!(ran.err.is_empty() || call.starts_with("batch "), "{call}");
    let mut total = ran.out.lines().count();
    if let Some(last) = last {
        let kept: Vec<&str> = ran.out.lines().skip(total.saturating_sub(last)).collect();
        total = kept.len();
        ran.out = kept.join("\n");
    }
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
