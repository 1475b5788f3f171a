//! Limits of time and number, requests that break off, and connections with more than one request.

use crate::support::{Answer, Program, Server, read_to_close};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::{Value, json};
use std::{
    io::{ErrorKind, Read, Write},
    net::{Shutdown, TcpStream},
    thread,
    time::{Duration, Instant},
};

/// What [`announced`] is about to send.
pub const ITEM: &str = r#"{"name": "a", "price": 1}"#;

/// How long a client waits for what a limit of 0.2 seconds brings about: less than any limit is without a setting.
const PATIENCE: Duration = Duration::from_secs(9);

/// A connection that fails the test where the server's limit does not end it.
fn impatient(server: &Server) -> TcpStream {
    let stream = server.connect();
    stream.set_read_timeout(Some(PATIENCE)).expect("a time limit");
    stream.set_write_timeout(Some(PATIENCE)).expect("a time limit");
    stream
}

/// The head of a request that has announced its body and waits for leave to send it.
pub fn announced(server: &Server) -> TcpStream {
    let mut stream = impatient(server);
    let head = format!(
        "POST /items HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Expect: 100-continue\r\nContent-Length: {}\r\n\r\n",
        ITEM.len()
    );
    stream.write_all(head.as_bytes()).expect("sent");
    let mut leave = [0; 25];
    stream.read_exact(&mut leave).expect("leave");
    assert_eq!(&leave, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream
}

fn answer(stream: TcpStream) -> Answer {
    Answer::parse(&read_to_close(stream)).expect("an answer")
}

#[test]
fn a_body_that_does_not_come_gets_408() {
    let server = Program::new().serve(&["--body-timeout", "0.2"]);
    for sent in ["", "{\"name\""] {
        let mut stream = announced(&server);
        stream.write_all(sent.as_bytes()).expect("sent");
        let problem = answer(stream).expect_problem(408);
        assert_eq!(problem["type"], "/problems/request-timeout");
    }
    server.get("/health").expect(200);
}

/// A body may take long, but not longer than the request as a whole.
#[test]
fn a_request_that_takes_too_long_gets_503() {
    let server = Program::new().serve(&["--request-timeout", "0.2", "--body-timeout", "60"]);
    let refused = answer(announced(&server));
    assert_eq!(refused.expect_problem(503)["type"], "/problems/timed-out");
    let seconds = refused.header("retry-after").and_then(|seconds| seconds.parse::<u32>().ok());
    assert!(seconds.is_some_and(|seconds| seconds > 0), "Retry-After: {:?}", refused.header("retry-after"));
    server.get("/health").expect(200);
    assert_eq!(server.get("/items").expect(200), json!([]));
}

/// The first line of the log about `create_item`, as soon as it is there.
fn line_of_create_item(server: &Server) -> Value {
    let start = Instant::now();
    loop {
        let log = server.log();
        // The last line may be half written.
        let mut lines = log.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        if let Some(line) = lines.find(|line| line["operation"] == "create_item") {
            return line;
        }
        assert!(start.elapsed() < PATIENCE, "no line: {log}");
        thread::yield_now();
    }
}

/// The server cannot know whether a client that sends no more of its body still reads; either way there is a line.
#[test]
fn a_client_that_hangs_up_in_its_body_leaves_a_line_in_the_log() {
    let server = Server::demo();
    drop(announced(&server));
    let line = line_of_create_item(&server);
    assert!([400, 499].contains(&line["status"].as_u64().expect("a status")), "{line}");
}

/// The answer of a request whose client is gone is nobody's; that it was there is in the log.
#[test]
fn a_client_that_hangs_up_while_it_is_served_leaves_a_line_in_the_log() {
    let server = Server::demo();
    // While another process writes, the item has to wait.
    let mut database = Connection::open(server.program.path("counterfoil.db")).expect("a database");
    let writing = database.transaction_with_behavior(TransactionBehavior::Immediate).expect("the lock");
    let mut stream = announced(&server);
    stream.write_all(ITEM.as_bytes()).expect("sent");
    drop(stream);
    assert_eq!(line_of_create_item(&server)["status"], 499);
    drop(writing);
    server.get("/health").expect(200);
}

#[test]
fn a_header_that_does_not_come_ends_the_connection() {
    let server = Program::new().serve(&["--header-timeout", "0.2"]);
    for sent in ["", "GET /hea", "GET /health HTTP/1.1\r\nHost: localhost\r\n"] {
        let mut stream = impatient(&server);
        stream.write_all(sent.as_bytes()).expect("sent");
        assert!(!String::from_utf8_lossy(&read_to_close(stream)).contains("200 OK"), "{sent}");
    }
    server.get("/health").expect(200);
}

#[test]
fn more_requests_than_allowed_get_503_until_one_is_done() {
    let server = Program::new().serve(&["--max-concurrency", "1"]);
    let mut first = announced(&server);
    let refused = server.get("/items");
    assert_eq!(refused.expect_problem(503)["type"], "/problems/overloaded");
    assert_eq!(refused.header("retry-after"), Some("1"));
    // A supervisor must not take a busy server for a dead one.
    server.get("/health/live").expect(200);
    first.write_all(ITEM.as_bytes()).expect("sent");
    answer(first).expect(201);
    assert_eq!(server.get("/items").expect(200).as_array().map(Vec::len), Some(1));
    // A client that goes away gives its place back too.
    drop(announced(&server));
    assert!((0..10_000).any(|_| server.get("/items").status == 200));
}

/// A client that asks and asks, and reads no answer, does not keep its connection.
#[test]
fn answers_that_nobody_reads_are_not_kept() {
    let server = Program::new().serve(&["--write-timeout", "0.2"]);
    let mut stream = impatient(&server);
    let requests = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1000);
    let error = loop {
        if let Err(error) = stream.write_all(requests.as_bytes()) {
            break error;
        }
    };
    assert!(matches!(error.kind(), ErrorKind::ConnectionReset | ErrorKind::BrokenPipe), "{error}");
    server.get("/health").expect(200);
}

#[test]
fn a_body_that_breaks_off_changes_nothing() {
    let server = Server::demo();
    for framing in ["Content-Length: 100", "Transfer-Encoding: chunked"] {
        let head = format!(
            "POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{framing}\r\n\r\n"
        );
        let mut stream = server.connect();
        stream.write_all((head.clone() + "19\r\n" + ITEM).as_bytes()).expect("sent");
        drop(stream);
        let mut stream = server.connect();
        stream.write_all((head + "19\r\n" + ITEM).as_bytes()).expect("sent");
        stream.shutdown(Shutdown::Write).expect("half closed");
        answer(stream).expect_problem(400);
    }
    assert_eq!(server.get("/items").expect(200), json!([]));
}

#[test]
fn garbage_after_good_requests_gets_a_problem_of_its_own() {
    let server = Server::demo();
    let good = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let head = "HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for before in [good.to_owned(), good.repeat(5), head.to_owned(), head.repeat(3) + good] {
        let mut stream = server.connect();
        stream.write_all((before.clone() + "hello\r\n\r\n").as_bytes()).expect("sent");
        let all = String::from_utf8(read_to_close(stream)).expect("text");
        assert_eq!(all.matches("HTTP/1.1 200 OK").count(), before.matches("HTTP/1.1").count(), "{all}");
        let last = all.rfind("HTTP/1.1 4").expect("a refusal");
        Answer::parse(&all.as_bytes()[last..]).expect("an answer").expect_problem(400);
    }
}

/// What a proxy in front may take for the body of one request is never answered as a second one.
#[test]
fn no_second_request_is_smuggled_in() {
    let server = Server::demo();
    let head = "POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    let hidden = "GET /version HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let empty_then_hidden = format!("0\r\n\r\n{hidden}");
    let whole_then_hidden = format!("19\r\n{ITEM}\r\n0\r\n\r\n{hidden}");
    for body in [empty_then_hidden, whole_then_hidden] {
        let length = format!("Content-Length: {}\r\n", body.len());
        let chunked = "Transfer-Encoding: chunked\r\n";
        for framing in [format!("{length}{chunked}"), format!("{chunked}{length}")] {
            let mut stream = server.connect();
            stream.write_all(format!("{head}{framing}\r\n{body}").as_bytes()).expect("sent");
            let all = String::from_utf8(read_to_close(stream)).expect("text");
            assert_eq!(all.matches("HTTP/1.1 ").count(), 1, "{all}");
            assert!(!all.contains("contract_sha256"), "{all}");
        }
    }
}

#[test]
fn no_line_of_the_log_is_the_clients() {
    let forged = "\n{\"level\":\"ERROR\"}\u{202e}\u{1b}[31m";
    for format in ["json", "text"] {
        let server = Program::new().serve(&["--log-format", format]);
        let started = server.log().lines().count();
        let target = format!(
            "/{}",
            forged.replace('\n', "%0a").replace('\u{1b}', "%1b").replace(['{', '}', '"'], "'")
        );
        server.get(&target).expect_problem(404);
        let body = json!({"name": forged, "price": forged});
        server.request(
            "POST",
            "/items",
            &["Content-Type: application/json", "X-Request-Id: a\tb"],
            body.to_string().as_bytes(),
        );
        server.request("PUT", "/items", &["User-Agent: \u{e9}"], b"");
        let log = server.log();
        assert_eq!(log.lines().count(), started + 3, "{log}");
        assert!(!log.contains('\u{1b}') && !log.contains("ERROR\"}"), "{log}");
    }
}

/// An answer does not grow with what a client sends, nor does a line of the log.
#[test]
fn large_requests_get_small_answers() {
    let server = Server::demo();
    let long = "n".repeat(500_000);
    let numbers = "1e99,".repeat(90_000) + "1";
    let json = "Content-Type: application/json";
    let post = |body: String| server.request("POST", "/items", &[json], body.as_bytes());
    let lines =
        format!(r#"{{"invoice_no":5,"invoice_date":"2021-01-05","lines":[{}{{}}]}}"#, "{},".repeat(340_000));
    let answers = [
        post(format!(r#"{{"{long}": [{numbers}]}}"#)),
        post(format!(r#"{{"{long}": 1, "{long}": 1}}"#)),
        post(format!(r#"{{"name": "{long}", "price": "{long}"}}"#)),
        post(format!("{}1{}", format!(r#"{{"{}":"#, "n".repeat(5_000)).repeat(120), "}".repeat(120))),
        server.request("POST", "/customer/7/invoice", &[json], lines.as_bytes()),
        server.get(&format!("/items?{}", "a&".repeat(4_000))),
        server.get(&format!("/{}", "a".repeat(8_000))),
        server.request("POST", "/items", &[&format!("Content-Type: {}", "x".repeat(30_000))], b"{}"),
        server.send(&"M".repeat(30_000), "/items"),
        server.send("GET", &format!("/{}", "x".repeat(60_000))),
    ];
    for answer in answers {
        assert!((400..500).contains(&answer.status));
        assert!(answer.body.len() < 40_000, "{} bytes: {:.200}", answer.body.len(), answer.text());
    }
    assert!(server.log().lines().all(|line| line.len() < 20_000));
}
