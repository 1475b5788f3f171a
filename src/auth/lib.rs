//! Who calls, and what they may do: a token becomes a principal, or a refusal that says why.
//!
//! A crate of its own, so that what reads hostile tokens can be tested, fuzzed and read by itself. It knows nothing of
//! the contract and of HTTP servers: an [`Asked`] says what a request asks for, and a [`Requirement`] what that needs.

pub mod authority;
pub mod biscuit;
pub mod jwt;

mod asked;
mod guard;
mod legacy;
mod principal;
mod refusal;
mod requirement;
mod revocation;

pub use asked::{Asked, CustomerAsked};
pub use guard::{Denied, Guard, Kind, Verified};
pub use legacy::{LegacyTokens, TokenSource};
pub use principal::{Customers, Principal};
pub use refusal::{Refusal, Why};
pub use requirement::Requirement;
pub use revocation::{Revocation, Revocations};
