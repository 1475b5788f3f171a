//! `Last-Modified` and `If-Modified-Since`. Dates are whole seconds; what was changed within one bears the next.

use super::{BACKDATED, EARLIER, backdate, declaring, shown, tag};
use crate::support::{Contract, Server};

#[test]
fn every_operation_that_declares_304_gives_it_for_its_own_date() {
    let server = Server::as_shown();
    let contract = Contract::of(&server);
    backdate(&server);
    for operation in declaring(&contract, 304) {
        let request = shown(&contract, &operation);
        assert_eq!(request.send(&server).header("last-modified"), Some(BACKDATED), "{}", operation.id());
        for (since, status) in [(BACKDATED, 304), ("Fri, 20 Nov 2026 08:00:00 GMT", 304), (EARLIER, 200)] {
            let answer = request.clone().header("If-Modified-Since", since).send(&server);
            assert_eq!(answer.status, status, "{} {since}", operation.id());
            assert_eq!(contract.undeclared(&operation, &answer), None);
        }
    }
}

#[test]
fn a_tag_wins_over_a_date() {
    let server = Server::as_shown();
    backdate(&server);
    let own = format!("If-None-Match: {}", tag(&server.get("/items/1")));
    for (tags, date, status) in [(own.as_str(), EARLIER, 304), ("If-None-Match: \"other\"", BACKDATED, 200)] {
        let date = format!("If-Modified-Since: {date}");
        assert_eq!(server.request("GET", "/items/1", &[tags, &date], b"").status, status, "{tags}");
    }
}

#[test]
fn a_date_is_no_proof_right_after_a_change() {
    let server = Server::as_shown();
    for price in 0..20 {
        let before = server.get("/items/1");
        let date = before.header("last-modified").expect("a date").to_owned();
        super::make(&server, &("PATCH", "/items/1", serde_json::json!({"price": price})));
        let since = format!("If-Modified-Since: {date}");
        let after = server.request("GET", "/items/1", &[&since], b"");
        assert_eq!(after.expect(200)["price"], price);
    }
}
