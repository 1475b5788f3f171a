//! The gate in front of the generated router: a request passes when the contract allows it, in this order: size of
//! address and headers, host, path, method, room, token, parameters, body.

use super::{
    Caller, Limits, Server, Standing,
    access::{AtTheDoor, Trial},
    body,
    conditional::Conditional,
    csv, deadline, home, host,
    parameters::{self, broken_escape},
};
use crate::{
    api::{Exchange, Incoming},
    audit::Asker,
    contract::{Found, Operation, shorten},
    problem::{BAD_REQUEST, HEADERS_TOO_LARGE, METHOD_NOT_ALLOWED, Problem, UNKNOWN_PATH, URI_TOO_LONG},
};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use counterfoil_auth::{Customers, Principal};
use http::{HeaderValue, Method, Request, StatusCode, Version, header, request::Parts};
use std::{
    convert::Infallible,
    sync::{Arc, atomic::AtomicBool},
};
use tokio::sync::OwnedSemaphorePermit;
use tower::Service;

/// Longest name of a method that is read, and repeated in answers and in the log.
pub const LONGEST_METHOD: usize = 32;

/// What the outer layer learns of a request on its way.
#[derive(Default)]
pub struct Passage<'s> {
    /// The path in the contract; empty where there is none.
    pub route: &'s str,
    /// The operation; `None` where path or method lead to none.
    pub operation: Option<&'s Operation>,
    /// Whom it is made for; `None` where it was refused for that, or before.
    pub principal: Option<Arc<Principal>>,
    /// What is left of the caller's allowances.
    pub standings: Vec<Standing>,
}

/// What a handler is told beside the request.
struct Visit {
    caller: Caller,
    request_id: String,
    principal: Arc<Principal>,
    failed: Option<Arc<AtomicBool>>,
}

impl Server {
    /// Lets a request through to its handler, or answers why not.
    pub async fn pass<'s, B>(
        &'s self,
        request: Request<B>,
        caller: Caller,
        request_id: &str,
        passage: &mut Passage<'s>,
    ) -> Response
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        match self.try_pass(request, caller, request_id, passage).await {
            Ok(response) => response,
            Err(problem) => problem.into_response(),
        }
    }

    async fn try_pass<'s, B>(
        &'s self,
        request: Request<B>,
        caller: Caller,
        request_id: &str,
        passage: &mut Passage<'s>,
    ) -> Result<Response, Problem>
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        let (mut parts, content) = request.into_parts();
        self.check_size(&parts)?;
        host::check(&mut parts)?;
        if self.access.guard.is_none() {
            host::check_loopback(&parts)?;
        }
        if parts.uri.path() == "*" && parts.method == Method::OPTIONS {
            return Ok(options(&self.contract.table.allow()));
        }
        // The URI is rewritten below while what was found in it is still at hand.
        let path = parts.uri.path().to_owned();
        let found = self.contract.table.find(&path).ok_or_else(|| unknown_path(&path))?;
        passage.route = found.route;
        if parts.method == Method::OPTIONS {
            return Ok(options(&found.allow()));
        }
        let operation =
            found.operation(&parts.method).ok_or_else(|| method_not_allowed(&found, &parts.method))?;
        passage.operation = Some(operation);

        let permit = self.permit(operation)?;
        let values = found.decoded_parameters().ok_or_else(broken_escape)?;
        let request =
            AtTheDoor { operation, path: &values, headers: &parts.headers, caller: &caller, request_id };
        let (principal, standing) = self.authorize(&request).await?;
        passage.standings.extend(standing);
        passage.principal = Some(principal.clone());
        parameters::check(operation, &found, &values, &mut parts)?;
        let trial = self.trial(operation, Asker { request_id, client: caller.address });
        let failed = trial.as_ref().map(Trial::failed);
        let visit = Visit { caller, request_id: request_id.to_owned(), principal, failed };
        let limit = deadline::limit(operation, &self.limits);
        if operation.streaming {
            check_chunks(parts.version)?;
            let answer = deadline::within(limit, self.stream(operation, parts, content, visit)).await?;
            // Work goes on while the answer is sent, and so its leave goes with it.
            return Ok(deadline::bounded(answer, limit, permit));
        }
        let answer = if operation.raw_body {
            deadline::within(limit, self.hand_over(operation, parts, content, visit)).await
        } else {
            deadline::within(limit, self.work(operation, parts, content, visit)).await
        };
        if let Some(trial) = trial {
            trial.end(answer.as_ref().ok());
        }
        answer
    }

    /// Reads the body and calls the handler.
    async fn work<B>(
        &self,
        operation: &Operation,
        mut parts: Parts,
        content: B,
        visit: Visit,
    ) -> Result<Response, Problem>
    where
        B: http_body::Body<Data = Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        let content = match &operation.body {
            Some(expected) => body::read(expected, &parts.headers, content, &self.limits).await?,
            None => Bytes::new(),
        };
        if let Some(page) = home::page_for(operation, &parts.headers, visit.caller.secure) {
            return Ok(page);
        }
        let mut conditional = Conditional::begin(operation, &mut parts, || self.api.store.settled());
        if visit.principal.customers != Customers::Any {
            conditional = conditional.without_dates();
        }
        let columns = csv::wanted(operation, &parts.headers);
        if columns.is_some() {
            // The connection leaves the body out of an answer to HEAD, but must know how long it would be.
            parts.method = operation.method.clone();
        }
        let mut response = self.call(parts, content, Incoming::default(), visit).await;
        if let Some(columns) = columns {
            response = csv::table(columns, response).await;
        }
        Ok(conditional.finish(operation, response).await)
    }

    /// Calls a handler that reads the body, where it takes one, as it comes.
    async fn stream<B>(
        &self,
        operation: &Operation,
        parts: Parts,
        content: B,
        visit: Visit,
    ) -> Result<Response, Problem>
    where
        B: http_body::Body<Data = Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        let Some(expected) = &operation.body else {
            return Ok(self.call(parts, Bytes::new(), Incoming::default(), visit).await);
        };
        body::check_media_type(expected, &parts.headers)?;
        let Limits { body_timeout, max_body_bytes, .. } = self.limits;
        let stream = Incoming::new(Body::new(content), body_timeout, max_body_bytes);
        Ok(self.call(parts, Bytes::new(), stream, visit).await)
    }

    /// Calls a handler that reads the body by itself, and answers as a whole.
    async fn hand_over<B>(
        &self,
        operation: &Operation,
        parts: Parts,
        content: B,
        visit: Visit,
    ) -> Result<Response, Problem>
    where
        B: http_body::Body<Data = Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        if let Some(expected) = &operation.body {
            body::check_raw_media_type(expected, &parts.headers)?;
        }
        let Limits { body_timeout, max_body_bytes, .. } = self.limits;
        let stream = Incoming::whole(Body::new(content), body_timeout, max_body_bytes);
        Ok(self.call(parts, Bytes::new(), stream, visit).await)
    }

    /// Leave to work on a request, as long as there are not too many. A supervisor must learn of the server's health
    /// all the same, and its documents cost little: the system's operations need no leave, nor does what never answers
    /// 503.
    fn permit(&self, operation: &Operation) -> Result<Option<OwnedSemaphorePermit>, Problem> {
        if operation.tag == "system" || !operation.responses.declares(StatusCode::SERVICE_UNAVAILABLE) {
            return Ok(None);
        }
        Arc::clone(&self.permits).try_acquire_owned().map(Some).map_err(|_| {
            Problem::overloaded("The server is working on as many requests as it may. Try again in a second.")
        })
    }

    fn check_size(&self, parts: &Parts) -> Result<(), Problem> {
        if parts.method.as_str().len() > LONGEST_METHOD {
            return Err(Problem::new(&BAD_REQUEST, "The name of the method is too long."));
        }
        let length = parts.uri.path_and_query().map_or(0, |text| text.as_str().len());
        let limit = self.limits.max_uri_bytes;
        if length > limit {
            let detail = format!("The address is longer than the {limit} bytes that this server takes.");
            return Err(Problem::new(&URI_TOO_LONG, detail));
        }
        let size: usize = parts.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        let limit = self.limits.max_header_bytes;
        if size > limit {
            let detail = format!("The headers are larger than the {limit} bytes that this server takes.");
            return Err(Problem::new(&HEADERS_TOO_LARGE, detail));
        }
        Ok(())
    }

    async fn call(&self, parts: Parts, body: Bytes, stream: Incoming, visit: Visit) -> Response {
        let (method, path) = (parts.method.clone(), parts.uri.path().to_owned());
        let content_type = content_type(&parts).to_owned();
        let media_type = media_type(&content_type);
        let exchange = Exchange {
            method,
            path,
            media_type,
            content_type,
            body: body.clone(),
            stream,
            principal: visit.principal,
            request_id: visit.request_id,
            client: visit.caller.address,
            secure: visit.caller.secure,
            host: parts.headers.get(header::HOST).cloned(),
            authorization: parts.headers.get(header::AUTHORIZATION).cloned(),
            failed: visit.failed,
        };
        let request = Request::from_parts(parts, Body::from(body));
        let result: Result<Response, Infallible> = exchange.scope(self.router.clone().call(request)).await;
        match result {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }
}

/// What the body is, as the request says.
fn content_type(parts: &Parts) -> &str {
    parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The same without parameters.
fn media_type(content_type: &str) -> String {
    let essence = content_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

fn options(allow: &str) -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Ok(allow) = HeaderValue::from_str(allow) {
        response.headers_mut().insert(header::ALLOW, allow);
    }
    response
}

fn unknown_path(path: &str) -> Problem {
    if !path.starts_with('/') {
        return Problem::new(&BAD_REQUEST, "The request asks for something else than a path.");
    }
    Problem::new(&UNKNOWN_PATH, format!("There is nothing at {}. /docs lists what there is.", shorten(path)))
}

fn method_not_allowed(found: &Found<'_, '_>, method: &Method) -> Problem {
    let allow = found.allow();
    let detail = format!("{} does not take {method}, but {allow}.", found.route);
    let problem = Problem::new(&METHOD_NOT_ALLOWED, detail);
    match HeaderValue::from_str(&allow) {
        Ok(allow) => problem.with(header::ALLOW, allow),
        Err(_) => problem,
    }
}

/// The answer ends with its last chunk, which HTTP/1.0 has not: there, one that broke off would look whole.
fn check_chunks(version: Version) -> Result<(), Problem> {
    if version > Version::HTTP_10 {
        return Ok(());
    }
    Err(Problem::new(
        &BAD_REQUEST,
        "Ask with HTTP/1.1: the answer comes in chunks, which HTTP/1.0 does not know.",
    ))
}
