//! The one address with two representations: programs that ask for `/` get JSON, browsers a page.

use crate::{contract::Operation, docs};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, header};

/// The home page, where the operation is the root and the caller would rather read HTML than JSON.
pub fn page_for(operation: &Operation, headers: &HeaderMap) -> Option<Response> {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if operation.path != "/" || !prefers_html(accept) {
        return None;
    }
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("localhost");
    let page = docs::home_page(env!("CARGO_PKG_VERSION"), &format!("http://{host}"));
    let mut response = page.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    Some(response)
}

/// Whether `Accept` names HTML, and JSON not before it. A wildcard means JSON: that is what programs send.
fn prefers_html(accept: &str) -> bool {
    let quality = |wanted: &str| {
        accept.split(',').find_map(|range| {
            let (name, parameters) = range.split_once(';').unwrap_or((range, ""));
            let q = parameters.split(';').find_map(|p| p.trim().strip_prefix("q="));
            name.trim().eq_ignore_ascii_case(wanted).then(|| q.map_or(1.0, |q| q.parse().unwrap_or(0.0f32)))
        })
    };
    quality("text/html").unwrap_or(0.0) > quality("application/json").unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_get_html_and_programs_json() {
        assert!(prefers_html("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        assert!(prefers_html("application/json;q=0.5, text/html"));
        for accept in
            ["", "*/*", "application/json", "application/json, text/html", "text/html;q=0", "text/*"]
        {
            assert!(!prefers_html(accept), "{accept}");
        }
    }
}
