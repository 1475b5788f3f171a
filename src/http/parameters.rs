//! A request's path, query and headers, held against the contract and brought into the form that the router knows.

use crate::{
    contract::{Found, Operation, Query, shorten},
    problem::{BAD_REQUEST, PRECONDITION_REQUIRED, Problem},
};
use http::{HeaderMap, HeaderName, HeaderValue, Uri, request::Parts};

/// Checks path, query and headers, and rewrites the request into the form that the generated router knows: with or
/// without the slash at the end as the contract writes it, and with the contract's defaults.
pub fn check(
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

/// The address cannot be read.
pub fn broken_escape() -> Problem {
    Problem::new(&BAD_REQUEST, "The address holds a broken percent escape, or one that is no UTF-8.")
}

fn condition_required(name: &str, path: &str) -> Problem {
    let why = "with the ETag of what you change, so that nobody's change is lost";
    let detail = format!("Send the header `{name}` {why}. GET {} answers it.", shorten(path));
    Problem::new(&PRECONDITION_REQUIRED, detail)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Contract, Place};
    use http::{Method, Request};

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
        check(found.operation(&Method::GET).unwrap(), &found, &values, &mut parts)?;
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
