//! What a request asks for, as far as a decision may depend on it. All of it is known before the body is read.

use std::net::IpAddr;

/// A request, as the rules of tokens see it.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The contract's `operationId`.
    pub operation: &'a str,
    /// The HTTP method; `GET` also where `HEAD` was sent.
    pub method: &'a str,
    /// The kind of resource: the contract's tag, such as `items` or `invoices`.
    pub resource: &'a str,
    /// The resource's id: the last parameter of the path, where there is one.
    pub resource_id: Option<&'a str>,
    /// Whose data it is about.
    pub customer: CustomerAsked<'a>,
    /// The address of the client.
    pub client_address: IpAddr,
    /// The time, in seconds since 1970.
    pub now: u64,
}

/// The customers that a request is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerAsked<'a> {
    /// Its answer or its effect is not confined to customers: a token narrowed to some does not reach it.
    NotConfined,
    /// This one, whom the request's path or query names.
    Named(&'a str),
    /// Whichever the principal may see: the handler keeps to [`crate::Customers`].
    Confined,
}
