//! A copy of the project, to be changed and built.

use super::*;

/// The copy's own target folder, kept from one run to the next.
const TARGET: &str = "target/generation-test/target";

/// No picture is classified here, and the kernels take a minute to optimize.
const QUICK: &str = "profile.dev.package.counterfoil-vision.opt-level=0";

/// A copy of the project's tracked files that a test may change.
pub struct Copy {
    root: PathBuf,
    /// `src/api/items.rs` as it was copied.
    handlers: String,
    _alone: MutexGuard<'static, ()>,
}

impl Copy {
    pub fn new() -> Self {
        static ALONE: Mutex<()> = Mutex::new(());
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = project.join("target/generation-test/copy");
        let _ = fs::remove_dir_all(&root);
        let listed =
            Command::new("git").args(["ls-files", "-z"]).current_dir(project).output().expect("git runs");
        assert!(listed.status.success(), "the project is a git repository");
        for path in stdout(&listed).split('\0').filter(|path| project.join(path).is_file()) {
            let to = root.join(path);
            fs::create_dir_all(to.parent().expect("a file lies in a folder")).expect("the folder is made");
            fs::copy(project.join(path), to).expect("the file is copied");
        }
        lend_dependencies(&project.join("target/debug"), &project.join(TARGET).join("debug"));
        let handlers = fs::read_to_string(root.join(HANDLERS)).expect("the handlers are copied");
        Self { root, handlers, _alone: alone }
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).expect("the file is read")
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder is made");
        fs::write(path, text).expect("the file is written");
    }

    pub fn change_contract(&self, from: &str, to: &str) {
        let contract = self.read("openapi.yaml");
        assert_eq!(contract.matches(from).count(), 1, "`{from}` occurs once in openapi.yaml");
        self.write("openapi.yaml", &contract.replace(from, to));
    }

    pub fn add_operation(&self) {
        let operation = "
paths:
  /generation-probe:
    get:
      tags: [items]
      operationId: get_generation_probe
      security: []
      responses:
        '200':
          description: Probe answered
          content:
            application/json: {schema: {$ref: '#/components/schemas/GenerationProbe'}}
";
        let schema = "
  schemas:
    GenerationProbe: {type: object, properties: {first: {type: string}}}
";
        self.change_contract("\npaths:\n", operation);
        self.change_contract("\n  schemas:\n", schema);
    }

    /// Implements the probe operation, in place of what implements it already.
    pub fn implement_probe(&self, answer: &str, fields: &str) {
        let start = "impl Items<Instead> for Api {\n";
        let handler = format!(
            "async fn get_generation_probe(&self, _: &Method, _: &Host, _: &CookieJar)
                -> Result<counterfoil_api::apis::items::GetGenerationProbeResponse, Instead> {{
                Ok(counterfoil_api::apis::items::GetGenerationProbeResponse::{answer}(
                    models::GenerationProbe {{ {fields} }}
                ))
            }}\n"
        );
        self.write(HANDLERS, &self.handlers.replace(start, &format!("{start}{handler}")));
    }

    /// What the server that was built last answers to a `GET`, without the head.
    pub fn served(&self, target: &str) -> String {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join(TARGET).join("debug/counterfoil");
        let mut server = Command::new(program)
            .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--database", "sqlite:probe.db"])
            .current_dir(&self.root)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        BufReader::new(server.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
        let address =
            line.split("http://").nth(1).and_then(|rest| rest.split(' ').next()).expect("an address");
        let mut stream = TcpStream::connect(address).expect("a connection");
        write!(stream, "GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        server.kill().and_then(|()| server.wait()).expect("the server ends");
        answer.split_once("\r\n\r\n").expect("a head").1.to_owned()
    }

    pub fn cargo(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root).args(["--config", QUICK]).args(arguments);
        cargo.env("CARGO_TARGET_DIR", project.join(TARGET));
        cargo
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("OPENAPI_CODEGEN");
        let installed = project.join(".tools/openapi-generator/bin/openapi-generator-cli");
        if env::var_os("OPENAPI_GENERATOR").is_none() && installed.exists() {
            cargo.env("OPENAPI_GENERATOR", installed);
        }
        cargo.envs(variables.iter().copied()).output().expect("cargo runs")
    }

    pub fn succeeds(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        let output = self.cargo(arguments, variables);
        assert!(output.status.success(), "cargo {arguments:?} failed:\n{}", stderr(&output));
        output
    }

    /// What cargo said when it failed.
    pub fn fails(&self, arguments: &[&str], variables: &[(&str, &str)]) -> String {
        let output = self.cargo(arguments, variables);
        assert!(!output.status.success(), "cargo {arguments:?} succeeded:\n{}", stderr(&output));
        stderr(&output)
    }
}

/// Copies what was compiled of the dependencies already, with its times, by which cargo knows it as fresh: they take
/// minutes to compile, and the copy's are the same.
fn lend_dependencies(compiled: &Path, to: &Path) {
    if to.exists() || !compiled.is_dir() {
        return;
    }
    fs::create_dir_all(to).expect("the folder is made");
    for folder in [".fingerprint", "build", "deps"] {
        let copied = Command::new("cp").arg("-a").arg(compiled.join(folder)).arg(to).status();
        assert!(copied.expect("cp runs").success(), "{folder} is copied");
    }
}
