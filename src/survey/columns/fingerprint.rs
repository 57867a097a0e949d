//! A short stamp on the headers of an export, by which the next one is compared.

use sha2::{Digest, Sha256};

use crate::model::survey::normal;
use crate::survey::platforms::Heading;

/// The first 16 hexadecimal digits of the SHA-256 of the headers as compared, one
/// per line.
pub fn fingerprint(headings: &[Heading]) -> String {
    let mut hash = Sha256::new();
    for heading in headings {
        hash.update(normal(&heading.header).as_bytes());
        hash.update(b"\n");
    }
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
