//! The contract as the server serves it, and what it says of an answer.

use super::{Answer, Server};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The contract.
pub struct Contract(Value);

/// An operation of the contract.
pub struct Operation<'a> {
    /// Its path, with names in place of values.
    pub path: &'a str,
    /// Its method, as a request writes it.
    pub method: String,
    item: &'a Value,
    /// Its object.
    pub object: &'a Value,
    /// The headers that a request must have, each as a line with the contract's example.
    pub headers: Vec<String>,
}

impl<'a> Operation<'a> {
    /// Its name.
    pub fn id(&self) -> &'a str {
        self.object["operationId"].as_str().expect("an id")
    }

    /// The statuses that it declares, in their order.
    pub fn statuses(&self) -> BTreeSet<u16> {
        let names = self.object["responses"].as_object().expect("responses").keys();
        names.map(|status| status.parse().expect("a number")).collect()
    }

    /// What a request's path has for the names in this one.
    pub fn path_values<'t>(&self, target: &'t str) -> Option<Vec<(&'a str, &'t str)>> {
        let target = target.split('?').next().unwrap_or_default();
        let (names, values) = (segments(self.path), segments(target));
        let mut found = Vec::new();
        for (name, value) in names.iter().zip(&values) {
            match name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(name) if !value.is_empty() => found.push((name, *value)),
                _ if name == value => {}
                _ => return None,
            }
        }
        (names.len() == values.len()).then_some(found)
    }
}

/// The parts of a path; one slash at its end makes no difference.
fn segments(path: &str) -> Vec<&str> {
    path.strip_suffix('/').unwrap_or(path).split('/').collect()
}

impl Contract {
    /// The contract of a server.
    pub fn of(server: &Server) -> Self {
        Self(server.get("/openapi.json").expect(200))
    }

    /// What a reference leads to; anything else is itself.
    pub fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => self.0.pointer(reference.trim_start_matches('#')).expect(reference),
            None => value,
        }
    }

    /// Every operation.
    pub fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        let paths = self.0["paths"].as_object().expect("paths");
        paths.iter().flat_map(move |(path, item)| {
            let methods = item.as_object().expect("an object").iter();
            methods.filter(|(name, _)| *name != "parameters").map(move |(method, object)| {
                let mut operation =
                    Operation { path, method: method.to_uppercase(), item, object, headers: vec![] };
                operation.headers = self.required_headers(&operation);
                operation
            })
        })
    }

    fn required_headers(&self, operation: &Operation) -> Vec<String> {
        let parameters = self.parameters(operation);
        let required =
            parameters.filter(|parameter| parameter["in"] == "header" && parameter["required"] == true);
        required
            .map(|parameter| format!("{}: {}", plain(&parameter["name"]), plain(&parameter["example"])))
            .collect()
    }

    /// The operation of that name.
    pub fn operation(&self, id: &str) -> Operation<'_> {
        self.operations()
            .find(|operation| operation.id() == id)
            .unwrap_or_else(|| panic!("no operation {id}"))
    }

    /// The operation that a request is for; a name in a path gives way to the same word.
    fn operation_of(&self, method: &str, target: &str) -> Option<Operation<'_>> {
        let names = |operation: &Operation| Some(operation.path_values(target)?.len());
        let fitting = self.operations().filter_map(|operation| Some((names(&operation)?, operation)));
        let least = fitting.map(|(names, _)| names).min()?;
        self.operations().find(|operation| operation.method == method && names(operation) == Some(least))
    }

    /// The parameters of an operation.
    pub fn parameters<'a>(&'a self, operation: &Operation<'a>) -> impl Iterator<Item = &'a Value> + use<'a> {
        let lists = [&operation.item["parameters"], &operation.object["parameters"]];
        lists.into_iter().flat_map(|list| list.as_array().into_iter().flatten()).map(|p| self.follow(p))
    }

    /// An operation's path with values by the names of its parameters.
    pub fn path_with(&self, operation: &Operation, value: impl Fn(&Value) -> Value) -> String {
        let parameters = self.parameters(operation).filter(|parameter| parameter["in"] == "path");
        parameters.fold(operation.path.to_owned(), |path, parameter| {
            let name = parameter["name"].as_str().expect("a name");
            path.replace(&format!("{{{name}}}"), &plain(&value(parameter)))
        })
    }

    /// An operation's path with the examples of its parameters.
    pub fn example_path(&self, operation: &Operation) -> String {
        self.path_with(operation, |parameter| parameter["example"].clone())
    }

    /// The bodies that the contract shows for a request, with their media types; `None` where it takes none.
    pub fn request_examples<'a>(&'a self, operation: &Operation<'a>) -> Vec<Option<(&'a str, &'a Value)>> {
        let Some(body) = operation.object.get("requestBody") else { return vec![None] };
        let content = self.follow(body)["content"].as_object().expect("content");
        let shown = |(media_type, content): (&'a String, &'a Value)| {
            examples(content).into_iter().map(|example| Some((media_type.as_str(), example)))
        };
        let bodies: Vec<_> = content.iter().flat_map(shown).collect();
        assert!(!bodies.is_empty(), "{} has a body without an example", operation.id());
        bodies
    }

    /// What is wrong with a value under a schema; the contract uses no `nullable`, so draft 4 reads it as it is.
    pub fn faults(&self, schema: &Value, value: &Value) -> Vec<String> {
        let whole = json!({"allOf": [schema], "components": self.0["components"]});
        let options = jsonschema::options().with_draft(jsonschema::Draft::Draft4);
        let validator = options.build(&whole).expect("a schema");
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
    }

    /// What of an answer the operation does not declare: status, media type, body or a header that is missing.
    pub fn undeclared(&self, operation: &Operation, answer: &Answer) -> Option<String> {
        let wrong = |what: String| Some(format!("{}: {} {what}", operation.id(), answer.status));
        let Some(declared) = operation.object["responses"].get(answer.status.to_string()) else {
            return wrong("is not declared".into());
        };
        let declared = self.follow(declared);
        let media_type = answer.header("content-type").unwrap_or_default();
        if declared.get("content").is_none() {
            let wordless = media_type.is_empty() && answer.body.is_empty();
            let wrong_body = (!wordless).then(|| "has a body".to_owned());
            return wrong_body
                .or_else(|| self.undeclared_header(&declared["headers"], answer))
                .and_then(wrong);
        }
        let Some(content) = declared["content"].get(media_type) else {
            return wrong(format!("has the media type {media_type:?}"));
        };
        if is_json(media_type) {
            let faults = self.faults(&content["schema"], &answer.json());
            if !faults.is_empty() {
                return wrong(format!("{}: {faults:?}", answer.text()));
            }
        }
        if let Some(schema) = content.get("x-line-schema") {
            let faults: Vec<_> = answer.lines().iter().flat_map(|line| self.faults(schema, line)).collect();
            if !faults.is_empty() {
                return wrong(format!("{}: {faults:?}", answer.text()));
            }
        }
        self.undeclared_header(&declared["headers"], answer).and_then(wrong)
    }

    /// What is wrong with an answer's headers: one is missing, has a value that its schema does not admit, or is
    /// declared elsewhere alone. The last is for successes: refusals are declared once for all operations.
    fn undeclared_header(&self, declared: &Value, answer: &Answer) -> Option<String> {
        for (name, header) in declared.as_object().into_iter().flatten() {
            let header = self.follow(header);
            match answer.header(&name.to_lowercase()) {
                None if header["required"] == true => return Some(format!("has no {name}")),
                None => {}
                Some(text) => {
                    let faults = self.faults(&header["schema"], &self.header_value(header, text));
                    if !faults.is_empty() {
                        return Some(format!("has the {name} {text:?}: {faults:?}"));
                    }
                }
            }
        }
        // Whoever sends a token is told this with every answer, whatever the operation.
        let is_everywhere = |name: &str| {
            name.eq_ignore_ascii_case("cache-control") && answer.header("cache-control") == Some(PRIVATE)
        };
        let is_declared = |name: &str| {
            declared.as_object().into_iter().flatten().any(|(known, _)| known.eq_ignore_ascii_case(name))
        };
        let mut known =
            self.response_headers().into_iter().filter(|name| !is_declared(name) && !is_everywhere(name));
        let sent = known.find(|name| answer.status < 400 && answer.header(&name.to_lowercase()).is_some());
        sent.map(|name| format!("has {name}, which is not declared"))
    }

    /// A header's text as the value that its schema speaks of.
    fn header_value(&self, header: &Value, text: &str) -> Value {
        match self.follow(&header["schema"])["type"].as_str() {
            Some("integer" | "number" | "boolean") => serde_json::from_str(text).unwrap_or(json!(text)),
            _ => json!(text),
        }
    }

    /// The names of headers that some answer declares.
    fn response_headers(&self) -> BTreeSet<&str> {
        let responses = self
            .operations()
            .flat_map(|operation| operation.object["responses"].as_object().expect("responses").values());
        let headers = responses.filter_map(|response| self.follow(response)["headers"].as_object());
        headers.flat_map(|headers| headers.keys().map(String::as_str)).collect()
    }

    /// What is wrong with a refusal: it is declared where the request leads to an operation, a problem document
    /// anywhere.
    pub fn complaint(&self, method: &str, target: &str, refusal: &Answer) -> Option<String> {
        if let Some(operation) = self.operation_of(method, target) {
            return self.undeclared(&operation, refusal);
        }
        let faults = self.faults(&json!({"$ref": "#/components/schemas/Problem"}), &refusal.json());
        (!faults.is_empty()).then(|| format!("{}: {faults:?}", refusal.text()))
    }
}

/// What caches are told of an answer to credentials that says nothing else of itself.
const PRIVATE: &str = "private, no-cache";

/// The examples of a media type's object; of a body that is no text, the path of a file.
pub fn examples(content: &Value) -> Vec<&Value> {
    let several = content["examples"].as_object().into_iter().flat_map(Map::values).map(|e| &e["value"]);
    let one = content.get("example").or_else(|| content.get("x-example-file"));
    one.into_iter().chain(several).collect()
}

/// Whether bodies of a media type are JSON; lines of JSON are none.
pub fn is_json(media_type: &str) -> bool {
    media_type == "application/json" || media_type.ends_with("+json")
}

/// A value as it stands in an address.
pub fn plain(value: &Value) -> String {
    value.as_str().map_or(value.to_string(), str::to_owned)
}
