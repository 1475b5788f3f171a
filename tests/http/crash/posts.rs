//! Clients that post, and a `kill -9` in the middle of it.

use super::ledger::{CUSTOMER, Request, What, price};
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

/// Which clients post, and when the server is killed.
pub(super) struct Storm<'a> {
    /// Tells this round's requests from those of others.
    pub round: u32,
    /// How many clients there are.
    pub clients: u32,
    /// Invoices that take lines from several clients.
    pub invoices: &'a [u32],
    /// When to kill.
    pub moment: Moment,
}

/// When to kill the server.
#[derive(Clone, Copy, Debug)]
pub(super) enum Moment {
    /// When so many requests were sent: the last of them is on its way.
    Sent(usize),
    /// When so many answers were read.
    Answered(usize),
}

impl Storm<'_> {
    /// Has clients post until the moment has come; the client that brings it about kills the server at once, under
    /// the others' hands. Answers all that was sent.
    pub(super) fn rage(&self, mut server: Server) -> (Program, Vec<Request>) {
        let address = server.address;
        let trigger = Trigger::new(self.moment, server.process());
        let sent = thread::scope(|scope| {
            let clients: Vec<_> = (0..self.clients)
                .map(|number| {
                    let invoice = self.invoices.get(number as usize % self.invoices.len().max(1)).copied();
                    let first = (self.round * self.clients + number) * 10_000 + 1;
                    // Every other client keeps to a key for each thing that it does, and can try again.
                    let client = Client { address, first, invoice, has_keys: number.is_multiple_of(2) };
                    let trigger = &trigger;
                    scope.spawn(move || client.post_until_refused(trigger))
                })
                .collect();
            clients.into_iter().flat_map(|client| client.join().expect("a client")).collect()
        });
        (server.kill(), sent)
    }
}

/// Kills the server at its moment.
struct Trigger<'a> {
    sent: AtomicUsize,
    answered: AtomicUsize,
    moment: Moment,
    process: Mutex<&'a mut Child>,
}

impl<'a> Trigger<'a> {
    fn new(moment: Moment, process: &'a mut Child) -> Self {
        Self { sent: 0.into(), answered: 0.into(), moment, process: Mutex::new(process) }
    }

    /// One more request was sent.
    fn sent(&self) {
        let sent = 1 + self.sent.fetch_add(1, Ordering::Relaxed);
        self.kill_if(matches!(self.moment, Moment::Sent(number) if number == sent));
    }

    /// One more answer was read.
    fn answered(&self) {
        let answered = 1 + self.answered.fetch_add(1, Ordering::Relaxed);
        self.kill_if(matches!(self.moment, Moment::Answered(number) if number == answered));
    }

    fn kill_if(&self, it_is_time: bool) {
        if it_is_time {
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
    /// Whether its requests have an `Idempotency-Key`.
    has_keys: bool,
}

impl Client {
    /// Answers all that it sent, the last of it without an answer.
    fn post_until_refused(mut self, trigger: &Trigger<'_>) -> Vec<Request> {
        let mut sent = Vec::new();
        loop {
            let number = self.first + sent.len() as u32;
            let mut request = self.next_request(number);
            let answer = post(self.address, &request, || trigger.sent());
            request.answer = answer.map(|answer| answer.expect(201));
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
        let target = match what {
            What::Item => "/items".to_owned(),
            What::Invoice(_) => format!("/customer/{CUSTOMER}/invoice"),
            What::Line(invoice) => format!("/invoice/{invoice}/{}/", stock_code(number).replace(' ', "%20")),
        };
        let key = self.has_keys.then(|| format!("key-{number}"));
        Request { what, target, key, body, answer: None }
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

/// The answer, if it came complete; `sent` is called once the request is on its way.
pub(super) fn post(address: SocketAddr, request: &Request, sent: impl FnOnce()) -> Option<Answer> {
    let body = request.body.to_string();
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    let key = request.key.as_ref().map_or_else(String::new, |key| format!("Idempotency-Key: {key}\r\n"));
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n{key}\
         Content-Length: {}\r\n\r\n",
        request.target,
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body.as_bytes()].concat()).ok()?;
    sent();
    let mut bytes = Vec::new();
    // An error here means that the connection broke: what came before it shows whether the answer is complete.
    let _ = stream.read_to_end(&mut bytes);
    let answer = Answer::parse(&bytes)?;
    let length: usize = answer.header("content-length")?.parse().ok()?;
    (answer.body.len() == length).then_some(answer)
}
