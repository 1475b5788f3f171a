//! A database as SQL text, and back.

use rusqlite::{Connection, config::DbConfig};
use std::{fmt::Write as _, path::Path};

/// Runs SQL that [`dump`] wrote, on a new database.
pub fn load(path: &Path, sql: &str) {
    let conn = Connection::open(path).expect("a database");
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).expect("a setting");
    conn.execute_batch(sql).expect("SQL of a dump");
}

/// All of a database: header, tables, rows, and then what depends on these.
///
/// A virtual table (of full-text search) is written into the schema as it stands; creating it would also create the
/// tables in which it keeps its rows, which are dumped like all others.
pub fn dump(path: &Path) -> String {
    let conn = Connection::open(path).expect("a database");
    let pragma =
        |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).expect("a number");
    let mut text = String::from("PRAGMA foreign_keys = OFF;\nBEGIN;\n");
    for name in ["application_id", "user_version"] {
        let _ = writeln!(text, "PRAGMA {name} = {};", pragma(name));
    }
    let objects = rows(&conn, "SELECT type, name, sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY rowid");
    let is_table = |object: &&Vec<String>| object[0] == "table";
    let (tables, others): (Vec<_>, Vec<_>) = objects.iter().partition(is_table);
    let (mut virtual_tables, mut sequences) = (Vec::new(), String::new());
    for table in tables {
        let (name, sql) = (&table[1], &table[2]);
        if name == "sqlite_sequence" {
            sequences.push_str(&inserts(&conn, name));
        } else if sql.starts_with("CREATE VIRTUAL TABLE") {
            virtual_tables.push((name, sql));
        } else if !name.starts_with("sqlite_") {
            let _ = writeln!(text, "{sql};");
            text.push_str(&inserts(&conn, name));
        }
    }
    // The inserts above have filled it.
    text.push_str("DELETE FROM sqlite_sequence;\n");
    text.push_str(&sequences);
    if !virtual_tables.is_empty() {
        text.push_str("PRAGMA writable_schema = ON;\n");
        for (name, sql) in virtual_tables {
            let values = [name, name, sql].map(|value| value.replace('\'', "''"));
            let [name, table, sql] = values;
            let _ = writeln!(
                text,
                "INSERT INTO sqlite_schema VALUES ('table', '{name}', '{table}', 0, '{sql}');"
            );
        }
        text.push_str("PRAGMA writable_schema = RESET;\n");
    }
    for other in others {
        let _ = writeln!(text, "{};", other[2]);
    }
    text.push_str("COMMIT;\n");
    text
}

/// A statement for each row of a table.
fn inserts(conn: &Connection, table: &str) -> String {
    let columns = rows(conn, &format!("SELECT name FROM pragma_table_xinfo('{table}') WHERE hidden = 0"));
    let columns: Vec<String> = columns.into_iter().map(|row| format!("\"{}\"", row[0])).collect();
    let values =
        columns.iter().map(|column| format!("quote({column})")).collect::<Vec<_>>().join(" || ', ' || ");
    let statement =
        |row: Vec<String>| format!("INSERT INTO \"{table}\" ({}) VALUES ({});\n", columns.join(", "), row[0]);
    rows(conn, &format!("SELECT {values} FROM \"{table}\"")).into_iter().map(statement).collect()
}

/// Rows of texts.
fn rows(conn: &Connection, sql: &str) -> Vec<Vec<String>> {
    let mut statement = conn.prepare(sql).expect(sql);
    let columns = statement.column_count();
    let read = |row: &rusqlite::Row<'_>| (0..columns).map(|column| row.get(column)).collect();
    statement.query_map([], read).expect(sql).collect::<Result<_, _>>().expect(sql)
}

#[test]
fn a_dump_makes_the_same_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let [one, two] = ["one", "two"].map(|name| folder.path().join(name));
    load(
        &one,
        "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, x ANY, twice AS (id * 2));
         INSERT INTO a (x) VALUES ('it''s'), (x'00ff'), (NULL), (1.5), (9223372036854775807);
         DELETE FROM a WHERE id = 5;
         CREATE INDEX a_by_x ON a (x);
         CREATE TRIGGER a_deleted AFTER DELETE ON a BEGIN SELECT 1; END;
         CREATE VIRTUAL TABLE words USING fts5 (text);
         INSERT INTO words VALUES ('white hanging heart');
         PRAGMA user_version = 7;",
    );
    let text = dump(&one);
    load(&two, &text);
    assert_eq!(dump(&two), text);
    let conn = Connection::open(two).expect("a database");
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).expect(sql);
    assert_eq!(number("SELECT count(*) FROM words WHERE words MATCH 'hanging'"), 1);
    assert_eq!(number("INSERT INTO a (x) VALUES (1) RETURNING id"), 6);
    let sound: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a check");
    assert_eq!(sound, "ok");
}
