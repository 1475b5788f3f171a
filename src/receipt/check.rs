//! Confirming a receipt: the signature, the picture, the model, and what the model says of the picture today.

use super::{Input, Jwks, Kind, PreprocessingClaim, Statement, best, jws};
use counterfoil_vision::{
    model::{Compute, Model},
    picture::{Limits, Reader},
    registry::{Catalogued, catalogue},
};
use serde::Serialize;
use std::path::Path;

/// What scores may differ by where they are not equal to the last bit: other kernels add up in another order.
pub const TOLERANCE: f32 = 1e-4;

/// What a receipt is checked against.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// The bytes that the receipt is said to be about.
    pub input: &'a [u8],
    /// The keys of the issuer.
    pub keys: &'a Jwks,
    /// The folder of models.
    pub models: &'a Path,
    /// What runs the network.
    pub compute: &'a Compute,
    /// How large the picture may be: a server with other limits has signed others.
    pub limits: Limits,
}

/// What came of it.
#[derive(Debug, Serialize)]
pub struct Verdict {
    /// Whether everything holds.
    pub verified: bool,
    /// Each thing that was looked at, in this order; what follows a failure was not.
    pub checks: Vec<Check>,
    /// What the receipt says; only where its signature fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement>,
}

/// One thing that was looked at.
#[derive(Debug, Serialize)]
pub struct Check {
    /// Its name.
    pub check: &'static str,
    /// Whether it holds.
    pub ok: bool,
    /// What was found, and, where it does not hold, how to go on.
    pub detail: String,
}

/// The checks, in their order.
const CHECKS: [&str; 5] = ["signature", "picture", "model", "preprocessing", "scores"];

/// Checks a receipt. What cannot be checked counts as not holding.
pub fn check(token: &str, evidence: &Evidence<'_>) -> Verdict {
    let mut checks = Checks::default();
    let statement = match signature(token, evidence.keys) {
        Ok((statement, detail)) => {
            checks.holds(detail);
            statement
        }
        Err(reason) => return checks.fails(reason, None),
    };
    match examine(&statement, evidence, &mut checks) {
        Ok(()) => Verdict { verified: true, checks: checks.0, statement: Some(statement) },
        Err(reason) => checks.fails(reason, Some(statement)),
    }
}

#[derive(Default)]
struct Checks(Vec<Check>);

impl Checks {
    fn holds(&mut self, detail: String) {
        self.add(true, detail);
    }

    fn fails(mut self, detail: String, statement: Option<Statement>) -> Verdict {
        self.add(false, detail);
        Verdict { verified: false, checks: self.0, statement }
    }

    fn add(&mut self, ok: bool, detail: String) {
        let check = CHECKS.get(self.0.len()).copied().unwrap_or("other");
        self.0.push(Check { check, ok, detail });
    }
}

fn signature(token: &str, keys: &Jwks) -> Result<(Statement, String), String> {
    let verified = jws::verify(token, keys).map_err(|refused| refused.to_string())?;
    let statement = serde_json::from_slice(&verified.payload).map_err(|error| {
        format!("it is signed, but says something that this version of counterfoil does not read: {error}")
    })?;
    Ok((statement, format!("EdDSA, by the key {}", verified.kid)))
}

fn examine(statement: &Statement, evidence: &Evidence<'_>, checks: &mut Checks) -> Result<(), String> {
    checks.holds(picture(&statement.input, evidence.input)?);
    let (model, detail) = model(statement, evidence)?;
    checks.holds(detail);
    checks.holds(preprocessing(statement, &model)?);
    let scores = run(&model, statement.input.kind, evidence.input, evidence.limits)?;
    checks.holds(compare(statement, &model, &scores)?);
    Ok(())
}

fn picture(claimed: &Input, bytes: &[u8]) -> Result<String, String> {
    let found = Input::of(claimed.kind, bytes);
    if found == *claimed {
        return Ok(format!("{}, {} bytes", found.digest, found.bytes));
    }
    Err(format!(
        "this is not the file that the receipt is about: it has {} bytes and {}, the receipt says {} bytes and {}. \
         A picture that was opened and saved again, or sent through a messenger, is another file.",
        found.bytes, found.digest, claimed.bytes, claimed.digest
    ))
}

fn model(statement: &Statement, evidence: &Evidence<'_>) -> Result<(Model, String), String> {
    let claimed = &statement.model;
    let there = catalogue(evidence.models).map_err(|error| error.to_string())?;
    let Some(found) = there.iter().find(|found| found.digest == claimed.digest) else {
        return Err(format!(
            "{} does not hold the model that answered: {} {}, {}. It holds {}. Get that version and name its folder \
             with --models.",
            evidence.models.display(),
            claimed.name,
            claimed.version,
            claimed.digest,
            in_words(&there)
        ));
    };
    let model = Model::load(&found.folder, evidence.compute)
        .map_err(|error| format!("{}: {error}", found.folder.display()))?;
    // What was loaded is what counts, not what the configuration says that it is.
    if model.digest() != claimed.digest {
        let folder = found.folder.display();
        return Err(format!("{folder} holds another model than its config.json says: {}", model.digest()));
    }
    if model.labels() != statement.labels {
        return Err(format!("its labels are {:?}, the receipt's {:?}", model.labels(), statement.labels));
    }
    let renamed = if found.name == claimed.name && found.version == claimed.version {
        String::new()
    } else {
        format!(" (the same weights are here as {} {})", found.name, found.version)
    };
    Ok((model, format!("{} {}, {}{renamed}", claimed.name, claimed.version, claimed.digest)))
}

fn in_words(there: &[Catalogued]) -> String {
    if there.is_empty() {
        return "no model".into();
    }
    let one = |Catalogued { name, version, digest, .. }: &Catalogued| format!("{name} {version}, {digest}");
    there.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn preprocessing(statement: &Statement, model: &Model) -> Result<String, String> {
    let (claimed, found) = (&statement.preprocessing, PreprocessingClaim::of(model));
    if *claimed == found {
        return Ok(format!("version {}, {2}×{2}, crop {}", found.version, found.crop_pct, found.size));
    }
    if claimed.version != found.version {
        return Err(format!(
            "the picture was prepared by version {}, this program has version {}; run the receipt's with the \
             counterfoil of its time",
            claimed.version, found.version
        ));
    }
    let json = |claim| serde_json::to_string(claim).unwrap_or_default();
    Err(format!("the receipt says {}, the model's config.json {}", json(claimed), json(&found)))
}

fn run(model: &Model, kind: Kind, bytes: &[u8], limits: Limits) -> Result<Vec<f32>, String> {
    let mut input = vec![0.0; model.input_len()];
    match kind {
        Kind::Picture => {
            let read = Reader::new(limits).read(bytes, model.preprocessing(), &mut input);
            read.map_err(|error| format!("the picture cannot be read: {error}"))?;
        }
        Kind::Tensor => {
            let (values, rest) = bytes.as_chunks::<4>();
            if values.len() != input.len() || !rest.is_empty() {
                return Err(format!("the model takes {} values of four bytes each", input.len()));
            }
            input.clear();
            input.extend(values.iter().map(|value| f32::from_le_bytes(*value)));
        }
    }
    model.session().probabilities(model, &input).map_err(|error| error.to_string())
}

fn compare(statement: &Statement, model: &Model, scores: &[f32]) -> Result<String, String> {
    if statement.scores.len() != scores.len() {
        return Err(format!("the receipt has {} scores, the model {}", statement.scores.len(), scores.len()));
    }
    let pairs = || statement.scores.iter().zip(scores);
    let kernels = format!("kernel {} then, {} now", statement.kernel, model.kernel());
    let prediction = best(&statement.labels, &statement.scores).unwrap_or_default();
    if prediction != statement.prediction {
        return Err(format!(
            "the receipt contradicts itself: it names {:?}, its highest score is that of {prediction:?}",
            statement.prediction
        ));
    }
    if pairs().all(|(then, now)| then.to_bits() == now.to_bits()) {
        return Ok(format!("equal to the last bit ({kernels})"));
    }
    // Written so that a value that is no number differs from everything.
    let near = pairs().all(|(then, now)| (then - now).abs() <= TOLERANCE);
    let greatest = pairs().map(|(then, now)| (then - now).abs()).fold(0.0, f32::max);
    if near {
        return Ok(format!("equal within {TOLERANCE}, the greatest difference is {greatest:e} ({kernels})"));
    }
    Err(format!(
        "the model says {scores:?} today, the receipt {:?}: that is more than {TOLERANCE} apart ({kernels})",
        statement.scores
    ))
}

#[cfg(test)]
mod tests {
    use super::super::{Receipts, key::Signer, statement::tests::statement};
    use super::*;
    use counterfoil_vision::model::Isa;

    fn verdict(statement: &Statement, input: &[u8]) -> Verdict {
        let signer = Signer::ephemeral().unwrap();
        let keys = Jwks::new([signer.public()]);
        let token = jws::sign(&signer, &serde_json::to_vec(statement).unwrap());
        let models = tempfile::tempdir().unwrap();
        check(&token, &Evidence { input, models: models.path(), ..evidence(&keys) })
    }

    /// About `picture`, with the shipped models.
    fn evidence(keys: &Jwks) -> Evidence<'_> {
        const COMPUTE: &Compute = &Compute::Cpu(Isa::Best);
        let models = Path::new("models");
        Evidence { input: b"picture", keys, models, compute: COMPUTE, limits: Limits::default() }
    }

    #[test]
    fn another_picture_is_said() {
        let verdict = verdict(&statement(vec![0.7, 0.2, 0.1]), b"another");
        assert!(!verdict.verified && verdict.statement.is_some());
        let checks: Vec<_> = verdict.checks.iter().map(|check| (check.check, check.ok)).collect();
        assert_eq!(checks, [("signature", true), ("picture", false)]);
        assert!(verdict.checks[1].detail.contains("has 7 bytes"), "{}", verdict.checks[1].detail);
    }

    #[test]
    fn a_model_that_is_not_there_is_said() {
        let verdict = verdict(&statement(vec![0.7, 0.2, 0.1]), b"picture");
        let last = verdict.checks.last().unwrap();
        assert_eq!((verdict.verified, last.check, last.ok), (false, "model", false));
        assert!(last.detail.contains("pets 2, sha256:00. It holds no model."), "{}", last.detail);
    }

    /// The shipped model's own picture, answered by the widest kernels and confirmed by the narrowest.
    #[test]
    fn other_kernels_confirm_within_the_tolerance() {
        let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
        let folder = models.join("cats-dogs");
        let picture = std::fs::read(folder.join("golden/cat.jpg")).unwrap();
        let model = Model::load(&folder, &Compute::Cpu(Isa::Best)).unwrap();
        let scores = run(&model, Kind::Picture, &picture, Limits::default()).unwrap();
        let signer = Signer::ephemeral().unwrap();
        let keys = Jwks::new([signer.public()]);
        let receipts = Receipts::new(Some(signer), Jwks::default(), None).unwrap();
        let checked = |scores: &[f32], isa| {
            let token = receipts.sign(&model, Input::of(Kind::Picture, &picture), scores).unwrap();
            let compute = Compute::Cpu(isa);
            let evidence =
                Evidence { input: &picture, models: &models, compute: &compute, ..evidence(&keys) };
            check(&token, &evidence)
        };
        let detail = |verdict: &Verdict| verdict.checks.last().unwrap().detail.clone();
        let same = checked(&scores, Isa::Best);
        assert!(same.verified && detail(&same).contains("to the last bit"), "{}", detail(&same));
        let other = checked(&scores, Isa::Portable);
        assert!(other.verified && detail(&other).contains("portable now"), "{}", detail(&other));

        let mut near = scores.clone();
        near[1] += TOLERANCE / 2.0;
        let near = checked(&near, Isa::Best);
        assert!(near.verified && detail(&near).contains("equal within 0.0001"), "{}", detail(&near));
        let mut far = scores;
        far[1] += TOLERANCE * 2.0;
        let far = checked(&far, Isa::Best);
        assert!(!far.verified && detail(&far).contains("apart"), "{}", detail(&far));
    }

    #[test]
    fn nothing_is_believed_without_a_signature() {
        let keys = Jwks::new([Signer::ephemeral().unwrap().public()]);
        for token in ["", "a.b.c", "eyJhbGciOiJub25lIn0.e30."] {
            let verdict = check(token, &evidence(&keys));
            assert!(!verdict.verified && verdict.statement.is_none() && verdict.checks.len() == 1, "{token}");
        }
    }

    #[test]
    fn a_signed_text_that_is_no_statement_is_refused() {
        let signer = Signer::ephemeral().unwrap();
        let keys = Jwks::new([signer.public()]);
        for payload in ["", "{}", "[1]", "{\"iat\":-1}"] {
            let verdict = check(&jws::sign(&signer, payload.as_bytes()), &evidence(&keys));
            assert!(!verdict.verified && verdict.checks[0].detail.contains("does not read"), "{payload}");
        }
    }
}
