//! Exports.

use crate::support::{Answer, Server, read_to_close};
use rusqlite::Connection;
use std::io::{Read, Write};

/// A server with more items than any buffer on the way holds.
fn crowded() -> Server {
    let server = Server::demo();
    let database = open(&server);
    let sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150000)
               INSERT INTO items (name, price_mills) SELECT printf('%0200d', i), i FROM n";
    database.execute_batch(sql).expect("items");
    server
}

fn open(server: &Server) -> Connection {
    Connection::open(server.program.path("counterfoil.db")).expect("a database")
}

const GET: &[u8] = b"GET /items/export HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

#[test]
fn nothing_is_exported_as_nothing() {
    let server = Server::demo();
    for path in ["/items/export", "/invoice/export"] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.text().as_str()), (200, ""));
        assert_eq!(answer.header("content-type"), Some("application/x-ndjson"));
        let head = server.send("HEAD", path);
        assert_eq!((head.status, head.text().as_str()), (200, ""));
    }
}

#[test]
fn an_export_is_whole_while_others_write() {
    let server = crowded();
    let mut stream = server.connect();
    stream.write_all(GET).expect("sent");
    let mut beginning = [0; 1];
    stream.read_exact(&mut beginning).expect("an answer");
    // A client that does not read on keeps nobody from writing.
    server.import_lines("/items/import", "{\"name\": \"new\", \"price\": 1}\n");
    server.send("DELETE", "/items/150000").expect(200);
    let answer = Answer::parse(&[&beginning[..], &read_to_close(stream)].concat()).expect("an answer");
    let lines = answer.lines();
    let ids: Vec<u64> = lines.iter().map(|item| item["id"].as_u64().expect("an id")).collect();
    // All after the change are as of a moment after it.
    assert_eq!(ids, (1..=149_999).chain([150_001]).collect::<Vec<u64>>());
    assert_eq!(lines[149_999]["name"], "new");
}

#[test]
fn an_export_that_fails_is_not_taken_for_a_whole_one() {
    let server = crowded();
    let mut stream = server.connect();
    stream.write_all(GET).expect("sent");
    let mut beginning = [0; 1];
    stream.read_exact(&mut beginning).expect("an answer");
    open(&server).execute_batch("ALTER TABLE items RENAME TO gone").expect("broken");
    let bytes = [&beginning[..], &read_to_close(stream)].concat();
    assert!(bytes.starts_with(b"HTTP/1.1 200 OK\r\n"));
    assert!(!bytes.ends_with(b"\r\n0\r\n\r\n"), "the end of a whole answer");
    let failed = server.get("/items/export").expect_problem(500);
    assert_eq!(failed["type"], "/problems/internal-error");
}

/// There, the end of the connection is the end of the answer, also where it comes too early.
#[test]
fn http_1_0_has_no_way_to_tell_a_whole_export() {
    let server = crowded();
    let answer = server.raw(b"GET /items/export HTTP/1.0\r\nHost: localhost\r\n\r\n").expect("an answer");
    let problem = answer.expect_problem(400);
    assert_eq!(
        problem["detail"],
        "Ask with HTTP/1.1: the answer comes in chunks, which HTTP/1.0 does not know."
    );
}

/// An export that is under way is work, though its answer has begun.
#[test]
fn an_export_counts_as_long_as_it_is_read() {
    let server = crowded();
    let server = server.kill().serve(&["--max-concurrency", "1"]);
    let mut reader = server.connect();
    reader.write_all(GET).expect("sent");
    reader.read_exact(&mut [0; 12]).expect("a status");
    server.get("/items/1").expect_problem(503);
    drop(read_to_close(reader));
    let start = std::time::Instant::now();
    while server.get("/items/1").status == 503 {
        assert!(start.elapsed() < std::time::Duration::from_secs(60), "the leave is not given back");
    }
}
