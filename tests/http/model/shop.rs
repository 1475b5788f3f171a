//! The model: what a plain program would keep in memory.

use std::collections::{BTreeMap, BTreeSet};

/// Name and price in mills.
pub type Item = (String, i64);

/// A line: stock code, description, quantity, unit price in mills.
#[derive(Clone, Debug)]
pub struct Line {
    pub stockcode: &'static str,
    pub description: Option<&'static str>,
    pub quantity: i64,
    pub unit_price: i64,
}

impl Line {
    pub fn amount(&self) -> i128 {
        i128::from(self.quantity) * i128::from(self.unit_price)
    }
}

/// An invoice with its lines by number.
#[derive(Clone, Debug)]
pub struct Invoice {
    pub customer: &'static str,
    pub country: String,
    pub date: &'static str,
    pub kind: &'static str,
    pub lines: BTreeMap<u32, Line>,
    /// The highest number that a line ever had.
    pub last_line_no: u32,
}

impl Invoice {
    pub fn total(&self) -> i128 {
        self.lines.values().map(Line::amount).sum()
    }

    pub fn add(&mut self, line: Line) -> u32 {
        self.last_line_no += 1;
        self.lines.insert(self.last_line_no, line);
        self.last_line_no
    }
}

/// Everything.
#[derive(Default)]
pub struct Shop {
    pub items: BTreeMap<u64, Item>,
    /// The highest id that an item ever had.
    pub last_item_id: u64,
    pub customers: BTreeMap<&'static str, String>,
    pub invoices: BTreeMap<u32, Invoice>,
    /// The description set by hand.
    pub stock_codes: BTreeMap<&'static str, Option<&'static str>>,
}

impl Shop {
    pub fn invoices_of(&self, customer: &str) -> impl Iterator<Item = (&u32, &Invoice)> {
        self.invoices.iter().filter(move |(_, invoice)| invoice.customer == customer)
    }

    pub fn lines_of(&self, stockcode: &str) -> impl Iterator<Item = &Line> {
        self.invoices.values().flat_map(|i| i.lines.values()).filter(move |line| line.stockcode == stockcode)
    }

    pub fn countries_of(&self, customer: &str) -> BTreeSet<&str> {
        let own = self.customers.get(customer).map(String::as_str);
        own.into_iter().chain(self.invoices_of(customer).map(|(_, i)| i.country.as_str())).collect()
    }

    /// A line makes its stock code known.
    pub fn know(&mut self, stockcode: &'static str) {
        self.stock_codes.entry(stockcode).or_default();
    }
}
