//! Bodies of pictures, read as they come, into room that is accounted for from the first byte.

use super::refusal;
use crate::{api::incoming::Pieces, problem::Problem};
use bytes::{Bytes, BytesMut};
use counterfoil_vision::engine::{Full, Space};

/// A body, and the room that it takes up.
pub struct Held {
    /// Its bytes.
    pub bytes: Bytes,
    /// The room.
    pub space: Space,
}

/// Reads a whole body of at most `most` bytes into a space.
///
/// # Errors
/// 400 and 408 as [`Pieces::next`]; 413 where it is larger, as soon as that is known; 503 where there is no room.
pub async fn whole(mut pieces: Pieces, space: Space, most: usize) -> Result<Held, Problem> {
    let declared = pieces.declared().unwrap_or_default();
    if declared > most as u64 {
        return Err(refusal::too_large(most as u64));
    }
    // Memory that is not written to yet costs nothing, and growing would copy.
    let mut held = Growing::with_capacity(space, declared as usize);
    while let Some(piece) = pieces.next().await? {
        if held.len() + piece.len() > most {
            return Err(refusal::too_large(most as u64));
        }
        held.extend(&piece).map_err(refusal::full)?;
    }
    Ok(held.freeze())
}

/// Bytes that grow within room.
pub struct Growing {
    bytes: BytesMut,
    space: Space,
}

impl Growing {
    /// None yet; so many are expected.
    pub fn with_capacity(space: Space, expected: usize) -> Self {
        Self { bytes: BytesMut::with_capacity(expected), space }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Adds bytes.
    ///
    /// # Errors
    /// Where there is no room for them.
    pub fn extend(&mut self, piece: &[u8]) -> Result<(), Full> {
        self.space.grow(piece.len())?;
        self.bytes.extend_from_slice(piece);
        Ok(())
    }

    /// All of them.
    pub fn freeze(self) -> Held {
        Held { bytes: self.bytes.freeze(), space: self.space }
    }
}
