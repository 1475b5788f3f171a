//! The same rows in each form of the file give the same database.

use super::slice;
use crate::support::{
    Program,
    retail::{csv_file, kaggle_file, sorted, workbook},
};
use serde_json::{Value, json};

/// The forms by the names of their files, which say nothing of what they hold.
fn forms() -> [(&'static str, Vec<u8>); 4] {
    let rows = slice::rows();
    let plain = csv_file(&rows);
    [
        ("plain", plain.clone().into_bytes()),
        ("marked", format!("\u{feff}{plain}").into_bytes()),
        ("kaggle.xlsx", kaggle_file(&rows)),
        ("workbook.csv", workbook(&rows)),
    ]
}

#[test]
fn each_form_is_imported_exactly_and_once() {
    let forms = forms();
    assert!(std::str::from_utf8(&forms[2].1).is_err(), "Windows-1252 is not UTF-8");
    for (form, _) in &forms {
        let program = Program::new();
        for (name, content) in &forms {
            program.write(name, content);
        }
        let summary = program.import(form, &format!("Imported all {} rows.", slice::COUNT));
        assert!(summary.starts_with(slice::SUMMARY), "{form}: {summary}");
        assert_eq!(sorted(&program.export()), sorted(&slice::rows()), "{form}");
        for (again, _) in &forms {
            let nothing = format!("Nothing changed: all {} rows were imported before.", slice::COUNT);
            let summary = program.import(again, &nothing);
            assert!(summary.starts_with(slice::SUMMARY), "{form}, then {again}: {summary}");
        }
        assert_eq!(sorted(&program.export()), sorted(&slice::rows()), "{form}");
        let server = program.serve(&[]);
        for (target, expected) in expected_answers() {
            assert_eq!(server.get(target).expect(200), exact(&expected), "{form}: {target}");
        }
    }
}

/// The rows come out in the order of their numbers, to standard output and to a file alike.
#[test]
fn an_export_is_ordered_and_replaces_a_file() {
    let program = Program::new();
    let mut backwards: Vec<String> = slice::rows().lines().rev().map(|row| format!("{row}\n")).collect();
    // Within an invoice the file's order is kept.
    backwards.sort_by(|a, b| number(b).cmp(number(a)));
    program.write("sales.csv", csv_file(&backwards.concat()));
    program.write("out.csv", "what was there before");
    program.import("sales.csv", &format!("Imported all {} rows.", slice::COUNT));
    let output = program.run(&["export", "online-retail", "--output", "out.csv"]);
    assert!(output.status.success() && output.stdout.is_empty());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "Wrote 37 rows to out.csv.\n");
    let written = std::fs::read_to_string(program.path("out.csv")).expect("a file");
    assert_eq!(written, csv_file(&program.export()));
    backwards.sort_by(|a, b| number(a).cmp(number(b)));
    assert_eq!(written, csv_file(&backwards.concat()));
}

/// The six digits of the invoice number.
fn number(row: &str) -> &str {
    &row.trim_start_matches(['A', 'C'])[..6]
}

#[test]
fn an_export_does_not_make_a_database() {
    let program = Program::new();
    program.write("out.csv", "a good export");
    for output in ["-", "out.csv"] {
        let refused =
            program.run(&["export", "online-retail", "--database", "sqlite:typo.db", "--output", output]);
        let text = String::from_utf8_lossy(&refused.stderr);
        assert!(refused.status.code() == Some(1) && text.contains("typo.db"), "{text}");
        assert!(refused.stdout.is_empty());
    }
    assert!(!program.path("typo.db").exists());
    assert_eq!(std::fs::read_to_string(program.path("out.csv")).expect("a file"), "a good export");
}

/// Numbers as the wire writes them: `json!` would take a price for binary floating point.
fn exact(value: &Value) -> Value {
    serde_json::from_str(&value.to_string()).expect("JSON")
}

fn expected_answers() -> Vec<(&'static str, Value)> {
    let cup = |line_no: u32| {
        let price = if line_no % 2 == 1 { 1.95 } else { 4.13 };
        json!({"line_no": line_no, "stockcode": "22698", "description": "PINK REGENCY TEACUP AND SAUCER",
               "quantity": (line_no - 1) % 3 + 1, "unit_price": price})
    };
    vec![
        (
            "/invoice/536365",
            json!({
                "invoice_no": 536365, "invoice_date": "2010-12-01T08:26:00", "kind": "sale",
                "customer": {"url": "/customer/17850"}, "country": "United Kingdom",
                "line_count": 4, "total": 73.98,
                "lines": [
                    {"line_no": 1, "stockcode": "85123A", "description": "WHITE HANGING HEART T-LIGHT HOLDER",
                     "quantity": 6, "unit_price": 2.55},
                    {"line_no": 2, "stockcode": "85123a", "description": " two spaces  ", "quantity": 6,
                     "unit_price": 3.39, "line_date": "2010-12-01T08:27:00"},
                    {"line_no": 3, "stockcode": "85123a", "description": " two spaces  ", "quantity": 6,
                     "unit_price": 3.39, "line_date": "2010-12-01T08:27:00"},
                    {"line_no": 4, "stockcode": "POST", "description": "POSTAGE", "quantity": 1, "unit_price": 18},
                ],
            }),
        ),
        (
            "/invoice/536379",
            json!({
                "invoice_no": 536379, "invoice_date": "2010-12-01T09:41:00", "kind": "credit_note",
                "customer": {"url": "/customer/14527"}, "country": "United Kingdom",
                "line_count": 1, "total": -27.5,
                "lines": [{"line_no": 1, "stockcode": "D", "description": "Discount", "quantity": -1,
                           "unit_price": 27.5}],
            }),
        ),
        (
            "/invoice/563186",
            json!({
                "invoice_no": 563186, "invoice_date": "2011-08-12T14:51:00", "kind": "adjustment",
                "country": "United Kingdom", "line_count": 1, "total": -11062.06,
                "lines": [{"line_no": 1, "stockcode": "B", "description": "Adjust bad debt", "quantity": 1,
                           "unit_price": -11062.06}],
            }),
        ),
        (
            "/invoice/536414/22139/",
            json!({"invoice_no": 536414, "stockcode": "22139", "quantity": 56, "total": 0,
                   "lines": [{"line_no": 1, "stockcode": "22139", "quantity": 56, "unit_price": 0}]}),
        ),
        (
            "/invoice/555524/22698/",
            json!({"invoice_no": 555524, "stockcode": "22698", "quantity": 39, "total": 119.65,
                   "lines": (1..=20).map(cup).collect::<Vec<_>>()}),
        ),
        (
            "/customer/12370",
            json!({"customer_id": "12370", "country": "Cyprus", "countries": ["Austria", "Cyprus"],
                   "invoice_count": 2, "total": 15.001}),
        ),
        (
            "/customer/16446",
            json!({"customer_id": "16446", "country": "United Kingdom", "countries": ["United Kingdom"],
                   "invoice_count": 2, "total": serde_json::from_str::<Value>("-3156341132.1").expect("a number")}),
        ),
        ("/customer/12370/invoice", json!({"id_541431": "/invoice/541431", "id_550193": "/invoice/550193"})),
        (
            "/stockcode/85123A",
            json!({"stockcode": "85123A", "descriptions": ["WHITE HANGING HEART T-LIGHT HOLDER"],
                   "min_unit_price": 2.55, "max_unit_price": 2.55, "quantity_sold": 6, "line_count": 1}),
        ),
        (
            "/stockcode/85123a",
            json!({"stockcode": "85123a", "descriptions": [" two spaces  "], "min_unit_price": 3.39,
                   "max_unit_price": 3.39, "quantity_sold": 12, "line_count": 2}),
        ),
        (
            "/stockcode/gift_0001_40",
            json!({"stockcode": "gift_0001_40", "descriptions": ["Dotcomgiftshop Gift Voucher £40.00"],
                   "min_unit_price": 34.04, "max_unit_price": 34.04, "quantity_sold": 1, "line_count": 1}),
        ),
        (
            "/stockcode/BANK%20CHARGES",
            json!({"stockcode": "BANK CHARGES", "descriptions": ["Bank Charges"], "min_unit_price": 15,
                   "max_unit_price": 15, "quantity_sold": 1, "line_count": 1}),
        ),
        (
            "/stockcode/B",
            json!({"stockcode": "B", "descriptions": ["Adjust bad debt"], "min_unit_price": -11062.06,
                   "max_unit_price": 11062.06, "quantity_sold": 3, "line_count": 3}),
        ),
    ]
}

#[test]
fn an_export_does_not_replace_its_own_database() {
    let program = Program::new();
    program.write("rows.csv", csv_file(&slice::rows()));
    program.import("rows.csv", "Imported all 37 rows.");
    let before = program.export();
    for output in ["counterfoil.db", "./counterfoil.db", "counterfoil.db-wal"] {
        let refused = program.run(&["export", "online-retail", "--output", output]);
        let message = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success() && message.contains("is the database itself"), "{message}");
    }
    assert_eq!(program.export(), before);
}
