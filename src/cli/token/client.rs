//! Clients of the embedded authorization server.

use crate::{
    api::now,
    audit,
    cli::{block_on, database::DatabaseArgs},
    contract::{self, Contract},
    domain::{Revoked, TokenClient},
};
use clap::{Args, Subcommand};
use counterfoil_auth::{
    Revocation,
    authority::{NewSecret, check_client_id},
};
use serde_json::json;
use std::{
    collections::BTreeSet,
    io::{self, Write as _},
};

/// Longer than any token of this server may live, in seconds: a year, and by how much clocks may differ. Until then, what was
/// revoked is remembered that does not say when it ends.
pub const LONGEST_LIFE: u64 = 31_536_000 + CLOCKS;

/// More than clocks may be set to differ, in seconds.
pub const CLOCKS: u64 = 120;

/// What to do with clients.
#[derive(Args, Debug)]
pub struct ClientCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Add a client; its secret is printed once and kept nowhere
    Add(AddArgs),
    /// List the clients, a JSON line each
    List(ListArgs),
    /// Remove a client; its tokens are not valid any more
    Remove(RemoveArgs),
}

#[derive(Args, Debug)]
struct AddArgs {
    /// Name of the client: letters, digits, dots, hyphens and underscores
    client_id: String,

    /// Scope that it may ask for; once for each, or several separated by spaces
    #[arg(long = "scope", required = true, value_name = "SCOPE")]
    client_scope: Vec<String>,

    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Args, Debug)]
struct ListArgs {
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Args, Debug)]
struct RemoveArgs {
    /// Name of the client
    client_id: String,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// Does it.
pub fn run(command: &ClientCommand) -> Result<(), String> {
    match &command.what {
        What::Add(args) => block_on(add(args)),
        What::List(args) => block_on(list(args)),
        What::Remove(args) => block_on(remove(args)),
    }
}

/// The scopes of a command line, which the contract must declare.
///
/// # Errors
/// When one of them is none; the message lists those that are.
pub fn scopes(given: &[String]) -> Result<BTreeSet<String>, String> {
    let known = Contract::embedded().map_err(|error| error.to_string())?.scopes();
    let scopes: BTreeSet<String> =
        given.iter().flat_map(|text| text.split_ascii_whitespace()).map(str::to_owned).collect();
    match scopes.iter().find(|scope| !known.contains(scope)) {
        Some(unknown) => Err(format!("there is no scope {unknown}. Known are: {}", known.join(", "))),
        None if scopes.is_empty() => Err("a client needs a scope".into()),
        None => Ok(scopes),
    }
}

async fn add(args: &AddArgs) -> Result<(), String> {
    check_client_id(&args.client_id)?;
    let scopes = scopes(&args.client_scope)?;
    let limits = contract::limits().map_err(|error| error.to_string())?;
    let store = args.database.open(limits)?;
    let secret = NewSecret::generate()?;
    let client = TokenClient {
        client_id: args.client_id.clone(),
        secret_hash: secret.hash()?,
        scopes: scopes.clone(),
        created_at: now(),
    };
    store.add_client(client).await.map_err(|error| error.to_string())?;
    audit::command("client_added", &args.client_id, &scopes.iter().cloned().collect::<Vec<_>>().join(" "));
    let _ = writeln!(io::stderr(), "Keep the secret now: it is not stored, and cannot be shown again.");
    let shown = json!({"client_id": args.client_id, "client_secret": secret.expose(), "scopes": scopes});
    writeln!(io::stdout(), "{shown}").map_err(|error| format!("the secret could not be written: {error}"))
}

async fn list(args: &ListArgs) -> Result<(), String> {
    let limits = contract::limits().map_err(|error| error.to_string())?;
    let store = args.database.open_existing(limits)?;
    for client in store.list_clients().await.map_err(|error| error.to_string())? {
        let TokenClient { client_id, scopes, created_at, secret_hash: _ } = client;
        let line = json!({"client_id": client_id, "scopes": scopes, "created_at": created_at});
        writeln!(io::stdout(), "{line}").map_err(|error| error.to_string())?;
    }
    Ok(())
}

async fn remove(args: &RemoveArgs) -> Result<(), String> {
    let limits = contract::limits().map_err(|error| error.to_string())?;
    let store = args.database.open_existing(limits)?;
    let gone = revoked(&args.client_id);
    store.remove_client(args.client_id.clone(), gone).await.map_err(|error| error.to_string())?;
    audit::command("client_removed", &args.client_id, "");
    let _ = writeln!(io::stderr(), "Removed {}. Its tokens are not valid any more.", args.client_id);
    Ok(())
}

/// The revocation of all tokens that a client has now.
pub fn revoked(client_id: &str) -> Revoked {
    let (kind, id) = Revocation::Client(client_id.to_owned()).key();
    let at = now();
    Revoked { kind: kind.to_owned(), id, at, until: at.saturating_add(LONGEST_LIFE) }
}
