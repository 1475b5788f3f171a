//! Revoking by command. A server that runs on the same database keeps to it within a second.

use super::{
    client::{self, CLOCKS, LONGEST_LIFE},
    read,
};
use crate::{
    api::now,
    audit,
    cli::{block_on, database::DatabaseArgs},
    contract,
    domain::Revoked,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::DateTime;
use clap::Args;
use counterfoil_auth::{
    Revocation,
    biscuit::{self, InspectedBlock},
};
use serde_json::Value;
use std::{
    fmt::Display,
    io::{self, Write as _},
    path::PathBuf,
};

/// What to revoke.
#[derive(Args, Debug)]
pub struct RevokeArgs {
    /// File with the token [default: standard input]
    #[arg(value_name = "FILE", conflicts_with = "revoke_client")]
    file: Option<PathBuf>,

    /// All tokens that this client of the embedded authorization server has now, instead of one token
    #[arg(long = "client", value_name = "CLIENT_ID")]
    revoke_client: Option<String>,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// Revokes.
pub fn run(args: &RevokeArgs) -> Result<(), String> {
    let limits = contract::limits().map_err(|error| error.to_string())?;
    let record = match &args.revoke_client {
        Some(client_id) => client::revoked(client_id),
        None => of_token(&read::token(args.file.as_ref())?)?,
    };
    let (kind, id) = (record.kind.clone(), record.id.clone());
    block_on(async {
        let store = args.database.open_existing(limits)?;
        if let Some(client_id) = &args.revoke_client {
            let found = store.find_client(client_id.clone()).await.map_err(|error| error.to_string())?;
            if found.is_none() {
                let _ = writeln!(
                    io::stderr(),
                    "This server has no client {client_id} now; what it issued to one of that name is revoked."
                );
            }
        }
        store.revoke(vec![record]).await.map_err(|error| error.to_string())
    })?;
    audit::command(
        "token_revoked",
        args.revoke_client.as_deref().unwrap_or_default(),
        &format!("{kind} {id}"),
    );
    let _ = writeln!(io::stderr(), "Revoked: {kind} {id}. A server that runs keeps to it within a second.");
    Ok(())
}

/// What revokes a token. Nothing is verified: to revoke what nobody issued does no harm.
fn of_token(token: &str) -> Result<Revoked, String> {
    let at = now();
    if biscuit::looks_like_biscuit(token) {
        let blocks = biscuit::inspect(token).map_err(no_token)?.blocks;
        let last = blocks.last().ok_or("the Biscuit holds no block")?;
        let (kind, id) = Revocation::Block(last.revocation_id.clone()).key();
        return Ok(Revoked { kind: kind.to_owned(), id, at, until: end(biscuit_end(&blocks), at) });
    }
    let claims = claims(token).ok_or_else(|| no_token("its claims cannot be read"))?;
    let text = |name: &str| {
        claims[name].as_str().map(str::to_owned).ok_or_else(|| {
            format!("the token has no `{name}`, so it cannot be revoked here: end it at its issuer")
        })
    };
    let (kind, id) = Revocation::Token { issuer: text("iss")?, id: text("jti")? }.key();
    Ok(Revoked { kind: kind.to_owned(), id, at, until: end(claims["exp"].as_u64(), at) })
}

/// Until when a revocation is remembered, of a token that expires then, where it says so.
fn end(expires_at: Option<u64>, now: u64) -> u64 {
    expires_at.map_or(now.saturating_add(LONGEST_LIFE), |end| end.saturating_add(CLOCKS))
}

/// When a Biscuit expires, as its first block says: `expires_at(2030-01-01T00:00:00Z)`.
fn biscuit_end(blocks: &[InspectedBlock]) -> Option<u64> {
    let dates = blocks.first()?.source.iter().filter_map(|line| line.strip_prefix("expires_at("));
    let dates = dates.filter_map(|rest| DateTime::parse_from_rfc3339(rest.split(')').next()?).ok());
    dates.filter_map(|date| u64::try_from(date.timestamp()).ok()).max()
}

/// What was given is no token at all.
pub fn no_token(why: impl Display) -> String {
    format!("this is neither a JWT nor a Biscuit: {why}")
}

/// The claims of a JWT, unverified.
pub fn claims(token: &str) -> Option<Value> {
    let payload = token.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_revoked_is_remembered_until_it_would_have_expired() {
        let block = |source: &str| InspectedBlock {
            source: source.lines().map(str::to_owned).collect(),
            third_party: None,
            revocation_id: String::new(),
        };
        let first =
            "issuer(\"a\")\nexpires_at(2030-01-01T00:00:00Z)\ncheck if time($t), $t <= 2030-01-01T00:00:00Z";
        // What a holder adds does not end it.
        let found = biscuit_end(&[block(first), block("expires_at(2020-01-01T00:00:00Z)")]);
        assert_eq!(found, Some(1_893_456_000));
        assert_eq!(end(found, 5), 1_893_456_000 + CLOCKS);
        assert_eq!(end(biscuit_end(&[block("issuer(\"a\")")]), 5), 5 + LONGEST_LIFE);
    }
}
