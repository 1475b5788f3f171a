//! Narrows a token. Whoever holds it can, offline, without any key of the server.

use super::{
    facts::{not_after, one_of, query},
    limits, verify,
};
use biscuit_auth::{
    BlockBuilder, UnverifiedBiscuit,
    builder::{Binary, Check, Expression, Op, Term, string, var},
};
use std::net::IpAddr;

/// What a token is narrowed to. What is left empty stays as it was.
///
/// Each line is a check in the vocabulary of [`crate::biscuit`]; any Biscuit library can append the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// These operations, by the contract's `operationId`:
    /// `check if operation($operation), {"get_item", "list_items"}.contains($operation)`.
    pub operations: Vec<String>,
    /// What belongs to these customers: `check if customer($customer), {"12345", "12346"}.contains($customer)`. They
    /// are named as constants, so that lists can be confined to them; to 32 at most.
    pub customers: Vec<String>,
    /// Reading: `check if method($method), {"GET", "HEAD"}.contains($method)`.
    pub read_only: bool,
    /// Until this second, in seconds since 1970: `check if time($time), $time <= 2030-01-01T00:00:00Z`.
    pub until: Option<u64>,
    /// Requests from these addresses:
    /// `check if client_address($address), {"127.0.0.1"}.contains($address)`.
    pub client_addresses: Vec<IpAddr>,
    /// Whether the token is sealed, so that nobody can narrow it further.
    pub seal: bool,
}

impl Narrowing {
    /// The block that says so.
    pub(super) fn block(&self) -> Result<BlockBuilder, String> {
        let among = |name: &str, all: &[String]| (!all.is_empty()).then(|| among(name, all));
        let read = if self.read_only { vec!["GET".to_owned(), "HEAD".to_owned()] } else { Vec::new() };
        let addresses: Vec<_> = self.client_addresses.iter().map(|a| a.to_canonical().to_string()).collect();
        let checks = [
            among("operation", &self.operations),
            among("customer", &self.customers),
            among("method", &read),
            self.until.map(not_after),
            among("client_address", &addresses),
        ];
        checks.into_iter().flatten().try_fold(BlockBuilder::new(), |block, check| {
            block.check(check).map_err(|error| error.to_string())
        })
    }

    fn narrows(&self) -> bool {
        Self { seal: false, ..self.clone() } != Self::default()
    }
}

/// `check if name($name), {…}.contains($name)`
fn among(name: &str, all: &[String]) -> Check {
    let set = Term::Set(all.iter().map(|one| string(one)).collect());
    let ops = vec![Op::Value(set), Op::Value(var(name)), Op::Binary(Binary::Contains)];
    one_of(vec![query(&[(name, var(name))], vec![Expression { ops }])])
}

/// Narrows a token, whose signature is not looked at, by one block more.
///
/// # Errors
/// When it is not a Biscuit, is sealed, nothing is narrowed, or the result would be more than the server takes.
pub fn attenuate(text: &str, narrowing: &Narrowing) -> Result<String, String> {
    let bytes = verify::decode(text).map_err(|error| format!("this is no Biscuit: {error}"))?;
    let mut token = UnverifiedBiscuit::from(bytes).map_err(|error| format!("this is no Biscuit: {error}"))?;
    if !narrowing.narrows() && !narrowing.seal {
        return Err(
            "nothing to narrow: name operations, customers, reading alone, a time or an address".into()
        );
    }
    if token.third_party_request().is_err() {
        return Err("the token is sealed: nobody can narrow it further".into());
    }
    if narrowing.narrows() {
        if token.block_count() >= limits::MAX_BLOCKS {
            return Err(format!("the token has {} blocks, and cannot have more", token.block_count()));
        }
        token = token.append(narrowing.block()?).map_err(|error| error.to_string())?;
    }
    if narrowing.seal {
        token = token.seal().map_err(|error| error.to_string())?;
    }
    let text = token.to_base64().map_err(|error| error.to_string())?;
    verify::decode(&text).map_err(|error| format!("the narrowed token would be refused: {error}"))?;
    Ok(text)
}
