//! The whole data set, where `COUNTERFOIL_RETAIL_FILE` names it: `cargo test --release whole_data_set --
//! --ignored --nocapture`.

use super::*;
use crate::domain::{CustomerFilter, TotalsBy};
use std::{fs, time::Instant};

struct Csv {
    records: csv::Reader<fs::File>,
    record: csv::StringRecord,
}

impl RowSource for Csv {
    fn next_row(&mut self, row: &mut RetailRow) -> Result<bool, RowError> {
        if !self.records.read_record(&mut self.record).unwrap() {
            return Ok(false);
        }
        let fields: [&str; 8] = std::array::from_fn(|column| &self.record[column]);
        *row = read_row(&fields);
        Ok(true)
    }

    fn place(&self) -> String {
        format!("row {:?}", self.record.position())
    }
}

fn whole_file() -> Box<Csv> {
    let path = std::env::var("COUNTERFOIL_RETAIL_FILE").expect("COUNTERFOIL_RETAIL_FILE names the CSV");
    Box::new(Csv { records: csv::Reader::from_path(path).unwrap(), record: csv::StringRecord::new() })
}

/// The rows in an order in which no invoice's stand together.
struct Shuffled(Vec<RetailRow>, usize);

impl RowSource for Shuffled {
    fn next_row(&mut self, row: &mut RetailRow) -> Result<bool, RowError> {
        if self.1 == self.0.len() {
            return Ok(false);
        }
        row.clone_from(&self.0[self.1 * 7_919 % self.0.len()]);
        self.1 += 1;
        Ok(true)
    }

    fn place(&self) -> String {
        format!("row {}", self.1)
    }
}

/// Memory of this process in MiB: the peak since the last call, and now.
fn memory() -> (u64, u64) {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) / 1024
    };
    let memory = (of("VmHWM"), of("VmRSS"));
    let _ = fs::write("/proc/self/clear_refs", "5");
    memory
}

async fn timed<T>(what: &str, work: impl Future<Output = T>) -> T {
    let (_, before) = memory();
    let start = Instant::now();
    let answer = work.await;
    let (peak, _) = memory();
    println!("{what}: {:.2?}, peak {} MiB above the {before} MiB before", start.elapsed(), peak - before);
    answer
}

#[tokio::test]
#[ignore = "needs the data set and a minute"]
async fn the_whole_data_set_is_held_exactly() {
    let store = temporary();
    timed("reading the file alone", async {
        let (mut source, mut row) = (whole_file(), RetailRow::default());
        while source.next_row(&mut row).unwrap() {}
    })
    .await;
    let first = timed("import", store.import_rows(whole_file())).await.unwrap();
    assert_eq!(
        first,
        ImportSummary {
            rows: 541_909,
            invoices: 25_900,
            customers: 4_372,
            stock_codes: 4_070,
            total: money("9747747.934"),
            invoices_added: 25_900,
            rows_added: 541_909,
        }
    );
    let again = timed("import again", store.import_rows(whole_file())).await.unwrap();
    assert_eq!(again, ImportSummary { invoices_added: 0, rows_added: 0, ..first });
    for file in fs::read_dir(store.directory.path()).unwrap().flatten() {
        println!("{:?}: {} KiB", file.file_name(), file.metadata().unwrap().len() / 1024);
    }

    let best = timed("customer 14646", store.get_customer("14646".into())).await.unwrap();
    assert_eq!((best.invoice_count, best.total), (77, money("279489.02")));
    assert_eq!(best.countries, ["Netherlands"]);
    let all =
        timed("1,000 customers", store.list_customers(CustomerFilter::default(), page("country", 1000)));
    assert_eq!(all.await.unwrap().rows.len(), 1000);
    let filter = crate::domain::StockCodeFilter { q: Some("zz no such text".into()), words: None };
    let none =
        timed("a search that finds no stock code", store.list_stock_codes(filter, page("stockcode", 100)));
    assert_eq!(none.await.unwrap().rows, []);
    for (words, sort) in
        [("heart", "relevance"), ("heart hold", "relevance"), ("c", "relevance"), ("c", "stockcode")]
    {
        let filter = crate::domain::StockCodeFilter { q: None, words: Some(words.into()) };
        let ten = store.list_stock_codes(filter, page(sort, 10));
        let ten = timed(&format!("ten stock codes with {words:?} by {sort}"), ten).await.unwrap();
        assert_eq!(ten.rows.len(), 10);
    }
    for (by, rows) in [(TotalsBy::Customer, 4_373), (TotalsBy::Month, 13), (TotalsBy::Country, 38)] {
        for sort in [by.field(), "-total"] {
            let all = store.list_totals(by, Default::default(), page(sort, 5_000));
            let all =
                timed(&format!("totals by {} in the order of {sort}", by.field()), all).await.unwrap().rows;
            let sum = all.iter().map(|row| row.total).sum::<Money>();
            assert_eq!((all.len(), sum), (rows, money("9747747.934")));
        }
    }
    let check = super::consistency::differences(&store);
    assert_eq!(timed("a check of all sums", check).await, [""; 0]);
    let codes = store.list_stock_codes(Default::default(), page("stockcode", 1000));
    assert_eq!(timed("1,000 stock codes", codes).await.unwrap().rows.len(), 1000);
    let invoices = store.list_invoices(Default::default(), page("-invoice_date", 1000));
    assert_eq!(timed("1,000 invoices", invoices).await.unwrap().rows.len(), 1000);

    struct Count;
    impl RowSink for Count {
        fn write_row(&mut self, _: &RetailRow) -> std::io::Result<()> {
            Ok(())
        }
    }
    assert_eq!(timed("export", store.export_rows(Box::new(Count))).await.unwrap(), 541_909);

    let mut source = whole_file();
    let (mut all, mut next) = (Vec::new(), RetailRow::default());
    while source.next_row(&mut next).unwrap() {
        all.push(next.clone());
    }
    assert_eq!(sorted(export(&store).await), sorted(all.clone()));
    let shuffled = timed("import shuffled", store.import_rows(Box::new(Shuffled(all, 0)))).await.unwrap();
    assert_eq!(shuffled, again);
}
