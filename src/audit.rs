//! What was refused to whom, and what became of tokens: one line each under the target `audit`, never with a token.

use crate::contract::Operation;
use counterfoil_auth::Principal;
use std::net::IpAddr;

/// The request that a line is about, by which it is found among the lines of requests.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    /// The request's id.
    pub request_id: &'a str,
    /// Where it came from.
    pub client: IpAddr,
}

/// A request was refused for who makes it, or for how often they do. `operation` is `None` where that was not read yet.
pub fn refused(
    asker: Asker<'_>,
    operation: Option<&Operation>,
    principal: Option<&Principal>,
    status: u16,
    cause: &str,
) {
    let Asker { request_id, client } = asker;
    let (principal, client_id) = names(principal);
    let operation = operation.map_or("", |operation| operation.id.as_str());
    tracing::warn!(
        target: "audit", event = "refused", request_id, operation, principal, client_id, %client, status, cause
    );
}

/// Something became of a token: `event` says what. There is no request where it was done by a command.
pub fn token(event: &'static str, asker: Option<Asker<'_>>, principal: &str, detail: &str) {
    let request_id = asker.map_or("", |asker| asker.request_id);
    let client = asker.map(|asker| asker.client.to_string()).unwrap_or_default();
    tracing::info!(target: "audit", event, request_id, principal, client, detail);
}

/// A name that nobody has proved, for a line of the log: short, and nothing in it that a terminal would obey.
pub fn shown(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_graphic()).take(64).collect()
}

fn names(principal: Option<&Principal>) -> (&str, &str) {
    let name = principal.map_or("", |principal| principal.name.as_str());
    (name, principal.and_then(|principal| principal.client_id.as_deref()).unwrap_or_default())
}
