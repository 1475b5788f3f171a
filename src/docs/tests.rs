//! What a browser would load from these pages, without a browser.

use super::*;
use crate::problem::ALL;

/// Every page, with a name for messages.
fn pages() -> Vec<(String, String)> {
    let mut pages = vec![
        ("swagger".into(), swagger_page().to_owned()),
        ("redoc".into(), redoc_page().to_owned()),
        ("home".into(), home_page("1.2.3", "http://127.0.0.1:8000")),
    ];
    pages.extend(ALL.iter().map(|problem| {
        (problem.slug.to_owned(), problem_page(problem.slug).expect("every type has a page"))
    }));
    pages
}

/// The values of an attribute in a page. Our pages quote all of them with `"`.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    page.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn pages_load_and_link_to_nothing_elsewhere() {
    for (name, page) in pages() {
        let addresses = [attributes(&page, "src"), attributes(&page, "href")].concat();
        assert!(addresses.len() >= 3, "{name} has {addresses:?}");
        for address in addresses {
            let own = address.starts_with('/') && !address.starts_with("//");
            assert!(own || address.starts_with("data:image/svg+xml,"), "{name}: {address}");
        }
        for other_way in ["@import", "url(", " srcset=", " style=", " onload=", "<iframe", "<base"] {
            assert!(!page.contains(other_way), "{name}: {other_way}");
        }
    }
}

#[test]
fn pages_have_no_script_within_and_no_gap_left() {
    for (name, page) in pages() {
        assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">\n"), "{name}");
        assert!(page.ends_with("</html>\n"), "{name}");
        assert!(!page.contains("{{") && !page.contains("}}"), "{name}");
        assert_eq!(page.matches("<script").count(), page.matches("<script src=\"/").count(), "{name}");
        assert_eq!(page.matches("<title>").count(), 1, "{name}");
    }
}

#[test]
fn the_pages_load_what_is_served() {
    assert_eq!(attributes(swagger_page(), "src"), ["/docs/swagger-ui-bundle.js", "/docs/init.js"]);
    assert!(swagger_page().contains("<link rel=\"stylesheet\" href=\"/docs/swagger-ui.css\">"));
    assert_eq!(attributes(redoc_page(), "src"), ["/redoc/redoc.standalone.js", "/redoc/init.js"]);
    assert!(swagger_page().contains("id=\"swagger-ui\""));
    assert!(swagger_init().contains("dom_id: \"#swagger-ui\""));
    assert!(redoc_page().contains("id=\"redoc\""));
    assert!(redoc_init().contains("getElementById(\"redoc\")"));
}

#[test]
fn the_scripts_that_start_the_pages_ask_this_server_alone() {
    for script in [swagger_init(), redoc_init()] {
        assert!(script.contains("\"/openapi.json\""));
        assert!(!script.contains("://"));
    }
    assert!(swagger_init().contains("validatorUrl: null"));
    assert!(swagger_init().contains("persistAuthorization: false"));
}

#[test]
fn the_bundles_are_what_their_names_say() {
    let css = swagger_ui_css();
    assert!(css.starts_with(".swagger-ui"));
    for address in css.split("url(").skip(1) {
        assert!(
            address.trim_start_matches('"').starts_with("data:"),
            "{}",
            &address[..40.min(address.len())]
        );
    }
    assert!(!css.contains("@import"));
    let swagger = swagger_ui_bundle();
    assert!(swagger.starts_with("/*!") && swagger.contains("SwaggerUIBundle"));
    let redoc = redoc_bundle();
    assert!(redoc.starts_with("/*!") && redoc.contains("exports.Redoc="));
}

#[test]
fn redoc_s_bundle_fetches_no_picture_from_its_makers() {
    let text = redoc_bundle();
    assert!(!text.contains("cdn.redoc"));
    assert!(!text.contains("src:\"http"));
    assert!(text.contains("alt:\"redocly logo\""), "the place of the picture has moved");
}

#[test]
fn the_home_page_names_every_way_on_and_shows_the_caller_s_address() {
    let page = home_page("1.2.3", "https://shop.example:8443");
    let links = attributes(&page, "href");
    for path in ["/docs", "/redoc", "/openapi.yaml", "/openapi.json", "/health", "/version"] {
        assert!(links.contains(&path), "{path}");
    }
    for link in links.iter().filter_map(|link| link.strip_prefix("/problems/")) {
        assert!(problem_page(link).is_some(), "{link}");
    }
    assert!(page.contains("$ curl https://shop.example:8443/health\n"));
    assert!(page.contains("counterfoil 1.2.3"));
}

#[test]
fn a_hostile_host_is_shown_not_obeyed() {
    let page = home_page("<v>", "http://x/\"><script src=\"//evil\"></script>{{style}}");
    assert!(!page.contains("<script"));
    assert!(
        page.contains("http://x/&quot;&gt;&lt;script src=&quot;//evil&quot;&gt;&lt;/script&gt;{{style}}")
    );
    assert!(page.contains("&lt;v&gt;"));
}

#[test]
fn every_problem_page_says_its_title_status_meaning_and_remedy() {
    for problem in ALL {
        let page = problem_page(problem.slug).expect("every type has a page");
        for text in [problem.title, problem.meaning, problem.remedy, &problem.uri()] {
            assert!(page.contains(&*template::escape(text)), "{}: {text}", problem.slug);
        }
        assert!(page.contains(&format!("HTTP status {}", problem.status)), "{}", problem.slug);
        let current = format!("<a href=\"{}\" aria-current=\"page\">", problem.uri());
        assert_eq!(page.matches(" aria-current=").count(), 1, "{}", problem.slug);
        assert!(page.contains(&current), "{}", problem.slug);
        assert_eq!(page.matches("<li><a href=\"/problems/").count(), ALL.len(), "{}", problem.slug);
    }
}

#[test]
fn an_unknown_problem_has_no_page() {
    for slug in ["", "nothing", "Not-Found", "not-found/", "../home", "{{style}}"] {
        assert_eq!(problem_page(slug), None, "{slug}");
    }
}
