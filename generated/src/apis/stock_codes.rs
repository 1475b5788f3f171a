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
pub enum ChangeStockCodeResponse {
    /// The stock code
    Status200_TheStockCode(models::StockCode),
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
    /// Condition required
    Status428_ConditionRequired(models::Problem),
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
pub enum GetStockCodeResponse {
    /// The stock code
    Status200_TheStockCode { body: models::StockCode, last_modified: String },
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
pub enum ListStockCodesResponse {
    /// A page of stock codes
    Status200_APageOfStockCodes { body: Vec<models::StockCode>, last_modified: String, link: Option<String> },
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
pub enum PutStockCodeResponse {
    /// The stock code
    Status200_TheStockCode(models::StockCode),
    /// The stock code was created
    Status201_TheStockCodeWasCreated { body: models::StockCode, location: String },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// No valid token
    Status401_NoValidToken { body: models::Problem, www_authenticate: String },
    /// Token without the scope
    Status403_TokenWithoutTheScope { body: models::Problem, www_authenticate: String },
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

/// StockCodes
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait StockCodes<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Change a stock code.
    ///
    /// ChangeStockCode - PATCH /stockcode/{stockcode}
    async fn change_stock_code(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::ChangeStockCodeHeaderParams,
        path_params: &models::ChangeStockCodePathParams,
        body: &models::StockCodeChange,
    ) -> Result<ChangeStockCodeResponse, E>;

    /// Read a stock code.
    ///
    /// GetStockCode - GET /stockcode/{stockcode}
    async fn get_stock_code(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetStockCodePathParams,
    ) -> Result<GetStockCodeResponse, E>;

    /// List stock codes.
    ///
    /// ListStockCodes - GET /stockcode
    async fn list_stock_codes(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        query_params: &models::ListStockCodesQueryParams,
    ) -> Result<ListStockCodesResponse, E>;

    /// Create or describe a stock code.
    ///
    /// PutStockCode - PUT /stockcode/{stockcode}
    async fn put_stock_code(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::PutStockCodeHeaderParams,
        path_params: &models::PutStockCodePathParams,
        body: &models::StockCodeInput,
    ) -> Result<PutStockCodeResponse, E>;
}
