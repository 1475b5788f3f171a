//! Where an export goes: standard output, or a file that is there wholly or not at all.

use super::{csv_sink::CsvSink, progress::Reporter};
use crate::domain::{RetailRow, RowSink};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    process,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// An export under way. Dropped before [`finish`](Self::finish), it leaves what was there before as it was.
pub struct ExportFile {
    shared: Arc<Mutex<Shared>>,
    draft: Option<Draft>,
}

/// What the exporting thread and the one that waits for it both know.
struct Shared {
    /// Gone once the export is over.
    sink: Option<CsvSink<Box<dyn Write + Send>>>,
    reporter: Reporter,
    /// Why a row could not be written; the store passes on the text alone.
    failure: Option<io::Error>,
}

/// A file under a name of its own, until it takes its target's place.
struct Draft {
    file: File,
    path: PathBuf,
    target: PathBuf,
}

impl ExportFile {
    /// Starts an export to a file, or to standard output where that is `None`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn create(target: Option<&Path>, reporter: Reporter) -> io::Result<Self> {
        let (writer, draft): (Box<dyn Write + Send>, _) = match target {
            None => (Box::new(io::stdout()), None),
            // A pipe or device has no content to keep, and cannot be replaced.
            Some(path) if fs::metadata(path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir()) => {
                (Box::new(OpenOptions::new().write(true).open(path)?), None)
            }
            Some(path) => {
                let draft = Draft::create(path)?;
                (Box::new(draft.file.try_clone()?), Some(draft))
            }
        };
        let sink = Some(CsvSink::new(writer)?);
        let shared = Arc::new(Mutex::new(Shared { sink, reporter, failure: None }));
        Ok(Self { shared, draft })
    }

    /// The sink to give to the store.
    #[must_use]
    pub fn sink(&self) -> Box<dyn RowSink> {
        Box::new(SharedSink(Arc::clone(&self.shared)))
    }

    /// Why a row could not be written, where one could not.
    pub fn failure(&self) -> Option<io::Error> {
        lock(&self.shared).failure.take()
    }

    /// Makes sure that all is written, and puts the file where it belongs.
    ///
    /// # Errors
    /// When it cannot be written; what was there before is left then.
    pub fn finish(mut self) -> io::Result<()> {
        let sink = lock(&self.shared).sink.take();
        if let Some(mut sink) = sink {
            sink.flush()?;
        }
        self.draft.take().map_or(Ok(()), Draft::publish)
    }
}

impl Drop for ExportFile {
    fn drop(&mut self) {
        // A store that is still at it finds no sink any more, and stops.
        let mut shared = lock(&self.shared);
        shared.reporter.finish();
        shared.sink = None;
    }
}

impl Draft {
    fn create(target: &Path) -> io::Result<Self> {
        // Where the name is a link, what it leads to is replaced, not the link.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        if target.is_dir() {
            return Err(io::Error::new(io::ErrorKind::IsADirectory, "this is a directory"));
        }
        let Some(name) = target.file_name() else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "this is no name of a file"));
        };
        let mut draft_name = std::ffi::OsString::from(".");
        draft_name.push(name);
        draft_name.push(format!(".{}.part", process::id()));
        let path = target.with_file_name(draft_name);
        let file = OpenOptions::new().write(true).create_new(true).open(&path)?;
        Ok(Self { file, path, target })
    }

    /// Takes the target's place, for good: also after a power failure it is the old file or the new.
    fn publish(self) -> io::Result<()> {
        self.file.sync_all()?;
        if let Ok(meta) = fs::metadata(&self.target) {
            fs::set_permissions(&self.path, meta.permissions())?;
        }
        fs::rename(&self.path, &self.target)?;
        sync_directory(&self.target)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After publishing there is nothing of this name.
        let _ = fs::remove_file(&self.path);
    }
}

/// Makes the new name durable, where the system can.
#[cfg(unix)]
fn sync_directory(file: &Path) -> io::Result<()> {
    let directory = file.parent().filter(|path| !path.as_os_str().is_empty());
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn sync_directory(_file: &Path) -> io::Result<()> {
    Ok(())
}

struct SharedSink(Arc<Mutex<Shared>>);

impl RowSink for SharedSink {
    fn write_row(&mut self, row: &RetailRow) -> io::Result<()> {
        let mut shared = lock(&self.0);
        let Some(sink) = &mut shared.sink else {
            return Err(io::Error::other("the export was broken off"));
        };
        if let Err(error) = sink.write_row(row) {
            let text = error.to_string();
            shared.failure.get_or_insert(error);
            return Err(io::Error::other(text));
        }
        shared.reporter.row(|| 0);
        Ok(())
    }
}

/// A thread that panicked while it held the lock left a sink that can still be dropped.
fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(path: &Path) -> io::Result<ExportFile> {
        ExportFile::create(Some(path), Reporter::lines("wrote", Box::new(io::sink())))
    }

    fn names(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_is_replaced_when_all_is_written() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("out.csv");
        fs::write(&path, "old").unwrap();
        let export = start(&path).unwrap();
        export.sink().write_row(&RetailRow::default()).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        export.finish().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.lines().count(), 2);
        assert_eq!(text.lines().nth(1), Some("0,,,0,1970-01-01 00:00:00,0.0,,"));
        assert_eq!(names(directory.path()), ["out.csv"]);
    }

    #[test]
    fn a_broken_off_export_leaves_what_was_there() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("out.csv");
        fs::write(&path, "old").unwrap();
        let export = start(&path).unwrap();
        let mut sink = export.sink();
        sink.write_row(&RetailRow::default()).unwrap();
        drop(export);
        assert!(sink.write_row(&RetailRow::default()).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(directory.path()), ["out.csv"]);
    }

    #[test]
    fn what_is_no_place_for_a_file_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        assert!(start(directory.path()).is_err());
        assert!(start(&directory.path().join("none/out.csv")).is_err());
        assert!(start(&directory.path().join("..")).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told() {
        let export = start(Path::new("/dev/full")).unwrap();
        let mut sink = export.sink();
        let row = RetailRow { description: "x".repeat(200), ..RetailRow::default() };
        let failed = (0..10_000).any(|_| sink.write_row(&row).is_err());
        assert!(failed);
        assert_eq!(export.failure().map(|error| error.kind()), Some(io::ErrorKind::StorageFull));
    }
}
