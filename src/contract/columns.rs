//! Lists as tables: which columns, from the schema of their rows.

use super::{document::Document, load::ContractError};
use serde_json::Value;

/// The media type of tables.
const CSV: &str = "text/csv";

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The names of the fields that lead to its value; more than one where objects stand in each other.
    pub path: Vec<String>,
}

impl Column {
    /// Its name: those of the fields, with dots between them.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.join(".")
    }
}

/// The columns of an operation's 200, where that is declared as a table beside JSON, in the contract's order.
pub fn of(document: &Document, operation: &Value) -> Result<Option<Vec<Column>>, ContractError> {
    let response = document.follow(&operation["responses"]["200"])?;
    let content = &response["content"];
    if content.get(CSV).is_none() {
        return Ok(None);
    }
    let list = document.follow(&content["application/json"]["schema"])?;
    let mut columns = Vec::new();
    fields(document, document.follow(&list["items"])?, &[], &mut columns)?;
    if columns.is_empty() {
        return Err(ContractError(format!("{CSV} stands beside no list of objects")));
    }
    Ok(Some(columns))
}

fn fields(
    document: &Document,
    object: &Value,
    path: &[String],
    columns: &mut Vec<Column>,
) -> Result<(), ContractError> {
    for (name, field) in object["properties"].as_object().into_iter().flatten() {
        let field = document.follow(field)?;
        let path = [path, std::slice::from_ref(name)].concat();
        match field.get("properties") {
            Some(_) => fields(document, field, &path, columns)?,
            None => columns.push(Column { path }),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "\
components:
  schemas:
    Row:
      properties:
        name: {type: string}
        at: {$ref: '#/components/schemas/Place'}
        tags: {type: array, items: {type: string}}
    Place: {properties: {x: {type: number}, deep: {properties: {y: {type: number}}}}}
get:
  responses:
    '200':
      content:
        application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Row'}}}
        text/csv: {schema: {type: string}}
";

    fn names(yaml: &str) -> Result<Option<Vec<String>>, ContractError> {
        let document = Document::parse(yaml)?;
        let columns = of(&document, &document.root()["get"])?;
        Ok(columns.map(|columns| columns.iter().map(Column::name).collect()))
    }

    #[test]
    fn columns_are_the_fields_in_the_contracts_order() {
        let columns = names(LIST).unwrap().unwrap();
        assert_eq!(columns, ["name", "at.x", "at.deep.y", "tags"]);
        let without = LIST.replace("text/csv", "text/plain");
        assert!(names(&without).unwrap().is_none());
    }

    #[test]
    fn a_table_of_no_list_is_an_error_at_the_start() {
        let single =
            LIST.replace("{type: array, items: {$ref: '#/components/schemas/Row'}}", "{type: string}");
        assert!(names(&single).unwrap_err().0.contains("no list of objects"));
    }
}
