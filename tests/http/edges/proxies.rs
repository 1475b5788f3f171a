//! Proxies in front: whose word about the client is believed.

use crate::support::{Program, Server};
use serde_json::Value;

/// The client's address as the log has it.
fn logged(server: &Server, id: &str) -> String {
    let log = server.log();
    let lines = log.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let line = lines.into_iter().find(|line| line["request_id"] == id).expect("a line");
    line["client"].as_str().expect("an address").to_owned()
}

/// Who the server takes for the client of a request with these headers.
fn client(server: &Server, id: &str, headers: &[&str]) -> String {
    let name = format!("X-Request-Id: {id}");
    server.request("GET", "/health", &[&[name.as_str()], headers].concat(), b"").expect(200);
    logged(server, id)
}

#[test]
fn nobody_is_believed_who_is_not_trusted() {
    for arguments in [&[][..], &["--trusted-proxies", "10.0.0.0/8"]] {
        let server = Program::new().serve(arguments);
        for (id, line) in [("a", "X-Forwarded-For: 192.0.2.1"), ("b", "Forwarded: for=192.0.2.1")] {
            assert_eq!(client(&server, id, &[line]), "127.0.0.1");
        }
    }
}

#[test]
fn a_trusted_proxy_names_the_client() {
    let server = Program::new().serve(&["--trusted-proxies", "127.0.0.0/8,10.0.0.0/8"]);
    for (id, lines, expected) in [
        ("plain", &["X-Forwarded-For: 192.0.2.1"][..], "192.0.2.1"),
        ("spoofed", &["X-Forwarded-For: 203.0.113.9, 192.0.2.1, 10.0.0.2"], "192.0.2.1"),
        ("lines", &["X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 2001:db8::1"], "2001:db8::1"),
        ("malformed", &["X-Forwarded-For: 192.0.2.1, what?"], "127.0.0.1"),
        ("other", &["Forwarded: for=203.0.113.9"], "127.0.0.1"),
        ("none", &[], "127.0.0.1"),
    ] {
        assert_eq!(client(&server, id, lines), expected, "{id}");
    }
    let other = Program::new().serve(&["--trusted-proxies", "127.0.0.1", "--proxy-header", "forwarded"]);
    let lines = ["X-Forwarded-For: 203.0.113.9", "Forwarded: for=\"[2001:db8::1]:4711\";proto=https"];
    assert_eq!(client(&other, "rfc", &lines), "2001:db8::1");
    assert_eq!(client(&other, "broken", &["Forwarded: for=\"192.0.2.1"]), "127.0.0.1");
}

#[test]
fn each_client_behind_a_proxy_has_its_own_allowance() {
    let server = Program::new().serve(&["--trusted-proxies", "127.0.0.1", "--rate-limit-address", "1/h:1"]);
    let status = |client: &str| {
        server.request("GET", "/health", &[&format!("X-Forwarded-For: 1.2.3.4, {client}")], b"").status
    };
    assert_eq!((status("192.0.2.1"), status("192.0.2.1")), (200, 429));
    assert_eq!((status("192.0.2.2"), status("2001:db8::1"), status("2001:db8::2")), (200, 200, 429));
}

#[test]
fn addresses_on_pages_are_those_that_the_client_sees() {
    let server = Program::new().serve(&["--trusted-proxies", "127.0.0.1"]);
    for (proto, scheme) in [("https", "https://"), ("http", "http://")] {
        let lines =
            ["Accept: text/html", "X-Forwarded-For: 192.0.2.1", &format!("X-Forwarded-Proto: {proto}")];
        let page = server.request("GET", "/", &lines, b"");
        assert!(page.text().contains(&format!("curl {scheme}{}", server.address)), "{proto}");
        assert_eq!(page.header("strict-transport-security").is_some(), proto == "https");
    }
}
