//! A bare items server: axum and rusqlite, the same tables and SQL as counterfoil, and nothing else.
//!
//! `rival FORM DATABASE` prints its address and serves, until it is killed, a database that counterfoil made. The
//! forms are the ways in which such a server commonly reaches its database:
//!
//! - `inline`: each thread of the runtime has a connection of its own and uses it there and then;
//! - `pool`: connections on tokio's blocking threads (`spawn_blocking`), one for each such thread;
//! - `mutex`: one connection behind a mutex, used on tokio's blocking threads.
//!
//! Each request is one transaction; WAL, `synchronous=FULL`.

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{get, post},
};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use std::{
    cell::RefCell,
    env, process,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{net::TcpListener, task::spawn_blocking};

const READ: &str = "SELECT id, name, price_mills, modified FROM items WHERE id = ?";
const ADD: &str = "INSERT INTO items (name, price_mills, modified) VALUES (?, ?, unixepoch('subsec') * 1000) \
                   RETURNING id, name, price_mills, modified";
const TOUCH: &str = "UPDATE collections SET modified = unixepoch('subsec') * 1000 WHERE name = 'items'";

#[derive(Serialize)]
struct Item {
    id: i64,
    name: String,
    price: f64,
}

#[derive(Deserialize)]
struct ItemInput {
    name: String,
    price: f64,
}

#[derive(Clone, Copy)]
enum Form {
    Inline,
    Pool,
    Mutex,
}

struct Server {
    form: Form,
    path: String,
    shared: Mutex<Connection>,
}

thread_local! {
    static OWN: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

type Failure = (StatusCode, String);

fn open(path: &str) -> rusqlite::Result<Connection> {
    let conn = Connection::open(path)?;
    conn.busy_timeout(Duration::from_secs(10))?;
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.pragma_update(None, "synchronous", "full")?;
    Ok(conn)
}

fn item(row: &Row<'_>) -> rusqlite::Result<Item> {
    let mills: i64 = row.get(2)?;
    Ok(Item { id: row.get(0)?, name: row.get(1)?, price: mills as f64 / 1000.0 })
}

impl Server {
    fn on_own<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        OWN.with_borrow_mut(|own| match own {
            Some(conn) => work(conn),
            none => work(none.insert(open(&self.path)?)),
        })
    }

    async fn with<T: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        let failed = |error: &dyn std::error::Error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string());
        let blocking = match self.form {
            Form::Inline => return self.on_own(work).map_err(|error| failed(&error)),
            Form::Pool => spawn_blocking(move || self.on_own(work)),
            Form::Mutex => spawn_blocking(move || {
                let conn = self.shared.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                work(&conn)
            }),
        };
        blocking.await.map_err(|error| failed(&error))?.map_err(|error| failed(&error))
    }
}

async fn get_item(State(server): State<Arc<Server>>, Path(id): Path<i64>) -> Result<Json<Item>, Failure> {
    let found = server.with(move |conn| conn.prepare_cached(READ)?.query_row([id], item).optional()).await?;
    found.map(Json).ok_or_else(|| (StatusCode::NOT_FOUND, "not found".into()))
}

fn add(conn: &Connection, name: &str, mills: i64) -> rusqlite::Result<Item> {
    conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
    let added = conn.prepare_cached(ADD)?.query_row((name, mills), item)?;
    conn.prepare_cached(TOUCH)?.execute([])?;
    conn.prepare_cached("COMMIT")?.execute([])?;
    Ok(added)
}

async fn create_item(
    State(server): State<Arc<Server>>,
    Json(new): Json<ItemInput>,
) -> Result<(StatusCode, Json<Item>), Failure> {
    let mills = (new.price * 1000.0).round() as i64;
    let added = server.with(move |conn| add(conn, &new.name, mills)).await?;
    Ok((StatusCode::CREATED, Json(added)))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let form = match arguments.first().map(String::as_str) {
        Some("inline") => Form::Inline,
        Some("pool") => Form::Pool,
        Some("mutex") => Form::Mutex,
        _ => usage(),
    };
    let path = arguments.get(1).cloned().unwrap_or_else(|| usage());
    let shared = Mutex::new(open(&path)?);
    let server = Arc::new(Server { form, path, shared });
    let router = Router::new()
        .route("/items", post(create_item))
        .route("/items/{item_id}", get(get_item))
        .with_state(server);
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("rival serves http://{}", listener.local_addr()?);
        axum::serve(listener, router).await?;
        Ok(())
    })
}

fn usage() -> ! {
    eprintln!("usage: rival inline|pool|mutex DATABASE");
    process::exit(2)
}
