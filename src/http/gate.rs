//! The gate in front of the generated router: a request passes when the contract allows it, in this order: size of
//! address and headers, host, path, method, room, token, parameters, body.

use super::{
    Caller, Limits, Server, Standing, access::AtTheDoor, body, conditional::Conditional, csv, deadline, home,
    host,
};
use crate::{
    api::{Exchange, Incoming},
    contract::{Found, Operation, Query, shorten},
    problem::{
        BAD_REQUEST, HEADERS_TOO_LARGE, METHOD_NOT_ALLOWED, PRECONDITION_REQUIRED, Problem, UNKNOWN_PATH,
        URI_TOO_LONG,
    },
};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use counterfoil_auth::{Customers, Principal};
use http::{
    HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, Uri, Version, header, request::Parts,
};
use std::{convert::Infallible, sync::Arc};
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
    principal: Arc<Principal>,
}

impl Server {
    /// Lets a request through to its handler, or answers why not.
    pub async fn pass<'s, B>(
        &'s self,
        request: Request<B>,
        caller: Caller,
        passage: &mut Passage<'s>,
    ) -> Response
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + Unpin + 'static,
        B::Error: std::error::Error + Send + Sync + 'static,
    {
        match self.try_pass(request, caller, passage).await {
            Ok(response) => response,
            Err(problem) => problem.into_response(),
        }
    }

    async fn try_pass<'s, B>(
        &'s self,
        request: Request<B>,
        caller: Caller,
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
        let request = AtTheDoor { operation, path: &values, headers: &parts.headers, caller: &caller };
        let principal = self.authorize(&request).await?;
        if !principal.name.is_empty() {
            passage.standings.extend(self.edges.rates.check_principal(&principal.name)?);
        }
        passage.principal = Some(principal.clone());
        check_parameters(operation, &found, &values, &mut parts)?;
        let visit = Visit { caller, principal };
        let limit = deadline::limit(operation, &self.limits);
        if operation.streaming {
            check_chunks(parts.version)?;
            let answer = deadline::within(limit, self.stream(operation, parts, content, visit)).await?;
            // Work goes on while the answer is sent, and so its leave goes with it.
            return Ok(deadline::bounded(answer, limit, permit));
        }
        if operation.raw_body {
            let answer = deadline::within(limit, self.hand_over(operation, parts, content, visit)).await;
            self.note_failed_secret(operation, caller, answer.as_ref().ok());
            return answer;
        }
        let answer = deadline::within(limit, self.work(operation, parts, content, visit)).await;
        self.note_failed_secret(operation, caller, answer.as_ref().ok());
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
            client: visit.caller.address,
            secure: visit.caller.secure,
            host: parts.headers.get(header::HOST).cloned(),
            authorization: parts.headers.get(header::AUTHORIZATION).cloned(),
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

fn condition_required(name: &str, path: &str) -> Problem {
    let why = "with the ETag of what you change, so that nobody's change is lost";
    let detail = format!("Send the header `{name}` {why}. GET {} answers it.", shorten(path));
    Problem::new(&PRECONDITION_REQUIRED, detail)
}

/// Checks path, query and headers, and rewrites the request into the form that the generated router knows: with or
/// without the slash at the end as the contract writes it, and with the contract's defaults.
fn check_parameters(
    operation: &Operation,
    found: &Found<'_, '_>,
    values: &[(&str, String)],
    parts: &mut Parts,
) -> Result<(), Problem> {
    let text = parts.uri.query().unwrap_or_default();
    let query = Query::parse(text).ok_or_else(broken_escape)?;
    if let Some(name) = operation.missing_condition(&parts.headers) {
        return Err(condition_required(name, parts.uri.path()));
    }
    join_preferences(&mut parts.headers);
    operation.check_parameters(values, &query, &parts.headers).map_err(Problem::validation)?;
    operation.add_default_headers(&mut parts.headers);

    let with_defaults = operation.with_defaults(&query, text);
    let canonical = found.canonical(parts.uri.path());
    if with_defaults.is_some() || canonical.is_some() {
        let path = canonical.as_deref().unwrap_or(parts.uri.path());
        let query = with_defaults.as_deref().unwrap_or(text);
        let rewritten = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        parts.uri = rewritten.parse::<Uri>().map_err(|_| broken_escape())?;
    }
    Ok(())
}

fn broken_escape() -> Problem {
    Problem::new(&BAD_REQUEST, "The address holds a broken percent escape, or one that is no UTF-8.")
}

/// Several headers `Prefer` are one list (RFC 7240); handlers are given a single header.
fn join_preferences(headers: &mut HeaderMap) {
    let name = HeaderName::from_static("prefer");
    if headers.get_all(&name).iter().nth(1).is_none() {
        return;
    }
    let all: Vec<&[u8]> = headers.get_all(&name).iter().map(HeaderValue::as_bytes).collect();
    if let Ok(joined) = HeaderValue::from_bytes(&all.join(&b", "[..])) {
        headers.insert(name, joined);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Contract, Place};

    const PARAMETERS: &str = "openapi: 3.0.3
info: {version: 1.0.0}
security: []
paths:
  /x/:
    get:
      operationId: x
      parameters:
        - {name: a, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, default: 7}}
        - {name: X-Count, in: header, schema: {type: integer, default: 8}}";

    /// What the router gets of a request with these parameters.
    fn passed(target: &str, count: Option<&str>) -> Result<(String, HeaderValue), Problem> {
        let contract = Contract::parse(PARAMETERS).unwrap_or_else(|error| panic!("{error}"));
        let mut request = Request::get(target);
        if let Some(count) = count {
            request = request.header("X-Count", count);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        let path = parts.uri.path().to_owned();
        let found = contract.table.find(&path).unwrap();
        let values = found.decoded_parameters().unwrap();
        check_parameters(found.operation(&Method::GET).unwrap(), &found, &values, &mut parts)?;
        Ok((parts.uri.to_string(), parts.headers["x-count"].clone()))
    }

    #[test]
    fn handlers_get_the_contracts_defaults_and_its_form_of_the_path() {
        for (target, count, uri, passed_count) in [
            ("/x", None, "/x/?limit=7", "8"),
            ("/x/?a=%20", Some("1"), "/x/?a=%20&limit=7", "1"),
            ("/x/?limit=1", Some("2"), "/x/?limit=1", "2"),
        ] {
            let (found_uri, found_count) = passed(target, count).unwrap();
            assert_eq!((found_uri.as_str(), found_count), (uri, HeaderValue::from_static(passed_count)));
        }
        let refused = passed("/x", Some("many")).unwrap_err();
        assert_eq!(refused.faults[0].place, Place::Header);
    }
}
