//! The one address with a page beside its JSON: programs that ask for `/` get JSON, browsers a page.

use super::accept;
use crate::{contract::Operation, docs};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, header};

/// The home page, where the operation is the root and the caller would rather read HTML than JSON. `secure` is
/// whether it came over TLS, for the addresses that the page shows.
pub fn page_for(operation: &Operation, headers: &HeaderMap, secure: bool) -> Option<Response> {
    if operation.path != "/" || !accept::prefers(headers, "text/html") {
        return None;
    }
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("localhost");
    let scheme = if secure { "https" } else { "http" };
    let page = docs::home_page(env!("CARGO_PKG_VERSION"), &format!("{scheme}://{host}"));
    let mut response = page.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    Some(response)
}
