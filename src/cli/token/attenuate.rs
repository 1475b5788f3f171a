//! Narrowing a Biscuit, offline.

use super::read;
use crate::contract::Contract;
use chrono::{DateTime, Utc};
use clap::Args;
use counterfoil_auth::{
    authority::TYPE_BISCUIT,
    biscuit::{Narrowing, attenuate},
};
use std::{
    io::{self, Write as _},
    net::IpAddr,
    path::PathBuf,
};

/// What the narrower token may still do. Several kinds must hold together; several of a kind, one of them.
#[derive(Args, Debug)]
pub struct AttenuateArgs {
    /// File with the Biscuit [default: standard input]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Only this operation, by its operationId; may be given several times
    #[arg(long = "operation", value_name = "ID")]
    narrow_operation: Vec<String>,

    /// Only what belongs to this customer; may be given several times
    #[arg(long = "customer", value_name = "CUSTOMER_ID")]
    narrow_customer: Vec<String>,

    /// Only reading: GET and HEAD
    #[arg(long = "read-only")]
    narrow_read_only: bool,

    /// Only until then (RFC 3339), such as 2030-01-31T12:00:00Z
    #[arg(long = "until", value_name = "TIME")]
    narrow_until: Option<DateTime<Utc>>,

    /// Only from this address; may be given several times
    #[arg(long = "client-address", value_name = "ADDRESS")]
    narrow_client_address: Vec<IpAddr>,

    /// Let nobody narrow it further
    #[arg(long = "seal")]
    narrow_seal: bool,
}

/// Writes the narrower Biscuit to standard output.
pub fn run(args: &AttenuateArgs) -> Result<(), String> {
    check_operations(&args.narrow_operation)?;
    let narrowing = Narrowing {
        operations: args.narrow_operation.clone(),
        customers: args.narrow_customer.clone(),
        read_only: args.narrow_read_only,
        until: args.narrow_until.map(|time| u64::try_from(time.timestamp()).unwrap_or(0)),
        client_addresses: args.narrow_client_address.clone(),
        seal: args.narrow_seal,
    };
    let token = read::token(args.file.as_ref())?;
    if token.contains('.') {
        return Err(format!(
            "this is an access token (a JWT); only a Biscuit can be narrowed. Exchange it for one first: \
             POST /oauth/token with requested_token_type={TYPE_BISCUIT}"
        ));
    }
    let narrowed = attenuate(&token, &narrowing)?;
    writeln!(io::stdout(), "{narrowed}").map_err(|error| format!("the token could not be written: {error}"))
}

/// A token for an operation that does not exist would open nothing.
fn check_operations(named: &[String]) -> Result<(), String> {
    if named.is_empty() {
        return Ok(());
    }
    let contract = Contract::embedded().map_err(|error| error.to_string())?;
    match named.iter().find(|name| contract.table.operations().all(|operation| operation.id != **name)) {
        Some(unknown) => Err(format!(
            "--operation {unknown}: the contract has no such operationId. A server shows them all at /docs."
        )),
        None => Ok(()),
    }
}
