//! Any bytes may be sent to `/oauth/token` and `/oauth/revoke`: the value of the header `Authorization`, a zero, and the
//! body. They are read or refused as RFC 6749, section 5.2, has it.
#![no_main]

use counterfoil_auth::authority::{
    ClientAuth, Form, LARGEST_FORM, OAuthError, RevokeRequest, TokenRequest, check_client_id, is_scope,
};
use libfuzzer_sys::fuzz_target;

const TARGETS: [&str; 2] = ["https://api.example.com", "counterfoil"];

fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let header = parts.next().and_then(|header| std::str::from_utf8(header).ok());
    let body = parts.next().unwrap_or_default();
    let form = match Form::parse(body) {
        Ok(form) => form,
        Err(error) => return refused(&error),
    };
    assert!(body.len() <= LARGEST_FORM, "what is too large is refused");
    for authorization in [header, None] {
        match ClientAuth::read(authorization, &form) {
            Ok(client) => {
                assert!(check_client_id(&client.client_id).is_ok(), "a name that a client may have");
                assert!(!format!("{client:?}").contains("secret: \""), "a secret is not shown");
            }
            Err(error) => refused(&error),
        }
    }
    match TokenRequest::read(&form, &TARGETS) {
        Ok(TokenRequest::ClientCredentials { scope }) => scopes(scope.iter().flatten()),
        Ok(TokenRequest::TokenExchange(exchange)) => {
            assert!(!exchange.subject_token.is_empty());
            scopes(exchange.scope.iter().flatten());
        }
        Err(error) => refused(&error),
    }
    if let Err(error) = RevokeRequest::read(&form) {
        refused(&error);
    }
});

fn scopes<'a>(mut all: impl Iterator<Item = &'a String>) {
    assert!(all.all(|scope| is_scope(scope)), "scopes are scopes (RFC 6749, section 3.3)");
}

/// A refusal has a status, a code and a description in the characters that the RFC admits.
fn refused(error: &OAuthError) {
    assert!([400, 401, 503].contains(&error.status));
    let admitted = |c: char| (' '..='~').contains(&c) && c != '"' && c != '\\';
    assert!(error.error.chars().all(admitted) && !error.error.is_empty());
    assert!(error.description.chars().all(admitted) && (1..=300).contains(&error.description.len()));
}
