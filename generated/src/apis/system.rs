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
pub enum GetAssetResponse {
    /// Asset
    Status200_Asset { body: ByteArray, e_tag: String },
    /// Not modified
    Status304_NotModified { e_tag: String },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetDocsResponse {
    /// Page
    Status200_Page(String),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum GetRootResponse {
    /// Service banner
    Status200_ServiceBanner(models::Root),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum PostTokenResponse {
    /// The token
    Status200_TheToken(models::TokenRequest),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum UploadFileResponse {
    /// Taken
    Status204_Taken,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
#[allow(clippy::large_enum_variant)]
pub enum UploadRawResponse {
    /// Taken
    Status204_Taken,
}

/// System
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait System<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// GetAsset - GET /docs/a.js
    async fn get_asset(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
    ) -> Result<GetAssetResponse, E>;

    /// GetDocs - GET /docs
    async fn get_docs(&self, method: &Method, host: &Host, cookies: &CookieJar)
    -> Result<GetDocsResponse, E>;

    /// GetRoot - GET /
    async fn get_root(&self, method: &Method, host: &Host, cookies: &CookieJar)
    -> Result<GetRootResponse, E>;

    /// PostToken - POST /token
    async fn post_token(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        body: &models::TokenRequest,
    ) -> Result<PostTokenResponse, E>;

    /// UploadFile - POST /upload
    async fn upload_file(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        body: Multipart,
    ) -> Result<UploadFileResponse, E>;

    /// UploadRaw - POST /raw
    async fn upload_raw(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        body: &Bytes,
    ) -> Result<UploadRawResponse, E>;
}
