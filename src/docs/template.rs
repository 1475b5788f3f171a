//! Pages with gaps: `{{name}}` in a template is replaced by the value of that name.

use std::borrow::Cow;

/// What goes into a gap.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// Text, which is escaped.
    Text(&'a str),
    /// HTML or CSS of our own, which goes in as it is.
    Html(&'a str),
}

/// Fills the gaps of `template` in one pass, so that a value that looks like a gap stays as it is. A gap that
/// has no value stays too: the tests look for those.
pub fn fill(template: &str, values: &[(&str, Value<'_>)]) -> String {
    let mut page = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, name, after)) = next_gap(rest) {
        page.push_str(before);
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, Value::Text(text))) => page.push_str(&escape(text)),
            Some((_, Value::Html(html))) => page.push_str(html),
            None => page.extend(["{{", name, "}}"]),
        }
        rest = after;
    }
    page.push_str(rest);
    page
}

/// The text before the first gap, the gap's name, and the text after it.
fn next_gap(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("{{")?;
    let (name, after) = rest.split_once("}}")?;
    Some((before, name, after))
}

/// `text` as HTML that shows it, in an element or in a quoted attribute.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut html = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(c),
        }
    }
    Cow::Owned(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_html_is_not() {
        let values = [("a", Value::Text("<b title=\"x\">'&'</b>")), ("b", Value::Html("<i>{{a}}</i>"))];
        assert_eq!(
            fill("1{{a}}2{{b}}3", &values),
            "1&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;2<i>{{a}}</i>3"
        );
    }

    #[test]
    fn a_gap_in_a_value_is_not_filled() {
        let values = [("a", Value::Text("{{b}}")), ("b", Value::Text("secret"))];
        assert_eq!(fill("{{a}}", &values), "{{b}}");
    }

    #[test]
    fn what_is_no_gap_stays() {
        assert_eq!(fill("{{unknown}} {{ open", &[]), "{{unknown}} {{ open");
        assert_eq!(fill("", &[]), "");
    }
}
