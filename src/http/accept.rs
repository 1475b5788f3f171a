//! `Accept`: which of two representations a client would rather have (RFC 9110, 12.5.1).

use http::{HeaderMap, header};

/// Whether the headers ask for one media type rather than for JSON. Only a name counts, and no wildcard, which means
/// JSON: that is what programs send.
pub fn prefers(headers: &HeaderMap, wanted: &str) -> bool {
    let values = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let accept: Vec<&str> = values.flat_map(|value| value.split(',')).collect();
    let quality = |name| accept.iter().find_map(|range| quality(range, name)).unwrap_or(0.0);
    quality(wanted) > quality("application/json")
}

/// The quality that a range gives to a media type; `None` where it is for another.
fn quality(range: &str, wanted: &str) -> Option<f32> {
    let (name, parameters) = range.split_once(';').unwrap_or((range, ""));
    let named = parameters.split(';').filter_map(|parameter| parameter.trim().split_once('='));
    let q = named.filter(|(name, _)| name.eq_ignore_ascii_case("q")).map(|(_, q)| q).next();
    name.trim().eq_ignore_ascii_case(wanted).then(|| q.map_or(1.0, |q| q.trim().parse().unwrap_or(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefers_html(accept: &[&str]) -> bool {
        let headers = accept.iter().map(|value| (header::ACCEPT, value.parse().unwrap()));
        prefers(&headers.collect(), "text/html")
    }

    #[test]
    fn who_names_html_gets_it_and_programs_get_json() {
        assert!(prefers_html(&["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"]));
        assert!(prefers_html(&["application/json;q=0.5, text/html"]));
        assert!(prefers_html(&["application/json;q=0.5", "TEXT/HTML; charset=utf-8; Q=0.6"]));
        for accept in
            ["", "*/*", "application/json", "application/json, text/html", "text/html;q=0", "text/*"]
        {
            assert!(!prefers_html(&[accept]), "{accept}");
        }
        assert!(!prefers_html(&[]));
    }
}
