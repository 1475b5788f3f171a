//! Revoking by command. A server that runs on the same database keeps to it within a second.

use super::{
    client::{self, LONGEST_LIFE},
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
use clap::Args;
use counterfoil_auth::{Revocation, biscuit};
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
                    "There is no client {client_id} now; what one of that name had is revoked."
                );
            }
        }
        store.revoke(vec![record]).await.map_err(|error| error.to_string())
    })?;
    audit::token("token_revoked", None, "", &format!("{kind} {id}"));
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
        return Ok(Revoked { kind: kind.to_owned(), id, at, until: at + LONGEST_LIFE });
    }
    let claims = claims(token).ok_or_else(|| no_token("its claims cannot be read"))?;
    let text = |name: &str| {
        claims[name].as_str().map(str::to_owned).ok_or_else(|| {
            format!("the token has no `{name}`; revoke its client: token revoke --client CLIENT_ID")
        })
    };
    let (kind, id) = Revocation::Token { issuer: text("iss")?, id: text("jti")? }.key();
    let until = claims["exp"].as_u64().unwrap_or(at + LONGEST_LIFE).saturating_add(120);
    Ok(Revoked { kind: kind.to_owned(), id, at, until })
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
