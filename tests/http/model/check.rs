//! Takes a step on both sides, and compares.

use super::{
    money::amount,
    replay::{Expected, Replays, Tags},
    shop::{Invoice, Line, Shop},
    step::{COUNTRIES, CUSTOMERS, DATES, DESCRIPTIONS, KINDS, NAMES, NewLine, STOCK_CODES, Step},
};
use crate::support::{Answer, Program, Server};
use serde_json::{Value, json};

/// A server and its model.
pub struct Run {
    pub server: Server,
    shop: Shop,
    replays: Replays,
    tags: Tags,
}

const MISSING: Expected = (404, Value::Null);
const CONFLICT: Expected = (409, Value::Null);

/// Reads the model, or says that there is nothing.
fn found(view: Option<Value>) -> Expected {
    view.map_or(MISSING, |view| (200, view))
}

fn new_line((code, description, quantity, unit_price): NewLine) -> Line {
    let (stockcode, description) = (STOCK_CODES[code], description.map(|place| DESCRIPTIONS[place]));
    Line { stockcode, description, quantity, unit_price }
}

fn line_json(line: &Line, with_code: bool) -> Value {
    let mut body = json!({"quantity": line.quantity, "unit_price": amount(line.unit_price.into())});
    if with_code {
        body["stockcode"] = line.stockcode.into();
    }
    if let Some(text) = line.description {
        body["description"] = text.into();
    }
    body
}

fn encoded(code: &str) -> String {
    code.replace(' ', "%20").replace('/', "%2F")
}

impl Run {
    pub fn new(server: Server) -> Self {
        Self { server, shop: Shop::default(), replays: Replays::default(), tags: Tags::default() }
    }

    /// Takes a step on both sides.
    pub fn take(&mut self, step: &Step) {
        match *step {
            Step::CreateItem { name, price, key } => {
                let body = json!({"name": NAMES[name], "price": amount(price.into())});
                self.create("/items", &body, key, |shop| {
                    shop.last_item_id += 1;
                    shop.items.insert(shop.last_item_id, (NAMES[name].into(), price));
                    (201, shop.item(shop.last_item_id).unwrap_or_default())
                });
            }
            Step::ReplaceItem { id, name, price, if_match } => {
                let body = json!({"name": NAMES[name], "price": amount(price.into())});
                self.write(
                    "PUT",
                    &format!("/items/{id}"),
                    Some(&body),
                    if_match,
                    self.shop.item(id),
                    |shop| {
                        let Some(item) = shop.items.get_mut(&id) else { return MISSING };
                        *item = (NAMES[name].into(), price);
                        found(shop.item(id))
                    },
                );
            }
            Step::ChangeItem { id, name, price, if_match } => {
                let mut body = json!({"price": amount(price.into())});
                if let Some(name) = name {
                    body = json!({"name": NAMES[name]});
                }
                self.write(
                    "PATCH",
                    &format!("/items/{id}"),
                    Some(&body),
                    if_match,
                    self.shop.item(id),
                    |shop| {
                        let Some(item) = shop.items.get_mut(&id) else { return MISSING };
                        match name {
                            Some(name) => item.0 = NAMES[name].into(),
                            None => item.1 = price,
                        }
                        found(shop.item(id))
                    },
                );
            }
            Step::DeleteItem { id, if_match } => {
                self.write("DELETE", &format!("/items/{id}"), None, if_match, self.shop.item(id), |shop| {
                    shop.items.remove(&id).map_or(MISSING, |_| (200, Value::Null))
                });
            }
            Step::GetItem { id } => self.read(&format!("/items/{id}"), self.shop.item(id)),
            Step::CreateCustomer { id, country, key } => {
                let id = CUSTOMERS[id];
                let body = json!({"customer_id": id, "country": COUNTRIES[country]});
                self.create("/customer", &body, key, |shop| {
                    if shop.customers.contains_key(id) {
                        return CONFLICT;
                    }
                    shop.customers.insert(id, COUNTRIES[country].into());
                    (201, shop.customer(id).unwrap_or_default())
                });
            }
            Step::ReplaceCustomer { id, country, if_match } => {
                let (id, body) = (CUSTOMERS[id], json!({"country": COUNTRIES[country]}));
                let now = self.shop.customer(id);
                self.write("PUT", &format!("/customer/{id}"), Some(&body), if_match, now, |shop| {
                    let Some(known) = shop.customers.get_mut(id) else { return MISSING };
                    *known = COUNTRIES[country].into();
                    found(shop.customer(id))
                });
            }
            Step::DeleteCustomer { id, if_match } => {
                let id = CUSTOMERS[id];
                let now = self.shop.customer(id);
                self.write("DELETE", &format!("/customer/{id}"), None, if_match, now, |shop| {
                    if shop.invoices_of(id).count() > 0 {
                        return CONFLICT;
                    }
                    shop.customers.remove(id).map_or(MISSING, |_| (200, Value::Null))
                });
            }
            Step::GetCustomer { id } => {
                let id = CUSTOMERS[id];
                self.read(&format!("/customer/{id}"), self.shop.customer(id));
                self.read(&format!("/customer/{id}/invoice"), self.shop.addresses(id));
            }
            Step::CreateInvoice { no, customer, country, when, kind, ref lines, key } => {
                let (customer, country) = (CUSTOMERS[customer], country.map(|place| COUNTRIES[place]));
                let lines: Vec<Line> = lines.iter().copied().map(new_line).collect();
                let shown: Vec<Value> = lines.iter().map(|line| line_json(line, true)).collect();
                let mut body = json!({"invoice_no": no, "invoice_date": DATES[when], "kind": KINDS[kind], "lines": shown});
                if let Some(country) = country {
                    body["country"] = country.into();
                }
                self.create(&format!("/customer/{customer}/invoice"), &body, key, |shop| {
                    let Some(own) = shop.customers.get(customer) else { return MISSING };
                    if shop.invoices.contains_key(&no) {
                        return CONFLICT;
                    }
                    let country = country.map_or_else(|| own.clone(), str::to_owned);
                    let (date, kind) = (DATES[when], KINDS[kind]);
                    let none = std::collections::BTreeMap::new();
                    let mut invoice = Invoice { customer, country, date, kind, lines: none, last_line_no: 0 };
                    for line in lines {
                        shop.know(line.stockcode);
                        invoice.add(line);
                    }
                    shop.invoices.insert(no, invoice);
                    (201, shop.invoice(no).unwrap_or_default())
                });
            }
            Step::DeleteInvoice { no, if_match } => {
                let now = self.shop.invoice(no);
                self.write("DELETE", &format!("/invoice/{no}"), None, if_match, now, |shop| {
                    shop.invoices.remove(&no).map_or(MISSING, |_| (200, Value::Null))
                });
            }
            Step::GetInvoice { no } => {
                self.read(&format!("/invoice/{no}"), self.shop.invoice(no));
                for code in STOCK_CODES {
                    self.read(&format!("/invoice/{no}/{}/", encoded(code)), self.shop.lines_with(no, code));
                }
            }
            Step::AddLine { no, line, key } => {
                let line = new_line(line);
                let path = format!("/invoice/{no}/{}/", encoded(line.stockcode));
                self.create(&path, &line_json(&line, false), key, |shop| {
                    let Some(invoice) = shop.invoices.get_mut(&no) else { return MISSING };
                    let (code, line_no) = (line.stockcode, invoice.add(line));
                    shop.know(code);
                    (201, shop.line(no, line_no).unwrap_or_default())
                });
            }
            Step::DeleteLines { no, code } => {
                let code = STOCK_CODES[code];
                let path = format!("/invoice/{no}/{}/", encoded(code));
                self.write("DELETE", &path, None, false, None, |shop| {
                    let Some(invoice) = shop.invoices.get_mut(&no) else { return MISSING };
                    let before = invoice.lines.len();
                    invoice.lines.retain(|_, line| line.stockcode != code);
                    if invoice.lines.len() == before { MISSING } else { (200, Value::Null) }
                });
            }
            Step::PutStockCode { code, description, if_match } => {
                let (code, text) = (STOCK_CODES[code], description.map(|place| DESCRIPTIONS[place]));
                let body = text.map_or(json!({}), |text| json!({"description": text}));
                let now = self.shop.stock_code(code);
                let path = format!("/stockcode/{}", encoded(code));
                self.write("PUT", &path, Some(&body), if_match, now, |shop| {
                    let status = if shop.stock_codes.insert(code, text).is_some() { 200 } else { 201 };
                    (status, shop.stock_code(code).unwrap_or_default())
                });
            }
            Step::GetStockCode { code } => {
                let code = STOCK_CODES[code];
                self.read(&format!("/stockcode/{}", encoded(code)), self.shop.stock_code(code));
            }
            Step::Lists => self.compare_lists(),
            Step::Restart => self.restart(),
        }
    }

    fn restart(&mut self) {
        // Something must stand in its place while the old one is killed.
        let old = std::mem::replace(&mut self.server, Program::new().serve(&[]));
        self.server = old.kill().serve(&[]);
    }

    /// `GET`, with the entity tag remembered.
    fn read(&mut self, target: &str, view: Option<Value>) {
        let answer = self.server.get(target);
        if let (Some(tag), Some(shown)) = (answer.header("etag"), &view) {
            self.tags.keep(target, tag, shown.clone());
        }
        expect(&answer, &format!("GET {target}"), &found(view));
    }

    /// A `POST` that creates, with a key or without.
    fn create(
        &mut self,
        target: &str,
        body: &Value,
        key: Option<u8>,
        change: impl FnOnce(&mut Shop) -> Expected,
    ) {
        let request = format!("POST {target} {body}");
        let replayed = key.and_then(|key| self.replays.of(key, &request));
        let repeats = replayed.as_ref().is_some_and(|(status, _)| *status != 422);
        let expected = replayed.unwrap_or_else(|| {
            let answer = change(&mut self.shop);
            if let Some(key) = key {
                self.replays.keep(key, request.clone(), answer.clone());
            }
            answer
        });
        let key = key.map(|key| format!("Idempotency-Key: key-{key}"));
        let headers: Vec<&str> =
            std::iter::once("Content-Type: application/json").chain(key.as_deref()).collect();
        let answer = self.server.request("POST", target, &headers, body.to_string().as_bytes());
        expect(&answer, &request, &expected);
        assert_eq!(answer.header("idempotent-replayed").is_some(), repeats, "{request}");
    }

    /// A request that changes what is there, on condition that it is what was last seen or without one.
    fn write(
        &mut self,
        method: &str,
        target: &str,
        body: Option<&Value>,
        if_match: bool,
        now: Option<Value>,
        change: impl FnOnce(&mut Shop) -> Expected,
    ) {
        let (tag, fits) = self.tags.of(target, now.as_ref());
        let refused = if_match && !fits;
        let expected = match now {
            // PUT makes a stock code that is not there; under a condition that names one it must not.
            None if refused && target.starts_with("/stockcode") => (412, Value::Null),
            Some(_) if refused => (412, Value::Null),
            _ => change(&mut self.shop),
        };
        let condition = format!("If-Match: {tag}");
        let headers: Vec<&str> =
            ["Content-Type: application/json"].into_iter().chain(if_match.then_some(&*condition)).collect();
        let text = body.map(Value::to_string).unwrap_or_default();
        let answer = self.server.request(method, target, &headers, text.as_bytes());
        expect(&answer, &format!("{method} {target} {text}"), &expected);
    }

    fn compare_lists(&self) {
        for (first, rows) in self.shop.lists() {
            assert_eq!(self.server.rows(&first), rows, "GET {first}");
        }
    }

    /// Compares whatever can be read.
    pub fn compare_everything(&mut self) {
        for id in 1..=self.shop.last_item_id {
            self.take(&Step::GetItem { id });
        }
        (0..CUSTOMERS.len()).for_each(|id| self.take(&Step::GetCustomer { id }));
        (1..5).for_each(|no| self.take(&Step::GetInvoice { no }));
        (0..STOCK_CODES.len()).for_each(|code| self.take(&Step::GetStockCode { code }));
        self.compare_lists();
    }
}

#[track_caller]
fn expect(answer: &Answer, request: &str, (status, body): &Expected) {
    assert_eq!(answer.status, *status, "{request}: {}", answer.text());
    if *status >= 400 {
        answer.expect_problem(*status);
    } else if !body.is_null() {
        assert_eq!(answer.json(), *body, "{request}");
    }
}
