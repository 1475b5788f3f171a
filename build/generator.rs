//! The pinned openapi-generator: where it is found, how it is called, and what is done to its output.

use std::{
    env,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crate::{
    amendments::{AMENDMENTS, amend, templates},
    headers,
    lock::{Tree, read_tree},
    streaming,
};

/// The one version whose output is kept; `make tools-generator` installs it.
pub const VERSION: &str = "7.26.0";

/// The arguments that decide what is generated.
const OPTIONS: &[&str] = &[
    // The two `Blocking` options keep validation and serialization, microseconds each, on the request's own
    // thread: without them each request pays for two tasks on another.
    "--additional-properties=packageName=counterfoil_api,allowBlockingValidator=true,allowBlockingResponseSerialize=true",
    // Prices are exact, and maps have one order.
    "--type-mappings=number=rust_decimal::Decimal,map=std::collections::BTreeMap",
    // The generator's own authentication lets requests in that it should refuse, so it sees no `security`:
    // a layer before the generated router enforces what the contract says.
    "--openapi-normalizer=SECURITY_SCHEMES_FILTER=key:none",
];

/// rustfmt's first pass over the generated files is not a fixed point; its second is.
const FORMAT_PASSES: usize = 2;

/// Where `make tools-generator` puts the generator, relative to the project.
const INSTALLED: &str = ".tools/openapi-generator/bin/openapi-generator-cli";

/// All that decides the output besides the contract, as one text.
pub fn settings(root: &Path) -> Result<String, String> {
    let style = fs::read_to_string(root.join("rustfmt.toml")).map_err(|e| format!("rustfmt.toml: {e}"))?;
    let (options, headers) =
        (OPTIONS.join("\n"), [headers::OF_LAYERS, headers::READ_BY_LAYERS].concat().join("\n"));
    let media_types = streaming::OF_LAYERS.join("\n");
    let mut text = format!("{VERSION}\n{options}\n{headers}\n{media_types}\n{FORMAT_PASSES}\n{style}");
    for edit in AMENDMENTS.iter().flat_map(|amendment| amendment.edits) {
        text.extend(["\0", edit.template, "\0", edit.find, "\0", edit.replace]);
    }
    Ok(text)
}

/// A command that runs the generator.
pub struct Generator(Vec<OsString>);

impl Generator {
    /// The generator that the environment names, or else the installed one, or else the one on the PATH.
    ///
    /// # Errors
    /// Says why there is none that can be used.
    pub fn find(root: &Path) -> Result<Self, String> {
        match env::var("OPENAPI_GENERATOR").unwrap_or_default().as_str() {
            "" => {}
            "none" => return Err("OPENAPI_GENERATOR=none switches the generator off".to_owned()),
            named => return Self::named(named).usable(),
        }
        let installed = root.join(INSTALLED);
        if installed.exists() {
            return Self(vec![installed.into()]).usable();
        }
        Self(vec!["openapi-generator-cli".into()])
            .usable()
            .map_err(|why| format!("there is none in .tools, and on the PATH: {why}"))
    }

    fn named(program: &str) -> Self {
        let jar = program.ends_with(".jar");
        let words: &[&str] = if jar { &["java", "-jar", program] } else { &[program] };
        Self(words.iter().map(OsString::from).collect())
    }

    fn usable(self) -> Result<Self, String> {
        let version = self.run(&["version"].map(OsString::from))?;
        let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
        if version == VERSION {
            return Ok(self);
        }
        Err(format!("{} is version `{version}`", self.0[0].display()))
    }

    fn run(&self, arguments: &[OsString]) -> Result<Output, String> {
        run(Command::new(&self.0[0]).args(&self.0[1..]).args(arguments))
    }

    /// The formatted Rust files that the contract generates, made in `scratch`, which is emptied first.
    ///
    /// # Errors
    /// Passes on what the generator or rustfmt says, or which amendment no longer fits.
    pub fn generate(&self, root: &Path, scratch: &Path) -> Result<Tree, String> {
        let (amended, output) = (scratch.join("templates"), scratch.join("api"));
        let seen = scratch.join("openapi.yaml");
        empty(scratch).map_err(|e| format!("{}: {e}", scratch.display()))?;
        fs::read_to_string(root.join("openapi.yaml"))
            .map(|contract| headers::left_out(&contract, headers::OF_LAYERS, headers::READ_BY_LAYERS))
            .map(|contract| streaming::left_out(&contract, streaming::OF_LAYERS))
            .and_then(|contract| fs::write(&seen, contract))
            .map_err(|e| format!("openapi.yaml: {e}"))?;
        self.amended_templates(&amended)?;
        let ignore = ".openapi-generator-ignore";
        fs::create_dir_all(&output)
            .and_then(|()| fs::copy(root.join("generated").join(ignore), output.join(ignore)))
            .map_err(|e| format!("generated/{ignore}: {e}"))?;
        let mut arguments: Vec<OsString> = ["generate", "-g", "rust-axum", "-i"].map(OsString::from).to_vec();
        arguments.extend([seen.into(), "-t".into(), amended.into(), "-o".into()]);
        arguments.push(output.clone().into());
        arguments.extend(OPTIONS.iter().map(OsString::from));
        self.run(&arguments)?;
        let source = output.join("src");
        format(&source, root)?;
        read_tree(&source).map_err(|e| format!("{}: {e}", source.display()))
    }

    /// Takes the templates out of the generator and amends them; those that stay as they are the generator
    /// knows itself.
    fn amended_templates(&self, folder: &Path) -> Result<(), String> {
        let pristine = folder.with_extension("pristine");
        let mut arguments: Vec<OsString> =
            ["author", "template", "-g", "rust-axum", "-o"].map(OsString::from).to_vec();
        arguments.push(pristine.clone().into());
        self.run(&arguments)?;
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        for name in templates(AMENDMENTS) {
            let text =
                fs::read_to_string(pristine.join(name)).map_err(|e| format!("template {name}: {e}"))?;
            let text = amend(AMENDMENTS, name, &text)?;
            fs::write(folder.join(name), text).map_err(|e| format!("template {name}: {e}"))?;
        }
        Ok(())
    }
}

fn empty(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => fs::create_dir_all(folder),
    }
}

fn format(source: &Path, root: &Path) -> Result<(), String> {
    let tree = read_tree(source).map_err(|e| format!("{}: {e}", source.display()))?;
    let files: Vec<PathBuf> = tree.keys().map(|path| source.join(path)).collect();
    for _ in 0..FORMAT_PASSES {
        let mut rustfmt = Command::new("rustfmt");
        rustfmt.args(["--edition", "2024", "--config-path"]).arg(root.join("rustfmt.toml")).args(&files);
        run(&mut rustfmt)
            .map_err(|e| format!("{e}\nrustfmt formats the generated code: rustup component add rustfmt"))?;
    }
    Ok(())
}

/// Runs a command to its end; what it says is passed on only where it fails.
fn run(command: &mut Command) -> Result<Output, String> {
    let program = command.get_program().display().to_string();
    let output = command.output().map_err(|e| format!("{program}: {e}"))?;
    if output.status.success() {
        return Ok(output);
    }
    let said = [output.stdout, output.stderr].concat();
    Err(format!("{program} failed ({}):\n{}", output.status, String::from_utf8_lossy(&said)))
}
