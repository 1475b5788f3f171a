//! Forgets, while the server serves, the answers that were kept long enough, and revocations of what has expired.

use crate::{api::now, store::Store};
use std::{convert::Infallible, time::Duration};

/// The longest pause between two looks for expired answers.
const PAUSE: Duration = Duration::from_secs(60);

/// The shortest, however short the lifetime is.
const SHORTEST: Duration = Duration::from_millis(100);

/// Looks for expired answers again and again. Where there are many, each batch waits in the writer's queue like any
/// other change, behind those that have come meanwhile.
pub async fn sweep(store: &dyn Store, lifetime: Duration) -> Infallible {
    loop {
        match swept(store).await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(lifetime.clamp(SHORTEST, PAUSE)).await,
            Err(error) => {
                tracing::warn!(%error, "what has expired was not forgotten");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Forgets some of what has expired; says whether there may be more.
async fn swept(store: &dyn Store) -> crate::store::Result<bool> {
    let keys = store.sweep_idempotency_keys().await?;
    Ok(store.sweep_revocations(now()).await? || keys)
}
