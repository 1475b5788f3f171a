//! The Online Retail data set (UCI 352) as files: what it is read from, and what it is written to.
//!
//! Three forms are read, and told apart by what the file holds, not by its name: CSV in UTF-8 with dates such as
//! `2010-12-01 08:26:00`, CSV in Windows-1252 with dates such as `12/1/2010 8:26`, and xlsx. All are read as
//! streams: however large the file, memory holds a few rows of it (and, of an xlsx, its table of texts).
//! What is written is the first form.

pub mod columns;
pub mod csv_sink;
pub mod csv_source;
mod dates;
mod encoding;
pub mod export;
pub mod export_file;
mod fields;
pub mod import;
pub mod progress;
mod records;
#[cfg(test)]
mod tests;
mod xlsx_cells;
pub mod xlsx_source;

use crate::domain::{Limits, RowError, RowSource};
use std::{
    fs::File,
    io::{self, Read, Seek},
    path::Path,
};

/// A file of rows that knows how much of itself was read.
pub trait RetailFile: RowSource {
    /// How much there is to read, in whatever unit suits the form; 0 where that is not known.
    fn size(&self) -> u64;
    /// How much of [`size`](Self::size) was read.
    fn done(&self) -> u64;
}

/// Opens a file in any of the three forms, and reads as far as its header; its values must keep to the limits.
///
/// # Errors
/// When there is no such file, or it is none of the three forms.
pub fn open(path: &Path, limits: &Limits) -> Result<Box<dyn RetailFile>, RowError> {
    let name = path.display().to_string();
    let fail = |message: String| RowError { place: name.clone(), message };
    let unreadable = |error: io::Error| fail(explain(&error));
    let meta = std::fs::metadata(path).map_err(unreadable)?;
    if meta.is_dir() {
        return Err(fail("this is a directory; expected a CSV or xlsx file".to_owned()));
    }
    if !meta.is_file() {
        // The encoding is found by reading the file once before it is read for good.
        return Err(fail("this is a pipe or a device; expected a file, which can be read twice".to_owned()));
    }
    let mut file = File::open(path).map_err(unreadable)?;
    let mut start = Vec::new();
    file.by_ref().take(8).read_to_end(&mut start).map_err(unreadable)?;
    file.rewind().map_err(unreadable)?;
    match sniff(&start) {
        Kind::Csv => Ok(Box::new(csv_source::CsvSource::open(file, name, limits)?)),
        Kind::Xlsx => Ok(Box::new(xlsx_source::XlsxSource::open(file, name, limits)?)),
        Kind::Other(what) => Err(fail(what.to_owned())),
    }
}

/// What the first bytes say of a file.
enum Kind {
    Csv,
    Xlsx,
    /// Neither; the text says what, and what to do.
    Other(&'static str),
}

fn sniff(start: &[u8]) -> Kind {
    let is = |magic: &[u8]| start.starts_with(magic);
    if start.is_empty() {
        Kind::Other("the file is empty; expected a CSV or xlsx file with a header")
    } else if is(b"PK\x03\x04") || is(b"PK\x05\x06") {
        Kind::Xlsx
    } else if is(b"\xd0\xcf\x11\xe0") {
        Kind::Other("this is a workbook of the old xls form, or an encrypted one; save it as xlsx or CSV")
    } else if is(b"\xff\xfe") || is(b"\xfe\xff") {
        Kind::Other("this text is in UTF-16; save it as UTF-8")
    } else if is(b"\x1f\x8b") || is(b"\xfd7zXZ\0") || is(b"BZh") || is(b"\x28\xb5\x2f\xfd") {
        Kind::Other("this file is compressed; unpack it first")
    } else {
        Kind::Csv
    }
}

/// What an error of the operating system means to the person who named the file.
pub(crate) fn explain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "no permission to open this file".to_owned(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        io::ErrorKind::FileTooLarge => "the file would be larger than its limit (ulimit -f)".to_owned(),
        _ => error.to_string(),
    }
}
