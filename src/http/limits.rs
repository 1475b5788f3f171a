//! How much one client may ask for. Each limit is a flag of `serve`, and each has its own type of problem.

use clap::Args;
use std::time::Duration;

/// Limits on requests.
#[derive(Args, Clone, Copy, Debug)]
#[command(next_help_heading = "Limits")]
pub struct Limits {
    /// Largest body in bytes; larger ones get 413
    #[arg(long, env = "COUNTERFOIL_MAX_BODY_BYTES", default_value = "1048576", value_parser = bytes, value_name = "BYTES")]
    pub max_body_bytes: usize,

    /// Largest sum of header names and values in bytes; more gets 431
    #[arg(long, env = "COUNTERFOIL_MAX_HEADER_BYTES", default_value = "32768", value_parser = bytes, value_name = "BYTES")]
    pub max_header_bytes: usize,

    /// Longest path with query in bytes; longer ones get 414
    #[arg(long, env = "COUNTERFOIL_MAX_URI_BYTES", default_value = "8192", value_parser = bytes, value_name = "BYTES")]
    pub max_uri_bytes: usize,

    /// Requests served at once; more get 503
    #[arg(long, env = "COUNTERFOIL_MAX_CONCURRENCY", default_value = "1024", value_parser = requests, value_name = "N")]
    pub max_concurrency: usize,

    /// Connections at once; more are closed, with a 503 where they speak no TLS
    #[arg(long, env = "COUNTERFOIL_MAX_CONNECTIONS", default_value = "4096", value_parser = requests, value_name = "N")]
    pub max_connections: usize,

    /// Connections at once from one address (of IPv6, one /64) that is no trusted proxy's; more are closed likewise
    #[arg(long, env = "COUNTERFOIL_MAX_CONNECTIONS_PER_ADDRESS", default_value = "256", value_parser = requests, value_name = "N")]
    pub max_connections_per_address: usize,

    /// Seconds within which a request's header must arrive, also after an earlier one; slower connections are closed
    #[arg(long, env = "COUNTERFOIL_HEADER_TIMEOUT", default_value = "15", value_parser = seconds, value_name = "SECONDS")]
    pub header_timeout: Duration,

    /// Seconds within which a body must arrive, or the next piece of an import; slower ones get 408
    #[arg(long, env = "COUNTERFOIL_BODY_TIMEOUT", default_value = "30", value_parser = seconds, value_name = "SECONDS")]
    pub body_timeout: Duration,

    /// Seconds that an answer may lie unread by its client; then the connection is closed
    #[arg(long, env = "COUNTERFOIL_WRITE_TIMEOUT", default_value = "30", value_parser = seconds, value_name = "SECONDS")]
    pub write_timeout: Duration,

    /// Seconds within which a request must be answered; slower ones get 503
    #[arg(long, env = "COUNTERFOIL_REQUEST_TIMEOUT", default_value = "30", value_parser = seconds, value_name = "SECONDS")]
    pub request_timeout: Duration,

    /// Seconds that an import or export may take as a whole; then it is broken off
    #[arg(long, env = "COUNTERFOIL_TRANSFER_TIMEOUT", default_value = "3600", value_parser = seconds, value_name = "SECONDS")]
    pub transfer_timeout: Duration,

    /// Seconds that requests in flight are given when the server is stopped
    #[arg(long, env = "COUNTERFOIL_DRAIN_TIMEOUT", default_value = "10", value_parser = seconds, value_name = "SECONDS")]
    pub drain_timeout: Duration,
}

/// At most a gibibyte: what a request may hold in memory, and far from the end of any sum of these.
pub fn bytes(text: &str) -> Result<usize, String> {
    between(text, 1, 1 << 30)
}

fn requests(text: &str) -> Result<usize, String> {
    between(text, 1, 1_000_000)
}

/// A whole number within bounds.
pub fn between(text: &str, least: usize, most: usize) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| format!("expected a whole number from {least} to {most}"))
}

fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse::<f64>() {
        Ok(seconds) if seconds > 0.0 && seconds <= 86_400.0 => Ok(Duration::from_secs_f64(seconds)),
        _ => Err("expected a number of seconds above 0, at most 86400".into()),
    }
}
