//! Texts that the database holds once, looked up once each.

use rusqlite::{CachedStatement, Connection, OptionalExtension, ToSql};
use std::collections::HashMap;

/// The rows of a table of texts, as far as they were asked for.
pub(super) struct Dictionary<'c> {
    find: CachedStatement<'c>,
    add: CachedStatement<'c>,
    known: HashMap<Box<str>, u32>,
    found: Vec<u32>,
}

impl<'c> Dictionary<'c> {
    /// A dictionary of the texts that `find` selects the row of and `add` inserts.
    pub(super) fn new(conn: &'c Connection, find: &str, add: &str) -> rusqlite::Result<Self> {
        Ok(Self {
            find: conn.prepare_cached(find)?,
            add: conn.prepare_cached(add)?,
            known: HashMap::new(),
            found: Vec::new(),
        })
    }

    /// The row of a text, which is added where there is none; `extra` are the values of `add` after the text.
    pub(super) fn id(&mut self, text: &str, extra: &[&dyn ToSql]) -> rusqlite::Result<u32> {
        if let Some(id) = self.known.get(text) {
            return Ok(*id);
        }
        let id = match self.find.query_row([text], |row| row.get(0)).optional()? {
            Some(id) => {
                self.found.push(id);
                id
            }
            None => {
                let mut values: Vec<&dyn ToSql> = vec![&text];
                values.extend(extra);
                let id = self.add.insert(values.as_slice())?;
                u32::try_from(id).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, id))?
            }
        };
        self.known.insert(text.into(), id);
        Ok(id)
    }

    /// Forgets what it knows where that is much: the texts are looked up again. Their number is then lost.
    pub(super) fn forget_beyond(&mut self, most: usize) {
        if self.known.len() > most {
            self.known.clear();
            self.found.clear();
        }
    }

    /// The rows that were there before they were asked for.
    pub(super) fn found(&self) -> &[u32] {
        &self.found
    }

    /// How many texts were asked for.
    pub(super) fn len(&self) -> u64 {
        self.known.len() as u64
    }
}
