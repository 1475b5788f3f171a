//! Which pages of other sites may ask the server from a browser (the Fetch standard's CORS protocol). None may, unless
//! the operator names them. Tokens travel in `Authorization`, never in cookies, so that no browser is ever told to send
//! credentials by itself.

use crate::contract::Contract;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use std::{convert::Infallible, future::ready, str::FromStr, time::Duration};
use tower::{Layer, ServiceExt, service_fn};
use tower_http::cors::{AllowOrigin, CorsLayer};

/// For how long a browser may keep what it was told.
const MAX_AGE: Duration = Duration::from_secs(600);

/// What a page may send.
const SENT: [&str; 8] = [
    "authorization",
    "content-type",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "idempotency-key",
    "prefer",
    "x-request-id",
];

/// What a page may read, beside what the standard names.
const READ: [&str; 12] = [
    "deprecation",
    "etag",
    "idempotent-replayed",
    "link",
    "location",
    "preference-applied",
    "ratelimit",
    "ratelimit-policy",
    "retry-after",
    "sunset",
    "www-authenticate",
    "x-request-id",
];

/// Sites, such as `https://app.example,https://b.example`; or `*` alone, for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origins {
    /// Every site's pages.
    Any,
    /// Pages of these.
    These(Vec<HeaderValue>),
}

impl FromStr for Origins {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.trim() == "*" {
            return Ok(Self::Any);
        }
        let all: Result<_, _> = text.split(',').map(|one| origin(one.trim())).collect();
        all.map(Self::These)
    }
}

/// An origin as a browser writes it: scheme and host in lower case, a port where it is not the scheme's.
fn origin(text: &str) -> Result<HeaderValue, String> {
    let wrong = || match text {
        "*" => "* stands for every site, and must be given alone".to_owned(),
        _ => {
            format!("{text:?} is no origin; write https://app.example, without a path and a slash at the end")
        }
    };
    let (scheme, host) = text.split_once("://").ok_or_else(wrong)?;
    let is_host = host.parse::<http::uri::Authority>().is_ok_and(|host| !host.host().is_empty());
    if !["http", "https"].contains(&scheme) || !is_host || host.contains(['@', '*']) {
        return Err(wrong());
    }
    HeaderValue::from_str(&text.to_ascii_lowercase()).map_err(|_| wrong())
}

/// The rules, ready to be applied.
#[derive(Clone, Debug)]
pub struct Cors(CorsLayer);

/// What a request's headers say to these rules.
pub struct Asked {
    request: Request<()>,
    /// Whether a browser asks what it may send, before it sends it.
    pub is_preflight: bool,
}

impl Cors {
    /// Lets pages of these sites use every method of the contract.
    pub fn new(origins: &Origins, contract: &Contract) -> Self {
        let origins = match origins {
            Origins::Any => AllowOrigin::any(),
            Origins::These(origins) => AllowOrigin::list(origins.iter().cloned()),
        };
        let methods = contract.table.allow();
        let methods: Vec<Method> = methods.split(", ").filter_map(|name| name.parse().ok()).collect();
        let layer = CorsLayer::new()
            .allow_origin(origins)
            .allow_methods(methods)
            .allow_headers(SENT.map(HeaderName::from_static))
            .expose_headers(READ.map(HeaderName::from_static))
            .max_age(MAX_AGE);
        Self(layer)
    }

    /// An answer with what it says to other sites' pages: of a preflight that was let through, in place of `response`.
    pub async fn apply(&self, asked: Asked, response: Response) -> Response {
        let mut response = Some(response);
        let inside = service_fn(move |_: Request<()>| {
            // Called once, or not at all where the layer answers by itself.
            ready(Ok::<Response, Infallible>(response.take().unwrap_or_default()))
        });
        match self.0.layer(inside).oneshot(asked.request).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }
}

impl Asked {
    /// What a request asks.
    pub fn of(method: &Method, headers: &HeaderMap) -> Self {
        let names =
            [header::ORIGIN, header::ACCESS_CONTROL_REQUEST_METHOD, header::ACCESS_CONTROL_REQUEST_HEADERS];
        let is_preflight =
            method == Method::OPTIONS && names[..2].iter().all(|name| headers.contains_key(name));
        let mut request = Request::new(());
        *request.method_mut() = if is_preflight { Method::OPTIONS } else { Method::GET };
        for name in names {
            if let Some(value) = headers.get(&name) {
                request.headers_mut().insert(name, value.clone());
            }
        }
        Self { request, is_preflight }
    }

    /// The same, as no preflight: where one is refused, the refusal is the answer.
    pub fn refused(mut self) -> Self {
        *self.request.method_mut() = Method::GET;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_written_as_browsers_write_them() {
        for (text, expected) in [
            ("*", Some(Origins::Any)),
            (
                "https://App.example",
                Some(Origins::These(vec![HeaderValue::from_static("https://app.example")])),
            ),
            ("https://a.example/", None),
            ("https://a.example/x", None),
            ("https://*.example", None),
            ("https://user@a.example", None),
            ("ftp://a.example", None),
            ("a.example", None),
            ("null", None),
            ("", None),
            ("https://", None),
            ("https://a.example,", None),
            ("*,https://a.example", None),
        ] {
            assert_eq!(text.parse::<Origins>().ok(), expected, "{text}");
        }
        let two: Origins = "http://localhost:3000, https://b.example".parse().unwrap();
        assert!(matches!(two, Origins::These(origins) if origins.len() == 2));
        let why = "*,https://a.example".parse::<Origins>().unwrap_err();
        assert!(why.contains("alone"), "{why}");
    }

    #[test]
    fn only_a_browsers_question_is_a_preflight() {
        let asked = |method, names: &[&'static str]| {
            let headers =
                names.iter().map(|name| (HeaderName::from_static(name), HeaderValue::from_static("x")));
            Asked::of(method, &headers.collect()).is_preflight
        };
        let both = ["origin", "access-control-request-method"];
        assert!(asked(&Method::OPTIONS, &both));
        assert!(!asked(&Method::OPTIONS, &both[..1]) && !asked(&Method::GET, &both));
    }
}
