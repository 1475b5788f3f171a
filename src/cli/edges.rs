//! Who may reach the server, from where, and how often.

use crate::{
    contract::Contract,
    http::{Cors, Edges, Networks, Origins, ProxyHeader, Rate, RateLimits, RateSetting, Tls, TrustedProxies},
};
use clap::Args;
use std::sync::Arc;

/// Settings of the edges.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Edges")]
pub struct EdgeArgs {
    #[expect(rustdoc::bare_urls, reason = "it is the help of a flag")]
    /// Sites whose pages may use the API from a browser, such as https://app.example,https://b.example; * alone for
    /// every site [default: none]
    #[arg(long, env = "COUNTERFOIL_CORS_ORIGINS", value_name = "ORIGINS")]
    cors_origins: Option<Origins>,

    /// Addresses of proxies in front, such as 10.0.0.0/8,::1; what they say of the client is believed [default: none]
    #[arg(long, env = "COUNTERFOIL_TRUSTED_PROXIES", value_name = "NETWORKS")]
    trusted_proxies: Option<Networks>,

    /// Header in which those proxies name the client: x-forwarded-for, or forwarded (RFC 7239). The other one is
    /// ignored: proxies hand it on as the client wrote it
    #[arg(long, env = "COUNTERFOIL_PROXY_HEADER", value_name = "NAME", default_value = "x-forwarded-for")]
    proxy_header: ProxyHeader,

    /// Requests that one address (of IPv6, one /64) may send, such as 100/s, 600/m:50 (50 at once) or off; more get 429.
    /// A handshake of TLS counts as one
    /// [default: 200/s:400; off with --demo]
    #[arg(long, env = "COUNTERFOIL_RATE_LIMIT_ADDRESS", value_name = "RATE")]
    rate_limit_address: Option<RateSetting>,

    /// Requests that one client may send with its tokens, from wherever; more get 429
    /// [default: 100/s:200; off with --demo]
    #[arg(long, env = "COUNTERFOIL_RATE_LIMIT_PRINCIPAL", value_name = "RATE")]
    rate_limit_principal: Option<RateSetting>,

    /// Tokens from one address that may be refused; more requests with tokens get 429 [default: 30/m; off with --demo]
    #[arg(long, env = "COUNTERFOIL_RATE_LIMIT_FAILURES", value_name = "RATE")]
    rate_limit_failures: Option<RateSetting>,
}

impl EdgeArgs {
    /// The edges of a server, with a certificate where there is one.
    pub fn edges(&self, tls: Option<Arc<Tls>>, contract: &Contract, demo: bool) -> Edges {
        let rate = |set: Option<RateSetting>, default: Option<Rate>| match set {
            Some(set) => set.rate(),
            None => default.filter(|_| !demo),
        };
        Edges {
            tls,
            proxies: TrustedProxies::new(self.trusted_proxies.clone().unwrap_or_default(), self.proxy_header),
            cors: self.cors_origins.as_ref().map(|origins| Cors::new(origins, contract)),
            rates: RateLimits::new(
                rate(self.rate_limit_address, Rate::ADDRESS),
                rate(self.rate_limit_principal, Rate::PRINCIPAL),
                rate(self.rate_limit_failures, Rate::FAILURES),
            ),
        }
    }

    /// Whether there are proxies in front.
    pub fn has_proxies(&self) -> bool {
        self.trusted_proxies.is_some()
    }
}
