//! What a token's payload states, read strictly and believed in nothing (RFC 7519, 4.1).

use crate::{
    Refusal,
    jwt::{
        compact::malformed,
        strict::{Members, Skipped, object, value},
    },
};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use std::{collections::BTreeSet, fmt};

/// The last second of the year 9999. What is later is an error, such as milliseconds, and would never expire.
const LAST_DATE: f64 = 253_402_300_799.0;
/// The longest `sub`, `client_id`, `azp` and `jti`, in bytes (OpenID Connect Core, 2, has 255 for `sub`).
const MAX_NAME: usize = 255;

/// Claims as the token states them.
#[derive(Default)]
pub(super) struct Stated {
    pub iss: Option<String>,
    pub aud: Option<Texts>,
    pub exp: Option<Date>,
    pub nbf: Option<Date>,
    pub iat: Option<Date>,
    pub sub: Option<Name>,
    pub client_id: Option<Name>,
    pub azp: Option<Name>,
    pub jti: Option<Name>,
    /// Of `scope`, `scp` and `permissions`.
    pub scopes: BTreeSet<String>,
    /// A claim that only tokens of other kinds have.
    pub foreign: Option<&'static str>,
}

/// Claims of ID tokens (OpenID Connect Core, 2 and 3.3.2.11) and of security events, logout tokens among them (RFC 8417,
/// 2.2), which share the type `JWT` with access tokens.
const FOREIGN: [&str; 4] = ["nonce", "at_hash", "c_hash", "events"];

impl Stated {
    /// Reads a payload.
    pub fn read(json: &[u8]) -> Result<Self, Refusal> {
        object(json).map_err(|error| malformed(format!("the token's payload: {error}")))
    }
}

impl Members for Stated {
    fn member<'de, A: MapAccess<'de>>(&mut self, name: &str, object: &mut A) -> Result<(), A::Error> {
        const DATE: &str = "a number of seconds between 1970 and 9999";
        const NAME: &str = "a string of 1 to 255 bytes without control characters";
        const TEXTS: &str = "a string or a list of strings";
        match name {
            "iss" => self.iss = Some(value(name, "a string", object)?),
            "aud" => self.aud = Some(value(name, TEXTS, object)?),
            "exp" => self.exp = Some(value(name, DATE, object)?),
            "nbf" => self.nbf = Some(value(name, DATE, object)?),
            "iat" => self.iat = Some(value(name, DATE, object)?),
            "sub" => self.sub = Some(value(name, NAME, object)?),
            "client_id" => self.client_id = Some(value(name, NAME, object)?),
            "azp" => self.azp = Some(value(name, NAME, object)?),
            "jti" => self.jti = Some(value(name, NAME, object)?),
            "scope" => self.add_spaced(&[value(name, "a string", object)?]),
            "scp" => self.add_spaced(&value::<Texts, A>(name, TEXTS, object)?.0),
            "permissions" => self.add(value::<Vec<String>, A>(name, "a list of strings", object)?),
            _ => {
                let _: Skipped = object.next_value()?;
                self.foreign = self.foreign.or(FOREIGN.into_iter().find(|foreign| *foreign == name));
            }
        }
        Ok(())
    }
}

impl Stated {
    fn add_spaced(&mut self, lists: &[String]) {
        self.add(lists.iter().flat_map(|list| list.split(' ').map(ToOwned::to_owned)));
    }

    /// Adds scopes. What cannot be one (RFC 6749, 3.3) opens nothing, and could turn into several where they are joined.
    fn add(&mut self, scopes: impl IntoIterator<Item = String>) {
        let possible = |byte: u8| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e);
        self.scopes.extend(scopes.into_iter().filter(|one| !one.is_empty() && one.bytes().all(possible)));
    }
}

/// One string, or several.
pub(super) struct Texts(pub Vec<String>);

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct OneOrSeveral;
        impl<'de> Visitor<'de> for OneOrSeveral {
            type Value = Texts;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a list of strings")
            }

            fn visit_str<E>(self, text: &str) -> Result<Texts, E> {
                Ok(Texts(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Texts, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = list.next_element()? {
                    texts.push(text);
                }
                Ok(Texts(texts))
            }
        }
        from.deserialize_any(OneOrSeveral)
    }
}

/// A NumericDate (RFC 7519, 2): seconds since 1970, with decimals or without.
#[derive(Clone, Copy)]
pub(super) struct Date(f64);

impl Date {
    /// The second in which it lies.
    pub fn rounded_down(self) -> u64 {
        // From 0 to LAST_DATE, where every whole number is exact.
        self.0 as u64
    }

    /// The first second that is not before it.
    pub fn rounded_up(self) -> u64 {
        self.0.ceil() as u64
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // By its type, so that nothing but a number is read as one.
        let seconds = f64::deserialize(from)?;
        let possible = seconds.is_sign_positive() && (0.0..=LAST_DATE).contains(&seconds);
        possible
            .then_some(Self(seconds))
            .ok_or_else(|| Error::invalid_value(Unexpected::Float(seconds), &"a date"))
    }
}

/// A name that is neither empty nor long nor a nuisance to a log.
pub(super) struct Name(pub String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = String::deserialize(from)?;
        let possible = (1..=MAX_NAME).contains(&name.len()) && !name.chars().any(char::is_control);
        possible.then_some(Self(name)).ok_or_else(|| Error::custom("not a name"))
    }
}
