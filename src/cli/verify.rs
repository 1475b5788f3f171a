//! `counterfoil verify`: whether a receipt is genuine, and whether its model says the same again.

use super::{answered::contradiction, models::FolderArgs, pictures::PictureArgs};
use crate::receipt::{
    Jwks, Kind, Statement, about,
    check::{Check, Evidence, Verdict, check},
    key,
};
use chrono::DateTime;
use clap::Args;
use serde_json::Value;
use std::{
    fmt::Write as _,
    fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

const EXAMPLES: &str = "\
Example, with a server on this machine (counterfoil serve --demo):
  curl -s 'http://127.0.0.1:8000/classify?receipt=true' -H 'Content-Type: image/jpeg' --data-binary @cat.jpg > answer.json
  curl -s http://127.0.0.1:8000/.well-known/jwks.json > jwks.json
  counterfoil verify answer.json cat.jpg --jwks jwks.json

The exit status is 0 where everything holds, and 1 where anything does not, or could not be looked at.
A receipt proves what the server said, and not that it is right. Get the keys from whom you trust, not from whoever
gave you the receipt.";

/// What to verify, and against what.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct VerifyArgs {
    /// The receipt: a file that holds it, alone or in the JSON answer that it came with; - for standard input; or the
    /// receipt itself
    #[arg(value_name = "RECEIPT")]
    receipt: String,

    /// The picture that it is about, as it was sent
    #[arg(value_name = "IMAGE")]
    image: PathBuf,

    /// File with the issuer's public keys, as its /.well-known/jwks.json answers them
    #[arg(long, env = "COUNTERFOIL_JWKS", value_name = "FILE", conflicts_with = "public_key")]
    jwks: Option<PathBuf>,

    /// File with the issuer's public key in PEM
    #[arg(long, env = "COUNTERFOIL_PUBLIC_KEY", value_name = "FILE")]
    public_key: Option<PathBuf>,

    /// Write what was found as JSON
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    models: FolderArgs,

    #[command(flatten)]
    pictures: PictureArgs,
}

/// Verifies a receipt, and writes what was looked at to standard output.
///
/// # Errors
/// When anything does not hold, or could not be looked at.
pub fn run(args: &VerifyArgs) -> Result<(), String> {
    let keys = keys(args)?;
    let image = args.image.display();
    let most = args.pictures.limits().max_bytes;
    let mut input = Vec::new();
    fs::File::open(&args.image)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut input))
        .map_err(|error| format!("{image}: {error}"))?;
    if input.len() > most {
        return Err(format!("{image}: the file has more than {most} bytes; --max-picture-bytes allows more"));
    }
    let Found { tokens, answers } = found(&args.receipt)?;
    let token = match tokens.as_slice() {
        [only] => only,
        several => about(several, &input)
            .ok_or_else(|| format!("none of the {} receipts is about {image}", several.len()))?,
    };
    let evidence = Evidence {
        input: &input,
        keys: &keys,
        models: args.models.path(),
        compute: &args.models.device,
        limits: args.pictures.limits(),
    };
    let mut verdict = check(token, &evidence);
    if let Some(answer) = answers.iter().find(|answer| answer["receipt"].as_str() == Some(token)) {
        compare(&mut verdict, answer);
    }
    let said = if args.json { json(&verdict)? } else { table(&verdict, &args.image) };
    // Where nobody reads it, the exit status says the same.
    let _ = io::stdout().write_all(said.as_bytes());
    if verdict.verified { Ok(()) } else { Err("the receipt could not be verified".into()) }
}

fn keys(args: &VerifyArgs) -> Result<Jwks, String> {
    match (&args.jwks, &args.public_key) {
        (Some(file), _) if is_address(file) => {
            let address = file.display();
            Err(format!("keys are read from files. Save them first:\n  curl -s {address} > jwks.json\nand name that: --jwks jwks.json"))
        }
        (Some(file), _) => Jwks::read(file),
        (None, Some(file)) => Ok(Jwks::new([key::read_public(file)?])),
        (None, None) => Err("say whose signature the receipt should have: --jwks FILE, with the keys of the server that \
                             gave it, saved by\n  curl -s http://127.0.0.1:8000/.well-known/jwks.json > jwks.json\n\
                             or --public-key FILE, with its public key in PEM"
            .into()),
    }
}

fn is_address(file: &Path) -> bool {
    file.to_str().is_some_and(|text| text.starts_with("http://") || text.starts_with("https://"))
}

/// Adds the check of the answer that the receipt came in; `values` and `prediction` are in every one about pictures.
fn compare(verdict: &mut Verdict, answer: &Value) {
    let Some(statement) = verdict.statement.as_ref().filter(|_| verdict.verified) else { return };
    let (ok, detail) = match contradiction(answer, statement) {
        None => (true, "it says what its receipt does".to_owned()),
        Some(field) => (
            false,
            format!(
                "`{field}` is not what the receipt in it says: the receipt is genuine, the answer was changed"
            ),
        ),
    };
    verdict.verified = ok;
    verdict.checks.push(Check { check: "answer", ok, detail });
}

/// What there is to verify.
struct Found {
    /// The receipts.
    tokens: Vec<String>,
    /// The answers about one picture each that they came in.
    answers: Vec<Value>,
}

impl Found {
    fn alone(tokens: Vec<String>) -> Self {
        Self { tokens, answers: Vec::new() }
    }
}

/// The receipt, from wherever it is; several where it comes in an answer about several pictures.
fn found(receipt: &str) -> Result<Found, String> {
    if receipt == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
        return contained(&text).map_err(|reason| format!("standard input: {reason}"));
    }
    // No file is named like one: a receipt is longer than a file's name may be.
    if receipt.len() > 255 && receipt.bytes().filter(|byte| *byte == b'.').count() == 2 {
        return Ok(Found::alone(vec![receipt.to_owned()]));
    }
    let text = key::read_text(Path::new(receipt))?;
    contained(&text).map_err(|reason| format!("{receipt}: {reason}"))
}

/// The receipts in a text: the text itself, or the fields `receipt` of a JSON answer; a line each where several are in
/// one.
fn contained(text: &str) -> Result<Found, String> {
    let lines = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<String>>();
    let found = if text.trim_start().starts_with('{') {
        let answer: Value =
            serde_json::from_str(text).map_err(|error| format!("this is no JSON: {error}"))?;
        let results = answer["results"].as_array().map_or(&[][..], Vec::as_slice);
        let holders = || [&answer, &answer["parameters"]].into_iter().chain(results);
        let about_one = holders().filter(|holder| !holder["prediction"].is_null());
        Found {
            tokens: holders().filter_map(|holder| holder["receipt"].as_str()).flat_map(lines).collect(),
            answers: about_one.cloned().collect(),
        }
    } else {
        Found::alone(lines(text))
    };
    if found.tokens.is_empty() {
        return Err("there is no receipt in it. Ask for one with ?receipt=true, or with the header `Prefer: receipt`; it is \
                    the field `receipt` of the answer."
            .into());
    }
    Ok(found)
}

fn json(verdict: &Verdict) -> Result<String, String> {
    serde_json::to_string(verdict).map(|text| text + "\n").map_err(|error| error.to_string())
}

/// A line for each check, then what it comes to.
fn table(verdict: &Verdict, image: &Path) -> String {
    let mut text = String::new();
    for check in &verdict.checks {
        let mark = if check.ok { "ok" } else { "FAILED" };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{:<14} {mark:<7} {}", check.check, check.detail);
    }
    if let (Some(statement), true) = (&verdict.statement, verdict.verified) {
        text.push_str(&conclusion(statement, image));
    }
    text
}

fn conclusion(statement: &Statement, image: &Path) -> String {
    let when = i64::try_from(statement.iat).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let when = when
        .map_or_else(|| statement.iat.to_string(), |when| when.format("%Y-%m-%d %H:%M:%S UTC").to_string());
    let issuer = statement.iss.as_deref().map_or_else(String::new, |issuer| format!(" by {issuer}"));
    let scores = statement.labels.iter().zip(&statement.scores);
    let scores = scores.map(|(label, score)| format!("{label} {score:.6}")).collect::<Vec<_>>().join(", ");
    let what = match statement.input.kind {
        Kind::Picture => "of",
        Kind::Tensor => "of the tensor",
    };
    format!(
        "The receipt {} is genuine. {when}{issuer}, {} {} said {what} {}: {} ({scores}).\n",
        statement.jti,
        statement.model.name,
        statement.model.version,
        image.display(),
        statement.prediction
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_found_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("receipt");
        let name = file.to_str().unwrap();
        for (text, expected) in [
            ("a.b.c\n", Ok(vec!["a.b.c"])),
            (r#"{"prediction":"Cat","receipt":"a.b.c"}"#, Ok(vec!["a.b.c"])),
            (r#"{"outputs":[],"parameters":{"receipt":"a.b.c\nd.e.f"}}"#, Ok(vec!["a.b.c", "d.e.f"])),
            ("a.b.c\r\nd.e.f", Ok(vec!["a.b.c", "d.e.f"])),
            ("", Err("there is no receipt")),
            (r#"{"results":[{"receipt":"a.b.c"},{"receipt":"d.e.f"}]}"#, Ok(vec!["a.b.c", "d.e.f"])),
            (r#"{"prediction":"Cat"}"#, Err("receipt=true")),
            (r#"{"results":[]}"#, Err("receipt=true")),
            ("{", Err("this is no JSON")),
        ] {
            fs::write(&file, text).unwrap();
            match (found(name).map(|found| found.tokens), expected) {
                (Ok(found), Ok(expected)) => assert_eq!(found, expected),
                (Err(found), Err(words)) => {
                    assert!(found.contains(words) && found.starts_with(name), "{found}")
                }
                (found, _) => panic!("{text}: {found:?}"),
            }
        }
        let itself = format!("{}.b.c", "a".repeat(300));
        assert_eq!(found(&itself).unwrap().tokens, [itself]);
        assert!(found("no/such/file").is_err_and(|error| error.starts_with("no/such/file: ")));
    }
}
