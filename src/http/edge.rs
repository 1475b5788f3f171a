//! The outermost layer: whatever happens inside, there is one answer, one log line and one count.

use super::{
    Server,
    gate::{LONGEST_METHOD, Passage},
    render::{About, problem_document},
    request_id,
};
use crate::{
    docs,
    problem::{Problem, TIMED_OUT},
};
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use http::{HeaderValue, Method, Request, header};
use std::{any::Any, panic::AssertUnwindSafe, time::Instant};

impl Server {
    /// Answers one request. Never fails: panics and overruns become answers too.
    pub async fn answer<B>(&self, request: Request<B>) -> Response
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        let started = Instant::now();
        let id = request_id::of(request.headers());
        let method = request.method().clone();
        let path = self.repeated(request.uri().path()).to_owned();

        let mut passage = Passage::default();
        let inside = AssertUnwindSafe(self.pass(request, &mut passage)).catch_unwind();
        let response = match tokio::time::timeout(self.limits.request_timeout, inside).await {
            Ok(Ok(response)) => response,
            Ok(Err(panic)) => Problem::internal(format!("panic: {}", panic_text(&*panic))).into_response(),
            Err(_) => timed_out(self.limits.request_timeout.as_secs_f64()).into_response(),
        };

        let (mut response, problem) = problem_document(response, &About { request_id: &id, path: &path });
        let headers = response.headers_mut();
        headers.insert(request_id::HEADER, request_id::header(&id));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
            let policy = HeaderValue::from_static(docs::CONTENT_SECURITY_POLICY);
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }

        let line = Line { id: &id, method: &method, path: &path, passage: &passage, started };
        line.write(&response, problem.as_ref());
        self.api.metrics.record(&method, passage.route, response.status(), started.elapsed());
        response
    }

    /// What answers and the log repeat of a path: nothing where it is refused for its length.
    fn repeated<'p>(&self, path: &'p str) -> &'p str {
        if path.len() > self.limits.max_uri_bytes { "" } else { path }
    }
}

fn timed_out(seconds: f64) -> Problem {
    let detail = format!("The request took longer than the {seconds} seconds that this server allows.");
    Problem::new(&TIMED_OUT, detail).with(header::RETRY_AFTER, HeaderValue::from_static("1"))
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message")
}

/// The log line of a request. The path stands there without its query, which may hold what is private.
struct Line<'a> {
    id: &'a str,
    method: &'a Method,
    path: &'a str,
    passage: &'a Passage<'a>,
    started: Instant,
}

impl Line<'_> {
    fn write(&self, response: &Response, problem: Option<&Problem>) {
        let status = response.status().as_u16();
        let micros = self.started.elapsed().as_micros() as u64;
        let method = self.method.as_str();
        let method = if method.len() > LONGEST_METHOD { "" } else { method };
        let (id, path) = (self.id, self.path);
        let Passage { route, operation } = self.passage;
        match problem {
            Some(Problem { cause: Some(cause), .. }) => {
                tracing::error!(target: "request", request_id = id, method, route, operation, path, status, micros, cause);
            }
            Some(problem) => {
                let detail = problem.detail.as_str();
                tracing::info!(target: "request", request_id = id, method, route, operation, path, status, micros, detail);
            }
            None => {
                tracing::info!(target: "request", request_id = id, method, route, operation, path, status, micros)
            }
        }
    }
}
