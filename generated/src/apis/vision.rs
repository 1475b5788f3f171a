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
pub enum ClassifyResponse {
    /// What is on the picture
    Status200_WhatIsOnThePicture { body: models::Classification, preference_applied: Option<String> },
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
    /// Body or picture too large
    Status413_BodyOrPictureTooLarge(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Media type or format not understood
    Status415_MediaTypeOrFormatNotUnderstood(models::Problem),
    /// Value or picture refused
    Status422_ValueOrPictureRefused(models::Problem),
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
pub enum UploadResponse {
    /// What is on the pictures
    Status200_WhatIsOnThePictures { body: models::UploadAnswer, preference_applied: Option<String> },
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
    /// Body or picture too large
    Status413_BodyOrPictureTooLarge(models::Problem),
    /// Address too long
    Status414_AddressTooLong(models::Problem),
    /// Media type or format not understood
    Status415_MediaTypeOrFormatNotUnderstood(models::Problem),
    /// Value or picture refused
    Status422_ValueOrPictureRefused(models::Problem),
    /// Too many requests
    Status429_TooManyRequests { body: models::Problem, retry_after: String },
    /// Headers too large
    Status431_HeadersTooLarge(models::Problem),
    /// Fault of the server
    Status500_FaultOfTheServer(models::Problem),
    /// Busy or not ready
    Status503_BusyOrNotReady { body: models::Problem, retry_after: String },
}

/// Vision
#[async_trait]
#[allow(clippy::ptr_arg)]
pub trait Vision<E: std::fmt::Debug + Send + Sync + 'static = ()>: super::ErrorHandler<E> {
    /// Classify a picture.
    ///
    /// Classify - POST /classify
    async fn classify(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::ClassifyHeaderParams,
        query_params: &models::ClassifyQueryParams,
    ) -> Result<ClassifyResponse, E>;

    /// Classify pictures of a form.
    ///
    /// Upload - POST /upload
    async fn upload(
        &self,

        method: &Method,
        host: &Host,
        cookies: &CookieJar,
        header_params: &models::UploadHeaderParams,
        query_params: &models::UploadQueryParams,
    ) -> Result<UploadResponse, E>;
}
