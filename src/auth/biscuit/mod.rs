//! Biscuits: tokens that their holders narrow themselves, offline, before they hand them on.
//!
//! The server issues one for a verified access token ([`issue()`]); its holder appends blocks of checks ([`attenuate()`]),
//! each signed, none removable; the server verifies the whole ([`Biscuits::verify`]) and decides ([`Biscuits::authorize`]).
//! Format and logic are those of <https://doc.biscuitsec.org/reference/specifications>, so that any Biscuit library can
//! narrow a token.
//!
//! # What a token says
//! The first block, which only the server's root key can sign, holds the facts
//! `issuer("…")`, `subject("…")`, `client("…")` (if there is one), `scope("…")` for each scope,
//! `parent("<issuer> <jti>")` (if the access token had a `jti`), `issued_at(date)`, `expires_at(date)`,
//! and `check if time($time), $time <= expires_at's date`.
//!
//! # What a check may ask
//! Of each request, the server states these facts:
//!
//! | fact | meaning |
//! |---|---|
//! | `operation("get_item")` | the contract's `operationId` |
//! | `method("GET")` | the HTTP method; `GET` also where `HEAD` was sent |
//! | `resource("items")` | the kind of resource: the contract's tag |
//! | `resource("items", "5")` | the resource itself, where the path names one |
//! | `customer("12345")` | whose data it is about, where that is known or being tried |
//! | `time(2030-01-01T00:00:00Z)` | the server's clock |
//! | `client_address("127.0.0.1")` | the address of the client; an IPv4 address always as such |
//!
//! # Trust
//! Scopes are read from the first block alone; a fact that a holder adds counts in the holder's own block alone. So a
//! block can only take away. Blocks of third parties are refused unless their key is trusted by configuration.
//!
//! # Cost
//! A holder writes logic that the server runs. Its cost is bounded before anything runs (`limits`, `cost`), because
//! the engine's own limit of time is only looked at between its rounds.

mod analysis;
mod attenuate;
mod authorize;
mod cost;
mod customers;
mod evaluate;
mod facts;
mod inspect;
mod issue;
mod keys;
mod limits;
mod memo;
mod pattern;
mod policies;
mod program;
mod verify;
mod wire;

#[cfg(test)]
pub(crate) mod tests;

pub use attenuate::{Narrowing, attenuate};
pub use authorize::Biscuits;
pub use biscuit_auth::{Algorithm, KeyPair, PrivateKey, PublicKey};
pub use facts::Facts;
pub use inspect::{InspectedBlock, Inspection, inspect};
pub use issue::issue;
pub use keys::RootKeys;
pub use limits::{MAX_BLOCKS, MAX_TEXT};
pub use policies::Policies;
pub use verify::{Token, looks_like_biscuit};
