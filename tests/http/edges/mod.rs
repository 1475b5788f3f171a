//! The edges: what stands between the server and everybody who can reach it.

mod bodies;
mod client;
mod connections;
mod cors;
mod headers;
mod http2;
mod proxies;
mod rates;
mod tls;

use crate::support::Server;
use std::{
    thread,
    time::{Duration, Instant},
};

/// How long a test waits for what the server does by itself.
const PATIENCE: Duration = Duration::from_secs(30);

/// Waits until something is so.
#[track_caller]
fn until(server: &Server, what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "{what}: {}", server.log());
        thread::yield_now();
    }
}
