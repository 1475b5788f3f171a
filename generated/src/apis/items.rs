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
pub enum ChangeItemResponse {
    /// The item
    Status200_TheItem(models::Item),
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

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum CreateItemResponse {
    /// The item was created
    Status201_TheItemWasCreated { body: models::Item, location: String },
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
pub enum DeleteItemResponse {
    /// The item was deleted
    Status200_TheItemWasDeleted(models::Message),
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
pub enum EchoNumberResponse {
    /// The number
    Status200_TheNumber(i64),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
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
pub enum ExportItemsResponse {
    /// All items
    Status200_AllItems,
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
pub enum GetItemResponse {
    /// The item
    Status200_TheItem { body: models::Item, last_modified: String },
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
pub enum ImportItemsResponse {
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
pub enum InsertItemResponse {
    /// The item as stored
    Status200_TheItemAsStored(models::Item),
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
pub enum InsertItemWithTokenResponse {
    /// The item as stored
    Status200_TheItemAsStored(models::Item),
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// Wrong legacy token
    Status401_WrongLegacyToken { body: models::Problem, www_authenticate: String },
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
pub enum ListItemsResponse {
    /// A page of items
    Status200_APageOfItems { body: Vec<models::Item>, last_modified: String, link: Option<String> },
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
pub enum ListItemsWithTokenResponse {
    /// A page of items
    Status200_APageOfItems { body: Vec<models::Item>, link: Option<String> },
    /// Malformed request
    Status400_MalformedRequest(models::Problem),
    /// Wrong legacy token
    Status401_WrongLegacyToken { body: models::Problem, www_authenticate: String },
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
pub enum ReplaceItemResponse {
    /// The item
    Status200_TheItem(models::Item),
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

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum UpdateItemResponse {
    /// The item as stored
    Status200_TheItemAsStored(models::Item),
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

/// Items
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Items<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Change an item.
    ///
    /// ChangeItem - PATCH /items/{item_id}
    async fn change_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::ChangeItemHeaderParams,
        path_params: &models::ChangeItemPathParams,
        body: &models::ItemChange,
    ) -> Result<ChangeItemResponse, E>;

    /// Create an item.
    ///
    /// CreateItem - POST /items
    async fn create_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::CreateItemHeaderParams,
        body: &models::ItemInput,
    ) -> Result<CreateItemResponse, E>;

    /// Delete an item.
    ///
    /// DeleteItem - DELETE /items/{item_id}
    async fn delete_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::DeleteItemHeaderParams,
        path_params: &models::DeleteItemPathParams,
    ) -> Result<DeleteItemResponse, E>;

    /// Give a number back, old form.
    ///
    /// EchoNumber - GET /item/{number}
    async fn echo_number(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::EchoNumberPathParams,
    ) -> Result<EchoNumberResponse, E>;

    /// Read all items.
    ///
    /// ExportItems - GET /items/export
    async fn export_items(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<ExportItemsResponse, E>;

    /// Read an item.
    ///
    /// GetItem - GET /items/{item_id}
    async fn get_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetItemPathParams,
        query_params: &models::GetItemQueryParams,
    ) -> Result<GetItemResponse, E>;

    /// Create many items.
    ///
    /// ImportItems - POST /items/import
    async fn import_items(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::ImportItemsHeaderParams,
    ) -> Result<ImportItemsResponse, E>;

    /// Create an item, old form.
    ///
    /// InsertItem - POST /insert
    async fn insert_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::InsertItemHeaderParams,
        body: &models::LegacyItem,
    ) -> Result<InsertItemResponse, E>;

    /// Create an item with a token in the body, old form.
    ///
    /// InsertItemWithToken - POST /insert_security/
    async fn insert_item_with_token(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::InsertItemWithTokenHeaderParams,
        body: &models::LegacyItemWithToken,
    ) -> Result<InsertItemWithTokenResponse, E>;

    /// List items.
    ///
    /// ListItems - GET /items
    async fn list_items(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        query_params: &models::ListItemsQueryParams,
    ) -> Result<ListItemsResponse, E>;

    /// List items with a fixed token, old form.
    ///
    /// ListItemsWithToken - GET /items_security/
    async fn list_items_with_token(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        query_params: &models::ListItemsWithTokenQueryParams,
    ) -> Result<ListItemsWithTokenResponse, E>;

    /// Replace an item.
    ///
    /// ReplaceItem - PUT /items/{item_id}
    async fn replace_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::ReplaceItemHeaderParams,
        path_params: &models::ReplaceItemPathParams,
        body: &models::ItemReplacement,
    ) -> Result<ReplaceItemResponse, E>;

    /// Replace an item, old form.
    ///
    /// UpdateItem - POST /update/{item_id}
    async fn update_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::UpdateItemPathParams,
        body: &models::LegacyItem,
    ) -> Result<UpdateItemResponse, E>;
}
