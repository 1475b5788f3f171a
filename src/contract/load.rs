//! From the document to the table of operations.

use super::{
    columns,
    document::Document,
    operation::{Operation, RequestBody},
    parameter::Parameter,
    responses::Responses,
    schema::Schemas,
    security,
    table::Table,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use http::{HeaderValue, Method};
use serde_json::{Map, Value};

/// What is wrong with the contract.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ContractError(pub String);

const METHODS: [(&str, Method); 5] = [
    ("get", Method::GET),
    ("put", Method::PUT),
    ("post", Method::POST),
    ("delete", Method::DELETE),
    ("patch", Method::PATCH),
];

/// Methods that the server answers by itself, whatever the contract says.
const METHODS_OF_THE_SERVER: [&str; 3] = ["head", "options", "trace"];

/// Reads every operation of the document.
pub fn table(document: &Document) -> Result<Table, ContractError> {
    let loader = Loader { document, schemas: Schemas::new(document.root()) };
    let mut table = Table::default();
    for (path, item) in object(&document.root()["paths"], "paths")? {
        if let Some(method) = METHODS_OF_THE_SERVER.into_iter().find(|method| item.get(method).is_some()) {
            let why = "the server answers this method by itself; take it out of the contract";
            return Err(ContractError(format!("openapi.yaml: {method} {path}: {why}")));
        }
        for (name, method) in METHODS {
            if let Some(operation) = item.get(name) {
                let read = loader.operation(path, item, method, operation);
                table.add(read.map_err(|e| ContractError(format!("{name} {path}: {e}")))?)?;
            }
        }
    }
    Ok(table)
}

fn object<'a>(value: &'a Value, what: &str) -> Result<&'a Map<String, Value>, ContractError> {
    value.as_object().ok_or_else(|| ContractError(format!("openapi.yaml: {what} is no object")))
}

struct Loader<'a> {
    document: &'a Document,
    schemas: Schemas,
}

impl Loader<'_> {
    fn operation(
        &self,
        path: &str,
        item: &Value,
        method: Method,
        operation: &Value,
    ) -> Result<Operation, ContractError> {
        let id = operation["operationId"].as_str().ok_or_else(|| ContractError("no operationId".into()))?;
        let parameters = self.parameters(item, operation)?;
        let deprecation = date_header(operation, "x-deprecation", |at| format!("@{}", at.timestamp()))?;
        let sunset = date_header(operation, "x-sunset", |at| at.format("%a, %d %b %Y %T GMT").to_string())?;
        let deprecated = operation["deprecated"] == true;
        if [deprecation.is_some(), sunset.is_some()] != [deprecated; 2] {
            let rule = "`deprecated: true`, `x-deprecation` and `x-sunset` go together";
            return Err(ContractError(rule.into()));
        }
        Ok(Operation {
            id: id.to_owned(),
            tag: operation["tags"][0].as_str().unwrap_or_default().to_owned(),
            method,
            path: path.to_owned(),
            body: operation.get("requestBody").map(|body| self.body(body)).transpose()?,
            responses: Responses::read(&operation["responses"], self.document)?,
            streaming: operation["x-streaming"] == true,
            raw_body: operation["x-raw-body"] == true,
            columns: columns::of(self.document, operation)?,
            requirement: security::requirement(self.document, operation)?,
            confinement: security::confinement(operation, &parameters)?,
            parameters,
            deprecation,
            sunset,
        })
    }

    /// The operation's own parameters and those of its path that it does not override.
    fn parameters(&self, item: &Value, operation: &Value) -> Result<Vec<Parameter>, ContractError> {
        let mut parameters: Vec<Parameter> = Vec::new();
        for list in [operation.get("parameters"), item.get("parameters")].into_iter().flatten() {
            for parameter in list.as_array().into_iter().flatten() {
                let parameter = self.parameter(self.document.follow(parameter)?)?;
                if !parameters.iter().any(|known| known.is_same_as(&parameter)) {
                    parameters.push(parameter);
                }
            }
        }
        Ok(parameters)
    }

    fn parameter(&self, parameter: &Value) -> Result<Parameter, ContractError> {
        let name =
            parameter["name"].as_str().ok_or_else(|| ContractError("parameter without a name".into()))?;
        let schema = self.document.follow(&parameter["schema"])?;
        Parameter::new(
            name,
            parameter["in"].as_str().unwrap_or_default(),
            parameter["required"].as_bool().unwrap_or(false),
            schema,
            self.schemas.validator(schema)?,
        )
    }

    fn body(&self, body: &Value) -> Result<RequestBody, ContractError> {
        let body = self.document.follow(body)?;
        let mut media_types = Vec::new();
        for (media_type, content) in object(&body["content"], "content")? {
            media_types.push((
                media_type.clone(),
                self.schemas.validator(content.get("x-line-schema").unwrap_or(&content["schema"]))?,
            ));
        }
        Ok(RequestBody { required: body["required"].as_bool().unwrap_or(false), media_types })
    }
}

/// A header made from a date of the contract, which counts from midnight UTC.
fn date_header(
    operation: &Value,
    field: &str,
    format: impl Fn(DateTime<Utc>) -> String,
) -> Result<Option<HeaderValue>, ContractError> {
    let Some(text) = operation.get(field).and_then(Value::as_str) else { return Ok(None) };
    let date: NaiveDate = text.parse().map_err(|_| ContractError(format!("{field}: {text} is no date")))?;
    let header = HeaderValue::from_str(&format(date.and_time(NaiveTime::MIN).and_utc()));
    header.map(Some).map_err(|e| ContractError(format!("{field}: {e}")))
}
