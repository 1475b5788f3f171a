//! What the generator's templates get wrong for this project, mended when generating.
//!
//! The templates themselves are not kept here: they are taken from the pinned generator, amended, used and
//! thrown away. An amendment that no longer fits its template stops the build, so none is ever lost unseen.

/// A named change of templates, with the reason why it is needed.
pub struct Amendment {
    /// What the error message calls it.
    pub name: &'static str,
    /// Why the project cannot live with what the template says.
    pub reason: &'static str,
    /// The replacements that make up the amendment, in order.
    pub edits: &'static [Edit],
}

/// One replacement in one template.
pub struct Edit {
    /// The template's file name.
    pub template: &'static str,
    /// The exact text to replace.
    pub find: &'static str,
    /// How often `find` must occur: any other number means that the template is not the one that was amended.
    pub times: usize,
    /// What takes its place.
    pub replace: &'static str,
}

const fn edit(template: &'static str, times: usize, find: &'static str, replace: &'static str) -> Edit {
    Edit { template, find, times, replace }
}

const MODELS: &str = "models.mustache";
const VALIDATE: &str = "server-operation-validate.mustache";
const IMPORTS: &str = "server-imports.mustache";
const LIB: &str = "lib.mustache";
const TYPES: &str = "types.mustache";

/// All amendments, in the order in which they are applied.
pub const AMENDMENTS: &[Amendment] = &[
    Amendment {
        name: "html-is-data",
        reason: "The templates refuse every string that holds an HTML tag. A description such as `<b>` is legal \
                 data: whoever renders it escapes it. `x-refuse-html` is a section that nothing opens.",
        edits: &[
            edit(MODELS, 18, "vendorExtensions.is-string}}", "x-refuse-html}}"),
            edit(MODELS, 18, "vendorExtensions.is-vec-string}}", "x-refuse-html}}"),
            edit(MODELS, 18, "vendorExtensions.is-map-string}}", "x-refuse-html}}"),
            edit(MODELS, 18, "vendorExtensions.is-map}}", "x-refuse-html}}"),
            edit(VALIDATE, 2, "vendorExtensions.is-string}}", "x-refuse-html}}"),
            edit(VALIDATE, 4, "vendorExtensions.is-vec-string}}", "x-refuse-html}}"),
            edit(VALIDATE, 4, "vendorExtensions.is-map-string}}", "x-refuse-html}}"),
            edit(VALIDATE, 4, "vendorExtensions.is-map}}", "x-refuse-html}}"),
            edit(VALIDATE, 1, r#"custom(function = "check_xss_string"),"#, ""),
            edit(VALIDATE, 2, r#"#[validate(custom(function = "check_xss_string"))]"#, ""),
            edit(
                IMPORTS,
                1,
                "models::check_xss_map, models::check_xss_map_nested, models::check_xss_map_string,\n    \
                 models::check_xss_string, models::check_xss_vec_string,\n",
                "models::check_xss_map_nested,\n",
            ),
            // The functions that call the HTML parser are left out, and with them the parser.
            edit(
                MODELS,
                1,
                "#[allow(dead_code)]\npub fn check_xss_string(",
                "{{#x-refuse-html}}\n#[allow(dead_code)]\npub fn check_xss_string(",
            ),
            edit(
                MODELS,
                1,
                "#[allow(dead_code)]\npub fn check_xss_map_nested<T>(",
                "{{/x-refuse-html}}\n#[allow(dead_code)]\npub fn check_xss_map_nested<T>(",
            ),
            edit(
                MODELS,
                1,
                "#[allow(dead_code)]\npub fn check_xss_map<T>(",
                "{{#x-refuse-html}}\n#[allow(dead_code)]\npub fn check_xss_map<T>(",
            ),
            edit(
                MODELS,
                1,
                "        std::result::Result::Ok(())\n    }\n}\n\n{{! Don't \"use\" structs here",
                "        std::result::Result::Ok(())\n    }\n}\n{{/x-refuse-html}}\n\n{{! Don't \"use\" structs here",
            ),
            // This one stays: it also validates the values of a map.
            edit(
                MODELS,
                1,
                "    if v.keys().any(|k| ammonia::is_html(k)) || v.values().any(|v| v.validate().is_err()) {\n        \
                 std::result::Result::Err(validator::ValidationError::new(\"xss detected\"))",
                "    if v.values().any(|v| v.validate().is_err()) {\n        \
                 std::result::Result::Err(validator::ValidationError::new(\"invalid value\"))",
            ),
        ],
    },
    Amendment {
        name: "exact-bounds",
        reason: "The bounds of a `number` are written as `0rust_decimal::Decimal`, which is not Rust, and the \
                 validator knows no decimals: a type of our own carries the bound.",
        edits: &[
            edit(
                MODELS,
                8,
                "{{minimum}}{{{dataType}}}",
                "{{^isNumber}}{{minimum}}{{{dataType}}}{{/isNumber}}{{#isNumber}}DecimalBound(rust_decimal::dec!({{minimum}})){{/isNumber}}",
            ),
            edit(
                MODELS,
                8,
                "{{maximum}}{{{dataType}}}",
                "{{^isNumber}}{{maximum}}{{{dataType}}}{{/isNumber}}{{#isNumber}}DecimalBound(rust_decimal::dec!({{maximum}})){{/isNumber}}",
            ),
            edit(
                TYPES,
                1,
                "#[derive(Debug, Clone, PartialEq, PartialOrd)]\n/// Base64-encoded byte array\n",
                concat!(
                    include_str!("decimal_bound.rs"),
                    "\n#[derive(Debug, Clone, PartialEq, PartialOrd)]\n/// Base64-encoded byte array\n",
                ),
            ),
        ],
    },
    Amendment {
        name: "ordered-maps",
        reason: "Maps are BTreeMaps (an answer lists its keys in the same order every time), but this function \
                 takes a HashMap whatever `map` is mapped to.",
        edits: &[edit(
            MODELS,
            1,
            "    v: &std::collections::HashMap<String, T>,\n",
            "    v: &std::collections::BTreeMap<String, T>,\n",
        )],
    },
    Amendment {
        name: "not-linted",
        reason: "Nobody writes the generated code, so nobody can mend what a lint finds in it; build.rs, in the \
                 same package, is linted like all else.",
        edits: &[edit(
            LIB,
            1,
            "#![allow(\n    missing_docs,\n",
            "#![allow(warnings, clippy::all, rustdoc::all)]\n#![allow(\n    missing_docs,\n",
        )],
    },
    Amendment {
        name: "raw-patterns",
        reason: "A `\"` in a pattern is written as `&quot;`, as if the code were HTML, and then matches something else.",
        edits: &[
            edit(MODELS, 8, r#""{{ pattern }}""#, r#""{{{ pattern }}}""#),
            edit(VALIDATE, 2, r#""{{ pattern }}""#, r#""{{{ pattern }}}""#),
        ],
    },
];

/// The text of `template` after those edits of `amendments` that concern it.
///
/// # Errors
/// Names the amendment whose text does not occur as often as it must.
pub fn amend(amendments: &[Amendment], template: &str, text: &str) -> Result<String, String> {
    let mut text = text.to_owned();
    for amendment in amendments {
        for edit in amendment.edits.iter().filter(|edit| edit.template == template) {
            let found = text.matches(edit.find).count();
            if found != edit.times {
                return Err(format!(
                    "the amendment `{}` no longer fits {template}: expected {} times, found {found} times:\n{}\n\
                     Its reason was: {}\n\
                     See whether the generator still needs it, then mend or remove it in build/amendments.rs.",
                    amendment.name, edit.times, edit.find, amendment.reason,
                ));
            }
            text = text.replace(edit.find, edit.replace);
        }
    }
    Ok(text)
}

/// The names of all templates that `amendments` change, each once.
#[must_use]
pub fn templates(amendments: &[Amendment]) -> Vec<&'static str> {
    let mut names: Vec<_> = amendments.iter().flat_map(|a| a.edits).map(|edit| edit.template).collect();
    names.sort_unstable();
    names.dedup();
    names
}
