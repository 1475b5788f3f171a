//! The header `Forwarded` (RFC 7239), as far as it tells of the client.

use std::{
    borrow::Cow,
    net::{IpAddr, Ipv4Addr},
};

/// What one proxy says of what it was asked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hop {
    /// The address that it was asked from; `None` where it hides that or writes nonsense.
    pub address: Option<IpAddr>,
    /// Whether it was asked over TLS, where it says so.
    pub secure: Option<bool>,
}

/// The hops in a header's text, the client's first. What breaks the header's grammar is a hop without an address, and costs
/// those behind it nothing: a client must not be able to spoil what its proxy adds.
pub fn hops(text: &str) -> Vec<Hop> {
    let elements = split(text, ',').unwrap_or_else(|| text.split(',').collect());
    elements.into_iter().map(|element| hop(element).unwrap_or_default()).collect()
}

fn hop(element: &str) -> Option<Hop> {
    let mut hop = Hop::default();
    for pair in split(element, ';')?.into_iter().map(str::trim).filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=')?;
        let value = unquoted(value)?;
        match name.to_ascii_lowercase().as_str() {
            "for" => hop.address = address(&value),
            "proto" => hop.secure = Some(value.eq_ignore_ascii_case("https")),
            _ => {}
        }
    }
    Some(hop)
}

/// The parts of a text between separators that stand in no quotes; `None` where quotes are left open.
fn split(text: &str, separator: char) -> Option<Vec<&str>> {
    let (mut parts, mut start) = (Vec::new(), 0);
    let (mut quoted, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if c == separator && !quoted => {
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    (!quoted).then_some(parts)
}

/// A token, or what stands in quotes.
fn unquoted(value: &str) -> Option<Cow<'_, str>> {
    let Some(inner) = value.strip_prefix('"') else {
        return (!value.is_empty() && !value.contains('"')).then_some(Cow::Borrowed(value));
    };
    let inner = inner.strip_suffix('"')?;
    let (mut text, mut escaped) = (String::with_capacity(inner.len()), false);
    for c in inner.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => return None,
            _ => {
                text.push(c);
                escaped = false;
            }
        }
    }
    (!escaped).then_some(Cow::Owned(text))
}

/// An address, with or without a port: `192.0.2.1:80`, `[2001:db8::1]:80`, `2001:db8::1`.
pub fn address(text: &str) -> Option<IpAddr> {
    if let Some(rest) = text.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        let is_port = port.is_empty() || port.strip_prefix(':').is_some_and(is_port);
        return address.parse().ok().map(IpAddr::V6).filter(|_| is_port).map(|ip| ip.to_canonical());
    }
    if let Some((address, port)) = text.split_once(':')
        && let Ok(address) = address.parse::<Ipv4Addr>()
    {
        return is_port(port).then_some(address.into());
    }
    text.parse().ok().map(|address: IpAddr| address.to_canonical())
}

/// A number, or a name in its place (RFC 7239, 6).
fn is_port(text: &str) -> bool {
    text.strip_prefix('_').is_some_and(|name| !name.is_empty()) || text.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_may_have_ports() {
        for (text, expected) in [
            ("192.0.2.1", Some("192.0.2.1")),
            ("192.0.2.1:8000", Some("192.0.2.1")),
            ("192.0.2.1:_x", Some("192.0.2.1")),
            ("2001:db8::1", Some("2001:db8::1")),
            ("[2001:db8::1]", Some("2001:db8::1")),
            ("[::ffff:192.0.2.1]:1", Some("192.0.2.1")),
            ("192.0.2.1:", None),
            ("192.0.2.1:99999", None),
            ("[2001:db8::1", None),
            ("[192.0.2.1]", None),
            ("unknown", None),
            ("", None),
        ] {
            assert_eq!(address(text).map(|ip| ip.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn quotes_hold_separators_and_escapes() {
        assert_eq!(split("a;\"b;\\\"c\";d", ';'), Some(vec!["a", "\"b;\\\"c\"", "d"]));
        assert_eq!(split("a\"b", ','), None);
        assert_eq!(unquoted("\"a\\\"b\""), Some("a\"b".into()));
        for wrong in ["", "a\"b\"", "\"a\"b\"", "\"a\\\"", "\""] {
            assert_eq!(unquoted(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(?s).{0,100}", nearly in "[for=prot\\[\\]\\\\\":;,.0-9a-f _]{0,100}") {
            hops(&text);
            hops(&nearly);
            address(&text);
            address(&nearly);
        }

        /// An address that is written as the RFC says is read back, whatever stands around it.
        #[test]
        fn what_is_written_is_read(bits in any::<u128>(), port in any::<u16>()) {
            let ip = std::net::Ipv6Addr::from_bits(bits);
            let text = format!("for=\"[{ip}]:{port}\";by=_x;proto=https");
            let expected = Hop { address: Some(IpAddr::V6(ip).to_canonical()), secure: Some(true) };
            prop_assert_eq!(hops(&text), vec![expected]);
        }
    }
}
