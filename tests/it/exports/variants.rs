//! One small export written in several ways gives one result: the options with which
//! LimeSurvey exports, the encodings in which Dutch Excel saves, and the branches of
//! a questionnaire.

use std::fs;
use std::path::Path;

use crate::program::{Ran, leerklaar};

const STATEMENT: &str = "Ik ken de belangrijkste doelen van onze organisatie.";
const OTHER: &str = "Ik weet wat mijn leren bijdraagt aan de doelen van onze organisatie.";
const LIST: &str = "Wie of wat moet volgens jullie plannen iets hebben aan leren?";
const NUMBER: &str = "Hoeveel procent van de leeruren kozen medewerkers vorig jaar zelf?";

/// The code, the text, and whether it is a part of what stands before the bracket.
const COLUMNS: [(&str, &str, &str); 11] = [
    ("id", "", "Respons-ID"),
    ("submitdate", "", "Datum verzonden"),
    ("lastpage", "", "Laatste pagina"),
    ("startlanguage", "", "Begin taal"),
    ("seed", "", "Plaats"),
    ("eens[X11]", "Wat vindt u?", STATEMENT),
    ("eens[X12]", "Wat vindt u?", OTHER),
    ("X16[person]", LIST, "De medewerker zelf"),
    ("X16[team]", LIST, "Het team"),
    (
        "X16[work]",
        LIST,
        "Het werk, zoals de kwaliteit of de snelheid",
    ),
    ("B33", "", NUMBER),
];

/// Answers as places: levels of the two statements, options, and a number.
const PEOPLE: [([usize; 2], [bool; 3], &str); 6] = [
    ([0, 4], [true, false, true], "30"),
    ([1, 3], [true, true, true], "0"),
    ([2, 2], [false, true, false], "100"),
    ([3, 1], [true, true, false], "12"),
    ([4, 0], [false, false, true], "45"),
    ([4, 4], [true, false, false], "7"),
];

const AGREE: [&str; 5] = [
    "Helemaal oneens",
    "Oneens",
    "Neutraal",
    "Eens",
    "Helemaal eens",
];

#[test]
fn every_way_in_which_limesurvey_exports_scores_the_same() {
    let folder = tempfile::tempdir().expect("a folder for exports");
    let short = limesurvey(|(code, ..)| code.to_owned(), false);
    let both = limesurvey(
        |(code, stem, text)| format!("{code}. {}", full(stem, text)),
        true,
    );
    let long = limesurvey(|(_, stem, text)| full(stem, text), true);
    let scored = |name, text: &str, id| rows(folder.path(), name, text.as_bytes(), id, "");
    let expected = scored("short", &short, "id");
    assert_eq!(expected.lines().count(), PEOPLE.len(), "{expected}");
    assert_eq!(scored("both", &both, "id. Respons-ID"), expected);
    assert_eq!(scored("long", &long, "Respons-ID"), expected);
}

#[test]
fn every_encoding_of_dutch_excel_scores_the_same() {
    let folder = tempfile::tempdir().expect("a folder for exports");
    let text = form(";");
    let western: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(c).expect("Latin"))
        .collect();
    let marked = format!("\u{feff}sep=;\r\n{text}");
    let wide = format!("\u{feff}{}", form("\t"));
    let wide: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let scored = |name, bytes: &[u8]| rows(folder.path(), name, bytes, "ID", "");
    let expected = scored("western", &western);
    assert_eq!(expected.lines().count(), PEOPLE.len(), "{expected}");
    assert_eq!(scored("marked", marked.as_bytes()), expected);
    assert_eq!(scored("wide", &wide), expected);
}

#[test]
fn columns_of_branches_are_one_item_when_the_mapping_says_so() {
    let folder = tempfile::tempdir().expect("a folder for exports");
    let mapping =
        "schema: leerklaar.mapping/1\ncolumns:\n  items:\n    X11: [medewerker, leiding]\n";
    let branched =
        "nr,medewerker,leiding,X12\n1,Eens,,Oneens\n2,,Neutraal,Eens\n3,,,Eens\n4,Eens,Eens,Eens\n";
    let whole = "nr,X11,X12\n1,Eens,Oneens\n2,Neutraal,Eens\n3,,Eens\n4,Eens,Eens\n";
    let expected = rows(folder.path(), "whole", whole.as_bytes(), "nr", "");
    let found = rows(
        folder.path(),
        "branched",
        branched.as_bytes(),
        "nr",
        mapping,
    );
    assert_eq!(found, expected);
}

#[test]
fn branches_that_say_different_things_in_one_row_are_a_fault() {
    let folder = tempfile::tempdir().expect("a folder for exports");
    let mapping = folder.path().join("mapping.yaml");
    let named = "schema: leerklaar.mapping/1\ncolumns:\n  items:\n    X11: [medewerker, leiding]\n";
    fs::write(&mapping, named).expect("a mapping is written");
    let text = "nr,medewerker,leiding\n1,Eens,\n2,Eens,eens\n3,Eens,Oneens\n4,Neutraal,Eens\n";
    let ran = leerklaar("batch - --lang en --mapping")
        .arg(&mapping)
        .input(text)
        .run();
    assert_eq!((ran.code, ran.out.as_str()), (65, ""));
    let first = ran.err.split("\n\n").next().expect("a first fault");
    assert_eq!(
        first,
        "error: question `X11` has different answers in one row, 2 times
 --> -:4:3
  |
4 | Oneens
  | ^^^^^^
  |
  = help: the columns of this question are of people who each saw one of them; keep one answer, or
          name one column under `items`"
    );
}

#[test]
fn two_columns_for_one_item_are_refused_and_the_way_out_is_named() {
    let text = "nr,X11,X11\n1,Eens,\n2,,Neutraal\n";
    let ran = leerklaar("batch - --lang en").input(text).run();
    assert_eq!((ran.code, ran.out.as_str()), (65, ""));
    let first = ran.err.split("\n\n").next().expect("a first fault");
    assert_eq!(
        first,
        "error: more than one column is question `X11`: 2 `X11`, 3 `X11`
 --> -:1:2
  |
1 | X11
  | ^^^
  |
  = help: none of them counts now; choose one under `items`, or name them all if each person filled
          only one (`X11: [{place: 2}, {place: 3}]`) in a mapping; make one with: leerklaar batch
          --write-mapping mapping.yaml EXPORT"
    );
}

/// Five questions, of which each person answered so many.
fn answered(counts: &[usize]) -> String {
    const IDS: [&str; 5] = ["B14", "B21", "B31", "B34", "X12"];
    let mut text = format!("nr,{}\n", IDS.join(","));
    for (number, count) in (1..).zip(counts) {
        let cells = (0..IDS.len()).map(|place| if place < *count { "Eens" } else { "" });
        text += &format!("{number},{}\n", cells.collect::<Vec<_>>().join(","));
    }
    text
}

#[test]
fn a_share_of_answers_counts_where_no_platform_tells_who_finished() {
    let text = answered(&[5, 4, 3, 2, 1, 0]);
    for (keep, told) in [
        ("complete", "6 rows read = 5 counted + 1 not counted."),
        ("100%", "6 rows read = 1 counted + 5 not counted."),
        ("80%", "6 rows read = 2 counted + 4 not counted."),
        ("60%", "6 rows read = 3 counted + 3 not counted."),
        ("all", "6 rows read = 6 counted + 0 not counted."),
    ] {
        let call = format!("batch - --inspect --lang en --keep {keep}");
        let ran = leerklaar(&call).input(&text).run();
        assert!(ran.out.contains(told), "{keep}: {}{}", ran.out, ran.err);
    }
}

fn full(stem: &str, text: &str) -> String {
    match stem {
        "" => text.to_owned(),
        stem => format!("{stem} [{text}]"),
    }
}

/// With codes or texts as answers, under headers of either.
fn limesurvey(head: impl Fn((&str, &str, &str)) -> String, has_texts: bool) -> String {
    let heads = COLUMNS.map(|column| format!("\"{}\"", head(column)));
    let rows = (1..).zip(PEOPLE).map(|(id, (levels, ticks, number))| {
        let level = |place: usize| match has_texts {
            true => AGREE[place].to_owned(),
            false => format!("A{}", place + 1),
        };
        let tick = |is_ticked: bool| match (is_ticked, has_texts) {
            (true, true) => "Ja".to_owned(),
            (true, false) => "Y".to_owned(),
            (false, true) => "Nee".to_owned(),
            (false, false) => String::new(),
        };
        let own = [&id.to_string(), "2025-03-10 09:15:02", "1", "nl", "109"].map(str::to_owned);
        let cells = own
            .into_iter()
            .chain(levels.map(level))
            .chain(ticks.map(tick))
            .chain([number.to_owned()]);
        let cells = cells.map(|cell| format!("\"{cell}\""));
        cells.collect::<Vec<_>>().join(";")
    });
    let lines: Vec<String> = [heads.join(";")].into_iter().chain(rows).collect();
    format!("\u{feff}{}\n", lines.join("\n"))
}

/// As Microsoft Forms has it and Excel saves it, with letters outside ASCII.
fn form(delimiter: &str) -> String {
    let mut lines = vec![
        [
            "ID",
            "Begintijd",
            "Tijd van voltooien",
            "Één woord",
            STATEMENT,
            LIST,
        ]
        .join(delimiter),
    ];
    for (id, (levels, ticks, _)) in (1..).zip(PEOPLE) {
        let names = ["De medewerker zelf", "Het team", "De hele organisatie"];
        let ticked = names.iter().zip(ticks).filter(|(_, is_ticked)| *is_ticked);
        let list: String = ticked.map(|(name, _)| format!("{name};")).collect();
        let (id, list) = (id.to_string(), format!("\"{list}\""));
        let moment = "10-3-2025 09:01:00";
        lines.push([&id, moment, moment, "café", AGREE[levels[0]], &list].join(delimiter));
    }
    format!("{}\r\n", lines.join("\r\n"))
}

/// The lines of scores per respondent, without their heading.
fn rows(folder: &Path, name: &str, bytes: &[u8], id: &str, mapping: &str) -> String {
    let file = folder.join(format!("{name}.csv"));
    fs::write(&file, bytes).expect("an export is written");
    let scores = folder.join(format!("{name}_scores.csv"));
    let mut program = leerklaar("batch").arg(&file);
    if !mapping.is_empty() {
        let path = folder.join(format!("{name}.yaml"));
        fs::write(&path, mapping).expect("a mapping is written");
        program = program.arg("--mapping").arg(path);
    }
    let asked = program
        .arg("--respondent")
        .arg(id)
        .arg("--rows")
        .arg(&scores);
    let ran: Ran = asked.arg("--format").arg("json").run();
    assert_eq!(ran.code, 0, "{name}: {}", ran.err);
    let scores = fs::read_to_string(&scores).expect("scores are written");
    let lines: Vec<&str> = scores.lines().skip(1).collect();
    lines.join("\n")
}
