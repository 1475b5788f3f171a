//! Exports: all records of a kind, piece by piece.

use super::{answer, patiently, records::Record};
use crate::{
    api::{Api, Exchange, Instead},
    domain::Owners,
    problem::Problem,
    store::Store,
};
use bytes::Bytes;
use std::sync::Arc;

/// Where an export is.
struct Position<R: Record> {
    store: Arc<dyn Store>,
    /// The key of the last record that was taken.
    after: R::Key,
    /// Whose records are given.
    owners: Owners,
}

impl Api {
    /// Answers with every record, one a line. Between two pieces nothing of the database is held: they are taken as of
    /// different moments, and a client that reads slowly is in nobody's way.
    pub(in crate::api) async fn export<R: Record>(&self) -> Instead {
        let owners = match Exchange::owners() {
            Ok(owners) => owners,
            Err(problem) => return problem.into(),
        };
        let start = Position::<R> { store: self.store.clone(), after: R::Key::default(), owners };
        answer(start, next).await.map_or_else(Into::into, Instead::stream)
    }
}

async fn next<R: Record>(position: Position<R>) -> Result<Option<(Bytes, Position<R>)>, Problem> {
    let Position { store, after, owners } = position;
    let records = patiently(|| R::export(store.as_ref(), after, &owners)).await?;
    let Some(after) = records.last().map(Record::key) else { return Ok(None) };
    let mut piece = Vec::new();
    for record in records {
        serde_json::to_writer(&mut piece, &record.write())
            .map_err(|error| Problem::internal(format!("a record that is no JSON: {error}")))?;
        piece.push(b'\n');
    }
    Ok(Some((piece.into(), Position { store, after, owners })))
}
