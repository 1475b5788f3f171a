//! Files at fault: the message says where, and nothing of the file is imported.

use super::slice;
use crate::support::{
    Program,
    retail::{HEADER, csv_file, kaggle_file, workbook},
};

/// A row in place of a good one: the column at fault, and words of the message.
const FAULTY_ROWS: &[(&str, &str, &str)] = &[
    (",S,A,1,2010-12-01 08:26:00,1.0,1,France", "InvoiceNo", "is missing"),
    ("B1,S,A,1,2010-12-01 08:26:00,1.0,1,France", "InvoiceNo", "no invoice number"),
    ("C,S,A,1,2010-12-01 08:26:00,1.0,1,France", "InvoiceNo", "no invoice number"),
    ("c1,S,A,1,2010-12-01 08:26:00,1.0,1,France", "InvoiceNo", "no invoice number"),
    ("0,S,A,1,2010-12-01 08:26:00,1.0,1,France", "InvoiceNo", "zero"),
    ("1234567890,S,A,1,2010-12-01 08:26:00,1.0,1,France", "InvoiceNo", "expected 1 to 999999999"),
    ("1,,A,1,2010-12-01 08:26:00,1.0,1,France", "StockCode", "is missing"),
    (
        "1,012345678901234567890123456789012,A,1,2010-12-01 08:26:00,1.0,1,France",
        "StockCode",
        "33 characters",
    ),
    ("1,S\t,A,1,2010-12-01 08:26:00,1.0,1,France", "StockCode", "U+0009"),
    ("1,S,A\0,1,2010-12-01 08:26:00,1.0,1,France", "Description", "U+0000"),
    ("1,S,\"A\nB\",1,2010-12-01 08:26:00,1.0,1,France", "Description", "U+000A"),
    ("1,S,7\" FRAME,1,2010-12-01 08:26:00,1.0,1,France", "Description", "quote"),
    ("1,S,A,0,2010-12-01 08:26:00,1.0,1,France", "Quantity", "is 0"),
    ("1,S,A,,2010-12-01 08:26:00,1.0,1,France", "Quantity", "no whole number"),
    ("1,S,A,1.5,2010-12-01 08:26:00,1.0,1,France", "Quantity", "no whole number"),
    ("1,S,A,10000001,2010-12-01 08:26:00,1.0,1,France", "Quantity", "too large"),
    ("1,S,A,1,2010-02-30 08:26:00,1.0,1,France", "InvoiceDate", "no date"),
    ("1,S,A,1,13/1/2010 8:26,1.0,1,France", "InvoiceDate", "month first"),
    ("1,S,A,1,,1.0,1,France", "InvoiceDate", "no date"),
    ("1,S,A,1,2010-12-01 08:26:00,1.0001,1,France", "UnitPrice", "more than 3 decimals"),
    ("1,S,A,1,2010-12-01 08:26:00,\"1,5\",1,France", "UnitPrice", "no price"),
    ("1,S,A,1,2010-12-01 08:26:00,1e3,1,France", "UnitPrice", "no price"),
    ("1,S,A,1,2010-12-01 08:26:00,100000000.001,1,France", "UnitPrice", "too large"),
    ("1,S,A,1,2010-12-01 08:26:00,1.0,17850.5,France", "CustomerID", "number with decimals"),
    ("1,S,A,1,2010-12-01 08:26:00,1.0,a b,France", "CustomerID", "no customer id"),
    ("1,S,A,1,2010-12-01 08:26:00,1.0,1,x\u{7f}", "Country", "U+007F"),
    ("1,S,A,1,2010-12-01 08:26:00,1.0,1", "", "7 fields; expected 8"),
    ("1,S,A,1,2010-12-01 08:26:00,1.0,1,France,", "", "9 fields; expected 8"),
    ("1,S,A,1,2010-12-01 08:26:00,1.0,1,", "", "must have a country"),
    ("536365,S,A,1,2010-12-01 08:26:00,1.0,1,United Kingdom", "", "customer 17850 on an earlier row"),
    ("536365,S,A,1,2010-12-01 08:26:00,1.0,17850,France", "", "country United Kingdom on an earlier row"),
    ("C536365,S,A,1,2010-12-01 08:26:00,1.0,17850,United Kingdom", "", "kind sale on an earlier row"),
];

/// Good rows, the row at fault, and good rows again.
fn around(row: &str) -> String {
    let rows = slice::rows();
    let (before, after) = rows.split_at(rows.find("540000").expect("a row"));
    format!("{before}{row}\n{after}")
}

#[test]
fn a_faulty_row_is_named_and_nothing_is_imported() {
    let program = Program::new();
    // A database that is there, with something in it.
    program.write("before.csv", csv_file("9,OLD,A,1,2010-12-01 08:26:00,1.0,9,Malta\n"));
    program.import("before.csv", "Imported all 1 rows.");
    let before = program.export();
    for (row, column, words) in FAULTY_ROWS {
        program.write("faulty.csv", csv_file(&around(row)));
        let message = program.refuse("faulty.csv");
        let column = if column.is_empty() { String::new() } else { format!(", column {column}") };
        let place = format!("counterfoil: faulty.csv, line 12{column}: ");
        assert!(message.starts_with(&place) && message.contains(words), "{row:?}: {message}");
        assert_eq!(program.export(), before, "{row:?}");
    }
    let server = program.serve(&[]);
    for (list, name) in
        [("/customer", "customer_id"), ("/stockcode", "stockcode"), ("/invoice", "invoice_no")]
    {
        let rows = server.get(list).expect(200);
        assert_eq!(rows.as_array().map(Vec::len), Some(1), "{rows}");
        assert!(rows[0][name] == "9" || rows[0][name] == "OLD" || rows[0][name] == 9, "{rows}");
    }
}

#[test]
fn faults_of_the_other_forms_are_named_too() {
    let program = Program::new();
    let bad = around("540002,S,A,1,2010-12-01 08:26:00,1.0001,1,France");
    program.write("kaggle.csv", kaggle_file(&bad));
    let message = program.refuse("kaggle.csv");
    assert!(
        message.starts_with("counterfoil: kaggle.csv, line 12, column UnitPrice: \"1.0001\" has"),
        "{message}"
    );
    program.write("book.xlsx", workbook(&bad));
    let message = program.refuse("book.xlsx");
    assert!(
        message.starts_with("counterfoil: book.xlsx, row 12, column UnitPrice: \"1.0001\" has"),
        "{message}"
    );

    let mut bytes = kaggle_file(&slice::rows());
    let pound = bytes.iter().position(|byte| *byte == 0xa3).expect("a pound sign");
    bytes[pound] = 0x81;
    program.write("bytes.csv", &bytes);
    let message = program.refuse("bytes.csv");
    assert!(message.starts_with("counterfoil: bytes.csv, line 11: the byte 0x81"), "{message}");

    let book = workbook(&slice::rows());
    program.write("cut.xlsx", &book[..book.len() - 100]);
    let message = program.refuse("cut.xlsx");
    assert!(message.starts_with("counterfoil: cut.xlsx: ") && message.contains("damaged"), "{message}");
    assert_eq!(program.export(), "");
}

#[test]
fn what_is_no_such_file_makes_no_database() {
    let program = Program::new();
    let wrong = HEADER.replace("UnitPrice", "Price");
    for (name, content, words) in [
        ("empty", "", "empty"),
        ("lines", "\n\n", "line 3: the file is empty; expected a header"),
        ("header", wrong.as_str(), "header, line 1: the header has no column UnitPrice"),
        ("twice", &format!("{HEADER},Country"), "the header names the column Country twice"),
        ("more", &format!("{HEADER},Colour"), "unknown column \"Colour\""),
        ("old.xls", "\u{0}", "header"),
    ] {
        program.write(name, content);
        let message = program.refuse(name);
        assert!(message.contains(name) && message.contains(words), "{name}: {message}");
    }
    assert!(program.refuse("nowhere.csv").contains("nowhere.csv: there is no such file"));
    assert!(program.refuse(".").contains(".: this is a directory"));
    assert!(!program.path("counterfoil.db").exists());
}

/// What is stored is neither changed nor added to by a file that says otherwise.
#[test]
fn a_file_that_contradicts_what_is_stored_is_refused() {
    let program = Program::new();
    program.write("sales.csv", csv_file(&slice::rows()));
    program.import("sales.csv", "Imported all 37 rows.");
    let stored = program.export();
    let new = "700000,NEW,A,1,2011-12-01 08:26:00,1.0,700,Malta\n";
    let rows = slice::rows();
    let without_post: String =
        rows.lines().filter(|row| !row.contains(",POST,")).map(|row| format!("{row}\n")).collect();
    for (rows, words) in [
        (rows.replace(",POSTAGE,1,", ",POSTAGE,2,"), "line 6: invoice 536365 is stored without this row"),
        (rows.replace(",18.0,", ",18.001,"), "line 6: invoice 536365 is stored without this row"),
        (rows.replace("POSTAGE", "POSTAGE "), "line 6: invoice 536365 is stored without this row"),
        (rows.replace("08:27:00", "08:28:00"), "line 4: invoice 536365 is stored without this row"),
        (rows.replace(",POST,", ",post,"), "line 6: invoice 536365 is stored without this row"),
        (rows.replace("C536379", "536379"), "line 7: invoice 536379 is stored with kind credit_note"),
        (rows.replace("17850", "17851"), "line 3: invoice 536365 is stored with customer 17850"),
        (rows.replace("EIRE", "Ireland"), "line 10: invoice 536477 is stored with country EIRE"),
        (
            format!("{rows}536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.0,17850,United Kingdom\n"),
            "line 40: invoice 536365 is stored without this row, or with fewer",
        ),
        (without_post, "invoice 536365 is stored with more rows than the file has: 1 are missing"),
    ] {
        program.write("other.csv", csv_file(&format!("{new}{rows}")));
        let message = program.refuse("other.csv");
        assert!(
            message.starts_with("counterfoil: other.csv, ") && message.contains(words),
            "{words}: {message}"
        );
        assert_eq!(program.export(), stored, "{words}");
    }
    program.write("more.csv", csv_file(&format!("{new}{rows}")));
    program.import("more.csv", "Imported 1 rows of 1 new invoices; 37 rows were imported before.");
    assert_eq!(program.export(), format!("{stored}{new}"));
}
