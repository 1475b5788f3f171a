//! Requests that are no HTTP, or that two programs in a row could read differently.

use super::row::{Row, raw};

const BODY: &str = r#"{"name": "a", "price": 1}"#;
const CHUNKED: &str = "19\r\n{\"name\": \"a\", \"price\": 1}\r\n0\r\n\r\n";

pub fn rows() -> Vec<Row> {
    let rows = [first_lines(), headers(), lengths(), chunks()].into_iter().flatten();
    rows.map(|row| row.gives(400, "bad-request")).collect()
}

fn first_lines() -> Vec<Row> {
    let line = |name, line: &str| raw(name, format!("{line}\r\nHost: localhost\r\n\r\n"));
    vec![
        raw("no HTTP at all", "hello\r\n\r\n"),
        raw("zeros", [0; 64]),
        raw("TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec()),
        line("HTTP/9.9", "GET /health HTTP/9.9"),
        line("HTTP/2.0", "GET /health HTTP/2.0"),
        line("no version", "GET /health"),
        line("two spaces", "GET  /health HTTP/1.1"),
        line("space in the path", "GET /a b HTTP/1.1"),
        line("escape character in the path", "GET /\x1b[31m HTTP/1.1"),
        line("quote in the path", "GET /\"<x> HTTP/1.1"),
        line("no path", "GET HTTP/1.1"),
        line("method with a colon", "GE:T /health HTTP/1.1"),
        raw("path that is no UTF-8", b"GET /\xe9 HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
    ]
}

fn headers() -> Vec<Row> {
    let with = |name, headers: &str| {
        raw(name, format!("GET /health HTTP/1.1\r\nConnection: close\r\n{headers}\r\n\r\n"))
    };
    vec![
        with("no Host", "X: 1"),
        with("two Hosts", "Host: localhost\r\nHost: b"),
        with("the same Host twice", "Host: localhost\r\nHost: a"),
        with("empty Host", "Host:"),
        with("Host with a space", "Host: a b"),
        with("Host with markup", "Host: <script>"),
        with("Host with a path", "Host: a/b"),
        with("Host with a user", "Host: u@a"),
        raw("no Host, unknown path", "GET /nothing HTTP/1.1\r\nConnection: close\r\n\r\n"),
        with("header name with a space", "Host: localhost\r\nBad Name: 1"),
        with("space before the colon", "Host: localhost\r\nX : 1"),
        with("header without a colon", "Host: localhost\r\nnonsense"),
        with("header without a name", "Host: localhost\r\n: 1"),
        with("NUL in a header", "Host: localhost\r\nX: a\0b"),
        with("control character in a header", "Host: localhost\r\nX: a\x01b"),
        with("carriage return in a header", "Host: localhost\r\nX: a\rb"),
        with("folded header", "Host: localhost\r\nX: a\r\n b"),
    ]
}

fn post(name: &'static str, headers: &str, body: &str) -> Row {
    let head =
        "POST /items HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";
    raw(name, format!("{head}{headers}\r\n\r\n{body}"))
}

fn lengths() -> Vec<Row> {
    vec![
        post("negative length", "Content-Length: -1", BODY),
        post("length with a sign", "Content-Length: +25", BODY),
        post("length that is a word", "Content-Length: many", BODY),
        post("hexadecimal length", "Content-Length: 0x19", BODY),
        post("empty length", "Content-Length:", BODY),
        post("two numbers as a length", "Content-Length: 2 5", BODY),
        post("list of lengths", "Content-Length: 25, 25", BODY),
        post("length beyond 64 bits", "Content-Length: 18446744073709551616", BODY),
        post("two lengths", "Content-Length: 25\r\nContent-Length: 26", BODY),
        post("unknown transfer coding", "Transfer-Encoding: xchunked", CHUNKED),
        post("transfer coding identity", "Transfer-Encoding: identity", CHUNKED),
        post("chunked not last", "Transfer-Encoding: chunked, gzip", CHUNKED),
        post("chunked after a vertical tab", "Transfer-Encoding: \x0bchunked", CHUNKED),
        raw(
            "chunks in HTTP/1.0",
            format!("POST /items HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n{CHUNKED}"),
        ),
    ]
}

fn chunks() -> Vec<Row> {
    let chunked = |name, body: &str| post(name, "Transfer-Encoding: chunked", body);
    vec![
        chunked("chunk size that is no number", "zz\r\n"),
        chunked("negative chunk size", "-1\r\n"),
        chunked("empty chunk size", "\r\n\r\n"),
        chunked("chunk size beyond 64 bits", "fffffffffffffffff\r\n"),
        chunked("chunk longer than its size", "1\r\n{}\r\n0\r\n\r\n"),
        chunked("endless chunk extension", &format!("2;{}\r\n{{}}\r\n0\r\n\r\n", "x".repeat(20_000))),
        chunked("endless trailers", &format!("2\r\n{{}}\r\n0\r\nX: {}\r\n\r\n", "x".repeat(40_000))),
    ]
}
