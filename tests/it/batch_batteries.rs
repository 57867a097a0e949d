//! Questions of a dimension that stand next to each other are read at once; nobody can
//! tell from what comes out.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::chance::Chance;
use crate::program::leerklaar;

const ITEMS: usize = 60;

/// Ways to write answers down; the last is no answer.
const CELLS: [&str; 13] = [
    "Neutraal",
    "Mee eens",
    "Mee oneens",
    "Helemaal mee eens",
    "Helemaal mee oneens",
    "\"Neutraal\"",
    "\"Mee eens\"",
    "mee oneens",
    "N.v.t.",
    "",
    "\"\"",
    " Neutraal",
    "Misschien",
];

/// Those that are known.
const KNOWN: usize = CELLS.len() - 1;

/// So many people with cells out of the first so many, the questions in this order.
fn export(people: usize, cells: usize, order: &[usize]) -> String {
    let mut chance = Chance::new(7);
    let mut below = |end: usize| chance.below(end as u64) as usize;
    let header = order.iter().map(|item| format!("Q{:02}", item + 1));
    let mut lines = vec![header.collect::<Vec<_>>()];
    lines[0].insert(0, "response_id,department,role".to_owned());
    for person in 1..=people {
        let role = ["Medewerker", "Leidinggevende"][usize::from(below(5) == 0)];
        let who = format!("R{person:05},\"Team {}\",{role}", below(9));
        let given: Vec<&str> = (0..ITEMS).map(|_| CELLS[below(cells)]).collect();
        let mut line = vec![who];
        line.extend(order.iter().map(|item| given[*item].to_owned()));
        lines.push(line);
    }
    let lines: Vec<String> = lines.iter().map(|line| line.join(",")).collect();
    lines.join("\n") + "\n"
}

const BATCH: &str = "batch --checklists benches/generic/checklists \
                     --mapping benches/generic/labels.yaml --by department,role --threads 1";

/// Every table of the result by its name.
fn outcome(folder: &Path, export: &str) -> BTreeMap<String, String> {
    let file = folder.join("antwoorden.csv");
    fs::write(&file, export).expect("a file");
    let out = folder.join("uitslag");
    let ran = leerklaar(&format!(
        "{BATCH} --technical --force --rows scores.csv --format csv -o"
    ))
    .arg(&out)
    .arg(&file)
    .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    let tables = fs::read_dir(&out).expect("a folder").map(|table| {
        let path = table.expect("a table").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        let text = fs::read_to_string(&path).expect("text");
        (name.into_owned(), text)
    });
    tables.collect()
}

/// What is wrong with an export, without where.
fn told(export: &str) -> String {
    let ran = leerklaar(&format!("{BATCH} - --lang en"))
        .input(export)
        .run();
    assert_eq!(ran.code, 65, "{}", ran.err);
    let said = ran.err.lines().filter(|line| line.starts_with("error: "));
    said.collect::<Vec<_>>().join("\n")
}

/// The first question of every dimension, then the second, and so on.
fn apart() -> Vec<usize> {
    let mut order: Vec<usize> = (0..ITEMS).collect();
    order.sort_by_key(|item| (item % 4, item / 4));
    order
}

fn together() -> Vec<usize> {
    (0..ITEMS).collect()
}

/// The second dimension in reverse: next to each other all the same.
fn turned() -> Vec<usize> {
    let mut order = together();
    order[4..8].reverse();
    order
}

#[test]
fn neighbours_are_read_as_strangers_are() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let expected = outcome(folder.path(), &export(500, KNOWN, &apart()));
    let names: Vec<&String> = expected.keys().collect();
    let tables = [
        "alpha.csv",
        "comparisons.csv",
        "groups.csv",
        "items.csv",
        "scores.csv",
    ];
    assert_eq!(names, tables);
    for order in [together(), turned()] {
        let found = outcome(folder.path(), &export(500, KNOWN, &order));
        for table in tables {
            assert_eq!(found[table], expected[table], "{table}");
        }
    }
}

/// More different runs of cells than are kept: the batteries are given up half-way.
#[test]
fn answers_that_never_come_back_are_read_one_by_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let expected = outcome(folder.path(), &export(6_000, KNOWN, &apart()));
    let found = outcome(folder.path(), &export(6_000, KNOWN, &together()));
    for (table, text) in expected {
        assert_eq!(found[&table], text, "{table}");
    }
}

#[test]
fn what_is_no_answer_is_counted_wherever_it_stands() {
    for order in [apart(), together(), turned()] {
        let export = export(300, CELLS.len(), &order);
        let times = export.matches("Misschien").count();
        let expected =
            format!("error: `Misschien` is no known answer to question `Q01` ({times} times)");
        assert_eq!(told(&export), expected);
    }
}
