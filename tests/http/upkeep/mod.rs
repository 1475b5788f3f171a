//! `backup`, `restore` and `check`, seen from the command line, beside servers that go on.

mod backup;
mod check;
mod restore;

use crate::support::{Program, retail::csv_file};
use rusqlite::Connection;
use std::fs;

impl Program {
    /// Runs a command that goes well, and answers what it says on standard error.
    #[track_caller]
    pub fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(output.status.success(), "{arguments:?}: {text}");
        text
    }

    /// Runs a command that is refused, and answers why.
    #[track_caller]
    pub fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {text}");
        assert!(text.starts_with("counterfoil: "), "{text}");
        text
    }

    /// The names in the folder, less the server's log.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path(".")).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"));
        let mut names: Vec<String> = names.filter(|name| name != "server.log").collect();
        names.sort_unstable();
        names
    }

    /// The items' names in a database of the folder.
    fn items(&self, database: &str) -> Vec<String> {
        let conn = Connection::open(self.path(database)).expect("a database");
        let mut statement = conn.prepare("SELECT name FROM items ORDER BY id").expect("items");
        let names = statement.query_map([], |row| row.get(0)).expect("items");
        names.collect::<Result<_, _>>().expect("names")
    }

    /// Overwrites the first page of a table, in a database that nobody has open.
    fn tear(&self, database: &str, table: &str) {
        let conn = Connection::open(self.path(database)).expect("a database");
        let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, u32>(0)).expect(sql) as usize;
        let size = number("PRAGMA page_size");
        let page = number(&format!("SELECT rootpage FROM sqlite_schema WHERE name = '{table}'"));
        drop(conn);
        self.overwrite(database, (page - 1) * size, page * size);
    }

    /// Overwrites some bytes of a file.
    fn overwrite(&self, file: &str, from: usize, to: usize) {
        let mut bytes = fs::read(self.path(file)).expect("a file");
        bytes[from..to].fill(0xa5);
        fs::write(self.path(file), bytes).expect("a file");
    }

    /// Runs SQL on a database of the folder that nobody has open.
    fn sql(&self, database: &str, sql: &str) {
        Connection::open(self.path(database)).expect("a database").execute_batch(sql).expect(sql);
    }
}

/// Rows of 20 to an invoice, whose long texts make some megabytes.
pub fn large(rows: u32) -> String {
    let row = |row: u32| {
        let (invoice, customer, code) = (500_000 + row / 20, 10_000 + row / 20 % 900, row % 3_000);
        let text = format!("{:08x} ", row.wrapping_mul(0x9e37_79b9)).repeat(20);
        format!("{invoice},S{code},{text},{},2010-12-01 08:26:00,2.55,{customer},France\n", row % 50 + 1)
    };
    csv_file(&(0..rows).map(row).collect::<String>())
}

/// A folder with a database of one item.
fn with_item(name: &str) -> Program {
    let server = Program::new().serve(&[]);
    server.json("POST", "/items", &serde_json::json!({"name": name, "price": 1})).expect(201);
    server.kill()
}
