//! Pictures that are refused, and bodies that are too large.

use super::{black, classified};
use crate::support::{FORM_TYPE, Program, Server, file, form, models};
use std::fs;

#[test]
fn every_kind_of_bad_picture_has_its_problem() {
    let server = Server::as_shown();
    let cat = file("tests/pictures/cat.jpg");
    for (what, picture, status, kind) in [
        ("a text", b"hello, I am no picture".to_vec(), 415, "unsupported-picture"),
        ("a GIF", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec(), 415, "unsupported-picture"),
        ("a PDF", b"%PDF-1.7\n".to_vec(), 415, "unsupported-picture"),
        ("a JPEG that breaks off", cat[..2000].to_vec(), 422, "invalid-picture"),
        ("a PNG that breaks off", black(100, 100)[..45].to_vec(), 422, "invalid-picture"),
        ("too many pixels", black(16_000, 16_000), 413, "picture-too-large"),
        ("too long a side", black(20_000, 1), 413, "picture-too-large"),
    ] {
        let problem = classified(&server, "", &picture).expect_problem(status);
        assert_eq!(problem["type"], format!("/problems/{kind}"), "{what}: {problem}");
    }
    let problem = server.send("POST", "/classify").expect_problem(422);
    let said = problem["errors"][0]["message"].as_str().expect("a text");
    assert!(said.contains("curl --data-binary @cat.jpg"), "{problem}");
    assert_eq!(classified(&server, "", &cat).expect(200)["prediction"], "Cat");
    assert!(!server.log().contains("panicked"), "{}", server.log());
}

/// What is announced is refused before it is sent, and what is not announced as soon as it is too much.
#[test]
fn bodies_of_pictures_have_limits_of_their_own() {
    let arguments =
        ["--max-body-bytes", "100", "--max-picture-bytes", "50000", "--max-upload-bytes", "100000"];
    let server = Server::with_model(&arguments);
    let cat = file("tests/pictures/cat.jpg");
    classified(&server, "", &cat).expect(200);
    for (path, kind, length) in [("/classify", "image/png", 50_001), ("/upload", &FORM_TYPE[14..], 100_001)] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {kind}\r\n\
             Expect: 100-continue\r\nContent-Length: {length}\r\n\r\n"
        );
        let problem = server.raw(head.as_bytes()).expect("an answer").expect_problem(413);
        assert_eq!(problem["type"], "/problems/picture-too-large", "{problem}");
    }
    let (large, several) = (vec![0; 50_001], form(&[("a", &cat), ("b", &cat), ("c", &cat), ("d", &cat)]));
    for body in [form(&[("a", &large)]), several] {
        let answer = server.request("POST", "/upload", &[FORM_TYPE], &body);
        assert_eq!(answer.expect_problem(413)["type"], "/problems/picture-too-large");
    }
    let chunk = [&b"c351\r\n"[..], &large, b"\r\n"].concat();
    let head = "POST /classify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    server.raw(&[head.as_bytes(), &chunk].concat()).expect("an answer").expect_problem(413);
}

#[test]
fn a_server_without_models_says_so_and_serves_all_else() {
    let server = Server::demo();
    assert!(server.log().contains("pictures are not classified"), "{}", server.log());
    let refused = classified(&server, "", &file("tests/pictures/cat.jpg"));
    assert_eq!(refused.header("retry-after"), Some("60"));
    assert_eq!(refused.expect_problem(503)["type"], "/problems/no-model");
    server.get("/health/ready").expect(200);
    server.get("/items").expect(200);
}

#[test]
fn a_folder_that_is_named_must_hold_models() {
    let program = Program::new();
    fs::create_dir(program.path("empty")).expect("a folder");
    for folder in ["nowhere", "empty"] {
        let refused = program.run(&["serve", "--demo", "--listen", "127.0.0.1:0", "--models", folder]);
        let said = String::from_utf8_lossy(&refused.stderr);
        assert!(!refused.status.success() && said.contains(folder), "{said}");
    }
    let narrow = ["serve", "--demo", "--models", models::SHOWN.as_str(), "--vision-queue-bytes", "1000"];
    let refused = program.run(&narrow);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && said.contains("--max-picture-bytes"), "{said}");
}
