//! With which models a server starts, and with which it does not.

use super::{CAT, DOG, blank, classify, put};
use crate::support::Program;
use std::fs;

#[test]
fn a_server_starts_with_all_of_its_models_or_not_at_all() {
    let program = Program::new();
    let refused = |arguments: &[&str], words: &str| {
        let output = program.run(&[&["serve", "--demo", "--listen", "127.0.0.1:0"], arguments].concat());
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains(words) && !said.contains("panicked"), "{said}");
    };
    refused(&["--models", "none"], "none: there is no such folder");
    fs::create_dir(program.path("models")).expect("a folder");
    refused(&["--models", "models"], "there is no model in models");
    put(&program, "pets", "1", CAT);
    blank::write_golden(&program.path("models/pets"), "Dog", DOG);
    refused(&[], "expected Dog");
    blank::write_golden(&program.path("models/pets"), "Cat", CAT);
    put(&program, "others", "1", DOG);
    refused(&[], "--model");
    refused(&["--model", "none"], "\"none\"");
    fs::write(program.path("models/others/model.safetensors"), "no weights").expect("a file");
    refused(&["--model", "pets"], "others");

    put(&program, "others", "1", DOG);
    let server = program.serve(&["--model", "others"]);
    assert_eq!(classify(&server, "").expect(200)["prediction"], "Dog");
    assert_eq!(classify(&server, "?model=pets").expect(200)["prediction"], "Cat");
    let models = server.get("/models").expect(200);
    assert_eq!((&models[0]["name"], &models[0]["default"]), (&"others".into(), &true.into()));
    assert_eq!((&models[1]["name"], &models[1]["default"]), (&"pets".into(), &false.into()));
}

/// A server without models serves everything else, and the first model to come.
#[test]
fn models_may_come_later() {
    let server = Program::new().serve(&[]);
    assert_eq!(server.get("/models").expect(200), serde_json::json!([]));
    classify(&server, "").expect_problem(503);
    put(&server.program, "pets", "1", CAT);
    server.send("POST", "/models/pets/load").expect(200);
    assert_eq!(classify(&server, "").expect(200)["prediction"], "Cat");
}
