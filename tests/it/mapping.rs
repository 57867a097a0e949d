//! Mappings: read with every problem at once, written for a person to check.

use std::collections::BTreeMap;

use leerklaar::model::survey::{
    ColumnReading, ColumnRef, CutColumn, Duplicates, Encoding, Fate, FileFormat, Filter, Given,
    Hint, ItemColumns, ItemReading, Keep, KeepWhich, LabelRow, Labelled, Mapping, MappingRemarks,
    Match, Meaning, OnUnknown, PerspectiveColumn, Platform, Reading, RowReading, RowRules,
    SourceChoice, Suggestion, ValueReading,
};
use leerklaar::model::{Lang, Perspective, Problem};
use leerklaar::report::mapping_remarks;
use leerklaar::yaml::{built_in, mapping_schema, parse, read_mapping, write_mapping};
use proptest::prelude::*;
use serde_json::Value;

use crate::own_files::file;
use crate::small::id;
use crate::yaml_schema::{as_json, validate};

fn read(text: &str) -> Result<Mapping, Vec<Problem>> {
    read_mapping(&file("mapping.yaml", text), &built_in().instrument).map(|(mapping, _)| mapping)
}

/// `code @ path`.
fn told(text: &str) -> Vec<String> {
    let problems = read(text).expect_err("there is something wrong with it");
    let told = problems
        .iter()
        .map(|p| format!("{} @ {}", p.fault.code(), p.path));
    told.collect()
}

const WHOLE: &str = r#"# Made for example.csv.
schema: leerklaar.mapping/1
checklists: {barriers: "1.0"}
source:
  profile: limesurvey
  encoding: windows-1252
  delimiter: ";"
  header_rows: 1
  decimal: comma
  definition: "survey.lss"
  fingerprint: "0123456789abcdef"
rows:
  keep: {partial: 0.5}
  drop_test: false
  duplicates: {key: "token", keep: last}
  where: [{column: "startlanguage", in: ["nl", "en"]}]
columns:
  respondent: "id"
  perspective: {column: "Wat is je rol?", labels: {management: ["Staf"]}, others: leave_out}
  organisation: {import_id: "QID1"}
  cuts: [{name: "afdeling", column: {place: 4, check: "Afdeling"}}]
  ignore: ["Toelichting*"]
  personal: ["Geboortedatum"]
  items:
    # B11: full text
    B11: "bel[B11]"
    B12: ["vorm[el]", "vorm[cl]"]
    B14: {columns: {stem: "Hoe eens?", row: "Iets wat moet"}, reverse: true}
    B15: {contains: "overnemen"}
    # Column 9 "Nog iets?" is no question of the checklists
labels:
  B12:
    ticked: ["✓"]
  # 3 answers are unknown
  agree:
    levels:
      0: ["A1", "Absoluut niet"]
      4: ["A5"]
    dont_know: ["weet niet / n.v.t."]
on_unknown: report
"#;

fn whole() -> Mapping {
    let name = |name: &str| ColumnRef::Name(name.to_owned());
    let columns = |columns: Vec<ColumnRef>, is_reversed| ItemColumns {
        columns,
        is_reversed,
    };
    let row = |level, labels: &[&str]| LabelRow {
        level,
        labels: labels.iter().map(|l| (*l).to_owned()).collect(),
    };
    let text = |text: &str| Some(text.to_owned());
    Mapping {
        checklists: BTreeMap::from([(id("barriers"), "1.0".to_owned())]),
        source: SourceChoice {
            platform: Some(Platform::LimeSurvey),
            sheet: None,
            encoding: Some(Encoding::Windows1252),
            delimiter: Some(';'),
            header_rows: Some(1),
            decimal_mark: Some(','),
            definition: text("survey.lss"),
            fingerprint: text("0123456789abcdef"),
        },
        rows: RowRules {
            keep: Keep::Partial(0.5),
            drop_test: false,
            duplicates: Some(Duplicates {
                key: name("token"),
                keep: KeepWhich::Last,
            }),
            filters: vec![Filter {
                column: name("startlanguage"),
                is_in: vec!["nl".to_owned(), "en".to_owned()],
            }],
        },
        respondent: Some(name("id")),
        perspective: Some(PerspectiveColumn {
            column: name("Wat is je rol?"),
            labels: BTreeMap::from([(Perspective::Management, vec!["Staf".to_owned()])]),
            leave_out_others: true,
        }),
        organisation: Some(ColumnRef::ImportId("QID1".to_owned())),
        cuts: vec![CutColumn {
            name: "afdeling".to_owned(),
            column: ColumnRef::Place {
                place: 4,
                check: text("Afdeling"),
            },
        }],
        items: BTreeMap::from([
            (id("B11"), columns(vec![name("bel[B11]")], false)),
            (
                id("B12"),
                columns(vec![name("vorm[el]"), name("vorm[cl]")], false),
            ),
            (
                id("B14"),
                columns(
                    vec![ColumnRef::StemRow {
                        stem: "Hoe eens?".to_owned(),
                        row: "Iets wat moet".to_owned(),
                    }],
                    true,
                ),
            ),
            (
                id("B15"),
                columns(vec![ColumnRef::Contains("overnemen".to_owned())], false),
            ),
        ]),
        ignore: vec!["Toelichting*".to_owned()],
        personal: vec!["Geboortedatum".to_owned()],
        labels: BTreeMap::from([
            (
                id("agree"),
                Labelled {
                    levels: vec![row(0, &["A1", "Absoluut niet"]), row(4, &["A5"])],
                    dont_know: vec!["weet niet / n.v.t.".to_owned()],
                    ..Labelled::default()
                },
            ),
            (
                id("B12"),
                Labelled {
                    ticked: vec!["✓".to_owned()],
                    ..Labelled::default()
                },
            ),
        ]),
        on_unknown: OnUnknown::Report,
    }
}

fn remarks() -> MappingRemarks {
    let one = |text: &str| vec![text.to_owned()];
    MappingRemarks {
        head: one("Made for example.csv."),
        items: BTreeMap::from([(id("B11"), one("B11: full text"))]),
        unmapped: one("Column 9 \"Nog iets?\" is no question of the checklists"),
        labels_of: BTreeMap::from([(id("agree"), one("3 answers are unknown"))]),
        ..MappingRemarks::default()
    }
}

#[test]
fn says_everything_that_a_mapping_can_say() {
    assert_eq!(read(WHOLE), Ok(whole()));
    assert_eq!(write_mapping(&whole(), &remarks()), WHOLE);
}

#[test]
fn nothing_said_is_everything_found_out() {
    let text = "schema: leerklaar.mapping/1\n";
    assert_eq!(read(text), Ok(Mapping::default()));
    assert_eq!(
        write_mapping(&Mapping::default(), &MappingRemarks::default()),
        "schema: leerklaar.mapping/1\nrows:\n  keep: complete\n  drop_test: true\non_unknown: error\n"
    );
}

#[test]
fn a_remark_stays_a_remark_whatever_it_quotes() {
    let remarks = MappingRemarks {
        head: vec!["a header\nschema: other\r\n\u{1b}[2J".to_owned()],
        ..MappingRemarks::default()
    };
    let text = write_mapping(&Mapping::default(), &remarks);
    assert!(text.starts_with("# a header\n# schema: other\n# [2J\nschema: leerklaar.mapping/1\n"));
}

#[test]
fn every_mistake_is_told_at_its_place() {
    let changed = |from: &str, to: &str| {
        assert_eq!(WHOLE.matches(from).count(), 1, "{from}");
        told(&WHOLE.replacen(from, to, 1))
    };
    for (from, to, expected) in [
        ("mapping/1", "mapping/2", "schema @ "),
        ("barriers:", "bariers:", "unknown_id @ checklists.bariers"),
        (
            "profile: limesurvey",
            "profile: lime",
            "unknown_word @ source.profile",
        ),
        ("\";\"", "\";;\"", "unknown_word @ source.delimiter"),
        ("\";\"", "\"\\0\"", "unknown_word @ source.delimiter"),
        ("\";\"", "\"¦\"", "unknown_word @ source.delimiter"),
        (
            "header_rows: 1",
            "header_rows: 0",
            "out_of_range @ source.header_rows",
        ),
        (
            "decimal: comma",
            "decimal: \",\"",
            "unknown_word @ source.decimal",
        ),
        (
            "{partial: 0.5}",
            "{partial: 50}",
            "out_of_range @ rows.keep.partial",
        ),
        ("{partial: 0.5}", "most", "unknown_word @ rows.keep"),
        ("\"nl\", \"en\"", "", "empty_list @ rows.where[0].in"),
        (
            "respondent: \"id\"",
            "respondents: \"id\"",
            "unknown_key @ columns.respondents",
        ),
        (
            "{import_id: \"QID1\"}",
            "{tag: x}",
            "one_key_of @ columns.organisation",
        ),
        (
            "{place: 4, check",
            "{contains: 4, check",
            "needless_key @ columns.cuts[0].column.check",
        ),
        (
            "stem: \"Hoe eens?\", ",
            "",
            "missing_key @ columns.items.B14.columns",
        ),
        ("B15:", "B99:", "unknown_id @ columns.items.B99"),
        ("  agree:", "  agre:", "unknown_id @ labels.agre"),
        (
            "      4: [",
            "      5: [",
            "unknown_word @ labels.agree.levels.5",
        ),
        ("\"A5\"", "\"a1!\"", "label_twice @ labels.agree.levels.4"),
        (
            "on_unknown: report",
            "on_unknown: ignore",
            "unknown_word @ on_unknown",
        ),
    ] {
        let found = changed(from, to);
        assert!(found.contains(&expected.to_owned()), "{to}: {found:?}");
    }
    let two = WHOLE
        .replace("B15:", "B99:")
        .replace("on_unknown: report", "on_unknown: no");
    assert_eq!(told(&two).len(), 2);
}

#[test]
fn the_schema_for_editors_agrees_with_the_reader() {
    let schema: Value = serde_json::from_str(mapping_schema()).expect("the schema is JSON");
    let errors = |text: &str| {
        let source = file("mapping.yaml", text);
        let tree = as_json(&parse(&source).expect("it is YAML"));
        validate(&schema, &tree, &schema, "")
    };
    assert_eq!(errors(WHOLE), Vec::<String>::new());
    assert_eq!(
        errors("schema: leerklaar.mapping/1\n"),
        Vec::<String>::new()
    );
    for (from, to) in [
        ("profile: limesurvey", "profile: lime"),
        ("header_rows: 1", "header_rows: 0"),
        ("{partial: 0.5}", "{partial: 50}"),
        ("respondent: \"id\"", "respondents: \"id\""),
        ("{import_id: \"QID1\"}", "{tag: x}"),
        ("reverse: true", "reverse: ja"),
        ("on_unknown: report", "on_unknown: ignore"),
    ] {
        let text = WHOLE.replacen(from, to, 1);
        assert_ne!(errors(&text), Vec::<String>::new(), "{to}");
        assert!(read(&text).is_err(), "{to}");
    }
    let platforms = &schema["properties"]["source"]["properties"]["profile"]["enum"];
    let ids = Platform::ALL.map(|p| Value::from(p.id()));
    assert_eq!(platforms.as_array().expect("a list"), &ids);
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[ \\t\\n\"'#:,\\[\\]{}&*!|>%@`\\\\]{0,8}",
        "[a-z]{1,8}"
    ]
}

fn any_column() -> impl Strategy<Value = ColumnRef> {
    prop_oneof![
        any_text().prop_map(ColumnRef::Name),
        (any_text(), any_text()).prop_map(|(stem, row)| ColumnRef::StemRow { stem, row }),
        any_text().prop_map(ColumnRef::Contains),
        any_text().prop_map(ColumnRef::ImportId),
        (1..10_000_usize, proptest::option::of(any_text()))
            .prop_map(|(place, check)| ColumnRef::Place { place, check }),
    ]
}

prop_compose! {
    fn any_item()(
        columns in proptest::collection::vec(any_column(), 1..4),
        is_reversed in any::<bool>(),
    ) -> ItemColumns {
        ItemColumns { columns, is_reversed }
    }
}

prop_compose! {
    fn any_mapping()(
        respondent in proptest::option::of(any_column()),
        columns in proptest::collection::vec(any_item(), 3),
        cuts in proptest::collection::vec((("[a-z]{1,9}"), any_column()), 0..3),
        texts in proptest::collection::vec(any_text(), 0..4),
        labels in proptest::collection::btree_set("[a-z]{1,6}", 4),
        share in 0..=1000_u32,
        delimiter in proptest::sample::select(vec![None, Some(';'), Some('\t'), Some('|')]),
    ) -> Mapping {
        let items = ["B11", "B12", "X21"].map(id).into_iter().zip(columns);
        let labels: Vec<String> = labels.into_iter().collect();
        let row = |level: u8| LabelRow { level, labels: vec![labels[usize::from(level)].clone()] };
        let labelled = Labelled { levels: vec![row(0), row(2)], blank: vec![labels[3].clone()], ..Labelled::default() };
        Mapping {
            respondent,
            items: items.collect(),
            cuts: cuts.into_iter().map(|(name, column)| CutColumn { name, column }).collect(),
            ignore: texts.clone(),
            personal: texts,
            rows: RowRules { keep: Keep::Partial(f64::from(share) / 1000.0), ..RowRules::default() },
            source: SourceChoice { delimiter, ..SourceChoice::default() },
            labels: BTreeMap::from([(id("share"), labelled)]),
            ..Mapping::default()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn what_was_written_is_read_back(mapping in any_mapping()) {
        let text = write_mapping(&mapping, &MappingRemarks::default());
        prop_assert_eq!(read(&text), Ok(mapping), "{}", text);
    }
}

/// An export of which one label is unknown and one column nobody's.
fn reading() -> Reading {
    let value = |label: &str, meaning| ValueReading {
        label: label.to_owned(),
        count: 3,
        meaning,
    };
    let column = |place, header: &str, fate| ColumnReading {
        place,
        header: header.to_owned(),
        named_in: None,
        fate,
        formulas: 0,
    };
    let suggestion = Suggestion {
        item: id("B15"),
        hint: Hint::Similar(82),
    };
    Reading {
        file: "peiling.csv".to_owned(),
        format: FileFormat::Json,
        platform: Platform::Wide,
        variant: None,
        is_chosen: false,
        signs: Vec::new(),
        header_rows: 1,
        fingerprint: "0123456789abcdef".to_owned(),
        columns: vec![
            column(1, "B14", Fate::Item(id("B14"), Match::Id)),
            column(2, "Wie neemt\nhet over?", Fate::Unmapped(vec![suggestion])),
        ],
        items: vec![ItemReading {
            item: id("B14"),
            columns: vec![1],
            by: Match::Id,
            values: vec![
                value("Eens", Meaning::Given(Given::Level(3))),
                value("Mwah", Meaning::Unknown),
            ],
            unlisted: 0,
            codes_by: None,
            seems_reversed: false,
        }],
        perspectives: Vec::new(),
        missing_items: vec![id("B11"), id("B13")],
        answers: None,
        rows: RowReading::default(),
    }
}

fn proposed(lang: Lang) -> String {
    let instrument = built_in().instrument;
    let remarks = mapping_remarks(&reading(), &instrument, lang);
    let mut mapping = Mapping::default();
    let columns = ItemColumns {
        columns: vec![ColumnRef::Name("B14".to_owned())],
        is_reversed: false,
    };
    mapping.items.insert(id("B14"), columns);
    let eens = LabelRow {
        level: 3,
        labels: vec!["Eens".to_owned()],
    };
    let labelled = Labelled {
        levels: vec![eens],
        ..Labelled::default()
    };
    mapping.labels.insert(id("agree"), labelled);
    let text = write_mapping(&mapping, &remarks);
    assert_eq!(read(&text), Ok(mapping));
    text
}

#[test]
fn a_proposal_tells_its_reader_what_to_check_in_dutch() {
    insta::assert_snapshot!("proposed_nl", proposed(Lang::NL));
}

#[test]
fn a_proposal_tells_its_reader_what_to_check_in_english() {
    insta::assert_snapshot!("proposed_en", proposed(Lang::EN));
}
