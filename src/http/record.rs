//! The log line and the count of each request, also of one whose client does not wait for the answer.

use super::gate::{LONGEST_METHOD, Passage};
use crate::{metrics::Metrics, problem::Problem};
use http::{Method, StatusCode};
use std::time::Instant;

/// What the log and the metrics say of a request whose client left before its answer; nginx coined the number.
/// A change that had begun by then is made all the same.
const CLIENT_LEFT: u16 = 499;

/// A request on its way. It leaves one line and one count, whether it is finished or dropped.
pub struct Record<'s> {
    metrics: &'s Metrics,
    /// The request's id.
    pub id: String,
    method: Method,
    /// The path, without the query, which may hold what is private.
    pub path: String,
    /// What the gate found out.
    pub passage: Passage<'s>,
    started: Instant,
    finished: bool,
}

impl<'s> Record<'s> {
    /// Begins the record of a request.
    pub fn begin(metrics: &'s Metrics, id: String, method: Method, path: String) -> Self {
        let (passage, started) = (Passage::default(), Instant::now());
        Self { metrics, id, method, path, passage, started, finished: false }
    }

    /// The request was answered.
    pub fn finish(mut self, status: StatusCode, problem: Option<&Problem>) {
        self.finished = true;
        self.write(status, problem);
    }

    fn write(&self, status: StatusCode, problem: Option<&Problem>) {
        let took = self.started.elapsed();
        self.metrics.record(&self.method, self.passage.route, status, took);

        let method = self.method.as_str();
        let method = if method.len() > LONGEST_METHOD { "" } else { method };
        let (request_id, path) = (self.id.as_str(), self.path.as_str());
        let (status, micros) = (status.as_u16(), took.as_micros() as u64);
        let Passage { route, operation, principal } = &self.passage;
        let principal = principal.as_ref().map_or("", |principal| principal.name.as_str());
        let operation = operation.map_or("", |operation| operation.id.as_str());
        match problem {
            Some(Problem { cause: Some(cause), .. }) => {
                tracing::error!(target: "request", request_id, method, route, operation, principal, path, status, micros, cause);
            }
            Some(problem) => {
                let detail = problem.detail.as_str();
                tracing::info!(target: "request", request_id, method, route, operation, principal, path, status, micros, detail);
            }
            None => {
                tracing::info!(target: "request", request_id, method, route, operation, principal, path, status, micros)
            }
        }
    }
}

impl Drop for Record<'_> {
    fn drop(&mut self) {
        if !self.finished
            && let Ok(status) = StatusCode::from_u16(CLIENT_LEFT)
        {
            self.write(status, None);
        }
    }
}
