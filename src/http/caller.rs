//! Where a request comes from.

use std::net::IpAddr;

/// The client of a request, as far as it can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Its address: that of the connection, or the one that a trusted proxy names.
    pub address: IpAddr,
    /// Whether it came over TLS.
    pub secure: bool,
}
