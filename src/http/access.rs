//! Who may do what: every request is authenticated and authorized here, by what the contract says of its operation,
//! before a byte of its body is read.

use super::{Server, Standing, caller::Caller};
use crate::{
    api::{Base, now},
    audit::{self, Asker},
    contract::{Confinement, Operation},
    problem::{FORBIDDEN, OVERLOADED, Problem, UNAUTHORIZED},
};
use axum::response::Response;
use counterfoil_auth::{
    Asked, CustomerAsked, Denied, Guard, LegacyTokens, Principal, Refusal, Requirement, Why,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// How callers are told apart.
pub struct Access {
    /// Decides about tokens; `None` in a demo, which asks nobody who they are.
    pub guard: Option<Arc<Guard>>,
    /// The fixed tokens of the deprecated operations.
    pub legacy_tokens: LegacyTokens,
    /// Whoever is not asked.
    pub anonymous: Arc<Principal>,
}

/// A request at the door.
pub struct AtTheDoor<'a> {
    /// What it asks for.
    pub operation: &'a Operation,
    /// The values in its path, decoded.
    pub path: &'a [(&'a str, String)],
    /// Its headers.
    pub headers: &'a HeaderMap,
    /// Where it comes from.
    pub caller: &'a Caller,
    /// Its id.
    pub request_id: &'a str,
}

impl AtTheDoor<'_> {
    /// It is refused: a line of the audit.
    fn refused(&self, principal: Option<&Principal>, status: u16, cause: &str) {
        let asker = Asker { request_id: self.request_id, client: self.caller.address };
        audit::refused(asker, Some(self.operation), principal, status, cause);
    }
}

impl Server {
    /// Whom the request is made for, and what is left of their allowance where there is one.
    ///
    /// # Errors
    /// 401 without a valid token, 403 with one that does not go so far, 503 where a token cannot be judged; 429 after
    /// too many failures or too many requests. Each as its problem, with the header that says how to mend it (RFC 6750,
    /// section 3).
    pub async fn authorize(
        &self,
        request: &AtTheDoor<'_>,
    ) -> Result<(Arc<Principal>, Option<Standing>), Problem> {
        let principal = self.principal(request).await?;
        let standing = match principal.name.as_str() {
            "" => None,
            name => self.edges.rates.check_principal(name).inspect_err(|too_many| {
                request.refused(Some(&principal), too_many.kind.status, &too_many.detail);
            })?,
        };
        Ok((principal, standing))
    }

    async fn principal(&self, request: &AtTheDoor<'_>) -> Result<Arc<Principal>, Problem> {
        let access = &self.access;
        match (&request.operation.requirement, &access.guard) {
            (Requirement::Public, _) => {
                // Secrets of clients are tried there, as tokens are elsewhere.
                if asks_for_secrets(request.operation) {
                    self.check_failures(request)?;
                }
                Ok(access.anonymous.clone())
            }
            (Requirement::LegacyBearer, _) => self.admit_legacy(request),
            (Requirement::Scopes(_), None) => Ok(access.anonymous.clone()),
            (requirement @ Requirement::Scopes(_), Some(guard)) => {
                self.admit_token(guard, requirement, request).await
            }
        }
    }

    /// A request that may bring a secret in its body, and is about to be answered.
    pub fn trial<'s>(&'s self, operation: &'s Operation, asker: Asker<'s>) -> Option<Trial<'s>> {
        asks_for_secrets(operation).then(|| {
            let failed = Arc::default();
            Trial { server: self, operation, asker, failed, is_over: false }
        })
    }

    /// Whether the request's address may have a secret looked at.
    fn check_failures(&self, request: &AtTheDoor<'_>) -> Result<(), Problem> {
        self.edges.rates.check_failures(request.caller.address).inspect_err(|too_many| {
            request.refused(None, too_many.kind.status, &too_many.detail);
        })
    }

    fn admit_legacy(&self, request: &AtTheDoor<'_>) -> Result<Arc<Principal>, Problem> {
        self.check_failures(request)?;
        let authorization =
            request.headers.get(header::AUTHORIZATION).map_or(&b""[..], HeaderValue::as_bytes);
        if self.access.legacy_tokens.admits_authorization(authorization) {
            return Ok(self.access.anonymous.clone());
        }
        self.edges.rates.note_failure(request.caller.address);
        request.refused(None, 401, WRONG_LEGACY_TOKEN);
        let denied = Problem::new(&UNAUTHORIZED, "Access Denied.");
        Err(denied.with(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")))
    }

    async fn admit_token(
        &self,
        guard: &Guard,
        requirement: &Requirement,
        request: &AtTheDoor<'_>,
    ) -> Result<Arc<Principal>, Problem> {
        let outcome = match bearer(request.headers) {
            Ok(token) => {
                let caller = request.caller.address;
                if self.edges.rates.check_failures(caller).is_err() && !guard.knows(token, now()) {
                    self.check_failures(request)?;
                }
                guard.admit(token, requirement, &asked(request)).await
            }
            Err(refusal) => Err(Denied { refusal, principal: None }),
        };
        outcome.map_err(|denied| self.denied(&denied, requirement, request))
    }

    /// Counts a refusal, and answers it.
    fn denied(&self, denied: &Denied, requirement: &Requirement, request: &AtTheDoor<'_>) -> Problem {
        let (Denied { refusal, principal }, caller) = (denied, request.caller);
        let too_many = match (refusal.why, principal) {
            (Why::InvalidToken, _) => {
                self.edges.rates.note_failure(caller.address);
                None
            }
            // A valid token counts whatever it is for. One that is over does not, or who has found it could use up what
            // its owner is allowed.
            (Why::InsufficientScope, Some(principal)) => {
                self.edges.rates.check_principal(&principal.name).err()
            }
            _ => None,
        };
        let problem = too_many.unwrap_or_else(|| {
            let base = Base::of_request(request.headers, caller.secure, self.public_url());
            refused(refusal, requirement, &base)
        });
        request.refused(principal.as_deref(), problem.kind.status, &refusal.cause);
        problem
    }
}

/// For the log.
const WRONG_LEGACY_TOKEN: &str = "wrong legacy token";

/// A secret that is being tried. Where its client leaves before the answer it counts as wrong: others could be tried so, and
/// nobody would count them.
pub struct Trial<'s> {
    server: &'s Server,
    operation: &'s Operation,
    asker: Asker<'s>,
    failed: Arc<AtomicBool>,
    is_over: bool,
}

impl Trial<'_> {
    /// Where the handler notes that it failed, though the answer does not say so.
    pub fn failed(&self) -> Arc<AtomicBool> {
        self.failed.clone()
    }

    /// Counts it where the secret was wrong, or a token was asked for without a right to it: as the answer says, or the
    /// handler where the answer does not.
    pub fn end(mut self, answer: Option<&Response>) {
        self.is_over = true;
        match answer.map(Response::status) {
            Some(StatusCode::UNAUTHORIZED) if self.operation.tag != "tokens" => {
                self.note();
                audit::refused(self.asker, Some(self.operation), None, 401, WRONG_LEGACY_TOKEN);
            }
            Some(StatusCode::UNAUTHORIZED | StatusCode::BAD_REQUEST) => self.note(),
            _ if self.failed.load(Ordering::Relaxed) => self.note(),
            _ => {}
        }
    }

    fn note(&self) {
        self.server.edges.rates.note_failure(self.asker.client);
    }
}

impl Drop for Trial<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            self.note();
        }
    }
}

/// Whether an operation that is open to everybody takes secrets in its body: those of clients, tokens to be exchanged, the
/// fixed token of a course.
fn asks_for_secrets(operation: &Operation) -> bool {
    operation.requirement == Requirement::Public && operation.responses.declares(StatusCode::UNAUTHORIZED)
}

/// The one bearer token of a request (RFC 6750, section 2.1).
fn bearer(headers: &HeaderMap) -> Result<&str, Refusal> {
    let mut all = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(value), more) = (all.next(), all.next()) else { return Err(Refusal::missing()) };
    if more.is_some() {
        return Err(Refusal::invalid(
            "Send the header `Authorization` once.",
            "several Authorization headers",
        ));
    }
    let malformed = || Refusal::invalid("Send `Authorization: Bearer` and the token.", "no bearer token");
    let (scheme, token) = value.to_str().ok().and_then(|text| text.split_once(' ')).ok_or_else(malformed)?;
    if !scheme.eq_ignore_ascii_case("Bearer") || token.is_empty() {
        return Err(malformed());
    }
    Ok(token)
}

fn asked<'a>(request: &AtTheDoor<'a>) -> Asked<'a> {
    let AtTheDoor { operation, path, caller, .. } = request;
    let named = || path.iter().find(|(name, _)| *name == "customer_id").map(|(_, value)| value.as_str());
    Asked {
        operation: &operation.id,
        method: if operation.method == Method::HEAD { "GET" } else { operation.method.as_str() },
        resource: &operation.tag,
        resource_id: path.last().map(|(_, value)| value.as_str()),
        customer: match operation.confinement {
            Confinement::None => CustomerAsked::NotConfined,
            Confinement::Path => named().map_or(CustomerAsked::NotConfined, CustomerAsked::Named),
            Confinement::Handler => CustomerAsked::Confined,
        },
        client_address: caller.address,
        now: now(),
    }
}

/// The problem for a refusal, with the challenge of RFC 6750, section 3, and where to learn of tokens (RFC 9728, section 5.1).
fn refused(refusal: &Refusal, requirement: &Requirement, base: &Base) -> Problem {
    let (kind, error) = match refusal.why {
        Why::Missing => (&UNAUTHORIZED, None),
        Why::InvalidToken => (&UNAUTHORIZED, Some("invalid_token")),
        Why::InsufficientScope => (&FORBIDDEN, Some("insufficient_scope")),
        Why::Unavailable => {
            let problem = Problem::new(&OVERLOADED, refusal.detail.clone());
            return problem.with(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
    };
    let mut challenge = vec![r#"Bearer realm="counterfoil""#.to_owned()];
    if let Some(error) = error {
        challenge.push(format!(r#"error="{error}""#));
        challenge.push(format!(r#"error_description="{}""#, quotable(&refusal.detail)));
    }
    if let Some(scope) = requirement.scope() {
        challenge.push(format!(r#"scope="{scope}""#));
    }
    challenge.push(format!(r#"resource_metadata="{}/.well-known/oauth-protected-resource""#, base.url));
    let problem = Problem::new(kind, refusal.detail.clone());
    match HeaderValue::try_from(challenge.join(", ")) {
        Ok(challenge) => problem.with(header::WWW_AUTHENTICATE, challenge),
        Err(_) => problem.with(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")),
    }
}

/// What may stand in `error_description` (RFC 6750, section 3): printable ASCII but for quotes and backslashes.
fn quotable(text: &str) -> String {
    text.chars().map(|c| if (' '..='~').contains(&c) && c != '"' && c != '\\' { c } else { '\'' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(values: &[&str]) -> HeaderMap {
        values.iter().map(|value| (header::AUTHORIZATION, HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn one_bearer_token_is_read_and_nothing_else() {
        assert_eq!(bearer(&headers(&["Bearer abc"])), Ok("abc"));
        assert_eq!(bearer(&headers(&["bearer abc"])), Ok("abc"));
        assert_eq!(bearer(&headers(&[])).unwrap_err().why, Why::Missing);
        for other in [&["Basic abc"][..], &["Bearer"], &["Bearer "], &["abc"], &["Bearer a", "Bearer a"]] {
            assert_eq!(bearer(&headers(other)).unwrap_err().why, Why::InvalidToken, "{other:?}");
        }
    }

    #[test]
    fn a_challenge_says_what_is_missing_and_where_tokens_are_to_be_had() {
        let requirement = Requirement::Scopes(vec![["get::item".to_owned()].into()]);
        let base = Base { url: "https://api.example".into() };
        let challenge = |refusal: &Refusal| {
            let problem = refused(refusal, &requirement, &base);
            (problem.kind.status, problem.headers[0].1.to_str().unwrap().to_owned())
        };
        let metadata = r#"scope="get::item", resource_metadata="https://api.example/.well-known/oauth-protected-resource""#;
        assert_eq!(
            challenge(&Refusal::missing()),
            (401, format!(r#"Bearer realm="counterfoil", {metadata}"#))
        );
        assert_eq!(
            challenge(&Refusal::insufficient("No \"x\".", "")),
            (
                403,
                format!(
                    r#"Bearer realm="counterfoil", error="insufficient_scope", error_description="No 'x'.", {metadata}"#
                )
            )
        );
        assert_eq!(refused(&Refusal::unavailable("Later.", ""), &requirement, &base).kind.status, 503);
    }
}
