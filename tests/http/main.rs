//! The contract, seen from outside: real HTTP against the real program on a real database.

mod support;

mod answers;
mod bad_requests;
mod closed_pipes;
mod courses;
mod crash;
mod deprecated;
mod docs;
mod examples;
mod garbage;
mod idempotency;
mod limits;
mod links;
mod lists;
mod protocol;
mod released;
mod serve;
mod transfer;
mod upkeep;
