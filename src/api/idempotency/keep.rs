//! Generated responses as the bytes that the generated router makes of them, for the store to keep.

use crate::store::{Response, Result, StoreError};
use counterfoil_api::apis::{
    customers::{CreateCustomerResponse, CreateInvoiceResponse},
    invoices::AddInvoiceLineResponse,
    items::{CreateItemResponse, InsertItemResponse, InsertItemWithTokenResponse},
};
use http::{HeaderName, header};
use serde::Serialize;

/// A response that can be kept.
pub trait Keep {
    /// Its status, headers and body.
    ///
    /// # Errors
    /// Where it is not the operation's success: refusals are kept as what the store said.
    fn keep(&self) -> Result<Response>;
}

/// A response's success: its variant, and from it the status, the body and the headers. A header that the contract
/// gains is a field that the pattern lacks, and does not compile.
macro_rules! keep {
    ($response:ty, $success:pat => $status:literal, $body:expr, [$($name:expr => $value:expr),*]) => {
        impl Keep for $response {
            fn keep(&self) -> Result<Response> {
                match self {
                    $success => json($status, $body, &[$(($name, $value)),*]),
                    other => Err(StoreError::Internal(format!("{other:?} is no success"))),
                }
            }
        }
    };
}

keep!(
    CreateItemResponse,
    Self::Status201_TheItemWasCreated { body, location } => 201, body, [header::LOCATION => location]
);
keep!(
    CreateCustomerResponse,
    Self::Status201_TheCustomerWasCreated { body, location } => 201, body, [header::LOCATION => location]
);
keep!(
    CreateInvoiceResponse,
    Self::Status201_TheInvoiceWasCreated { body, location } => 201, body, [header::LOCATION => location]
);
keep!(
    AddInvoiceLineResponse,
    Self::Status201_TheLineWasAdded { body, location } => 201, body, [header::LOCATION => location]
);
keep!(InsertItemResponse, Self::Status200_TheItemAsStored(body) => 200, body, []);
keep!(InsertItemWithTokenResponse, Self::Status200_TheItemAsStored(body) => 200, body, []);

fn json<B: Serialize>(status: u16, body: &B, headers: &[(HeaderName, &String)]) -> Result<Response> {
    let body = serde_json::to_vec(body).map_err(|error| StoreError::Internal(error.to_string()))?;
    let content_type = (header::CONTENT_TYPE.to_string(), "application/json".to_owned());
    let others = headers.iter().map(|(name, value)| (name.to_string(), (*value).clone()));
    Ok(Response { status, headers: [content_type].into_iter().chain(others).collect(), body })
}
