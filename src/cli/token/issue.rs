//! Tokens from the keys at hand, for whoever has these: no server is asked.

use super::client;
use crate::{
    api::{now, root_pair},
    audit,
    cli::access::AccessArgs,
};
use clap::Args;
use counterfoil_auth::{
    authority::{AccessTokenClaims, AccessTokenSigner, KeyFolder, check_client_id},
    biscuit,
};
use std::io::{self, Write as _};

/// What to issue.
#[derive(Args, Debug)]
pub struct IssueArgs {
    /// Name of the client that it is for
    client_id: String,

    /// Scope; once for each, or several separated by spaces
    #[arg(long = "scope", required = true, value_name = "SCOPE")]
    client_scope: Vec<String>,

    /// A Biscuit instead of an access token
    #[arg(long = "biscuit")]
    as_biscuit: bool,

    #[command(flatten)]
    access: AccessArgs,
}

/// Writes the token to standard output.
pub fn run(args: &IssueArgs) -> Result<(), String> {
    let AccessArgs { token_keys, public_url, .. } = &args.access;
    let folder = token_keys.as_deref().ok_or("name the folder of keys: --token-keys FOLDER")?;
    let issuer = public_url.as_deref().ok_or(
        "name the server that is to take the token, as it names itself: --public-url http://127.0.0.1:8000",
    )?;
    let issuer = issuer.trim_end_matches('/');
    counterfoil_auth::jwt::check_url(issuer).map_err(|error| format!("--public-url {issuer}: {error}"))?;
    check_client_id(&args.client_id)?;
    let scopes = client::scopes(&args.client_scope)?;
    let lifetimes = args.access.lifetimes();
    let folder = KeyFolder::open(folder).map_err(|error| error.to_string())?;
    let keys = folder.load(now(), lifetimes.overlap()).map_err(|error| error.to_string())?;
    let token = if args.as_biscuit {
        let facts = biscuit::Facts {
            issuer: issuer.to_owned(),
            subject: args.client_id.clone(),
            client_id: Some(args.client_id.clone()),
            scopes,
            parent: None,
            issued_at: now(),
            expires_at: now() + lifetimes.token,
        };
        let root = &keys.signing.biscuit;
        biscuit::issue(&facts, root.root_key_id, &root_pair(root.secret())?)?
    } else {
        let audience = args.access.audience().unwrap_or_else(|| issuer.to_owned());
        let claims = AccessTokenClaims {
            subject: &args.client_id,
            client_id: &args.client_id,
            audience: &audience,
            scopes: &scopes,
            lifetime: lifetimes.token,
        };
        AccessTokenSigner::new(&keys.signing.access, issuer)?.issue(&claims, now())?.token.to_string()
    };
    audit::command("token_issued", &args.client_id, &format!("of {issuer}"));
    let _ = writeln!(io::stderr(), "Valid for {} seconds (--token-lifetime).", lifetimes.token);
    writeln!(io::stdout(), "{token}").map_err(|error| format!("the token could not be written: {error}"))
}
