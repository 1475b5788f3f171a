//! The queue of writes: bounded, told at once when it is full, and without those whose clients have left.

use super::{begin, item, locked, names, until};
use crate::limits::{ITEM, announced};
use crate::support::{Answer, Program, Server, read_to_close};
use std::{io::Write, net::TcpStream, sync::mpsc, thread};

/// While another program has the database, one write is tried, one waits, and the rest are refused at once: the first
/// two are written once the lock is gone, which they would not be had the refusals come after the wait for it.
#[test]
fn a_full_queue_is_told_at_once() {
    const CLIENTS: usize = 12;
    let server = Program::new().serve(&["--write-queue", "1"]);
    let lock = locked(&server);
    let (told, answers) = mpsc::channel();
    let answers: Vec<Answer> = thread::scope(|scope| {
        for client in 0..CLIENTS {
            let (server, told) = (&server, told.clone());
            scope.spawn(move || told.send(item("pen", &client.to_string()).send(server)).expect("heard"));
        }
        let refused = answers.recv().expect("an answer");
        lock.execute_batch("COMMIT").expect("released");
        [refused].into_iter().chain(answers.iter().take(CLIENTS - 1)).collect()
    });
    let (written, refused): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 201);
    assert!(!written.is_empty() && answers[0].status == 503, "{}", answers[0].text());
    for answer in refused {
        assert_eq!(answer.expect_problem(503)["type"], "/problems/overloaded");
        assert_eq!(answer.header("retry-after"), Some("1"));
    }
    assert_eq!(names(&server).len(), written.len());
}

/// The server sees that a client has left, and leaves out what it asked for.
#[test]
fn what_a_client_asked_for_that_has_left_is_not_written() {
    let server = Server::demo();
    let lock = locked(&server);
    let stays = begin(&server, &item("stays", "a"));
    let mut left = announced(&server);
    left.write_all(ITEM.as_bytes()).expect("sent");
    drop(left);
    // Its line in the log says that the server has noticed.
    until(|| server.log().contains("\"status\":499"));
    lock.execute_batch("COMMIT").expect("released");
    answer(stays).expect(201);
    assert_eq!(names(&server), ["stays"]);
}

fn answer(stream: TcpStream) -> Answer {
    Answer::parse(&read_to_close(stream)).expect("an answer")
}
