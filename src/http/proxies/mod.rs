//! Proxies in front of the server: whose word about the client is believed.

mod forwarded;

use super::caller::Caller;
use forwarded::Hop;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use ipnet::IpNet;
use std::{net::IpAddr, str::FromStr};

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const X_FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// The header in which the proxies tell of the client. Only this one is read: a proxy hands the other on as the client
/// wrote it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProxyHeader {
    /// `X-Forwarded-For` and `X-Forwarded-Proto`, which most proxies write.
    #[default]
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

impl FromStr for ProxyHeader {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.to_ascii_lowercase().as_str() {
            "x-forwarded-for" => Ok(Self::XForwardedFor),
            "forwarded" => Ok(Self::Forwarded),
            _ => Err("expected x-forwarded-for or forwarded".into()),
        }
    }
}

/// Networks, such as `10.0.0.0/8,::1`.
#[derive(Clone, Debug, Default)]
pub struct Networks(Vec<IpNet>);

impl FromStr for Networks {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let all: Result<_, _> = text.split(',').map(|one| network(one.trim())).collect();
        all.map(Self)
    }
}

fn network(text: &str) -> Result<IpNet, String> {
    let address = text.parse::<IpAddr>().map(|address| IpNet::from(address.to_canonical()));
    address
        .or_else(|_| text.parse())
        .map_err(|_| format!("{text:?} is neither an address nor a network; write 10.0.0.0/8 or ::1"))
}

/// The proxies whose word is believed; nobody's, where there are none.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies {
    networks: Networks,
    header: ProxyHeader,
}

impl TrustedProxies {
    /// Believes what proxies in these networks say in this header.
    pub fn new(networks: Networks, header: ProxyHeader) -> Self {
        Self { networks, header }
    }

    /// Whether an address is a trusted proxy's.
    pub fn include(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.networks.0.iter().any(|network| network.contains(&address))
    }

    /// The client behind a connection's other end. That is the other end itself where it is not trusted, says nothing,
    /// or says what cannot be read.
    pub fn caller(&self, peer: Caller, headers: &HeaderMap) -> Caller {
        if !self.include(peer.address) {
            return peer;
        }
        let hop = match self.header {
            ProxyHeader::Forwarded => self.forwarded(headers),
            ProxyHeader::XForwardedFor => self.x_forwarded(headers),
        };
        hop.map_or(peer, |(address, secure)| Caller::new(address, secure.unwrap_or(peer.secure)))
    }

    fn forwarded(&self, headers: &HeaderMap) -> Option<(IpAddr, Option<bool>)> {
        let hops = forwarded::hops(&joined(headers, &header::FORWARDED)?);
        let Hop { address, secure } = self.client(&hops)?;
        Some((address?, secure))
    }

    fn x_forwarded(&self, headers: &HeaderMap) -> Option<(IpAddr, Option<bool>)> {
        let list = joined(headers, &X_FORWARDED_FOR)?;
        let hops: Vec<Hop> = list
            .split(',')
            .map(|text| Hop { address: forwarded::address(text.trim()), secure: None })
            .collect();
        let address = self.client(&hops)?.address?;
        // The nearest proxy has written the last one.
        let scheme = joined(headers, &X_FORWARDED_PROTO);
        let scheme = scheme.as_deref().and_then(|list| list.rsplit(',').next());
        Some((address, scheme.map(|scheme| scheme.trim().eq_ignore_ascii_case("https"))))
    }

    /// The last hop that is no trusted proxy; the first one where all are. `None` where one on the way has no address:
    /// whatever stands before it may be anybody's word.
    fn client(&self, hops: &[Hop]) -> Option<Hop> {
        for hop in hops.iter().rev() {
            if !self.include(hop.address?) {
                return Some(*hop);
            }
        }
        hops.first().copied()
    }
}

/// Several headers of one name are one list (RFC 9110, 5.3). Bytes that are no text spoil the element that they stand in.
fn joined(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let values: Vec<String> = headers.get_all(name).iter().map(text).collect();
    (!values.is_empty()).then(|| values.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn proxies(header: ProxyHeader) -> TrustedProxies {
        TrustedProxies::new("10.0.0.0/8, ::1".parse().unwrap(), header)
    }

    fn caller(header: ProxyHeader, peer: &str, lines: &[(&str, &str)]) -> String {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::from_str(name).unwrap(), HeaderValue::from_str(value).unwrap());
        }
        let peer = Caller::new(peer.parse().unwrap(), false);
        let Caller { address, secure } = proxies(header).caller(peer, &headers);
        format!("{address}{}", if secure { " secure" } else { "" })
    }

    #[test]
    fn x_forwarded_for_is_read_from_the_right_past_trusted_proxies() {
        for (peer, list, expected) in [
            ("10.0.0.1", "192.0.2.1", "192.0.2.1"),
            ("10.0.0.1", "203.0.113.9, 192.0.2.1", "192.0.2.1"),
            ("10.0.0.1", "203.0.113.9,192.0.2.1 , 10.9.9.9", "192.0.2.1"),
            ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"),
            ("::ffff:10.0.0.1", "[2001:db8::1]:4711", "2001:db8::1"),
            ("::1", "2001:db8::1", "2001:db8::1"),
            ("::1", "192.0.2.1:80", "192.0.2.1"),
            // Nobody's word.
            ("192.0.2.7", "203.0.113.9", "192.0.2.7"),
            ("10.0.0.1", "203.0.113.9, nonsense", "10.0.0.1"),
            ("10.0.0.1", "203.0.113.9, ", "10.0.0.1"),
            ("10.0.0.1", "unknown", "10.0.0.1"),
        ] {
            assert_eq!(
                caller(ProxyHeader::XForwardedFor, peer, &[("x-forwarded-for", list)]),
                expected,
                "{list}"
            );
        }
        let lines = [("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "192.0.2.1")];
        assert_eq!(caller(ProxyHeader::XForwardedFor, "::1", &lines), "192.0.2.1");
        assert_eq!(caller(ProxyHeader::XForwardedFor, "::1", &[]), "::1");
    }

    #[test]
    fn forwarded_is_read_likewise() {
        for (list, expected) in [
            ("for=192.0.2.1;proto=https", "192.0.2.1 secure"),
            ("for=203.0.113.9;proto=https, For=192.0.2.1;Proto=http;by=10.0.0.1", "192.0.2.1"),
            ("for=\"[2001:db8::1]:80\" ; proto=\"HTTPS\", for=10.0.0.2;proto=http", "2001:db8::1 secure"),
            ("for=\"x,for=203.0.113.9\", for=192.0.2.1", "192.0.2.1"),
            ("for=203.0.113.9, for=_hidden", "10.0.0.1"),
            ("for=203.0.113.9, proto=https", "10.0.0.1"),
            ("for=192.0.2.1, for=\"192.0.2.1", "10.0.0.1"),
            ("for", "10.0.0.1"),
        ] {
            assert_eq!(
                caller(ProxyHeader::Forwarded, "10.0.0.1", &[("forwarded", list)]),
                expected,
                "{list}"
            );
        }
    }

    #[test]
    fn only_the_header_that_the_proxies_write_is_read() {
        let both = [
            ("forwarded", "for=203.0.113.9"),
            ("x-forwarded-for", "192.0.2.1"),
            ("x-forwarded-proto", "https"),
        ];
        assert_eq!(caller(ProxyHeader::XForwardedFor, "::1", &both), "192.0.2.1 secure");
        assert_eq!(caller(ProxyHeader::Forwarded, "::1", &both), "203.0.113.9");
        assert_eq!(caller(ProxyHeader::XForwardedFor, "::1", &both[..1]), "::1");
    }

    #[test]
    fn networks_are_addresses_or_prefixes() {
        for wrong in ["", "10.0.0.0/33", "10.0.0.1,", "localhost", "10.0.0.1;::1"] {
            assert!(wrong.parse::<Networks>().is_err(), "{wrong}");
        }
        assert!(ProxyHeader::from_str("Forwarded").is_ok() && ProxyHeader::from_str("via").is_err());
    }

    proptest! {
        /// Whatever a client writes in front, its own address is what the nearest proxy has seen.
        #[test]
        fn nothing_in_front_changes_the_client(front in "[ -~]{0,60}") {
            for (header, name, last) in [
                (ProxyHeader::XForwardedFor, "x-forwarded-for", "192.0.2.1"),
                (ProxyHeader::Forwarded, "forwarded", "for=192.0.2.1"),
            ] {
                let found = caller(header, "10.0.0.1", &[(name, &front), (name, last)]);
                prop_assert!(["192.0.2.1", "10.0.0.1"].contains(&found.as_str()), "{found}");
            }
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            if let Ok(value) = HeaderValue::from_bytes(&bytes) {
                for header in [ProxyHeader::XForwardedFor, ProxyHeader::Forwarded] {
                    let names = [header::FORWARDED, X_FORWARDED_FOR, X_FORWARDED_PROTO];
                    let headers = names.map(|name| (name, value.clone())).into_iter().collect();
                    proxies(header).caller(Caller::new([10, 0, 0, 1].into(), false), &headers);
                }
            }
        }
    }
}
