//! A short stamp on the headers of an export, by which the next one is compared.

use sha2::{Digest, Sha256};

use crate::model::survey::normal;
use crate::survey::platforms::Heading;

/// The first 16 hexadecimal digits of the SHA-256 of the headers as compared, one
/// per line. Questions that stand in rows count by name: who answers first makes no
/// other survey.
pub fn fingerprint(headings: &[Heading]) -> String {
    let compared = |heading: &Heading| normal(&heading.header);
    let (rows, columns): (Vec<_>, Vec<_>) = headings.iter().partition(|h| h.named_in.is_some());
    let mut rows: Vec<String> = rows.into_iter().map(compared).collect();
    rows.sort();
    let mut hash = Sha256::new();
    for header in columns.into_iter().map(compared).chain(rows) {
        hash.update(header.as_bytes());
        hash.update(b"\n");
    }
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
