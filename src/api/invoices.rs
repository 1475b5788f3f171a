//! Invoices and their lines.

use super::{
    Api, Instead,
    list::List,
    translate::{invoice, invoice_summary, kind, line, new_line, number},
};
use crate::{
    contract::encode,
    domain::{InvoiceFilter, InvoiceRecord},
};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::invoices::{
        AddInvoiceLineResponse, DeleteInvoiceLinesResponse, DeleteInvoiceResponse, ExportInvoicesResponse,
        GetInvoiceResponse, GetInvoiceStockCodeResponse, ImportInvoicesResponse, Invoices,
        ListInvoicesResponse,
    },
    models,
};
use headers::Host;
use http::Method;

#[async_trait]
impl Invoices<Instead> for Api {
    async fn list_invoices(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        query: &models::ListInvoicesQueryParams,
    ) -> Result<ListInvoicesResponse, Instead> {
        let list = List::new("/invoice", query)?;
        let filter = InvoiceFilter {
            customer_id: query.customer_id.clone(),
            kind: query.kind.map(kind),
            country: query.country.clone(),
            from: query.from,
            to: query.to,
        };
        let page = self.store.list_invoices(filter, list.page(None)?).await?;
        let link = list.link(&page);
        let body = page.rows.into_iter().map(invoice_summary).collect();
        Ok(ListInvoicesResponse::Status200_APageOfInvoices { body, link })
    }

    async fn get_invoice(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetInvoicePathParams,
    ) -> Result<GetInvoiceResponse, Instead> {
        Ok(GetInvoiceResponse::Status200_TheInvoice(invoice(self.store.get_invoice(path.invoice_no).await?)))
    }

    async fn delete_invoice(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::DeleteInvoicePathParams,
    ) -> Result<DeleteInvoiceResponse, Instead> {
        self.store.delete_invoice(path.invoice_no).await?;
        let message = format!("Invoice {} deleted", path.invoice_no);
        Ok(DeleteInvoiceResponse::Status200_TheInvoiceWasDeleted(models::Message { message }))
    }

    async fn get_invoice_stock_code(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetInvoiceStockCodePathParams,
    ) -> Result<GetInvoiceStockCodeResponse, Instead> {
        let lines = self.store.get_lines(path.invoice_no, path.stockcode.clone()).await?;
        Ok(GetInvoiceStockCodeResponse::Status200_TheLines(models::InvoiceStockCode {
            invoice_no: path.invoice_no,
            stockcode: path.stockcode.clone(),
            quantity: lines.iter().map(|line| line.quantity).sum(),
            total: number(lines.iter().map(|line| line.unit_price.times(line.quantity)).sum()),
            lines: lines.into_iter().map(line).collect(),
        }))
    }

    async fn add_invoice_line(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::AddInvoiceLinePathParams,
        body: &models::LineInput,
    ) -> Result<AddInvoiceLineResponse, Instead> {
        let new = new_line(&path.stockcode, body.description.as_ref(), body.quantity, body.unit_price)?;
        let added = self.store.add_line(path.invoice_no, new).await?;
        let location = format!("/invoice/{}/{}/", path.invoice_no, encode(&path.stockcode));
        Ok(AddInvoiceLineResponse::Status201_TheLineWasAdded { body: line(added), location })
    }

    async fn delete_invoice_lines(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::DeleteInvoiceLinesPathParams,
    ) -> Result<DeleteInvoiceLinesResponse, Instead> {
        let count = self.store.delete_lines(path.invoice_no, path.stockcode.clone()).await?;
        let lines = if count == 1 { "line" } else { "lines" };
        let message = format!(
            "{count} {lines} of stock code {} deleted from invoice {}",
            path.stockcode, path.invoice_no
        );
        Ok(DeleteInvoiceLinesResponse::Status200_TheLinesWereDeleted(models::Message { message }))
    }

    async fn import_invoices(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::ImportInvoicesHeaderParams,
    ) -> Result<ImportInvoicesResponse, Instead> {
        Err(self.import::<InvoiceRecord>(headers.idempotency_key.as_ref()).await)
    }

    async fn export_invoices(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<ExportInvoicesResponse, Instead> {
        Err(self.export::<InvoiceRecord>().await)
    }
}
