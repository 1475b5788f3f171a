//! Imports and exports: streams of lines.

mod broken_off;
mod export;
mod full_disk;
mod invoices;
mod items;
mod key;
mod round_trip;

use crate::support::{Answer, Server, read_to_close};
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::TcpStream,
};

/// The media type of lines.
pub const NDJSON: &str = "Content-Type: application/x-ndjson";

/// Lines of JSON.
pub fn lines(values: &[Value]) -> String {
    values.iter().map(|value| format!("{value}\n")).collect()
}

/// Items by name.
pub fn items(names: impl IntoIterator<Item = u32>) -> Vec<Value> {
    names.into_iter().map(|number| json!({"name": format!("Item {number}"), "price": 0.001})).collect()
}

/// The counts at the end of a report.
pub fn counts(created: usize, refused: usize) -> Value {
    json!({"lines": created + refused, "created": created, "refused": refused})
}

/// The names of all items, in the order of their ids.
pub fn names(server: &Server) -> Vec<String> {
    let exported = server.get("/items/export").lines();
    exported.iter().map(|item| item["name"].as_str().expect("a name").to_owned()).collect()
}

/// The head of an import under a key, to which the server has answered that it reads.
pub fn announced(server: &Server, path: &str, key: &str) -> TcpStream {
    let mut stream = server.connect();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{NDJSON}\r\nIdempotency-Key: {key}\r\n\
         Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).expect("sent");
    let mut leave = [0; 25];
    stream.read_exact(&mut leave).expect("leave");
    assert_eq!(&leave, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream
}

/// A body as chunks of some length; without the last, it goes on.
pub fn chunks(body: &str, length: usize) -> Vec<u8> {
    let chunk = |chunk: &[u8]| [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat();
    body.as_bytes().chunks(length).flat_map(chunk).collect()
}

/// The end of a body in chunks.
pub const LAST_CHUNK: &[u8] = b"0\r\n\r\n";

/// What comes back once the server closes.
pub fn answer(stream: TcpStream) -> Answer {
    Answer::parse(&read_to_close(stream)).expect("an answer")
}

impl Server {
    /// Imports a body, and answers with the report.
    pub fn import_under(&self, path: &str, key: &str, body: &str) -> Answer {
        self.request("POST", path, &[NDJSON, &format!("Idempotency-Key: {key}")], body.as_bytes())
    }

    /// Imports a body without a key, and answers with the lines of the report.
    #[track_caller]
    pub fn import_lines(&self, path: &str, body: impl AsRef<[u8]>) -> Vec<Value> {
        let answer = self.request("POST", path, &[NDJSON], body.as_ref());
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.lines()
    }
}
