//! The outermost layer: whatever happens inside, there is one answer, one log line and one count.

use super::{
    Caller, Server,
    record::Record,
    render::{About, problem_document},
    request_id,
};
use crate::{contract::Operation, docs, problem::Problem};
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use http::{HeaderMap, HeaderValue, Request, header};
use std::{any::Any, panic::AssertUnwindSafe};

impl Server {
    /// Answers one request. Never fails: panics become answers too.
    pub async fn answer<B>(&self, request: Request<B>, caller: Caller) -> Response
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        let id = request_id::of(request.headers());
        let path = self.repeated(request.uri().path()).to_owned();
        let mut record = Record::begin(&self.api.metrics, id, request.method().clone(), path);

        let inside = self.pass(request, caller, &mut record.passage);
        let response = guarded(inside).await;

        let about = About { request_id: &record.id, path: &record.path };
        let (mut response, problem) = problem_document(response, &about);
        let headers = response.headers_mut();
        headers.insert(request_id::HEADER, request_id::header(&record.id));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
            let policy = HeaderValue::from_static(docs::CONTENT_SECURITY_POLICY);
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        if let Some(operation) = record.passage.operation {
            announce(operation, headers);
        }
        record.finish(response.status(), problem.as_ref());
        response
    }

    /// What answers and the log repeat of a path: nothing where it is refused for its length.
    fn repeated<'p>(&self, path: &'p str) -> &'p str {
        if path.len() > self.limits.max_uri_bytes { "" } else { path }
    }
}

/// What the contract says of every answer of an operation: until when it is there, and whether it has two forms.
fn announce(operation: &Operation, headers: &mut HeaderMap) {
    if let Some(since) = &operation.deprecation {
        headers.insert("deprecation", since.clone());
    }
    if let Some(until) = &operation.sunset {
        headers.insert("sunset", until.clone());
    }
    if operation.path == "/" || operation.columns.is_some() {
        headers.insert(header::VARY, HeaderValue::from_static("accept"));
    }
}

/// The answer of what goes on inside, or one in its place where that panics.
async fn guarded(inside: impl Future<Output = Response>) -> Response {
    match AssertUnwindSafe(inside).catch_unwind().await {
        Ok(response) => response,
        Err(panic) => Problem::internal(format!("panic: {}", panic_text(&*panic))).into_response(),
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(response: Response) -> (u16, &'static str, Option<String>) {
        let problem = response.extensions().get::<Problem>().expect("a problem");
        (response.status().as_u16(), problem.kind.slug, problem.cause.clone())
    }

    #[tokio::test]
    async fn a_panic_becomes_an_answer_that_keeps_it_to_the_log() {
        let response = guarded(async { panic!("secret {}", 1) }).await;
        assert_eq!(problem(response), (500, "internal-error", Some("panic: secret 1".into())));
    }

    #[tokio::test]
    async fn what_ends_well_is_left_alone() {
        let response = guarded(async { "hello".into_response() }).await;
        assert_eq!(response.status(), 200);
    }
}
