//! CSV records, strictly after RFC 4180.
//!
//! The csv crate reads broken quoting as best it can (`"7" FRAME` becomes `7 FRAME`), and at a quote that is never
//! closed takes the rest of the file into one field. An exact import must refuse both, so records are split here.

use super::{columns::show, encoding::Encoding};
use std::io::{BufRead, Read};

/// Longest record in bytes. The largest that a row may have is below a tenth of this.
const RECORD_MAX: u64 = 1 << 16;

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordError {
    /// The field at fault, counted from 0, where it is one field's.
    pub field: Option<usize>,
    pub message: String,
}

/// Splits a text into records.
pub struct Records<R> {
    input: R,
    encoding: Encoding,
    raw: Vec<u8>,
    /// The record as it stands in the file.
    line: String,
    /// The fields without their quotes, one after the other.
    text: String,
    /// Where each field lies in `text`.
    fields: Vec<(usize, usize)>,
    first_line: u64,
    lines: u64,
    bytes: u64,
}

impl<R: BufRead> Records<R> {
    pub fn new(input: R, encoding: Encoding) -> Self {
        Self {
            input,
            encoding,
            raw: Vec::new(),
            line: String::new(),
            text: String::new(),
            fields: Vec::new(),
            first_line: 0,
            lines: 0,
            bytes: 0,
        }
    }

    /// The line on which the current record starts, counted from 1.
    pub const fn line(&self) -> u64 {
        self.first_line
    }

    /// How many bytes were read.
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The fields of the current record.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = &str> {
        self.fields.iter().map(|(start, end)| &self.text[*start..*end])
    }

    /// A field of the current record.
    pub fn field(&self, position: usize) -> &str {
        let (start, end) = self.fields[position];
        &self.text[start..end]
    }

    /// Goes to the next record, past lines with nothing on them; `false` at the end.
    pub fn advance(&mut self) -> Result<bool, RecordError> {
        loop {
            let quoted = self.read()?;
            if self.raw.is_empty() {
                return Ok(false);
            }
            let record = self.raw.strip_suffix(b"\n").unwrap_or(&self.raw);
            let record = record.strip_suffix(b"\r").unwrap_or(record);
            if record.is_empty() {
                continue;
            }
            self.encoding.decode(record, &mut self.line).map_err(whole_record)?;
            self.fields.clear();
            if quoted {
                self.split_quoted()?;
            } else {
                self.split_plain();
            }
            return Ok(true);
        }
    }

    /// Reads one record, and says whether it has quotes.
    ///
    /// Quotes come in pairs, so a record goes on over the end of the line while their number is odd.
    fn read(&mut self) -> Result<bool, RecordError> {
        self.raw.clear();
        self.first_line = self.lines + 1;
        let mut quotes = 0;
        loop {
            let before = self.raw.len();
            let room = RECORD_MAX - before as u64;
            let read = self.input.by_ref().take(room).read_until(b'\n', &mut self.raw);
            let read = read.map_err(|error| whole_record(super::explain(&error)))?;
            self.bytes += read as u64;
            let line = &self.raw[before..];
            let complete = line.ends_with(b"\n");
            self.lines += u64::from(complete);
            quotes += line.iter().filter(|b| **b == b'"').count();
            if !complete && self.raw.len() as u64 == RECORD_MAX {
                return Err(self.too_long(quotes));
            }
            if !complete || quotes % 2 == 0 {
                return Ok(quotes > 0);
            }
        }
    }

    fn too_long(&self, quotes: usize) -> RecordError {
        whole_record(if quotes % 2 == 1 {
            "the quote (\") is never closed, or should be written twice".to_owned()
        } else if self.raw.contains(&0) {
            "this is no text; expected a CSV or xlsx file".to_owned()
        } else {
            format!("the line is longer than {RECORD_MAX} bytes; expected a CSV or xlsx file")
        })
    }

    fn split_plain(&mut self) {
        std::mem::swap(&mut self.line, &mut self.text);
        let mut start = 0;
        for (end, byte) in self.text.bytes().enumerate() {
            if byte == b',' {
                self.fields.push((start, end));
                start = end + 1;
            }
        }
        self.fields.push((start, self.text.len()));
    }

    fn split_quoted(&mut self) -> Result<(), RecordError> {
        self.text.clear();
        let mut rest = self.line.as_str();
        loop {
            let start = self.text.len();
            let after = match rest.strip_prefix('"') {
                Some(inner) => unquote(inner, &mut self.text),
                None => plain(rest, &mut self.text),
            };
            let after = after.map_err(|message| RecordError { field: Some(self.fields.len()), message })?;
            self.fields.push((start, self.text.len()));
            match after.strip_prefix(',') {
                Some(next) => rest = next,
                None => return Ok(()),
            }
        }
    }
}

fn whole_record(message: String) -> RecordError {
    RecordError { field: None, message }
}

/// Appends an unquoted field, and answers what follows it: a comma or nothing.
fn plain<'a>(text: &'a str, into: &mut String) -> Result<&'a str, String> {
    let (field, rest) = text.split_at(text.find(',').unwrap_or(text.len()));
    if field.contains('"') {
        let message =
            "has a quote (\") inside; a field with quotes must itself be quoted, and they written twice";
        return Err(format!("{} {message}", show(field)));
    }
    into.push_str(field);
    Ok(rest)
}

/// Appends a field whose opening quote was taken, and answers what follows it: a comma or nothing.
fn unquote<'a>(mut text: &'a str, into: &mut String) -> Result<&'a str, String> {
    loop {
        let Some((inner, rest)) = text.split_once('"') else {
            return Err("the quote (\") is never closed, or should be written twice".to_owned());
        };
        into.push_str(inner);
        if rest.is_empty() || rest.starts_with(',') {
            return Ok(rest);
        }
        let Some(rest) = rest.strip_prefix('"') else {
            return Err(format!("after the closing quote (\") comes {}; expected a comma", show(rest)));
        };
        into.push('"');
        text = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record's first line and its fields.
    type Numbered = (u64, Vec<String>);

    fn read(text: &str) -> Result<Vec<Numbered>, (u64, RecordError)> {
        let mut records = Records::new(text.as_bytes(), Encoding::Utf8);
        let mut all = Vec::new();
        loop {
            match records.advance() {
                Ok(true) => all.push((records.line(), records.fields().map(str::to_owned).collect())),
                Ok(false) => return Ok(all),
                Err(error) => return Err((records.line(), error)),
            }
        }
    }

    fn record(line: u64, fields: &[&str]) -> Numbered {
        (line, fields.iter().map(|f| (*f).to_owned()).collect())
    }

    #[test]
    fn records_are_split_with_their_lines() {
        let text = "a,b\r\n\r\n\"x\ny\n\"\"z\"\"\",\n,\"\"\n\" p , q \",r";
        let expected = [
            record(1, &["a", "b"]),
            record(3, &["x\ny\n\"z\"", ""]),
            record(6, &["", ""]),
            record(7, &[" p , q ", "r"]),
        ];
        assert_eq!(read(text).unwrap(), expected);
        assert_eq!(read("").unwrap(), []);
        assert_eq!(read("\n\r\n").unwrap(), []);
    }

    #[test]
    fn broken_quoting_is_refused_where_it_stands() {
        for (text, line, field, message) in [
            ("a,b\n1,\"2\n3,4\n", 2, 1, "never closed"),
            ("a,b\n1,\"2\"x\n", 2, 1, "after the closing quote"),
            ("a,b\n1,7\" FRAME\n3,4\n", 2, 1, "has a quote"),
            ("a,b\n\"\"\",4\n", 2, 0, "never closed"),
            ("a,b\n1,\"2\" \n", 2, 1, "after the closing quote"),
        ] {
            let (at, error) = read(text).unwrap_err();
            assert_eq!((at, error.field), (line, Some(field)), "{text:?}");
            assert!(error.message.contains(message), "{text:?}: {}", error.message);
        }
    }

    #[test]
    fn memory_is_bounded_however_long_the_line() {
        let (line, error) = read(&format!("a\n\"{}", "x\n".repeat(100_000))).unwrap_err();
        assert_eq!(line, 2);
        assert!(error.message.contains("never closed"), "{}", error.message);
        let (_, error) = read(&"x".repeat(100_000)).unwrap_err();
        assert!(error.message.contains("longer than"), "{}", error.message);
        let (_, error) = read(&"\0".repeat(100_000)).unwrap_err();
        assert!(error.message.contains("no text"), "{}", error.message);
    }
}
