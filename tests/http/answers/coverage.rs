//! Which of the declared answers are provoked, and which are excepted for now.

use crate::support::Contract;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

/// How many exceptions there are. It may be lowered only.
pub const EXCEPTIONS: usize = 36;

/// Where they stand: a line `operation_id status reason` each.
pub const EXCEPTIONS_FILE: &str = "tests/http/answers/exceptions";

/// The table for people.
pub const TABLE_FILE: &str = "docs/contract-coverage.md";

/// An operation's name and a status.
pub type Pair = (String, u16);

/// The declared answers, the provoked and the excepted.
pub struct Coverage {
    /// Names of operations in the contract's order.
    operations: Vec<String>,
    declared: BTreeSet<Pair>,
    provoked: BTreeSet<Pair>,
    /// Answers that no test has seen, with the reason.
    pub exceptions: BTreeMap<Pair, &'static str>,
}

impl Coverage {
    /// The coverage of a contract.
    pub fn new(contract: &Contract, provoked: BTreeSet<Pair>) -> Self {
        let pairs = contract.operations().flat_map(|operation| {
            let id = operation.id().to_owned();
            operation.statuses().into_iter().map(move |status| (id.clone(), status))
        });
        let operations = contract.operations().map(|operation| operation.id().to_owned()).collect();
        Self { operations, declared: pairs.collect(), provoked, exceptions: exceptions() }
    }

    /// Declared, and neither provoked nor excepted.
    pub fn open(&self) -> impl Iterator<Item = &Pair> {
        self.declared.difference(&self.provoked).filter(|pair| !self.exceptions.contains_key(pair))
    }

    /// Excepted, though provoked or not declared.
    pub fn needless(&self) -> impl Iterator<Item = &Pair> {
        self.exceptions.keys().filter(|pair| self.provoked.contains(pair) || !self.declared.contains(pair))
    }

    /// Operations by statuses, and the exceptions by their reasons.
    pub fn table(&self) -> String {
        let statuses: BTreeSet<u16> = self.declared.iter().map(|(_, status)| *status).collect();
        let mut text = format!(
            "# Coverage of the contract\n\n\
             Written by `make snapshots`. Of {} declared answers {} are provoked by a test in `tests/http/answers/`: \
             ✓. The other {} are exceptions: –. Where a cell is empty, the status is not declared.\n\n| operation |",
            self.declared.len(),
            self.provoked.len(),
            self.exceptions.len(),
        );
        statuses.iter().for_each(|status| text += &format!(" {status} |"));
        text += &format!("\n|---|{}", ":-:|".repeat(statuses.len()));
        for id in &self.operations {
            let cells = statuses.iter().map(|status| format!(" {} |", self.mark(&(id.clone(), *status))));
            let _ = write!(text, "\n| `{id}` |{}", cells.collect::<String>());
        }
        format!("{text}\n\n## Exceptions\n\n{}", self.reasons())
    }

    fn mark(&self, pair: &Pair) -> &'static str {
        match pair {
            pair if self.provoked.contains(pair) => "✓",
            pair if self.exceptions.contains_key(pair) => "–",
            pair if self.declared.contains(pair) => "?",
            _ => "",
        }
    }

    fn reasons(&self) -> String {
        let mut by_reason: BTreeMap<(u16, &str), Vec<String>> = BTreeMap::new();
        for ((id, status), reason) in &self.exceptions {
            by_reason.entry((*status, reason)).or_default().push(format!("`{id}`"));
        }
        let line = |((status, reason), ids): (&(u16, &str), &Vec<String>)| {
            format!("- {} × **{status}** {reason}. {}\n", ids.len(), ids.join(", "))
        };
        by_reason.iter().map(line).collect()
    }
}

/// The exceptions as they are written down.
fn exceptions() -> BTreeMap<Pair, &'static str> {
    let lines = include_str!("exceptions").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut found = BTreeMap::new();
    for line in lines {
        let mut words = line.splitn(3, ' ');
        let pair = words.next().zip(words.next().and_then(|status| status.parse().ok()));
        let (pair, reason) = pair.zip(words.next()).unwrap_or_else(|| {
            panic!("{EXCEPTIONS_FILE}: expected `operation_id status reason` instead of {line}")
        });
        let before = found.insert((pair.0.to_owned(), pair.1), reason);
        assert!(before.is_none(), "{EXCEPTIONS_FILE}: {line} stands there twice");
    }
    found
}
