//! Names of key files: what a key is for, and since when. `access-20261121T225000Z.pem`

use chrono::{DateTime, NaiveDateTime};
use std::fmt;

const TIME: &str = "%Y%m%dT%H%M%SZ";

/// What a key is for. No key serves two uses, so that nothing that is signed for one passes for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// It signs access tokens.
    Access,
    /// It is the root key of Biscuits.
    Biscuit,
}

impl Use {
    const fn prefix(self) -> &'static str {
        match self {
            Self::Access => "access-",
            Self::Biscuit => "biscuit-",
        }
    }
}

/// The name of a key file. Names are in the order of their uses, then of their times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    /// What the key is for.
    pub(super) usage: Use,
    /// When it was made, in seconds since 1970.
    pub(super) created: u32,
}

impl Name {
    /// Reads a name; `None` where it is none of a key. Each name is written in one way only, or two files could be
    /// one key.
    pub(super) fn read(text: &str) -> Option<Self> {
        let usage = [Use::Access, Use::Biscuit].into_iter().find(|usage| text.starts_with(usage.prefix()))?;
        let time = text.strip_prefix(usage.prefix())?.strip_suffix(".pem")?;
        let seconds = NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc().timestamp();
        let name = Self { usage, created: seconds.try_into().ok()? };
        (name.to_string() == text).then_some(name)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = DateTime::from_timestamp(self.created.into(), 0).unwrap_or_default();
        write!(f, "{}{}.pem", self.usage.prefix(), time.format(TIME))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_a_use_and_a_time() {
        let name = Name::read("access-20261121T225000Z.pem").unwrap();
        assert_eq!(name, Name { usage: Use::Access, created: 1_795_301_400 });
        let last = Name { usage: Use::Biscuit, created: u32::MAX };
        assert_eq!(last.to_string(), "biscuit-21060207T062815Z.pem");
        assert_eq!(Name::read("biscuit-21060207T062815Z.pem"), Some(last));
    }

    #[test]
    fn other_names_are_none_of_keys() {
        for text in [
            "",
            "access-.pem",
            "access-20261121T225000Z",
            "access-20261121T225000Z.pem.bak",
            "access-20261121T225000.pem",
            "access-20261121T225000z.pem",
            "access-20261321T225000Z.pem",
            "access-20260230T225000Z.pem",
            "access-20261121T235960Z.pem",
            "access-2026121T225000Z.pem",
            "access-+20261121T225000Z.pem",
            "access- 20261121T225000Z.pem",
            "access-19691231T235959Z.pem",
            "access-21060207T062816Z.pem",
            "Access-20261121T225000Z.pem",
            "other-20261121T225000Z.pem",
        ] {
            assert_eq!(Name::read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn names_come_back(created in any::<u32>(), access in any::<bool>()) {
            let name = Name { usage: if access { Use::Access } else { Use::Biscuit }, created };
            prop_assert_eq!(Name::read(&name.to_string()), Some(name));
        }

        #[test]
        fn no_text_is_read_as_two_names(text in "(access|biscuit)-[0-9TZ+ ]{14,17}\\.pem") {
            if let Some(name) = Name::read(&text) {
                prop_assert_eq!(name.to_string(), text);
            }
        }
    }
}
