//! SQLite through rusqlite. One thread writes, several read, each on a connection of its own; of database work, only
//! reads of one row by its key run on the threads of tokio. Here the [`Store`]'s methods are sent to those threads;
//! the SQL stands in a file for each resource.

mod backup;
mod bulk;
mod changes;
mod check;
mod clock;
mod consistency;
mod customers;
mod descriptions;
mod dictionary;
mod error;
mod export;
mod idempotency;
mod import;
mod invoices;
mod items;
mod keyset;
mod lines;
mod observe;
mod open;
mod point_reads;
mod readers;
mod room;
mod schema;
mod stock_codes;
mod stored;
mod sums;
#[cfg(test)]
mod tests;
mod tokens;
mod totals;
mod values;
mod watch;
mod writer;

pub use backup::{backup, restore};
pub use check::{Report, check};
pub use open::{OpenError, SqliteOptions};
pub use watch::{Progress, Watch};

use super::{Condition, IdempotentRequest, ImportError, Put, Receipt, Result, Store};
use crate::domain::{
    Customer, CustomerFilter, ImportKey, ImportMark, ImportProgress, ImportSummary, Invoice, InvoiceFilter,
    InvoiceLines, InvoiceRecord, InvoiceSummary, Item, ItemChange, ItemFilter, ItemRecord, Limits, Line,
    NewInvoice, NewItem, NewLine, Owners, Page, PageRequest, Refusal, Revoked, RowSink, RowSource, StockCode,
    StockCodeChange, StockCodeFilter, Timestamp, TokenClient, Total, TotalsBy,
};
use async_trait::async_trait;
use clock::Clock;
use open::Connections;
use point_reads::PointReads;
use readers::Readers;
use rusqlite::Connection;
use std::{path::Path, sync::Arc, time::Duration};
use writer::Writer;

/// A database in an SQLite file.
///
/// Dropping it finishes what was asked for before, and blocks until that is done and the file is closed.
pub struct SqliteStore {
    point_reads: PointReads,
    readers: Readers,
    writer: Writer,
    clock: Arc<Clock>,
    limits: Limits,
    idempotency_lifetime: Duration,
}

impl SqliteStore {
    /// Opens the file, brings its schema up to date and starts the threads.
    ///
    /// # Errors
    /// When the path is no database of counterfoil's that can be written, or of a newer version.
    pub fn open(path: &Path, options: &SqliteOptions) -> Result<Self, OpenError> {
        let path = &open::absolute(path)?;
        let Connections { writing, reading, point_reading } = open::connections(path, options)?;
        let clock = changes::latest(&writing).map(|latest| Arc::new(Clock::new(latest)));
        let clock = clock.and_then(|clock| clock.install(&writing).map(|()| clock));
        let clock = clock.map_err(|error| OpenError::of(path, &error))?;
        let failed = |error| OpenError::io(path, &error);
        let writer = Writer::start(writing, Arc::clone(&clock), options.write_queue).map_err(failed)?;
        let readers = Readers::start(reading, options.read_queue).map_err(failed)?;
        Ok(Self {
            point_reads: PointReads::new(point_reading),
            readers,
            writer,
            clock,
            limits: options.limits,
            idempotency_lifetime: options.idempotency_lifetime,
        })
    }

    /// Makes a change for a request under a key, unless the request was answered before.
    async fn once<T: 'static>(
        &self,
        request: IdempotentRequest<T>,
        work: impl FnOnce(&Connection) -> Result<T> + Send + 'static,
    ) -> Result<Receipt> {
        let lifetime = self.idempotency_lifetime;
        self.writer.change(move |c| idempotency::once(c, lifetime, request, work)).await
    }
}

impl Drop for SqliteStore {
    fn drop(&mut self) {
        // The writer's connection closes last: it then moves the log into the database and removes it.
        self.point_reads.close();
        self.readers.stop();
        self.writer.stop();
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn ready(&self) -> Result<()> {
        self.readers.query(|c| Ok(c.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?)).await
    }

    fn settled(&self) -> Timestamp {
        self.clock.settled()
    }

    async fn list_items(&self, filter: ItemFilter, page: PageRequest) -> Result<Page<Item>> {
        self.readers.query(move |c| items::list(c, filter, &page)).await
    }

    async fn get_item(&self, id: i64) -> Result<Item> {
        match self.point_reads.read(|c| items::get(c, id)) {
            Some(answer) => answer,
            None => self.readers.query(move |c| items::get(c, id)).await,
        }
    }

    async fn create_item(&self, item: NewItem) -> Result<Item> {
        self.writer.change(move |c| items::create(c, &item)).await
    }

    async fn replace_item(&self, id: i64, item: NewItem, condition: Condition<Item>) -> Result<Item> {
        self.writer.change(move |c| items::replace(c, id, item, &condition)).await
    }

    async fn create_item_once(&self, item: NewItem, request: IdempotentRequest<Item>) -> Result<Receipt> {
        self.once(request, move |c| items::create(c, &item)).await
    }

    async fn change_item(&self, id: i64, change: ItemChange, condition: Condition<Item>) -> Result<Item> {
        self.writer.change(move |c| items::change(c, id, &change, &condition)).await
    }

    async fn delete_item(&self, id: i64, condition: Condition<Item>) -> Result<()> {
        self.writer.change(move |c| items::delete(c, id, &condition)).await
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

    async fn replace_customer(
        &self,
        customer_id: String,
        country: String,
        condition: Condition<Customer>,
    ) -> Result<Customer> {
        self.writer.change(move |c| customers::replace(c, customer_id, country, &condition)).await
    }

    async fn create_customer_once(
        &self,
        customer_id: String,
        country: String,
        request: IdempotentRequest<Customer>,
    ) -> Result<Receipt> {
        self.once(request, move |c| customers::create(c, customer_id, country)).await
    }

    async fn delete_customer(&self, customer_id: String, condition: Condition<Customer>) -> Result<()> {
        self.writer.change(move |c| customers::delete(c, &customer_id, &condition)).await
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

    async fn delete_invoice(&self, invoice_no: u32, condition: Condition<Invoice>) -> Result<()> {
        self.writer.change(move |c| invoices::delete(c, invoice_no, &condition)).await
    }

    async fn create_invoice_once(
        &self,
        invoice: NewInvoice,
        request: IdempotentRequest<Invoice>,
    ) -> Result<Receipt> {
        let limits = self.limits;
        self.once(request, move |c| invoices::create(c, &limits, &invoice)).await
    }

    async fn get_lines(&self, invoice_no: u32, stockcode: String, owners: Owners) -> Result<InvoiceLines> {
        self.readers
            .query(move |c| {
                invoices::reach(c, invoice_no, &owners)?;
                lines::get(c, invoice_no, &stockcode)
            })
            .await
    }

    async fn add_line(&self, invoice_no: u32, line: NewLine, owners: Owners) -> Result<Line> {
        let limits = self.limits;
        self.writer
            .change(move |c| {
                invoices::reach(c, invoice_no, &owners)?;
                lines::add(c, &limits, invoice_no, &line)
            })
            .await
    }

    async fn add_line_once(
        &self,
        invoice_no: u32,
        line: NewLine,
        owners: Owners,
        request: IdempotentRequest<Line>,
    ) -> Result<Receipt> {
        let limits = self.limits;
        self.once(request, move |c| {
            invoices::reach(c, invoice_no, &owners)?;
            lines::add(c, &limits, invoice_no, &line)
        })
        .await
    }

    async fn delete_lines(&self, invoice_no: u32, stockcode: String, owners: Owners) -> Result<u64> {
        self.writer
            .change(move |c| {
                invoices::reach(c, invoice_no, &owners)?;
                lines::delete(c, invoice_no, &stockcode)
            })
            .await
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
        condition: Condition<StockCode>,
    ) -> Result<(StockCode, Put)> {
        self.writer.change(move |c| stock_codes::put(c, stockcode, description, &condition)).await
    }

    async fn change_stock_code(
        &self,
        stockcode: String,
        change: StockCodeChange,
        condition: Condition<StockCode>,
    ) -> Result<StockCode> {
        self.writer.change(move |c| stock_codes::change(c, stockcode, change, &condition)).await
    }

    async fn sweep_idempotency_keys(&self) -> Result<bool> {
        let lifetime = self.idempotency_lifetime;
        let sweep = move |c: &_| Ok(idempotency::sweep(c, lifetime)? | bulk::mark::sweep(c, lifetime)?);
        self.writer.change(sweep).await
    }

    async fn list_totals(
        &self,
        by: TotalsBy,
        filter: InvoiceFilter,
        page: PageRequest,
    ) -> Result<Page<Total>> {
        self.readers.query(move |c| totals::list(c, by, filter, &page)).await
    }

    async fn find_client(&self, client_id: String) -> Result<Option<TokenClient>> {
        self.readers.query(move |c| tokens::find_client(c, &client_id)).await
    }

    async fn list_clients(&self) -> Result<Vec<TokenClient>> {
        self.readers.query(tokens::list_clients).await
    }

    async fn add_client(&self, client: TokenClient) -> Result<()> {
        self.writer.change(move |c| tokens::add_client(c, &client)).await
    }

    async fn remove_client(&self, client_id: String, revoked: Revoked) -> Result<()> {
        self.writer.change(move |c| tokens::remove_client(c, &client_id, &revoked)).await
    }

    async fn revoke(&self, all: Vec<Revoked>) -> Result<()> {
        self.writer.change(move |c| tokens::revoke(c, &all)).await
    }

    async fn revocations(&self, after: i64) -> Result<(i64, Vec<Revoked>)> {
        self.readers.query(move |c| tokens::revocations(c, after)).await
    }

    async fn sweep_revocations(&self, now: u64) -> Result<bool> {
        self.writer.change(move |c| tokens::sweep(c, now)).await
    }

    async fn import_items(&self, batch: Arc<[ItemRecord]>, mark: Option<ImportMark>) -> Result<Vec<Refusal>> {
        let lifetime = self.idempotency_lifetime;
        self.writer
            .change(move |c| bulk::import(c, lifetime, mark.as_ref(), &batch, bulk::items::import))
            .await
    }

    async fn import_invoices(
        &self,
        batch: Arc<[InvoiceRecord]>,
        mark: Option<ImportMark>,
    ) -> Result<Vec<Refusal>> {
        let (limits, lifetime) = (self.limits, self.idempotency_lifetime);
        let import = move |c: &_, batch: &_| bulk::invoices::import(c, &limits, batch);
        self.writer.change(move |c| bulk::import(c, lifetime, mark.as_ref(), &batch, import)).await
    }

    async fn import_progress(&self, key: ImportKey) -> Result<Option<ImportProgress>> {
        let lifetime = self.idempotency_lifetime;
        self.readers.query(move |c| bulk::mark::read(c, lifetime, &key)).await
    }

    async fn export_items(&self, after: i64) -> Result<Vec<ItemRecord>> {
        self.readers.query(move |c| bulk::items::export(c, after)).await
    }

    async fn export_invoices(&self, after: u32, owners: Owners) -> Result<Vec<InvoiceRecord>> {
        self.readers.query(move |c| bulk::invoices::export(c, after, &owners)).await
    }

    async fn import_rows(&self, mut rows: Box<dyn RowSource>) -> Result<ImportSummary, ImportError> {
        let limits = self.limits;
        self.writer.change_alone(move |c| import::run(c, &limits, rows.as_mut())).await
    }

    async fn export_rows(&self, mut sink: Box<dyn RowSink>) -> Result<u64> {
        self.readers.query(move |c| export::run(c, sink.as_mut())).await
    }
}
