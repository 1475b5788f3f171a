//! JSON objects read strictly: a member may stand there once, nesting is bounded, a value has the type it must have.
//!
//! Two readers of one text that see different members are how tokens get past checks (RFC 8725, 2.7; RFC 8259, 4), so
//! what is ambiguous is refused, also in members that nobody asks for. Errors name members, never their values.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{collections::HashSet, fmt, marker::PhantomData};

/// The longest part of a foreign text that is shown in the log, in characters.
const SHOWN: usize = 80;

/// What an object's members are read into.
pub(super) trait Members: Default {
    /// Reads the value of one member; one that is not known is read as [`Skipped`].
    ///
    /// # Errors
    /// When the value is not what it must be.
    fn member<'de, A: MapAccess<'de>>(&mut self, name: &str, object: &mut A) -> Result<(), A::Error>;
}

/// Reads a text that is one object and nothing else.
pub(super) fn object<M: Members>(json: &[u8]) -> Result<M, String> {
    let text = std::str::from_utf8(json).map_err(|_| "not UTF-8")?;
    if !text.starts_with('{') {
        return Err("not a JSON object".into());
    }
    serde_json::from_str::<Object<M>>(text).map(|object| object.0).map_err(|error| error.to_string())
}

/// The value of a member that must have this type.
pub(super) fn value<'de, T, A>(name: &str, wanted: &str, object: &mut A) -> Result<T, A::Error>
where
    T: Deserialize<'de>,
    A: MapAccess<'de>,
{
    // The parser's own text would hold the value.
    object.next_value().map_err(|_| A::Error::custom(format_args!("`{name}` is not {wanted}")))
}

/// A foreign text as the log may show it: short, without control characters.
pub(super) fn shown(text: &str) -> String {
    let short: String = text.chars().take(SHOWN).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("{short:?}{more}")
}

struct Object<M>(M);

impl<'de, M: Members> Deserialize<'de> for Object<M> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Reading(PhantomData)).map(Self)
    }
}

struct Reading<M>(PhantomData<M>);

impl<'de, M: Members> Visitor<'de> for Reading<M> {
    type Value = M;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<M, A::Error> {
        let mut members = M::default();
        let mut seen = HashSet::new();
        while let Some(name) = object.next_key::<String>()? {
            members.member(&name, &mut object)?;
            once(&mut seen, name)?;
        }
        Ok(members)
    }
}

fn once<E: Error>(seen: &mut HashSet<String>, name: String) -> Result<(), E> {
    if seen.contains(&name) {
        return Err(E::custom(format_args!("the member {} stands there twice", shown(&name))));
    }
    seen.insert(name);
    Ok(())
}

/// Any value, read to its end and forgotten. Objects in it are held to the same rule; serde_json bounds its depth, which
/// it does not where it skips values by itself.
pub(super) struct Skipped;

impl<'de> Deserialize<'de> for Skipped {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Skipped {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self, A::Error> {
        while list.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    // Where serde_json keeps numbers as texts, it shows each number as an object of one member.
    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self, A::Error> {
        let mut seen = HashSet::new();
        while let Some(name) = object.next_key::<String>()? {
            object.next_value::<Self>()?;
            once(&mut seen, name)?;
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default)]
    struct Name(Option<String>);

    impl Members for Name {
        fn member<'de, A: MapAccess<'de>>(&mut self, name: &str, object: &mut A) -> Result<(), A::Error> {
            match name {
                "name" => self.0 = Some(value(name, "a string", object)?),
                _ => drop(object.next_value::<Skipped>()?),
            }
            Ok(())
        }
    }

    fn read(json: &str) -> Result<Option<String>, String> {
        object::<Name>(json.as_bytes()).map(|name| name.0)
    }

    #[test]
    fn members_are_read_and_others_skipped() {
        assert_eq!(read(r#"{"name":"a"}"#), Ok(Some("a".into())));
        let other = r#"{"x":[1,-2,3.5,1e300,12345678901234567890,true,null,"t",{"y":{}}],"na\u006de":"b"}"#;
        assert_eq!(read(other), Ok(Some("b".into())));
        assert_eq!(read("{}"), Ok(None));
    }

    #[test]
    fn a_member_stands_there_once_at_any_depth() {
        for twice in [
            r#"{"name":"a","name":"a"}"#,
            r#"{"name":"a","n\u0061me":"b"}"#,
            r#"{"x":1,"x":2}"#,
            r#"{"x":{"y":1,"y":1}}"#,
            r#"{"x":[[{"y":1,"z":0,"y":1}]]}"#,
        ] {
            assert!(read(twice).unwrap_err().contains("twice"), "{twice}");
        }
    }

    #[test]
    fn depth_is_bounded_and_nothing_follows() {
        let deep = |depth: usize| format!("{{\"x\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        assert!(read(&deep(100)).is_ok());
        assert!(read(&deep(200)).is_err() && read(&deep(4000)).is_err());
        let objects = format!("{}1{}", r#"{"x":"#.repeat(1000), "}".repeat(1000));
        assert!(read(&objects).is_err());
        for wrong in [
            "",
            " {}",
            "{} x",
            "{}{}",
            "[]",
            "\"name\"",
            "5",
            "{\"name\":\"\u{1}\"}",
            "{'a':1}",
            "{\"a\":1,}",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert!(object::<Name>(b"{\"name\":\"\xff\"}").is_err());
        assert!(object::<Name>(b"\xef\xbb\xbf{}").is_err());
        assert!(read(r#"{"x":"\ud800"}"#).is_err());
    }

    #[test]
    fn errors_hold_no_values() {
        for wrong in
            [r#"{"name":5}"#, r#"{"name":null}"#, r#"{"name":["secret"]}"#, r#"{"name":{"secret":1}}"#]
        {
            let error = read(wrong).unwrap_err();
            assert!(error.starts_with("`name` is not a string") && !error.contains("secret"), "{error}");
        }
        assert_eq!(shown("a\nb\u{202e}"), r#""a\nb\u{202e}""#);
        assert_eq!(shown(&"x".repeat(500)).chars().count(), SHOWN + 3);
    }
}
