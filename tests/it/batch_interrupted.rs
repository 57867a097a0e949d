//! A run that is stopped half-way leaves no lines of people behind.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::program::{binary, root, scrub};

fn export(people: usize) -> String {
    let header: Vec<String> = (1..=60).map(|item| format!("Q{item:02}")).collect();
    let mut text = format!("response_id,department,role,{}\n", header.join(","));
    let answers = ["3,4,5,2"; 15].join(",");
    for person in 0..people {
        text += &format!("R{person},Zorg,Medewerker,{answers}\n");
    }
    text
}

/// A run that writes lines of people, begun by a shell in its place.
struct Run {
    _folder: TempDir,
    out: PathBuf,
    child: Child,
}

impl Run {
    fn of(people: usize, before: &str) -> Run {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (file, out) = (
            folder.path().join("lang.csv"),
            folder.path().join("uitslag"),
        );
        fs::write(&file, export(people)).expect("a file");
        let mut command = Command::new("sh");
        scrub(&mut command);
        let child = command
            .current_dir(root())
            .args(["-c", &format!("{before} exec \"$0\" \"$@\"")])
            .arg(binary())
            .args(["batch", "--checklists", "benches/generic/checklists"])
            .args(["--mapping", "benches/generic/codes.yaml"])
            .args(["--rows", "scores.csv", "-o"])
            .args([&out, &file])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let run = Run {
            _folder: folder,
            out,
            child,
        };
        run.wait_for_lines();
        run
    }

    fn wait_for_lines(&self) {
        let began = Instant::now();
        while !files(&self.out).iter().any(|(_, bytes)| *bytes > 0) {
            let is_late = began.elapsed() > Duration::from_secs(60);
            assert!(!is_late, "no lines of people were written");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn send(&self, signal: i32) {
        let id = self.child.id().to_string();
        let mut kill = Command::new("kill");
        let sent = kill.arg(format!("-{signal}")).arg(id).status();
        assert!(sent.expect("kill is there").success());
    }
}

/// Names and sizes of what is in a folder.
fn files(folder: &Path) -> Vec<(String, u64)> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = files.map(|file| {
        let bytes = file.metadata().map_or(0, |known| known.len());
        (file.file_name().to_string_lossy().into_owned(), bytes)
    });
    named.collect()
}

/// Whether this test was itself begun by somebody who ignores the signal, which its
/// children then do as well.
fn is_ignored(signal: i32) -> bool {
    let known = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = known.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok());
    ignored.is_some_and(|ignored| ignored >> (signal - 1) & 1 == 1)
}

#[expect(clippy::print_stderr, reason = "what is not tried has to be told")]
#[test]
fn lines_of_people_go_with_a_run_that_is_stopped() {
    let (hangup, interrupt, terminate) = (1, 2, 15);
    for signal in [terminate, interrupt, hangup] {
        if is_ignored(signal) {
            eprintln!("NOT TRIED: signal {signal} is ignored where this test runs");
            assert_ne!(signal, terminate, "nothing was tried");
            continue;
        }
        let mut run = Run::of(400_000, "");
        run.send(signal);
        let ended = run.child.wait().expect("the program ends");
        // As the signal ends any program, so that a shell stops too.
        assert_eq!(ended.signal(), Some(signal));
        assert_eq!(files(&run.out), [], "{signal}");
    }
}

#[test]
fn who_was_told_not_to_mind_goes_on() {
    let mut run = Run::of(20_000, "trap '' INT HUP;");
    run.send(2);
    run.send(1);
    let ended = run.child.wait().expect("the program ends");
    assert_eq!(ended.code(), Some(0));
    let names = files(&run.out);
    assert!(
        names.iter().any(|(name, _)| name == "scores.csv"),
        "{names:?}"
    );
}
