//! A signed token in its compact form (RFC 7515, 7.1), taken apart without trusting any of it.

use crate::{
    Refusal,
    jwt::{
        jwk::MAX_KID,
        keys::Algorithm,
        strict::{Members, Skipped, object, shown, value},
    },
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::de::MapAccess;

/// The longest token, in bytes: what the server's limit for headers leaves, and a bound to all work on one.
pub const MAX_TOKEN: usize = 8 * 1024;

/// What a client learns of a token that cannot be read.
const MALFORMED: &str = "The token is malformed. Send an access token as its issuer gave it.";
const NOT_ACCEPTED: &str =
    "The token is not of a kind that is accepted here. Get an access token for this service.";

/// Header members that name or hold keys, change what is signed, or say that the token is something else. Those that
/// bring keys are how a token would vouch for itself (RFC 8725, 3.10); `crit` names extensions, and none is known here
/// (RFC 7515, 4.1.11); `b64` changes the signed text (RFC 7797); `enc` and `zip` belong to encryption (RFC 7516).
const REFUSED_MEMBERS: [&str; 8] = ["crit", "b64", "enc", "zip", "jwk", "jku", "x5u", "x5c"];

/// The parts of a token.
pub(super) struct Parts<'a> {
    /// Its header.
    pub header: Header,
    /// Its payload, decoded.
    pub payload: Vec<u8>,
    /// What is signed.
    pub message: &'a [u8],
    /// The signature, decoded.
    pub signature: Vec<u8>,
}

/// What counts of a header.
pub(super) struct Header {
    /// `alg`: a claim, no more. The key decides.
    pub algorithm: Algorithm,
    /// `kid`.
    pub kid: Option<String>,
    /// `typ`.
    pub kind: Kind,
}

/// Types of token that may be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `at+jwt`: an access token (RFC 9068, 2.1).
    AccessToken,
    /// `JWT`, which says nothing (RFC 7519, 5.1).
    Plain,
}

impl<'a> Parts<'a> {
    /// Takes a token apart and checks its header.
    pub fn of(token: &'a str) -> Result<Self, Refusal> {
        if token.len() > MAX_TOKEN {
            let cause = format!("the token has {} bytes; {MAX_TOKEN} is the limit", token.len());
            return Err(Refusal::invalid(format!("The token is longer than {MAX_TOKEN} bytes."), cause));
        }
        let mut parts = token.split('.');
        let (Some(header), Some(payload), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(malformed("the token has not three parts"));
        };
        let message = &token.as_bytes()[..header.len() + 1 + payload.len()];
        Ok(Self {
            header: Header::read(&decoded("header", header)?)?,
            payload: decoded("payload", payload)?,
            message,
            signature: decoded("signature", signature)?,
        })
    }
}

/// Strictly base64url: no padding, no other characters, no bits that count for nothing.
fn decoded(name: &str, part: &str) -> Result<Vec<u8>, Refusal> {
    if part.is_empty() {
        return Err(malformed(format!("the token's {name} is empty")));
    }
    URL_SAFE_NO_PAD.decode(part).map_err(|_| malformed(format!("the token's {name} is not base64url")))
}

/// A token that cannot be read.
pub(super) fn malformed(cause: impl Into<String>) -> Refusal {
    Refusal::invalid(MALFORMED, cause)
}

/// A token that can be read and is something else.
pub(super) fn not_accepted(cause: impl Into<String>) -> Refusal {
    Refusal::invalid(NOT_ACCEPTED, cause)
}

#[derive(Default)]
struct Stated {
    alg: Option<String>,
    typ: Option<String>,
    cty: Option<String>,
    kid: Option<String>,
    refused: Option<&'static str>,
}

impl Members for Stated {
    fn member<'de, A: MapAccess<'de>>(&mut self, name: &str, object: &mut A) -> Result<(), A::Error> {
        match name {
            "alg" => self.alg = Some(value(name, "a string", object)?),
            "typ" => self.typ = Some(value(name, "a string", object)?),
            "cty" => self.cty = Some(value(name, "a string", object)?),
            "kid" => self.kid = Some(value(name, "a string", object)?),
            _ => {
                let _: Skipped = object.next_value()?;
                self.refused = self.refused.or(REFUSED_MEMBERS.into_iter().find(|refused| *refused == name));
            }
        }
        Ok(())
    }
}

impl Header {
    fn read(json: &[u8]) -> Result<Self, Refusal> {
        let stated: Stated =
            object(json).map_err(|error| malformed(format!("the token's header: {error}")))?;
        if let Some(member) = stated.refused {
            return Err(not_accepted(format!("the token's header has `{member}`")));
        }
        if stated.cty.as_deref().is_some_and(|cty| media_type(cty).eq_ignore_ascii_case("jwt")) {
            return Err(not_accepted("the token holds another token (`cty` is JWT)"));
        }
        let alg = stated.alg.ok_or_else(|| malformed("the token's header lacks `alg`"))?;
        let algorithm = Algorithm::named(&alg)
            .ok_or_else(|| not_accepted(format!("the token's alg {} is not accepted", shown(&alg))))?;
        if let Some(kid) = stated.kid.as_deref().filter(|kid| kid.is_empty() || kid.len() > MAX_KID) {
            let bytes = kid.len();
            return Err(malformed(format!("the token's kid has {bytes} bytes; 1 to {MAX_KID} are accepted")));
        }
        Ok(Self { algorithm, kid: stated.kid, kind: Kind::of(stated.typ.as_deref())? })
    }
}

impl Kind {
    /// Types are media types: letters count the same in both cases, `application/` may be left out (RFC 7515, 4.1.9).
    fn of(typ: Option<&str>) -> Result<Self, Refusal> {
        let typ = typ.ok_or_else(|| not_accepted("the token's header lacks `typ`"))?;
        match media_type(typ) {
            name if name.eq_ignore_ascii_case("at+jwt") => Ok(Self::AccessToken),
            name if name.eq_ignore_ascii_case("jwt") => Ok(Self::Plain),
            _ => Err(not_accepted(format!("the token's typ {} is not `at+jwt`", shown(typ)))),
        }
    }
}

fn media_type(name: &str) -> &str {
    match name.split_at_checked("application/".len()) {
        Some((prefix, rest)) if prefix.eq_ignore_ascii_case("application/") => rest,
        _ => name,
    }
}
