//! `openapi.yaml` as the running server sees it: compiled into the binary, read once at start, and from then on the
//! source of routes, parameters, schemas, media types, security and deprecations. Nothing here knows of sockets.

mod columns;
mod document;
mod fault;
mod keywords;
mod limits;
mod load;
mod merge_patch;
mod names;
mod number;
mod operation;
mod parameter;
mod query;
mod responses;
mod schema;
mod security;
mod table;
mod walk;

pub use columns::Column;
pub use fault::{Fault, Place, quote, shorten};
pub use operation::{Operation, RequestBody, check_body};
pub use query::{Query, encode};
pub use security::Confinement;
pub use table::{Found, Table};

use crate::domain::Limits;
use load::ContractError;
use sha2::{Digest, Sha256};

/// The contract as it was written.
pub const YAML: &str = include_str!("../../openapi.yaml");

/// The limits on values in the contract that is compiled into the binary, for commands that need no more of it.
///
/// # Errors
/// As [`Contract::limits`].
pub fn limits() -> Result<Limits, ContractError> {
    limits::read(document::Document::parse(YAML)?.root())
}

/// The contract, read.
pub struct Contract {
    /// The document, for `/openapi.json`.
    pub document: serde_json::Value,
    /// `info.version`.
    pub version: String,
    /// SHA-256 of the YAML, in hexadecimal.
    pub sha256: String,
    /// Its operations by path and method.
    pub table: Table,
}

impl Contract {
    /// Reads the contract that is compiled into the binary.
    ///
    /// # Errors
    /// When it is no OpenAPI document that this server understands; the message says where.
    pub fn embedded() -> Result<Self, ContractError> {
        Self::parse(YAML)
    }

    /// How large the values may be that are stored.
    ///
    /// # Errors
    /// When a schema that bears one of the limits is missing; the message says which.
    pub fn limits(&self) -> Result<Limits, ContractError> {
        limits::read(&self.document)
    }

    /// All scopes that the contract declares, in its order.
    #[must_use]
    pub fn scopes(&self) -> Vec<String> {
        security::scopes(&self.document)
    }

    /// Reads a contract.
    ///
    /// # Errors
    /// As [`Contract::embedded`].
    pub fn parse(yaml: &str) -> Result<Self, ContractError> {
        let document = document::Document::parse(yaml)?;
        Ok(Self {
            version: document.text("/info/version")?.to_owned(),
            sha256: Sha256::digest(yaml).iter().map(|byte| format!("{byte:02x}")).collect(),
            table: load::table(&document)?,
            document: document.into_root(),
        })
    }
}

#[cfg(test)]
mod header_tests;
#[cfg(test)]
mod tests;
