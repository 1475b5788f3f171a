//! The registry, on folders of models that see nothing.

mod blank;

use super::*;
use blank::{write, write_golden};
use std::{
    fs,
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
};
use tempfile::TempDir;

const CAT: [f32; 3] = [0.8, 0.1, 0.1];
const DOG: [f32; 3] = [0.1, 0.8, 0.1];

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, version: &str, probabilities: [f32; 3]) -> String {
        write(&self.path(name), version, probabilities)
    }

    fn open(&self) -> Result<Registry, RegistryError> {
        Registry::open(self.0.path(), Compute::default())
    }
}

fn digest(registry: &Registry, name: &str) -> String {
    registry.get(Some(name), None).expect("a model").digest().to_owned()
}

#[test]
fn the_newest_version_of_the_only_model_is_the_default() {
    let folder = Folder::new();
    for version in ["9", "10", "1"] {
        folder.put(&format!("pets/{version}"), version, CAT);
    }
    let registry = folder.open().unwrap().with_default(None).unwrap();
    let version = |name, version| registry.get(name, version).map(|model| model.version().to_owned());
    assert_eq!(version(None, None).as_deref(), Some("10"));
    assert_eq!(version(Some("pets"), Some("9")).as_deref(), Some("9"));
    assert_eq!(version(None, Some("1")).as_deref(), Some("1"));
    assert_eq!(version(None, Some("2")), None);
    assert_eq!(version(Some("Pets"), None), None);
    let list = registry.list();
    let versions: Vec<&str> = list[0].versions.iter().map(|served| served.model.version()).collect();
    assert_eq!((list.len(), list[0].name.as_str(), list[0].default), (1, "pets", true));
    assert_eq!(versions, ["10", "9", "1"]);
}

#[test]
fn of_several_models_one_is_named_the_default() {
    let folder = Folder::new();
    folder.put("cats", "1", CAT);
    folder.put("dogs", "1", DOG);
    let named = |name| folder.open().unwrap().with_default(name);
    let said = named(None).unwrap_err().to_string();
    assert!(said.contains("cats, dogs") && said.contains("--model"), "{said}");
    let said = named(Some("birds")).unwrap_err().to_string();
    assert!(said.contains("birds") && said.contains("cats, dogs"), "{said}");
    assert_eq!(named(Some("dogs")).unwrap().get(None, None).unwrap().name(), "dogs");
    assert!(folder.open().unwrap().get(None, None).is_none());
}

#[test]
fn the_first_model_to_come_is_the_default() {
    let folder = Folder::new();
    let registry = folder.open().unwrap().with_default(None).unwrap();
    assert!(registry.is_empty() && registry.list().is_empty() && registry.get(None, None).is_none());
    folder.put("cats", "1", CAT);
    assert!(registry.load("cats").unwrap().before.is_empty());
    folder.put("birds", "1", DOG);
    registry.load("birds").unwrap();
    assert_eq!(registry.list().len(), 2);
    assert!(!registry.entry("birds").unwrap().default && registry.entry("cats").unwrap().default);
}

#[test]
fn without_a_sound_model_nothing_opens() {
    let folder = Folder::new();
    folder.put("pets", "1", CAT);
    write_golden(&folder.path("pets"), "Dog", DOG);
    let said = folder.open().unwrap_err().to_string();
    assert!(said.contains("black.png: expected Dog") && said.contains("the model answers Cat"), "{said}");
    write_golden(&folder.path("pets"), "Cat", CAT);
    assert_eq!(folder.open().unwrap().list()[0].versions[0].goldens, 1);
    fs::write(folder.path("pets/model.safetensors"), "no weights").unwrap();
    assert!(folder.open().unwrap_err().to_string().contains("pets"));
}

#[test]
fn golden_answers_are_compared_and_never_guessed() {
    let folder = Folder::new();
    folder.put("pets", "1", CAT);
    write_golden(&folder.path("pets"), "Cat", CAT);
    let file = folder.path("pets/golden/golden.json");
    let picture = |text: &str| format!(r#"{{"tolerance": 0.01, "pictures": [{text}]}}"#);
    for (text, words) in [
        ("", "golden.json"),
        ("{}", "tolerance"),
        (&picture(""), "names no picture"),
        (&picture(r#"{"file": "none.png", "prediction": "Cat", "values": [0.8, 0.1, 0.1]}"#), "none.png"),
        (
            &picture(r#"{"file": "golden.json", "prediction": "Cat", "values": [0.8, 0.1, 0.1]}"#),
            "golden.json",
        ),
        (&picture(r#"{"file": "black.png", "prediction": "Cat", "values": [0.8, 0.1]}"#), "2 values"),
        (
            &picture(r#"{"file": "black.png", "prediction": "Cow", "values": [0.8, 0.1, 0.1]}"#),
            "none of the labels",
        ),
        (
            &picture(r#"{"file": "black.png", "prediction": "Cat", "values": [0.7, 0.2, 0.1]}"#),
            "expected Cat",
        ),
        (
            &picture(r#"{"file": "black.png", "prediction": "Dog", "values": [0.8, 0.1, 0.1]}"#),
            "expected Dog",
        ),
        (r#"{"tolerance": 1, "pictures": []}"#, "between 0 and 1"),
        (r#"{"tolerance": 0.1, "pictures": [], "more": 1}"#, "more"),
    ] {
        fs::write(&file, text).unwrap();
        let said = folder.open().unwrap_err().to_string();
        assert!(said.contains(words), "{text}: {said}");
    }
    fs::remove_file(&file).unwrap();
    assert!(folder.open().unwrap_err().to_string().contains("golden.json cannot be read"));
}

#[test]
fn a_version_is_called_as_its_folder_is() {
    let folder = Folder::new();
    folder.put("pets/2", "3", CAT);
    let said = folder.open().unwrap_err().to_string();
    assert!(said.contains("\"3\"") && said.contains("\"2\""), "{said}");
    let folder = Folder::new();
    folder.put("pets", "a version", CAT);
    assert!(folder.open().unwrap_err().to_string().contains("is no version"));
}

/// Folders may be links to where the files are.
#[test]
fn a_model_is_called_as_the_folder_of_models_calls_it() {
    let (folder, elsewhere) = (Folder::new(), Folder::new());
    elsewhere.put("pets-of-may", "1", CAT);
    std::os::unix::fs::symlink(elsewhere.path("pets-of-may"), folder.path("pets")).unwrap();
    assert_eq!(folder.open().unwrap().get(Some("pets"), None).unwrap().name(), "pets");
}

#[test]
fn a_load_exchanges_all_versions_at_once() {
    let folder = Folder::new();
    let first = folder.put("pets/1", "1", CAT);
    let registry = folder.open().unwrap();
    let held = registry.get(None, None).unwrap();
    let second = folder.put("pets/2", "2", DOG);
    assert_eq!(digest(&registry, "pets"), first, "nothing is exchanged before a load");
    let exchanged = registry.load("pets").unwrap();
    let identity = |version: &str, digest: &str| Identity { version: version.into(), digest: digest.into() };
    assert_eq!(exchanged.before, [identity("1", &first)]);
    assert_eq!(exchanged.after, [identity("2", &second), identity("1", &first)]);
    assert_eq!(digest(&registry, "pets"), second);

    fs::remove_dir_all(folder.path("pets/1")).unwrap();
    assert!(registry.get(None, Some("1")).is_some(), "a version goes by a load only");
    assert_eq!(registry.load("pets").unwrap().after, [identity("2", &second)]);
    assert!(registry.get(None, Some("1")).is_none());
    // Who has begun with a model ends with it.
    assert_eq!(held.digest(), first);
    let input = vec![0.0; held.input_len()];
    let answered = held.session().probabilities(&held, &input).unwrap();
    assert!((answered[0] - CAT[0]).abs() < 1e-3, "{answered:?}");
}

#[test]
fn where_anything_fails_the_old_stays() {
    let folder = Folder::new();
    let old = folder.put("pets/1", "1", CAT);
    let registry = folder.open().unwrap();
    let refused = |words: &str| {
        let said = registry.load("pets").unwrap_err().to_string();
        assert!(said.contains(words), "{said}");
        assert_eq!(digest(&registry, "pets"), old);
        let entry = registry.entry("pets").unwrap();
        assert_eq!(entry.versions.len(), 1);
        entry.refused
    };
    fs::create_dir(folder.path("pets/2")).unwrap();
    fs::write(folder.path("pets/2/config.json"), "{").unwrap();
    refused("pets/2");
    folder.put("pets/2", "2", DOG);
    write_golden(&folder.path("pets/2"), "Cat", CAT);
    let noted = refused("expected Cat").unwrap();
    assert!(noted.version == "2" && noted.reason.contains("expected Cat"), "{noted:?}");
    fs::remove_dir_all(folder.path("pets/2/golden")).unwrap();
    fs::write(folder.path("pets/2/model.safetensors"), [0; 64]).unwrap();
    refused("pets/2");
    fs::remove_dir_all(folder.path("pets")).unwrap();
    refused("there is no model \"pets\"");
    fs::remove_dir_all(folder.0.path()).unwrap();
    refused("no such folder");
    folder.put("pets/1", "1", CAT);
    registry.load("pets").unwrap();
    assert_eq!(registry.entry("pets").unwrap().refused, None);
}

#[test]
fn a_name_is_looked_up_and_never_a_path() {
    let folder = Folder::new();
    folder.put("models/pets", "1", CAT);
    folder.put("secret", "1", DOG);
    let registry = Registry::open(&folder.path("models"), Compute::default()).unwrap();
    for name in ["../secret", "..", ".", "", "pets/", "./pets", "/", "PETS", "pets\0"] {
        assert!(matches!(registry.load(name), Err(LoadError::Unknown { .. })), "{name:?}");
    }
}

#[test]
fn all_are_loaded_what_is_gone_goes_and_the_default_stays() {
    let folder = Folder::new();
    folder.put("cats", "1", CAT);
    folder.put("dogs", "1", DOG);
    let registry = folder.open().unwrap().with_default(Some("cats")).unwrap();
    let names = || registry.list().into_iter().map(|entry| entry.name).collect::<Vec<_>>();
    fs::remove_dir_all(folder.path("dogs")).unwrap();
    folder.put("birds", "1", DOG);
    let outcomes = registry.load_all();
    assert!(outcomes.iter().all(|(_, outcome)| outcome.is_ok()), "{outcomes:?}");
    assert_eq!(names(), ["birds", "cats"]);

    fs::remove_dir_all(folder.path("cats")).unwrap();
    fs::write(folder.path("birds/config.json"), "{}").unwrap();
    let outcomes = registry.load_all();
    assert!(outcomes.iter().all(|(_, outcome)| outcome.is_err()), "{outcomes:?}");
    assert_eq!((names(), digest(&registry, "cats").is_empty()), (vec!["birds".into(), "cats".into()], false));
}

/// Readers never find a table without the model, or with half of a load.
#[test]
fn readers_see_the_old_or_the_new() {
    let folder = Folder::new();
    let digests = [folder.put("pets/1", "1", CAT), folder.put("next", "2", DOG)];
    fs::rename(folder.path("next"), folder.0.path().join("pets/2")).unwrap();
    let registry = folder.open().unwrap();
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    assert!(digests.contains(&digest(&registry, "pets")));
                    thread::yield_now();
                }
            });
        }
        // Two loads at once come one after the other.
        let loads = [scope.spawn(|| registry.load("pets")), scope.spawn(|| registry.load("pets"))];
        let after = loads.map(|load| load.join().unwrap().unwrap().after);
        assert_eq!(after[0], after[1]);
        fs::rename(folder.path("pets/2"), folder.path("away")).unwrap();
        assert_eq!(registry.load("pets").unwrap().after.len(), 1);
        assert_eq!(digest(&registry, "pets"), digests[0]);
        over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn the_loader_tells_what_became_of_it() {
    let folder = Folder::new();
    folder.put("pets", "1", CAT);
    let loader = Loader::start(Arc::new(folder.open().unwrap())).unwrap();
    let (tell, told) = mpsc::channel();
    let again = tell.clone();
    loader.load("none", move |outcome| tell.send(outcome.is_err()).unwrap()).unwrap();
    loader.load("pets", |_| panic!("who is told may fail")).unwrap();
    loader
        .load_all(move |outcomes| again.send(outcomes.len() == 1 && outcomes[0].1.is_ok()).unwrap())
        .unwrap();
    assert_eq!(told.iter().take(2).collect::<Vec<_>>(), [true, true]);
}
