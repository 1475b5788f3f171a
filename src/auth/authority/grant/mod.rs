//! The rules of `POST /oauth/token` and `POST /oauth/revoke`: texts in, requests or refusals out. Nothing here knows a
//! client, a key or the time.

mod client_auth;
mod error;
mod form;
mod request;
mod response;
mod scope;

pub use client_auth::{AuthMethod, ClientAuth};
pub use error::OAuthError;
pub use form::{Form, LARGEST_FORM};
pub use request::{
    CLIENT_CREDENTIALS, Exchange, RevokeRequest, SubjectType, TOKEN_EXCHANGE, TYPE_ACCESS_TOKEN,
    TYPE_BISCUIT, TYPE_JWT, TokenRequest, Wanted,
};
pub use response::TokenResponse;
pub use scope::{granted, is_scope, parse_scope, scope_text};
