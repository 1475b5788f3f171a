//! Which pages of other sites may ask.

use crate::support::{Answer, Program, Server};

const SITE: &str = "Origin: https://app.example";

fn allowed(answer: &Answer) -> Option<&str> {
    answer.header("access-control-allow-origin")
}

fn preflight(server: &Server, path: &str, site: &str) -> Answer {
    let asked =
        ["Access-Control-Request-Method: PATCH", "Access-Control-Request-Headers: authorization,if-match"];
    server.request("OPTIONS", path, &[&[site], &asked[..]].concat(), b"")
}

#[test]
fn no_other_site_may_where_none_is_named() {
    let server = Server::demo();
    for answer in [server.request("GET", "/items", &[SITE], b""), preflight(&server, "/items/1", SITE)] {
        assert!(answer.status < 300);
        assert!(!answer.headers().any(|(name, _)| name.starts_with("access-control-")));
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"));
    }
}

#[test]
fn pages_of_a_named_site_may_ask_and_read() {
    let server = Program::new().serve(&["--cors-origins", "https://app.example,http://localhost:3000"]);
    for (site, expected) in [
        ("https://app.example", Some("https://app.example")),
        ("http://localhost:3000", Some("http://localhost:3000")),
        ("https://evil.example", None),
        ("https://app.example.evil.example", None),
        ("http://app.example", None),
        ("null", None),
    ] {
        let line = format!("Origin: {site}");
        let answers = [
            server.request("GET", "/items", &[&line], b""),
            server.request("GET", "/nothing", &[&line], b""),
            preflight(&server, "/items/1", &line),
        ];
        for answer in answers {
            assert_eq!(allowed(&answer), expected, "{site}");
            assert_eq!(answer.header("access-control-allow-credentials"), None);
            assert!(answer.header("x-request-id").is_some());
            let vary: Vec<_> =
                answer.headers().filter(|(name, _)| *name == "vary").map(|(_, text)| text).collect();
            assert!(vary.join(",").contains("origin"), "{vary:?}");
        }
    }
    let answer = server.request("GET", "/items", &[SITE], b"");
    let exposed = answer.header("access-control-expose-headers").expect("headers");
    for name in ["etag", "link", "location", "retry-after", "ratelimit", "ratelimit-policy", "x-request-id"] {
        assert!(exposed.split(',').any(|exposed| exposed == name), "{name} is not in {exposed}");
    }
    assert_eq!(answer.header("cross-origin-resource-policy"), Some("cross-origin"));
}

#[test]
fn a_browser_that_asks_beforehand_is_told_what_it_may() {
    let server = Program::new().serve(&["--cors-origins", "https://app.example"]);
    let answer = preflight(&server, "/items/1", SITE);
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    let lists = |name: &str, wanted: &[&str]| {
        let list = answer.header(name).expect(name);
        wanted.iter().all(|wanted| list.split(',').any(|one| one == *wanted))
    };
    assert!(lists("access-control-allow-methods", &["GET", "POST", "PUT", "PATCH", "DELETE"]));
    assert!(lists("access-control-allow-headers", &["authorization", "if-match", "idempotency-key"]));
    assert_eq!(answer.header("access-control-max-age"), Some("600"));
    // The operation asks for a token, which a browser does not send beforehand.
    assert_eq!(preflight(&server, "/items_security", SITE).status, 200);
    // Whoever is no browser learns the methods as before.
    let plain = server.send("OPTIONS", "/items/1");
    assert_eq!((plain.status, plain.header("allow").is_some()), (204, true));
    assert_eq!(server.log().lines().filter(|line| line.contains("\"method\":\"OPTIONS\"")).count(), 3);
}

#[test]
fn every_site_may_where_that_is_said_alone() {
    let server = Program::new().serve(&["--cors-origins", "*"]);
    let answer = server.request("GET", "/items", &["Origin: https://any.example"], b"");
    assert_eq!(allowed(&answer), Some("*"));
    assert_eq!(answer.header("access-control-allow-credentials"), None);
    for wrong in ["*,https://app.example", "https://app.example/", "app.example"] {
        let output = Program::new().run(&["serve", "--demo", "--cors-origins", wrong]);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && message.contains("--cors-origins"), "{message}");
    }
}
