//! CSV files that are refused, each with its place and its reason.

use super::{HEADER, read, read_bytes, without_directory};
use std::path::Path;

const GOOD: &str = "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom";

/// The good row with another value in a column.
fn with(column: usize, value: &str) -> String {
    let mut fields: Vec<&str> = GOOD.split(',').collect();
    fields[column] = value;
    fields.join(",")
}

fn assert_refused(content: &[u8], place: &str, message: &str) {
    let shown = String::from_utf8_lossy(&content[..content.len().min(300)]);
    let error = read_bytes(content).expect_err(&shown);
    assert_eq!(error.place, place, "{shown}: {error}");
    assert!(error.message.contains(message), "{shown}: {error}");
}

#[test]
fn values_that_cannot_be_held_are_refused() {
    let long = |length: usize| "é".repeat(length);
    let cases: &[(usize, &str, &str)] = &[
        (0, "", "invoice number is missing"),
        (0, "C", "no invoice number"),
        (0, "B536365", "no invoice number"),
        (0, "c536365", "no invoice number"),
        (0, "CA536365", "no invoice number"),
        (0, "536365C", "no invoice number"),
        (0, " 536365", "no invoice number"),
        (0, "-536365", "no invoice number"),
        (0, "536365.0", "no invoice number"),
        (0, "5363650000", "no invoice number"),
        (0, "é36365", "no invoice number"),
        (0, "0", "starts with a zero"),
        (0, "C0536365", "starts with a zero"),
        (1, "", "stock code is missing"),
        (1, &long(33), "33 characters; expected at most 32"),
        (1, "85\u{0}123", "control character U+0000"),
        (2, "a\tb", "control character U+0009"),
        (2, "a\u{7f}b", "control character U+007F"),
        (2, "\"a\nb\"", "control character U+000A"),
        (2, "a\rb", "control character U+000D"),
        (2, &long(201), "201 characters; expected at most 200"),
        (2, "7\" FRAME", "has a quote"),
        (2, "\"7\" FRAME", "after the closing quote"),
        (2, "\"never ends", "never closed"),
        (3, "", "no whole number"),
        (3, "0", "quantity is 0"),
        (3, "-0", "quantity is 0"),
        (3, "six", "no whole number"),
        (3, "6.0", "no whole number"),
        (3, "+6", "no whole number"),
        (3, "--6", "no whole number"),
        (3, "6\u{0}", "no whole number"),
        (3, "10000001", "too large"),
        (3, "-99999999999999999999999", "too large"),
        (4, "", "no date"),
        (4, "2010-12-01", "no date"),
        (4, "2011-02-29 08:26:00", "no date"),
        (4, "13/1/2010 8:26", "month first"),
        (4, "40513.35", "no date"),
        (5, "", "no price"),
        (5, "2.5505", "more than 3 decimals"),
        (5, "£2.55", "no price"),
        (5, "2.55e3", "no price"),
        (5, "NaN", "no price"),
        (5, "100000000.001", "too large"),
        (5, "-100000001", "too large"),
        (5, "99999999999999999999999999999999", "too large"),
        (6, "17850.5", "number with decimals"),
        (6, "17850.00", "number with decimals"),
        (1, ".", "no address could hold it"),
        (1, "..", "no address could hold it"),
        (6, "17 850", "no customer id"),
        (6, "-17850", "no customer id"),
        (6, &"1".repeat(33), "33 characters; expected at most 32"),
        (7, &long(61), "61 characters; expected at most 60"),
        (7, "a\u{1}", "control character U+0001"),
    ];
    for (column, value, message) in cases {
        let content = format!("{HEADER}\n{GOOD}\n{}\n{GOOD}\n", with(*column, value));
        let name = HEADER.split(',').nth(*column).unwrap();
        assert_refused(content.as_bytes(), &format!("sales, line 3, column {name}"), message);
    }
}

#[test]
fn values_at_the_limits_are_taken() {
    for (column, value) in [
        (0, "C999999999"),
        (0, "1"),
        (1, "12345678901234567890123456789012"),
        (3, "-10000000"),
        (3, "10000000"),
        (5, "100000000"),
        (5, "-100000000.000"),
        (6, "a.B_c-0"),
    ] {
        let content = format!("{HEADER}\n{}\n", with(column, value));
        assert_eq!(read_bytes(content.as_bytes()).map(|rows| rows.len()), Ok(1), "{value}");
    }
}

#[test]
fn rows_of_another_shape_are_refused() {
    for (row, message) in [
        ("536365", "has 1 fields; expected 8"),
        (" ", "has 1 fields; expected 8"),
        (&GOOD[..GOOD.len() - 15], "has 7 fields; expected 8"),
        (&format!("{GOOD},"), "has 9 fields; expected 8"),
        (&GOOD.replace(',', ";"), "has 1 fields; expected 8"),
    ] {
        let content = format!("{HEADER}\n\n{GOOD}\n{row}\n");
        assert_refused(content.as_bytes(), "sales, line 4", message);
    }
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    // The quoted line break itself is refused, so it stands in the last row; the blank lines count.
    let content = format!("\u{feff}{HEADER}\r\n\r\n{GOOD}\r\n\r\n{}\r\n", with(2, "\"a\r\nb\""));
    assert_refused(content.as_bytes(), "sales, line 5, column Description", "U+000D");
}

#[test]
fn headers_that_lack_a_column_are_refused() {
    for (header, message) in [
        (HEADER.replace(",Country", ""), "no column Country"),
        (HEADER.replace("CustomerID", "Customer ID"), "no column CustomerID"),
        (HEADER.replace("InvoiceNo", "invoiceno"), "no column InvoiceNo"),
        (HEADER.replace("Country", "Quantity"), "names the column Quantity twice"),
        (format!("{HEADER},Discount"), "unknown column \"Discount\""),
        (format!("{HEADER},"), "unknown column \"\""),
        (HEADER.replace(',', ";"), "no column InvoiceNo"),
        (HEADER.replace(',', "\t"), "no column InvoiceNo"),
        (GOOD.to_owned(), "no column InvoiceNo"),
        ("<!DOCTYPE html>".to_owned(), "no column InvoiceNo"),
        (HEADER.replace("Description", "\"Description"), "never closed"),
    ] {
        let content = format!("{header}\n{GOOD}\n");
        assert_refused(content.as_bytes(), "sales, line 1", message);
    }
}

#[test]
fn files_that_are_something_else_are_refused() {
    let utf16: Vec<u8> = HEADER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: &[(&[u8], &str, &str)] = &[
        (b"", "sales", "file is empty"),
        (b"\n\r\n", "sales, line 3", "file is empty"),
        (b"\xef\xbb\xbf", "sales, line 1", "file is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sales", "old xls"),
        (&[b"\xff\xfe", utf16.as_slice()].concat(), "sales", "UTF-16"),
        (b"\x1f\x8b\x08\x00", "sales", "compressed"),
        (b"\xfd7zXZ\x00\x00", "sales", "compressed"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "sales, line 1", "no column InvoiceNo"),
        (&[0; 100_000], "sales, line 1", "no text"),
        (&[b'x'; 100_000], "sales, line 1", "longer than"),
        (b"PK\x03\x04 but no more", "sales", "no xlsx workbook"),
        (b"PK\x05\x06", "sales", "no xlsx workbook"),
    ];
    for (content, place, message) in cases {
        assert_refused(content, place, message);
    }
}

#[test]
fn bytes_of_no_encoding_are_refused() {
    let mut content = format!("{HEADER}\n{GOOD}\n").into_bytes();
    content.extend_from_slice(b"536365,85123A,HOLDER \x81,6,2010-12-01 08:26:00,2.55,17850,EIRE\n");
    assert_refused(&content, "sales, line 3", "0x81 is neither Windows-1252 nor");
}

#[test]
fn what_is_no_file_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("none.csv");
    let error = without_directory(read(&path).unwrap_err(), directory.path());
    assert_eq!(error.to_string(), "none.csv: there is no such file");
    let error = read(directory.path()).unwrap_err();
    assert!(error.message.contains("is a directory"), "{error}");
    #[cfg(unix)]
    assert!(read(Path::new("/dev/null")).unwrap_err().message.contains("pipe or a device"));
}
