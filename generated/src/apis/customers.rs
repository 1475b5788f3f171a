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
pub enum CreateCustomerResponse {
    /// The customer was created
    Status201_TheCustomerWasCreated { body: models::Customer, location: String },
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
pub enum CreateInvoiceResponse {
    /// The invoice was created
    Status201_TheInvoiceWasCreated { body: models::Invoice, location: String },
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
pub enum DeleteCustomerResponse {
    /// The customer was deleted
    Status200_TheCustomerWasDeleted(models::Message),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
    /// Not found
    Status404_NotFound(models::Problem),
    /// Contradicts what is stored
    Status409_ContradictsWhatIsStored(models::Problem),
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
pub enum GetCustomerResponse {
    /// The customer
    Status200_TheCustomer { body: models::Customer, last_modified: String },
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
pub enum ListCustomerInvoicesResponse {
    /// A page of addresses
    Status200_APageOfAddresses {
        body: std::collections::BTreeMap<String, String>,
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
pub enum ListCustomersResponse {
    /// A page of customers
    Status200_APageOfCustomers { body: Vec<models::Customer>, last_modified: String, link: Option<String> },
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

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum ReplaceCustomerResponse {
    /// The customer
    Status200_TheCustomer(models::Customer),
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
    /// Changed meanwhile
    Status412_ChangedMeanwhile(models::Problem),
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

/// Customers
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Customers<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Create a customer.
    ///
    /// CreateCustomer - POST /customer
    async fn create_customer(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::CreateCustomerHeaderParams,
        body: &models::CustomerInput,
    ) -> Result<CreateCustomerResponse, E>;

    /// Create an invoice.
    ///
    /// CreateInvoice - POST /customer/{customer_id}/invoice
    async fn create_invoice(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::CreateInvoiceHeaderParams,
        path_params: &models::CreateInvoicePathParams,
        body: &models::InvoiceInput,
    ) -> Result<CreateInvoiceResponse, E>;

    /// Delete a customer.
    ///
    /// DeleteCustomer - DELETE /customer/{customer_id}
    async fn delete_customer(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::DeleteCustomerHeaderParams,
        path_params: &models::DeleteCustomerPathParams,
    ) -> Result<DeleteCustomerResponse, E>;

    /// Read a customer.
    ///
    /// GetCustomer - GET /customer/{customer_id}
    async fn get_customer(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetCustomerPathParams,
    ) -> Result<GetCustomerResponse, E>;

    /// List a customer's invoices.
    ///
    /// ListCustomerInvoices - GET /customer/{customer_id}/invoice
    async fn list_customer_invoices(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::ListCustomerInvoicesPathParams,
        query_params: &models::ListCustomerInvoicesQueryParams,
    ) -> Result<ListCustomerInvoicesResponse, E>;

    /// List customers.
    ///
    /// ListCustomers - GET /customer
    async fn list_customers(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        query_params: &models::ListCustomersQueryParams,
    ) -> Result<ListCustomersResponse, E>;

    /// Replace a customer.
    ///
    /// ReplaceCustomer - PUT /customer/{customer_id}
    async fn replace_customer(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::ReplaceCustomerHeaderParams,
        path_params: &models::ReplaceCustomerPathParams,
        body: &models::CustomerReplacement,
    ) -> Result<ReplaceCustomerResponse, E>;
}
