//! The contract, seen from outside: real HTTP against the real program on a real database.

mod support;

mod answers;
mod bad_requests;
mod bulk;
mod closed_pipes;
mod conditional;
mod courses;
mod crash;
mod csv;
mod deprecated;
mod docs;
mod edges;
mod examples;
mod garbage;
mod idempotency;
mod inference;
mod limits;
mod links;
mod lists;
mod model;
mod models;
mod protocol;
mod receipts;
mod released;
mod search;
mod security;
mod serve;
mod totals;
mod transfer;
mod upkeep;
mod vision;
