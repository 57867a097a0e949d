//! The real program on a pseudo-terminal: real prompts, real keys, real signals.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use leerklaar::model::{Answer, Checklist, Evidence, Instrument, Item, Kind, Sheet, Source};
use leerklaar::yaml::{built_in, read_sheet};

use rexpect::process::PtyProcess;
use rexpect::session::{Options, PtySession, spawn_with_options};
use tempfile::TempDir;

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";
const ENTER: &str = "\r";
const ESC: &str = "\x1b";

/// Each wait for the screen; far longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// A folder with a sheet to come, and the program in a terminal on it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Desk {
        Desk {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("sheet.yaml")
    }

    /// Runs a line of shell on a terminal of 100 by 40; `leerklaar` and `$SHEET`
    /// are at hand.
    fn shell(&self, line: &str) -> Terminal {
        let options = Options::new()
            .timeout_ms(Some(PATIENCE.as_millis() as u64))
            .strip_ansi_escape_codes(true);
        let command = self.command(line);
        let session = spawn_with_options(command, options).expect("a shell on a terminal");
        Terminal { session }
    }

    fn command(&self, line: &str) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_leerklaar"));
        let home = program.parent().expect("the program is in a folder");
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(format!("stty echo rows 40 cols 100; {line}"))
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", home.display()))
            .env("TERM", "xterm-256color")
            .env("NO_COLOR", "1")
            .env("SHEET", self.path());
        command
    }

    /// An interview; its end prints the exit code.
    fn interview(&self, options: &str) -> Terminal {
        self.shell(&format!("leerklaar assess $SHEET {options}; echo code=$?"))
    }

    fn sheet(&self) -> Sheet {
        let source = Source {
            name: "sheet.yaml".to_owned(),
            text: fs::read_to_string(self.path()).expect("the sheet is there"),
        };
        let instrument = built_in().instrument;
        let read = read_sheet(&source, &instrument);
        read.unwrap_or_else(|problems| panic!("{problems:#?}\n{}", source.text))
            .0
    }

    /// Process id of the program, from its lock.
    fn process(&self) -> u32 {
        let lock = self.folder.path().join(".sheet.yaml.lock");
        let began = Instant::now();
        loop {
            let id = fs::read_to_string(&lock)
                .ok()
                .and_then(|text| text.trim().parse().ok());
            match id {
                Some(id) => return id,
                None if began.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(5)),
                None => panic!("the program holds no lock"),
            }
        }
    }
}

struct Terminal {
    session: PtySession,
}

impl Terminal {
    /// Waits until `text` (ASCII) is on the screen.
    fn see(&mut self, text: &str) {
        if let Err(error) = self.session.exp_string(text) {
            panic!("no {text:?} on the screen: {error}");
        }
    }

    fn press(&mut self, keys: &str) {
        self.session.send(keys).expect("the terminal takes keys");
        self.session.flush().expect("the terminal takes keys");
    }

    /// Presses `keys` once the prompt with this help line is there.
    fn at(&mut self, help: &str, keys: &str) {
        self.see(help);
        self.press(keys);
    }

    fn rest(&mut self) -> String {
        self.session.exp_eof().expect("the shell ends")
    }
}

/// How the prompts of a language can be recognised: the ends of their help lines.
struct Helps {
    text: &'static str,
    choice: &'static str,
    levels_or_ticks: &'static str,
    number: &'static str,
    of: &'static str,
    saved_in: &'static str,
}

const NL: Helps = Helps {
    text: "laten zoals het was.]",
    choice: "Esc: sluiten]",
    levels_or_ticks: "Esc: menu]",
    number: "'weet ik niet').]",
    of: "van",
    saved_in: "Je antwoorden staan in",
};
const EN: Helps = Helps {
    text: "leave as it was.]",
    choice: "Esc: close]",
    levels_or_ticks: "Esc: menu]",
    number: "'don't know').]",
    of: "of",
    saved_in: "Your answers are in",
};

impl Helps {
    fn of_question(&self, item: &Item) -> &'static str {
        match item.kind {
            Kind::Choice { .. } | Kind::Ticks(_) => self.levels_or_ticks,
            Kind::Number(_) => self.number,
        }
    }
}

/// Passes the questions about the organisation, and gives its name.
fn introduce(terminal: &mut Terminal, helps: &Helps) {
    terminal.at(helps.text, "De Korenaar\r");
    terminal.at(helps.text, "150\r");
    terminal.at(helps.choice, &[UP, UP, UP, ENTER].concat());
}

/// Says "don't know": the last row but one, or the second entry of the menu.
fn not_know(terminal: &mut Terminal, helps: &Helps, item: &Item) {
    let keys = match item.kind {
        Kind::Choice { .. } => [UP, UP, ENTER].concat(),
        Kind::Ticks(_) => [UP, UP, " ", ENTER].concat(),
        Kind::Number(_) => ESC.to_owned(),
    };
    terminal.at(helps.of_question(item), &keys);
    if matches!(item.kind, Kind::Number(_)) {
        terminal.at(helps.choice, &[DOWN, ENTER].concat());
    }
}

/// A checklist that begins with a question on levels and has another as its third.
fn checklist_with_levels(instrument: &Instrument) -> &Checklist {
    let has_levels = |item: Option<&Item>| {
        item.is_some_and(
            |item| matches!(&item.kind, Kind::Choice { levels, .. } if levels.len() == 5),
        )
    };
    instrument
        .checklists
        .iter()
        .find(|c| has_levels(c.items().next()) && has_levels(c.items().nth(2)))
        .expect("one of the checklists begins so")
}

/// Answers, goes back, changes, does not know, notes, stops; resumes and finishes.
fn whole_interview(lang: &str, helps: &Helps) -> Desk {
    let desk = Desk::new();
    let instrument = built_in().instrument;
    let checklist = checklist_with_levels(&instrument);
    let items: Vec<&Item> = checklist.items().collect();
    let options = format!("--lang {lang} --checklist {}", checklist.id);
    let number = |n: usize| format!("{n} {} {}", helps.of, items.len());

    let mut terminal = desk.interview(&options);
    introduce(&mut terminal, helps);
    // The first row passes over; level 0 is the second, level 2 the fourth.
    terminal.see(&number(1));
    terminal.at(helps.levels_or_ticks, &[DOWN, DOWN, DOWN, ENTER].concat());
    // Back through the menu, and up from level 2 to level 1.
    terminal.see(&number(2));
    go_back(&mut terminal, helps, items[1]);
    terminal.see(&number(1));
    terminal.at(helps.levels_or_ticks, &[UP, ENTER].concat());
    terminal.see(&number(2));
    not_know(&mut terminal, helps, items[1]);
    // A note with the third question: continue, back, skip, note.
    terminal.see(&number(3));
    terminal.at(helps.levels_or_ticks, ESC);
    terminal.at(helps.choice, &[DOWN, DOWN, DOWN, ENTER].concat());
    terminal.at(helps.text, "vraag Sanne: 'ja'\r");
    // How it is known, seen; then level 4.
    terminal.see(&number(3));
    terminal.at(helps.levels_or_ticks, ESC);
    terminal.at(helps.choice, &[DOWN, DOWN, DOWN, DOWN, ENTER].concat());
    terminal.at(helps.choice, &[UP, UP, ENTER].concat());
    terminal.see(&number(3));
    terminal.at(helps.levels_or_ticks, &[UP, UP, UP, ENTER].concat());
    // Stop is the last entry of the menu.
    terminal.see(&number(4));
    terminal.at(helps.of_question(items[3]), ESC);
    terminal.at(helps.choice, &[UP, ENTER].concat());
    terminal.see(helps.saved_in);
    assert!(terminal.rest().contains("code=0"));

    let sheet = desk.sheet();
    let response = |n: usize| sheet.answers[&items[n].id].clone();
    assert_eq!(sheet.organisation.as_deref(), Some("De Korenaar"));
    assert_eq!(sheet.staff, Some(150));
    assert_eq!(response(0).answer, Answer::Level(1));
    assert_eq!(response(1).answer, Answer::DontKnow);
    assert_eq!(response(2).answer, Answer::Level(4));
    assert_eq!(response(2).note.as_deref(), Some("vraag Sanne: 'ja'"));
    assert_eq!(response(2).evidence, Some(Evidence::Seen));
    let former: Vec<&Answer> = sheet.history.iter().map(|c| &c.was.answer).collect();
    assert_eq!(former, [&Answer::Level(2)]);

    let mut terminal = desk.interview(&options);
    for (n, item) in items.iter().enumerate().skip(3) {
        terminal.see(&number(n + 1));
        not_know(&mut terminal, helps, item);
    }
    terminal.at(helps.choice, ENTER);
    terminal.see("leerklaar roadmap");
    assert!(terminal.rest().contains("code=0"));
    assert_eq!(desk.sheet().answers.len(), items.len());
    desk
}

/// To the previous question: the entry after "continue" and what is of this kind.
fn go_back(terminal: &mut Terminal, helps: &Helps, item: &Item) {
    terminal.at(helps.of_question(item), ESC);
    let down = match item.kind {
        Kind::Choice { .. } => 1,
        Kind::Ticks(_) => 2,
        Kind::Number(_) => 3,
    };
    terminal.at(helps.choice, &[DOWN.repeat(down).as_str(), ENTER].concat());
}

#[test]
fn a_whole_interview_with_arrow_keys_in_dutch() {
    whole_interview("nl", &NL);
}

#[test]
fn a_whole_interview_with_arrow_keys_in_english() {
    let desk = whole_interview("en", &EN);
    let left: Vec<_> = fs::read_dir(desk.folder.path())
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(left, ["sheet.yaml"]);
}

#[test]
fn ctrl_c_ends_with_130_and_keeps_the_answers() {
    let desk = Desk::new();
    let instrument = built_in().instrument;
    let checklist = &checklist_with_levels(&instrument).id;
    let mut terminal = desk.interview(&format!("--lang en --checklist {checklist}"));
    introduce(&mut terminal, &EN);
    terminal.at(EN.levels_or_ticks, &[DOWN, ENTER].concat());
    terminal.at("Question 2 of", "");
    terminal.at("Esc: menu", "\x03");
    terminal.see("is saved. To go on: leerklaar assess");
    assert!(terminal.rest().contains("code=130"));
    assert_eq!(desk.sheet().answers.len(), 1);
}

fn signal(process: u32, name: &str) {
    let status = Command::new("kill")
        .args([&format!("-{name}"), &process.to_string()])
        .status();
    assert!(status.expect("kill can be run").success());
}

#[test]
fn signals_end_within_three_seconds_with_the_terminal_as_it_was() {
    for (name, code, options) in [
        ("TERM", 143, "--lang en"),
        ("HUP", 129, "--lang en"),
        ("INT", 130, "--lang en"),
        ("TERM", 143, "--lang en --plain"),
    ] {
        let desk = Desk::new();
        let line = format!(
            "leerklaar assess $SHEET --perspective employee {options}; \
             echo code=$?; stty -a; echo end"
        );
        let mut terminal = desk.shell(&line);
        terminal.see("What is the organisation called?");
        std::thread::sleep(Duration::from_millis(100));
        let began = Instant::now();
        signal(desk.process(), name);
        terminal.see(&format!("code={code}"));
        assert!(began.elapsed() < Duration::from_secs(3), "{name}");
        let terminal_state = terminal.rest();
        let has = |flag: &str| terminal_state.split_whitespace().any(|f| f == flag);
        assert!(
            has("icanon") && has("echo") && has("isig"),
            "{name}: {terminal_state}"
        );
    }
}

#[test]
fn a_terminal_that_vanishes_ends_the_program() {
    let desk = Desk::new();
    // In a session of its own, so that no hang-up signal reaches it.
    let line = "exec 3<&0; setsid leerklaar assess $SHEET --lang en <&3 & sleep 60";
    let process = PtyProcess::new(desk.command(line)).expect("a shell on a terminal");
    let mut screen = process.get_file_handle().expect("its screen");
    let mut seen = Vec::new();
    while !String::from_utf8_lossy(&seen).contains("leave as it was.") {
        let mut some = [0; 1024];
        let count = screen.read(&mut some).expect("the screen is there");
        seen.extend(&some[..count]);
    }
    let program = desk.process();
    assert!(is_running(program));
    drop((screen, process));

    let began = Instant::now();
    while is_running(program) {
        assert!(began.elapsed() < Duration::from_secs(3), "it still runs");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Whether the process exists and has not ended (a zombie has).
fn is_running(process: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = stat
        .rsplit(')')
        .next()
        .and_then(|rest| rest.trim().chars().next());
    state.is_some_and(|state| state != 'Z')
}

#[test]
fn a_second_program_on_the_same_sheet_ends_with_75() {
    let desk = Desk::new();
    let mut first = desk.interview("--lang en");
    first.see("What is the organisation called?");
    let process = desk.process();
    let mut second = desk.interview("--lang en");
    second.see(&format!("is in use by another program (process {process})"));
    assert!(second.rest().contains("code=75"));
}
