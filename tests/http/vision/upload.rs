//! `POST /upload`.

use super::{black, values};
use crate::support::{Answer, FORM_TYPE, Server, file, form};
use serde_json::json;

fn upload(server: &Server, body: &[u8]) -> Answer {
    server.request("POST", "/upload", &[FORM_TYPE], body)
}

/// A form of one part with this header and content.
fn part(header: &str, content: &[u8]) -> Vec<u8> {
    [format!("--counterfoil\r\n{header}\r\n\r\n").as_bytes(), content, b"\r\n--counterfoil--\r\n"].concat()
}

#[test]
fn several_files_are_answered_in_their_order() {
    let server = super::shipped();
    let names = ["cat.jpg", "dog.jpg", "coffee.jpg", "cat.webp", "dog.jpg"];
    let pictures = names.map(|name| file(&format!("tests/pictures/{name}")));
    let files: Vec<(&str, &[u8])> =
        names.iter().zip(&pictures).map(|(name, picture)| (*name, &picture[..])).collect();
    let said = upload(&server, &form(&files)).expect(200);
    let results = said["results"].as_array().expect("results");
    let found: Vec<_> =
        results.iter().map(|one| (one["file"].as_str(), one["prediction"].as_str())).collect();
    let expected = ["Cat", "Dog", "Other", "Cat", "Dog"];
    assert_eq!(found, names.iter().zip(expected).map(|(n, p)| (Some(*n), Some(p))).collect::<Vec<_>>());
    results.iter().for_each(|one| drop(values(one)));
    assert_eq!(results[1]["values"], results[4]["values"]);
}

#[test]
fn a_form_may_hold_as_many_files_as_the_contract_says() {
    let server = Server::as_shown();
    let small = black(1, 1);
    let most = form(&[("a.png", &small[..]); 64]);
    assert_eq!(upload(&server, &most).expect(200)["results"].as_array().map(Vec::len), Some(64));
    let more = form(&[("a.png", &small[..]); 65]);
    let fault = &upload(&server, &more).expect_problem(422)["errors"][0];
    assert_eq!((&fault["pointer"], &fault["code"]), (&json!("/file"), &json!("max_items")));
}

#[test]
fn names_of_files_are_repeated_as_they_are() {
    let server = Server::as_shown();
    let small = black(1, 1);
    let names = ["a b.png", "Katze \u{1f408}.png", "<b>.png", "x;y=z.png", &"n".repeat(2000)];
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, &small[..])).collect();
    let said = upload(&server, &form(&files)).expect(200);
    let found: Vec<_> =
        said["results"].as_array().expect("results").iter().map(|one| one["file"].as_str()).collect();
    assert_eq!(found[..4], names[..4].iter().map(|name| Some(*name)).collect::<Vec<_>>());
    assert_eq!(found[4].map(str::len), Some(1024));
    // Without a name of its own, it bears the part's.
    let nameless = part("Content-Disposition: form-data; name=\"file\"", &small);
    assert_eq!(upload(&server, &nameless).expect(200)["prediction"], "Cat");
}

#[test]
fn a_form_without_the_picture_says_how_to_send_one() {
    let server = Server::as_shown();
    let empty = b"--counterfoil--\r\n";
    let problem = upload(&server, empty).expect_problem(422);
    assert_eq!(
        (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
        (&json!("/file"), &json!("required"))
    );
    for (name, pointer) in [("picture", "/picture"), ("a/b~c", "/a~1b~0c"), ("", "/")] {
        let other = part(&format!("Content-Disposition: form-data; name=\"{name}\""), b"x");
        let fault = &upload(&server, &other).expect_problem(422)["errors"][0];
        assert_eq!(
            (&fault["pointer"], &fault["code"]),
            (&json!(pointer), &json!("unknown_field")),
            "{fault}"
        );
        assert!(fault["message"].as_str().expect("a text").contains("curl -F file=@cat.jpg"), "{fault}");
    }
    // As a browser sends a form in which no file was chosen.
    let unchosen = part("Content-Disposition: form-data; name=\"file\"; filename=\"\"", b"");
    assert_eq!(upload(&server, &unchosen).expect_problem(422)["type"], "/problems/invalid-picture");
}

#[test]
fn a_form_that_is_none_is_refused() {
    let server = Server::as_shown();
    let long = format!("Content-Disposition: form-data; name=\"file\"; x=\"{}\"", "x".repeat(300_000));
    for (what, body) in [
        ("no boundary in it", b"hello".to_vec()),
        (
            "an end that is missing",
            b"--counterfoil\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx".to_vec(),
        ),
        ("a header that is none", part("nothing", b"x")),
        ("a header without end", part(&long, b"x")),
    ] {
        let problem = upload(&server, &body).expect_problem(400);
        assert_eq!(problem["type"], "/problems/bad-request", "{what}: {problem}");
    }
    let whole = form(&[("a.png", &black(1, 1))]);
    for (kind, status) in [
        (Some("multipart/form-data"), 400),
        (Some("multipart/form-data; boundary="), 400),
        (Some("application/json"), 415),
        (Some("application/x-www-form-urlencoded"), 415),
        (None, 415),
    ] {
        let headers: Vec<String> = kind.iter().map(|kind| format!("Content-Type: {kind}")).collect();
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        server.request("POST", "/upload", &headers, &whole).expect_problem(status);
    }
}

/// One bad file among good ones: the answer says which.
#[test]
fn a_bad_file_is_named() {
    let server = Server::as_shown();
    let good = black(1, 1);
    for (bad, status, kind) in [
        (&b"GIF89a......."[..], 415, "unsupported-picture"),
        (&good[..40], 422, "invalid-picture"),
        (&black(20_000, 2)[..], 413, "picture-too-large"),
    ] {
        let problem = upload(&server, &form(&[("good.png", &good), ("bad.png", bad), ("good.png", &good)]))
            .expect_problem(status);
        assert_eq!(problem["type"], format!("/problems/{kind}"), "{problem}");
        assert_eq!(problem["errors"][0]["pointer"], "/file/1", "{problem}");
        assert!(problem["detail"].as_str().expect("a text").starts_with("bad.png: "), "{problem}");
    }
}
