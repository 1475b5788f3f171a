//! The program under test, each time in a folder of its own that goes with it.

use super::Answer;
use serde_json::Value;
use std::{
    io::{BufRead, BufReader, ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    time::Duration,
};
use tempfile::TempDir;

/// A folder to run the program in.
pub struct Program {
    folder: TempDir,
}

impl Program {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, about to run in the folder with nothing of this process's settings.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_counterfoil"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("COUNTERFOIL_")) {
            command.env_remove(name);
        }
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }

    /// Starts a demo server on a free port, with more arguments.
    pub fn serve(self, arguments: &[&str]) -> Server {
        let all = [&["serve", "--demo", "--listen", "127.0.0.1:0"], arguments].concat();
        let command = self.command(&all);
        Server::start(self, command)
    }
}

/// A running server; killed when dropped.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    /// Where it runs.
    pub program: Program,
    process: Child,
}

impl Server {
    /// A demo server on an empty database.
    pub fn demo() -> Self {
        Program::new().serve(&[])
    }

    /// Starts a server and waits until it says where it listens.
    pub fn start(program: Program, mut command: Command) -> Self {
        let log = std::fs::File::create(program.path("server.log")).expect("a log");
        let mut process = command.stdout(Stdio::piped()).stderr(log).spawn().expect("the server starts");
        let mut line = String::new();
        let stdout = process.stdout.take().expect("a pipe");
        BufReader::new(stdout).read_line(&mut line).expect("a first line");
        let address = line.split("://").nth(1).and_then(|rest| rest.split(' ').next()?.parse().ok());
        let log = || std::fs::read_to_string(program.path("server.log")).unwrap_or_default();
        let address = address.unwrap_or_else(|| panic!("the server does not serve: {line}{}", log()));
        Self { address, program, process }
    }

    /// Starts a server that is told where to listen, and does not wait for it.
    pub fn launch(program: Program, mut command: Command, address: SocketAddr) -> Self {
        let log = std::fs::File::create(program.path("server.log")).expect("a log");
        let process = command.stderr(log).spawn().expect("the server starts");
        Self { address, program, process }
    }

    /// What it logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.program.path("server.log")).expect("a log")
    }

    /// The process, to be signalled.
    pub fn process(&mut self) -> &mut Child {
        &mut self.process
    }

    /// Kills it as `kill -9` does, and leaves the folder.
    pub fn kill(mut self) -> Program {
        self.end();
        // `self` still implements Drop, so the folder is swapped out rather than moved.
        std::mem::replace(&mut self.program, Program::new())
    }

    fn end(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// A request without a body.
    pub fn send(&self, method: &str, target: &str) -> Answer {
        self.request(method, target, &[], b"")
    }

    /// `GET`.
    pub fn get(&self, target: &str) -> Answer {
        self.send("GET", target)
    }

    /// A request with a JSON body.
    pub fn json(&self, method: &str, target: &str, body: &Value) -> Answer {
        self.request(method, target, &["Content-Type: application/json"], body.to_string().as_bytes())
    }

    /// A request with headers and a body, exactly as given.
    pub fn request(&self, method: &str, target: &str, headers: &[&str], body: &[u8]) -> Answer {
        let mut head =
            format!("{method} {target} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n", self.address);
        if !body.is_empty() {
            head.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        for header in headers {
            head.push_str(&format!("{header}\r\n"));
        }
        let answer = self.raw(&[head.as_bytes(), b"\r\n", body].concat());
        answer.unwrap_or_else(|| panic!("no answer to {method} {target}: {}", self.log()))
    }

    /// Sends bytes and reads the answer until the server closes; `None` where it closes without one.
    pub fn raw(&self, bytes: &[u8]) -> Option<Answer> {
        let mut stream = self.connect();
        // A server that has refused a request may not read the rest of it.
        let _ = stream.write_all(bytes);
        Answer::parse(&read_to_close(stream))
    }

    /// A connection that gives up after a while rather than wait for ever.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
        stream
    }
}

/// Reads until the server closes; that it does so within the connection's time is part of every test.
#[track_caller]
pub fn read_to_close(mut stream: TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    match stream.read_to_end(&mut bytes) {
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            panic!("the server keeps the connection after {:?}", String::from_utf8_lossy(&bytes))
        }
        // A closed connection may also look like a broken one.
        _ => bytes,
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}
