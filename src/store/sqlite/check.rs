//! `check`: whether a database holds together, by SQLite's own checks and by the rules that SQL cannot declare.
//!
//! [`CHECKS`] is the list. Each looks at all rows, counts what it looked at, and reports each fault; what the API
//! answers is worked out a second way and compared with the queries that the API runs.

mod rules;
mod stored;
mod structure;
mod totals;

use super::{
    observe::observe,
    open::{OpenError, absolute},
    schema,
    watch::Watch,
};
use crate::store::{Result, StoreError};
use rusqlite::Connection;
use std::path::Path;

/// Most faults of one check whose texts are kept; the others are counted.
const FAULTS_SHOWN: usize = 5;

/// One check of the list.
struct Check {
    name: &'static str,
    /// What is counted.
    unit: &'static str,
    /// Whether it relies on the tables as this program knows them, and so waits for the schema to be up to date.
    needs_schema: bool,
    run: fn(&Connection, &mut Finding) -> Result<()>,
}

const CHECKS: &[Check] = &[
    Check::of_any_schema("pages and indexes", "pages", structure::integrity),
    Check::of_any_schema("references", "rows", structure::references),
    Check::new("item ids", "items", rules::item_ids),
    Check::new("line numbers", "invoices", rules::line_numbers),
    Check::new("dates", "dates", rules::dates),
    Check::new("stored sums", "invoices", stored::sums),
    Check::new("descriptions", "pairs", stored::descriptions),
    Check::new("index of words", "descriptions", stored::words),
    Check::new("invoice totals", "figures", totals::invoices),
    Check::new("customer totals", "figures", totals::customers),
    Check::new("stock code totals", "figures", totals::stock_codes),
];

impl Check {
    const fn new(
        name: &'static str,
        unit: &'static str,
        run: fn(&Connection, &mut Finding) -> Result<()>,
    ) -> Self {
        Self { name, unit, needs_schema: true, run }
    }

    const fn of_any_schema(
        name: &'static str,
        unit: &'static str,
        run: fn(&Connection, &mut Finding) -> Result<()>,
    ) -> Self {
        Self { name, unit, needs_schema: false, run }
    }
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check.
    pub name: &'static str,
    /// What was counted.
    pub unit: &'static str,
    /// How many of these it looked at.
    pub counted: u64,
    /// How many faults it found.
    pub faults: u64,
    /// The first of them, in words.
    pub first: Vec<String>,
}

impl Finding {
    fn new(name: &'static str, unit: &'static str) -> Self {
        Self { name, unit, counted: 0, faults: 0, first: Vec::new() }
    }

    /// More was looked at.
    fn count(&mut self, more: u64) {
        self.counted += more;
    }

    /// One more fault.
    fn fault(&mut self, text: impl FnOnce() -> String) {
        self.faults += 1;
        if self.first.len() < FAULTS_SHOWN {
            self.first.push(text());
        }
    }

    /// One more figure: what the API says must be what was worked out.
    fn compare<T: PartialEq + std::fmt::Display>(&mut self, what: impl FnOnce() -> String, api: &T, own: &T) {
        self.counted += 1;
        if api != own {
            self.fault(|| format!("{}: the API says {api}, the lines say {own}", what()));
        }
    }
}

/// What all checks found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The version of the database's schema.
    pub schema: usize,
    /// The checks that were made.
    pub findings: Vec<Finding>,
    /// How many checks the schema is too old for.
    pub skipped: usize,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.findings.iter().all(|finding| finding.faults == 0)
    }

    /// The first faults of every check, each after the check's name.
    pub fn first_faults(&self) -> impl Iterator<Item = String> {
        let named = |finding: &Finding| {
            let name = finding.name;
            finding.first.iter().map(move |fault| format!("{name}: {fault}")).collect::<Vec<_>>()
        };
        self.findings.iter().flat_map(named)
    }
}

/// Why a database could not be checked, which says nothing about what it holds.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// It cannot be opened, or is none of counterfoil's that this program knows.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It was locked too long, or the check was broken off.
    #[error("the check was broken off: {0}")]
    Store(#[from] StoreError),
}

/// Checks a database without changing anything in it, also while others write.
///
/// # Errors
/// When it cannot be opened, or the check was broken off. A fault that is found is no error.
pub fn check(path: &Path, watch: &mut Watch<'_>) -> Result<Report, CheckError> {
    let (mut conn, schema) = observe(&absolute(path)?)?;
    watch.guard(&mut conn).map_err(StoreError::from)?;
    Ok(run(&conn, schema, watch)?)
}

/// Runs the checks on an open database of that schema, which must not change meanwhile.
pub(super) fn run(conn: &Connection, version: usize, watch: &mut Watch<'_>) -> Result<Report> {
    let is_due = |check: &&Check| version == schema::VERSION || !check.needs_schema;
    let due: Vec<&Check> = CHECKS.iter().filter(is_due).collect();
    let mut findings = Vec::with_capacity(due.len());
    for (done, check) in (0..).zip(&due) {
        watch.tell(check.name, done, due.len() as u64);
        let mut finding = Finding::new(check.name, check.unit);
        match (check.run)(conn, &mut finding) {
            Ok(()) => {}
            Err(error) if error == StoreError::Busy || watch.stopped() => return Err(error),
            // Damage can end a query; that is a finding too.
            Err(error) => finding.fault(|| error.to_string()),
        }
        findings.push(finding);
    }
    Ok(Report { schema: version, findings, skipped: CHECKS.len() - due.len() })
}
