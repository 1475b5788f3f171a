//! The cells of a worksheet, row by row, and their values as the texts that a CSV file would have.

use super::{columns::Column, dates};
use calamine::{Cell, Data, DataRef, ExcelDateTime, XlsxCellReader};
use std::{
    fmt::Write,
    io::{Read, Seek},
};

/// Gathers the cells of a sheet into rows.
pub struct SheetRows<'a, R: Read + Seek> {
    cells: XlsxCellReader<'a, R>,
    ahead: Option<Cell<DataRef<'a>>>,
    row: u32,
    /// calamine's reader must not be asked again after its end.
    at_end: bool,
}

impl<'a, R: Read + Seek> SheetRows<'a, R> {
    pub fn new(cells: XlsxCellReader<'a, R>) -> Self {
        Self { cells, ahead: None, row: 0, at_end: false }
    }

    /// The row last read, as Excel numbers it.
    pub const fn row(&self) -> u32 {
        self.row + 1
    }

    /// How many rows the sheet says it has; 0 where it does not say.
    pub fn size(&self) -> u32 {
        let dimensions = self.cells.dimensions();
        if dimensions.end.0 == 0 { 0 } else { dimensions.end.0 + 1 }
    }

    /// Overwrites `row` with the cells of the next row that has any, each with its column counted from 0.
    /// `false` at the end of the sheet.
    pub fn advance(&mut self, row: &mut Vec<(usize, DataRef<'a>)>) -> Result<bool, String> {
        row.clear();
        while let Some(cell) = self.next_cell()? {
            let (at, column) = cell.get_position();
            if !row.is_empty() && at != self.row {
                self.ahead = Some(cell);
                break;
            }
            let column = column as usize;
            // A second value for a cell would take the place of the first.
            if at < self.row || row.last().is_some_and(|(last, _)| *last >= column) {
                return Err("the cells of the sheet are not in order; the workbook is damaged".to_owned());
            }
            self.row = at;
            row.push((column, take(cell)));
        }
        Ok(!row.is_empty())
    }

    fn next_cell(&mut self) -> Result<Option<Cell<DataRef<'a>>>, String> {
        if let Some(cell) = self.ahead.take() {
            return Ok(Some(cell));
        }
        while !self.at_end {
            match self.cells.next_cell() {
                Ok(Some(cell)) if matches!(cell.get_value(), DataRef::Empty) => {}
                Ok(Some(cell)) => return Ok(Some(cell)),
                Ok(None) => self.at_end = true,
                Err(error) => return Err(format!("the workbook is damaged: {error}")),
            }
        }
        Ok(None)
    }
}

/// The value of a cell, without copying its text where this is shared.
fn take<'a>(cell: Cell<DataRef<'a>>) -> DataRef<'a> {
    cell.get_value().clone()
}

/// Overwrites `into` with the text of a cell's value in that column.
pub fn text_of(
    value: &DataRef<'_>,
    column: Column,
    epoch_1904: bool,
    into: &mut String,
) -> Result<(), String> {
    into.clear();
    match value {
        DataRef::Empty => {}
        DataRef::String(text) => into.push_str(text),
        DataRef::SharedString(text) => into.push_str(text),
        DataRef::DateTimeIso(text) if column == Column::InvoiceDate => iso_text(text, into),
        DataRef::DateTime(date) if column == Column::InvoiceDate => date_text(*date, epoch_1904, into)?,
        DataRef::Int(_) | DataRef::Float(_) if column == Column::InvoiceDate => {
            return Err(format!("the number {} is not formatted as a date", plain_text(value)));
        }
        DataRef::Int(number) => {
            // Writing to a string cannot fail.
            let _ = write!(into, "{number}");
        }
        // 2.55 is stored as 2.5499999999999998; the shortest text that means the same number is what was typed.
        DataRef::Float(number) => {
            let _ = write!(into, "{number}");
        }
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => {
            return Err("the cell is formatted as a date or time".to_owned());
        }
        DataRef::Bool(_) => return Err("the cell holds TRUE or FALSE".to_owned()),
        DataRef::Error(error) => return Err(format!("the cell holds the error {error}")),
    }
    Ok(())
}

fn date_text(date: ExcelDateTime, epoch_1904: bool, into: &mut String) -> Result<(), String> {
    if date.is_duration() {
        return Err(format!("the cell holds a duration of {} days; expected a date", date.as_f64()));
    }
    dates::write(into, dates::from_serial(date.as_f64(), epoch_1904)?);
    Ok(())
}

/// `2010-12-01T08:26:00.000`, which some programs store in place of a day number, in our form.
fn iso_text(text: &str, into: &mut String) {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let text = text.split_once('.').filter(|(_, f)| f.bytes().all(|b| b == b'0')).map_or(text, |(t, _)| t);
    into.push_str(text);
    if text.as_bytes().get(10) == Some(&b'T') {
        into.replace_range(10..11, " ");
    }
}

/// The text of a value in whatever column, for headings and messages.
pub fn plain_text(value: &DataRef<'_>) -> String {
    Data::from(value.clone()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTimeType};

    fn text(value: DataRef<'_>, column: Column) -> Result<String, String> {
        let mut text = "before".to_owned();
        text_of(&value, column, false, &mut text).map(|()| text)
    }

    fn date(serial: f64, kind: ExcelDateTimeType) -> DataRef<'static> {
        DataRef::DateTime(ExcelDateTime::new(serial, kind, false))
    }

    #[test]
    fn values_become_the_texts_that_were_typed() {
        // The digits of the file, not of a literal of ours.
        let stored: f64 = "2.5499999999999998".parse().unwrap();
        for (value, column, expected) in [
            (DataRef::Float(stored), Column::UnitPrice, "2.55"),
            (DataRef::Float(-11_062.06), Column::UnitPrice, "-11062.06"),
            (DataRef::Float(536_365.0), Column::InvoiceNo, "536365"),
            (DataRef::Float(20_713.0), Column::Description, "20713"),
            (DataRef::Float(1e21), Column::Quantity, "1000000000000000000000"),
            (DataRef::Int(-5), Column::Quantity, "-5"),
            (DataRef::SharedString(" A "), Column::Description, " A "),
            (DataRef::Empty, Column::CustomerId, ""),
            (
                DataRef::DateTimeIso("2010-12-01T08:26:00.000Z".into()),
                Column::InvoiceDate,
                "2010-12-01 08:26:00",
            ),
            (
                date(40_513.351_388_888_9, ExcelDateTimeType::DateTime),
                Column::InvoiceDate,
                "2010-12-01 08:26:00",
            ),
        ] {
            assert_eq!(text(value, column).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn values_of_another_kind_are_refused() {
        for (value, column, message) in [
            (DataRef::Float(40_513.35), Column::InvoiceDate, "not formatted as a date"),
            (date(0.5, ExcelDateTimeType::TimeDelta), Column::InvoiceDate, "duration"),
            (date(40_513.0, ExcelDateTimeType::DateTime), Column::UnitPrice, "formatted as a date"),
            (DataRef::Bool(true), Column::Quantity, "TRUE"),
            (DataRef::Error(CellErrorType::NA), Column::Description, "#N/A"),
        ] {
            let fault = text(value, column).unwrap_err();
            assert!(fault.contains(message), "{fault}");
        }
    }
}
