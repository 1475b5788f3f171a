//! The host that a request is for: there must be one, and a demo answers to this machine's names alone.

use crate::problem::{BAD_REQUEST, Problem};
use http::{HeaderValue, Version, header, request::Parts, uri::Authority};
use std::net::IpAddr;

/// HTTP/1.1 demands one `Host` that names a host, lest two programs in a row read two different ones. HTTP/1.0 does
/// not, but the generated router does.
pub fn check(parts: &mut Parts) -> Result<(), Problem> {
    let refuse = |detail| Err(Problem::new(&BAD_REQUEST, detail));
    let mut hosts = parts.headers.get_all(header::HOST).iter();
    match (hosts.next(), hosts.next()) {
        (Some(_), Some(_)) => refuse("Send the header `Host` once."),
        (Some(host), None) if is_host(host) => Ok(()),
        (Some(_), None) => refuse("The header `Host` names no host; send a name or an address, and a port."),
        (None, _) if parts.version > Version::HTTP_10 => {
            refuse("Send the header `Host`; HTTP/1.1 demands it.")
        }
        (None, _) => {
            parts.headers.insert(header::HOST, HeaderValue::from_static("localhost"));
            Ok(())
        }
    }
}

/// A server that asks nobody who they are must not answer to names of others: a page of any site could have its own name
/// resolved to this machine, and read what a browser on it is told.
pub fn check_loopback(parts: &Parts) -> Result<(), Problem> {
    let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if is_loopback(host) {
        return Ok(());
    }
    let detail = "This demo answers to the names of this machine alone, such as localhost and 127.0.0.1.";
    Err(Problem::new(&BAD_REQUEST, detail))
}

fn is_host(host: &HeaderValue) -> bool {
    host.to_str().is_ok_and(|host| !host.contains('@') && host.parse::<Authority>().is_ok())
}

/// Whether a host that [`check`] let pass is a name of this machine.
fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(address) => address.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    if let Ok(address) = name.parse::<IpAddr>() {
        return address.is_loopback();
    }
    let top = name.rsplit('.').next().unwrap_or_default();
    top.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_loopback() {
        for host in ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "127.9.9.9", "[::1]:8000", "app.localhost"]
        {
            assert!(is_loopback(host), "{host}");
        }
        for host in
            ["", "evil.example", "localhost.evil.example", "10.0.0.1", "127.0.0.1.evil.example", "[::2]"]
        {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
