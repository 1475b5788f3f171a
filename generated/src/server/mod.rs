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
    A: apis::customers::Customers<E>
        + apis::inference::Inference<E>
        + apis::invoices::Invoices<E>
        + apis::items::Items<E>
        + apis::models::Models<E>
        + apis::stock_codes::StockCodes<E>
        + apis::system::System<E>
        + apis::tokens::Tokens<E>
        + apis::totals::Totals<E>
        + apis::vision::Vision<E>
        + Send
        + Sync
        + 'static,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // build our application with a route
    Router::new()
        .route("/", get(get_root::<I, A, E>))
        .route("/.well-known/jwks.json", get(get_jwks::<I, A, E>))
        .route("/classify", post(classify::<I, A, E>))
        .route("/customer", get(list_customers::<I, A, E>).post(create_customer::<I, A, E>))
        .route(
            "/customer/{customer_id}",
            delete(delete_customer::<I, A, E>).get(get_customer::<I, A, E>).put(replace_customer::<I, A, E>),
        )
        .route(
            "/customer/{customer_id}/invoice",
            get(list_customer_invoices::<I, A, E>).post(create_invoice::<I, A, E>),
        )
        .route("/docs", get(get_docs::<I, A, E>))
        .route("/docs/init.js", get(get_docs_init::<I, A, E>))
        .route("/docs/swagger-ui-bundle.js", get(get_docs_bundle::<I, A, E>))
        .route("/docs/swagger-ui.css", get(get_docs_style::<I, A, E>))
        .route("/health", get(get_health::<I, A, E>))
        .route("/health/live", get(get_liveness::<I, A, E>))
        .route("/health/ready", get(get_readiness::<I, A, E>))
        .route("/insert", post(insert_item::<I, A, E>))
        .route("/insert_security/", post(insert_item_with_token::<I, A, E>))
        .route("/invoice", get(list_invoices::<I, A, E>))
        .route("/invoice/export", get(export_invoices::<I, A, E>))
        .route("/invoice/import", post(import_invoices::<I, A, E>))
        .route("/invoice/{invoice_no}", delete(delete_invoice::<I, A, E>).get(get_invoice::<I, A, E>))
        .route(
            "/invoice/{invoice_no}/{stockcode}/",
            delete(delete_invoice_lines::<I, A, E>)
                .get(get_invoice_stock_code::<I, A, E>)
                .post(add_invoice_line::<I, A, E>),
        )
        .route("/item/{number}", get(echo_number::<I, A, E>))
        .route("/items", get(list_items::<I, A, E>).post(create_item::<I, A, E>))
        .route("/items/export", get(export_items::<I, A, E>))
        .route("/items/import", post(import_items::<I, A, E>))
        .route(
            "/items/{item_id}",
            delete(delete_item::<I, A, E>)
                .get(get_item::<I, A, E>)
                .patch(change_item::<I, A, E>)
                .put(replace_item::<I, A, E>),
        )
        .route("/items_security/", get(list_items_with_token::<I, A, E>))
        .route("/metrics", get(get_metrics::<I, A, E>))
        .route("/models", get(list_models::<I, A, E>))
        .route("/models/{model}", get(get_model::<I, A, E>))
        .route("/models/{model}/load", post(load_model::<I, A, E>))
        .route("/openapi.json", get(get_contract_json::<I, A, E>))
        .route("/openapi.yaml", get(get_contract_yaml::<I, A, E>))
        .route("/problems/{problem}", get(get_problem_type::<I, A, E>))
        .route("/redoc", get(get_redoc::<I, A, E>))
        .route("/redoc/init.js", get(get_redoc_init::<I, A, E>))
        .route("/redoc/redoc.standalone.js", get(get_redoc_bundle::<I, A, E>))
        .route("/stockcode", get(list_stock_codes::<I, A, E>))
        .route(
            "/stockcode/{stockcode}",
            get(get_stock_code::<I, A, E>).patch(change_stock_code::<I, A, E>).put(put_stock_code::<I, A, E>),
        )
        .route("/totals/countries", get(list_country_totals::<I, A, E>))
        .route("/totals/customers", get(list_customer_totals::<I, A, E>))
        .route("/totals/months", get(list_month_totals::<I, A, E>))
        .route("/update/{item_id}", post(update_item::<I, A, E>))
        .route("/upload", post(upload::<I, A, E>))
        .route("/v2", get(get_inference_server::<I, A, E>))
        .route("/v2/health/live", get(get_inference_liveness::<I, A, E>))
        .route("/v2/health/ready", get(get_inference_readiness::<I, A, E>))
        .route("/v2/models/{model}", get(get_inference_model::<I, A, E>))
        .route("/v2/models/{model}/infer", post(infer::<I, A, E>))
        .route("/v2/models/{model}/ready", get(get_inference_model_readiness::<I, A, E>))
        .route("/v2/models/{model}/versions/{version}", get(get_inference_version::<I, A, E>))
        .route("/v2/models/{model}/versions/{version}/infer", post(infer_version::<I, A, E>))
        .route("/v2/models/{model}/versions/{version}/ready", get(get_inference_version_readiness::<I, A, E>))
        .route("/v2/repository/index", post(get_inference_repository::<I, A, E>))
        .route("/v2/repository/models/{model}/load", post(load_inference_model::<I, A, E>))
        .route("/version", get(get_version::<I, A, E>))
        .with_state(api_impl)
}

#[derive(validator::Validate)]
#[allow(dead_code)]
struct CreateCustomerBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::CustomerInput,
}

#[tracing::instrument(skip_all)]
fn create_customer_validation(
    header_params: models::CreateCustomerHeaderParams,
    body: models::CustomerInput,
) -> std::result::Result<(models::CreateCustomerHeaderParams, models::CustomerInput), ValidationErrors> {
    header_params.validate()?;
    let b = CreateCustomerBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, body))
}
/// CreateCustomer - POST /customer
#[tracing::instrument(skip_all)]
async fn create_customer<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    State(api_impl): State<I>,
    Json(body): Json<models::CustomerInput>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::customers::Customers<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_idempotency_key = headers.get(HeaderName::from_static("idempotency-key"));

        let header_idempotency_key = match header_idempotency_key {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
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
            None => None,
        };

        models::CreateCustomerHeaderParams { idempotency_key: header_idempotency_key }
    };

    let validation = create_customer_validation(header_params, body);

    let Ok((header_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().create_customer(&method, &host, &cookies, &header_params, &body).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::customers::CreateCustomerResponse::Status201_TheCustomerWasCreated {
                    body,
                    location,
                } => {
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
                apis::customers::CreateCustomerResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::customers::CreateCustomerResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::customers::CreateCustomerResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::customers::CreateCustomerResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::customers::CreateCustomerResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::customers::CreateCustomerResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::customers::CreateCustomerResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::customers::CreateCustomerResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::customers::CreateCustomerResponse::Status422_ValueRefused(body) => {
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
                apis::customers::CreateCustomerResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::customers::CreateCustomerResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::customers::CreateCustomerResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::customers::CreateCustomerResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
struct CreateInvoiceBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::InvoiceInput,
}

#[tracing::instrument(skip_all)]
fn create_invoice_validation(
    header_params: models::CreateInvoiceHeaderParams,
    path_params: models::CreateInvoicePathParams,
    body: models::InvoiceInput,
) -> std::result::Result<
    (models::CreateInvoiceHeaderParams, models::CreateInvoicePathParams, models::InvoiceInput),
    ValidationErrors,
> {
    header_params.validate()?;
    path_params.validate()?;
    let b = CreateInvoiceBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, path_params, body))
}
/// CreateInvoice - POST /customer/{customer_id}/invoice
#[tracing::instrument(skip_all)]
async fn create_invoice<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::CreateInvoicePathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::InvoiceInput>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::customers::Customers<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_idempotency_key = headers.get(HeaderName::from_static("idempotency-key"));

        let header_idempotency_key = match header_idempotency_key {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
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
            None => None,
        };

        models::CreateInvoiceHeaderParams { idempotency_key: header_idempotency_key }
    };

    let validation = create_invoice_validation(header_params, path_params, body);

    let Ok((header_params, path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().create_invoice(&method, &host, &cookies, &header_params, &path_params, &body).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::customers::CreateInvoiceResponse::Status201_TheInvoiceWasCreated { body, location } => {
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
                apis::customers::CreateInvoiceResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::customers::CreateInvoiceResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::customers::CreateInvoiceResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::customers::CreateInvoiceResponse::Status404_NotFound(body) => {
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
                apis::customers::CreateInvoiceResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::customers::CreateInvoiceResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::customers::CreateInvoiceResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::customers::CreateInvoiceResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::customers::CreateInvoiceResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::customers::CreateInvoiceResponse::Status422_ValueRefused(body) => {
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
                apis::customers::CreateInvoiceResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::customers::CreateInvoiceResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::customers::CreateInvoiceResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::customers::CreateInvoiceResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn delete_customer_validation(
    header_params: models::DeleteCustomerHeaderParams,
    path_params: models::DeleteCustomerPathParams,
) -> std::result::Result<
    (models::DeleteCustomerHeaderParams, models::DeleteCustomerPathParams),
    ValidationErrors,
> {
    header_params.validate()?;
    path_params.validate()?;

    Ok((header_params, path_params))
}
/// DeleteCustomer - DELETE /customer/{customer_id}
#[tracing::instrument(skip_all)]
async fn delete_customer<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::DeleteCustomerPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::customers::Customers<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_match = headers.get(HeaderName::from_static("if-match"));

        let header_if_match = match header_if_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };
        let header_if_unmodified_since = headers.get(HeaderName::from_static("if-unmodified-since"));

        let header_if_unmodified_since = match header_if_unmodified_since {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Unmodified-Since - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::DeleteCustomerHeaderParams {
            if_match: header_if_match,
            if_unmodified_since: header_if_unmodified_since,
        }
    };

    let validation = delete_customer_validation(header_params, path_params);

    let Ok((header_params, path_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().delete_customer(&method, &host, &cookies, &header_params, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::customers::DeleteCustomerResponse::Status200_TheCustomerWasDeleted(body) => {
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
                apis::customers::DeleteCustomerResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::customers::DeleteCustomerResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::customers::DeleteCustomerResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::customers::DeleteCustomerResponse::Status404_NotFound(body) => {
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
                apis::customers::DeleteCustomerResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::customers::DeleteCustomerResponse::Status412_ChangedMeanwhile(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(412);
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
                apis::customers::DeleteCustomerResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::customers::DeleteCustomerResponse::Status422_ValueRefused(body) => {
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
                apis::customers::DeleteCustomerResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::customers::DeleteCustomerResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::customers::DeleteCustomerResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::customers::DeleteCustomerResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn get_customer_validation(
    path_params: models::GetCustomerPathParams,
) -> std::result::Result<(models::GetCustomerPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetCustomer - GET /customer/{customer_id}
#[tracing::instrument(skip_all)]
async fn get_customer<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetCustomerPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::customers::Customers<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_customer_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_customer(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::customers::GetCustomerResponse::Status200_TheCustomer { body, last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
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
                apis::customers::GetCustomerResponse::Status304_NotModified { last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::customers::GetCustomerResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::customers::GetCustomerResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::customers::GetCustomerResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::customers::GetCustomerResponse::Status404_NotFound(body) => {
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
                apis::customers::GetCustomerResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::customers::GetCustomerResponse::Status422_ValueRefused(body) => {
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
                apis::customers::GetCustomerResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::customers::GetCustomerResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::customers::GetCustomerResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn list_customer_invoices_validation(
    path_params: models::ListCustomerInvoicesPathParams,
    query_params: models::ListCustomerInvoicesQueryParams,
) -> std::result::Result<
    (models::ListCustomerInvoicesPathParams, models::ListCustomerInvoicesQueryParams),
    ValidationErrors,
> {
    path_params.validate()?;
    query_params.validate()?;

    Ok((path_params, query_params))
}
/// ListCustomerInvoices - GET /customer/{customer_id}/invoice
#[tracing::instrument(skip_all)]
async fn list_customer_invoices<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::ListCustomerInvoicesPathParams>,
    QueryExtra(query_params): QueryExtra<models::ListCustomerInvoicesQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::customers::Customers<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_customer_invoices_validation(path_params, query_params);

    let Ok((path_params, query_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().list_customer_invoices(&method, &host, &cookies, &path_params, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::customers::ListCustomerInvoicesResponse::Status200_APageOfAddresses {
                    body,
                    last_modified,
                    link,
                } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                apis::customers::ListCustomerInvoicesResponse::Status304_NotModified {
                    last_modified,
                    link,
                } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::customers::ListCustomerInvoicesResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::customers::ListCustomerInvoicesResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::customers::ListCustomerInvoicesResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::customers::ListCustomerInvoicesResponse::Status404_NotFound(body) => {
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
                apis::customers::ListCustomerInvoicesResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::customers::ListCustomerInvoicesResponse::Status422_ValueRefused(body) => {
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
                apis::customers::ListCustomerInvoicesResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::customers::ListCustomerInvoicesResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::customers::ListCustomerInvoicesResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn list_customers_validation(
    query_params: models::ListCustomersQueryParams,
) -> std::result::Result<(models::ListCustomersQueryParams,), ValidationErrors> {
    query_params.validate()?;

    Ok((query_params,))
}
/// ListCustomers - GET /customer
#[tracing::instrument(skip_all)]
async fn list_customers<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    QueryExtra(query_params): QueryExtra<models::ListCustomersQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::customers::Customers<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_customers_validation(query_params);

    let Ok((query_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_customers(&method, &host, &cookies, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::customers::ListCustomersResponse::Status200_APageOfCustomers {
                    body,
                    last_modified,
                    link,
                } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                apis::customers::ListCustomersResponse::Status304_NotModified { last_modified, link } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::customers::ListCustomersResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::customers::ListCustomersResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::customers::ListCustomersResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::customers::ListCustomersResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::customers::ListCustomersResponse::Status422_ValueRefused(body) => {
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
                apis::customers::ListCustomersResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::customers::ListCustomersResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::customers::ListCustomersResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
struct ReplaceCustomerBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::CustomerReplacement,
}

#[tracing::instrument(skip_all)]
fn replace_customer_validation(
    header_params: models::ReplaceCustomerHeaderParams,
    path_params: models::ReplaceCustomerPathParams,
    body: models::CustomerReplacement,
) -> std::result::Result<
    (models::ReplaceCustomerHeaderParams, models::ReplaceCustomerPathParams, models::CustomerReplacement),
    ValidationErrors,
> {
    header_params.validate()?;
    path_params.validate()?;
    let b = ReplaceCustomerBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, path_params, body))
}
/// ReplaceCustomer - PUT /customer/{customer_id}
#[tracing::instrument(skip_all)]
async fn replace_customer<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::ReplaceCustomerPathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::CustomerReplacement>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::customers::Customers<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_match = headers.get(HeaderName::from_static("if-match"));

        let header_if_match = match header_if_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };
        let header_if_unmodified_since = headers.get(HeaderName::from_static("if-unmodified-since"));

        let header_if_unmodified_since = match header_if_unmodified_since {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Unmodified-Since - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::ReplaceCustomerHeaderParams {
            if_match: header_if_match,
            if_unmodified_since: header_if_unmodified_since,
        }
    };

    let validation = replace_customer_validation(header_params, path_params, body);

    let Ok((header_params, path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl
        .as_ref()
        .replace_customer(&method, &host, &cookies, &header_params, &path_params, &body)
        .await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::customers::ReplaceCustomerResponse::Status200_TheCustomer(body) => {
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
                apis::customers::ReplaceCustomerResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::customers::ReplaceCustomerResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::customers::ReplaceCustomerResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::customers::ReplaceCustomerResponse::Status404_NotFound(body) => {
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
                apis::customers::ReplaceCustomerResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::customers::ReplaceCustomerResponse::Status412_ChangedMeanwhile(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(412);
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
                apis::customers::ReplaceCustomerResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::customers::ReplaceCustomerResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::customers::ReplaceCustomerResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::customers::ReplaceCustomerResponse::Status422_ValueRefused(body) => {
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
                apis::customers::ReplaceCustomerResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::customers::ReplaceCustomerResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::customers::ReplaceCustomerResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::customers::ReplaceCustomerResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn get_inference_liveness_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetInferenceLiveness - GET /v2/health/live
#[tracing::instrument(skip_all)]
async fn get_inference_liveness<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_inference_liveness_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_inference_liveness(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::inference::GetInferenceLivenessResponse::Status200_TheInferenceServerLives(body) => {
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
            apis::inference::GetInferenceLivenessResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::inference::GetInferenceLivenessResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::inference::GetInferenceLivenessResponse::Status422_ValueRefused(body) => {
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
            apis::inference::GetInferenceLivenessResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::inference::GetInferenceLivenessResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_inference_model_validation(
    path_params: models::GetInferenceModelPathParams,
) -> std::result::Result<(models::GetInferenceModelPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetInferenceModel - GET /v2/models/{model}
#[tracing::instrument(skip_all)]
async fn get_inference_model<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetInferenceModelPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_inference_model_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_inference_model(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::GetInferenceModelResponse::Status200_WhatTheModelTakesAndGives(body) => {
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
                apis::inference::GetInferenceModelResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::GetInferenceModelResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::GetInferenceModelResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::GetInferenceModelResponse::Status404_NotFound(body) => {
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
                apis::inference::GetInferenceModelResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::GetInferenceModelResponse::Status422_ValueRefused(body) => {
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
                apis::inference::GetInferenceModelResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::GetInferenceModelResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::GetInferenceModelResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn get_inference_model_readiness_validation(
    path_params: models::GetInferenceModelReadinessPathParams,
) -> std::result::Result<(models::GetInferenceModelReadinessPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetInferenceModelReadiness - GET /v2/models/{model}/ready
#[tracing::instrument(skip_all)]
async fn get_inference_model_readiness<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetInferenceModelReadinessPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_inference_model_readiness_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().get_inference_model_readiness(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::GetInferenceModelReadinessResponse::Status200_TheModelServes(body) => {
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
                apis::inference::GetInferenceModelReadinessResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::GetInferenceModelReadinessResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::GetInferenceModelReadinessResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::GetInferenceModelReadinessResponse::Status404_NotFound(body) => {
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
                apis::inference::GetInferenceModelReadinessResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::GetInferenceModelReadinessResponse::Status422_ValueRefused(body) => {
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
                apis::inference::GetInferenceModelReadinessResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::GetInferenceModelReadinessResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::GetInferenceModelReadinessResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn get_inference_readiness_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetInferenceReadiness - GET /v2/health/ready
#[tracing::instrument(skip_all)]
async fn get_inference_readiness<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_inference_readiness_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_inference_readiness(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::inference::GetInferenceReadinessResponse::Status200_TheInferenceServerIsReady(body) => {
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
            apis::inference::GetInferenceReadinessResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::inference::GetInferenceReadinessResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::inference::GetInferenceReadinessResponse::Status422_ValueRefused(body) => {
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
            apis::inference::GetInferenceReadinessResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::inference::GetInferenceReadinessResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
            apis::inference::GetInferenceReadinessResponse::Status503_BusyOrNotReady {
                body,
                retry_after,
            } => {
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
                let mut response = response.status(503);
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
fn get_inference_repository_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetInferenceRepository - POST /v2/repository/index
#[tracing::instrument(skip_all)]
async fn get_inference_repository<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_inference_repository_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_inference_repository(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::GetInferenceRepositoryResponse::Status200_TheRepository(body) => {
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
                apis::inference::GetInferenceRepositoryResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::GetInferenceRepositoryResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::GetInferenceRepositoryResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::GetInferenceRepositoryResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::GetInferenceRepositoryResponse::Status422_ValueRefused(body) => {
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
                apis::inference::GetInferenceRepositoryResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::GetInferenceRepositoryResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::GetInferenceRepositoryResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn get_inference_server_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetInferenceServer - GET /v2
#[tracing::instrument(skip_all)]
async fn get_inference_server<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_inference_server_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_inference_server(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::GetInferenceServerResponse::Status200_TheInferenceServer(body) => {
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
                apis::inference::GetInferenceServerResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::GetInferenceServerResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::GetInferenceServerResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::GetInferenceServerResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::GetInferenceServerResponse::Status422_ValueRefused(body) => {
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
                apis::inference::GetInferenceServerResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::GetInferenceServerResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::GetInferenceServerResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn get_inference_version_validation(
    path_params: models::GetInferenceVersionPathParams,
) -> std::result::Result<(models::GetInferenceVersionPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetInferenceVersion - GET /v2/models/{model}/versions/{version}
#[tracing::instrument(skip_all)]
async fn get_inference_version<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetInferenceVersionPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_inference_version_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_inference_version(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::GetInferenceVersionResponse::Status200_WhatTheModelTakesAndGives(body) => {
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
                apis::inference::GetInferenceVersionResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::GetInferenceVersionResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::GetInferenceVersionResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::GetInferenceVersionResponse::Status404_NotFound(body) => {
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
                apis::inference::GetInferenceVersionResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::GetInferenceVersionResponse::Status422_ValueRefused(body) => {
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
                apis::inference::GetInferenceVersionResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::GetInferenceVersionResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::GetInferenceVersionResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn get_inference_version_readiness_validation(
    path_params: models::GetInferenceVersionReadinessPathParams,
) -> std::result::Result<(models::GetInferenceVersionReadinessPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetInferenceVersionReadiness - GET /v2/models/{model}/versions/{version}/ready
#[tracing::instrument(skip_all)]
async fn get_inference_version_readiness<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetInferenceVersionReadinessPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_inference_version_readiness_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().get_inference_version_readiness(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::GetInferenceVersionReadinessResponse::Status200_TheModelServes(body) => {
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
                apis::inference::GetInferenceVersionReadinessResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::GetInferenceVersionReadinessResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::GetInferenceVersionReadinessResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::GetInferenceVersionReadinessResponse::Status404_NotFound(body) => {
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
                apis::inference::GetInferenceVersionReadinessResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::GetInferenceVersionReadinessResponse::Status422_ValueRefused(body) => {
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
                apis::inference::GetInferenceVersionReadinessResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::GetInferenceVersionReadinessResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::GetInferenceVersionReadinessResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn infer_validation(
    header_params: models::InferHeaderParams,
    path_params: models::InferPathParams,
) -> std::result::Result<(models::InferHeaderParams, models::InferPathParams), ValidationErrors> {
    header_params.validate()?;
    path_params.validate()?;

    Ok((header_params, path_params))
}
/// Infer - POST /v2/models/{model}/infer
#[tracing::instrument(skip_all)]
async fn infer<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::InferPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_inference_header_content_length =
            headers.get(HeaderName::from_static("inference-header-content-length"));

        let header_inference_header_content_length = match header_inference_header_content_length {
            Some(v) => match header::IntoHeaderValue::<u64>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header Inference-Header-Content-Length - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::InferHeaderParams { inference_header_content_length: header_inference_header_content_length }
    };

    let validation = infer_validation(header_params, path_params);

    let Ok((header_params, path_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().infer(&method, &host, &cookies, &header_params, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::InferResponse::Status200_WhatTheModelSays {
                    inference_header_content_length,
                } => {
                    let mut response = Response::builder();
                    if let Some(inference_header_content_length) = inference_header_content_length {
                        let inference_header_content_length = match header::IntoHeaderValue(
                            inference_header_content_length,
                        )
                        .try_into()
                        {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling inference_header_content_length header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(
                            HeaderName::from_static("inference-header-content-length"),
                            inference_header_content_length,
                        );
                    }
                    let mut response = response.status(200);
                    response.body(Body::empty())
                }
                apis::inference::InferResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::InferResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::InferResponse::Status403_TokenWithoutTheScope { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::InferResponse::Status404_NotFound(body) => {
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
                apis::inference::InferResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::inference::InferResponse::Status413_BodyOrPictureTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::inference::InferResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::InferResponse::Status415_MediaTypeOrFormatNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::inference::InferResponse::Status422_ValueOrPictureRefused(body) => {
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
                apis::inference::InferResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::InferResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::InferResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn infer_version_validation(
    header_params: models::InferVersionHeaderParams,
    path_params: models::InferVersionPathParams,
) -> std::result::Result<(models::InferVersionHeaderParams, models::InferVersionPathParams), ValidationErrors>
{
    header_params.validate()?;
    path_params.validate()?;

    Ok((header_params, path_params))
}
/// InferVersion - POST /v2/models/{model}/versions/{version}/infer
#[tracing::instrument(skip_all)]
async fn infer_version<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::InferVersionPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_inference_header_content_length =
            headers.get(HeaderName::from_static("inference-header-content-length"));

        let header_inference_header_content_length = match header_inference_header_content_length {
            Some(v) => match header::IntoHeaderValue::<u64>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header Inference-Header-Content-Length - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::InferVersionHeaderParams {
            inference_header_content_length: header_inference_header_content_length,
        }
    };

    let validation = infer_version_validation(header_params, path_params);

    let Ok((header_params, path_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().infer_version(&method, &host, &cookies, &header_params, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::InferVersionResponse::Status200_WhatTheModelSays {
                    inference_header_content_length,
                } => {
                    let mut response = Response::builder();
                    if let Some(inference_header_content_length) = inference_header_content_length {
                        let inference_header_content_length = match header::IntoHeaderValue(
                            inference_header_content_length,
                        )
                        .try_into()
                        {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling inference_header_content_length header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(
                            HeaderName::from_static("inference-header-content-length"),
                            inference_header_content_length,
                        );
                    }
                    let mut response = response.status(200);
                    response.body(Body::empty())
                }
                apis::inference::InferVersionResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::InferVersionResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::InferVersionResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::InferVersionResponse::Status404_NotFound(body) => {
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
                apis::inference::InferVersionResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::inference::InferVersionResponse::Status413_BodyOrPictureTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::inference::InferVersionResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::InferVersionResponse::Status415_MediaTypeOrFormatNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::inference::InferVersionResponse::Status422_ValueOrPictureRefused(body) => {
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
                apis::inference::InferVersionResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::InferVersionResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::InferVersionResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn load_inference_model_validation(
    path_params: models::LoadInferenceModelPathParams,
) -> std::result::Result<(models::LoadInferenceModelPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// LoadInferenceModel - POST /v2/repository/models/{model}/load
#[tracing::instrument(skip_all)]
async fn load_inference_model<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::LoadInferenceModelPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::inference::Inference<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = load_inference_model_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().load_inference_model(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::inference::LoadInferenceModelResponse::Status200_TheModelWasLoaded(body) => {
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
                apis::inference::LoadInferenceModelResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::inference::LoadInferenceModelResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::inference::LoadInferenceModelResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::inference::LoadInferenceModelResponse::Status404_NotFound(body) => {
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
                apis::inference::LoadInferenceModelResponse::Status409_ModelRefused(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::inference::LoadInferenceModelResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::inference::LoadInferenceModelResponse::Status422_ValueRefused(body) => {
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
                apis::inference::LoadInferenceModelResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::inference::LoadInferenceModelResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::inference::LoadInferenceModelResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
struct AddInvoiceLineBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::LineInput,
}

#[tracing::instrument(skip_all)]
fn add_invoice_line_validation(
    header_params: models::AddInvoiceLineHeaderParams,
    path_params: models::AddInvoiceLinePathParams,
    body: models::LineInput,
) -> std::result::Result<
    (models::AddInvoiceLineHeaderParams, models::AddInvoiceLinePathParams, models::LineInput),
    ValidationErrors,
> {
    header_params.validate()?;
    path_params.validate()?;
    let b = AddInvoiceLineBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, path_params, body))
}
/// AddInvoiceLine - POST /invoice/{invoice_no}/{stockcode}/
#[tracing::instrument(skip_all)]
async fn add_invoice_line<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::AddInvoiceLinePathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::LineInput>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::invoices::Invoices<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_idempotency_key = headers.get(HeaderName::from_static("idempotency-key"));

        let header_idempotency_key = match header_idempotency_key {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
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
            None => None,
        };

        models::AddInvoiceLineHeaderParams { idempotency_key: header_idempotency_key }
    };

    let validation = add_invoice_line_validation(header_params, path_params, body);

    let Ok((header_params, path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl
        .as_ref()
        .add_invoice_line(&method, &host, &cookies, &header_params, &path_params, &body)
        .await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::invoices::AddInvoiceLineResponse::Status201_TheLineWasAdded { body, location } => {
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
                apis::invoices::AddInvoiceLineResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::invoices::AddInvoiceLineResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::invoices::AddInvoiceLineResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::invoices::AddInvoiceLineResponse::Status404_NotFound(body) => {
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
                apis::invoices::AddInvoiceLineResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::invoices::AddInvoiceLineResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::invoices::AddInvoiceLineResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::invoices::AddInvoiceLineResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::invoices::AddInvoiceLineResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::invoices::AddInvoiceLineResponse::Status422_ValueRefused(body) => {
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
                apis::invoices::AddInvoiceLineResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::invoices::AddInvoiceLineResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::invoices::AddInvoiceLineResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::invoices::AddInvoiceLineResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn delete_invoice_validation(
    header_params: models::DeleteInvoiceHeaderParams,
    path_params: models::DeleteInvoicePathParams,
) -> std::result::Result<(models::DeleteInvoiceHeaderParams, models::DeleteInvoicePathParams), ValidationErrors>
{
    header_params.validate()?;
    path_params.validate()?;

    Ok((header_params, path_params))
}
/// DeleteInvoice - DELETE /invoice/{invoice_no}
#[tracing::instrument(skip_all)]
async fn delete_invoice<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::DeleteInvoicePathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::invoices::Invoices<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_match = headers.get(HeaderName::from_static("if-match"));

        let header_if_match = match header_if_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };
        let header_if_unmodified_since = headers.get(HeaderName::from_static("if-unmodified-since"));

        let header_if_unmodified_since = match header_if_unmodified_since {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Unmodified-Since - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::DeleteInvoiceHeaderParams {
            if_match: header_if_match,
            if_unmodified_since: header_if_unmodified_since,
        }
    };

    let validation = delete_invoice_validation(header_params, path_params);

    let Ok((header_params, path_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().delete_invoice(&method, &host, &cookies, &header_params, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::invoices::DeleteInvoiceResponse::Status200_TheInvoiceWasDeleted(body) => {
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
                apis::invoices::DeleteInvoiceResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::invoices::DeleteInvoiceResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::invoices::DeleteInvoiceResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::invoices::DeleteInvoiceResponse::Status404_NotFound(body) => {
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
                apis::invoices::DeleteInvoiceResponse::Status412_ChangedMeanwhile(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(412);
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
                apis::invoices::DeleteInvoiceResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::invoices::DeleteInvoiceResponse::Status422_ValueRefused(body) => {
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
                apis::invoices::DeleteInvoiceResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::invoices::DeleteInvoiceResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::invoices::DeleteInvoiceResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::invoices::DeleteInvoiceResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn delete_invoice_lines_validation(
    path_params: models::DeleteInvoiceLinesPathParams,
) -> std::result::Result<(models::DeleteInvoiceLinesPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// DeleteInvoiceLines - DELETE /invoice/{invoice_no}/{stockcode}/
#[tracing::instrument(skip_all)]
async fn delete_invoice_lines<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::DeleteInvoiceLinesPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::invoices::Invoices<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = delete_invoice_lines_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().delete_invoice_lines(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::invoices::DeleteInvoiceLinesResponse::Status200_TheLinesWereDeleted(body) => {
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
                apis::invoices::DeleteInvoiceLinesResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::invoices::DeleteInvoiceLinesResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::invoices::DeleteInvoiceLinesResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::invoices::DeleteInvoiceLinesResponse::Status404_NotFound(body) => {
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
                apis::invoices::DeleteInvoiceLinesResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::invoices::DeleteInvoiceLinesResponse::Status422_ValueRefused(body) => {
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
                apis::invoices::DeleteInvoiceLinesResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::invoices::DeleteInvoiceLinesResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::invoices::DeleteInvoiceLinesResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
                apis::invoices::DeleteInvoiceLinesResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn export_invoices_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// ExportInvoices - GET /invoice/export
#[tracing::instrument(skip_all)]
async fn export_invoices<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::invoices::Invoices<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = export_invoices_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().export_invoices(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::invoices::ExportInvoicesResponse::Status200_AllInvoices => {
                    let mut response = Response::builder();
                    let mut response = response.status(200);
                    response.body(Body::empty())
                }
                apis::invoices::ExportInvoicesResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::invoices::ExportInvoicesResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::invoices::ExportInvoicesResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::invoices::ExportInvoicesResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::invoices::ExportInvoicesResponse::Status422_ValueRefused(body) => {
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
                apis::invoices::ExportInvoicesResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::invoices::ExportInvoicesResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::invoices::ExportInvoicesResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn get_invoice_validation(
    path_params: models::GetInvoicePathParams,
) -> std::result::Result<(models::GetInvoicePathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetInvoice - GET /invoice/{invoice_no}
#[tracing::instrument(skip_all)]
async fn get_invoice<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetInvoicePathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::invoices::Invoices<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_invoice_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_invoice(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::invoices::GetInvoiceResponse::Status200_TheInvoice { body, last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
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
                apis::invoices::GetInvoiceResponse::Status304_NotModified { last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::invoices::GetInvoiceResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::invoices::GetInvoiceResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::invoices::GetInvoiceResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::invoices::GetInvoiceResponse::Status404_NotFound(body) => {
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
                apis::invoices::GetInvoiceResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::invoices::GetInvoiceResponse::Status422_ValueRefused(body) => {
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
                apis::invoices::GetInvoiceResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::invoices::GetInvoiceResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::invoices::GetInvoiceResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn get_invoice_stock_code_validation(
    path_params: models::GetInvoiceStockCodePathParams,
) -> std::result::Result<(models::GetInvoiceStockCodePathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetInvoiceStockCode - GET /invoice/{invoice_no}/{stockcode}/
#[tracing::instrument(skip_all)]
async fn get_invoice_stock_code<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetInvoiceStockCodePathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::invoices::Invoices<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_invoice_stock_code_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_invoice_stock_code(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::invoices::GetInvoiceStockCodeResponse::Status200_TheLines { body, last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
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
                apis::invoices::GetInvoiceStockCodeResponse::Status304_NotModified { last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::invoices::GetInvoiceStockCodeResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::invoices::GetInvoiceStockCodeResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::invoices::GetInvoiceStockCodeResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::invoices::GetInvoiceStockCodeResponse::Status404_NotFound(body) => {
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
                apis::invoices::GetInvoiceStockCodeResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::invoices::GetInvoiceStockCodeResponse::Status422_ValueRefused(body) => {
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
                apis::invoices::GetInvoiceStockCodeResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::invoices::GetInvoiceStockCodeResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::invoices::GetInvoiceStockCodeResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn import_invoices_validation(
    header_params: models::ImportInvoicesHeaderParams,
) -> std::result::Result<(models::ImportInvoicesHeaderParams,), ValidationErrors> {
    header_params.validate()?;

    Ok((header_params,))
}
/// ImportInvoices - POST /invoice/import
#[tracing::instrument(skip_all)]
async fn import_invoices<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::invoices::Invoices<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_idempotency_key = headers.get(HeaderName::from_static("idempotency-key"));

        let header_idempotency_key = match header_idempotency_key {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
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
            None => None,
        };

        models::ImportInvoicesHeaderParams { idempotency_key: header_idempotency_key }
    };

    let validation = import_invoices_validation(header_params);

    let Ok((header_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().import_invoices(&method, &host, &cookies, &header_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::invoices::ImportInvoicesResponse::Status200_TheReport => {
                    let mut response = Response::builder();
                    let mut response = response.status(200);
                    response.body(Body::empty())
                }
                apis::invoices::ImportInvoicesResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::invoices::ImportInvoicesResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::invoices::ImportInvoicesResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::invoices::ImportInvoicesResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::invoices::ImportInvoicesResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::invoices::ImportInvoicesResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::invoices::ImportInvoicesResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::invoices::ImportInvoicesResponse::Status422_ValueRefused(body) => {
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
                apis::invoices::ImportInvoicesResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::invoices::ImportInvoicesResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::invoices::ImportInvoicesResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::invoices::ImportInvoicesResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn list_invoices_validation(
    query_params: models::ListInvoicesQueryParams,
) -> std::result::Result<(models::ListInvoicesQueryParams,), ValidationErrors> {
    query_params.validate()?;

    Ok((query_params,))
}
/// ListInvoices - GET /invoice
#[tracing::instrument(skip_all)]
async fn list_invoices<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    QueryExtra(query_params): QueryExtra<models::ListInvoicesQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::invoices::Invoices<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_invoices_validation(query_params);

    let Ok((query_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_invoices(&method, &host, &cookies, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::invoices::ListInvoicesResponse::Status200_APageOfInvoices {
                    body,
                    last_modified,
                    link,
                } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                apis::invoices::ListInvoicesResponse::Status304_NotModified { last_modified, link } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::invoices::ListInvoicesResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::invoices::ListInvoicesResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::invoices::ListInvoicesResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::invoices::ListInvoicesResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::invoices::ListInvoicesResponse::Status422_ValueRefused(body) => {
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
                apis::invoices::ListInvoicesResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::invoices::ListInvoicesResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::invoices::ListInvoicesResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
struct ChangeItemBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::ItemChange,
}

#[tracing::instrument(skip_all)]
fn change_item_validation(
    header_params: models::ChangeItemHeaderParams,
    path_params: models::ChangeItemPathParams,
    body: models::ItemChange,
) -> std::result::Result<
    (models::ChangeItemHeaderParams, models::ChangeItemPathParams, models::ItemChange),
    ValidationErrors,
> {
    header_params.validate()?;
    path_params.validate()?;
    let b = ChangeItemBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, path_params, body))
}
/// ChangeItem - PATCH /items/{item_id}
#[tracing::instrument(skip_all)]
async fn change_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::ChangeItemPathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::ItemChange>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_match = headers.get(HeaderName::from_static("if-match"));

        let header_if_match = match header_if_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };
        let header_if_unmodified_since = headers.get(HeaderName::from_static("if-unmodified-since"));

        let header_if_unmodified_since = match header_if_unmodified_since {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Unmodified-Since - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::ChangeItemHeaderParams {
            if_match: header_if_match,
            if_unmodified_since: header_if_unmodified_since,
        }
    };

    let validation = change_item_validation(header_params, path_params, body);

    let Ok((header_params, path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().change_item(&method, &host, &cookies, &header_params, &path_params, &body).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::ChangeItemResponse::Status200_TheItem(body) => {
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
                apis::items::ChangeItemResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::ChangeItemResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::ChangeItemResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::ChangeItemResponse::Status404_NotFound(body) => {
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
                apis::items::ChangeItemResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::items::ChangeItemResponse::Status412_ChangedMeanwhile(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(412);
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
                apis::items::ChangeItemResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::items::ChangeItemResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::ChangeItemResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::items::ChangeItemResponse::Status422_ValueRefused(body) => {
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
                apis::items::ChangeItemResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::ChangeItemResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::ChangeItemResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::items::ChangeItemResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
                Ok(result) => Some(result.0),
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
            None => None,
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
        Ok(rsp) => {
            match rsp {
                apis::items::CreateItemResponse::Status201_TheItemWasCreated { body, location } => {
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
                apis::items::CreateItemResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::CreateItemResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::CreateItemResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::CreateItemResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::items::CreateItemResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::items::CreateItemResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::items::CreateItemResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::CreateItemResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::items::CreateItemResponse::Status422_ValueRefused(body) => {
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
                apis::items::CreateItemResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::CreateItemResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::CreateItemResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::items::CreateItemResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
    header_params: models::DeleteItemHeaderParams,
    path_params: models::DeleteItemPathParams,
) -> std::result::Result<(models::DeleteItemHeaderParams, models::DeleteItemPathParams), ValidationErrors> {
    header_params.validate()?;
    path_params.validate()?;

    Ok((header_params, path_params))
}
/// DeleteItem - DELETE /items/{item_id}
#[tracing::instrument(skip_all)]
async fn delete_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::DeleteItemPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_match = headers.get(HeaderName::from_static("if-match"));

        let header_if_match = match header_if_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };
        let header_if_unmodified_since = headers.get(HeaderName::from_static("if-unmodified-since"));

        let header_if_unmodified_since = match header_if_unmodified_since {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Unmodified-Since - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::DeleteItemHeaderParams {
            if_match: header_if_match,
            if_unmodified_since: header_if_unmodified_since,
        }
    };

    let validation = delete_item_validation(header_params, path_params);

    let Ok((header_params, path_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().delete_item(&method, &host, &cookies, &header_params, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::DeleteItemResponse::Status200_TheItemWasDeleted(body) => {
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
                apis::items::DeleteItemResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::DeleteItemResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::DeleteItemResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::DeleteItemResponse::Status404_NotFound(body) => {
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
                apis::items::DeleteItemResponse::Status412_ChangedMeanwhile(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(412);
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
                apis::items::DeleteItemResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::DeleteItemResponse::Status422_ValueRefused(body) => {
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
                apis::items::DeleteItemResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::DeleteItemResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::DeleteItemResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::items::DeleteItemResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn echo_number_validation(
    path_params: models::EchoNumberPathParams,
) -> std::result::Result<(models::EchoNumberPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// EchoNumber - GET /item/{number}
#[tracing::instrument(skip_all)]
async fn echo_number<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::EchoNumberPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = echo_number_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().echo_number(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::items::EchoNumberResponse::Status200_TheNumber(body) => {
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
            apis::items::EchoNumberResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::items::EchoNumberResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::items::EchoNumberResponse::Status422_ValueRefused(body) => {
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
            apis::items::EchoNumberResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::items::EchoNumberResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
            apis::items::EchoNumberResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                let mut response = response.status(503);
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
fn export_items_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// ExportItems - GET /items/export
#[tracing::instrument(skip_all)]
async fn export_items<I, A, E>(
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
    let validation = export_items_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().export_items(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::ExportItemsResponse::Status200_AllItems => {
                    let mut response = Response::builder();
                    let mut response = response.status(200);
                    response.body(Body::empty())
                }
                apis::items::ExportItemsResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::ExportItemsResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::ExportItemsResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::ExportItemsResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::ExportItemsResponse::Status422_ValueRefused(body) => {
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
                apis::items::ExportItemsResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::ExportItemsResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::ExportItemsResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn get_item_validation(
    path_params: models::GetItemPathParams,
    query_params: models::GetItemQueryParams,
) -> std::result::Result<(models::GetItemPathParams, models::GetItemQueryParams), ValidationErrors> {
    path_params.validate()?;
    query_params.validate()?;

    Ok((path_params, query_params))
}
/// GetItem - GET /items/{item_id}
#[tracing::instrument(skip_all)]
async fn get_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetItemPathParams>,
    QueryExtra(query_params): QueryExtra<models::GetItemQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_item_validation(path_params, query_params);

    let Ok((path_params, query_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_item(&method, &host, &cookies, &path_params, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::GetItemResponse::Status200_TheItem { body, last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
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
                apis::items::GetItemResponse::Status304_NotModified { last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::items::GetItemResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::GetItemResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::GetItemResponse::Status403_TokenWithoutTheScope { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::GetItemResponse::Status404_NotFound(body) => {
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
                apis::items::GetItemResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::GetItemResponse::Status422_ValueRefused(body) => {
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
                apis::items::GetItemResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::GetItemResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::GetItemResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn import_items_validation(
    header_params: models::ImportItemsHeaderParams,
) -> std::result::Result<(models::ImportItemsHeaderParams,), ValidationErrors> {
    header_params.validate()?;

    Ok((header_params,))
}
/// ImportItems - POST /items/import
#[tracing::instrument(skip_all)]
async fn import_items<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    State(api_impl): State<I>,
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
                Ok(result) => Some(result.0),
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
            None => None,
        };

        models::ImportItemsHeaderParams { idempotency_key: header_idempotency_key }
    };

    let validation = import_items_validation(header_params);

    let Ok((header_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().import_items(&method, &host, &cookies, &header_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::ImportItemsResponse::Status200_TheReport => {
                    let mut response = Response::builder();
                    let mut response = response.status(200);
                    response.body(Body::empty())
                }
                apis::items::ImportItemsResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::ImportItemsResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::ImportItemsResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::ImportItemsResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::items::ImportItemsResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::items::ImportItemsResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::ImportItemsResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::items::ImportItemsResponse::Status422_ValueRefused(body) => {
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
                apis::items::ImportItemsResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::ImportItemsResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::ImportItemsResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::items::ImportItemsResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
struct InsertItemBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::LegacyItem,
}

#[tracing::instrument(skip_all)]
fn insert_item_validation(
    header_params: models::InsertItemHeaderParams,
    body: models::LegacyItem,
) -> std::result::Result<(models::InsertItemHeaderParams, models::LegacyItem), ValidationErrors> {
    header_params.validate()?;
    let b = InsertItemBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, body))
}
/// InsertItem - POST /insert
#[tracing::instrument(skip_all)]
async fn insert_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    State(api_impl): State<I>,
    Json(body): Json<models::LegacyItem>,
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
                Ok(result) => Some(result.0),
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
            None => None,
        };

        models::InsertItemHeaderParams { idempotency_key: header_idempotency_key }
    };

    let validation = insert_item_validation(header_params, body);

    let Ok((header_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().insert_item(&method, &host, &cookies, &header_params, &body).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::InsertItemResponse::Status200_TheItemAsStored(body) => {
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
                apis::items::InsertItemResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::InsertItemResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::InsertItemResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::InsertItemResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::items::InsertItemResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::items::InsertItemResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::items::InsertItemResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::InsertItemResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::items::InsertItemResponse::Status422_ValueRefused(body) => {
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
                apis::items::InsertItemResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::InsertItemResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::InsertItemResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::items::InsertItemResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
struct InsertItemWithTokenBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::LegacyItemWithToken,
}

#[tracing::instrument(skip_all)]
fn insert_item_with_token_validation(
    header_params: models::InsertItemWithTokenHeaderParams,
    body: models::LegacyItemWithToken,
) -> std::result::Result<
    (models::InsertItemWithTokenHeaderParams, models::LegacyItemWithToken),
    ValidationErrors,
> {
    header_params.validate()?;
    let b = InsertItemWithTokenBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, body))
}
/// InsertItemWithToken - POST /insert_security/
#[tracing::instrument(skip_all)]
async fn insert_item_with_token<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    State(api_impl): State<I>,
    Json(body): Json<models::LegacyItemWithToken>,
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
                Ok(result) => Some(result.0),
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
            None => None,
        };

        models::InsertItemWithTokenHeaderParams { idempotency_key: header_idempotency_key }
    };

    let validation = insert_item_with_token_validation(header_params, body);

    let Ok((header_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().insert_item_with_token(&method, &host, &cookies, &header_params, &body).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::InsertItemWithTokenResponse::Status200_TheItemAsStored(body) => {
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
                apis::items::InsertItemWithTokenResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::InsertItemWithTokenResponse::Status401_WrongLegacyToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::InsertItemWithTokenResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::items::InsertItemWithTokenResponse::Status409_ContradictsWhatIsStored(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::items::InsertItemWithTokenResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::items::InsertItemWithTokenResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::InsertItemWithTokenResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::items::InsertItemWithTokenResponse::Status422_ValueRefused(body) => {
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
                apis::items::InsertItemWithTokenResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::InsertItemWithTokenResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::InsertItemWithTokenResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::items::InsertItemWithTokenResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
    query_params: models::ListItemsQueryParams,
) -> std::result::Result<(models::ListItemsQueryParams,), ValidationErrors> {
    query_params.validate()?;

    Ok((query_params,))
}
/// ListItems - GET /items
#[tracing::instrument(skip_all)]
async fn list_items<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    QueryExtra(query_params): QueryExtra<models::ListItemsQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_items_validation(query_params);

    let Ok((query_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_items(&method, &host, &cookies, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::ListItemsResponse::Status200_APageOfItems { body, last_modified, link } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                apis::items::ListItemsResponse::Status304_NotModified { last_modified, link } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::items::ListItemsResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::ListItemsResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::ListItemsResponse::Status403_TokenWithoutTheScope { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::ListItemsResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::ListItemsResponse::Status422_ValueRefused(body) => {
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
                apis::items::ListItemsResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::ListItemsResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::ListItemsResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn list_items_with_token_validation(
    query_params: models::ListItemsWithTokenQueryParams,
) -> std::result::Result<(models::ListItemsWithTokenQueryParams,), ValidationErrors> {
    query_params.validate()?;

    Ok((query_params,))
}
/// ListItemsWithToken - GET /items_security/
#[tracing::instrument(skip_all)]
async fn list_items_with_token<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    QueryExtra(query_params): QueryExtra<models::ListItemsWithTokenQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_items_with_token_validation(query_params);

    let Ok((query_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_items_with_token(&method, &host, &cookies, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::ListItemsWithTokenResponse::Status200_APageOfItems { body, link } => {
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
                apis::items::ListItemsWithTokenResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::ListItemsWithTokenResponse::Status401_WrongLegacyToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::ListItemsWithTokenResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::ListItemsWithTokenResponse::Status422_ValueRefused(body) => {
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
                apis::items::ListItemsWithTokenResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::ListItemsWithTokenResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::ListItemsWithTokenResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
struct ReplaceItemBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::ItemReplacement,
}

#[tracing::instrument(skip_all)]
fn replace_item_validation(
    header_params: models::ReplaceItemHeaderParams,
    path_params: models::ReplaceItemPathParams,
    body: models::ItemReplacement,
) -> std::result::Result<
    (models::ReplaceItemHeaderParams, models::ReplaceItemPathParams, models::ItemReplacement),
    ValidationErrors,
> {
    header_params.validate()?;
    path_params.validate()?;
    let b = ReplaceItemBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, path_params, body))
}
/// ReplaceItem - PUT /items/{item_id}
#[tracing::instrument(skip_all)]
async fn replace_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::ReplaceItemPathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::ItemReplacement>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_match = headers.get(HeaderName::from_static("if-match"));

        let header_if_match = match header_if_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };
        let header_if_unmodified_since = headers.get(HeaderName::from_static("if-unmodified-since"));

        let header_if_unmodified_since = match header_if_unmodified_since {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Unmodified-Since - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::ReplaceItemHeaderParams {
            if_match: header_if_match,
            if_unmodified_since: header_if_unmodified_since,
        }
    };

    let validation = replace_item_validation(header_params, path_params, body);

    let Ok((header_params, path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().replace_item(&method, &host, &cookies, &header_params, &path_params, &body).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::ReplaceItemResponse::Status200_TheItem(body) => {
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
                apis::items::ReplaceItemResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::ReplaceItemResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::ReplaceItemResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::ReplaceItemResponse::Status404_NotFound(body) => {
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
                apis::items::ReplaceItemResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::items::ReplaceItemResponse::Status412_ChangedMeanwhile(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(412);
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
                apis::items::ReplaceItemResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::items::ReplaceItemResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::ReplaceItemResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::items::ReplaceItemResponse::Status422_ValueRefused(body) => {
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
                apis::items::ReplaceItemResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::ReplaceItemResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::ReplaceItemResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::items::ReplaceItemResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
struct UpdateItemBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::LegacyItem,
}

#[tracing::instrument(skip_all)]
fn update_item_validation(
    path_params: models::UpdateItemPathParams,
    body: models::LegacyItem,
) -> std::result::Result<(models::UpdateItemPathParams, models::LegacyItem), ValidationErrors> {
    path_params.validate()?;
    let b = UpdateItemBodyValidator { body: &body };
    b.validate()?;

    Ok((path_params, body))
}
/// UpdateItem - POST /update/{item_id}
#[tracing::instrument(skip_all)]
async fn update_item<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::UpdateItemPathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::LegacyItem>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::items::Items<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = update_item_validation(path_params, body);

    let Ok((path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().update_item(&method, &host, &cookies, &path_params, &body).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::items::UpdateItemResponse::Status200_TheItemAsStored(body) => {
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
                apis::items::UpdateItemResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::items::UpdateItemResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::items::UpdateItemResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::items::UpdateItemResponse::Status404_NotFound(body) => {
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
                apis::items::UpdateItemResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::items::UpdateItemResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::items::UpdateItemResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::items::UpdateItemResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::items::UpdateItemResponse::Status422_ValueRefused(body) => {
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
                apis::items::UpdateItemResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::items::UpdateItemResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::items::UpdateItemResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::items::UpdateItemResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn get_model_validation(
    path_params: models::GetModelPathParams,
) -> std::result::Result<(models::GetModelPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetModel - GET /models/{model}
#[tracing::instrument(skip_all)]
async fn get_model<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetModelPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::models::Models<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_model_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_model(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::models::GetModelResponse::Status200_TheModel(body) => {
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
                apis::models::GetModelResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::models::GetModelResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::models::GetModelResponse::Status403_TokenWithoutTheScope { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::models::GetModelResponse::Status404_NotFound(body) => {
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
                apis::models::GetModelResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::models::GetModelResponse::Status422_ValueRefused(body) => {
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
                apis::models::GetModelResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::models::GetModelResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::models::GetModelResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn list_models_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// ListModels - GET /models
#[tracing::instrument(skip_all)]
async fn list_models<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::models::Models<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_models_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_models(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::models::ListModelsResponse::Status200_TheModels(body) => {
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
                apis::models::ListModelsResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::models::ListModelsResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::models::ListModelsResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::models::ListModelsResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::models::ListModelsResponse::Status422_ValueRefused(body) => {
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
                apis::models::ListModelsResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::models::ListModelsResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::models::ListModelsResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn load_model_validation(
    path_params: models::LoadModelPathParams,
) -> std::result::Result<(models::LoadModelPathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// LoadModel - POST /models/{model}/load
#[tracing::instrument(skip_all)]
async fn load_model<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::LoadModelPathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::models::Models<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = load_model_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().load_model(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::models::LoadModelResponse::Status200_TheModelWasLoaded(body) => {
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
                apis::models::LoadModelResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::models::LoadModelResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::models::LoadModelResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::models::LoadModelResponse::Status404_NotFound(body) => {
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
                apis::models::LoadModelResponse::Status409_ModelRefused(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(409);
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
                apis::models::LoadModelResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::models::LoadModelResponse::Status422_ValueRefused(body) => {
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
                apis::models::LoadModelResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::models::LoadModelResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::models::LoadModelResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
struct ChangeStockCodeBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::StockCodeChange,
}

#[tracing::instrument(skip_all)]
fn change_stock_code_validation(
    header_params: models::ChangeStockCodeHeaderParams,
    path_params: models::ChangeStockCodePathParams,
    body: models::StockCodeChange,
) -> std::result::Result<
    (models::ChangeStockCodeHeaderParams, models::ChangeStockCodePathParams, models::StockCodeChange),
    ValidationErrors,
> {
    header_params.validate()?;
    path_params.validate()?;
    let b = ChangeStockCodeBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, path_params, body))
}
/// ChangeStockCode - PATCH /stockcode/{stockcode}
#[tracing::instrument(skip_all)]
async fn change_stock_code<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::ChangeStockCodePathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::StockCodeChange>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::stock_codes::StockCodes<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_match = headers.get(HeaderName::from_static("if-match"));

        let header_if_match = match header_if_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => result.0,
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => {
                return Response::builder()
                    .status(StatusCode::BAD_REQUEST)
                    .body(Body::from("Missing required header If-Match"))
                    .map_err(|e| {
                        error!(error = ?e);
                        StatusCode::INTERNAL_SERVER_ERROR
                    });
            }
        };
        let header_if_unmodified_since = headers.get(HeaderName::from_static("if-unmodified-since"));

        let header_if_unmodified_since = match header_if_unmodified_since {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Unmodified-Since - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::ChangeStockCodeHeaderParams {
            if_match: header_if_match,
            if_unmodified_since: header_if_unmodified_since,
        }
    };

    let validation = change_stock_code_validation(header_params, path_params, body);

    let Ok((header_params, path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl
        .as_ref()
        .change_stock_code(&method, &host, &cookies, &header_params, &path_params, &body)
        .await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::stock_codes::ChangeStockCodeResponse::Status200_TheStockCode(body) => {
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
                apis::stock_codes::ChangeStockCodeResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::stock_codes::ChangeStockCodeResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::stock_codes::ChangeStockCodeResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::stock_codes::ChangeStockCodeResponse::Status404_NotFound(body) => {
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
                apis::stock_codes::ChangeStockCodeResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::stock_codes::ChangeStockCodeResponse::Status412_ChangedMeanwhile(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(412);
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
                apis::stock_codes::ChangeStockCodeResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::stock_codes::ChangeStockCodeResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::stock_codes::ChangeStockCodeResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::stock_codes::ChangeStockCodeResponse::Status422_ValueRefused(body) => {
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
                apis::stock_codes::ChangeStockCodeResponse::Status428_ConditionRequired(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(428);
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
                apis::stock_codes::ChangeStockCodeResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::stock_codes::ChangeStockCodeResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::stock_codes::ChangeStockCodeResponse::Status503_BusyOrNotReady {
                    body,
                    retry_after,
                } => {
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
                    let mut response = response.status(503);
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
                apis::stock_codes::ChangeStockCodeResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn get_stock_code_validation(
    path_params: models::GetStockCodePathParams,
) -> std::result::Result<(models::GetStockCodePathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetStockCode - GET /stockcode/{stockcode}
#[tracing::instrument(skip_all)]
async fn get_stock_code<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetStockCodePathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::stock_codes::StockCodes<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_stock_code_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_stock_code(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::stock_codes::GetStockCodeResponse::Status200_TheStockCode { body, last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
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
                apis::stock_codes::GetStockCodeResponse::Status304_NotModified { last_modified } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::stock_codes::GetStockCodeResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::stock_codes::GetStockCodeResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::stock_codes::GetStockCodeResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::stock_codes::GetStockCodeResponse::Status404_NotFound(body) => {
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
                apis::stock_codes::GetStockCodeResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::stock_codes::GetStockCodeResponse::Status422_ValueRefused(body) => {
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
                apis::stock_codes::GetStockCodeResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::stock_codes::GetStockCodeResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::stock_codes::GetStockCodeResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn list_stock_codes_validation(
    query_params: models::ListStockCodesQueryParams,
) -> std::result::Result<(models::ListStockCodesQueryParams,), ValidationErrors> {
    query_params.validate()?;

    Ok((query_params,))
}
/// ListStockCodes - GET /stockcode
#[tracing::instrument(skip_all)]
async fn list_stock_codes<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    QueryExtra(query_params): QueryExtra<models::ListStockCodesQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::stock_codes::StockCodes<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_stock_codes_validation(query_params);

    let Ok((query_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_stock_codes(&method, &host, &cookies, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::stock_codes::ListStockCodesResponse::Status200_APageOfStockCodes {
                    body,
                    last_modified,
                    link,
                } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                apis::stock_codes::ListStockCodesResponse::Status304_NotModified { last_modified, link } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::stock_codes::ListStockCodesResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::stock_codes::ListStockCodesResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::stock_codes::ListStockCodesResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::stock_codes::ListStockCodesResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::stock_codes::ListStockCodesResponse::Status422_ValueRefused(body) => {
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
                apis::stock_codes::ListStockCodesResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::stock_codes::ListStockCodesResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::stock_codes::ListStockCodesResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
struct PutStockCodeBodyValidator<'a> {
    #[validate(nested)]
    body: &'a models::StockCodeInput,
}

#[tracing::instrument(skip_all)]
fn put_stock_code_validation(
    header_params: models::PutStockCodeHeaderParams,
    path_params: models::PutStockCodePathParams,
    body: models::StockCodeInput,
) -> std::result::Result<
    (models::PutStockCodeHeaderParams, models::PutStockCodePathParams, models::StockCodeInput),
    ValidationErrors,
> {
    header_params.validate()?;
    path_params.validate()?;
    let b = PutStockCodeBodyValidator { body: &body };
    b.validate()?;

    Ok((header_params, path_params, body))
}
/// PutStockCode - PUT /stockcode/{stockcode}
#[tracing::instrument(skip_all)]
async fn put_stock_code<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    Path(path_params): Path<models::PutStockCodePathParams>,
    State(api_impl): State<I>,
    Json(body): Json<models::StockCodeInput>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::stock_codes::StockCodes<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_if_match = headers.get(HeaderName::from_static("if-match"));

        let header_if_match = match header_if_match {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Match - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };
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
        let header_if_unmodified_since = headers.get(HeaderName::from_static("if-unmodified-since"));

        let header_if_unmodified_since = match header_if_unmodified_since {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header If-Unmodified-Since - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::PutStockCodeHeaderParams {
            if_match: header_if_match,
            if_none_match: header_if_none_match,
            if_unmodified_since: header_if_unmodified_since,
        }
    };

    let validation = put_stock_code_validation(header_params, path_params, body);

    let Ok((header_params, path_params, body)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result =
        api_impl.as_ref().put_stock_code(&method, &host, &cookies, &header_params, &path_params, &body).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::stock_codes::PutStockCodeResponse::Status200_TheStockCode(body) => {
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
                apis::stock_codes::PutStockCodeResponse::Status201_TheStockCodeWasCreated {
                    body,
                    location,
                } => {
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
                apis::stock_codes::PutStockCodeResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::stock_codes::PutStockCodeResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::stock_codes::PutStockCodeResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::stock_codes::PutStockCodeResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::stock_codes::PutStockCodeResponse::Status412_ChangedMeanwhile(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(412);
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
                apis::stock_codes::PutStockCodeResponse::Status413_BodyTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::stock_codes::PutStockCodeResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::stock_codes::PutStockCodeResponse::Status415_MediaTypeNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::stock_codes::PutStockCodeResponse::Status422_ValueRefused(body) => {
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
                apis::stock_codes::PutStockCodeResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::stock_codes::PutStockCodeResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::stock_codes::PutStockCodeResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
                apis::stock_codes::PutStockCodeResponse::Status507_DiskFull(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(507);
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
            }
        }
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
fn get_contract_json_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetContractJson - GET /openapi.json
#[tracing::instrument(skip_all)]
async fn get_contract_json<I, A, E>(
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
    let validation = get_contract_json_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_contract_json(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetContractJsonResponse::Status200_TheContract(body) => {
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
            apis::system::GetContractJsonResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetContractJsonResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetContractJsonResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetContractJsonResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetContractJsonResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_contract_yaml_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetContractYaml - GET /openapi.yaml
#[tracing::instrument(skip_all)]
async fn get_contract_yaml<I, A, E>(
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
    let validation = get_contract_yaml_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_contract_yaml(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetContractYamlResponse::Status200_TheContract(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/yaml"));
                }

                let body_content = body.0;
                response.body(Body::from(body_content))
            }
            apis::system::GetContractYamlResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetContractYamlResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetContractYamlResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetContractYamlResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetContractYamlResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
            apis::system::GetDocsResponse::Status200_APage(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                }

                let body_content = body;
                response.body(Body::from(body_content))
            }
            apis::system::GetDocsResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetDocsResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetDocsResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetDocsResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetDocsResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_docs_bundle_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetDocsBundle - GET /docs/swagger-ui-bundle.js
#[tracing::instrument(skip_all)]
async fn get_docs_bundle<I, A, E>(
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
    let validation = get_docs_bundle_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_docs_bundle(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetDocsBundleResponse::Status200_AScript(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript"));
                }

                let body_content = body.0;
                response.body(Body::from(body_content))
            }
            apis::system::GetDocsBundleResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetDocsBundleResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetDocsBundleResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetDocsBundleResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetDocsBundleResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_docs_init_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetDocsInit - GET /docs/init.js
#[tracing::instrument(skip_all)]
async fn get_docs_init<I, A, E>(
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
    let validation = get_docs_init_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_docs_init(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetDocsInitResponse::Status200_AScript(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript"));
                }

                let body_content = body.0;
                response.body(Body::from(body_content))
            }
            apis::system::GetDocsInitResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetDocsInitResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetDocsInitResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetDocsInitResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetDocsInitResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_docs_style_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetDocsStyle - GET /docs/swagger-ui.css
#[tracing::instrument(skip_all)]
async fn get_docs_style<I, A, E>(
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
    let validation = get_docs_style_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_docs_style(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetDocsStyleResponse::Status200_AStyleSheet(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/css"));
                }

                let body_content = body.0;
                response.body(Body::from(body_content))
            }
            apis::system::GetDocsStyleResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetDocsStyleResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetDocsStyleResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetDocsStyleResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetDocsStyleResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_health_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetHealth - GET /health
#[tracing::instrument(skip_all)]
async fn get_health<I, A, E>(
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
    let validation = get_health_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_health(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetHealthResponse::Status200_Healthy(body) => {
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
            apis::system::GetHealthResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetHealthResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetHealthResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetHealthResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetHealthResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_liveness_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetLiveness - GET /health/live
#[tracing::instrument(skip_all)]
async fn get_liveness<I, A, E>(
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
    let validation = get_liveness_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_liveness(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetLivenessResponse::Status200_Healthy(body) => {
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
            apis::system::GetLivenessResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetLivenessResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetLivenessResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetLivenessResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetLivenessResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_metrics_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetMetrics - GET /metrics
#[tracing::instrument(skip_all)]
async fn get_metrics<I, A, E>(
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
    let validation = get_metrics_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_metrics(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::system::GetMetricsResponse::Status200_TheMetrics(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(200);
                    {
                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(
                            CONTENT_TYPE,
                            HeaderValue::from_static(
                                "application/openmetrics-text; version=1.0.0; charset=utf-8",
                            ),
                        );
                    }

                    let body_content = body.0;
                    response.body(Body::from(body_content))
                }
                apis::system::GetMetricsResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::system::GetMetricsResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::system::GetMetricsResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::system::GetMetricsResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::system::GetMetricsResponse::Status422_ValueRefused(body) => {
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
                apis::system::GetMetricsResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::system::GetMetricsResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
            }
        }
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
fn get_problem_type_validation(
    path_params: models::GetProblemTypePathParams,
) -> std::result::Result<(models::GetProblemTypePathParams,), ValidationErrors> {
    path_params.validate()?;

    Ok((path_params,))
}
/// GetProblemType - GET /problems/{problem}
#[tracing::instrument(skip_all)]
async fn get_problem_type<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    Path(path_params): Path<models::GetProblemTypePathParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::system::System<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_problem_type_validation(path_params);

    let Ok((path_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_problem_type(&method, &host, &cookies, &path_params).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetProblemTypeResponse::Status200_APage(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                }

                let body_content = body;
                response.body(Body::from(body_content))
            }
            apis::system::GetProblemTypeResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetProblemTypeResponse::Status404_NotFound(body) => {
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
            apis::system::GetProblemTypeResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetProblemTypeResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetProblemTypeResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetProblemTypeResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_readiness_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetReadiness - GET /health/ready
#[tracing::instrument(skip_all)]
async fn get_readiness<I, A, E>(
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
    let validation = get_readiness_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_readiness(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetReadinessResponse::Status200_Healthy(body) => {
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
            apis::system::GetReadinessResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetReadinessResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetReadinessResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetReadinessResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetReadinessResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
            apis::system::GetReadinessResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                let mut response = response.status(503);
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
fn get_redoc_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetRedoc - GET /redoc
#[tracing::instrument(skip_all)]
async fn get_redoc<I, A, E>(
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
    let validation = get_redoc_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_redoc(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetRedocResponse::Status200_APage(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                }

                let body_content = body;
                response.body(Body::from(body_content))
            }
            apis::system::GetRedocResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetRedocResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetRedocResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetRedocResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetRedocResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_redoc_bundle_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetRedocBundle - GET /redoc/redoc.standalone.js
#[tracing::instrument(skip_all)]
async fn get_redoc_bundle<I, A, E>(
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
    let validation = get_redoc_bundle_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_redoc_bundle(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetRedocBundleResponse::Status200_AScript(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript"));
                }

                let body_content = body.0;
                response.body(Body::from(body_content))
            }
            apis::system::GetRedocBundleResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetRedocBundleResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetRedocBundleResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetRedocBundleResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetRedocBundleResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_redoc_init_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetRedocInit - GET /redoc/init.js
#[tracing::instrument(skip_all)]
async fn get_redoc_init<I, A, E>(
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
    let validation = get_redoc_init_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_redoc_init(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetRedocInitResponse::Status200_AScript(body) => {
                let mut response = Response::builder();
                let mut response = response.status(200);
                {
                    let mut response_headers = response.headers_mut().unwrap();
                    response_headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript"));
                }

                let body_content = body.0;
                response.body(Body::from(body_content))
            }
            apis::system::GetRedocInitResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetRedocInitResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetRedocInitResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetRedocInitResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetRedocInitResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
            apis::system::GetRootResponse::Status200_TheServerIsThere(body) => {
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
            apis::system::GetRootResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetRootResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetRootResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetRootResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetRootResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_version_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetVersion - GET /version
#[tracing::instrument(skip_all)]
async fn get_version<I, A, E>(
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
    let validation = get_version_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_version(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => match rsp {
            apis::system::GetVersionResponse::Status200_TheVersion(body) => {
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
            apis::system::GetVersionResponse::Status400_MalformedRequest(body) => {
                let mut response = Response::builder();
                let mut response = response.status(400);
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
            apis::system::GetVersionResponse::Status414_AddressTooLong(body) => {
                let mut response = Response::builder();
                let mut response = response.status(414);
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
            apis::system::GetVersionResponse::Status422_ValueRefused(body) => {
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
            apis::system::GetVersionResponse::Status431_HeadersTooLarge(body) => {
                let mut response = Response::builder();
                let mut response = response.status(431);
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
            apis::system::GetVersionResponse::Status500_FaultOfTheServer(body) => {
                let mut response = Response::builder();
                let mut response = response.status(500);
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
fn get_jwks_validation() -> std::result::Result<(), ValidationErrors> {
    Ok(())
}
/// GetJwks - GET /.well-known/jwks.json
#[tracing::instrument(skip_all)]
async fn get_jwks<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::tokens::Tokens<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = get_jwks_validation();

    let Ok(()) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().get_jwks(&method, &host, &cookies).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::tokens::GetJwksResponse::Status200_TheKeys { body, cache_control } => {
                    let mut response = Response::builder();
                    {
                        let cache_control = match header::IntoHeaderValue(cache_control).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling cache_control header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("cache-control"), cache_control);
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
                apis::tokens::GetJwksResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::tokens::GetJwksResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::tokens::GetJwksResponse::Status422_ValueRefused(body) => {
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
                apis::tokens::GetJwksResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::tokens::GetJwksResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
            }
        }
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
fn list_country_totals_validation(
    query_params: models::ListCountryTotalsQueryParams,
) -> std::result::Result<(models::ListCountryTotalsQueryParams,), ValidationErrors> {
    query_params.validate()?;

    Ok((query_params,))
}
/// ListCountryTotals - GET /totals/countries
#[tracing::instrument(skip_all)]
async fn list_country_totals<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    QueryExtra(query_params): QueryExtra<models::ListCountryTotalsQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::totals::Totals<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_country_totals_validation(query_params);

    let Ok((query_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_country_totals(&method, &host, &cookies, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::totals::ListCountryTotalsResponse::Status200_APageOfTotalsByCountry {
                    body,
                    last_modified,
                    link,
                } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                apis::totals::ListCountryTotalsResponse::Status304_NotModified { last_modified, link } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::totals::ListCountryTotalsResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::totals::ListCountryTotalsResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::totals::ListCountryTotalsResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::totals::ListCountryTotalsResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::totals::ListCountryTotalsResponse::Status422_ValueRefused(body) => {
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
                apis::totals::ListCountryTotalsResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::totals::ListCountryTotalsResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::totals::ListCountryTotalsResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn list_customer_totals_validation(
    query_params: models::ListCustomerTotalsQueryParams,
) -> std::result::Result<(models::ListCustomerTotalsQueryParams,), ValidationErrors> {
    query_params.validate()?;

    Ok((query_params,))
}
/// ListCustomerTotals - GET /totals/customers
#[tracing::instrument(skip_all)]
async fn list_customer_totals<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    QueryExtra(query_params): QueryExtra<models::ListCustomerTotalsQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::totals::Totals<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_customer_totals_validation(query_params);

    let Ok((query_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_customer_totals(&method, &host, &cookies, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::totals::ListCustomerTotalsResponse::Status200_APageOfTotalsByCustomer {
                    body,
                    last_modified,
                    link,
                } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                apis::totals::ListCustomerTotalsResponse::Status304_NotModified { last_modified, link } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::totals::ListCustomerTotalsResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::totals::ListCustomerTotalsResponse::Status401_NoValidToken {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::totals::ListCustomerTotalsResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::totals::ListCustomerTotalsResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::totals::ListCustomerTotalsResponse::Status422_ValueRefused(body) => {
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
                apis::totals::ListCustomerTotalsResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::totals::ListCustomerTotalsResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::totals::ListCustomerTotalsResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn list_month_totals_validation(
    query_params: models::ListMonthTotalsQueryParams,
) -> std::result::Result<(models::ListMonthTotalsQueryParams,), ValidationErrors> {
    query_params.validate()?;

    Ok((query_params,))
}
/// ListMonthTotals - GET /totals/months
#[tracing::instrument(skip_all)]
async fn list_month_totals<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    QueryExtra(query_params): QueryExtra<models::ListMonthTotalsQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::totals::Totals<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    let validation = list_month_totals_validation(query_params);

    let Ok((query_params,)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().list_month_totals(&method, &host, &cookies, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::totals::ListMonthTotalsResponse::Status200_APageOfTotalsByMonth {
                    body,
                    last_modified,
                    link,
                } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                apis::totals::ListMonthTotalsResponse::Status304_NotModified { last_modified, link } => {
                    let mut response = Response::builder();
                    {
                        let last_modified = match header::IntoHeaderValue(last_modified).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling last_modified header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers.insert(HeaderName::from_static("last-modified"), last_modified);
                    }
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
                    let mut response = response.status(304);
                    response.body(Body::empty())
                }
                apis::totals::ListMonthTotalsResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::totals::ListMonthTotalsResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::totals::ListMonthTotalsResponse::Status403_TokenWithoutTheScope {
                    body,
                    www_authenticate,
                } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::totals::ListMonthTotalsResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::totals::ListMonthTotalsResponse::Status422_ValueRefused(body) => {
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
                apis::totals::ListMonthTotalsResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::totals::ListMonthTotalsResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::totals::ListMonthTotalsResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn classify_validation(
    header_params: models::ClassifyHeaderParams,
    query_params: models::ClassifyQueryParams,
) -> std::result::Result<(models::ClassifyHeaderParams, models::ClassifyQueryParams), ValidationErrors> {
    header_params.validate()?;
    query_params.validate()?;

    Ok((header_params, query_params))
}
/// Classify - POST /classify
#[tracing::instrument(skip_all)]
async fn classify<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    QueryExtra(query_params): QueryExtra<models::ClassifyQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::vision::Vision<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_prefer = headers.get(HeaderName::from_static("prefer"));

        let header_prefer = match header_prefer {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header Prefer - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::ClassifyHeaderParams { prefer: header_prefer }
    };

    let validation = classify_validation(header_params, query_params);

    let Ok((header_params, query_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().classify(&method, &host, &cookies, &header_params, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::vision::ClassifyResponse::Status200_WhatIsOnThePicture { body, preference_applied } => {
                    let mut response = Response::builder();
                    if let Some(preference_applied) = preference_applied {
                        let preference_applied = match header::IntoHeaderValue(preference_applied).try_into()
                        {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling preference_applied header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("preference-applied"), preference_applied);
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
                apis::vision::ClassifyResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::vision::ClassifyResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::vision::ClassifyResponse::Status403_TokenWithoutTheScope { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::vision::ClassifyResponse::Status404_NotFound(body) => {
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
                apis::vision::ClassifyResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::vision::ClassifyResponse::Status413_BodyOrPictureTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::vision::ClassifyResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::vision::ClassifyResponse::Status415_MediaTypeOrFormatNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::vision::ClassifyResponse::Status422_ValueOrPictureRefused(body) => {
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
                apis::vision::ClassifyResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::vision::ClassifyResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::vision::ClassifyResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
fn upload_validation(
    header_params: models::UploadHeaderParams,
    query_params: models::UploadQueryParams,
) -> std::result::Result<(models::UploadHeaderParams, models::UploadQueryParams), ValidationErrors> {
    header_params.validate()?;
    query_params.validate()?;

    Ok((header_params, query_params))
}
/// Upload - POST /upload
#[tracing::instrument(skip_all)]
async fn upload<I, A, E>(
    method: Method,
    TypedHeader(host): TypedHeader<Host>,
    cookies: CookieJar,
    headers: HeaderMap,
    QueryExtra(query_params): QueryExtra<models::UploadQueryParams>,
    State(api_impl): State<I>,
) -> Result<Response, StatusCode>
where
    I: AsRef<A> + Send + Sync,
    A: apis::vision::Vision<E> + Send + Sync,
    E: std::fmt::Debug + Send + Sync + 'static,
{
    // Header parameters
    let header_params = {
        let header_prefer = headers.get(HeaderName::from_static("prefer"));

        let header_prefer = match header_prefer {
            Some(v) => match header::IntoHeaderValue::<String>::try_from((*v).clone()) {
                Ok(result) => Some(result.0),
                Err(err) => {
                    return Response::builder()
                        .status(StatusCode::BAD_REQUEST)
                        .body(Body::from(format!("Invalid header Prefer - {err}")))
                        .map_err(|e| {
                            error!(error = ?e);
                            StatusCode::INTERNAL_SERVER_ERROR
                        });
                }
            },
            None => None,
        };

        models::UploadHeaderParams { prefer: header_prefer }
    };

    let validation = upload_validation(header_params, query_params);

    let Ok((header_params, query_params)) = validation else {
        return Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .body(Body::from(validation.unwrap_err().to_string()))
            .map_err(|_| StatusCode::BAD_REQUEST);
    };

    let result = api_impl.as_ref().upload(&method, &host, &cookies, &header_params, &query_params).await;

    let resp = match result {
        Ok(rsp) => {
            match rsp {
                apis::vision::UploadResponse::Status200_WhatIsOnThePictures { body, preference_applied } => {
                    let mut response = Response::builder();
                    if let Some(preference_applied) = preference_applied {
                        let preference_applied = match header::IntoHeaderValue(preference_applied).try_into()
                        {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling preference_applied header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("preference-applied"), preference_applied);
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
                apis::vision::UploadResponse::Status400_MalformedRequest(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(400);
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
                apis::vision::UploadResponse::Status401_NoValidToken { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(401);
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
                apis::vision::UploadResponse::Status403_TokenWithoutTheScope { body, www_authenticate } => {
                    let mut response = Response::builder();
                    {
                        let www_authenticate = match header::IntoHeaderValue(www_authenticate).try_into() {
                            Ok(val) => val,
                            Err(e) => {
                                return Response::builder()
                                        .status(StatusCode::INTERNAL_SERVER_ERROR)
                                        .body(Body::from(format!("An internal server error occurred handling www_authenticate header - {e}"))).map_err(|e| { error!(error = ?e); StatusCode::INTERNAL_SERVER_ERROR });
                            }
                        };

                        let mut response_headers = response.headers_mut().unwrap();
                        response_headers
                            .insert(HeaderName::from_static("www-authenticate"), www_authenticate);
                    }
                    let mut response = response.status(403);
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
                apis::vision::UploadResponse::Status404_NotFound(body) => {
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
                apis::vision::UploadResponse::Status408_BodyTooSlow(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(408);
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
                apis::vision::UploadResponse::Status413_BodyOrPictureTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(413);
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
                apis::vision::UploadResponse::Status414_AddressTooLong(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(414);
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
                apis::vision::UploadResponse::Status415_MediaTypeOrFormatNotUnderstood(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(415);
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
                apis::vision::UploadResponse::Status422_ValueOrPictureRefused(body) => {
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
                apis::vision::UploadResponse::Status431_HeadersTooLarge(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(431);
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
                apis::vision::UploadResponse::Status500_FaultOfTheServer(body) => {
                    let mut response = Response::builder();
                    let mut response = response.status(500);
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
                apis::vision::UploadResponse::Status503_BusyOrNotReady { body, retry_after } => {
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
                    let mut response = response.status(503);
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
            }
        }
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
