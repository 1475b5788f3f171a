//! Random requests, sent to the server and told to a model in memory: both must say the same, all along and at the
//! end, whatever comes in whatever order, the server being killed in between included.

mod check;
mod money;
mod replay;
mod shop;
mod step;
mod views;

use crate::support::{Program, Server};
use check::Run;
use proptest::{prelude::*, test_runner::FileFailurePersistence};
use step::Step;

/// A server with the model that it must agree with.
fn run(steps: &[Step]) {
    let mut run = Run::new(Program::new().serve(&[]));
    for step in steps {
        run.take(step);
    }
    run.compare_everything();
}

/// How many sequences of steps are tried; `MODEL_CASES` sets more.
fn cases() -> u32 {
    std::env::var("MODEL_CASES").map_or(24, |text| text.parse().expect("MODEL_CASES is a number"))
}

#[test]
fn the_server_agrees_with_a_model_in_memory() {
    let config = ProptestConfig {
        cases: cases(),
        // Each case starts a server: a failure is made shorter, but not without end.
        max_shrink_iters: 200,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    };
    proptest!(config, |(steps in prop::collection::vec(step::random(), 1..60))| run(&steps));
}

/// A test that cannot fail is none: the model must notice a server that does something else.
#[test]
#[should_panic(expected = "GET /items/1")]
fn the_model_notices_a_change_that_it_was_not_told_of() {
    let mut run = Run::new(Server::demo());
    run.take(&Step::CreateItem { name: 0, price: 5_000, key: None });
    run.server.json("PATCH", "/items/1", &serde_json::json!({"price": 6})).expect(200);
    run.compare_everything();
}
