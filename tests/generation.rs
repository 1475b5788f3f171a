//! The build script, seen from outside: what it generates, when, and what it says where it cannot.
//!
//! The tests that need the generator work on a copy of the project under `target/`, with a target folder of
//! its own that is kept to be fast. They share both, so they run one after the other.

#[allow(dead_code, reason = "the build script uses all of it, these tests a part")]
#[path = "../build/amendments.rs"]
mod amendments;
#[path = "generation/copy.rs"]
mod copy;
#[path = "../build/headers.rs"]
mod headers;
#[path = "../build/streaming.rs"]
mod streaming;

use copy::Copy;
use std::{
    env, fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
};

use amendments::{Amendment, Edit, amend};

/// Builds the server, of what `make test` has compiled as far as it is the same.
const SERVER: &[&str] = &["build", "--workspace", "--bin", "counterfoil"];

const RAW: &[Amendment] = &[Amendment {
    name: "raw-patterns",
    reason: "it is so",
    edits: &[Edit { template: "models", find: "{{p}}", times: 2, replace: "{{{p}}}" }],
}];

#[test]
fn an_amendment_replaces_every_occurrence_in_its_template() {
    assert_eq!(amend(RAW, "models", "a {{p}} b {{p}}").as_deref(), Ok("a {{{p}}} b {{{p}}}"));
    assert_eq!(amend(RAW, "server", "a {{p}}").as_deref(), Ok("a {{p}}"));
}

#[test]
fn an_amendment_that_no_longer_fits_stops_the_build() {
    for text in ["gone", "once: {{p}}", "{{p}} {{p}} {{p}}"] {
        let error = amend(RAW, "models", text).expect_err("the text does not occur twice");
        for part in ["`raw-patterns`", "models", "{{p}}", "it is so", "build/amendments.rs"] {
            assert!(error.contains(part), "{part} is not in: {error}");
        }
    }
}

#[test]
fn bodies_of_streams_are_left_out_and_no_other() {
    let contract = "\
paths:
  /a:
    post:
      requestBody:
        content: {}
      responses:
        '200':
          content:
            application/json: {}
            text/csv:
              schema: {type: string}

  /b:
    post:
      x-streaming: true
      requestBody:
        required: true

        content: {}
      responses:
        '200':
          description: Done
          content:
            application/x-ndjson: {}
        '400':
          content: {}
    get:
      requestBody: {}
";
    let seen = "\
paths:
  /a:
    post:
      requestBody:
        content: {}
      responses:
        '200':
          content:
            application/json: {}
  /b:
    post:
      x-streaming: true
      responses:
        '200':
          description: Done
        '400':
          content: {}
    get:
      requestBody: {}
";
    assert_eq!(streaming::left_out(contract, streaming::OF_LAYERS), seen);
}

#[test]
fn headers_of_layers_are_left_out_and_no_other() {
    let contract = "\
'200':
  description: Done
  headers:
    X-Request-Id: {$ref: '#/components/headers/RequestId'}
'201':
  parameters:
    - {$ref: '#/components/parameters/IfNoneMatch'}
  headers:
    X-Request-Id: {$ref: '#/components/headers/RequestId'}
    Location: {$ref: '#/components/headers/Location'}
parameters:
  - {$ref: '#/components/parameters/Limit'}
  - {$ref: '#/components/parameters/IfNoneMatch'}
headers:
  X-Request-Id: {schema: {type: string}}
";
    let seen = "\
'200':
  description: Done
'201':
  headers:
    Location: {$ref: '#/components/headers/Location'}
parameters:
  - {$ref: '#/components/parameters/Limit'}
headers:
  X-Request-Id: {schema: {type: string}}
";
    assert_eq!(headers::left_out(contract, headers::OF_LAYERS, headers::READ_BY_LAYERS), seen);
}

#[test]
#[ignore = "needs the generator: make test-generate"]
fn a_changed_contract_is_in_the_very_next_build() {
    let copy = Copy::new();
    copy.succeeds(&["build", "-p", "counterfoil-api"], &[]);

    copy.add_operation();
    copy.write("generated/examples/probe.rs", &probe("Status200_ProbeAnswered", ""));
    let output = copy.succeeds(&["run", "-p", "counterfoil-api", "--example", "probe"], &[]);
    assert_eq!(stdout(&output), r#"{"first":"one"}"#);

    let field = "second: {type: number}";
    copy.change_contract("description: Probe answered", "description: Probe answered anew");
    copy.change_contract("first: {type: string}", &format!("first: {{type: string}}, {field}"));
    copy.write(
        "generated/examples/probe.rs",
        &probe("Status200_ProbeAnsweredAnew", "Some(rust_decimal::dec!(0.10))"),
    );
    let output = copy.succeeds(&["run", "-p", "counterfoil-api", "--example", "probe"], &[]);
    assert_eq!(stdout(&output), r#"{"first":"one","second":0.10}"#);

    for command in
        [&["run", "-p", "counterfoil-api", "--example", "probe"][..], &["build", "-p", "counterfoil-api"]]
    {
        let output = copy.succeeds(command, &[]);
        assert!(
            !stderr(&output).contains("Compiling"),
            "a second build compiled again:\n{}",
            stderr(&output)
        );
    }
    copy.succeeds(&["check", "-p", "counterfoil-api"], &[("OPENAPI_CODEGEN", "check")]);
}

#[test]
#[ignore = "needs the generator: make test-generate"]
fn a_changed_contract_reaches_the_server_in_one_build() {
    let copy = Copy::new();
    copy.add_operation();
    let said = copy.fails(SERVER, &[]);
    assert!(
        said.contains("not all trait items implemented") && said.contains("get_generation_probe"),
        "{said}"
    );

    copy.implement_probe("Status200_ProbeAnswered", r#"first: Some("one".to_owned())"#);
    copy.succeeds(SERVER, &[]);
    assert_eq!(copy.served("/generation-probe"), r#"{"first":"one"}"#);

    copy.change_contract("description: Probe answered", "description: Probe answered anew");
    copy.change_contract("first: {type: string}", "first: {type: string}, second: {type: number}");
    let fields = r#"first: Some("one".to_owned()), second: Some("0.10".parse().unwrap())"#;
    copy.implement_probe("Status200_ProbeAnsweredAnew", fields);
    copy.succeeds(SERVER, &[]);
    assert_eq!(copy.served("/generation-probe"), r#"{"first":"one","second":0.10}"#);
    assert!(copy.served("/openapi.yaml").contains("Probe answered anew"));
}

#[test]
#[ignore = "needs the generator: make test-generate"]
fn a_hand_edit_is_found() {
    let copy = Copy::new();
    let edited = "generated/src/types.rs";
    let generated = copy.read(edited);
    copy.write(edited, &format!("{generated}// mine\n"));

    let said = copy.fails(&["check", "-p", "counterfoil-api"], &[("OPENAPI_GENERATOR", "none")]);
    assert!(said.contains("generated/src/types.rs was edited by hand"), "{said}");
    assert!(said.contains("make generate"), "{said}");
    let said = copy.fails(&["check", "-p", "counterfoil-api"], &[("OPENAPI_CODEGEN", "check")]);
    assert!(said.contains("generated/src/types.rs was edited by hand"), "{said}");

    let output = copy.succeeds(&["check", "-p", "counterfoil-api"], &[]);
    assert!(
        stderr(&output).contains("generated/src/types.rs was edited by hand: written anew"),
        "{}",
        stderr(&output)
    );
    assert_eq!(copy.read(edited), generated);
}

#[test]
#[ignore = "needs the generator: make test-generate"]
fn an_edit_that_also_forges_the_lock_fails_the_check() {
    let copy = Copy::new();
    let (edited, lock) = ("generated/src/lib.rs", "generated/codegen.lock");
    let forged = format!("{}// mine\n", copy.read(edited));
    let (old, new) = (digest(&copy.read(edited)), digest(&forged));
    copy.write(edited, &forged);
    copy.write(lock, &copy.read(lock).replace(&old, &new));

    let said = copy.fails(&["check", "-p", "counterfoil-api"], &[("OPENAPI_CODEGEN", "check")]);
    assert!(said.contains("generated/src/lib.rs is out of date"), "{said}");
}

#[test]
#[ignore = "needs the generator: make test-generate"]
fn a_stale_lock_fails_the_check() {
    let copy = Copy::new();
    let check = [("OPENAPI_CODEGEN", "check")];
    copy.succeeds(&["check", "-p", "counterfoil-api"], &check);
    let lock = copy.read("generated/codegen.lock");
    for (name, expected) in [
        ("contract ", "openapi.yaml changed since"),
        ("settings ", "the generator's settings (build/, rustfmt.toml) changed"),
        ("output ", "was not written by the generator"),
    ] {
        let stale: String = lock.lines().filter(|l| !l.starts_with(name)).map(|l| format!("{l}\n")).collect();
        copy.write("generated/codegen.lock", &stale);
        let said = copy.fails(&["check", "-p", "counterfoil-api"], &check);
        assert!(said.contains(expected) && said.contains("make generate"), "{name}: {said}");
    }
    copy.write("generated/codegen.lock", &lock);
    copy.succeeds(&["check", "-p", "counterfoil-api"], &check);

    let contract = copy.read("openapi.yaml");
    copy.write("openapi.yaml", &format!("{contract}# changed\n"));
    let said = copy.fails(&["check", "-p", "counterfoil-api"], &check);
    assert!(said.contains("openapi.yaml changed since"), "{said}");
    assert_eq!(copy.read("generated/codegen.lock"), lock, "a check writes nothing");
    copy.write("openapi.yaml", &contract);

    copy.write("generated/src/mine.rs", "// mine\n");
    let said = copy.fails(&["check", "-p", "counterfoil-api"], &check);
    assert!(said.contains("generated/src/mine.rs was not written by the generator"), "{said}");
}

#[test]
#[ignore = "needs the generator: make test-generate"]
fn a_handler_without_an_operation_cannot_be_built() {
    let copy = Copy::new();
    let contract = copy.read("openapi.yaml");
    let (before, removed) = contract.split_once("\n  /version:\n").expect("the operation is there");
    let (_, after) = removed.split_once("\n  /metrics:\n").expect("another one follows");
    copy.write("openapi.yaml", &format!("{before}\n  /metrics:\n{after}"));
    let said = copy.fails(SERVER, &[]);
    assert!(said.contains("method `get_version` is not a member of trait `System`"), "{said}");
}

#[test]
#[ignore = "needs the generator: make test-generate"]
fn without_generator_the_error_says_what_changed_and_what_to_run() {
    let copy = Copy::new();
    let none = [("OPENAPI_GENERATOR", "none")];
    copy.succeeds(&["check", "-p", "counterfoil-api"], &none);

    let lock = copy.read("generated/codegen.lock");
    let stale: String =
        lock.lines().filter(|line| !line.starts_with("settings")).map(|l| format!("{l}\n")).collect();
    copy.write("generated/codegen.lock", &stale);
    let said = copy.fails(&["check", "-p", "counterfoil-api"], &none);
    assert!(said.contains("the generator's settings") && said.contains("make generate"), "{said}");
    copy.write("generated/codegen.lock", &lock);

    copy.write("openapi.yaml", &format!("{}# changed\n", copy.read("openapi.yaml")));
    let said = copy.fails(&["check", "-p", "counterfoil-api"], &none);
    assert!(said.contains("openapi.yaml changed since") && said.contains("make generate"), "{said}");
}

/// A program that shows that it was compiled against the probe operation as the contract now has it.
fn probe(answer: &str, second: &str) -> String {
    let second = if second.is_empty() { String::new() } else { format!("probe.second = {second};") };
    format!(
        r#"use counterfoil_api::{{apis::items::GetGenerationProbeResponse, models::GenerationProbe}};
        fn main() {{
            let mut probe = GenerationProbe::new();
            probe.first = Some("one".to_owned());
            {second}
            let answer = GetGenerationProbeResponse::{answer}(probe);
            let GetGenerationProbeResponse::{answer}(probe) = answer;
            println!("{{}}", serde_json::to_string(&probe).unwrap());
        }}"#
    )
}

const HANDLERS: &str = "src/api/items.rs";

/// The digest that the lock holds for a file of this text.
fn digest(text: &str) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
