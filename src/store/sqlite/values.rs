//! Domain values as columns: money as whole mills, times as milliseconds, kinds by name, dates as ISO text.

use super::sums::HALF;
use crate::domain::{InvoiceDate, InvoiceKind, Money, Timestamp};
use rusqlite::{
    Row, ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};

impl ToSql for Money {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        i64::try_from(self.mills())
            .map(ToSqlOutput::from)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
    }
}

impl FromSql for Money {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self::from_mills(value.as_i64()?.into()))
    }
}

impl ToSql for InvoiceKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.name().into())
    }
}

impl FromSql for InvoiceKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_name(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

impl ToSql for InvoiceDate {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for InvoiceDate {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl FromSql for Timestamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self::from_millis)
    }
}

/// SQL for the exact sum of the lines' amounts, in two columns for [`amount`]: a single sum could leave the
/// 64 bits of SQLite's integers, which hold only nine of the largest lines. Each half holds nine billion.
macro_rules! sum_of_amounts {
    ($($high:literal, $low:literal)?) => {
        concat!(
            "coalesce(sum(quantity * unit_price_mills / 1000000000), 0)", $($high,)?
            ", coalesce(sum(quantity * unit_price_mills % 1000000000), 0)", $($low)?
        )
    };
}
pub(super) use sum_of_amounts;

/// The sum whose halves stand in two columns, the first at `column`.
pub(super) fn amount(row: &Row<'_>, column: usize) -> rusqlite::Result<Money> {
    let (high, low): (i64, i64) = (row.get(column)?, row.get(column + 1)?);
    Ok(Money::from_mills(i128::from(high) * i128::from(HALF) + i128::from(low)))
}

/// A `count(*)`.
pub(super) fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    row.get::<_, i64>(column).map(i64::unsigned_abs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    #[test]
    fn sums_beyond_64_bits_are_exact() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE lines (quantity INTEGER, unit_price_mills INTEGER);
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
             INSERT INTO lines SELECT 10000000, 100000000000 FROM n;
             INSERT INTO lines VALUES (-7, 999999), (3, 1);",
        )
        .unwrap();
        let sum = |condition: &str| {
            let sql = format!("SELECT {} FROM lines WHERE {condition}", sum_of_amounts!());
            conn.query_row(&sql, [], |row| amount(row, 0)).unwrap()
        };
        assert_eq!(sum("true"), Money::from_mills(10i128.pow(20) - 7 * 999_999 + 3));
        assert_eq!(sum("quantity < 0"), Money::from_mills(-7 * 999_999));
        assert_eq!(sum("false"), Money::ZERO);
        assert!(conn.query_row("SELECT ?1", [Money::from_mills(1 << 70)], |_| Ok(())).is_err());
    }
}
