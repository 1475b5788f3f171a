//! Pages of lists: cursors, and the `Link` header that leads from one page to the next.

use crate::{
    contract::{Fault, encode},
    domain::{Money, Page, PageRequest, Sort, page::Key},
    problem::Problem,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Serialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// The form of the cursors made now. Cursors of another form are refused, never misread.
const VERSION: u8 = 1;

/// A list that was asked for.
pub struct List<'a> {
    path: &'a str,
    query: Map<String, Value>,
}

impl<'a> List<'a> {
    /// The list at a path under the generated query parameters.
    pub fn new(path: &'a str, query: &impl Serialize) -> Result<Self, Problem> {
        match serde_json::to_value(query) {
            Ok(Value::Object(query)) => Ok(Self { path, query }),
            other => Err(Problem::internal(format!("query parameters are no object: {other:?}"))),
        }
    }

    /// Which page of it. Lists whose order cannot be chosen name it in `only_sort`.
    pub fn page(&self, only_sort: Option<&str>) -> Result<PageRequest, Problem> {
        let no_default =
            |name| Problem::internal(format!("{}: the contract has no default for {name}", self.path));
        let limit = self.query.get("limit").and_then(Value::as_u64).ok_or_else(|| no_default("limit"))?;
        let sort =
            only_sort.or_else(|| self.query.get("sort")?.as_str()).ok_or_else(|| no_default("sort"))?;
        let cursor = self.query.get("cursor").and_then(Value::as_str);
        Ok(PageRequest {
            limit: usize::try_from(limit).unwrap_or(1),
            sort: Sort::parse(sort),
            after: cursor.map(|text| self.keys(text)).transpose()?,
        })
    }

    /// The header `Link` to the page after this one.
    pub fn link<T>(&self, page: &Page<T>) -> Option<String> {
        let cursor = self.cursor(page.next.as_ref()?);
        let kept = self.query.iter().filter(|(name, _)| *name != "cursor").map(|(name, value)| {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            format!("{}={}&", encode(name), encode(&value))
        });
        Some(format!("<{}?{}cursor={cursor}>; rel=\"next\"", self.path, kept.collect::<String>()))
    }

    /// A cursor belongs to one list: the same path, filters and order. The page's length may change.
    fn fingerprint(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(self.path);
        for (name, value) in self.query.iter().filter(|(name, _)| *name != "cursor" && *name != "limit") {
            digest.update(format!("\n{name}={value}"));
        }
        URL_SAFE_NO_PAD.encode(&digest.finalize()[..9])
    }

    fn cursor(&self, keys: &[Key]) -> String {
        let keys: Vec<Value> = keys.iter().map(to_json).collect();
        URL_SAFE_NO_PAD.encode(json!({"v": VERSION, "l": self.fingerprint(), "k": keys}).to_string())
    }

    fn keys(&self, cursor: &str) -> Result<Vec<Key>, Problem> {
        let read = || {
            let token: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
            let is_ours = token["v"] == VERSION && token["l"] == self.fingerprint();
            token["k"].as_array().filter(|_| is_ours)?.iter().map(from_json).collect::<Option<Vec<Key>>>()
        };
        read().ok_or_else(|| {
            let message = "is no cursor of this list; follow the header `Link` of the page before as it is";
            Problem::validation(vec![Fault::query("cursor", "cursor", message)])
        })
    }
}

fn to_json(key: &Key) -> Value {
    match key {
        Key::Integer(number) => json!(number),
        Key::Amount(amount) => json!({ "mills": amount.mills() }),
        Key::Text(text) => json!(text),
    }
}

fn from_json(value: &Value) -> Option<Key> {
    match value {
        Value::Number(number) => number.as_i64().map(Key::Integer),
        Value::String(text) => Some(Key::Text(text.clone())),
        Value::Object(fields) => {
            fields.get("mills")?.as_number()?.as_i128().map(Money::from_mills).map(Key::Amount)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Timestamp;
    use proptest::prelude::*;

    fn list(query: Value) -> List<'static> {
        List::new("/items", &query).unwrap()
    }

    fn key() -> impl Strategy<Value = Key> {
        let amounts = any::<i128>().prop_map(|mills| Key::Amount(Money::from_mills(mills)));
        prop_oneof![any::<i64>().prop_map(Key::Integer), amounts, ".*".prop_map(Key::Text)]
    }

    proptest! {
        #[test]
        fn cursors_give_back_their_keys(keys in prop::collection::vec(key(), 1..3)) {
            let list = list(json!({"limit": 2, "sort": "name"}));
            prop_assert_eq!(list.keys(&list.cursor(&keys)).unwrap(), keys);
        }

        #[test]
        fn no_text_makes_a_cursor_panic(text in "[A-Za-z0-9_-]{1,80}") {
            let list = list(json!({"limit": 2, "sort": "name"}));
            prop_assert!(list.keys(&text).is_err());
        }
    }

    #[test]
    fn a_cursor_belongs_to_its_list() {
        let keys = [Key::Integer(7)];
        let cursor = list(json!({"limit": 2, "sort": "id"})).cursor(&keys);
        assert!(list(json!({"limit": 9, "sort": "id", "cursor": cursor})).page(None).is_ok());
        assert!(list(json!({"limit": 2, "sort": "-id", "cursor": cursor})).page(None).is_err());
        assert!(list(json!({"limit": 2, "sort": "id", "name": "a", "cursor": cursor})).page(None).is_err());
        assert!(List::new("/other", &json!({"limit": 2, "sort": "id"})).unwrap().keys(&cursor).is_err());
    }

    #[test]
    fn links_keep_the_filters() {
        let list = list(json!({"limit": 2, "sort": "-price", "name": "a&b c", "cursor": "old"}));
        let link = list
            .link(&Page { rows: vec![()], next: Some(vec![Key::Integer(5)]), modified: Timestamp::default() })
            .unwrap();
        assert!(link.starts_with("</items?limit=2&sort=-price&name=a%26b%20c&cursor=ey"), "{link}");
        assert!(link.ends_with(">; rel=\"next\""), "{link}");
        assert_eq!(list.link(&Page { rows: vec![()], next: None, modified: Timestamp::default() }), None);
    }
}
