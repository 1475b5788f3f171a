//! What brings about each status of each operation. A provocation is tried on every operation that declares its
//! status, and counts where the operation answers so: what a new version enforces is covered as soon as it does.

use super::{
    exchange::Exchange,
    stages::{self, Stage},
};
use crate::support::{Contract, Operation, Request, file, form};
use serde_json::{Value, json};
use std::{panic::resume_unwind, thread};

/// A way to a status.
pub struct Provocation {
    /// The status.
    pub status: u16,
    /// What the request or the server is like.
    pub what: &'static str,
    on: On,
    requests: Requests,
}

/// The requests that are to have the status; none where the provocation has nothing to do with the operation.
type Requests = fn(&Contract, &Operation) -> Vec<Request>;

/// Where the requests go.
enum On {
    /// All to one server: an answer depends on none before it.
    One(fn() -> Stage),
    /// To a server for each operation.
    Own(fn(&Operation) -> Stage),
}

/// Requests that had another status.
pub struct Miss {
    /// The operation's name.
    pub operation: String,
    /// The status that was to be had.
    pub status: u16,
    /// What was tried, and what came of it.
    pub what: String,
}

impl Provocation {
    fn new(status: u16, what: &'static str, on: On, requests: Requests) -> Self {
        Self { status, what, on, requests }
    }

    /// Sends the requests for every operation that declares the status.
    pub fn provoke(&self, contract: &Contract) -> (Vec<Exchange>, Vec<Miss>) {
        let shared = match self.on {
            On::One(stage) => Some(stage()),
            On::Own(_) => None,
        };
        let (mut exchanges, mut misses) = (Vec::new(), Vec::new());
        for operation in contract.operations().filter(|o| o.statuses().contains(&self.status)) {
            for request in (self.requests)(contract, &operation) {
                let own = match self.on {
                    On::Own(stage) => Some(stage(&operation)),
                    On::One(_) => None,
                };
                let server = &own.as_ref().or(shared.as_ref()).expect("a server").server;
                let answer = request.send(server);
                if answer.status == self.status {
                    exchanges.push(Exchange::new(&operation, self.what, &request, answer, server));
                } else {
                    misses.push(self.miss(&operation, answer.status));
                }
            }
        }
        (exchanges, misses)
    }

    fn miss(&self, operation: &Operation, answered: u16) -> Miss {
        let what = format!("{} got {answered}", self.what);
        Miss { operation: operation.id().to_owned(), status: self.status, what }
    }
}

/// All of them, in the order in which they are shown.
pub fn all() -> Vec<Provocation> {
    use On::{One, Own};
    let provocation = Provocation::new;
    vec![
        provocation(200, "the example", Own(stages::ready), shown_in_each_form),
        provocation(200, "a page, and more behind it", One(stages::doubled), first_row),
        provocation(201, "the example", Own(stages::ready), shown),
        provocation(201, "the example, where it is new", One(stages::empty), shown_unless_only_created),
        provocation(200, "the example, sent again", Own(stages::done_under_key), stages::under_key),
        provocation(201, "the example, sent again", Own(stages::done_under_key), stages::under_key),
        provocation(304, "any tag is known", One(stages::shown), |c, o| {
            each(c, o, |r| r.header("If-None-Match", "*"))
        }),
        provocation(400, "a broken escape", One(stages::shown), |c, o| each(c, o, |r| r.query("%zz"))),
        provocation(400, "broken JSON", One(stages::shown), |c, o| with_body(c, o, |r| r.body("{"))),
        provocation(401, "a wrong token, or none", One(stages::shown), wrong_token),
        provocation(401, "no token", One(stages::guarded), |c, o| with_scope(c, o, |r| r)),
        provocation(401, "no valid token", One(stages::guarded), |c, o| {
            with_scope(c, o, |r| r.header("Authorization", "Bearer wrong"))
        }),
        provocation(403, "a token without the scope", One(stages::trusting), |c, o| {
            with_scope(c, o, |r| r.header("Authorization", &format!("Bearer {}", stages::without_scopes())))
        }),
        provocation(429, "more than the rate allows", One(stages::hurried), |c, o| each(c, o, |r| r)),
        provocation(404, "the example, where nothing is", One(stages::empty), shown),
        provocation(404, "a name that is none", One(stages::empty), unknown_problem),
        provocation(404, "a model that is not there", One(stages::shown), unknown_model),
        provocation(408, "a body that does not come", One(stages::impatient), |c, o| announcing(c, o, 1)),
        provocation(409, "the example, where it is taken, in use or full", One(stages::crowded), shown),
        provocation(412, "another tag", One(stages::shown), |c, o| {
            each(c, o, |r| r.header("If-Match", "\"another\""))
        }),
        provocation(409, "a model whose files are broken", One(stages::with_broken_model), shown_of_models),
        provocation(409, "the example, while it is served", Own(stages::serving_key), stages::under_key),
        provocation(409, "the example, under a key in use", One(stages::importing), under_key_in_use),
        provocation(413, "a body too large", One(stages::shown), |c, o| announcing(c, o, too_many_bytes(o))),
        provocation(413, "a picture of too many pixels", One(stages::narrow), picture),
        provocation(414, "an address too long", One(stages::shown), |c, o| {
            each(c, o, |r| r.query(&long(8_192)))
        }),
        provocation(415, "another media type", One(stages::shown), |c, o| {
            with_body(c, o, |r| r.header("Content-Type", "text/plain"))
        }),
        provocation(415, "something else than a picture", One(stages::shown), |c, o| {
            pictures(c, o, b"%PDF-1.7")
        }),
        provocation(422, "a picture that breaks off", One(stages::shown), |c, o| {
            pictures(c, o, &file("tests/pictures/cat.jpg")[..1000])
        }),
        provocation(422, "an unknown parameter", One(stages::shown), |c, o| {
            each(c, o, |r| r.query("unknown=1"))
        }),
        provocation(422, "a body of another form", One(stages::shown), |c, o| {
            with_body(c, o, |r| r.body(r#"{"unknown": 1}"#))
        }),
        provocation(422, "another body under the same key", Own(stages::done_under_key), another_under_key),
        provocation(428, "no tag", One(stages::shown), |c, o| each(c, o, |r| r.without("If-Match"))),
        provocation(431, "headers too large", One(stages::shown), |c, o| {
            each(c, o, |r| r.header("X-Long", &long(32_768)))
        }),
        provocation(500, "the example, from a broken database", One(stages::broken), shown),
        provocation(503, "the example, while others are served", One(stages::busy), shown),
        provocation(503, "the example, from a broken database", One(stages::broken), shown_of_the_system),
        provocation(503, "the example, without a model", One(stages::empty), shown_of_vision),
        provocation(507, "the example, on a full disk", Own(stages::full), shown),
    ]
}

/// One byte more than a server takes that is not told otherwise.
fn too_many_bytes(operation: &Operation) -> usize {
    if operation.object["x-raw-body"] == true { 104_857_601 } else { 1_048_577 }
}

fn long(length: usize) -> String {
    "x".repeat(length)
}

/// The first request that the contract shows.
fn shown(contract: &Contract, operation: &Operation) -> Vec<Request> {
    Request::shown(contract, operation).into_iter().take(1).collect()
}

fn each(contract: &Contract, operation: &Operation, change: impl Fn(Request) -> Request) -> Vec<Request> {
    shown(contract, operation).into_iter().map(change).collect()
}

fn with_body(
    contract: &Contract,
    operation: &Operation,
    change: impl Fn(Request) -> Request,
) -> Vec<Request> {
    let requests = shown(contract, operation).into_iter();
    requests.filter(|request| !request.body.is_empty()).map(change).collect()
}

/// The example of an import, under the key of another.
fn under_key_in_use(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let takes_key = operation.object["x-streaming"] == true && operation.method == "POST";
    let with_key = |request: Request| request.header("Idempotency-Key", stages::KEY_IN_USE);
    if takes_key { each(contract, operation, with_key) } else { vec![] }
}

/// A body of that length is announced, and not sent.
fn announcing(contract: &Contract, operation: &Operation, length: usize) -> Vec<Request> {
    with_body(contract, operation, |request| request.header("Content-Length", &length.to_string()).body(""))
}

/// All the requests that the contract shows; where the answer has several media types, one for each.
fn shown_in_each_form(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let requests = Request::shown(contract, operation);
    let answer = contract.follow(&operation.object["responses"]["200"]);
    let media_types: Vec<&String> = answer["content"].as_object().expect("content").keys().collect();
    if media_types.len() == 1 {
        return requests;
    }
    let accepting = |request: &Request| {
        let request = request.clone();
        media_types
            .iter()
            .map(move |media_type| request.clone().header("Accept", media_type))
            .collect::<Vec<_>>()
    };
    requests.iter().flat_map(accepting).collect()
}

/// The first row of a list.
fn first_row(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let is_list = contract.parameters(operation).any(|parameter| parameter["name"] == "limit");
    if is_list { each(contract, operation, |request| request.query("limit=1")) } else { vec![] }
}

/// Where the same request may create or replace.
fn shown_unless_only_created(contract: &Contract, operation: &Operation) -> Vec<Request> {
    if operation.statuses().contains(&200) { shown(contract, operation) } else { vec![] }
}

/// The first request that the contract shows, changed; none where the operation needs no scope.
fn with_scope(contract: &Contract, operation: &Operation, change: fn(Request) -> Request) -> Vec<Request> {
    let needs = operation.object["security"][0].get("oauth2").is_some();
    each(contract, operation, change).into_iter().take(usize::from(needs)).collect()
}

/// The fixed token of the items course is taken out of the header and spoilt there, or spoilt in the body.
fn wrong_token(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let requests =
        each(contract, operation, |request| match serde_json::from_slice::<Value>(&request.body) {
            Ok(mut body) if body["token"].is_string() => {
                body["token"] = json!("wrong");
                request.body(body.to_string())
            }
            _ => request,
        });
    let spoilt = |request: Request| {
        let was_there = request.headers.iter().any(|line| line.starts_with("Authorization:"));
        let wrong = was_there.then(|| request.clone().header("Authorization", "Bearer wrong"));
        [request.without("Authorization")].into_iter().chain(wrong)
    };
    requests.into_iter().flat_map(spoilt).collect()
}

/// The name of what is created is another: the token that a body may hold besides is no part of the request.
fn another_under_key(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let requests = stages::under_key(contract, operation).into_iter();
    let other = |request: Request| {
        let mut body: Value = serde_json::from_slice(&request.body).expect("JSON");
        let field =
            ["name", "country", "description", "invoice_date"].into_iter().find(|n| body[n].is_string());
        let field = field.expect("a text to be changed");
        body[field] = if field == "invoice_date" { json!("2021-01-06") } else { json!("Another") };
        request.body(body.to_string())
    };
    requests.map(other).collect()
}

/// The names of problems come with the program, so that an empty server has them all.
fn unknown_problem(contract: &Contract, operation: &Operation) -> Vec<Request> {
    match operation.id() {
        "get_problem_type" => {
            let target = contract.path_with(operation, |_| json!("no-such-problem"));
            vec![Request::of(operation, &target, None)]
        }
        _ => vec![],
    }
}

/// The first example of a body that is a picture, or has one.
fn picture(contract: &Contract, operation: &Operation) -> Vec<Request> {
    if takes_pictures(operation) { shown(contract, operation) } else { vec![] }
}

/// Something in place of a picture, in the form that the operation takes.
fn pictures(contract: &Contract, operation: &Operation, content: &[u8]) -> Vec<Request> {
    let body = if operation.id() == "upload" { form(&[("cat.jpg", content)]) } else { content.to_vec() };
    picture(contract, operation).into_iter().map(|request| request.body(body.clone())).collect()
}

fn takes_pictures(operation: &Operation) -> bool {
    operation.object["tags"][0] == "vision"
}

/// Where a query may name a model.
fn unknown_model(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let place = contract.parameters(operation).find(|p| p["name"] == "model").map(|p| p["in"].clone());
    match place.as_ref().and_then(Value::as_str) {
        Some("query") => each(contract, operation, |request| request.query("model=horses")),
        Some("path") => each(contract, operation, |mut request| {
            request.target = request.target.replace("/models/cats-dogs", "/models/horses");
            request
        }),
        _ => vec![],
    }
}

/// Of the operations that need a model.
fn shown_of_vision(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let needs_model = takes_pictures(operation) || operation.id() == "get_inference_readiness";
    if needs_model { shown(contract, operation) } else { vec![] }
}

/// Of the operations that load a model.
fn shown_of_models(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let loads = ["load_model", "load_inference_model"].contains(&operation.id());
    if loads { shown(contract, operation) } else { vec![] }
}

/// Of the operations that take no room among the requests that a server works on.
fn shown_of_the_system(contract: &Contract, operation: &Operation) -> Vec<Request> {
    if operation.object["tags"][0] == "system" { shown(contract, operation) } else { vec![] }
}

/// Sends all of them, on several threads; answers in their order.
pub fn provoke_all(contract: &Contract) -> (Vec<Exchange>, Vec<Miss>) {
    let provocations = all();
    thread::scope(|scope| {
        let running: Vec<_> =
            provocations.iter().map(|provocation| scope.spawn(|| provocation.provoke(contract))).collect();
        let mut done = (Vec::new(), Vec::new());
        for thread in running {
            let (exchanges, misses) = thread.join().unwrap_or_else(|panic| resume_unwind(panic));
            done.0.extend(exchanges);
            done.1.extend(misses);
        }
        done
    })
}
