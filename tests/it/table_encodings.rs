//! One table as Excel saves it in seven ways: the same cells each time.

use std::io::Cursor;

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use leerklaar::model::survey::{
    BadBytes, Encoding, FileFormat, LineEnd, SourceChoice, SurveyFault,
};
use leerklaar::survey::table::{Fault, Scan, Scanned, Table, TableError};

const TABLE: &str = "Id;Wat is uw rol?;Eén lijn;Opmerking\r\n\
    1;Medewerker;Helemaal mee eens;\"Goed; zei zij:\r\n\"\"café\"\", naïef\"\r\n\
    2;Coördinator;Mee eens;'=1+1\r\n\
    ;;;\r\n\
    3;Leidinggevende;4,5;Financiën\r\n";

fn cells() -> Vec<Vec<&'static str>> {
    vec![
        vec!["Id", "Wat is uw rol?", "Eén lijn", "Opmerking"],
        vec![
            "1",
            "Medewerker",
            "Helemaal mee eens",
            "Goed; zei zij:\n\"café\", naïef",
        ],
        vec!["2", "Coördinator", "Mee eens", "=1+1"],
        vec!["3", "Leidinggevende", "4,5", "Financiën"],
    ]
}

type Read = (FileFormat, Scanned<Vec<Vec<String>>>);

fn read(bytes: &[u8]) -> Result<Read, TableError> {
    read_as(bytes, &SourceChoice::default())
}

fn read_as(bytes: &[u8], choice: &SourceChoice) -> Result<Read, TableError> {
    let mut input = Cursor::new(bytes);
    let table = Table::open(&mut input, choice)?;
    let scanned = table.scan(
        &mut input,
        &Scan::default(),
        Vec::new,
        |rows: &mut Vec<Vec<String>>, record| {
            // Programs write different line ends into cells.
            let text = |c| record.text(c).replace("\r\n", "\n").replace('\r', "\n");
            rows.push((0..record.len()).map(text).collect());
        },
        |_, _| {},
    )?;
    Ok((table.format().clone(), scanned))
}

fn faults<T: std::fmt::Debug>(result: Result<T, TableError>) -> Vec<Fault> {
    match result {
        Err(TableError::Faults(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn single(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

#[test]
fn seven_ways_of_saving_are_one_table() {
    let tabs = TABLE
        .replace("Goed; ", "Goed# ")
        .replace(';', "\t")
        .replace('#', ";");
    let old = TABLE.replace("\r\n", "\r");
    let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
    use Encoding::*;
    let ways = [
        (
            single(TABLE, WINDOWS_1252),
            Windows1252,
            false,
            ';',
            false,
            LineEnd::CrLf,
        ),
        (
            marked(b"\xEF\xBB\xBF", TABLE.into()),
            Utf8,
            true,
            ';',
            false,
            LineEnd::CrLf,
        ),
        (
            TABLE.replace("\r\n", "\n").into(),
            Utf8,
            false,
            ';',
            false,
            LineEnd::Lf,
        ),
        (
            marked(b"sep=;\r\n", single(TABLE, WINDOWS_1252)),
            Windows1252,
            false,
            ';',
            true,
            LineEnd::CrLf,
        ),
        (
            marked(b"\xFF\xFE", utf16(&tabs, u16::to_le_bytes)),
            Utf16Le,
            true,
            '\t',
            false,
            LineEnd::CrLf,
        ),
        (
            utf16(&tabs, u16::to_be_bytes),
            Utf16Be,
            false,
            '\t',
            false,
            LineEnd::CrLf,
        ),
        (
            single(&old, MACINTOSH),
            Macintosh,
            false,
            ';',
            false,
            LineEnd::Cr,
        ),
    ];
    for (bytes, encoding, has_bom, delimiter, has_sep_line, line_end) in ways {
        let (format, scanned) = read(&bytes).expect("a table");
        let known = FileFormat::Delimited {
            encoding,
            has_bom,
            delimiter,
            has_sep_line,
            line_end,
        };
        assert_eq!(format, known);
        assert_eq!(scanned.workers.concat(), cells(), "{encoding:?}");
        assert_eq!(scanned.encoding, Some(encoding));
        assert_eq!(scanned.remarks, []);
    }
}

#[test]
fn letters_written_twice_are_refused() {
    let (twice, ..) = WINDOWS_1252.decode(TABLE.as_bytes());
    let found = faults(read(twice.as_bytes()));
    let (spot, fault) = &found[0];
    assert_eq!(*fault, SurveyFault::Bytes(BadBytes::Twice { percent: 100 }));
    assert_eq!(spot.as_ref().map(|spot| spot.line), Some(1));
}

#[test]
fn an_accent_far_into_an_ascii_file_decides_what_it_is() {
    let row = "1;Medewerker;Helemaal mee eens;niets bijzonders\n";
    let mut bytes = row.repeat(40_000).into_bytes();
    bytes.extend(single("2;Coördinator;Mee eens;Financiën\n", WINDOWS_1252));
    let (format, scanned) = read(&bytes).expect("a table");
    assert!(matches!(
        format,
        FileFormat::Delimited {
            encoding: Encoding::Utf8,
            ..
        }
    ));
    assert_eq!(scanned.encoding, Some(Encoding::Windows1252));
    let rows = scanned.workers.concat();
    assert_eq!(rows[40_000], ["2", "Coördinator", "Mee eens", "Financiën"]);
}

#[test]
fn two_encodings_in_one_file_are_refused_in_either_order() {
    let one = "1;Coördinator\n";
    let other = single("2;Financiën\n", WINDOWS_1252);
    let mixed = SurveyFault::Bytes(BadBytes::Mixed);
    for (bytes, excerpt) in [
        ([one.as_bytes(), &other].concat(), "Financiën"),
        ([&other, one.as_bytes()].concat(), "Coördinator"),
    ] {
        let found = faults(read(&bytes));
        let spot = found[0].0.as_ref().expect("a place");
        assert_eq!(found[0].1, mixed);
        assert_eq!((spot.line, spot.column), (2, Some(2)));
        assert_eq!(spot.excerpt, excerpt);
    }
}

#[test]
fn what_the_user_says_holds() {
    let choice = |encoding| SourceChoice {
        encoding: Some(encoding),
        ..SourceChoice::default()
    };
    let one = [b"1;Co\xF6rdinator\n".as_slice(), "2;Financiën\n".as_bytes()].concat();
    let (_, scanned) = read_as(&one, &choice(Encoding::Windows1252)).expect("a table");
    assert_eq!(scanned.workers.concat()[1], ["2", "FinanciÃ«n"]);
    let found = faults(read_as(&one, &choice(Encoding::Utf8)));
    let encoding = Encoding::Utf8;
    assert_eq!(
        found[0].1,
        SurveyFault::Bytes(BadBytes::NotEncoded { encoding })
    );
    assert_eq!(found[0].0.as_ref().map(|spot| spot.line), Some(1));
}

#[test]
fn half_a_letter_of_utf_16_is_refused_with_its_line() {
    let mut bytes = [
        b"\xFF\xFE".to_vec(),
        utf16("a;b\r\n1;2\r\n", u16::to_le_bytes),
    ]
    .concat();
    bytes.push(b'x');
    let found = faults(read(&bytes));
    let encoding = Encoding::Utf16Le;
    assert_eq!(
        found[0].1,
        SurveyFault::Bytes(BadBytes::NotEncoded { encoding })
    );
    assert_eq!(found[0].0.as_ref().map(|spot| spot.line), Some(3));
}
