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
pub enum CreateItemResponse {
    /// The created item
    Status201_TheCreatedItem { body: models::Item, location: String, deprecation: Option<String> },
    /// Not found
    Status422_NotFound(models::Problem),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum DeleteItemResponse {
    /// Gone
    Status204_Gone,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetLineResponse {
    /// The lines
    Status200_TheLines(Vec<models::Item>),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetMapResponse {
    /// The map
    Status200_TheMap(std::collections::BTreeMap<String, String>),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum ListItemsResponse {
    /// A page of all items
    Status200_APageOfAllItems { body: Vec<models::Item>, link: Option<String> },
    /// Not modified
    Status304_NotModified,
    /// Not found
    Status404_NotFound(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: u32 },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum PatchItemResponse {
    /// The item
    Status200_TheItem(models::Item),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum PutMapResponse {
    /// The map
    Status200_TheMap(std::collections::BTreeMap<String, models::Item>),
}

/// Items
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Items<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// CreateItem - POST /items
    async fn create_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::CreateItemHeaderParams,
        body: &models::ItemInput,
    ) -> Result<CreateItemResponse, E>;

    /// DeleteItem - DELETE /items/{item_id}
    async fn delete_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::DeleteItemPathParams,
    ) -> Result<DeleteItemResponse, E>;

    /// GetLine - GET /invoice/{invoice_no}/{stockcode}/
    async fn get_line(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::GetLinePathParams,
    ) -> Result<GetLineResponse, E>;

    /// GetMap - GET /m
    async fn get_map(&self, method: &Method, host: &Host, cookies: &CookieJar) -> Result<GetMapResponse, E>;

    /// ListItems - GET /items
    async fn list_items(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::ListItemsHeaderParams,
        query_params: &models::ListItemsQueryParams,
    ) -> Result<ListItemsResponse, E>;

    /// PatchItem - PATCH /items/{item_id}
    async fn patch_item(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        path_params: &models::PatchItemPathParams,
        body: &models::ItemPatch,
    ) -> Result<PatchItemResponse, E>;

    /// PutMap - PUT /m
    async fn put_map(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        body: &models::Maps,
    ) -> Result<PutMapResponse, E>;
}
