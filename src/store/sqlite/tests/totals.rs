//! Totals against a plain model of invoices, after any changes.

use super::{
    super::totals,
    consistency::differences,
    lists::{block_on, walk},
    *,
};
use crate::domain::Owners;
use crate::{
    domain::{InvoiceFilter, Total, TotalsBy},
    store::StoreError,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

const ALL: [TotalsBy; 3] = [TotalsBy::Customer, TotalsBy::Month, TotalsBy::Country];
const CUSTOMERS: [&str; 2] = ["1", "a.b"];
const COUNTRIES: [&str; 3] = ["EIRE", "Malta", "malta"];
const DATES: [&str; 4] = ["2010-12-31", "2011-01-01T23:59:59", "2010-12-01T00:00:00", "0000-02-29"];

/// An invoice as the tests know it.
#[derive(Clone, Debug)]
struct Model {
    kind: InvoiceKind,
    date: &'static str,
    customer: Option<&'static str>,
    country: Option<&'static str>,
    /// Stock code, quantity and unit price in mills.
    lines: Vec<(String, i64, i128)>,
}

type Models = BTreeMap<u32, Model>;

#[derive(Clone, Debug)]
enum Change {
    Create(u32, Model),
    Import(u32, Model),
    AddLine(u32, NewLine),
    DeleteLines(u32, String),
    DeleteInvoice(u32),
}

fn any_line() -> impl Strategy<Value = NewLine> {
    let quantity = prop_oneof![Just(-10_000_000i64), Just(10_000_000), 1i64..9, -9i64..0];
    let mills = prop_oneof![Just(100_000_000_000i128), Just(-100_000_000_000), -9_999i128..9_999];
    let description = prop::option::of("[ab]{1,2}");
    ("[AB]", description, quantity, mills).prop_map(|(stockcode, description, quantity, mills)| NewLine {
        stockcode,
        description,
        quantity,
        unit_price: Money::from_mills(mills),
    })
}

fn any_model() -> impl Strategy<Value = Model> {
    let customer = prop::option::of(prop::sample::select(&CUSTOMERS[..]));
    let country = prop::option::of(prop::sample::select(&COUNTRIES[..]));
    let kind = prop::sample::select(&InvoiceKind::ALL[..]);
    let lines = prop::collection::vec(any_line(), 0..5);
    (kind, prop::sample::select(&DATES[..]), customer, country, lines).prop_map(
        |(kind, date, customer, country, lines)| Model {
            kind,
            date,
            customer,
            country,
            lines: lines.iter().map(modelled).collect(),
        },
    )
}

fn any_change() -> impl Strategy<Value = Change> {
    let no = || 1u32..8;
    prop_oneof![
        3 => (no(), any_model()).prop_map(|(no, model)| Change::Create(no, model)),
        3 => (no(), any_model()).prop_map(|(no, model)| Change::Import(no, model)),
        3 => (no(), any_line()).prop_map(|(no, line)| Change::AddLine(no, line)),
        2 => (no(), "[AB]").prop_map(|(no, code)| Change::DeleteLines(no, code)),
        1 => no().prop_map(Change::DeleteInvoice),
    ]
}

fn modelled(line: &NewLine) -> (String, i64, i128) {
    (line.stockcode.clone(), line.quantity, line.unit_price.mills())
}

/// Does the same to both, and expects the same of both.
async fn apply(store: &SqliteStore, models: &mut Models, change: Change) {
    match change {
        Change::Create(no, mut model) => {
            model.customer = Some(model.customer.unwrap_or(CUSTOMERS[0]));
            let price = Money::from_mills;
            let lines = model.lines.iter().map(|(code, quantity, mills)| NewLine {
                unit_price: price(*mills),
                description: Some("x y".into()),
                ..line(code, *quantity, "0")
            });
            let new = NewInvoice {
                kind: model.kind,
                invoice_date: model.date.parse().unwrap(),
                country: model.country.map(str::to_owned),
                ..invoice(no, model.customer.unwrap(), lines.collect())
            };
            let created = store.create_invoice(new).await;
            assert_eq!(created.is_ok(), !models.contains_key(&no), "{created:?}");
            // The customers of the tests are of the first country.
            model.country = Some(model.country.unwrap_or(COUNTRIES[0]));
            models.entry(no).or_insert(model);
        }
        Change::Import(no, model) => {
            if models.contains_key(&no) || model.lines.is_empty() {
                return;
            }
            let day = model.date.parse().unwrap();
            let rows = model.lines.iter().map(|(code, quantity, mills)| RetailRow {
                invoice_no: no,
                kind: model.kind,
                stockcode: code.clone(),
                description: "x".into(),
                quantity: *quantity,
                date: super::super::stored::time_of(day),
                unit_price: Money::from_mills(*mills),
                customer_id: model.customer.unwrap_or_default().into(),
                country: model.country.unwrap_or_default().into(),
            });
            import(store, rows.collect()).await.unwrap();
            models.insert(no, model);
        }
        Change::AddLine(no, new) => {
            let added = store.add_line(no, new.clone(), Owners::Any).await;
            assert_eq!(added.is_ok(), models.contains_key(&no), "{added:?}");
            models.entry(no).and_modify(|model| model.lines.push(modelled(&new)));
        }
        Change::DeleteLines(no, code) => {
            let deleted = store.delete_lines(no, code.clone(), Owners::Any).await.unwrap_or(0);
            let lines = models.get_mut(&no).map(|model| &mut model.lines);
            let before = lines.as_ref().map_or(0, |lines| lines.len());
            let after = lines.map_or(0, |lines| {
                lines.retain(|line| line.0 != code);
                lines.len()
            });
            assert_eq!(deleted, (before - after) as u64);
        }
        Change::DeleteInvoice(no) => {
            assert_eq!(
                store.delete_invoice(no, Condition::none()).await.is_ok(),
                models.remove(&no).is_some()
            );
        }
    }
}

fn admits(filter: &InvoiceFilter, model: &Model) -> bool {
    let day: chrono::NaiveDate = model.date[..10].parse().unwrap();
    let is = |wanted: &Option<String>, found: Option<&str>| {
        wanted.as_ref().is_none_or(|wanted| found == Some(wanted.as_str()))
    };
    is(&filter.customer_id, model.customer)
        && is(&filter.country, model.country)
        && filter.kind.is_none_or(|kind| kind == model.kind)
        && filter.from.is_none_or(|from| day >= from)
        && filter.to.is_none_or(|to| day <= to)
}

/// The totals of the model, by key.
fn naive(models: &Models, by: TotalsBy, filter: &InvoiceFilter) -> Vec<Total> {
    let mut totals: BTreeMap<Option<String>, Total> = BTreeMap::new();
    for model in models.values().filter(|model| admits(filter, model)) {
        let key = match by {
            TotalsBy::Customer => model.customer,
            TotalsBy::Month => Some(&model.date[..7]),
            TotalsBy::Country => model.country,
        };
        let key = key.map(str::to_owned);
        let none =
            Total { key: key.clone(), invoice_count: 0, line_count: 0, quantity: 0, total: Money::ZERO };
        let total = totals.entry(key).or_insert(none);
        total.invoice_count += 1;
        for (_, quantity, mills) in &model.lines {
            total.line_count += 1;
            total.quantity += quantity;
            total.total = total.total + Money::from_mills(mills * i128::from(*quantity));
        }
    }
    totals.into_values().collect()
}

fn filters() -> Vec<InvoiceFilter> {
    let all = InvoiceFilter::default;
    vec![
        all(),
        InvoiceFilter { customer_id: Some("a.b".into()), ..all() },
        InvoiceFilter { customer_id: Some("nobody".into()), ..all() },
        InvoiceFilter { kind: Some(InvoiceKind::CreditNote), country: Some("malta".into()), ..all() },
        InvoiceFilter { from: Some("2010-12-01".parse().unwrap()), ..all() },
        InvoiceFilter { to: Some("2010-12-31".parse().unwrap()), kind: Some(InvoiceKind::Sale), ..all() },
    ]
}

async fn compare(store: &SqliteStore, models: &Models, by: TotalsBy, filter: &InvoiceFilter, limit: usize) {
    let list = async |page| store.list_totals(by, filter.clone(), page).await;
    let mut expected = naive(models, by, filter);
    let field = by.field();
    assert_eq!(walk(field, limit, list).await, expected, "{by:?} {filter:?}");
    expected.reverse();
    assert_eq!(walk(&format!("-{field}"), limit, list).await, expected, "-{by:?} {filter:?}");
    expected.sort_by_key(|row| (row.total, row.key.clone()));
    assert_eq!(walk("total", limit, list).await, expected, "{by:?} {filter:?}");
    expected.reverse();
    assert_eq!(walk("-total", limit, list).await, expected, "-{by:?} {filter:?}");
}

/// All that the totals of one kind add up to.
async fn sum(store: &SqliteStore, by: TotalsBy) -> (u64, u64, i64, Money) {
    let rows = store.list_totals(by, InvoiceFilter::default(), page("total", 1000)).await.unwrap().rows;
    rows.iter().fold((0, 0, 0, Money::ZERO), |(invoices, lines, quantity, total), row| {
        (invoices + row.invoice_count, lines + row.line_count, quantity + row.quantity, total + row.total)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn totals_are_those_of_the_lines_after_any_changes(
        changes in prop::collection::vec(any_change(), 0..24),
        limit in 1usize..4,
    ) {
        let store = temporary();
        let mut models = Models::new();
        block_on(async {
            for id in CUSTOMERS {
                store.create_customer(id.into(), COUNTRIES[0].into()).await.unwrap();
            }
            for change in changes {
                // An import gives customers no other country, as they are there.
                apply(&store, &mut models, change).await;
            }
            for (by, filter) in ALL.into_iter().flat_map(|by| filters().into_iter().map(move |f| (by, f))) {
                compare(&store, &models, by, &filter, limit).await;
            }
            let lines = export(&store).await;
            let quantity = lines.iter().map(|line| line.quantity).sum();
            let total = lines.iter().map(|line| line.unit_price.times(line.quantity)).sum();
            for by in ALL {
                let of_lines = (models.len() as u64, lines.len() as u64, quantity, total);
                assert_eq!(sum(&store, by).await, of_lines, "{by:?}");
            }
            assert_eq!(differences(&store).await, [""; 0]);
        });
    }
}

#[tokio::test]
async fn pages_that_cannot_be_are_refused() {
    let store = temporary();
    let (key, amount) = (|| Key::Text("x".into()), || Key::Amount(Money::ZERO));
    for request in [
        page("country", 1),
        page("month", 0),
        after("month", 1, vec![]),
        after("month", 1, vec![Key::Integer(1)]),
        after("month", 1, vec![amount(), key()]),
        after("total", 1, vec![key()]),
        after("total", 1, vec![key(), amount()]),
    ] {
        let answer = store.list_totals(TotalsBy::Month, InvoiceFilter::default(), request.clone()).await;
        assert!(matches!(answer, Err(StoreError::InvalidPage(_))), "{request:?} {answer:?}");
    }
    let none = store.list_totals(TotalsBy::Month, InvoiceFilter::default(), page("-month", usize::MAX)).await;
    let none = none.unwrap();
    assert_eq!((none.rows, none.next), (vec![], None));
}

/// Totals come from the invoices alone; the lines, of which there are many more, are not read.
#[tokio::test]
async fn no_line_is_read_for_a_total() {
    let store = temporary();
    for (by, filter) in ALL.into_iter().flat_map(|by| filters().into_iter().map(move |f| (by, f))) {
        let steps = store.readers.query(move |conn| {
            let (sql, values) = totals::statement(by, filter);
            let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let steps = explain.query_map(rusqlite::params_from_iter(values), |row| row.get(3))?;
            Ok(steps.collect::<rusqlite::Result<Vec<String>>>()?)
        });
        let steps = steps.await.unwrap().join("; ");
        assert!(steps.contains(" i") && !steps.contains("lines"), "{steps}");
    }
}
