//! The same rows in each form of the file.

use super::{HEADER, read, read_bytes, write};
use crate::domain::{InvoiceKind, RetailRow};
use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::path::Path;

/// Made up, after the shapes of the data set: each prefix, no customer, no description, spaces at both ends,
/// quotes, commas, a pound sign, a number for a description, codes that differ by case, prices of one to three
/// decimals, negative ones, the same line twice.
const SLICE: &str = "\
536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
536365,85123a, two spaces  ,6,2010-12-01 08:27:00,3.39,17850,United Kingdom
536365,85123a, two spaces  ,6,2010-12-01 08:27:00,3.39,17850,United Kingdom
C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527,United Kingdom
A563187,B,Adjust bad debt,1,2011-08-12 14:52:00,-11062.06,,United Kingdom
536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom
536477,22041,\"RECORD FRAME 7\"\" SINGLE SIZE \",48,2010-12-01 12:27:00,2.1,13408,EIRE
536381,82567,\"AIRLINE LOUNGE,METAL SIGN\",2,2010-12-01 09:41:00,25.0,15311,United Kingdom
539492,gift_0001_40,Voucher £40.00,1,2010-12-20 10:14:00,34.04,,United Kingdom
550193,PADS,PADS TO MATCH ALL CUSHIONS,1,2011-04-15 09:27:00,0.001,13952,United Kingdom
540000,22423,20713,-80995,2011-10-10 23:59:00,38970.0,16446,Unspecified
540001,BANK CHARGES,\"\"\"quoted\"\"\",80995,2012-02-29 00:00:00,1.25,12346,Channel Islands
";

fn slice() -> Vec<RetailRow> {
    read_bytes(format!("{HEADER}\n{SLICE}").as_bytes()).unwrap()
}

/// The slice as texts, split by another parser than ours.
fn records() -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(SLICE.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

/// Year, month, day, hour, minute of a date of the slice.
fn parts(date: &str) -> [u16; 5] {
    let mut numbers = date.split(['-', ' ', ':']).map(|part| part.parse().unwrap());
    std::array::from_fn(|_| numbers.next().unwrap())
}

/// The slice as Kaggle has it.
fn kaggle() -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(HEADER.split(',')).unwrap();
    for (i, record) in records().iter().enumerate() {
        let mut fields: Vec<String> = record.iter().map(str::to_owned).collect();
        let [year, month, day, hour, minute] = parts(&fields[4]);
        fields[4] = format!("{month}/{day}/{year} {hour}:{minute:02}");
        if i % 2 == 0 && !fields[6].is_empty() {
            fields[6].push_str(".0");
        }
        writer.write_record(&fields).unwrap();
    }
    let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let (bytes, _, lossy) = WINDOWS_1252.encode(&text);
    assert!(!lossy && std::str::from_utf8(&bytes).is_err());
    bytes.into_owned()
}

fn write_sheet(sheet: &mut Worksheet) {
    let dates = Format::new().set_num_format("m/d/yy h:mm");
    for (column, name) in HEADER.split(',').enumerate() {
        sheet.write(0, column as u16, name).unwrap();
    }
    for (i, record) in records().iter().enumerate() {
        let row = i as u32 + 1;
        for (column, value) in record.iter().enumerate() {
            let column = column as u16;
            match (column, value.parse::<f64>()) {
                (4, _) => {
                    let [year, month, day, hour, minute] = parts(value);
                    let date = ExcelDateTime::from_ymd(year, month as u8, day as u8).unwrap();
                    let date = date.and_hms(hour, minute as u8, 0).unwrap();
                    sheet.write_with_format(row, column, &date, &dates).unwrap();
                }
                // As Excel does on its own with what looks like a number.
                (_, Ok(number)) => {
                    sheet.write(row, column, number).unwrap();
                }
                _ if value.is_empty() => {}
                _ => {
                    sheet.write(row, column, value).unwrap();
                }
            }
        }
    }
}

/// The slice as a workbook, behind a sheet of something else.
fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().write(2, 1, "Notes").unwrap();
    write_sheet(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

#[test]
fn values_are_what_the_file_says() {
    let rows = slice();
    assert_eq!(rows.len(), 12);
    assert_eq!(rows[0].invoice_no, 536_365);
    assert_eq!(rows[1].description, " two spaces  ");
    assert_eq!(rows[1], rows[2]);
    assert_eq!((rows[3].kind, rows[3].quantity), (InvoiceKind::CreditNote, -1));
    assert_eq!((rows[4].kind, rows[4].unit_price.mills()), (InvoiceKind::Adjustment, -11_062_060));
    assert_eq!((rows[5].description.as_str(), rows[5].customer_id.as_str()), ("", ""));
    assert_eq!(rows[6].description, "RECORD FRAME 7\" SINGLE SIZE ");
    assert_eq!(rows[8].description, "Voucher £40.00");
    assert_eq!(rows[9].unit_price.mills(), 1);
    assert_eq!(rows[11].description, "\"quoted\"");
    assert_eq!(rows[11].date.to_string(), "2012-02-29 00:00:00");
}

#[test]
fn kaggles_form_gives_the_same_rows() {
    assert_eq!(read_bytes(&kaggle()).unwrap(), slice());
}

#[test]
fn a_workbook_gives_the_same_rows() {
    assert_eq!(read_bytes(&xlsx()).unwrap(), slice());
}

#[test]
fn what_was_read_is_written_as_it_was() {
    let text = format!("{HEADER}\n{SLICE}");
    assert_eq!(String::from_utf8(write(&slice())).unwrap(), text);
}

#[test]
fn neither_mark_nor_order_nor_line_ends_matter() {
    let text = "\u{feff}Country,CustomerID,UnitPrice,InvoiceDate,Quantity,Description,StockCode,InvoiceNo\r\n\
                EIRE,13408,2.1,2010-12-01 12:27:00,48,\"RECORD FRAME 7\"\" SINGLE SIZE \",22041,536477\r\n\r\n";
    assert_eq!(read_bytes(text.as_bytes()).unwrap(), slice()[6..7]);
}

#[test]
fn a_header_alone_has_no_rows() {
    assert_eq!(read_bytes(HEADER.as_bytes()).unwrap(), []);
    assert_eq!(read_bytes(&write(&[])).unwrap(), []);
}

#[test]
fn the_place_is_the_line_or_row_last_read() {
    let directory = tempfile::tempdir().unwrap();
    for (name, content, place) in [
        ("sales.csv", format!("{HEADER}\n\n{SLICE}").into_bytes(), "line 4"),
        ("sales.xlsx", xlsx(), "row 3"),
    ] {
        let path = directory.path().join(name);
        std::fs::write(&path, content).unwrap();
        let mut source = super::open(&path).unwrap();
        let mut row = RetailRow::default();
        for _ in 0..2 {
            assert!(source.next_row(&mut row).unwrap());
        }
        assert_eq!(source.place(), format!("{}, {place}", path.display()));
    }
}

#[test]
fn a_file_says_how_much_of_it_was_read() {
    let directory = tempfile::tempdir().unwrap();
    for content in [format!("{HEADER}\n{SLICE}").into_bytes(), xlsx()] {
        let path = directory.path().join("sales");
        std::fs::write(&path, content).unwrap();
        let mut source = super::open(&path).unwrap();
        assert!(source.size() > 0 && source.done() < source.size());
        while source.next_row(&mut RetailRow::default()).unwrap() {}
        assert_eq!(source.done(), source.size());
    }
}

#[test]
fn a_dropped_workbook_is_no_error() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write_sheet(sheet);
    // More than the channel holds, so that the reading thread is still at it.
    for row in 13..5_000 {
        for (column, value) in [536_365.0, 85_123.0].into_iter().enumerate() {
            sheet.write(row, column as u16, value).unwrap();
        }
    }
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("sales.xlsx");
    book.save(&path).unwrap();
    let mut source = super::open(&path).unwrap();
    assert!(source.next_row(&mut RetailRow::default()).unwrap());
    drop(source);
    assert!(read(Path::new(&path)).is_err());
}
