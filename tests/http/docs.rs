//! The pages come from the binary and ask no other host for anything.

use crate::support::Server;

#[test]
fn pages_load_only_what_the_server_has() {
    let server = Server::demo();
    for path in ["/docs", "/redoc", "/problems/not-found"] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/html")), "{path}");
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("http"), "{policy}");
        for address in loads(&answer.text()) {
            assert!(address.starts_with('/') || address.starts_with("data:"), "{path} loads {address}");
            if address.starts_with('/') {
                assert_eq!(server.get(address).status, 200, "{path} loads {address}");
            }
        }
    }
}

/// The addresses in `src` and in the `href` of `link` elements.
fn loads(page: &str) -> Vec<&str> {
    let links =
        page.split("<link ").skip(1).filter_map(|rest| rest.split('>').next()?.split("href=\"").nth(1));
    let sources = page.split("src=\"").skip(1);
    links.chain(sources).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn bundles_are_what_they_claim_to_be() {
    let server = Server::demo();
    for (path, media_type, mark) in [
        ("/docs/swagger-ui-bundle.js", "text/javascript", "SwaggerUIBundle"),
        ("/docs/swagger-ui.css", "text/css", ".swagger-ui"),
        ("/redoc/redoc.standalone.js", "text/javascript", "Redoc"),
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, Some(media_type)), "{path}");
        assert!(answer.text().contains(mark) && answer.body.len() > 50_000, "{path}");
    }
}

#[test]
fn a_browser_gets_the_home_page_and_a_program_json() {
    let server = Server::demo();
    let page = server.request("GET", "/", &["Accept: text/html,*/*;q=0.8"], b"");
    assert_eq!(page.header("content-type"), Some("text/html"));
    assert_eq!(page.header("vary"), Some("accept"));
    assert!(page.text().contains("/docs") && page.text().contains(&server.address.to_string()));
    assert_eq!(
        server.request("GET", "/", &["Accept: */*"], b"").header("content-type"),
        Some("application/json")
    );
}

#[test]
fn every_problem_leads_to_its_page() {
    let server = Server::demo();
    for target in ["/nothing", "/items/x", "/items/7", "/items/%zz"] {
        let problem = server.get(target).json();
        let page = server.get(problem["type"].as_str().expect("a type"));
        assert_eq!(page.status, 200, "{problem}");
        assert!(page.text().contains(problem["title"].as_str().expect("a title")), "{problem}");
    }
    server.get("/problems/no-such-type").expect_problem(404);
}

#[test]
fn the_version_names_the_contract() {
    let server = Server::demo();
    let version = server.get("/version").expect(200);
    assert_eq!(version["contract_version"], server.get("/openapi.json").expect(200)["info"]["version"]);
    use sha2::Digest;
    let digest = sha2::Sha256::digest(server.get("/openapi.yaml").body);
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(version["contract_sha256"], digest);
}
