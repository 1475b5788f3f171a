//! The columns of the data set, and where a file has them.

/// A column of the data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Prefix and digits of the invoice number.
    InvoiceNo,
    /// What was sold.
    StockCode,
    /// What it was called.
    Description,
    /// How many.
    Quantity,
    /// When.
    InvoiceDate,
    /// For how much a piece.
    UnitPrice,
    /// To whom.
    CustomerId,
    /// Where to.
    Country,
}

impl Column {
    /// Every column, in the order in which the data set has them.
    pub const ALL: [Self; 8] = [
        Self::InvoiceNo,
        Self::StockCode,
        Self::Description,
        Self::Quantity,
        Self::InvoiceDate,
        Self::UnitPrice,
        Self::CustomerId,
        Self::Country,
    ];

    /// The name in the header.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InvoiceNo => "InvoiceNo",
            Self::StockCode => "StockCode",
            Self::Description => "Description",
            Self::Quantity => "Quantity",
            Self::InvoiceDate => "InvoiceDate",
            Self::UnitPrice => "UnitPrice",
            Self::CustomerId => "CustomerID",
            Self::Country => "Country",
        }
    }
}

/// Where a file has each column, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header([usize; 8]);

impl Header {
    /// Finds the columns by their names, in whatever order they stand.
    ///
    /// Each must be there once. A column of another name is refused too: its values would be lost.
    ///
    /// # Errors
    /// With a text that says which column is at fault.
    pub fn find<'a>(names: impl Iterator<Item = (usize, &'a str)>) -> Result<Self, String> {
        let mut found = [None; 8];
        let mut unknown = None;
        for (position, name) in names {
            match Column::ALL.iter().position(|column| column.name() == name) {
                Some(index) if found[index].is_some() => {
                    return Err(format!("the header names the column {name} twice"));
                }
                Some(index) => found[index] = Some(position),
                None => unknown = unknown.or(Some(name)),
            }
        }
        let mut positions = [0; 8];
        for (column, (position, found)) in Column::ALL.iter().zip(positions.iter_mut().zip(found)) {
            *position = found.ok_or_else(|| {
                format!("the header has no column {}; expected {}", column.name(), expected())
            })?;
        }
        match unknown {
            Some(name) => {
                Err(format!("the header has an unknown column {}; expected {}", show(name), expected()))
            }
            None => Ok(Self(positions)),
        }
    }

    /// Where the column stands.
    #[must_use]
    pub const fn position(&self, column: Column) -> usize {
        self.0[column as usize]
    }

    /// The column that stands there.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<Column> {
        Column::ALL.into_iter().find(|column| self.position(*column) == position)
    }
}

fn expected() -> String {
    Column::ALL.map(Column::name).join(",")
}

/// A value for a message: quoted, control characters escaped, cut where it is long.
pub(crate) fn show(value: &str) -> String {
    const LONGEST: usize = 40;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("\"{}…\"", value[..end].escape_debug()),
        None => format!("\"{}\"", value.escape_debug()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_in_any_order() {
        let mut names = Column::ALL.map(Column::name);
        names.reverse();
        let header = Header::find(names.into_iter().enumerate()).unwrap();
        assert_eq!(header.position(Column::Country), 0);
        assert_eq!(header.position(Column::InvoiceNo), 7);
        assert_eq!(header.at(7), Some(Column::InvoiceNo));
        assert_eq!(header.at(8), None);
    }

    #[test]
    fn long_values_are_cut_in_messages() {
        assert_eq!(show("a\0\"b"), r#""a\0\"b""#);
        assert_eq!(show(&"é".repeat(50)), format!("\"{}…\"", "é".repeat(40)));
    }
}
