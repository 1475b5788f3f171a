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
pub enum ListCountryTotalsResponse {
    /// A page of totals by country
    Status200_APageOfTotalsByCountry {
        body: Vec<models::CountryTotal>,
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

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum ListCustomerTotalsResponse {
    /// A page of totals by customer
    Status200_APageOfTotalsByCustomer {
        body: Vec<models::CustomerTotal>,
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

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum ListMonthTotalsResponse {
    /// A page of totals by month
    Status200_APageOfTotalsByMonth {
        body: Vec<models::MonthTotal>,
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

/// Totals
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Totals<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Add up invoices by country.
    ///
    /// ListCountryTotals - GET /totals/countries
    async fn list_country_totals(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        query_params: &models::ListCountryTotalsQueryParams,
    ) -> Result<ListCountryTotalsResponse, E>;

    /// Add up invoices by customer.
    ///
    /// ListCustomerTotals - GET /totals/customers
    async fn list_customer_totals(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        query_params: &models::ListCustomerTotalsQueryParams,
    ) -> Result<ListCustomerTotalsResponse, E>;

    /// Add up invoices by month.
    ///
    /// ListMonthTotals - GET /totals/months
    async fn list_month_totals(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        query_params: &models::ListMonthTotalsQueryParams,
    ) -> Result<ListMonthTotalsResponse, E>;
}
