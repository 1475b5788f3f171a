//! The key that signs receipts: an Ed25519 key in a PKCS#8 PEM file, as `openssl genpkey -algorithm ed25519` and
//! `counterfoil receipt-key new` write it.

use super::jwk::Jwk;
use ed25519_dalek::{
    Signature, Signer as _, SigningKey, VerifyingKey,
    pkcs8::{
        DecodePrivateKey as _, DecodePublicKey as _, EncodePrivateKey as _, KeypairBytes,
        spki::der::pem::LineEnding,
    },
};
use std::{
    fmt, fs,
    io::{self, Read as _, Write as _},
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _},
    path::Path,
};
use zeroize::Zeroizing;

/// Nobody but the owner may read a private key.
const OWNER_ONLY: u32 = 0o600;

/// A key that signs, with its name.
pub struct Signer {
    key: SigningKey,
    kid: String,
}

impl Signer {
    /// A key that is forgotten with the process.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn ephemeral() -> Result<Self, String> {
        Ok(Self::of(SigningKey::from_bytes(&random()?)))
    }

    /// Reads a key.
    ///
    /// # Errors
    /// When the file cannot be read or holds something else than an Ed25519 private key. The message never holds
    /// anything of it.
    pub fn read(file: &Path) -> Result<Self, String> {
        let pem = Zeroizing::new(read_text(file)?);
        match SigningKey::from_pkcs8_pem(pem.trim()) {
            Ok(key) => Ok(Self::of(key)),
            Err(_) => Err(format!("{}: {}", file.display(), why_no_key(&pem))),
        }
    }

    fn of(key: SigningKey) -> Self {
        let kid = Jwk::of(&key.verifying_key()).kid;
        Self { key, kid }
    }

    /// The name of the key: its RFC 7638 thumbprint.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// What others verify with.
    pub fn public(&self) -> Jwk {
        Jwk::of(&self.key.verifying_key())
    }

    /// Signs.
    pub fn sign(&self, message: &[u8]) -> Signature {
        self.key.sign(message)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}, secret)", self.kid)
    }
}

/// Reads a public key from a PEM file (`openssl pkey -pubout`).
///
/// # Errors
/// When the file cannot be read or holds something else.
pub fn read_public(file: &Path) -> Result<Jwk, String> {
    let pem = Zeroizing::new(read_text(file)?);
    let key = VerifyingKey::from_public_key_pem(pem.trim());
    key.map(|key| Jwk::of(&key)).map_err(|_| {
        let hint = if pem.contains("PRIVATE KEY") {
            "this is a private key, which stays with the server; `openssl pkey -pubout` makes the public one of it"
        } else {
            "expected an Ed25519 public key as PEM (-----BEGIN PUBLIC KEY-----)"
        };
        format!("{}: {hint}", file.display())
    })
}

/// Makes a key in a new file that its owner alone may read, and answers its public half.
///
/// # Errors
/// When the file is there already, or cannot be written.
pub fn create(file: &Path) -> Result<Jwk, String> {
    let secret = Zeroizing::new(random()?);
    // Without the public half, which PKCS#8 has room for, but which OpenSSL before 3.5 does not read.
    let bytes = KeypairBytes { secret_key: *secret, public_key: None };
    let pem =
        bytes.to_pkcs8_pem(LineEnding::LF).map_err(|error| format!("the key cannot be encoded: {error}"))?;
    write_new(file, pem.as_bytes()).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => format!(
            "{} exists already and is not overwritten: receipts signed with a key can be verified as long as its \
             public half is known. Name another file.",
            file.display()
        ),
        _ => format!("{}: {error}", file.display()),
    })?;
    Ok(Jwk::of(&SigningKey::from_bytes(&secret).verifying_key()))
}

fn write_new(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut new = fs::OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(file)?;
    let written = new.write_all(bytes).and_then(|()| new.sync_all());
    // Half a key would keep the next attempt from making a whole one.
    if written.is_err() {
        let _ = fs::remove_file(file);
    }
    written
}

/// Whether others than its owner may read a file; where nobody can say, no.
pub fn is_readable_by_others(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|meta| meta.mode() & 0o077 != 0)
}

fn random() -> Result<[u8; 32], String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| format!("the system gives no random numbers: {error}"))?;
    Ok(bytes)
}

/// Longest file that is read as a key, a set of keys, or a receipt.
const LARGEST_FILE: u64 = 1 << 20;

/// Reads a small text file.
///
/// # Errors
/// When it cannot be read, is no text, or is too long for what it should be.
pub fn read_text(file: &Path) -> Result<String, String> {
    let failed = |error: io::Error| format!("{}: {error}", file.display());
    let mut bytes = Vec::new();
    // A device has no length, and may have no end.
    fs::File::open(file)
        .and_then(|open| open.take(LARGEST_FILE + 1).read_to_end(&mut bytes))
        .map_err(failed)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(format!(
            "{}: the file is larger than {LARGEST_FILE} bytes, and so no key",
            file.display()
        ));
    }
    String::from_utf8(bytes).map_err(|_| format!("{}: the file is no text", file.display()))
}

/// What a file holds instead of a key, as far as its first line tells.
fn why_no_key(pem: &str) -> &'static str {
    if pem.contains("BEGIN PUBLIC KEY") {
        "this is a public key; receipts are signed with the private one"
    } else if pem.contains("ENCRYPTED PRIVATE KEY") {
        "the key is encrypted; decrypt it with `openssl pkey -in FILE -out NEW`, and keep NEW readable for the \
         server's user alone"
    } else if pem.contains("BEGIN PRIVATE KEY") {
        "this private key is none for Ed25519, or it is damaged; `counterfoil receipt-key new FILE` makes one that \
         fits"
    } else {
        "expected an Ed25519 private key in PKCS#8 PEM (-----BEGIN PRIVATE KEY-----); `counterfoil receipt-key new \
         FILE` makes one"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_key_is_the_owners_alone_and_never_overwrites() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("receipts.pem");
        let public = create(&file).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, OWNER_ONLY);
        assert!(!is_readable_by_others(&file));
        let signer = Signer::read(&file).unwrap();
        assert_eq!((signer.kid(), signer.public()), (public.kid.as_str(), public.clone()));

        let before = fs::read(&file).unwrap();
        assert!(create(&file).unwrap_err().contains("exists already"));
        assert_eq!(fs::read(&file).unwrap(), before);
        assert!(create(&folder.path().join("none/key.pem")).unwrap_err().contains("none/key.pem"));
    }

    #[test]
    fn what_is_no_key_is_said_and_not_shown() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key.pem");
        let body = "MC4CAQAwBQYDK2VwBCIEIHRoaXMgaXMgYSBzZWNyZXQ";
        let pem = |kind: &str| format!("-----BEGIN {kind}-----\n{body}\n-----END {kind}-----\n");
        for (text, words) in [
            (String::new(), "expected an Ed25519 private key"),
            ("hello".to_owned(), "expected an Ed25519 private key"),
            (pem("PRIVATE KEY"), "damaged"),
            (pem("PUBLIC KEY"), "this is a public key"),
            (pem("ENCRYPTED PRIVATE KEY"), "encrypted"),
            (pem("RSA PRIVATE KEY"), "expected an Ed25519 private key"),
        ] {
            fs::write(&file, &text).unwrap();
            let said = Signer::read(&file).unwrap_err();
            assert!(said.contains(words) && said.contains("key.pem") && !said.contains(body), "{said}");
            assert!(read_public(&file).unwrap_err().contains("key.pem"));
        }
        fs::write(&file, vec![b'a'; LARGEST_FILE as usize + 1]).unwrap();
        assert!(Signer::read(&file).unwrap_err().contains("larger than"));
        assert!(Signer::read(folder.path()).is_err());
        assert!(Signer::read(&folder.path().join("none")).unwrap_err().contains("No such file"));
    }

    #[test]
    fn a_signer_does_not_show_its_key() {
        let signer = Signer::ephemeral().unwrap();
        assert_eq!(format!("{signer:?}"), format!("Signer({}, secret)", signer.kid()));
        assert_ne!(signer.kid(), Signer::ephemeral().unwrap().kid());
    }
}
