//! `generated/codegen.lock`: digests of what the generated code was made from and of what was made.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

/// Source files by their path relative to a folder, with `/` between the parts.
pub type Tree = BTreeMap<String, String>;

/// The content of `codegen.lock`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Digest of `openapi.yaml`.
    pub contract: String,
    /// Digest of the generator's version, options and amendments.
    pub settings: String,
    /// Digest of each file under `generated/src`.
    pub output: BTreeMap<String, String>,
}

impl Lock {
    /// The lock that fits these inputs and this output.
    #[must_use]
    pub fn of(contract: &[u8], settings: &str, output: &Tree) -> Self {
        let output = output.iter().map(|(path, text)| (path.clone(), digest(text.as_bytes()))).collect();
        Self { contract: digest(contract), settings: digest(settings.as_bytes()), output }
    }

    /// Reads the text of a lock file. What it does not understand it leaves out, so that a damaged lock
    /// differs from every other.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut lock = Self::default();
        for line in text.lines() {
            match line.split_whitespace().collect::<Vec<_>>()[..] {
                ["contract", digest] => lock.contract = digest.to_owned(),
                ["settings", digest] => lock.settings = digest.to_owned(),
                ["output", digest, path] => {
                    lock.output.insert(path.to_owned(), digest.to_owned());
                }
                _ => {}
            }
        }
        lock
    }

    /// The text of the lock file.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text =
            "# Written by build.rs when it generates; never edited. SHA-256 of what is named.\n".to_owned();
        let _ = writeln!(text, "contract {}\nsettings {}", self.contract, self.settings);
        for (path, digest) in &self.output {
            let _ = writeln!(text, "output {digest} {path}");
        }
        text
    }

    /// What differs between this lock and `now`, each as a sentence without its full stop.
    #[must_use]
    pub fn differences(&self, now: &Self) -> Vec<String> {
        let mut found = Vec::new();
        if self.contract != now.contract {
            found.push("openapi.yaml changed since generated/ was written from it".to_owned());
        }
        if self.settings != now.settings {
            found.push(
                "the generator's settings (build/, rustfmt.toml) changed since generated/ was written"
                    .to_owned(),
            );
        }
        for (path, digest) in &now.output {
            match self.output.get(path) {
                None => found.push(format!("generated/src/{path} was not written by the generator")),
                Some(known) if known != digest => {
                    found.push(format!("generated/src/{path} was edited by hand"))
                }
                Some(_) => {}
            }
        }
        let gone = self.output.keys().filter(|path| !now.output.contains_key(*path));
        found.extend(gone.map(|path| format!("generated/src/{path} is missing")));
        found
    }
}

/// The SHA-256 digest of `bytes` in hexadecimal.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// All Rust files under `folder`; none where there is no such folder.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn read_tree(folder: &Path) -> io::Result<Tree> {
    let mut tree = Tree::new();
    let mut folders = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for (path, name) in entries(&folder)? {
            if path.is_dir() {
                folders.push((path, format!("{prefix}{name}/")));
            } else if name.ends_with(".rs") {
                tree.insert(format!("{prefix}{name}"), fs::read_to_string(&path)?);
            }
        }
    }
    Ok(tree)
}

fn entries(folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    fs::read_dir(folder)?
        .map(|entry| entry.map(|e| (e.path(), e.file_name().to_string_lossy().into_owned())))
        .collect()
}
