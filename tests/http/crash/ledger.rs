//! What was sent to the server and what it said, to be compared with what it holds.

use crate::support::{Server, holds};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// Whose all invoices are.
pub const CUSTOMER: &str = "14646";

/// What a request creates.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// An item.
    Item,
    /// An invoice of that number, with lines.
    Invoice(u32),
    /// A line on the invoice of that number.
    Line(u32),
}

/// A request that was sent, or begun.
#[derive(Debug)]
pub struct Request {
    pub what: What,
    pub target: String,
    /// Its `Idempotency-Key`.
    pub key: Option<String>,
    pub body: Value,
    /// The answer, where it was read to its end.
    pub answer: Option<Value>,
}

/// An item or a line that was sent.
struct Sent {
    body: Value,
    /// The answer, or what the server was found to hold; until then it may hold it or not.
    known: Option<Value>,
}

#[derive(Default)]
struct Invoice {
    body: Value,
    known: Option<Value>,
    /// Lines that were added since `known`.
    added: Vec<Sent>,
}

/// The books of the clients.
#[derive(Default)]
pub struct Ledger {
    items: HashMap<String, Sent>,
    invoices: BTreeMap<u32, Invoice>,
    /// Who has, or had, an id: items by their names, lines by their descriptions.
    owners: HashMap<String, String>,
}

impl Ledger {
    /// The last few invoices.
    pub fn recent_invoices(&self) -> Vec<u32> {
        self.invoices.keys().rev().take(3).copied().collect()
    }

    /// Takes down what a round's clients sent.
    pub fn record(&mut self, requests: Vec<Request>) {
        for Request { what, body, answer, .. } in requests {
            match what {
                What::Item => {
                    self.items.insert(text(&body["name"]), Sent { body, known: answer });
                }
                What::Invoice(no) => {
                    self.invoices.insert(no, Invoice { body, known: answer, added: Vec::new() });
                }
                What::Line(no) => {
                    let added = Sent { body, known: answer };
                    self.invoices.get_mut(&no).expect("it was acknowledged").added.push(added);
                }
            }
        }
    }

    /// Compares the lists, and of the invoices those in full that the last round touched.
    pub fn compare(&mut self, server: &Server) {
        self.compare_items(server);
        self.compare_invoices(server);
    }

    fn compare_items(&mut self, server: &Server) {
        let mut found = HashMap::new();
        for item in server.rows("/items?limit=1000") {
            own(&mut self.owners, format!("item {}", item["id"]), &item["name"]);
            let twice = found.insert(text(&item["name"]), item);
            assert!(twice.is_none(), "{twice:?} is there twice");
        }
        self.items.retain(|name, sent| {
            let held = found.remove(name);
            match (&sent.known, &held) {
                (Some(known), _) => assert_eq!(held.as_ref(), Some(known), "{name} was acknowledged"),
                (None, Some(held)) => assert!(holds(held, &sent.body), "{held} came of {}", sent.body),
                (None, None) => return false,
            }
            sent.known = held;
            true
        });
        assert!(found.is_empty(), "nobody sent {found:?}, or it was deleted");
    }

    fn compare_invoices(&mut self, server: &Server) {
        let found = server.rows("/invoice?limit=1000");
        let mut found: HashMap<Value, Value> =
            found.into_iter().map(|row| (row["invoice_no"].clone(), row)).collect();
        let owners = &mut self.owners;
        self.invoices.retain(|no, invoice| {
            let held = found.remove(&Value::from(*no));
            match (&invoice.known, &held) {
                (Some(known), Some(held)) if invoice.added.is_empty() => {
                    assert!(holds(known, held), "{held} was {known}");
                }
                (Some(known), None) => panic!("lost: {known}"),
                (_, Some(_)) => {}
                (None, None) => return false,
            }
            if invoice.known.is_none() || !invoice.added.is_empty() || is_new(owners, *no) {
                invoice.settle(owners, server.get(&format!("/invoice/{no}")).expect(200));
            }
            true
        });
        assert!(found.is_empty(), "nobody sent {found:?}");
    }

    /// Compares every invoice in full.
    pub fn compare_all(&self, server: &Server) {
        for (no, invoice) in &self.invoices {
            let held = server.get(&format!("/invoice/{no}")).expect(200);
            assert_eq!(Some(held), invoice.known, "invoice {no}");
        }
    }

    /// Deletes the newest item, and the newest line of the newest invoice.
    pub fn delete_newest(&mut self, server: &Server) {
        let id = |sent: &Sent| sent.known.as_ref().and_then(|item| item["id"].as_u64());
        if let Some((name, newest)) = self.items.iter().max_by_key(|(_, sent)| id(sent)) {
            let (name, target) = (name.clone(), format!("/items/{}", id(newest).expect("an id")));
            server.send("DELETE", &target).expect(200);
            self.items.remove(&name);
        }
        if let Some((no, invoice)) = self.invoices.iter_mut().next_back() {
            let known = invoice.known.as_mut().expect("it was compared");
            let lines = known["lines"].as_array_mut().expect("lines");
            if let Some(last) = lines.last().cloned() {
                let code = text(&last["stockcode"]).replace(' ', "%20");
                server.send("DELETE", &format!("/invoice/{no}/{code}/")).expect(200);
                lines.retain(|line| line["stockcode"] != last["stockcode"]);
                sum_up(known);
                assert_eq!(server.get(&format!("/invoice/{no}")).expect(200), *known);
            }
        }
    }
}

impl Invoice {
    /// Compares what the server holds with what was sent, and takes it as known from now on.
    fn settle(&mut self, owners: &mut HashMap<String, String>, held: Value) {
        let mut expected = match self.known.take() {
            Some(known) => known,
            None => {
                // Not acknowledged, but there: then wholly, with each of its lines.
                assert!(holds(&held, &self.body), "{held} came of {}", self.body);
                Value::clone(&held)
            }
        };
        let held_lines = held["lines"].as_array().expect("lines");
        let lines = expected["lines"].as_array_mut().expect("lines");
        for line in &held_lines[lines.len().min(held_lines.len())..] {
            let sent = self.added.iter().position(|sent| sent.body["description"] == line["description"]);
            let sent = self
                .added
                .swap_remove(sent.unwrap_or_else(|| panic!("nobody sent {line}, or it is there twice")));
            assert!(holds(line, &sent.body), "{line} came of {}", sent.body);
            lines.push(sent.known.unwrap_or_else(|| line.clone()));
        }
        for lost in self.added.drain(..) {
            assert!(lost.known.is_none(), "lost from {held}: {:?}", lost.known);
        }
        for line in lines {
            own(owners, format!("line {}/{}", held["invoice_no"], line["line_no"]), &line["description"]);
        }
        sum_up(&mut expected);
        assert_eq!(held, expected);
        self.known = Some(held);
    }
}

/// Whether no line of the invoice was compared yet.
fn is_new(owners: &HashMap<String, String>, no: u32) -> bool {
    !owners.contains_key(&format!("line {no}/1"))
}

/// Writes down whose an id is; it may never become another's.
fn own(owners: &mut HashMap<String, String>, id: String, name: &Value) {
    let owner = owners.entry(id.clone()).or_insert_with(|| text(name));
    assert_eq!(owner, name, "{id} was given out again");
}

/// Counts the lines of an invoice and adds them up.
fn sum_up(invoice: &mut Value) {
    let lines = invoice["lines"].as_array().expect("lines");
    let amount =
        |line: &Value| i128::from(line["quantity"].as_i64().expect("a number")) * mills(&line["unit_price"]);
    let total = lines.iter().map(amount).sum();
    let count = lines.len();
    invoice["line_count"] = count.into();
    invoice["total"] = price(total);
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// Thousandths as an exact number, without trailing zeros.
pub fn price(mills: i128) -> Value {
    let sign = if mills < 0 { "-" } else { "" };
    let text = format!("{sign}{}.{:03}", mills.unsigned_abs() / 1000, mills.unsigned_abs() % 1000);
    serde_json::from_str(text.trim_end_matches('0').trim_end_matches('.')).expect("a number")
}

/// An exact number in thousandths.
fn mills(number: &Value) -> i128 {
    let text = number.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{decimals:0<3}").parse().expect("at most 3 decimals")
}
