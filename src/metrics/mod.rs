//! What the server counts, in the OpenMetrics text format.

mod edges;
mod vision;

pub use edges::EdgeMetrics;
pub use vision::VisionMetrics;

use http::{Method, StatusCode};
use prometheus_client::{
    collector::Collector,
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::{Registry, Unit},
};
use std::time::Duration;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    method: &'static str,
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Load {
    outcome: &'static str,
}

/// The route of requests that no path of the contract fits.
const UNKNOWN: &str = "unknown";
/// The method of requests with one that the contract does not know.
const OTHER: &str = "other";

/// Counters of requests by method, route and status, and a histogram of how long they took.
pub struct Metrics {
    registry: Registry,
    requests: Family<Request, Counter>,
    durations: Family<Route, Histogram, fn() -> Histogram>,
    replays: Counter,
    loads: Family<Load, Counter>,
    /// Of connections.
    pub edges: EdgeMetrics,
    /// Of image classification.
    pub vision: VisionMetrics,
}

/// Upper bounds in seconds, from half a millisecond to the longest a request may take.
const BOUNDS: [f64; 11] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.25, 1.0, 5.0, 30.0];

impl Default for Metrics {
    fn default() -> Self {
        let requests = Family::default();
        let durations: Family<Route, Histogram, fn() -> Histogram> =
            Family::new_with_constructor(|| Histogram::new(BOUNDS));
        let mut registry = Registry::default();
        registry.register("http_requests", "Requests answered", requests.clone());
        registry.register_with_unit(
            "http_request_duration",
            "Time from a request's header to its answer",
            Unit::Seconds,
            durations.clone(),
        );
        let replays = Counter::default();
        registry.register(
            "idempotent_replays",
            "Answers given again under an Idempotency-Key",
            replays.clone(),
        );
        let loads = Family::default();
        registry.register("model_loads", "Models loaded anew, by what became of it", loads.clone());
        let edges = EdgeMetrics::new(&mut registry);
        let vision = VisionMetrics::new(&mut registry);
        Self { registry, requests, durations, replays, loads, edges, vision }
    }
}

impl Metrics {
    /// Counts an answer. `route` is a path of the contract, so that there are only so many series.
    pub fn record(&self, method: &Method, route: &str, status: StatusCode, took: Duration) {
        let method = label(method);
        let route = if route.is_empty() { UNKNOWN } else { route };
        let request = Request { method, route: route.to_owned(), status: status.as_u16() };
        self.requests.get_or_create(&request).inc();
        let route = Route { method, route: route.to_owned() };
        self.durations.get_or_create(&route).observe(took.as_secs_f64());
    }

    /// Counts a refusal of what could not be read as a request.
    pub fn record_unreadable(&self, status: u16) {
        let request = Request { method: OTHER, route: UNKNOWN.to_owned(), status };
        self.requests.get_or_create(&request).inc();
    }

    /// Counts an answer that was given before.
    pub fn record_replay(&self) {
        self.replays.inc();
    }

    /// Counts a model that was to be loaded.
    pub fn record_load(&self, outcome: &'static str) {
        self.loads.get_or_create(&Load { outcome }).inc();
    }

    /// The same, with what else is looked up when they are asked for.
    #[must_use]
    pub fn with(mut self, collector: impl Collector) -> Self {
        self.registry.register_collector(Box::new(collector));
        self
    }

    /// All of them as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a String does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

/// A method as a label: a client cannot make up new series.
fn label(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => OTHER,
    }
}
