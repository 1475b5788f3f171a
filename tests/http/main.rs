//! The contract, seen from outside: real HTTP against the real program on a real database.

mod support;

mod answers;
mod bad_requests;
mod bulk;
mod closed_pipes;
mod courses;
mod crash;
mod csv;
mod deprecated;
mod docs;
mod examples;
mod garbage;
mod limits;
mod links;
mod lists;
mod protocol;
mod serve;
mod transfer;
