//! Records of the wire and of the domain.

use crate::{
    api::translate::{self, date, kind, kind_to_wire, money, number},
    domain::{ImportMark, InvoiceRecord, ItemRecord, LineRecord, Owners, Refusal},
    problem::Problem,
    store::{self, Store},
};
use async_trait::async_trait;
use counterfoil_api::models;
use serde::{Serialize, de::DeserializeOwned};
use std::sync::Arc;

/// What an import takes one of on each line, and an export gives.
#[async_trait]
pub trait Record: Sized + Send + Sync + 'static {
    /// Its form in JSON.
    type Wire: DeserializeOwned + Serialize + Send;
    /// What records are ordered by.
    type Key: Copy + Default + Send + Sync + 'static;

    /// From the wire. The contract lets nothing pass that is no record.
    fn read(wire: Self::Wire) -> Result<Self, Problem>;
    /// To the wire.
    fn write(self) -> Self::Wire;
    /// Stores a batch with its mark.
    async fn import(
        store: &dyn Store,
        batch: Arc<[Self]>,
        mark: Option<ImportMark>,
    ) -> store::Result<Vec<Refusal>>;
    /// What it is ordered by; no record has the default.
    fn key(&self) -> Self::Key;
    /// Some records after a key, of those within reach; none at the end.
    async fn export(store: &dyn Store, after: Self::Key, owners: &Owners) -> store::Result<Vec<Self>>;
}

#[async_trait]
impl Record for ItemRecord {
    type Wire = models::ItemRecord;
    type Key = i64;

    fn read(wire: Self::Wire) -> Result<Self, Problem> {
        Ok(Self { id: wire.id.map(translate::id), name: wire.name, price: money(wire.price)? })
    }

    fn write(self) -> Self::Wire {
        let id = self.id.map(i64::unsigned_abs);
        models::ItemRecord { id, name: self.name, price: number(self.price) }
    }

    async fn import(
        store: &dyn Store,
        batch: Arc<[Self]>,
        mark: Option<ImportMark>,
    ) -> store::Result<Vec<Refusal>> {
        store.import_items(batch, mark).await
    }

    fn key(&self) -> i64 {
        self.id.unwrap_or_default()
    }

    async fn export(store: &dyn Store, after: i64, _: &Owners) -> store::Result<Vec<Self>> {
        store.export_items(after).await
    }
}

#[async_trait]
impl Record for InvoiceRecord {
    type Wire = models::InvoiceRecord;
    type Key = u32;

    fn read(wire: Self::Wire) -> Result<Self, Problem> {
        Ok(Self {
            invoice_no: wire.invoice_no,
            invoice_date: date(&wire.invoice_date)?,
            kind: kind(wire.kind),
            customer_id: wire.customer_id,
            country: wire.country,
            lines: wire.lines.into_iter().map(read_line).collect::<Result<_, _>>()?,
        })
    }

    fn write(self) -> Self::Wire {
        models::InvoiceRecord {
            invoice_no: self.invoice_no,
            invoice_date: self.invoice_date.to_string(),
            kind: kind_to_wire(self.kind),
            customer_id: self.customer_id,
            country: self.country,
            lines: self.lines.into_iter().map(write_line).collect(),
        }
    }

    async fn import(
        store: &dyn Store,
        batch: Arc<[Self]>,
        mark: Option<ImportMark>,
    ) -> store::Result<Vec<Refusal>> {
        store.import_invoices(batch, mark).await
    }

    fn key(&self) -> u32 {
        self.invoice_no
    }

    async fn export(store: &dyn Store, after: u32, owners: &Owners) -> store::Result<Vec<Self>> {
        store.export_invoices(after, owners.clone()).await
    }
}

fn read_line(wire: models::LineRecord) -> Result<LineRecord, Problem> {
    Ok(LineRecord {
        line_no: wire.line_no,
        stockcode: wire.stockcode.into(),
        description: wire.description.map(Into::into),
        quantity: wire.quantity,
        unit_price: money(wire.unit_price)?,
        line_date: wire.line_date.as_deref().map(date).transpose()?,
    })
}

fn write_line(line: LineRecord) -> models::LineRecord {
    models::LineRecord {
        line_no: line.line_no,
        stockcode: line.stockcode.to_string(),
        description: line.description.map(|text| text.to_string()),
        quantity: line.quantity,
        unit_price: number(line.unit_price),
        line_date: line.line_date.map(|date| date.to_string()),
    }
}
