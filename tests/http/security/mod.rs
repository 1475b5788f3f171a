//! Who may do what: authentication and authorization as callers meet them.

mod audit;
mod authority;
mod corpus;
mod course;
mod coverage;
mod customers;
mod issuers;
mod legacy;
mod rates;
