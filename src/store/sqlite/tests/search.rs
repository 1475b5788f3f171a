//! Stock codes found by the words of their descriptions.

use super::{super::stock_codes, *};
use crate::domain::{Owners, StockCodeFilter};

fn described(code: &str, text: &str) -> NewLine {
    NewLine { description: Some(text.into()), ..line(code, 1, "1") }
}

async fn with_descriptions() -> Temporary {
    let store = temporary();
    store.create_customer("1".into(), "Malta".into()).await.unwrap();
    let lines = vec![
        described("A", "WHITE HANGING HEART T-LIGHT HOLDER"),
        described("A", "hanging heart"),
        described("A", "hanging heart"),
        described("B", "HEART OF WICKER LARGE"),
        described("C", "Café AU LAIT, 7\" \"PLATE\""),
        described("D", "LIGHT T SHIRT"),
        described("E", "???"),
        line("F", 1, "1"),
    ];
    store.create_invoice(invoice(1, "1", lines)).await.unwrap();
    store.put_stock_code("HAND".into(), Some("Café table".into()), Condition::none()).await.unwrap();
    store
}

fn by_words(words: &str) -> StockCodeFilter {
    StockCodeFilter { words: Some(words.into()), ..StockCodeFilter::default() }
}

async fn found(store: &SqliteStore, words: &str, sort: &str) -> Vec<String> {
    let (mut request, mut all) = (page(sort, 2), Vec::new());
    loop {
        let list = store.list_stock_codes(by_words(words), request).await.unwrap();
        all.extend(list.rows.into_iter().map(|row| row.stockcode));
        match list.next {
            Some(keys) => request = after(sort, 2, keys),
            None => return all,
        }
    }
}

#[tokio::test]
async fn every_word_must_begin_a_word_of_one_description() {
    let store = with_descriptions().await;
    for (words, expected) in [
        ("heart", vec!["A", "B"]),
        ("hear", vec!["A", "B"]),
        ("h", vec!["A", "B"]),
        ("eart", vec![]),
        ("Heart hanging", vec!["A"]),
        ("heart large", vec!["B"]),
        ("hanging large", vec![]),
        ("cafe", vec!["C", "HAND"]),
        ("CAFÉ", vec!["C", "HAND"]),
        ("cafe\u{301}", vec!["C", "HAND"]),
        ("t-light", vec!["A"]),
        ("t-lig", vec!["A"]),
        ("t light", vec!["A", "D"]),
        ("light-t", vec!["D"]),
        ("7\" plate", vec!["C"]),
        ("heart & hanging", vec!["A"]),
        ("nothing", vec![]),
    ] {
        assert_eq!(found(&store, words, "stockcode").await, expected, "{words}");
    }
    let mut backwards = found(&store, "h", "-stockcode").await;
    backwards.reverse();
    assert_eq!(backwards, ["A", "B"]);
}

#[tokio::test]
async fn what_the_search_engine_takes_for_operators_are_words() {
    let store = with_descriptions().await;
    for words in [
        "heart AND",
        "heart OR wicker",
        "NOT heart",
        "NEAR(heart wicker)",
        "text:heart",
        "{text}: heart x",
        "heart* x",
        "\"heart",
        "heart\" OR \"a",
        "^heart -",
        "'; DROP TABLE items; --",
        "(",
        "*",
        "\"\"",
        "???",
        "é",
        &"a ".repeat(100),
    ] {
        let list = store.list_stock_codes(by_words(words), page("relevance", 10)).await;
        let codes: Vec<_> = list.unwrap().rows.into_iter().map(|row| row.stockcode).collect();
        let expected: &[&str] = match words {
            "\"heart" | "^heart -" => &["A", "B"],
            words if words.starts_with("a a ") => &["C"],
            _ => &[],
        };
        let mut sorted = codes.clone();
        sorted.sort();
        assert_eq!(sorted, expected, "{words}");
    }
}

#[tokio::test]
async fn the_best_match_comes_first_on_every_page() {
    let store = with_descriptions().await;
    let lines = vec![
        described("Z", "HEART"),
        described("Y", "HEART"),
        described("X", "A HEART AMONG MANY OTHER WORDS OF NO IMPORTANCE AT ALL"),
    ];
    store.create_invoice(invoice(2, "1", lines)).await.unwrap();
    // The shorter a description, the more the word says of it; of A's two, the shorter counts.
    let best_first = ["Y", "Z", "A", "B", "X"];
    assert_eq!(found(&store, "heart", "relevance").await, best_first);
    let mut worst_first = best_first;
    worst_first.reverse();
    assert_eq!(found(&store, "heart", "-relevance").await, worst_first);
    let all = store.list_stock_codes(StockCodeFilter::default(), page("relevance", 3)).await.unwrap();
    let codes: Vec<_> = all.rows.iter().map(|row| row.stockcode.as_str()).collect();
    assert_eq!((codes, all.next), (vec!["A", "B", "C"], Some(vec![Key::Text("C".into())])));
    let both = StockCodeFilter { q: Some("ART A".into()), ..by_words("heart") };
    let both = store.list_stock_codes(both, page("relevance", 10)).await.unwrap();
    assert_eq!(both.rows.iter().map(|row| row.stockcode.as_str()).collect::<Vec<_>>(), ["X"]);
}

#[tokio::test]
async fn a_description_goes_with_the_last_line_that_bears_it() {
    let store = with_descriptions().await;
    store.put_stock_code("B".into(), Some("HEART OF WICKER LARGE".into()), Condition::none()).await.unwrap();
    store.create_invoice(invoice(2, "1", vec![described("A", "hanging heart")])).await.unwrap();
    store.delete_lines(1, "C".into(), Owners::Any).await.unwrap();
    assert_eq!(found(&store, "cafe", "stockcode").await, ["HAND"]);
    store.delete_invoice(1, Condition::none()).await.unwrap();
    assert_eq!(found(&store, "heart", "stockcode").await, ["A", "B"]);
    assert_eq!(store.get_stock_code("A".into()).await.unwrap().descriptions, ["hanging heart"]);
    assert_eq!(store.get_stock_code("B".into()).await.unwrap().descriptions, [""; 0]);
    store.put_stock_code("B".into(), Some("x".into()), Condition::none()).await.unwrap();
    store.put_stock_code("HAND".into(), None, Condition::none()).await.unwrap();
    assert_eq!(found(&store, "heart", "stockcode").await, ["A"]);
    assert_eq!(found(&store, "cafe", "stockcode").await, [""; 0]);
    let filter = StockCodeFilter { q: Some("wicker".into()), words: None };
    assert_eq!(store.list_stock_codes(filter, page("stockcode", 9)).await.unwrap().rows, []);
}

/// Descriptions that match lead to their stock codes by way of indexes; no line is read to find these.
#[tokio::test]
async fn a_search_reads_what_it_finds_and_no_more() {
    let store = temporary();
    for sort in ["relevance", "-relevance", "stockcode"] {
        let steps = store.readers.query(move |conn| {
            let filter = super::super::keyset::Filter::of_tables(["\"x\"*".to_owned().into()]);
            let (sql, values) = stock_codes::MATCHING.statement(filter, &page(sort, 10))?;
            let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let steps = explain.query_map(rusqlite::params_from_iter(values), |row| row.get(3))?;
            Ok(steps.collect::<rusqlite::Result<Vec<String>>>()?)
        });
        let steps = steps.await.unwrap().join("; ");
        assert!(steps.contains("SCAN w VIRTUAL TABLE INDEX 0:M"), "{steps}");
        assert!(
            steps.contains("SEARCH p USING COVERING INDEX stock_code_descriptions_by_description"),
            "{steps}"
        );
        assert!(steps.contains("SEARCH s USING INTEGER PRIMARY KEY"), "{steps}");
        assert!(!steps.contains("lines"), "{steps}");
    }
}
