//! A run that is stopped half-way leaves no lines of people behind.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::{binary, root, scrub};

/// Long enough to be stopped in.
fn long_export() -> String {
    let header: Vec<String> = (1..=60).map(|item| format!("Q{item:02}")).collect();
    let mut text = format!("response_id,department,role,{}\n", header.join(","));
    let answers = ["3,4,5,2"; 15].join(",");
    for person in 0..200_000 {
        text += &format!("R{person},Zorg,Medewerker,{answers}\n");
    }
    text
}

fn files(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names.collect()
}

#[test]
fn lines_of_people_go_with_a_run_that_is_interrupted() {
    for (signal, code) in [("-INT", 130), ("-TERM", 143)] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (export, out) = (
            folder.path().join("lang.csv"),
            folder.path().join("uitslag"),
        );
        fs::write(&export, long_export()).expect("a file");
        let mut command = Command::new(binary());
        scrub(&mut command);
        let mut run = command
            .current_dir(root())
            .args(["batch", "--checklists", "benches/generic/checklists"])
            .args([
                "--mapping",
                "benches/generic/codes.yaml",
                "--rows",
                "scores.csv",
                "-o",
            ])
            .args([&out, &export])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let began = Instant::now();
        while files(&out).is_empty() {
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "no rows were begun"
            );
            std::thread::sleep(Duration::from_millis(5));
        }
        // Some lines are there.
        std::thread::sleep(Duration::from_millis(100));
        let id = run.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status();
        assert!(sent.expect("kill is there").success());
        let ended = run.wait().expect("the program ends");
        assert_eq!(ended.code(), Some(code), "{signal}");
        assert_eq!(files(&out), Vec::<String>::new(), "{signal}");
    }
}
