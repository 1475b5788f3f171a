//! Refusals of OAuth as problems.

use crate::{
    api::Exchange,
    audit,
    problem::{BAD_REQUEST, OVERLOADED, Problem, UNAUTHORIZED},
};
use counterfoil_auth::{
    Refusal, Why,
    authority::{ClientAuth, Form, OAuthError},
};
use http::{HeaderValue, header};

/// Why a token is not given or not taken back.
pub struct Refused {
    problem: Problem,
    /// Who asks, where that is proved.
    principal: String,
}

impl Refused {
    /// To a principal that is proved.
    pub fn to(principal: &str, problem: Problem) -> Self {
        Self { problem, principal: principal.to_owned() }
    }

    /// The problem, of which the audit has learned.
    pub fn told(self, event: &'static str, form: &Form, exchange: &Exchange) -> Problem {
        let Self { problem, principal } = self;
        let authorization = exchange.authorization.as_ref().and_then(|value| value.to_str().ok());
        let claimed = ClientAuth::read(authorization, form).map(|given| given.client_id).unwrap_or_default();
        let status = problem.kind.status;
        audit::token_refused(event, exchange.asker(), &principal, &claimed, status, &problem.detail);
        problem
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self { problem, principal: String::new() }
    }
}

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
