//! A disk without room: nothing that was acknowledged is lost, reading goes on, and writing goes on once there is
//! room, without a restart; then `kill -9`, and it is all still there.
//!
//! Without any rights a file can be kept from growing by a limit (`ulimit -f`); where the machine lets the test
//! mount one, a small disk is filled too.

use super::{
    ledger::{CUSTOMER, Ledger, Request, What, price},
    posts::{line, post},
};
use crate::{
    support::{Program, Server, retail::csv_file},
    upkeep::large,
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    thread,
};

const CLIENTS: u32 = 4;
/// So many refusals in a row make a disk that is full, and not a log that was too long for a moment.
const REFUSALS: usize = 12;

/// Lets no file of the process grow beyond a size.
#[cfg(target_os = "linux")]
fn limit(process: &std::process::Child, most: Option<u64>) {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let limit = Rlimit { current: most, maximum: None };
    prlimit(Some(Pid::from_child(process)), Resource::Fsize, limit).expect("a limit");
}

/// Elsewhere nobody can give a running process more room.
#[cfg(target_os = "linux")]
#[test]
fn a_limit_of_the_files_size_is_a_full_disk() {
    let mut server = Server::demo();
    limit(server.process(), Some(1 << 20));
    let (ledger, refused) = fill(&server);
    limit(server.process(), None);
    settle(server, ledger, refused, &[]);
}

#[test]
fn a_full_disk_is_survived() {
    let Some(disk) = Disk::mount() else {
        println!("skipped: this machine lets nobody mount a small disk");
        return;
    };
    let ballast = disk.0.join("ballast");
    fs::write(&ballast, vec![0xa5; 7 << 20]).expect("a file");
    let database = format!("sqlite:{}", disk.0.join("counterfoil.db").display());
    let arguments = ["--database", &database];
    let server = Program::new().serve(&arguments);
    let (ledger, refused) = fill(&server);
    fs::remove_file(ballast).expect("room");
    settle(server, ledger, refused, &arguments);
}

/// Posts until nothing fits any more. What was acknowledged is in the ledger; what was refused is answered.
fn fill(server: &Server) -> (Ledger, Vec<Request>) {
    let customer = json!({"customer_id": CUSTOMER, "country": "Netherlands"});
    server.json("POST", "/customer", &customer).expect(201);
    let (mut ledger, mut refused) = (Ledger::default(), Vec::new());
    thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| scope.spawn(move || post_until_full(server, client * 10_000 + 1)))
            .collect();
        for client in clients {
            let (sent, late) = client.join().expect("a client");
            ledger.record(sent);
            refused.extend(late);
        }
    });
    let acknowledged = server.rows("/items?limit=1000").len() + server.rows("/invoice?limit=1000").len();
    assert!(acknowledged > 0, "there was room for something");
    // What was refused is not there, and what was acknowledged is.
    ledger.compare(server);
    server.get("/health/ready").expect(200);
    (ledger, refused)
}

fn post_until_full(server: &Server, first: u32) -> (Vec<Request>, Vec<Request>) {
    let (mut sent, mut refused, mut in_a_row) = (Vec::new(), Vec::new(), 0);
    for number in first.. {
        let mut request = next(number);
        let answer = post(server.address, &request, || ()).expect("an answer");
        if answer.status == 507 {
            answer.expect_problem(507);
            refused.push(request);
            in_a_row += 1;
        } else {
            request.answer = Some(answer.expect(201));
            sent.push(request);
            in_a_row = 0;
        }
        if in_a_row == REFUSALS {
            break;
        }
    }
    (sent, refused)
}

/// Small things and large ones.
fn next(number: u32) -> Request {
    if number.is_multiple_of(2) {
        let body = json!({"name": format!("item {number}"), "price": price(number.into())});
        return Request { what: What::Item, target: "/items".into(), key: None, body, answer: None };
    }
    let lines: Vec<Value> = (0..200).map(|part| line(number, part, true)).collect();
    let body = json!({"invoice_no": number, "invoice_date": "2011-12-09T12:50:00", "lines": lines});
    let target = format!("/customer/{CUSTOMER}/invoice");
    Request { what: What::Invoice(number), target, key: None, body, answer: None }
}

/// There is room again: what was refused is taken now, and all of it outlives the server.
fn settle(server: Server, mut ledger: Ledger, mut refused: Vec<Request>, arguments: &[&str]) {
    assert!(refused.len() >= REFUSALS);
    for request in &mut refused {
        let answer = post(server.address, request, || ()).expect("an answer");
        request.answer = Some(answer.expect(201));
    }
    ledger.record(refused);
    ledger.compare(&server);
    let server = server.kill().serve(arguments);
    ledger.compare(&server);
    ledger.compare_all(&server);
    server.program.done(&[&["check"], arguments].concat());
}

/// Commands say that the disk is full, and leave all as it was.
#[test]
fn a_command_without_room_changes_nothing() {
    let program = Program::new();
    program.write("before.csv", csv_file("9,OLD,A,1,2010-12-01 08:26:00,1.0,9,Malta\n"));
    program.write("large.csv", large(8_000));
    program.import("before.csv", "Imported all 1 rows.");
    let held = program.export();
    let output = limited(&program, 1024, "import online-retail large.csv");
    assert_refused(&output, &["the disk is full\nNothing was imported."]);
    assert_eq!(program.export(), held);
    program.done(&["check"]);

    program.done(&["backup", "small"]);
    program.import("large.csv", "Imported all 8,000 rows.");
    program.done(&["backup", "large"]);
    let before = program.names();
    let output = limited(&program, 1024, "backup copy");
    assert_refused(&output, &["the disk is full: there is no room for ", "copy\nNo backup was written."]);
    let output = limited(&program, 1024, "restore large --database sqlite:other.db");
    assert_refused(&output, &["the disk is full: there is no room for ", "other.db\nNothing was restored."]);
    assert_eq!(program.names(), before);

    program.done(&["restore", "small", "--replace"]);
    let output = limited(&program, 1024, "restore large --replace");
    assert_refused(&output, &["the disk is full: there is no room for ", "\nNothing was restored."]);
    assert_eq!(program.export(), held);

    let output = limited(&program, 8, "serve --demo --listen 127.0.0.1:0 --database sqlite:new.db");
    assert_refused(&output, &["there is no room for the database ", "new.db: the disk is full, or a limit"]);
}

/// Runs the program where no file grows beyond so many blocks. Those of most shells have 512 bytes, some 1,024.
fn limited(program: &Program, blocks: u32, arguments: &str) -> Output {
    let script = format!("ulimit -f {blocks}; exec \"$0\" {arguments}");
    let mut command = Command::new("sh");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_counterfoil")]).current_dir(program.path("."));
    command.output().expect("a shell")
}

#[track_caller]
fn assert_refused(output: &Output, words: &[&str]) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(words.iter().all(|words| said.contains(words)), "{said}");
}

/// A disk of eight megabytes.
struct Disk(PathBuf, #[expect(dead_code, reason = "goes with the disk")] tempfile::TempDir);

impl Disk {
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().to_owned();
        let mut mount = Command::new("mount");
        let output = mount.args(["-t", "tmpfs", "-o", "size=8m", "counterfoil-test"]).arg(&path).output();
        output.is_ok_and(|output| output.status.success()).then_some(Self(path, folder))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let unmount = |path: &Path| Command::new("umount").arg("-l").arg(path).status();
        let _ = unmount(&self.0);
    }
}
