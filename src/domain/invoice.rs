//! Invoices: sales, credit notes and adjustments, with their lines.

use super::{Money, Owners, Timestamp};
use chrono::{NaiveDate, NaiveDateTime, Timelike};
use std::{fmt, str::FromStr, sync::Arc};

/// What an invoice is. Online Retail writes it as a prefix of the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InvoiceKind {
    /// No prefix.
    Sale,
    /// Prefix `C`: goods came back.
    CreditNote,
    /// Prefix `A`: a correction of the books, such as a bad debt.
    Adjustment,
}

impl InvoiceKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Sale, Self::CreditNote, Self::Adjustment];

    /// The prefix of the invoice number in Online Retail.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Sale => "",
            Self::CreditNote => "C",
            Self::Adjustment => "A",
        }
    }

    /// The name in the contract and in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sale => "sale",
            Self::CreditNote => "credit_note",
            Self::Adjustment => "adjustment",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// When an invoice was made: a day, or a day and a time to the second. Local to the seller, without a zone,
/// as the data has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InvoiceDate {
    /// A day: `2021-01-05`.
    Day(NaiveDate),
    /// A day and a time: `2010-12-01T08:26:00`.
    Time(NaiveDateTime),
}

/// Why a text is not an invoice's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no day of the calendar, or no time of a day")]
pub struct InvoiceDateError;

impl FromStr for InvoiceDate {
    type Err = InvoiceDateError;

    /// Reads what [`fmt::Display`] writes, and refuses days that no calendar has, and a minute's 61st second.
    fn from_str(text: &str) -> Result<Self, InvoiceDateError> {
        let date = match text.len() {
            10 => NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::Day),
            _ => NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").map(Self::Time),
        };
        let is_leap = |date: &Self| matches!(date, Self::Time(time) if time.nanosecond() >= 1_000_000_000);
        date.ok().filter(|date| !is_leap(date)).ok_or(InvoiceDateError)
    }
}

impl fmt::Display for InvoiceDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Self::Time(time) => write!(f, "{}", time.format("%Y-%m-%dT%H:%M:%S")),
        }
    }
}

/// An invoice with all its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// What the lines add up to, and the rest but the lines.
    pub summary: InvoiceSummary,
    /// In the order of their numbers.
    pub lines: Vec<Line>,
}

/// An invoice without its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceSummary {
    /// Unique over all kinds.
    pub invoice_no: u32,
    /// Sale, credit note or adjustment.
    pub kind: InvoiceKind,
    /// When it was made; of several times on its lines, the first line's.
    pub invoice_date: InvoiceDate,
    /// Whose it is; a sale over the counter has no customer.
    pub customer_id: Option<String>,
    /// Where it was sold to.
    pub country: Option<String>,
    /// How many lines it has.
    pub line_count: u64,
    /// The exact sum of quantity × unit price.
    pub total: Money,
    /// When it or one of its lines last changed.
    pub modified: Timestamp,
}

/// A line as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Counts from 1 within the invoice; never reused while the invoice lives.
    pub line_no: u32,
    /// What was sold.
    pub stockcode: Arc<str>,
    /// What it was called on this line.
    pub description: Option<Arc<str>>,
    /// Not zero; negative for goods that came back or were lost.
    pub quantity: i64,
    /// Of one piece; either sign.
    pub unit_price: Money,
    /// The line's own time, where it differs from the invoice's.
    pub line_date: Option<InvoiceDate>,
}

/// Some lines of an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceLines {
    /// In the order of their numbers.
    pub lines: Vec<Line>,
    /// When the invoice, or one of its lines, last changed.
    pub modified: Timestamp,
}

/// A line to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLine {
    /// What is sold; a code not seen before is added to the stock codes.
    pub stockcode: String,
    /// What it is called on this line.
    pub description: Option<String>,
    /// Not zero.
    pub quantity: i64,
    /// Of one piece; either sign.
    pub unit_price: Money,
}

/// An invoice to be created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvoice {
    /// Unique over all kinds.
    pub invoice_no: u32,
    /// Sale, credit note or adjustment.
    pub kind: InvoiceKind,
    /// When it was made.
    pub invoice_date: InvoiceDate,
    /// Whose it is.
    pub customer_id: String,
    /// Where it was sold to; the customer's country where `None`.
    pub country: Option<String>,
    /// May be empty: lines can be added later.
    pub lines: Vec<NewLine>,
}

/// Which invoices to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoiceFilter {
    /// Only this customer's.
    pub customer_id: Option<String>,
    /// Only what is within reach of these.
    pub owners: Owners,
    /// Only this kind.
    pub kind: Option<InvoiceKind>,
    /// Only those sold to this country.
    pub country: Option<String>,
    /// Only those made on this day or later.
    pub from: Option<NaiveDate>,
    /// Only those made on this day or earlier.
    pub to: Option<NaiveDate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_and_written_the_same() {
        for text in ["2021-01-05", "2010-12-01T08:26:00", "2012-02-29"] {
            assert_eq!(text.parse::<InvoiceDate>().unwrap().to_string(), text);
        }
        for text in [
            "2021-02-30",
            "2011-02-29",
            "2010-12-01T25:00:00",
            "2010-12-01T08:26:60",
            "2010-12-01 08:26:00",
            "",
            "12/1/2010",
        ] {
            assert!(text.parse::<InvoiceDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn kinds_are_found_by_their_names() {
        for kind in InvoiceKind::ALL {
            assert_eq!(InvoiceKind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(InvoiceKind::from_name("Sale"), None);
    }
}
