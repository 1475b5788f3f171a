//! `counterfoil import online-retail`.

use super::{
    RetailFile, open,
    progress::{Reporter, WithProgress, grouped},
};
use crate::{
    domain::{ImportSummary, Limits, RetailRow, RowError, RowSource},
    store::{ImportError, Store, StoreError},
};
use std::{
    collections::HashSet,
    fmt::Write as _,
    io::{self, Write as _},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// What to import.
#[derive(Clone, Debug, clap::Args)]
pub struct ImportArgs {
    /// The file: CSV in UTF-8 or Windows-1252, with dates such as "2010-12-01 08:26:00" or "12/1/2010 8:26"
    /// (month first), or xlsx. What it is is found by what it holds, not by its name.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// Why the import changed nothing, in words for the person who ran it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportFailure {
    /// The file is at fault.
    #[error("{0}\nNothing was imported.")]
    File(RowError),
    /// Another program writes.
    #[error(
        "the database is busy: another program is writing to it. Nothing was imported; try again when it is done."
    )]
    Busy,
    /// Anything else that the store says.
    #[error("{0}\nNothing was imported.")]
    Store(StoreError),
}

impl From<ImportError> for ImportFailure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Row(error) => Self::File(error),
            ImportError::Store(StoreError::Busy) => Self::Busy,
            ImportError::Store(error) => Self::Store(error),
        }
    }
}

/// Opens the file and reads as far as its header.
///
/// # Errors
/// When there is no such file, or it is no such data set.
pub fn open_file(args: &ImportArgs, limits: &Limits) -> Result<Box<dyn RetailFile>, ImportFailure> {
    open(&args.file, limits).map_err(ImportFailure::File)
}

/// Imports the file, and tells standard error how far it is and what came of it.
///
/// # Errors
/// When the file or the store is at fault; nothing was changed then.
pub async fn run(file: Box<dyn RetailFile>, store: Arc<dyn Store>) -> Result<(), ImportFailure> {
    let reporter = Reporter::on_stderr("read", file.size());
    let countries = Arc::new(AtomicU64::new(0));
    let source = CountCountries::new(WithProgress::new(file, reporter), Arc::clone(&countries));
    let summary = store.import_rows(Box::new(source)).await?;
    // All is imported, whether anyone reads of it or not.
    let _ = io::stderr().write_all(report(&summary, countries.load(Ordering::Relaxed)).as_bytes());
    Ok(())
}

/// What the file holds, in aligned columns, and what of it was new.
fn report(summary: &ImportSummary, countries: u64) -> String {
    let facts = [
        ("rows", grouped(summary.rows)),
        ("invoices", grouped(summary.invoices)),
        ("customers", grouped(summary.customers)),
        ("stock codes", grouped(summary.stock_codes)),
        ("countries", grouped(countries)),
        ("sum", summary.total.to_string()),
    ];
    let width = facts.iter().map(|(_, value)| value.len()).max().unwrap_or_default();
    let mut text = String::new();
    for (name, value) in facts {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:<11}  {value:>width$}");
    }
    let _ = writeln!(text, "{}", outcome(summary));
    text
}

fn outcome(summary: &ImportSummary) -> String {
    let (rows, added) = (grouped(summary.rows), grouped(summary.rows_added));
    let invoices = grouped(summary.invoices_added);
    if summary.rows == 0 {
        "Nothing changed: the file has no rows.".to_owned()
    } else if summary.invoices_added == 0 {
        format!("Nothing changed: all {rows} rows were imported before.")
    } else if summary.rows_added == summary.rows {
        format!("Imported all {rows} rows.")
    } else {
        let before = grouped(summary.rows.saturating_sub(summary.rows_added));
        format!("Imported {added} rows of {invoices} new invoices; {before} rows were imported before.")
    }
}

/// Counts the countries of the rows that go by, which the store need not know.
struct CountCountries<S> {
    source: S,
    seen: HashSet<String>,
    last: String,
    count: Arc<AtomicU64>,
}

impl<S> CountCountries<S> {
    fn new(source: S, count: Arc<AtomicU64>) -> Self {
        Self { source, seen: HashSet::new(), last: String::new(), count }
    }
}

impl<S: RowSource> RowSource for CountCountries<S> {
    fn next_row(&mut self, row: &mut RetailRow) -> Result<bool, RowError> {
        let found = self.source.next_row(row)?;
        // The same country comes thousands of times in a row; no country is none.
        if found && row.country != self.last {
            self.last.clone_from(&row.country);
            if !row.country.is_empty() && self.seen.insert(row.country.clone()) {
                self.count.fetch_add(1, Ordering::Relaxed);
            }
        }
        Ok(found)
    }

    fn place(&self) -> String {
        self.source.place()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;

    fn summary(rows_added: u64, invoices_added: u64) -> ImportSummary {
        ImportSummary {
            rows: 541_909,
            invoices: 25_900,
            customers: 4_372,
            stock_codes: 4_070,
            total: Money::from_mills(9_747_747_934),
            invoices_added,
            rows_added,
        }
    }

    #[test]
    fn the_report_is_aligned_and_exact() {
        let expected = "\
rows             541,909
invoices          25,900
customers          4,372
stock codes        4,070
countries             38
sum          9747747.934
Imported all 541,909 rows.
";
        assert_eq!(report(&summary(541_909, 25_900), 38), expected);
    }

    #[test]
    fn the_report_says_what_was_new() {
        let outcome = |summary| outcome(&summary);
        assert_eq!(outcome(summary(0, 0)), "Nothing changed: all 541,909 rows were imported before.");
        assert_eq!(
            outcome(summary(1_909, 12)),
            "Imported 1,909 rows of 12 new invoices; 540,000 rows were imported before."
        );
        assert_eq!(outcome(ImportSummary::default()), "Nothing changed: the file has no rows.");
    }

    #[test]
    fn failures_say_what_became_of_the_data() {
        let row = RowError { place: "a.csv, line 3".to_owned(), message: "wrong".to_owned() };
        let failures = [
            (ImportError::Row(row), "a.csv, line 3: wrong\nNothing was imported."),
            (ImportError::Store(StoreError::Full), "the disk is full\nNothing was imported."),
        ];
        for (error, text) in failures {
            assert_eq!(ImportFailure::from(error).to_string(), text);
        }
        assert!(ImportFailure::from(ImportError::Store(StoreError::Busy)).to_string().contains("try again"));
    }
}
