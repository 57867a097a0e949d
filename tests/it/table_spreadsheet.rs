//! Spreadsheets to cells, and what programs and people put into them.

use std::io::{Cursor, Write};

use leerklaar::model::survey::{BadSpreadsheet, FileFormat, SourceChoice, SurveyFault};
use leerklaar::survey::table::{Scan, Table, TableError};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

type Rows = Vec<(u64, Vec<String>, Vec<usize>)>;

/// Rows after the headers: row of the sheet, texts, columns with a formula.
fn rows(bytes: &[u8]) -> Result<Rows, TableError> {
    let mut input = Cursor::new(bytes);
    let table = Table::open(&mut input, &SourceChoice::default())?;
    let scan = Scan {
        skip_records: 1,
        ..Scan::default()
    };
    let scanned = table.scan(
        &mut input,
        &scan,
        Vec::new,
        |rows: &mut Rows, record| {
            let columns = 0..record.len();
            let cells = columns.clone().map(|c| record.text(c).into_owned());
            let formulas = columns.filter(|c| record.is_formula(*c));
            rows.push((record.line(), cells.collect(), formulas.collect()));
        },
        |_, _| {},
    )?;
    Ok(scanned.workers.concat())
}

fn row(line: u64, cells: &[&str], formulas: &[usize]) -> (u64, Vec<String>, Vec<usize>) {
    let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
    (line, cells, formulas.to_vec())
}

fn bad(bytes: &[u8]) -> (Option<(u64, Option<usize>)>, BadSpreadsheet) {
    match rows(bytes) {
        Err(TableError::Faults(faults)) => match &faults[..] {
            [(spot, SurveyFault::Spreadsheet(bad))] => {
                (spot.as_ref().map(|s| (s.line, s.column)), bad.clone())
            }
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// A workbook of one sheet, whose rows are written out.
pub(super) fn crafted(rows: &str) -> Vec<u8> {
    package(
        r#"<sheet name="Antwoorden" sheetId="1" r:id="rId1"/>"#,
        rows,
    )
}

fn package(sheets: &str, rows: &str) -> Vec<u8> {
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rels = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{office}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let parts = [
        ("[Content_Types].xml", types.to_owned()),
        ("_rels/.rels", rels("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{sheets}</sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            rels("worksheet", "worksheets/sheet1.xml"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ];
    zipped(parts.iter().map(|(name, text)| (*name, text.as_bytes())))
}

fn zipped<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(bytes).expect("room");
    }
    zip.finish().expect("a package").into_inner()
}

pub(super) const HEADERS: &str =
    r#"<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>B01</v></c></row>"#;

#[test]
fn cells_say_what_a_person_would_have_typed() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Uitleg").expect("a name");
    let sheet = workbook
        .add_worksheet()
        .set_name("Antwoorden")
        .expect("a name");
    let day = Format::new().set_num_format("yyyy\\-mm\\-dd");
    let moment = Format::new().set_num_format("m/d/yy h:mm:ss");
    let write = |sheet: &mut rust_xlsxwriter::Worksheet| -> Result<(), rust_xlsxwriter::XlsxError> {
        sheet.write_row(0, 0, ["id", "score", "wanneer", "klaar", "vrij", "datum"])?;
        sheet.write_row(2, 0, [12_345_678_901.0, 4.0])?;
        let when = ExcelDateTime::parse_from_str("2026-11-22T13:09:25")?;
        sheet.write_with_format(2, 2, &when, &moment)?;
        sheet.write(2, 3, true)?;
        sheet.write_formula(2, 4, Formula::new("=1+1").set_result("0"))?;
        let date = ExcelDateTime::parse_from_str("2026-02-28")?;
        sheet.write_with_format(2, 5, &date, &day)?;
        sheet.write(3, 1, 2.5)?;
        sheet.write(3, 4, "'=cmd")?;
        sheet.write(4, 0, "  ")?;
        sheet.write(5, 0, "één\nlijn")?;
        Ok(())
    };
    write(sheet).expect("cells");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let found = rows(&bytes).expect("rows");
    assert_eq!(
        found,
        [
            row(
                3,
                &[
                    "12345678901",
                    "4",
                    "2026-11-22 13:09:25",
                    "TRUE",
                    "=1+1",
                    "2026-02-28"
                ],
                &[4]
            ),
            row(4, &["", "2.5", "", "", "=cmd"], &[]),
            row(6, &["één\nlijn"], &[]),
        ]
    );
}

#[test]
fn a_sheet_is_chosen_by_name_by_number_or_by_having_anything() {
    let mut workbook = Workbook::new();
    for name in ["Leeg", "Een", "Twee"] {
        let sheet = workbook.add_worksheet().set_name(name).expect("a name");
        if name != "Leeg" {
            sheet.write(0, 0, name).expect("a cell");
        }
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let opened = |sheet: Option<&str>| {
        let choice = SourceChoice {
            sheet: sheet.map(str::to_owned),
            ..SourceChoice::default()
        };
        Table::open(&mut Cursor::new(&bytes), &choice).map(|table| table.format().clone())
    };
    for (wanted, known) in [(None, "Een"), (Some("twee"), "Twee"), (Some("3"), "Twee")] {
        let sheet = known.to_owned();
        assert_eq!(
            opened(wanted).expect("a sheet"),
            FileFormat::Spreadsheet { sheet }
        );
    }
    let Err(TableError::Faults(faults)) = opened(Some("Drie")) else {
        panic!("there is no such sheet");
    };
    let known = ["Leeg", "Een", "Twee"].map(str::to_owned).to_vec();
    let wanted = "Drie".to_owned();
    let fault = BadSpreadsheet::NoSuchSheet { wanted, known };
    assert_eq!(faults, [(None, SurveyFault::Spreadsheet(fault))]);
}

#[test]
fn formulas_without_a_value_and_with_a_made_up_one_are_formulas() {
    let data = r#"<row r="2"><c r="A2"><f>1+1</f></c><c r="B2"><f>2*2</f><v>0</v></c></row>"#;
    let found = rows(&crafted(&format!("{HEADERS}{data}"))).expect("rows");
    assert_eq!(found, [row(2, &["=1+1", "=2*2"], &[0, 1])]);
}

#[test]
fn a_cell_in_the_last_corner_is_refused_without_a_grid() {
    let data = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let cell = "XFD1048576".to_owned();
    let place = Some((1_048_576, Some(16_384)));
    let found = bad(&crafted(&format!("{HEADERS}{data}")));
    assert_eq!(found, (place, BadSpreadsheet::FarCell { cell }));
    // Blanks there are no matter, nor is an answer far below.
    let data = r#"<row r="9"><c r="XFD9" t="str"><v> </v></c></row><row r="1048576"><c r="B1048576"><v>4</v></c></row>"#;
    let found = rows(&crafted(&format!("{HEADERS}{data}"))).expect("rows");
    assert_eq!(found, [row(1_048_576, &["", "4"], &[])]);
}

#[test]
fn numbers_that_are_none_and_cells_out_of_order_are_refused() {
    let data = r#"<row r="2"><c r="B2"><v>NaN</v></c></row>"#;
    let found = bad(&crafted(&format!("{HEADERS}{data}")));
    assert_eq!(found, (Some((2, Some(2))), BadSpreadsheet::NotFinite));
    let data = r#"<row r="3"><c r="B3"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>"#;
    let (_, found) = bad(&crafted(&format!("{HEADERS}{data}")));
    assert!(matches!(found, BadSpreadsheet::Broken { .. }), "{found:?}");
}

/// The same package, whose last part says that it unpacks to so many bytes.
fn claiming(mut bytes: Vec<u8>, size: u32) -> Vec<u8> {
    let entry = bytes.windows(4).rposition(|w| w == b"PK\x01\x02");
    let at = entry.expect("a directory") + 24;
    bytes[at..at + 4].copy_from_slice(&size.to_le_bytes());
    bytes
}

#[test]
fn a_part_that_unpacks_to_too_much_or_to_more_than_it_says_is_refused() {
    let bytes = crafted(HEADERS);
    let says = |size| bad(&claiming(bytes.clone(), size)).1;
    // Above the most for any file, and for so small a one.
    for size in [1_200_000_000, 5_000_000] {
        let found = says(size);
        assert!(
            matches!(found, BadSpreadsheet::TooLarge { bytes } if bytes > u64::from(size)),
            "{found:?}"
        );
    }
    let why = "File is larger than its declared uncompressed size".to_owned();
    assert_eq!(says(10), BadSpreadsheet::Broken { why });
}

#[test]
fn a_damaged_part_is_refused() {
    let mut bytes = crafted(&format!(
        "{HEADERS}<row r=\"2\"><c r=\"B2\"><v>4</v></c></row>"
    ));
    let at = bytes
        .windows(24)
        .position(|w| w == b"xl/worksheets/sheet1.xml");
    bytes[at.expect("the part") + 60] ^= 4;
    let (_, found) = bad(&bytes);
    assert!(matches!(found, BadSpreadsheet::Broken { .. }), "{found:?}");
}

#[test]
fn other_packages_are_named() {
    for (part, known) in [
        ("word/document.xml", "DOCX"),
        ("content.xml", "ODS"),
        ("export.csv", "ZIP"),
    ] {
        let bytes = zipped([(part, &b"a;b"[..])].into_iter());
        let is = known.to_owned();
        assert_eq!(bad(&bytes), (None, BadSpreadsheet::NotOne { is }));
    }
    let sheetless = package("", "");
    assert_eq!(bad(&sheetless), (None, BadSpreadsheet::NoSheets));
}

#[test]
fn what_xml_can_hold_is_read_as_it_is_meant() {
    let rows_of = [
        r#"<x:row xmlns:x="x" r='2'><x:c r="A2" t="inlineStr"><x:is><x:r><x:t>H&amp;R </x:t></x:r><!-- a > b --><x:r><x:t xml:space="preserve">&lt;5&#x2013;6&gt;</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c></x:row>"#,
        "<row><c t='str'><v>two\r\nlines_x0009_tab</v></c><c><v>1E3</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c></row>",
        r#"<row r="7" ht="3>2"/><row><c t="inlineStr"><is><t><![CDATA[a<b]]></t></is><v>twice</v></c><c s="9"/><c t="n"><v>0.1</v></c></row>"#,
    ];
    let found = rows(&crafted(&format!("{HEADERS}{}", rows_of.concat()))).expect("rows");
    assert_eq!(
        found,
        [
            row(2, &["H&R <5–6>"], &[]),
            row(3, &["two\nlines\ttab", "1000", "FALSE", "#N/A"], &[]),
            row(8, &["a<b", "", "0.1"], &[]),
        ]
    );
    for broken in [
        "<row r=\"2\"><c r=\"A2\"><v>1",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c></row>",
        "<row r=\"2\"><c r=\"A0\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&nbsp;</v></c></row>",
        "<!DOCTYPE a>",
    ] {
        let (_, found) = bad(&crafted(&format!("{HEADERS}{broken}")));
        assert!(
            matches!(found, BadSpreadsheet::Broken { .. }),
            "{broken}: {found:?}"
        );
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Another reader of spreadsheets finds the same texts and numbers.
    #[test]
    fn cells_are_those_of_calamine(
        cells in proptest::collection::vec(
            (1_u32..40, 0_u16..12, cell_text()), 1..60,
        ),
    ) {
        use calamine::{DataRef, Reader, Xlsx};

        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for column in 0..12 {
            sheet.write(0, column, "header").expect("a cell");
        }
        for (line, column, text) in &cells {
            match text.parse::<f64>() {
                Ok(number) if number.is_finite() => sheet.write(*line, *column, number),
                _ => sheet.write(*line, *column, text),
            }
            .expect("a cell");
        }
        let bytes = workbook.save_to_buffer().expect("a workbook");
        let mut known = Vec::new();
        let mut other = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
        let mut reader = other.worksheet_cells_reader("Sheet1").expect("a sheet");
        while let Some(cell) = reader.next_cell().expect("a cell") {
            let (line, column) = cell.get_position();
            let text = match cell.get_value() {
                DataRef::Float(number) => (number + 0.0).to_string(),
                DataRef::SharedString(text) => (*text).to_owned(),
                other => panic!("{other:?}"),
            };
            if line > 0 && !text.trim().is_empty() {
                known.push((u64::from(line) + 1, column as usize, text));
            }
        }
        let found = rows(&bytes).unwrap_or_default();
        let found = found.iter().flat_map(|(line, cells, _)| {
            let filled = cells.iter().enumerate().filter(|(_, text)| !text.is_empty());
            filled.map(|(column, text)| (*line, column, text.clone()))
        });
        proptest::prop_assert_eq!(found.collect::<Vec<_>>(), known);
    }
}

fn cell_text() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    prop_oneof![
        any::<f64>().prop_map(|number| number.to_string()),
        (0_i32..100_000).prop_map(|number| number.to_string()),
        "[a-zé<>&\" _x0D\n\t€]{1,30}",
        Just("_x000D_ and _x0041_".to_owned()),
    ]
}
