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
    check_totals(server);
    check_search(server);
}

/// What the rows of the file add up to, counted without this program, in exact decimals.
fn check_totals(server: &Server) {
    let totals = |list: &str| server.rows(&format!("/totals/{list}limit=1000"));
    for list in ["customers?", "months?sort=-total&", "countries?sort=total&"] {
        let rows = totals(list);
        let count = |field: &str| rows.iter().filter_map(|row| row[field].as_i64()).sum::<i64>();
        assert_eq!(["invoice_count", "line_count", "quantity"].map(count), [25_900, 541_909, 5_176_450]);
        let mills = rows.iter().map(|row| decimal_mills(&row["total"].to_string())).sum::<i128>();
        assert_eq!(mills, 9_747_747_934, "{list}");
    }
    let rows = |text: &str| -> Vec<Value> { serde_json::from_str(text).expect("rows") };
    assert_eq!(
        totals("customers?sort=-total&")[..4],
        rows(
            r#"[{"invoice_count": 3710, "line_count": 135080, "quantity": 269562, "total": 1447682.12},
                {"customer_id": "14646", "invoice_count": 77, "line_count": 2085, "quantity": 196719,
                 "total": 279489.02},
                {"customer_id": "18102", "invoice_count": 62, "line_count": 433, "quantity": 64122,
                 "total": 256438.49},
                {"customer_id": "17450", "invoice_count": 55, "line_count": 351, "quantity": 69029,
                 "total": 187482.17}]"#
        )
    );
    let months = totals("months?");
    assert_eq!(months.len(), 13);
    assert_eq!(
        [&months[0], &months[9], &months[12]].map(Clone::clone),
        rows(
            r#"[{"month": "2010-12", "invoice_count": 2025, "line_count": 42481, "quantity": 342228,
                 "total": 748957.02},
                {"month": "2011-09", "invoice_count": 2327, "line_count": 50226, "quantity": 549817,
                 "total": 1019687.622},
                {"month": "2011-12", "invoice_count": 1015, "line_count": 25525, "quantity": 226333,
                 "total": 433668.01}]"#
        )[..]
    );
    let countries = totals("countries?sort=-total&");
    assert_eq!((countries.len(), totals("customers?").len()), (38, 4_373));
    assert_eq!(
        [&countries[0], &countries[1], &countries[2], &countries[37]].map(Clone::clone),
        rows(
            r#"[{"country": "United Kingdom", "invoice_count": 23494, "line_count": 495478,
                 "quantity": 4263829, "total": 8187806.364},
                {"country": "Netherlands", "invoice_count": 101, "line_count": 2371, "quantity": 200128,
                 "total": 284661.54},
                {"country": "EIRE", "invoice_count": 360, "line_count": 8196, "quantity": 142637,
                 "total": 263276.82},
                {"country": "Saudi Arabia", "invoice_count": 2, "line_count": 10, "quantity": 75,
                 "total": 131.17}]"#
        )[..]
    );
    assert_eq!(
        totals("countries?kind=credit_note&sort=total&").iter().find(|row| row["country"] == "Germany"),
        rows(
            r#"[{"country": "Germany", "invoice_count": 146, "line_count": 453, "quantity": -1815,
                 "total": -7168.93}]"#
        )
        .first()
    );
}

/// An amount of the wire in thousandths.
fn decimal_mills(text: &str) -> i128 {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{decimals:0<3}");
    digits.parse().expect("at most three decimals")
}

/// How many stock codes have a description with such words, counted without this program.
fn check_search(server: &Server) {
    for (words, expected) in [("heart%20hold", 25), ("CHRISTMAS", 152), ("t%20light", 118)] {
        for sort in ["stockcode", "relevance"] {
            let rows = server.rows(&format!("/stockcode?words={words}&sort={sort}&limit=50"));
            assert_eq!(rows.len(), expected, "{words}");
        }
    }
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
