//! Which keys are published.

use crate::problem::Problem;
use counterfoil_auth::authority::Jwks;
use serde_json::Value;

/// One set of the keys of access tokens and, behind them, those of receipts.
pub fn merged(access: &Jwks, receipts: &str) -> Result<String, Problem> {
    let failed = |error: serde_json::Error| Problem::internal(format!("a key that is no JSON: {error}"));
    let mut set = serde_json::to_value(access).map_err(failed)?;
    let mut more: Value = serde_json::from_str(receipts).map_err(failed)?;
    if let (Some(keys), Some(more)) = (set["keys"].as_array_mut(), more["keys"].as_array_mut()) {
        keys.append(more);
    }
    serde_json::to_string(&set).map_err(failed)
}
