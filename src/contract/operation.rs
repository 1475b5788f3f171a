//! One operation of the contract, and what a request to it must look like.

use super::{
    columns::Column,
    fault::{Fault, MAX_FAULTS, Place},
    merge_patch, names, number,
    parameter::Parameter,
    query::{Query, encode},
    responses::Responses,
    schema,
    security::Confinement,
};
use counterfoil_auth::Requirement;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use jsonschema::Validator;
use serde_json::Value;

/// An operation: a method on a path.
pub struct Operation {
    /// `operationId`.
    pub id: String,
    /// Its tag.
    pub tag: String,
    /// The method.
    pub method: Method,
    /// The path as the contract writes it: `/items/{item_id}`.
    pub path: String,
    /// Path, query and header parameters.
    pub parameters: Vec<Parameter>,
    /// What it takes as a body.
    pub body: Option<RequestBody>,
    /// What it answers.
    pub responses: Responses,
    /// Whether its bodies are streams of lines (`x-streaming`); the schema of a body is then that of a line.
    pub streaming: bool,
    /// Whether its handler reads the body by itself (`x-raw-body`), within the limits of pictures.
    pub raw_body: bool,
    /// The columns of its 200 as `text/csv`; `None` where that is no table.
    pub columns: Option<Vec<Column>>,
    /// What it demands of its callers.
    pub requirement: Requirement,
    /// How it keeps to the customers that a token was narrowed to.
    pub confinement: Confinement,
    /// The value of the header `Deprecation` (RFC 9745).
    pub deprecation: Option<HeaderValue>,
    /// The value of the header `Sunset` (RFC 8594).
    pub sunset: Option<HeaderValue>,
}

/// What an operation takes as a body.
pub struct RequestBody {
    /// Whether there must be one.
    pub required: bool,
    /// Media types, without parameters, and the schema of each.
    pub media_types: Vec<(String, Validator)>,
}

/// The headers that make a change conditional, as they are written.
const CONDITIONS: [(HeaderName, &str); 3] = [
    (header::IF_MATCH, "If-Match"),
    (header::IF_NONE_MATCH, "If-None-Match"),
    (header::IF_UNMODIFIED_SINCE, "If-Unmodified-Since"),
];

impl Operation {
    /// Checks the parameters in path, query and headers.
    ///
    /// # Errors
    /// Every fault found.
    pub fn check_parameters(
        &self,
        path: &[(&str, String)],
        query: &Query,
        headers: &HeaderMap,
    ) -> Result<(), Vec<Fault>> {
        let mut faults = query.unknown(&self.parameters);
        faults.extend(self.unkept_conditions(headers));
        for parameter in &self.parameters {
            match parameter.place {
                Place::Path => {
                    let text = path.iter().find(|(name, _)| *name == parameter.name).map(|(_, text)| text);
                    faults.extend(parameter.check(text.map(String::as_str)));
                }
                Place::Query => faults.extend(parameter.check(query.get(&parameter.name))),
                Place::Header => faults.extend(parameter.check_header(headers)),
                Place::Body => {}
            }
        }
        faults.truncate(MAX_FAULTS);
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// A change under a condition that the operation does not know must not be made as if there were none
    /// (RFC 9110, section 13.1.1).
    fn unkept_conditions(&self, headers: &HeaderMap) -> Vec<Fault> {
        if self.method.is_safe() {
            return Vec::new();
        }
        let is_declared = |name: &HeaderName| {
            self.parameters
                .iter()
                .any(|p| p.place == Place::Header && p.name.eq_ignore_ascii_case(name.as_str()))
        };
        let unkept = CONDITIONS.iter().filter(|(name, _)| headers.contains_key(name) && !is_declared(name));
        let message = "is no condition that this operation keeps to; leave it out";
        unkept.map(|(_, shown)| Fault::header(shown, "unsupported", message)).collect()
    }

    /// The query string with the contract's defaults for what it leaves out; `None` where nothing is to be added.
    #[must_use]
    pub fn with_defaults(&self, given: &Query, query: &str) -> Option<String> {
        let of_query = self.parameters.iter().filter(|parameter| parameter.place == Place::Query);
        let missing = of_query.filter(|parameter| given.get(&parameter.name).is_none());
        let added: Vec<String> = missing
            .filter_map(|p| Some(format!("{}={}", encode(&p.name), encode(p.default.as_deref()?))))
            .collect();
        let all = [query].into_iter().filter(|q| !q.is_empty()).chain(added.iter().map(String::as_str));
        (!added.is_empty()).then(|| all.collect::<Vec<_>>().join("&"))
    }

    /// Adds the contract's defaults for the headers that are left out.
    pub fn add_default_headers(&self, headers: &mut HeaderMap) {
        for (name, value) in self.parameters.iter().filter_map(Parameter::default_header) {
            headers.entry(name).or_insert(value);
        }
    }

    /// The header by which a request must say to which state of the resource it is meant (RFC 6585, section 3), where
    /// the operation demands one and these headers have none.
    #[must_use]
    pub fn missing_condition(&self, headers: &HeaderMap) -> Option<&str> {
        let demands = self.responses.declares(StatusCode::PRECONDITION_REQUIRED);
        let required = self.parameters.iter().filter(|p| demands && p.place == Place::Header && p.required);
        let mut names = required.map(|parameter| parameter.name.as_str());
        names.find(|name| name.starts_with("If-") && !headers.contains_key(*name))
    }
}

impl RequestBody {
    /// The schema for a media type, given without parameters.
    #[must_use]
    pub fn schema_for(&self, media_type: &str) -> Option<&Validator> {
        self.media_types
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(media_type))
            .map(|(_, schema)| schema)
    }

    /// Checks a JSON body, given as text and as the parser read it, against its schema.
    ///
    /// # Errors
    /// Every fault found, up to a bound.
    pub fn check(&self, schema: &Validator, text: &str, body: &Value) -> Result<(), Vec<Fault>> {
        check_body(schema, text, body).map_err(|mut faults| {
            if self.schema_for(merge_patch::MEDIA_TYPE).is_some() {
                merge_patch::reword(&mut faults, body);
            }
            faults
        })
    }

    /// The media types taken, for messages.
    #[must_use]
    pub fn media_type_names(&self) -> String {
        let names: Vec<&str> = self.media_types.iter().map(|(name, _)| name.as_str()).collect();
        names.join(" or ")
    }
}

/// Checks JSON against a schema: `body` is what `text` says.
///
/// # Errors
/// Every rule that is broken.
pub fn check_body(schema: &Validator, text: &str, body: &Value) -> Result<(), Vec<Fault>> {
    // First what would make the schema validator take for ever, or that it cannot see.
    let checks = [number::outsized, schema::nul_characters, schema::long_arrays];
    let mut faults: Vec<Fault> = checks.iter().flat_map(|check| check(body)).collect();
    faults.extend(names::faults(text));
    if faults.is_empty() {
        faults = schema::faults(schema, body, Place::Body, "");
    }
    faults.truncate(MAX_FAULTS);
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}
