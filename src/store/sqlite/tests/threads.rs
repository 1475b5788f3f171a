//! The queues and threads: groups, panics, full queues, full disks.

use super::*;
use crate::store::StoreError;
use rusqlite::Connection;
use std::sync::mpsc;
use tokio::sync::oneshot;

pub(super) fn shared(options: &SqliteOptions) -> (Arc<SqliteStore>, tempfile::TempDir) {
    let directory = tempfile::tempdir().unwrap();
    (Arc::new(SqliteStore::open(&directory.path().join("test.db"), options).unwrap()), directory)
}

/// Keeps the writer busy until something is sent to what it answers. What is asked for meanwhile makes a group.
pub(super) async fn hold(store: &Arc<SqliteStore>) -> mpsc::Sender<()> {
    let ((started, has_started), (release, released)) = (oneshot::channel(), mpsc::channel());
    let store = store.clone();
    tokio::spawn(async move {
        let work = move |_: &Connection| {
            started.send(()).unwrap();
            released.recv().map_err(|_| StoreError::Internal("the test ended early".into()))
        };
        store.writer.change(work).await
    });
    has_started.await.unwrap();
    release
}

/// Puts a job into the queue and stops waiting for it.
pub(super) async fn ask_and_leave<T>(job: impl Future<Output = T>) {
    tokio::select! {
        biased;
        _ = job => panic!("answered before the writer was free"),
        () = std::future::ready(()) => {}
    }
}

pub(super) async fn names(store: &SqliteStore) -> Vec<String> {
    let list = store.list_items(Default::default(), page("id", 100)).await.unwrap();
    list.rows.into_iter().map(|item| item.name).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_clients_write_at_once() {
    let (store, _directory) = shared(&options());
    let clients: Vec<_> = (0..40)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move {
                let made = store.create_item(item(&format!("item {n}"), "1")).await.unwrap();
                assert_eq!(store.get_item(made.id).await.as_ref(), Ok(&made), "answered, so there");
                made.id
            })
        })
        .collect();
    let mut ids = Vec::new();
    for client in clients {
        ids.push(client.await.unwrap());
    }
    ids.sort_unstable();
    assert_eq!(ids, (1..=40).collect::<Vec<i64>>());
}

#[tokio::test]
async fn a_panic_undoes_its_own_job_and_nothing_else() {
    let (store, _directory) = shared(&options());
    let release = hold(&store).await;
    let broken = store.writer.change(|conn| -> Result<()> {
        conn.execute("INSERT INTO items (name, price_mills) VALUES ('half', 1)", [])?;
        panic!("what the panic said");
    });
    let (before, broken, after, ()) = tokio::join!(
        store.create_item(item("before", "1")),
        broken,
        store.create_item(item("after", "1")),
        async { release.send(()).unwrap() },
    );
    let text = "a database job panicked: what the panic said";
    assert_eq!(broken, Err(StoreError::Internal(text.into())));
    assert!(before.is_ok() && after.is_ok());
    assert_eq!(names(&store).await, ["before", "after"]);

    let broken = store.readers.query(|_| -> Result<()> { panic!("{}", "while reading") }).await;
    assert!(matches!(broken, Err(StoreError::Internal(text)) if text.contains("while reading")));
    assert_eq!(store.ready().await, Ok(()), "the only reader lives on");
}

#[tokio::test]
async fn a_refused_job_does_not_harm_its_group() {
    let (store, _directory) = shared(&options());
    let release = hold(&store).await;
    let (one, refused, two, ()) = tokio::join!(
        store.create_customer("1".into(), "Malta".into()),
        store.create_invoice(invoice(1, "1", vec![line("A", 1, "1"), line("B", 0, "1")])),
        store.create_invoice(invoice(2, "1", vec![line("C", 1, "1")])),
        async { release.send(()).unwrap() },
    );
    assert!(one.is_ok() && two.is_ok());
    assert!(matches!(refused, Err(StoreError::Conflict(_))));
    let codes = store.list_stock_codes(Default::default(), page("stockcode", 9)).await.unwrap();
    assert_eq!(codes.rows.iter().map(|row| row.stockcode.as_str()).collect::<Vec<_>>(), ["C"]);
}

#[tokio::test]
async fn when_the_commit_fails_every_job_of_the_group_hears_of_it() {
    let (store, _directory) = shared(&options());
    let release = hold(&store).await;
    // The violated reference comes to light only at COMMIT.
    let fatal = store.writer.change(|conn| {
        conn.execute_batch(
            "PRAGMA defer_foreign_keys = ON;
             INSERT INTO invoices (invoice_no, kind, invoice_date, customer) VALUES (1, 'sale', '2021-01-05', 99);",
        )?;
        Ok(())
    });
    let (innocent, fatal, ()) =
        tokio::join!(store.create_item(item("innocent", "1")), fatal, async { release.send(()).unwrap() },);
    assert!(matches!(fatal, Err(StoreError::Internal(text)) if text.contains("FOREIGN KEY")));
    assert!(matches!(innocent, Err(StoreError::Internal(_))));
    assert_eq!(names(&store).await, [""; 0]);
    assert_eq!(store.get_invoice(1).await, Err(StoreError::NotFound("invoice 1".into())));
    assert!(store.create_item(item("next", "1")).await.is_ok(), "the writer goes on");
}

#[tokio::test]
async fn a_full_queue_is_told_at_once() {
    let (store, _directory) = shared(&SqliteOptions { write_queue: 1, ..options() });
    let release = hold(&store).await;
    let (waiting, refused, import, ()) = tokio::join!(
        store.create_item(item("waiting", "1")),
        store.create_item(item("refused", "1")),
        import(&store, vec![]),
        async { release.send(()).unwrap() },
    );
    assert!(waiting.is_ok());
    assert_eq!(refused, Err(StoreError::Busy));
    assert_eq!(import, Err(ImportError::Store(StoreError::Busy)));
    assert_eq!(names(&store).await, ["waiting"]);
}

#[tokio::test]
async fn a_job_that_nobody_waits_for_is_not_run() {
    let (store, _directory) = shared(&options());
    let release = hold(&store).await;
    ask_and_leave(store.create_item(item("left", "1"))).await;
    ask_and_leave(import(&store, rows(&["1,A,,1,2010-12-01 08:26:00,1,,Malta"]))).await;
    release.send(()).unwrap();
    assert!(store.create_item(item("stayed", "1")).await.is_ok());
    assert_eq!(names(&store).await, ["stayed"]);
    assert_eq!(export(&store).await, []);
}

/// Once it runs, a change is made, whether or not anybody waits for it: nothing acts on half of what it did.
#[tokio::test]
async fn a_job_that_has_begun_is_finished() {
    let (store, _directory) = shared(&options());
    let ((started, has_started), (release, released)) = (oneshot::channel(), mpsc::channel());
    let begun = store.writer.change(move |conn| {
        started.send(()).unwrap();
        released.recv().map_err(|_| StoreError::Internal("the test ended early".into()))?;
        conn.execute("INSERT INTO items (name, price_mills) VALUES ('begun', 1)", [])?;
        Ok(())
    });
    tokio::select! {
        biased;
        _ = begun => panic!("answered too early"),
        started = has_started => started.unwrap(),
    }
    release.send(()).unwrap();
    assert!(store.create_item(item("next", "1")).await.is_ok());
    assert_eq!(names(&store).await, ["begun", "next"]);
}

#[tokio::test]
async fn a_full_disk_is_told_and_survived() {
    let (store, _directory) = shared(&options());
    let limit = async |pages: i64| {
        let set = move |conn: &Connection| {
            Ok(conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get::<_, i64>(0))?)
        };
        store.writer.change(set).await.unwrap()
    };
    let pages = limit(1).await;
    assert!(pages > 1, "the limit stays at what is there already");
    let huge = item(&"x".repeat(1 << 20), "1");
    assert_eq!(store.create_item(huge.clone()).await, Err(StoreError::Full));

    let release = hold(&store).await;
    let (_, full, ()) = tokio::join!(
        store.create_customer("1".into(), "Malta".into()),
        store.create_item(huge.clone()),
        async { release.send(()).unwrap() },
    );
    assert_eq!(full, Err(StoreError::Full));
    limit(1 << 30).await;
    assert!(store.create_item(huge).await.is_ok(), "there is room again");
}

#[tokio::test]
async fn another_programs_lock_is_told_as_busy() {
    let (store, directory) = shared(&SqliteOptions { busy_timeout: std::time::Duration::ZERO, ..options() });
    let other = Connection::open(directory.path().join("test.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(store.create_item(item("x", "1")).await, Err(StoreError::Busy));
    assert_eq!(import(&store, vec![]).await, Err(ImportError::Store(StoreError::Busy)));
    assert_eq!(store.ready().await, Ok(()), "reading goes on");
    other.execute_batch("COMMIT").unwrap();
    assert!(store.create_item(item("x", "1")).await.is_ok());
}
