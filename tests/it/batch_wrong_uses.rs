//! What people do by mistake with `batch` costs them no file and no result in silence.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::batch_walk::{EXPORT, MAPPING, survey};
use crate::program::{Program, Ran, leerklaar, root};

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// The example, also without its mapping in the way of what a story is about.
fn example() -> Vec<u8> {
    fs::read(root().join(EXPORT)).expect("the example exists")
}

fn put(path: &Path) {
    fs::write(path, example()).expect("the folder takes a file");
}

/// `batch` with the mapping of the example and these paths.
fn batch(options: &str, exports: &[&Path]) -> Program {
    let call = leerklaar(&format!("batch --mapping {MAPPING} --lang en {options}"));
    exports.iter().fold(call, |call, path| call.arg(path))
}

fn refused(ran: &Ran, words: &str) {
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(ran.err.contains(words), "{}", ran.err);
}

#[test]
fn no_force_writes_over_what_is_read() {
    let folder = folder();
    let raw = folder.path().join("result.json");
    fs::write(&raw, example()).expect("a file");
    let text = folder.path().join("in.csv");
    put(&text);
    let respondent = "--respondent Id --force";
    let rows = batch(respondent, &[&text]).arg("--rows").arg(&text).run();
    refused(&rows, "in.csv");
    let named = raw.with_file_name("result.txt");
    put(&named);
    let out = batch("--force", &[&named]).arg("-o").arg(folder.path());
    refused(&out.run(), "result.txt");
    for path in [text, raw, named] {
        assert!(fs::read(&path).expect("a file") == example(), "{path:?}");
    }
}

#[cfg(unix)]
#[test]
fn no_force_replaces_a_link_or_a_device() {
    let folder = folder();
    let link = folder.path().join("result.md");
    std::os::unix::fs::symlink("/dev/null", &link).expect("a link");
    let ran = survey("--force --lang en -o").arg(folder.path()).run();
    assert_eq!(ran.code, 73, "{}", ran.err);
    assert!(ran.err.contains("no plain file"), "{}", ran.err);
    assert!(link.is_symlink());
}

#[test]
fn rows_of_several_exports_never_share_a_file() {
    let folder = folder();
    let (one, two) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
    put(&one);
    put(&two);
    let rows = folder.path().join("rows.csv");
    let ran = batch("--respondent Id", &[&one, &two])
        .arg("-o")
        .arg(folder.path().join("out"))
        .arg("--rows")
        .arg(&rows)
        .run();
    refused(&ran, "the same file for every export");
    assert!(!rows.exists());
}

#[test]
fn names_of_files_never_lead_out_of_the_folder_and_never_meet() {
    let folder = folder();
    let input = folder.path().join("in");
    fs::create_dir_all(input.join("x")).expect("a folder");
    let paths = ["...csv", "..csv", "a.csv", "a.tsv", "A.txt", "x/a.csv"];
    let paths = paths.map(|name| input.join(name));
    paths.iter().for_each(|path| put(path));
    let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    let out = folder.path().join("out");
    let ran = batch("--format json", &paths).arg("-o").arg(&out).run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!folder.path().join("result.json").exists());
    let mut names: Vec<String> = fs::read_dir(&out)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    let expected = [
        "A.txt",
        "a.csv",
        "a.csv-2",
        "a.tsv",
        "export...csv",
        "export..csv",
    ];
    assert_eq!(names, expected);
}

#[cfg(target_os = "linux")]
#[test]
fn what_can_be_read_once_is_read_once() {
    let text = String::from_utf8(example()).expect("UTF-8");
    let plain = survey("--format json").run();
    let piped = batch("--format json", &[Path::new("/dev/stdin")])
        .input(&text)
        .run();
    assert_eq!(piped.code, 0, "{}", piped.err);
    assert_eq!(
        piped.out.replace("/dev/stdin", EXPORT),
        plain.out,
        "a pipe reads as the file does"
    );
}

#[test]
fn what_stands_in_the_way_of_one_file_is_its_own_line() {
    let folder = folder();
    let (good, gone) = (
        folder.path().join("good.csv"),
        folder.path().join("gone.csv"),
    );
    let done = folder.path().join("done.csv");
    put(&good);
    put(&done);
    let out = folder.path().join("out");
    let ledger = folder.path().join("ledger");
    fs::create_dir_all(out.join("done")).expect("a folder");
    fs::write(out.join("done/result.json"), "kept").expect("a file");
    let ran = batch("--format json", &[&gone, &done, &good])
        .arg("--ledger")
        .arg(&ledger)
        .arg("-o")
        .arg(&out)
        .run();
    assert_eq!(ran.code, 3, "{}", ran.err);
    let codes = ["not-found", "output-exists"];
    assert!(
        codes.iter().all(|code| ran.out.contains(code)),
        "{}",
        ran.out
    );
    assert!(out.join("good/result.json").is_file());
    assert!(ledger.is_file(), "what was delivered is remembered");
    let kept = fs::read_to_string(out.join("done/result.json"));
    assert_eq!(kept.expect("a file"), "kept");
    let none = batch("", &[&gone, &folder.path().join("lost.csv")]).run();
    assert_eq!(none.code, 66, "{}", none.err);
}

#[test]
fn options_that_would_do_nothing_are_refused() {
    let organisations = "--organisation-column Organisatie";
    for (options, words) in [
        (format!("--by a {organisations}"), "--by does nothing"),
        (
            format!("--technical {organisations}"),
            "--technical does nothing",
        ),
        (
            format!("--preview {organisations}"),
            "--preview does nothing",
        ),
        ("--by a --on-record".to_owned(), "--by does nothing"),
        ("--by a,a".to_owned(), "twice"),
        ("--by a --preview -o uit".to_owned(), "-o does nothing"),
        (
            "--inspect --format csv".to_owned(),
            "--format csv does nothing",
        ),
        (
            "--by a --preview --ledger boek".to_owned(),
            "--ledger does nothing",
        ),
        (
            "--inspect --ledger boek".to_owned(),
            "--ledger does nothing",
        ),
    ] {
        refused(&survey(&format!("{options} --lang en")).run(), words);
    }
}

#[test]
fn a_cut_is_no_answer_no_respondent_and_no_name_of_people() {
    for (options, column, code) in [
        ("", "Ik weet wat ik hier kan leren.", "groups by an answer"),
        ("--respondent Id", "Id", "shows who somebody is"),
        ("", "Begintijd", "too many different values"),
    ] {
        let ran = survey(&format!("--lang en {options} --by"))
            .arg(column)
            .run();
        assert_eq!(ran.code, 65, "{column}: {}", ran.err);
        let told = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains(code), "{}", ran.err);
    }
}

/// The same column, with few values and a harmless name: only that it numbers the
/// respondents makes it no cut.
#[test]
fn what_numbers_the_respondents_is_no_cut_whatever_its_name() {
    let folder = folder();
    let path = folder.path().join("a.csv");
    let row = |n: u8| format!("ploeg {};{};{}\n", n % 2, 1 + n % 5, 1 + n % 4);
    let rows: String = (0..24).map(row).collect();
    fs::write(&path, format!("ploeg;B14;B21\n{rows}")).expect("a file");
    let by = |options: &str| {
        leerklaar(&format!("batch --lang en --by ploeg {options}"))
            .arg(&path)
            .run()
    };
    assert_eq!(by("").code, 0, "{}", by("").err);
    let ran = by("--respondent ploeg");
    assert_eq!((ran.code, ran.out.as_str()), (65, ""), "{}", ran.err);
    assert!(
        ran.err.contains("column `ploeg` shows who somebody is"),
        "{}",
        ran.err
    );
}

/// Names of hidden groups stand in a result, so a column that may name people is no
/// trait; where nobody is protected anyway, only what is no trait at all is refused.
#[test]
fn many_small_groups_are_refused_or_told_where_nobody_is_protected() {
    let folder = folder();
    let by = |values: usize, checklists: &str, items: usize| {
        let path = folder.path().join(format!("{values}.csv"));
        let header: String = match checklists {
            "" => ";B14;B21".to_owned(),
            _ => (1..=items).map(|n| format!(";Q{n:02}")).collect(),
        };
        let answers = |n: usize| -> String {
            (0..items)
                .map(|i| format!(";{}", 1 + n % (5 - i % 2)))
                .collect()
        };
        let row = |n: usize| format!("{n};team {};Medewerker{}\n", n % values, answers(n));
        let rows: String = (0..60).map(row).collect();
        let header = format!("response_id;department;role{header}\n{rows}");
        fs::write(&path, header).expect("a file");
        leerklaar(&format!("batch --lang en --by department {checklists}"))
            .arg(&path)
            .run()
    };
    let open = "--checklists benches/generic/checklists --mapping benches/generic/codes.yaml";
    let few = "column `department` has so many values that most of its groups have few people";
    let too_many = "column `department` has too many different values for groups";
    let protected = by(30, "", 2);
    assert_eq!(protected.code, 0, "{}", protected.err);
    for refused in [by(40, "", 2), by(57, open, 60)] {
        let came = (refused.code, refused.out.as_str());
        assert_eq!(came, (65, ""), "{}", refused.err);
        assert!(refused.err.contains(too_many), "{}", refused.err);
    }
    let told = by(40, open, 60);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains(few), "{}", told.err);
    assert!(!by(30, open, 60).err.contains(few));
}

#[test]
fn a_result_of_nobody_is_no_result() {
    let text = String::from_utf8(example()).expect("UTF-8");
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    let first = lines.next().expect("a row");
    let known: Vec<&str> = first.split(';').take(7).collect();
    let blank = header.matches(';').count() - 6;
    let row = format!("{}{}", known.join(";"), ";".repeat(blank));
    let folder = folder();
    let path = folder.path().join("leeg.csv");
    fs::write(&path, format!("{header}\n{row}\n")).expect("a file");
    let ran = batch("", &[&path]).run();
    assert_eq!((ran.code, ran.out.as_str()), (65, ""), "{}", ran.err);
    assert!(ran.err.contains("no question answered"), "{}", ran.err);
}

#[test]
fn an_export_given_as_staff_register_is_called_that_without_its_contents() {
    let ran = survey("--lang en --population").arg(EXPORT).run();
    assert_eq!((ran.code, ran.out.as_str()), (65, ""));
    assert_eq!(
        ran.err.trim_end(),
        "error: this is no staff register: no line has a number of people under `Wil je nog iets kwijt?`
--> examples/peiling/antwoorden.csv
 = help: the last column has the number of people of each group, the columns before it its name

1 error, 0 warnings in 1 file"
    );
}
