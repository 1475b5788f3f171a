//! The contract's operations, found by path and method.

use super::{load::ContractError, operation::Operation, query};
use http::Method;
use std::collections::BTreeSet;

/// All operations.
#[derive(Default)]
pub struct Table {
    router: matchit::Router<usize>,
    entries: Vec<Entry>,
}

/// A path and what can be done there.
struct Entry {
    /// The path in the contract, with or without a slash at its end.
    path: String,
    operations: Vec<Operation>,
}

/// What a path leads to.
pub struct Found<'t, 'p> {
    /// The path in the contract.
    pub route: &'t str,
    /// The parameters of the path, as the client escaped them.
    pub parameters: Vec<(&'p str, &'p str)>,
    operations: &'t [Operation],
}

impl Table {
    pub fn add(&mut self, operation: Operation) -> Result<(), ContractError> {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.path == operation.path) {
            entry.operations.push(operation);
            return Ok(());
        }
        let path = operation.path.clone();
        let inserted = self.router.insert(trim(&path), self.entries.len());
        inserted.map_err(|e| ContractError(format!("{path} contradicts another path: {e}")))?;
        self.entries.push(Entry { path, operations: vec![operation] });
        Ok(())
    }

    /// What `path` leads to, with or without a slash at its end.
    pub fn find<'t, 'p>(&'t self, path: &'p str) -> Option<Found<'t, 'p>>
    where
        't: 'p,
    {
        let found = self.router.at(trim(path)).ok()?;
        let entry = &self.entries[*found.value];
        Some(Found {
            route: &entry.path,
            parameters: found.params.iter().collect(),
            operations: &entry.operations,
        })
    }

    /// The methods that any path takes, for the header `Allow` of `OPTIONS *`.
    #[must_use]
    pub fn allow(&self) -> String {
        allow(self.entries.iter().flat_map(|entry| &entry.operations))
    }

    /// Every operation, in the contract's order of paths.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.entries.iter().flat_map(|entry| &entry.operations)
    }
}

fn allow<'o>(operations: impl Iterator<Item = &'o Operation>) -> String {
    let mut names: BTreeSet<&str> = operations.map(|operation| operation.method.as_str()).collect();
    if names.contains("GET") {
        names.insert("HEAD");
    }
    names.insert("OPTIONS");
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// `path` without a slash at its end; the root is one slash, and of two slashes none is dropped.
fn trim(path: &str) -> &str {
    match path.strip_suffix('/') {
        Some(shorter) if !shorter.is_empty() && !shorter.ends_with('/') => shorter,
        _ => path,
    }
}

impl<'t> Found<'t, '_> {
    /// The operation of a method; `HEAD` is answered where `GET` is.
    #[must_use]
    pub fn operation(&self, method: &Method) -> Option<&'t Operation> {
        let wanted = if method == Method::HEAD { &Method::GET } else { method };
        self.operations.iter().find(|operation| operation.method == wanted)
    }

    /// The path's parameters, decoded; `None` where an escape is broken.
    #[must_use]
    pub fn decoded_parameters(&self) -> Option<Vec<(&str, String)>> {
        self.parameters.iter().map(|(name, text)| Some((*name, query::decode(text)?))).collect()
    }

    /// The methods that the path takes, for the header `Allow`.
    #[must_use]
    pub fn allow(&self) -> String {
        allow(self.operations.iter())
    }

    /// The request path in the form of the contract, where the two differ by the slash at the end.
    #[must_use]
    pub fn canonical(&self, path: &str) -> Option<String> {
        match (self.route.ends_with('/'), path.ends_with('/')) {
            (true, false) => Some(format!("{path}/")),
            (false, true) => Some(trim(path).to_owned()),
            _ => None,
        }
    }
}
