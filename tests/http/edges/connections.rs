//! How many connections there may be, and how long they may do nothing.

use super::until;
use crate::support::{Answer, Program, Server, read_to_close};
use std::{
    io::{Read, Write},
    net::TcpStream,
};

/// A connection that was accepted, as its first answer shows.
fn open(server: &Server) -> TcpStream {
    let mut stream = server.connect();
    stream.write_all(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("sent");
    let mut answer = Vec::new();
    while !answer.ends_with(b"}") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("an answer");
        answer.extend(byte);
    }
    assert!(answer.starts_with(b"HTTP/1.1 200"));
    stream
}

#[test]
fn more_connections_than_allowed_are_closed_with_a_503() {
    for (flag, limit) in [("--max-connections", "all"), ("--max-connections-per-address", "address")] {
        let server = Program::new().serve(&[flag, "2"]);
        let (first, second) = (open(&server), open(&server));
        let refused = Answer::parse(&read_to_close(server.connect())).expect("an answer");
        assert_eq!(refused.expect_problem(503)["type"], "/problems/overloaded");
        assert_eq!(refused.header("retry-after"), Some("1"));
        assert_eq!(refused.header("connection"), Some("close"));
        drop(first);
        until(&server, "a place", || {
            let request = b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            server.raw(request).is_some_and(|answer| answer.status == 200)
        });
        drop(second);
        let mut metrics = String::new();
        until(&server, "a place", || {
            let request = b"GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            let answer = server.raw(request).filter(|answer| answer.status == 200);
            metrics = answer.map(|answer| answer.text()).unwrap_or_default();
            !metrics.is_empty()
        });
        assert!(metrics.contains(&format!("connections_refused_total{{limit=\"{limit}\"}}")), "{metrics}");
    }
}

#[test]
fn a_trusted_proxy_may_have_as_many_as_there_are() {
    let server = Program::new().serve(&[
        "--max-connections-per-address",
        "1",
        "--trusted-proxies",
        "127.0.0.1",
        "--max-connections",
        "3",
    ]);
    let all = [open(&server), open(&server), open(&server)];
    Answer::parse(&read_to_close(server.connect())).expect("an answer").expect_problem(503);
    drop(all);
}

#[test]
fn a_connection_between_requests_is_ended_in_time() {
    let server = Program::new().serve(&["--header-timeout", "0.2"]);
    assert!(read_to_close(open(&server)).is_empty());
}
