//! JSON Merge Patch (RFC 7396), where `null` removes a field and what is left out stays.

use super::fault::Fault;
use serde_json::Value;

/// Its media type.
pub const MEDIA_TYPE: &str = "application/merge-patch+json";

/// Says of a `null` for a field that has to stay what it would do, rather than that it is of no fitting type.
pub fn reword(faults: &mut [Fault], patch: &Value) {
    for fault in faults.iter_mut().filter(|fault| fault.code == "type" && !fault.pointer.is_empty()) {
        if patch.pointer(&fault.pointer).is_some_and(Value::is_null) {
            fault.message =
                "`null` removes a field, and this one cannot be removed; leave it out to keep it".into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_a_null_is_told_as_a_removal() {
        let mut faults = ["", "/name", "/price"].map(|pointer| Fault::body(pointer, "type", "no text"));
        reword(&mut faults, &json!({"name": null, "price": "1"}));
        let removals = faults.map(|fault| fault.message.contains("removes"));
        assert_eq!(removals, [false, true, false]);
        let mut whole = [Fault::body("", "type", "no object")];
        reword(&mut whole, &Value::Null);
        assert_eq!(whole[0].message, "no object");
    }
}
