//! `--help` names each flag and shows a line to type.

use crate::support::Program;

#[test]
fn help_names_the_flags_and_shows_examples() {
    let program = Program::new();
    let common = ["--log-format", "--log-level", "--config", "COUNTERFOIL_LOG_LEVEL"];
    for (command, flags) in [
        (
            &[] as &[&str],
            &["serve", "import", "export", "classify", "backup", "restore", "check", "counterfoil.toml"]
                as &[&str],
        ),
        (&["classify"], &["<IMAGE>", "--models", "--model", "--top-k", "--device", "classify photos"]),
        (&["import"], &["online-retail"]),
        (&["export"], &["online-retail"]),
        (
            &["import", "online-retail"],
            &["<FILE>", "--database", "Windows-1252", "xlsx", "COUNTERFOIL_DATABASE"],
        ),
        (&["export", "online-retail"], &["--output", "--database", "standard output"]),
        (&["backup"], &["<FILE>", "--replace", "--database", "one moment"]),
        (&["restore"], &["<FILE>", "--replace", "--database", "up to date"]),
        (&["check"], &["--database", "exit status"]),
        (
            &["serve"],
            &[
                "--listen",
                "127.0.0.1:8000",
                "--database",
                "--demo",
                "--legacy-body-token-file",
                "--legacy-bearer-token-file",
                "--max-body-bytes",
                "--max-header-bytes",
                "--max-uri-bytes",
                "--max-concurrency",
                "--header-timeout",
                "--body-timeout",
                "--request-timeout",
                "--drain-timeout",
            ],
        ),
    ] {
        let output = program.run(&[command, &["--help"]].concat());
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(output.status.success() && output.stderr.is_empty(), "{command:?}");
        for word in common.iter().chain(flags) {
            assert!(text.contains(word), "{command:?} --help does not name {word}:\n{text}");
        }
        let line = ["  counterfoil", &command.join(" ")].join(" ");
        let examples = text.split("Examples:\n").nth(1).unwrap_or_default();
        assert!(examples.starts_with(line.trim_end()), "{command:?} --help has no example:\n{text}");
        // Names of the program's own parts are no help.
        assert!(!text.contains("of a command"), "{text}");
    }
    assert_eq!(
        std::fs::read_dir(program.path(".")).expect("a folder").count(),
        0,
        "help leaves nothing behind"
    );
}
