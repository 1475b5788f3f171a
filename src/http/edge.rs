//! The outermost layer: whatever happens inside, there is one answer, one log line and one count.

use super::{
    Caller, Server, cors,
    gate::Passage,
    record::Record,
    render::{About, problem_document},
    request_id,
    security::Security,
};
use crate::{
    audit::{self, Asker},
    contract::Operation,
    problem::Problem,
};
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use std::{any::Any, panic::AssertUnwindSafe};

impl Server {
    /// Answers one request that came over a connection from `peer`. Never fails: panics become answers too.
    pub async fn answer<B>(&self, request: Request<B>, peer: Caller) -> Response
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        let caller = self.edges.proxies.caller(peer, request.headers());
        let has_credentials = request.headers().contains_key(header::AUTHORIZATION);
        let asked = self.edges.cors.as_ref().map(|_| cors::Asked::of(request.method(), request.headers()));
        let id = request_id::of(request.headers());
        let path = self.repeated(request.uri().path()).to_owned();
        let method = request.method().clone();
        let mut record = Record::begin(&self.api.metrics, caller.address, id, method, path);

        let is_preflight = asked.as_ref().is_some_and(|asked| asked.is_preflight);
        let inside = self.admit(request, caller, is_preflight, &record.id, &mut record.passage);
        let response = guarded(inside).await;

        let about = About { request_id: &record.id, path: &record.path };
        let (mut response, problem) = problem_document(response, &about);
        if let Some((cors, asked)) = self.edges.cors.as_ref().zip(asked) {
            response = cors.apply(if problem.is_some() { asked.refused() } else { asked }, response).await;
        }
        let headers = response.headers_mut();
        headers.insert(request_id::HEADER, request_id::header(&record.id));
        Security { secure: caller.secure, ..self.edges.security() }.protect(headers, has_credentials);
        for standing in &record.passage.standings {
            standing.tell(headers);
        }
        if let Some(operation) = record.passage.operation {
            announce(operation, headers);
        }
        record.finish(response.status(), problem.as_ref());
        response
    }

    /// Lets a request in, where its address does not come too often, and its answer is not for the browser alone.
    async fn admit<'s, B>(
        &'s self,
        request: Request<B>,
        caller: Caller,
        is_preflight: bool,
        request_id: &str,
        passage: &mut Passage<'s>,
    ) -> Response
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        match self.edges.rates.check_address(caller.address) {
            Ok(standing) => passage.standings.extend(standing),
            Err(problem) => {
                let asker = Asker { request_id, client: caller.address };
                audit::refused(asker, None, None, problem.kind.status, &problem.detail);
                return problem.into_response();
            }
        }
        // A browser asks without the user's token, and is answered by the rules for other sites alone.
        if is_preflight {
            return StatusCode::NO_CONTENT.into_response();
        }
        self.pass(request, caller, request_id, passage).await
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
        headers.append(header::VARY, HeaderValue::from_static("accept"));
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
