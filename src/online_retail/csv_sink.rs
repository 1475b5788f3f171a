//! Rows into a CSV file.

use super::{columns::Column, dates};
use crate::domain::{Money, RetailRow, RowSink};
use std::{
    fmt::Write as _,
    io::{self, Write},
};

/// Writes the UTF-8 form of the data set, byte for byte: the same header, quotes only where a field needs them,
/// lines ended by a line feed.
pub struct CsvSink<W: Write> {
    writer: csv::Writer<W>,
    text: String,
}

impl<W: Write> CsvSink<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(output: W) -> io::Result<Self> {
        let mut writer = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(output);
        writer.write_record(Column::ALL.map(Column::name)).map_err(io_error)?;
        Ok(Self { writer, text: String::new() })
    }

    /// Writes what is still in memory.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }

    fn field<T>(&mut self, write: impl FnOnce(&mut String) -> T) -> csv::Result<()> {
        self.text.clear();
        // Writing to a string cannot fail.
        write(&mut self.text);
        self.writer.write_field(&self.text)
    }

    fn write(&mut self, row: &RetailRow) -> csv::Result<()> {
        self.field(|text| write!(text, "{}{}", row.kind.prefix(), row.invoice_no))?;
        self.writer.write_field(&row.stockcode)?;
        self.writer.write_field(&row.description)?;
        self.field(|text| write!(text, "{}", row.quantity))?;
        self.field(|text| dates::write(text, row.date))?;
        self.field(|text| write_price(text, row.unit_price))?;
        self.writer.write_field(&row.customer_id)?;
        self.writer.write_field(&row.country)?;
        self.writer.write_record(None::<&[u8]>)
    }
}

impl<W: Write + Send> RowSink for CsvSink<W> {
    fn write_row(&mut self, row: &RetailRow) -> io::Result<()> {
        self.write(row).map_err(io_error)
    }
}

/// The error with its kind, which tells a full disk from a closed pipe; the crate's own conversion hides it.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Appends a price as the data set writes it: as few decimals as its value needs, but at least one, so `2.55`,
/// `2.1`, `0.001`, and `25.0` where an item's price says `25`.
fn write_price(text: &mut String, price: Money) {
    let start = text.len();
    let _ = write!(text, "{price}");
    if !text[start..].contains('.') {
        text.push_str(".0");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_have_at_least_one_decimal() {
        for (mills, expected) in [
            (0, "0.0"),
            (1, "0.001"),
            (2_100, "2.1"),
            (2_550, "2.55"),
            (25_000, "25.0"),
            (-11_062_060, "-11062.06"),
            (38_970_000, "38970.0"),
        ] {
            let mut text = String::new();
            write_price(&mut text, Money::from_mills(mills));
            assert_eq!(text, expected);
        }
    }
}
