//! `kill -9`, again and again, under clients that post: what was acknowledged is there, once, with its content; what
//! was not is there at most once, and wholly; and who tries again under the same `Idempotency-Key` has it once.

use super::{
    Chance, assert_sound,
    ledger::{CUSTOMER, Ledger, Request},
    posts::{Moment, Storm, post},
};
use crate::support::{Program, Server};
use serde_json::json;
use std::{env, time::Instant};

/// Rounds of the short form; `CRASH_ROUNDS` sets more (`make torture`).
const ROUNDS: u32 = 12;
const CLIENTS: u32 = 16;
/// Most requests or answers to wait for before the kill.
const MOST: u64 = 160;
/// Rounds from one line about the progress to the next.
const TELL_EVERY: u32 = 10;

#[test]
fn what_was_acknowledged_outlives_the_server() {
    let rounds =
        env::var("CRASH_ROUNDS").map_or(ROUNDS, |text| text.parse().expect("CRASH_ROUNDS is a number"));
    let (mut chance, start) = (Chance::new(), Instant::now());
    let (mut ledger, mut tally) = (Ledger::default(), Tally::default());
    let mut server = Server::demo();
    let customer = json!({"customer_id": CUSTOMER, "country": "Netherlands"});
    server.json("POST", "/customer", &customer).expect(201);
    for round in 0..rounds {
        let invoices = ledger.recent_invoices();
        let storm = Storm { round, clients: CLIENTS, invoices: &invoices, moment: moment(&mut chance) };
        let (program, mut sent) = storm.rage(server);
        server = restarted(program, &mut chance);
        tally.count(&sent);
        tally.replayed += try_again(&server, &mut sent);
        ledger.record(sent);
        ledger.compare(&server);
        // What is deleted now must not come back with the next kill, and its number must not be given out again.
        ledger.delete_newest(&server);
        assert_sound(&server.program.path("counterfoil.db"));
        if (round + 1).is_multiple_of(TELL_EVERY) {
            println!("round {} of {rounds}, {:.0?}: {tally:?}", round + 1, start.elapsed());
        }
    }
    ledger.compare_all(&server);
    let program = server.kill();
    program.done(&["check"]);
    let server = program.serve(&[]);
    ledger.compare(&server);
    ledger.compare_all(&server);
    println!("{rounds} rounds, {:.0?}: {tally:?}", start.elapsed());
}

fn moment(chance: &mut Chance) -> Moment {
    let number = 1 + chance.below(MOST) as usize;
    if chance.below(2) == 0 { Moment::Sent(number) } else { Moment::Answered(number) }
}

/// A new server in the place of a killed one. Now and then it is killed too, before anyone has written.
fn restarted(mut program: Program, chance: &mut Chance) -> Server {
    while chance.below(4) == 0 {
        program = program.serve(&[]).kill();
    }
    program.serve(&[])
}

/// Sends once more what has a key and no answer; says how much of that had been done before the kill.
///
/// A third try finds the answer of the second: it was the last time that anything was done.
fn try_again(server: &Server, sent: &mut [Request]) -> u32 {
    let mut replayed = 0;
    for request in sent.iter_mut().filter(|request| request.key.is_some() && request.answer.is_none()) {
        let [second, third] = [(); 2].map(|()| post(server.address, request, || ()).expect("an answer"));
        let is_replay = |header: Option<&str>| header == Some("true");
        assert!(is_replay(third.header("idempotent-replayed")), "{third:?}");
        assert_eq!(second.expect(201), third.expect(201));
        replayed += u32::from(is_replay(second.header("idempotent-replayed")));
        request.answer = Some(second.json());
    }
    replayed
}

/// What the clients met.
#[derive(Debug, Default)]
struct Tally {
    acknowledged: u32,
    unanswered: u32,
    /// Without an answer, but done, as the next try was told.
    replayed: u32,
}

impl Tally {
    fn count(&mut self, sent: &[Request]) {
        let acknowledged = sent.iter().filter(|request| request.answer.is_some()).count() as u32;
        self.acknowledged += acknowledged;
        self.unanswered += sent.len() as u32 - acknowledged;
    }
}
