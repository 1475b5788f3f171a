//! Output that nobody reads any more, as when `head` has seen enough, is lost and stops nothing.

use crate::support::{Program, Server, retail::csv_file};
use serde_json::json;
use std::{
    io::{PipeWriter, pipe},
    net::{TcpListener, TcpStream},
    process::ExitStatus,
    thread,
    time::{Duration, Instant},
};

/// How long a server may take to start.
const PATIENCE: Duration = Duration::from_secs(10);

/// The writing end of a pipe without a reader.
fn closed() -> PipeWriter {
    pipe().expect("a pipe").1
}

/// An import of that file whose output nobody reads.
fn import(program: &Program, content: &str) -> ExitStatus {
    program.write("sales.csv", content);
    let mut command = program.command(&["import", "online-retail", "sales.csv"]);
    command.stdout(closed()).stderr(closed()).status().expect("the program runs")
}

#[test]
fn an_import_that_nobody_watches_is_complete() {
    let program = Program::new();
    let rows: String = (1..=50).map(|no| format!("{no},S,A,1,2010-12-01 08:26:00,1.0,1,France\n")).collect();
    let status = import(&program, &csv_file(&rows));
    assert!(status.success(), "{status}");
    assert_eq!(program.export(), rows);
}

#[test]
fn an_import_that_fails_unwatched_still_fails() {
    let program = Program::new();
    let status = import(&program, "no such header\n");
    assert_eq!(status.code(), Some(1), "{status}");
    assert!(!program.path("counterfoil.db").exists());
}

#[test]
fn a_server_serves_on_when_nobody_reads_where() {
    let server = unread();
    server.json("POST", "/items", &json!({"name": "a", "price": 1})).expect(201);
    assert!(!server.log().contains("a fault of the program"), "{}", server.log());
}

/// A server whose standard output was closed before it began. It cannot say which port it took, so it is given one
/// that was free a moment ago; where another process was quicker, the next.
fn unread() -> Server {
    for _ in 0..10 {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a free port");
        let program = Program::new();
        let mut command = program.command(&["serve", "--demo", "--listen", &address.to_string()]);
        command.stdout(closed());
        let mut server = Server::launch(program, command, address);
        let start = Instant::now();
        let ended = loop {
            if let Some(ended) = server.process().try_wait().expect("a process") {
                break ended;
            }
            if TcpStream::connect(address).is_ok()
                && server.process().try_wait().expect("a process").is_none()
            {
                return server;
            }
            assert!(start.elapsed() < PATIENCE, "the server does not serve: {}", server.log());
            thread::yield_now();
        };
        assert!(server.log().contains("cannot listen"), "the server ended, {ended}: {}", server.log());
    }
    panic!("no port stays free");
}
