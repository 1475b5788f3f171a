//! A server that asks who calls, with an authorization server of its own.

use super::{Answer, Contract, Program, Server};
use serde_json::Value;
use std::process::{Command, Output};

/// The exchange of tokens (RFC 8693).
pub const EXCHANGE: &str = "urn:ietf:params:oauth:grant-type:token-exchange";
/// What is exchanged.
pub const ACCESS_TOKEN: &str = "urn:ietf:params:oauth:token-type:access_token";

/// A server that issues its own tokens, and a client of it that may have every scope.
pub struct Guarded {
    /// The server.
    pub server: Server,
    /// Every scope of the contract.
    pub scopes: Vec<String>,
    /// The name and the secret of the client.
    pub client: (String, String),
}

impl Guarded {
    /// On an empty database, with more arguments.
    pub fn start(arguments: &[&str]) -> Self {
        Self::on(Program::new(), arguments)
    }

    /// In a folder that is there.
    pub fn on(program: Program, arguments: &[&str]) -> Self {
        let contract = include_str!("../../../openapi.yaml");
        let scopes: Vec<String> = scopes_of(contract);
        let client = add_client(&program, "all", &scopes.join(" "));
        let all = [&["serve", "--token-keys", "keys", "--listen", "127.0.0.1:0"], arguments].concat();
        let command = unlimited(program.command(&all));
        Self { server: Server::start(program, command), scopes, client }
    }

    /// The contract, for its operations.
    pub fn contract(&self) -> Contract {
        Contract::of(&self.server)
    }

    /// An access token with these scopes, separated by spaces.
    #[track_caller]
    pub fn token(&self, scope: &str) -> String {
        let form = format!("grant_type=client_credentials&scope={}", escape(scope));
        text(&self.ask("/oauth/token", &form).expect(200), "access_token")
    }

    /// A Biscuit for an access token.
    #[track_caller]
    pub fn biscuit(&self, token: &str) -> String {
        let form = format!("grant_type={EXCHANGE}&subject_token={token}&subject_token_type={ACCESS_TOKEN}");
        text(&self.ask("/oauth/token", &form).expect(200), "access_token")
    }

    /// Sends a form as the client.
    pub fn ask(&self, path: &str, form: &str) -> Answer {
        let (id, secret) = &self.client;
        self.ask_as(id, secret, path, form)
    }

    /// Sends a form as some client.
    pub fn ask_as(&self, id: &str, secret: &str, path: &str, form: &str) -> Answer {
        let basic = base64(format!("{id}:{secret}").as_bytes());
        let headers = [
            format!("Authorization: Basic {basic}"),
            "Content-Type: application/x-www-form-urlencoded".into(),
        ];
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        self.server.request("POST", path, &headers, form.as_bytes())
    }

    /// A request with a token and no body.
    pub fn send(&self, method: &str, target: &str, token: &str) -> Answer {
        self.server.request(method, target, &[&format!("Authorization: Bearer {token}")], b"")
    }

    /// A request with a token and a JSON body.
    pub fn json(&self, method: &str, target: &str, token: &str, body: &Value) -> Answer {
        let headers = [&format!("Authorization: Bearer {token}"), "Content-Type: application/json"];
        self.server.request(method, target, &headers, body.to_string().as_bytes())
    }

    /// Runs a command with a text on its standard input.
    pub fn run(&self, arguments: &[&str], input: &str) -> Output {
        run_with(&self.server.program, arguments, input)
    }

    /// A Biscuit narrowed by the program, offline.
    #[track_caller]
    pub fn narrowed(&self, biscuit: &str, arguments: &[&str]) -> String {
        let output = self.run(&[&["token", "attenuate"], arguments].concat(), biscuit);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("a token").trim().to_owned()
    }
}

/// A server's command that counts no rates, unless it says so itself.
pub fn unlimited(mut command: Command) -> Command {
    for rate in ["ADDRESS", "PRINCIPAL", "FAILURES"] {
        command.env(format!("COUNTERFOIL_RATE_LIMIT_{rate}"), "off");
    }
    command
}

/// Runs a program with a text on its standard input.
pub fn run_with(program: &Program, arguments: &[&str], input: &str) -> Output {
    use std::{fs, process::Stdio};
    let file = program.path("input");
    fs::write(&file, input).expect("a file");
    let mut command = program.command(arguments);
    command.stdin(Stdio::from(fs::File::open(&file).expect("a file")));
    command.output().expect("the program runs")
}

/// Adds a client by command; answers its name and secret.
#[track_caller]
pub fn add_client(program: &Program, id: &str, scope: &str) -> (String, String) {
    let output = program.run(&["token", "client", "add", id, "--scope", scope]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let shown: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    (id.to_owned(), text(&shown, "client_secret"))
}

fn scopes_of(contract: &str) -> Vec<String> {
    let contract: Value = serde_saphyr::from_str(contract).expect("YAML");
    let flows = &contract["components"]["securitySchemes"]["oauth2"]["flows"];
    flows["clientCredentials"]["scopes"].as_object().expect("scopes").keys().cloned().collect()
}

#[track_caller]
fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}")).to_owned()
}

/// A text as a form has it.
pub fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('+', "%2B").replace(' ', "+").replace(':', "%3A").replace('&', "%26")
}

/// Base64 with padding.
pub fn base64(bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}
