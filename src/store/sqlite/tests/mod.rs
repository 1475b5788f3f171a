//! Tests of the store on real files.

mod idempotency;
mod import;
mod import_faults;
mod invoices;
mod lists;
mod opening;
mod resources;
mod retail;
mod threads;

use super::{SqliteOptions, SqliteStore};
use crate::{
    contract,
    domain::{
        ImportSummary, InvoiceKind, Limits, Money, NewInvoice, NewItem, NewLine, PageRequest, RetailRow,
        RowError, RowSink, RowSource, Sort, page::Key,
    },
    store::{ImportError, Result, Store},
};
use std::{
    num::NonZeroUsize,
    sync::{Arc, LazyLock, Mutex},
};

static LIMITS: LazyLock<Limits> = LazyLock::new(|| contract::limits().unwrap());

/// A store in a directory that lives as long as the store.
struct Temporary {
    store: SqliteStore,
    directory: tempfile::TempDir,
}

impl std::ops::Deref for Temporary {
    type Target = SqliteStore;
    fn deref(&self) -> &SqliteStore {
        &self.store
    }
}

fn options() -> SqliteOptions {
    SqliteOptions { readers: NonZeroUsize::MIN, ..SqliteOptions::new(*LIMITS) }
}

fn temporary() -> Temporary {
    let directory = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&directory.path().join("test.db"), &options()).unwrap();
    Temporary { store, directory }
}

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn item(name: &str, price: &str) -> NewItem {
    NewItem { name: name.into(), price: money(price) }
}

fn line(stockcode: &str, quantity: i64, price: &str) -> NewLine {
    NewLine { stockcode: stockcode.into(), description: None, quantity, unit_price: money(price) }
}

fn invoice(invoice_no: u32, customer_id: &str, lines: Vec<NewLine>) -> NewInvoice {
    NewInvoice {
        invoice_no,
        kind: InvoiceKind::Sale,
        invoice_date: "2021-01-05".parse().unwrap(),
        customer_id: customer_id.into(),
        country: None,
        lines,
    }
}

fn page(sort: &str, limit: usize) -> PageRequest {
    PageRequest { limit, sort: Sort::parse(sort), after: None }
}

fn after(sort: &str, limit: usize, keys: Vec<Key>) -> PageRequest {
    PageRequest { after: Some(keys), ..page(sort, limit) }
}

/// A row as the file writes it: `536365,85123A,TEXT,6,2010-12-01 08:26:00,2.55,17850,United Kingdom`.
fn row(text: &str) -> RetailRow {
    let fields: Vec<_> = text.split(',').collect();
    read_row(&fields)
}

fn rows(texts: &[&str]) -> Vec<RetailRow> {
    texts.iter().map(|text| row(text)).collect()
}

fn read_row(fields: &[&str]) -> RetailRow {
    let (kind, digits) = match fields[0].split_at(1) {
        ("C", digits) => (InvoiceKind::CreditNote, digits),
        ("A", digits) => (InvoiceKind::Adjustment, digits),
        _ => (InvoiceKind::Sale, fields[0]),
    };
    RetailRow {
        invoice_no: digits.parse().unwrap(),
        kind,
        stockcode: fields[1].into(),
        description: fields[2].into(),
        quantity: fields[3].parse().unwrap(),
        date: chrono::NaiveDateTime::parse_from_str(fields[4], "%Y-%m-%d %H:%M:%S").unwrap(),
        unit_price: money(fields[5]),
        customer_id: fields[6].into(),
        country: fields[7].into(),
    }
}

/// Rows in memory; fails at its end if it is told to.
struct Rows {
    rows: std::vec::IntoIter<RetailRow>,
    read: usize,
    failure: Option<RowError>,
}

impl RowSource for Rows {
    fn next_row(&mut self, row: &mut RetailRow) -> Result<bool, RowError> {
        self.read += 1;
        match (self.rows.next(), self.failure.take()) {
            (Some(next), failure) => {
                self.failure = failure;
                *row = next;
                Ok(true)
            }
            (None, Some(failure)) => Err(failure),
            (None, None) => Ok(false),
        }
    }

    fn place(&self) -> String {
        format!("test, row {}", self.read)
    }
}

async fn import(store: &SqliteStore, rows: Vec<RetailRow>) -> Result<ImportSummary, ImportError> {
    store.import_rows(Box::new(Rows { rows: rows.into_iter(), read: 0, failure: None })).await
}

/// Keeps what is exported.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<RetailRow>>>);

impl RowSink for Kept {
    fn write_row(&mut self, row: &RetailRow) -> std::io::Result<()> {
        self.0.lock().unwrap().push(row.clone());
        Ok(())
    }
}

async fn export(store: &SqliteStore) -> Vec<RetailRow> {
    let kept = Kept::default();
    let written = store.export_rows(Box::new(kept.clone())).await.unwrap();
    let rows = kept.0.lock().unwrap().clone();
    assert_eq!(written, rows.len() as u64);
    rows
}

/// Rows in an order that depends on nothing but themselves.
fn sorted(mut rows: Vec<RetailRow>) -> Vec<String> {
    rows.sort_by_cached_key(|row| format!("{row:?}"));
    rows.iter().map(|row| format!("{row:?}")).collect()
}
