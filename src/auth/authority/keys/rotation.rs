//! The rule of rotation, by the times at which the keys of one use were made, in seconds since 1970.
//!
//! The newest key signs. An older one verifies until its successor is `overlap` seconds old; then it is rotated away.
//! A token is signed by the newest key of its time, so the successor is made at that time or later: where `overlap` is no
//! shorter than a token's life, no token outlives its key.

/// How far ahead of the clock the newest key may be dated, in seconds: rotations within one second date their keys
/// one after another.
const AHEAD: u64 = 60;

/// The time to date the next key with: now, unless a key is dated so already.
///
/// # Errors
/// When the newest key lies in the future, or the time is past that of the last id.
pub(super) fn next_created(newest: Option<u32>, now: u64) -> Result<u32, String> {
    let after = newest.map_or(0, |newest| u64::from(newest) + 1);
    if after > now.saturating_add(AHEAD) {
        return Err("the newest key is dated in the future, so that it would stay the newest. Set the clock right, or \
                    remove the key: tokens that were signed with it are then refused"
            .into());
    }
    u32::try_from(now.max(after))
        .map_err(|_| "key ids are seconds since 1970 in 32 bits, and end in 2106".into())
}

/// The first of the keys that still verify, of all that there are in the order of their making. All after it do too.
pub(super) fn first_verifying(created: &[u32], now: u64, overlap: u64) -> usize {
    let successors = created.get(1..).unwrap_or_default();
    successors.partition_point(|successor| u64::from(*successor).saturating_add(overlap) < now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_old_key_verifies_until_its_successor_is_old_enough() {
        for (now, first) in [(0, 0), (200, 0), (300, 0), (301, 1), (350, 1), (351, 2), (9999, 2)] {
            assert_eq!(first_verifying(&[100, 200, 250], now, 100), first, "{now}");
        }
        // A key alone is never rotated away.
        assert_eq!(first_verifying(&[100], u64::MAX, 0), 0);
        assert_eq!(first_verifying(&[], 5, 0), 0);
        assert_eq!(first_verifying(&[1, 2], u64::MAX, u64::MAX), 0);
    }

    #[test]
    fn two_keys_of_one_second_are_dated_apart() {
        assert_eq!(next_created(None, 100), Ok(100));
        assert_eq!(next_created(Some(99), 100), Ok(100));
        assert_eq!(next_created(Some(100), 100), Ok(101));
        assert_eq!(next_created(Some(101), 100), Ok(102));
        assert!(next_created(Some(160), 100).unwrap_err().contains("clock"));
        assert_eq!(next_created(None, u64::from(u32::MAX)), Ok(u32::MAX));
        for (newest, now) in [(None, 1 << 32), (Some(u32::MAX), u64::from(u32::MAX)), (None, u64::MAX)] {
            assert!(next_created(newest, now).unwrap_err().contains("2106"));
        }
    }

    proptest! {
        /// A life of a server: time passes, keys are rotated (perhaps twice within a second), files that are rotated
        /// away are removed, and a token is signed at each step.
        #[test]
        fn no_token_outlives_its_key(
            steps in prop::collection::vec((0..500u64, any::<bool>()), 1..60),
            overlap in 0..300u64,
        ) {
            let (mut now, mut created) = (1_000, vec![next_created(None, 1_000).unwrap()]);
            let mut signed: Vec<(u64, u32)> = Vec::new();
            for (passed, rotated) in steps {
                now += passed;
                if rotated && let Ok(next) = next_created(created.last().copied(), now) {
                    prop_assert!(created.iter().all(|known| *known < next));
                    created.push(next);
                    let verifying = created[first_verifying(&created, now, overlap)..].to_vec();
                    // What is removed does not change what verifies.
                    created.drain(..first_verifying(&created, now, overlap));
                    prop_assert_eq!(&verifying, &created);
                }
                let signing = *created.last().unwrap();
                signed.push((now, signing));
                let verifying = &created[first_verifying(&created, now, overlap)..];
                prop_assert_eq!(verifying.iter().filter(|key| **key == signing).count(), 1);
                for (at, key) in &signed {
                    if now <= at + overlap {
                        prop_assert!(verifying.contains(key), "signed at {} by {}, now {}", at, key, now);
                    }
                }
                // Of those that verify, all but the newest have a successor that is young.
                for pair in verifying.windows(2) {
                    prop_assert!(now <= u64::from(pair[1]) + overlap);
                }
            }
        }
    }
}
