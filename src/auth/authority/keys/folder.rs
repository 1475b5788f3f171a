//! The folder of the key files. Only its owner may look into it, and nothing in it is ever overwritten.

use super::{
    Keys,
    name::{Name, Use},
    private::PrivateKey,
    rotation,
};
use std::{
    fs,
    io::{self, Read as _, Write as _},
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// The bits of a mode that let others than the owner in.
const OTHERS: u32 = 0o077;

/// Longest file that is read as a key, in bytes; those that are made here have 119.
const LARGEST: u64 = 16 << 10;

/// What drafts are called until they are whole. A dot hides them from whoever lists the keys.
const DRAFT: &str = ".draft-";

/// Held by whoever makes or removes keys, so that two processes which start at once make one first pair.
const LOCK: &str = ".lock";

/// What is wrong with a key file or its folder, and how to mend it. Never anything of a key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {reason}", .path.display())]
pub struct KeyError {
    /// The file or folder.
    pub path: PathBuf,
    /// What is wrong with it, and how to mend it.
    pub reason: String,
}

/// What a rotation did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// The time that the new keys are dated with, in seconds since 1970: the Biscuit root key's id.
    pub created: u64,
    /// The new files.
    pub made: Vec<String>,
    /// The files that are gone: no token that their keys signed is alive.
    pub removed: Vec<String>,
}

/// A folder of private keys.
#[derive(Clone, Debug)]
pub struct KeyFolder {
    path: PathBuf,
}

impl KeyFolder {
    /// Opens a folder.
    ///
    /// # Errors
    /// When there is none, or others than its owner may look into it.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, KeyError> {
        let path = path.into();
        let meta = fs::metadata(&path).map_err(|error| failed(&path, &error))?;
        if !meta.is_dir() {
            return Err(wrong(&path, "this is no folder; name the folder that holds the keys"));
        }
        if meta.mode() & OTHERS != 0 {
            let mend = format!(
                "others than its owner may look into the folder of private keys; `chmod 700 {}` mends it",
                path.display()
            );
            return Err(wrong(&path, mend));
        }
        Ok(Self { path })
    }

    /// Opens a folder, and makes it first where it is not there. The folder that it lies in must be.
    ///
    /// # Errors
    /// As [`KeyFolder::open`], or when it cannot be made.
    pub fn open_or_create(path: impl Into<PathBuf>) -> Result<Self, KeyError> {
        let path = path.into();
        match fs::DirBuilder::new().mode(0o700).create(&path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(failed(&path, &error)),
            _ => Self::open(path),
        }
    }

    /// Makes the first keys where a use has none, and says whether it made any. A folder that has them is not written
    /// to.
    ///
    /// # Errors
    /// When keys cannot be made.
    pub fn create_first_if_empty(&self, now: u64) -> Result<bool, KeyError> {
        if self.uses_without_key()?.is_empty() {
            return Ok(false);
        }
        let _lock = self.lock()?;
        // Again: another process may have made them while this one waited.
        let lacking = self.uses_without_key()?;
        if lacking.is_empty() {
            return Ok(false);
        }
        self.make(&lacking, now)?;
        Ok(true)
    }

    /// Makes new keys, which sign from now on, and removes the files of those that are rotated away. Whoever signs with
    /// keys of this folder must load them anew within the part of `overlap` that exceeds a token's life.
    ///
    /// # Errors
    /// When keys cannot be made; those that there were go on signing. A file that cannot be removed is only logged:
    /// its key verifies nothing any more.
    pub fn rotate(&self, now: u64, overlap: u64) -> Result<Rotation, KeyError> {
        let _lock = self.lock()?;
        let (created, made) = self.make(&[Use::Access, Use::Biscuit], now)?;
        let removed = self.remove_rotated_away(now, overlap)?;
        Ok(Rotation { created, made, removed })
    }

    /// Reads the keys that sign and verify at a time. `overlap`, in seconds, is the longest life of a token, with some
    /// leeway for clocks.
    ///
    /// # Errors
    /// When there are no keys, others may read one, or a file holds none.
    pub fn load(&self, now: u64, overlap: u64) -> Result<Keys, KeyError> {
        let (_, names) = self.split(now, overlap)?;
        let read = |name: Name| self.read(name).map(|key| (name, key));
        let keys = names.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        Keys::of(keys).map_err(|reason| wrong(&self.path, reason))
    }

    /// The keys that are rotated away, and those that are not.
    fn split(&self, now: u64, overlap: u64) -> Result<(Vec<Name>, Vec<Name>), KeyError> {
        let names = self.names()?;
        let (mut past, mut verifying) = (Vec::new(), Vec::new());
        for usage in [Use::Access, Use::Biscuit] {
            let of_use: Vec<Name> = names.iter().copied().filter(|name| name.usage == usage).collect();
            let created: Vec<u32> = of_use.iter().map(|name| name.created).collect();
            let (old, still) = of_use.split_at(rotation::first_verifying(&created, now, overlap));
            past.extend_from_slice(old);
            verifying.extend_from_slice(still);
        }
        Ok((past, verifying))
    }

    /// The names of all keys, in their order.
    fn names(&self) -> Result<Vec<Name>, KeyError> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(|error| failed(&self.path, &error))? {
            let file = entry.map_err(|error| failed(&self.path, &error))?.file_name();
            match file.to_str().and_then(Name::read) {
                Some(name) => names.push(name),
                None if file.as_encoded_bytes().starts_with(b".") => {}
                None => tracing::warn!(
                    folder = %self.path.display(), ?file,
                    "a file among the keys is passed over: its name is none of a key, such as \
                     access-20261121T225000Z.pem"
                ),
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    fn uses_without_key(&self) -> Result<Vec<Use>, KeyError> {
        let names = self.names()?;
        let lacks = |usage: &Use| !names.iter().any(|name| name.usage == *usage);
        Ok([Use::Access, Use::Biscuit].into_iter().filter(lacks).collect())
    }

    fn lock(&self) -> Result<fs::File, KeyError> {
        let path = self.path.join(LOCK);
        let open = fs::OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
        let file = open.map_err(|error| failed(&path, &error))?;
        file.lock().map_err(|error| failed(&path, &error))?;
        Ok(file)
    }

    /// Makes a key for each of these uses, all dated the same. Needs the lock.
    fn make(&self, uses: &[Use], now: u64) -> Result<(u64, Vec<String>), KeyError> {
        self.remove_drafts();
        let newest = self.names()?.iter().map(|name| name.created).max();
        let created = rotation::next_created(newest, now).map_err(|reason| wrong(&self.path, reason))?;
        let mut made = Vec::new();
        for usage in uses {
            let name = Name { usage: *usage, created }.to_string();
            let key = PrivateKey::generate().map_err(|reason| wrong(&self.path, reason))?;
            write_new(&self.path, &name, key.to_pem().as_bytes())
                .map_err(|error| failed(&self.path.join(&name), &error))?;
            made.push(name);
        }
        Ok((created.into(), made))
    }

    fn remove_rotated_away(&self, now: u64, overlap: u64) -> Result<Vec<String>, KeyError> {
        let (past, _) = self.split(now, overlap)?;
        let mut removed = Vec::new();
        for name in past {
            let path = self.path.join(name.to_string());
            match fs::remove_file(&path) {
                Ok(()) => removed.push(name.to_string()),
                Err(error) => {
                    tracing::warn!(file = %path.display(), %error, "a key that is rotated away cannot be removed");
                }
            }
        }
        Ok(removed)
    }

    /// What a process that was killed left behind: nobody else has drafts, because this one holds the lock.
    fn remove_drafts(&self) {
        for entry in fs::read_dir(&self.path).into_iter().flatten().flatten() {
            if entry.file_name().as_encoded_bytes().starts_with(DRAFT.as_bytes()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn read(&self, name: Name) -> Result<PrivateKey, KeyError> {
        let path = self.path.join(name.to_string());
        let pem = read_text(&path)?;
        PrivateKey::from_pem(&pem).map_err(|reason| wrong(&path, reason))
    }
}

/// Reads a private file. Its kind is looked at before it is opened, because to open a pipe is to wait for its writer.
fn read_text(path: &Path) -> Result<Zeroizing<String>, KeyError> {
    let failed = |error: io::Error| failed(path, &error);
    let listed = fs::symlink_metadata(path).map_err(failed)?;
    if !listed.is_file() {
        return Err(wrong(path, "this is no regular file; a key is kept in one, and not behind a link"));
    }
    let file = fs::File::open(path).map_err(failed)?;
    let meta = file.metadata().map_err(failed)?;
    if (meta.dev(), meta.ino()) != (listed.dev(), listed.ino()) {
        return Err(wrong(path, "the file was exchanged while it was opened; try again"));
    }
    if meta.mode() & OTHERS != 0 {
        let mend = format!(
            "others than its owner may use this private key; `chmod 600 {}` mends it. If somebody may have read it, \
             rotate the keys, and remove the file: tokens that were signed with it are then refused",
            path.display()
        );
        return Err(wrong(path, mend));
    }
    if meta.len() > LARGEST {
        return Err(wrong(path, format!("the file is larger than {LARGEST} bytes, and so no key")));
    }
    // Room for all of it, so that growing leaves no copy behind.
    let mut text = Zeroizing::new(String::with_capacity(LARGEST as usize));
    file.take(LARGEST).read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}

/// Writes a file that is whole or not there, also after a loss of power, and that never takes the place of another.
fn write_new(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    // Its owner's alone from the beginning: that is how drafts are made.
    let mut draft = tempfile::Builder::new().prefix(DRAFT).tempfile_in(folder)?;
    draft.write_all(bytes)?;
    draft.as_file().sync_all()?;
    draft.persist_noclobber(folder.join(name)).map_err(|error| error.error)?;
    fs::File::open(folder)?.sync_all()
}

fn wrong(path: &Path, reason: impl Into<String>) -> KeyError {
    KeyError { path: path.to_owned(), reason: reason.into() }
}

fn failed(path: &Path, error: &io::Error) -> KeyError {
    wrong(path, error.to_string())
}
