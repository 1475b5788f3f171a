use super::*;
use proptest::prelude::*;
use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::{Path, PathBuf},
    process::Command,
};

const NOW: u64 = 1_795_301_400;

fn folder() -> (tempfile::TempDir, KeyFolder) {
    let parent = tempfile::tempdir().unwrap();
    let keys = KeyFolder::open_or_create(parent.path().join("keys")).unwrap();
    (parent, keys)
}

fn path(parent: &tempfile::TempDir, name: &str) -> PathBuf {
    parent.path().join("keys").join(name)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn listed(parent: &tempfile::TempDir) -> Vec<String> {
    let entries = fs::read_dir(path(parent, "")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != ".lock");
    names.sort();
    names
}

/// The root key of Biscuits with this id, where it verifies.
fn root_key(keys: &Keys, id: u32) -> Option<[u8; 32]> {
    keys.biscuit.iter().find(|(known, _)| *known == id).map(|(_, key)| *key)
}

#[test]
fn the_first_keys_are_made_once_and_their_owners_alone() {
    let (parent, keys) = folder();
    assert_eq!(mode(&path(&parent, "")), 0o700);
    assert!(keys.load(NOW, 0).unwrap_err().reason.contains("no key"));
    assert!(keys.create_first_if_empty(NOW).unwrap());
    let names = ["access-20261121T225000Z.pem", "biscuit-20261121T225000Z.pem"];
    assert_eq!(listed(&parent), names);
    for name in names {
        assert_eq!(mode(&path(&parent, name)), 0o600);
    }
    let first = keys.load(NOW, 0).unwrap();
    assert!(!keys.create_first_if_empty(NOW + 9).unwrap());
    assert_eq!(keys.load(NOW + 9, 0).unwrap().jwks(), first.jwks());
    assert_eq!((first.signing.access.created, first.signing.biscuit.root_key_id), (NOW, NOW as u32));
    // Each use has a key of its own.
    assert_ne!(first.access[0].key, first.biscuit[0].1);
    // A use alone gets its key too: a process may have been killed between the two.
    fs::remove_file(path(&parent, names[1])).unwrap();
    assert!(keys.load(NOW, 0).unwrap_err().reason.contains("Biscuit"));
    assert!(keys.create_first_if_empty(NOW + 20).unwrap());
    assert_eq!(keys.load(NOW + 20, 0).unwrap().access, first.access);
}

#[test]
fn a_rotation_signs_with_new_keys_and_keeps_the_old_for_a_while() {
    let (parent, keys) = folder();
    keys.create_first_if_empty(NOW).unwrap();
    let first = keys.load(NOW, 100).unwrap();
    let rotation = keys.rotate(NOW + 10, 100).unwrap();
    assert_eq!((rotation.created, rotation.removed.len()), (NOW + 10, 0));
    assert_eq!(rotation.made, ["access-20261121T225010Z.pem", "biscuit-20261121T225010Z.pem"]);

    for (now, verifying) in [(NOW + 10, 2), (NOW + 110, 2), (NOW + 111, 1)] {
        let keys = keys.load(now, 100).unwrap();
        assert_ne!(keys.signing.access.kid, first.signing.access.kid);
        assert_eq!(keys.signing.biscuit.root_key_id, NOW as u32 + 10);
        assert_eq!((keys.access.len(), keys.biscuit.len()), (verifying, verifying));
        assert_eq!((keys.jwks().keys.len(), keys.biscuit_root_keys().len()), (verifying, verifying));
        assert_eq!(keys.access.last().unwrap().kid, keys.signing.access.kid);
        assert_eq!(root_key(&keys, keys.signing.biscuit.root_key_id), Some(keys.signing.biscuit.public()));
        assert_eq!(keys.access.contains(&first.access[0]), verifying == 2);
    }
    // Twice in one second, with the keys of before past their time.
    let again = keys.rotate(NOW + 111, 100).unwrap();
    assert_eq!(again.removed, ["access-20261121T225000Z.pem", "biscuit-20261121T225000Z.pem"]);
    assert_eq!(keys.rotate(NOW + 111, 100).unwrap().created, NOW + 112);
    assert_eq!(keys.load(NOW + 111, 100).unwrap().access.len(), 3);
    assert_eq!(listed(&parent).len(), 6);
}

#[test]
fn processes_that_start_at_once_make_one_pair() {
    let (parent, keys) = folder();
    let made = std::thread::scope(|scope| {
        let start = |number: u64| {
            let keys = &keys;
            scope.spawn(move || keys.create_first_if_empty(NOW + number).unwrap())
        };
        let started: Vec<_> = (0..8).map(start).collect();
        started.into_iter().map(|thread| usize::from(thread.join().unwrap())).sum::<usize>()
    });
    assert_eq!((made, listed(&parent).len()), (1, 2));
}

#[test]
fn what_others_may_read_is_refused_with_the_way_to_mend_it() {
    let (parent, keys) = folder();
    keys.create_first_if_empty(NOW).unwrap();
    let file = path(&parent, "access-20261121T225000Z.pem");
    for open in [0o640, 0o604, 0o620, 0o601] {
        set_mode(&file, open);
        let said = keys.load(NOW, 0).unwrap_err().to_string();
        assert!(said.contains(&format!("chmod 600 {}", file.display())), "{said}");
    }
    set_mode(&file, 0o400);
    assert!(keys.load(NOW, 0).is_ok());
    let whole = path(&parent, "");
    set_mode(&whole, 0o750);
    assert!(KeyFolder::open(&whole).unwrap_err().to_string().contains("chmod 700"));
    set_mode(&whole, 0o700);
    assert!(KeyFolder::open(&whole).is_ok());
    assert!(KeyFolder::open(&file).unwrap_err().reason.contains("no folder"));
    assert!(KeyFolder::open(parent.path().join("none")).is_err());
    assert!(KeyFolder::open_or_create(parent.path().join("none/keys")).is_err());
}

#[test]
fn other_files_are_passed_over_and_damaged_keys_are_not() {
    let (parent, keys) = folder();
    keys.create_first_if_empty(NOW).unwrap();
    for name in ["README", "access.pem", ".hidden", "access-20261121T225000Z.pem~"] {
        fs::write(path(&parent, name), "no key").unwrap();
    }
    fs::create_dir(path(&parent, "old")).unwrap();
    let known = keys.load(NOW, 0).unwrap();

    let damaged = path(&parent, "access-20261121T225001Z.pem");
    for (bytes, words) in [
        (b"no key".to_vec(), "expected an Ed25519 private key"),
        (vec![b'a'; 16385], "larger than"),
        (vec![0xff, 0xfe], "UTF-8"),
        (fs::read(path(&parent, "access-20261121T225000Z.pem")).unwrap(), "the same key as"),
        (fs::read(path(&parent, "biscuit-20261121T225000Z.pem")).unwrap(), "the same key as"),
    ] {
        fs::write(&damaged, bytes).unwrap();
        set_mode(&damaged, 0o600);
        let said = keys.load(NOW, 100).unwrap_err().to_string();
        assert!(said.contains(words), "{said}");
    }
    // Even a damaged key that is newest is not passed over: signing with an older one is not what was asked for.
    fs::remove_file(&damaged).unwrap();
    assert_eq!(keys.load(NOW, 100).unwrap().jwks(), known.jwks());
}

#[test]
fn links_pipes_and_folders_are_no_keys() {
    let (parent, keys) = folder();
    keys.create_first_if_empty(NOW).unwrap();
    let name = path(&parent, "access-20261121T225001Z.pem");
    let refused = || {
        let said = keys.load(NOW, 100).unwrap_err().to_string();
        assert!(said.contains("no regular file"), "{said}");
    };
    symlink(path(&parent, "access-20261121T225000Z.pem"), &name).unwrap();
    refused();
    fs::remove_file(&name).unwrap();
    fs::create_dir(&name).unwrap();
    refused();
    fs::remove_dir(&name).unwrap();
    // Reading a pipe would wait for ever.
    if Command::new("mkfifo").arg(&name).status().is_ok_and(|status| status.success()) {
        refused();
    }
}

#[test]
fn drafts_of_a_killed_process_are_removed_by_the_next() {
    let (parent, keys) = folder();
    fs::write(path(&parent, ".draft-abc"), "half a key").unwrap();
    keys.rotate(NOW, 0).unwrap();
    assert_eq!(listed(&parent).len(), 2);
}

#[test]
fn a_key_dated_in_the_future_stops_a_rotation() {
    let (_parent, keys) = folder();
    keys.create_first_if_empty(NOW).unwrap();
    let said = keys.rotate(NOW - 1000, 0).unwrap_err().to_string();
    assert!(said.contains("clock"), "{said}");
    // What is there goes on signing.
    assert_eq!(keys.load(NOW - 1000, 0).unwrap().signing.access.created, NOW);
}

#[test]
fn nothing_shows_a_secret() {
    let keys = Keys::ephemeral(NOW).unwrap();
    let shown = format!("{keys:?}");
    assert!(shown.contains(&format!("AccessSigningKey({}, secret)", keys.signing.access.kid)));
    assert!(shown.contains(&format!("BiscuitSigningKey({NOW}, secret)")));
    assert!(!shown.contains(&format!("{:?}", keys.signing.biscuit.secret())));
    assert!(Keys::ephemeral(u64::MAX).is_err());
}

/// What OpenSSL makes is read, where OpenSSL is.
#[test]
fn keys_of_openssl_are_read() {
    let (parent, keys) = folder();
    keys.create_first_if_empty(NOW).unwrap();
    let file = path(&parent, "access-20261121T225001Z.pem");
    let openssl =
        Command::new("openssl").args(["genpkey", "-algorithm", "ed25519", "-out"]).arg(&file).output();
    if openssl.is_ok_and(|done| done.status.success()) {
        set_mode(&file, 0o600);
        assert_eq!(keys.load(NOW, 100).unwrap().signing.access.created, NOW + 1);
        let own = path(&parent, "access-20261121T225000Z.pem");
        let read = Command::new("openssl").args(["pkey", "-noout", "-in"]).arg(own).output().unwrap();
        assert!(read.status.success());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// What is signed at any time verifies for the overlap at least, and what is rotated away is removed.
    #[test]
    fn rotations_of_files_keep_the_law(steps in prop::collection::vec(0..200u64, 1..8), overlap in 0..300u64) {
        let (parent, folder) = folder();
        let mut now = NOW;
        folder.create_first_if_empty(now).unwrap();
        let mut signed = vec![(now, folder.load(now, overlap).unwrap().signing)];
        for passed in steps {
            now += passed;
            let rotation = folder.rotate(now, overlap).unwrap();
            let keys = folder.load(now, overlap).unwrap();
            prop_assert_eq!(keys.signing.access.created, rotation.created);
            // The files are those of the keys that verify.
            prop_assert_eq!(listed(&parent).len(), keys.access.len() + keys.biscuit.len());
            signed.push((now, keys.signing.clone()));
            for (at, by) in &signed {
                if now <= at + overlap {
                    prop_assert!(keys.access.iter().any(|key| key.kid == by.access.kid));
                    let root = root_key(&keys, by.biscuit.root_key_id);
                    prop_assert_eq!(root, Some(by.biscuit.public()));
                }
            }
        }
        now += overlap + 60;
        let last = folder.load(now + 1, overlap).unwrap();
        prop_assert_eq!((last.access.len(), last.biscuit.len()), (1, 1));
    }
}
