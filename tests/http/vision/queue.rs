//! The queue in front of the models: full, left by its clients, and beside other requests.

use super::{black, classified};
use crate::support::{Answer, Server, read_to_close};
use serde_json::json;
use std::{
    io::{ErrorKind, Write as _},
    net::{Shutdown, TcpStream},
};

/// A picture that takes long to decode and is quickly sent.
fn slow() -> Vec<u8> {
    black(7_000, 7_000)
}

/// A request for a picture, less its last byte.
pub fn begun(server: &Server, picture: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(server.address).expect("a connection");
    let head = format!(
        "POST /classify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: image/png\r\n\
         Content-Length: {}\r\n\r\n",
        picture.len()
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream.write_all(&picture[..picture.len() - 1]).expect("sent");
    stream
}

pub fn complete(stream: &mut TcpStream, picture: &[u8]) {
    stream.write_all(&picture[picture.len() - 1..]).expect("sent");
}

pub fn answer(stream: TcpStream) -> Answer {
    Answer::parse(&read_to_close(stream)).expect("an answer")
}

/// A counter or a gauge.
pub fn metric(server: &Server, name: &str) -> u64 {
    let text = server.get("/metrics").text();
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned));
    line.unwrap_or_else(|| panic!("no {name}: {text}")).parse().expect("a number")
}

#[test]
fn a_full_queue_refuses_at_once_and_says_when_to_come_again() {
    let server = Server::with_model(&["--vision-workers", "1", "--vision-queue", "1"]);
    let picture = slow();
    let mut streams: Vec<TcpStream> = (0..8).map(|_| begun(&server, &picture)).collect();
    streams.iter_mut().for_each(|stream| complete(stream, &picture));
    let (mut answered, mut refused) = (0, 0);
    for answer in streams.into_iter().map(answer) {
        if answer.status == 200 {
            answered += 1;
        } else {
            assert_eq!(answer.header("retry-after"), Some("1"));
            assert_eq!(answer.expect_problem(503)["type"], "/problems/overloaded");
            refused += 1;
        }
    }
    assert!(answered > 0 && refused > 0, "{answered} answered, {refused} refused");
    assert_eq!(classified(&server, "", &black(1, 1)).expect(200)["prediction"], "Cat");
}

#[test]
fn what_is_held_in_memory_is_bounded() {
    let server = Server::with_model(&["--vision-queue-bytes", "200000", "--max-picture-bytes", "200000"]);
    let half = vec![0; 150_000];
    let mut first = begun(&server, &half);
    while metric(&server, "vision_held_bytes") < 149_999 {}
    let refused = classified(&server, "", &half);
    assert_eq!(refused.header("retry-after"), Some("1"));
    assert_eq!(refused.expect_problem(503)["type"], "/problems/overloaded");
    complete(&mut first, &half);
    // Zeros are no picture; what matters is that they were let in.
    answer(first).expect_problem(415);
    assert_eq!(metric(&server, "vision_held_bytes"), 0);
}

#[test]
fn pictures_whose_clients_left_are_not_worked_on() {
    let server = Server::with_model(&["--vision-workers", "1", "--vision-queue", "16"]);
    let picture = slow();
    let mut first = begun(&server, &picture);
    complete(&mut first, &picture);
    let mut leaving: Vec<TcpStream> = (0..4).map(|_| begun(&server, &picture)).collect();
    leaving.iter_mut().for_each(|stream| complete(stream, &picture));
    // Until all of them wait, or the first is done, which would be a failure below.
    while metric(&server, "vision_waiting") < 4 && metric(&server, "vision_inference_seconds_count") == 0 {}
    for stream in leaving {
        stream.shutdown(Shutdown::Both).expect("closed");
    }
    assert_eq!(answer(first).status, 200);
    // Whatever waited was before this one.
    classified(&server, "", &black(1, 1)).expect(200);
    assert!(metric(&server, "vision_abandoned_total") > 0);
    assert_eq!(metric(&server, "vision_waiting"), 0);
}

#[test]
fn other_requests_are_answered_while_all_workers_are_busy() {
    let server = Server::as_shown();
    let picture = slow();
    let mut streams: Vec<TcpStream> = (0..12).map(|_| begun(&server, &picture)).collect();
    streams.iter_mut().for_each(|stream| complete(stream, &picture));
    for _ in 0..20 {
        assert_eq!(server.get("/items/1").expect(200)["name"], json!("New Item"));
    }
    let last = streams.last().expect("a stream");
    last.set_nonblocking(true).expect("a stream");
    let nothing_yet = last.peek(&mut [0]).is_err_and(|error| error.kind() == ErrorKind::WouldBlock);
    last.set_nonblocking(false).expect("a stream");
    assert!(nothing_yet, "the pictures were done before the items");
    for answer in streams.into_iter().map(answer) {
        assert_eq!(answer.expect(200)["prediction"], "Cat");
    }
}

#[test]
fn durations_are_counted() {
    let server = Server::as_shown();
    for _ in 0..3 {
        classified(&server, "", &black(1, 1)).expect(200);
    }
    for name in ["vision_queueing_seconds", "vision_decoding_seconds", "vision_inference_seconds"] {
        assert_eq!(metric(&server, &format!("{name}_count")), 3);
    }
}
