//! Who is at the other end of a request, as far as the network tells.

use std::net::{IpAddr, Ipv6Addr};

/// Where a request comes from, and whether its way is encrypted. Proxies that are trusted have been looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The client's address; IPv4 is never written as IPv6.
    pub address: IpAddr,
    /// Whether the client speaks TLS, to this server or to a trusted proxy in front of it.
    pub secure: bool,
}

impl Caller {
    /// The other end of a connection.
    pub fn new(address: IpAddr, secure: bool) -> Self {
        Self { address: address.to_canonical(), secure }
    }
}

/// What counts as one client: an IPv4 address, or the /64 of an IPv6 address, all of which one host may take.
pub fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_cannot_become_many_by_taking_other_addresses() {
        let network = |text: &str| network_of(text.parse().unwrap()).to_string();
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(Caller::new("::ffff:192.0.2.7".parse().unwrap(), false).address.to_string(), "192.0.2.7");
    }
}
