//! The course on machine learning in production, its chapter on OAuth2: three variables, a token with the scope, `/upload`.

use crate::support::{Issuer, Program, Server, file, signed};
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
        let headers: Vec<&str> =
            [Some(crate::support::FORM_TYPE), bearer.as_deref()].into_iter().flatten().collect();
        server.request("POST", "/upload", &headers, &form)
    };
    // What the course's issuer, Auth0, puts into its tokens.
    let token = |scope: &str| {
        let claims = json!({
            "iss": "https://issuer.example.com/", "aud": "https://api.example.com", "sub": "abc@clients", "azp": "abc",
            "gty": "client-credentials", "iat": 1_700_000_000, "exp": 4_102_444_800_u64, "scope": scope,
        });
        signed("test-only-ed25519", &json!({"alg": "EdDSA", "typ": "JWT", "kid": "main"}), &claims)
    };
    upload(None).expect_problem(401);
    upload(Some(&token("get::item"))).expect_problem(403);
    let said = upload(Some(&token("get::prediction"))).expect(200);
    assert_eq!(said["prediction"], "Cat", "{said}");
}
