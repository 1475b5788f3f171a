//! What was refused to whom, and what became of tokens: one line each under the target `audit`, never with a token.

use crate::contract::Operation;
use counterfoil_auth::Principal;
use std::net::IpAddr;

/// A request was refused for who makes it.
pub fn refused(
    operation: &Operation,
    client: IpAddr,
    principal: Option<&Principal>,
    status: u16,
    cause: &str,
) {
    let (principal, client_id) = names(principal);
    let operation = operation.id.as_str();
    tracing::warn!(target: "audit", event = "refused", operation, principal, client_id, %client, status, cause);
}

/// Something became of a token: `event` says what.
pub fn token(event: &'static str, client: Option<IpAddr>, principal: &str, detail: &str) {
    let client = client.map(|address| address.to_string()).unwrap_or_default();
    tracing::info!(target: "audit", event, principal, client, detail);
}

/// A name that nobody has proved, for a line of the log: short, and nothing in it that a terminal would obey.
pub fn shown(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_graphic()).take(64).collect()
}

fn names(principal: Option<&Principal>) -> (&str, &str) {
    let name = principal.map_or("", |principal| principal.name.as_str());
    (name, principal.and_then(|principal| principal.client_id.as_deref()).unwrap_or_default())
}
