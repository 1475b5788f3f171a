//! From the texts of a row to its values.

use super::{
    columns::{Column, show},
    dates,
};
use crate::domain::{InvoiceKind, Limits, Money, RetailRow, money::MoneyError};

/// A value that cannot be taken: which, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub column: Column,
    pub message: String,
}

/// Overwrites `row` with what the fields say, reusing its memory.
///
/// Nothing is trimmed or mended: what a row could not give back as it came is refused.
pub fn fill<'a>(
    row: &mut RetailRow,
    limits: &Limits,
    field: impl Fn(Column) -> &'a str,
) -> Result<(), FieldError> {
    let at = |column| move |message| FieldError { column, message };
    let text = |column| (field(column), at(column));

    let (value, fault) = text(Column::InvoiceNo);
    (row.kind, row.invoice_no) = invoice_no(value, limits.invoice_no_max).map_err(fault)?;

    let (value, fault) = text(Column::StockCode);
    if value.is_empty() {
        return Err(fault("the stock code is missing".to_owned()));
    }
    if [".", ".."].contains(&value) {
        return Err(fault(format!("{} cannot be a stock code: no address could hold it", show(value))));
    }
    copy(&mut row.stockcode, value, limits.stock_code_chars).map_err(fault)?;

    let (value, fault) = text(Column::Description);
    copy(&mut row.description, value, limits.description_chars).map_err(fault)?;

    let (value, fault) = text(Column::Quantity);
    row.quantity = quantity(value, limits.quantity_max).map_err(fault)?;

    let (value, fault) = text(Column::InvoiceDate);
    let date = dates::parse(value).ok_or_else(|| fault(no_date(value)))?;
    row.date = date;

    let (value, fault) = text(Column::UnitPrice);
    row.unit_price = unit_price(value, limits).map_err(fault)?;

    let (value, fault) = text(Column::CustomerId);
    let id = customer_id(value).map_err(fault)?;
    copy(&mut row.customer_id, id, limits.customer_id_chars).map_err(fault)?;

    let (value, fault) = text(Column::Country);
    copy(&mut row.country, value, limits.country_chars).map_err(fault)
}

/// The contract's limits on any text: a greatest length, and no control characters.
fn copy(into: &mut String, value: &str, longest: usize) -> Result<(), String> {
    // Every byte of a longer UTF-8 sequence is above these.
    if let Some(byte) = value.bytes().find(|b| *b < b' ' || *b == 0x7f) {
        return Err(format!("{} holds the control character U+{byte:04X}", show(value)));
    }
    if value.len() > longest {
        let length = value.chars().count();
        if length > longest {
            return Err(format!("{} has {length} characters; expected at most {longest}", show(value)));
        }
    }
    into.clear();
    into.push_str(value);
    Ok(())
}

fn invoice_no(value: &str, most: u32) -> Result<(InvoiceKind, u32), String> {
    let (kind, digits) = match value.as_bytes().first() {
        Some(b'C') => (InvoiceKind::CreditNote, &value[1..]),
        Some(b'A') => (InvoiceKind::Adjustment, &value[1..]),
        Some(_) => (InvoiceKind::Sale, value),
        None => return Err("the invoice number is missing".to_owned()),
    };
    // The parser alone would take a plus sign.
    let plain = Some(digits).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
    let Some(number) = plain.and_then(|digits| digits.parse().ok()).filter(|number| *number <= most) else {
        return Err(format!(
            "{} is no invoice number; expected 1 to {most}, after C on a credit note, after A on an adjustment",
            show(value)
        ));
    };
    // 042 would come back as 42.
    if digits.starts_with('0') {
        return Err(format!("the invoice number {} starts with a zero, which would be lost", show(value)));
    }
    Ok((kind, number))
}

fn quantity(value: &str, most: i64) -> Result<i64, String> {
    let digits = value.strip_prefix('-').unwrap_or(value);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!("{} is no whole number", show(value)));
    }
    let size = digits.bytes().fold(0i64, |n, b| n.saturating_mul(10).saturating_add(i64::from(b - b'0')));
    match size {
        0 => Err("the quantity is 0; expected pieces sold, or, below 0, taken back".to_owned()),
        _ if size > most => Err(format!("{} is too large; expected -{most} to {most}", show(value))),
        _ => Ok(if digits.len() < value.len() { -size } else { size }),
    }
}

fn unit_price(value: &str, limits: &Limits) -> Result<Money, String> {
    let most = limits.unit_price_max;
    let too_large = || format!("{} is too large; expected -{most} to {most}", show(value));
    match value.parse::<Money>() {
        Ok(price) if limits.admit_unit_price(price) => Ok(price),
        Ok(_) | Err(MoneyError::TooLarge) => Err(too_large()),
        Err(MoneyError::TooPrecise) => Err(format!("{} has more than 3 decimals", show(value))),
        Err(MoneyError::Syntax) => Err(format!("{} is no price; expected one such as 2.55", show(value))),
    }
}

fn no_date(value: &str) -> String {
    format!(
        "{} is no date; expected 2010-12-01 08:26:00, or 12/1/2010 8:26 with the month first",
        show(value)
    )
}

/// The customer's id, or nothing.
///
/// Kaggle's file, and what programs write that hold ids as floating point, has `17850.0` for 17850. The contract
/// admits no such id, so that none is mistaken.
fn customer_id(value: &str) -> Result<&str, String> {
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if is_digits(value) {
        return Ok(value);
    }
    if let Some(id) = value.strip_suffix(".0").filter(|id| !id.is_empty() && is_digits(id)) {
        return Ok(id);
    }
    if value.split_once('.').is_some_and(|(whole, decimals)| is_digits(whole) && is_digits(decimals)) {
        return Err(format!("{} is a number with decimals, not a customer id", show(value)));
    }
    let starts_well = value.starts_with(|c: char| c.is_ascii_alphanumeric());
    if starts_well && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
        return Ok(value);
    }
    Err(format!("{} is no customer id; expected letters, digits, points, dashes, underscores", show(value)))
}
