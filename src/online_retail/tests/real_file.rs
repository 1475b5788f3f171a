//! The real data set, where the environment says where it is.

use super::{super::csv_sink::CsvSink, HEADER, open};
use crate::domain::{Money, RetailRow, RowSink};
use std::{collections::HashSet, env, fs, path::Path};

#[test]
#[ignore = "needs the data set: COUNTERFOIL_RETAIL_FILE names it"]
fn the_data_set_is_read_exactly() {
    let path = env::var_os("COUNTERFOIL_RETAIL_FILE").expect("COUNTERFOIL_RETAIL_FILE names the data set");
    let mut source = open(Path::new(&path)).unwrap();
    let mut row = RetailRow::default();
    let (mut rows, mut sum) = (0, Money::ZERO);
    let (mut invoices, mut codes, mut customers) = (HashSet::new(), HashSet::new(), HashSet::new());
    let mut countries = HashSet::new();
    let mut written = Vec::new();
    let mut sink = CsvSink::new(&mut written).unwrap();
    while source.next_row(&mut row).unwrap() {
        sink.write_row(&row).unwrap();
        rows += 1;
        sum = sum + row.unit_price.times(row.quantity);
        invoices.insert((row.kind, row.invoice_no));
        codes.insert(row.stockcode.clone());
        if !row.customer_id.is_empty() {
            customers.insert(row.customer_id.clone());
        }
        countries.insert(row.country.clone());
    }
    assert_eq!(rows, 541_909);
    assert_eq!(sum.to_string(), "9747747.934");
    assert_eq!(invoices.len(), 25_900);
    assert_eq!(codes.len(), 4_070);
    assert_eq!(customers.len(), 4_372);
    assert_eq!(countries.len(), 38);
    sink.flush().unwrap();
    drop(sink);
    // In the form that is written, the file comes back byte for byte.
    let original = fs::read(&path).unwrap();
    if original.starts_with(HEADER.as_bytes()) && str::from_utf8(&original).is_ok() {
        let differs =
            original.split(|b| *b == b'\n').zip(written.split(|b| *b == b'\n')).position(|(a, b)| a != b);
        assert_eq!(differs, None, "counted from 0, the first line that differs");
        assert_eq!(original.len(), written.len());
    }
}
