//! What the lines of an invoice add up to. It is stored with the invoice, so that lists and totals need not read
//! the lines.

use crate::{domain::Money, store::Result};
use rusqlite::Connection;
use std::{iter::Sum, ops::AddAssign};

/// Mills in the unit of the upper half of a stored total.
pub(super) const HALF: i64 = 1_000_000_000;

/// Sums over lines, the total in the two halves in which it is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// How many lines.
    pub(super) line_count: i64,
    quantity: i64,
    total_high: i64,
    total_low: i64,
}

impl Sums {
    /// Those of one line, which must keep to the limits: its amount fits 64 bits then, which divide faster than 128.
    pub(super) fn of_line(quantity: i64, unit_price: Money) -> Self {
        let amount = unit_price.times(quantity).mills() as i64;
        Self { line_count: 1, quantity, total_high: amount / HALF, total_low: amount % HALF }
    }

    /// Those to be added where these lines go away.
    pub(super) fn negated(self) -> Self {
        Self {
            line_count: -self.line_count,
            quantity: -self.quantity,
            total_high: -self.total_high,
            total_low: -self.total_low,
        }
    }

    /// Adds these to an invoice, and remembers the highest line number that it ever had.
    pub(super) fn add_to(self, conn: &Connection, invoice_no: u32, last_line_no: u32) -> Result<()> {
        let sql = "UPDATE invoices SET last_line_no = max(last_line_no, ?), line_count = line_count + ?, \
                   total_quantity = total_quantity + ?, total_high = total_high + ?, total_low = total_low + ? \
                   WHERE invoice_no = ?";
        let Self { line_count, quantity, total_high, total_low } = self;
        let values = (last_line_no, line_count, quantity, total_high, total_low, invoice_no);
        conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}

impl AddAssign for Sums {
    fn add_assign(&mut self, other: Self) {
        self.line_count += other.line_count;
        self.quantity += other.quantity;
        self.total_high += other.total_high;
        self.total_low += other.total_low;
    }
}

impl Sum for Sums {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |mut sums, next| {
            sums += next;
            sums
        })
    }
}
