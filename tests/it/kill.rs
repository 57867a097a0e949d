//! kill -9 at random moments: no answer that the screen confirmed is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use leerklaar::interview::{Interview, Question, Selection};
use leerklaar::model::{Answer, Instrument, Kind, Perspective, Sheet, Source};
use leerklaar::yaml::{built_in, read_sheet, write_sheet};

use rexpect::process::{PtyProcess, Signal};

/// Each wait; far longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// An interview that answers by itself until it is killed.
struct Player {
    process: PtyProcess,
    keys: File,
    screen: Arc<Mutex<String>>,
    reader: JoinHandle<()>,
}

impl Player {
    fn start(sheet: &Path) -> Player {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leerklaar"));
        command
            .args(["assess", "--lang", "en"])
            .arg(sheet)
            .env_clear()
            .env("TERM", "xterm-256color")
            .env("NO_COLOR", "1");
        let process = PtyProcess::new(command).expect("the program on a terminal");
        let keys = process.get_file_handle().expect("its keyboard");
        let mut output = process.get_file_handle().expect("its screen");
        let screen = Arc::new(Mutex::new(String::new()));
        let seen = Arc::clone(&screen);
        let reader = thread::spawn(move || {
            let mut some = [0; 4096];
            // A killed program's terminal ends with an error, not with an end.
            while let Ok(count @ 1..) = output.read(&mut some) {
                let text = String::from_utf8_lossy(&some[..count]).into_owned();
                seen.lock().expect("nobody panics").push_str(&text);
            }
        });
        Player {
            process,
            keys,
            screen,
            reader,
        }
    }

    /// Answers what is asked, as fast as the screen shows it, and stops a moment
    /// after `most` answers, or when everything was asked.
    fn play(&self, questions: &[Question<'_>], most: usize, moment: Duration) {
        let began = Instant::now();
        let mut answered = BTreeSet::new();
        let mut goes_on = false;
        while answered.len() < most && !self.is_at_the_end() {
            let screen = self.screen.lock().expect("nobody panics").clone();
            // Once per sitting the program offers to stop.
            if let Some((_, offer)) = screen.split_once("You can stop")
                && offer.contains("Esc: close]")
                && !goes_on
            {
                goes_on = true;
                self.press("\r");
            } else if let Some((number, after)) = last_question(&screen)
                && after.contains(help(&questions[number - 1]))
                && answered.insert(number)
            {
                let (keys, _) = reply(&questions[number - 1], number);
                self.press(&keys);
            }
            assert!(began.elapsed() < PATIENCE, "it hangs:\n{screen}");
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(moment);
    }

    fn press(&self, keys: &str) {
        let mut keyboard = &self.keys;
        keyboard.write_all(keys.as_bytes()).expect("it takes keys");
    }

    fn is_at_the_end(&self) -> bool {
        let screen = self.screen.lock().expect("nobody panics");
        screen.contains("You have been through all")
    }

    /// Kills it; how many questions the screen confirmed.
    fn kill(mut self, questions: usize) -> usize {
        self.process
            .kill(Signal::SIGKILL)
            .expect("it can be killed");
        // A process that was killed before it opened its terminal leaves one that
        // never ends, so the reader is only waited for a moment.
        let began = Instant::now();
        while !self.reader.is_finished() && began.elapsed() < Duration::from_secs(1) {
            thread::sleep(Duration::from_millis(1));
        }
        if self.is_at_the_end() {
            return questions;
        }
        let screen = self.screen.lock().expect("nobody panics");
        last_question(&screen).map_or(0, |(number, _)| number - 1)
    }
}

/// Number of the last question on the screen, and what stands after it.
fn last_question(screen: &str) -> Option<(usize, &str)> {
    let (_, rest) = screen.rsplit_once("Question ")?;
    let (number, after) = rest.split_once(" of ")?;
    Some((number.parse().ok()?, after))
}

/// The end of the help line, which is drawn last.
fn help(question: &Question<'_>) -> &'static str {
    match question.item.kind {
        Kind::Choice { .. } | Kind::Ticks(_) => "Esc: menu]",
        Kind::Number(_) => "'don't know').]",
    }
}

/// Keys for a question, different ones for neighbours, and the answer they give.
fn reply(question: &Question<'_>, number: usize) -> (String, Answer) {
    match &question.item.kind {
        Kind::Choice { levels, .. } => {
            let index = number % levels.len();
            let keys = format!("{}\r", "\x1b[B".repeat(index + 1));
            (keys, Answer::Level(levels[index].code))
        }
        Kind::Ticks(ticks) => {
            let ticked = [ticks.options[0].id.clone()].into();
            let irrelevant = [].into();
            (" \r".to_owned(), Answer::Ticks { ticked, irrelevant })
        }
        Kind::Number(number) => {
            let (low, _) = number.range;
            (format!("{low}\r"), Answer::Number(low))
        }
    }
}

fn read(path: &Path, instrument: &Instrument) -> Sheet {
    let source = Source {
        name: "sheet.yaml".to_owned(),
        text: fs::read_to_string(path).expect("the sheet is there"),
    };
    match read_sheet(&source, instrument) {
        Ok((sheet, _)) => sheet,
        Err(problems) => panic!("{problems:#?}\n{}", source.text),
    }
}

#[test]
fn fifty_kills_lose_no_confirmed_answer() {
    let instrument = built_in().instrument;
    let selection = Selection {
        checklists: instrument.checklists.iter().map(|c| c.id.clone()).collect(),
        is_quick: false,
    };
    let interview = Interview::new(
        &instrument,
        Sheet::new(Perspective::Organisation),
        &selection,
    );
    let questions = interview.questions();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut sheets = 0..;
    let mut next_sheet = || {
        let path = folder
            .path()
            .join(format!("{}.yaml", sheets.next().unwrap_or(0)));
        // A sheet that exists is not asked about the organisation.
        fs::write(&path, write_sheet(interview.sheet())).expect("written");
        path
    };
    let mut path = next_sheet();
    let mut answered_before = 0;
    let mut killed_under_way = 0;
    let mut random = 0x9e37_79b9_u32;
    for _ in 0..50 {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        let player = Player::start(&path);
        let (answers, moment) = (random % 6, random / 6 % 40);
        let moment = Duration::from_millis(moment.into());
        player.play(questions, answers as usize, moment);
        let confirmed = player.kill(questions.len());

        let sheet = read(&path, &instrument);
        let expected: BTreeMap<_, _> = (1..=confirmed)
            .map(|number| {
                let question = &questions[number - 1];
                (&question.item.id, reply(question, number).1)
            })
            .collect();
        for (item, answer) in &expected {
            let kept = sheet.answers.get(*item).map(|r| &r.answer);
            assert_eq!(kept, Some(answer), "{item} of {confirmed} confirmed");
        }
        killed_under_way += usize::from(sheet.answers.len() > answered_before);
        answered_before = sheet.answers.len();
        if answered_before == questions.len() {
            path = next_sheet();
            answered_before = 0;
        }
    }
    // The others were killed before the first question, or while saving it.
    assert!(killed_under_way > 25, "{killed_under_way} of 50 under way");
}
