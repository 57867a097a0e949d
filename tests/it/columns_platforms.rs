//! The same questionnaire as each platform exports it is tied to the same items, and
//! its answers are the same answers.

use std::collections::BTreeMap;

use leerklaar::model::survey::{Given, Mapping, SourceChoice};
use leerklaar::survey::Vocabulary;
use leerklaar::survey::columns::{ItemNames, tie};
use leerklaar::survey::labels::{Census, Value, settle};
use leerklaar::survey::platforms::{Layout, recognise};
use leerklaar::survey::table::FirstRecords;
use leerklaar::yaml::built_in;

/// Header rows and two respondents, as the platform writes them.
const EXPORTS: [(&str, &str); 9] = [
    (
        "LimeSurvey, codes",
        "id;submitdate;lastpage;startlanguage;bel[B14];bel[B21];B11;B12[place];B12[help];B12[none]
1;2026-01-02 10:00:00;3;nl;Oneens;Eens;Vaak;Y;Y;
2;2026-01-02 11:00:00;3;nl;Helemaal eens;Oneens;Soms;;;Y",
    ),
    (
        "LimeSurvey, texts",
        "Respons-ID;Datum verzonden;Laatste pagina;Begin taal;Stellingen [Leren voelt voor mij hier vooral als iets wat moet.];Stellingen [Ik weet wat ik hier kan leren.];Hoe vaak lukt het je om in werktijd te leren als dat nodig is?;Waarop kun je rekenen als je iets wilt leren? [Een geschikte plek];Waarop kun je rekenen als je iets wilt leren? [Iemand die helpt];Waarop kun je rekenen als je iets wilt leren? [Geen van deze]
1;2026-01-02 10:00:00;3;nl;Oneens;Eens;Vaak;Ja;Ja;Nee
2;2026-01-02 11:00:00;3;nl;Helemaal eens;Oneens;Soms;Nee;Nee;Ja",
    ),
    (
        "Microsoft Forms",
        "ID;Begintijd;Tijd van voltooien;E-mail;Naam;Leren voelt voor mij hier vooral als iets wat moet.\u{a0};Ik weet wat ik hier kan leren.;Hoe vaak lukt het je om in werktijd te leren als dat nodig is?;Waarop kun je rekenen als je iets wilt leren?
1;1/2/26 10:00:00;1/2/26 10:05:00;anonymous;;Oneens;Eens;Vaak;\"Een geschikte plek;Iemand die helpt;\"
2;1/2/26 11:00:00;1/2/26 11:05:00;anonymous;;Helemaal eens;Oneens;Soms;Geen van deze;",
    ),
    (
        "Google Forms",
        "Tijdstempel;Stellingen [Leren voelt voor mij hier vooral als iets wat moet.];Stellingen [Ik weet wat ik hier kan leren.];[B11] Hoe vaak lukt dat?;Waarop kun je rekenen als je iets wilt leren?
2026/01/02 10:00:00;Oneens;Eens;Vaak;Een geschikte plek, Iemand die helpt
2026/01/02 11:00:00;Helemaal eens;Oneens;Soms;Geen van deze",
    ),
    (
        "KoBo",
        "start;end;g/B14;g/B21;B11;B12;B12/place;B12/equipment;B12/help;B12/none;_id;_uuid;_submission_time
2026-01-02T10:00:00;2026-01-02T10:05:00;Oneens;Eens;Vaak;place help;1;0;1;0;1;a;2026-01-02T10:05:00
2026-01-02T11:00:00;2026-01-02T11:05:00;Helemaal eens;Oneens;Soms;none;0;0;0;1;2;b;2026-01-02T11:05:00",
    ),
    (
        "Qualtrics",
        "StartDate;Finished;ResponseId;B14;B21;B11;B12_1;B12_3;B12_4
Start Date;Finished;Response ID;Stellingen - Leren voelt voor mij hier vooral als iets wat moet.;Stellingen - Ik weet wat ik hier kan leren.;Hoe vaak?;Waarop kun je rekenen als je iets wilt leren? - Een geschikte plek;Waarop kun je rekenen als je iets wilt leren? - Iemand die helpt;Waarop kun je rekenen als je iets wilt leren? - Geen van deze
\"{\"\"ImportId\"\":\"\"startDate\"\"}\";\"{\"\"ImportId\"\":\"\"finished\"\"}\";\"{\"\"ImportId\"\":\"\"_recordId\"\"}\";\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\";\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\";\"{\"\"ImportId\"\":\"\"QID2\"\"}\";\"{\"\"ImportId\"\":\"\"QID3_1\"\"}\";\"{\"\"ImportId\"\":\"\"QID3_3\"\"}\";\"{\"\"ImportId\"\":\"\"QID3_4\"\"}\"
2026-01-02 10:00:00;1;R_1;Oneens;Eens;Vaak;Een geschikte plek;Iemand die helpt;
2026-01-02 11:00:00;1;R_2;Helemaal eens;Oneens;Soms;;;Geen van deze",
    ),
    (
        "SurveyMonkey",
        "Respondent ID;Collector ID;Start Date;End Date;Wat vind je?;;Hoe vaak lukt het je om in werktijd te leren als dat nodig is?;Waarop kun je rekenen als je iets wilt leren?;;
;;;;Leren voelt voor mij hier vooral als iets wat moet.;Ik weet wat ik hier kan leren.;Response;Een geschikte plek;Iemand die helpt;Geen van deze
11111111111;1;01/02/2026 10:00;01/02/2026 10:05;Oneens;Eens;Vaak;Een geschikte plek;Iemand die helpt;
11111111112;1;01/02/2026 11:00;01/02/2026 11:05;Helemaal eens;Oneens;Soms;;;Geen van deze",
    ),
    (
        "REDCap",
        "record_id;redcap_survey_identifier;vragen_timestamp;b14;b21;b11;b12___place;b12___help;b12___none;vragen_complete
1;;2026-01-02 10:00;Oneens;Eens;Vaak;1;1;0;2
2;;2026-01-02 11:00;Helemaal eens;Oneens;Soms;0;0;1;2",
    ),
    (
        "nobody's",
        "nr;B14;B21;B11;B12
1;Oneens;Eens;Vaak;place, help
2;Helemaal eens;Oneens;Soms;none",
    ),
];

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let records = reader.records().map(|r| r.expect("a table"));
    records
        .map(|r| r.iter().map(str::to_owned).collect())
        .collect()
}

fn census(layout: &Layout, rows: &[Vec<String>]) -> Census {
    let column = |at: usize| {
        let mut values: BTreeMap<String, Value> = BTreeMap::new();
        for (line, row) in (1..).zip(rows) {
            let text = row.get(at).cloned().unwrap_or_default();
            let value = values.entry(text.clone()).or_insert(Value {
                text,
                count: 0,
                line,
            });
            value.count += 1;
        }
        values.into_values().collect()
    };
    Census {
        columns: (0..layout.headings.len()).map(column).collect(),
    }
}

#[test]
fn every_platform_gives_the_same_answers() {
    let instrument = built_in().instrument;
    let names = ItemNames::of(&instrument);
    let is_item = |cell: &str| names.find(cell).is_some();
    let expected: BTreeMap<&str, [Given; 2]> = BTreeMap::from([
        ("B11", [Given::Level(3), Given::Level(2)]),
        ("B12", [Given::Ticked(2), Given::Ticked(0)]),
        ("B14", [Given::Level(1), Given::Level(4)]),
        ("B21", [Given::Level(3), Given::Level(1)]),
    ]);
    for (name, text) in EXPORTS {
        let records = records(text);
        let choice = SourceChoice::default();
        let layout = recognise(&FirstRecords::from(&records[..]), false, &choice, &is_item)
            .expect("it has a layout");
        let rows = &records[layout.header_rows..];
        let mapping = Mapping::default();
        let vocabulary = Vocabulary::new(&instrument, &mapping);
        let mut tied = tie(&layout.headings, &vocabulary, &[], &[]);
        let census = census(&layout, rows);
        let settled = settle(&mut tied, &census, &layout, &vocabulary, &[]);
        assert_eq!(settled.faults, [], "{name}");
        let mut found = BTreeMap::new();
        for item in &settled.items {
            let answer = |row: &Vec<String>| {
                let cell = |column: usize| row.get(column).map_or("", String::as_str);
                let columns = &item.tied.columns;
                match columns[0].option {
                    None => item.given(cell(columns[0].column)),
                    Some(_) => {
                        let tick = |c: &leerklaar::survey::columns::TiedColumn| {
                            item.tick(c.option.expect("all have one"), cell(c.column))
                        };
                        item.joined(&columns.iter().map(tick).collect::<Vec<_>>())
                    }
                }
            };
            found.insert(item.tied.id.as_str(), [answer(&rows[0]), answer(&rows[1])]);
        }
        assert_eq!(found, expected, "{name}: {:?}", layout.platform);
    }
}
