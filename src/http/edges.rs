//! What stands between the server and everybody who can reach it.

use super::{Cors, RateLimits, Tls, TrustedProxies, security::Security};
use std::sync::Arc;

/// Settings of the outermost layers. By default there is no TLS, no proxy, no other site and no limit of rates.
#[derive(Default)]
pub struct Edges {
    /// The certificate; without one, connections are not encrypted.
    pub tls: Option<Arc<Tls>>,
    /// Proxies in front.
    pub proxies: TrustedProxies,
    /// Whose pages may ask; nobody's, where there are no rules.
    pub cors: Option<Cors>,
    /// How often one may ask.
    pub rates: RateLimits,
}

impl Edges {
    /// How answers leave without TLS.
    pub fn security(&self) -> Security {
        Security { cross_origin: self.cors.is_some(), secure: false }
    }
}
