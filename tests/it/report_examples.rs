//! The finished reports in `examples/rapporten` are what the program makes.
//!
//! `UPDATE_DOCS=1 cargo test report_examples` makes them again.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use crate::program::{leerklaar, root};

const READERS: [&str; 5] = ["mt", "hr", "works-council", "team", "adviser"];

fn examples() -> PathBuf {
    root().join("examples/rapporten")
}

/// Makes a report and gives its bytes.
fn made(input: &Path, options: &str, folder: &Path, name: &str) -> Vec<u8> {
    let file = folder.join(name);
    let ran = leerklaar(&format!("report {options} --date 2026-11-22 -o"))
        .arg(&file)
        .arg(input)
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    fs::read(file).expect("the report is there")
}

/// The parts of a package; of a picture its size, because the last bit of a pixel may
/// differ from one processor to another.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = BTreeMap::new();
    for at in 0..package.len() {
        let mut part = package.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("it can be read");
        if name.ends_with(".png") {
            let head = bytes.get(..24).expect("a picture has a head");
            bytes = head.to_vec();
        }
        parts.insert(name, bytes);
    }
    parts
}

fn held_against(name: &str, made: &[u8]) {
    let path = examples().join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::create_dir_all(examples()).expect("a folder");
        fs::write(&path, made).expect("the example can be written");
        return;
    }
    let kept = fs::read(&path).unwrap_or_default();
    let again = "UPDATE_DOCS=1 cargo test report_examples makes it again";
    if name.ends_with(".html") || name.ends_with(".md") {
        assert!(
            kept == made,
            "{name} is not what the program makes; {again}"
        );
        return;
    }
    let (kept, made) = (parts(&kept), parts(made));
    let names = |parts: &BTreeMap<String, Vec<u8>>| parts.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&made), "{name}; {again}");
    for (part, bytes) in &made {
        assert!(kept.get(part) == Some(bytes), "{part} of {name}; {again}");
    }
}

#[test]
fn the_survey_in_dutch_for_every_reader_and_in_every_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let result = folder.path().join("uitslag");
    let ran = leerklaar(
        "batch examples/peiling/antwoorden.csv --mapping examples/peiling/mapping.yaml \
         --by afdeling --with examples/peiling/directie.yaml \
         --population examples/peiling/personeel.csv --technical --lang nl -o",
    )
    .arg(&result)
    .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    for reader in READERS {
        for format in ["html", "docx", "xlsx", "md"] {
            let name = format!("peiling-{reader}.{format}");
            let options = format!("--lang nl --for {reader}");
            held_against(&name, &made(&result, &options, folder.path(), &name));
        }
    }
}

#[test]
fn the_bakery_in_english_for_every_reader() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheets = root().join("examples/bakkerij");
    for reader in READERS {
        for format in ["html", "md"] {
            let name = format!("bakery-{reader}.{format}");
            let options = format!("--lang en --for {reader}");
            held_against(&name, &made(&sheets, &options, folder.path(), &name));
        }
    }
}
