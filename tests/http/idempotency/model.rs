//! Any sequence of requests under few keys, against a plain model of what is kept.

use super::{KEY, counts, is_replay};
use crate::support::{Request, Server};
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

/// What a request asks for; few of each, so that they often meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Ask {
    Item(u8),
    Insert(u8),
    Customer(u8),
    Invoice { customer: u8, no: u8 },
    DeleteCustomer(u8),
    Nonsense,
}

fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        (0..2u8).prop_map(Ask::Item),
        (0..2u8).prop_map(Ask::Insert),
        (0..2u8).prop_map(Ask::Customer),
        (0..2u8, 0..2u8).prop_map(|(customer, no)| Ask::Invoice { customer, no }),
        (0..2u8).prop_map(Ask::DeleteCustomer),
        Just(Ask::Nonsense),
    ]
}

impl Ask {
    fn request(self) -> Request {
        let (method, target, body) = match self {
            Self::Item(n) => ("POST", "/items".into(), json!({"name": format!("item {n}"), "price": 1})),
            Self::Insert(n) => ("POST", "/insert".into(), json!({"name": format!("item {n}"), "price": 1})),
            Self::Customer(n) => {
                ("POST", "/customer".into(), json!({"customer_id": n.to_string(), "country": "Malta"}))
            }
            Self::Invoice { customer, no } => {
                let body = json!({"invoice_no": no + 1, "invoice_date": "2021-01-05"});
                ("POST", format!("/customer/{customer}/invoice"), body)
            }
            Self::DeleteCustomer(n) => ("DELETE", format!("/customer/{n}"), Value::Null),
            Self::Nonsense => ("POST", "/items".into(), json!({"name": 5})),
        };
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let headers = if body.is_empty() { vec![] } else { vec!["Content-Type: application/json".into()] };
        Request { method: method.into(), target, headers, body }
    }
}

/// What the server ought to hold and to answer.
#[derive(Default)]
struct Model {
    items: usize,
    customers: HashSet<u8>,
    invoices: HashMap<u8, u8>,
    kept: HashMap<u8, (Ask, u16)>,
}

impl Model {
    /// The status, and whether it is one that was given before.
    fn answer(&mut self, ask: Ask, key: Option<u8>) -> (u16, bool) {
        if ask == Ask::Nonsense {
            return (422, false);
        }
        match key.and_then(|key| self.kept.get(&key)) {
            Some((first, status)) if *first == ask => return (*status, true),
            Some(_) => return (422, false),
            None => {}
        }
        let status = self.carry_out(ask);
        if let Some(key) = key {
            self.kept.insert(key, (ask, status));
        }
        (status, false)
    }

    fn carry_out(&mut self, ask: Ask) -> u16 {
        match ask {
            Ask::Nonsense => 422,
            Ask::Item(_) | Ask::Insert(_) => {
                self.items += 1;
                if matches!(ask, Ask::Item(_)) { 201 } else { 200 }
            }
            Ask::Customer(n) => {
                if self.customers.insert(n) {
                    201
                } else {
                    409
                }
            }
            Ask::Invoice { customer, .. } if !self.customers.contains(&customer) => 404,
            Ask::Invoice { no, .. } if self.invoices.contains_key(&no) => 409,
            Ask::Invoice { customer, no } => {
                self.invoices.insert(no, customer);
                201
            }
            Ask::DeleteCustomer(n) if !self.customers.contains(&n) => 404,
            Ask::DeleteCustomer(n) if self.invoices.values().any(|customer| *customer == n) => 409,
            Ask::DeleteCustomer(n) => {
                self.customers.remove(&n);
                200
            }
        }
    }
}

#[test]
fn any_sequence_of_requests_is_answered_as_by_the_model() {
    let steps = prop::collection::vec((ask(), prop::option::weighted(0.8, 0..4u8)), 1..40);
    let config = ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() };
    let outcome = TestRunner::new(config).run(&steps, |steps| {
        let (server, mut model) = (Server::demo(), Model::default());
        let mut given = HashMap::new();
        for (ask, key) in steps {
            // Only what creates takes a key.
            let key = key.filter(|_| !matches!(ask, Ask::DeleteCustomer(_)));
            let request = ask.request();
            let request = match key {
                Some(key) => request.header(KEY, &format!("key-{key}")),
                None => request,
            };
            let answer = request.send(&server);
            let expected = model.answer(ask, key);
            prop_assert_eq!((answer.status, is_replay(&answer)), expected, "{:?} {:?}", ask, key);
            match (key, expected) {
                (Some(key), (200 | 201, true)) => prop_assert_eq!(Some(&answer.body), given.get(&key)),
                (Some(key), (200 | 201, false)) => drop(given.insert(key, answer.body)),
                _ => {}
            }
        }
        prop_assert_eq!(counts(&server), [model.items, model.customers.len(), model.invoices.len(), 0]);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}
