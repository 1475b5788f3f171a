//! Where data is kept. [`Store`] says what every engine does; `sqlite/` does it.

mod condition;
pub mod idempotency;
pub mod sqlite;

pub use condition::Condition;
pub use idempotency::{IdempotentRequest, Receipt, Response};

use crate::domain::{
    Customer, CustomerFilter, ImportKey, ImportMark, ImportProgress, ImportSummary, Invoice, InvoiceFilter,
    InvoiceLines, InvoiceRecord, InvoiceSummary, Item, ItemChange, ItemFilter, ItemRecord, Line, NewInvoice,
    NewItem, NewLine, Owners, Page, PageRequest, Refusal, Revoked, RowError, RowSink, RowSource, StockCode,
    StockCodeChange, StockCodeFilter, Timestamp, TokenClient, Total, TotalsBy,
};
use async_trait::async_trait;
use std::sync::Arc;

/// Why the store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no such resource.
    #[error("{0} was not found")]
    NotFound(String),
    /// The change contradicts what is stored; the text says how, for the client.
    #[error("{0}")]
    Conflict(String),
    /// The condition of a change does not hold.
    #[error("{detail}")]
    PreconditionFailed {
        /// What does not hold and how to go on, for the client.
        detail: String,
        /// The ETag of what is stored, where something is.
        etag: Option<String>,
    },
    /// A page was asked for by a field that the list has not, after a key that does not fit the order, or
    /// without a row; the text says which, for the client.
    #[error("{0}")]
    InvalidPage(String),
    /// The queue is full or the database is locked by another program: worth another try soon.
    #[error("the database is busy")]
    Busy,
    /// The disk has no room left.
    #[error("the disk is full")]
    Full,
    /// Anything else; the text is for the log, not for the client.
    #[error("database failure: {0}")]
    Internal(String),
}

/// Why an import changed nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file is at fault: unreadable, an invalid row, or a row that contradicts what is stored.
    #[error(transparent)]
    Row(#[from] RowError),
    /// The store is at fault.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What came of a PUT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// There was nothing under this name before.
    Created,
    /// What was there was replaced.
    Replaced,
}

/// Shorthand for what store methods answer.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// A database of items, customers, invoices and stock codes.
///
/// Every change is atomic, and durable once its future is ready: it survives the end of the process and of power.
/// A change with a [`Condition`] fails with [`StoreError::PreconditionFailed`] where that does not hold, and not found
/// where what it would change is not there. Lists are keyset pages; the sort fields that each takes are those of the contract.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Proves with a query that the database answers.
    async fn ready(&self) -> Result<()>;

    /// Whoever reads after asking for this sees every change that was made before it: one that is not committed yet,
    /// or begins later, bears this time or a later one.
    fn settled(&self) -> Timestamp;

    /// Items, sorted by `id`, `name` or `price`.
    async fn list_items(&self, filter: ItemFilter, page: PageRequest) -> Result<Page<Item>>;
    /// One item.
    async fn get_item(&self, id: i64) -> Result<Item>;
    /// Adds an item under an id that was never used.
    async fn create_item(&self, item: NewItem) -> Result<Item>;
    /// The same for a request under a key.
    async fn create_item_once(&self, item: NewItem, request: IdempotentRequest<Item>) -> Result<Receipt>;
    /// Replaces all of an item but its id.
    async fn replace_item(&self, id: i64, item: NewItem, condition: Condition<Item>) -> Result<Item>;
    /// Replaces some of an item.
    async fn change_item(&self, id: i64, change: ItemChange, condition: Condition<Item>) -> Result<Item>;
    /// Removes an item.
    async fn delete_item(&self, id: i64, condition: Condition<Item>) -> Result<()>;

    /// Customers, sorted by `customer_id` or `country`.
    async fn list_customers(&self, filter: CustomerFilter, page: PageRequest) -> Result<Page<Customer>>;
    /// One customer.
    async fn get_customer(&self, customer_id: String) -> Result<Customer>;
    /// Adds a customer; a conflict where there is one of that id.
    async fn create_customer(&self, customer_id: String, country: String) -> Result<Customer>;
    /// The same for a request under a key.
    async fn create_customer_once(
        &self,
        customer_id: String,
        country: String,
        request: IdempotentRequest<Customer>,
    ) -> Result<Receipt>;
    /// Sets a customer's country.
    async fn replace_customer(
        &self,
        customer_id: String,
        country: String,
        condition: Condition<Customer>,
    ) -> Result<Customer>;
    /// Removes a customer; a conflict while they have invoices.
    async fn delete_customer(&self, customer_id: String, condition: Condition<Customer>) -> Result<()>;

    /// Invoices, sorted by `invoice_no` or `invoice_date`. A filter by a customer that does not exist finds nothing.
    async fn list_invoices(&self, filter: InvoiceFilter, page: PageRequest) -> Result<Page<InvoiceSummary>>;
    /// One invoice with its lines.
    async fn get_invoice(&self, invoice_no: u32) -> Result<Invoice>;
    /// Adds an invoice with its lines; not found where the customer does not exist, a conflict where the number
    /// is taken.
    async fn create_invoice(&self, invoice: NewInvoice) -> Result<Invoice>;
    /// The same for a request under a key.
    async fn create_invoice_once(
        &self,
        invoice: NewInvoice,
        request: IdempotentRequest<Invoice>,
    ) -> Result<Receipt>;
    /// Removes an invoice with its lines.
    async fn delete_invoice(&self, invoice_no: u32, condition: Condition<Invoice>) -> Result<()>;

    /// The lines of an invoice that bear a stock code; not found where there is none, or where the invoice is out of reach.
    async fn get_lines(&self, invoice_no: u32, stockcode: String, owners: Owners) -> Result<InvoiceLines>;
    /// Adds a line; not found where the invoice does not exist or is out of reach, a conflict where it has as many lines as
    /// [`Limits`](crate::domain::Limits) admit.
    async fn add_line(&self, invoice_no: u32, line: NewLine, owners: Owners) -> Result<Line>;
    /// The same for a request under a key.
    async fn add_line_once(
        &self,
        invoice_no: u32,
        line: NewLine,
        owners: Owners,
        request: IdempotentRequest<Line>,
    ) -> Result<Receipt>;
    /// Removes the lines of an invoice that bear a stock code, and says how many these were; not found where
    /// there is none, or where the invoice is out of reach.
    async fn delete_lines(&self, invoice_no: u32, stockcode: String, owners: Owners) -> Result<u64>;

    /// Stock codes, sorted by `stockcode` or by `relevance` to the words that are searched for, the best first, as
    /// of each page's moment; where no words are, all are as relevant.
    async fn list_stock_codes(&self, filter: StockCodeFilter, page: PageRequest) -> Result<Page<StockCode>>;
    /// One stock code.
    async fn get_stock_code(&self, stockcode: String) -> Result<StockCode>;
    /// Adds a stock code or sets the description of one; `None` takes the description away.
    async fn put_stock_code(
        &self,
        stockcode: String,
        description: Option<String>,
        condition: Condition<StockCode>,
    ) -> Result<(StockCode, Put)>;
    /// Changes some of a stock code that is there.
    async fn change_stock_code(
        &self,
        stockcode: String,
        change: StockCodeChange,
        condition: Condition<StockCode>,
    ) -> Result<StockCode>;

    /// Forgets some of the answers, and of the imports, under keys that are older than they are kept, few enough that other changes do not
    /// have to wait for it; says whether there may be more.
    async fn sweep_idempotency_keys(&self) -> Result<bool>;

    /// What invoices add up to, sorted by the key's name ([`TotalsBy::field`]) or `total`; the invoices without
    /// a key are one row, which sorts before every key.
    async fn list_totals(
        &self,
        by: TotalsBy,
        filter: InvoiceFilter,
        page: PageRequest,
    ) -> Result<Page<Total>>;

    /// A client of the embedded authorization server.
    async fn find_client(&self, client_id: String) -> Result<Option<TokenClient>>;
    /// All of them, by name.
    async fn list_clients(&self) -> Result<Vec<TokenClient>>;
    /// Adds a client; a conflict where there is one of that name.
    async fn add_client(&self, client: TokenClient) -> Result<()>;
    /// Removes a client and takes up the revocation of its tokens; not found where there is none.
    async fn remove_client(&self, client_id: String, revoked: Revoked) -> Result<()>;
    /// Takes up revocations; what was revoked before keeps the later of its times.
    async fn revoke(&self, all: Vec<Revoked>) -> Result<()>;
    /// The revocations that were made after a place in their order, 0 for all, and the place of the last.
    async fn revocations(&self, after: i64) -> Result<(i64, Vec<Revoked>)>;
    /// Forgets some of the revocations that speak of nothing any more at this time, in seconds since 1970; says whether
    /// there may be more.
    async fn sweep_revocations(&self, now: u64) -> Result<bool>;

    /// Adds a batch of items but those that it answers with a reason, and sets the mark. All or nothing on an error;
    /// a conflict where the mark is not where it was.
    async fn import_items(&self, batch: Arc<[ItemRecord]>, mark: Option<ImportMark>) -> Result<Vec<Refusal>>;
    /// The same with invoices; new customers are added with them.
    async fn import_invoices(
        &self,
        batch: Arc<[InvoiceRecord]>,
        mark: Option<ImportMark>,
    ) -> Result<Vec<Refusal>>;
    /// How far an import came; `None` where no batch of it was stored.
    async fn import_progress(&self, key: ImportKey) -> Result<Option<ImportProgress>>;
    /// Some items by id after this one, all as of one moment; none at the end.
    async fn export_items(&self, after: i64) -> Result<Vec<ItemRecord>>;
    /// Some invoices by number after this one, all as of one moment; none at the end.
    async fn export_invoices(&self, after: u32, owners: Owners) -> Result<Vec<InvoiceRecord>>;

    /// Adds the rows' invoices, customers and stock codes: all of them, or, on any error, none.
    ///
    /// An invoice that is stored already must have the same rows, in whatever order, and is left as it is;
    /// one that has others is an error. So a second import of the same file changes nothing.
    async fn import_rows(&self, rows: Box<dyn RowSource>) -> Result<ImportSummary, ImportError>;
    /// Hands every invoice line to the sink, by invoice number and line number, in bounded memory and as of one
    /// moment. Answers how many these were. A sink's failure comes back as [`StoreError::Internal`].
    async fn export_rows(&self, sink: Box<dyn RowSink>) -> Result<u64>;
}
