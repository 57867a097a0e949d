//! What Qualtrics takes apart: a grid of one row, a tick list with a column per
//! option, and the texts that go with "other".

use crate::program::{Ran, leerklaar};

const LIST: &str = "Waarop kun je rekenen als je iets wilt leren?";
const STATEMENT: &str = "Leren voelt voor mij hier vooral als iets wat moet.";

/// Name, text and tag of each column.
fn columns() -> Vec<(&'static str, String, &'static str)> {
    let option = |text: &str| format!("{LIST} - Selected Choice - {text}");
    vec![
        (
            "StartDate",
            "Start Date".to_owned(),
            r#"{"ImportId":"startDate"}"#,
        ),
        (
            "Status",
            "Response Type".to_owned(),
            r#"{"ImportId":"status"}"#,
        ),
        (
            "Finished",
            "Finished".to_owned(),
            r#"{"ImportId":"finished"}"#,
        ),
        (
            "ResponseId",
            "Response ID".to_owned(),
            r#"{"ImportId":"_recordId"}"#,
        ),
        (
            "Q1_1",
            format!("In hoeverre ben je het hiermee eens? - {STATEMENT}"),
            r#"{"ImportId":"QID1_1"}"#,
        ),
        (
            "Q2_1",
            option("Een geschikte plek"),
            r#"{"ImportId":"QID2","choiceId":"1"}"#,
        ),
        (
            "Q2_2",
            option("De spullen die nodig zijn, zoals een computer of oefenmateriaal"),
            r#"{"ImportId":"QID2","choiceId":"2"}"#,
        ),
        (
            "Q2_3",
            option("Iemand die helpt"),
            r#"{"ImportId":"QID2","choiceId":"3"}"#,
        ),
        (
            "Q2_4",
            option("Geen van deze"),
            r#"{"ImportId":"QID2","choiceId":"4"}"#,
        ),
        (
            "Q2_4_TEXT",
            format!("{LIST} - Geen van deze - Text"),
            r#"{"ImportId":"QID2_4_TEXT","choiceId":"4"}"#,
        ),
    ]
}

fn export(rows: &[&str]) -> String {
    let columns = columns();
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let line = |cells: Vec<String>| format!("{}\n", cells.join(","));
    let mut text = line(columns.iter().map(|(name, ..)| quoted(name)).collect());
    text += &line(columns.iter().map(|(_, says, _)| quoted(says)).collect());
    text += &line(columns.iter().map(|(.., tag)| quoted(tag)).collect());
    for row in rows {
        text += &format!("2026-01-05 10:00:00,IP Address,{row}\n");
    }
    text
}

fn look(rows: &[&str]) -> Ran {
    leerklaar("batch - --inspect --lang nl")
        .input(&export(rows))
        .run()
}

#[test]
fn a_grid_of_one_row_and_a_list_in_columns_are_one_question_each() {
    let ran = look(&[
        "True,R_1,Eens,Een geschikte plek,,Iemand die helpt,,",
        "True,R_2,Oneens,,,,Geen van deze,\"Niets, echt niets\"",
        "True,R_3,Eens,,,,,",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let from = ran
        .out
        .find("De andere kolommen")
        .expect("a table of columns");
    let to = ran
        .out
        .find("Vragen zonder kolom")
        .expect("what is missing");
    let questions = ran.out.find("De vragen en wat").expect("the questions");
    insta::assert_snapshot!(
        "qualtrics_in_columns",
        format!("{}\n{}", &ran.out[from..to], &ran.out[questions..])
    );
}
