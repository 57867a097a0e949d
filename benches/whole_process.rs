//! The program as a process: what somebody waits for at the prompt.
//!
//! `cargo bench --bench whole_process`

use std::path::Path;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};

fn run(arguments: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_leerklaar"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .stdout(Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.success(), "{arguments:?}");
}

fn whole_process(criterion: &mut Criterion) {
    let calls: [(&str, &[&str]); 5] = [
        ("--version", &["--version"]),
        ("--help", &["--help"]),
        ("score one sheet", &["score", "examples/bakkerij/hr.yaml"]),
        ("score fifteen sheets", &["score", "examples/bakkerij"]),
        (
            "roadmap of fifteen sheets",
            &["roadmap", "examples/bakkerij"],
        ),
    ];
    for (name, arguments) in calls {
        criterion.bench_function(name, |b| b.iter(|| run(arguments)));
    }
}

criterion_group!(benches, whole_process);
criterion_main!(benches);
