//! Refusals of OAuth as problems.

use crate::problem::{BAD_REQUEST, OVERLOADED, Problem, UNAUTHORIZED};
use counterfoil_auth::{Refusal, Why, authority::OAuthError};
use http::{HeaderValue, header};

/// How a client may name itself, for an answer of 401 (RFC 6749, section 5.2).
const BASIC: HeaderValue = HeaderValue::from_static(r#"Basic realm="counterfoil", charset="UTF-8""#);

/// The problem for an error of the rules.
pub fn oauth(error: OAuthError) -> Problem {
    let problem = match error.status {
        401 => Problem::new(&UNAUTHORIZED, error.description).with(header::WWW_AUTHENTICATE, BASIC),
        503 => {
            let busy = Problem::new(&OVERLOADED, error.description);
            busy.with(header::RETRY_AFTER, HeaderValue::from_static("1"))
        }
        _ => Problem::new(&BAD_REQUEST, error.description),
    };
    Problem { oauth_error: Some(error.error), ..problem }
}

/// The problem for a token that was to be exchanged and is not valid (RFC 8693, section 2.2.2).
pub fn subject(refusal: &Refusal) -> Problem {
    if refusal.why == Why::Unavailable {
        let busy = Problem::new(&OVERLOADED, refusal.detail.clone());
        return busy.with(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    let detail = format!("The subject_token is not valid. {}", refusal.detail);
    Problem { oauth_error: Some("invalid_request"), ..Problem::new(&BAD_REQUEST, detail) }
}
