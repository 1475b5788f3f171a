//! A disk that is full in the middle of an import.

use super::{counts, items, lines, names};
use crate::support::Server;
use rusqlite::Connection;

/// Makes room for so many items. As in `answers::stages::full`, a table that has given out its last key stands for a
/// full disk: the failure and the lost transaction are the same.
fn room_for(server: &Server, items: usize) {
    let database = Connection::open(server.program.path("counterfoil.db")).expect("a database");
    let table = "CREATE TABLE IF NOT EXISTS full (id INTEGER PRIMARY KEY AUTOINCREMENT);
                 INSERT OR IGNORE INTO full VALUES (9223372036854775807);
                 DROP TRIGGER IF EXISTS fill;";
    let trigger = format!(
        "CREATE TRIGGER fill BEFORE INSERT ON items WHEN (SELECT count(*) FROM items) >= {items}
         BEGIN INSERT INTO full VALUES (NULL); END"
    );
    database.execute_batch(&format!("{table}{trigger}")).expect("a trigger");
}

#[test]
fn what_had_room_stays_and_the_rest_follows_under_the_same_key() {
    let server = Server::demo();
    room_for(&server, 1_300);
    let body = lines(&items(1..=2_000));
    let problem = server.import_under("/items/import", "full", &body).expect_problem(507);
    let detail = "The disk of the server is full. Stored so far: 1024 of the first 1024 lines.";
    assert_eq!(problem["detail"], detail);
    assert_eq!(names(&server).len(), 1_024);
    room_for(&server, 2_000);
    assert_eq!(server.import_under("/items/import", "full", &body).lines(), [counts(2_000, 0)]);
    let expected: Vec<String> = (1..=2_000).map(|number| format!("Item {number}")).collect();
    assert_eq!(names(&server), expected);
}
