//! Which models are served, for the metrics.

use counterfoil_vision::registry::Registry;
use prometheus_client::{collector::Collector, encoding::DescriptorEncoder, metrics::MetricType};
use std::{fmt, sync::Arc};

/// A line of the metrics for each version that is served, as the registry has them when it is asked.
#[derive(Debug)]
pub struct ModelInfo(pub Arc<Registry>);

impl Collector for ModelInfo {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), fmt::Error> {
        let help = "Versions of models that are served";
        let mut info = encoder.encode_descriptor("model", help, None, MetricType::Info)?;
        for entry in self.0.list() {
            for served in entry.versions {
                let (version, digest) = (served.model.version(), served.model.digest());
                info.encode_info(&[("name", entry.name.as_str()), ("version", version), ("digest", digest)])?;
            }
        }
        Ok(())
    }
}
