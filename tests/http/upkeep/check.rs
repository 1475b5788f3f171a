//! `counterfoil check`: it finds what was planted, and changes nothing.

use crate::{
    support::{Program, Server, retail::csv_file},
    transfer::slice,
};
use rusqlite::{Connection, config::DbConfig};
use std::fs;

/// What a check of a sound database of the small data set and one item says.
const SOUND: &str = "\
references                  66 rows         ok
item ids                     1 items        ok
line numbers                15 invoices     ok
dates                       17 dates        ok
stored sums                 15 invoices     ok
descriptions                14 pairs        ok
index of words              13 descriptions ok
invoice totals              30 figures      ok
customer totals             14 figures      ok
stock code totals           75 figures      ok
";

/// Faults to plant: SQL, the check that is to find it, and words of what it says.
const FAULTS: &[(&str, &str, &str)] = &[
    (
        "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'items'",
        "item ids",
        "item 1 is beyond 0, the last id that was given out",
    ),
    (
        "UPDATE invoices SET last_line_no = 3 WHERE invoice_no = 536365",
        "line numbers",
        "line 4 of invoice 536365 is beyond 3",
    ),
    (
        "UPDATE invoices SET invoice_date = '2010-02-30' WHERE invoice_no = 536365",
        "dates",
        "\"2010-02-30\" on invoice 536365 is no date",
    ),
    (
        "UPDATE lines SET line_date = '2010-12-01 08:27:00' WHERE line_date IS NOT NULL",
        "dates",
        "\"2010-12-01 08:27:00\" on invoice 536365 is no date",
    ),
    (
        "UPDATE invoices SET total_low = total_low + 1 WHERE invoice_no = 536365",
        "stored sums",
        "invoice 536365 is kept with 4 lines",
    ),
    (
        "UPDATE invoices SET total_low = total_low + 1 WHERE invoice_no = 536365",
        "invoice totals",
        "total of invoice 536365: the API says",
    ),
    ("DELETE FROM stock_code_descriptions", "descriptions", "is kept with 0 lines"),
    (
        "INSERT INTO description_words (description_words, rowid, text)
         SELECT 'delete', id, text FROM descriptions WHERE id = 1",
        "index of words",
        "description 1 is not in the index of words",
    ),
    ("DELETE FROM customers WHERE customer_id = '17850'", "references", "refers to customers"),
    ("DELETE FROM stock_codes WHERE code = 'POST'", "references", "of lines refers to stock_codes"),
    (
        "PRAGMA ignore_check_constraints = ON; UPDATE items SET price_mills = -1",
        "pages and indexes",
        "CHECK constraint failed in items",
    ),
    // Rows that an index does not know of: the API adds up what the index has.
    (
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = sql || ' WHERE line_no < 0' WHERE name = 'lines_by_stock_code';
         PRAGMA writable_schema = RESET;
         INSERT INTO lines SELECT invoice_no, 5, stock_code, description, 1, 1, NULL FROM lines
             WHERE invoice_no = 536365 AND line_no = 1;
         UPDATE invoices SET last_line_no = 5 WHERE invoice_no = 536365;
         PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, ' WHERE line_no < 0', '')
             WHERE name = 'lines_by_stock_code';
         PRAGMA writable_schema = RESET;",
        "stock code totals",
        "quantity of stock code 85123A: the API says 6, the lines say 7",
    ),
    (
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = sql || ' WHERE invoice_no < 0' WHERE name = 'invoices_by_customer';
         PRAGMA writable_schema = RESET;
         INSERT INTO invoices (invoice_no, kind, invoice_date, customer, country)
             SELECT 1, kind, invoice_date, customer, country FROM invoices
             WHERE invoice_no = 536365;
         PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, ' WHERE invoice_no < 0', '')
             WHERE name = 'invoices_by_customer';
         PRAGMA writable_schema = RESET;",
        "customer totals",
        "invoices of customer 17850: the API says 1, the lines say 2",
    ),
];

/// A folder with the small data set and an item, and a server on it.
fn filled() -> Server {
    let program = Program::new();
    program.write("sales.csv", csv_file(&slice::rows()));
    program.import("sales.csv", "Imported all 37 rows.");
    let server = program.serve(&[]);
    server.json("POST", "/items", &serde_json::json!({"name": "pen", "price": 1})).expect(201);
    server
}

#[test]
fn every_figure_of_a_sound_database_is_counted_also_while_it_is_served() {
    let server = filled();
    let output = server.program.run(&["check"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success() && output.stderr.is_empty(), "{text}");
    assert!(text.starts_with("schema              version "), "{text}");
    assert!(
        text.lines().any(|line| line.starts_with("pages and indexes ") && line.ends_with(" ok")),
        "{text}"
    );
    for line in SOUND.lines() {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    server.get("/items/1").expect(200);
}

#[test]
fn a_planted_fault_is_found_and_named() {
    let program = filled().kill();
    program.done(&["backup", "sound"]);
    for (sql, check, words) in FAULTS {
        fs::copy(program.path("sound"), program.path("faulty")).expect("a copy");
        let conn = Connection::open(program.path("faulty")).expect("a database");
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).expect("a setting");
        conn.pragma_update(None, "foreign_keys", false).expect("a setting");
        conn.execute_batch(sql).expect(sql);
        drop(conn);
        let before = fs::read(program.path("faulty")).expect("a file");
        let output = program.run(&["check", "--database", "sqlite:faulty"]);
        assert_eq!(output.status.code(), Some(1), "{sql}");
        let (table, said) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        let line = table.lines().find(|line| line.starts_with(check)).expect("the check");
        assert!(line.contains(" fault"), "{sql}: {table}{said}");
        let mut faults = said.lines().filter(|line| line.trim_start().starts_with(check));
        assert!(faults.any(|fault| fault.contains(words)), "{words}: {said}");
        assert_eq!(fs::read(program.path("faulty")).expect("a file"), before, "{sql}");
    }
}

#[test]
fn torn_pages_are_found() {
    let program = filled().kill();
    program.done(&["backup", "torn"]);
    program.tear("torn", "items");
    let said = program.refused(&["check", "--database", "sqlite:torn"]);
    assert!(said.contains("torn is damaged:\n  pages and indexes: "), "{said}");
    // Where not even the header is whole, no check can begin.
    program.overwrite("torn", 16, 100);
    let said = program.refused(&["check", "--database", "sqlite:torn"]);
    assert!(said.contains("torn is damaged: ") || said.contains("torn is not an SQLite database"), "{said}");
}

#[test]
fn a_check_leaves_no_files_behind() {
    let program = filled().kill();
    // Opened and closed by a program that writes, it has no log.
    program.export();
    let before = program.names();
    let bytes = fs::read(program.path("counterfoil.db")).expect("a file");
    program.done(&["check"]);
    assert_eq!(program.names(), before);
    assert_eq!(fs::read(program.path("counterfoil.db")).expect("a file"), bytes);
}
