//! Generates `generated/src` from `openapi.yaml`.
//!
//! This is the build script of the crate in `generated/`, not of the server: so cargo runs it before it
//! compiles the generated code, and a changed contract is in the very next build. It does nothing where
//! `generated/codegen.lock` fits; what happens otherwise depends on `OPENAPI_CODEGEN`:
//!
//! - not set: generate anew, or fail with what changed where there is no generator;
//! - `force`: generate anew in any case (`make generate`);
//! - `check`: generate and fail where the result is not what is there; write nothing (`make check-generated`).

#[path = "build/amendments.rs"]
mod amendments;
#[path = "build/generator.rs"]
mod generator;
#[path = "build/headers.rs"]
mod headers;
#[path = "build/lock.rs"]
mod lock;
#[path = "build/streaming.rs"]
mod streaming;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    time::SystemTime,
};

use generator::Generator;
use lock::{Lock, Tree, read_tree};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            message.lines().for_each(|line| println!("cargo::error={line}"));
            ExitCode::FAILURE
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    WhenChanged,
    Force,
    Check,
}

impl Mode {
    fn from_env() -> Result<Self, String> {
        match env::var("OPENAPI_CODEGEN").unwrap_or_default().as_str() {
            "" => Ok(Self::WhenChanged),
            "force" => Ok(Self::Force),
            "check" => Ok(Self::Check),
            other => Err(format!("OPENAPI_CODEGEN is `{other}`; it may be `check` or `force`")),
        }
    }
}

/// The places that the script reads and writes.
struct Project {
    root: PathBuf,
    contract: PathBuf,
    lock: PathBuf,
    source: PathBuf,
    scratch: PathBuf,
}

impl Project {
    fn from_env() -> Result<Self, String> {
        let generated = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo runs this script")?);
        let scratch = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo runs this script")?).join("codegen");
        let root = generated.parent().ok_or("generated/ lies in the project")?.to_path_buf();
        Ok(Self {
            contract: root.join("openapi.yaml"),
            lock: generated.join("codegen.lock"),
            source: generated.join("src"),
            root,
            scratch,
        })
    }

    /// Tells cargo to run this script again when a file changes that it reads or writes.
    fn watch(&self, tree: &Tree) {
        let others = [&self.contract, &self.lock].map(PathBuf::clone);
        let others = others.into_iter().chain([self.root.join("rustfmt.toml")]);
        for path in others.chain(tree.keys().map(|path| self.source.join(path))) {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        for variable in ["OPENAPI_CODEGEN", "OPENAPI_GENERATOR"] {
            println!("cargo::rerun-if-env-changed={variable}");
        }
    }
}

fn run() -> Result<(), String> {
    let mode = Mode::from_env()?;
    let project = Project::from_env()?;
    let contract = fs::read(&project.contract).map_err(|e| format!("openapi.yaml: {e}"))?;
    let settings = generator::settings(&project.root)?;
    let tree = read_tree(&project.source).map_err(|e| format!("generated/src: {e}"))?;
    let lock = Lock::parse(&fs::read_to_string(&project.lock).unwrap_or_default());
    let differences = lock.differences(&Lock::of(&contract, &settings, &tree));
    if mode == Mode::WhenChanged && differences.is_empty() {
        project.watch(&tree);
        return Ok(());
    }
    let generator = Generator::find(&project.root).map_err(|why| without_generator(&differences, &why))?;
    let fresh = generator.generate(&project.root, &project.scratch)?;
    let fresh_lock = Lock::of(&contract, &settings, &fresh);
    if mode == Mode::Check {
        // A file that is never there makes cargo run this script each time: it knows nothing of files in generated/
        // that nobody generated.
        println!("cargo::rerun-if-changed={}", project.scratch.join("never").display());
        check(&lock, &fresh_lock, &differences)?;
    } else {
        let overwritten = lock.output.keys().filter(|path| differs(&lock, &tree, path));
        overwritten.for_each(|path| {
            println!("cargo::warning=generated/src/{path} was edited by hand: written anew")
        });
        write(&project, &tree, &fresh, &fresh_lock).map_err(|e| format!("generated/: {e}"))?;
    }
    project.watch(&fresh);
    Ok(())
}

fn differs(lock: &Lock, tree: &Tree, path: &String) -> bool {
    tree.get(path).is_some_and(|text| lock.output.get(path) != Some(&lock::digest(text.as_bytes())))
}

fn without_generator(differences: &[String], why: &str) -> String {
    let mut message = String::new();
    for difference in differences {
        message += &format!("{difference}.\n");
    }
    let version = generator::VERSION;
    message
        + &format!(
            "openapi-generator {version} is needed, but {why}.\nRun: make generate (needs Python 3; brings Java where there is none)"
        )
}

/// Fails unless the lock and the files are exactly what was generated just now.
fn check(lock: &Lock, fresh: &Lock, differences: &[String]) -> Result<(), String> {
    let mut found = differences.to_vec();
    if found.is_empty() && lock != fresh {
        found = lock
            .differences(fresh)
            .into_iter()
            .map(|d| d.replace("was edited by hand", "is out of date"))
            .collect();
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(format!("generated/ is not what openapi.yaml generates:\n{}.\nRun: make generate", found.join(".\n")))
}

/// Writes what differs, removes what is no longer generated, and records the digests.
///
/// Everything written gets the contract's time: cargo would otherwise see the script's inputs change while
/// it ran, and build everything once more.
fn write(project: &Project, old: &Tree, fresh: &Tree, lock: &Lock) -> io::Result<()> {
    let time = fs::metadata(&project.contract)?.modified()?;
    for path in old.keys().filter(|path| !fresh.contains_key(*path)) {
        fs::remove_file(project.source.join(path))?;
    }
    for (path, text) in fresh.iter().filter(|(path, text)| old.get(*path) != Some(*text)) {
        write_at(&project.source.join(path), text, time)?;
    }
    write_at(&project.lock, &lock.render(), time)
}

fn write_at(path: &Path, text: &str, time: SystemTime) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)?;
    fs::File::options().write(true).open(path)?.set_modified(time)
}
