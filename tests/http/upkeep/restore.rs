//! `counterfoil restore`.

use super::{large, with_item};
use crate::support::Program;
use rusqlite::Connection;
use serde_json::json;
use std::{fs, os::unix::process::ExitStatusExt, process::Stdio, thread};

/// A folder with a database of the item `new`, left by a killed server, and the backup of one with the item `old`.
fn with_backup() -> Program {
    let program = with_item("old");
    program.done(&["backup", "copy"]);
    let server = program.serve(&[]);
    server.send("DELETE", "/items/1").expect(200);
    server.json("POST", "/items", &json!({"name": "new", "price": 1})).expect(201);
    server.kill()
}

#[test]
fn a_backup_becomes_a_database_where_there_is_none() {
    let program = with_item("pen");
    let copy = program.path("copy");
    program.done(&["backup", copy.to_str().expect("UTF-8")]);
    let other = Program::new();
    fs::copy(copy, other.path("copy")).expect("a copy");
    let said = other.done(&["restore", "copy"]);
    assert!(said.starts_with("Restored copy to counterfoil.db: ") && said.contains("no fault"), "{said}");
    assert_eq!(other.names(), ["copy", "counterfoil.db"]);
    let server = other.serve(&[]);
    assert_eq!(server.get("/items/1").expect(200)["name"], "pen");
    assert_eq!(server.json("POST", "/items", &json!({"name": "ink", "price": 1})).expect(201)["id"], 2);
}

#[test]
fn a_database_is_replaced_only_when_asked() {
    let program = with_backup();
    let said = program.refused(&["restore", "copy"]);
    assert!(
        said.contains("counterfoil.db exists already") && said.ends_with("Nothing was restored.\n"),
        "{said}"
    );
    assert_eq!(program.items("counterfoil.db"), ["new"]);
}

/// Also the log that a killed server left does not come back.
#[test]
fn what_was_written_after_the_backup_is_gone() {
    let program = with_backup();
    assert!(program.names().contains(&"counterfoil.db-wal".into()));
    program.done(&["restore", "copy", "--replace"]);
    assert_eq!(program.names(), ["copy", "counterfoil.db"]);
    let server = program.serve(&[]);
    let items = server.get("/items").expect(200);
    assert_eq!(items.as_array().map(Vec::len), Some(1), "{items}");
    assert_eq!(items[0]["name"], "old");
    assert_eq!(server.program.items("copy"), ["old"], "a backup can be restored again");
}

/// Whoever read the database before must not be told that nothing has changed since.
#[test]
fn what_is_restored_is_new_to_everybody() {
    let program = with_item("old");
    let tables = ["items", "customers", "invoices", "stock_codes", "collections"];
    let aged = tables.map(|table| format!("UPDATE {table} SET modified = 0;")).concat();
    program.sql("counterfoil.db", &aged);
    program.done(&["backup", "copy"]);
    program.done(&["restore", "copy", "--replace"]);
    let server = program.serve(&[]);
    for target in ["/items/1", "/items"] {
        let since = ["If-Modified-Since: Thu, 20 Nov 2025 08:00:00 GMT"];
        assert_eq!(server.request("GET", target, &since, b"").status, 200, "{target}");
    }
}

#[test]
fn a_database_in_use_is_not_replaced() {
    let server = with_backup().serve(&[]);
    let said = server.program.refused(&["restore", "copy", "--replace"]);
    assert!(said.contains("is open in another process: stop the server"), "{said}");
    assert_eq!(server.get("/items").expect(200)[0]["name"], "new");
    server.json("POST", "/items", &json!({"name": "newer", "price": 1})).expect(201);

    // A program that only reads has it open too.
    let program = server.kill();
    let reader = Connection::open(program.path("counterfoil.db")).expect("a database");
    let count = || reader.query_row("SELECT count(*) FROM items", [], |row| row.get::<_, i64>(0));
    assert_eq!(count(), Ok(2));
    assert!(program.refused(&["restore", "copy", "--replace"]).contains("is open in another process"));
    assert_eq!(count(), Ok(2));
    drop(reader);
    program.done(&["restore", "copy", "--replace"]);
    assert_eq!(program.items("counterfoil.db"), ["old"]);
}

#[test]
fn what_is_no_good_backup_is_refused() {
    let program = with_backup();
    let at = |name: &str| program.path(name);
    for name in ["newer", "damaged", "torn", "foreign"] {
        fs::copy(at("copy"), at(name)).expect("a copy");
    }
    program.write("text", "no database. ".repeat(100));
    program.write("empty", "");
    program.sql("newer", "PRAGMA user_version = 999");
    program.sql("foreign", "PRAGMA application_id = 1");
    program.sql("damaged", "UPDATE sqlite_sequence SET seq = 0");
    program.tear("torn", "items");
    for (name, words) in [
        ("none", "there is no database at"),
        ("text", "is not an SQLite database"),
        ("empty", "is empty"),
        ("newer", "was written by a newer counterfoil (schema 999"),
        ("foreign", "is a database of another program"),
        ("damaged", "is damaged; `counterfoil check` says more:\n  item ids: item 1 is beyond 0"),
        ("torn", "is damaged"),
        ("counterfoil.db", "is the database itself"),
    ] {
        let said = program.refused(&["restore", name, "--replace"]);
        assert!(said.contains(words), "{name}: {said}");
        assert_eq!(program.items("counterfoil.db"), ["new"], "{name}");
    }
}

#[test]
fn what_cannot_be_replaced_safely_is_to_be_moved_away() {
    let program = with_backup();
    // The log alone: it would be taken for that of the restored database.
    assert!(fs::metadata(program.path("counterfoil.db-wal")).is_ok_and(|meta| meta.len() > 0));
    fs::rename(program.path("counterfoil.db"), program.path("away")).expect("a new name");
    let said = program.refused(&["restore", "copy"]);
    assert!(said.contains("counterfoil.db-wal is left of a database that is not there any more"), "{said}");
    fs::remove_file(program.path("counterfoil.db-wal")).expect("no log");

    // What SQLite cannot even open.
    program.write("counterfoil.db", "no database. ".repeat(100));
    let said = program.refused(&["restore", "copy", "--replace"]);
    assert!(said.contains("is not an SQLite database\nMove it away"), "{said}");
    fs::remove_file(program.path("counterfoil.db")).expect("no file");
    program.done(&["restore", "copy"]);
    assert_eq!(program.items("counterfoil.db"), ["old"]);
}

/// What a backup is for.
#[test]
fn a_damaged_database_is_replaced() {
    let program = with_item("old");
    program.done(&["backup", "copy"]);
    program.sql("counterfoil.db", "PRAGMA journal_mode = DELETE");
    program.tear("counterfoil.db", "items");
    assert!(program.refused(&["check"]).contains("is damaged"));
    program.done(&["restore", "copy", "--replace"]);
    assert_eq!(program.items("counterfoil.db"), ["old"]);
    program.done(&["check"]);
}

/// A server that is started meanwhile waits, and then serves what was restored; never a file that lost its name.
#[test]
fn a_server_that_is_started_meanwhile_serves_what_was_restored() {
    let program = with_item("old");
    program.write("large.csv", large(6_000));
    program.import("large.csv", "Imported all 6,000 rows.");
    program.done(&["backup", "copy"]);
    let server = program.serve(&[]);
    server.json("POST", "/items", &json!({"name": "new", "price": 1})).expect(201);
    let program = server.kill();
    let journal = program.path("counterfoil.db-journal");
    let mut restore = program.command(&["restore", "copy", "--replace"]);
    let mut restore = restore.stderr(Stdio::null()).spawn().expect("the program runs");
    while !journal.exists() && restore.try_wait().expect("a process").is_none() {
        thread::yield_now();
    }
    let server = program.serve(&[]);
    assert!(restore.wait().expect("the end").success());
    server.get("/items/2").expect_problem(404);
    server.json("POST", "/items", &json!({"name": "newer", "price": 1})).expect(201);
    let program = server.kill();
    assert_eq!(program.items("counterfoil.db"), ["old", "newer"]);
    program.done(&["check"]);
}

/// Killed at any moment, it leaves the old database or the new one, and what it leaves can be served.
#[test]
fn an_interrupted_restore_leaves_the_old_or_the_new() {
    let program = with_item("old");
    program.write("large.csv", large(6_000));
    program.import("large.csv", "Imported all 6,000 rows.");
    program.done(&["backup", "with rows"]);
    let plain = with_item("plain");
    plain.done(&["backup", "copy"]);
    fs::copy(plain.path("copy"), program.path("without")).expect("a copy");
    let journal = program.path("counterfoil.db-journal");
    let drafts = || program.names().iter().any(|name| name.ends_with(".part"));
    let mut killed = 0;
    for round in 0_u64..12 {
        let backup = if round % 2 == 0 { "without" } else { "with rows" };
        let mut command = program.command(&["restore", backup, "--replace"]);
        let mut process = command.stderr(Stdio::null()).spawn().expect("the program runs");
        // Later and later: from the claim to the last pages.
        let size = |name| fs::metadata(program.path(name)).map_or(0, |meta| meta.len());
        let (start, log) = (size("counterfoil.db"), (round / 2) * 400_000);
        let is_time = || match round / 2 {
            0 => drafts(),
            1 => fs::metadata(&journal).is_ok_and(|meta| meta.len() > 0),
            _ => {
                fs::metadata(&journal).is_ok_and(|meta| meta.len() > log)
                    || size("counterfoil.db") > start + log
            }
        };
        while !is_time() && process.try_wait().expect("a process").is_none() {
            thread::yield_now();
        }
        process.kill().expect("a kill");
        killed += u32::from(process.wait().expect("the end").signal() == Some(9));
        program.done(&["check"]);
        let items = program.items("counterfoil.db");
        assert!(items == ["old"] || items == ["plain"], "{items:?}");
        let conn = Connection::open(program.path("counterfoil.db")).expect("a database");
        let lines: i64 =
            conn.query_row("SELECT count(*) FROM lines", [], |row| row.get(0)).expect("a number");
        assert_eq!(lines, if items == ["old"] { 6_000 } else { 0 });
    }
    assert!(killed > 0, "no kill was in time");
    // Drafts of killed processes are in nobody's way.
    program.done(&["restore", "with rows", "--replace"]);
    assert_eq!(program.export().lines().count(), 6_000);
}
