//! Room for bytes: what requests hold of pictures in memory is bounded in all.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// Why a job was not taken. Nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Full {
    /// As many jobs wait as may.
    #[error("as many pictures wait as may")]
    Jobs,
    /// As many bytes are held as may be.
    #[error("pictures take up as much memory as they may")]
    Bytes,
    /// The engine is ending.
    #[error("the engine is ending")]
    Ending,
}

/// A bound on bytes that are held at once.
#[derive(Clone, Debug)]
pub struct Room(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    taken: AtomicUsize,
    most: usize,
}

impl Room {
    /// Room for `most` bytes.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self(Arc::new(Inner { taken: AtomicUsize::new(0), most }))
    }

    /// A space without any bytes yet.
    #[must_use]
    pub fn space(&self) -> Space {
        Space { room: self.clone(), bytes: 0 }
    }

    /// How many bytes there is room for in all.
    #[must_use]
    pub fn most(&self) -> usize {
        self.0.most
    }

    /// How many bytes are taken up.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.0.taken.load(Ordering::Relaxed)
    }
}

/// A part of a [`Room`], given back when it is dropped.
#[derive(Debug)]
pub struct Space {
    room: Room,
    bytes: usize,
}

impl Space {
    /// Takes up more bytes.
    ///
    /// # Errors
    /// [`Full::Bytes`] where there is no room for them; what was taken before stays.
    pub fn grow(&mut self, bytes: usize) -> Result<(), Full> {
        let Inner { taken, most } = &*self.room.0;
        let enough = |taken: usize| taken.checked_add(bytes).filter(|sum| sum <= most);
        taken.fetch_update(Ordering::Relaxed, Ordering::Relaxed, enough).map_err(|_| Full::Bytes)?;
        self.bytes += bytes;
        Ok(())
    }
}

impl Drop for Space {
    fn drop(&mut self) {
        self.room.0.taken.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}
