//! Access tokens that this server signs: JSON Web Tokens after RFC 9068, with EdDSA (RFC 8037).
//!
//! `jsonwebtoken` verifies them (see the tests), but does not sign them: it reads its key anew for each token. Here the
//! key is made ready once, and the header, which is the same for all, is written once.

use super::keys::AccessSigningKey;
use aws_lc_rs::signature::Ed25519KeyPair;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Serialize;
use std::{collections::BTreeSet, fmt};
use zeroize::Zeroizing;

/// Signs access tokens with one key.
pub struct AccessTokenSigner {
    pair: Ed25519KeyPair,
    kid: String,
    /// The header and the dot behind it.
    header: String,
    issuer: String,
}

/// What a token is to say.
#[derive(Clone, Copy, Debug)]
pub struct AccessTokenClaims<'a> {
    /// For whom the token acts. With client credentials, the client itself (RFC 9068, 2.2).
    pub subject: &'a str,
    /// The client that it is issued to.
    pub client_id: &'a str,
    /// The resource server that it is for.
    pub audience: &'a str,
    /// What it entitles to.
    pub scopes: &'a BTreeSet<String>,
    /// Its life, in seconds.
    pub lifetime: u64,
}

/// A signed token.
pub struct IssuedToken {
    /// The token.
    pub token: Zeroizing<String>,
    /// Its life, in seconds.
    pub expires_in: u64,
    /// Its id, by which it is revoked.
    pub jti: String,
    /// Its scopes, with a blank between each.
    pub scope: String,
}

#[derive(Serialize)]
struct Header<'a> {
    typ: &'a str,
    alg: &'a str,
    kid: &'a str,
}

#[derive(Serialize)]
struct Payload<'a> {
    iss: &'a str,
    sub: &'a str,
    client_id: &'a str,
    aud: &'a str,
    exp: u64,
    nbf: u64,
    iat: u64,
    jti: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    scope: &'a str,
}

impl AccessTokenSigner {
    /// Makes a key ready to sign tokens of this issuer.
    ///
    /// # Errors
    /// When the library refuses the key, which it does for none that was read or made here.
    pub fn new(key: &AccessSigningKey, issuer: impl Into<String>) -> Result<Self, String> {
        let header = Header { typ: "at+jwt", alg: "EdDSA", kid: &key.kid };
        let header = serde_json::to_vec(&header).map_err(|error| format!("the token's header: {error}"))?;
        let header = format!("{}.", URL_SAFE_NO_PAD.encode(header));
        Ok(Self { pair: key.pair()?, kid: key.kid.clone(), header, issuer: issuer.into() })
    }

    /// The name of its key.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// Signs a token that is valid from `now` on, in seconds since 1970.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn issue(&self, claims: &AccessTokenClaims<'_>, now: u64) -> Result<IssuedToken, String> {
        let mut id = [0; 16];
        getrandom::fill(&mut id).map_err(|error| format!("the system gives no random numbers: {error}"))?;
        let jti = URL_SAFE_NO_PAD.encode(id);
        let scope = super::grant::scope_text(claims.scopes);
        let payload = Payload {
            iss: &self.issuer,
            sub: claims.subject,
            client_id: claims.client_id,
            aud: claims.audience,
            exp: now.saturating_add(claims.lifetime),
            nbf: now,
            iat: now,
            jti: &jti,
            scope: &scope,
        };
        let payload = serde_json::to_vec(&payload).map_err(|error| format!("the token's claims: {error}"))?;
        let token = self.sign(&payload)?;
        Ok(IssuedToken { token, expires_in: claims.lifetime, jti, scope })
    }

    /// The compact form of RFC 7515.
    fn sign(&self, payload: &[u8]) -> Result<Zeroizing<String>, String> {
        // Room for all of it, so that growing leaves no copy behind.
        let room = self.header.len() + payload.len() * 4 / 3 + 4 + 1 + 86;
        let mut token = Zeroizing::new(String::with_capacity(room));
        token.push_str(&self.header);
        URL_SAFE_NO_PAD.encode_string(payload, &mut token);
        let signature = self.pair.try_sign(token.as_bytes()).map_err(|_| "the token cannot be signed")?;
        token.push('.');
        URL_SAFE_NO_PAD.encode_string(signature.as_ref(), &mut token);
        Ok(token)
    }
}

impl fmt::Debug for AccessTokenSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AccessTokenSigner({}, secret)", self.kid)
    }
}

impl fmt::Debug for IssuedToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IssuedToken({}, secret)", self.jti)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::keys::Keys, *};
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
    use serde_json::{Value, json};

    const NOW: u64 = 1_795_301_400;

    fn claims(scopes: &BTreeSet<String>) -> AccessTokenClaims<'_> {
        let audience = "https://api.example.com";
        AccessTokenClaims { subject: "shop", client_id: "shop", audience, scopes, lifetime: 300 }
    }

    fn read(token: &str, keys: &Keys) -> Result<Value, jsonwebtoken::errors::Error> {
        let jwk = serde_json::to_value(&keys.jwks().keys[0]).unwrap();
        let key = DecodingKey::from_jwk(&serde_json::from_value(jwk).unwrap()).unwrap();
        let mut validation = Validation::new(Algorithm::EdDSA);
        // The tests' time is none of the clock.
        validation.validate_exp = false;
        validation.set_audience(&["https://api.example.com"]);
        validation.set_issuer(&["https://issuer.example.com"]);
        decode::<Value>(token, &key, &validation).map(|data| data.claims)
    }

    #[test]
    fn a_token_is_what_rfc_9068_says_and_verifies_with_the_published_key() {
        let keys = Keys::ephemeral(NOW).unwrap();
        let signer = AccessTokenSigner::new(&keys.signing.access, "https://issuer.example.com").unwrap();
        let scopes = BTreeSet::from(["write::item".to_owned(), "get::item".to_owned()]);
        let issued = signer.issue(&claims(&scopes), NOW).unwrap();
        let header = decode_header(issued.token.as_bytes()).unwrap();
        assert_eq!((header.typ.as_deref(), header.alg), (Some("at+jwt"), Algorithm::EdDSA));
        assert_eq!(header.kid.as_deref(), Some(keys.signing.access.kid.as_str()));
        let expected = json!({
            "iss": "https://issuer.example.com", "sub": "shop", "client_id": "shop",
            "aud": "https://api.example.com", "exp": NOW + 300, "nbf": NOW, "iat": NOW, "jti": issued.jti,
            "scope": "get::item write::item"
        });
        assert_eq!(read(&issued.token, &keys).unwrap(), expected);
        assert_eq!((issued.expires_in, issued.scope.as_str()), (300, "get::item write::item"));
        assert_eq!(URL_SAFE_NO_PAD.decode(&issued.jti).unwrap().len(), 16);

        let again = signer.issue(&claims(&scopes), NOW).unwrap();
        assert_ne!(again.jti, issued.jti);
        assert!(read(&issued.token, &Keys::ephemeral(NOW).unwrap()).is_err());
        let shown = format!("{signer:?} {issued:?}");
        assert!(!shown.contains(issued.token.as_str()) && shown.contains(&issued.jti));
    }
}
