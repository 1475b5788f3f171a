use std::collections::HashMap;

use axum::{body::Body, extract::*, response::Response, routing::*};
use axum_extra::{
    TypedHeader,
    extract::{CookieJar, Query as QueryExtra},
};
use bytes::Bytes;
use headers::Host;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header::CONTENT_TYPE};
use tracing::error;
use validator::{Validate, ValidationErrors};

#[allow(unused_imports)]
use crate::models::check_xss_map_nested;
#[allow(unused_imports)]
use crate::{apis, models};
use crate::{header, types::*};

/// Setup API Server.
pub fn new<I, A, E>(api_impl: I) -> Router
where
    I: AsRef<A> + Clone + Send + Sync + 'static,
    A: apis::items::Items<E> + apis::system::System<E> + Send + Sync + 'static,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // build our application with a route
    Router::new()
        .route("/", get(get_root::<I, A, E>))
        .route("/docs", get(get_docs::<I, A, E>))
        .route("/docs/a.js", get(get_asset::<I, A, E>))
        .route("/invoice/{invoice_no}/{stockcode}/", get(get_line::<I, A, E>))
        .route("/items", get(list_items::<I, A, E>).post(create_item::<I, A, E>))
        .route("/items/{item_id}", delete(delete_item::<I, A, E>).patch(patch_item::<I, A, E>))
        .route("/m", get(get_map::<I, A, E>).put(put_map::<I, A, E>))
        .route("/raw", post(upload_raw::<I, A, E>))
        .route("/token", post(post_token::<I, A, E>))
        .route("/upload", post(upload_file::<I, A, E>))
        .with_state(api_impl)
}

#[derive(validator::Validate)]
#[allow(dead_code)]
struct CreateItemBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::ItemInput,
}

#[tracing::instrument(skip_all)]
fn create_item_validation(
    header_params: models::CreateItemHeaderParams,
    body: models::ItemInput,
) -> std::result::Result<(models::CreateItemHeaderParams, models::ItemInput), ValidationErrors> {
    header_params.validate()?;
    let b = CreateItemBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, body))
}
/// CreateItem - POST /items
#[tracing::instrument(skip_all)]
async fn create_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    State(api_impl): State<I>,
    Json(body): Json<models::ItemInput>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_idempotency_key = headers.get(HeaderName::from_static("idempotency-key"));

        let header_idempotency_key = match header_idempotency_key {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => result.0,
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header Idempotency-Key - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => {
                return Response::builder()
                    .status(StatusCode::BAD_REQUEST)
                    .body(Body::from("Missing required header Idempotency-Key"))
                    .map_err(|e| {
                        error!(error = ?e);
                        StatusCode::INTERNAL_SERVER_ERROR
                    });
            }
        };

        models::CreateItemHeaderParams { idempotency_key: header_idempotency_key }
    };

    let validation = create_item_validation(header_params, body);

    let Ok((header_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().create_item(&method, &host, &cookies, &header_params, &body).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::items::CreateItemResponse::Status201_TheCreatedItem { body, location, deprecation } => {
                let mut response = Response::builder();
                {
                    let location = match header::IntoHeaderValue(location).try_into() {
                        Ok(val) => val,
                        Err(e) => {
                            return Response::builder()
                                .status(StatusCode::INTERNAL_SERVER_ERROR)
                                .body(Body::from(format!(
                                    "An internal server error occurred handling location header - {e}"
                                )))
                                .map_err(|e| {
                                    error!(error = ?e);
                                    StatusCode::INTERNAL_SERVER_ERROR
                                });
                        }
                    };

                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(HeaderName::from_static("location"), location);
                }
                if let Some(deprecation) = deprecation {
                    let deprecation = match header::IntoHeaderValue(deprecation).try_into() {
                        Ok(val) => val,
                        Err(e) => {
                            return Response::builder()
                                .status(StatusCode::INTERNAL_SERVER_ERROR)
                                .body(Body::from(format!(
                                    "An internal server error occurred handling deprecation header - {e}"
                                )))
                                .map_err(|e| {
                                    error!(error = ?e);
                                    StatusCode::INTERNAL_SERVER_ERROR
                                });
                        }
                    };

                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(HeaderName::from_static("deprecation"), deprecation);
                }
                let mut response = response.status(201);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
            apis::items::CreateItemResponse::Status422_NotFound(body) => {
                let mut response = Response::builder();
                let mut response = response.status(422);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers
                        .insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[tracing::instrument(skip_all)]
fn delete_item_validation(
    path_params: models::DeleteItemPathParams,
) -> std::result::Result<(models::DeleteItemPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// DeleteItem - DELETE /items/{item_id}
#[tracing::instrument(skip_all)]
async fn delete_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::DeleteItemPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = delete_item_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().delete_item(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::items::DeleteItemResponse::Status204_Gone => {
                let mut response = Response::builder();
                let mut response = response.status(204);
                response.body(Body::empty())
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[tracing::instrument(skip_all)]
fn get_line_validation(
    path_params: models::GetLinePathParams,
) -> std::result::Result<(models::GetLinePathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetLine - GET /invoice/{invoice_no}/{stockcode}/
#[tracing::instrument(skip_all)]
async fn get_line<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetLinePathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_line_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_line(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::items::GetLineResponse::Status200_TheLines(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[tracing::instrument(skip_all)]
fn get_map_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetMap - GET /m
#[tracing::instrument(skip_all)]
async fn get_map<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_map_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_map(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::items::GetMapResponse::Status200_TheMap(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[tracing::instrument(skip_all)]
fn list_items_validation(
    header_params: models::ListItemsHeaderParams,
    query_params: models::ListItemsQueryParams,
) -> std::result::Result<(models::ListItemsHeaderParams, models::ListItemsQueryParams), ValidationErrors> {
    header_params.validate()?;
    query_params.validate()?;

    Ok((header_params, query_params))
}
/// ListItems - GET /items
#[tracing::instrument(skip_all)]
async fn list_items<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    QueryExtra(query_params): QueryExtra<models::ListItemsQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_none_match = headers.get(HeaderName::from_static("if-none-match"));

        let header_if_none_match = match header_if_none_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-None-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::ListItemsHeaderParams { if_none_match: header_if_none_match }
    };

    let validation = list_items_validation(header_params, query_params);

    let Ok((header_params, query_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_items(&method, &host, &cookies, &header_params, &query_params).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::items::ListItemsResponse::Status200_APageOfAllItems { body, link } => {
                let mut response = Response::builder();
                if let Some(link) = link {
                    let link = match header::IntoHeaderValue(link).try_into() {
                        Ok(val) => val,
                        Err(e) => {
                            return Response::builder()
                                .status(StatusCode::INTERNAL_SERVER_ERROR)
                                .body(Body::from(format!(
                                    "An internal server error occurred handling link header - {e}"
                                )))
                                .map_err(|e| {
                                    error!(error = ?e);
                                    StatusCode::INTERNAL_SERVER_ERROR
                                });
                        }
                    };

                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(HeaderName::from_static("link"), link);
                }
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
            apis::items::ListItemsResponse::Status304_NotModified => {
                let mut response = Response::builder();
                let mut response = response.status(304);
                response.body(Body::empty())
            }
            apis::items::ListItemsResponse::Status404_NotFound(body) => {
                let mut response = Response::builder();
                let mut response = response.status(404);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers
                        .insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
            apis::items::ListItemsResponse::Status429_TooManyRequests { body, retry_after } => {
                let mut response = Response::builder();
                {
                    let retry_after = match header::IntoHeaderValue(retry_after).try_into() {
                        Ok(val) => val,
                        Err(e) => {
                            return Response::builder()
                                .status(StatusCode::INTERNAL_SERVER_ERROR)
                                .body(Body::from(format!(
                                    "An internal server error occurred handling retry_after header - {e}"
                                )))
                                .map_err(|e| {
                                    error!(error = ?e);
                                    StatusCode::INTERNAL_SERVER_ERROR
                                });
                        }
                    };

                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(HeaderName::from_static("retry-after"), retry_after);
                }
                let mut response = response.status(429);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers
                        .insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[derive(validator::Validate)]
#[allow(dead_code)]
struct PatchItemBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::ItemPatch,
}

#[tracing::instrument(skip_all)]
fn patch_item_validation(
    path_params: models::PatchItemPathParams,
    body: models::ItemPatch,
) -> std::result::Result<(models::PatchItemPathParams, models::ItemPatch), ValidationErrors> {
    path_params.validate()?;
    let b = PatchItemBodyValidator { body: &body };
    b.validate()?;

    Ok((path_params, body))
}
/// PatchItem - PATCH /items/{item_id}
#[tracing::instrument(skip_all)]
async fn patch_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::PatchItemPathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::ItemPatch>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = patch_item_validation(path_params, body);

    let Ok((path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().patch_item(&method, &host, &cookies, &path_params, &body).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::items::PatchItemResponse::Status200_TheItem(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[derive(validator::Validate)]
#[allow(dead_code)]
struct PutMapBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::Maps,
}

#[tracing::instrument(skip_all)]
fn put_map_validation(body: models::Maps) -> std::result::Result<(models::Maps,), ValidationErrors> {
    let b = PutMapBodyValidator { body: &body };
    b.validate()?;

    Ok((body,))
}
/// PutMap - PUT /m
#[tracing::instrument(skip_all)]
async fn put_map<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
    Json(body): Json<models::Maps>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = put_map_validation(body);

    let Ok((body,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().put_map(&method, &host, &cookies, &body).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::items::PutMapResponse::Status200_TheMap(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[tracing::instrument(skip_all)]
fn get_asset_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetAsset - GET /docs/a.js
#[tracing::instrument(skip_all)]
async fn get_asset<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::system::System<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_asset_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_asset(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetAssetResponse::Status200_Asset { body, e_tag } => {
                let mut response = Response::builder();
                {
                    let e_tag = match header::IntoHeaderValue(e_tag).try_into() {
                        Ok(val) => val,
                        Err(e) => {
                            return Response::builder()
                                .status(StatusCode::INTERNAL_SERVER_ERROR)
                                .body(Body::from(format!(
                                    "An internal server error occurred handling e_tag header - {e}"
                                )))
                                .map_err(|e| {
                                    error!(error = ?e);
                                    StatusCode::INTERNAL_SERVER_ERROR
                                });
                        }
                    };

                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(HeaderName::from_static("etag"), e_tag);
                }
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript"));
                }

                let body_content = body.0;
                response.body(Body::from(body_content))
            }
            apis::system::GetAssetResponse::Status304_NotModified { e_tag } => {
                let mut response = Response::builder();
                {
                    let e_tag = match header::IntoHeaderValue(e_tag).try_into() {
                        Ok(val) => val,
                        Err(e) => {
                            return Response::builder()
                                .status(StatusCode::INTERNAL_SERVER_ERROR)
                                .body(Body::from(format!(
                                    "An internal server error occurred handling e_tag header - {e}"
                                )))
                                .map_err(|e| {
                                    error!(error = ?e);
                                    StatusCode::INTERNAL_SERVER_ERROR
                                });
                        }
                    };

                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(HeaderName::from_static("etag"), e_tag);
                }
                let mut response = response.status(304);
                response.body(Body::empty())
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[tracing::instrument(skip_all)]
fn get_docs_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetDocs - GET /docs
#[tracing::instrument(skip_all)]
async fn get_docs<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::system::System<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_docs_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_docs(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetDocsResponse::Status200_Page(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                }

                let body_content = body;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[tracing::instrument(skip_all)]
fn get_root_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetRoot - GET /
#[tracing::instrument(skip_all)]
async fn get_root<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::system::System<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_root_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_root(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetRootResponse::Status200_ServiceBanner(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[derive(validator::Validate)]
#[allow(dead_code)]
struct PostTokenBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::TokenRequest,
}

#[tracing::instrument(skip_all)]
fn post_token_validation(
    body: models::TokenRequest,
) -> std::result::Result<(models::TokenRequest,), ValidationErrors> {
    let b = PostTokenBodyValidator { body: &body };
    b.validate()?;

    Ok((body,))
}
/// PostToken - POST /token
#[tracing::instrument(skip_all)]
async fn post_token<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
    Form(body): Form<models::TokenRequest>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::system::System<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = post_token_validation(body);

    let Ok((body,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().post_token(&method, &host, &cookies, &body).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::PostTokenResponse::Status200_TheToken(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                }

                let body_content = serde_json::to_vec(&body).map_err(|e| {
                    error!(error = ?e);
                    StatusCode::INTERNAL_SERVER_ERROR
                })?;
                response.body(Body::from(body_content))
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[tracing::instrument(skip_all)]
fn upload_file_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// UploadFile - POST /upload
#[tracing::instrument(skip_all)]
async fn upload_file<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
    body: Multipart,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::system::System<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = upload_file_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().upload_file(&method, &host, &cookies, body).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::UploadFileResponse::Status204_Taken => {
                let mut response = Response::builder();
                let mut response = response.status(204);
                response.body(Body::empty())
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[derive(validator::Validate)]
#[allow(dead_code)]
struct UploadRawBodyValidator<'a> {
    body: &'a [u8],
}

#[tracing::instrument(skip_all)]
fn upload_raw_validation(body: Bytes) -> std::result::Result<(Bytes,), ValidationErrors> {
    Ok((body,))
}
/// UploadRaw - POST /raw
#[tracing::instrument(skip_all)]
async fn upload_raw<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
    body: Bytes,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::system::System<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = upload_raw_validation(body);

    let Ok((body,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().upload_raw(&method, &host, &cookies, &body).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::UploadRawResponse::Status204_Taken => {
                let mut response = Response::builder();
                let mut response = response.status(204);
                response.body(Body::empty())
            }
        },
        Err(why) => {
            // Application code returned an error. This should not happen, as the implementation should
            // return a valid response.
            return api_impl.as_ref().handle_error(&method, &host, &cookies, why).await;
        }
    };

    resp.map_err(|e| {
        error!(error = ?e);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[allow(dead_code)]
#[inline]
fn response_with_status_code_only(code: StatusCode) -> Result<Response, StatusCode> {
    Response::builder().status(code).body(Body::empty()).map_err(|_| code)
}
