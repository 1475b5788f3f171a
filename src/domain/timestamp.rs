//! When something changed, and what HTTP, which counts whole seconds, may say of it.

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment so many milliseconds after the epoch.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// The second that it lies in, rounded down: seconds since the epoch.
    #[must_use]
    pub const fn second(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The first full second after it. What bears this second as its `Last-Modified` did not change in that second
    /// or later: a change within it would bear the one after.
    #[must_use]
    pub const fn next_second(self) -> i64 {
        self.second() + 1
    }
}
