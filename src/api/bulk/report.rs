//! The report of an import: in memory while it is short, then in a file without a name.

use crate::problem::{INSUFFICIENT_STORAGE, Problem};
use bytes::Bytes;
use std::io::{self, Read, Seek, Write};
use tempfile::SpooledTempFile;
use tokio::sync::Semaphore;

/// Longest report that is kept in memory.
const IN_MEMORY: usize = 256 * 1024;

/// Length of the pieces in which it is sent.
const PIECE: usize = 64 * 1024;

/// Reports whose file is worked on at this moment: no burst of imports starts hundreds of threads.
static ON_DISK: Semaphore = Semaphore::const_new(4);

/// Lines that are read back once they are all there.
pub struct Report(Option<SpooledTempFile>);

impl Report {
    /// An empty one.
    pub fn new() -> Self {
        Self(Some(SpooledTempFile::new(IN_MEMORY)))
    }

    /// Writes lines behind the others.
    pub async fn append(&mut self, lines: Vec<u8>) -> Result<(), Problem> {
        if lines.is_empty() {
            return Ok(());
        }
        self.blocking(move |file| file.write_all(&lines)).await
    }

    /// Goes back to the beginning.
    pub async fn rewind(&mut self) -> Result<(), Problem> {
        self.blocking(Seek::rewind).await
    }

    /// The next piece; `None` at the end.
    pub async fn read(mut self) -> Result<Option<(Bytes, Self)>, Problem> {
        let read = |file: &mut SpooledTempFile| {
            let mut piece = Vec::with_capacity(PIECE);
            file.take(PIECE as u64).read_to_end(&mut piece).map(|_| piece)
        };
        let piece = self.blocking(read).await?;
        Ok((!piece.is_empty()).then(|| (piece.into(), self)))
    }

    /// Works on the file: here while it is memory, where blocking is allowed once it lies on a disk.
    async fn blocking<T, F>(&mut self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut SpooledTempFile) -> io::Result<T> + Send + 'static,
    {
        let mut file = self.0.take().ok_or_else(|| Problem::internal("the report is gone"))?;
        let on_disk = file.is_rolled();
        let work = move || {
            let done = work(&mut file);
            (file, done)
        };
        let (file, done) = if on_disk {
            let _turn = ON_DISK.acquire().await;
            #[expect(clippy::disallowed_methods, reason = "bounded by the turns")]
            let worked = tokio::task::spawn_blocking(work).await;
            worked.map_err(|error| Problem::internal(format!("the report: {error}")))?
        } else {
            work()
        };
        self.0 = Some(file);
        done.map_err(|error| match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Problem::new(&INSUFFICIENT_STORAGE, "The server has no room for the report.")
            }
            _ => Problem::internal(format!("the report: {error}")),
        })
    }
}
