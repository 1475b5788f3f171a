//! `counterfoil backup`.

use super::{large, with_item};
use crate::support::{Program, Server};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use std::{
    fs,
    os::unix::fs::{MetadataExt, PermissionsExt, symlink},
    process::Stdio,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

/// Everything acknowledged before is in it, nothing is there without what came before it, and the server goes on.
#[test]
fn a_backup_is_of_one_moment_while_clients_write() {
    let server = Server::demo();
    server.program.write("large.csv", large(4_000));
    server.program.import("large.csv", "Imported all 4,000 rows.");
    let post = |name: String| server.json("POST", "/items", &json!({"name": name, "price": 1})).expect(201);
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut written = 0;
            while !over.load(Ordering::Relaxed) {
                post(format!("item {written}"));
                written += 1;
            }
            written
        });
        for round in 0..5 {
            let before = server.get("/items?limit=1&sort=-id").expect(200)[0]["id"].as_u64().unwrap_or(0);
            let file = format!("backup {round}");
            let said = server.program.done(&["backup", &file]);
            assert!(said.starts_with(&format!("Wrote {file}: ")) && said.contains("no fault"), "{said}");
            let held = server.program.items(&file);
            assert!(held.len() as u64 >= before, "{} of {before}", held.len());
            let expected: Vec<String> = (0..held.len()).map(|number| format!("item {number}")).collect();
            assert_eq!(held, expected);
        }
        over.store(true, Ordering::Relaxed);
        assert!(writer.join().expect("a writer") > 0);
    });
    // The server's locks are still there: SQLite gives up all of a process's locks on a file with the first handle.
    assert!(
        server.program.refused(&["restore", "backup 0", "--replace"]).contains("open in another process")
    );
    post("after".into());
}

#[test]
fn a_backup_is_one_file_with_the_databases_permissions() {
    let program = with_item("pen");
    let permissions = fs::Permissions::from_mode(0o640);
    fs::set_permissions(program.path("counterfoil.db"), permissions).expect("permissions");
    program.done(&["backup", "copy"]);
    let meta = fs::metadata(program.path("copy")).expect("a file");
    assert_eq!(meta.mode() & 0o777, 0o640);
    let bytes = fs::read(program.path("copy")).expect("a file");
    // Of SQLite's header: the versions of the format to write and to read, 2 where a log goes with the file.
    assert_eq!(bytes[18..20], [1, 1]);
    // The log of the killed server is left to the next server; both find the item.
    assert_eq!(program.names(), ["copy", "counterfoil.db", "counterfoil.db-shm", "counterfoil.db-wal"]);
    assert_eq!(program.items("copy"), ["pen"]);
    assert_eq!(program.items("counterfoil.db"), ["pen"]);
}

#[test]
fn nothing_is_overwritten_unasked_and_the_database_never() {
    let program = with_item("old");
    program.done(&["backup", "copy"]);
    let server = program.serve(&[]);
    server.json("POST", "/items", &json!({"name": "new", "price": 1})).expect(201);
    let program = &server.program;
    let (copy, database) = (program.path("copy"), program.path("counterfoil.db"));
    assert!(program.refused(&["backup", "copy"]).contains("copy exists already: name another file, or add"));
    assert_eq!(program.items("copy"), ["old"]);

    fs::hard_link(&database, program.path("hard")).expect("a link");
    symlink(&database, program.path("soft")).expect("a link");
    symlink(program.path("counterfoil.db-wal"), program.path("log")).expect("a link");
    let names = ["counterfoil.db", "./counterfoil.db", "counterfoil.db-wal", "counterfoil.db-shm"];
    for name in names.into_iter().chain(["counterfoil.db-journal", "hard", "soft", "log"]) {
        let said = program.refused(&["backup", name, "--replace"]);
        assert!(
            said.contains("is the database itself") && said.ends_with("No backup was written.\n"),
            "{said}"
        );
        let said = program.refused(&["backup", name, "--replace", "--database", "sqlite:soft"]);
        assert!(said.contains("is the database itself"), "{name}: {said}");
    }
    symlink(&copy, program.path("link")).expect("a link");
    program.done(&["backup", "link", "--replace"]);
    assert_eq!(program.items("copy"), ["old", "new"]);
    assert!(program.path("link").is_symlink(), "what a link leads to is replaced");
    server.get("/items/2").expect(200);
}

#[test]
fn what_cannot_be_backed_up_is_told() {
    let program = with_item("pen");
    program.write("text", "no database. ".repeat(100));
    program.write("empty", "");
    fs::create_dir(program.path("folder")).expect("a folder");
    let before = program.names();
    for (arguments, words) in [
        (&["backup", "folder", "--replace"] as &[&str], "folder is not a file"),
        (&["backup", "none/copy"], "there is no such directory"),
        (&["backup", "/dev/null", "--replace"], "/dev/null is not a file"),
        (&["backup", "copy", "--database", "sqlite:none.db"], "there is no database at"),
        (&["backup", "copy", "--database", "sqlite:text"], "is not an SQLite database"),
        (&["backup", "copy", "--database", "sqlite:empty"], "is empty"),
        (&["backup", "copy", "--database", "sqlite:folder"], "is a directory"),
        (&["backup", "copy", "--database", "postgres://h/d"], "not supported yet"),
    ] {
        let said = program.refused(arguments);
        assert!(said.contains(words), "{arguments:?}: {said}");
        assert_eq!(program.names(), before, "{arguments:?}");
    }
}

#[test]
fn a_damaged_database_is_not_backed_up() {
    let program = with_item("pen");
    program.sql("counterfoil.db", "UPDATE sqlite_sequence SET seq = 0");
    let before = program.names();
    let said = program.refused(&["backup", "copy"]);
    assert!(said.contains("is damaged") && said.contains("item ids: item 1 is beyond 0"), "{said}");
    assert_eq!(program.names(), before);
}

/// Whoever breaks it off finds nothing half-made; whoever is too late finds a backup.
#[test]
fn an_interrupted_backup_leaves_nothing() {
    let program = Program::new();
    program.write("large.csv", large(8_000));
    program.import("large.csv", "Imported all 8,000 rows.");
    let before = program.names();
    for signal in [Signal::INT, Signal::TERM] {
        let mut command = program.command(&["backup", "copy"]);
        let mut process = command.stderr(Stdio::piped()).spawn().expect("the program runs");
        while program.names() == before && process.try_wait().expect("a process").is_none() {
            thread::yield_now();
        }
        kill_process(Pid::from_child(&process), signal).expect("a signal");
        let output = process.wait_with_output().expect("the end");
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.success() {
            fs::remove_file(program.path("copy")).expect("a backup");
        } else {
            assert_eq!(said, "counterfoil: interrupted\nNo backup was written.\n");
        }
        assert_eq!(program.names(), before, "{said}");
    }
}

/// SQLite would take a log of that name for the backup's own.
#[test]
fn a_log_in_the_place_of_the_backup_is_in_the_way() {
    let program = with_item("pen");
    fs::write(program.path("copy-wal"), "left by another").expect("a file");
    let said = program.refused(&["backup", "copy"]);
    assert!(said.contains("copy-wal belongs to a database in the place of the backup"), "{said}");
    assert!(!program.names().contains(&"copy".to_owned()));
    fs::remove_file(program.path("copy-wal")).expect("gone");
    program.done(&["backup", "copy"]);

    let served = program.serve(&["--database", "sqlite:copy"]);
    served.json("POST", "/items", &json!({"name": "ink", "price": 1})).expect(201);
    let said = served.program.refused(&["backup", "copy", "--replace"]);
    assert!(said.contains("copy-wal belongs to a database in the place of the backup"), "{said}");
    assert_eq!(served.get("/items").expect(200).as_array().map(Vec::len), Some(2));
}
