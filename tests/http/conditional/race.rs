//! Many writers on one item: under `If-Match` no update is lost.

use super::tag;
use crate::support::Server;
use serde_json::json;
use std::{
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

const WRITERS: u64 = 8;
const ROUNDS: u64 = 25;

/// Adds 1 to the price of item 1, again until nobody else has changed it in between; says how often it was refused.
fn add_one(server: &Server) -> u64 {
    for refused in 0.. {
        let read = server.get("/items/1");
        let price = read.expect(200)["price"].as_u64().expect("a number");
        let body = json!({"name": "counter", "price": price + 1}).to_string();
        let condition = format!("If-Match: {}", tag(&read));
        let headers = ["Content-Type: application/json", &condition];
        let answer = server.request("PUT", "/items/1", &headers, body.as_bytes());
        match answer.status {
            200 => return refused,
            _ => drop(answer.expect_problem(412)),
        }
    }
    unreachable!("there is no last number")
}

#[test]
fn no_update_is_lost_under_if_match() {
    let server = Server::demo();
    server.json("POST", "/items", &json!({"name": "counter", "price": 0})).expect(201);
    let refused = AtomicU64::new(0);
    thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                for _ in 0..ROUNDS {
                    refused.fetch_add(add_one(&server), Ordering::Relaxed);
                }
            });
        }
    });
    assert_eq!(server.get("/items/1").expect(200)["price"], WRITERS * ROUNDS);
    // Without the condition, each of these would have taken back what another had added.
    assert!(refused.into_inner() > 0, "the writers never met");
}
