use async_trait::async_trait;
use axum::extract::*;
use axum_extra::extract::CookieJar;
use bytes::Bytes;
use headers::Host;
use http::Method;
use serde::{Deserialize, Serialize};

use crate::{models, types::*};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum AddInvoiceLineResponse {
    /// The line was added
    Status201_TheLineWasAdded { body: models::Line, location: String },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Body too slow
    Status408_BodyTooSlow(models::Problem),
    /// Contradicts what is stored
    Status409_ContradictsWhatIsStored(models::Problem),
    /// Body too large
    Status413_BodyTooLarge(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Media type not understood
    Status415_MediaTypeNotUnderstood(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
    /// Disk full
    Status507_DiskFull(models::Problem),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum DeleteInvoiceResponse {
    /// The invoice was deleted
    Status200_TheInvoiceWasDeleted(models::Message),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Changed meanwhile
    Status412_ChangedMeanwhile(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
    /// Disk full
    Status507_DiskFull(models::Problem),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum DeleteInvoiceLinesResponse {
    /// The lines were deleted
    Status200_TheLinesWereDeleted(models::Message),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
    /// Disk full
    Status507_DiskFull(models::Problem),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum ExportInvoicesResponse {
    /// All invoices
    Status200_AllInvoices,
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetInvoiceResponse {
    /// The invoice
    Status200_TheInvoice { body: models::Invoice, last_modified: String },
    /// Not modified
    Status304_NotModified { last_modified: String },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetInvoiceStockCodeResponse {
    /// The lines
    Status200_TheLines { body: models::InvoiceStockCode, last_modified: String },
    /// Not modified
    Status304_NotModified { last_modified: String },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum ImportInvoicesResponse {
    /// The report
    Status200_TheReport,
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Body too slow
    Status408_BodyTooSlow(models::Problem),
    /// Contradicts what is stored
    Status409_ContradictsWhatIsStored(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Media type not understood
    Status415_MediaTypeNotUnderstood(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
    /// Disk full
    Status507_DiskFull(models::Problem),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum ListInvoicesResponse {
    /// A page of invoices
    Status200_APageOfInvoices {
        body: Vec<models::InvoiceSummary>,
        last_modified: String,
        link: Option<String>,
    },
    /// Not modified
    Status304_NotModified { last_modified: String, link: Option<String> },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Value refused
    Status422_ValueRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

/// Invoices
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Invoices<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Add a line to an invoice.
    ///
    /// AddInvoiceLine - POST /invoice/{invoice_no}/{stockcode}/
    async fn add_invoice_line(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::AddInvoiceLineHeaderParams,
        path_params: &models::AddInvoiceLinePathParams,
        body: &models::LineInput,
    ) -> Result<AddInvoiceLineResponse, E>;

    /// Delete an invoice.
    ///
    /// DeleteInvoice - DELETE /invoice/{invoice_no}
    async fn delete_invoice(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::DeleteInvoiceHeaderParams,
        path_params: &models::DeleteInvoicePathParams,
    ) -> Result<DeleteInvoiceResponse, E>;

    /// Delete an invoice's lines of one stock code.
    ///
    /// DeleteInvoiceLines - DELETE /invoice/{invoice_no}/{stockcode}/
    async fn delete_invoice_lines(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::DeleteInvoiceLinesPathParams,
    ) -> Result<DeleteInvoiceLinesResponse, E>;

    /// Read all invoices.
    ///
    /// ExportInvoices - GET /invoice/export
    async fn export_invoices(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<ExportInvoicesResponse, E>;

    /// Read an invoice.
    ///
    /// GetInvoice - GET /invoice/{invoice_no}
    async fn get_invoice(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetInvoicePathParams,
    ) -> Result<GetInvoiceResponse, E>;

    /// Read an invoice's lines of one stock code.
    ///
    /// GetInvoiceStockCode - GET /invoice/{invoice_no}/{stockcode}/
    async fn get_invoice_stock_code(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetInvoiceStockCodePathParams,
    ) -> Result<GetInvoiceStockCodeResponse, E>;

    /// Create many invoices.
    ///
    /// ImportInvoices - POST /invoice/import
    async fn import_invoices(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::ImportInvoicesHeaderParams,
    ) -> Result<ImportInvoicesResponse, E>;

    /// List invoices.
    ///
    /// ListInvoices - GET /invoice
    async fn list_invoices(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        query_params: &models::ListInvoicesQueryParams,
    ) -> Result<ListInvoicesResponse, E>;
}
