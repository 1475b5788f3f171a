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

    #[serde(rename = "errors")]
    #[validate(length(max = 50), nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r_errors: Option<Vec<models::Fault>>,
}

impl Problem {
    #[allow(clippy::new_without_default, clippy::too_many_arguments)]
    pub fn new(r_type: String, title: String, status: u32, detail: String, request_id: String) -> Problem {
        Problem { r_type, title, status, detail, instance: None, request_id, r_errors: None }
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
