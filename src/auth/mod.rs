//! Who a caller is and what they may do.

mod legacy;

pub use legacy::{LegacyTokens, TokenSource};
