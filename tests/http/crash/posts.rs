//! `kill -9` in the middle of a stream of requests.

use super::{
    Chance, assert_sound,
    ledger::{Ledger, Request, What, price},
};
use crate::support::{Answer, Program, Server};
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    process::Child,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

const ROUNDS: u32 = 20;
const CLIENTS: u32 = 4;
/// Most acknowledgements to wait for before the kill.
const MOST: u64 = 60;

#[test]
fn what_was_acknowledged_outlives_the_server() {
    let mut chance = Chance::new();
    let mut ledger = Ledger::default();
    let mut server = Server::demo();
    let customer = json!({"customer_id": "14646", "country": "Netherlands"});
    server.json("POST", "/customer", &customer).expect(201);
    for round in 0..ROUNDS {
        let invoices = ledger.recent_invoices();
        let enough = 1 + chance.below(MOST) as usize;
        let (program, sent) = interrupted(server, round, &invoices, enough);
        server = program.serve(&[]);
        ledger.record(sent);
        ledger.compare(&server);
        // What is deleted now must not come back with the next kill, and its number must not be given out again.
        ledger.delete_newest(&server);
        assert_sound(&server.program.path("counterfoil.db"));
    }
    ledger.compare_all(&server);
    let program = server.kill();
    assert_sound(&program.path("counterfoil.db"));
}

/// Has clients post until `enough` answers were read; the client that reads the last of them kills the server at
/// once, under the others' hands.
fn interrupted(mut server: Server, round: u32, invoices: &[u32], enough: usize) -> (Program, Vec<Request>) {
    let address = server.address;
    let trigger = Trigger { left: AtomicUsize::new(enough), process: Mutex::new(server.process()) };
    let sent = thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let invoice = invoices.get(number as usize % invoices.len().max(1)).copied();
                let client = Client { address, first: (round * CLIENTS + number) * 10_000 + 1, invoice };
                let trigger = &trigger;
                scope.spawn(move || client.post_until_refused(trigger))
            })
            .collect();
        clients.into_iter().flat_map(|client| client.join().expect("a client")).collect()
    });
    (server.kill(), sent)
}

/// Kills the server with the last of so many answers.
struct Trigger<'a> {
    left: AtomicUsize,
    process: Mutex<&'a mut Child>,
}

impl Trigger<'_> {
    /// One more answer was read.
    fn answered(&self) {
        // It wraps where the kill is under way and others are answered still; nobody then meets 1 again.
        if self.left.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.process.lock().expect("one kills").kill().expect("a kill");
        }
    }
}

/// Posts what no other client posts, one request after the other.
struct Client {
    address: SocketAddr,
    /// Its first number; it has the 10,000 from there on for itself.
    first: u32,
    /// An invoice that takes lines, besides the client's own.
    invoice: Option<u32>,
}

impl Client {
    /// Answers all that it sent, the last of it without an answer.
    fn post_until_refused(mut self, trigger: &Trigger<'_>) -> Vec<Request> {
        let mut sent = Vec::new();
        loop {
            let number = self.first + sent.len() as u32;
            let mut request = self.next_request(number);
            let target = match request.what {
                What::Item => "/items".to_owned(),
                What::Invoice(_) => "/customer/14646/invoice".to_owned(),
                What::Line(invoice) => format!("/invoice/{invoice}/{}/", stock_code(number)),
            };
            request.answer = post(self.address, &target, &request.body);
            let answered = request.answer.is_some();
            if answered {
                trigger.answered();
            }
            if let (true, What::Invoice(no)) = (answered, request.what) {
                self.invoice = Some(no);
            }
            sent.push(request);
            if !answered {
                return sent;
            }
        }
    }

    fn next_request(&self, number: u32) -> Request {
        let (what, body) = match (number % 4, self.invoice) {
            (0, _) => (
                What::Invoice(number),
                json!({
                    "invoice_no": number,
                    "invoice_date": "2011-12-09T12:50:00",
                    "lines": (0..1 + number % 7).map(|part| line(number, part, true)).collect::<Vec<_>>(),
                }),
            ),
            (1 | 2, Some(invoice)) => (What::Line(invoice), line(number, 0, false)),
            _ => (What::Item, json!({"name": format!("item {number}"), "price": price(number.into())})),
        };
        Request { what, body, answer: None }
    }
}

/// Few codes, so that concurrent requests want the same one.
fn stock_code(number: u32) -> String {
    format!("CODE {}", number % 13)
}

/// A line that is told from any other by its description.
pub(super) fn line(number: u32, part: u32, with_code: bool) -> Value {
    let mut line = json!({
        "quantity": i64::from(number % 90) - 100,
        "unit_price": price(i128::from(number * 7 + part)),
        "description": format!("line {number}/{part}"),
    });
    if with_code {
        line["stockcode"] = stock_code(number + part).into();
    }
    line
}

/// The answer, if it came complete. Any but 201 is a fault.
fn post(address: SocketAddr, target: &str, body: &Value) -> Option<Value> {
    let body = body.to_string();
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    let target = target.replace(' ', "%20");
    let head = format!(
        "POST {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body.as_bytes()].concat()).ok()?;
    let mut bytes = Vec::new();
    // An error here means that the connection broke: what came before it shows whether the answer is complete.
    let _ = stream.read_to_end(&mut bytes);
    let answer = Answer::parse(&bytes)?;
    let length: usize = answer.header("content-length")?.parse().ok()?;
    (answer.body.len() == length).then(|| answer.expect(201))
}
