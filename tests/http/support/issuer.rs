//! The key sets of other issuers, over HTTP on this machine.

use super::file;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer as _, SigningKey, pkcs8::DecodePrivateKey as _};
use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

/// Answers `GET /N` with the document of that number. It goes with the process.
pub struct Issuer {
    /// Where it listens.
    pub address: SocketAddr,
    documents: Arc<Mutex<Vec<String>>>,
}

impl Issuer {
    /// Answers these documents.
    pub fn start(documents: Vec<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let documents = Arc::new(Mutex::new(documents));
        let shared = documents.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = answer(stream, &shared.lock().expect("documents"));
            }
        });
        Self { address, documents }
    }

    /// Answers another document from now on.
    pub fn replace(&self, number: usize, document: String) {
        self.documents.lock().expect("documents")[number] = document;
    }

    /// Where a document is.
    pub fn url(&self, number: usize) -> String {
        format!("http://{}/{number}", self.address)
    }
}

fn answer(stream: TcpStream, documents: &[String]) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let number = first.split(' ').nth(1).and_then(|path| path.trim_start_matches('/').parse::<usize>().ok());
    let (status, body) = match number.and_then(|number| documents.get(number)) {
        Some(document) => ("200 OK", document.as_str()),
        None => ("404 Not Found", ""),
    };
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n");
    reader.get_mut().write_all(format!("{head}Connection: close\r\n\r\n{body}").as_bytes())
}

/// A token signed with an Ed25519 key of `tests/tokens/keys`.
pub fn signed(key: &str, header: &Value, claims: &Value) -> String {
    let pem = String::from_utf8(file(&format!("tests/tokens/keys/{key}.pem"))).expect("PEM");
    let key = SigningKey::from_pkcs8_pem(pem.trim()).expect("a key");
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", part(header), part(claims));
    let signature = URL_SAFE_NO_PAD.encode(key.sign(signed.as_bytes()).to_bytes());
    format!("{signed}.{signature}")
}
