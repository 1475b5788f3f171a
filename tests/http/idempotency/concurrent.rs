//! Many at once under one key, and a request while the first is served.

use super::{begin, counts, essence, is_replay, item, keyed, locked, names, shown, until};
use crate::support::{Answer, Contract, Server, read_to_close};
use std::{net::TcpStream, thread};

fn answer(stream: TcpStream) -> Answer {
    Answer::parse(&read_to_close(stream)).expect("an answer")
}

#[test]
fn sixteen_at_once_make_one_resource() {
    let contract = Contract::of(&Server::demo());
    for operation in keyed(&contract) {
        let server = Server::ready_for(&operation);
        let before: usize = counts(&server).iter().sum();
        let request = shown(&contract, &operation, "a-key");
        let answers: Vec<Answer> = thread::scope(|scope| {
            let clients: Vec<_> = (0..16).map(|_| scope.spawn(|| request.send(&server))).collect();
            clients.into_iter().map(|client| client.join().expect("a client")).collect()
        });
        let (busy, done): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 409);
        busy.iter().for_each(|refused| assert_in_use(refused));
        let first: Vec<_> = done.iter().filter(|answer| !is_replay(answer)).collect();
        assert_eq!(first.len(), 1, "{}: one of them was the first", operation.id());
        assert!((200..300).contains(&first[0].status), "{}", first[0].text());
        for replay in &done {
            assert_eq!(essence(replay), essence(first[0]));
        }
        assert_eq!(counts(&server).iter().sum::<usize>(), before + 1, "{}", operation.id());
        assert!(is_replay(&request.send(&server)), "afterwards it is answered");
    }
}

fn assert_in_use(refused: &Answer) {
    assert_eq!(refused.expect_problem(409)["type"], "/problems/idempotency-key-in-use");
    assert_eq!(refused.header("retry-after"), Some("1"));
    assert!(!is_replay(refused));
}

/// One of two is served and waits for the lock; the other is told so at once, whatever it asks for.
#[test]
fn a_key_in_use_is_told_at_once() {
    let server = Server::demo();
    let lock = locked(&server);
    let mut waiting = vec![begin(&server, &item("pen", "a-key")), begin(&server, &item("ink", "a-key"))];
    let refused = waiting.remove(first_answered(&waiting));
    assert_in_use(&answer(refused));
    assert_in_use(&item("cap", "a-key").send(&server));
    let other = begin(&server, &item("cap", "b-key"));
    lock.execute_batch("COMMIT").expect("released");
    answer(waiting.remove(0)).expect(201);
    answer(other).expect(201);
    assert_eq!(names(&server).len(), 2);
}

/// Which of some connections has something to read.
pub fn first_answered(streams: &[TcpStream]) -> usize {
    let mut byte = [0];
    streams.iter().for_each(|stream| stream.set_nonblocking(true).expect("a setting"));
    let mut found = None;
    until(|| {
        found = streams.iter().position(|stream| stream.peek(&mut byte).is_ok());
        found.is_some()
    });
    streams.iter().for_each(|stream| stream.set_nonblocking(false).expect("a setting"));
    found.expect("one of them")
}

/// Its place is free as soon as its client has left, while its change may still wait: the queue keeps the order.
#[test]
fn a_retry_after_a_lost_connection_makes_no_double() {
    let server = Server::demo();
    for round in 0..20 {
        let (key, name) = (format!("key-{round}"), format!("item {round}"));
        let request = item(&name, &key);
        let lock = (round % 2 == 0).then(|| locked(&server));
        drop(begin(&server, &request));
        if let Some(lock) = lock {
            lock.execute_batch("COMMIT").expect("released");
        }
        let answer = (0..10_000).map(|_| request.send(&server)).find(|answer| answer.status != 409);
        answer.expect("the first is served at last").expect(201);
    }
    let expected: Vec<String> = (0..20).map(|round| format!("item {round}")).collect();
    assert_eq!(names(&server), expected);
}
