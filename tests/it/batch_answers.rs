//! An export with an answer per row: no row is lost without a word, and whatever is
//! told stands where the file has it.

use std::fs;

use insta::assert_snapshot;
use rust_xlsxwriter::{Formula, Workbook};

use crate::program::{Ran, leerklaar};

const HEADERS: [&str; 6] = [
    "respondent",
    "afdeling",
    "ronde",
    "opmerking",
    "vraag",
    "antwoord",
];

/// Six people, each with four answers; the odd ones say less. A tick list has a row
/// per option.
fn answers() -> Vec<[String; 6]> {
    let mut rows = Vec::new();
    for person in 1..=6 {
        let (often, agree) = match person % 2 {
            0 => ("Soms", "Eens"),
            _ => ("Zelden", "Oneens"),
        };
        for (question, answer) in [
            ("B11", often),
            ("B12", "Een geschikte plek"),
            ("B12", "Iemand die helpt"),
            ("B14", agree),
        ] {
            rows.push(row(&format!("p{person}"), question, answer));
        }
    }
    rows
}

fn row(person: &str, question: &str, answer: &str) -> [String; 6] {
    [person, "Verzorging één", "1", "", question, answer].map(str::to_owned)
}

fn csv(rows: &[[String; 6]]) -> String {
    let lines = rows.iter().map(|row| row.join(";"));
    let lines: Vec<String> = std::iter::once(HEADERS.join(";")).chain(lines).collect();
    format!("{}\n", lines.join("\n"))
}

fn batch(options: &str, rows: &[[String; 6]]) -> Ran {
    leerklaar(&format!("batch - {options}"))
        .input(&csv(rows))
        .run()
}

fn both(ran: &Ran) -> String {
    format!("{}\n--- exit {}\n{}", ran.out, ran.code, ran.err)
}

/// A page without its columns.
fn words(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// With a row of every kind that is not used.
fn with_every_refusal() -> Vec<[String; 6]> {
    let mut rows = answers();
    rows.insert(1, row("p1", "B11", ""));
    rows.extend([
        row(" ", "B11", "Soms"),
        row("p1", "", "Soms"),
        row("p1", "Wat vond je van de lunch?", "Lekker"),
        row("p2", "B14", " eens "),
        row("p3", "B12", ""),
    ]);
    rows[4][3] = "jan@voorbeeld.nl".to_owned();
    rows
}

#[test]
fn every_row_is_used_or_refused_with_its_line() {
    for lang in ["nl", "en"] {
        let ran = batch(&format!("--inspect --lang {lang}"), &with_every_refusal());
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_snapshot!(format!("answers_inspected_{lang}"), both(&ran));
    }
}

#[test]
fn a_result_accounts_for_the_rows_too() {
    for lang in ["nl", "en"] {
        let ran = batch(
            &format!("--lang {lang} --format markdown"),
            &with_every_refusal(),
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
        let start = ["# Verantwoording", "# What became of"]
            .iter()
            .find_map(|title| ran.out.find(title));
        let account = &ran.out[start.expect("the account of the rows")..];
        let end = account[1..].find("\n#").map_or(account.len(), |at| at + 1);
        assert_snapshot!(format!("answers_accounted_{lang}"), &account[..end]);
    }
    let ran = batch("--format json", &with_every_refusal());
    let found: serde_json::Value = serde_json::from_str(&ran.out).expect("a result");
    let export = &found["exports"][0];
    let refused = [
        ("no_respondent", 1),
        ("no_question", 1),
        ("other_question", 1),
        ("same_answer", 3),
    ];
    let refused: Vec<_> = refused
        .iter()
        .map(|(why, count)| serde_json::json!({"why": why, "count": count}))
        .collect();
    assert_eq!(
        export["answers"],
        serde_json::json!({"read": 30, "used": 24, "refused": refused})
    );
    assert_eq!(
        export["rows"],
        serde_json::json!({"read": 6, "scored": 6, "partial": 0, "refused": []})
    );
}

#[test]
fn two_answers_of_one_person_to_one_question_are_a_fault_where_the_second_stands() {
    let mut rows = answers();
    rows.push(row("p2", "B14", "Oneens"));
    rows.push(row("p2", "B14", "Helemaal eens"));
    rows.push(row("p3", "B11", "Mwah"));
    rows[9][1] = "Keuken".to_owned();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("antwoorden.csv");
    // As Excel on Windows writes it.
    let bytes: Vec<u8> = csv(&rows)
        .chars()
        .map(|c| u8::try_from(c).expect("a letter of Windows-1252"))
        .collect();
    fs::write(&path, bytes).expect("written");
    for lang in ["nl", "en"] {
        let ran = leerklaar(&format!("batch --by afdeling --lang {lang}"))
            .arg(&path)
            .run();
        assert_eq!((ran.code, ran.out.as_str()), (65, ""));
        let told = ran
            .err
            .replace(&path.display().to_string(), "antwoorden.csv");
        assert_snapshot!(format!("answers_contradict_{lang}"), told);
    }
    let ran = leerklaar("batch --inspect --lang en").arg(&path).run();
    assert!(ran.out.contains("text in windows-1252"), "{}", ran.out);
    assert!(
        ran.out
            .contains("27 rows read, each with one answer = 24 used + 3 not used.")
    );
    let said = words(&ran.out);
    assert!(
        said.contains("another answer to the same question than before 3 26, 27, 28"),
        "{said}"
    );
}

#[test]
fn an_unknown_answer_is_shown_where_it_stands() {
    let mut rows = answers();
    rows[11][5] = "Mwah".to_owned();
    let ran = batch("--lang en", &rows);
    assert_eq!((ran.code, ran.out.as_str()), (65, ""));
    let first = ran.err.split("\n\n").next().expect("a first fault");
    assert_eq!(
        first,
        "error: `Mwah` is no known answer to question `B14` (once)
  --> -:13:6
   |
13 | Mwah
   | ^^^^
   |
   = help: known are `Helemaal oneens`, `Oneens`, `Niet eens, niet oneens`, `Eens`, `Helemaal eens`;
           add it to `labels` in a mapping; make one with: leerklaar batch --write-mapping
           mapping.yaml EXPORT"
    );
}

#[test]
fn the_order_of_rows_makes_no_difference() {
    let rows = with_every_refusal();
    let turned: Vec<_> = rows.iter().rev().cloned().collect();
    assert_eq!(
        batch("--format json", &rows).out,
        batch("--format json", &turned).out
    );
}

#[test]
fn a_filter_chooses_among_the_rounds() {
    let mut rows = answers();
    for mut again in answers() {
        again[2] = "2".to_owned();
        if again[4] == "B11" {
            again[5] = "Nooit".to_owned();
        }
        rows.push(again);
    }
    assert_eq!(batch("", &rows).code, 65, "each says two things");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mapping = folder.path().join("mapping.yaml");
    let text = "schema: leerklaar.mapping/1\nrows: {where: [{column: ronde, in: [\"2\"]}]}\n";
    fs::write(&mapping, text).expect("written");
    let ran = leerklaar("batch - --inspect --lang en --mapping")
        .arg(&mapping)
        .input(&csv(&rows))
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out
            .contains("48 rows read, each with one answer = 24 used + 24 not used.")
    );
    let said = words(&ran.out);
    assert!(said.contains("outside the choice in the mapping 24 2, 3, 4, 5, 6, …"));
    assert!(said.contains("Nooit 6 Never, score 0"), "{said}");
}

#[test]
fn a_formula_answers_nothing_here_either() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in std::iter::once(HEADERS.map(str::to_owned))
        .chain(answers())
        .enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            sheet
                .write(row as u32, column as u16, cell)
                .expect("a cell");
        }
    }
    let sum = |value: &str| Formula::new("=1+1").set_result(value);
    // An answer, a department, and the name of a person.
    sheet.write(4, 5, sum("Eens")).expect("a cell");
    sheet.write(8, 1, sum("Keuken")).expect("a cell");
    sheet.write(12, 0, sum("p3")).expect("a cell");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("antwoorden.xlsx");
    workbook.save(&path).expect("a workbook");
    let ran = leerklaar("batch --inspect --lang en").arg(&path).run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("column `B14` holds a formula, once"),
        "{}",
        ran.err
    );
    assert!(
        ran.out
            .contains("24 rows read, each with one answer = 23 used + 1 not used.")
    );
    let said = words(&ran.out);
    assert!(
        said.contains("it does not say whose answer it is 1 13"),
        "{said}"
    );
    // A formula is another department than what the other rows say.
    let ran = leerklaar("batch --inspect --by afdeling --lang en")
        .arg(&path)
        .run();
    assert_eq!(ran.code, 65);
    assert!(ran.err.contains("antwoorden.xlsx:9:2"), "{}", ran.err);
}

#[test]
fn a_written_mapping_reads_the_same_answers() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mapping = folder.path().join("mapping.yaml");
    let written = leerklaar("batch - --lang en --write-mapping")
        .arg(&mapping)
        .input(&csv(&answers()))
        .run();
    assert_eq!(written.code, 0, "{}", written.err);
    let plain = batch("--inspect --format json", &answers());
    let mapped = leerklaar("batch - --inspect --format json --mapping")
        .arg(&mapping)
        .input(&csv(&answers()))
        .run();
    let values = |ran: &Ran| -> Vec<serde_json::Value> {
        let found: serde_json::Value = serde_json::from_str(&ran.out).expect("a reading");
        let items = found["exports"][0]["items"].as_array().expect("items");
        items.iter().map(|item| item["values"].clone()).collect()
    };
    assert_eq!(values(&mapped), values(&plain));
    assert!(!mapped.err.contains("fingerprint"), "{}", mapped.err);
}

#[test]
fn what_differs_per_row_is_no_trait_of_a_person() {
    let ran = batch("--by antwoord --lang en", &answers());
    assert_eq!(ran.code, 65);
    let first = ran.err.split("\n\n").next().expect("a first fault");
    assert_eq!(
        first,
        "error: column `antwoord` is different in every row of one person
 --> -:1:6
  |
1 | antwoord
  | ^^^^^^^^
  |
  = help: choose a column that says something of the person, such as department"
    );
}

#[test]
fn two_names_of_one_question_are_one_when_the_mapping_says_so() {
    let mut rows = answers();
    let text = "Hoe vaak lukt het je om in werktijd te leren als dat nodig is?";
    for row in rows.iter_mut().skip(12).filter(|row| row[4] == "B11") {
        row[4] = text.to_owned();
    }
    let ran = batch("--lang en", &rows);
    assert_eq!((ran.code, ran.out.as_str()), (65, ""));
    let told = ran.err.split("\n\n").next().expect("a first fault");
    let way = format!("(`B11: [{{name: 'B11'}}, {{name: '{text}'}}]`)");
    assert!(words(told).contains(&way), "{told}");
    assert!(told.contains("--> -:2:5"), "where it is named: {told}");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mapping = folder.path().join("mapping.yaml");
    let named = format!(
        "schema: leerklaar.mapping/1\ncolumns:\n  items:\n    B11: [{{name: 'B11'}}, {{name: '{text}'}}]\n"
    );
    fs::write(&mapping, named).expect("written");
    let ran = leerklaar("batch - --inspect --lang en --mapping")
        .arg(&mapping)
        .input(&csv(&rows))
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(words(&ran.out).contains("Soms 3 Sometimes, score 50 Zelden 3 Seldom, score 25"));
}
