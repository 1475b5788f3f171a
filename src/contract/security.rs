//! What an operation demands of its callers, as its `security` says; nothing is open by mistake.

use super::{document::Document, load::ContractError, parameter::Parameter};
use counterfoil_auth::Requirement;
use serde_json::Value;
use std::collections::BTreeSet;

/// The scheme of access tokens and Biscuits.
const OAUTH2: &str = "oauth2";
/// The scheme of the fixed token of a deprecated operation.
const LEGACY_BEARER: &str = "legacy_bearer";
/// The parameter that names a customer.
const CUSTOMER: &str = "customer_id";

/// How an operation keeps to the customers that a token was narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confinement {
    /// Not at all: narrowed tokens do not reach it.
    None,
    /// Its path names the customer.
    Path,
    /// Its handler shows and changes only what is theirs (`x-customers: confined`).
    Handler,
}

/// The requirement of an operation: its own `security`, or else the document's.
///
/// # Errors
/// Where there is no decision: no `security` at all, which OpenAPI would read as public; a way in without a scope; a scheme or a
/// scope that the contract does not declare; or a way in by two schemes at once, which this server does not know.
pub fn requirement(document: &Document, operation: &Value) -> Result<Requirement, ContractError> {
    let root = document.root();
    let list = operation.get("security").or_else(|| root.get("security"));
    let list = list.and_then(Value::as_array).ok_or_else(|| ContractError("no security".into()))?;
    if list.is_empty() {
        return Ok(Requirement::Public);
    }
    let ways: Vec<Way> = list.iter().map(|way| read(root, way)).collect::<Result<_, _>>()?;
    match ways.as_slice() {
        [Way::LegacyBearer] => Ok(Requirement::LegacyBearer),
        _ => {
            let sets = ways.into_iter().map(|way| match way {
                Way::Scopes(scopes) => Ok(scopes),
                Way::LegacyBearer => Err(ContractError("security: legacy_bearer stands alone".into())),
            });
            sets.collect::<Result<_, _>>().map(Requirement::Scopes)
        }
    }
}

/// One of an operation's ways in.
enum Way {
    LegacyBearer,
    Scopes(BTreeSet<String>),
}

fn read(root: &Value, way: &Value) -> Result<Way, ContractError> {
    let refuse = |text: String| Err(ContractError(format!("security: {text}")));
    let schemes = way.as_object().ok_or_else(|| ContractError("security is no object".into()))?;
    let mut schemes = schemes.iter();
    match (schemes.next(), schemes.next()) {
        (Some((name, _)), None) if name == LEGACY_BEARER => Ok(Way::LegacyBearer),
        (Some((name, scopes)), None) if name == OAUTH2 => {
            let declared =
                &root["components"]["securitySchemes"][OAUTH2]["flows"]["clientCredentials"]["scopes"];
            let scopes: Option<BTreeSet<String>> = scopes
                .as_array()
                .into_iter()
                .flatten()
                .map(|scope| scope.as_str().map(str::to_owned))
                .collect();
            let scopes = scopes.filter(|scopes| !scopes.is_empty());
            let Some(scopes) = scopes else {
                return refuse("oauth2 without a scope; name the one needed".into());
            };
            match scopes.iter().find(|scope| declared.get(scope).is_none()) {
                Some(unknown) => refuse(format!("the scope {unknown} is not declared")),
                None => Ok(Way::Scopes(scopes)),
            }
        }
        (Some((name, _)), None) => refuse(format!("the scheme {name} is not known to this server")),
        (Some(_), Some(_)) => refuse("two schemes at once are not known to this server".into()),
        (None, _) => refuse("`{}`, which would let everybody in; write `security: []`".into()),
    }
}

/// All scopes that the contract declares, in its order.
pub fn scopes(document: &Value) -> Vec<String> {
    let declared = &document["components"]["securitySchemes"][OAUTH2]["flows"]["clientCredentials"]["scopes"];
    declared.as_object().map(|scopes| scopes.keys().cloned().collect()).unwrap_or_default()
}

/// How an operation keeps to customers.
///
/// # Errors
/// Where `x-customers` says something else than `confined`.
pub fn confinement(operation: &Value, parameters: &[Parameter]) -> Result<Confinement, ContractError> {
    match operation.get("x-customers").map(Value::as_str) {
        Some(Some("confined")) => Ok(Confinement::Handler),
        Some(_) => Err(ContractError("x-customers: only `confined` is known".into())),
        None if parameters.iter().any(|p| p.place == super::Place::Path && p.name == CUSTOMER) => {
            Ok(Confinement::Path)
        }
        None => Ok(Confinement::None),
    }
}
