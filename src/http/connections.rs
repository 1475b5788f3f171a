//! How many connections there are, in all and from each address.

use super::caller::network_of;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The connections that are open.
pub struct Connections {
    most: usize,
    most_of_one: usize,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    all: usize,
    of_each: HashMap<IpAddr, usize>,
}

/// Why a connection is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// There are as many as there may be.
    All,
    /// Its address has as many as it may.
    Address,
}

/// The place of one connection; given up when dropped.
pub struct Place {
    connections: Arc<Connections>,
    address: Option<IpAddr>,
}

impl Connections {
    /// Room for `most` connections, and for `most_of_one` from one address.
    pub fn new(most: usize, most_of_one: usize) -> Arc<Self> {
        Arc::new(Self { most, most_of_one, open: Mutex::default() })
    }

    /// Takes a place. Of an address that many clients share, `None` is to be given: it has no limit of its own.
    ///
    /// # Errors
    /// Where there is none left.
    pub fn enter(self: &Arc<Self>, address: Option<IpAddr>) -> Result<Place, Full> {
        let address = address.map(network_of);
        let mut open = self.open();
        if open.all >= self.most {
            return Err(Full::All);
        }
        if let Some(address) = address {
            let of_this = open.of_each.get(&address).copied().unwrap_or_default();
            if of_this >= self.most_of_one {
                return Err(Full::Address);
            }
            open.of_each.insert(address, of_this + 1);
        }
        open.all += 1;
        drop(open);
        Ok(Place { connections: Arc::clone(self), address })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        // Each change is a sum that is whole after any panic.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.connections.open();
        open.all = open.all.saturating_sub(1);
        let Some(address) = self.address else { return };
        if let Some(of_this) = open.of_each.get_mut(&address) {
            *of_this -= 1;
            if *of_this == 0 {
                open.of_each.remove(&address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_all_and_by_address_and_come_back() {
        let connections = Connections::new(4, 2);
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|text| Some(text.parse().unwrap()));
        let mut places = vec![connections.enter(one).unwrap(), connections.enter(one).unwrap()];
        assert_eq!(connections.enter(one).err(), Some(Full::Address));
        places.push(connections.enter(other).unwrap());
        places.push(connections.enter(None).unwrap());
        assert_eq!(connections.enter(None).err(), Some(Full::All));
        assert_eq!(connections.enter(other).err(), Some(Full::All));
        drop(places.remove(0));
        places.push(connections.enter(one).unwrap());
        drop(places);
        assert!(connections.open().all == 0 && connections.open().of_each.is_empty());
    }
}
