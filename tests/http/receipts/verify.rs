//! `counterfoil verify`, from a request to the last line.

use super::{asked, part, receipt, with_cat};
use crate::models::{DOG, blank, put};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::fs;

#[test]
fn a_receipt_says_what_was_answered() {
    let server = with_cat(&["--receipt-issuer", "https://shop.example"]);
    let plain = asked(&server, "", &[]);
    assert!(plain.expect(200).get("receipt").is_none() && plain.header("preference-applied").is_none());
    for (query, headers) in [
        ("?receipt=true", &[][..]),
        ("", &["Prefer: receipt"]),
        ("", &["Prefer: wait=10, Receipt"]),
        ("?receipt=false", &["Prefer: respond-async", "Prefer: receipt"]),
    ] {
        let answer = asked(&server, query, headers);
        let body = answer.expect(200);
        let applied = (!headers.is_empty()).then_some("receipt");
        assert_eq!(answer.header("preference-applied"), applied, "{query} {headers:?}");
        let receipt = body["receipt"].as_str().expect("a receipt");
        let (header, said) = (part(receipt, 0), part(receipt, 1));
        assert_eq!((&header["alg"], &header["typ"]), (&"EdDSA".into(), &"counterfoil-receipt+jwt".into()));
        assert_eq!(header.as_object().expect("an object").len(), 3);
        assert_eq!(said["iss"], "https://shop.example");
        assert_eq!(said["model"], body["model"]);
        assert_eq!((&said["labels"], &said["prediction"]), (&body["labels"], &body["prediction"]));
        let digest: String = Sha256::digest(blank::BLACK).iter().map(|byte| format!("{byte:02x}")).collect();
        let input =
            json!({"kind": "picture", "digest": format!("sha256:{digest}"), "bytes": blank::BLACK.len()});
        assert_eq!(said["input"], input);
        for (score, value) in
            said["scores"].as_array().expect("scores").iter().zip(body["values"].as_array().expect("values"))
        {
            let (score, value) = (score.as_f64().expect("a number"), value.as_f64().expect("a number"));
            assert!((score - value).abs() < 1e-6, "{said} {body}");
        }
    }
    let names = [receipt(&server), receipt(&server)].map(|receipt| part(&receipt, 1)["jti"].clone());
    assert_ne!(names[0], names[1], "each receipt has a name of its own");
}

#[test]
fn what_holds_is_said_line_by_line() {
    let server = with_cat(&[]);
    let receipt = receipt(&server);
    let program = server.kill();
    let output = program.verify(&receipt, "cat.png", &["--jwks", "jwks.json"]);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let lines: Vec<&str> = said.lines().collect();
    for (line, check) in lines.iter().zip(["signature", "picture", "model", "preprocessing", "scores"]) {
        assert!(line.starts_with(check) && line[check.len()..].trim_start().starts_with("ok "), "{said}");
    }
    assert!(lines[4].contains("equal to the last bit"), "{said}");
    assert!(
        lines[5].contains("is genuine") && lines[5].contains("pets 1 said of cat.png: Cat (Cat 0.8"),
        "{said}"
    );

    // As a file, in an answer, as an argument; as JSON.
    let answer = json!({"prediction": "Cat", "values": [0.8, 0.1, 0.1], "receipt": &receipt});
    program.write("answer.json", answer.to_string());
    for from in ["receipt.txt", "answer.json", receipt.as_str()] {
        let output = program.run(&["verify", from, "cat.png", "--jwks", "jwks.json", "--json"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let verdict: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!((&verdict["verified"], &verdict["statement"]), (&true.into(), &part(&receipt, 1)));
        let checks = verdict["checks"].as_array().expect("checks");
        let expected = if from == "answer.json" { 6 } else { 5 };
        assert!(checks.len() == expected && checks.iter().all(|check| check["ok"] == true), "{verdict}");
    }
}

/// The receipt is signed; what stands around it anyone can change.
#[test]
fn an_answer_that_says_something_else_than_its_receipt_is_refused() {
    let server = with_cat(&[]);
    receipt(&server);
    let answer = asked(&server, "?receipt=true&top_k=1", &[]).expect(200);
    let program = server.kill();
    let verify = |answer: &Value| {
        program.write("answer.json", answer.to_string());
        program.run(&["verify", "answer.json", "cat.png", "--jwks", "jwks.json"])
    };
    assert!(verify(&answer).status.success());
    for (pointer, value) in [
        ("/prediction", json!("Dog")),
        ("/values", json!([0.7, 0.2, 0.1])),
        ("/labels", json!(["Dog", "Cat", "Other"])),
        ("/top/0/score", json!(0.9)),
        ("/model/digest", json!("sha256:00")),
    ] {
        let mut changed = answer.clone();
        *changed.pointer_mut(pointer).expect("a field") = value;
        let output = verify(&changed);
        let said = String::from_utf8_lossy(&output.stdout);
        let field = pointer.split('/').nth(1).expect("a field");
        assert!(said.contains(&format!("FAILED  `{field}`")) && !said.contains("is genuine."), "{said}");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn of_several_receipts_the_pictures_own_is_taken() {
    let server = with_cat(&[]);
    receipt(&server);
    let other = [blank::BLACK, b"\n"].concat();
    let part = |name: &str, bytes: &[u8]| {
        let head =
            format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        [head.as_bytes(), bytes, b"\r\n"].concat()
    };
    let form = [part("cat.png", blank::BLACK), part("other.png", &other), b"--x--\r\n".to_vec()].concat();
    let answer = server.request(
        "POST",
        "/upload",
        &["Content-Type: multipart/form-data; boundary=x", "Prefer: receipt"],
        &form,
    );
    let results = answer.expect(200)["results"].as_array().expect("results").len();
    assert_eq!(results, 2);
    let program = &server.program;
    program.write("answer.json", &answer.body);
    program.write("other.png", &other);
    program.write("third.png", b"third");
    for image in ["cat.png", "other.png"] {
        let output = program.run(&["verify", "answer.json", image, "--jwks", "jwks.json"]);
        assert!(output.status.success(), "{image}: {}", String::from_utf8_lossy(&output.stdout));
    }
    let said = program.refused(&["verify", "answer.json", "third.png", "--jwks", "jwks.json"]);
    assert!(said.contains("none of the 2 receipts is about third.png"), "{said}");
}

#[test]
fn what_does_not_hold_is_said() {
    let server = with_cat(&[]);
    let receipt = receipt(&server);
    let program = server.kill();
    let jwks: &[&str] = &["--jwks", "jwks.json"];
    program.write("other.png", [blank::BLACK, b" "].concat());
    let said = program.refuses(&receipt, "other.png", jwks);
    assert!(said.contains("picture        FAILED") && said.contains("another file"), "{said}");

    // Another model under the name of the one that answered.
    fs::rename(program.path("models"), program.path("kept")).expect("a move");
    put(&program, "pets", "1", DOG);
    let said = program.refuses(&receipt, "cat.png", jwks);
    assert!(said.contains("model          FAILED") && said.contains("It holds pets 1, sha256:"), "{said}");
    // One that claims to be it.
    fs::copy(program.path("kept/pets/config.json"), program.path("models/pets/config.json")).expect("a copy");
    let said = program.refuses(&receipt, "cat.png", jwks);
    assert!(said.contains("model          FAILED"), "{said}");
    // The right one, elsewhere and under another name.
    fs::rename(program.path("kept/pets"), program.path("kept/renamed")).expect("a move");
    let output = program.verify(&receipt, "cat.png", &[jwks, &["--models", "kept"]].concat());
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success() && said.contains("as renamed 1"), "{said}");
    // One whose configuration prepares pictures otherwise.
    let config = fs::read_to_string(program.path("kept/renamed/config.json")).expect("a file");
    program.write("kept/renamed/config.json", config.replace("\"crop_pct\":1.0", "\"crop_pct\":0.5"));
    let said = program.refuses(&receipt, "cat.png", &[jwks, &["--models", "kept"]].concat());
    assert!(said.contains("preprocessing  FAILED") && said.contains("0.5"), "{said}");
}

#[test]
fn what_cannot_be_looked_at_is_said() {
    let server = with_cat(&[]);
    let receipt = receipt(&server);
    let program = server.kill();
    program.write("receipt.txt", &receipt);
    program.write("empty.json", "{\"keys\":[]}");
    for (arguments, words) in [
        (&["receipt.txt", "cat.png"] as &[&str], "say whose signature"),
        (&["receipt.txt", "cat.png", "--jwks", "http://127.0.0.1:1/jwks"], "curl -s http://127.0.0.1:1/jwks"),
        (&["receipt.txt", "cat.png", "--jwks", "none.json"], "none.json: No such file"),
        (&["receipt.txt", "cat.png", "--jwks", "empty.json"], "no Ed25519 key"),
        (&["receipt.txt", "cat.png", "--jwks", "cat.png"], "cat.png"),
        (&["receipt.txt", "cat.png", "--public-key", "jwks.json"], "BEGIN PUBLIC KEY"),
        (&["receipt.txt", "none.png", "--jwks", "jwks.json"], "none.png: No such file"),
        (&["none.txt", "cat.png", "--jwks", "jwks.json"], "none.txt: No such file"),
        (&["jwks.json", "cat.png", "--jwks", "jwks.json"], "there is no receipt in it"),
    ] {
        let said = program.refused(&[&["verify"], arguments].concat());
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
    let small = ["verify", "receipt.txt", "cat.png", "--jwks", "jwks.json", "--max-picture-bytes", "10"];
    assert!(program.refused(&small).contains("more than 10 bytes"));
    let said = program.refuses(&receipt, "cat.png", &["--jwks", "jwks.json", "--models", "none"]);
    assert!(said.contains("none: there is no such folder"), "{said}");
}
