//! Command lines that make no sense, and help with them.

use crate::support::Sandbox;

#[test]
fn misuse() {
    let sandbox = Sandbox::new();
    sandbox.run([]).was_misused("<FOLDER>");
    sandbox.run(["a", "b"]).was_misused("'b'");
    sandbox.run(["a", "--best", "3"]).was_misused("--best");
    for unusable in [["--worst", "-1"], ["--worst", "few"], ["--jobs", "0"]] {
        let run = sandbox.run([unusable[0], unusable[1], "a"]);
        assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{unusable:?}");
    }
}

#[test]
fn help_and_version() {
    let sandbox = Sandbox::new();
    let version = sandbox.run(["--version"]).succeeded();
    assert_eq!(version.stdout, format!("evaluate {}\n", env!("CARGO_PKG_VERSION")));
    for help in ["-h", "--help"] {
        let help = sandbox.run([help]).succeeded().stdout;
        assert!(help.contains("Usage: evaluate") && help.contains("Examples:"));
    }
}
