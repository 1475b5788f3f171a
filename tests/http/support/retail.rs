//! Files of the Online Retail data set: written in each form, imported and exported by the program.

use super::Program;
use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::fs;

/// The first line of each form.
pub const HEADER: &str = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

/// A CSV file in UTF-8: the header, and rows that end with a line feed each.
pub fn csv_file(rows: &str) -> String {
    format!("{HEADER}\n{rows}")
}

/// The same rows as Kaggle has them: Windows-1252, the month first, ids that were floating point.
pub fn kaggle_file(rows: &str) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(HEADER.split(',')).expect("memory");
    for mut fields in records(rows) {
        let [year, month, day, hour, minute] = parts(&fields[4]);
        fields[4] = format!("{month}/{day}/{year} {hour}:{minute:02}");
        if !fields[6].is_empty() {
            fields[6].push_str(".0");
        }
        writer.write_record(&fields).expect("memory");
    }
    let text = String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8");
    let (bytes, _, lossy) = WINDOWS_1252.encode(&text);
    assert!(!lossy, "the rows have characters that Windows-1252 has not");
    bytes.into_owned()
}

/// The same rows as a workbook, with numbers and dates as Excel keeps them.
pub fn workbook(rows: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let dates = Format::new().set_num_format("m/d/yy h:mm");
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(HEADER.split(',')) {
        sheet.write(0, column, name).expect("a cell");
    }
    for (row, fields) in (1..).zip(records(rows)) {
        for (column, value) in (0..).zip(&fields) {
            let written = match (column, value.parse::<f64>()) {
                (4, _) => {
                    let [year, month, day, hour, minute] = parts(value);
                    let date = ExcelDateTime::from_ymd(year, month as u8, day as u8).expect("a day");
                    let date = date.and_hms(hour, minute as u8, 0).expect("a time");
                    sheet.write_with_format(row, column, &date, &dates)
                }
                // As Excel does on its own with what looks like a number.
                (column, Ok(number)) if column == 3 || column == 5 || number.to_string() == *value => {
                    sheet.write(row, column, number)
                }
                _ if value.is_empty() => continue,
                _ => sheet.write(row, column, value),
            };
            written.expect("a cell");
        }
    }
    book.save_to_buffer().expect("memory")
}

/// The fields of each row.
fn records(rows: &str) -> impl Iterator<Item = Vec<String>> {
    let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(rows.as_bytes());
    reader.into_records().map(|row| row.expect("a row").iter().map(str::to_owned).collect())
}

/// Year, month, day, hour and minute.
fn parts(date: &str) -> [u16; 5] {
    let mut numbers = date.split(['-', ' ', ':']).map(|part| part.parse().expect("a number"));
    std::array::from_fn(|_| numbers.next().expect("a date and a time"))
}

/// The lines of a text, sorted.
pub fn sorted(rows: &str) -> Vec<&str> {
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.sort_unstable();
    rows
}

impl Program {
    /// Writes a file into the folder.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("a file");
    }

    /// Imports a file, expects the summary to end with that line, and answers all of it.
    #[track_caller]
    pub fn import(&self, file: &str, outcome: &str) -> String {
        let output = self.run(&["import", "online-retail", file]);
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(output.status.success() && text.ends_with(&format!("\n{outcome}\n")), "{text}");
        assert!(output.stdout.is_empty());
        text
    }

    /// Imports a file that is to be refused, and answers what is said.
    #[track_caller]
    pub fn refuse(&self, file: &str) -> String {
        let output = self.run(&["import", "online-retail", file]);
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.starts_with("counterfoil: ") && text.ends_with("\nNothing was imported.\n"), "{text}");
        text
    }

    /// What it exports, without the header.
    #[track_caller]
    pub fn export(&self) -> String {
        let output = self.run(&["export", "online-retail"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        text.strip_prefix(HEADER).and_then(|rows| rows.strip_prefix('\n')).expect("a header").to_owned()
    }
}
