//! SQLite through rusqlite. One thread writes, several read, each on a connection of its own; no database work
//! runs on the threads of tokio. Here the [`Store`]'s methods are sent to those threads; the SQL stands in a file
//! for each resource.

mod bulk;
mod customers;
mod dictionary;
mod error;
mod export;
mod import;
mod invoices;
mod items;
mod keyset;
mod lines;
mod open;
mod readers;
mod schema;
mod stock_codes;
mod stored;
#[cfg(test)]
mod tests;
mod values;
mod writer;

pub use open::{OpenError, SqliteOptions};

use super::{ImportError, Put, Result, Store};
use crate::domain::{
    Customer, CustomerFilter, ImportKey, ImportMark, ImportProgress, ImportSummary, Invoice, InvoiceFilter,
    InvoiceRecord, InvoiceSummary, Item, ItemChange, ItemFilter, ItemRecord, Limits, Line, NewInvoice,
    NewItem, NewLine, Page, PageRequest, Refusal, RowSink, RowSource, StockCode, StockCodeFilter,
};
use async_trait::async_trait;
use readers::Readers;
use std::{path::Path, sync::Arc};
use writer::Writer;

/// A database in an SQLite file.
///
/// Dropping it finishes what was asked for before, and blocks until that is done and the file is closed.
pub struct SqliteStore {
    readers: Readers,
    writer: Writer,
    limits: Limits,
}

impl SqliteStore {
    /// Opens the file, brings its schema up to date and starts the threads.
    ///
    /// # Errors
    /// When the path is no database of counterfoil's that can be written, or of a newer version.
    pub fn open(path: &Path, options: &SqliteOptions) -> Result<Self, OpenError> {
        let path = &open::absolute(path)?;
        let (writing, reading) = open::connections(path, options)?;
        let failed = |error| OpenError::io(path, &error);
        let writer = Writer::start(writing, options.write_queue).map_err(failed)?;
        let readers = Readers::start(reading, options.read_queue).map_err(failed)?;
        Ok(Self { readers, writer, limits: options.limits })
    }
}

impl Drop for SqliteStore {
    fn drop(&mut self) {
        // The writer's connection closes last: it then moves the log into the database and removes it.
        self.readers.stop();
        self.writer.stop();
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn ready(&self) -> Result<()> {
        self.readers.query(|c| Ok(c.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?)).await
    }

    async fn list_items(&self, filter: ItemFilter, page: PageRequest) -> Result<Page<Item>> {
        self.readers.query(move |c| items::list(c, filter, &page)).await
    }

    async fn get_item(&self, id: i64) -> Result<Item> {
        self.readers.query(move |c| items::get(c, id)).await
    }

    async fn create_item(&self, item: NewItem) -> Result<Item> {
        self.writer.change(move |c| items::create(c, &item)).await
    }

    async fn replace_item(&self, id: i64, item: NewItem) -> Result<Item> {
        self.writer.change(move |c| items::replace(c, id, item)).await
    }

    async fn change_item(&self, id: i64, change: ItemChange) -> Result<Item> {
        self.writer.change(move |c| items::change(c, id, &change)).await
    }

    async fn delete_item(&self, id: i64) -> Result<()> {
        self.writer.change(move |c| items::delete(c, id)).await
    }

    async fn list_customers(&self, filter: CustomerFilter, page: PageRequest) -> Result<Page<Customer>> {
        self.readers.query(move |c| customers::list(c, filter, &page)).await
    }

    async fn get_customer(&self, customer_id: String) -> Result<Customer> {
        self.readers.query(move |c| customers::get(c, customer_id)).await
    }

    async fn create_customer(&self, customer_id: String, country: String) -> Result<Customer> {
        self.writer.change(move |c| customers::create(c, customer_id, country)).await
    }

    async fn replace_customer(&self, customer_id: String, country: String) -> Result<Customer> {
        self.writer.change(move |c| customers::replace(c, customer_id, country)).await
    }

    async fn delete_customer(&self, customer_id: String) -> Result<()> {
        self.writer.change(move |c| customers::delete(c, &customer_id)).await
    }

    async fn list_invoices(&self, filter: InvoiceFilter, page: PageRequest) -> Result<Page<InvoiceSummary>> {
        self.readers.query(move |c| invoices::list(c, filter, &page)).await
    }

    async fn get_invoice(&self, invoice_no: u32) -> Result<Invoice> {
        self.readers.query(move |c| invoices::get(c, invoice_no)).await
    }

    async fn create_invoice(&self, invoice: NewInvoice) -> Result<Invoice> {
        let limits = self.limits;
        self.writer.change(move |c| invoices::create(c, &limits, &invoice)).await
    }

    async fn delete_invoice(&self, invoice_no: u32) -> Result<()> {
        self.writer.change(move |c| invoices::delete(c, invoice_no)).await
    }

    async fn get_lines(&self, invoice_no: u32, stockcode: String) -> Result<Vec<Line>> {
        self.readers.query(move |c| lines::get(c, invoice_no, &stockcode)).await
    }

    async fn add_line(&self, invoice_no: u32, line: NewLine) -> Result<Line> {
        let limits = self.limits;
        self.writer.change(move |c| lines::add(c, &limits, invoice_no, &line)).await
    }

    async fn delete_lines(&self, invoice_no: u32, stockcode: String) -> Result<u64> {
        self.writer.change(move |c| lines::delete(c, invoice_no, &stockcode)).await
    }

    async fn list_stock_codes(&self, filter: StockCodeFilter, page: PageRequest) -> Result<Page<StockCode>> {
        self.readers.query(move |c| stock_codes::list(c, filter, &page)).await
    }

    async fn get_stock_code(&self, stockcode: String) -> Result<StockCode> {
        self.readers.query(move |c| stock_codes::get(c, stockcode)).await
    }

    async fn put_stock_code(
        &self,
        stockcode: String,
        description: Option<String>,
    ) -> Result<(StockCode, Put)> {
        self.writer.change(move |c| stock_codes::put(c, stockcode, description)).await
    }

    async fn import_items(&self, batch: Arc<[ItemRecord]>, mark: Option<ImportMark>) -> Result<Vec<Refusal>> {
        self.writer.change(move |c| bulk::import(c, mark.as_ref(), &batch, bulk::items::import)).await
    }

    async fn import_invoices(
        &self,
        batch: Arc<[InvoiceRecord]>,
        mark: Option<ImportMark>,
    ) -> Result<Vec<Refusal>> {
        let limits = self.limits;
        let import = move |c: &_, batch: &_| bulk::invoices::import(c, &limits, batch);
        self.writer.change(move |c| bulk::import(c, mark.as_ref(), &batch, import)).await
    }

    async fn import_progress(&self, key: ImportKey) -> Result<Option<ImportProgress>> {
        self.readers.query(move |c| bulk::mark::read(c, &key)).await
    }

    async fn export_items(&self, after: i64) -> Result<Vec<ItemRecord>> {
        self.readers.query(move |c| bulk::items::export(c, after)).await
    }

    async fn export_invoices(&self, after: u32) -> Result<Vec<InvoiceRecord>> {
        self.readers.query(move |c| bulk::invoices::export(c, after)).await
    }

    async fn import_rows(&self, mut rows: Box<dyn RowSource>) -> Result<ImportSummary, ImportError> {
        let limits = self.limits;
        self.writer.change_alone(move |c| import::run(c, &limits, rows.as_mut())).await
    }

    async fn export_rows(&self, mut sink: Box<dyn RowSink>) -> Result<u64> {
        self.readers.query(move |c| export::run(c, sink.as_mut())).await
    }
}
