//! `leerklaar assess` without a terminal: replies from a pipe, the talk on
//! standard error, and an exit code that says how it ended.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A sheet of an employee about one checklist, with nothing answered.
const SHEET: &str = "schema: leerklaar.sheet/1\nperspective: employee\norigin: on_record\n\
                     checklists: {barriers: \"1.0\"}\nanswers: {}\n";

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn run(mut command: Command, input: &str) -> Output {
    let mut child = command
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("SOURCE_DATE_EPOCH", "1795269780")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut pipe = child.stdin.take().expect("it was piped");
    // A program that refuses at once does not read what it is given.
    let _ = pipe.write_all(input.as_bytes());
    drop(pipe);
    child.wait_with_output().expect("the program ends")
}

/// Exit code and talk of an interview in `folder`; its result is only the sheet.
fn assess(folder: &Path, arguments: &[&str], input: &str) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leerklaar"));
    command.arg("assess").args(arguments).current_dir(folder);
    let output = run(command, input);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    let talk = String::from_utf8(output.stderr).expect("the talk is text");
    (output.status.code().expect("no signal"), talk)
}

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("written");
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("it is there")
}

#[test]
fn a_sheet_without_a_name_is_called_after_its_perspective() {
    let folder = folder();
    let arguments = ["--lang", "en", "--perspective", "hr"];
    let (code, talk) = assess(folder.path(), &arguments, "\n\n\nq\n");
    assert_eq!(code, 0, "{talk}");
    assert!(read(folder.path(), "leerklaar-hr.yaml").contains("perspective: hr\n"));
}

#[test]
fn input_that_ends_early_is_done_in_part() {
    let folder = folder();
    write(folder.path(), "sheet.yaml", SHEET);
    let (code, talk) = assess(folder.path(), &["sheet.yaml", "--lang", "en"], "d\nd\n");
    assert_eq!(code, 3, "{talk}");
    assert!(talk.contains("The input ended after 2 of "), "{talk}");
    assert!(talk.contains("To go on:         leerklaar assess sheet.yaml"));
}

#[test]
fn input_that_ends_before_the_first_question_points_at_no_sheet() {
    let folder = folder();
    let (code, talk) = assess(folder.path(), &["sheet.yaml", "--lang", "en"], "");
    let end = "The input ended after 0 of 73 questions.\n\
               Nothing is saved yet. To begin again: leerklaar assess sheet.yaml\n";
    assert_eq!((code, talk.ends_with(end)), (3, true), "{talk}");
    assert!(!folder.path().join("sheet.yaml").exists());
}

#[test]
fn a_sheet_edited_by_hand_is_kept_beside_the_one_that_is_saved() {
    let folder = folder();
    let by_hand = format!("# our own remark\n{SHEET}");
    write(folder.path(), "my sheet.yaml", &by_hand);
    let arguments = ["my sheet.yaml", "--lang", "en"];
    let (code, talk) = assess(folder.path(), &arguments, "d\nd\nq\n");
    assert_eq!(code, 0, "{talk}");
    let told = "Your own version, comments and all, is kept as 'my sheet.original.yaml'.";
    assert_eq!(talk.matches(told).count(), 1, "{talk}");
    assert_eq!(read(folder.path(), "my sheet.original.yaml"), by_hand);
    assert!(!read(folder.path(), "my sheet.yaml").contains("remark"));
}

#[test]
fn resuming_a_sheet_of_our_own_leaves_no_copies() {
    let folder = folder();
    let arguments = ["--lang", "en", "--perspective", "employee"];
    assess(folder.path(), &arguments, "\nd\nq\n");
    assess(folder.path(), &arguments, "d\nq\n");
    let count = fs::read_dir(folder.path()).expect("it is there").count();
    assert_eq!(count, 1);
    let sheet = read(folder.path(), "leerklaar-employee.yaml");
    assert_eq!(sheet.matches("answer: dont_know").count(), 2);
}

#[test]
fn what_does_not_fit_the_sheet_is_a_wrong_argument() {
    let folder = folder();
    write(folder.path(), "sheet.yaml", SHEET);
    for (arguments, told) in [
        (
            &["sheet.yaml", "--perspective", "hr"][..],
            "`sheet.yaml` is a sheet of `employee`, not of `hr`",
        ),
        (&["sheet.yaml", "--checklist", "bariers"], "barriers"),
    ] {
        let (code, talk) = assess(folder.path(), &[arguments, &["--lang", "en"]].concat(), "");
        assert_eq!(code, 2, "{talk}");
        assert!(talk.contains(told), "{talk}");
    }
    assert_eq!(read(folder.path(), "sheet.yaml"), SHEET);
}

#[test]
fn a_sheet_that_cannot_be_saved_is_refused_before_the_first_question() {
    let folder = folder();
    let (code, talk) = assess(folder.path(), &["no/sheet.yaml", "--lang", "nl"], "3\n");
    assert_eq!(code, 73);
    assert_eq!(
        talk,
        "fout: de map van `no/sheet.yaml` bestaat niet\n  \
         hulp: maak die map eerst, of kies een andere\n"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_takes_no_more_keeps_the_sheet_and_ends_with_74() {
    let folder = folder();
    write(folder.path(), "sheet.yaml", SHEET);
    let program = env!("CARGO_BIN_EXE_leerklaar");
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!(
            "trap '' XFSZ; ulimit -f 0; exec {program} assess sheet.yaml --lang en"
        ))
        .current_dir(folder.path());
    let output = run(command, "d\n");
    let talk = String::from_utf8_lossy(&output.stderr);
    // The lock itself needs a byte on the disk.
    let refused = "error: `sheet.yaml` cannot be saved: the system says:";
    assert!(talk.starts_with(refused), "{talk}");
    assert_eq!(output.status.code(), Some(73), "{talk}");
    assert_eq!(read(folder.path(), "sheet.yaml"), SHEET);
}

#[test]
fn text_of_others_cannot_move_the_cursor() {
    let folder = folder();
    let name = "Evil\u{1b}[2J\u{202e}Inc\u{7}";
    let arguments = ["--lang", "en", "--perspective", "employee"];
    let input = format!("{name}\nn\n{name}\nq\n");
    let (_, talk) = assess(folder.path(), &arguments, &input);
    assert!(talk.contains("Your note: Evil[2JInc"), "{talk}");
    let unseen = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!talk.contains(unseen), "{talk:?}");
    let sheet = read(folder.path(), "leerklaar-employee.yaml");
    assert!(
        sheet.contains("note: \"Evil\\x1b[2J\\u202eInc\\x07\""),
        "{sheet}"
    );
}

#[test]
fn a_wrong_sheet_is_shown_with_every_fault_and_left_alone() {
    let folder = folder();
    let wrong = SHEET.replace(
        "answers: {}",
        "answers:\n  B11: no\n  B15: {answer: 2, notte: \"x\"}",
    );
    write(folder.path(), "sheet.yaml", &wrong);
    for (lang, told) in [
        (
            "nl",
            [
                "fout: `no` is geen antwoord op deze vraag",
                "--> sheet.yaml:6:8 (answers.B11)",
                "hulp: bedoel je `note`?",
                "2 fouten",
            ],
        ),
        (
            "en",
            [
                "error: `no` is not an answer to this question",
                "--> sheet.yaml:6:8 (answers.B11)",
                "help: did you mean `note`?",
                "2 errors",
            ],
        ),
    ] {
        let (code, talk) = assess(folder.path(), &["sheet.yaml", "--lang", lang], "3\n");
        assert_eq!(code, 65, "{talk}");
        for told in told {
            assert!(talk.contains(told), "no {told:?} in {talk}");
        }
    }
    assert_eq!(read(folder.path(), "sheet.yaml"), wrong);
}
