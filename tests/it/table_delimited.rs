//! Delimited text to cells: the same as the `csv` crate, however it is cut.

use std::io::Cursor;

use leerklaar::model::survey::{BadBytes, SourceChoice, SurveyFault};
use leerklaar::survey::table::{Scan, Table, TableError};
use proptest::prelude::*;

/// Every record with its line, in the order of the file.
fn cells(bytes: &[u8], block: usize, threads: usize) -> Result<Vec<Vec<String>>, TableError> {
    let choice = SourceChoice {
        delimiter: Some(';'),
        ..SourceChoice::default()
    };
    let mut input = Cursor::new(bytes);
    let table = Table::open(&mut input, &choice)?;
    let scan = Scan {
        block,
        threads,
        ..Scan::default()
    };
    let scanned = table.scan(
        &mut input,
        &scan,
        Vec::new,
        |rows, record| {
            let cells = (0..record.len()).map(|c| record.text(c).into_owned());
            rows.push((record.number(), cells.collect::<Vec<_>>()));
        },
        |_, _| {},
    )?;
    let mut rows = scanned.workers.concat();
    rows.sort();
    Ok(rows.into_iter().map(|(_, cells)| cells).collect())
}

/// The same by the `csv` crate, without rows of blank cells.
fn reference(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .has_headers(false)
        .from_reader(bytes);
    let records = reader
        .records()
        .map(|record| record.expect("text"))
        .collect::<Vec<_>>();
    let rows = records
        .iter()
        .map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>());
    rows.filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
        .collect()
}

/// Whether a quote is still open at the end: then a further line is no record.
fn is_open(text: &str) -> bool {
    let longer = format!("{text}\nz");
    reference(longer.as_bytes()).last() != Some(&vec!["z".to_owned()])
}

fn is_open_quote(error: &TableError) -> bool {
    matches!(error, TableError::Faults(faults)
        if matches!(faults[..], [(Some(_), SurveyFault::Bytes(BadBytes::OpenQuote))]))
}

fn awkward() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => Just("a"), 2 => Just("é"), 1 => Just(" "), 6 => Just(";"), 3 => Just("\n"),
        2 => Just("\r"), 2 => Just("\r\n"), 6 => Just("\""), 2 => Just("\"\""),
        2 => Just("\"b\""), 2 => Just("\";"), 2 => Just(";\""),
        1 => Just("a long enough run of letters to fill more than one word of bits, and so on"),
    ];
    proptest::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn cells_are_those_of_the_csv_crate(
        text in awkward(),
        block in prop_oneof![1 => 1_usize..16, 6 => 16_usize..200, 1 => Just(Scan::BLOCK)],
        threads in 1_usize..4,
    ) {
        prop_assume!(!text.trim().is_empty());
        match cells(text.as_bytes(), block, threads) {
            Ok(found) => {
                prop_assert!(!is_open(&text), "{text:?}");
                prop_assert_eq!(found, reference(text.as_bytes()));
            }
            Err(error) => prop_assert!(is_open(&text) && is_open_quote(&error), "{text:?}"),
        }
    }
}
