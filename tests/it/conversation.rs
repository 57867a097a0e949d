//! Asking, recording and saving in a row, with a prepared person and with lines.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use leerklaar::cli::ask::{Command, LinePrompter, Prompter, Reply};
use leerklaar::cli::assess::{Conversation, Ending, Setting};
use leerklaar::cli::clock::Clock;
use leerklaar::cli::exit::Exit;
use leerklaar::cli::store::Store;
use leerklaar::interview::{Interview, Selection};
use leerklaar::model::{
    Answer, Deciding, Instrument, Lang, Moment, Origin, Outcome, Perspective, Sheet, Verdict,
    VerdictResult,
};
use leerklaar::words::Words;

use tempfile::TempDir;

use crate::scripted::{Prepared, Scripted};
use crate::small::{dimension, id, instrument, levels, number, text, ticks};

fn three() -> Instrument {
    let mut instrument = instrument(vec![dimension(
        "D1",
        vec![
            levels("Q1"),
            ticks("Q2", 3, 3),
            number("Q3", &[("0", "0"), ("100", "100")]),
        ],
    )]);
    instrument.verdicts = vec![Verdict {
        id: id("START"),
        name: text("Start"),
        meaning: text("meaning"),
        needs: Vec::new(),
    }];
    instrument
}

/// A sheet to come, in a folder of its own.
struct Desk {
    folder: TempDir,
    perspective: Perspective,
    origin: Origin,
    lang: Lang,
    judge: fn(&Sheet) -> Vec<VerdictResult>,
}

impl Desk {
    fn new() -> Desk {
        Desk {
            folder: tempfile::tempdir().expect("a temporary folder"),
            perspective: Perspective::Organisation,
            origin: Origin::OnRecord,
            lang: Lang::EN,
            judge: |_| Vec::new(),
        }
    }

    fn sheet(&self) -> String {
        let path = self.folder.path().join("sheet.yaml");
        fs::read_to_string(path).expect("the sheet is there")
    }

    fn hold(&self, prompter: &mut dyn Prompter) -> Ending {
        let instrument = three();
        let path = self.folder.path().join("sheet.yaml");
        let store = Store::open(&path).expect("nothing is in the way");
        let selection = Selection {
            checklists: BTreeSet::from([id("list")]),
            is_quick: false,
        };
        let mut sheet = Sheet::new(self.perspective);
        sheet.origin = self.origin;
        let interview = Interview::new(&instrument, sheet, &selection);
        let judge = self.judge;
        let setting = Setting {
            instrument: &instrument,
            judge: &judge,
            clock: Clock::Fixed(Moment::new("2026-11-21T14:03:00Z").expect("a moment")),
            words: Words::for_lang(self.lang),
            lang: self.lang,
        };
        let store = Arc::new(Mutex::new(Some(store)));
        Conversation::new(setting, interview, store, prompter)
            .hold()
            .expect("the prompter never fails")
    }

    /// Line by line from a pipe; what was said, without the folder's name.
    fn lines(&self, input: &str) -> (Ending, String) {
        let mut talk = Vec::new();
        let words = Words::for_lang(self.lang);
        let mut prompter = LinePrompter::new(input.as_bytes(), &mut talk, false, words);
        let ending = self.hold(&mut prompter);
        let talk = String::from_utf8(talk).expect("the talk is text");
        let folder = self.folder.path().display().to_string();
        (ending, talk.replace(&folder, "FOLDER"))
    }
}

fn answer(answer: Answer) -> Prepared {
    Prepared::Reply(Reply::Answer(answer))
}

fn command(command: Command) -> Prepared {
    Prepared::Reply(Reply::Command(command))
}

/// Name, number of staff and staff body left open.
fn nothing_about_the_organisation() -> [Prepared; 3] {
    [
        Prepared::Text(None),
        Prepared::Text(None),
        Prepared::Choice(None),
    ]
}

fn scripted(replies: impl IntoIterator<Item = Prepared>) -> Scripted {
    Scripted::new(nothing_about_the_organisation().into_iter().chain(replies))
}

#[test]
fn a_whole_interview_by_pipe_in_dutch() {
    let desk = Desk {
        lang: Lang::NL,
        ..Desk::new()
    };
    let input = "Bakkerij De Korenaar\n150\n1\n3\n9\n\n1 3 -2\n12,55\n12,5\n";
    let (ending, talk) = desk.lines(input);
    assert_eq!(ending, Ending::Complete);
    insta::assert_snapshot!("interview_by_pipe_nl", talk);
    insta::assert_snapshot!("sheet_by_pipe", desk.sheet());
}

#[test]
fn letters_do_in_lines_what_the_menu_does() {
    let desk = Desk::new();
    let input = "\n\n\n?\nn\nask Sanne\ne\n2\n4\nb\n3\ns\nw\ng\n2\nx\nno plan\nd\n";
    let (ending, talk) = desk.lines(input);
    assert_eq!(ending, Ending::Complete);
    insta::assert_snapshot!("letters_en", talk);
    insta::assert_snapshot!("sheet_by_letters", desk.sheet());
}

#[test]
fn input_that_ends_early_keeps_what_it_said() {
    let desk = Desk::new();
    let (ending, talk) = desk.lines("\n\n\n3\n");
    assert_eq!(ending, Ending::RanOut);
    assert_eq!(ending.exit(), Exit::Partial);
    assert!(talk.contains("The input ended after 1 of 3 questions."));
    assert!(
        desk.sheet()
            .contains("Q1: {answer: 3, at: 2026-11-21T14:03:00Z}")
    );
}

#[test]
fn input_that_is_no_text_is_refused_line_by_line() {
    let desk = Desk::new();
    let mut talk = Vec::new();
    let mut input: Vec<u8> = b"caf\xe9\n\n\n\n".to_vec();
    input.extend(vec![b'1'; 100_000]);
    input.extend(b"\n2\n");
    let words = Words::for_lang(Lang::EN);
    let mut prompter = LinePrompter::new(input.as_slice(), &mut talk, false, words);
    assert_eq!(desk.hold(&mut prompter), Ending::RanOut);
    let talk = String::from_utf8(talk).expect("the talk is text");
    assert!(talk.contains("That line is not readable text. Use UTF-8."));
    assert!(talk.contains("That text is too long. Use at most 4000 characters."));
    assert!(desk.sheet().contains("Q1: {answer: 2,"));
}

#[test]
fn an_employee_is_not_asked_about_staff_or_evidence() {
    let desk = Desk {
        perspective: Perspective::Employee,
        ..Desk::new()
    };
    let mut person = Scripted::new([
        Prepared::Text(Some("De Korenaar")),
        command(Command::Evidence),
        command(Command::Stop),
    ]);
    assert_eq!(desk.hold(&mut person), Ending::Stopped);
    let heard = person.heard.join("\n");
    assert!(!heard.contains("How many people"), "{heard}");
    assert!(heard.contains("You need not say that here."));
    assert!(desk.sheet().contains("organisation: \"De Korenaar\"\n"));
}

#[test]
fn somebody_anonymous_is_not_asked_for_reasons() {
    let desk = Desk {
        perspective: Perspective::Employee,
        origin: Origin::Anonymous,
        ..Desk::new()
    };
    let mut person = Scripted::new([
        Prepared::Text(None),
        Prepared::Reply(Reply::NotApplicable),
        command(Command::Stop),
    ]);
    assert_eq!(desk.hold(&mut person), Ending::Stopped);
    assert!(desk.sheet().contains("Q1: {answer: not_applicable, at:"));
}

#[test]
fn every_answer_is_on_disk_before_the_next_question() {
    let desk = Desk::new();
    let path = desk.folder.path().join("sheet.yaml");
    let look = |expected: &'static str| {
        let path = path.clone();
        Prepared::Meanwhile(Box::new(move || {
            let sheet = fs::read_to_string(&path).expect("the sheet is there");
            assert!(sheet.contains(expected), "no {expected} in {sheet}");
        }))
    };
    let mut person = scripted([
        look("answers: {}"),
        answer(Answer::Level(3)),
        look("Q1: {answer: 3,"),
        command(Command::Back),
        answer(Answer::DontKnow),
        look("Q1: {answer: dont_know,"),
        look("was: {answer: 3,"),
        command(Command::Stop),
    ]);
    assert_eq!(desk.hold(&mut person), Ending::Stopped);
}

#[test]
fn a_save_that_fails_can_be_tried_again_and_the_answer_is_not_lost() {
    let desk = Desk::new();
    let moved = tempfile::tempdir().expect("a temporary folder");
    let (home, away) = (desk.folder.path().to_owned(), moved.path().join("away"));
    let go = |from: &Path, to: &Path| {
        let (from, to) = (from.to_owned(), to.to_owned());
        Prepared::Meanwhile(Box::new(move || fs::rename(&from, &to).expect("moved")))
    };
    let mut person = scripted([
        go(&home, &away),
        answer(Answer::Level(3)),
        Prepared::Choice(Some(0)),
        go(&away, &home),
        Prepared::Choice(Some(0)),
        command(Command::Stop),
    ]);
    assert_eq!(desk.hold(&mut person), Ending::Stopped);
    let refusals = person.heard.iter().filter(|h| h.contains("NOT saved"));
    assert_eq!(refusals.count(), 2);
    assert!(desk.sheet().contains("Q1: {answer: 3,"));
}

#[test]
fn a_save_that_keeps_failing_ends_with_its_own_exit_code() {
    let desk = Desk::new();
    let home = desk.folder.path().to_owned();
    let away = tempfile::tempdir().expect("a temporary folder");
    let gone = away.path().join("gone");
    let mut person = scripted([
        Prepared::Meanwhile(Box::new(move || fs::rename(home, gone).expect("moved"))),
        answer(Answer::Level(3)),
        Prepared::Choice(Some(1)),
    ]);
    let ending = desk.hold(&mut person);
    assert_eq!(ending.exit(), Exit::InputOutput);
    let last = person.heard.last().expect("something was said");
    assert!(
        last.starts_with("Stopped. Your last answer is NOT saved"),
        "{last}"
    );
}

fn result(outcome: Outcome, deciding: &[&str]) -> VerdictResult {
    VerdictResult {
        id: id("START"),
        outcome,
        needs: Vec::new(),
        not_applicable: Vec::new(),
        deciding: deciding
            .iter()
            .map(|item| Deciding {
                item: id(item),
                settles: 0.5,
                range: 10.0,
            })
            .collect(),
    }
}

#[test]
fn offers_once_to_stop_when_every_verdict_is_decided() {
    let desk = Desk {
        judge: |sheet| {
            let outcome = match sheet.answers.len() {
                0 => Outcome::Undecided,
                _ => Outcome::No,
            };
            vec![result(outcome, &[])]
        },
        ..Desk::new()
    };
    let mut person = scripted([
        answer(Answer::Level(0)),
        Prepared::Choice(Some(0)),
        answer(Answer::DontKnow),
        answer(Answer::DontKnow),
        Prepared::Choice(Some(0)),
    ]);
    assert_eq!(desk.hold(&mut person), Ending::Complete);
    let offers = person.heard.iter().filter(|h| h.contains("You can stop"));
    assert_eq!(offers.count(), 1);
}

#[test]
fn names_the_questions_that_can_still_change_a_verdict() {
    let desk = Desk {
        judge: |_| vec![result(Outcome::Undecided, &["Q3", "Q1"])],
        ..Desk::new()
    };
    let mut person = scripted([command(Command::Deciding), command(Command::Stop)]);
    assert_eq!(desk.hold(&mut person), Ending::Stopped);
    let expected = "Start: not decided yet. These questions matter most:\n  3. Q3\n  1. Q1";
    assert!(
        person.heard.iter().any(|h| h == expected),
        "{:?}",
        person.heard
    );
}

#[test]
fn skipped_questions_can_be_seen_again_at_the_end() {
    let desk = Desk::new();
    let mut person = scripted([
        answer(Answer::Level(1)),
        command(Command::Skip),
        answer(Answer::DontKnow),
        Prepared::Choice(Some(2)),
        answer(Answer::DontKnow),
        Prepared::Choice(None),
    ]);
    assert_eq!(desk.hold(&mut person), Ending::Complete);
    assert!(desk.sheet().contains("Q2: {answer: dont_know,"));
}
