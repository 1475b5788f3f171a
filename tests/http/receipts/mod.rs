//! Receipts: asked for, published keys, verified by the program itself.

mod forged;
mod keys;
mod verify;

use crate::{
    models::{CAT, blank, put},
    support::{Answer, Program, Server},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use std::{
    fs,
    process::{Output, Stdio},
};

/// A demo server whose model `pets` says Cat of everything, and the picture that it is asked about as `cat.png`.
pub fn with_cat(arguments: &[&str]) -> Server {
    let program = Program::new();
    put(&program, "pets", "1", CAT);
    program.write("cat.png", blank::BLACK);
    program.serve(arguments)
}

/// An answer with a receipt.
pub fn asked(server: &Server, query: &str, headers: &[&str]) -> Answer {
    let headers = [&["Content-Type: image/png"], headers].concat();
    server.request("POST", &format!("/classify{query}"), &headers, blank::BLACK)
}

/// A receipt, and the server's keys saved as `jwks.json`.
pub fn receipt(server: &Server) -> String {
    server.program.write("jwks.json", server.get("/.well-known/jwks.json").body);
    let answer = asked(server, "?receipt=true", &[]).expect(200);
    answer["receipt"].as_str().expect("a receipt").to_owned()
}

/// What a part of a receipt says.
pub fn part(receipt: &str, index: usize) -> Value {
    let part = receipt.split('.').nth(index).expect("a part");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).expect("base64url")).expect("JSON")
}

impl Program {
    /// Runs `verify` on a receipt that comes on standard input.
    pub fn verify(&self, receipt: &str, image: &str, more: &[&str]) -> Output {
        self.write("receipt.txt", receipt);
        let mut command = self.command(&[&["verify", "-", image], more].concat());
        let file = fs::File::open(self.path("receipt.txt")).expect("a file");
        command.stdin(Stdio::from(file)).output().expect("the program runs")
    }

    /// Runs `verify` and expects it to refuse, and answers what it says on standard output.
    #[track_caller]
    pub fn refuses(&self, receipt: &str, image: &str, more: &[&str]) -> String {
        let output = self.verify(receipt, image, more);
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{said}");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            error.contains("the receipt could not be verified") && !error.contains("panicked"),
            "{error}"
        );
        said
    }
}
