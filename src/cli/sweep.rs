//! Forgets, while the server serves, the answers that were kept long enough.

use crate::store::Store;
use std::{convert::Infallible, time::Duration};

/// The longest pause between two looks for expired answers.
const PAUSE: Duration = Duration::from_secs(60);

/// The shortest, however short the lifetime is.
const SHORTEST: Duration = Duration::from_millis(100);

/// Looks for expired answers again and again. Where there are many, each batch waits in the writer's queue like any
/// other change, behind those that have come meanwhile.
pub async fn sweep(store: &dyn Store, lifetime: Duration) -> Infallible {
    loop {
        match store.sweep_idempotency_keys().await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(lifetime.clamp(SHORTEST, PAUSE)).await,
            Err(error) => {
                tracing::warn!(%error, "expired answers to requests with an Idempotency-Key were not forgotten");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}
