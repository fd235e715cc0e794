//! A folder to run the example in, and what comes out of it.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use tempfile::TempDir;

use crate::EXAMPLE;

/// The built example, up to date: cargo builds it for a full `cargo test`, but
/// not for `cargo test --test NAME`, which would test an old one or none.
static BINARY: LazyLock<PathBuf> = LazyLock::new(|| {
    let test = std::env::current_exe().unwrap();
    let profile_dir = test.ancestors().nth(2).unwrap();
    let profile = match profile_dir.file_name().unwrap().to_str().unwrap() {
        "debug" => "dev",
        profile => profile,
    };
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--example", EXAMPLE, "--profile", profile, "--target-dir"])
        .arg(profile_dir.parent().unwrap())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(status.success());
    profile_dir.join("examples").join(format!("{EXAMPLE}{}", std::env::consts::EXE_SUFFIX))
});

/// A folder of its own for each test, in which the example runs.
pub(crate) struct Sandbox(TempDir);

impl Sandbox {
    pub(crate) fn new() -> Self {
        Sandbox(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    pub(crate) fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(&*BINARY);
        command.args(args).current_dir(self.0.path()).stdin(Stdio::null());
        command
    }

    pub(crate) fn run<const N: usize>(&self, args: [&str; N]) -> Run {
        Run::new(self.command(args).output().unwrap())
    }

    pub(crate) fn run_with_stdin<const N: usize>(&self, args: [&str; N], stdin: &str) -> Run {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
        Run::new(child.wait_with_output().unwrap())
    }
}

/// What a run of the example left behind.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn new(output: Output) -> Self {
        Run {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    pub(crate) fn succeeded(self) -> Self {
        assert_eq!(self.code, Some(0), "{self:?}");
        assert_eq!(self.stderr, "");
        self
    }

    /// Exit status 1 and one line of reason for each of these names.
    #[track_caller]
    pub(crate) fn failed_on(self, names: &[&str]) -> Self {
        assert_eq!(self.code, Some(1), "{self:?}");
        let lines: Vec<&str> = self.stderr.lines().collect();
        assert_eq!(lines.len(), names.len(), "{self:?}");
        for (line, name) in lines.iter().zip(names) {
            let reason = line.strip_prefix(&format!("{EXAMPLE}: {name}: "));
            assert!(reason.is_some_and(|reason| !reason.is_empty()), "{line}");
        }
        self
    }

    /// Exit status 2, nothing on standard output, a message and the usage.
    #[track_caller]
    pub(crate) fn was_misused(self, message: &str) {
        assert_eq!(self.code, Some(2), "{self:?}");
        assert_eq!(self.stdout, "");
        assert!(self.stderr.contains(message), "{self:?}");
        assert!(self.stderr.contains(&format!("Usage: {EXAMPLE}")), "{self:?}");
    }
}

/// Reads a line of what the example writes, and closes the pipe.
pub(crate) fn read_one_line(mut command: Command) -> (String, Run) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (line, Run::new(child.wait_with_output().unwrap()))
}
