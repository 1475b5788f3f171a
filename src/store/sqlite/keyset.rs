//! SQL for keyset pages: each starts right after a row's keys, by way of an index.

use super::changes;
use crate::{
    domain::{Page, PageRequest, page::Key},
    store::{Result, StoreError},
};
use rusqlite::{Connection, Row, params_from_iter, types::Value};
use std::borrow::Cow;

/// A field that a list can be sorted by.
pub(super) struct Field {
    name: &'static str,
    column: &'static str,
    is_text: bool,
}

impl Field {
    /// A field whose column holds whole numbers.
    pub(super) const fn integer(name: &'static str, column: &'static str) -> Self {
        Self { name, column, is_text: false }
    }

    /// A field whose column holds text.
    pub(super) const fn text(name: &'static str, column: &'static str) -> Self {
        Self { name, column, is_text: true }
    }

    fn value_of(&self, key: &Key) -> Result<Value> {
        match key {
            Key::Integer(number) if !self.is_text => Ok(Value::Integer(*number)),
            Key::Text(text) if self.is_text => Ok(Value::Text(text.clone())),
            _ => Err(unfit()),
        }
    }

    fn key_at(&self, row: &Row<'_>, column: usize) -> rusqlite::Result<Key> {
        if self.is_text { row.get(column).map(Key::Text) } else { row.get(column).map(Key::Integer) }
    }
}

fn unfit() -> StoreError {
    StoreError::InvalidPage("the cursor does not belong to this sort order".into())
}

/// Conditions that the rows of a list must meet. Its first values may belong to the list's tables.
#[derive(Default)]
pub(super) struct Filter {
    conditions: Vec<Cow<'static, str>>,
    values: Vec<Value>,
}

impl Filter {
    /// No conditions yet, and a value for each `?` in [`List::from`].
    pub(super) fn of_tables<const N: usize>(values: [Value; N]) -> Self {
        Self { conditions: Vec::new(), values: values.into() }
    }

    /// Adds a condition with a `?` for each value.
    pub(super) fn add<const N: usize>(
        &mut self,
        condition: impl Into<Cow<'static, str>>,
        values: [Value; N],
    ) {
        self.conditions.push(condition.into());
        self.values.extend(values);
    }

    /// The clause, empty where all rows meet it, and its values.
    pub(super) fn into_sql(self) -> (String, Vec<Value>) {
        let conditions: Vec<_> = self.conditions.iter().map(|text| format!("({text})")).collect();
        let clause = match conditions.as_slice() {
            [] => String::new(),
            all => format!(" WHERE {}", all.join(" AND ")),
        };
        (clause, self.values)
    }
}

/// A list: what it reads and what it can be sorted by.
pub(super) struct List {
    /// The first is the key, which tells any two rows apart.
    pub(super) fields: &'static [Field],
    /// What a row's reader finds from [`List::FIRST_COLUMN`] on.
    pub(super) columns: &'static str,
    /// Tables and joins; where they have a `?`, the list's filters are made by [`Filter::of_tables`].
    pub(super) from: &'static str,
    /// Its name where the times of changes are kept.
    pub(super) collection: &'static str,
}

impl List {
    /// The column of the key.
    pub(super) const KEY_COLUMN: usize = 1;
    /// The first column of [`List::columns`].
    pub(super) const FIRST_COLUMN: usize = 2;

    fn sorted_by(&self, name: &str) -> Result<&'static Field> {
        self.fields.iter().find(|field| field.name == name).ok_or_else(|| {
            let names: Vec<_> = self.fields.iter().map(|field| field.name).collect();
            StoreError::InvalidPage(format!("cannot sort by {name:?}, only by {}", names.join(", ")))
        })
    }

    /// The statement for a page and one row more, and its values.
    pub(super) fn statement(&self, mut filter: Filter, page: &PageRequest) -> Result<(String, Vec<Value>)> {
        let (key, sort) = (&self.fields[0], self.sorted_by(&page.sort.field)?);
        let alone = key.name == sort.name;
        let (order, beyond) = if page.sort.descending { (" DESC", "<") } else { ("", ">") };
        match page.after.as_deref() {
            None => {}
            Some([only]) if alone => {
                filter.add(format!("{} {beyond} ?", key.column), [key.value_of(only)?]);
            }
            Some([first, second]) if !alone => {
                let values = [sort.value_of(first)?, key.value_of(second)?];
                filter.add(format!("({}, {}) {beyond} (?, ?)", sort.column, key.column), values);
            }
            Some(_) => return Err(unfit()),
        }
        let order = if alone {
            format!("{}{order}", key.column)
        } else {
            format!("{}{order}, {}{order}", sort.column, key.column)
        };
        let (condition, mut values) = filter.into_sql();
        values.push(Value::Integer(i64::try_from(page.limit).unwrap_or(i64::MAX).saturating_add(1)));
        let (sort, key, columns, from) = (sort.column, key.column, self.columns, self.from);
        Ok((
            format!("SELECT {sort}, {key}, {columns} FROM {from}{condition} ORDER BY {order} LIMIT ?"),
            values,
        ))
    }

    /// Reads a page. One row more than asked for says whether there is another page.
    pub(super) fn page<T>(
        &self,
        conn: &Connection,
        filter: Filter,
        page: &PageRequest,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Page<T>> {
        if page.limit == 0 {
            return Err(StoreError::InvalidPage("a page has at least one row".into()));
        }
        let modified = changes::last(conn, self.collection)?;
        let (sql, values) = self.statement(filter, page)?;
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let (mut found, mut last) = (Vec::new(), None);
        while let Some(row) = rows.next()? {
            if found.len() == page.limit {
                return Ok(Page { rows: found, next: last, modified });
            }
            found.push(read(row)?);
            if found.len() == page.limit {
                last = Some(self.keys(row, page)?);
            }
        }
        Ok(Page { rows: found, next: None, modified })
    }

    /// The statement of every unfiltered page: each order, first page and later ones.
    #[cfg(test)]
    pub(super) fn unfiltered(&self) -> Result<Vec<(String, Vec<Value>)>> {
        let key = |field: &Field| if field.is_text { Key::Text("x".into()) } else { Key::Integer(1) };
        let mut statements = Vec::new();
        for (field, descending) in self.fields.iter().flat_map(|field| [(field, false), (field, true)]) {
            let mut keys = vec![key(field)];
            if field.name != self.fields[0].name {
                keys.push(key(&self.fields[0]));
            }
            for after in [None, Some(keys)] {
                let sort = crate::domain::Sort { field: field.name.into(), descending };
                statements.push(self.statement(Filter::default(), &PageRequest { limit: 10, sort, after })?);
            }
        }
        Ok(statements)
    }

    fn keys(&self, row: &Row<'_>, page: &PageRequest) -> Result<Vec<Key>> {
        let (key, sort) = (&self.fields[0], self.sorted_by(&page.sort.field)?);
        let mut keys = vec![sort.key_at(row, 0)?];
        if key.name != sort.name {
            keys.push(key.key_at(row, Self::KEY_COLUMN)?);
        }
        Ok(keys)
    }
}
