//! Whole files, read and written.

mod contract;
mod faults;
mod forms;
mod real_file;
mod round_trip;
mod xlsx_faults;

use super::{RetailFile, csv_sink::CsvSink};
use crate::domain::{Limits, RetailRow, RowError, RowSink};
use std::{fs, path::Path, sync::LazyLock};

const HEADER: &str = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

static LIMITS: LazyLock<Limits> = LazyLock::new(|| crate::contract::limits().unwrap());

fn open(path: &Path) -> Result<Box<dyn RetailFile>, RowError> {
    super::open(path, &LIMITS)
}

/// Reads a file to its end.
fn read(path: &Path) -> Result<Vec<RetailRow>, RowError> {
    let mut source = open(path)?;
    let (mut rows, mut row) = (Vec::new(), RetailRow::default());
    while source.next_row(&mut row)? {
        rows.push(row.clone());
    }
    Ok(rows)
}

/// Reads a file of that content.
fn read_bytes(content: &[u8]) -> Result<Vec<RetailRow>, RowError> {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("sales");
    fs::write(&path, content).unwrap();
    read(&path).map_err(|error| without_directory(error, directory.path()))
}

/// The error as if the file had been named without its directory.
fn without_directory(mut error: RowError, directory: &Path) -> RowError {
    error.place = error.place.replace(&format!("{}/", directory.display()), "");
    error
}

/// What the sink makes of the rows.
fn write(rows: &[RetailRow]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut sink = CsvSink::new(&mut bytes).unwrap();
    for row in rows {
        sink.write_row(row).unwrap();
    }
    sink.flush().unwrap();
    drop(sink);
    bytes
}
