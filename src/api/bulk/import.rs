//! Imports: lines in, checked as bodies are, and stored batch by batch.

use super::{
    answer,
    batch::{Batch, json_line, refused_line},
    lines::{Line, Lines},
    patiently,
    records::Record,
    report::Report,
};
use crate::{
    api::{Api, Exchange, Instead},
    contract::{Fault, check_body},
    domain::{ImportKey, ImportMark, ImportProgress},
    problem::{IDEMPOTENCY_KEY_IN_USE, IDEMPOTENCY_KEY_REUSED, Problem, UNSUPPORTED_MEDIA_TYPE},
    store::Store,
};
use bytes::Bytes;
use counterfoil_api::models;
use http::{HeaderValue, header};
use jsonschema::Validator;
use std::sync::Arc;

impl Api {
    /// Stores what the request's body holds, and answers with a report.
    pub(in crate::api) async fn import<R: Record>(&self, key: Option<&String>) -> Instead {
        match self.try_import::<R>(key).await {
            Ok(response) => Instead::stream(response),
            Err(problem) => problem.into(),
        }
    }

    async fn try_import<R: Record>(&self, key: Option<&String>) -> Result<axum::response::Response, Problem> {
        let exchange = Exchange::current()?;
        let schema = self.line_schema(&exchange)?;
        let key = key.map(|key| ImportKey {
            principal: exchange.principal.kept_under(),
            key: key.clone(),
            path: exchange.path.clone(),
        });
        let _in_flight = match &key {
            Some(key) => Some(self.in_flight.enter(&key.principal, &key.key).ok_or_else(in_use)?),
            None => None,
        };
        let progress = match &key {
            Some(key) => patiently(|| self.store.import_progress(key.clone())).await?.unwrap_or_default(),
            None => ImportProgress::default(),
        };
        let lines = Lines::new(exchange.stream.take()?, key.is_some());
        let store = self.store.clone();
        let (batch, report) = (Batch::new(), Report::new());
        let mut import = Import::<R> { store, key, schema, lines, progress, batch, report };
        match import.run().await {
            Ok(()) => answer(import.report, Report::read).await,
            Err(problem) => Err(import.stopped(problem)),
        }
    }

    /// What the operation's lines must be.
    fn line_schema(&self, exchange: &Exchange) -> Result<&Validator, Problem> {
        let found = self.contract.table.find(&exchange.path);
        let operation = found.and_then(|found| found.operation(&exchange.method));
        let body = operation.and_then(|operation| operation.body.as_ref());
        body.and_then(|body| body.schema_for(super::MEDIA_TYPE)).ok_or_else(|| {
            Problem::new(
                &UNSUPPORTED_MEDIA_TYPE,
                format!("This is no operation that takes {}.", super::MEDIA_TYPE),
            )
        })
    }
}

/// An import on its way.
struct Import<'a, R: Record> {
    store: Arc<dyn Store>,
    key: Option<ImportKey>,
    schema: &'a Validator,
    lines: Lines,
    /// How far it is stored.
    progress: ImportProgress,
    batch: Batch<R>,
    report: Report,
}

impl<R: Record> Import<'_, R> {
    async fn run(&mut self) -> Result<(), Problem> {
        self.skip_done().await?;
        while let Some(line) = self.lines.next().await? {
            self.take(line)?;
            if self.batch.is_full() {
                self.store_batch().await?;
            }
        }
        self.store_batch().await?;
        let ImportProgress { created, refused, .. } = self.progress;
        let counts = models::ImportCounts { lines: created + refused, created, refused };
        self.report.append(json_line(&counts)?).await?;
        self.report.rewind().await
    }

    /// Passes over the lines that an earlier attempt dealt with, which must be the same.
    async fn skip_done(&mut self) -> Result<(), Problem> {
        while self.lines.number() < self.progress.lines {
            if self.lines.next().await?.is_none() {
                return Err(reused());
            }
        }
        let is_same = self.progress.lines == 0 || self.lines.sha256() == Some(self.progress.sha256);
        if is_same { Ok(()) } else { Err(reused()) }
    }

    fn take(&mut self, line: Line) -> Result<(), Problem> {
        let number = self.lines.number();
        match line {
            Line::Text(text) if text.trim_ascii().is_empty() => Ok(()),
            Line::Text(text) => match self.read(&text)? {
                Ok(record) => {
                    self.batch.add(number, record, text.len());
                    Ok(())
                }
                Err(faults) => self.refuse(number, &faults),
            },
            Line::TooLong => {
                let most = self.lines.longest();
                let message = format!("the line is longer than the {most} bytes that this server takes");
                self.refuse(number, &[Fault::body("", "max_bytes", message)])
            }
        }
    }

    fn refuse(&mut self, number: u64, faults: &[Fault]) -> Result<(), Problem> {
        self.batch.refuse(refused_line(number, faults)?);
        Ok(())
    }

    /// The record that a line holds, or what is wrong with it.
    fn read(&self, line: &Bytes) -> Result<Result<R, Vec<Fault>>, Problem> {
        let malformed = |error: &dyn std::error::Error| {
            Ok(Err(vec![Fault::body("", "malformed_json", format!("the line is no valid JSON: {error}"))]))
        };
        let text = match std::str::from_utf8(line) {
            Ok(text) => text,
            Err(error) => return malformed(&error),
        };
        let value = match serde_json::from_str(text) {
            Ok(value) => value,
            Err(error) => return malformed(&error),
        };
        if let Err(faults) = check_body(self.schema, text, &value) {
            return Ok(Err(faults));
        }
        let wire = serde_json::from_str(text)
            .map_err(|error| Problem::internal(format!("a line passed the contract: {error}")))?;
        R::read(wire).map(Ok)
    }

    /// Stores what has gathered, and reports it. It is durable afterwards.
    async fn store_batch(&mut self) -> Result<(), Problem> {
        if self.batch.is_empty() {
            return Ok(());
        }
        let refused = self.batch.refused();
        let records = self.batch.take_records();
        let mark = self.key.clone().zip(self.lines.sha256()).map(|(key, sha256)| ImportMark {
            key,
            before: self.progress.lines,
            lines: self.lines.number(),
            sha256,
            refused,
        });
        let refusals = if records.is_empty() && mark.is_none() {
            Vec::new()
        } else {
            patiently(|| R::import(self.store.as_ref(), records.clone(), mark.clone())).await?
        };
        let refused = refused + refusals.len() as u64;
        self.progress.lines = self.lines.number();
        self.progress.created += (records.len() - refusals.len()) as u64;
        self.progress.refused += refused;
        let report = self.batch.report(refusals)?;
        self.report.append(report).await
    }

    /// A problem in the middle, with what became of the lines before.
    fn stopped(&self, mut problem: Problem) -> Problem {
        let ImportProgress { lines, created, .. } = self.progress;
        problem.detail += &match lines {
            0 => " Nothing was stored.".to_owned(),
            _ => format!(" Stored so far: {created} of the first {lines} lines."),
        };
        problem
    }
}

fn in_use() -> Problem {
    let detail = "An import with this Idempotency-Key is on its way. Wait for its end, or send another key.";
    Problem::new(&IDEMPOTENCY_KEY_IN_USE, detail).with(header::RETRY_AFTER, HeaderValue::from_static("1"))
}

fn reused() -> Problem {
    let detail = "The body does not begin with the lines that were imported under this Idempotency-Key before. Send \
                  the same body again, or another key.";
    Problem::new(&IDEMPOTENCY_KEY_REUSED, detail)
}
