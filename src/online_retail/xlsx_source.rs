//! Rows from an xlsx workbook.
//!
//! calamine's cell reader borrows the workbook, so a thread of its own owns both and hands rows over in batches,
//! through a channel that holds few of them. It ends when the source is dropped.

use super::{
    RetailFile,
    columns::{Column, Header, show},
    fields,
    xlsx_cells::{SheetRows, plain_text, text_of},
};
use crate::domain::{Limits, RetailRow, RowError, RowSource};
use calamine::{DataRef, Reader, SheetType, Xlsx};
use std::{
    fs::File,
    io::{self, BufReader},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};
use zip::ZipArchive;

/// Rows in a batch.
const BATCH: usize = 256;
/// Batches that wait in the channel.
const WAITING: usize = 4;

/// A row with its number in Excel.
type NumberedRow = (u32, RetailRow);

enum Message {
    /// The header is there; the sheet says that it has so many rows.
    Opened(u64),
    Rows(Vec<NumberedRow>),
    End,
    Fault(RowError),
}

/// Reads the first sheet that has the columns of the data set.
pub struct XlsxSource {
    name: String,
    size: u64,
    row: u32,
    batch: std::vec::IntoIter<NumberedRow>,
    messages: Receiver<Message>,
    at_end: bool,
}

impl XlsxSource {
    /// Reads as far as the header; `name` is for messages.
    ///
    /// # Errors
    /// When the file is no workbook, or no sheet has the columns.
    pub fn open(file: File, name: String, limits: &Limits) -> Result<Self, RowError> {
        let (sender, messages) = sync_channel(WAITING);
        let (thread_name, limits) = (name.clone(), *limits);
        let thread = thread::Builder::new().name("xlsx".to_owned());
        let spawned = thread.spawn(move || work(file, &thread_name, &limits, &sender));
        spawned.map_err(|error| RowError { place: name.clone(), message: error.to_string() })?;
        let mut source =
            Self { name, size: 0, row: 0, batch: Vec::new().into_iter(), messages, at_end: false };
        match source.messages.recv() {
            Ok(Message::Opened(size)) => source.size = size,
            Ok(Message::Fault(error)) => return Err(error),
            Ok(Message::Rows(_) | Message::End) | Err(_) => return Err(source.broken_off()),
        }
        Ok(source)
    }

    /// The thread ended without saying so: calamine panicked.
    fn broken_off(&self) -> RowError {
        RowError { place: self.place(), message: "the workbook is damaged and cannot be read".to_owned() }
    }
}

impl RowSource for XlsxSource {
    fn next_row(&mut self, row: &mut RetailRow) -> Result<bool, RowError> {
        while !self.at_end {
            if let Some((number, next)) = self.batch.next() {
                self.row = number;
                *row = next;
                return Ok(true);
            }
            match self.messages.recv() {
                Ok(Message::Rows(rows)) => self.batch = rows.into_iter(),
                Ok(Message::End) => self.at_end = true,
                Ok(Message::Fault(error)) => return Err(error),
                Ok(Message::Opened(_)) | Err(_) => return Err(self.broken_off()),
            }
        }
        Ok(false)
    }

    fn place(&self) -> String {
        if self.row == 0 { self.name.clone() } else { format!("{}, row {}", self.name, self.row) }
    }
}

impl RetailFile for XlsxSource {
    fn size(&self) -> u64 {
        self.size
    }

    fn done(&self) -> u64 {
        u64::from(self.row)
    }
}

/// What the thread does. When nobody listens any more, the import is over and there is nobody to tell.
fn work(file: File, name: &str, limits: &Limits, messages: &SyncSender<Message>) {
    let last = match read_book(file, name, limits, messages) {
        Ok(()) => Message::End,
        Err(error) => Message::Fault(error),
    };
    let _ = messages.send(last);
}

fn read_book(
    file: File,
    name: &str,
    limits: &Limits,
    messages: &SyncSender<Message>,
) -> Result<(), RowError> {
    let fail = |message| RowError { place: name.to_owned(), message };
    verify(&file).map_err(|error| fail(format!("this is no xlsx workbook, or a damaged one: {error}")))?;
    let mut book = Xlsx::new(BufReader::with_capacity(1 << 16, file))
        .map_err(|error| fail(format!("this is no xlsx workbook, or a damaged one: {error}")))?;
    let epoch_1904 = book.has_1904_epoch();
    let (sheet, header) = find_sheet(&mut book, name)?;
    let cells = book
        .worksheet_cells_reader(&sheet)
        .map_err(|error| fail(format!("the workbook is damaged: {error}")))?;
    let mut rows = SheetRows::new(cells);
    let mut cells = Vec::new();
    // The header, which was read before.
    rows.advance(&mut cells).map_err(fail)?;
    if messages.send(Message::Opened(u64::from(rows.size()))).is_err() {
        return Ok(());
    }
    let mut texts = <[String; 8]>::default();
    let mut batch = Vec::with_capacity(BATCH);
    let fault = loop {
        match rows.advance(&mut cells) {
            Ok(true) => {}
            Ok(false) => break None,
            Err(message) => {
                break Some(RowError { place: format!("{name}, after row {}", rows.row()), message });
            }
        }
        let mut row = RetailRow::default();
        if let Err((column, message)) = fill(&mut row, limits, &cells, &header, epoch_1904, &mut texts) {
            let column = column.map(|column| format!(", column {}", column.name())).unwrap_or_default();
            break Some(RowError { place: format!("{name}, row {}{column}", rows.row()), message });
        }
        batch.push((rows.row(), row));
        if batch.len() == BATCH {
            let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
            if messages.send(Message::Rows(full)).is_err() {
                return Ok(());
            }
        }
    };
    // The rows before the one at fault go first, so that a file is read the same whatever its form.
    if messages.send(Message::Rows(batch)).is_err() {
        return Ok(());
    }
    fault.map_or(Ok(()), Err)
}

/// Compares everything in the archive with its checksums.
///
/// calamine stops reading where the cells end, before the checksum would be looked at; a damaged price would go
/// unnoticed.
fn verify(file: &File) -> io::Result<()> {
    let mut archive = ZipArchive::new(BufReader::new(file))?;
    for at in 0..archive.len() {
        io::copy(&mut archive.by_index(at)?, &mut io::sink())?;
    }
    Ok(())
}

/// The first sheet whose first row has all columns. Where none has, the first sheet is at fault.
fn find_sheet(book: &mut Xlsx<BufReader<File>>, name: &str) -> Result<(String, Header), RowError> {
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let mut first_fault = None;
    for sheet in sheets {
        match read_header(book, &sheet) {
            Ok(header) => return Ok((sheet, header)),
            Err((row, message)) => {
                let place = row.map_or_else(|| name.to_owned(), |row| format!("{name}, row {row}"));
                first_fault.get_or_insert(RowError { place, message });
            }
        }
    }
    Err(first_fault.unwrap_or_else(|| RowError {
        place: name.to_owned(),
        message: "the workbook has no sheet".to_owned(),
    }))
}

fn read_header(book: &mut Xlsx<BufReader<File>>, sheet: &str) -> Result<Header, (Option<u32>, String)> {
    let cells = book
        .worksheet_cells_reader(sheet)
        .map_err(|error| (None, format!("the workbook is damaged: {error}")))?;
    let mut rows = SheetRows::new(cells);
    let mut cells = Vec::new();
    if !rows.advance(&mut cells).map_err(|message| (None, message))? {
        return Err((None, "the sheet is empty; expected a header".to_owned()));
    }
    let names: Vec<(usize, String)> = cells.iter().map(|(at, value)| (*at, plain_text(value))).collect();
    Header::find(names.iter().map(|(at, name)| (*at, name.as_str())))
        .map_err(|message| (Some(rows.row()), message))
}

/// Overwrites `row` with the values of the cells; `texts` is memory to be used again.
fn fill(
    row: &mut RetailRow,
    limits: &Limits,
    cells: &[(usize, DataRef<'_>)],
    header: &Header,
    epoch_1904: bool,
    texts: &mut [String; 8],
) -> Result<(), (Option<Column>, String)> {
    texts.iter_mut().for_each(String::clear);
    for (at, value) in cells {
        let Some(column) = header.at(*at) else {
            return Err((
                None,
                format!("the cell with {} stands under no heading", show(&plain_text(value))),
            ));
        };
        text_of(value, column, epoch_1904, &mut texts[column as usize])
            .map_err(|message| (Some(column), message))?;
    }
    fields::fill(row, limits, |column| texts[column as usize].as_str())
        .map_err(|error| (Some(error.column), error.message))
}
