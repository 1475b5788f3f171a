//! Plain types and rules: money, dates, invoices. No HTTP, no SQL.

pub mod customer;
pub mod invoice;
pub mod item;
mod limits;
pub mod money;
mod owners;
pub mod page;
pub mod record;
pub mod retail;
pub mod stock_code;
mod timestamp;
mod token;
pub mod totals;

pub use customer::{Customer, CustomerFilter};
pub use invoice::{
    Invoice, InvoiceDate, InvoiceFilter, InvoiceKind, InvoiceLines, InvoiceSummary, Line, NewInvoice, NewLine,
};
pub use item::{Item, ItemChange, ItemFilter, NewItem};
pub use limits::Limits;
pub use money::Money;
pub use owners::Owners;
pub use page::{Page, PageRequest, Sort};
pub use record::{ImportKey, ImportMark, ImportProgress, InvoiceRecord, ItemRecord, LineRecord, Refusal};
pub use retail::{ImportSummary, RetailRow, RowError, RowSink, RowSource};
pub use stock_code::{StockCode, StockCodeChange, StockCodeFilter};
pub use timestamp::Timestamp;
pub use token::{Revoked, TokenClient};
pub use totals::{Total, TotalsBy};
