//! Walks over bodies that nobody has checked yet: in time and memory that do not depend on how the body is built.

use super::fault::{Fault, MAX_FAULTS, pointer, shorten};
use serde_json::Value;

/// Where a value stands. Its pointer is written out for a fault only: a name of half the body's length, repeated
/// for each of its thousands of entries, would cost more than any server has.
#[derive(Clone, Copy)]
pub enum At<'a> {
    /// The body itself.
    Root,
    /// A field of an object.
    Field(&'a At<'a>, &'a str),
    /// An entry of an array.
    Entry(&'a At<'a>, usize),
}

impl At<'_> {
    /// The JSON pointer.
    pub fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Field(parent, name) => pointer(&parent.pointer(), &shorten(name)),
            Self::Entry(parent, index) => format!("{}/{index}", parent.pointer()),
        }
    }
}

/// The faults that `judge` finds in the values of a body, one a value, up to a bound.
pub fn faults(body: &Value, judge: impl Fn(&Value) -> Option<(&'static str, String)>) -> Vec<Fault> {
    let mut faults = Vec::new();
    visit(body, At::Root, &mut |value, at| {
        if let Some((code, message)) = judge(value) {
            faults.push(Fault::body(at.pointer(), code, message));
        }
        faults.len() < MAX_FAULTS
    });
    faults
}

/// Calls `see` for every value until it answers `false`; answers whether it came to the end.
fn visit(value: &Value, at: At<'_>, see: &mut impl FnMut(&Value, At<'_>) -> bool) -> bool {
    if !see(value, at) {
        return false;
    }
    match value {
        Value::Array(items) => {
            let mut items = items.iter().enumerate();
            items.all(|(index, item)| visit(item, At::Entry(&at, index), see))
        }
        Value::Object(fields) => fields.iter().all(|(name, field)| visit(field, At::Field(&at, name), see)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn booleans(body: &Value) -> Vec<Fault> {
        faults(body, |value| value.is_boolean().then(|| ("found", String::new())))
    }

    #[test]
    fn pointers_lead_to_the_values() {
        let body = json!({"a": [1, true], "b/c": {"~": false}});
        let found: Vec<String> = booleans(&body).into_iter().map(|fault| fault.pointer).collect();
        assert_eq!(found, ["/a/1", "/b~1c/~0"]);
    }

    #[test]
    fn a_long_name_over_many_entries_costs_little() {
        // With a pointer for each entry, or faults without a bound, this would take a hundred gigabytes.
        let body = json!({"n".repeat(500_000): vec![true; 250_000]});
        let found = booleans(&body);
        assert_eq!(found.len(), MAX_FAULTS);
        assert!(found.iter().all(|fault| fault.pointer.len() < 300));
    }
}
