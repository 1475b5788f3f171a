//! The embedded OAuth2 authorization server, as far as it is neither HTTP nor SQL: its keys, the secrets of its clients,
//! what they may ask for, and the tokens that it signs.

mod access_token;
mod client;
mod grant;
mod keys;

pub use access_token::{AccessTokenClaims, AccessTokenSigner, IssuedToken};
pub use client::{Busy, Client, DamagedHash, NewSecret, SecretChecker, check_client_id, dummy, verify};
pub use grant::{
    AuthMethod, CLIENT_CREDENTIALS, ClientAuth, Exchange, Form, LARGEST_FORM, OAuthError, RevokeRequest,
    SubjectType, TOKEN_EXCHANGE, TYPE_ACCESS_TOKEN, TYPE_BISCUIT, TYPE_JWT, TokenRequest, TokenResponse,
    Wanted, granted, is_scope, parse_scope, scope_text,
};
pub use keys::{
    AccessPublicKey, AccessSigningKey, BiscuitRootKey, BiscuitSigningKey, Jwk, Jwks, KeyError, KeyFolder,
    Keys, Rotation, SigningKeys,
};
