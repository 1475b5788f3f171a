//! What the model remembers of earlier answers: those given under an `Idempotency-Key`, and entity tags.

use serde_json::Value;
use std::collections::HashMap;

/// What a request must be answered: the status, and the body where it is not null.
pub type Expected = (u16, Value);

/// The first answer under each key, with the request that it was given to.
#[derive(Default)]
pub struct Replays(HashMap<u8, (String, Expected)>);

impl Replays {
    /// What a repeated request is answered; `None` where the key is new.
    pub fn of(&self, key: u8, request: &str) -> Option<Expected> {
        let (first, answer) = self.0.get(&key)?;
        Some(if first == request { answer.clone() } else { (422, Value::Null) })
    }

    /// Remembers the first answer.
    pub fn keep(&mut self, key: u8, request: String, answer: Expected) {
        self.0.insert(key, (request, answer));
    }
}

/// The entity tag that an address last showed, and what it showed.
#[derive(Default)]
pub struct Tags(HashMap<String, (String, Value)>);

impl Tags {
    /// Remembers what a `GET` showed.
    pub fn keep(&mut self, target: &str, tag: &str, shown: Value) {
        self.0.insert(target.into(), (tag.into(), shown));
    }

    /// The tag that was shown last, and whether it still names what is there. An address that never showed one has
    /// a tag that names nothing.
    pub fn of(&self, target: &str, now: Option<&Value>) -> (String, bool) {
        match self.0.get(target) {
            Some((tag, shown)) => (tag.clone(), Some(shown) == now),
            None => ("\"never-shown\"".into(), false),
        }
    }
}
