//! What must hold of what is stored, for a change to be made.

use super::Result;

type Check<T> = dyn Fn(Option<&T>) -> Result<()> + Send;

/// A condition on the value that a change would replace or remove. The store looks at that value and makes the change
/// in one transaction, so that nobody else changes it in between.
pub struct Condition<T>(Option<Box<Check<T>>>);

impl<T> Condition<T> {
    /// No condition.
    #[must_use]
    pub const fn none() -> Self {
        Self(None)
    }

    /// What `check` says of the value; `None` where there is none. Its error, most likely
    /// [`StoreError::PreconditionFailed`](super::StoreError::PreconditionFailed), is what the store's method answers.
    pub fn new(check: impl Fn(Option<&T>) -> Result<()> + Send + 'static) -> Self {
        Self(Some(Box::new(check)))
    }

    /// Fails where the condition does not hold of a value.
    ///
    /// # Errors
    /// What the condition's check says.
    pub fn hold(&self, current: Option<&T>) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |check| check(current))
    }

    /// Fails where the condition does not hold of what `current` reads. Nothing is read where there is no condition.
    pub(super) fn check(&self, current: impl FnOnce() -> Result<Option<T>>) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |check| check(current()?.as_ref()))
    }
}
