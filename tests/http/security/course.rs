//! The course on machine learning in production, its chapter on OAuth2: three variables, a token with the scope, `/upload`.

use crate::support::{Issuer, Program, Server, file};
use serde_json::{Value, json};

#[test]
fn upload_takes_a_token_with_its_scope_and_health_is_open() {
    let corpus: Value = serde_json::from_slice(&file("tests/tokens/jwt.json")).expect("JSON");
    let issuer = Issuer::start(vec![corpus["issuers"][0]["jwks"].to_string()]);
    let program = Program::new();
    let models = concat!(env!("CARGO_MANIFEST_DIR"), "/models");
    let mut command = program.command(&["serve", "--listen", "127.0.0.1:0", "--models", models]);
    command.env("OAUTH2_ISSUER", "https://issuer.example.com/");
    command.env("OAUTH2_AUDIENCE", "https://api.example.com");
    command.env("OAUTH2_JWKS_URI", issuer.url(0));
    let server = Server::start(program, command);
    assert_eq!(server.get("/health").expect(200), json!({"status": "OK"}));

    let form = crate::support::form(&[("cat.jpg", &file("tests/pictures/cat.jpg"))]);
    let upload = |token: Option<&str>| {
        let bearer = token.map(|token| format!("Authorization: Bearer {token}"));
        let headers: Vec<&str> = [Some(crate::support::FORM_TYPE), bearer.as_deref()].into_iter().flatten().collect();
        server.request("POST", "/upload", &headers, &form)
    };
    let token = |name: &str| {
        let cases = corpus["cases"].as_array().expect("cases");
        let case = cases.iter().find(|case| case["name"] == name).unwrap_or_else(|| panic!("no case {name}"));
        case["token"].as_str().expect("a token").to_owned()
    };
    upload(None).expect_problem(401);
    upload(Some(&token("good-rs256"))).expect_problem(403);
    let said = upload(Some(&token("the-course-s-scope"))).expect(200);
    assert_eq!(said["prediction"], "Cat", "{said}");
}
