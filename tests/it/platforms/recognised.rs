//! Each platform is known by its own export, and by nobody else's.

use leerklaar::model::survey::{Platform, Sign, SourceChoice, SurveyFault};
use leerklaar::survey::platforms::{ColumnRole, Layout, Metadata, recognise};
use leerklaar::survey::table::FirstRecords;
use proptest::prelude::*;

use super::fixtures::{ALL, is_item, records};

/// What a table is taken for.
fn layout_of(table: &[Vec<String>], is_json: bool, choice: &SourceChoice) -> Layout {
    let records = FirstRecords::from(table);
    recognise(&records, is_json, choice, &is_item).expect("a layout")
}

#[test]
fn every_platform_is_known_by_its_own_export() {
    let found = ALL.iter().map(|fixture| {
        let layout = fixture.layout();
        assert_eq!(layout.platform, fixture.platform, "{}", fixture.name);
        assert_eq!(layout.headings.len(), fixture.records()[0].len());
        let signs = layout.signs.iter().map(sign).collect::<Vec<_>>();
        format!(
            "{}: {} | {}\n",
            fixture.name,
            layout.header_rows,
            signs.join(" | ")
        )
    });
    insta::assert_snapshot!("platforms_and_their_signs", found.collect::<String>());
}

fn sign(sign: &Sign) -> String {
    match sign {
        Sign::Headers(headers) => format!("headers {}", headers.join(", ")),
        Sign::RowOfTags { row, percent, .. } => format!("row {row} is tags for {percent} %"),
        Sign::HeaderForm(example) => format!("form of {example}"),
        Sign::MomentsUnder { header, percent } => format!("{percent} % moments under {header}"),
        Sign::SecondRow(cells) => format!("second row {}", cells.join(", ")),
        Sign::Json(shape) => format!("JSON: {shape}"),
    }
}

#[test]
fn every_brand_has_a_fixture_and_two_signs() {
    for platform in Platform::ALL.into_iter().filter(|p| p.brand().is_some()) {
        let mut own = ALL.iter().filter(|f| f.platform == platform).peekable();
        assert!(own.peek().is_some(), "{platform:?} has no fixture");
        for fixture in own {
            assert!(fixture.layout().signs.len() >= 2, "{}", fixture.name);
        }
    }
}

/// What people do before they pass a file on.
#[test]
fn without_its_own_columns_an_export_is_just_a_table() {
    let kept = |header: &str| !["id", "submitdate", "lastpage", "startlanguage"].contains(&header);
    let mut table = ALL[0].records();
    table[0][0] = "id".to_owned();
    let columns = (0..table[0].len()).filter(|c| kept(&table[0][*c]));
    let columns = columns.collect::<Vec<_>>();
    let table = table
        .iter()
        .map(|row| columns.iter().map(|c| row[*c].clone()).collect())
        .collect::<Vec<Vec<String>>>();
    let layout = layout_of(&table, false, &SourceChoice::default());
    assert_eq!(layout.platform, Platform::Wide);
    assert_eq!(layout.signs, []);
    // The codes are still taken apart, so that items are found by their ids.
    assert_eq!(layout.headings[4].part.as_deref(), Some("B01"));

    let chosen = SourceChoice {
        platform: Some(Platform::LimeSurvey),
        ..SourceChoice::default()
    };
    let layout = layout_of(&table, false, &chosen);
    assert_eq!(layout.platform, Platform::LimeSurvey);
    assert!(layout.is_chosen && layout.signs.len() == 1);
}

#[test]
fn a_chosen_platform_must_write_such_files() {
    let table = records("naam;leeftijd\nA;1\n");
    for platform in Platform::ALL {
        let choice = SourceChoice {
            platform: Some(platform),
            ..SourceChoice::default()
        };
        let found = recognise(&FirstRecords::from(&table[..]), false, &choice, &is_item);
        match platform {
            Platform::Wide => assert!(found.is_ok()),
            platform => assert_eq!(found, Err(SurveyFault::NotOfPlatform { platform })),
        }
    }
}

#[test]
fn nothing_at_all_is_a_table_of_no_columns() {
    for table in [vec![], vec![vec![]], vec![vec![String::new()]]] {
        for is_json in [false, true] {
            let layout = layout_of(&table, is_json, &SourceChoice::default());
            assert_eq!(layout.platform, Platform::Wide);
        }
    }
}

#[test]
fn somebody_can_say_how_many_header_rows_there_are() {
    let table = records("Bent u het eens?;;Rol\nEr is tijd.;Leren is leuk.;\nEens;Eens;MT\n");
    let choice = SourceChoice {
        header_rows: Some(2),
        ..SourceChoice::default()
    };
    let layout = layout_of(&table, false, &choice);
    assert_eq!((layout.platform, layout.header_rows), (Platform::Wide, 2));
    let read = layout
        .headings
        .iter()
        .map(|h| (h.stem.as_deref(), h.text.as_str()));
    assert_eq!(
        read.collect::<Vec<_>>(),
        [
            (Some("Bent u het eens?"), "Bent u het eens? - Er is tijd."),
            (
                Some("Bent u het eens?"),
                "Bent u het eens? - Leren is leuk."
            ),
            (None, "Rol"),
        ]
    );
}

#[test]
fn contact_details_are_personal_and_channels_are_not() {
    let table = records(
        "Respondent ID;Collector ID;Uw gegevens;;;Welke kanalen gebruikt u?;
;;Naam;E-mail;Functie;E-mail;Intranet
1;2;Jan;jan@voorbeeld.nl;HR;E-mail;
",
    );
    let layout = layout_of(&table, false, &SourceChoice::default());
    let personal = layout
        .headings
        .iter()
        .map(|h| h.role == ColumnRole::Personal);
    assert_eq!(
        personal.collect::<Vec<_>>(),
        [false, false, true, true, false, false, false]
    );
}

#[test]
fn an_option_called_other_is_ticked_and_the_platforms_own_is_filled_in() {
    let table = records(
        "Respons-ID;Datum verzonden;Vorm? [Boek];Vorm? [Anders];Kanaal? [Overige]
1;2025-03-10 09:15:02;Ja;Nee;podcast
2;2025-03-10 09:15:02;N/A;N/A;
3;2025-03-10 09:15:02;Ja;Ja;
",
    );
    let layout = layout_of(&table, false, &SourceChoice::default());
    let option = |column: usize| layout.headings[column].option.as_deref();
    assert_eq!(
        (option(2), option(3), option(4)),
        (Some("Boek"), Some("Anders"), None)
    );
    assert_eq!(layout.headings[4].role, ColumnRole::Other);
}

/// Cells that platforms give a meaning, among others.
fn cell() -> impl Strategy<Value = String> {
    let words = ALL.iter().flat_map(|f| f.records().concat());
    let words = words.collect::<Vec<_>>();
    prop_oneof![
        proptest::sample::select(words),
        "[a-zé\\[\\](){}_/.'\" -]{0,12}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever a file holds, every column has one heading and every row a status.
    #[test]
    fn any_table_is_taken_apart(
        table in proptest::collection::vec(proptest::collection::vec(cell(), 0..8), 0..6),
        is_json in any::<bool>(),
        platform in proptest::option::of(proptest::sample::select(Platform::ALL.to_vec())),
    ) {
        let choice = SourceChoice { platform, ..SourceChoice::default() };
        if let Ok(layout) = recognise(&FirstRecords::from(&table[..]), is_json, &choice, &is_item) {
            let width = table.first().map_or(0, Vec::len);
            prop_assert_eq!(layout.headings.len(), width);
            let columns = layout.status.columns().chain(layout.metadata(Metadata::ResponseId));
            prop_assert!(columns.into_iter().all(|column| column < width));
            for row in &table {
                layout.status.of(|c| row.get(c).map_or("", String::as_str));
            }
        }
    }
}
