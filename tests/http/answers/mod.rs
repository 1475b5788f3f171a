//! One good and each bad answer of every operation. They are provoked from a real server, held against the contract,
//! and kept as files in `snapshots/`, so that a change of behaviour is a diff. `docs/contract-coverage.md` shows which
//! declared answers are provoked; those that are not stand in `exceptions`, each with its reason.
//!
//! `make snapshots` writes the snapshots and the table anew; tests write nothing.

mod coverage;
mod exchange;
mod full_disk;
mod provocations;
mod stages;

use crate::support::{Contract, Server};
use coverage::Coverage;
use exchange::Exchange;
use provocations::Miss;
use std::{
    collections::BTreeSet,
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// What to do where behaviour was meant to change.
const ADVICE: &str = "If that was meant: run `make snapshots`, and look at it with `git diff`.";

/// All that was provoked; the tests below share it.
struct Walk {
    contract: Contract,
    exchanges: Vec<Exchange>,
    misses: Vec<Miss>,
}

static WALK: LazyLock<Walk> = LazyLock::new(|| {
    let contract = Contract::of(&Server::demo());
    let (mut exchanges, misses) = provocations::provoke_all(&contract);
    exchanges.sort_by_key(|exchange| exchange.answer.status);
    Walk { contract, exchanges, misses }
});

impl Walk {
    fn exchanges_of(&self, operation: &str) -> impl Iterator<Item = &Exchange> {
        self.exchanges.iter().filter(move |exchange| exchange.operation == operation)
    }

    fn coverage(&self) -> Coverage {
        let provoked = self.exchanges.iter();
        Coverage::new(
            &self.contract,
            provoked.map(|exchange| (exchange.operation.clone(), exchange.answer.status)).collect(),
        )
    }
}

/// A path in the repository.
fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn every_answer_keeps_to_the_contract() {
    for exchange in &WALK.exchanges {
        let operation = WALK.contract.operation(&exchange.operation);
        assert_eq!(WALK.contract.undeclared(&operation, &exchange.answer), None, "{}", exchange.text());
    }
}

#[test]
fn every_answer_is_the_one_of_its_snapshot() {
    let mut settings = insta::Settings::new();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut changed = Vec::new();
    settings.bind(|| {
        for operation in WALK.contract.operations() {
            let id = operation.id();
            let texts: Vec<&str> = WALK.exchanges_of(id).map(Exchange::text).collect();
            let compare = || insta::assert_snapshot!(id, texts.join("\n"));
            if catch_unwind(AssertUnwindSafe(compare)).is_err() {
                changed.push(id.to_owned());
            }
        }
    });
    assert!(changed.is_empty(), "These operations answer otherwise: {}. {ADVICE}", changed.join(", "));
}

#[test]
fn every_snapshot_is_of_an_operation() {
    let expected: BTreeSet<String> =
        WALK.contract.operations().map(|operation| format!("{}.snap", operation.id())).collect();
    let files = fs::read_dir(repository("tests/http/answers/snapshots")).expect("snapshots");
    let files: BTreeSet<String> =
        files.map(|file| file.expect("a file").file_name().into_string().expect("a name")).collect();
    let stale: Vec<_> = files.difference(&expected).collect();
    assert!(stale.is_empty(), "No operation has these snapshots: {stale:?}. {ADVICE}");
}

#[test]
fn every_declared_status_is_provoked_or_an_exception() {
    let tried = |operation: &str, status: u16| {
        let misses = WALK.misses.iter().filter(|miss| miss.operation == operation && miss.status == status);
        let tries: Vec<&str> = misses.map(|miss| miss.what.as_str()).collect();
        if tries.is_empty() { "nothing was tried".to_owned() } else { tries.join("; ") }
    };
    let coverage = WALK.coverage();
    let line = |(id, status): &(String, u16)| format!("{id} {status} ({})", tried(id, *status));
    let open: Vec<String> = coverage.open().map(line).collect();
    assert!(
        open.is_empty(),
        "The contract declares answers that no test has seen:\n{}\nMend the server or what provokes them in \
         tests/http/answers/provocations.rs, or take them out of the contract.",
        open.join("\n")
    );
}

#[test]
fn exceptions_only_become_fewer() {
    let coverage = WALK.coverage();
    let needless: Vec<_> = coverage.needless().collect();
    assert!(
        needless.is_empty(),
        "These are not declared, or are provoked by now; take them out of {}: {needless:?}",
        coverage::EXCEPTIONS_FILE
    );
    let count = coverage.exceptions.len();
    assert_eq!(
        count,
        coverage::EXCEPTIONS,
        "Exceptions may only become fewer; set EXCEPTIONS to their number."
    );
}

#[test]
fn the_coverage_table_is_up_to_date() {
    let file = repository(coverage::TABLE_FILE);
    let table = WALK.coverage().table();
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(&file, &table).expect("a written table");
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == table, "{} is not of this contract and these tests. {ADVICE}", coverage::TABLE_FILE);
}
