//! How often one address may ask.

use crate::support::{Program, Server};

#[test]
fn who_asks_too_often_gets_429_and_is_told_when_to_come_again() {
    let server = Program::new().serve(&["--rate-limit-address", "2/h:3"]);
    for left in [2, 1, 0] {
        let answer = server.get("/items");
        answer.expect(200);
        assert_eq!(answer.header("ratelimit-policy"), Some("\"address\";q=3;w=5400"));
        let limit = answer.header("ratelimit").expect("what is left");
        assert!(limit.starts_with(&format!("\"address\";r={left};t=")), "{limit}");
    }
    // Whatever is asked for: nothing is looked at before.
    for target in ["/items", "/nothing", "/health"] {
        let refused = server.get(target);
        assert_eq!(refused.expect_problem(429)["type"], "/problems/too-many-requests");
        let seconds: u64 = refused.header("retry-after").expect("a time").parse().expect("seconds");
        assert!((1..=1800).contains(&seconds), "{seconds}");
        assert!(refused.header("ratelimit").is_some_and(|limit| limit.starts_with("\"address\";r=0;t=")));
        assert_eq!(refused.header("ratelimit-policy"), Some("\"address\";q=3;w=5400"));
    }
}

#[test]
fn a_refusal_is_counted_and_logged() {
    let server = Program::new().serve(&["--rate-limit-address", "1/h:2"]);
    for _ in 0..3 {
        server.get("/health");
    }
    assert!(server.log().lines().any(|line| line.contains("\"status\":429")), "{}", server.log());
}

#[test]
fn a_demo_has_no_limits_unless_they_are_set() {
    let server = Server::demo();
    assert_eq!(server.get("/items").header("ratelimit"), None);
    let off = Program::new().serve(&["--rate-limit-address", "off"]);
    assert_eq!(off.get("/items").header("ratelimit-policy"), None);
    for wrong in ["0/s", "5", "5/d", "fast"] {
        let output = Program::new().run(&["serve", "--demo", "--rate-limit-address", wrong]);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && message.contains("100/s"), "{message}");
    }
}
