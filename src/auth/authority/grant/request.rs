//! What is asked of the token endpoint (RFC 6749, section 4.4; RFC 8693, section 2.1) and of the revocation endpoint
//! (RFC 7009, section 2.1). What is not known is passed over, as RFC 6749, section 3.2 demands.

use super::{Form, OAuthError, parse_scope};
use std::{collections::BTreeSet, fmt};
use zeroize::Zeroizing;

/// The grant that a client is given for being itself.
pub const CLIENT_CREDENTIALS: &str = "client_credentials";

/// The grant that makes another token of one (RFC 8693).
pub const TOKEN_EXCHANGE: &str = "urn:ietf:params:oauth:grant-type:token-exchange";

/// The type of any JSON Web Token (RFC 8693, section 3).
pub const TYPE_JWT: &str = "urn:ietf:params:oauth:token-type:jwt";

/// The type of an OAuth2 access token (RFC 8693, section 3).
pub const TYPE_ACCESS_TOKEN: &str = "urn:ietf:params:oauth:token-type:access_token";

/// The type of a Biscuit. Nobody has registered one; RFC 8693, section 3 lets whoever needs another type name it by a URI
/// of their own.
pub const TYPE_BISCUIT: &str = "urn:counterfoil:token-type:biscuit";

/// A request for a token.
#[derive(Debug, PartialEq, Eq)]
pub enum TokenRequest {
    /// The client asks for itself.
    ClientCredentials {
        /// What it asks for; everything it may, where it does not say.
        scope: Option<BTreeSet<String>>,
    },
    /// The client has a token, and asks for another.
    TokenExchange(Exchange),
}

/// A request for another token.
#[derive(PartialEq, Eq)]
pub struct Exchange {
    /// The token that it has.
    pub subject_token: Zeroizing<String>,
    /// What it says that this is.
    pub subject_token_type: SubjectType,
    /// What it wants.
    pub wanted: Wanted,
    /// What it asks for; everything that it may, where it does not say.
    pub scope: Option<BTreeSet<String>>,
}

/// The types of tokens that are exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectType {
    /// A JSON Web Token.
    Jwt,
    /// An access token, which is a JSON Web Token here.
    AccessToken,
}

/// The types of tokens that are issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The client leaves it to the server.
    Unsaid,
    /// An access token.
    AccessToken,
    /// A Biscuit.
    Biscuit,
}

impl TokenRequest {
    /// Reads a request. `targets` are the names that this server has as an audience and as a resource: a token for any other
    /// is not issued here.
    ///
    /// # Errors
    /// As RFC 6749, section 5.2, and RFC 8693, section 2.2.2, say.
    pub fn read(form: &Form, targets: &[&str]) -> Result<Self, OAuthError> {
        let lacking = || OAuthError::invalid_request("The form lacks grant_type.");
        match form.get("grant_type").ok_or_else(lacking)? {
            CLIENT_CREDENTIALS => {
                check_targets(form, targets)?;
                Ok(Self::ClientCredentials { scope: scope(form)? })
            }
            TOKEN_EXCHANGE => {
                check_targets(form, targets)?;
                Exchange::read(form).map(Self::TokenExchange)
            }
            _ => Err(OAuthError::unsupported_grant_type(format!(
                "grant_type is {CLIENT_CREDENTIALS} or {TOKEN_EXCHANGE}."
            ))),
        }
    }
}

impl Exchange {
    fn read(form: &Form) -> Result<Self, OAuthError> {
        if form.get("actor_token").is_some() || form.get("actor_token_type").is_some() {
            let none = "actor_token is not supported: no token that is issued here tells of an actor.";
            return Err(OAuthError::invalid_request(none));
        }
        let needed = |name: &str| {
            form.get(name).ok_or_else(|| OAuthError::invalid_request(format!("The form lacks {name}.")))
        };
        Ok(Self {
            subject_token: Zeroizing::new(needed("subject_token")?.to_owned()),
            subject_token_type: match needed("subject_token_type")? {
                TYPE_JWT => SubjectType::Jwt,
                TYPE_ACCESS_TOKEN => SubjectType::AccessToken,
                _ => {
                    let known = format!("subject_token_type is {TYPE_JWT} or {TYPE_ACCESS_TOKEN}.");
                    return Err(OAuthError::invalid_request(known));
                }
            },
            wanted: match form.get("requested_token_type") {
                None => Wanted::Unsaid,
                Some(TYPE_ACCESS_TOKEN) => Wanted::AccessToken,
                Some(TYPE_BISCUIT) => Wanted::Biscuit,
                Some(_) => {
                    let known = format!("requested_token_type is {TYPE_BISCUIT} or {TYPE_ACCESS_TOKEN}.");
                    return Err(OAuthError::invalid_request(known));
                }
            },
            scope: scope(form)?,
        })
    }
}

fn scope(form: &Form) -> Result<Option<BTreeSet<String>>, OAuthError> {
    form.get("scope").map(parse_scope).transpose()
}

/// RFC 8693, section 2.1, and RFC 8707, section 2. A slash at the end makes no other resource: libraries that work with URLs
/// add it.
fn check_targets(form: &Form, targets: &[&str]) -> Result<(), OAuthError> {
    let plain = |text: &'_ str| text.strip_suffix('/').unwrap_or(text).to_owned();
    let is_ours = |asked: &str| targets.iter().any(|target| plain(target) == plain(asked));
    if form.all("audience").chain(form.all("resource")).all(is_ours) {
        return Ok(());
    }
    let ours = targets.join(" ");
    Err(OAuthError::invalid_target(format!(
        "Tokens are issued for this server alone: leave audience and resource out. ({ours})"
    )))
}

/// A request to revoke a token.
#[derive(PartialEq, Eq)]
pub struct RevokeRequest {
    /// The token.
    pub token: Zeroizing<String>,
    /// What the client takes it for. It may be wrong or unknown, and then helps nothing.
    pub token_type_hint: Option<String>,
}

impl RevokeRequest {
    /// Reads a request.
    ///
    /// # Errors
    /// `invalid_request` where it names no token.
    pub fn read(form: &Form) -> Result<Self, OAuthError> {
        let token = form.get("token").ok_or_else(|| OAuthError::invalid_request("The form lacks token."))?;
        let token_type_hint = form.get("token_type_hint").map(str::to_owned);
        Ok(Self { token: Zeroizing::new(token.to_owned()), token_type_hint })
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { subject_token_type, wanted, scope, .. } = self;
        write!(f, "Exchange({subject_token_type:?}, {wanted:?}, {scope:?}, secret)")
    }
}

impl fmt::Debug for RevokeRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RevokeRequest({:?}, secret)", self.token_type_hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use url::form_urlencoded::Serializer;

    const TARGETS: [&str; 2] = ["counterfoil", "https://api.example.com"];

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form::parse(Serializer::new(String::new()).extend_pairs(pairs).finish().as_bytes()).unwrap()
    }

    fn read(pairs: &[(&str, &str)]) -> Result<TokenRequest, OAuthError> {
        TokenRequest::read(&form(pairs), &TARGETS)
    }

    fn exchange<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let mut pairs = vec![
            ("grant_type", TOKEN_EXCHANGE),
            ("subject_token", "aaa.bbb.ccc"),
            ("subject_token_type", TYPE_JWT),
        ];
        pairs.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        pairs.extend_from_slice(more);
        pairs
    }

    #[test]
    fn a_client_asks_for_itself() {
        let scope = |scope| Ok(TokenRequest::ClientCredentials { scope });
        assert_eq!(read(&[("grant_type", CLIENT_CREDENTIALS)]), scope(None));
        assert_eq!(read(&[("grant_type", CLIENT_CREDENTIALS), ("scope", "")]), scope(None));
        let asked = BTreeSet::from(["a".to_owned(), "b".to_owned()]);
        let pairs = [("grant_type", CLIENT_CREDENTIALS), ("scope", "b a"), ("unknown", "1")];
        assert_eq!(read(&pairs), scope(Some(asked)));
    }

    #[test]
    fn a_token_is_exchanged() {
        let TokenRequest::TokenExchange(read) = read(&exchange(&[("scope", "a")])).unwrap() else { panic!() };
        assert_eq!(read.subject_token.as_str(), "aaa.bbb.ccc");
        assert_eq!((read.subject_token_type, read.wanted), (SubjectType::Jwt, Wanted::Unsaid));
        assert_eq!(read.scope, Some(BTreeSet::from(["a".to_owned()])));
        assert!(!format!("{read:?}").contains("aaa"));
        for (kind, wanted) in [(TYPE_BISCUIT, Wanted::Biscuit), (TYPE_ACCESS_TOKEN, Wanted::AccessToken)] {
            let more = [("requested_token_type", kind), ("subject_token_type", TYPE_ACCESS_TOKEN)];
            let TokenRequest::TokenExchange(read) = self::read(&exchange(&more)).unwrap() else { panic!() };
            assert_eq!((read.subject_token_type, read.wanted), (SubjectType::AccessToken, wanted));
        }
    }

    #[test]
    fn what_is_not_offered_is_refused() {
        for (pairs, code, words) in [
            (vec![], "invalid_request", "grant_type"),
            (vec![("grant_type", "")], "invalid_request", "grant_type"),
            (vec![("grant_type", "password")], "unsupported_grant_type", "client_credentials"),
            (vec![("grant_type", "Client_Credentials")], "unsupported_grant_type", "client_credentials"),
            (vec![("grant_type", CLIENT_CREDENTIALS), ("scope", "a  b")], "invalid_scope", "blank"),
            (exchange(&[("scope", " ")]), "invalid_scope", "blank"),
            (exchange(&[("subject_token", "")]), "invalid_request", "lacks subject_token."),
            (exchange(&[("subject_token_type", "")]), "invalid_request", "lacks subject_token_type."),
            (exchange(&[("subject_token_type", TYPE_BISCUIT)]), "invalid_request", "subject_token_type is"),
            (exchange(&[("requested_token_type", TYPE_JWT)]), "invalid_request", "requested_token_type is"),
            (exchange(&[("actor_token", "x")]), "invalid_request", "actor_token"),
            (exchange(&[("actor_token_type", TYPE_JWT)]), "invalid_request", "actor_token"),
        ] {
            let error = read(&pairs).unwrap_err();
            assert_eq!(error.error, code, "{pairs:?}");
            assert!(error.description.contains(words), "{error}");
            assert!(!error.description.contains("aaa"));
        }
    }

    #[test]
    fn tokens_are_for_this_server_alone() {
        let own = [("audience", "counterfoil"), ("resource", "https://api.example.com/")];
        assert!(read(&exchange(&own)).is_ok());
        let own = [("grant_type", CLIENT_CREDENTIALS), ("resource", "https://api.example.com")];
        assert!(read(&own).is_ok());
        for other in
            ["https://api.example.com//", "https://api.example.com/v2", "Counterfoil", "https://example.org"]
        {
            for name in ["audience", "resource"] {
                let pairs = [("grant_type", CLIENT_CREDENTIALS), ("audience", "counterfoil"), (name, other)];
                assert_eq!(read(&pairs).unwrap_err().error, "invalid_target", "{other}");
                assert_eq!(read(&exchange(&pairs[1..])).unwrap_err().error, "invalid_target", "{other}");
            }
        }
    }

    #[test]
    fn a_token_is_revoked() {
        let request =
            RevokeRequest::read(&form(&[("token", "aaa"), ("token_type_hint", "access_token")])).unwrap();
        assert_eq!(
            (request.token.as_str(), request.token_type_hint.as_deref()),
            ("aaa", Some("access_token"))
        );
        assert!(!format!("{request:?}").contains("aaa"));
        assert_eq!(RevokeRequest::read(&form(&[("token", "aaa")])).unwrap().token_type_hint, None);
        assert_eq!(RevokeRequest::read(&form(&[("token", "")])).unwrap_err().error, "invalid_request");
    }
}
