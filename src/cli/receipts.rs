//! The key that signs receipts: `counterfoil receipt-key new`, and which one `serve` signs with.

use crate::receipt::{Jwks, Receipts, key};
use clap::{Args, Subcommand};
use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

const EXAMPLES: &str = "\
Example:
  counterfoil receipt-key new receipts.pem
  counterfoil serve --demo --receipt-key-file receipts.pem

To change the key and have old receipts verified still, publish the old public keys along with the new one:
  curl -s http://127.0.0.1:8000/.well-known/jwks.json > old-keys.json
  counterfoil receipt-key new receipts-2.pem
  counterfoil serve --demo --receipt-key-file receipts-2.pem --receipt-jwks-file old-keys.json";

/// What to do with keys.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ReceiptKeyCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Make a key that signs receipts, in a file that its owner alone may read
    ///
    /// A file that is there is never overwritten. The key is an Ed25519 key in PKCS#8 PEM.
    New(NewKeyArgs),
}

/// Where the key goes.
#[derive(Args, Debug)]
struct NewKeyArgs {
    /// The file to make
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Makes a key, and writes its public half as a JSON Web Key to standard output.
pub fn run(command: &ReceiptKeyCommand) -> Result<(), String> {
    let What::New(NewKeyArgs { file }) = &command.what;
    let public = key::create(file)?;
    let _ = writeln!(io::stderr(), "Wrote {}. Keep it secret, and keep a copy of it.", file.display());
    let public = serde_json::to_string(&public).map_err(|error| error.to_string())?;
    let _ = writeln!(io::stdout(), "{public}");
    Ok(())
}

/// How receipts are signed.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Receipts")]
pub struct ReceiptArgs {
    /// File with the key that signs receipts (see counterfoil receipt-key); with --demo, one is made for the time
    #[arg(long, env = "COUNTERFOIL_RECEIPT_KEY_FILE", value_name = "FILE")]
    pub receipt_key_file: Option<PathBuf>,

    /// File with further public keys to publish, such as those of earlier keys, as a JSON Web Key Set
    #[arg(long, env = "COUNTERFOIL_RECEIPT_JWKS_FILE", value_name = "FILE")]
    pub receipt_jwks_file: Option<PathBuf>,

    /// What receipts name as their issuer, such as the server's public address
    #[arg(long, env = "COUNTERFOIL_RECEIPT_ISSUER", value_name = "TEXT", value_parser = issuer)]
    pub receipt_issuer: Option<String>,
}

impl ReceiptArgs {
    /// What signs receipts: the key that is configured; in a demo without one, a key for as long as it runs.
    ///
    /// # Errors
    /// When a file is not what it should be.
    pub fn open(&self, demo: bool) -> Result<Receipts, String> {
        let signer = match &self.receipt_key_file {
            Some(file) => {
                warn_of_readers(file);
                Some(key::Signer::read(file)?)
            }
            None if demo => {
                tracing::info!(
                    "receipts are signed with a key that goes with this process: after a restart, whoever has not \
                     kept /.well-known/jwks.json can verify none; counterfoil receipt-key new FILE makes a key that stays"
                );
                Some(key::Signer::ephemeral()?)
            }
            None => None,
        };
        let others = self.receipt_jwks_file.as_deref().map(Jwks::read).transpose()?.unwrap_or_default();
        Receipts::new(signer, others, self.receipt_issuer.clone())
    }
}

fn warn_of_readers(file: &Path) {
    if key::is_readable_by_others(file) {
        let file = file.display().to_string();
        tracing::warn!(
            file,
            "others than its owner may read the key that signs receipts; chmod 600 ends that"
        );
    }
}

fn issuer(text: &str) -> Result<String, String> {
    match text.chars().count() {
        1..=200 if !text.chars().any(char::is_control) => Ok(text.to_owned()),
        _ => Err("expected a text of 1 to 200 characters on one line".into()),
    }
}
