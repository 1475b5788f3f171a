//! Invoices and their lines.

use super::{
    Api, Exchange, Instead,
    http_date::last_modified,
    list::List,
    precondition::Preconditions,
    translate::{invoice, invoice_summary, kind, line, new_line, number},
};
use crate::{
    contract::encode,
    domain::{InvoiceFilter, InvoiceLines, InvoiceRecord},
    problem::Problem,
    store::StoreError,
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
            owners: Exchange::owners()?,
            kind: query.kind.map(kind),
            country: query.country.clone(),
            from: query.from,
            to: query.to,
        };
        let page = self.store.list_invoices(filter, list.page(None)?).await?;
        let (link, last_modified) = (list.link(&page), last_modified(page.modified));
        let body = page.rows.into_iter().map(invoice_summary).collect();
        Ok(ListInvoicesResponse::Status200_APageOfInvoices { body, last_modified, link })
    }

    async fn get_invoice(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetInvoicePathParams,
    ) -> Result<GetInvoiceResponse, Instead> {
        let found = self.store.get_invoice(path.invoice_no).await?;
        if !Exchange::owners()?.admit(found.summary.customer_id.as_deref()) {
            return Err(StoreError::NotFound(format!("invoice {}", path.invoice_no)).into());
        }
        let last_modified = last_modified(found.summary.modified);
        Ok(GetInvoiceResponse::Status200_TheInvoice { body: invoice(found), last_modified })
    }

    async fn delete_invoice(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::DeleteInvoiceHeaderParams,
        path: &models::DeleteInvoicePathParams,
    ) -> Result<DeleteInvoiceResponse, Instead> {
        let asked = Preconditions::new(headers.if_match.as_ref(), headers.if_unmodified_since.as_ref())?;
        self.store.delete_invoice(path.invoice_no, asked.condition_within(Exchange::owners()?)).await?;
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
        let InvoiceLines { lines, modified } =
            self.store.get_lines(path.invoice_no, path.stockcode.clone(), Exchange::owners()?).await?;
        let body = models::InvoiceStockCode {
            invoice_no: path.invoice_no,
            stockcode: path.stockcode.clone(),
            quantity: lines.iter().map(|line| line.quantity).sum(),
            total: number(lines.iter().map(|line| line.unit_price.times(line.quantity)).sum()),
            lines: lines.into_iter().map(line).collect(),
        };
        let last_modified = last_modified(modified);
        Ok(GetInvoiceStockCodeResponse::Status200_TheLines { body, last_modified })
    }

    async fn add_invoice_line(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::AddInvoiceLineHeaderParams,
        path: &models::AddInvoiceLinePathParams,
        body: &models::LineInput,
    ) -> Result<AddInvoiceLineResponse, Instead> {
        let new = new_line(&path.stockcode, body.description.as_ref(), body.quantity, body.unit_price)?;
        let location = format!("/invoice/{}/{}/", path.invoice_no, encode(&path.stockcode));
        let respond =
            |added| AddInvoiceLineResponse::Status201_TheLineWasAdded { body: line(added), location };
        let owners = Exchange::owners()?;
        let Some(once) = self.once(header.idempotency_key.as_ref(), Exchange::current)? else {
            return Ok(respond(self.store.add_line(path.invoice_no, new, owners).await?));
        };
        let receipt = self.store.add_line_once(path.invoice_no, new, owners, once.request(respond)).await;
        Err(once.answer(receipt, Problem::from))
    }

    async fn delete_invoice_lines(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::DeleteInvoiceLinesPathParams,
    ) -> Result<DeleteInvoiceLinesResponse, Instead> {
        let count =
            self.store.delete_lines(path.invoice_no, path.stockcode.clone(), Exchange::owners()?).await?;
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
