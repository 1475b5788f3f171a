//! Connections that are encrypted.

use super::{
    client::{Certificate, ask, connect},
    until,
};
use crate::support::{Program, Server, read_to_close};
use rustix::process::{Pid, Signal, kill_process};
use std::{fs, io::Write, os::unix::fs::PermissionsExt};
use tokio_rustls::rustls::ProtocolVersion;

const HEALTH: &str = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

#[test]
fn a_client_is_served_over_the_best_that_it_speaks() {
    let certificate = Certificate::new();
    let server = certificate.serve(&[]);
    for (offered, chosen) in
        [(&["http/1.1"][..], Some("http/1.1")), (&["http/1.1", "h2"], Some("h2")), (&[], None)]
    {
        let stream = connect(&server, certificate.client(offered)).expect("a handshake");
        assert_eq!(stream.conn.alpn_protocol(), chosen.map(str::as_bytes));
        assert_eq!(stream.conn.protocol_version(), Some(ProtocolVersion::TLSv1_3));
        if chosen != Some("h2") {
            let answer = ask(stream, HEALTH);
            answer.expect(200);
            assert_eq!(answer.header("strict-transport-security"), Some("max-age=31536000"));
        }
    }
    let stream = connect(&server, certificate.client(&[])).expect("a handshake");
    let page =
        ask(stream, &HEALTH.replace("/health", "/").replace("\r\n\r\n", "\r\nAccept: text/html\r\n\r\n"));
    assert!(page.text().contains("https://localhost"), "{}", page.text());
}

#[test]
fn what_is_no_handshake_gets_no_answer() {
    let certificate = Certificate::new();
    let server = certificate.serve(&["--header-timeout", "0.2"]);
    for sent in ["", HEALTH] {
        let mut stream = server.connect();
        stream.write_all(sent.as_bytes()).expect("sent");
        assert!(!String::from_utf8_lossy(&read_to_close(stream)).contains("HTTP/1.1"), "{sent}");
    }
    // Who trusts another certificate, or speaks another protocol, does not harm the others.
    assert!(connect(&server, Certificate::new().client(&[])).is_err());
    assert!(connect(&server, certificate.client(&["gopher"])).is_err());
    ask(connect(&server, certificate.client(&[])).expect("a handshake"), HEALTH).expect(200);
}

/// A handshake is work too: it is taken from the same allowance.
#[test]
fn handshakes_count_as_requests() {
    let certificate = Certificate::new();
    let server = certificate.serve(&["--rate-limit-address", "1/h:3"]);
    let answer = ask(connect(&server, certificate.client(&[])).expect("a handshake"), HEALTH);
    answer.expect(200);
    assert!(answer.header("ratelimit").is_some_and(|limit| limit.starts_with("\"address\";r=1;")));
    let late = connect(&server, certificate.client(&[])).expect("a handshake");
    assert!(connect(&server, certificate.client(&[])).is_err());
    ask(late, HEALTH).expect_problem(429);
}

fn hang_up(server: &mut Server) {
    let pid = Pid::from_child(server.process());
    kill_process(pid, Signal::HUP).expect("a signal");
}

#[test]
fn a_new_certificate_is_served_after_a_signal_and_a_faulty_one_never() {
    let (old, new) = (Certificate::new(), Certificate::new());
    let mut server = old.serve(&[]);
    let before = connect(&server, old.client(&[])).expect("a handshake");
    new.put(&server.program);
    hang_up(&mut server);
    until(&server, "the new certificate", || connect(&server, new.client(&[])).is_ok());
    ask(before, HEALTH).expect(200);
    assert!(connect(&server, old.client(&[])).is_err());

    for (certificate, key) in [(&old.pem, &new.key), (&new.pem, &"no key".to_owned())] {
        fs::write(server.program.path("tls.crt"), certificate).expect("a file");
        fs::write(server.program.path("tls.key"), key).expect("a file");
        let refusals = |server: &Server| server.log().matches("certificate was refused").count();
        let so_far = refusals(&server);
        hang_up(&mut server);
        until(&server, "a refusal in the log", || refusals(&server) > so_far);
        ask(connect(&server, new.client(&[])).expect("a handshake"), HEALTH).expect(200);
    }
    assert!(!server.log().contains("PRIVATE KEY-----\\n"));
}

#[test]
fn a_server_without_a_whole_certificate_does_not_start() {
    let program = Program::new();
    Certificate::new().put(&program);
    let fails = |arguments: &[&str], words: &str| {
        let output = program.run(&[&["serve", "--demo", "--listen", "127.0.0.1:0"], arguments].concat());
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && message.contains(words), "{arguments:?}: {message}");
    };
    fails(&["--tls-cert", "tls.crt"], "Set --tls-key too");
    fails(&["--tls-key", "tls.key"], "Set --tls-cert too");
    fails(&["--tls-cert", "tls.crt", "--tls-key", "none"], "cannot read none");
    fails(&["--tls-cert", "tls.key", "--tls-key", "tls.key"], "no certificate in PEM");
    fs::set_permissions(program.path("tls.key"), fs::Permissions::from_mode(0o666)).expect("permissions");
    fails(&["--tls-cert", "tls.crt", "--tls-key", "tls.key"], "chmod 600");
    assert!(!program.path("counterfoil.db").exists(), "a refused start leaves nothing behind");
}
