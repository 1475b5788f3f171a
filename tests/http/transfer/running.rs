//! Import into the database of a running server.

use super::slice;
use crate::support::{Server, retail::csv_file};
use serde_json::json;
use std::thread;

#[test]
fn a_running_server_sees_imported_rows() {
    let server = Server::demo();
    server.get("/invoice/536365").expect_problem(404);
    server.program.write("sales.csv", csv_file(&slice::rows()));
    server.program.import("sales.csv", "Imported all 37 rows.");
    assert_eq!(server.get("/invoice/555524").expect(200)["line_count"], 20);
    assert_eq!(server.get("/invoice?limit=1000").expect(200).as_array().map(Vec::len), Some(15));
    // And an import sees what was posted: this line is in no file.
    server.json("POST", "/invoice/536365/NEW/", &json!({"quantity": 1, "unit_price": 1})).expect(201);
    let refusal = server.program.refuse("sales.csv");
    assert!(refusal.contains("invoice 536365 is stored with more rows than the file has"), "{refusal}");
}

/// Both wait for each other's transactions, or say that the database is busy; nobody loses anything.
#[test]
fn posts_and_imports_go_side_by_side() {
    let server = Server::demo();
    let rows = (1..=2_000).map(|no| format!("{no},S{no},A,1,2010-12-01 08:26:00,2.55,1,France\n"));
    server.program.write("sales.csv", csv_file(&rows.collect::<String>()));
    let posted: Vec<u64> = thread::scope(|scope| {
        let import = scope.spawn(|| server.program.import("sales.csv", "Imported all 2,000 rows."));
        let mut posted = Vec::new();
        loop {
            // Whether the import is over is asked first, so that a post follows it in any case.
            let over = import.is_finished();
            let answer = server.json("POST", "/items", &json!({"name": "a", "price": 1}));
            match answer.status {
                503 => assert!(answer.header("retry-after").is_some()),
                _ => posted.extend(answer.expect(201)["id"].as_u64()),
            }
            if over {
                return posted;
            }
        }
    });
    let expected: Vec<u64> = (1..=posted.len() as u64).collect();
    assert_eq!(posted, expected);
    assert_eq!(server.get(&format!("/items/{}", posted.len())).expect(200)["name"], "a");
    assert_eq!(server.get("/customer/1").expect(200)["invoice_count"], 2_000);
}
