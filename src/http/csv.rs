//! Lists as tables (RFC 4180), made of the JSON that their handlers answer.

use super::accept;
use crate::{
    contract::{Column, Operation},
    problem::Problem,
};
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use csv::{Terminator, WriterBuilder};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::Value;

/// The columns that an answer is to have; `None` where JSON is wanted.
pub fn wanted<'o>(operation: &'o Operation, headers: &HeaderMap) -> Option<&'o [Column]> {
    operation.columns.as_deref().filter(|_| accept::prefers(headers, "text/csv"))
}

/// The answer as a table; what is no success stays as it is.
pub async fn table(columns: &[Column], response: Response) -> Response {
    if response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let table = match body.collect().await {
        Ok(json) => text(columns, &json.to_bytes()),
        Err(error) => Err(error.to_string()),
    };
    match table {
        Ok(table) => {
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv"));
            parts.headers.remove(header::CONTENT_LENGTH);
            Response::from_parts(parts, Body::from(table))
        }
        Err(why) => Problem::internal(format!("a list that is no table: {why}")).into_response(),
    }
}

fn text(columns: &[Column], json: &Bytes) -> Result<Vec<u8>, String> {
    let rows: Vec<Value> = serde_json::from_slice(json).map_err(|e| e.to_string())?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(columns.iter().map(Column::name)).map_err(|e| e.to_string())?;
    for row in &rows {
        writer.write_record(columns.iter().map(|column| field(row, column))).map_err(|e| e.to_string())?;
    }
    writer.into_inner().map_err(|e| e.to_string())
}

/// A value as a field: texts as they are, numbers digit for digit, the rest as JSON; empty where there is none.
fn field(row: &Value, column: &Column) -> String {
    let value = column.path.iter().try_fold(row, |value, name| value.get(name));
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
