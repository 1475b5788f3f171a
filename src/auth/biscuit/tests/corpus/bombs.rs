//! Logic that would keep the server busy. Each is refused before it runs, or is known to end soon.

use super::*;

/// Numbered parts, joined.
fn join(count: usize, separator: &str, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(separator)
}

fn facts_of(count: usize) -> String {
    join(count, "", |i| format!("f({i});"))
}

/// Looks for a combination of so many facts that does not exist.
fn combinations(facts: usize, predicates: usize) -> String {
    format!("{}check if {}, false;", facts_of(facts), join(predicates, ", ", |i| format!("f($x{i})")))
}

/// A set within an expression for each element of another, and so on.
fn closures(depth: usize, elements: usize) -> String {
    let set = join(elements, ", ", |i| i.to_string());
    let open = join(depth, "", |i| format!("{{{set}}}.any($x{i} -> "));
    format!("check if {open}false{};", ")".repeat(depth))
}

fn case(name: &str, why: &str, code: impl AsRef<str>) -> Case {
    Case::new(name, why, with_code(&reader(), code.as_ref()))
}

pub(super) fn cases() -> Vec<Case> {
    [
        vec![
            case("many facts", "more than are taken", facts_of(200)),
            case("join", "60 facts, five times over", combinations(60, 5)),
            case("join of few facts", "6 facts, eight times over", combinations(6, 8)),
            case("small join", "one that ends soon", combinations(8, 2)).insufficient(),
            case("recursion", "rules that feed themselves", {
                "e(0, 1); e(1, 2); e(2, 0); p($x, $y) <- e($x, $y); p($x, $z) <- p($x, $y), p($y, $z); check if p(0, 0);"
            }),
            case("chain of rules", "each multiplies the one before", {
                format!("{} a($x, $y) <- f($x), f($y); b($x, $y, $u, $v) <- a($x, $y), a($u, $v);", facts_of(10))
            }),
            case("many rules", "more than are taken", join(30, "", |i| format!("r{i}($x) <- operation($x);"))),
            case("many checks", "more than are taken", join(100, "", |_| "check if true;".into())),
            case("many alternatives", "more than are taken", format!("check if {};", join(100, " or ", |i| format!("f({i})")))),
            case("long join", "more predicates than are taken", combinations(1, 9)),
        ],
        expressions(),
    ]
    .concat()
}

fn expressions() -> Vec<Case> {
    let numbers = |count| join(count, ", ", |i| i.to_string());
    let regex = |pattern: &str| format!("check if operation($o), $o.matches(\"{pattern}\");");
    vec![
        case(
            "long expression",
            "more operations than are taken",
            format!("check if {} > 0;", join(400, " + ", |i| (i % 7).to_string())),
        ),
        case("deep expression", "closures within closures", {
            format!("check if {}true{};", "true && (".repeat(12), ")".repeat(12))
        }),
        case(
            "huge text",
            "longer than any that is taken",
            format!("check if \"{}\" != \"\";", "x".repeat(2000)),
        ),
        case("growing text", "no longer than what it is made of", {
            format!("check if {} == \"\";", join(60, " + ", |_| format!("\"{}\"", "x".repeat(20))))
        })
        .insufficient(),
        case(
            "large set",
            "more elements than are taken",
            format!("check if {{{}}}.contains(1);", numbers(600)),
        ),
        case("set within a closure", "for each of so many, as many", closures(2, 60)),
        case("closures within closures", "three times over", closures(3, 20)),
        case("small closure", "one that ends soon", closures(1, 20)).insufficient(),
        case("repeated repetition", "compiles to megabytes", regex("(a{500}){500}")),
        case(
            "Unicode class",
            "compiles to thousands of ranges",
            regex("\\\\w\\\\w\\\\w\\\\w\\\\w\\\\w\\\\w"),
        ),
        case(
            "regular expression of a fact",
            "what it is cannot be seen beforehand",
            "check if operation($o), $o.matches($o);",
        ),
        case("regular expression put together", "what it is cannot be seen beforehand", {
            "check if operation($o), $o.matches(\"(a{500})\" + \"{500}\");"
        }),
        case("many regular expressions", "more than are taken", {
            format!("check if {};", join(10, " || ", |i| format!("\"x\".matches(\"a{i}\")")))
        }),
        case("backtracking", "takes linear time here", regex("^(a+)+(b|c)*$")).insufficient(),
        case("plain regular expression", "what patterns are good for", regex("^get_")).allowed(),
        case("overflow", "an error, not a wrong number", "check if 9223372036854775807 + 1 > 0;")
            .insufficient(),
        case("division by zero", "an error, not the end", "check if 1 / 0 == 1;").insufficient(),
        case("least number", "divided by minus one, an error", {
            "check if (0 - 9223372036854775807 - 1) / (0 - 1) == 0;"
        })
        .insufficient(),
        case("foreign function", "there is none", "check if operation($o), $o.extern::system();")
            .insufficient(),
    ]
}
