//! Between the contract's types and the domain's.

use crate::{
    contract::{Fault, Place},
    domain::{
        Customer, Invoice, InvoiceDate, InvoiceKind, InvoiceSummary, Item, Line, Money, NewLine, StockCode,
    },
    problem::Problem,
};
use counterfoil_api::models;
use rust_decimal::Decimal;

/// A number of the wire as an amount. The contract admits no number that is not one.
pub fn money(number: Decimal) -> Result<Money, Problem> {
    number.to_string().parse().map_err(|e| Problem::internal(format!("{number} passed the contract: {e}")))
}

/// An amount as a number of the wire, without trailing zeros.
pub fn number(amount: Money) -> Decimal {
    Decimal::from_i128_with_scale(amount.mills(), Money::SCALE).normalize()
}

/// An id of the wire; the contract's maximum fits.
pub fn id(id: u64) -> i64 {
    i64::try_from(id).unwrap_or(i64::MAX)
}

/// A date of the wire. The contract's pattern admits no text that is not one.
pub fn date(text: &str) -> Result<InvoiceDate, Problem> {
    text.parse().map_err(|e| Problem::internal(format!("{text:?} passed the contract: {e}")))
}

/// Refuses a body that names another resource than the path.
pub fn same_as_path<T: PartialEq>(in_body: Option<&T>, in_path: &T, pointer: &str) -> Result<(), Problem> {
    if in_body.is_none_or(|value| value == in_path) {
        return Ok(());
    }
    let message = "must be the same as in the path, or left out";
    Err(Problem::validation(vec![Fault::body(pointer, "differs_from_path", message)]))
}

/// A value at fault.
pub fn fault(fault: &Fault) -> models::Fault {
    models::Fault {
        r_in: match fault.place {
            Place::Body => models::FaultPlace::Body,
            Place::Path => models::FaultPlace::Path,
            Place::Query => models::FaultPlace::Query,
            Place::Header => models::FaultPlace::Header,
        },
        pointer: fault.pointer.clone(),
        code: fault.code.to_owned(),
        message: fault.message.clone(),
    }
}

pub fn item(item: Item) -> models::Item {
    models::Item { id: item.id.unsigned_abs(), name: item.name, price: number(item.price) }
}

pub fn customer(customer: Customer) -> models::Customer {
    models::Customer {
        customer_id: customer.customer_id,
        country: customer.country,
        countries: customer.countries.into_iter().map(models::Country).collect(),
        invoice_count: customer.invoice_count,
        total: number(customer.total),
    }
}

pub fn kind_to_wire(kind: InvoiceKind) -> models::InvoiceKind {
    match kind {
        InvoiceKind::Sale => models::InvoiceKind::Sale,
        InvoiceKind::CreditNote => models::InvoiceKind::CreditNote,
        InvoiceKind::Adjustment => models::InvoiceKind::Adjustment,
    }
}

pub fn kind(kind: models::InvoiceKind) -> InvoiceKind {
    match kind {
        models::InvoiceKind::Sale => InvoiceKind::Sale,
        models::InvoiceKind::CreditNote => InvoiceKind::CreditNote,
        models::InvoiceKind::Adjustment => InvoiceKind::Adjustment,
    }
}

/// The address of a customer.
pub fn customer_url(customer_id: &str) -> String {
    format!("/customer/{customer_id}")
}

pub fn invoice_summary(invoice: InvoiceSummary) -> models::InvoiceSummary {
    models::InvoiceSummary {
        invoice_no: invoice.invoice_no,
        invoice_date: invoice.invoice_date.to_string(),
        kind: kind_to_wire(invoice.kind),
        customer: invoice.customer_id.map(|id| models::CustomerLink { url: customer_url(&id) }),
        country: invoice.country,
        line_count: invoice.line_count,
        total: number(invoice.total),
    }
}

pub fn invoice(invoice: Invoice) -> models::Invoice {
    let summary = invoice_summary(invoice.summary);
    models::Invoice {
        invoice_no: summary.invoice_no,
        invoice_date: summary.invoice_date,
        kind: summary.kind,
        customer: summary.customer,
        country: summary.country,
        line_count: summary.line_count,
        total: summary.total,
        lines: invoice.lines.into_iter().map(line).collect(),
    }
}

pub fn line(line: Line) -> models::Line {
    models::Line {
        line_no: line.line_no,
        stockcode: line.stockcode.to_string(),
        description: line.description.map(|text| text.to_string()),
        quantity: line.quantity,
        unit_price: number(line.unit_price),
        line_date: line.line_date.map(|date| date.to_string()),
    }
}

pub fn new_line(
    stockcode: &str,
    description: Option<&String>,
    quantity: i64,
    unit_price: Decimal,
) -> Result<NewLine, Problem> {
    Ok(NewLine {
        stockcode: stockcode.to_owned(),
        description: description.cloned(),
        quantity,
        unit_price: money(unit_price)?,
    })
}

pub fn stock_code(code: StockCode) -> models::StockCode {
    models::StockCode {
        stockcode: code.stockcode,
        description: code.description,
        descriptions: code.descriptions.into_iter().map(models::Description).collect(),
        min_unit_price: code.min_unit_price.map(number),
        max_unit_price: code.max_unit_price.map(number),
        quantity_sold: code.quantity_sold,
        line_count: code.line_count,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_the_wire_stay_exact() {
        let json = r#"[19.99,0.001,-11062.06,9747747.934,20,0.1]"#;
        let numbers: Vec<Decimal> = serde_json::from_str(json).unwrap();
        let back: Vec<Decimal> = numbers.iter().map(|n| number(money(*n).unwrap())).collect();
        assert_eq!(serde_json::to_string(&back).unwrap(), json);
    }

    #[test]
    fn other_spellings_of_a_number_are_the_same_number() {
        let numbers: Vec<Decimal> = serde_json::from_str("[2e1,20.000,200E-1,20.0]").unwrap();
        assert!(numbers.into_iter().all(|n| money(n).unwrap() == Money::from_mills(20_000)));
    }

    proptest! {
        #[test]
        fn amounts_round_trip_over_the_wire(mills in -10i128.pow(24)..10i128.pow(24)) {
            let amount = Money::from_mills(mills);
            let json = serde_json::to_string(&number(amount)).unwrap();
            prop_assert_eq!(money(serde_json::from_str(&json).unwrap()).unwrap(), amount);
        }
    }
}
