//! Runs the real program, away from the settings of whoever runs the tests.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run of the program gave.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A call of the program, in the root of the project unless told otherwise.
pub(crate) struct Program {
    command: Command,
    input: Option<String>,
}

/// `leerklaar` with these arguments, split at spaces.
pub(crate) fn leerklaar(arguments: &str) -> Program {
    let mut command = Command::new(binary());
    command.args(arguments.split_whitespace());
    scrub(&mut command);
    command.current_dir(root());
    Program {
        command,
        input: None,
    }
}

pub(crate) fn binary() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_leerklaar"))
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// No language, width or colour of the tester's own; today is always the same day.
pub(crate) fn scrub(command: &mut Command) {
    command
        .env_clear()
        .env("LANG", "en_GB.UTF-8")
        .env("COLUMNS", "100")
        .env("SOURCE_DATE_EPOCH", "1789000000");
}

impl Program {
    /// One more argument, taken whole.
    pub(crate) fn arg(mut self, argument: impl AsRef<std::ffi::OsStr>) -> Program {
        self.command.arg(argument);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Program {
        self.command.env(name, value);
        self
    }

    pub(crate) fn within(mut self, folder: &Path) -> Program {
        self.command.current_dir(folder);
        self
    }

    pub(crate) fn input(mut self, text: &str) -> Program {
        self.input = Some(text.to_owned());
        self
    }

    pub(crate) fn run(mut self) -> Ran {
        let stdin = if self.input.is_some() {
            Stdio::piped()
        } else {
            Stdio::null()
        };
        self.command
            .stdin(stdin)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = self.command.spawn().expect("the program starts");
        if let (Some(text), Some(mut stdin)) = (self.input, child.stdin.take()) {
            // A program that refuses early closes its input; that is its right.
            let _closed_early = stdin.write_all(text.as_bytes());
        }
        let output = child.wait_with_output().expect("the program ends");
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}
