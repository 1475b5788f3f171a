//! How large a value may be. `openapi.yaml` says the same on the wire; a test holds the two together, so that
//! the importer, which no HTTP layer guards, keeps to the contract too.

/// Longest customer id, in characters.
pub const CUSTOMER_ID_CHARS: usize = 32;
/// Longest country name, in characters.
pub const COUNTRY_CHARS: usize = 60;
/// Longest stock code, in characters.
pub const STOCK_CODE_CHARS: usize = 32;
/// Longest description, in characters.
pub const DESCRIPTION_CHARS: usize = 200;
/// Largest invoice number.
pub const INVOICE_NO_MAX: u32 = 999_999_999;
/// Largest quantity of a line, either sign.
pub const QUANTITY_MAX: i64 = 10_000_000;
/// Largest unit price of a line in whole units, either sign. With [`QUANTITY_MAX`] a line amounts to at most
/// 10^18 mills, which a 64-bit integer of the database holds.
pub const UNIT_PRICE_MAX: i64 = 100_000_000;
/// Most lines that one invoice may have.
pub const LINES_MAX: usize = 10_000;
