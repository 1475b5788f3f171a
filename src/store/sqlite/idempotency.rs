//! The answers to requests under a key, kept in the transaction of what the requests did.
//!
//! Whichever of several equal requests comes to the writer first is carried out; those behind it in the queue find its
//! answer. So no two of them take effect, whatever became of their clients, and however the process ends: effect and
//! answer are on the disk together, or neither is.

use super::{clock::system, writer::execute};
use crate::store::{
    IdempotentRequest, Receipt, Response, Result, StoreError,
    idempotency::{Fingerprint, is_refusal},
};
use rusqlite::{
    Connection, OptionalExtension, Row,
    types::{FromSql, FromSqlError, FromSqlResult, ValueRef},
};
use std::time::Duration;

/// Most answers forgotten in one change.
const BATCH_ROWS: usize = 256;
/// The batch ends with the answer that brings their bodies to so many bytes: SQLite reads what it frees.
const BATCH_BYTES: i64 = 4 << 20;

/// Carries out a request and keeps its answer, or finds the answer that it was given before.
pub(super) fn once<T>(
    conn: &Connection,
    lifetime: Duration,
    request: IdempotentRequest<T>,
    work: impl FnOnce(&Connection) -> Result<T>,
) -> Result<Receipt> {
    let IdempotentRequest { principal, key, fingerprint, render } = request;
    let now = system();
    if let Some((of, outcome)) = find(conn, &principal, &key, expiry(now, lifetime))? {
        let same = of == fingerprint;
        return Ok(if same { Receipt::Answered { outcome, replayed: true } } else { Receipt::KeyReused });
    }
    let outcome = match attempt(conn, work)? {
        Ok(made) => Ok(render(made)?),
        Err(refusal) => Err(refusal),
    };
    keep(conn, &principal, &key, &fingerprint, now, &outcome)?;
    Ok(Receipt::Answered { outcome, replayed: false })
}

/// Forgets the oldest of the expired answers; says whether there may be more of them.
pub(super) fn sweep(conn: &Connection, lifetime: Duration) -> Result<bool> {
    let sql = "SELECT id, coalesce(length(body), 0) FROM idempotency_keys WHERE answered_at <= ? \
               ORDER BY answered_at LIMIT ?";
    let expired = conn
        .prepare_cached(sql)?
        .query_map((expiry(system(), lifetime), BATCH_ROWS as i64), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, i64)>>>()?;
    let mut bytes = 0;
    let mut delete = conn.prepare_cached("DELETE FROM idempotency_keys WHERE id = ?")?;
    for (id, length) in &expired {
        if bytes >= BATCH_BYTES {
            return Ok(true);
        }
        delete.execute([id])?;
        bytes += length;
    }
    Ok(expired.len() == BATCH_ROWS)
}

/// Runs a change that may be refused. A refusal undoes it, and is an answer like another; any other failure undoes,
/// in the writer's savepoint around this one, all that was done for the request.
fn attempt<T>(conn: &Connection, work: impl FnOnce(&Connection) -> Result<T>) -> Result<Result<T>> {
    execute(conn, "SAVEPOINT attempt")?;
    let outcome = work(conn);
    match &outcome {
        Ok(_) => {}
        Err(error) if is_refusal(error) => execute(conn, "ROLLBACK TO attempt")?,
        Err(error) => return Err(error.clone()),
    }
    execute(conn, "RELEASE attempt")?;
    Ok(outcome)
}

/// The answer under a key that was given after `expired`, and to which request.
fn find(
    conn: &Connection,
    principal: &str,
    key: &str,
    expired: i64,
) -> Result<Option<(Fingerprint, Result<Response>)>> {
    let sql = "SELECT fingerprint, status, headers, body, refusal, reason FROM idempotency_keys \
               WHERE principal = ? AND key = ? AND answered_at > ?";
    conn.prepare_cached(sql)?
        .query_row((principal, key, expired), |row| Ok((row.get(0)?, outcome(row)?)))
        .optional()
        .map_err(Into::into)
}

/// The answer in a row.
fn outcome(row: &Row<'_>) -> rusqlite::Result<Result<Response>> {
    let refusal: Option<String> = row.get("refusal")?;
    Ok(match refusal.as_deref() {
        Some("not_found") => Err(StoreError::NotFound(row.get("reason")?)),
        Some(_) => Err(StoreError::Conflict(row.get("reason")?)),
        None => Ok(Response {
            status: row.get("status")?,
            headers: row.get::<_, Headers>("headers")?.0,
            body: row.get("body")?,
        }),
    })
}

/// Headers as a column holds them: a JSON array of pairs.
struct Headers(Vec<(String, String)>);

impl FromSql for Headers {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}

/// Keeps an answer, in place of an expired one under the key.
fn keep(
    conn: &Connection,
    principal: &str,
    key: &str,
    fingerprint: &Fingerprint,
    now: i64,
    outcome: &Result<Response>,
) -> Result<()> {
    let response = outcome.as_ref().ok();
    let headers = response.map(|response| serde_json::to_string(&response.headers)).transpose();
    let headers = headers.map_err(|error| StoreError::Internal(error.to_string()))?;
    let (refusal, reason) = match outcome {
        Ok(_) => (None, None),
        Err(StoreError::NotFound(reason)) => (Some("not_found"), Some(reason)),
        Err(StoreError::Conflict(reason)) => (Some("conflict"), Some(reason)),
        Err(error) => return Err(error.clone()),
    };
    let sql = "INSERT OR REPLACE INTO idempotency_keys \
               (principal, key, fingerprint, answered_at, status, headers, body, refusal, reason) \
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let (status, body) = (response.map(|response| response.status), response.map(|response| &response.body));
    let values = (principal, key, fingerprint, now, status, headers, body, refusal, reason);
    conn.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// The time by which an answer was given that is expired now.
fn expiry(now: i64, lifetime: Duration) -> i64 {
    now.saturating_sub(i64::try_from(lifetime.as_millis()).unwrap_or(i64::MAX))
}
