//! One case of the corpus.

use serde::{Deserialize, Serialize};

/// A token, and what becomes of it.
#[derive(Clone, Serialize, Deserialize, Debug)]
pub struct Case {
    pub name: String,
    pub why: String,
    pub request: Request,
    pub verdict: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct: Option<String>,
    pub token: String,
    /// Whether its signature differs each time that it is made.
    #[serde(skip)]
    pub random: bool,
}

#[derive(Clone, Serialize, Deserialize, Debug, PartialEq)]
pub struct Request {
    pub operation: String,
    pub scope: String,
}

impl PartialEq for Case {
    fn eq(&self, other: &Self) -> bool {
        let all = |case: &Self| {
            let Self { name, why, request, verdict, cause, direct, token, random: _ } = case.clone();
            (name, why, request, verdict, cause, direct, token)
        };
        all(self) == all(other)
    }
}

/// A token that opens the operation.
pub fn allowed(name: &str, why: &str, token: impl Into<String>) -> Case {
    Case {
        name: name.into(),
        why: why.into(),
        request: Request { operation: "list_items".into(), scope: "get::item".into() },
        verdict: "allowed".into(),
        cause: None,
        direct: None,
        token: token.into(),
        random: false,
    }
}

/// A token that is not valid, and what the log says.
pub fn refused(name: &str, why: &str, cause: &str, token: impl Into<String>) -> Case {
    Case { verdict: "refused: invalid_token".into(), cause: Some(cause.into()), ..allowed(name, why, token) }
}

impl Case {
    /// Signed anew each time.
    pub fn random(self) -> Self {
        Self { random: true, ..self }
    }

    /// Not to be sent over HTTP, because of this.
    pub fn direct(self, why: &str) -> Self {
        Self { direct: Some(why.into()), ..self }
    }
}
