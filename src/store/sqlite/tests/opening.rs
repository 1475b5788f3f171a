//! Opening files: good ones, and every kind of bad one with its message.

use super::{
    super::{OpenError, schema},
    *,
};
use rusqlite::Connection;
use std::{fs, path::Path};

fn refusal(path: &Path) -> String {
    match SqliteStore::open(path, &options()) {
        Ok(_) => panic!("{} was opened", path.display()),
        Err(error) => error.to_string(),
    }
}

#[tokio::test]
async fn what_was_written_is_there_after_closing() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("test.db");
    let store = SqliteStore::open(&path, &options()).unwrap();
    store.ready().await.unwrap();
    let pen = store.create_item(item("pen", "1")).await.unwrap();
    drop(store);
    let files: Vec<_> =
        fs::read_dir(directory.path()).unwrap().flatten().map(|file| file.file_name()).collect();
    assert_eq!(files, ["test.db"], "closing leaves no log behind");
    let store = SqliteStore::open(&path, &SqliteOptions { create: false, ..options() }).unwrap();
    assert_eq!(store.get_item(1).await, Ok(pen));
}

#[test]
fn paths_that_are_no_database_are_refused_with_the_reason() {
    let directory = tempfile::tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    assert!(refusal(directory.path()).ends_with("is a directory, not a database file"));
    assert!(refusal(&at("none/test.db")).starts_with("there is no directory"));
    let missing = SqliteStore::open(&at("none.db"), &SqliteOptions { create: false, ..options() });
    assert!(matches!(missing, Err(OpenError::Missing(_))));
    assert!(!at("none.db").exists());

    let text =
        "a text file, longer than the header of a database would be, and with no such header. ".repeat(9);
    fs::write(at("text"), &text).unwrap();
    assert!(refusal(&at("text")).ends_with("is not an SQLite database"));
    assert_eq!(fs::read_to_string(at("text")).unwrap(), text);
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CANTOPEN);
    let failure = rusqlite::Error::SqliteFailure(code, None);
    assert!(
        OpenError::of(&at("x"), &failure).to_string().contains("cannot be written: check the permissions")
    );
}

#[test]
fn another_programs_database_is_left_as_it_is() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("other.db");
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TABLE items (x)").unwrap();
    drop(conn);
    let before = fs::read(&path).unwrap();
    assert!(refusal(&path).ends_with("is a database of another program"));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_newer_schema_is_refused() {
    let Temporary { store, directory } = temporary();
    drop(store);
    let path = directory.path().join("test.db");
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", schema::VERSION as i64 + 1).unwrap();
    drop(conn);
    let text = refusal(&path);
    let expected = format!(
        "was written by a newer counterfoil (schema {}; this one knows up to {})",
        schema::VERSION + 1,
        schema::VERSION
    );
    assert!(text.ends_with(&expected), "{text}");
}

#[test]
fn a_locked_file_is_told_as_such() {
    let Temporary { store, directory } = temporary();
    drop(store);
    let path = directory.path().join("test.db");
    let other = Connection::open(&path).unwrap();
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    let at_once = SqliteOptions { busy_timeout: std::time::Duration::ZERO, ..options() };
    assert!(matches!(SqliteStore::open(&path, &at_once), Err(OpenError::Locked(_))));
    drop(other);
    assert!(SqliteStore::open(&path, &at_once).is_ok());
}

#[test]
fn a_new_file_may_be_opened_from_several_sides_at_once() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("test.db");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| drop(SqliteStore::open(&path, &options()).unwrap()));
        }
    });
}

#[tokio::test]
async fn connections_are_set_as_they_must_be() {
    fn number(conn: &Connection, pragma: &str) -> i64 {
        conn.pragma_query_value(None, pragma, |row| row.get(0)).unwrap()
    }
    let store = temporary();
    let settings = ["synchronous", "foreign_keys", "trusted_schema", "busy_timeout"];
    let writer = store.writer.change(move |conn| Ok(settings.map(|name| number(conn, name)))).await;
    assert_eq!(writer, Ok([2, 1, 0, 5000]));
    let mode = store
        .writer
        .change(|conn| Ok(conn.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0))?));
    assert_eq!(mode.await.as_deref(), Ok("wal"));
    let read_only = store.readers.query(|conn| Ok(number(conn, "query_only"))).await;
    assert_eq!(read_only, Ok(1));
    let write = store.readers.query(|conn| Ok(conn.execute("DELETE FROM items", [])?)).await;
    assert!(matches!(write, Err(crate::store::StoreError::Internal(_))));
}
