//! Where the models lie: `models/<name>/config.json` for one version, `models/<name>/<version>/config.json` for several.

use super::error::LoadError;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The file that makes a folder a model's.
const CONFIG: &str = "config.json";

/// Longest name of a model.
const LONGEST_NAME: usize = 64;

/// Longest version.
const LONGEST_VERSION: usize = 32;

/// A version of a model, as it lies in its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder with `config.json`.
    pub folder: PathBuf,
    /// The version that the folder's name says; `None` where the model's own folder holds the only one.
    pub version: Option<String>,
}

/// Every model in a folder, with its versions. Folders without a `config.json`, in them or one below, are no models.
///
/// # Errors
/// When a folder cannot be read, a model bears a name that no address could hold, or a model has its version in two
/// forms at once.
pub fn scan(models: &Path) -> Result<BTreeMap<String, Vec<Place>>, LoadError> {
    let mut found = BTreeMap::new();
    for (name, folder) in folders(models)? {
        let places = places(&folder)?;
        if !places.is_empty() {
            found.insert(checked(&folder, name, LONGEST_NAME)?, places);
        }
    }
    Ok(found)
}

fn places(folder: &Path) -> Result<Vec<Place>, LoadError> {
    let mut versions = Vec::new();
    for (name, folder) in folders(folder)? {
        if folder.join(CONFIG).is_file() {
            versions.push(Place { version: Some(checked(&folder, name, LONGEST_VERSION)?), folder });
        }
    }
    if !folder.join(CONFIG).is_file() {
        return Ok(versions);
    }
    if let Some(Place { folder: other, .. }) = versions.first() {
        let other = other.file_name().unwrap_or_default().display();
        let reason = format!("it holds a {CONFIG}, and so does {other} in it; keep one of the two");
        return Err(LoadError::Layout { path: folder.to_owned(), reason });
    }
    Ok(vec![Place { folder: folder.to_owned(), version: None }])
}

/// The folders in a folder, by name; hidden ones are left out, as editors and archives make them.
fn folders(folder: &Path) -> Result<Vec<(String, PathBuf)>, LoadError> {
    let unreadable = |error: std::io::Error| LoadError::Layout {
        path: folder.to_owned(),
        reason: match error.kind() {
            std::io::ErrorKind::NotFound => "there is no such folder".to_owned(),
            _ => format!("the folder cannot be read: {error}"),
        },
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && entry.path().is_dir() {
            found.push((name, entry.path()));
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a text can be a version: a part of an address as it is.
pub fn is_version(text: &str) -> bool {
    fits(text, LONGEST_VERSION)
}

fn fits(name: &str, longest: usize) -> bool {
    let inner = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    let first = name.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
    first && name.len() <= longest && name.bytes().all(inner)
}

fn checked(folder: &Path, name: String, longest: usize) -> Result<String, LoadError> {
    if fits(&name, longest) {
        return Ok(name);
    }
    let reason = format!(
        "models and versions are named by a letter from A to Z or a digit, then letters, digits, `.`, `_` and `-`, \
         at most {longest} in all; name the folder so"
    );
    Err(LoadError::Layout { path: folder.to_owned(), reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[&str]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for file in files {
            let path = root.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "{}").unwrap();
        }
        root
    }

    fn found(root: &Path) -> Vec<(String, Vec<Option<String>>)> {
        let versions = |places: Vec<Place>| places.into_iter().map(|place| place.version).collect();
        scan(root).unwrap().into_iter().map(|(name, places)| (name, versions(places))).collect()
    }

    #[test]
    fn one_version_or_several() {
        let root = tree(&[
            "one/config.json",
            "one/golden/cat.jpg",
            "two/1/config.json",
            "two/10/config.json",
            "two/notes/text",
            "train/train.py",
            ".old/config.json",
            "readme",
        ]);
        let version = |name: &str| Some(name.to_owned());
        assert_eq!(
            found(root.path()),
            [("one".to_owned(), vec![None]), ("two".to_owned(), vec![version("1"), version("10")])]
        );
    }

    #[test]
    fn what_says_two_things_is_refused() {
        let root = tree(&["one/config.json", "one/2/config.json"]);
        let said = scan(root.path()).unwrap_err().to_string();
        assert!(said.contains("keep one of the two") && said.contains("so does 2 in it"), "{said}");
    }

    #[test]
    fn names_fit_into_addresses() {
        for name in ["a b", "ä", "-a", "_", &"x".repeat(65)] {
            let root = tree(&[&format!("{name}/config.json")]);
            assert!(scan(root.path()).unwrap_err().to_string().contains("name the folder so"), "{name}");
            // Without a model in it, it is no business of ours.
            let root = tree(&[&format!("{name}/text")]);
            assert!(found(root.path()).is_empty());
        }
        let root = tree(&[&format!("a/{}/config.json", "1".repeat(33))]);
        assert!(scan(root.path()).unwrap_err().to_string().contains("at most 32"));
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let root = tree(&[]);
        let said = scan(&root.path().join("none")).unwrap_err().to_string();
        assert!(said.contains("none: there is no such folder"), "{said}");
    }
}
