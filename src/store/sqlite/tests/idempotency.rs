//! Requests under a key: carried out once, answered alike, and kept with their effect or not at all.

use super::{
    threads::{ask_and_leave, hold, names, shared},
    *,
};
use crate::domain::Owners;
use crate::store::{IdempotentRequest, Receipt, Response, StoreError};
use rusqlite::Connection;
use std::{fmt::Debug, sync::mpsc, time::Duration};
use tokio::sync::oneshot;

/// A request whose answer says what was created.
fn request<T: Debug>(key: &str, fingerprint: u8) -> IdempotentRequest<T> {
    IdempotentRequest {
        principal: String::new(),
        key: key.into(),
        fingerprint: [fingerprint; 32],
        render: Box::new(|created| Ok(response(created))),
    }
}

fn response(created: impl Debug) -> Response {
    let headers = vec![("location".to_owned(), "/ä".to_owned()), ("x".to_owned(), "1".to_owned())];
    Response { status: 201, headers, body: format!("{created:?}").into_bytes() }
}

fn answered(outcome: Result<Response>, replayed: bool) -> Result<Receipt> {
    Ok(Receipt::Answered { outcome, replayed })
}

async fn create(store: &SqliteStore, name: &str, key: &str) -> Result<Receipt> {
    store.create_item_once(item(name, "1"), request(key, 1)).await
}

/// How many answers are kept.
async fn kept(store: &SqliteStore) -> i64 {
    let count =
        |conn: &Connection| Ok(conn.query_row("SELECT count(*) FROM idempotency_keys", [], |r| r.get(0))?);
    store.readers.query(count).await.unwrap()
}

#[tokio::test]
async fn a_request_is_carried_out_once_and_answered_alike() {
    let store = temporary();
    let first = create(&store, "pen", "a").await;
    let pen = store.get_item(1).await.unwrap();
    assert_eq!(first, answered(Ok(response(&pen)), false));
    assert_eq!(create(&store, "pen", "a").await, answered(Ok(response(&pen)), true));
    assert_eq!(store.create_item_once(item("ink", "1"), request("a", 2)).await, Ok(Receipt::KeyReused));
    let other = IdempotentRequest { principal: "another".into(), ..request("a", 1) };
    let Ok(Receipt::Answered { replayed: false, .. }) = store.create_item_once(item("cap", "1"), other).await
    else {
        panic!("a key is its principal's own");
    };
    assert_eq!(names(&store).await, ["pen", "cap"]);
}

#[tokio::test]
async fn answers_outlive_the_process() {
    let Temporary { store, directory } = temporary();
    let first = create(&store, "pen", "a").await;
    drop(store);
    let store = SqliteStore::open(&directory.path().join("test.db"), &options()).unwrap();
    let Ok(Receipt::Answered { outcome, .. }) = first else { panic!("no answer") };
    assert_eq!(create(&store, "pen", "a").await, answered(outcome, true));
    assert_eq!(names(&store).await, ["pen"]);
}

/// Nothing of what is refused is done; what the store said of it is kept.
#[tokio::test]
async fn a_refusal_is_an_answer_too_and_undoes_its_change_alone() {
    let store = temporary();
    let new = |quantity| invoice(1, "1", vec![line("A", 1, "1"), line("B", quantity, "1")]);
    let missing = StoreError::NotFound("customer 1".into());
    assert_eq!(
        store.create_invoice_once(new(1), request("a", 1)).await,
        answered(Err(missing.clone()), false)
    );
    store.create_customer("1".into(), "Malta".into()).await.unwrap();
    assert_eq!(store.create_invoice_once(new(1), request("a", 1)).await, answered(Err(missing), true));

    let Ok(Receipt::Answered { outcome: Err(refusal), replayed: false }) =
        store.create_invoice_once(new(0), request("b", 1)).await
    else {
        panic!("not refused");
    };
    assert!(matches!(&refusal, StoreError::Conflict(why) if why.contains("quantity 0")), "{refusal}");
    assert_eq!(store.get_invoice(1).await, Err(StoreError::NotFound("invoice 1".into())));
    let codes = store.list_stock_codes(Default::default(), page("stockcode", 9)).await.unwrap();
    assert_eq!(codes.rows, []);
    assert_eq!(store.create_invoice_once(new(0), request("b", 1)).await, answered(Err(refusal), true));
}

#[tokio::test]
async fn every_method_keeps_its_answers() {
    let store = temporary();
    let mut first = None;
    for again in [false, true] {
        let new_invoice = invoice(7, "1", vec![line("A", 1, "2")]);
        let made = [
            store.create_customer_once("1".into(), "Malta".into(), request("customer", 1)).await,
            store.create_invoice_once(new_invoice, request("invoice", 1)).await,
            store.add_line_once(7, line("B", 2, "3"), Owners::Any, request("line", 1)).await,
        ];
        let outcomes = made.map(|receipt| match receipt {
            Ok(Receipt::Answered { outcome: Ok(response), replayed }) if replayed == again => response,
            other => panic!("{other:?}"),
        });
        // What was answered is given again, not what became of it.
        assert_eq!(&outcomes, first.get_or_insert_with(|| outcomes.clone()));
        let lines = store.get_lines(7, "B".into(), Owners::Any).await.unwrap().lines;
        assert_eq!((lines.len(), &outcomes[2]), (1, &response(&lines[0])));
    }
}

#[tokio::test]
async fn what_the_store_fails_at_is_not_kept() {
    let (store, _directory) = shared(&options());
    let unwritable = || IdempotentRequest {
        render: Box::new(|_| Err(StoreError::Internal("no answer".into()))),
        ..request("a", 1)
    };
    let failed = store.create_item_once(item("pen", "1"), unwritable()).await;
    assert_eq!(failed, Err(StoreError::Internal("no answer".into())));
    let panicking = IdempotentRequest { render: Box::new(|_| panic!("no answer")), ..request("a", 1) };
    let failed = store.create_item_once(item("pen", "1"), panicking).await;
    assert!(matches!(failed, Err(StoreError::Internal(_))));
    assert_eq!((names(&store).await.len(), kept(&store).await), (0, 0));

    // A group that is rolled back takes its answers along.
    let release = hold(&store).await;
    let fatal = store.writer.change(|conn| {
        conn.execute_batch(
            "PRAGMA defer_foreign_keys = ON;
             INSERT INTO invoices (invoice_no, kind, invoice_date, customer) VALUES (1, 'sale', '2021-01-05', 99);",
        )?;
        Ok(())
    });
    let (lost, _, ()) = tokio::join!(create(&store, "pen", "a"), fatal, async { release.send(()).unwrap() });
    assert!(matches!(lost, Err(StoreError::Internal(_))));
    assert_eq!((names(&store).await.len(), kept(&store).await), (0, 0));
    assert!(matches!(create(&store, "pen", "a").await, Ok(Receipt::Answered { replayed: false, .. })));
}

#[tokio::test]
async fn equal_requests_in_one_group_take_effect_once() {
    let (store, _directory) = shared(&options());
    let release = hold(&store).await;
    let (one, two, other, ()) = tokio::join!(
        create(&store, "pen", "a"),
        create(&store, "pen", "a"),
        create(&store, "ink", "b"),
        async { release.send(()).unwrap() },
    );
    let replayed = |receipt| match receipt {
        Ok(Receipt::Answered { outcome: Ok(_), replayed }) => replayed,
        other => panic!("{other:?}"),
    };
    assert_eq!([one, two, other].map(replayed), [false, true, false]);
    assert_eq!(names(&store).await, ["pen", "ink"]);
}

/// A client that leaves before its turn has asked for nothing: its retry does it.
#[tokio::test]
async fn a_retry_behind_a_skipped_request_is_carried_out() {
    let (store, _directory) = shared(&options());
    let release = hold(&store).await;
    ask_and_leave(create(&store, "pen", "a")).await;
    let (retry, ()) = tokio::join!(create(&store, "pen", "a"), async { release.send(()).unwrap() });
    assert!(matches!(retry, Ok(Receipt::Answered { replayed: false, .. })));
    assert_eq!(names(&store).await, ["pen"]);
}

/// A client that leaves while its change runs has it made all the same: its retry finds the answer.
#[tokio::test]
async fn a_retry_behind_a_request_that_runs_finds_its_answer() {
    let (store, _directory) = shared(&options());
    let ((started, has_started), (release, released)) = (oneshot::channel(), mpsc::channel());
    let running = IdempotentRequest {
        render: Box::new(move |created| {
            started.send(()).unwrap();
            released.recv().unwrap();
            Ok(response(created))
        }),
        ..request("a", 1)
    };
    tokio::select! {
        biased;
        _ = store.create_item_once(item("pen", "1"), running) => panic!("answered too early"),
        started = has_started => started.unwrap(),
    }
    let (retry, ()) = tokio::join!(create(&store, "pen", "a"), async { release.send(()).unwrap() });
    let pen = store.get_item(1).await.unwrap();
    assert_eq!(retry, answered(Ok(response(pen)), true));
    assert_eq!(names(&store).await, ["pen"]);
}

#[tokio::test]
async fn an_expired_key_is_free() {
    let (store, _directory) = shared(&SqliteOptions { idempotency_lifetime: Duration::ZERO, ..options() });
    for made in 1..4 {
        assert!(matches!(create(&store, "pen", "a").await, Ok(Receipt::Answered { replayed: false, .. })));
        assert_eq!(store.get_item(made).await.unwrap().name, "pen");
    }
    let other = store.create_item_once(item("ink", "1"), request("a", 2)).await;
    assert!(matches!(other, Ok(Receipt::Answered { replayed: false, .. })));
    assert_eq!(kept(&store).await, 1, "the last answer is kept in place of the others");
}

/// Keeps answers with bodies of a length, given so many milliseconds before now, under numbers as keys.
async fn fill(store: &SqliteStore, rows: i64, length: i64, age: i64) {
    let sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) \
               INSERT INTO idempotency_keys \
               (principal, key, fingerprint, answered_at, status, headers, body) \
               SELECT '', ?3 || '-' || i, zeroblob(32), unixepoch() * 1000 - ?3, 201, '[]', zeroblob(?2) FROM n";
    store.writer.change(move |conn| Ok(conn.execute(sql, [rows, length, age])?)).await.unwrap();
}

#[tokio::test]
async fn expired_answers_are_forgotten_a_batch_at_a_time() {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let store = temporary();
    assert_eq!(store.sweep_idempotency_keys().await, Ok(false));
    fill(&store, 10, 1, DAY - 60_000).await;
    fill(&store, 600, 1, DAY).await;
    for (more, left) in [(true, 354), (true, 98), (false, 10), (false, 10)] {
        assert_eq!(store.sweep_idempotency_keys().await, Ok(more));
        assert_eq!(kept(&store).await, left);
    }
    // Long answers take long to forget, and so fewer of them go at once.
    fill(&store, 10, 1 << 20, DAY).await;
    for (more, left) in [(true, 16), (true, 12), (false, 10)] {
        assert_eq!(store.sweep_idempotency_keys().await, Ok(more));
        assert_eq!(kept(&store).await, left);
    }
}
