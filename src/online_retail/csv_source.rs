//! Rows from a CSV file.

use super::{
    RetailFile,
    columns::{Column, Header},
    encoding::Encoding,
    explain, fields,
    records::Records,
};
use crate::domain::{Limits, RetailRow, RowError, RowSource};
use std::{
    fs::File,
    io::{self, BufReader, Read, Seek, SeekFrom},
};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads a CSV file, UTF-8 or Windows-1252, with dates in either form.
pub struct CsvSource {
    name: String,
    size: u64,
    limits: Limits,
    header: Header,
    records: Records<BufReader<File>>,
}

impl CsvSource {
    /// Finds the encoding of the file and reads its header; `name` is for messages.
    ///
    /// # Errors
    /// When the file cannot be read or its header lacks a column.
    pub fn open(mut file: File, name: String, limits: &Limits) -> Result<Self, RowError> {
        let fail = |error: io::Error| RowError { place: name.clone(), message: explain(&error) };
        let size = file.metadata().map_err(fail)?.len();
        let encoding = Encoding::detect(&file).map_err(fail)?;
        skip_mark(&mut file).map_err(fail)?;
        let mut records = Records::new(BufReader::with_capacity(1 << 16, file), encoding);
        let header = Self::read_header(&mut records);
        let header = header
            .map_err(|message| RowError { place: format!("{name}, line {}", records.line()), message })?;
        Ok(Self { name, size, limits: *limits, header, records })
    }

    fn read_header(records: &mut Records<BufReader<File>>) -> Result<Header, String> {
        if records.advance().map_err(|error| error.message)? {
            Header::find(records.fields().enumerate())
        } else {
            Err("the file is empty; expected a header".to_owned())
        }
    }

    fn fault(&self, column: Option<Column>, message: String) -> RowError {
        let column = column.map(|column| format!(", column {}", column.name())).unwrap_or_default();
        RowError { place: format!("{}{column}", self.place()), message }
    }
}

/// Goes to the start of the text.
fn skip_mark(file: &mut File) -> io::Result<()> {
    file.rewind()?;
    let mut start = Vec::new();
    file.take(BYTE_ORDER_MARK.len() as u64).read_to_end(&mut start)?;
    let skip = if start == BYTE_ORDER_MARK { start.len() as u64 } else { 0 };
    file.seek(SeekFrom::Start(skip)).map(drop)
}

impl RowSource for CsvSource {
    fn next_row(&mut self, row: &mut RetailRow) -> Result<bool, RowError> {
        match self.records.advance() {
            Ok(true) => {}
            Ok(false) => return Ok(false),
            Err(error) => {
                return Err(self.fault(error.field.and_then(|at| self.header.at(at)), error.message));
            }
        }
        let (found, expected) = (self.records.fields().len(), Column::ALL.len());
        if found != expected {
            return Err(self.fault(None, format!("the line has {found} fields; expected {expected}")));
        }
        fields::fill(row, &self.limits, |column| self.records.field(self.header.position(column)))
            .map_err(|error| self.fault(Some(error.column), error.message))?;
        Ok(true)
    }

    fn place(&self) -> String {
        format!("{}, line {}", self.name, self.records.line())
    }
}

impl RetailFile for CsvSource {
    fn size(&self) -> u64 {
        self.size
    }

    fn done(&self) -> u64 {
        self.records.bytes()
    }
}
