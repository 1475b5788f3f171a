//! A model takes the place of another while clients ask.

use super::{CAT, DOG, classify, move_in, put, versions, with_cat};
use crate::support::{Program, Server};
use rustix::process::{Pid, Signal, kill_process};
use std::{
    collections::BTreeSet,
    fs,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
};

/// Runs `exchange` while clients ask without a pause, and answers which digests answered them. Each answer must be a
/// good one, and the server ready all the time.
fn while_asked(server: &Server, exchange: impl FnOnce(&AtomicUsize)) -> BTreeSet<String> {
    let (over, answered) = (AtomicBool::new(false), AtomicUsize::new(0));
    let ask = || {
        let mut digests = BTreeSet::new();
        while !over.load(Ordering::Relaxed) {
            let answer = classify(server, "").expect(200);
            digests.insert(answer["model"]["digest"].as_str().expect("a digest").to_owned());
            answered.fetch_add(1, Ordering::Relaxed);
        }
        digests
    };
    let look = || {
        while !over.load(Ordering::Relaxed) {
            server.get("/health/ready").expect(200);
        }
    };
    thread::scope(|scope| {
        let clients = [scope.spawn(ask), scope.spawn(ask)];
        scope.spawn(look);
        wait_for_more(&answered);
        exchange(&answered);
        wait_for_more(&answered);
        over.store(true, Ordering::Relaxed);
        clients.into_iter().flat_map(|client| client.join().expect("a client")).collect()
    })
}

/// Waits until some more requests were answered.
fn wait_for_more(answered: &AtomicUsize) {
    let enough = answered.load(Ordering::Relaxed) + 4;
    while answered.load(Ordering::Relaxed) < enough {
        thread::yield_now();
    }
}

#[test]
fn a_post_exchanges_without_a_gap() {
    let (server, old) = with_cat();
    let mut new = String::new();
    let seen = while_asked(&server, |_| {
        new = move_in(&server.program, "pets/2", "2", DOG);
        let loaded = server.send("POST", "/models/pets/load").expect(200);
        assert_eq!(
            (&loaded["before"][0]["digest"], &loaded["after"][0]["digest"]),
            (&old.clone().into(), &new.clone().into())
        );
        // Whoever asks after that is answered by the new one.
        assert_eq!(classify(&server, "").expect(200)["prediction"], "Dog");
    });
    assert_eq!(seen, BTreeSet::from([old.clone(), new.clone()]));
    assert_eq!(versions(&server, "pets"), ["2", "1"]);
    assert_eq!(classify(&server, "?version=1").expect(200)["prediction"], "Cat");

    fs::remove_dir_all(server.program.path("models/pets/1")).expect("removed");
    assert_eq!(classify(&server, "?version=1").expect(200)["prediction"], "Cat");
    server.send("POST", "/models/pets/load").expect(200);
    classify(&server, "?version=1").expect_problem(404);
    let metrics = server.get("/metrics").text();
    assert!(metrics.contains(r#"model_loads_total{outcome="loaded"} 2"#), "{metrics}");
    assert!(metrics.contains(&format!(r#"digest="{new}""#)) && !metrics.contains(&old), "{metrics}");
}

#[test]
fn a_signal_exchanges_all_models_without_a_gap() {
    let program = Program::new();
    let old = put(&program, "pets/1", "1", CAT);
    put(&program, "others", "1", CAT);
    let mut server = program.serve(&["--model", "pets"]);
    let pid = Pid::from_child(server.process());
    let mut new = String::new();
    let seen = while_asked(&server, |_| {
        new = move_in(&server.program, "pets/2", "2", DOG);
        put(&server.program, "more", "1", DOG);
        fs::remove_dir_all(server.program.path("models/others")).expect("removed");
        kill_process(pid, Signal::HUP).expect("a signal");
        // By name, so that the last of them is there when the one that was removed is not.
        while server.get("/models/others").status == 200 || versions(&server, "pets").len() < 2 {
            thread::yield_now();
        }
    });
    assert_eq!(seen, BTreeSet::from([old.clone(), new.clone()]));
    let names = server.get("/models").expect(200);
    let names: Vec<_> = names.as_array().expect("models").iter().map(|model| &model["name"]).collect();
    assert_eq!(names, ["more", "pets"]);
    let log = server.log();
    assert!(
        log.contains("model loaded")
            && log.contains(&format!("1 {old}"))
            && log.contains(&format!("2 {new}")),
        "{log}"
    );
}

/// However many ask at once: the loads come one after the other, or are refused with a word on when to come again.
#[test]
fn loads_at_once_are_taken_in_turn() {
    let (server, digest) = with_cat();
    let load = || server.send("POST", "/models/pets/load");
    let answers = thread::scope(|scope| {
        let loads: Vec<_> = (0..16).map(|_| scope.spawn(load)).collect();
        loads.into_iter().map(|load| load.join().expect("a client")).collect::<Vec<_>>()
    });
    assert!(answers.iter().any(|answer| answer.status == 200));
    for answer in answers {
        match answer.status {
            200 => assert_eq!(answer.json()["after"][0]["digest"], digest.as_str()),
            _ => assert!(
                answer.expect_problem(503)["detail"].is_string() && answer.header("retry-after").is_some()
            ),
        }
    }
    assert_eq!(classify(&server, "").expect(200)["prediction"], "Cat");
}
