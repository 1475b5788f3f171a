//! What the JSON parser lets pass: two fields of one name, of which it keeps the last, and a field whose name stands
//! for numbers inside the parser itself, so that an object would be taken for a number.

use super::fault::{Fault, MAX_FAULTS, pointer, shorten};
use std::{borrow::Cow, collections::HashSet};

/// Names that begin like this mean something to the parser. No contract has them.
const PRIVATE: &str = "$serde_json::private::";

/// An object or an array that the walk is inside of.
enum Level<'a> {
    Object { seen: HashSet<Cow<'a, str>>, name: Cow<'a, str> },
    Array { index: usize },
}

/// The faults of the names in `text`, which must have been parsed as JSON before: it is not checked again.
pub fn faults(text: &str) -> Vec<Fault> {
    let mut walk = Walk::default();
    let mut rest = text;
    while let Some(at) = rest.find(['"', '{', '[', ']', '}', ',']) {
        let (mark, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = if mark == b'"' {
            let end = end_of_string(after);
            walk.string(&after[..end]);
            after.get(end + 1..).unwrap_or_default()
        } else {
            walk.mark(mark);
            after
        };
        if walk.faults.len() >= MAX_FAULTS {
            break;
        }
    }
    walk.faults
}

/// Where the closing quote of a string stands, in the text after its opening one.
fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    let closing = text.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    });
    closing.unwrap_or(text.len())
}

#[derive(Default)]
struct Walk<'a> {
    levels: Vec<Level<'a>>,
    /// Whether the next string is a field's name.
    at_name: bool,
    faults: Vec<Fault>,
}

impl<'a> Walk<'a> {
    fn mark(&mut self, mark: u8) {
        match mark {
            b'{' => self.levels.push(Level::Object { seen: HashSet::new(), name: Cow::Borrowed("") }),
            b'[' => self.levels.push(Level::Array { index: 0 }),
            b',' => {
                if let Some(Level::Array { index }) = self.levels.last_mut() {
                    *index += 1;
                }
            }
            _ => drop(self.levels.pop()),
        }
        self.at_name =
            matches!(mark, b'{' | b',') && matches!(self.levels.last(), Some(Level::Object { .. }));
    }

    /// A string, without its quotes.
    fn string(&mut self, raw: &'a str) {
        if !std::mem::take(&mut self.at_name) {
            return;
        }
        let read = unescape(raw);
        let is_private = read.starts_with(PRIVATE);
        let Some(Level::Object { seen, name }) = self.levels.last_mut() else { return };
        let is_new = seen.insert(read.clone());
        *name = read;
        if is_private {
            self.fault("unknown_field", "there is no such field");
        } else if !is_new {
            self.fault("duplicate_field", "the field is given more than once");
        }
    }

    fn fault(&mut self, code: &'static str, message: &str) {
        let at = self.levels.iter().fold(String::new(), |at, level| match level {
            Level::Object { name, .. } => pointer(&at, &shorten(name)),
            Level::Array { index } => format!("{at}/{index}"),
        });
        self.faults.push(Fault::body(at, code, message));
    }
}

fn unescape(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    // The text was parsed before, so this cannot fail.
    serde_json::from_str(&format!("\"{raw}\"")).map_or(Cow::Borrowed(raw), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn found(text: &str) -> Vec<(String, &'static str)> {
        faults(text).into_iter().map(|fault| (fault.pointer, fault.code)).collect()
    }

    #[test]
    fn names_given_twice_are_found_however_they_are_spelt() {
        let twice = |pointer: &str| vec![(pointer.to_owned(), "duplicate_field")];
        assert_eq!(found(r#"{"a": 1, "a": 2}"#), twice("/a"));
        assert_eq!(found(r#"{"a": 1, "\u0061": 2}"#), twice("/a"));
        assert_eq!(found(r#"{"l": [{"b": 1}, {"b": ",{\"b", "c\\": "\"", "b": []}]}"#), twice("/l/1/b"));
        assert_eq!(found(r#"{"a/~": {}, "b": [[], {}], "a/~": 0}"#), twice("/a~1~0"));
    }

    #[test]
    fn the_parsers_own_names_are_found_however_they_are_spelt() {
        let private = vec![("/p/$serde_json::private::Number".to_owned(), "unknown_field")];
        for name in ["$serde_json::private::Number", r"\u0024serde_json::private::Number"] {
            let text = format!(r#"{{"p": {{"{name}": "1"}}}}"#);
            assert!(serde_json::from_str::<Value>(&text).unwrap()["p"].is_number(), "the parser was mended");
            assert_eq!(found(&text), private);
        }
    }

    #[test]
    fn the_same_name_in_other_objects_is_no_fault() {
        assert_eq!(found(r#"[{"a": {"a": "a"}}, {"a": ["a", "a"]}, "a", {}, 1]"#), []);
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "[\\PC\"\\\\{},\\[\\]]{0,6}".prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-c\"\\\\{},]{0,2}", inner, 0..4)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_a_parser_wrote_has_no_fault(value in value()) {
            prop_assert_eq!(found(&value.to_string()), []);
        }

        #[test]
        fn no_text_makes_the_walk_panic(text in "[\\PC\"\\\\{},\\[\\]]*") {
            faults(&text);
        }
    }
}
