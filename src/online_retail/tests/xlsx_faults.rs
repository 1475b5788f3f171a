//! Workbooks that are refused, each with its place and its reason.

use super::{HEADER, read_bytes};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};
use std::io::{Cursor, Read, Write};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

type Change = fn(&mut Worksheet) -> Result<&mut Worksheet, XlsxError>;

fn date_format() -> Format {
    Format::new().set_num_format("yyyy-mm-dd hh:mm:ss")
}

/// A header and three good rows, the third then changed.
fn book(change: Change) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in HEADER.split(',').enumerate() {
        sheet.write(0, column as u16, name).unwrap();
    }
    for row in 1..4 {
        sheet.write(row, 0, 536_365).unwrap();
        sheet.write(row, 1, "85123A").unwrap();
        sheet.write(row, 2, "HOLDER").unwrap();
        sheet.write(row, 3, 6).unwrap();
        sheet.write_with_format(row, 4, 40_513.351_388_888_89, &date_format()).unwrap();
        sheet.write(row, 5, 2.55).unwrap();
        sheet.write(row, 6, 17_850).unwrap();
        sheet.write(row, 7, "United Kingdom").unwrap();
    }
    change(sheet).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn cells_that_cannot_be_held_are_refused() {
    let cases: &[(Change, &str, &str)] = &[
        (|s| s.write(3, 0, 536_365.5), "row 4, column InvoiceNo", "no invoice number"),
        (|s| s.write(3, 0, "B536365"), "row 4, column InvoiceNo", "no invoice number"),
        (|s| Ok(s.clear_cell(3, 1)), "row 4, column StockCode", "is missing"),
        (|s| s.write(3, 1, true), "row 4, column StockCode", "TRUE or FALSE"),
        (|s| s.write(3, 2, "a\nb"), "row 4, column Description", "control character"),
        (|s| s.write(3, 3, 0), "row 4, column Quantity", "quantity is 0"),
        (|s| s.write(3, 3, 6.5), "row 4, column Quantity", "no whole number"),
        (|s| s.write(3, 3, 1e300), "row 4, column Quantity", "too large"),
        (|s| s.write(3, 4, "1.12.2010"), "row 4, column InvoiceDate", "no date"),
        (|s| s.write_with_format(3, 4, 60.0, &date_format()), "row 4, column InvoiceDate", "no date"),
        (
            |s| s.write_with_format(3, 4, 40_513.351_3, &date_format()),
            "row 4, column InvoiceDate",
            "fractions",
        ),
        (|s| s.write_with_format(3, 5, 1.0, &date_format()), "row 4, column UnitPrice", "date or time"),
        (|s| s.write(3, 5, 0.1 + 0.2), "row 4, column UnitPrice", "more than 3 decimals"),
        (
            |s| s.write_formula(3, 5, Formula::new("=1/0").set_result("#DIV/0!")),
            "row 4, column UnitPrice",
            "error #DIV/0!",
        ),
        (|s| s.write(3, 6, "17850.5"), "row 4, column CustomerID", "number with decimals"),
        (|s| s.write(3, 8, "note"), "row 4", "\"note\" stands under no heading"),
        (|s| s.write(9, 0, 536_366), "row 10, column StockCode", "is missing"),
        (|s| s.write(0, 3, "Qty"), "row 1", "no column Quantity"),
        (|s| s.write(0, 3, "Country"), "row 1", "names the column Country twice"),
        (|s| s.write(0, 8, 2010), "row 1", "unknown column \"2010\""),
    ];
    for (i, (change, place, message)) in cases.iter().enumerate() {
        let error = read_bytes(&book(*change)).expect_err(place);
        assert_eq!(error.place, format!("sales, {place}"), "case {i}: {error}");
        assert!(error.message.contains(message), "case {i}: {error}");
    }
}

#[test]
fn a_date_may_be_text() {
    let rows = read_bytes(&book(|s| s.write(3, 4, "12/1/2010 8:26"))).unwrap();
    assert_eq!(rows[2], rows[1]);
}

#[test]
fn empty_rows_are_passed_over() {
    let rows = read_bytes(&book(|s| s.write_blank(7, 2, &date_format()))).unwrap();
    assert_eq!(rows.len(), 3);
}

#[test]
fn an_empty_workbook_is_refused() {
    let mut book = Workbook::new();
    book.add_worksheet();
    let error = read_bytes(&book.save_to_buffer().unwrap()).unwrap_err();
    assert_eq!(error.to_string(), "sales: the sheet is empty; expected a header");
}

#[test]
fn a_torn_workbook_is_refused() {
    let whole = book(|s| s.write(3, 0, 536_365));
    for length in [10, whole.len() / 2, whole.len() - 10] {
        let error = read_bytes(&whole[..length]).unwrap_err();
        assert!(error.message.contains("no xlsx workbook, or a damaged one"), "{error}");
    }
}

#[test]
fn no_damaged_byte_changes_a_row() {
    let whole = book(|s| s.write(3, 0, 536_365));
    let rows = read_bytes(&whole).unwrap();
    for at in (0..whole.len()).step_by(17) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        match read_bytes(&damaged) {
            Ok(read) => assert_eq!(read, rows, "byte {at}"),
            Err(error) => assert!(error.place.starts_with("sales"), "byte {at}: {error}"),
        }
    }
}

/// The workbook with nothing compressed, so that a damaged byte is a damaged character.
fn unpacked(book: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        writer.start_file(entry.name().unwrap(), stored).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_price_that_fails_its_checksum_is_refused() {
    let mut bytes = unpacked(&book(|s| s.write(3, 5, 2.55)));
    assert_eq!(read_bytes(&bytes).map(|rows| rows.len()), Ok(3));
    let at = bytes.windows(4).rposition(|window| window == b"2.55").unwrap();
    bytes[at + 3] = b'6';
    let error = read_bytes(&bytes).unwrap_err();
    assert!(error.message.contains("damaged"), "{error}");
}
