//! The pages for people: the home page, Swagger UI, Redoc and the pages about types of problem. All that they
//! load is in the binary; a browser that shows them asks no other host for anything.

mod asset;
mod template;
#[cfg(test)]
mod tests;

use crate::problem::{self, ProblemType};
use std::{fmt::Write as _, sync::LazyLock};
use template::{Value, fill};

/// The `Content-Security-Policy` of every page here. Scripts come from this server only, none from within a
/// page. Styles may be within a page, because Redoc writes its own as it runs; for its search it starts a worker
/// from a `blob:`. Images may be `data:`, which the icons are.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' \
     'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src blob:; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const STYLE: &str = include_str!("pages/style.css");
const ICON: &str = include_str!("pages/icon.svg");

/// The icon as an address that holds it, so that a browser does not ask for `/favicon.ico`.
static ICON_ADDRESS: LazyLock<String> = LazyLock::new(|| {
    let svg = ICON.trim_end().replace('#', "%23").replace('<', "%3C").replace('>', "%3E");
    format!("data:image/svg+xml,{svg}")
});

/// `/docs`: Swagger UI.
#[must_use]
pub fn swagger_page() -> &'static str {
    static PAGE: LazyLock<String> = LazyLock::new(|| fill(include_str!("pages/swagger.html"), &[icon()]));
    &PAGE
}

/// `/docs/swagger-ui.css`: the style sheet of Swagger UI.
#[must_use]
pub fn swagger_ui_css() -> &'static str {
    static SHEET: LazyLock<String> = LazyLock::new(|| asset::swagger_ui_file("dist/swagger-ui.css"));
    &SHEET
}

/// `/docs/swagger-ui-bundle.js`: the program of Swagger UI.
#[must_use]
pub fn swagger_ui_bundle() -> &'static str {
    static BUNDLE: LazyLock<String> = LazyLock::new(|| asset::swagger_ui_file("dist/swagger-ui-bundle.js"));
    &BUNDLE
}

/// `/docs/init.js`: starts Swagger UI on the contract.
#[must_use]
pub fn swagger_init() -> &'static str {
    include_str!("pages/swagger-init.js")
}

/// `/redoc`: Redoc.
#[must_use]
pub fn redoc_page() -> &'static str {
    static PAGE: LazyLock<String> = LazyLock::new(|| fill(include_str!("pages/redoc.html"), &[icon()]));
    &PAGE
}

/// `/redoc/redoc.standalone.js`: the program of Redoc.
#[must_use]
pub fn redoc_bundle() -> &'static str {
    static BUNDLE: LazyLock<String> = LazyLock::new(asset::redoc_bundle);
    &BUNDLE
}

/// `/redoc/init.js`: starts Redoc on the contract.
#[must_use]
pub fn redoc_init() -> &'static str {
    include_str!("pages/redoc-init.js")
}

/// `/` for a browser. `version` is the program's; `origin` is how the caller reached the server, such as
/// `http://127.0.0.1:8000`, for the requests that the page shows.
#[must_use]
pub fn home_page(version: &str, origin: &str) -> String {
    fill(
        include_str!("pages/home.html"),
        &[icon(), style(), ("version", Value::Text(version)), ("origin", Value::Text(origin))],
    )
}

/// `/problems/{slug}`: the page about a type of problem, where there is one of that slug.
#[must_use]
pub fn problem_page(slug: &str) -> Option<String> {
    let problem = ProblemType::by_slug(slug)?;
    let (status, uri, types) = (problem.status.to_string(), problem.uri(), list_of_types(problem));
    Some(fill(
        include_str!("pages/problem.html"),
        &[
            icon(),
            style(),
            ("title", Value::Text(problem.title)),
            ("status", Value::Text(&status)),
            ("meaning", Value::Text(problem.meaning)),
            ("remedy", Value::Text(problem.remedy)),
            ("uri", Value::Text(&uri)),
            ("types", Value::Html(&types)),
        ],
    ))
}

/// A list item for every type of problem, with `current` marked as the page that one is on.
fn list_of_types(current: &ProblemType) -> String {
    problem::ALL.iter().fold(String::new(), |mut list, problem| {
        let mark = if *problem == current { " aria-current=\"page\"" } else { "" };
        let (uri, title) = (problem.uri(), template::escape(problem.title));
        // Writing to a `String` cannot fail.
        let _ = writeln!(list, "<li><a href=\"{uri}\"{mark}>{} {title}</a></li>", problem.status);
        list
    })
}

fn icon() -> (&'static str, Value<'static>) {
    ("icon", Value::Text(&ICON_ADDRESS))
}

fn style() -> (&'static str, Value<'static>) {
    ("style", Value::Html(STYLE))
}
