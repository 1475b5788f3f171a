//! What a token holds, and what it would be allowed.

use super::{read, revoke};
use crate::{
    api::now,
    cli::{access::AccessArgs, block_on, database::DatabaseArgs, guard::KeysAbsent},
    contract::{self, Confinement, Contract, Operation},
};
use clap::Args;
use counterfoil_auth::{Asked, CustomerAsked, Customers, Guard, Refusal, Requirement, Verified, biscuit};
use http::Method;
use serde_json::{Value, json};
use std::{
    io::{self, Write as _},
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
};

/// What is asked about.
#[derive(Args, Debug)]
pub struct InspectArgs {
    /// File with the token [default: standard input]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Customer whom requests are about that name one
    #[arg(long = "customer", value_name = "CUSTOMER_ID", default_value = "12345")]
    asked_customer: String,

    /// Address that requests come from
    #[arg(long = "client-address", value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    asked_address: IpAddr,

    /// JSON instead of a table
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    database: DatabaseArgs,

    #[command(flatten)]
    access: AccessArgs,
}

/// Writes what the token holds, and a line for each operation.
pub fn run(args: &InspectArgs) -> Result<(), String> {
    let token = read::token(args.file.as_ref())?;
    let holds = contents(&token)?;
    let verified = match args.access.check(false) {
        Ok(()) => Some(block_on(decisions(args, &token))),
        Err(_) => None,
    };
    let text =
        if args.json { as_json(&holds, verified.as_ref()) } else { as_text(&holds, verified.as_ref()) };
    io::stdout().write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    match verified {
        Some(Err(_)) => Err("the token is not valid".into()),
        Some(Ok(_)) => Ok(()),
        None => {
            let hint = "Nothing was verified. With --token-keys or --oauth2-issuer and --oauth2-audience, as for serve, \
                        the token is verified, and each operation judged.";
            let _ = writeln!(io::stderr(), "{hint}");
            Ok(())
        }
    }
}

/// What is in the token, whether it is valid or not.
fn contents(token: &str) -> Result<Value, String> {
    if biscuit::looks_like_biscuit(token) {
        let held = biscuit::inspect(token).map_err(revoke::no_token)?;
        let blocks = held.blocks.into_iter().map(|block| {
            json!({
                "datalog": block.source,
                "third_party": block.third_party,
                "revocation_id": block.revocation_id,
            })
        });
        let blocks: Vec<Value> = blocks.collect();
        return Ok(json!({"kind": "biscuit", "root_key_id": held.root_key_id, "blocks": blocks}));
    }
    let claims = revoke::claims(token).ok_or_else(|| revoke::no_token("its claims cannot be read"))?;
    Ok(json!({"kind": "jwt", "claims": claims}))
}

/// An operation, and why it would be refused.
type Decision = (String, Result<Customers, String>);

async fn decisions(args: &InspectArgs, token: &str) -> Result<Vec<Decision>, String> {
    let limits = contract::limits().map_err(|error| error.to_string())?;
    let store = args.database.open_existing(limits)?;
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 8000));
    let doors = args.access.doors(args.access.base_url(listen, false)?, false, &store, KeysAbsent::Refuse)?;
    doors.load_revocations(&*store).await?;
    let contract = Contract::embedded().map_err(|error| error.to_string())?;
    let verified = doors.guard.verify(token, now()).await.map_err(|denied| explained(&denied.refusal))?;
    Ok(contract
        .table
        .operations()
        .map(|one| (one.id.clone(), decide(args, &doors.guard, &verified, one)))
        .collect())
}

fn decide(
    args: &InspectArgs,
    guard: &Guard,
    verified: &Verified,
    operation: &Operation,
) -> Result<Customers, String> {
    match &operation.requirement {
        Requirement::Public => return Ok(Customers::Any),
        Requirement::LegacyBearer => return Err("takes the fixed token of the configuration alone".into()),
        Requirement::Scopes(_) => {}
    }
    let asked = Asked {
        operation: &operation.id,
        method: if operation.method == Method::HEAD { "GET" } else { operation.method.as_str() },
        resource: &operation.tag,
        resource_id: None,
        customer: match operation.confinement {
            Confinement::None => CustomerAsked::NotConfined,
            Confinement::Path => CustomerAsked::Named(&args.asked_customer),
            Confinement::Handler => CustomerAsked::Confined,
        },
        client_address: args.asked_address,
        now: now(),
    };
    let decided = guard.decide(verified, &operation.requirement, &asked);
    decided.map(|principal| principal.customers.clone()).map_err(|refusal| explained(&refusal))
}

fn explained(refusal: &Refusal) -> String {
    if refusal.cause.is_empty() {
        refusal.detail.clone()
    } else {
        format!("{} ({})", refusal.detail, refusal.cause)
    }
}

fn as_json(holds: &Value, decided: Option<&Result<Vec<Decision>, String>>) -> String {
    let mut document = holds.clone();
    match decided {
        None => document["valid"] = Value::Null,
        Some(Err(why)) => {
            document["valid"] = false.into();
            document["why"] = why.as_str().into();
        }
        Some(Ok(all)) => {
            document["valid"] = true.into();
            let operations = all.iter().map(|(operation, outcome)| match outcome {
                Ok(Customers::Any) => json!({"operation": operation, "allowed": true}),
                Ok(Customers::Only(these)) => {
                    json!({"operation": operation, "allowed": true, "customers": these})
                }
                Err(why) => json!({"operation": operation, "allowed": false, "why": why}),
            });
            document["operations"] = operations.collect();
        }
    }
    format!("{document}\n")
}

fn as_text(holds: &Value, decided: Option<&Result<Vec<Decision>, String>>) -> String {
    let mut text = String::new();
    match holds["blocks"].as_array() {
        Some(blocks) => {
            for (index, block) in blocks.iter().enumerate() {
                let by = block["third_party"].as_str().map(|key| format!(", by {key}")).unwrap_or_default();
                text.push_str(&format!("block {index}{by}\n"));
                for line in block["datalog"].as_array().into_iter().flatten() {
                    text.push_str(&format!("  {};\n", line.as_str().unwrap_or_default()));
                }
            }
        }
        None => text.push_str(&format!("{:#}\n", holds["claims"])),
    }
    match decided {
        None => {}
        Some(Err(why)) => text.push_str(&format!("\nnot valid: {why}\n")),
        Some(Ok(all)) => {
            text.push_str("\nvalid\n");
            for (operation, outcome) in all {
                let verdict = match outcome {
                    Ok(Customers::Any) => "allowed".to_owned(),
                    Ok(Customers::Only(these)) => {
                        let names: Vec<&str> = these.iter().map(String::as_str).collect();
                        format!("allowed for customer {}", names.join(", "))
                    }
                    Err(why) => format!("refused: {why}"),
                };
                text.push_str(&format!("  {operation:32} {verdict}\n"));
            }
        }
    }
    text
}
