//! Receipts: what the server said of a picture, signed. Nothing of them is stored; whoever has the receipt, the picture
//! and the model can have it confirmed for ever ([`check`]).

pub mod check;
mod jwk;
mod jws;
pub mod key;
mod statement;

pub use jwk::Jwks;
pub use statement::{Input, Kind, ModelClaim, PreprocessingClaim, Statement};

use counterfoil_vision::model::Model;
use key::Signer;
use std::{
    fmt,
    time::{SystemTime, UNIX_EPOCH},
};
use ulid::Ulid;

/// Signs receipts, and publishes the keys to verify them with.
pub struct Receipts {
    signer: Option<Signer>,
    issuer: Option<String>,
    published: String,
}

/// There is no key to sign with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this server signs no receipts: it was started without a key for them (serve --receipt-key-file)")]
pub struct NoKey;

impl Receipts {
    /// Signs with a key, if there is one, and publishes it along with others, whose receipts are to be verified still.
    ///
    /// # Errors
    /// When the keys cannot be written as JSON, which none of them does.
    pub fn new(signer: Option<Signer>, others: Jwks, issuer: Option<String>) -> Result<Self, String> {
        let own = signer.as_ref().map(Signer::public);
        let keys = Jwks::new(own.into_iter().chain(others.keys()));
        let published = serde_json::to_string(&keys).map_err(|error| error.to_string())?;
        Ok(Self { signer, issuer, published })
    }

    /// A receipt of what a model said of an input: `scores` are its probabilities, in the order of its labels.
    ///
    /// # Errors
    /// When there is no key to sign with.
    pub fn sign(&self, model: &Model, input: Input, scores: &[f32]) -> Result<String, NoKey> {
        let signer = self.signer.as_ref().ok_or(NoKey)?;
        let said = Statement {
            iss: self.issuer.clone(),
            iat: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs()),
            jti: Ulid::generate().to_string(),
            model: ModelClaim::of(model),
            preprocessing: PreprocessingClaim::of(model),
            kernel: model.kernel().to_owned(),
            input,
            labels: model.labels().to_vec(),
            scores: scores.to_vec(),
            prediction: best(model.labels(), scores).unwrap_or_default().to_owned(),
        };
        // Texts and numbers: they always become JSON.
        Ok(jws::sign(signer, &serde_json::to_vec(&said).unwrap_or_default()))
    }

    /// Whether it can sign.
    pub fn can_sign(&self) -> bool {
        self.signer.is_some()
    }

    /// The public keys, as JSON.
    pub fn jwks(&self) -> &str {
        &self.published
    }
}

impl fmt::Debug for Receipts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receipts").field("signer", &self.signer).finish_non_exhaustive()
    }
}

/// Which of several receipts speaks of these bytes. Nothing is verified.
pub fn about<'t>(tokens: &'t [String], bytes: &[u8]) -> Option<&'t String> {
    let digest = Input::of(Kind::Picture, bytes).digest;
    tokens.iter().find(|token| {
        jws::unverified(token).is_some_and(|said| said["input"]["digest"].as_str() == Some(digest.as_str()))
    })
}

/// The label with the highest score.
pub(crate) fn best<'l>(labels: &'l [String], scores: &[f32]) -> Option<&'l str> {
    let scored = labels.iter().zip(scores);
    scored.max_by(|(_, left), (_, right)| left.total_cmp(right)).map(|(label, _)| label.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_others_are_published_too() {
        let (old, new) = (Signer::ephemeral().unwrap(), Signer::ephemeral().unwrap());
        let kids = [new.kid().to_owned(), old.kid().to_owned()];
        let others = Jwks::new([old.public(), new.public()]);
        let receipts = Receipts::new(Some(new), others, None).unwrap();
        assert_eq!(Jwks::parse(receipts.jwks()).unwrap().kids(), kids);
        assert!(!receipts.jwks().contains("\"d\""));

        let none = Receipts::new(None, Jwks::default(), None).unwrap();
        assert!(!none.can_sign());
        assert_eq!(none.jwks(), r#"{"keys":[]}"#);
    }

    #[test]
    fn a_receipt_says_what_it_was_given() {
        let signer = Signer::ephemeral().unwrap();
        let keys = Jwks::new([signer.public()]);
        let said = statement::tests::statement(vec![0.7, 0.2, 0.1]);
        let token = jws::sign(&signer, &serde_json::to_vec(&said).unwrap());
        let verified = jws::verify(&token, &keys).unwrap();
        assert_eq!(serde_json::from_slice::<Statement>(&verified.payload).unwrap(), said);
    }
}
