//! For how long an answer is kept.

use super::{database, is_replay, item, names, until};
use crate::support::{Program, Server};
use rusqlite::Connection;

fn kept(database: &Connection) -> i64 {
    database.query_row("SELECT count(*) FROM idempotency_keys", [], |row| row.get(0)).expect("a number")
}

#[test]
fn an_answer_older_than_a_day_is_not_given_again() {
    let server = Server::demo();
    let request = item("pen", "a-key");
    request.send(&server).expect(201);
    let database = database(&server.program.path(""));
    let age = |seconds: i64| {
        let sql = "UPDATE idempotency_keys SET answered_at = answered_at - ? * 1000";
        database.execute(sql, [seconds]).expect("aged");
    };
    age(24 * 60 * 60 - 600);
    assert!(is_replay(&request.send(&server)), "it is not quite a day old");
    age(601);
    let again = request.send(&server);
    assert!(!is_replay(&again) && again.status == 201, "{}", again.text());
    assert!(is_replay(&request.send(&server)), "the new answer is kept as long");
    assert_eq!((names(&server).len(), kept(&database)), (2, 1));
}

#[test]
fn expired_answers_are_forgotten_while_the_server_serves() {
    let server = Program::new().serve(&["--idempotency-lifetime", "0.1"]);
    (0..20).for_each(|n| drop(item("pen", &n.to_string()).send(&server).expect(201)));
    let database = database(&server.program.path(""));
    until(|| kept(&database) == 0);
    assert_eq!(names(&server).len(), 20);
}

#[test]
fn a_lifetime_that_is_none_is_refused() {
    for wrong in ["0", "-1", "1e9", "NaN", "a day"] {
        let setting = format!("--idempotency-lifetime={wrong}");
        let refused = Program::new().run(&["serve", "--demo", &setting]);
        let text = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success() && text.contains("--idempotency-lifetime"), "{wrong}: {text}");
    }
}
