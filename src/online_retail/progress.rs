//! How far an import or export is, for the person who waits.

use super::RetailFile;
use crate::domain::{RetailRow, RowError, RowSource};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write};

/// Rows from one line to the next where there is no terminal.
const LINE_EVERY: u64 = 50_000;
/// Rows from one look at the bar to the next.
const BAR_EVERY: u64 = 1_000;

/// Tells how many rows went by: by a bar on a terminal, by a line now and then in a log.
pub struct Reporter {
    /// `read` or `wrote`.
    verb: &'static str,
    rows: u64,
    to: To,
}

enum To {
    Bar(ProgressBar),
    Lines(Box<dyn Write + Send>),
}

impl Reporter {
    /// Tells standard error; `size` is how much there is to do, 0 where that is not known.
    #[must_use]
    pub fn on_stderr(verb: &'static str, size: u64) -> Self {
        let to = if std::io::stderr().is_terminal() {
            To::Bar(bar(size))
        } else {
            To::Lines(Box::new(std::io::stderr()))
        };
        Self { verb, rows: 0, to }
    }

    /// Writes lines, somewhere that a test can read them.
    #[cfg(test)]
    pub fn lines(verb: &'static str, to: Box<dyn Write + Send>) -> Self {
        Self { verb, rows: 0, to: To::Lines(to) }
    }

    /// One more row; `done` answers how much of the size that makes.
    pub fn row(&mut self, done: impl FnOnce() -> u64) {
        self.rows += 1;
        match &mut self.to {
            To::Bar(bar) if self.rows.is_multiple_of(BAR_EVERY) => {
                bar.set_position(done());
                bar.set_message(format!("{} {} rows", self.verb, grouped(self.rows)));
            }
            To::Lines(to) if self.rows.is_multiple_of(LINE_EVERY) => {
                // Where nobody can read how far it is, it goes on all the same.
                let _ = writeln!(to, "{} {} rows", self.verb, grouped(self.rows));
            }
            To::Bar(_) | To::Lines(_) => {}
        }
    }

    /// Takes the bar away, so that what is said next does not stand beside it.
    pub fn finish(&self) {
        if let To::Bar(bar) = &self.to {
            bar.finish_and_clear();
        }
    }
}

impl Drop for Reporter {
    fn drop(&mut self) {
        self.finish();
    }
}

fn bar(size: u64) -> ProgressBar {
    let (bar, template) = if size == 0 {
        (ProgressBar::no_length(), "{spinner} {msg} {elapsed}")
    } else {
        (ProgressBar::new(size), "{wide_bar} {percent:>3} % {msg} {elapsed}")
    };
    bar.set_draw_target(ProgressDrawTarget::stderr());
    // A template that is at fault shows in a bar of the default look, not in a failed import.
    bar.with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// A source that tells how far it is.
pub struct WithProgress {
    source: Box<dyn RetailFile>,
    reporter: Reporter,
}

impl WithProgress {
    /// Tells the reporter of every row of the source.
    #[must_use]
    pub fn new(source: Box<dyn RetailFile>, reporter: Reporter) -> Self {
        Self { source, reporter }
    }
}

impl RowSource for WithProgress {
    fn next_row(&mut self, row: &mut RetailRow) -> Result<bool, RowError> {
        let found = self.source.next_row(row);
        match found {
            Ok(true) => self.reporter.row(|| self.source.done()),
            Ok(false) | Err(_) => self.reporter.finish(),
        }
        found
    }

    fn place(&self) -> String {
        self.source.place()
    }
}

/// A number with its thousands set apart: `541,909`.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        io,
        sync::{Arc, Mutex},
    };

    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_log_gets_a_line_each_50_000_rows() {
        let log = Log::default();
        let mut reporter = Reporter::lines("read", Box::new(log.clone()));
        for _ in 0..100_001 {
            reporter.row(|| 0);
        }
        let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        assert_eq!(text, "read 50,000 rows\nread 100,000 rows\n");
    }

    #[test]
    fn thousands_are_set_apart() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (541_909, "541,909")] {
            assert_eq!(grouped(number), text);
        }
    }
}
