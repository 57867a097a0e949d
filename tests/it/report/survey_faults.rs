//! Every fault of an export has a sentence and a way out, in both languages.

use insta::assert_snapshot;
use leerklaar::model::Lang;
use leerklaar::model::survey::{
    BadBytes, BadDefinition, BadFile, BadRegister, BadRows, BadSpreadsheet, Contradiction,
    Encoding, Platform, Refusal, SurveyFault,
};
use leerklaar::words::Words;

use crate::small::id;

fn text(words: &str) -> String {
    words.to_owned()
}

fn of_files() -> Vec<SurveyFault> {
    let files = [
        BadFile::Empty,
        BadFile::NoHeader,
        BadFile::NoRows,
        BadFile::NotATable { is: text("HTML") },
        BadFile::BrokenJson {
            why: text("expected `,` at line 3"),
        },
        BadFile::JsonShape,
        BadFile::DuplicateKey { key: text("B11") },
    ];
    let bytes = [
        BadBytes::Mixed,
        BadBytes::NotEncoded {
            encoding: Encoding::Utf16Le,
        },
        BadBytes::Twice { percent: 93 },
        BadBytes::OpenQuote,
        BadBytes::LongRecord { most: 1_048_576 },
        BadBytes::StrayQuote,
        BadBytes::Nul,
    ];
    let spreadsheets = [
        BadSpreadsheet::NotOne { is: text("CSV") },
        BadSpreadsheet::Encrypted,
        BadSpreadsheet::Broken {
            why: text("no workbook"),
        },
        BadSpreadsheet::TooLarge { bytes: 3 << 30 },
        BadSpreadsheet::NoSheets,
        BadSpreadsheet::NoSuchSheet {
            wanted: text("Blad9"),
            known: vec![text("Blad1"), text("Blad2")],
        },
        BadSpreadsheet::FarCell {
            cell: text("XFD1048576"),
        },
        BadSpreadsheet::NotFinite,
    ];
    let registers = [
        BadRegister::NotACut {
            column: text("dienst"),
            known: vec![text("afdeling")],
        },
        BadRegister::NotACut {
            column: text("dienst"),
            known: Vec::new(),
        },
        BadRegister::Twice {
            group: text("Kantoor"),
        },
        BadRegister::TooFew {
            group: Some((text("Kantoor"), 9, 11)),
        },
        BadRegister::TooFew { group: None },
        BadRegister::NoLine {
            groups: vec![text("Kantoor"), text("Keuken")],
        },
        BadRegister::Nobody {
            groups: vec![text("Nachtdienst")],
        },
    ];
    let ragged = |count| {
        SurveyFault::Rows(BadRows::Ragged {
            cells: 9,
            headers: 7,
            count,
        })
    };
    let files = files.map(SurveyFault::File).into_iter();
    files
        .chain(bytes.map(SurveyFault::Bytes))
        .chain(spreadsheets.map(SurveyFault::Spreadsheet))
        .chain([ragged(1), ragged(12)])
        .chain(registers.map(SurveyFault::Register))
        .collect()
}

fn of_answers() -> Vec<SurveyFault> {
    let item = id("B11");
    let unknown = |meant: Option<&str>, known: usize| SurveyFault::UnknownLabel {
        item: id("B11"),
        label: text("meestal wel"),
        count: 3,
        known: (0..known).map(|n| format!("antwoord {n}")).collect(),
        meant: meant.map(text),
    };
    vec![
        unknown(Some("meestal"), 2),
        unknown(None, 12),
        SurveyFault::Contradiction(Contradiction::TwoAnswers {
            question: text("B11"),
            first: 12,
            count: 2,
        }),
        SurveyFault::Contradiction(Contradiction::TwoBranches {
            item: id("B11"),
            count: 1,
        }),
        SurveyFault::MoreUnknown {
            item: item.clone(),
            labels: 7,
            count: 1,
        },
        SurveyFault::UncertainCodes {
            item: item.clone(),
            codes: vec![text("1"), text("2"), text("4")],
            levels: 5,
        },
        SurveyFault::WrongColumn {
            item: item.clone(),
            header: text("Leeftijd"),
            known: 2,
            unknown: 38,
        },
        SurveyFault::NotANumber {
            item: item.clone(),
            value: text("veel"),
            count: 2,
        },
        SurveyFault::OutOfRange {
            item: item.clone(),
            value: text("250"),
            count: 1,
            low: text("0"),
            high: text("100"),
        },
        SurveyFault::TooManyNumbers { item: item.clone() },
        SurveyFault::SeemsReversed { item },
        SurveyFault::LabelTwice {
            scale: id("agree"),
            label: text("eens"),
        },
        SurveyFault::UnknownPerspective {
            label: text("Stagiair"),
            count: 3,
            known: vec![text("Medewerker"), text("Directie")],
        },
    ]
}

fn of_columns() -> Vec<SurveyFault> {
    let column = || text("Afdeling");
    let item = || id("B11");
    vec![
        SurveyFault::NoItems { columns: 14 },
        SurveyFault::TwoColumns {
            item: item(),
            headers: vec![(4, text("B11")), (9, text("bel[B11]"))],
        },
        SurveyFault::UnknownOption {
            item: item(),
            header: text("B11[weetniet]"),
        },
        SurveyFault::NoSuchColumn {
            column: text("Afdelin"),
            meant: Some(column()),
        },
        SurveyFault::NoSuchColumn {
            column: column(),
            meant: None,
        },
        SurveyFault::SeveralColumns {
            column: column(),
            places: vec![3, 7],
        },
        SurveyFault::CutIsItem {
            column: text("Eens?"),
            item: id("B11"),
        },
        SurveyFault::NothingScored {
            refused: vec![(Refusal::Empty, 12), (Refusal::Test, 1)],
        },
        SurveyFault::PersonalColumn {
            column: text("E-mail"),
        },
        SurveyFault::TooManyGroups { column: column() },
        SurveyFault::SmallGroups { column: column() },
        SurveyFault::NotOfPlatform {
            platform: Platform::Qualtrics,
        },
        SurveyFault::NeedsDefinition {
            platform: Platform::Qualtrics,
            item: item(),
        },
        SurveyFault::OtherHeaders {
            known: text("9f86d081884c7d65"),
            found: text("60303ae22b998861"),
        },
        SurveyFault::MissingItems {
            items: vec![item(), id("B13")],
        },
        SurveyFault::Formulas {
            column: column(),
            count: 1,
        },
        SurveyFault::OtherVersion {
            checklist: id("barriers"),
            found: text("1.0"),
            known: text("1.1"),
        },
        SurveyFault::PersonalContent {
            column: text("Toelichting"),
            count: 4,
        },
        SurveyFault::DiffersPerRow {
            column: text("antwoord"),
        },
        SurveyFault::Contradiction(Contradiction::TwoTraits {
            column: column(),
            first: 12,
            count: 1,
        }),
    ]
}

fn of_definitions() -> Vec<SurveyFault> {
    let definitions = [
        BadDefinition::TooLarge { most: 64 << 20 },
        BadDefinition::Unknown,
        BadDefinition::NotUtf8,
        BadDefinition::CutOff,
        BadDefinition::Broken,
        BadDefinition::NotLimeSurvey,
        BadDefinition::NotQualtrics,
        BadDefinition::NotXlsForm,
        BadDefinition::NoQuestions,
    ];
    definitions.map(SurveyFault::Definition).into()
}

#[test]
fn every_fault_has_its_sentence_and_a_way_out() {
    for lang in [Lang::NL, Lang::EN] {
        let words = Words::for_lang(lang);
        let mut all = String::new();
        for fault in of_files()
            .into_iter()
            .chain(of_answers())
            .chain(of_columns())
            .chain(of_definitions())
        {
            let said = words.explain_survey(&fault);
            assert!(
                !said.message.is_empty() && !said.help.is_empty(),
                "{fault:?}"
            );
            assert_ne!(said.message, fault.code(), "{fault:?} is not put in words");
            all += &format!("{}: {}\n    {}\n", fault.code(), said.message, said.help);
        }
        assert_snapshot!(format!("survey_faults_{lang}"), all);
    }
}
