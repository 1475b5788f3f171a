//! `kill -9` in the middle of an import: none of the file is in the database, or all of it.

use super::{Chance, assert_sound};
use crate::support::{
    Program,
    retail::{csv_file, sorted},
};
use rusqlite::{Connection, OpenFlags};
use std::{
    fmt::Write as _,
    fs,
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Child, Stdio},
    thread,
};

/// Kills that hit a running import.
const KILLS: u32 = 20;
/// Kills of a program that makes a new database.
const KILLS_AT_BIRTH: u32 = 10;
const ROWS: i64 = 25_000;
/// What is in the database before; it shares stock codes and a customer with the large file.
const BEFORE: &str = "400000,S1,A,1,2010-12-01 08:26:00,2.55,10001,France\n\
                      C400001,S2,,-1,2010-12-01 08:27:00,2.55,,France\n";
const ALL_NEW: &str = "Imported all 2 rows.";
const NONE_NEW: &str = "Nothing changed: all 2 rows were imported before.";

/// When to kill an import.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// After so many looks at the log, which stays short until the commit: while it reads.
    Looks(u64),
    /// Once the log has grown beyond so many bytes: while it commits.
    Log(u64),
    /// Once the database file has grown by so many bytes: after the commit, while the log is moved into it.
    Moved(u64),
}

impl Moment {
    fn choose(chance: &mut Chance, size: u64) -> Self {
        match chance.below(10) {
            0..4 => Self::Looks(chance.below(40_000)),
            4 => Self::Moved(chance.below(size)),
            _ => Self::Log(chance.below(size)),
        }
    }

    /// Waits for it, or for the end of the process.
    fn wait(self, process: &mut Child, database: &Path) {
        let log = database.with_extension("db-wal");
        match self {
            Self::Looks(mut left) => until(process, || {
                left = left.saturating_sub(u64::from(log.exists()));
                left == 0
            }),
            Self::Log(size) => until(process, || length(&log) > size),
            Self::Moved(size) => {
                let before = length(database);
                until(process, || length(database) > before + size);
            }
        }
    }
}

#[test]
fn an_interrupted_import_leaves_nothing_or_all() {
    let mut chance = Chance::new();
    let file = large_file(&mut chance);
    // What an import does to a database when it is left alone.
    let mut program = with_rows_before(&file);
    let (none, before) = (Counts::of(&program), length(&program.path("counterfoil.db")));
    program.import("large.csv", "Imported all 25,000 rows.");
    let (all, after) = (Counts::of(&program), length(&program.path("counterfoil.db")));
    assert_eq!((none.lines, all.lines), (2, 2 + ROWS));

    let (mut kills, mut complete) = (0, true);
    for attempt in 0.. {
        assert!(attempt < 3 * KILLS, "only {kills} of {attempt} kills were in time");
        if complete {
            program = with_rows_before(&file);
        }
        let moment = Moment::choose(&mut chance, after - before);
        let killed = interrupt(&program, moment);
        let held = Counts::of(&program);
        complete = held == all;
        println!("{moment:?}: killed {killed}, complete {complete}");
        assert!(complete || (killed && held == none), "{moment:?}: {held:?} is neither {none:?} nor {all:?}");
        assert_sound(&program.path("counterfoil.db"));
        kills += u32::from(killed);
        if kills == KILLS {
            break;
        }
    }
    let outcome = if complete {
        "Nothing changed: all 25,000 rows were imported before."
    } else {
        "Imported all 25,000 rows."
    };
    program.import("large.csv", outcome);
    program.import("large.csv", "Nothing changed: all 25,000 rows were imported before.");
    assert_eq!(Counts::of(&program), all);
    let held = program.export();
    assert_eq!(sorted(&held), sorted(&format!("{BEFORE}{file}")));
}

/// A program that is killed while it makes its database leaves one that the next can use.
#[test]
fn an_interrupted_birth_leaves_a_usable_database() {
    let mut chance = Chance::new();
    for _ in 0..KILLS_AT_BIRTH {
        let program = Program::new();
        program.write("before.csv", csv_file(BEFORE));
        let database = program.path("counterfoil.db");
        let mut command = program.command(&["import", "online-retail", "before.csv"]);
        let mut process = command.stderr(Stdio::null()).spawn().expect("the program runs");
        let (file, log) = (chance.below(2) == 0, chance.below(100_000));
        until(&mut process, || {
            if file { database.exists() } else { length(&database.with_extension("db-wal")) > log }
        });
        process.kill().expect("a kill");
        process.wait().expect("the end");
        let rows = program.export();
        assert!(rows.is_empty() || rows == BEFORE, "{rows}");
        program.import("before.csv", if rows.is_empty() { ALL_NEW } else { NONE_NEW });
        assert_eq!(program.export(), BEFORE);
        assert_sound(&database);
    }
}

/// Starts an import and kills it; answers whether it was in time.
fn interrupt(program: &Program, moment: Moment) -> bool {
    let mut command = program.command(&["import", "online-retail", "large.csv"]);
    let mut process = command.stderr(Stdio::null()).spawn().expect("the program runs");
    moment.wait(&mut process, &program.path("counterfoil.db"));
    process.kill().expect("a kill");
    let status = process.wait().expect("the end");
    assert!(status.success() || status.signal() == Some(9), "{status}");
    !status.success()
}

/// Looks again and again, until it is so or the process has ended.
fn until(process: &mut Child, mut is_so: impl FnMut() -> bool) {
    while !is_so() && process.try_wait().expect("a process").is_none() {
        thread::yield_now();
    }
}

/// A file's size; 0 where there is none.
fn length(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |meta| meta.len())
}

/// Rows of 20 to an invoice. Their long texts make the commit large, so that kills hit it half-way.
fn large_file(chance: &mut Chance) -> String {
    let mut text = String::new();
    for row in 0..ROWS {
        let (invoice, customer) = (500_000 + row / 20, 10_000 + row / 20 % 900);
        let description = format!("{:016x} ", chance.below(u64::MAX)).repeat(11);
        let (code, quantity) = (row % 3_000, row % 50 + 1);
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{invoice},S{code},{description},{quantity},2010-12-01 08:26:00,2.55,{customer},France"
        );
    }
    text
}

/// A folder with both files, and a database that holds the small one.
fn with_rows_before(file: &str) -> Program {
    let program = Program::new();
    program.write("before.csv", csv_file(BEFORE));
    program.write("large.csv", csv_file(file));
    program.import("before.csv", ALL_NEW);
    program
}

/// How many rows each table has.
#[derive(Debug, PartialEq, Eq)]
struct Counts {
    lines: i64,
    invoices: i64,
    customers: i64,
    stock_codes: i64,
    descriptions: i64,
    /// The sum of the invoices' last line numbers, which are written at the end of an import.
    last_line_nos: i64,
}

impl Counts {
    fn of(program: &Program) -> Self {
        let path = program.path("counterfoil.db");
        let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).expect("a database");
        let count =
            |what: &str| conn.query_row(&format!("SELECT {what}"), [], |row| row.get(0)).expect("a number");
        Self {
            lines: count("count(*) FROM lines"),
            invoices: count("count(*) FROM invoices"),
            customers: count("count(*) FROM customers"),
            stock_codes: count("count(*) FROM stock_codes"),
            descriptions: count("count(*) FROM descriptions"),
            last_line_nos: count("sum(last_line_no) FROM invoices"),
        }
    }
}
