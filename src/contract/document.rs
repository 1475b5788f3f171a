//! The document as a JSON value, with references followed.

use super::load::ContractError;
use serde_json::Value;

/// An OpenAPI document.
pub struct Document(Value);

impl Document {
    pub fn parse(yaml: &str) -> Result<Self, ContractError> {
        let root = serde_saphyr::from_str(yaml).map_err(|e| ContractError(format!("openapi.yaml: {e}")))?;
        Ok(Self(root))
    }

    pub fn root(&self) -> &Value {
        &self.0
    }

    pub fn into_root(self) -> Value {
        self.0
    }

    /// The text at a JSON pointer.
    pub fn text(&self, pointer: &str) -> Result<&str, ContractError> {
        let text = self.0.pointer(pointer).and_then(Value::as_str);
        text.ok_or_else(|| ContractError(format!("openapi.yaml: no text at {pointer}")))
    }

    /// `value`, or what it refers to with `$ref`.
    pub fn follow<'a>(&'a self, value: &'a Value) -> Result<&'a Value, ContractError> {
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else { return Ok(value) };
        let target = reference.strip_prefix('#').and_then(|pointer| self.0.pointer(pointer));
        target.ok_or_else(|| ContractError(format!("openapi.yaml: {reference} leads nowhere")))
    }
}
