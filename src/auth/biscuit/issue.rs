//! Issues a Biscuit for an access token that was verified.

use super::{
    facts::{Facts, not_after},
    limits,
};
use biscuit_auth::{BiscuitBuilder, KeyPair};

/// Issues a Biscuit that says what these facts say, signed by a root key. The text is base64url, as any Biscuit library
/// reads it.
///
/// # Errors
/// When a fact cannot be said so that it is read as it is meant, or the token would be longer than any the server
/// takes.
pub fn issue(facts: &Facts, root_key_id: u32, key: &KeyPair) -> Result<String, String> {
    let text = builder(facts, root_key_id)?.build(key).and_then(|token| token.to_base64());
    let text = text.map_err(|error| error.to_string())?;
    // A holder needs room to narrow it.
    if text.len() > limits::MAX_TEXT / 2 {
        return Err("a Biscuit with so many scopes would be too long; ask for fewer".into());
    }
    Ok(text)
}

/// The first block, not yet signed.
pub(super) fn builder(facts: &Facts, root_key_id: u32) -> Result<BiscuitBuilder, String> {
    if facts.issuer.is_empty() || facts.issuer.contains(char::is_whitespace) {
        return Err("the issuer is empty, or has white space in it".into());
    }
    let mut builder = BiscuitBuilder::new().root_key_id(root_key_id);
    for fact in facts.write() {
        builder = builder.fact(fact).map_err(|error| error.to_string())?;
    }
    builder.check(not_after(facts.expires_at)).map_err(|error| error.to_string())
}
