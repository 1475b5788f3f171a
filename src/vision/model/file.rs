//! The bytes of the weights' file, mapped into memory.
//!
//! Mapping spares a copy of the whole file on the heap, which the allocator would keep after loading: the pages are
//! the system's own and go when loading ends. The kernels' packed weights are all that stays.

use super::{ModelError, WEIGHTS};
use memmap2::Mmap;
use std::{fs::File, io, path::Path, time::SystemTime};

/// A file's bytes, and what tells whether it changed meanwhile.
pub struct Contents<B> {
    bytes: B,
    file: File,
    before: Stamp,
}

#[derive(PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    fn of(file: &File) -> io::Result<Self> {
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(irregular());
        }
        Ok(Self { length: metadata.len(), modified: metadata.modified().ok() })
    }
}

fn irregular() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file")
}

impl<B: AsRef<[u8]>> Contents<B> {
    fn new(path: &Path, read: impl FnOnce(&File) -> io::Result<B>) -> Result<Self, ModelError> {
        let open = || {
            // To open a pipe waits for who writes to it, and the model's loader would wait for ever.
            if !path.metadata()?.is_file() {
                return Err(irregular());
            }
            let file = File::open(path)?;
            let before = Stamp::of(&file)?;
            let bytes = read(&file)?;
            Ok(Self { bytes, file, before })
        };
        open().map_err(unreadable)
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.as_ref()
    }

    /// Ends reading: what was read is worth nothing if the file changed while it was.
    pub fn finish(self) -> Result<(), ModelError> {
        let after = Stamp::of(&self.file).map_err(unreadable)?;
        if after == self.before && after.length == self.bytes().len() as u64 {
            Ok(())
        } else {
            Err(ModelError::Changed)
        }
    }
}

/// Maps a file.
pub fn map(path: &Path) -> Result<Contents<Mmap>, ModelError> {
    Contents::new(path, map_file)
}

/// Reads a file into memory: what [`map`] does, without its one exception from safety.
#[cfg(test)]
pub fn read(path: &Path) -> Result<Contents<Vec<u8>>, ModelError> {
    Contents::new(path, |mut file| {
        use io::Read as _;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    })
}

#[expect(
    unsafe_code,
    reason = "a mapped file may change beneath us; the comment says why that is sound enough"
)]
fn map_file(file: &File) -> io::Result<Mmap> {
    // SAFETY: the map is read-only, and `load_by` alone holds it, for the milliseconds until the weights are packed:
    // no reference to it outlives the load. Nothing of this program writes to a model's files. Another program that
    // does so meanwhile could
    // - change bytes: they are only hashed and read as numbers of which every bit pattern is one, through copies; no
    //   length or offset is read twice; and `Contents::finish` refuses what was loaded;
    // - shorten the file: touching a page that is gone ends the process with SIGBUS. An installer that renames a new
    //   file into place, as the documentation asks for, never shortens one, since the old file lives on in the map.
    unsafe { Mmap::map(file) }
}

fn unreadable(error: io::Error) -> ModelError {
    ModelError::Unreadable { file: WEIGHTS, error }
}
