//! The real data set through the program, where the environment says where it is.

use crate::support::{
    Program, Server,
    retail::{HEADER, csv_file, kaggle_file, sorted, workbook},
};
use serde_json::{Value, json};
use std::{env, fs};

const NEEDS: &str = "COUNTERFOIL_RETAIL_FILE names the data set";
const SUMMARY: &str = "\
rows             541,909
invoices          25,900
customers          4,372
stock codes        4,070
countries             38
sum          9747747.934
";

/// The rows, from the UTF-8 form of the file.
fn rows() -> String {
    let path = env::var_os("COUNTERFOIL_RETAIL_FILE").expect(NEEDS);
    let text = fs::read_to_string(path).expect("UTF-8");
    text.strip_prefix(HEADER).and_then(|rows| rows.strip_prefix('\n')).expect("a header").to_owned()
}

/// Compares without printing half a million rows where they differ.
#[track_caller]
fn assert_same(exported: &str, expected: &str) {
    let (exported, expected) = (sorted(exported), sorted(expected));
    let differ = exported.iter().zip(&expected).find(|(a, b)| a != b);
    assert_eq!(differ, None, "the first rows that differ");
    assert_eq!(exported.len(), expected.len());
}

#[test]
#[ignore = "needs the data set: make test-retail FILE=…"]
fn the_retail_file_is_imported_served_and_exported_exactly() {
    let program = Program::new();
    let rows = rows();
    program.write("online_retail.csv", csv_file(&rows));
    let summary = program.import("online_retail.csv", "Imported all 541,909 rows.");
    assert!(summary.contains(SUMMARY), "{summary}");
    assert_same(&program.export(), &rows);
    let summary =
        program.import("online_retail.csv", "Nothing changed: all 541,909 rows were imported before.");
    assert!(summary.contains(SUMMARY), "{summary}");
    assert_same(&program.export(), &rows);
    check_answers(&program.serve(&[]));
}

fn check_answers(server: &Server) {
    let get = |target: &str| server.get(target).expect(200);
    let number = |text: &str| -> Value { serde_json::from_str(text).expect("a number") };

    let customer = get("/customer/14646");
    assert_eq!(customer["country"], "Netherlands");
    assert_eq!(customer["countries"], json!(["Netherlands"]));
    assert_eq!(customer["invoice_count"], 77);
    assert_eq!(customer["total"], number("279489.02"));

    let largest = get("/invoice/573585");
    assert_eq!(largest["line_count"], 1_114);
    assert_eq!(largest["lines"].as_array().map(Vec::len), Some(1_114));
    let repeated = get("/invoice/555524/22698/");
    assert_eq!(repeated["lines"].as_array().map(Vec::len), Some(20));

    let (upper, lower) = (get("/stockcode/85123A"), get("/stockcode/85123a"));
    assert_eq!((&upper["stockcode"], &lower["stockcode"]), (&json!("85123A"), &json!("85123a")));
    assert_ne!(upper["line_count"], lower["line_count"]);

    let walked = |filter: &str, field: &str| -> Vec<Value> {
        let rows = server.rows(&format!("{filter}limit=1000"));
        rows.iter().map(|row| row[field].clone()).collect()
    };
    assert_eq!(walked("/invoice?kind=adjustment&", "invoice_no"), [563_185, 563_186, 563_187]);
    assert_eq!(walked("/invoice?kind=credit_note&", "invoice_no").len(), 3_836);
    assert_eq!(walked("/invoice?", "invoice_no").len(), 25_900);
    assert_eq!(walked("/stockcode?", "stockcode").len(), 4_070);
    let customers = walked("/customer?", "countries");
    assert_eq!(customers.len(), 4_372);
    let with_several =
        customers.iter().filter(|countries| countries.as_array().is_some_and(|all| all.len() > 1));
    assert_eq!(with_several.count(), 8);
}

#[test]
#[ignore = "needs the data set: make test-retail FILE=…"]
fn the_retail_file_is_the_same_in_windows_1252_with_us_dates() {
    let program = Program::new();
    let rows = rows();
    let content = kaggle_file(&rows);
    assert!(std::str::from_utf8(&content).is_err(), "Windows-1252 is not UTF-8");
    program.write("data.csv", content);
    let summary = program.import("data.csv", "Imported all 541,909 rows.");
    assert!(summary.contains(SUMMARY), "{summary}");
    assert_same(&program.export(), &rows);
    program.write("online_retail.csv", csv_file(&rows));
    program.import("online_retail.csv", "Nothing changed: all 541,909 rows were imported before.");
}

#[test]
#[ignore = "needs the data set: make test-retail FILE=…"]
fn the_retail_file_is_the_same_as_a_workbook() {
    let program = Program::new();
    let rows = rows();
    program.write("Online Retail.xlsx", workbook(&rows));
    let summary = program.import("Online Retail.xlsx", "Imported all 541,909 rows.");
    assert!(summary.contains(SUMMARY), "{summary}");
    assert_same(&program.export(), &rows);
    program.write("online_retail.csv", csv_file(&rows));
    program.import("online_retail.csv", "Nothing changed: all 541,909 rows were imported before.");
}
