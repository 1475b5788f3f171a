//! What is not loaded, and that what was served before is served still.

use super::{CAT, DOG, blank, classify, put, with_cat};
use std::fs;

#[test]
fn a_broken_version_keeps_the_old() {
    let (server, _) = with_cat();
    let folder = server.program.path("models/pets/2");
    let refused = |words: &str| {
        let problem = server.send("POST", "/models/pets/load").expect_problem(409);
        let detail = problem["detail"].as_str().expect("a detail");
        assert!(detail.contains(words) && problem["type"] == "/problems/model-refused", "{problem}");
        assert_eq!(classify(&server, "").expect(200)["prediction"], "Cat");
        let model = server.get("/models/pets").expect(200);
        assert_eq!(model["versions"][1]["state"], "ready", "{model}");
        assert!(
            model["versions"][0]["reason"].as_str().is_some_and(|reason| reason.contains(words)),
            "{model}"
        );
    };
    put(&server.program, "pets/2", "3", DOG);
    refused("version");
    put(&server.program, "pets/2", "2", DOG);
    blank::write_golden(&folder, "Cat", CAT);
    refused("expected Cat");
    fs::remove_dir_all(folder.join("golden")).expect("removed");
    let weights = fs::read(folder.join("model.safetensors")).expect("weights");
    fs::write(folder.join("model.safetensors"), &weights[..weights.len() / 2]).expect("half of the weights");
    refused("pets/2");
    let mut changed = weights.clone();
    changed[weights.len() / 2] ^= 1;
    fs::write(folder.join("model.safetensors"), changed).expect("changed weights");
    refused("sha256");
    fs::write(folder.join("config.json"), "{").expect("no configuration");
    refused("config.json");
    let metrics = server.get("/metrics").text();
    assert!(metrics.contains(r#"model_loads_total{outcome="refused"} 5"#), "{metrics}");
    // Mended, it is loaded.
    blank::write(&folder, "2", DOG);
    server.send("POST", "/models/pets/load").expect(200);
    assert_eq!(classify(&server, "").expect(200)["prediction"], "Dog");
}

/// A refusal that has no version of its own stands at the version that was to be exchanged, until a load succeeds.
#[test]
fn a_folder_that_cannot_be_read_as_a_model_is_told_in_the_list() {
    let (server, _) = with_cat();
    let folder = server.program.path("models/pets/1");
    let told = |words: &str| {
        server.send("POST", "/models/pets/load").expect_problem(409);
        let list = server.get("/models").expect(200);
        let versions = &list[0]["versions"];
        assert_eq!(
            (&versions[0]["state"], &versions[0]["version"]),
            (&"refused".into(), &"1".into()),
            "{versions}"
        );
        assert!(versions[0]["reason"].as_str().is_some_and(|reason| reason.contains(words)), "{versions}");
        assert_eq!(versions[1]["state"], "ready");
    };
    let config = fs::read(folder.join("config.json")).expect("a configuration");
    fs::write(folder.join("config.json"), "{").expect("written");
    told("config.json");
    fs::remove_file(folder.join("config.json")).expect("removed");
    told("there is no model");
    fs::write(folder.join("config.json"), config).expect("written");
    server.send("POST", "/models/pets/load").expect(200);
    assert_eq!(server.get("/models").expect(200)[0]["versions"].as_array().map(Vec::len), Some(1));
}

#[test]
fn an_unknown_name_is_not_found() {
    let (server, _) = with_cat();
    put(&server.program, "../secret", "1", DOG);
    for name in ["none", "Pets", "secret"] {
        server.get(&format!("/models/{name}")).expect_problem(404);
        let problem = server.send("POST", &format!("/models/{name}/load")).expect_problem(404);
        assert!(problem["detail"].as_str().expect("a detail").contains("there is pets"), "{problem}");
    }
    for name in ["..%2Fsecret", "%2e%2e", ".hidden", "a%20b"] {
        server.send("POST", &format!("/models/{name}/load")).expect_problem(422);
    }
    assert!(
        !server.get("/metrics").text().contains("outcome=\"refused\""),
        "what is no model is not counted"
    );
}
