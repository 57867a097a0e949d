//! Bytes of an export to cells, which is most of what reading a large one takes.
//!
//! `cargo bench --bench table`

use std::io::Cursor;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use leerklaar::model::survey::SourceChoice;
use leerklaar::survey::table::{Scan, Table};

/// An export of sixty codes per row, every cell between these.
fn export(around: &str) -> Vec<u8> {
    let mut text = String::new();
    for row in 0..20_000 {
        let id = format!("{around}R{row:08}{around}");
        let codes = (0..60).map(|item| format!("{around}{}{around}", (row + item) % 5 + 1));
        let cells = std::iter::once(id).chain(codes).collect::<Vec<_>>();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text.into_bytes()
}

fn cells(bytes: &[u8]) -> u64 {
    let mut input = Cursor::new(bytes);
    let table = Table::open(&mut input, &SourceChoice::default()).expect("a table");
    let scanned = table.scan(
        &mut input,
        &Scan::default(),
        || 0,
        |bytes, record| *bytes += record.len() as u64,
        |_, _| {},
    );
    scanned.expect("records").workers.iter().sum()
}

fn reference(bytes: &[u8]) -> u64 {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let mut cells = 0;
    while reader.read_byte_record(&mut record).expect("a record") {
        cells += record.len() as u64;
    }
    cells
}

fn table(criterion: &mut Criterion) {
    for (name, around) in [("plain", ""), ("quoted", "\"")] {
        let bytes = export(around);
        assert_eq!(cells(&bytes), reference(&bytes));
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function("cells", |b| b.iter(|| cells(&bytes)));
        group.bench_function("the csv crate", |b| b.iter(|| reference(&bytes)));
        group.finish();
    }
}

criterion_group!(benches, table);
criterion_main!(benches);
