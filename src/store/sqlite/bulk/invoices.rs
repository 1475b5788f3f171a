//! Invoices in bulk.

use super::PIECE_MAX;
use crate::{
    domain::{InvoiceRecord, Limits, LineRecord, Owners, Refusal},
    store::{
        Result, StoreError,
        sqlite::{
            changes, descriptions,
            dictionary::Dictionary,
            invoices::{self, has_plain_year},
            lines::{self, LAST_LINE_NO},
            sums::Sums,
        },
    },
};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, params_from_iter, types::Value};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the invoices of a batch, but those that contradict what is stored.
pub(in crate::store::sqlite) fn import(
    conn: &Connection,
    limits: &Limits,
    batch: &[InvoiceRecord],
) -> Result<Vec<Refusal>> {
    let mut import = Import::new(conn)?;
    let mut refusals = Vec::new();
    for (index, invoice) in batch.iter().enumerate() {
        match import.take(limits, invoice)? {
            Ok(()) => {}
            Err((pointer, message)) => refusals.push(Refusal { index, pointer, message }),
        }
    }
    if refusals.len() < batch.len() {
        import.finish()?;
    }
    Ok(refusals)
}

/// Where an invoice contradicts what is stored, or itself, and how.
type Contradiction = (String, String);

struct Import<'c> {
    conn: &'c Connection,
    /// The time of change of what it adds.
    begun: i64,
    insert_invoice: CachedStatement<'c>,
    insert_line: CachedStatement<'c>,
    insert_customer: CachedStatement<'c>,
    /// The customers that were there before.
    customers: BTreeSet<u32>,
    stock_codes: Dictionary<'c>,
    descriptions: Dictionary<'c>,
    /// The last description before the batch; the index of words has no later one yet.
    last_description: i64,
    /// How many lines of the batch bear a stock code and a description.
    pairs: BTreeMap<(u32, u32), i64>,
}

impl<'c> Import<'c> {
    fn new(conn: &'c Connection) -> Result<Self> {
        Ok(Self {
            conn,
            begun: conn.query_row("SELECT change_time()", [], |row| row.get(0))?,
            insert_invoice: conn.prepare_cached(
                "INSERT INTO invoices (invoice_no, kind, invoice_date, customer, country, modified) \
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?,
            insert_line: conn.prepare_cached(
                "INSERT INTO lines (invoice_no, line_no, stock_code, description, quantity, unit_price_mills, \
                 line_date) VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?,
            insert_customer: conn
                .prepare_cached("INSERT INTO customers (customer_id, country, modified) VALUES (?, ?, ?)")?,
            customers: BTreeSet::new(),
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
            last_description: descriptions::last(conn)?,
            pairs: BTreeMap::new(),
        })
    }

    /// Stores an invoice, or says why not; then nothing of it was written.
    fn take(&mut self, limits: &Limits, invoice: &InvoiceRecord) -> Result<Result<(), Contradiction>> {
        check(limits, invoice)?;
        let numbers = match line_numbers(&invoice.lines) {
            Ok(numbers) => numbers,
            Err(contradiction) => return Ok(Err(contradiction)),
        };
        if self.is_taken(invoice.invoice_no)? {
            let message = format!("invoice {} already exists", invoice.invoice_no);
            return Ok(Err(("/invoice_no".into(), message)));
        }
        let customer = match self.customer(invoice)? {
            Ok(customer) => customer,
            Err(contradiction) => return Ok(Err(contradiction)),
        };
        let (no, country) = (invoice.invoice_no, &invoice.country);
        let last = numbers.last().copied().unwrap_or_default();
        let head = (no, invoice.kind, invoice.invoice_date, customer, country, self.begun);
        self.insert_invoice.execute(head)?;
        for (number, line) in numbers.into_iter().zip(&invoice.lines) {
            self.line(no, number, line)?;
        }
        let sums =
            invoice.lines.iter().map(|line| Sums::of_line(line.quantity, line.unit_price)).sum::<Sums>();
        sums.add_to(self.conn, no, last)?;
        Ok(Ok(()))
    }

    fn is_taken(&self, invoice_no: u32) -> Result<bool> {
        let mut find = self.conn.prepare_cached("SELECT 1 FROM invoices WHERE invoice_no = ?")?;
        Ok(find.exists([invoice_no])?)
    }

    /// The customer's row; one who is new is added.
    fn customer(&mut self, invoice: &InvoiceRecord) -> Result<Result<Option<u32>, Contradiction>> {
        let Some(id) = &invoice.customer_id else { return Ok(Ok(None)) };
        let mut find = self.conn.prepare_cached("SELECT id FROM customers WHERE customer_id = ?")?;
        if let Some(row) = find.query_row([id], |row| row.get(0)).optional()? {
            self.customers.insert(row);
            return Ok(Ok(Some(row)));
        }
        match &invoice.country {
            Some(country) => {
                let row = self.insert_customer.insert((id, country, self.begun))?;
                let row = u32::try_from(row).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, row))?;
                Ok(Ok(Some(row)))
            }
            None => {
                let message = format!("customer {id} is new, so that the invoice must have a country");
                Ok(Err(("/country".into(), message)))
            }
        }
    }

    fn line(&mut self, invoice_no: u32, line_no: u32, line: &LineRecord) -> Result<()> {
        let stock_code = self.stock_codes.id(&line.stockcode, &[&self.begun])?;
        let description = line.description.as_deref();
        let description = description.map(|text| self.descriptions.id(text, &[])).transpose()?;
        let (quantity, price, date) = (line.quantity, line.unit_price, line.line_date);
        self.insert_line.execute((invoice_no, line_no, stock_code, description, quantity, price, date))?;
        if let Some(description) = description {
            *self.pairs.entry((stock_code, description)).or_default() += 1;
        }
        Ok(())
    }

    /// Brings what is kept beside the lines up to date.
    fn finish(self) -> Result<()> {
        for ((stock_code, description), lines) in self.pairs {
            descriptions::add_lines(self.conn, stock_code.into(), description.into(), lines)?;
        }
        descriptions::index_after(self.conn, self.last_description)?;
        let customers: Vec<u32> = self.customers.into_iter().collect();
        changes::import(self.conn, &customers, self.stock_codes.found())
    }
}

/// The number of each line.
fn line_numbers(lines: &[LineRecord]) -> Result<Vec<u32>, Contradiction> {
    let mut last = 0u32;
    let mut numbers = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        match line.line_no.or(Some(last + 1)).filter(|number| (last + 1..=LAST_LINE_NO).contains(number)) {
            Some(number) => numbers.push(number),
            None => {
                let message = format!(
                    "must be greater than {last}, the number of the line before, and at most {LAST_LINE_NO}"
                );
                return Err((format!("/lines/{index}/line_no"), message));
            }
        }
        last = numbers[index];
    }
    Ok(numbers)
}

/// Refuses what the columns cannot hold; the contract lets nothing of the kind pass.
fn check(limits: &Limits, invoice: &InvoiceRecord) -> Result<()> {
    let fault = |text: String| Err(StoreError::Conflict(text));
    let no = invoice.invoice_no;
    let dates = invoice.lines.iter().filter_map(|line| line.line_date).chain([invoice.invoice_date]);
    if no > limits.invoice_no_max || invoice.lines.len() > limits.lines_max {
        return fault(format!("the number or the lines of invoice {no} are beyond the limits"));
    }
    if let Some(date) = dates.into_iter().find(|date| !has_plain_year(*date)) {
        return fault(format!("the year of {date} is not between 0 and 9999"));
    }
    let mut faults = invoice.lines.iter().filter_map(|l| lines::fault(limits, l.quantity, l.unit_price));
    faults.next().map_or(Ok(()), fault)
}

/// The invoices after a number, until a piece has enough rows.
pub(in crate::store::sqlite) fn export(
    conn: &Connection,
    after: u32,
    owners: &Owners,
) -> Result<Vec<InvoiceRecord>> {
    let (owned, mut values) = (invoices::owned("customer"), vec![Value::Integer(after.into())]);
    let condition = match owners {
        Owners::Any => String::new(),
        Owners::Only(these) => {
            values.push(invoices::owner_list(these));
            format!("AND {owned}")
        }
    };
    let sql = format!(
        "SELECT invoice_no, invoice_date, kind, customer_id, i.country \
         FROM invoices i LEFT JOIN customers c ON c.id = i.customer \
         WHERE invoice_no > ? {condition} ORDER BY invoice_no"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let (mut piece, mut length) = (Vec::new(), 0);
    while length < PIECE_MAX
        && let Some(row) = rows.next()?
    {
        let invoice = read(conn, row)?;
        length += 1 + invoice.lines.len();
        piece.push(invoice);
    }
    Ok(piece)
}

fn read(conn: &Connection, row: &Row<'_>) -> Result<InvoiceRecord> {
    let invoice_no = row.get(0)?;
    let lines = lines::all(conn, invoice_no)?.into_iter().map(|line| LineRecord {
        line_no: Some(line.line_no),
        stockcode: line.stockcode,
        description: line.description,
        quantity: line.quantity,
        unit_price: line.unit_price,
        line_date: line.line_date,
    });
    Ok(InvoiceRecord {
        invoice_no,
        invoice_date: row.get(1)?,
        kind: row.get(2)?,
        customer_id: row.get(3)?,
        country: row.get(4)?,
        lines: lines.collect(),
    })
}
