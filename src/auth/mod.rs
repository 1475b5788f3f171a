//! Who a caller is and what they may do.

mod legacy;
mod principal;

pub use legacy::{LegacyTokens, TokenSource};
pub use principal::Principal;
