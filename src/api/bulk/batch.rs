//! Lines that are stored together.

use crate::{api::translate, contract::Fault, domain::Refusal, problem::Problem};
use counterfoil_api::models;
use serde::Serialize;
use std::{mem, sync::Arc};

/// Most lines of a batch: others who write wait for as many at most.
const LINES_MAX: usize = 512;

/// Most bytes of a batch, unless a single line has more.
const BYTES_MAX: usize = 256 * 1024;

/// Lines that were read and are not yet stored.
pub struct Batch<R> {
    records: Vec<R>,
    entries: Vec<Entry>,
    bytes: usize,
}

enum Entry {
    /// A line of that number, which held a record.
    Record(u64),
    /// A line that was refused, as the report says it.
    Refused(Vec<u8>),
}

impl<R> Batch<R> {
    /// An empty one.
    pub const fn new() -> Self {
        Self { records: Vec::new(), entries: Vec::new(), bytes: 0 }
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether it is time to store it.
    pub const fn is_full(&self) -> bool {
        self.entries.len() >= LINES_MAX || self.bytes >= BYTES_MAX
    }

    /// Adds the record of a line that was so long.
    pub fn add(&mut self, number: u64, record: R, bytes: usize) {
        self.records.push(record);
        self.entries.push(Entry::Record(number));
        self.bytes += bytes;
    }

    /// Adds what the report says of a line that was refused.
    pub fn refuse(&mut self, report: Vec<u8>) {
        self.bytes += report.len();
        self.entries.push(Entry::Refused(report));
    }

    /// How many lines were refused so far.
    pub fn refused(&self) -> u64 {
        (self.entries.len() - self.records.len()) as u64
    }

    /// Takes the records, to be stored.
    pub fn take_records(&mut self) -> Arc<[R]> {
        mem::take(&mut self.records).into()
    }

    /// Empties it; answers what the report says, with those that the store refused, in the order of the lines.
    pub fn report(&mut self, refusals: Vec<Refusal>) -> Result<Vec<u8>, Problem> {
        self.bytes = 0;
        let mut refusals = refusals.into_iter().peekable();
        let (mut report, mut index) = (Vec::new(), 0);
        for entry in self.entries.drain(..) {
            match entry {
                Entry::Refused(line) => report.extend(line),
                Entry::Record(number) => {
                    if let Some(refusal) = refusals.next_if(|refusal| refusal.index == index) {
                        let fault = Fault::body(refusal.pointer, "conflict", refusal.message);
                        report.extend(refused_line(number, &[fault])?);
                    }
                    index += 1;
                }
            }
        }
        Ok(report)
    }
}

/// What the report says of a line that was refused.
pub fn refused_line(line: u64, faults: &[Fault]) -> Result<Vec<u8>, Problem> {
    json_line(&models::RefusedLine { line, r_errors: faults.iter().map(translate::fault).collect() })
}

/// A value as a line.
pub fn json_line(value: &impl Serialize) -> Result<Vec<u8>, Problem> {
    let mut line = serde_json::to_vec(value)
        .map_err(|error| Problem::internal(format!("a line that is no JSON: {error}")))?;
    line.push(b'\n');
    Ok(line)
}
