//! What image classification counts.

use counterfoil_vision::engine::Timings;
use prometheus_client::{
    metrics::{counter::Counter, gauge::Gauge, histogram::Histogram},
    registry::{Registry, Unit},
};
use std::sync::atomic::AtomicU64;

/// Where the time of pictures went, and what is waiting.
#[derive(Debug)]
pub struct VisionMetrics {
    queueing: Histogram,
    decoding: Histogram,
    inference: Histogram,
    waiting: Gauge,
    held: Gauge,
    abandoned: Counter<u64, AtomicU64>,
}

/// Upper bounds in seconds: of a small picture's decoding, to that of a queue full of large ones.
const BOUNDS: [f64; 11] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

impl VisionMetrics {
    /// Registers all of them.
    pub fn new(registry: &mut Registry) -> Self {
        let metrics = Self {
            queueing: Histogram::new(BOUNDS),
            decoding: Histogram::new(BOUNDS),
            inference: Histogram::new(BOUNDS),
            waiting: Gauge::default(),
            held: Gauge::default(),
            abandoned: Counter::default(),
        };
        let mut seconds = |name, help, histogram: &Histogram| {
            registry.register_with_unit(name, help, Unit::Seconds, histogram.clone());
        };
        seconds("vision_queueing", "Time that pictures waited for a worker", &metrics.queueing);
        seconds("vision_decoding", "Time from a picture's bytes to the network's input", &metrics.decoding);
        seconds("vision_inference", "Time in the network", &metrics.inference);
        registry.register("vision_waiting", "Pictures that wait for a worker", metrics.waiting.clone());
        registry.register_with_unit(
            "vision_held",
            "What pictures take up in memory, arriving, waiting or being decoded",
            Unit::Bytes,
            metrics.held.clone(),
        );
        registry.register(
            "vision_abandoned",
            "Pictures given up because their client had left",
            metrics.abandoned.clone(),
        );
        metrics
    }

    /// Counts an answer.
    pub fn record(&self, timings: &Timings) {
        self.queueing.observe(timings.queueing.as_secs_f64());
        self.decoding.observe(timings.decoding.as_secs_f64());
        self.inference.observe(timings.inference.as_secs_f64());
    }

    /// Tells what is so at this moment: how many pictures wait, how many bytes are held, and how many were given up
    /// so far.
    pub fn measure(&self, waiting: usize, held: usize, abandoned: u64) {
        let clamped = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        self.waiting.set(clamped(waiting));
        self.held.set(clamped(held));
        self.abandoned.inner().store(abandoned, std::sync::atomic::Ordering::Relaxed);
    }
}
