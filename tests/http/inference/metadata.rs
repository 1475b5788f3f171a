//! What servers and models say of themselves.

use super::server;
use crate::{
    models::{CAT, put},
    support::Program,
};
use serde_json::json;

#[test]
fn a_model_says_what_it_takes_and_gives() {
    let server = server();
    let name = server.get("/v2").expect(200);
    assert_eq!((&name["name"], &name["version"]), (&json!("counterfoil"), &json!(env!("CARGO_PKG_VERSION"))));
    let described = json!({
        "name": "pets",
        "versions": ["2", "1"],
        "platform": "counterfoil_candle",
        "inputs": [
            {"name": "image", "datatype": "BYTES", "shape": [-1]},
            {"name": "input", "datatype": "FP32", "shape": [-1, 3, 32, 32]},
        ],
        "outputs": [
            {"name": "probabilities", "datatype": "FP32", "shape": [-1, 3]},
            {"name": "label", "datatype": "BYTES", "shape": [-1]},
        ],
    });
    assert_eq!(server.get("/v2/models/pets").expect(200), described);
    assert_eq!(server.get("/v2/models/pets/versions/1").expect(200), described);
    for path in ["/v2/models/pets/ready", "/v2/models/pets/versions/2/ready"] {
        assert_eq!(server.get(path).expect(200), json!({"name": "pets", "ready": true}));
    }
    for path in [
        "/v2/models/cars",
        "/v2/models/cars/ready",
        "/v2/models/pets/versions/3",
        "/v2/models/pets/versions/3/ready",
    ] {
        let problem = server.get(path).expect_problem(404);
        assert_eq!(problem["error"], problem["detail"]);
    }
}

#[test]
fn a_server_is_ready_once_it_has_a_model() {
    let server = Program::new().serve(&[]);
    assert_eq!(server.get("/v2/health/live").expect(200), json!({"live": true}));
    server.get("/v2/health/ready").expect_problem(503);
    assert_eq!(server.send("POST", "/v2/repository/index").expect(200), json!([]));

    put(&server.program, "pets", "1", CAT);
    // As Triton's client does: a body that nobody declared.
    let loaded = server.request("POST", "/v2/repository/models/pets/load", &[], br#"{"parameters": {}}"#);
    assert_eq!(loaded.expect(200), json!({}));
    assert_eq!(server.get("/v2/health/ready").expect(200), json!({"ready": true}));
    let index = json!([{"name": "pets", "version": "1", "state": "READY", "reason": ""}]);
    assert_eq!(server.send("POST", "/v2/repository/index").expect(200), index);
    server.send("POST", "/v2/repository/models/cars/load").expect_problem(404);
}

#[test]
fn the_repository_names_what_was_refused() {
    let server = server();
    std::fs::write(server.program.path("models/pets/2/model.safetensors"), "no weights").expect("a file");
    let refusal = server.send("POST", "/v2/repository/models/pets/load").expect_problem(409);
    assert_eq!(refusal["error"], refusal["detail"]);
    let index = server.send("POST", "/v2/repository/index").expect(200);
    let unavailable: Vec<_> =
        index.as_array().expect("a list").iter().filter(|one| one["state"] != "READY").collect();
    assert_eq!(unavailable.len(), 1, "{index}");
    assert!(unavailable[0]["reason"].as_str().is_some_and(|reason| !reason.is_empty()), "{index}");
    server.get("/v2/models/pets/ready").expect(200);
}
