#![allow(unused_qualifications)]

use http::HeaderValue;
use validator::Validate;

#[cfg(feature = "server")]
use crate::header;
use crate::{models, types::*};

#[allow(dead_code)]
pub type SSE = std::pin::Pin<
    std::boxed::Box<
        dyn futures_util::Stream<
                Item = std::result::Result<axum::response::sse::Event, std::convert::Infallible>,
            > + std::marker::Send
            + std::marker::Sync,
    >,
>;

#[allow(dead_code)]
fn from_validation_error(e: validator::ValidationError) -> validator::ValidationErrors {
    let mut errs = validator::ValidationErrors::new();
    errs.add("na", e);
    errs
}

#[allow(dead_code)]
pub fn check_xss_map_nested<T>(
    v: &std::collections::BTreeMap<String, T>,
) -> std::result::Result<(), validator::ValidationError>
where
    T: validator::Validate,
{
    if v.values().any(|v| v.validate().is_err()) {
        std::result::Result::Err(validator::ValidationError::new("invalid value"))
    } else {
        std::result::Result::Ok(())
    }
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CreateCustomerHeaderParams {
    #[validate(
                    length(min = 1, max = 255),
                      regex(path = *RE_CREATECUSTOMERHEADERPARAMS_IDEMPOTENCY_KEY),
            )]
    pub idempotency_key: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_CREATECUSTOMERHEADERPARAMS_IDEMPOTENCY_KEY: regex::Regex = regex::Regex::new("^[!-~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CreateInvoiceHeaderParams {
    #[validate(
                    length(min = 1, max = 255),
                      regex(path = *RE_CREATEINVOICEHEADERPARAMS_IDEMPOTENCY_KEY),
            )]
    pub idempotency_key: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_CREATEINVOICEHEADERPARAMS_IDEMPOTENCY_KEY: regex::Regex = regex::Regex::new("^[!-~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CreateInvoicePathParams {
    /// The customer's id.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_CREATEINVOICEPATHPARAMS_CUSTOMER_ID),
            )]
    pub customer_id: String,
}

lazy_static::lazy_static! {
    static ref RE_CREATEINVOICEPATHPARAMS_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct DeleteCustomerHeaderParams {
    #[validate(
                    length(max = 4096),
                      regex(path = *RE_DELETECUSTOMERHEADERPARAMS_IF_MATCH),
            )]
    pub if_match: Option<String>,
    #[validate(
                    length(max = 29),
                      regex(path = *RE_DELETECUSTOMERHEADERPARAMS_IF_UNMODIFIED_SINCE),
            )]
    pub if_unmodified_since: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_DELETECUSTOMERHEADERPARAMS_IF_MATCH: regex::Regex = regex::Regex::new("^(\\*|(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22([ \\t]*,[ \\t]*(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22)*)$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_DELETECUSTOMERHEADERPARAMS_IF_UNMODIFIED_SINCE: regex::Regex = regex::Regex::new("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct DeleteCustomerPathParams {
    /// The customer's id.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_DELETECUSTOMERPATHPARAMS_CUSTOMER_ID),
            )]
    pub customer_id: String,
}

lazy_static::lazy_static! {
    static ref RE_DELETECUSTOMERPATHPARAMS_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetCustomerPathParams {
    /// The customer's id.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_GETCUSTOMERPATHPARAMS_CUSTOMER_ID),
            )]
    pub customer_id: String,
}

lazy_static::lazy_static! {
    static ref RE_GETCUSTOMERPATHPARAMS_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListCustomerInvoicesPathParams {
    /// The customer's id.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_LISTCUSTOMERINVOICESPATHPARAMS_CUSTOMER_ID),
            )]
    pub customer_id: String,
}

lazy_static::lazy_static! {
    static ref RE_LISTCUSTOMERINVOICESPATHPARAMS_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListCustomerInvoicesQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTCUSTOMERINVOICESQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_LISTCUSTOMERINVOICESQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListCustomersQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTCUSTOMERSQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The order of the rows; a minus sign means largest first.
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "sort")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Only customers of this country.
    #[serde(rename = "country")]
    #[validate(
                        length(min = 1, max = 60),
                          regex(path = *RE_LISTCUSTOMERSQUERYPARAMS_COUNTRY),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_LISTCUSTOMERSQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTCUSTOMERSQUERYPARAMS_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ReplaceCustomerHeaderParams {
    #[validate(
                    length(max = 4096),
                      regex(path = *RE_REPLACECUSTOMERHEADERPARAMS_IF_MATCH),
            )]
    pub if_match: Option<String>,
    #[validate(
                    length(max = 29),
                      regex(path = *RE_REPLACECUSTOMERHEADERPARAMS_IF_UNMODIFIED_SINCE),
            )]
    pub if_unmodified_since: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_REPLACECUSTOMERHEADERPARAMS_IF_MATCH: regex::Regex = regex::Regex::new("^(\\*|(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22([ \\t]*,[ \\t]*(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22)*)$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_REPLACECUSTOMERHEADERPARAMS_IF_UNMODIFIED_SINCE: regex::Regex = regex::Regex::new("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ReplaceCustomerPathParams {
    /// The customer's id.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_REPLACECUSTOMERPATHPARAMS_CUSTOMER_ID),
            )]
    pub customer_id: String,
}

lazy_static::lazy_static! {
    static ref RE_REPLACECUSTOMERPATHPARAMS_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetInferenceModelPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_GETINFERENCEMODELPATHPARAMS_MODEL),
            )]
    pub model: String,
}

lazy_static::lazy_static! {
    static ref RE_GETINFERENCEMODELPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetInferenceModelReadinessPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_GETINFERENCEMODELREADINESSPATHPARAMS_MODEL),
            )]
    pub model: String,
}

lazy_static::lazy_static! {
    static ref RE_GETINFERENCEMODELREADINESSPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetInferenceVersionPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_GETINFERENCEVERSIONPATHPARAMS_MODEL),
            )]
    pub model: String,
    /// The model's version.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_GETINFERENCEVERSIONPATHPARAMS_VERSION),
            )]
    pub version: String,
}

lazy_static::lazy_static! {
    static ref RE_GETINFERENCEVERSIONPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_GETINFERENCEVERSIONPATHPARAMS_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetInferenceVersionReadinessPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_GETINFERENCEVERSIONREADINESSPATHPARAMS_MODEL),
            )]
    pub model: String,
    /// The model's version.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_GETINFERENCEVERSIONREADINESSPATHPARAMS_VERSION),
            )]
    pub version: String,
}

lazy_static::lazy_static! {
    static ref RE_GETINFERENCEVERSIONREADINESSPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_GETINFERENCEVERSIONREADINESSPATHPARAMS_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferHeaderParams {
    #[validate(range(min = 0u64, max = 1073741824u64))]
    pub inference_header_content_length: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_INFERPATHPARAMS_MODEL),
            )]
    pub model: String,
}

lazy_static::lazy_static! {
    static ref RE_INFERPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferVersionHeaderParams {
    #[validate(range(min = 0u64, max = 1073741824u64))]
    pub inference_header_content_length: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferVersionPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_INFERVERSIONPATHPARAMS_MODEL),
            )]
    pub model: String,
    /// The model's version.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_INFERVERSIONPATHPARAMS_VERSION),
            )]
    pub version: String,
}

lazy_static::lazy_static! {
    static ref RE_INFERVERSIONPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INFERVERSIONPATHPARAMS_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct LoadInferenceModelPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_LOADINFERENCEMODELPATHPARAMS_MODEL),
            )]
    pub model: String,
}

lazy_static::lazy_static! {
    static ref RE_LOADINFERENCEMODELPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct AddInvoiceLineHeaderParams {
    #[validate(
                    length(min = 1, max = 255),
                      regex(path = *RE_ADDINVOICELINEHEADERPARAMS_IDEMPOTENCY_KEY),
            )]
    pub idempotency_key: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_ADDINVOICELINEHEADERPARAMS_IDEMPOTENCY_KEY: regex::Regex = regex::Regex::new("^[!-~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct AddInvoiceLinePathParams {
    /// The invoice's number, without the prefix of its kind.
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,
    /// The stock code, case-sensitive, percent-encoded where it holds spaces or slashes.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_ADDINVOICELINEPATHPARAMS_STOCKCODE),
            )]
    pub stockcode: String,
}

lazy_static::lazy_static! {
    static ref RE_ADDINVOICELINEPATHPARAMS_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct DeleteInvoiceHeaderParams {
    #[validate(
                    length(max = 4096),
                      regex(path = *RE_DELETEINVOICEHEADERPARAMS_IF_MATCH),
            )]
    pub if_match: Option<String>,
    #[validate(
                    length(max = 29),
                      regex(path = *RE_DELETEINVOICEHEADERPARAMS_IF_UNMODIFIED_SINCE),
            )]
    pub if_unmodified_since: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_DELETEINVOICEHEADERPARAMS_IF_MATCH: regex::Regex = regex::Regex::new("^(\\*|(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22([ \\t]*,[ \\t]*(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22)*)$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_DELETEINVOICEHEADERPARAMS_IF_UNMODIFIED_SINCE: regex::Regex = regex::Regex::new("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct DeleteInvoicePathParams {
    /// The invoice's number, without the prefix of its kind.
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct DeleteInvoiceLinesPathParams {
    /// The invoice's number, without the prefix of its kind.
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,
    /// The stock code, case-sensitive, percent-encoded where it holds spaces or slashes.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_DELETEINVOICELINESPATHPARAMS_STOCKCODE),
            )]
    pub stockcode: String,
}

lazy_static::lazy_static! {
    static ref RE_DELETEINVOICELINESPATHPARAMS_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetInvoicePathParams {
    /// The invoice's number, without the prefix of its kind.
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetInvoiceStockCodePathParams {
    /// The invoice's number, without the prefix of its kind.
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,
    /// The stock code, case-sensitive, percent-encoded where it holds spaces or slashes.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_GETINVOICESTOCKCODEPATHPARAMS_STOCKCODE),
            )]
    pub stockcode: String,
}

lazy_static::lazy_static! {
    static ref RE_GETINVOICESTOCKCODEPATHPARAMS_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ImportInvoicesHeaderParams {
    #[validate(
                    length(min = 1, max = 255),
                      regex(path = *RE_IMPORTINVOICESHEADERPARAMS_IDEMPOTENCY_KEY),
            )]
    pub idempotency_key: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_IMPORTINVOICESHEADERPARAMS_IDEMPOTENCY_KEY: regex::Regex = regex::Regex::new("^[!-~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListInvoicesQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTINVOICESQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The order of the rows; a minus sign means largest first.
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "sort")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Only this customer's invoices.
    #[serde(rename = "customer_id")]
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_LISTINVOICESQUERYPARAMS_CUSTOMER_ID),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<String>,
    /// Only invoices of this kind.
    #[serde(rename = "kind")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<models::InvoiceKind>,
    /// Only invoices that bear this country.
    #[serde(rename = "country")]
    #[validate(
                        length(min = 1, max = 60),
                          regex(path = *RE_LISTINVOICESQUERYPARAMS_COUNTRY),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Only invoices of this day or later.
    #[serde(rename = "from")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<chrono::naive::NaiveDate>,
    /// Only invoices of this day or earlier.
    #[serde(rename = "to")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<chrono::naive::NaiveDate>,
}

lazy_static::lazy_static! {
    static ref RE_LISTINVOICESQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTINVOICESQUERYPARAMS_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTINVOICESQUERYPARAMS_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ChangeItemHeaderParams {
    #[validate(
                    length(max = 4096),
                      regex(path = *RE_CHANGEITEMHEADERPARAMS_IF_MATCH),
            )]
    pub if_match: Option<String>,
    #[validate(
                    length(max = 29),
                      regex(path = *RE_CHANGEITEMHEADERPARAMS_IF_UNMODIFIED_SINCE),
            )]
    pub if_unmodified_since: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_CHANGEITEMHEADERPARAMS_IF_MATCH: regex::Regex = regex::Regex::new("^(\\*|(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22([ \\t]*,[ \\t]*(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22)*)$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_CHANGEITEMHEADERPARAMS_IF_UNMODIFIED_SINCE: regex::Regex = regex::Regex::new("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ChangeItemPathParams {
    /// The item's id.
    #[validate(range(min = 1u64, max = 9007199254740991u64))]
    pub item_id: u64,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CreateItemHeaderParams {
    #[validate(
                    length(min = 1, max = 255),
                      regex(path = *RE_CREATEITEMHEADERPARAMS_IDEMPOTENCY_KEY),
            )]
    pub idempotency_key: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_CREATEITEMHEADERPARAMS_IDEMPOTENCY_KEY: regex::Regex = regex::Regex::new("^[!-~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct DeleteItemHeaderParams {
    #[validate(
                    length(max = 4096),
                      regex(path = *RE_DELETEITEMHEADERPARAMS_IF_MATCH),
            )]
    pub if_match: Option<String>,
    #[validate(
                    length(max = 29),
                      regex(path = *RE_DELETEITEMHEADERPARAMS_IF_UNMODIFIED_SINCE),
            )]
    pub if_unmodified_since: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_DELETEITEMHEADERPARAMS_IF_MATCH: regex::Regex = regex::Regex::new("^(\\*|(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22([ \\t]*,[ \\t]*(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22)*)$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_DELETEITEMHEADERPARAMS_IF_UNMODIFIED_SINCE: regex::Regex = regex::Regex::new("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct DeleteItemPathParams {
    /// The item's id.
    #[validate(range(min = 1u64, max = 9007199254740991u64))]
    pub item_id: u64,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct EchoNumberPathParams {
    /// A whole number.
    #[validate(
                        range(min = -9007199254740991i64, max = 9007199254740991i64),
            )]
    pub number: i64,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetItemPathParams {
    /// The item's id.
    #[validate(range(min = 1u64, max = 9007199254740991u64))]
    pub item_id: u64,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetItemQueryParams {
    /// Ignored. A course document writes `/items/5?q=somequery`.
    #[serde(rename = "q")]
    #[validate(
                        length(min = 1, max = 200),
                          regex(path = *RE_GETITEMQUERYPARAMS_Q),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_GETITEMQUERYPARAMS_Q: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ImportItemsHeaderParams {
    #[validate(
                    length(min = 1, max = 255),
                      regex(path = *RE_IMPORTITEMSHEADERPARAMS_IDEMPOTENCY_KEY),
            )]
    pub idempotency_key: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_IMPORTITEMSHEADERPARAMS_IDEMPOTENCY_KEY: regex::Regex = regex::Regex::new("^[!-~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InsertItemHeaderParams {
    #[validate(
                    length(min = 1, max = 255),
                      regex(path = *RE_INSERTITEMHEADERPARAMS_IDEMPOTENCY_KEY),
            )]
    pub idempotency_key: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_INSERTITEMHEADERPARAMS_IDEMPOTENCY_KEY: regex::Regex = regex::Regex::new("^[!-~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InsertItemWithTokenHeaderParams {
    #[validate(
                    length(min = 1, max = 255),
                      regex(path = *RE_INSERTITEMWITHTOKENHEADERPARAMS_IDEMPOTENCY_KEY),
            )]
    pub idempotency_key: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_INSERTITEMWITHTOKENHEADERPARAMS_IDEMPOTENCY_KEY: regex::Regex = regex::Regex::new("^[!-~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListItemsQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTITEMSQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The order of the rows; a minus sign means largest first.
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "sort")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Only items whose name contains this text; the case of ASCII letters does not matter.
    #[serde(rename = "name")]
    #[validate(
                        length(min = 1, max = 200),
                          regex(path = *RE_LISTITEMSQUERYPARAMS_NAME),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Only items that cost at least this.
    #[serde(rename = "min_price")]
    #[validate(
                        range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_price: Option<rust_decimal::Decimal>,
    /// Only items that cost at most this.
    #[serde(rename = "max_price")]
    #[validate(
                        range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_price: Option<rust_decimal::Decimal>,
}

lazy_static::lazy_static! {
    static ref RE_LISTITEMSQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTITEMSQUERYPARAMS_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListItemsWithTokenQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTITEMSWITHTOKENQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_LISTITEMSWITHTOKENQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ReplaceItemHeaderParams {
    #[validate(
                    length(max = 4096),
                      regex(path = *RE_REPLACEITEMHEADERPARAMS_IF_MATCH),
            )]
    pub if_match: Option<String>,
    #[validate(
                    length(max = 29),
                      regex(path = *RE_REPLACEITEMHEADERPARAMS_IF_UNMODIFIED_SINCE),
            )]
    pub if_unmodified_since: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_REPLACEITEMHEADERPARAMS_IF_MATCH: regex::Regex = regex::Regex::new("^(\\*|(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22([ \\t]*,[ \\t]*(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22)*)$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_REPLACEITEMHEADERPARAMS_IF_UNMODIFIED_SINCE: regex::Regex = regex::Regex::new("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ReplaceItemPathParams {
    /// The item's id.
    #[validate(range(min = 1u64, max = 9007199254740991u64))]
    pub item_id: u64,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct UpdateItemPathParams {
    /// The item's id.
    #[validate(range(min = 1u64, max = 9007199254740991u64))]
    pub item_id: u64,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetModelPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_GETMODELPATHPARAMS_MODEL),
            )]
    pub model: String,
}

lazy_static::lazy_static! {
    static ref RE_GETMODELPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct LoadModelPathParams {
    /// The model's name.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_LOADMODELPATHPARAMS_MODEL),
            )]
    pub model: String,
}

lazy_static::lazy_static! {
    static ref RE_LOADMODELPATHPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ChangeStockCodeHeaderParams {
    #[validate(
                    length(max = 4096),
                      regex(path = *RE_CHANGESTOCKCODEHEADERPARAMS_IF_MATCH),
            )]
    pub if_match: String,
    #[validate(
                    length(max = 29),
                      regex(path = *RE_CHANGESTOCKCODEHEADERPARAMS_IF_UNMODIFIED_SINCE),
            )]
    pub if_unmodified_since: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_CHANGESTOCKCODEHEADERPARAMS_IF_MATCH: regex::Regex = regex::Regex::new("^(\\*|(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22([ \\t]*,[ \\t]*(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22)*)$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_CHANGESTOCKCODEHEADERPARAMS_IF_UNMODIFIED_SINCE: regex::Regex = regex::Regex::new("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ChangeStockCodePathParams {
    /// The stock code, case-sensitive, percent-encoded where it holds spaces or slashes.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_CHANGESTOCKCODEPATHPARAMS_STOCKCODE),
            )]
    pub stockcode: String,
}

lazy_static::lazy_static! {
    static ref RE_CHANGESTOCKCODEPATHPARAMS_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetStockCodePathParams {
    /// The stock code, case-sensitive, percent-encoded where it holds spaces or slashes.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_GETSTOCKCODEPATHPARAMS_STOCKCODE),
            )]
    pub stockcode: String,
}

lazy_static::lazy_static! {
    static ref RE_GETSTOCKCODEPATHPARAMS_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListStockCodesQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTSTOCKCODESQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The order of the rows; a minus sign means largest first.
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "sort")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Only stock codes that hold this text in the code or in a description; the case of ASCII letters does not matter.
    #[serde(rename = "q")]
    #[validate(
                        length(min = 1, max = 200),
                          regex(path = *RE_LISTSTOCKCODESQUERYPARAMS_Q),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only stock codes of which one description holds all these words, each whole or only its beginning, without regard to case and accents.
    #[serde(rename = "words")]
    #[validate(
                        length(min = 1, max = 200),
                          regex(path = *RE_LISTSTOCKCODESQUERYPARAMS_WORDS),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_LISTSTOCKCODESQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTSTOCKCODESQUERYPARAMS_Q: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTSTOCKCODESQUERYPARAMS_WORDS: regex::Regex = regex::Regex::new("^ *[^\\x00-\\x20\\x7f]+( +[^\\x00-\\x20\\x7f]+){0,9} *$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct PutStockCodeHeaderParams {
    #[validate(
                    length(max = 4096),
                      regex(path = *RE_PUTSTOCKCODEHEADERPARAMS_IF_MATCH),
            )]
    pub if_match: Option<String>,
    #[validate(
                    length(max = 1),
                      regex(path = *RE_PUTSTOCKCODEHEADERPARAMS_IF_NONE_MATCH),
            )]
    pub if_none_match: Option<String>,
    #[validate(
                    length(max = 29),
                      regex(path = *RE_PUTSTOCKCODEHEADERPARAMS_IF_UNMODIFIED_SINCE),
            )]
    pub if_unmodified_since: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_PUTSTOCKCODEHEADERPARAMS_IF_MATCH: regex::Regex = regex::Regex::new("^(\\*|(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22([ \\t]*,[ \\t]*(W/)?\\x22[\\x21\\x23-\\x7e]*\\x22)*)$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_PUTSTOCKCODEHEADERPARAMS_IF_NONE_MATCH: regex::Regex = regex::Regex::new("^\\*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_PUTSTOCKCODEHEADERPARAMS_IF_UNMODIFIED_SINCE: regex::Regex = regex::Regex::new("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12][0-9]|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct PutStockCodePathParams {
    /// The stock code, case-sensitive, percent-encoded where it holds spaces or slashes.
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_PUTSTOCKCODEPATHPARAMS_STOCKCODE),
            )]
    pub stockcode: String,
}

lazy_static::lazy_static! {
    static ref RE_PUTSTOCKCODEPATHPARAMS_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct GetProblemTypePathParams {
    /// The last part of the problem's `type`.
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_GETPROBLEMTYPEPATHPARAMS_PROBLEM),
            )]
    pub problem: String,
}

lazy_static::lazy_static! {
    static ref RE_GETPROBLEMTYPEPATHPARAMS_PROBLEM: regex::Regex = regex::Regex::new("^[a-z][a-z-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListCountryTotalsQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTCOUNTRYTOTALSQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The order of the rows; a minus sign means largest first.
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "sort")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Only this customer's invoices.
    #[serde(rename = "customer_id")]
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_LISTCOUNTRYTOTALSQUERYPARAMS_CUSTOMER_ID),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<String>,
    /// Only invoices of this kind.
    #[serde(rename = "kind")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<models::InvoiceKind>,
    /// Only invoices of this day or later.
    #[serde(rename = "from")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<chrono::naive::NaiveDate>,
    /// Only invoices of this day or earlier.
    #[serde(rename = "to")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<chrono::naive::NaiveDate>,
}

lazy_static::lazy_static! {
    static ref RE_LISTCOUNTRYTOTALSQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTCOUNTRYTOTALSQUERYPARAMS_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListCustomerTotalsQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTCUSTOMERTOTALSQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The order of the rows; a minus sign means largest first.
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "sort")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Only invoices of this kind.
    #[serde(rename = "kind")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<models::InvoiceKind>,
    /// Only invoices that bear this country.
    #[serde(rename = "country")]
    #[validate(
                        length(min = 1, max = 60),
                          regex(path = *RE_LISTCUSTOMERTOTALSQUERYPARAMS_COUNTRY),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Only invoices of this day or later.
    #[serde(rename = "from")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<chrono::naive::NaiveDate>,
    /// Only invoices of this day or earlier.
    #[serde(rename = "to")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<chrono::naive::NaiveDate>,
}

lazy_static::lazy_static! {
    static ref RE_LISTCUSTOMERTOTALSQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTCUSTOMERTOTALSQUERYPARAMS_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ListMonthTotalsQueryParams {
    /// At most so many rows.
    #[serde(rename = "limit")]
    #[validate(range(min = 1u32, max = 1000u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, as the `Link` header of the page before says. Opaque.
    #[serde(rename = "cursor")]
    #[validate(
                        length(min = 1, max = 2048),
                          regex(path = *RE_LISTMONTHTOTALSQUERYPARAMS_CURSOR),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The order of the rows; a minus sign means largest first.
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "sort")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Only this customer's invoices.
    #[serde(rename = "customer_id")]
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_LISTMONTHTOTALSQUERYPARAMS_CUSTOMER_ID),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<String>,
    /// Only invoices of this kind.
    #[serde(rename = "kind")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<models::InvoiceKind>,
    /// Only invoices that bear this country.
    #[serde(rename = "country")]
    #[validate(
                        length(min = 1, max = 60),
                          regex(path = *RE_LISTMONTHTOTALSQUERYPARAMS_COUNTRY),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Only invoices of this day or later.
    #[serde(rename = "from")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<chrono::naive::NaiveDate>,
    /// Only invoices of this day or earlier.
    #[serde(rename = "to")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<chrono::naive::NaiveDate>,
}

lazy_static::lazy_static! {
    static ref RE_LISTMONTHTOTALSQUERYPARAMS_CURSOR: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTMONTHTOTALSQUERYPARAMS_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LISTMONTHTOTALSQUERYPARAMS_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ClassifyHeaderParams {
    #[validate(
                    length(min = 1, max = 1024),
                      regex(path = *RE_CLASSIFYHEADERPARAMS_PREFER),
            )]
    pub prefer: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_CLASSIFYHEADERPARAMS_PREFER: regex::Regex = regex::Regex::new("^[\\t -~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ClassifyQueryParams {
    /// Answer so many of the labels in `top`, best first; all where there are fewer.
    #[serde(rename = "top_k")]
    #[validate(range(min = 1u32, max = 100u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_k: Option<u32>,
    /// The model to ask; the server's default model where it is left out.
    #[serde(rename = "model")]
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_CLASSIFYQUERYPARAMS_MODEL),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The version of the model; its newest where it is left out.
    #[serde(rename = "version")]
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_CLASSIFYQUERYPARAMS_VERSION),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Whether the answer bears a signed receipt; the header `Prefer` with `receipt` asks for one too.
    #[serde(rename = "receipt")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<bool>,
}

lazy_static::lazy_static! {
    static ref RE_CLASSIFYQUERYPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_CLASSIFYQUERYPARAMS_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct UploadHeaderParams {
    #[validate(
                    length(min = 1, max = 1024),
                      regex(path = *RE_UPLOADHEADERPARAMS_PREFER),
            )]
    pub prefer: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_UPLOADHEADERPARAMS_PREFER: regex::Regex = regex::Regex::new("^[\\t -~]+$").unwrap();
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct UploadQueryParams {
    /// The model to ask; the server's default model where it is left out.
    #[serde(rename = "model")]
    #[validate(
                        length(min = 1, max = 64),
                          regex(path = *RE_UPLOADQUERYPARAMS_MODEL),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The version of the model; its newest where it is left out.
    #[serde(rename = "version")]
    #[validate(
                        length(min = 1, max = 32),
                          regex(path = *RE_UPLOADQUERYPARAMS_VERSION),
              )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Whether the answer bears a signed receipt; the header `Prefer` with `receipt` asks for one too.
    #[serde(rename = "receipt")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<bool>,
}

lazy_static::lazy_static! {
    static ref RE_UPLOADQUERYPARAMS_MODEL: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_UPLOADQUERYPARAMS_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

/// The exact sum of quantity × unit price.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Amount(pub rust_decimal::Decimal);

impl validator::Validate for Amount {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<rust_decimal::Decimal> for Amount {
    fn from(x: rust_decimal::Decimal) -> Self {
        Amount(x)
    }
}

impl std::convert::From<Amount> for rust_decimal::Decimal {
    fn from(x: Amount) -> Self {
        x.0
    }
}

impl std::ops::Deref for Amount {
    type Target = rust_decimal::Decimal;
    fn deref(&self) -> &rust_decimal::Decimal {
        &self.0
    }
}

impl std::ops::DerefMut for Amount {
    fn deref_mut(&mut self) -> &mut rust_decimal::Decimal {
        &mut self.0
    }
}

/// Any whole number that JSON readers keep exactly.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct AnyInteger {}

impl AnyInteger {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> AnyInteger {
        AnyInteger {}
    }
}

/// Converts the AnyInteger value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for AnyInteger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a AnyInteger value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for AnyInteger {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {}

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing AnyInteger".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing AnyInteger".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(AnyInteger {})
    }
}

// Methods for converting between header::IntoHeaderValue<AnyInteger> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<AnyInteger>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<AnyInteger>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for AnyInteger - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<AnyInteger> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <AnyInteger as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into AnyInteger - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Metadata of an authorization server (RFC 8414).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct AuthorizationServer {
    #[serde(rename = "issuer")]
    pub issuer: String,

    #[serde(rename = "token_endpoint")]
    pub token_endpoint: String,

    #[serde(rename = "revocation_endpoint")]
    pub revocation_endpoint: String,

    #[serde(rename = "jwks_uri")]
    pub jwks_uri: String,

    /// Names.
    #[serde(rename = "scopes_supported")]
    pub scopes_supported: Vec<String>,

    /// Names.
    #[serde(rename = "response_types_supported")]
    pub response_types_supported: Vec<String>,

    /// Names.
    #[serde(rename = "grant_types_supported")]
    pub grant_types_supported: Vec<String>,

    /// Names.
    #[serde(rename = "token_endpoint_auth_methods_supported")]
    pub token_endpoint_auth_methods_supported: Vec<String>,

    /// Names.
    #[serde(rename = "revocation_endpoint_auth_methods_supported")]
    pub revocation_endpoint_auth_methods_supported: Vec<String>,

    /// The keys that Biscuits are verified with.
    #[serde(rename = "biscuit_root_keys")]
    #[validate(nested)]
    pub biscuit_root_keys: Vec<models::BiscuitRootKey>,
}

impl AuthorizationServer {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        issuer: String,
        token_endpoint: String,
        revocation_endpoint: String,
        jwks_uri: String,
        scopes_supported: Vec<String>,
        response_types_supported: Vec<String>,
        grant_types_supported: Vec<String>,
        token_endpoint_auth_methods_supported: Vec<String>,
        revocation_endpoint_auth_methods_supported: Vec<String>,
        biscuit_root_keys: Vec<models::BiscuitRootKey>,
    ) -> AuthorizationServer {
        AuthorizationServer {
            issuer,
            token_endpoint,
            revocation_endpoint,
            jwks_uri,
            scopes_supported,
            response_types_supported,
            grant_types_supported,
            token_endpoint_auth_methods_supported,
            revocation_endpoint_auth_methods_supported,
            biscuit_root_keys,
        }
    }
}

/// Converts the AuthorizationServer value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for AuthorizationServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("issuer".to_string()),
            Some(self.issuer.to_string()),
            Some("token_endpoint".to_string()),
            Some(self.token_endpoint.to_string()),
            Some("revocation_endpoint".to_string()),
            Some(self.revocation_endpoint.to_string()),
            Some("jwks_uri".to_string()),
            Some(self.jwks_uri.to_string()),
            Some("scopes_supported".to_string()),
            Some(self.scopes_supported.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            Some("response_types_supported".to_string()),
            Some(self.response_types_supported.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            Some("grant_types_supported".to_string()),
            Some(self.grant_types_supported.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            Some("token_endpoint_auth_methods_supported".to_string()),
            Some(
                self.token_endpoint_auth_methods_supported
                    .iter()
                    .map(|x| x.to_string())
                    .collect::<Vec<_>>()
                    .join(","),
            ),
            Some("revocation_endpoint_auth_methods_supported".to_string()),
            Some(
                self.revocation_endpoint_auth_methods_supported
                    .iter()
                    .map(|x| x.to_string())
                    .collect::<Vec<_>>()
                    .join(","),
            ),
            // Skipping biscuit_root_keys in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a AuthorizationServer value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for AuthorizationServer {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub issuer: Vec<String>,
            pub token_endpoint: Vec<String>,
            pub revocation_endpoint: Vec<String>,
            pub jwks_uri: Vec<String>,
            pub scopes_supported: Vec<Vec<String>>,
            pub response_types_supported: Vec<Vec<String>>,
            pub grant_types_supported: Vec<Vec<String>>,
            pub token_endpoint_auth_methods_supported: Vec<Vec<String>>,
            pub revocation_endpoint_auth_methods_supported: Vec<Vec<String>>,
            pub biscuit_root_keys: Vec<Vec<models::BiscuitRootKey>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing AuthorizationServer".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "issuer" => intermediate_rep
                        .issuer
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "token_endpoint" => intermediate_rep
                        .token_endpoint
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "revocation_endpoint" => intermediate_rep
                        .revocation_endpoint
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "jwks_uri" => intermediate_rep
                        .jwks_uri
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "scopes_supported" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in AuthorizationServer"
                                .to_string(),
                        );
                    }
                    "response_types_supported" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in AuthorizationServer"
                                .to_string(),
                        );
                    }
                    "grant_types_supported" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in AuthorizationServer"
                                .to_string(),
                        );
                    }
                    "token_endpoint_auth_methods_supported" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in AuthorizationServer"
                                .to_string(),
                        );
                    }
                    "revocation_endpoint_auth_methods_supported" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in AuthorizationServer"
                                .to_string(),
                        );
                    }
                    "biscuit_root_keys" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in AuthorizationServer"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing AuthorizationServer".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(AuthorizationServer {
            issuer: intermediate_rep
                .issuer
                .into_iter()
                .next()
                .ok_or_else(|| "issuer missing in AuthorizationServer".to_string())?,
            token_endpoint: intermediate_rep
                .token_endpoint
                .into_iter()
                .next()
                .ok_or_else(|| "token_endpoint missing in AuthorizationServer".to_string())?,
            revocation_endpoint: intermediate_rep
                .revocation_endpoint
                .into_iter()
                .next()
                .ok_or_else(|| "revocation_endpoint missing in AuthorizationServer".to_string())?,
            jwks_uri: intermediate_rep
                .jwks_uri
                .into_iter()
                .next()
                .ok_or_else(|| "jwks_uri missing in AuthorizationServer".to_string())?,
            scopes_supported: intermediate_rep
                .scopes_supported
                .into_iter()
                .next()
                .ok_or_else(|| "scopes_supported missing in AuthorizationServer".to_string())?,
            response_types_supported: intermediate_rep
                .response_types_supported
                .into_iter()
                .next()
                .ok_or_else(|| "response_types_supported missing in AuthorizationServer".to_string())?,
            grant_types_supported: intermediate_rep
                .grant_types_supported
                .into_iter()
                .next()
                .ok_or_else(|| "grant_types_supported missing in AuthorizationServer".to_string())?,
            token_endpoint_auth_methods_supported: intermediate_rep
                .token_endpoint_auth_methods_supported
                .into_iter()
                .next()
                .ok_or_else(|| {
                    "token_endpoint_auth_methods_supported missing in AuthorizationServer".to_string()
                })?,
            revocation_endpoint_auth_methods_supported: intermediate_rep
                .revocation_endpoint_auth_methods_supported
                .into_iter()
                .next()
                .ok_or_else(|| {
                    "revocation_endpoint_auth_methods_supported missing in AuthorizationServer".to_string()
                })?,
            biscuit_root_keys: intermediate_rep
                .biscuit_root_keys
                .into_iter()
                .next()
                .ok_or_else(|| "biscuit_root_keys missing in AuthorizationServer".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<AuthorizationServer> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<AuthorizationServer>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<AuthorizationServer>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for AuthorizationServer - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<AuthorizationServer> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <AuthorizationServer as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into AuthorizationServer - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A public key at the root of Biscuits.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct BiscuitRootKey {
    /// The id by which Biscuits name it.
    #[serde(rename = "root_key_id")]
    #[validate(range(min = 0u64))]
    pub root_key_id: u64,

    #[serde(rename = "public_key")]
    #[validate(
            regex(path = *RE_BISCUITROOTKEY_PUBLIC_KEY),
    )]
    pub public_key: String,
}

lazy_static::lazy_static! {
    static ref RE_BISCUITROOTKEY_PUBLIC_KEY: regex::Regex = regex::Regex::new("^ed25519/[0-9a-f]{64}$").unwrap();
}

impl BiscuitRootKey {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(root_key_id: u64, public_key: String) -> BiscuitRootKey {
        BiscuitRootKey { root_key_id, public_key }
    }
}

/// Converts the BiscuitRootKey value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for BiscuitRootKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("root_key_id".to_string()),
            Some(self.root_key_id.to_string()),
            Some("public_key".to_string()),
            Some(self.public_key.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a BiscuitRootKey value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for BiscuitRootKey {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub root_key_id: Vec<u64>,
            pub public_key: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing BiscuitRootKey".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "root_key_id" => intermediate_rep
                        .root_key_id
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "public_key" => intermediate_rep
                        .public_key
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing BiscuitRootKey".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(BiscuitRootKey {
            root_key_id: intermediate_rep
                .root_key_id
                .into_iter()
                .next()
                .ok_or_else(|| "root_key_id missing in BiscuitRootKey".to_string())?,
            public_key: intermediate_rep
                .public_key
                .into_iter()
                .next()
                .ok_or_else(|| "public_key missing in BiscuitRootKey".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<BiscuitRootKey> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<BiscuitRootKey>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<BiscuitRootKey>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for BiscuitRootKey - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<BiscuitRootKey> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <BiscuitRootKey as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into BiscuitRootKey - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What is on a picture, and which model says so.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Classification {
    /// What a picture may show.
    #[serde(rename = "prediction")]
    #[validate(length(min = 1, max = 200))]
    pub prediction: String,

    /// How likely each label is, in the model's order; they add up to 1, but for rounding.
    #[serde(rename = "values")]
    #[validate(length(min = 1, max = 10000), nested)]
    pub values: Vec<models::Probability>,

    /// What each of the values is about.
    #[serde(rename = "labels")]
    #[validate(length(min = 1, max = 10000), nested)]
    pub labels: Vec<models::Label>,

    /// The likeliest labels, best first, as many as `top_k` asked for.
    #[serde(rename = "top")]
    #[validate(length(min = 1, max = 100), nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top: Option<Vec<models::Score>>,

    #[serde(rename = "model")]
    #[validate(nested)]
    pub model: models::ModelReference,

    /// A signed statement of model, picture, preprocessing, values and time: a JWS in its compact form (RFC 7515), signed by a key of `/.well-known/jwks.json`. `counterfoil verify` checks it.
    #[serde(rename = "receipt")]
    #[validate(
            length(max = 65536),
            regex(path = *RE_CLASSIFICATION_RECEIPT),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_CLASSIFICATION_RECEIPT: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$").unwrap();
}

impl Classification {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        prediction: String,
        values: Vec<models::Probability>,
        labels: Vec<models::Label>,
        model: models::ModelReference,
    ) -> Classification {
        Classification { prediction, values, labels, top: None, model, receipt: None }
    }
}

/// Converts the Classification value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Classification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("prediction".to_string()),
            Some(self.prediction.to_string()),
            // Skipping values in query parameter serialization
            Some("labels".to_string()),
            Some(self.labels.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            // Skipping top in query parameter serialization

            // Skipping model in query parameter serialization
            self.receipt.as_ref().map(|receipt| ["receipt".to_string(), receipt.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Classification value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Classification {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub prediction: Vec<String>,
            pub values: Vec<Vec<models::Probability>>,
            pub labels: Vec<Vec<models::Label>>,
            pub top: Vec<Vec<models::Score>>,
            pub model: Vec<models::ModelReference>,
            pub receipt: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing Classification".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "prediction" => intermediate_rep
                        .prediction
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "values" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Classification"
                                .to_string(),
                        );
                    }
                    "labels" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Classification"
                                .to_string(),
                        );
                    }
                    "top" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Classification"
                                .to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "model" => intermediate_rep.model.push(
                        <models::ModelReference as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "receipt" => intermediate_rep
                        .receipt
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing Classification".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Classification {
            prediction: intermediate_rep
                .prediction
                .into_iter()
                .next()
                .ok_or_else(|| "prediction missing in Classification".to_string())?,
            values: intermediate_rep
                .values
                .into_iter()
                .next()
                .ok_or_else(|| "values missing in Classification".to_string())?,
            labels: intermediate_rep
                .labels
                .into_iter()
                .next()
                .ok_or_else(|| "labels missing in Classification".to_string())?,
            top: intermediate_rep.top.into_iter().next(),
            model: intermediate_rep
                .model
                .into_iter()
                .next()
                .ok_or_else(|| "model missing in Classification".to_string())?,
            receipt: intermediate_rep.receipt.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Classification> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Classification>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<Classification>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Classification - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Classification> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Classification as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Classification - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// How many there are.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Count {}

impl Count {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> Count {
        Count {}
    }
}

/// Converts the Count value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Count value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Count {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {}

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Count".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    _ => return std::result::Result::Err("Unexpected key while parsing Count".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Count {})
    }
}

// Methods for converting between header::IntoHeaderValue<Count> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Count>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Count>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Count - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Count> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Count as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Count - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A country's name, as given.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Country(pub String);

impl validator::Validate for Country {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for Country {
    fn from(x: String) -> Self {
        Country(x)
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for Country {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(Country(x.to_string()))
    }
}

impl std::convert::From<Country> for String {
    fn from(x: Country) -> Self {
        x.0
    }
}

impl std::ops::Deref for Country {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for Country {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// What a country's invoices add up to.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CountryTotal {
    /// A country's name, as given.
    #[serde(rename = "country")]
    #[validate(
            length(min = 1, max = 60),
            regex(path = *RE_COUNTRYTOTAL_COUNTRY),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,

    /// How many there are.
    #[serde(rename = "invoice_count")]
    #[validate(range(min = 0u64))]
    pub invoice_count: u64,

    /// How many there are.
    #[serde(rename = "line_count")]
    #[validate(range(min = 0u64))]
    pub line_count: u64,

    /// The sum of the lines' quantities.
    #[serde(rename = "quantity")]
    pub quantity: i64,

    /// The exact sum of quantity × unit price.
    #[serde(rename = "total")]
    pub total: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_COUNTRYTOTAL_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl CountryTotal {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        invoice_count: u64,
        line_count: u64,
        quantity: i64,
        total: rust_decimal::Decimal,
    ) -> CountryTotal {
        CountryTotal { country: None, invoice_count, line_count, quantity, total }
    }
}

/// Converts the CountryTotal value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for CountryTotal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.country.as_ref().map(|country| ["country".to_string(), country.to_string()].join(",")),
            Some("invoice_count".to_string()),
            Some(self.invoice_count.to_string()),
            Some("line_count".to_string()),
            Some(self.line_count.to_string()),
            Some("quantity".to_string()),
            Some(self.quantity.to_string()),
            // Skipping total in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a CountryTotal value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for CountryTotal {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub country: Vec<String>,
            pub invoice_count: Vec<u64>,
            pub line_count: Vec<u64>,
            pub quantity: Vec<i64>,
            pub total: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing CountryTotal".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "country" => intermediate_rep
                        .country
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "invoice_count" => intermediate_rep
                        .invoice_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "line_count" => intermediate_rep
                        .line_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "quantity" => intermediate_rep
                        .quantity
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "total" => intermediate_rep.total.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing CountryTotal".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(CountryTotal {
            country: intermediate_rep.country.into_iter().next(),
            invoice_count: intermediate_rep
                .invoice_count
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_count missing in CountryTotal".to_string())?,
            line_count: intermediate_rep
                .line_count
                .into_iter()
                .next()
                .ok_or_else(|| "line_count missing in CountryTotal".to_string())?,
            quantity: intermediate_rep
                .quantity
                .into_iter()
                .next()
                .ok_or_else(|| "quantity missing in CountryTotal".to_string())?,
            total: intermediate_rep
                .total
                .into_iter()
                .next()
                .ok_or_else(|| "total missing in CountryTotal".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<CountryTotal> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<CountryTotal>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<CountryTotal>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for CountryTotal - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<CountryTotal> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <CountryTotal as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into CountryTotal - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A customer with what their invoices add up to.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Customer {
    /// Chosen by the caller. Not a number with decimals such as `17850.0`, which files have for 17850.
    #[serde(rename = "customer_id")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_CUSTOMER_CUSTOMER_ID),
    )]
    pub customer_id: String,

    /// A country's name, as given.
    #[serde(rename = "country")]
    #[validate(
            length(min = 1, max = 60),
            regex(path = *RE_CUSTOMER_COUNTRY),
    )]
    pub country: String,

    /// Every country that the customer or one of their invoices bears, sorted.
    #[serde(rename = "countries")]
    #[validate(nested)]
    pub countries: Vec<models::Country>,

    /// How many there are.
    #[serde(rename = "invoice_count")]
    #[validate(range(min = 0u64))]
    pub invoice_count: u64,

    /// The exact sum of quantity × unit price.
    #[serde(rename = "total")]
    pub total: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_CUSTOMER_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_CUSTOMER_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl Customer {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        customer_id: String,
        country: String,
        countries: Vec<models::Country>,
        invoice_count: u64,
        total: rust_decimal::Decimal,
    ) -> Customer {
        Customer { customer_id, country, countries, invoice_count, total }
    }
}

/// Converts the Customer value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Customer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("customer_id".to_string()),
            Some(self.customer_id.to_string()),
            Some("country".to_string()),
            Some(self.country.to_string()),
            Some("countries".to_string()),
            Some(self.countries.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            Some("invoice_count".to_string()),
            Some(self.invoice_count.to_string()),
            // Skipping total in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Customer value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Customer {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub customer_id: Vec<String>,
            pub country: Vec<String>,
            pub countries: Vec<Vec<models::Country>>,
            pub invoice_count: Vec<u64>,
            pub total: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Customer".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "customer_id" => intermediate_rep
                        .customer_id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "country" => intermediate_rep
                        .country
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "countries" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Customer".to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "invoice_count" => intermediate_rep
                        .invoice_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "total" => intermediate_rep.total.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err("Unexpected key while parsing Customer".to_string());
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Customer {
            customer_id: intermediate_rep
                .customer_id
                .into_iter()
                .next()
                .ok_or_else(|| "customer_id missing in Customer".to_string())?,
            country: intermediate_rep
                .country
                .into_iter()
                .next()
                .ok_or_else(|| "country missing in Customer".to_string())?,
            countries: intermediate_rep
                .countries
                .into_iter()
                .next()
                .ok_or_else(|| "countries missing in Customer".to_string())?,
            invoice_count: intermediate_rep
                .invoice_count
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_count missing in Customer".to_string())?,
            total: intermediate_rep
                .total
                .into_iter()
                .next()
                .ok_or_else(|| "total missing in Customer".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Customer> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Customer>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Customer>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Customer - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Customer> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Customer as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Customer - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Chosen by the caller. Not a number with decimals such as `17850.0`, which files have for 17850.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CustomerId(pub String);

impl validator::Validate for CustomerId {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for CustomerId {
    fn from(x: String) -> Self {
        CustomerId(x)
    }
}

impl std::fmt::Display for CustomerId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for CustomerId {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(CustomerId(x.to_string()))
    }
}

impl std::convert::From<CustomerId> for String {
    fn from(x: CustomerId) -> Self {
        x.0
    }
}

impl std::ops::Deref for CustomerId {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for CustomerId {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// A customer to be created.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CustomerInput {
    /// Chosen by the caller. Not a number with decimals such as `17850.0`, which files have for 17850.
    #[serde(rename = "customer_id")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_CUSTOMERINPUT_CUSTOMER_ID),
    )]
    pub customer_id: String,

    /// A country's name, as given.
    #[serde(rename = "country")]
    #[validate(
            length(min = 1, max = 60),
            regex(path = *RE_CUSTOMERINPUT_COUNTRY),
    )]
    pub country: String,
}

lazy_static::lazy_static! {
    static ref RE_CUSTOMERINPUT_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_CUSTOMERINPUT_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl CustomerInput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(customer_id: String, country: String) -> CustomerInput {
        CustomerInput { customer_id, country }
    }
}

/// Converts the CustomerInput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for CustomerInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("customer_id".to_string()),
            Some(self.customer_id.to_string()),
            Some("country".to_string()),
            Some(self.country.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a CustomerInput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for CustomerInput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub customer_id: Vec<String>,
            pub country: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing CustomerInput".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "customer_id" => intermediate_rep
                        .customer_id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "country" => intermediate_rep
                        .country
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing CustomerInput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(CustomerInput {
            customer_id: intermediate_rep
                .customer_id
                .into_iter()
                .next()
                .ok_or_else(|| "customer_id missing in CustomerInput".to_string())?,
            country: intermediate_rep
                .country
                .into_iter()
                .next()
                .ok_or_else(|| "country missing in CustomerInput".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<CustomerInput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<CustomerInput>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<CustomerInput>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for CustomerInput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<CustomerInput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <CustomerInput as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into CustomerInput - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Where the customer is found.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CustomerLink {
    /// The address of a customer.
    #[serde(rename = "url")]
    #[validate(
            length(max = 64),
            regex(path = *RE_CUSTOMERLINK_URL),
    )]
    pub url: String,
}

lazy_static::lazy_static! {
    static ref RE_CUSTOMERLINK_URL: regex::Regex = regex::Regex::new("^/customer/[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

impl CustomerLink {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(url: String) -> CustomerLink {
        CustomerLink { url }
    }
}

/// Converts the CustomerLink value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for CustomerLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![Some("url".to_string()), Some(self.url.to_string())];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a CustomerLink value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for CustomerLink {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub url: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing CustomerLink".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "url" => intermediate_rep
                        .url
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing CustomerLink".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(CustomerLink {
            url: intermediate_rep
                .url
                .into_iter()
                .next()
                .ok_or_else(|| "url missing in CustomerLink".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<CustomerLink> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<CustomerLink>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<CustomerLink>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for CustomerLink - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<CustomerLink> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <CustomerLink as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into CustomerLink - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Where the customer is found; an address, where sent, must be that of the path's customer.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CustomerLinkInput {
    /// The address of a customer.
    #[serde(rename = "url")]
    #[validate(
            length(max = 64),
            regex(path = *RE_CUSTOMERLINKINPUT_URL),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_CUSTOMERLINKINPUT_URL: regex::Regex = regex::Regex::new("^/customer/[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

impl CustomerLinkInput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> CustomerLinkInput {
        CustomerLinkInput { url: None }
    }
}

/// Converts the CustomerLinkInput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for CustomerLinkInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> =
            vec![self.url.as_ref().map(|url| ["url".to_string(), url.to_string()].join(","))];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a CustomerLinkInput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for CustomerLinkInput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub url: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing CustomerLinkInput".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "url" => intermediate_rep
                        .url
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing CustomerLinkInput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(CustomerLinkInput { url: intermediate_rep.url.into_iter().next() })
    }
}

// Methods for converting between header::IntoHeaderValue<CustomerLinkInput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<CustomerLinkInput>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<CustomerLinkInput>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for CustomerLinkInput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<CustomerLinkInput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <CustomerLinkInput as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into CustomerLinkInput - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// All of a customer; an id, where sent, must be the path's.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CustomerReplacement {
    /// Chosen by the caller. Not a number with decimals such as `17850.0`, which files have for 17850.
    #[serde(rename = "customer_id")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_CUSTOMERREPLACEMENT_CUSTOMER_ID),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<String>,

    /// A country's name, as given.
    #[serde(rename = "country")]
    #[validate(
            length(min = 1, max = 60),
            regex(path = *RE_CUSTOMERREPLACEMENT_COUNTRY),
    )]
    pub country: String,
}

lazy_static::lazy_static! {
    static ref RE_CUSTOMERREPLACEMENT_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_CUSTOMERREPLACEMENT_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl CustomerReplacement {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(country: String) -> CustomerReplacement {
        CustomerReplacement { customer_id: None, country }
    }
}

/// Converts the CustomerReplacement value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for CustomerReplacement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.customer_id
                .as_ref()
                .map(|customer_id| ["customer_id".to_string(), customer_id.to_string()].join(",")),
            Some("country".to_string()),
            Some(self.country.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a CustomerReplacement value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for CustomerReplacement {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub customer_id: Vec<String>,
            pub country: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing CustomerReplacement".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "customer_id" => intermediate_rep
                        .customer_id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "country" => intermediate_rep
                        .country
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing CustomerReplacement".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(CustomerReplacement {
            customer_id: intermediate_rep.customer_id.into_iter().next(),
            country: intermediate_rep
                .country
                .into_iter()
                .next()
                .ok_or_else(|| "country missing in CustomerReplacement".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<CustomerReplacement> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<CustomerReplacement>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<CustomerReplacement>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for CustomerReplacement - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<CustomerReplacement> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <CustomerReplacement as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into CustomerReplacement - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What a customer's invoices add up to.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CustomerTotal {
    /// Chosen by the caller. Not a number with decimals such as `17850.0`, which files have for 17850.
    #[serde(rename = "customer_id")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_CUSTOMERTOTAL_CUSTOMER_ID),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<String>,

    /// How many there are.
    #[serde(rename = "invoice_count")]
    #[validate(range(min = 0u64))]
    pub invoice_count: u64,

    /// How many there are.
    #[serde(rename = "line_count")]
    #[validate(range(min = 0u64))]
    pub line_count: u64,

    /// The sum of the lines' quantities.
    #[serde(rename = "quantity")]
    pub quantity: i64,

    /// The exact sum of quantity × unit price.
    #[serde(rename = "total")]
    pub total: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_CUSTOMERTOTAL_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

impl CustomerTotal {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        invoice_count: u64,
        line_count: u64,
        quantity: i64,
        total: rust_decimal::Decimal,
    ) -> CustomerTotal {
        CustomerTotal { customer_id: None, invoice_count, line_count, quantity, total }
    }
}

/// Converts the CustomerTotal value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for CustomerTotal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.customer_id
                .as_ref()
                .map(|customer_id| ["customer_id".to_string(), customer_id.to_string()].join(",")),
            Some("invoice_count".to_string()),
            Some(self.invoice_count.to_string()),
            Some("line_count".to_string()),
            Some(self.line_count.to_string()),
            Some("quantity".to_string()),
            Some(self.quantity.to_string()),
            // Skipping total in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a CustomerTotal value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for CustomerTotal {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub customer_id: Vec<String>,
            pub invoice_count: Vec<u64>,
            pub line_count: Vec<u64>,
            pub quantity: Vec<i64>,
            pub total: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing CustomerTotal".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "customer_id" => intermediate_rep
                        .customer_id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "invoice_count" => intermediate_rep
                        .invoice_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "line_count" => intermediate_rep
                        .line_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "quantity" => intermediate_rep
                        .quantity
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "total" => intermediate_rep.total.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing CustomerTotal".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(CustomerTotal {
            customer_id: intermediate_rep.customer_id.into_iter().next(),
            invoice_count: intermediate_rep
                .invoice_count
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_count missing in CustomerTotal".to_string())?,
            line_count: intermediate_rep
                .line_count
                .into_iter()
                .next()
                .ok_or_else(|| "line_count missing in CustomerTotal".to_string())?,
            quantity: intermediate_rep
                .quantity
                .into_iter()
                .next()
                .ok_or_else(|| "quantity missing in CustomerTotal".to_string())?,
            total: intermediate_rep
                .total
                .into_iter()
                .next()
                .ok_or_else(|| "total missing in CustomerTotal".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<CustomerTotal> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<CustomerTotal>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<CustomerTotal>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for CustomerTotal - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<CustomerTotal> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <CustomerTotal as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into CustomerTotal - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// The address of a customer.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct CustomerUrl(pub String);

impl validator::Validate for CustomerUrl {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for CustomerUrl {
    fn from(x: String) -> Self {
        CustomerUrl(x)
    }
}

impl std::fmt::Display for CustomerUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for CustomerUrl {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(CustomerUrl(x.to_string()))
    }
}

impl std::convert::From<CustomerUrl> for String {
    fn from(x: CustomerUrl) -> Self {
        x.0
    }
}

impl std::ops::Deref for CustomerUrl {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for CustomerUrl {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// The type of a tensor's values.
/// Enumeration of values.
/// Since this enum's variants do not hold data, we can easily define them as `#[repr(C)]`
/// which helps with FFI.
#[allow(non_camel_case_types, clippy::large_enum_variant)]
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk_enum_derive::LabelledGenericEnum))]
pub enum Datatype {
    #[serde(rename = "BOOL")]
    Bool,
    #[serde(rename = "UINT8")]
    Uint8,
    #[serde(rename = "UINT16")]
    Uint16,
    #[serde(rename = "UINT32")]
    Uint32,
    #[serde(rename = "UINT64")]
    Uint64,
    #[serde(rename = "INT8")]
    Int8,
    #[serde(rename = "INT16")]
    Int16,
    #[serde(rename = "INT32")]
    Int32,
    #[serde(rename = "INT64")]
    Int64,
    #[serde(rename = "FP16")]
    Fp16,
    #[serde(rename = "FP32")]
    Fp32,
    #[serde(rename = "FP64")]
    Fp64,
    #[serde(rename = "BF16")]
    Bf16,
    #[serde(rename = "BYTES")]
    Bytes,
}

impl validator::Validate for Datatype {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::fmt::Display for Datatype {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Datatype::Bool => write!(f, "BOOL"),
            Datatype::Uint8 => write!(f, "UINT8"),
            Datatype::Uint16 => write!(f, "UINT16"),
            Datatype::Uint32 => write!(f, "UINT32"),
            Datatype::Uint64 => write!(f, "UINT64"),
            Datatype::Int8 => write!(f, "INT8"),
            Datatype::Int16 => write!(f, "INT16"),
            Datatype::Int32 => write!(f, "INT32"),
            Datatype::Int64 => write!(f, "INT64"),
            Datatype::Fp16 => write!(f, "FP16"),
            Datatype::Fp32 => write!(f, "FP32"),
            Datatype::Fp64 => write!(f, "FP64"),
            Datatype::Bf16 => write!(f, "BF16"),
            Datatype::Bytes => write!(f, "BYTES"),
        }
    }
}

impl std::str::FromStr for Datatype {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        match s {
            "BOOL" => std::result::Result::Ok(Datatype::Bool),
            "UINT8" => std::result::Result::Ok(Datatype::Uint8),
            "UINT16" => std::result::Result::Ok(Datatype::Uint16),
            "UINT32" => std::result::Result::Ok(Datatype::Uint32),
            "UINT64" => std::result::Result::Ok(Datatype::Uint64),
            "INT8" => std::result::Result::Ok(Datatype::Int8),
            "INT16" => std::result::Result::Ok(Datatype::Int16),
            "INT32" => std::result::Result::Ok(Datatype::Int32),
            "INT64" => std::result::Result::Ok(Datatype::Int64),
            "FP16" => std::result::Result::Ok(Datatype::Fp16),
            "FP32" => std::result::Result::Ok(Datatype::Fp32),
            "FP64" => std::result::Result::Ok(Datatype::Fp64),
            "BF16" => std::result::Result::Ok(Datatype::Bf16),
            "BYTES" => std::result::Result::Ok(Datatype::Bytes),
            _ => std::result::Result::Err(format!(r#"Value not valid: {s}"#)),
        }
    }
}

/// What it is called; spaces at either end are kept.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Description(pub String);

impl validator::Validate for Description {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for Description {
    fn from(x: String) -> Self {
        Description(x)
    }
}

impl std::fmt::Display for Description {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for Description {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(Description(x.to_string()))
    }
}

impl std::convert::From<Description> for String {
    fn from(x: Description) -> Self {
        x.0
    }
}

impl std::ops::Deref for Description {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for Description {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// The SHA-256 of the model's weights.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Digest(pub String);

impl validator::Validate for Digest {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for Digest {
    fn from(x: String) -> Self {
        Digest(x)
    }
}

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for Digest {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(Digest(x.to_string()))
    }
}

impl std::convert::From<Digest> for String {
    fn from(x: Digest) -> Self {
        x.0
    }
}

impl std::ops::Deref for Digest {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for Digest {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// One or several entity tags (RFC 9110), or `*`.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct EntityTags(pub String);

impl validator::Validate for EntityTags {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for EntityTags {
    fn from(x: String) -> Self {
        EntityTags(x)
    }
}

impl std::fmt::Display for EntityTags {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for EntityTags {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(EntityTags(x.to_string()))
    }
}

impl std::convert::From<EntityTags> for String {
    fn from(x: EntityTags) -> Self {
        x.0
    }
}

impl std::ops::Deref for EntityTags {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for EntityTags {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// One value at fault.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Fault {
    #[serde(rename = "in")]
    #[validate(nested)]
    pub r_in: models::FaultPlace,

    /// JSON pointer (RFC 6901) into that part; for parameters a slash and the name.
    #[serde(rename = "pointer")]
    pub pointer: String,

    /// The rule that was broken.
    #[serde(rename = "code")]
    #[validate(
            regex(path = *RE_FAULT_CODE),
    )]
    pub code: String,

    /// The rule in words.
    #[serde(rename = "message")]
    pub message: String,
}

lazy_static::lazy_static! {
    static ref RE_FAULT_CODE: regex::Regex = regex::Regex::new("^[a-z_]+$").unwrap();
}

impl Fault {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(r_in: models::FaultPlace, pointer: String, code: String, message: String) -> Fault {
        Fault { r_in, pointer, code, message }
    }
}

/// Converts the Fault value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            // Skipping in in query parameter serialization
            Some("pointer".to_string()),
            Some(self.pointer.to_string()),
            Some("code".to_string()),
            Some(self.code.to_string()),
            Some("message".to_string()),
            Some(self.message.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Fault value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Fault {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub r_in: Vec<models::FaultPlace>,
            pub pointer: Vec<String>,
            pub code: Vec<String>,
            pub message: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Fault".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "in" => intermediate_rep.r_in.push(
                        <models::FaultPlace as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "pointer" => intermediate_rep
                        .pointer
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "code" => intermediate_rep
                        .code
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "message" => intermediate_rep
                        .message
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => return std::result::Result::Err("Unexpected key while parsing Fault".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Fault {
            r_in: intermediate_rep
                .r_in
                .into_iter()
                .next()
                .ok_or_else(|| "in missing in Fault".to_string())?,
            pointer: intermediate_rep
                .pointer
                .into_iter()
                .next()
                .ok_or_else(|| "pointer missing in Fault".to_string())?,
            code: intermediate_rep
                .code
                .into_iter()
                .next()
                .ok_or_else(|| "code missing in Fault".to_string())?,
            message: intermediate_rep
                .message
                .into_iter()
                .next()
                .ok_or_else(|| "message missing in Fault".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Fault> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Fault>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Fault>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Fault - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Fault> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Fault as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Fault - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// The part of the request.
/// Enumeration of values.
/// Since this enum's variants do not hold data, we can easily define them as `#[repr(C)]`
/// which helps with FFI.
#[allow(non_camel_case_types, clippy::large_enum_variant)]
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk_enum_derive::LabelledGenericEnum))]
pub enum FaultPlace {
    #[serde(rename = "body")]
    Body,
    #[serde(rename = "path")]
    Path,
    #[serde(rename = "query")]
    Query,
    #[serde(rename = "header")]
    Header,
}

impl validator::Validate for FaultPlace {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::fmt::Display for FaultPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            FaultPlace::Body => write!(f, "body"),
            FaultPlace::Path => write!(f, "path"),
            FaultPlace::Query => write!(f, "query"),
            FaultPlace::Header => write!(f, "header"),
        }
    }
}

impl std::str::FromStr for FaultPlace {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        match s {
            "body" => std::result::Result::Ok(FaultPlace::Body),
            "path" => std::result::Result::Ok(FaultPlace::Path),
            "query" => std::result::Result::Ok(FaultPlace::Query),
            "header" => std::result::Result::Ok(FaultPlace::Header),
            _ => std::result::Result::Err(format!(r#"Value not valid: {s}"#)),
        }
    }
}

/// What is on the picture of a file.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct FilePrediction {
    /// The name of the file, as the form had it.
    #[serde(rename = "file")]
    #[validate(length(max = 1024))]
    pub file: String,

    /// What a picture may show.
    #[serde(rename = "prediction")]
    #[validate(length(min = 1, max = 200))]
    pub prediction: String,

    /// How likely each label is, in the model's order; they add up to 1, but for rounding.
    #[serde(rename = "values")]
    #[validate(length(min = 1, max = 10000), nested)]
    pub values: Vec<models::Probability>,

    /// A signed statement of model, picture, preprocessing, values and time: a JWS in its compact form (RFC 7515), signed by a key of `/.well-known/jwks.json`. `counterfoil verify` checks it.
    #[serde(rename = "receipt")]
    #[validate(
            length(max = 65536),
            regex(path = *RE_FILEPREDICTION_RECEIPT),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_FILEPREDICTION_RECEIPT: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$").unwrap();
}

impl FilePrediction {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(file: String, prediction: String, values: Vec<models::Probability>) -> FilePrediction {
        FilePrediction { file, prediction, values, receipt: None }
    }
}

/// Converts the FilePrediction value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for FilePrediction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("file".to_string()),
            Some(self.file.to_string()),
            Some("prediction".to_string()),
            Some(self.prediction.to_string()),
            // Skipping values in query parameter serialization
            self.receipt.as_ref().map(|receipt| ["receipt".to_string(), receipt.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a FilePrediction value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for FilePrediction {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub file: Vec<String>,
            pub prediction: Vec<String>,
            pub values: Vec<Vec<models::Probability>>,
            pub receipt: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing FilePrediction".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "file" => intermediate_rep
                        .file
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "prediction" => intermediate_rep
                        .prediction
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "values" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in FilePrediction"
                                .to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "receipt" => intermediate_rep
                        .receipt
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing FilePrediction".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(FilePrediction {
            file: intermediate_rep
                .file
                .into_iter()
                .next()
                .ok_or_else(|| "file missing in FilePrediction".to_string())?,
            prediction: intermediate_rep
                .prediction
                .into_iter()
                .next()
                .ok_or_else(|| "prediction missing in FilePrediction".to_string())?,
            values: intermediate_rep
                .values
                .into_iter()
                .next()
                .ok_or_else(|| "values missing in FilePrediction".to_string())?,
            receipt: intermediate_rep.receipt.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<FilePrediction> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<FilePrediction>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<FilePrediction>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for FilePrediction - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<FilePrediction> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <FilePrediction as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into FilePrediction - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// How the server is.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Health {
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "status")]
    pub status: String,
}

impl Health {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(status: String) -> Health {
        Health { status }
    }
}

/// Converts the Health value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Health {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![Some("status".to_string()), Some(self.status.to_string())];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Health value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Health {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub status: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Health".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "status" => intermediate_rep
                        .status
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => return std::result::Result::Err("Unexpected key while parsing Health".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Health {
            status: intermediate_rep
                .status
                .into_iter()
                .next()
                .ok_or_else(|| "status missing in Health".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Health> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Health>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Health>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Health - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Health> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Health as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Health - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A date of HTTP (RFC 9110), as `Last-Modified` has it.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct HttpDate(pub String);

impl validator::Validate for HttpDate {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for HttpDate {
    fn from(x: String) -> Self {
        HttpDate(x)
    }
}

impl std::fmt::Display for HttpDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for HttpDate {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(HttpDate(x.to_string()))
    }
}

impl std::convert::From<HttpDate> for String {
    fn from(x: HttpDate) -> Self {
        x.0
    }
}

impl std::ops::Deref for HttpDate {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for HttpDate {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// What became of the lines of an import, those of earlier attempts under its key included.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ImportCounts {
    /// How many there are.
    #[serde(rename = "lines")]
    #[validate(range(min = 0u64))]
    pub lines: u64,

    /// How many there are.
    #[serde(rename = "created")]
    #[validate(range(min = 0u64))]
    pub created: u64,

    /// How many there are.
    #[serde(rename = "refused")]
    #[validate(range(min = 0u64))]
    pub refused: u64,
}

impl ImportCounts {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(lines: u64, created: u64, refused: u64) -> ImportCounts {
        ImportCounts { lines, created, refused }
    }
}

/// Converts the ImportCounts value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ImportCounts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("lines".to_string()),
            Some(self.lines.to_string()),
            Some("created".to_string()),
            Some(self.created.to_string()),
            Some("refused".to_string()),
            Some(self.refused.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ImportCounts value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ImportCounts {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub lines: Vec<u64>,
            pub created: Vec<u64>,
            pub refused: Vec<u64>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing ImportCounts".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "lines" => intermediate_rep
                        .lines
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "created" => intermediate_rep
                        .created
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "refused" => intermediate_rep
                        .refused
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ImportCounts".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ImportCounts {
            lines: intermediate_rep
                .lines
                .into_iter()
                .next()
                .ok_or_else(|| "lines missing in ImportCounts".to_string())?,
            created: intermediate_rep
                .created
                .into_iter()
                .next()
                .ok_or_else(|| "created missing in ImportCounts".to_string())?,
            refused: intermediate_rep
                .refused
                .into_iter()
                .next()
                .ok_or_else(|| "refused missing in ImportCounts".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ImportCounts> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ImportCounts>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<ImportCounts>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ImportCounts - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ImportCounts> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ImportCounts as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ImportCounts - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// The caller's name for the request, which the answer repeats.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceId(pub String);

impl validator::Validate for InferenceId {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for InferenceId {
    fn from(x: String) -> Self {
        InferenceId(x)
    }
}

impl std::fmt::Display for InferenceId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for InferenceId {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(InferenceId(x.to_string()))
    }
}

impl std::convert::From<InferenceId> for String {
    fn from(x: InferenceId) -> Self {
        x.0
    }
}

impl std::ops::Deref for InferenceId {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for InferenceId {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// A tensor for a model. Its `data`, or `binary_data_size` of its parameters.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceInput {
    /// A tensor's name.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 255),
            regex(path = *RE_INFERENCEINPUT_NAME),
    )]
    pub name: String,

    /// The length of each dimension.
    #[serde(rename = "shape")]
    #[validate(length(max = 16))]
    pub shape: Vec<u64>,

    #[serde(rename = "datatype")]
    #[validate(nested)]
    pub datatype: models::Datatype,

    /// What else is to be known, such as `binary_data_size`; a string, a number or a boolean each.
    #[serde(rename = "parameters")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<crate::types::Object>,

    /// The values in row-major order, flat or nested as the shape says; numbers, booleans or strings.
    #[serde(rename = "data")]
    #[validate(length(max = 16777216))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<crate::types::Object>>,
}

lazy_static::lazy_static! {
    static ref RE_INFERENCEINPUT_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl InferenceInput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, shape: Vec<u64>, datatype: models::Datatype) -> InferenceInput {
        InferenceInput { name, shape, datatype, parameters: None, data: None }
    }
}

/// Converts the InferenceInput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping shape in query parameter serialization

            // Skipping datatype in query parameter serialization

            // Skipping parameters in query parameter serialization

            // Skipping data in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceInput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceInput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub shape: Vec<Vec<u64>>,
            pub datatype: Vec<models::Datatype>,
            pub parameters: Vec<crate::types::Object>,
            pub data: Vec<Vec<crate::types::Object>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceInput".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "shape" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceInput"
                                .to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "datatype" => intermediate_rep.datatype.push(
                        <models::Datatype as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "parameters" => intermediate_rep.parameters.push(
                        <crate::types::Object as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    "data" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceInput"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceInput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceInput {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in InferenceInput".to_string())?,
            shape: intermediate_rep
                .shape
                .into_iter()
                .next()
                .ok_or_else(|| "shape missing in InferenceInput".to_string())?,
            datatype: intermediate_rep
                .datatype
                .into_iter()
                .next()
                .ok_or_else(|| "datatype missing in InferenceInput".to_string())?,
            parameters: intermediate_rep.parameters.into_iter().next(),
            data: intermediate_rep.data.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceInput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceInput>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceInput>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceInput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceInput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InferenceInput as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InferenceInput - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Whether the server lives.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceLive {
    #[serde(rename = "live")]
    pub live: bool,
}

impl InferenceLive {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(live: bool) -> InferenceLive {
        InferenceLive { live }
    }
}

/// Converts the InferenceLive value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceLive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![Some("live".to_string()), Some(self.live.to_string())];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceLive value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceLive {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub live: Vec<bool>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing InferenceLive".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "live" => intermediate_rep
                        .live
                        .push(<bool as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceLive".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceLive {
            live: intermediate_rep
                .live
                .into_iter()
                .next()
                .ok_or_else(|| "live missing in InferenceLive".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceLive> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceLive>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<InferenceLive>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceLive - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceLive> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InferenceLive as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InferenceLive - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What a model takes and gives.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceModel {
    /// A model's name, as its folder is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 64),
            regex(path = *RE_INFERENCEMODEL_NAME),
    )]
    pub name: String,

    #[serde(rename = "versions")]
    #[validate(length(max = 1000), nested)]
    pub versions: Vec<models::ModelVersion>,

    #[serde(rename = "platform")]
    pub platform: String,

    #[serde(rename = "inputs")]
    #[validate(length(max = 100), nested)]
    pub inputs: Vec<models::TensorMetadata>,

    #[serde(rename = "outputs")]
    #[validate(length(max = 100), nested)]
    pub outputs: Vec<models::TensorMetadata>,
}

lazy_static::lazy_static! {
    static ref RE_INFERENCEMODEL_NAME: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

impl InferenceModel {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        name: String,
        versions: Vec<models::ModelVersion>,
        platform: String,
        inputs: Vec<models::TensorMetadata>,
        outputs: Vec<models::TensorMetadata>,
    ) -> InferenceModel {
        InferenceModel { name, versions, platform, inputs, outputs }
    }
}

/// Converts the InferenceModel value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            Some("versions".to_string()),
            Some(self.versions.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            Some("platform".to_string()),
            Some(self.platform.to_string()),
            // Skipping inputs in query parameter serialization

            // Skipping outputs in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceModel value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceModel {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub versions: Vec<Vec<models::ModelVersion>>,
            pub platform: Vec<String>,
            pub inputs: Vec<Vec<models::TensorMetadata>>,
            pub outputs: Vec<Vec<models::TensorMetadata>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceModel".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "versions" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceModel"
                                .to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "platform" => intermediate_rep
                        .platform
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "inputs" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceModel"
                                .to_string(),
                        );
                    }
                    "outputs" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceModel"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceModel".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceModel {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in InferenceModel".to_string())?,
            versions: intermediate_rep
                .versions
                .into_iter()
                .next()
                .ok_or_else(|| "versions missing in InferenceModel".to_string())?,
            platform: intermediate_rep
                .platform
                .into_iter()
                .next()
                .ok_or_else(|| "platform missing in InferenceModel".to_string())?,
            inputs: intermediate_rep
                .inputs
                .into_iter()
                .next()
                .ok_or_else(|| "inputs missing in InferenceModel".to_string())?,
            outputs: intermediate_rep
                .outputs
                .into_iter()
                .next()
                .ok_or_else(|| "outputs missing in InferenceModel".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceModel> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceModel>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceModel>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceModel - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceModel> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InferenceModel as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InferenceModel - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Whether the model serves.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceModelReady {
    /// A model's name, as its folder is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 64),
            regex(path = *RE_INFERENCEMODELREADY_NAME),
    )]
    pub name: String,

    #[serde(rename = "ready")]
    pub ready: bool,
}

lazy_static::lazy_static! {
    static ref RE_INFERENCEMODELREADY_NAME: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

impl InferenceModelReady {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, ready: bool) -> InferenceModelReady {
        InferenceModelReady { name, ready }
    }
}

/// Converts the InferenceModelReady value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceModelReady {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            Some("ready".to_string()),
            Some(self.ready.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceModelReady value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceModelReady {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub ready: Vec<bool>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceModelReady".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "ready" => intermediate_rep
                        .ready
                        .push(<bool as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceModelReady".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceModelReady {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in InferenceModelReady".to_string())?,
            ready: intermediate_rep
                .ready
                .into_iter()
                .next()
                .ok_or_else(|| "ready missing in InferenceModelReady".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceModelReady> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceModelReady>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceModelReady>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceModelReady - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceModelReady> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <InferenceModelReady as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into InferenceModelReady - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A tensor of a model. Its `data`, or `binary_data_size` of its parameters.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceOutput {
    /// A tensor's name.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 255),
            regex(path = *RE_INFERENCEOUTPUT_NAME),
    )]
    pub name: String,

    /// The length of each dimension.
    #[serde(rename = "shape")]
    #[validate(length(max = 16))]
    pub shape: Vec<u64>,

    #[serde(rename = "datatype")]
    #[validate(nested)]
    pub datatype: models::Datatype,

    /// What else is to be known, such as `binary_data_size`; a string, a number or a boolean each.
    #[serde(rename = "parameters")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<crate::types::Object>,

    /// The values in row-major order, flat or nested as the shape says; numbers, booleans or strings.
    #[serde(rename = "data")]
    #[validate(length(max = 16777216))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<crate::types::Object>>,
}

lazy_static::lazy_static! {
    static ref RE_INFERENCEOUTPUT_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl InferenceOutput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, shape: Vec<u64>, datatype: models::Datatype) -> InferenceOutput {
        InferenceOutput { name, shape, datatype, parameters: None, data: None }
    }
}

/// Converts the InferenceOutput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceOutput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping shape in query parameter serialization

            // Skipping datatype in query parameter serialization

            // Skipping parameters in query parameter serialization

            // Skipping data in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceOutput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceOutput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub shape: Vec<Vec<u64>>,
            pub datatype: Vec<models::Datatype>,
            pub parameters: Vec<crate::types::Object>,
            pub data: Vec<Vec<crate::types::Object>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceOutput".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "shape" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceOutput"
                                .to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "datatype" => intermediate_rep.datatype.push(
                        <models::Datatype as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "parameters" => intermediate_rep.parameters.push(
                        <crate::types::Object as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    "data" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceOutput"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceOutput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceOutput {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in InferenceOutput".to_string())?,
            shape: intermediate_rep
                .shape
                .into_iter()
                .next()
                .ok_or_else(|| "shape missing in InferenceOutput".to_string())?,
            datatype: intermediate_rep
                .datatype
                .into_iter()
                .next()
                .ok_or_else(|| "datatype missing in InferenceOutput".to_string())?,
            parameters: intermediate_rep.parameters.into_iter().next(),
            data: intermediate_rep.data.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceOutput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceOutput>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceOutput>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceOutput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceOutput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InferenceOutput as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InferenceOutput - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Whether models are loaded.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceReady {
    #[serde(rename = "ready")]
    pub ready: bool,
}

impl InferenceReady {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(ready: bool) -> InferenceReady {
        InferenceReady { ready }
    }
}

/// Converts the InferenceReady value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceReady {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![Some("ready".to_string()), Some(self.ready.to_string())];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceReady value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceReady {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub ready: Vec<bool>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceReady".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "ready" => intermediate_rep
                        .ready
                        .push(<bool as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceReady".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceReady {
            ready: intermediate_rep
                .ready
                .into_iter()
                .next()
                .ok_or_else(|| "ready missing in InferenceReady".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceReady> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceReady>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceReady>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceReady - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceReady> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InferenceReady as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InferenceReady - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A version of a model.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceRepositoryEntry {
    /// A model's name, as its folder is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 64),
            regex(path = *RE_INFERENCEREPOSITORYENTRY_NAME),
    )]
    pub name: String,

    /// A model's version, as its `config.json` says.
    #[serde(rename = "version")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_INFERENCEREPOSITORYENTRY_VERSION),
    )]
    pub version: String,

    /// Whether it serves.
    /// Note: inline enums are not fully supported by openapi-generator
    #[serde(rename = "state")]
    pub state: String,

    /// Why it does not; empty where it does.
    #[serde(rename = "reason")]
    pub reason: String,
}

lazy_static::lazy_static! {
    static ref RE_INFERENCEREPOSITORYENTRY_NAME: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INFERENCEREPOSITORYENTRY_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

impl InferenceRepositoryEntry {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, version: String, state: String, reason: String) -> InferenceRepositoryEntry {
        InferenceRepositoryEntry { name, version, state, reason }
    }
}

/// Converts the InferenceRepositoryEntry value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceRepositoryEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            Some("version".to_string()),
            Some(self.version.to_string()),
            Some("state".to_string()),
            Some(self.state.to_string()),
            Some("reason".to_string()),
            Some(self.reason.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceRepositoryEntry value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceRepositoryEntry {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub version: Vec<String>,
            pub state: Vec<String>,
            pub reason: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceRepositoryEntry".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "version" => intermediate_rep
                        .version
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "state" => intermediate_rep
                        .state
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "reason" => intermediate_rep
                        .reason
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceRepositoryEntry".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceRepositoryEntry {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in InferenceRepositoryEntry".to_string())?,
            version: intermediate_rep
                .version
                .into_iter()
                .next()
                .ok_or_else(|| "version missing in InferenceRepositoryEntry".to_string())?,
            state: intermediate_rep
                .state
                .into_iter()
                .next()
                .ok_or_else(|| "state missing in InferenceRepositoryEntry".to_string())?,
            reason: intermediate_rep
                .reason
                .into_iter()
                .next()
                .ok_or_else(|| "reason missing in InferenceRepositoryEntry".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceRepositoryEntry> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceRepositoryEntry>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceRepositoryEntry>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceRepositoryEntry - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceRepositoryEntry> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <InferenceRepositoryEntry as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into InferenceRepositoryEntry - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Tensors for a model.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceRequest {
    /// The caller's name for the request, which the answer repeats.
    #[serde(rename = "id")]
    #[validate(
            length(max = 255),
            regex(path = *RE_INFERENCEREQUEST_ID),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,

    /// What else is to be known, such as `binary_data_size`; a string, a number or a boolean each.
    #[serde(rename = "parameters")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<crate::types::Object>,

    #[serde(rename = "inputs")]
    #[validate(length(min = 1, max = 16), nested)]
    pub inputs: Vec<models::InferenceInput>,

    /// The outputs that are wanted; all where it is left out.
    #[serde(rename = "outputs")]
    #[validate(length(max = 16), nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outputs: Option<Vec<models::InferenceRequestedOutput>>,
}

lazy_static::lazy_static! {
    static ref RE_INFERENCEREQUEST_ID: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]*$").unwrap();
}

impl InferenceRequest {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(inputs: Vec<models::InferenceInput>) -> InferenceRequest {
        InferenceRequest { id: None, parameters: None, inputs, outputs: None }
    }
}

/// Converts the InferenceRequest value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.id.as_ref().map(|id| ["id".to_string(), id.to_string()].join(",")),
            // Skipping parameters in query parameter serialization

            // Skipping inputs in query parameter serialization

            // Skipping outputs in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceRequest value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceRequest {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub id: Vec<String>,
            pub parameters: Vec<crate::types::Object>,
            pub inputs: Vec<Vec<models::InferenceInput>>,
            pub outputs: Vec<Vec<models::InferenceRequestedOutput>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceRequest".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "id" => intermediate_rep
                        .id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "parameters" => intermediate_rep.parameters.push(
                        <crate::types::Object as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    "inputs" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceRequest"
                                .to_string(),
                        );
                    }
                    "outputs" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceRequest"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceRequest".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceRequest {
            id: intermediate_rep.id.into_iter().next(),
            parameters: intermediate_rep.parameters.into_iter().next(),
            inputs: intermediate_rep
                .inputs
                .into_iter()
                .next()
                .ok_or_else(|| "inputs missing in InferenceRequest".to_string())?,
            outputs: intermediate_rep.outputs.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceRequest> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceRequest>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceRequest>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceRequest - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceRequest> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <InferenceRequest as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into InferenceRequest - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// An output that is wanted.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceRequestedOutput {
    /// A tensor's name.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 255),
            regex(path = *RE_INFERENCEREQUESTEDOUTPUT_NAME),
    )]
    pub name: String,

    /// What else is to be known, such as `binary_data_size`; a string, a number or a boolean each.
    #[serde(rename = "parameters")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<crate::types::Object>,
}

lazy_static::lazy_static! {
    static ref RE_INFERENCEREQUESTEDOUTPUT_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl InferenceRequestedOutput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String) -> InferenceRequestedOutput {
        InferenceRequestedOutput { name, parameters: None }
    }
}

/// Converts the InferenceRequestedOutput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceRequestedOutput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping parameters in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceRequestedOutput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceRequestedOutput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub parameters: Vec<crate::types::Object>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceRequestedOutput".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "parameters" => intermediate_rep.parameters.push(
                        <crate::types::Object as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceRequestedOutput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceRequestedOutput {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in InferenceRequestedOutput".to_string())?,
            parameters: intermediate_rep.parameters.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceRequestedOutput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceRequestedOutput>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceRequestedOutput>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceRequestedOutput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceRequestedOutput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <InferenceRequestedOutput as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into InferenceRequestedOutput - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Tensors of a model.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceResponse {
    /// A model's name, as its folder is called.
    #[serde(rename = "model_name")]
    #[validate(
            length(min = 1, max = 64),
            regex(path = *RE_INFERENCERESPONSE_MODEL_NAME),
    )]
    pub model_name: String,

    /// A model's version, as its `config.json` says.
    #[serde(rename = "model_version")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_INFERENCERESPONSE_MODEL_VERSION),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_version: Option<String>,

    /// The caller's name for the request, which the answer repeats.
    #[serde(rename = "id")]
    #[validate(
            length(max = 255),
            regex(path = *RE_INFERENCERESPONSE_ID),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,

    /// What else is to be known, such as `binary_data_size`; a string, a number or a boolean each.
    #[serde(rename = "parameters")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<crate::types::Object>,

    #[serde(rename = "outputs")]
    #[validate(length(max = 16), nested)]
    pub outputs: Vec<models::InferenceOutput>,
}

lazy_static::lazy_static! {
    static ref RE_INFERENCERESPONSE_MODEL_NAME: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INFERENCERESPONSE_MODEL_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INFERENCERESPONSE_ID: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]*$").unwrap();
}

impl InferenceResponse {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(model_name: String, outputs: Vec<models::InferenceOutput>) -> InferenceResponse {
        InferenceResponse { model_name, model_version: None, id: None, parameters: None, outputs }
    }
}

/// Converts the InferenceResponse value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("model_name".to_string()),
            Some(self.model_name.to_string()),
            self.model_version
                .as_ref()
                .map(|model_version| ["model_version".to_string(), model_version.to_string()].join(",")),
            self.id.as_ref().map(|id| ["id".to_string(), id.to_string()].join(",")),
            // Skipping parameters in query parameter serialization

            // Skipping outputs in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceResponse value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceResponse {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub model_name: Vec<String>,
            pub model_version: Vec<String>,
            pub id: Vec<String>,
            pub parameters: Vec<crate::types::Object>,
            pub outputs: Vec<Vec<models::InferenceOutput>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceResponse".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "model_name" => intermediate_rep
                        .model_name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "model_version" => intermediate_rep
                        .model_version
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "id" => intermediate_rep
                        .id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "parameters" => intermediate_rep.parameters.push(
                        <crate::types::Object as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    "outputs" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceResponse"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceResponse".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceResponse {
            model_name: intermediate_rep
                .model_name
                .into_iter()
                .next()
                .ok_or_else(|| "model_name missing in InferenceResponse".to_string())?,
            model_version: intermediate_rep.model_version.into_iter().next(),
            id: intermediate_rep.id.into_iter().next(),
            parameters: intermediate_rep.parameters.into_iter().next(),
            outputs: intermediate_rep
                .outputs
                .into_iter()
                .next()
                .ok_or_else(|| "outputs missing in InferenceResponse".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceResponse> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceResponse>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceResponse>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceResponse - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceResponse> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <InferenceResponse as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into InferenceResponse - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// The program and the protocol's extensions that it knows.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InferenceServer {
    #[serde(rename = "name")]
    pub name: String,

    #[serde(rename = "version")]
    pub version: String,

    #[serde(rename = "extensions")]
    #[validate(length(max = 100))]
    pub extensions: Vec<String>,
}

impl InferenceServer {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, version: String, extensions: Vec<String>) -> InferenceServer {
        InferenceServer { name, version, extensions }
    }
}

/// Converts the InferenceServer value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InferenceServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            Some("version".to_string()),
            Some(self.version.to_string()),
            Some("extensions".to_string()),
            Some(self.extensions.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InferenceServer value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InferenceServer {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub version: Vec<String>,
            pub extensions: Vec<Vec<String>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InferenceServer".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "version" => intermediate_rep
                        .version
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "extensions" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InferenceServer"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InferenceServer".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InferenceServer {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in InferenceServer".to_string())?,
            version: intermediate_rep
                .version
                .into_iter()
                .next()
                .ok_or_else(|| "version missing in InferenceServer".to_string())?,
            extensions: intermediate_rep
                .extensions
                .into_iter()
                .next()
                .ok_or_else(|| "extensions missing in InferenceServer".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InferenceServer> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InferenceServer>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InferenceServer>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InferenceServer - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InferenceServer> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InferenceServer as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InferenceServer - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// An invoice with its lines.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Invoice {
    /// Unique over all kinds of invoices.
    #[serde(rename = "invoice_no")]
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,

    /// A day, or a day and a time to the second; local to the seller, without a zone.
    #[serde(rename = "invoice_date")]
    #[validate(
            length(max = 19),
            regex(path = *RE_INVOICE_INVOICE_DATE),
    )]
    pub invoice_date: String,

    #[serde(rename = "kind")]
    #[validate(nested)]
    pub kind: models::InvoiceKind,

    #[serde(rename = "customer")]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<models::CustomerLink>,

    /// A country's name, as given.
    #[serde(rename = "country")]
    #[validate(
            length(min = 1, max = 60),
            regex(path = *RE_INVOICE_COUNTRY),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,

    /// How many there are.
    #[serde(rename = "line_count")]
    #[validate(range(min = 0u64))]
    pub line_count: u64,

    /// The exact sum of quantity × unit price.
    #[serde(rename = "total")]
    pub total: rust_decimal::Decimal,

    #[serde(rename = "lines")]
    #[validate(length(max = 10000), nested)]
    pub lines: Vec<models::Line>,
}

lazy_static::lazy_static! {
    static ref RE_INVOICE_INVOICE_DATE: regex::Regex = regex::Regex::new("^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INVOICE_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl Invoice {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        invoice_no: u32,
        invoice_date: String,
        kind: models::InvoiceKind,
        line_count: u64,
        total: rust_decimal::Decimal,
        lines: Vec<models::Line>,
    ) -> Invoice {
        Invoice { invoice_no, invoice_date, kind, customer: None, country: None, line_count, total, lines }
    }
}

/// Converts the Invoice value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Invoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("invoice_no".to_string()),
            Some(self.invoice_no.to_string()),
            Some("invoice_date".to_string()),
            Some(self.invoice_date.to_string()),
            // Skipping kind in query parameter serialization

            // Skipping customer in query parameter serialization
            self.country.as_ref().map(|country| ["country".to_string(), country.to_string()].join(",")),
            Some("line_count".to_string()),
            Some(self.line_count.to_string()),
            // Skipping total in query parameter serialization

            // Skipping lines in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Invoice value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Invoice {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub invoice_no: Vec<u32>,
            pub invoice_date: Vec<String>,
            pub kind: Vec<models::InvoiceKind>,
            pub customer: Vec<models::CustomerLink>,
            pub country: Vec<String>,
            pub line_count: Vec<u64>,
            pub total: Vec<rust_decimal::Decimal>,
            pub lines: Vec<Vec<models::Line>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Invoice".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "invoice_no" => intermediate_rep
                        .invoice_no
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "invoice_date" => intermediate_rep
                        .invoice_date
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "kind" => intermediate_rep.kind.push(
                        <models::InvoiceKind as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "customer" => intermediate_rep.customer.push(
                        <models::CustomerLink as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "country" => intermediate_rep
                        .country
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "line_count" => intermediate_rep
                        .line_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "total" => intermediate_rep.total.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    "lines" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Invoice".to_string(),
                        );
                    }
                    _ => return std::result::Result::Err("Unexpected key while parsing Invoice".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Invoice {
            invoice_no: intermediate_rep
                .invoice_no
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_no missing in Invoice".to_string())?,
            invoice_date: intermediate_rep
                .invoice_date
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_date missing in Invoice".to_string())?,
            kind: intermediate_rep
                .kind
                .into_iter()
                .next()
                .ok_or_else(|| "kind missing in Invoice".to_string())?,
            customer: intermediate_rep.customer.into_iter().next(),
            country: intermediate_rep.country.into_iter().next(),
            line_count: intermediate_rep
                .line_count
                .into_iter()
                .next()
                .ok_or_else(|| "line_count missing in Invoice".to_string())?,
            total: intermediate_rep
                .total
                .into_iter()
                .next()
                .ok_or_else(|| "total missing in Invoice".to_string())?,
            lines: intermediate_rep
                .lines
                .into_iter()
                .next()
                .ok_or_else(|| "lines missing in Invoice".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Invoice> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Invoice>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Invoice>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Invoice - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Invoice> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Invoice as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Invoice - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A day, or a day and a time to the second; local to the seller, without a zone.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InvoiceDate(pub String);

impl validator::Validate for InvoiceDate {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for InvoiceDate {
    fn from(x: String) -> Self {
        InvoiceDate(x)
    }
}

impl std::fmt::Display for InvoiceDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for InvoiceDate {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(InvoiceDate(x.to_string()))
    }
}

impl std::convert::From<InvoiceDate> for String {
    fn from(x: InvoiceDate) -> Self {
        x.0
    }
}

impl std::ops::Deref for InvoiceDate {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for InvoiceDate {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// An invoice to be created.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InvoiceInput {
    /// Unique over all kinds of invoices.
    #[serde(rename = "invoice_no")]
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,

    /// A day, or a day and a time to the second; local to the seller, without a zone.
    #[serde(rename = "invoice_date")]
    #[validate(
            length(max = 19),
            regex(path = *RE_INVOICEINPUT_INVOICE_DATE),
    )]
    pub invoice_date: String,

    #[serde(rename = "kind")]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<models::InvoiceKind>,

    /// A country's name, as given.
    #[serde(rename = "country")]
    #[validate(
            length(min = 1, max = 60),
            regex(path = *RE_INVOICEINPUT_COUNTRY),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,

    #[serde(rename = "customer")]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<models::CustomerLinkInput>,

    #[serde(rename = "lines")]
    #[validate(length(max = 10000), nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<models::InvoiceLineInput>>,
}

lazy_static::lazy_static! {
    static ref RE_INVOICEINPUT_INVOICE_DATE: regex::Regex = regex::Regex::new("^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INVOICEINPUT_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl InvoiceInput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(invoice_no: u32, invoice_date: String) -> InvoiceInput {
        InvoiceInput { invoice_no, invoice_date, kind: None, country: None, customer: None, lines: None }
    }
}

/// Converts the InvoiceInput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InvoiceInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("invoice_no".to_string()),
            Some(self.invoice_no.to_string()),
            Some("invoice_date".to_string()),
            Some(self.invoice_date.to_string()),
            // Skipping kind in query parameter serialization
            self.country.as_ref().map(|country| ["country".to_string(), country.to_string()].join(",")),
            // Skipping customer in query parameter serialization

            // Skipping lines in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InvoiceInput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InvoiceInput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub invoice_no: Vec<u32>,
            pub invoice_date: Vec<String>,
            pub kind: Vec<models::InvoiceKind>,
            pub country: Vec<String>,
            pub customer: Vec<models::CustomerLinkInput>,
            pub lines: Vec<Vec<models::InvoiceLineInput>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing InvoiceInput".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "invoice_no" => intermediate_rep
                        .invoice_no
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "invoice_date" => intermediate_rep
                        .invoice_date
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "kind" => intermediate_rep.kind.push(
                        <models::InvoiceKind as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "country" => intermediate_rep
                        .country
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "customer" => intermediate_rep.customer.push(
                        <models::CustomerLinkInput as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    "lines" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InvoiceInput".to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InvoiceInput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InvoiceInput {
            invoice_no: intermediate_rep
                .invoice_no
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_no missing in InvoiceInput".to_string())?,
            invoice_date: intermediate_rep
                .invoice_date
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_date missing in InvoiceInput".to_string())?,
            kind: intermediate_rep.kind.into_iter().next(),
            country: intermediate_rep.country.into_iter().next(),
            customer: intermediate_rep.customer.into_iter().next(),
            lines: intermediate_rep.lines.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InvoiceInput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InvoiceInput>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<InvoiceInput>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InvoiceInput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InvoiceInput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InvoiceInput as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InvoiceInput - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Online Retail writes `credit_note` as a prefix C of the number and `adjustment` as A.
/// Enumeration of values.
/// Since this enum's variants do not hold data, we can easily define them as `#[repr(C)]`
/// which helps with FFI.
#[allow(non_camel_case_types, clippy::large_enum_variant)]
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk_enum_derive::LabelledGenericEnum))]
pub enum InvoiceKind {
    #[serde(rename = "sale")]
    Sale,
    #[serde(rename = "credit_note")]
    CreditNote,
    #[serde(rename = "adjustment")]
    Adjustment,
}

impl validator::Validate for InvoiceKind {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::fmt::Display for InvoiceKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            InvoiceKind::Sale => write!(f, "sale"),
            InvoiceKind::CreditNote => write!(f, "credit_note"),
            InvoiceKind::Adjustment => write!(f, "adjustment"),
        }
    }
}

impl std::str::FromStr for InvoiceKind {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        match s {
            "sale" => std::result::Result::Ok(InvoiceKind::Sale),
            "credit_note" => std::result::Result::Ok(InvoiceKind::CreditNote),
            "adjustment" => std::result::Result::Ok(InvoiceKind::Adjustment),
            _ => std::result::Result::Err(format!(r#"Value not valid: {s}"#)),
        }
    }
}

/// A line of an invoice to be created.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InvoiceLineInput {
    /// Case-sensitive. Not `.` or `..`, which no address can hold.
    #[serde(rename = "stockcode")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_INVOICELINEINPUT_STOCKCODE),
    )]
    pub stockcode: String,

    /// Not zero; negative for goods that came back or were lost.
    #[serde(rename = "quantity")]
    #[validate(
            range(min = -10000000i64, max = 10000000i64),
    )]
    pub quantity: i64,

    /// Of one piece, either sign, at most 3 decimals.
    #[serde(rename = "unit_price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(-100000000)), max = DecimalBound(rust_decimal::dec!(100000000))),
    )]
    pub unit_price: rust_decimal::Decimal,

    /// What it is called; spaces at either end are kept.
    #[serde(rename = "description")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_INVOICELINEINPUT_DESCRIPTION),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_INVOICELINEINPUT_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INVOICELINEINPUT_DESCRIPTION: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl InvoiceLineInput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(stockcode: String, quantity: i64, unit_price: rust_decimal::Decimal) -> InvoiceLineInput {
        InvoiceLineInput { stockcode, quantity, unit_price, description: None }
    }
}

/// Converts the InvoiceLineInput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InvoiceLineInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("stockcode".to_string()),
            Some(self.stockcode.to_string()),
            Some("quantity".to_string()),
            Some(self.quantity.to_string()),
            // Skipping unit_price in query parameter serialization
            self.description
                .as_ref()
                .map(|description| ["description".to_string(), description.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InvoiceLineInput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InvoiceLineInput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub stockcode: Vec<String>,
            pub quantity: Vec<i64>,
            pub unit_price: Vec<rust_decimal::Decimal>,
            pub description: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InvoiceLineInput".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "stockcode" => intermediate_rep
                        .stockcode
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "quantity" => intermediate_rep
                        .quantity
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "unit_price" => intermediate_rep.unit_price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "description" => intermediate_rep
                        .description
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InvoiceLineInput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InvoiceLineInput {
            stockcode: intermediate_rep
                .stockcode
                .into_iter()
                .next()
                .ok_or_else(|| "stockcode missing in InvoiceLineInput".to_string())?,
            quantity: intermediate_rep
                .quantity
                .into_iter()
                .next()
                .ok_or_else(|| "quantity missing in InvoiceLineInput".to_string())?,
            unit_price: intermediate_rep
                .unit_price
                .into_iter()
                .next()
                .ok_or_else(|| "unit_price missing in InvoiceLineInput".to_string())?,
            description: intermediate_rep.description.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InvoiceLineInput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InvoiceLineInput>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InvoiceLineInput>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InvoiceLineInput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InvoiceLineInput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <InvoiceLineInput as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into InvoiceLineInput - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Unique over all kinds of invoices.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InvoiceNo {}

impl InvoiceNo {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> InvoiceNo {
        InvoiceNo {}
    }
}

/// Converts the InvoiceNo value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InvoiceNo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InvoiceNo value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InvoiceNo {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {}

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing InvoiceNo".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InvoiceNo".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InvoiceNo {})
    }
}

// Methods for converting between header::IntoHeaderValue<InvoiceNo> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InvoiceNo>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<InvoiceNo>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InvoiceNo - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InvoiceNo> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InvoiceNo as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InvoiceNo - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// An invoice as imports take it and exports give it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InvoiceRecord {
    /// Unique over all kinds of invoices.
    #[serde(rename = "invoice_no")]
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,

    /// A day, or a day and a time to the second; local to the seller, without a zone.
    #[serde(rename = "invoice_date")]
    #[validate(
            length(max = 19),
            regex(path = *RE_INVOICERECORD_INVOICE_DATE),
    )]
    pub invoice_date: String,

    #[serde(rename = "kind")]
    #[validate(nested)]
    pub kind: models::InvoiceKind,

    /// Chosen by the caller. Not a number with decimals such as `17850.0`, which files have for 17850.
    #[serde(rename = "customer_id")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_INVOICERECORD_CUSTOMER_ID),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<String>,

    /// A country's name, as given.
    #[serde(rename = "country")]
    #[validate(
            length(min = 1, max = 60),
            regex(path = *RE_INVOICERECORD_COUNTRY),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,

    #[serde(rename = "lines")]
    #[validate(length(max = 10000), nested)]
    pub lines: Vec<models::LineRecord>,
}

lazy_static::lazy_static! {
    static ref RE_INVOICERECORD_INVOICE_DATE: regex::Regex = regex::Regex::new("^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INVOICERECORD_CUSTOMER_ID: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INVOICERECORD_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl InvoiceRecord {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        invoice_no: u32,
        invoice_date: String,
        kind: models::InvoiceKind,
        lines: Vec<models::LineRecord>,
    ) -> InvoiceRecord {
        InvoiceRecord { invoice_no, invoice_date, kind, customer_id: None, country: None, lines }
    }
}

/// Converts the InvoiceRecord value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InvoiceRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("invoice_no".to_string()),
            Some(self.invoice_no.to_string()),
            Some("invoice_date".to_string()),
            Some(self.invoice_date.to_string()),
            // Skipping kind in query parameter serialization
            self.customer_id
                .as_ref()
                .map(|customer_id| ["customer_id".to_string(), customer_id.to_string()].join(",")),
            self.country.as_ref().map(|country| ["country".to_string(), country.to_string()].join(",")),
            // Skipping lines in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InvoiceRecord value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InvoiceRecord {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub invoice_no: Vec<u32>,
            pub invoice_date: Vec<String>,
            pub kind: Vec<models::InvoiceKind>,
            pub customer_id: Vec<String>,
            pub country: Vec<String>,
            pub lines: Vec<Vec<models::LineRecord>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing InvoiceRecord".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "invoice_no" => intermediate_rep
                        .invoice_no
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "invoice_date" => intermediate_rep
                        .invoice_date
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "kind" => intermediate_rep.kind.push(
                        <models::InvoiceKind as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "customer_id" => intermediate_rep
                        .customer_id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "country" => intermediate_rep
                        .country
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "lines" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InvoiceRecord".to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InvoiceRecord".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InvoiceRecord {
            invoice_no: intermediate_rep
                .invoice_no
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_no missing in InvoiceRecord".to_string())?,
            invoice_date: intermediate_rep
                .invoice_date
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_date missing in InvoiceRecord".to_string())?,
            kind: intermediate_rep
                .kind
                .into_iter()
                .next()
                .ok_or_else(|| "kind missing in InvoiceRecord".to_string())?,
            customer_id: intermediate_rep.customer_id.into_iter().next(),
            country: intermediate_rep.country.into_iter().next(),
            lines: intermediate_rep
                .lines
                .into_iter()
                .next()
                .ok_or_else(|| "lines missing in InvoiceRecord".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InvoiceRecord> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InvoiceRecord>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<InvoiceRecord>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InvoiceRecord - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InvoiceRecord> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InvoiceRecord as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InvoiceRecord - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// The lines of an invoice that bear one stock code.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InvoiceStockCode {
    /// Unique over all kinds of invoices.
    #[serde(rename = "invoice_no")]
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,

    /// Case-sensitive. Not `.` or `..`, which no address can hold.
    #[serde(rename = "stockcode")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_INVOICESTOCKCODE_STOCKCODE),
    )]
    pub stockcode: String,

    /// The sum of the lines' quantities.
    #[serde(rename = "quantity")]
    pub quantity: i64,

    /// The exact sum of quantity × unit price.
    #[serde(rename = "total")]
    pub total: rust_decimal::Decimal,

    #[serde(rename = "lines")]
    #[validate(length(max = 10000), nested)]
    pub lines: Vec<models::Line>,
}

lazy_static::lazy_static! {
    static ref RE_INVOICESTOCKCODE_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl InvoiceStockCode {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        invoice_no: u32,
        stockcode: String,
        quantity: i64,
        total: rust_decimal::Decimal,
        lines: Vec<models::Line>,
    ) -> InvoiceStockCode {
        InvoiceStockCode { invoice_no, stockcode, quantity, total, lines }
    }
}

/// Converts the InvoiceStockCode value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InvoiceStockCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("invoice_no".to_string()),
            Some(self.invoice_no.to_string()),
            Some("stockcode".to_string()),
            Some(self.stockcode.to_string()),
            Some("quantity".to_string()),
            Some(self.quantity.to_string()),
            // Skipping total in query parameter serialization

            // Skipping lines in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InvoiceStockCode value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InvoiceStockCode {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub invoice_no: Vec<u32>,
            pub stockcode: Vec<String>,
            pub quantity: Vec<i64>,
            pub total: Vec<rust_decimal::Decimal>,
            pub lines: Vec<Vec<models::Line>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InvoiceStockCode".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "invoice_no" => intermediate_rep
                        .invoice_no
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "stockcode" => intermediate_rep
                        .stockcode
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "quantity" => intermediate_rep
                        .quantity
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "total" => intermediate_rep.total.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    "lines" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in InvoiceStockCode"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InvoiceStockCode".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InvoiceStockCode {
            invoice_no: intermediate_rep
                .invoice_no
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_no missing in InvoiceStockCode".to_string())?,
            stockcode: intermediate_rep
                .stockcode
                .into_iter()
                .next()
                .ok_or_else(|| "stockcode missing in InvoiceStockCode".to_string())?,
            quantity: intermediate_rep
                .quantity
                .into_iter()
                .next()
                .ok_or_else(|| "quantity missing in InvoiceStockCode".to_string())?,
            total: intermediate_rep
                .total
                .into_iter()
                .next()
                .ok_or_else(|| "total missing in InvoiceStockCode".to_string())?,
            lines: intermediate_rep
                .lines
                .into_iter()
                .next()
                .ok_or_else(|| "lines missing in InvoiceStockCode".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InvoiceStockCode> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InvoiceStockCode>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InvoiceStockCode>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InvoiceStockCode - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InvoiceStockCode> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <InvoiceStockCode as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into InvoiceStockCode - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// An invoice without its lines.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct InvoiceSummary {
    /// Unique over all kinds of invoices.
    #[serde(rename = "invoice_no")]
    #[validate(range(min = 1u32, max = 999999999u32))]
    pub invoice_no: u32,

    /// A day, or a day and a time to the second; local to the seller, without a zone.
    #[serde(rename = "invoice_date")]
    #[validate(
            length(max = 19),
            regex(path = *RE_INVOICESUMMARY_INVOICE_DATE),
    )]
    pub invoice_date: String,

    #[serde(rename = "kind")]
    #[validate(nested)]
    pub kind: models::InvoiceKind,

    #[serde(rename = "customer")]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<models::CustomerLink>,

    /// A country's name, as given.
    #[serde(rename = "country")]
    #[validate(
            length(min = 1, max = 60),
            regex(path = *RE_INVOICESUMMARY_COUNTRY),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,

    /// How many there are.
    #[serde(rename = "line_count")]
    #[validate(range(min = 0u64))]
    pub line_count: u64,

    /// The exact sum of quantity × unit price.
    #[serde(rename = "total")]
    pub total: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_INVOICESUMMARY_INVOICE_DATE: regex::Regex = regex::Regex::new("^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_INVOICESUMMARY_COUNTRY: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl InvoiceSummary {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        invoice_no: u32,
        invoice_date: String,
        kind: models::InvoiceKind,
        line_count: u64,
        total: rust_decimal::Decimal,
    ) -> InvoiceSummary {
        InvoiceSummary { invoice_no, invoice_date, kind, customer: None, country: None, line_count, total }
    }
}

/// Converts the InvoiceSummary value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for InvoiceSummary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("invoice_no".to_string()),
            Some(self.invoice_no.to_string()),
            Some("invoice_date".to_string()),
            Some(self.invoice_date.to_string()),
            // Skipping kind in query parameter serialization

            // Skipping customer in query parameter serialization
            self.country.as_ref().map(|country| ["country".to_string(), country.to_string()].join(",")),
            Some("line_count".to_string()),
            Some(self.line_count.to_string()),
            // Skipping total in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a InvoiceSummary value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for InvoiceSummary {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub invoice_no: Vec<u32>,
            pub invoice_date: Vec<String>,
            pub kind: Vec<models::InvoiceKind>,
            pub customer: Vec<models::CustomerLink>,
            pub country: Vec<String>,
            pub line_count: Vec<u64>,
            pub total: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing InvoiceSummary".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "invoice_no" => intermediate_rep
                        .invoice_no
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "invoice_date" => intermediate_rep
                        .invoice_date
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "kind" => intermediate_rep.kind.push(
                        <models::InvoiceKind as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "customer" => intermediate_rep.customer.push(
                        <models::CustomerLink as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "country" => intermediate_rep
                        .country
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "line_count" => intermediate_rep
                        .line_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "total" => intermediate_rep.total.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing InvoiceSummary".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(InvoiceSummary {
            invoice_no: intermediate_rep
                .invoice_no
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_no missing in InvoiceSummary".to_string())?,
            invoice_date: intermediate_rep
                .invoice_date
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_date missing in InvoiceSummary".to_string())?,
            kind: intermediate_rep
                .kind
                .into_iter()
                .next()
                .ok_or_else(|| "kind missing in InvoiceSummary".to_string())?,
            customer: intermediate_rep.customer.into_iter().next(),
            country: intermediate_rep.country.into_iter().next(),
            line_count: intermediate_rep
                .line_count
                .into_iter()
                .next()
                .ok_or_else(|| "line_count missing in InvoiceSummary".to_string())?,
            total: intermediate_rep
                .total
                .into_iter()
                .next()
                .ok_or_else(|| "total missing in InvoiceSummary".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<InvoiceSummary> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<InvoiceSummary>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<InvoiceSummary>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for InvoiceSummary - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<InvoiceSummary> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <InvoiceSummary as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into InvoiceSummary - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A named thing with a price.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Item {
    /// Chosen by the server, never used twice.
    #[serde(rename = "id")]
    #[validate(range(min = 1u64, max = 9007199254740991u64))]
    pub id: u64,

    /// What the item is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_ITEM_NAME),
    )]
    pub name: String,

    /// Not negative, at most 3 decimals.
    #[serde(rename = "price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
    )]
    pub price: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_ITEM_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl Item {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(id: u64, name: String, price: rust_decimal::Decimal) -> Item {
        Item { id, name, price }
    }
}

/// Converts the Item value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("id".to_string()),
            Some(self.id.to_string()),
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping price in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Item value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Item {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub id: Vec<u64>,
            pub name: Vec<String>,
            pub price: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Item".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "id" => intermediate_rep
                        .id
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "price" => intermediate_rep.price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => return std::result::Result::Err("Unexpected key while parsing Item".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Item {
            id: intermediate_rep.id.into_iter().next().ok_or_else(|| "id missing in Item".to_string())?,
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in Item".to_string())?,
            price: intermediate_rep
                .price
                .into_iter()
                .next()
                .ok_or_else(|| "price missing in Item".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Item> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Item>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Item>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Item - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Item> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Item as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Item - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What to change of an item.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ItemChange {
    /// What the item is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_ITEMCHANGE_NAME),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,

    /// Not negative, at most 3 decimals.
    #[serde(rename = "price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<rust_decimal::Decimal>,
}

lazy_static::lazy_static! {
    static ref RE_ITEMCHANGE_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl ItemChange {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> ItemChange {
        ItemChange { name: None, price: None }
    }
}

/// Converts the ItemChange value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ItemChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.name.as_ref().map(|name| ["name".to_string(), name.to_string()].join(",")),
            // Skipping price in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ItemChange value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ItemChange {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub price: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing ItemChange".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "price" => intermediate_rep.price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ItemChange".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ItemChange {
            name: intermediate_rep.name.into_iter().next(),
            price: intermediate_rep.price.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ItemChange> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ItemChange>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<ItemChange>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ItemChange - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ItemChange> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ItemChange as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ItemChange - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Chosen by the server, never used twice.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ItemId {}

impl ItemId {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> ItemId {
        ItemId {}
    }
}

/// Converts the ItemId value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ItemId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ItemId value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ItemId {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {}

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing ItemId".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    _ => return std::result::Result::Err("Unexpected key while parsing ItemId".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ItemId {})
    }
}

// Methods for converting between header::IntoHeaderValue<ItemId> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ItemId>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<ItemId>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ItemId - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ItemId> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ItemId as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ItemId - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// An item before it has an id.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ItemInput {
    /// What the item is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_ITEMINPUT_NAME),
    )]
    pub name: String,

    /// Not negative, at most 3 decimals.
    #[serde(rename = "price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
    )]
    pub price: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_ITEMINPUT_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl ItemInput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, price: rust_decimal::Decimal) -> ItemInput {
        ItemInput { name, price }
    }
}

/// Converts the ItemInput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ItemInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping price in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ItemInput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ItemInput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub price: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing ItemInput".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "price" => intermediate_rep.price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ItemInput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ItemInput {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in ItemInput".to_string())?,
            price: intermediate_rep
                .price
                .into_iter()
                .next()
                .ok_or_else(|| "price missing in ItemInput".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ItemInput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ItemInput>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<ItemInput>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ItemInput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ItemInput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ItemInput as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ItemInput - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What the item is called.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ItemName(pub String);

impl validator::Validate for ItemName {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for ItemName {
    fn from(x: String) -> Self {
        ItemName(x)
    }
}

impl std::fmt::Display for ItemName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for ItemName {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(ItemName(x.to_string()))
    }
}

impl std::convert::From<ItemName> for String {
    fn from(x: ItemName) -> Self {
        x.0
    }
}

impl std::ops::Deref for ItemName {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for ItemName {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// Not negative, at most 3 decimals.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ItemPrice(pub rust_decimal::Decimal);

impl validator::Validate for ItemPrice {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<rust_decimal::Decimal> for ItemPrice {
    fn from(x: rust_decimal::Decimal) -> Self {
        ItemPrice(x)
    }
}

impl std::convert::From<ItemPrice> for rust_decimal::Decimal {
    fn from(x: ItemPrice) -> Self {
        x.0
    }
}

impl std::ops::Deref for ItemPrice {
    type Target = rust_decimal::Decimal;
    fn deref(&self) -> &rust_decimal::Decimal {
        &self.0
    }
}

impl std::ops::DerefMut for ItemPrice {
    fn deref_mut(&mut self) -> &mut rust_decimal::Decimal {
        &mut self.0
    }
}

/// An item as imports take it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ItemRecord {
    /// Greater than every id given out before; chosen by the server where it is left out.
    #[serde(rename = "id")]
    #[validate(range(min = 1u64, max = 4503599627370495u64))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<u64>,

    /// What the item is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_ITEMRECORD_NAME),
    )]
    pub name: String,

    /// Not negative, at most 3 decimals.
    #[serde(rename = "price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
    )]
    pub price: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_ITEMRECORD_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl ItemRecord {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, price: rust_decimal::Decimal) -> ItemRecord {
        ItemRecord { id: None, name, price }
    }
}

/// Converts the ItemRecord value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ItemRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.id.as_ref().map(|id| ["id".to_string(), id.to_string()].join(",")),
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping price in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ItemRecord value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ItemRecord {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub id: Vec<u64>,
            pub name: Vec<String>,
            pub price: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing ItemRecord".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "id" => intermediate_rep
                        .id
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "price" => intermediate_rep.price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ItemRecord".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ItemRecord {
            id: intermediate_rep.id.into_iter().next(),
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in ItemRecord".to_string())?,
            price: intermediate_rep
                .price
                .into_iter()
                .next()
                .ok_or_else(|| "price missing in ItemRecord".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ItemRecord> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ItemRecord>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<ItemRecord>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ItemRecord - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ItemRecord> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ItemRecord as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ItemRecord - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// All of an item; an id, where sent, must be the path's.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ItemReplacement {
    /// Chosen by the server, never used twice.
    #[serde(rename = "id")]
    #[validate(range(min = 1u64, max = 9007199254740991u64))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<u64>,

    /// What the item is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_ITEMREPLACEMENT_NAME),
    )]
    pub name: String,

    /// Not negative, at most 3 decimals.
    #[serde(rename = "price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
    )]
    pub price: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_ITEMREPLACEMENT_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl ItemReplacement {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, price: rust_decimal::Decimal) -> ItemReplacement {
        ItemReplacement { id: None, name, price }
    }
}

/// Converts the ItemReplacement value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ItemReplacement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.id.as_ref().map(|id| ["id".to_string(), id.to_string()].join(",")),
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping price in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ItemReplacement value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ItemReplacement {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub id: Vec<u64>,
            pub name: Vec<String>,
            pub price: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing ItemReplacement".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "id" => intermediate_rep
                        .id
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "price" => intermediate_rep.price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ItemReplacement".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ItemReplacement {
            id: intermediate_rep.id.into_iter().next(),
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in ItemReplacement".to_string())?,
            price: intermediate_rep
                .price
                .into_iter()
                .next()
                .ok_or_else(|| "price missing in ItemReplacement".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ItemReplacement> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ItemReplacement>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<ItemReplacement>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ItemReplacement - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ItemReplacement> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ItemReplacement as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ItemReplacement - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A public key on Ed25519 (RFC 8037).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Jwk {
    #[serde(rename = "kty")]
    #[validate(
            regex(path = *RE_JWK_KTY),
    )]
    pub kty: String,

    #[serde(rename = "crv")]
    #[validate(
            regex(path = *RE_JWK_CRV),
    )]
    pub crv: String,

    /// The key, base64url without padding.
    #[serde(rename = "x")]
    #[validate(
            regex(path = *RE_JWK_X),
    )]
    pub x: String,

    /// The key's thumbprint (RFC 7638).
    #[serde(rename = "kid")]
    #[validate(
            regex(path = *RE_JWK_KID),
    )]
    pub kid: String,

    #[serde(rename = "use")]
    #[validate(
            regex(path = *RE_JWK_R_USE),
    )]
    pub r_use: String,

    #[serde(rename = "alg")]
    #[validate(
            regex(path = *RE_JWK_ALG),
    )]
    pub alg: String,
}

lazy_static::lazy_static! {
    static ref RE_JWK_KTY: regex::Regex = regex::Regex::new("^OKP$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_JWK_CRV: regex::Regex = regex::Regex::new("^Ed25519$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_JWK_X: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]{43}$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_JWK_KID: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]{43}$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_JWK_R_USE: regex::Regex = regex::Regex::new("^sig$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_JWK_ALG: regex::Regex = regex::Regex::new("^EdDSA$").unwrap();
}

impl Jwk {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(kty: String, crv: String, x: String, kid: String, r_use: String, alg: String) -> Jwk {
        Jwk { kty, crv, x, kid, r_use, alg }
    }
}

/// Converts the Jwk value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Jwk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("kty".to_string()),
            Some(self.kty.to_string()),
            Some("crv".to_string()),
            Some(self.crv.to_string()),
            Some("x".to_string()),
            Some(self.x.to_string()),
            Some("kid".to_string()),
            Some(self.kid.to_string()),
            Some("use".to_string()),
            Some(self.r_use.to_string()),
            Some("alg".to_string()),
            Some(self.alg.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Jwk value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Jwk {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub kty: Vec<String>,
            pub crv: Vec<String>,
            pub x: Vec<String>,
            pub kid: Vec<String>,
            pub r_use: Vec<String>,
            pub alg: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Jwk".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "kty" => intermediate_rep
                        .kty
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "crv" => intermediate_rep
                        .crv
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "x" => intermediate_rep
                        .x
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "kid" => intermediate_rep
                        .kid
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "use" => intermediate_rep
                        .r_use
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "alg" => intermediate_rep
                        .alg
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => return std::result::Result::Err("Unexpected key while parsing Jwk".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Jwk {
            kty: intermediate_rep.kty.into_iter().next().ok_or_else(|| "kty missing in Jwk".to_string())?,
            crv: intermediate_rep.crv.into_iter().next().ok_or_else(|| "crv missing in Jwk".to_string())?,
            x: intermediate_rep.x.into_iter().next().ok_or_else(|| "x missing in Jwk".to_string())?,
            kid: intermediate_rep.kid.into_iter().next().ok_or_else(|| "kid missing in Jwk".to_string())?,
            r_use: intermediate_rep
                .r_use
                .into_iter()
                .next()
                .ok_or_else(|| "use missing in Jwk".to_string())?,
            alg: intermediate_rep.alg.into_iter().next().ok_or_else(|| "alg missing in Jwk".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Jwk> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Jwk>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Jwk>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Jwk - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Jwk> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Jwk as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Jwk - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Public keys (RFC 7517).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct JwkSet {
    #[serde(rename = "keys")]
    #[validate(length(max = 100), nested)]
    pub keys: Vec<models::Jwk>,
}

impl JwkSet {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(keys: Vec<models::Jwk>) -> JwkSet {
        JwkSet { keys }
    }
}

/// Converts the JwkSet value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for JwkSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            // Skipping keys in query parameter serialization

        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a JwkSet value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for JwkSet {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub keys: Vec<Vec<models::Jwk>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing JwkSet".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    "keys" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in JwkSet".to_string(),
                        );
                    }
                    _ => return std::result::Result::Err("Unexpected key while parsing JwkSet".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(JwkSet {
            keys: intermediate_rep
                .keys
                .into_iter()
                .next()
                .ok_or_else(|| "keys missing in JwkSet".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<JwkSet> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<JwkSet>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<JwkSet>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for JwkSet - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<JwkSet> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <JwkSet as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into JwkSet - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What a picture may show.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Label(pub String);

impl validator::Validate for Label {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for Label {
    fn from(x: String) -> Self {
        Label(x)
    }
}

impl std::fmt::Display for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for Label {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(Label(x.to_string()))
    }
}

impl std::convert::From<Label> for String {
    fn from(x: Label) -> Self {
        x.0
    }
}

impl std::ops::Deref for Label {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for Label {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// An item as the deprecated operations take it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct LegacyItem {
    /// Ignored.
    #[serde(rename = "id")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,

    /// What the item is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_LEGACYITEM_NAME),
    )]
    pub name: String,

    /// Not negative, at most 3 decimals.
    #[serde(rename = "price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
    )]
    pub price: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_LEGACYITEM_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl LegacyItem {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, price: rust_decimal::Decimal) -> LegacyItem {
        LegacyItem { id: None, name, price }
    }
}

/// Converts the LegacyItem value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for LegacyItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.id.as_ref().map(|id| ["id".to_string(), id.to_string()].join(",")),
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping price in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a LegacyItem value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for LegacyItem {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub id: Vec<i64>,
            pub name: Vec<String>,
            pub price: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing LegacyItem".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "id" => intermediate_rep
                        .id
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "price" => intermediate_rep.price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing LegacyItem".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(LegacyItem {
            id: intermediate_rep.id.into_iter().next(),
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in LegacyItem".to_string())?,
            price: intermediate_rep
                .price
                .into_iter()
                .next()
                .ok_or_else(|| "price missing in LegacyItem".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<LegacyItem> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<LegacyItem>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<LegacyItem>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for LegacyItem - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<LegacyItem> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <LegacyItem as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into LegacyItem - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// An item and the configured token.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct LegacyItemWithToken {
    /// Compared as it is.
    #[serde(rename = "token")]
    #[validate(
            length(max = 256),
            regex(path = *RE_LEGACYITEMWITHTOKEN_TOKEN),
    )]
    pub token: String,

    /// Ignored.
    #[serde(rename = "id")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,

    /// What the item is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_LEGACYITEMWITHTOKEN_NAME),
    )]
    pub name: String,

    /// Not negative, at most 3 decimals.
    #[serde(rename = "price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1000000000))),
    )]
    pub price: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_LEGACYITEMWITHTOKEN_TOKEN: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LEGACYITEMWITHTOKEN_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl LegacyItemWithToken {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(token: String, name: String, price: rust_decimal::Decimal) -> LegacyItemWithToken {
        LegacyItemWithToken { token, id: None, name, price }
    }
}

/// Converts the LegacyItemWithToken value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for LegacyItemWithToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("token".to_string()),
            Some(self.token.to_string()),
            self.id.as_ref().map(|id| ["id".to_string(), id.to_string()].join(",")),
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping price in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a LegacyItemWithToken value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for LegacyItemWithToken {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub token: Vec<String>,
            pub id: Vec<i64>,
            pub name: Vec<String>,
            pub price: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing LegacyItemWithToken".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "token" => intermediate_rep
                        .token
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "id" => intermediate_rep
                        .id
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "price" => intermediate_rep.price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing LegacyItemWithToken".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(LegacyItemWithToken {
            token: intermediate_rep
                .token
                .into_iter()
                .next()
                .ok_or_else(|| "token missing in LegacyItemWithToken".to_string())?,
            id: intermediate_rep.id.into_iter().next(),
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in LegacyItemWithToken".to_string())?,
            price: intermediate_rep
                .price
                .into_iter()
                .next()
                .ok_or_else(|| "price missing in LegacyItemWithToken".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<LegacyItemWithToken> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<LegacyItemWithToken>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<LegacyItemWithToken>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for LegacyItemWithToken - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<LegacyItemWithToken> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <LegacyItemWithToken as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into LegacyItemWithToken - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A line of an invoice. Its `line_date` is its own time, where that is not the invoice's.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Line {
    /// Counts from 1 within the invoice.
    #[serde(rename = "line_no")]
    #[validate(range(min = 1u32))]
    pub line_no: u32,

    /// Case-sensitive. Not `.` or `..`, which no address can hold.
    #[serde(rename = "stockcode")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_LINE_STOCKCODE),
    )]
    pub stockcode: String,

    /// What it is called; spaces at either end are kept.
    #[serde(rename = "description")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_LINE_DESCRIPTION),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,

    /// Not zero; negative for goods that came back or were lost.
    #[serde(rename = "quantity")]
    #[validate(
            range(min = -10000000i64, max = 10000000i64),
    )]
    pub quantity: i64,

    /// Of one piece, either sign, at most 3 decimals.
    #[serde(rename = "unit_price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(-100000000)), max = DecimalBound(rust_decimal::dec!(100000000))),
    )]
    pub unit_price: rust_decimal::Decimal,

    /// A day, or a day and a time to the second; local to the seller, without a zone.
    #[serde(rename = "line_date")]
    #[validate(
            length(max = 19),
            regex(path = *RE_LINE_LINE_DATE),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_date: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_LINE_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LINE_DESCRIPTION: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LINE_LINE_DATE: regex::Regex = regex::Regex::new("^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$").unwrap();
}

impl Line {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(line_no: u32, stockcode: String, quantity: i64, unit_price: rust_decimal::Decimal) -> Line {
        Line { line_no, stockcode, description: None, quantity, unit_price, line_date: None }
    }
}

/// Converts the Line value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("line_no".to_string()),
            Some(self.line_no.to_string()),
            Some("stockcode".to_string()),
            Some(self.stockcode.to_string()),
            self.description
                .as_ref()
                .map(|description| ["description".to_string(), description.to_string()].join(",")),
            Some("quantity".to_string()),
            Some(self.quantity.to_string()),
            // Skipping unit_price in query parameter serialization
            self.line_date
                .as_ref()
                .map(|line_date| ["line_date".to_string(), line_date.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Line value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Line {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub line_no: Vec<u32>,
            pub stockcode: Vec<String>,
            pub description: Vec<String>,
            pub quantity: Vec<i64>,
            pub unit_price: Vec<rust_decimal::Decimal>,
            pub line_date: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Line".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "line_no" => intermediate_rep
                        .line_no
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "stockcode" => intermediate_rep
                        .stockcode
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "description" => intermediate_rep
                        .description
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "quantity" => intermediate_rep
                        .quantity
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "unit_price" => intermediate_rep.unit_price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "line_date" => intermediate_rep
                        .line_date
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => return std::result::Result::Err("Unexpected key while parsing Line".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Line {
            line_no: intermediate_rep
                .line_no
                .into_iter()
                .next()
                .ok_or_else(|| "line_no missing in Line".to_string())?,
            stockcode: intermediate_rep
                .stockcode
                .into_iter()
                .next()
                .ok_or_else(|| "stockcode missing in Line".to_string())?,
            description: intermediate_rep.description.into_iter().next(),
            quantity: intermediate_rep
                .quantity
                .into_iter()
                .next()
                .ok_or_else(|| "quantity missing in Line".to_string())?,
            unit_price: intermediate_rep
                .unit_price
                .into_iter()
                .next()
                .ok_or_else(|| "unit_price missing in Line".to_string())?,
            line_date: intermediate_rep.line_date.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Line> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Line>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Line>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Line - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Line> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Line as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Line - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A line to be added under the stock code of the path.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct LineInput {
    /// Not zero; negative for goods that came back or were lost.
    #[serde(rename = "quantity")]
    #[validate(
            range(min = -10000000i64, max = 10000000i64),
    )]
    pub quantity: i64,

    /// Of one piece, either sign, at most 3 decimals.
    #[serde(rename = "unit_price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(-100000000)), max = DecimalBound(rust_decimal::dec!(100000000))),
    )]
    pub unit_price: rust_decimal::Decimal,

    /// What it is called; spaces at either end are kept.
    #[serde(rename = "description")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_LINEINPUT_DESCRIPTION),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_LINEINPUT_DESCRIPTION: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl LineInput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(quantity: i64, unit_price: rust_decimal::Decimal) -> LineInput {
        LineInput { quantity, unit_price, description: None }
    }
}

/// Converts the LineInput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for LineInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("quantity".to_string()),
            Some(self.quantity.to_string()),
            // Skipping unit_price in query parameter serialization
            self.description
                .as_ref()
                .map(|description| ["description".to_string(), description.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a LineInput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for LineInput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub quantity: Vec<i64>,
            pub unit_price: Vec<rust_decimal::Decimal>,
            pub description: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing LineInput".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "quantity" => intermediate_rep
                        .quantity
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "unit_price" => intermediate_rep.unit_price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "description" => intermediate_rep
                        .description
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing LineInput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(LineInput {
            quantity: intermediate_rep
                .quantity
                .into_iter()
                .next()
                .ok_or_else(|| "quantity missing in LineInput".to_string())?,
            unit_price: intermediate_rep
                .unit_price
                .into_iter()
                .next()
                .ok_or_else(|| "unit_price missing in LineInput".to_string())?,
            description: intermediate_rep.description.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<LineInput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<LineInput>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<LineInput>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for LineInput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<LineInput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <LineInput as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into LineInput - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Counts from 1 within the invoice.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct LineNo {}

impl LineNo {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> LineNo {
        LineNo {}
    }
}

/// Converts the LineNo value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for LineNo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a LineNo value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for LineNo {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {}

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing LineNo".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    _ => return std::result::Result::Err("Unexpected key while parsing LineNo".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(LineNo {})
    }
}

// Methods for converting between header::IntoHeaderValue<LineNo> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<LineNo>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<LineNo>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for LineNo - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<LineNo> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <LineNo as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into LineNo - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A line of an invoice record. Its `line_no` is greater than that of the line before; left out, it is the next.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct LineRecord {
    /// Counts from 1 within the invoice.
    #[serde(rename = "line_no")]
    #[validate(range(min = 1u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_no: Option<u32>,

    /// Case-sensitive. Not `.` or `..`, which no address can hold.
    #[serde(rename = "stockcode")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_LINERECORD_STOCKCODE),
    )]
    pub stockcode: String,

    /// What it is called; spaces at either end are kept.
    #[serde(rename = "description")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_LINERECORD_DESCRIPTION),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,

    /// Not zero; negative for goods that came back or were lost.
    #[serde(rename = "quantity")]
    #[validate(
            range(min = -10000000i64, max = 10000000i64),
    )]
    pub quantity: i64,

    /// Of one piece, either sign, at most 3 decimals.
    #[serde(rename = "unit_price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(-100000000)), max = DecimalBound(rust_decimal::dec!(100000000))),
    )]
    pub unit_price: rust_decimal::Decimal,

    /// A day, or a day and a time to the second; local to the seller, without a zone.
    #[serde(rename = "line_date")]
    #[validate(
            length(max = 19),
            regex(path = *RE_LINERECORD_LINE_DATE),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_date: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_LINERECORD_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LINERECORD_DESCRIPTION: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_LINERECORD_LINE_DATE: regex::Regex = regex::Regex::new("^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$").unwrap();
}

impl LineRecord {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(stockcode: String, quantity: i64, unit_price: rust_decimal::Decimal) -> LineRecord {
        LineRecord { line_no: None, stockcode, description: None, quantity, unit_price, line_date: None }
    }
}

/// Converts the LineRecord value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for LineRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.line_no.as_ref().map(|line_no| ["line_no".to_string(), line_no.to_string()].join(",")),
            Some("stockcode".to_string()),
            Some(self.stockcode.to_string()),
            self.description
                .as_ref()
                .map(|description| ["description".to_string(), description.to_string()].join(",")),
            Some("quantity".to_string()),
            Some(self.quantity.to_string()),
            // Skipping unit_price in query parameter serialization
            self.line_date
                .as_ref()
                .map(|line_date| ["line_date".to_string(), line_date.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a LineRecord value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for LineRecord {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub line_no: Vec<u32>,
            pub stockcode: Vec<String>,
            pub description: Vec<String>,
            pub quantity: Vec<i64>,
            pub unit_price: Vec<rust_decimal::Decimal>,
            pub line_date: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing LineRecord".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "line_no" => intermediate_rep
                        .line_no
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "stockcode" => intermediate_rep
                        .stockcode
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "description" => intermediate_rep
                        .description
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "quantity" => intermediate_rep
                        .quantity
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "unit_price" => intermediate_rep.unit_price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "line_date" => intermediate_rep
                        .line_date
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing LineRecord".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(LineRecord {
            line_no: intermediate_rep.line_no.into_iter().next(),
            stockcode: intermediate_rep
                .stockcode
                .into_iter()
                .next()
                .ok_or_else(|| "stockcode missing in LineRecord".to_string())?,
            description: intermediate_rep.description.into_iter().next(),
            quantity: intermediate_rep
                .quantity
                .into_iter()
                .next()
                .ok_or_else(|| "quantity missing in LineRecord".to_string())?,
            unit_price: intermediate_rep
                .unit_price
                .into_iter()
                .next()
                .ok_or_else(|| "unit_price missing in LineRecord".to_string())?,
            line_date: intermediate_rep.line_date.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<LineRecord> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<LineRecord>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<LineRecord>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for LineRecord - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<LineRecord> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <LineRecord as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into LineRecord - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What was done, for a person.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Message {
    #[serde(rename = "message")]
    pub message: String,
}

impl Message {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(message: String) -> Message {
        Message { message }
    }
}

/// Converts the Message value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![Some("message".to_string()), Some(self.message.to_string())];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Message value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Message {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub message: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Message".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "message" => intermediate_rep
                        .message
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => return std::result::Result::Err("Unexpected key while parsing Message".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Message {
            message: intermediate_rep
                .message
                .into_iter()
                .next()
                .ok_or_else(|| "message missing in Message".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Message> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Message>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Message>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Message - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Message> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Message as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Message - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A model and its versions.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Model {
    /// A model's name, as its folder is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 64),
            regex(path = *RE_MODEL_NAME),
    )]
    pub name: String,

    /// Whether it is asked where a request names none.
    #[serde(rename = "default")]
    pub default: bool,

    /// Its versions, newest first.
    #[serde(rename = "versions")]
    #[validate(length(min = 1, max = 1000), nested)]
    pub versions: Vec<models::ModelDetails>,
}

lazy_static::lazy_static! {
    static ref RE_MODEL_NAME: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}

impl Model {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, default: bool, versions: Vec<models::ModelDetails>) -> Model {
        Model { name, default, versions }
    }
}

/// Converts the Model value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            Some("default".to_string()),
            Some(self.default.to_string()),
            // Skipping versions in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Model value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Model {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub default: Vec<bool>,
            pub versions: Vec<Vec<models::ModelDetails>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Model".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "default" => intermediate_rep
                        .default
                        .push(<bool as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "versions" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Model".to_string(),
                        );
                    }
                    _ => return std::result::Result::Err("Unexpected key while parsing Model".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Model {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in Model".to_string())?,
            default: intermediate_rep
                .default
                .into_iter()
                .next()
                .ok_or_else(|| "default missing in Model".to_string())?,
            versions: intermediate_rep
                .versions
                .into_iter()
                .next()
                .ok_or_else(|| "versions missing in Model".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Model> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Model>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Model>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Model - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Model> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Model as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Model - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A version of a model. Where its state is `refused`, `reason` says why, and the rest may lack.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ModelDetails {
    /// A model's version, as its `config.json` says.
    #[serde(rename = "version")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_MODELDETAILS_VERSION),
    )]
    pub version: String,

    /// The SHA-256 of the model's weights.
    #[serde(rename = "digest")]
    #[validate(
            regex(path = *RE_MODELDETAILS_DIGEST),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,

    #[serde(rename = "state")]
    #[validate(nested)]
    pub state: models::ModelState,

    /// Why its files were refused.
    #[serde(rename = "reason")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,

    /// What it can say, in the order of `values`.
    #[serde(rename = "labels")]
    #[validate(length(min = 1, max = 10000), nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<Vec<models::Label>>,

    /// Side of the square that it sees in pixels.
    #[serde(rename = "input_size")]
    #[validate(range(min = 1u32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_size: Option<u32>,

    /// The version of what is done to pictures, as receipts name it.
    #[serde(rename = "preprocessing")]
    #[validate(length(min = 1, max = 64))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preprocessing: Option<String>,

    /// What computes it: instructions of the processor, or a GPU.
    #[serde(rename = "kernel")]
    #[validate(length(min = 1, max = 64))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kernel: Option<String>,

    /// When it was loaded.
    #[serde(rename = "loaded_at")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded_at: Option<chrono::DateTime<chrono::Utc>>,
}

lazy_static::lazy_static! {
    static ref RE_MODELDETAILS_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_MODELDETAILS_DIGEST: regex::Regex = regex::Regex::new("^sha256:[0-9a-f]{64}$").unwrap();
}

impl ModelDetails {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(version: String, state: models::ModelState) -> ModelDetails {
        ModelDetails {
            version,
            digest: None,
            state,
            reason: None,
            labels: None,
            input_size: None,
            preprocessing: None,
            kernel: None,
            loaded_at: None,
        }
    }
}

/// Converts the ModelDetails value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ModelDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("version".to_string()),
            Some(self.version.to_string()),
            self.digest.as_ref().map(|digest| ["digest".to_string(), digest.to_string()].join(",")),
            // Skipping state in query parameter serialization
            self.reason.as_ref().map(|reason| ["reason".to_string(), reason.to_string()].join(",")),
            self.labels.as_ref().map(|labels| {
                ["labels".to_string(), labels.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")]
                    .join(",")
            }),
            self.input_size
                .as_ref()
                .map(|input_size| ["input_size".to_string(), input_size.to_string()].join(",")),
            self.preprocessing
                .as_ref()
                .map(|preprocessing| ["preprocessing".to_string(), preprocessing.to_string()].join(",")),
            self.kernel.as_ref().map(|kernel| ["kernel".to_string(), kernel.to_string()].join(",")),
            // Skipping loaded_at in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ModelDetails value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ModelDetails {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub version: Vec<String>,
            pub digest: Vec<String>,
            pub state: Vec<models::ModelState>,
            pub reason: Vec<String>,
            pub labels: Vec<Vec<models::Label>>,
            pub input_size: Vec<u32>,
            pub preprocessing: Vec<String>,
            pub kernel: Vec<String>,
            pub loaded_at: Vec<chrono::DateTime<chrono::Utc>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing ModelDetails".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "version" => intermediate_rep
                        .version
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "digest" => intermediate_rep
                        .digest
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "state" => intermediate_rep.state.push(
                        <models::ModelState as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "reason" => intermediate_rep
                        .reason
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "labels" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in ModelDetails".to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "input_size" => intermediate_rep
                        .input_size
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "preprocessing" => intermediate_rep
                        .preprocessing
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "kernel" => intermediate_rep
                        .kernel
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "loaded_at" => intermediate_rep.loaded_at.push(
                        <chrono::DateTime<chrono::Utc> as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ModelDetails".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ModelDetails {
            version: intermediate_rep
                .version
                .into_iter()
                .next()
                .ok_or_else(|| "version missing in ModelDetails".to_string())?,
            digest: intermediate_rep.digest.into_iter().next(),
            state: intermediate_rep
                .state
                .into_iter()
                .next()
                .ok_or_else(|| "state missing in ModelDetails".to_string())?,
            reason: intermediate_rep.reason.into_iter().next(),
            labels: intermediate_rep.labels.into_iter().next(),
            input_size: intermediate_rep.input_size.into_iter().next(),
            preprocessing: intermediate_rep.preprocessing.into_iter().next(),
            kernel: intermediate_rep.kernel.into_iter().next(),
            loaded_at: intermediate_rep.loaded_at.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ModelDetails> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ModelDetails>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<ModelDetails>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ModelDetails - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ModelDetails> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ModelDetails as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ModelDetails - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What was served before and what is now, newest first.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ModelLoad {
    #[serde(rename = "before")]
    #[validate(length(max = 1000), nested)]
    pub before: Vec<models::ModelReference>,

    #[serde(rename = "after")]
    #[validate(length(max = 1000), nested)]
    pub after: Vec<models::ModelReference>,
}

impl ModelLoad {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(before: Vec<models::ModelReference>, after: Vec<models::ModelReference>) -> ModelLoad {
        ModelLoad { before, after }
    }
}

/// Converts the ModelLoad value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ModelLoad {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            // Skipping before in query parameter serialization

            // Skipping after in query parameter serialization

        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ModelLoad value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ModelLoad {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub before: Vec<Vec<models::ModelReference>>,
            pub after: Vec<Vec<models::ModelReference>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing ModelLoad".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    "before" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in ModelLoad".to_string(),
                        );
                    }
                    "after" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in ModelLoad".to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ModelLoad".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ModelLoad {
            before: intermediate_rep
                .before
                .into_iter()
                .next()
                .ok_or_else(|| "before missing in ModelLoad".to_string())?,
            after: intermediate_rep
                .after
                .into_iter()
                .next()
                .ok_or_else(|| "after missing in ModelLoad".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ModelLoad> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ModelLoad>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<ModelLoad>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ModelLoad - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ModelLoad> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ModelLoad as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ModelLoad - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A model's name, as its folder is called.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ModelName(pub String);

impl validator::Validate for ModelName {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for ModelName {
    fn from(x: String) -> Self {
        ModelName(x)
    }
}

impl std::fmt::Display for ModelName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for ModelName {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(ModelName(x.to_string()))
    }
}

impl std::convert::From<ModelName> for String {
    fn from(x: ModelName) -> Self {
        x.0
    }
}

impl std::ops::Deref for ModelName {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for ModelName {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// Which model, exactly.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ModelReference {
    /// A model's name, as its folder is called.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 64),
            regex(path = *RE_MODELREFERENCE_NAME),
    )]
    pub name: String,

    /// A model's version, as its `config.json` says.
    #[serde(rename = "version")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_MODELREFERENCE_VERSION),
    )]
    pub version: String,

    /// The SHA-256 of the model's weights.
    #[serde(rename = "digest")]
    #[validate(
            regex(path = *RE_MODELREFERENCE_DIGEST),
    )]
    pub digest: String,
}

lazy_static::lazy_static! {
    static ref RE_MODELREFERENCE_NAME: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_MODELREFERENCE_VERSION: regex::Regex = regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_MODELREFERENCE_DIGEST: regex::Regex = regex::Regex::new("^sha256:[0-9a-f]{64}$").unwrap();
}

impl ModelReference {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, version: String, digest: String) -> ModelReference {
        ModelReference { name, version, digest }
    }
}

/// Converts the ModelReference value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ModelReference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            Some("version".to_string()),
            Some(self.version.to_string()),
            Some("digest".to_string()),
            Some(self.digest.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ModelReference value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ModelReference {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub version: Vec<String>,
            pub digest: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing ModelReference".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "version" => intermediate_rep
                        .version
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "digest" => intermediate_rep
                        .digest
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ModelReference".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ModelReference {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in ModelReference".to_string())?,
            version: intermediate_rep
                .version
                .into_iter()
                .next()
                .ok_or_else(|| "version missing in ModelReference".to_string())?,
            digest: intermediate_rep
                .digest
                .into_iter()
                .next()
                .ok_or_else(|| "digest missing in ModelReference".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ModelReference> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ModelReference>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<ModelReference>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ModelReference - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ModelReference> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <ModelReference as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into ModelReference - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Whether it serves, or its files were refused.
/// Enumeration of values.
/// Since this enum's variants do not hold data, we can easily define them as `#[repr(C)]`
/// which helps with FFI.
#[allow(non_camel_case_types, clippy::large_enum_variant)]
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk_enum_derive::LabelledGenericEnum))]
pub enum ModelState {
    #[serde(rename = "ready")]
    Ready,
    #[serde(rename = "refused")]
    Refused,
}

impl validator::Validate for ModelState {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::fmt::Display for ModelState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            ModelState::Ready => write!(f, "ready"),
            ModelState::Refused => write!(f, "refused"),
        }
    }
}

impl std::str::FromStr for ModelState {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        match s {
            "ready" => std::result::Result::Ok(ModelState::Ready),
            "refused" => std::result::Result::Ok(ModelState::Refused),
            _ => std::result::Result::Err(format!(r#"Value not valid: {s}"#)),
        }
    }
}

/// A model's version, as its `config.json` says.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ModelVersion(pub String);

impl validator::Validate for ModelVersion {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for ModelVersion {
    fn from(x: String) -> Self {
        ModelVersion(x)
    }
}

impl std::fmt::Display for ModelVersion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for ModelVersion {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(ModelVersion(x.to_string()))
    }
}

impl std::convert::From<ModelVersion> for String {
    fn from(x: ModelVersion) -> Self {
        x.0
    }
}

impl std::ops::Deref for ModelVersion {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for ModelVersion {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// A month of a year.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Month(pub String);

impl validator::Validate for Month {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for Month {
    fn from(x: String) -> Self {
        Month(x)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for Month {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(Month(x.to_string()))
    }
}

impl std::convert::From<Month> for String {
    fn from(x: Month) -> Self {
        x.0
    }
}

impl std::ops::Deref for Month {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for Month {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// What a month's invoices add up to.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct MonthTotal {
    /// A month of a year.
    #[serde(rename = "month")]
    #[validate(
            length(max = 7),
            regex(path = *RE_MONTHTOTAL_MONTH),
    )]
    pub month: String,

    /// How many there are.
    #[serde(rename = "invoice_count")]
    #[validate(range(min = 0u64))]
    pub invoice_count: u64,

    /// How many there are.
    #[serde(rename = "line_count")]
    #[validate(range(min = 0u64))]
    pub line_count: u64,

    /// The sum of the lines' quantities.
    #[serde(rename = "quantity")]
    pub quantity: i64,

    /// The exact sum of quantity × unit price.
    #[serde(rename = "total")]
    pub total: rust_decimal::Decimal,
}

lazy_static::lazy_static! {
    static ref RE_MONTHTOTAL_MONTH: regex::Regex = regex::Regex::new("^[0-9]{4}-(0[1-9]|1[0-2])$").unwrap();
}

impl MonthTotal {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        month: String,
        invoice_count: u64,
        line_count: u64,
        quantity: i64,
        total: rust_decimal::Decimal,
    ) -> MonthTotal {
        MonthTotal { month, invoice_count, line_count, quantity, total }
    }
}

/// Converts the MonthTotal value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for MonthTotal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("month".to_string()),
            Some(self.month.to_string()),
            Some("invoice_count".to_string()),
            Some(self.invoice_count.to_string()),
            Some("line_count".to_string()),
            Some(self.line_count.to_string()),
            Some("quantity".to_string()),
            Some(self.quantity.to_string()),
            // Skipping total in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a MonthTotal value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for MonthTotal {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub month: Vec<String>,
            pub invoice_count: Vec<u64>,
            pub line_count: Vec<u64>,
            pub quantity: Vec<i64>,
            pub total: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing MonthTotal".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "month" => intermediate_rep
                        .month
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "invoice_count" => intermediate_rep
                        .invoice_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "line_count" => intermediate_rep
                        .line_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "quantity" => intermediate_rep
                        .quantity
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "total" => intermediate_rep.total.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing MonthTotal".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(MonthTotal {
            month: intermediate_rep
                .month
                .into_iter()
                .next()
                .ok_or_else(|| "month missing in MonthTotal".to_string())?,
            invoice_count: intermediate_rep
                .invoice_count
                .into_iter()
                .next()
                .ok_or_else(|| "invoice_count missing in MonthTotal".to_string())?,
            line_count: intermediate_rep
                .line_count
                .into_iter()
                .next()
                .ok_or_else(|| "line_count missing in MonthTotal".to_string())?,
            quantity: intermediate_rep
                .quantity
                .into_iter()
                .next()
                .ok_or_else(|| "quantity missing in MonthTotal".to_string())?,
            total: intermediate_rep
                .total
                .into_iter()
                .next()
                .ok_or_else(|| "total missing in MonthTotal".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<MonthTotal> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<MonthTotal>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<MonthTotal>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for MonthTotal - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<MonthTotal> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <MonthTotal as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into MonthTotal - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What is on a picture.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Prediction {
    /// What a picture may show.
    #[serde(rename = "prediction")]
    #[validate(length(min = 1, max = 200))]
    pub prediction: String,

    /// How likely each label is, in the model's order; they add up to 1, but for rounding.
    #[serde(rename = "values")]
    #[validate(length(min = 1, max = 10000), nested)]
    pub values: Vec<models::Probability>,

    /// A signed statement of model, picture, preprocessing, values and time: a JWS in its compact form (RFC 7515), signed by a key of `/.well-known/jwks.json`. `counterfoil verify` checks it.
    #[serde(rename = "receipt")]
    #[validate(
            length(max = 65536),
            regex(path = *RE_PREDICTION_RECEIPT),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_PREDICTION_RECEIPT: regex::Regex = regex::Regex::new("^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$").unwrap();
}

impl Prediction {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(prediction: String, values: Vec<models::Probability>) -> Prediction {
        Prediction { prediction, values, receipt: None }
    }
}

/// Converts the Prediction value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Prediction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("prediction".to_string()),
            Some(self.prediction.to_string()),
            // Skipping values in query parameter serialization
            self.receipt.as_ref().map(|receipt| ["receipt".to_string(), receipt.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Prediction value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Prediction {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub prediction: Vec<String>,
            pub values: Vec<Vec<models::Probability>>,
            pub receipt: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing Prediction".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "prediction" => intermediate_rep
                        .prediction
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "values" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Prediction".to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "receipt" => intermediate_rep
                        .receipt
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing Prediction".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Prediction {
            prediction: intermediate_rep
                .prediction
                .into_iter()
                .next()
                .ok_or_else(|| "prediction missing in Prediction".to_string())?,
            values: intermediate_rep
                .values
                .into_iter()
                .next()
                .ok_or_else(|| "values missing in Prediction".to_string())?,
            receipt: intermediate_rep.receipt.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Prediction> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Prediction>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Prediction>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Prediction - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Prediction> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Prediction as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Prediction - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What is on several pictures, in the order of the form.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Predictions {
    #[serde(rename = "results")]
    #[validate(length(min = 2, max = 64), nested)]
    pub results: Vec<models::FilePrediction>,
}

impl Predictions {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(results: Vec<models::FilePrediction>) -> Predictions {
        Predictions { results }
    }
}

/// Converts the Predictions value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Predictions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            // Skipping results in query parameter serialization

        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Predictions value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Predictions {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub results: Vec<Vec<models::FilePrediction>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing Predictions".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    "results" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Predictions".to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing Predictions".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Predictions {
            results: intermediate_rep
                .results
                .into_iter()
                .next()
                .ok_or_else(|| "results missing in Predictions".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Predictions> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Predictions>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Predictions>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Predictions - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Predictions> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Predictions as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Predictions - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// How likely it is, from 0 to 1, at most 6 decimals.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Probability(pub rust_decimal::Decimal);

impl validator::Validate for Probability {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<rust_decimal::Decimal> for Probability {
    fn from(x: rust_decimal::Decimal) -> Self {
        Probability(x)
    }
}

impl std::convert::From<Probability> for rust_decimal::Decimal {
    fn from(x: Probability) -> Self {
        x.0
    }
}

impl std::ops::Deref for Probability {
    type Target = rust_decimal::Decimal;
    fn deref(&self) -> &rust_decimal::Decimal {
        &self.0
    }
}

impl std::ops::DerefMut for Probability {
    fn deref_mut(&mut self) -> &mut rust_decimal::Decimal {
        &mut self.0
    }
}

/// What went wrong (RFC 9457).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Problem {
    /// The address of a page that explains this type of problem.
    #[serde(rename = "type")]
    pub r_type: String,

    /// The type in words.
    #[serde(rename = "title")]
    pub title: String,

    #[serde(rename = "status")]
    #[validate(range(min = 400u32, max = 599u32))]
    pub status: u32,

    /// What went wrong this time and how to mend it.
    #[serde(rename = "detail")]
    pub detail: String,

    /// The path that was asked for.
    #[serde(rename = "instance")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,

    /// Names the request in the server's log.
    #[serde(rename = "request_id")]
    pub request_id: String,

    /// Under `/v2` the detail again, where clients of the Open Inference Protocol look for it; under `/oauth` the code of RFC 6749, section 5.2.
    #[serde(rename = "error")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,

    /// The detail again, where clients of OAuth look for it: under `/oauth`.
    #[serde(rename = "error_description")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_description: Option<String>,

    #[serde(rename = "errors")]
    #[validate(length(max = 50), nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r_errors: Option<Vec<models::Fault>>,
}

impl Problem {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(r_type: String, title: String, status: u32, detail: String, request_id: String) -> Problem {
        Problem {
            r_type,
            title,
            status,
            detail,
            instance: None,
            request_id,
            error: None,
            error_description: None,
            r_errors: None,
        }
    }
}

/// Converts the Problem value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("type".to_string()),
            Some(self.r_type.to_string()),
            Some("title".to_string()),
            Some(self.title.to_string()),
            Some("status".to_string()),
            Some(self.status.to_string()),
            Some("detail".to_string()),
            Some(self.detail.to_string()),
            self.instance.as_ref().map(|instance| ["instance".to_string(), instance.to_string()].join(",")),
            Some("request_id".to_string()),
            Some(self.request_id.to_string()),
            self.error.as_ref().map(|error| ["error".to_string(), error.to_string()].join(",")),
            self.error_description.as_ref().map(|error_description| {
                ["error_description".to_string(), error_description.to_string()].join(",")
            }),
            // Skipping errors in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Problem value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Problem {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub r_type: Vec<String>,
            pub title: Vec<String>,
            pub status: Vec<u32>,
            pub detail: Vec<String>,
            pub instance: Vec<String>,
            pub request_id: Vec<String>,
            pub error: Vec<String>,
            pub error_description: Vec<String>,
            pub r_errors: Vec<Vec<models::Fault>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Problem".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "type" => intermediate_rep
                        .r_type
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "title" => intermediate_rep
                        .title
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "status" => intermediate_rep
                        .status
                        .push(<u32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "detail" => intermediate_rep
                        .detail
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "instance" => intermediate_rep
                        .instance
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "request_id" => intermediate_rep
                        .request_id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "error" => intermediate_rep
                        .error
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "error_description" => intermediate_rep
                        .error_description
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "errors" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in Problem".to_string(),
                        );
                    }
                    _ => return std::result::Result::Err("Unexpected key while parsing Problem".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Problem {
            r_type: intermediate_rep
                .r_type
                .into_iter()
                .next()
                .ok_or_else(|| "type missing in Problem".to_string())?,
            title: intermediate_rep
                .title
                .into_iter()
                .next()
                .ok_or_else(|| "title missing in Problem".to_string())?,
            status: intermediate_rep
                .status
                .into_iter()
                .next()
                .ok_or_else(|| "status missing in Problem".to_string())?,
            detail: intermediate_rep
                .detail
                .into_iter()
                .next()
                .ok_or_else(|| "detail missing in Problem".to_string())?,
            instance: intermediate_rep.instance.into_iter().next(),
            request_id: intermediate_rep
                .request_id
                .into_iter()
                .next()
                .ok_or_else(|| "request_id missing in Problem".to_string())?,
            error: intermediate_rep.error.into_iter().next(),
            error_description: intermediate_rep.error_description.into_iter().next(),
            r_errors: intermediate_rep.r_errors.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Problem> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Problem>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Problem>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Problem - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Problem> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Problem as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Problem - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Metadata of a protected resource (RFC 9728).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct ProtectedResource {
    #[serde(rename = "resource")]
    pub resource: String,

    /// Names.
    #[serde(rename = "authorization_servers")]
    pub authorization_servers: Vec<String>,

    /// Names.
    #[serde(rename = "scopes_supported")]
    pub scopes_supported: Vec<String>,

    /// Names.
    #[serde(rename = "bearer_methods_supported")]
    pub bearer_methods_supported: Vec<String>,

    #[serde(rename = "resource_documentation")]
    pub resource_documentation: String,
}

impl ProtectedResource {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        resource: String,
        authorization_servers: Vec<String>,
        scopes_supported: Vec<String>,
        bearer_methods_supported: Vec<String>,
        resource_documentation: String,
    ) -> ProtectedResource {
        ProtectedResource {
            resource,
            authorization_servers,
            scopes_supported,
            bearer_methods_supported,
            resource_documentation,
        }
    }
}

/// Converts the ProtectedResource value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for ProtectedResource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("resource".to_string()),
            Some(self.resource.to_string()),
            Some("authorization_servers".to_string()),
            Some(self.authorization_servers.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            Some("scopes_supported".to_string()),
            Some(self.scopes_supported.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            Some("bearer_methods_supported".to_string()),
            Some(self.bearer_methods_supported.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            Some("resource_documentation".to_string()),
            Some(self.resource_documentation.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a ProtectedResource value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for ProtectedResource {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub resource: Vec<String>,
            pub authorization_servers: Vec<Vec<String>>,
            pub scopes_supported: Vec<Vec<String>>,
            pub bearer_methods_supported: Vec<Vec<String>>,
            pub resource_documentation: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing ProtectedResource".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "resource" => intermediate_rep
                        .resource
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "authorization_servers" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in ProtectedResource"
                                .to_string(),
                        );
                    }
                    "scopes_supported" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in ProtectedResource"
                                .to_string(),
                        );
                    }
                    "bearer_methods_supported" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in ProtectedResource"
                                .to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "resource_documentation" => intermediate_rep
                        .resource_documentation
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing ProtectedResource".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(ProtectedResource {
            resource: intermediate_rep
                .resource
                .into_iter()
                .next()
                .ok_or_else(|| "resource missing in ProtectedResource".to_string())?,
            authorization_servers: intermediate_rep
                .authorization_servers
                .into_iter()
                .next()
                .ok_or_else(|| "authorization_servers missing in ProtectedResource".to_string())?,
            scopes_supported: intermediate_rep
                .scopes_supported
                .into_iter()
                .next()
                .ok_or_else(|| "scopes_supported missing in ProtectedResource".to_string())?,
            bearer_methods_supported: intermediate_rep
                .bearer_methods_supported
                .into_iter()
                .next()
                .ok_or_else(|| "bearer_methods_supported missing in ProtectedResource".to_string())?,
            resource_documentation: intermediate_rep
                .resource_documentation
                .into_iter()
                .next()
                .ok_or_else(|| "resource_documentation missing in ProtectedResource".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<ProtectedResource> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<ProtectedResource>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<ProtectedResource>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for ProtectedResource - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<ProtectedResource> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <ProtectedResource as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into ProtectedResource - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Not zero; negative for goods that came back or were lost.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Quantity {}

impl Quantity {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> Quantity {
        Quantity {}
    }
}

/// Converts the Quantity value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Quantity value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Quantity {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {}

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Quantity".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    _ => {
                        return std::result::Result::Err("Unexpected key while parsing Quantity".to_string());
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Quantity {})
    }
}

// Methods for converting between header::IntoHeaderValue<Quantity> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Quantity>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Quantity>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Quantity - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Quantity> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Quantity as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Quantity - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A signed statement of model, picture, preprocessing, values and time: a JWS in its compact form (RFC 7515), signed by a key of `/.well-known/jwks.json`. `counterfoil verify` checks it.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Receipt(pub String);

impl validator::Validate for Receipt {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for Receipt {
    fn from(x: String) -> Self {
        Receipt(x)
    }
}

impl std::fmt::Display for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for Receipt {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(Receipt(x.to_string()))
    }
}

impl std::convert::From<Receipt> for String {
    fn from(x: Receipt) -> Self {
        x.0
    }
}

impl std::ops::Deref for Receipt {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for Receipt {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// A line of an import that was not stored, and why.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct RefusedLine {
    /// Its number in the body, counted from 1.
    #[serde(rename = "line")]
    #[validate(range(min = 1u64))]
    pub line: u64,

    #[serde(rename = "errors")]
    #[validate(length(max = 50), nested)]
    pub r_errors: Vec<models::Fault>,
}

impl RefusedLine {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(line: u64, r_errors: Vec<models::Fault>) -> RefusedLine {
        RefusedLine { line, r_errors }
    }
}

/// Converts the RefusedLine value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for RefusedLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("line".to_string()),
            Some(self.line.to_string()),
            // Skipping errors in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a RefusedLine value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for RefusedLine {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub line: Vec<u64>,
            pub r_errors: Vec<Vec<models::Fault>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing RefusedLine".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "line" => intermediate_rep
                        .line
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "errors" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in RefusedLine".to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing RefusedLine".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(RefusedLine {
            line: intermediate_rep
                .line
                .into_iter()
                .next()
                .ok_or_else(|| "line missing in RefusedLine".to_string())?,
            r_errors: intermediate_rep
                .r_errors
                .into_iter()
                .next()
                .ok_or_else(|| "errors missing in RefusedLine".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<RefusedLine> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<RefusedLine>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<RefusedLine>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for RefusedLine - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<RefusedLine> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <RefusedLine as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into RefusedLine - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What is to be revoked (RFC 7009, section 2.1).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct RevocationRequest {
    /// An access token or a Biscuit.
    #[serde(rename = "token")]
    pub token: String,

    #[serde(rename = "token_type_hint")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type_hint: Option<String>,

    #[serde(rename = "client_id")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    #[serde(rename = "client_secret")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
}

impl RevocationRequest {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(token: String) -> RevocationRequest {
        RevocationRequest { token, token_type_hint: None, client_id: None, client_secret: None }
    }
}

/// Converts the RevocationRequest value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for RevocationRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("token".to_string()),
            Some(self.token.to_string()),
            self.token_type_hint.as_ref().map(|token_type_hint| {
                ["token_type_hint".to_string(), token_type_hint.to_string()].join(",")
            }),
            self.client_id
                .as_ref()
                .map(|client_id| ["client_id".to_string(), client_id.to_string()].join(",")),
            self.client_secret
                .as_ref()
                .map(|client_secret| ["client_secret".to_string(), client_secret.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a RevocationRequest value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for RevocationRequest {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub token: Vec<String>,
            pub token_type_hint: Vec<String>,
            pub client_id: Vec<String>,
            pub client_secret: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing RevocationRequest".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "token" => intermediate_rep
                        .token
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "token_type_hint" => intermediate_rep
                        .token_type_hint
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "client_id" => intermediate_rep
                        .client_id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "client_secret" => intermediate_rep
                        .client_secret
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing RevocationRequest".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(RevocationRequest {
            token: intermediate_rep
                .token
                .into_iter()
                .next()
                .ok_or_else(|| "token missing in RevocationRequest".to_string())?,
            token_type_hint: intermediate_rep.token_type_hint.into_iter().next(),
            client_id: intermediate_rep.client_id.into_iter().next(),
            client_secret: intermediate_rep.client_secret.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<RevocationRequest> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<RevocationRequest>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<RevocationRequest>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for RevocationRequest - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<RevocationRequest> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => {
                match <RevocationRequest as std::str::FromStr>::from_str(value) {
                    std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                    std::result::Result::Err(err) => std::result::Result::Err(format!(
                        r#"Unable to convert header value '{value}' into RevocationRequest - {err}"#
                    )),
                }
            }
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// The token is not valid any more, or never was.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Revoked {
    #[serde(rename = "revoked")]
    pub revoked: bool,
}

impl Revoked {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(revoked: bool) -> Revoked {
        Revoked { revoked }
    }
}

/// Converts the Revoked value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Revoked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![Some("revoked".to_string()), Some(self.revoked.to_string())];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Revoked value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Revoked {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub revoked: Vec<bool>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Revoked".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "revoked" => intermediate_rep
                        .revoked
                        .push(<bool as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => return std::result::Result::Err("Unexpected key while parsing Revoked".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Revoked {
            revoked: intermediate_rep
                .revoked
                .into_iter()
                .next()
                .ok_or_else(|| "revoked missing in Revoked".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Revoked> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Revoked>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Revoked>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Revoked - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Revoked> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Revoked as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Revoked - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// The server is there.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Root {
    #[serde(rename = "message")]
    pub message: String,

    #[serde(rename = "status-code")]
    pub status_code: i32,

    #[serde(rename = "data")]
    pub data: crate::types::Object,
}

impl Root {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(message: String, status_code: i32, data: crate::types::Object) -> Root {
        Root { message, status_code, data }
    }
}

/// Converts the Root value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Root {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("message".to_string()),
            Some(self.message.to_string()),
            Some("status-code".to_string()),
            Some(self.status_code.to_string()),
            // Skipping data in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Root value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Root {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub message: Vec<String>,
            pub status_code: Vec<i32>,
            pub data: Vec<crate::types::Object>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Root".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "message" => intermediate_rep
                        .message
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "status-code" => intermediate_rep
                        .status_code
                        .push(<i32 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "data" => intermediate_rep.data.push(
                        <crate::types::Object as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => return std::result::Result::Err("Unexpected key while parsing Root".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Root {
            message: intermediate_rep
                .message
                .into_iter()
                .next()
                .ok_or_else(|| "message missing in Root".to_string())?,
            status_code: intermediate_rep
                .status_code
                .into_iter()
                .next()
                .ok_or_else(|| "status-code missing in Root".to_string())?,
            data: intermediate_rep
                .data
                .into_iter()
                .next()
                .ok_or_else(|| "data missing in Root".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Root> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Root>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Root>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Root - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Root> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Root as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Root - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// How likely a label is.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Score {
    /// What a picture may show.
    #[serde(rename = "label")]
    #[validate(length(min = 1, max = 200))]
    pub label: String,

    /// How likely it is, from 0 to 1, at most 6 decimals.
    #[serde(rename = "score")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(0)), max = DecimalBound(rust_decimal::dec!(1))),
    )]
    pub score: rust_decimal::Decimal,
}

impl Score {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(label: String, score: rust_decimal::Decimal) -> Score {
        Score { label, score }
    }
}

/// Converts the Score value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("label".to_string()),
            Some(self.label.to_string()),
            // Skipping score in query parameter serialization
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Score value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Score {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub label: Vec<String>,
            pub score: Vec<rust_decimal::Decimal>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Score".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "label" => intermediate_rep
                        .label
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "score" => intermediate_rep.score.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    _ => return std::result::Result::Err("Unexpected key while parsing Score".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Score {
            label: intermediate_rep
                .label
                .into_iter()
                .next()
                .ok_or_else(|| "label missing in Score".to_string())?,
            score: intermediate_rep
                .score
                .into_iter()
                .next()
                .ok_or_else(|| "score missing in Score".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Score> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Score>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Score>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Score - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Score> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Score as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Score - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A part of a text, taken literally.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct SearchText(pub String);

impl validator::Validate for SearchText {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for SearchText {
    fn from(x: String) -> Self {
        SearchText(x)
    }
}

impl std::fmt::Display for SearchText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for SearchText {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(SearchText(x.to_string()))
    }
}

impl std::convert::From<SearchText> for String {
    fn from(x: SearchText) -> Self {
        x.0
    }
}

impl std::ops::Deref for SearchText {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for SearchText {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// Words with spaces between them. The parts of a word with marks in it, such as T-LIGHT, must follow each other; marks alone are left out.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct SearchWords(pub String);

impl validator::Validate for SearchWords {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for SearchWords {
    fn from(x: String) -> Self {
        SearchWords(x)
    }
}

impl std::fmt::Display for SearchWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for SearchWords {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(SearchWords(x.to_string()))
    }
}

impl std::convert::From<SearchWords> for String {
    fn from(x: SearchWords) -> Self {
        x.0
    }
}

impl std::ops::Deref for SearchWords {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for SearchWords {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// A stock code with what its invoice lines say of it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct StockCode {
    /// Case-sensitive. Not `.` or `..`, which no address can hold.
    #[serde(rename = "stockcode")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_STOCKCODE_STOCKCODE),
    )]
    pub stockcode: String,

    /// What it is called; spaces at either end are kept.
    #[serde(rename = "description")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_STOCKCODE_DESCRIPTION),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,

    /// Every description seen on its lines, sorted.
    #[serde(rename = "descriptions")]
    #[validate(nested)]
    pub descriptions: Vec<models::Description>,

    /// Of one piece, either sign, at most 3 decimals.
    #[serde(rename = "min_unit_price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(-100000000)), max = DecimalBound(rust_decimal::dec!(100000000))),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_unit_price: Option<rust_decimal::Decimal>,

    /// Of one piece, either sign, at most 3 decimals.
    #[serde(rename = "max_unit_price")]
    #[validate(
            range(min = DecimalBound(rust_decimal::dec!(-100000000)), max = DecimalBound(rust_decimal::dec!(100000000))),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_unit_price: Option<rust_decimal::Decimal>,

    /// The sum of its lines' quantities; returns count against it.
    #[serde(rename = "quantity_sold")]
    pub quantity_sold: i64,

    /// How many there are.
    #[serde(rename = "line_count")]
    #[validate(range(min = 0u64))]
    pub line_count: u64,
}

lazy_static::lazy_static! {
    static ref RE_STOCKCODE_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_STOCKCODE_DESCRIPTION: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl StockCode {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(
        stockcode: String,
        descriptions: Vec<models::Description>,
        quantity_sold: i64,
        line_count: u64,
    ) -> StockCode {
        StockCode {
            stockcode,
            description: None,
            descriptions,
            min_unit_price: None,
            max_unit_price: None,
            quantity_sold,
            line_count,
        }
    }
}

/// Converts the StockCode value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for StockCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("stockcode".to_string()),
            Some(self.stockcode.to_string()),
            self.description
                .as_ref()
                .map(|description| ["description".to_string(), description.to_string()].join(",")),
            Some("descriptions".to_string()),
            Some(self.descriptions.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
            // Skipping min_unit_price in query parameter serialization

            // Skipping max_unit_price in query parameter serialization
            Some("quantity_sold".to_string()),
            Some(self.quantity_sold.to_string()),
            Some("line_count".to_string()),
            Some(self.line_count.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a StockCode value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for StockCode {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub stockcode: Vec<String>,
            pub description: Vec<String>,
            pub descriptions: Vec<Vec<models::Description>>,
            pub min_unit_price: Vec<rust_decimal::Decimal>,
            pub max_unit_price: Vec<rust_decimal::Decimal>,
            pub quantity_sold: Vec<i64>,
            pub line_count: Vec<u64>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing StockCode".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "stockcode" => intermediate_rep
                        .stockcode
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "description" => intermediate_rep
                        .description
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    "descriptions" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in StockCode".to_string(),
                        );
                    }
                    #[allow(clippy::redundant_clone)]
                    "min_unit_price" => intermediate_rep.min_unit_price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "max_unit_price" => intermediate_rep.max_unit_price.push(
                        <rust_decimal::Decimal as std::str::FromStr>::from_str(val)
                            .map_err(|x| x.to_string())?,
                    ),
                    #[allow(clippy::redundant_clone)]
                    "quantity_sold" => intermediate_rep
                        .quantity_sold
                        .push(<i64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "line_count" => intermediate_rep
                        .line_count
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing StockCode".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(StockCode {
            stockcode: intermediate_rep
                .stockcode
                .into_iter()
                .next()
                .ok_or_else(|| "stockcode missing in StockCode".to_string())?,
            description: intermediate_rep.description.into_iter().next(),
            descriptions: intermediate_rep
                .descriptions
                .into_iter()
                .next()
                .ok_or_else(|| "descriptions missing in StockCode".to_string())?,
            min_unit_price: intermediate_rep.min_unit_price.into_iter().next(),
            max_unit_price: intermediate_rep.max_unit_price.into_iter().next(),
            quantity_sold: intermediate_rep
                .quantity_sold
                .into_iter()
                .next()
                .ok_or_else(|| "quantity_sold missing in StockCode".to_string())?,
            line_count: intermediate_rep
                .line_count
                .into_iter()
                .next()
                .ok_or_else(|| "line_count missing in StockCode".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<StockCode> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<StockCode>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<StockCode>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for StockCode - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<StockCode> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <StockCode as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into StockCode - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What to change of a stock code.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct StockCodeChange {
    /// What it is called; spaces at either end are kept. `null` takes it away.
    #[serde(rename = "description")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_STOCKCODECHANGE_DESCRIPTION),
    )]
    #[serde(deserialize_with = "deserialize_optional_nullable")]
    #[serde(default = "default_optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Nullable<String>>,
}

lazy_static::lazy_static! {
    static ref RE_STOCKCODECHANGE_DESCRIPTION: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl StockCodeChange {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> StockCodeChange {
        StockCodeChange { description: None }
    }
}

/// Converts the StockCodeChange value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for StockCodeChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![self.description.as_ref().map(|description| {
            ["description".to_string(), description.as_ref().map_or("null".to_string(), |x| x.to_string())]
                .join(",")
        })];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a StockCodeChange value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for StockCodeChange {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub description: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing StockCodeChange".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    "description" => {
                        return std::result::Result::Err(
                            "Parsing a nullable type in this style is not supported in StockCodeChange"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing StockCodeChange".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(StockCodeChange {
            description: std::result::Result::Err(
                "Nullable types not supported in StockCodeChange".to_string(),
            )?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<StockCodeChange> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<StockCodeChange>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<StockCodeChange>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for StockCodeChange - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<StockCodeChange> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <StockCodeChange as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into StockCodeChange - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What to know of a stock code; a code, where sent, must be the path's.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct StockCodeInput {
    /// Case-sensitive. Not `.` or `..`, which no address can hold.
    #[serde(rename = "stockcode")]
    #[validate(
            length(min = 1, max = 32),
            regex(path = *RE_STOCKCODEINPUT_STOCKCODE),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stockcode: Option<String>,

    /// What it is called; spaces at either end are kept.
    #[serde(rename = "description")]
    #[validate(
            length(min = 1, max = 200),
            regex(path = *RE_STOCKCODEINPUT_DESCRIPTION),
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

lazy_static::lazy_static! {
    static ref RE_STOCKCODEINPUT_STOCKCODE: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}
lazy_static::lazy_static! {
    static ref RE_STOCKCODEINPUT_DESCRIPTION: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl StockCodeInput {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new() -> StockCodeInput {
        StockCodeInput { stockcode: None, description: None }
    }
}

/// Converts the StockCodeInput value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for StockCodeInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            self.stockcode
                .as_ref()
                .map(|stockcode| ["stockcode".to_string(), stockcode.to_string()].join(",")),
            self.description
                .as_ref()
                .map(|description| ["description".to_string(), description.to_string()].join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a StockCodeInput value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for StockCodeInput {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub stockcode: Vec<String>,
            pub description: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing StockCodeInput".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "stockcode" => intermediate_rep
                        .stockcode
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "description" => intermediate_rep
                        .description
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing StockCodeInput".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(StockCodeInput {
            stockcode: intermediate_rep.stockcode.into_iter().next(),
            description: intermediate_rep.description.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<StockCodeInput> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<StockCodeInput>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<StockCodeInput>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for StockCodeInput - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<StockCodeInput> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <StockCodeInput as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into StockCodeInput - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Case-sensitive. Not `.` or `..`, which no address can hold.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct StockCodeText(pub String);

impl validator::Validate for StockCodeText {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for StockCodeText {
    fn from(x: String) -> Self {
        StockCodeText(x)
    }
}

impl std::fmt::Display for StockCodeText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for StockCodeText {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(StockCodeText(x.to_string()))
    }
}

impl std::convert::From<StockCodeText> for String {
    fn from(x: StockCodeText) -> Self {
        x.0
    }
}

impl std::ops::Deref for StockCodeText {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for StockCodeText {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// A tensor's name, type and shape.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct TensorMetadata {
    /// A tensor's name.
    #[serde(rename = "name")]
    #[validate(
            length(min = 1, max = 255),
            regex(path = *RE_TENSORMETADATA_NAME),
    )]
    pub name: String,

    #[serde(rename = "datatype")]
    #[validate(nested)]
    pub datatype: models::Datatype,

    /// The length of each dimension; -1 for any.
    #[serde(rename = "shape")]
    #[validate(length(max = 16))]
    pub shape: Vec<i64>,
}

lazy_static::lazy_static! {
    static ref RE_TENSORMETADATA_NAME: regex::Regex = regex::Regex::new("^[^\\x00-\\x1f\\x7f]+$").unwrap();
}

impl TensorMetadata {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, datatype: models::Datatype, shape: Vec<i64>) -> TensorMetadata {
        TensorMetadata { name, datatype, shape }
    }
}

/// Converts the TensorMetadata value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for TensorMetadata {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            // Skipping datatype in query parameter serialization
            Some("shape".to_string()),
            Some(self.shape.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(",")),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a TensorMetadata value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for TensorMetadata {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub datatype: Vec<models::Datatype>,
            pub shape: Vec<Vec<i64>>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err(
                        "Missing value while parsing TensorMetadata".to_string(),
                    );
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "datatype" => intermediate_rep.datatype.push(
                        <models::Datatype as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?,
                    ),
                    "shape" => {
                        return std::result::Result::Err(
                            "Parsing a container in this style is not supported in TensorMetadata"
                                .to_string(),
                        );
                    }
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing TensorMetadata".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(TensorMetadata {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in TensorMetadata".to_string())?,
            datatype: intermediate_rep
                .datatype
                .into_iter()
                .next()
                .ok_or_else(|| "datatype missing in TensorMetadata".to_string())?,
            shape: intermediate_rep
                .shape
                .into_iter()
                .next()
                .ok_or_else(|| "shape missing in TensorMetadata".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<TensorMetadata> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<TensorMetadata>> for HeaderValue {
    type Error = String;

    fn try_from(
        hdr_value: header::IntoHeaderValue<TensorMetadata>,
    ) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for TensorMetadata - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<TensorMetadata> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <TensorMetadata as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into TensorMetadata - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// A tensor's name.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct TensorName(pub String);

impl validator::Validate for TensorName {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<String> for TensorName {
    fn from(x: String) -> Self {
        TensorName(x)
    }
}

impl std::fmt::Display for TensorName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for TensorName {
    type Err = std::string::ParseError;
    fn from_str(x: &str) -> std::result::Result<Self, Self::Err> {
        std::result::Result::Ok(TensorName(x.to_string()))
    }
}

impl std::convert::From<TensorName> for String {
    fn from(x: TensorName) -> Self {
        x.0
    }
}

impl std::ops::Deref for TensorName {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

impl std::ops::DerefMut for TensorName {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

/// A token (RFC 6749, section 5.1; RFC 8693, section 2.2).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Token {
    #[serde(rename = "access_token")]
    pub access_token: String,

    #[serde(rename = "token_type")]
    pub token_type: String,

    /// Seconds.
    #[serde(rename = "expires_in")]
    #[validate(range(min = 0u64))]
    pub expires_in: u64,

    /// Its scopes, separated by spaces; left out where it has none.
    #[serde(rename = "scope")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,

    /// What kind of token it is, after an exchange.
    #[serde(rename = "issued_token_type")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_token_type: Option<String>,
}

impl Token {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(access_token: String, token_type: String, expires_in: u64) -> Token {
        Token { access_token, token_type, expires_in, scope: None, issued_token_type: None }
    }
}

/// Converts the Token value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("access_token".to_string()),
            Some(self.access_token.to_string()),
            Some("token_type".to_string()),
            Some(self.token_type.to_string()),
            Some("expires_in".to_string()),
            Some(self.expires_in.to_string()),
            self.scope.as_ref().map(|scope| ["scope".to_string(), scope.to_string()].join(",")),
            self.issued_token_type.as_ref().map(|issued_token_type| {
                ["issued_token_type".to_string(), issued_token_type.to_string()].join(",")
            }),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Token value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Token {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub access_token: Vec<String>,
            pub token_type: Vec<String>,
            pub expires_in: Vec<u64>,
            pub scope: Vec<String>,
            pub issued_token_type: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Token".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "access_token" => intermediate_rep
                        .access_token
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "token_type" => intermediate_rep
                        .token_type
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "expires_in" => intermediate_rep
                        .expires_in
                        .push(<u64 as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "scope" => intermediate_rep
                        .scope
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "issued_token_type" => intermediate_rep
                        .issued_token_type
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => return std::result::Result::Err("Unexpected key while parsing Token".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Token {
            access_token: intermediate_rep
                .access_token
                .into_iter()
                .next()
                .ok_or_else(|| "access_token missing in Token".to_string())?,
            token_type: intermediate_rep
                .token_type
                .into_iter()
                .next()
                .ok_or_else(|| "token_type missing in Token".to_string())?,
            expires_in: intermediate_rep
                .expires_in
                .into_iter()
                .next()
                .ok_or_else(|| "expires_in missing in Token".to_string())?,
            scope: intermediate_rep.scope.into_iter().next(),
            issued_token_type: intermediate_rep.issued_token_type.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Token> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Token>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Token>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Token - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Token> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Token as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Token - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// What is asked for (RFC 6749, section 4.4; RFC 8693, section 2.1). A client that does not send `Authorization: Basic` names itself here.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct TokenRequest {
    /// `client_credentials` or `urn:ietf:params:oauth:grant-type:token-exchange`.
    #[serde(rename = "grant_type")]
    pub grant_type: String,

    /// Scopes, separated by spaces; all that may be had where it is left out.
    #[serde(rename = "scope")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,

    #[serde(rename = "client_id")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    #[serde(rename = "client_secret")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,

    /// The access token to exchange.
    #[serde(rename = "subject_token")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_token: Option<String>,

    /// What it is.
    #[serde(rename = "subject_token_type")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_token_type: Option<String>,

    /// What it is exchanged for.
    #[serde(rename = "requested_token_type")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_token_type: Option<String>,
}

impl TokenRequest {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(grant_type: String) -> TokenRequest {
        TokenRequest {
            grant_type,
            scope: None,
            client_id: None,
            client_secret: None,
            subject_token: None,
            subject_token_type: None,
            requested_token_type: None,
        }
    }
}

/// Converts the TokenRequest value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for TokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("grant_type".to_string()),
            Some(self.grant_type.to_string()),
            self.scope.as_ref().map(|scope| ["scope".to_string(), scope.to_string()].join(",")),
            self.client_id
                .as_ref()
                .map(|client_id| ["client_id".to_string(), client_id.to_string()].join(",")),
            self.client_secret
                .as_ref()
                .map(|client_secret| ["client_secret".to_string(), client_secret.to_string()].join(",")),
            self.subject_token
                .as_ref()
                .map(|subject_token| ["subject_token".to_string(), subject_token.to_string()].join(",")),
            self.subject_token_type.as_ref().map(|subject_token_type| {
                ["subject_token_type".to_string(), subject_token_type.to_string()].join(",")
            }),
            self.requested_token_type.as_ref().map(|requested_token_type| {
                ["requested_token_type".to_string(), requested_token_type.to_string()].join(",")
            }),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a TokenRequest value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for TokenRequest {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub grant_type: Vec<String>,
            pub scope: Vec<String>,
            pub client_id: Vec<String>,
            pub client_secret: Vec<String>,
            pub subject_token: Vec<String>,
            pub subject_token_type: Vec<String>,
            pub requested_token_type: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => {
                    return std::result::Result::Err("Missing value while parsing TokenRequest".to_string());
                }
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "grant_type" => intermediate_rep
                        .grant_type
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "scope" => intermediate_rep
                        .scope
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "client_id" => intermediate_rep
                        .client_id
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "client_secret" => intermediate_rep
                        .client_secret
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "subject_token" => intermediate_rep
                        .subject_token
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "subject_token_type" => intermediate_rep
                        .subject_token_type
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "requested_token_type" => intermediate_rep
                        .requested_token_type
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => {
                        return std::result::Result::Err(
                            "Unexpected key while parsing TokenRequest".to_string(),
                        );
                    }
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(TokenRequest {
            grant_type: intermediate_rep
                .grant_type
                .into_iter()
                .next()
                .ok_or_else(|| "grant_type missing in TokenRequest".to_string())?,
            scope: intermediate_rep.scope.into_iter().next(),
            client_id: intermediate_rep.client_id.into_iter().next(),
            client_secret: intermediate_rep.client_secret.into_iter().next(),
            subject_token: intermediate_rep.subject_token.into_iter().next(),
            subject_token_type: intermediate_rep.subject_token_type.into_iter().next(),
            requested_token_type: intermediate_rep.requested_token_type.into_iter().next(),
        })
    }
}

// Methods for converting between header::IntoHeaderValue<TokenRequest> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<TokenRequest>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<TokenRequest>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for TokenRequest - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<TokenRequest> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <TokenRequest as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into TokenRequest - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}

/// Of one piece, either sign, at most 3 decimals.
#[derive(Debug, Clone, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct UnitPrice(pub rust_decimal::Decimal);

impl validator::Validate for UnitPrice {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        std::result::Result::Ok(())
    }
}

impl std::convert::From<rust_decimal::Decimal> for UnitPrice {
    fn from(x: rust_decimal::Decimal) -> Self {
        UnitPrice(x)
    }
}

impl std::convert::From<UnitPrice> for rust_decimal::Decimal {
    fn from(x: UnitPrice) -> Self {
        x.0
    }
}

impl std::ops::Deref for UnitPrice {
    type Target = rust_decimal::Decimal;
    fn deref(&self) -> &rust_decimal::Decimal {
        &self.0
    }
}

impl std::ops::DerefMut for UnitPrice {
    fn deref_mut(&mut self) -> &mut rust_decimal::Decimal {
        &mut self.0
    }
}

/// Of one picture, or of several.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
#[allow(non_camel_case_types, clippy::large_enum_variant)]
pub enum UploadAnswer {
    Prediction(models::Prediction),
    Predictions(models::Predictions),
}

impl validator::Validate for UploadAnswer {
    fn validate(&self) -> std::result::Result<(), validator::ValidationErrors> {
        match self {
            Self::Prediction(v) => v.validate(),
            Self::Predictions(v) => v.validate(),
        }
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a UploadAnswer value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for UploadAnswer {
    type Err = serde_json::Error;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        serde_json::from_str(s)
    }
}

impl From<models::Prediction> for UploadAnswer {
    fn from(value: models::Prediction) -> Self {
        Self::Prediction(value)
    }
}
impl From<models::Predictions> for UploadAnswer {
    fn from(value: models::Predictions) -> Self {
        Self::Predictions(value)
    }
}

/// The build and its contract.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, validator::Validate)]
#[cfg_attr(feature = "conversion", derive(frunk::LabelledGeneric))]
pub struct Version {
    #[serde(rename = "name")]
    pub name: String,

    #[serde(rename = "version")]
    pub version: String,

    #[serde(rename = "contract_version")]
    pub contract_version: String,

    #[serde(rename = "contract_sha256")]
    #[validate(
            regex(path = *RE_VERSION_CONTRACT_SHA256),
    )]
    pub contract_sha256: String,
}

lazy_static::lazy_static! {
    static ref RE_VERSION_CONTRACT_SHA256: regex::Regex = regex::Regex::new("^[0-9a-f]{64}$").unwrap();
}

impl Version {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(name: String, version: String, contract_version: String, contract_sha256: String) -> Version {
        Version { name, version, contract_version, contract_sha256 }
    }
}

/// Converts the Version value to the Query Parameters representation (style=form, explode=false)
/// specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde serializer
impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let params: Vec<Option<String>> = vec![
            Some("name".to_string()),
            Some(self.name.to_string()),
            Some("version".to_string()),
            Some(self.version.to_string()),
            Some("contract_version".to_string()),
            Some(self.contract_version.to_string()),
            Some("contract_sha256".to_string()),
            Some(self.contract_sha256.to_string()),
        ];

        write!(f, "{}", params.into_iter().flatten().collect::<Vec<_>>().join(","))
    }
}

/// Converts Query Parameters representation (style=form, explode=false) to a Version value
/// as specified in https://swagger.io/docs/specification/serialization/
/// Should be implemented in a serde deserializer
impl std::str::FromStr for Version {
    type Err = String;

    fn from_str(s: &str) -> std::result::Result<Self, Self::Err> {
        /// An intermediate representation of the struct to use for parsing.
        #[derive(Default)]
        #[allow(dead_code)]
        struct IntermediateRep {
            pub name: Vec<String>,
            pub version: Vec<String>,
            pub contract_version: Vec<String>,
            pub contract_sha256: Vec<String>,
        }

        let mut intermediate_rep = IntermediateRep::default();

        // Parse into intermediate representation
        let mut string_iter = s.split(',');
        let mut key_result = string_iter.next();

        while key_result.is_some() {
            let val = match string_iter.next() {
                Some(x) => x,
                None => return std::result::Result::Err("Missing value while parsing Version".to_string()),
            };

            if let Some(key) = key_result {
                #[allow(clippy::match_single_binding)]
                match key {
                    #[allow(clippy::redundant_clone)]
                    "name" => intermediate_rep
                        .name
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "version" => intermediate_rep
                        .version
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "contract_version" => intermediate_rep
                        .contract_version
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    #[allow(clippy::redundant_clone)]
                    "contract_sha256" => intermediate_rep
                        .contract_sha256
                        .push(<String as std::str::FromStr>::from_str(val).map_err(|x| x.to_string())?),
                    _ => return std::result::Result::Err("Unexpected key while parsing Version".to_string()),
                }
            }

            // Get the next key
            key_result = string_iter.next();
        }

        // Use the intermediate representation to return the struct
        std::result::Result::Ok(Version {
            name: intermediate_rep
                .name
                .into_iter()
                .next()
                .ok_or_else(|| "name missing in Version".to_string())?,
            version: intermediate_rep
                .version
                .into_iter()
                .next()
                .ok_or_else(|| "version missing in Version".to_string())?,
            contract_version: intermediate_rep
                .contract_version
                .into_iter()
                .next()
                .ok_or_else(|| "contract_version missing in Version".to_string())?,
            contract_sha256: intermediate_rep
                .contract_sha256
                .into_iter()
                .next()
                .ok_or_else(|| "contract_sha256 missing in Version".to_string())?,
        })
    }
}

// Methods for converting between header::IntoHeaderValue<Version> and HeaderValue

#[cfg(feature = "server")]
impl std::convert::TryFrom<header::IntoHeaderValue<Version>> for HeaderValue {
    type Error = String;

    fn try_from(hdr_value: header::IntoHeaderValue<Version>) -> std::result::Result<Self, Self::Error> {
        let hdr_value = hdr_value.to_string();
        match HeaderValue::from_str(&hdr_value) {
            std::result::Result::Ok(value) => std::result::Result::Ok(value),
            std::result::Result::Err(e) => std::result::Result::Err(format!(
                r#"Invalid header value for Version - value: {hdr_value} is invalid {e}"#
            )),
        }
    }
}

#[cfg(feature = "server")]
impl std::convert::TryFrom<HeaderValue> for header::IntoHeaderValue<Version> {
    type Error = String;

    fn try_from(hdr_value: HeaderValue) -> std::result::Result<Self, Self::Error> {
        match hdr_value.to_str() {
            std::result::Result::Ok(value) => match <Version as std::str::FromStr>::from_str(value) {
                std::result::Result::Ok(value) => std::result::Result::Ok(header::IntoHeaderValue(value)),
                std::result::Result::Err(err) => std::result::Result::Err(format!(
                    r#"Unable to convert header value '{value}' into Version - {err}"#
                )),
            },
            std::result::Result::Err(e) => {
                std::result::Result::Err(format!(r#"Unable to convert header: {hdr_value:?} to string: {e}"#))
            }
        }
    }
}
