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

/// Something became of a token: `event` says what, `principal` whose it is.
pub fn token(event: &'static str, asker: Asker<'_>, principal: &str, detail: &str) {
    let Asker { request_id, client } = asker;
    tracing::info!(target: "audit", event, request_id, principal, %client, detail);
}

/// A token was not given, or not taken back. `principal` is who has proved to ask; `claimed_client_id`, whom they say to be.
pub fn token_refused(
    event: &'static str,
    asker: Asker<'_>,
    principal: &str,
    claimed_client_id: &str,
    status: u16,
    cause: &str,
) {
    let Asker { request_id, client } = asker;
    tracing::warn!(
        target: "audit", event, request_id, principal, claimed_client_id, %client, status, cause
    );
}

/// A command did something to tokens, clients or keys.
pub fn command(event: &'static str, client_id: &str, detail: &str) {
    tracing::info!(target: "audit", event, client_id, detail);
}

fn names(principal: Option<&Principal>) -> (&str, &str) {
    let name = principal.map_or("", |principal| principal.name.as_str());
    (name, principal.and_then(|principal| principal.client_id.as_deref()).unwrap_or_default())
}
