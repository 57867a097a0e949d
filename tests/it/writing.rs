//! Where results go: nothing is lost, nothing is overwritten, nothing hangs.

use std::fs;
use std::process::{Command, Stdio};

use crate::program::{binary, leerklaar, root, scrub};

const SHEET: &str = "examples/bakkerij/hr.yaml";

#[test]
fn an_existing_file_is_kept_unless_forced() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let target = folder.path().join("uit.md");
    fs::write(&target, "mine").expect("a file");
    let call = |force: &str| {
        leerklaar(&format!(
            "score {SHEET} --format markdown --lang nl {force} -o"
        ))
        .arg(&target)
        .run()
    };
    let refused = call("");
    assert_eq!(refused.code, 73);
    let message = format!(
        "fout: `{}` bestaat al; gebruik --force om het te overschrijven\n",
        target.display()
    );
    assert_eq!(refused.err, message);
    assert_eq!(fs::read_to_string(&target).expect("the file"), "mine");

    let forced = call("--force");
    assert_eq!((forced.code, forced.out.as_str()), (0, ""));
    assert_eq!(forced.err, format!("geschreven: {}\n", target.display()));
    assert!(
        fs::read_to_string(&target)
            .expect("the file")
            .starts_with("# ")
    );
    let inside = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(inside, 1, "no temporary file is left behind");
}

#[test]
fn the_input_is_never_the_output() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sheet = folder.path().join("hr.yaml");
    fs::copy(root().join(SHEET), &sheet).expect("a copy");
    let before = fs::read(&sheet).expect("the sheet");
    let ran = leerklaar("score")
        .arg(&sheet)
        .arg("--force")
        .arg("-o")
        .arg(&sheet)
        .run();
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        format!(
            "error: `{}` is input too; choose another name\n",
            sheet.display()
        )
    );
    assert_eq!(fs::read(&sheet).expect("the sheet"), before);
}

#[test]
fn a_sheet_of_a_folder_that_is_read_is_never_the_output() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sheet = folder.path().join("hr.yaml");
    fs::copy(root().join(SHEET), &sheet).expect("a copy");
    let before = fs::read(&sheet).expect("the sheet");
    let onto_it =
        |program: crate::program::Program| program.arg("--force").arg("-o").arg(&sheet).run().code;
    assert_eq!(onto_it(leerklaar("score").arg(folder.path())), 2);
    let checklists = leerklaar("checklist show all --checklists").arg(folder.path());
    assert_ne!(onto_it(checklists), 0);
    assert_eq!(fs::read(&sheet).expect("the sheet"), before);
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_in_a_folder_is_a_missing_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::copy(root().join(SHEET), folder.path().join("hr.yaml")).expect("a copy");
    let gone = folder.path().join("gone.yaml");
    std::os::unix::fs::symlink("/no/such/sheet", &gone).expect("a link");
    let ran = leerklaar("score").arg(folder.path()).run();
    let message = format!("error: `{}` does not exist\n", gone.display());
    assert_eq!((ran.code, ran.err), (66, message));
}

#[test]
fn a_file_where_a_folder_is_expected_is_useless_input() {
    let ran = leerklaar(&format!("score {SHEET} --checklists {SHEET}")).run();
    assert_eq!(ran.code, 66);
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let ran = leerklaar(&format!("score {SHEET} -o no/such/folder/out.md")).run();
    assert_eq!(ran.code, 73);
    assert!(
        ran.err
            .starts_with("error: `no/such/folder/out.md` cannot be created: "),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains(".leerklaar-"), "{}", ran.err);
}

#[test]
fn a_reader_that_went_away_ends_the_program_quietly() {
    let mut command = Command::new(binary());
    scrub(&mut command);
    let mut child = command
        .args(["checklist", "show", "all"])
        .current_dir(root())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_success() {
    for arguments in [&["score", SHEET][..], &["--help"], &[]] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .expect("Linux has it");
        let mut command = Command::new(binary());
        scrub(&mut command);
        let output = command
            .args(arguments)
            .current_dir(root())
            .stdout(full)
            .stderr(Stdio::piped())
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(74), "{arguments:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.starts_with("error: writing failed: "), "{said}");
    }
    let ran = leerklaar(&format!("score {SHEET} -o /dev/full")).run();
    assert_eq!(ran.code, 74);
    assert!(ran.err.starts_with("error: writing failed: /dev/full: "));
}

#[test]
fn missing_and_useless_input_are_told_with_their_own_codes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let missing = leerklaar("score nope.yaml --lang nl").run();
    assert_eq!(
        (missing.code, missing.err.as_str()),
        (66, "fout: `nope.yaml` bestaat niet\n")
    );
    let empty = leerklaar("score").arg(folder.path()).run();
    assert_eq!(empty.code, 66);
    let twice = leerklaar(&format!("score {SHEET} examples/../{SHEET} --lang nl")).run();
    assert_eq!(twice.code, 2);
    let message = format!(
        "fout: `examples/../{SHEET}` is twee keer genoemd; een antwoord telt maar één keer\n"
    );
    assert_eq!(twice.err, message);
    let latin = folder.path().join("latin.yaml");
    fs::write(
        &latin,
        b"schema: leerklaar.sheet/1\norganisation: Caf\xe9\n",
    )
    .expect("a file");
    let ran = leerklaar("score --lang nl").arg(&latin).run();
    assert_eq!(ran.code, 65);
    let message = format!(
        "fout: `{}` is geen UTF-8 (regel 2); bewaar het bestand als UTF-8\n",
        latin.display()
    );
    assert_eq!(ran.err, message);
}

#[test]
fn a_sheet_may_come_by_standard_input() {
    let text = fs::read_to_string(root().join(SHEET)).expect("the sheet");
    let piped = leerklaar("score -").input(&text).run();
    let read = leerklaar(&format!("score {SHEET}")).run();
    assert_eq!((piped.code, piped.out), (0, read.out));
}

#[test]
fn bars_that_were_asked_for_set_the_exit_code() {
    let missed = leerklaar("score examples/bakkerij --fail-under 30 --lang nl").run();
    assert_eq!(missed.code, 1, "{}", missed.err);
    assert!(missed.err.contains("let op: "), "{}", missed.err);
    assert!(!missed.out.is_empty(), "the result is still given");
    let met = leerklaar(
        "--checklists examples/own-checklist score examples/own-checklist-sheets --fail-under 1",
    )
    .run();
    assert_eq!((met.code, met.err.as_str()), (0, ""));
}

#[test]
fn the_same_input_gives_the_same_bytes_anywhere() {
    let plain = leerklaar("roadmap examples/bakkerij --format json").run();
    let elsewhere = leerklaar("roadmap examples/bakkerij --format json")
        .env("TZ", "Pacific/Auckland")
        .env("LC_NUMERIC", "nl_NL.UTF-8")
        .env("HOME", "/nonexistent")
        .run();
    assert_eq!(plain, elsewhere);
    assert!(
        !plain.out.contains(&*root().to_string_lossy()),
        "no path of the machine"
    );
}
