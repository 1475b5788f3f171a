//! `kill -9` at a bad moment: the database opens, holds what was acknowledged, and nothing half-written.

mod full_disk;
mod import;
mod ledger;
mod posts;
mod torture;

use rusqlite::{Connection, OpenFlags};
use std::{
    collections::hash_map::RandomState,
    env,
    hash::{BuildHasher, Hasher},
    path::Path,
};

/// Random numbers (SplitMix64) that can be had again: a failed test shows the seed, `CRASH_SEED` sets it.
struct Chance(u64);

impl Chance {
    /// What threads do differs from run to run all the same.
    fn new() -> Self {
        let given = env::var("CRASH_SEED").ok().map(|seed| seed.parse().expect("CRASH_SEED is a number"));
        let seed = given.unwrap_or_else(|| RandomState::new().build_hasher().finish());
        println!("CRASH_SEED={seed}");
        Self(seed)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// Has SQLite itself look for damage in the file.
fn assert_sound(database: &Path) {
    let conn = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_WRITE).expect("a database");
    let found: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a check");
    assert_eq!(found, "ok");
    let dangling = conn.prepare("PRAGMA foreign_key_check").expect("a check").exists([]).expect("a check");
    assert!(!dangling, "a row refers to one that is not there");
}
