//! What definitions say about questions, codes and who somebody is.

use leerklaar::model::survey::BadDefinition;
use leerklaar::survey::definition::{Definition, Texts, read};
use leerklaar::survey::platforms::{ColumnRole, Heading};

/// Version 620, with texts in tables of their own.
const LIMESURVEY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<document>
 <LimeSurveyDocType>Survey</LimeSurveyDocType>
 <DBVersion>620</DBVersion>
 <answers><fields><fieldname>aid</fieldname></fields><rows>
  <row><aid><![CDATA[2]]></aid><qid>1</qid><code>A2</code><sortorder>2</sortorder><assessment_value>2</assessment_value></row>
  <row><aid><![CDATA[1]]></aid><qid>1</qid><code>A1</code><sortorder>1</sortorder><assessment_value>1</assessment_value></row>
 </rows></answers>
 <answer_l10ns><rows>
  <row><id>1</id><aid>1</aid><answer>Oneens</answer><language>nl</language></row>
  <row><id>2</id><aid>1</aid><answer>Disagree</answer><language>en</language></row>
  <row><id>3</id><aid>2</aid><answer>Eens &amp; blij</answer><language>nl</language></row>
 </rows></answer_l10ns>
 <questions><rows>
  <row><qid>1</qid><parent_qid>0</parent_qid><type>F</type><title>bel</title></row>
  <row><qid>2</qid><parent_qid>0</parent_qid><type>M</type><title>vorm</title></row>
  <row><qid>3</qid><parent_qid>0</parent_qid><type>Y</type><title>plan</title></row>
 </rows></questions>
 <subquestions><rows>
  <row><qid>11</qid><parent_qid>1</parent_qid><title>B01</title></row>
  <row><qid>12</qid><parent_qid>2</parent_qid><title>el</title></row>
 </rows></subquestions>
 <question_l10ns><rows>
  <row><id>1</id><qid>1</qid><question><![CDATA[<style>p {color: red}</style><p>Eens?</p>]]></question><language>nl</language></row>
  <row><id>2</id><qid>11</qid><question>Er is tijd.</question><language>nl</language></row>
  <row><id>3</id><qid>11</qid><question>There is time.</question><language>en</language></row>
  <row><id>4</id><qid>12</qid><question>E-learning</question><language>nl</language></row>
 </rows></question_l10ns>
</document>"#;

/// Version 365, with a row per language.
const LIMESURVEY_OLD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<document>
 <LimeSurveyDocType>Survey</LimeSurveyDocType>
 <DBVersion>365</DBVersion>
 <answers><rows>
  <row><qid>1</qid><code>A1</code><answer>Oneens</answer><sortorder>1</sortorder><assessment_value>1</assessment_value><language>nl</language></row>
  <row><qid>1</qid><code>A1</code><answer>Disagree</answer><sortorder>1</sortorder><assessment_value>1</assessment_value><language>en</language></row>
  <row><qid>1</qid><code>A2</code><answer>Eens &amp; blij</answer><sortorder>2</sortorder><assessment_value>2</assessment_value><language>nl</language></row>
 </rows></answers>
 <questions><rows>
  <row><qid>1</qid><parent_qid>0</parent_qid><type>F</type><title>bel</title><question><![CDATA[<style>p {color: red}</style><p>Eens?</p>]]></question><language>nl</language></row>
  <row><qid>2</qid><parent_qid>0</parent_qid><type>M</type><title>vorm</title><question/><language>nl</language></row>
  <row><qid>3</qid><parent_qid>0</parent_qid><type>Y</type><title>plan</title><question/><language>nl</language></row>
 </rows></questions>
 <subquestions><rows>
  <row><qid>11</qid><parent_qid>1</parent_qid><title>B01</title><question>Er is tijd.</question><language>nl</language></row>
  <row><qid>11</qid><parent_qid>1</parent_qid><title>B01</title><question>There is time.</question><language>en</language></row>
  <row><qid>12</qid><parent_qid>2</parent_qid><title>el</title><question>E-learning</question><language>nl</language></row>
 </rows></subquestions>
</document>"#;

const QUALTRICS: &str = r#"{"SurveyEntry":{"SurveyLanguage":"EN"},"SurveyElements":[
 {"Element":"BL","Payload":[]},
 {"Element":"SQ","Payload":{"QuestionID":"QID2","DataExportTag":"Q2","QuestionType":"Matrix","Selector":"Likert","SubSelector":"SingleAnswer",
  "QuestionText":"Do you agree?","Choices":{"1":{"Display":"There is time."},"4":{"Display":"Leaders learn."}},"ChoiceOrder":[4,"1"],
  "ChoiceDataExportTags":{"1":"B01"},"Answers":{"1":{"Display":"Disagree"},"2":{"Display":"Agree"},"3":{"Display":"Don't know"}},"AnswerOrder":[1,2,3],
  "RecodeValues":{"1":"5","2":4,"3":"-1"},"VariableNaming":{"2":"Yes"},
  "Language":{"NL":{"QuestionText":"Eens?","Choices":{"1":{"Display":"Er is tijd."}},"Answers":{"1":{"Display":"Oneens"}}}}}},
 {"Element":"SQ","Payload":{"QuestionID":"QID3","DataExportTag":"Q3","QuestionType":"MC","Selector":"MAVR","QuestionText":"Which?",
  "Choices":[{"Display":"E-learning"},{"Display":"Classroom"}],"Language":[],"ChoiceDataExportTags":false}}]}"#;

const REDCAP: &str = "\u{feff}\"Variable / Field Name\",\"Form Name\",\"Field Type\",\"Field Label\",\"Choices, Calculations, OR Slider Labels\",Identifier?
record_id,f,text,Record ID,,
mail,f,text,E-mail,,y
b01,f,radio,Er is tijd.,\"1, Oneens | 2, Eens, echt\",
vorm,f,checkbox,Welke vormen?,\"el, E-learning|kl, Klassikaal\",
plan,f,yesno,Is er een plan?,,
";

fn definition(text: &str) -> Definition {
    read(text.as_bytes()).expect("a definition")
}

fn told(definition: &Definition) -> String {
    let texts = |texts: &Texts| {
        let texts = texts.iter().map(|(lang, text)| format!("{lang}: {text}"));
        texts.collect::<Vec<_>>().join(", ")
    };
    let mut told = String::new();
    for question in &definition.questions {
        let personal = if question.is_personal {
            " (personal)"
        } else {
            ""
        };
        let line = (
            &question.code,
            &question.tag,
            question.kind,
            texts(&question.text),
        );
        told += &format!("{} {} {:?}{personal} {}\n", line.0, line.1, line.2, line.3);
        for row in &question.rows {
            told += &format!("  row {} {} {}\n", row.code, row.tag, texts(&row.text));
        }
        for answer in &question.answers {
            let name = answer
                .name
                .as_ref()
                .map_or(String::new(), |n| format!(" or {n}"));
            let value = answer
                .value
                .as_ref()
                .map_or(String::new(), |v| format!(" -> {v}"));
            told += &format!("  = {} {}{name}{value}\n", answer.code, texts(&answer.text));
        }
    }
    told
}

#[test]
fn both_layouts_of_limesurvey_say_the_same() {
    let expected = "\
bel bel Grid nl: <style>p {color: red}</style><p>Eens?</p>
  row B01 bel[B01] en: There is time., nl: Er is tijd.
  = A1 en: Disagree, nl: Oneens -> 1
  = A2 nl: Eens & blij -> 2
vorm vorm Ticks \n  row el vorm[el] nl: E-learning
plan plan Choice \n  = Y de: Ja, en: Yes, nl: Ja
  = N de: Nein, en: No, nl: Nee
";
    assert_eq!(told(&definition(LIMESURVEY)), expected);
    assert_eq!(told(&definition(LIMESURVEY_OLD)), expected);
}

#[test]
fn qualtrics_says_what_its_recodes_stand_for() {
    assert_eq!(
        told(&definition(QUALTRICS)),
        "\
QID2 Q2 Grid EN: Do you agree?, NL: Eens?
  row 4 Q2_4 EN: Leaders learn.
  row 1 B01 EN: There is time., NL: Er is tijd.
  = 5 EN: Disagree, NL: Oneens
  = 4 EN: Agree or Yes
  = -1 EN: Don't know
QID3 Q3 Ticks EN: Which?
  row 0 Q3_0 EN: E-learning
  row 1 Q3_1 EN: Classroom
  = 0 EN: E-learning
  = 1 EN: Classroom
"
    );
}

#[test]
fn redcap_says_who_could_be_known_by_a_field() {
    let expected = "\
record_id record_id Text und: Record ID
mail mail Text (personal) und: E-mail
b01 b01 Choice und: Er is tijd.
  = 1 und: Oneens
  = 2 und: Eens, echt
vorm vorm Ticks und: Welke vormen?
  row el vorm___el und: E-learning
  row kl vorm___kl und: Klassikaal
plan plan Choice und: Is er een plan?
  = 1 und: Yes
  = 0 und: No
";
    assert_eq!(told(&definition(REDCAP)), expected);
}

#[test]
fn what_the_maker_marked_as_personal_is_not_read() {
    let mut headings = ["b01", "mail"].map(|code| Heading {
        code: Some(code.to_owned()),
        ..Heading::default()
    });
    definition(REDCAP).mark_personal(&mut headings);
    let roles = headings.map(|heading| heading.role);
    assert_eq!(roles, [ColumnRole::Question, ColumnRole::Personal]);
}

#[test]
fn an_xlsform_says_what_choices_stand_for() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheets: [(&str, &[&[&str]]); 2] = [
        (
            "survey",
            &[
                &["type", "name", "label::Nederlands (nl)", "label::en"],
                &["start", "start", "", ""],
                &["begin_group", "g", "Groep", "Group"],
                &["select_one eens", "B01", "Er is tijd.", "There is time."],
                &["select_multiple vorm", "vorm", "Welke?", "Which?"],
                &["integer", "uren", "Uren", "Hours"],
                &["end_group", "", "", ""],
            ],
        ),
        (
            "choices",
            &[
                &["list_name", "name", "label"],
                &["eens", "1", "Oneens"],
                &["eens", "2", "Eens"],
                &["vorm", "el", "E-learning"],
            ],
        ),
    ];
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write(row, column, *cell).expect("a cell");
            }
        }
    }
    let bytes = book.save_to_buffer().expect("a spreadsheet");
    let expected = "\
B01 B01 Choice en: There is time., nl: Er is tijd.
  = 1 und: Oneens
  = 2 und: Eens
vorm vorm Ticks en: Which?, nl: Welke?
  row el vorm/el und: E-learning
uren uren Number en: Hours, nl: Uren
";
    assert_eq!(told(&read(&bytes).expect("an XLSForm")), expected);
}

#[test]
fn a_column_finds_its_question_by_tag_or_code() {
    let heading = |code: &str, parts: Option<(&str, &str)>, id: Option<&str>| Heading {
        code: Some(code.to_owned()),
        question: parts.map(|(question, _)| question.to_owned()),
        part: parts.map(|(_, part)| part.to_owned()),
        import_id: id.map(str::to_owned),
        ..Heading::default()
    };
    let found = |text: &str, heading: Heading| {
        let definition = definition(text);
        let found = definition.find(&heading);
        found.map(|(question, row)| (question.code.clone(), row.map(|row| row.code.clone())))
    };
    let row = |question: &str, row: &str| Some((question.to_owned(), Some(row.to_owned())));
    let bel = heading("bel[B01]", Some(("bel", "B01")), None);
    assert_eq!(found(LIMESURVEY, bel), row("bel", "B01"));
    let bel = heading("bel_B01", Some(("bel", "B01")), None);
    assert_eq!(found(LIMESURVEY, bel), row("bel", "B01"));
    // A tag that a user chose says less than the platform's own.
    let renamed = heading("Q9_1", Some(("Q9", "1")), Some("QID2_4"));
    assert_eq!(found(QUALTRICS, renamed), row("QID2", "4"));
    let old = heading("Q9_1", None, Some("QID2-4"));
    assert_eq!(found(QUALTRICS, old), row("QID2", "4"));
    assert_eq!(
        found(QUALTRICS, heading("B01", None, None)),
        row("QID2", "1")
    );
    let whole = heading("plan", None, None);
    assert_eq!(found(REDCAP, whole), Some(("plan".to_owned(), None)));
    assert_eq!(found(REDCAP, heading("other", None, None)), None);
}

#[test]
fn what_is_no_definition_is_refused_with_its_line() {
    use BadDefinition::{
        Broken, CutOff, NoQuestions, NotLimeSurvey, NotQualtrics, NotUtf8, Unknown,
    };
    let why = |bytes: &[u8]| match read(bytes) {
        Err(why) => (why.line, why.bad),
        other => panic!("{other:?}"),
    };
    let cut = &LIMESURVEY.as_bytes()[..LIMESURVEY.len() - 12];
    for (bytes, expected) in [
        (&b""[..], (None, Unknown)),
        (b"a,b\n1,2\n", (None, Unknown)),
        (b"PK\x03\x04\xff", (None, Broken)),
        (b"a\nb\xff", (Some(2), NotUtf8)),
        (b"<html></html>", (None, NotLimeSurvey)),
        (b"<a>\n<b>\n</a>", (Some(3), Broken)),
        (cut, (Some(28), CutOff)),
        (b"{\"a\":\n1]", (Some(2), Broken)),
        (b"{}", (None, NotQualtrics)),
        (b"{\"SurveyElements\":[]}", (None, NoQuestions)),
    ] {
        assert_eq!(why(bytes), expected);
    }
}
