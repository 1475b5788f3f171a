//! Bulk import: rows in, as invoices that are added whole or compared with those that are stored.

use super::{
    changes, descriptions,
    dictionary::Dictionary,
    invoices::has_plain_year,
    lines,
    stored::{self, Remaining, StoredRow},
    sums::Sums,
};
use crate::{
    domain::{ImportSummary, InvoiceDate, InvoiceKind, Limits, RetailRow, RowError, RowSource},
    store::{ImportError, Result, StoreError},
};
use chrono::NaiveDateTime;
use rusqlite::{CachedStatement, Connection, params};
use std::{
    collections::{HashMap, hash_map::Entry},
    sync::Arc,
};

/// Most descriptions, and most pairs of a stock code and a description, to keep in memory: a file may hold any number
/// of them.
const DESCRIPTIONS_MAX: usize = 50_000;

/// Reads the source to its end, in the transaction around the call, which an error must undo.
pub(super) fn run(
    conn: &Connection,
    limits: &Limits,
    source: &mut dyn RowSource,
) -> Result<ImportSummary, ImportError> {
    let mut import = Import::new(conn, limits).map_err(StoreError::from)?;
    let mut row = RetailRow::default();
    let fault = |source: &dyn RowSource, fault| match fault {
        Fault::Row(message) => ImportError::Row(RowError { place: source.place(), message }),
        Fault::Store(error) => ImportError::Store(error),
    };
    while source.next_row(&mut row)? {
        import.take(&row).map_err(|error| fault(source, error))?;
    }
    import.finish().map_err(|error| fault(source, error))
}

/// Why a row cannot be taken.
enum Fault {
    /// What is wrong with the row, to be told with its place.
    Row(String),
    Store(StoreError),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What every row of an invoice must agree in.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Head {
    kind: InvoiceKind,
    customer: Option<u32>,
    country: Option<u32>,
}

/// An invoice of the file.
struct Known {
    head: Head,
    state: State,
}

enum State {
    /// It is being added: the time of its first row, and what its rows add up to.
    New { date: NaiveDateTime, sums: Sums },
    /// It was there before: the stored rows that the file has not shown yet.
    Stored(Remaining),
}

/// An import on its way. No row is kept but those stored rows that the file has yet to show, as numbers.
struct Import<'c> {
    conn: &'c Connection,
    limits: &'c Limits,
    /// The time of change of what it adds.
    begun: i64,
    insert_invoice: CachedStatement<'c>,
    insert_line: CachedStatement<'c>,
    customers: Dictionary<'c>,
    stock_codes: Dictionary<'c>,
    descriptions: Dictionary<'c>,
    countries: Countries,
    invoices: HashMap<u32, Known>,
    /// The last description before the import; the index of words has no later one yet.
    last_description: i64,
    /// How many of the lines added since the last [`Import::store_pairs`] bear a stock code and a description.
    pairs: HashMap<(u32, u32), i64>,
    summary: ImportSummary,
}

impl<'c> Import<'c> {
    fn new(conn: &'c Connection, limits: &'c Limits) -> rusqlite::Result<Self> {
        Ok(Self {
            conn,
            limits,
            begun: conn.query_row("SELECT change_time()", [], |row| row.get(0))?,
            insert_invoice: conn.prepare_cached(
                "INSERT INTO invoices (invoice_no, kind, invoice_date, customer, country, modified) \
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?,
            insert_line: conn.prepare_cached(
                "INSERT INTO lines (invoice_no, line_no, stock_code, description, quantity, unit_price_mills, \
                 line_date) VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?,
            customers: Dictionary::new(
                conn,
                "SELECT id FROM customers WHERE customer_id = ?",
                "INSERT INTO customers (customer_id, country, modified) VALUES (?, ?, ?)",
            )?,
            stock_codes: Dictionary::new(
                conn,
                "SELECT id FROM stock_codes WHERE code = ?",
                "INSERT INTO stock_codes (code, modified) VALUES (?, ?)",
            )?,
            descriptions: Dictionary::new(
                conn,
                "SELECT id FROM descriptions WHERE text = ?",
                "INSERT INTO descriptions (text) VALUES (?)",
            )?,
            countries: Countries::default(),
            invoices: HashMap::new(),
            last_description: descriptions::last(conn)?,
            pairs: HashMap::new(),
            summary: ImportSummary::default(),
        })
    }

    fn take(&mut self, row: &RetailRow) -> Result<(), Fault> {
        check(self.limits, row)?;
        let stock_code = self.stock_codes.id(&row.stockcode, &[&self.begun])?;
        let description = match row.description.as_str() {
            "" => None,
            text => {
                self.descriptions.forget_beyond(DESCRIPTIONS_MAX);
                Some(self.descriptions.id(text, &[])?)
            }
        };
        let head = self.head(row)?;
        self.meet(row, head)?;
        let no = row.invoice_no;
        let known =
            self.invoices.get_mut(&no).ok_or_else(|| StoreError::Internal("no such invoice".into()))?;
        if known.head != head {
            let (stored, expected) = (matches!(known.state, State::Stored(_)), known.head);
            return Err(self.contradiction(no, stored, expected, head));
        }
        match &mut known.state {
            State::New { date, sums } => {
                *sums += Sums::of_line(row.quantity, row.unit_price);
                let (lines, most) = (sums.line_count, self.limits.lines_max);
                if lines.unsigned_abs() > most as u64 {
                    return Err(Fault::Row(format!("invoice {no} has more than {most} rows")));
                }
                let own_date = (*date != row.date).then_some(InvoiceDate::Time(row.date));
                let values =
                    params![no, lines, stock_code, description, row.quantity, row.unit_price, own_date];
                self.insert_line.execute(values)?;
                self.summary.rows_added += 1;
                if let Some(description) = description {
                    *self.pairs.entry((stock_code, description)).or_default() += 1;
                }
            }
            State::Stored(remaining) => {
                let wanted = StoredRow::new(stock_code, description, row)?;
                if !remaining.take(&wanted) {
                    let text = "is stored without this row, or with fewer that are the same";
                    return Err(Fault::Row(format!("invoice {no} {text}: {}", describe(row))));
                }
            }
        }
        if self.pairs.len() > DESCRIPTIONS_MAX {
            self.store_pairs()?;
        }
        self.summary.rows += 1;
        self.summary.total = self.summary.total + row.unit_price.times(row.quantity);
        Ok(())
    }

    fn head(&mut self, row: &RetailRow) -> Result<Head, Fault> {
        let customer = match row.customer_id.as_str() {
            "" => None,
            id => Some(self.customer(id, &row.country)?),
        };
        let country = match row.country.as_str() {
            "" => None,
            name => Some(self.countries.id(name)),
        };
        Ok(Head { kind: row.kind, customer, country })
    }

    /// The customer, whom the row's country is given to where they are new.
    fn customer(&mut self, id: &str, country: &str) -> Result<u32, Fault> {
        let before = self.customers.len();
        let row = self.customers.id(id, &[&country, &self.begun])?;
        if country.is_empty() && self.customers.len() > before {
            let known: String =
                self.conn.query_row("SELECT country FROM customers WHERE id = ?", [row], |row| row.get(0))?;
            if known.is_empty() {
                return Err(Fault::Row(format!("customer {id} is new, so that the row must have a country")));
            }
        }
        Ok(row)
    }

    /// Makes an invoice known at its first row: reads it where it is stored, adds it where not.
    fn meet(&mut self, row: &RetailRow, head: Head) -> Result<(), Fault> {
        let Entry::Vacant(entry) = self.invoices.entry(row.invoice_no) else {
            return Ok(());
        };
        self.summary.invoices += 1;
        let known = match stored::head(self.conn, row.invoice_no)? {
            Some((kind, customer, country)) => {
                let country = country.map(|name| self.countries.id(&name));
                let remaining = Remaining::of(self.conn, row.invoice_no)?;
                Known { head: Head { kind, customer, country }, state: State::Stored(remaining) }
            }
            None => {
                let country = (!row.country.is_empty()).then_some(&row.country);
                let date = InvoiceDate::Time(row.date);
                let values = (row.invoice_no, row.kind, date, head.customer, country, self.begun);
                self.insert_invoice.execute(values)?;
                self.summary.invoices_added += 1;
                Known { head, state: State::New { date: row.date, sums: Sums::default() } }
            }
        };
        entry.insert(known);
        Ok(())
    }

    fn finish(mut self) -> Result<ImportSummary, Fault> {
        let left = self.invoices.iter().filter_map(|(no, known)| match &known.state {
            State::Stored(remaining) if remaining.len() > 0 => Some((*no, remaining.len())),
            _ => None,
        });
        if let Some((no, rows)) = left.min() {
            let text =
                format!("invoice {no} is stored with more rows than the file has: {rows} are missing here");
            return Err(Fault::Row(text));
        }
        for (no, known) in &self.invoices {
            if let State::New { sums, .. } = known.state {
                // The limit on lines is far below.
                sums.add_to(self.conn, *no, sums.line_count as u32)?;
            }
        }
        self.store_pairs()?;
        descriptions::index_after(self.conn, self.last_description)?;
        if self.summary.invoices_added > 0 {
            // Last, so that little time passes between these dates and the commit.
            changes::import(self.conn, self.customers.found(), self.stock_codes.found())?;
        }
        self.summary.customers = self.customers.len();
        self.summary.stock_codes = self.stock_codes.len();
        Ok(self.summary)
    }

    /// Counts the lines of each stock code that bear a description, as far as they are not counted yet.
    fn store_pairs(&mut self) -> Result<()> {
        for ((stock_code, description), lines) in self.pairs.drain() {
            descriptions::add_lines(self.conn, stock_code.into(), description.into(), lines)?;
        }
        Ok(())
    }

    /// Says in what a row differs from the stored invoice, or from the invoice's first row in the file.
    fn contradiction(&self, no: u32, stored: bool, expected: Head, found: Head) -> Fault {
        let words = || -> Result<_, Fault> {
            if expected.kind != found.kind {
                return Ok([expected, found].map(|head| format!("kind {}", head.kind.name())));
            }
            if expected.customer != found.customer {
                return Ok([self.customer_named(expected)?, self.customer_named(found)?]);
            }
            Ok([expected, found].map(|head| match head.country.and_then(|id| self.countries.text(id)) {
                Some(name) => format!("country {name}"),
                None => "no country".into(),
            }))
        };
        match words() {
            Err(fault) => fault,
            Ok([expected, found]) if stored => {
                Fault::Row(format!("invoice {no} is stored with {expected}, but this row has {found}"))
            }
            Ok([expected, found]) => {
                Fault::Row(format!("invoice {no} has {expected} on an earlier row, but {found} on this one"))
            }
        }
    }

    fn customer_named(&self, head: Head) -> Result<String, Fault> {
        let Some(id) = head.customer else {
            return Ok("no customer".into());
        };
        let sql = "SELECT customer_id FROM customers WHERE id = ?";
        let name: String = self.conn.query_row(sql, [id], |row| row.get(0))?;
        Ok(format!("customer {name}"))
    }
}

/// The countries of a file, numbered.
#[derive(Default)]
struct Countries {
    names: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, u32>,
}

impl Countries {
    fn id(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let (name, number) = (Arc::<str>::from(name), self.names.len() as u32);
        self.names.push(Arc::clone(&name));
        self.numbers.insert(name, number);
        number
    }

    fn text(&self, id: u32) -> Option<&str> {
        self.names.get(id as usize).map(AsRef::as_ref)
    }
}

/// Refuses what the columns cannot hold.
fn check(limits: &Limits, row: &RetailRow) -> Result<(), Fault> {
    let most = limits.invoice_no_max;
    if row.invoice_no > most {
        return Err(Fault::Row(format!("the invoice number {} is beyond {most}", row.invoice_no)));
    }
    if !has_plain_year(InvoiceDate::Time(row.date)) {
        return Err(Fault::Row(format!("the year of {} is not between 0 and 9999", row.date)));
    }
    lines::fault(limits, row.quantity, row.unit_price).map_or(Ok(()), |text| Err(Fault::Row(text)))
}

/// A row for a message.
fn describe(row: &RetailRow) -> String {
    let (code, text, date) = (&row.stockcode, &row.description, InvoiceDate::Time(row.date));
    format!("{} × {} of {code} {text:?} at {date}", row.quantity, row.unit_price)
}
