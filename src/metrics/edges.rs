//! What is counted of connections, before any request is read.

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family},
    registry::Registry,
};

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Refusal {
    limit: &'static str,
}

/// Counters of connections that came to nothing.
pub struct EdgeMetrics {
    refused: Family<Refusal, Counter>,
    handshakes_failed: Counter,
}

impl EdgeMetrics {
    /// Counters in a registry.
    pub fn new(registry: &mut Registry) -> Self {
        let refused = Family::default();
        registry.register("connections_refused", "Connections closed at once, by the limit", refused.clone());
        let handshakes_failed = Counter::default();
        registry.register(
            "tls_handshakes_failed",
            "Connections that ended in their handshake",
            handshakes_failed.clone(),
        );
        Self { refused, handshakes_failed }
    }

    /// A connection was one too many for a limit: that of `all`, that of its `address`, or of
    /// the address's `rate`.
    pub fn refused(&self, limit: &'static str) {
        self.refused.get_or_create(&Refusal { limit }).inc();
    }

    /// A handshake failed, or took too long.
    pub fn handshake_failed(&self) {
        self.handshakes_failed.inc();
    }
}
