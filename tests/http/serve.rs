//! Starting and stopping.

use crate::support::{Program, Server};
use serde_json::json;
use std::io::Write;

#[test]
fn serve_refuses_to_start_open() {
    let program = Program::new();
    let refused = program.run(&["serve"]);
    let message = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success());
    assert!(message.contains("authentication is off") && message.contains("--demo"), "{message}");
    for address in ["0.0.0.0:0", "[::]:0"] {
        let refused = program.run(&["serve", "--demo", "--listen", address]);
        let message = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success() && message.contains("loopback"), "{message}");
    }
    // Who names an issuer means callers to be told apart, wherever `--demo` came from.
    let mut command =
        program.command(&["serve", "--oauth2-issuer", "https://a.example", "--oauth2-audience", "b"]);
    let refused = command.env("COUNTERFOIL_DEMO", "true").output().expect("the program runs");
    let message = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && message.contains("--demo asks nobody"), "{message}");
    assert!(!program.path("counterfoil.db").exists(), "a refused start leaves nothing behind");
}

#[test]
fn what_cannot_be_served_is_said() {
    let program = Program::new();
    let taken = Server::demo();
    let fails = |arguments: &[&str], words: &str| {
        let output = program.run(&[&["serve", "--demo"], arguments].concat());
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && message.contains(words), "{arguments:?}: {message}");
        assert!(!message.contains("panicked"), "{message}");
    };
    fails(&["--listen", &taken.address.to_string()], "cannot listen on");
    fails(&["--database", "postgres://localhost/x"], "not supported yet");
    fails(&["--database", "sqlite:."], "director");
    fails(&["--database", "sqlite:no/such/folder.db"], "no/such");
    fails(&["--max-body-bytes", "many"], "--max-body-bytes");
    std::fs::write(
        program.path("not.db"),
        "this is a text, and a rather long one for a database header ".repeat(20),
    )
    .expect("a file");
    fails(&["--database", "sqlite:not.db", "--listen", "127.0.0.1:0"], "not.db");
    std::fs::write(program.path("counterfoil.toml"), "lisen = \"127.0.0.1:1\"").expect("a file");
    fails(&[], "there is no setting lisen");
}

#[test]
fn settings_come_from_flag_environment_and_file_in_this_order() {
    let program = Program::new();
    std::fs::write(
        program.path("counterfoil.toml"),
        "demo = true\nlisten = \"127.0.0.1:0\"\nmax_body_bytes = 10\n",
    )
    .expect("a file");
    let mut command = program.command(&["serve"]);
    command.env("COUNTERFOIL_MAX_URI_BYTES", "30").env("COUNTERFOIL_DEMO", "1");
    let server = Server::start(program, command);
    server.json("POST", "/items", &json!({"name": "a", "price": 1})).expect_problem(413);
    server.get("/items?name=123456789012345678901234567890").expect_problem(414);
    let program = server.kill();
    let mut command = program.command(&["serve", "--max-body-bytes", "100"]);
    command.env("COUNTERFOIL_MAX_BODY_BYTES", "5");
    let server = Server::start(program, command);
    server.json("POST", "/items", &json!({"name": "a", "price": 1})).expect(201);
}

#[test]
fn a_password_in_an_address_is_not_repeated() {
    let program = Program::new();
    for arguments in [&["serve", "--help"][..], &["serve", "--demo"], &["export", "online-retail"]] {
        let mut command = program.command(arguments);
        let output = command.env("COUNTERFOIL_DATABASE", "postgres://user:s3cret@host/db").output();
        let output = output.expect("the program runs");
        for said in [output.stdout, output.stderr] {
            assert!(!String::from_utf8_lossy(&said).contains("s3cret"), "{arguments:?}");
        }
    }
}

#[test]
fn data_outlives_the_server() {
    let server = Server::demo();
    server.json("POST", "/items", &json!({"name": "kept", "price": 1.005})).expect(201);
    let server = server.kill().serve(&[]);
    assert_eq!(server.get("/items/1").expect(200), json!({"id": 1, "name": "kept", "price": 1.005}));
}

/// The server is told to stop while a request is half sent: it waits for the rest and answers.
#[test]
fn sigterm_lets_requests_in_flight_finish() {
    let mut server = Server::demo();
    let mut stream = server.connect();
    let body = r#"{"name": "last", "price": 1}"#;
    let head = format!(
        "POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("sent");
    // The invitation to go on shows that the request has begun.
    let mut invitation = [0; 25];
    std::io::Read::read_exact(&mut stream, &mut invitation).expect("an invitation");
    assert_eq!(&invitation, b"HTTP/1.1 100 Continue\r\n\r\n");

    let pid = server.process().id().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &pid]).status().expect("kill").success());
    stream.write_all(body.as_bytes()).expect("sent");
    let mut answer = String::new();
    std::io::Read::read_to_string(&mut stream, &mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 201 Created"), "{answer}");
    assert!(server.process().wait().expect("the end").success());
    assert!(server.log().contains("every request was answered"));
}
