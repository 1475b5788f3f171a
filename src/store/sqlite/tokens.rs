//! Clients of the embedded authorization server and revocations in SQLite.

use crate::{
    domain::{Revoked, TokenClient},
    store::{Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, Row};

/// Most rows that one sweep removes.
const SWEEP_MAX: u32 = 1000;

pub(super) fn find_client(conn: &Connection, client_id: &str) -> Result<Option<TokenClient>> {
    let sql = "SELECT client_id, secret_hash, scopes, created_at FROM token_clients WHERE client_id = ?";
    Ok(conn.prepare_cached(sql)?.query_row([client_id], client).optional()?)
}

pub(super) fn list_clients(conn: &Connection) -> Result<Vec<TokenClient>> {
    let sql = "SELECT client_id, secret_hash, scopes, created_at FROM token_clients ORDER BY client_id";
    let mut statement = conn.prepare_cached(sql)?;
    let clients = statement.query_map([], client)?.collect::<rusqlite::Result<_>>()?;
    Ok(clients)
}

pub(super) fn add_client(conn: &Connection, new: &TokenClient) -> Result<()> {
    let scopes: Vec<&str> = new.scopes.iter().map(String::as_str).collect();
    let sql = "INSERT INTO token_clients (client_id, secret_hash, scopes, created_at) VALUES (?, ?, ?, ?) \
               ON CONFLICT DO NOTHING";
    let values = (&new.client_id, &new.secret_hash, scopes.join(" "), seconds(new.created_at));
    match conn.prepare_cached(sql)?.execute(values)? {
        0 => Err(StoreError::Conflict(format!("client {} already exists", new.client_id))),
        _ => Ok(()),
    }
}

pub(super) fn remove_client(conn: &Connection, client_id: &str, revoked: &Revoked) -> Result<()> {
    match conn.prepare_cached("DELETE FROM token_clients WHERE client_id = ?")?.execute([client_id])? {
        0 => Err(StoreError::NotFound(format!("client {client_id}"))),
        _ => revoke(conn, std::slice::from_ref(revoked)),
    }
}

/// Takes up revocations. One that is known gets a new place in the order, and the later of its times.
pub(super) fn revoke(conn: &Connection, all: &[Revoked]) -> Result<()> {
    for Revoked { kind, id, at, until } in all {
        let sql = "SELECT revoked_at, until FROM revocations WHERE kind = ? AND id = ?";
        let known: Option<(i64, i64)> = conn
            .prepare_cached(sql)?
            .query_row((kind, id), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (at, until) = (seconds(*at), seconds(*until));
        let (at, until) = known.map_or((at, until), |known| (at.max(known.0), until.max(known.1)));
        conn.prepare_cached(
            "INSERT OR REPLACE INTO revocations (kind, id, revoked_at, until) VALUES (?, ?, ?, ?)",
        )?
        .execute((kind, id, at, until))?;
    }
    Ok(())
}

/// Revocations that were made after a place in their order, and the last place.
pub(super) fn revocations(conn: &Connection, after: i64) -> Result<(i64, Vec<Revoked>)> {
    let sql = "SELECT seq, kind, id, revoked_at, until FROM revocations WHERE seq > ? ORDER BY seq";
    let mut statement = conn.prepare_cached(sql)?;
    let mut last = after;
    let rows = statement.query_map([after], |row| {
        last = row.get(0)?;
        Ok(Revoked { kind: row.get(1)?, id: row.get(2)?, at: unsigned(row, 3)?, until: unsigned(row, 4)? })
    })?;
    let all = rows.collect::<rusqlite::Result<_>>()?;
    Ok((last, all))
}

/// Forgets some of what would not be valid any more anyway; says whether there may be more.
pub(super) fn sweep(conn: &Connection, now: u64) -> Result<bool> {
    let sql = "DELETE FROM revocations WHERE seq IN (SELECT seq FROM revocations WHERE until < ? LIMIT ?)";
    Ok(conn.prepare_cached(sql)?.execute((seconds(now), SWEEP_MAX))? == SWEEP_MAX as usize)
}

fn client(row: &Row<'_>) -> rusqlite::Result<TokenClient> {
    let scopes: String = row.get(2)?;
    Ok(TokenClient {
        client_id: row.get(0)?,
        secret_hash: row.get(1)?,
        scopes: scopes.split_ascii_whitespace().map(str::to_owned).collect(),
        created_at: unsigned(row, 3)?,
    })
}

fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    row.get::<_, i64>(column).map(|seconds| seconds.try_into().unwrap_or(0))
}

fn seconds(time: u64) -> i64 {
    time.try_into().unwrap_or(i64::MAX)
}
