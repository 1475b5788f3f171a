//! Databases as released programs wrote them, opened by this one: it answers what they answered.
//!
//! `0001.sql` is a database of schema 1 as SQL, `0001.json` what the program that wrote it said of it. Neither is
//! ever changed; `make schema-release` adds those of the present schema.

mod dump;
mod fill;

use crate::support::{Program, Server, holds};
use rusqlite::Connection;
use serde_json::{Map, Value};
use std::{collections::BTreeSet, fs, path::PathBuf, process::Stdio, thread};

/// The schema of each released version. A release is made by `make contract-release`.
const RELEASES: &[(&str, u32)] = &[("1.0.0", 1)];

/// How often a program is killed while it opens a released database.
const KILLS: u64 = 6;

fn file(schema: u32, extension: &str) -> PathBuf {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/http/released");
    PathBuf::from(format!("{folder}/{schema:04}.{extension}"))
}

/// The schemas that were released.
fn schemas() -> BTreeSet<u32> {
    RELEASES.iter().map(|(_, schema)| *schema).collect()
}

/// The names of the files in a folder that end so, without that.
fn names(folder: &str, extension: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"));
    names.filter_map(|name| name.strip_suffix(extension).map(str::to_owned)).collect()
}

/// A folder with a database of a released schema.
fn released(schema: u32) -> Program {
    let program = Program::new();
    let sql = fs::read_to_string(file(schema, "sql")).expect("a released database");
    dump::load(&program.path("counterfoil.db"), &sql);
    program
}

/// What a server says of all that it has, by path.
fn answers(server: &Server) -> Map<String, Value> {
    let mut answers = Map::new();
    for (list, key) in [
        ("/items", "id"),
        ("/customer", "customer_id"),
        ("/invoice", "invoice_no"),
        ("/stockcode", "stockcode"),
    ] {
        let rows = server.rows(&format!("{list}?limit=1000"));
        for row in &rows {
            let name = row[key].as_str().map_or_else(|| row[key].to_string(), str::to_owned);
            let mut paths = vec![format!("{list}/{}", name.replace(' ', "%20"))];
            if list == "/customer" {
                paths.push(format!("{list}/{name}/invoice"));
            }
            for path in paths {
                let answer = server.get(&path).expect(200);
                answers.insert(path, answer);
            }
        }
        answers.insert(list.to_owned(), rows.into());
    }
    answers
}

fn user_version(program: &Program) -> u32 {
    let conn = Connection::open(program.path("counterfoil.db")).expect("a database");
    conn.pragma_query_value(None, "user_version", |row| row.get(0)).expect("a number")
}

/// Expects of a server, and of what it exports, what the released program said.
fn assert_as_released(schema: u32, server: &Server) {
    let text = fs::read_to_string(file(schema, "json")).expect("released answers");
    let expected: Map<String, Value> = serde_json::from_str(&text).expect("JSON");
    let found = answers(server);
    let paths = |answers: &Map<String, Value>| answers.keys().cloned().collect::<BTreeSet<_>>();
    let (mut expected_paths, found_paths) = (paths(&expected), paths(&found));
    expected_paths.remove("export");
    assert_eq!(found_paths, expected_paths, "schema {schema}");
    for (path, answer) in &found {
        // A later program may say more.
        assert!(holds(answer, &expected[path]), "schema {schema}, {path}: {answer}\nwas {}", expected[path]);
    }
    assert_eq!(server.program.export(), expected["export"], "schema {schema}");
}

/// Every released version says here which schema it had, and every such schema has its database.
#[test]
fn no_release_is_without_its_database() {
    let versions: BTreeSet<String> = RELEASES.iter().map(|(version, _)| (*version).to_owned()).collect();
    assert_eq!(
        names("contract/released", ".yaml"),
        versions,
        "a release is not in RELEASES: run `make schema-release` where the schema is new, and add the release here"
    );
    let numbers: BTreeSet<String> = schemas().iter().map(|schema| format!("{schema:04}")).collect();
    assert_eq!(
        names("tests/http/released", ".sql"),
        numbers,
        "`make schema-release` writes the present schema's"
    );
    assert_eq!(names("tests/http/released", ".json"), numbers);
    let migrations = names("src/store/sqlite/migrations", ".sql").len() as u32;
    for schema in schemas() {
        assert_eq!(user_version(&released(schema)), schema);
        assert!(schema <= migrations, "schema {schema} has no migration");
    }
}

#[test]
fn a_released_database_is_brought_up_to_date_and_answers_as_before() {
    for schema in schemas() {
        let server = released(schema).serve(&[]);
        assert_as_released(schema, &server);
        assert_eq!(user_version(&server.program), names("src/store/sqlite/migrations", ".sql").len() as u32);
        server.program.done(&["check"]);
        // No id is given out again.
        let item =
            server.json("POST", "/items", &serde_json::json!({"name": "next", "price": 1})).expect(201);
        assert_eq!(item["id"], fill::ITEMS_EVER + 1);
        let line = serde_json::json!({"quantity": 1, "unit_price": 1});
        let target = format!("/invoice/{}/NEXT/", fill::SHORTENED);
        assert_eq!(server.json("POST", &target, &line).expect(201)["line_no"], fill::LINES_EVER + 1);
    }
}

#[test]
fn a_released_database_can_be_checked_and_backed_up_before_it_is_brought_up_to_date() {
    for schema in schemas() {
        let program = released(schema);
        program.done(&["check"]);
        program.done(&["backup", "copy"]);
        assert_eq!(user_version(&program), schema, "neither changes it");
        program.done(&["restore", "copy", "--database", "sqlite:restored.db"]);
        let server = program.serve(&["--database", "sqlite:restored.db"]);
        let text = fs::read_to_string(file(schema, "json")).expect("released answers");
        let expected: Map<String, Value> = serde_json::from_str(&text).expect("JSON");
        assert!(answers(&server).iter().all(|(path, answer)| holds(answer, &expected[path])));
    }
}

/// Killed while it opens, and perhaps migrates, the database, a program leaves one that the next can use.
#[test]
fn an_interrupted_migration_leaves_a_usable_database() {
    for schema in schemas() {
        for kill in 0..KILLS {
            let program = released(schema);
            let log = program.path("counterfoil.db-wal");
            let mut command = program.command(&["export", "online-retail"]);
            let mut process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a process");
            let is_time = || fs::metadata(&log).is_ok_and(|meta| meta.len() >= kill * 20_000);
            while !is_time() && process.try_wait().expect("a process").is_none() {
                thread::yield_now();
            }
            process.kill().expect("a kill");
            process.wait().expect("the end");
            assert!(user_version(&program) >= schema);
            assert_as_released(schema, &program.serve(&[]));
        }
    }
}

/// Run by `make schema-release`.
#[test]
#[ignore = "writes files"]
fn write_the_present_schema() {
    let server = fill::filled();
    let mut said = answers(&server);
    said.insert("export".into(), server.program.export().into());
    let program = server.kill();
    let schema = user_version(&program);
    let [sql, json] = ["sql", "json"].map(|extension| file(schema, extension));
    assert!(!sql.exists(), "{} was released and never changes", sql.display());
    fs::write(&sql, dump::dump(&program.path("counterfoil.db"))).expect("a file");
    let text = serde_json::to_string_pretty(&said).expect("JSON");
    fs::write(json, text + "\n").expect("a file");
    println!("wrote {}; add the release to RELEASES", sql.display());
}
