//! Shows what a token says, without judging it.

use super::verify;
use biscuit_auth::UnverifiedBiscuit;
use std::fmt;

/// What a token says. Nothing of it is verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// The id of the root key that it names.
    pub root_key_id: Option<u32>,
    /// Its blocks, the first one first.
    pub blocks: Vec<InspectedBlock>,
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectedBlock {
    /// What it says, in Datalog, one statement a line, without control characters.
    pub source: Vec<String>,
    /// The key of the third party that signed it, such as `ed25519/…`.
    pub third_party: Option<String>,
    /// The id by which it, and every token that holds it, can be revoked, in hexadecimal.
    pub revocation_id: String,
}

/// Reads a token without verifying it.
///
/// # Errors
/// When it is not a Biscuit that the server could take.
pub fn inspect(text: &str) -> Result<Inspection, String> {
    let unreadable = |error: biscuit_auth::error::Token| format!("not a Biscuit: {error}");
    let token = UnverifiedBiscuit::from(verify::decode(text)?).map_err(unreadable)?;
    let keys = token.external_public_keys();
    let ids = token.revocation_identifiers();
    let block = |(number, (key, id)): (usize, (&Option<biscuit_auth::PublicKey>, &Vec<u8>))| {
        let source = token.print_block_source(number).map_err(unreadable)?;
        Ok(InspectedBlock {
            source: source.split(";\n").filter(|line| !line.is_empty()).map(printable).collect(),
            third_party: key.as_ref().map(ToString::to_string),
            revocation_id: hexadecimal(id),
        })
    };
    let blocks = keys.iter().zip(&ids).enumerate().map(block).collect::<Result<_, String>>()?;
    Ok(Inspection { root_key_id: token.root_key_id(), blocks })
}

/// Bytes in hexadecimal.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A text of a token, with nothing in it that a terminal or a log would obey.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_graphic() || c == ' ' || is_letter(c) { c } else { '\u{fffd}' })
        .collect()
}

/// Letters of any script; not marks that change the direction of what follows.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric()
}

impl fmt::Display for Inspection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.root_key_id {
            Some(id) => writeln!(f, "signed by root key {id} (not verified)")?,
            None => writeln!(f, "names no root key")?,
        }
        for (number, block) in self.blocks.iter().enumerate() {
            match (&block.third_party, number) {
                (Some(key), _) => writeln!(f, "\nblock {number}, by the third party {key}")?,
                (None, 0) => writeln!(f, "\nblock 0, by the issuer")?,
                (None, _) => writeln!(f, "\nblock {number}, by a holder")?,
            }
            writeln!(f, "  revocation id {}", block.revocation_id)?;
            for line in &block.source {
                writeln!(f, "  {line};")?;
            }
        }
        Ok(())
    }
}
