//! Under which address the server is known, for the links that must be absolute.

use http::{HeaderMap, HeaderValue, header};

/// Where the server is, without a slash at the end: `https://api.example.com`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The address.
    pub url: String,
}

impl Base {
    /// The configured address, or else the one that the request was sent to.
    #[must_use]
    pub fn of_request(headers: &HeaderMap, secure: bool, configured: Option<&str>) -> Self {
        Self::of(headers.get(header::HOST), secure, configured)
    }

    /// The same from the header `Host` alone, which the gate has checked.
    #[must_use]
    pub fn of(host: Option<&HeaderValue>, secure: bool, configured: Option<&str>) -> Self {
        let scheme = if secure { "https" } else { "http" };
        let host = || host.and_then(|host| host.to_str().ok()).unwrap_or("localhost");
        let url = configured.map_or_else(|| format!("{scheme}://{}", host()), str::to_owned);
        Self { url }
    }
}
