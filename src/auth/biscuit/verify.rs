//! From a text to a token whose every signature holds, and whose logic may be run.

use super::{
    analysis::Analysis,
    cost,
    evaluate::About,
    facts::Facts,
    inspect::{hexadecimal, printable},
    keys::RootKeys,
    limits,
    memo::Memo,
    policies::Policies,
    program, wire,
};
use crate::{Refusal, Revocation};
use base64::{
    Engine, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use biscuit_auth::{Biscuit, PublicKey, error};
use std::{fmt, sync::Arc};

/// How far the clock of whoever issued a token may be ahead, in seconds.
const AHEAD: u64 = 60;

/// The most that a log is told of what the library found, in characters.
const MAX_CAUSE: usize = 200;

/// Base64url. Whether it is padded does not matter: libraries differ.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A verified token. What it may do is yet to be decided, for each request.
///
/// It must be verified again when policies change, or where it is not [`Self::is_under`] the keys of the moment; whether a part of it was revoked is the caller's to ask, of
/// [`Self::revocations`].
pub struct Token {
    pub(super) biscuit: Biscuit,
    pub(super) facts: Facts,
    pub(super) analysis: Analysis,
    /// What each check looks at: by block, by check.
    pub(super) abouts: Vec<Vec<About>>,
    pub(super) policies: Arc<Policies>,
    pub(super) memo: Memo,
    root_key_id: u32,
    root: PublicKey,
    revocations: Vec<Revocation>,
}

impl Token {
    /// What it says in its first block, which only the issuer can have signed.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The id of the root key that signed it.
    #[must_use]
    pub fn root_key_id(&self) -> u32 {
        self.root_key_id
    }

    /// Whether the key that signed it is among these, under the same id.
    #[must_use]
    pub fn is_under(&self, roots: &RootKeys) -> bool {
        roots.choose(Some(self.root_key_id)).is_ok_and(|key| key == self.root)
    }

    /// Whatever revokes it: any of its blocks, the access token that it was issued for, its client.
    #[must_use]
    pub fn revocations(&self) -> &[Revocation] {
        &self.revocations
    }
}

impl fmt::Debug for Token {
    // The Biscuit holds the key by which it is narrowed, and so all that it needs to be used.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token")
            .field("facts", &self.facts)
            .field("root_key_id", &self.root_key_id)
            .field("blocks", &self.abouts.len())
            .finish_non_exhaustive()
    }
}

/// Whether a bearer token is to be read as a Biscuit: it is base64url throughout, where a JWT has dots.
#[must_use]
pub fn looks_like_biscuit(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    let base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !body.is_empty() && body.bytes().all(base64url)
}

/// The bytes of a text that is not too long, of blocks that are not too many.
pub(super) fn decode(text: &str) -> Result<Vec<u8>, String> {
    if text.len() > limits::MAX_TEXT {
        return Err(format!("a text of {} bytes, of {} at most", text.len(), limits::MAX_TEXT));
    }
    let bytes = BASE64.decode(text).map_err(|_| "not base64url".to_owned())?;
    wire::look(&bytes)?;
    Ok(bytes)
}

/// Verifies a text: its form, its signatures, its time, and that its logic may be run.
pub(super) fn verify(
    text: &str,
    roots: &RootKeys,
    trusted: &[PublicKey],
    policies: &Arc<Policies>,
    now: u64,
) -> Result<Token, Refusal> {
    let bytes = decode(text).map_err(|cause| malformed(format!("malformed Biscuit: {cause}")))?;
    let biscuit = Biscuit::from(bytes, |id| roots.choose(id)).map_err(of_format)?;
    let root_key_id =
        biscuit.root_key_id().ok_or_else(|| of_format(error::Format::UnknownPublicKey.into()))?;
    let root = roots.choose(Some(root_key_id)).map_err(|error| of_format(error.into()))?;
    only_trusted(&biscuit, trusted)?;
    let mut blocks = program::blocks(&biscuit).map_err(of_format)?;
    let first = blocks.first().ok_or_else(|| malformed("a Biscuit without blocks".into()))?;
    let facts =
        Facts::read(first).map_err(|cause| malformed(format!("the Biscuit's first block: {cause}")))?;
    check_time(&facts, now)?;
    limits::check(&blocks).map_err(|excess| too_costly(&excess))?;
    let abouts = blocks.iter().map(|block| block.checks.iter().map(About::of).collect()).collect();
    // The policies run with the token, so they are weighed with it.
    blocks.push(policies.block.clone());
    let analysis = Analysis::of(&blocks);
    let cost = cost::of(&blocks).saturating_mul(analysis.evaluations());
    if cost > cost::MAX_COST {
        return Err(too_costly(&format!("cost {cost}, of {} at most", cost::MAX_COST)));
    }
    let revocations = revocations(&biscuit, &facts);
    let (policies, memo) = (Arc::clone(policies), Memo::default());
    Ok(Token { biscuit, facts, analysis, abouts, policies, memo, root_key_id, root, revocations })
}

fn only_trusted(biscuit: &Biscuit, trusted: &[PublicKey]) -> Result<(), Refusal> {
    match biscuit.external_public_keys().into_iter().flatten().find(|key| !trusted.contains(key)) {
        None => Ok(()),
        Some(key) => Err(Refusal::invalid(
            "The token has a block by a third party that this server does not trust. Use it without that block.",
            format!("a Biscuit's block signed by {key}, which is not trusted"),
        )),
    }
}

/// Refuses a token that is not valid at this time.
pub(super) fn check_time(facts: &Facts, now: u64) -> Result<(), Refusal> {
    if now > facts.expires_at {
        let cause = format!("a Biscuit that expired at {}, now {now}", facts.expires_at);
        return Err(Refusal::invalid("The token has expired. Ask for a new one.", cause));
    }
    if facts.issued_at > now.saturating_add(AHEAD) {
        let cause = format!("a Biscuit issued at {}, now {now}", facts.issued_at);
        return Err(Refusal::invalid("The token is of the future. Set the clocks right.", cause));
    }
    Ok(())
}

fn revocations(biscuit: &Biscuit, facts: &Facts) -> Vec<Revocation> {
    let ids = biscuit.revocation_identifiers();
    let blocks = ids.iter().map(|id| Revocation::Block(hexadecimal(id)));
    let parent =
        facts.parent.iter().map(|id| Revocation::Token { issuer: facts.issuer.clone(), id: id.clone() });
    let client = facts.client_id.iter().map(|client| Revocation::Client(client.clone()));
    blocks.chain(parent).chain(client).collect()
}

fn malformed(cause: String) -> Refusal {
    Refusal::invalid("The token is not one of this server's: it is malformed.", cause)
}

/// What the holder wrote into the token could take too long.
pub(super) fn too_costly(excess: &str) -> Refusal {
    let detail = "The token's checks are too costly to evaluate. Narrow it by fewer and simpler ones.";
    Refusal::invalid(detail, format!("a Biscuit too costly: {excess}"))
}

/// Why a Biscuit cannot be read. The library's messages name no part of the token but symbols and keys.
fn of_format(error: error::Token) -> Refusal {
    let told: String = printable(&format!("{error:?}")).chars().take(MAX_CAUSE).collect();
    let cause = format!("a Biscuit that does not verify: {told}");
    match error {
        error::Token::Format(error::Format::UnknownPublicKey) => Refusal::invalid(
            "The token is signed with a key that this server does not know. Ask for a new one.",
            "a Biscuit of an unknown root key",
        ),
        error::Token::Format(error::Format::Signature(_) | error::Format::InvalidSignatureSize(_)) => {
            Refusal::invalid("The token's signatures do not hold. Ask for a new one.", cause)
        }
        _ => malformed(cause),
    }
}
