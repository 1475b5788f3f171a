//! What an operator demands beyond the contract, in Datalog.

use super::{analysis::Analysis, cost, limits, program::Block};
use biscuit_auth::{
    AuthorizerBuilder, PublicKey,
    builder::{Check, CheckKind, PolicyKind},
};

/// The operator's policies: facts, rules, checks and `deny if`. They refuse what the contract would allow, never the
/// other way round.
#[derive(Clone)]
pub struct Policies {
    /// What every evaluation starts with.
    pub(super) authorizer: AuthorizerBuilder,
    /// The same, for analysis. What denies is a check that rejects.
    pub(super) block: Block,
}

impl Default for Policies {
    fn default() -> Self {
        Self { authorizer: base(AuthorizerBuilder::new()), block: Block::default() }
    }
}

/// What no policy denies is allowed: by then, the scopes that the contract demands have been found.
fn base(authorizer: AuthorizerBuilder) -> AuthorizerBuilder {
    use biscuit_auth::builder;
    let nothing: [builder::Term; 0] = [];
    let always = builder::Rule::new(builder::pred("query", &nothing), vec![], vec![], vec![]);
    let allow = builder::Policy { queries: vec![always], kind: PolicyKind::Allow };
    let authorizer = authorizer.set_limits(limits::of_engine());
    // A policy without parameters is always taken.
    authorizer.clone().policy(allow).unwrap_or(authorizer)
}

impl Policies {
    /// Reads policies, as the operator's file holds them.
    ///
    /// # Errors
    /// When they cannot be read, hold an `allow`, or could take too long. The message says how to mend it.
    pub fn parse(text: &str) -> Result<Self, String> {
        check_keys(text)?;
        let authorizer = AuthorizerBuilder::new()
            .code(text)
            .map_err(|error| format!("the policies cannot be read as Datalog: {error}"))?;
        let built = authorizer.clone().build_unauthenticated().and_then(|built| built.save());
        let all = built.map_err(|error| format!("the policies cannot be used: {error}"))?;
        if let Some(allow) = all.policies.iter().find(|policy| policy.kind == PolicyKind::Allow) {
            return Err(format!(
                "`{allow}` is refused: the contract says who may do what, and policies can only deny further. \
                 Write `check if …` or `deny if …`"
            ));
        }
        let denies =
            all.policies.into_iter().map(|deny| Check { queries: deny.queries, kind: CheckKind::Reject });
        let block = Block {
            facts: all.facts,
            rules: all.rules,
            checks: all.checks.into_iter().chain(denies).collect(),
        };
        let alone = std::slice::from_ref(&block);
        limits::check(alone).map_err(|excess| format!("the policies are too large: {excess}"))?;
        // Half for the policies, half for each token.
        let evaluations = Analysis::of(alone, |_, _| false).evaluations();
        if cost::of(alone).saturating_mul(evaluations) > cost::MAX_COST / 2 {
            return Err("the policies could take too long: join fewer facts in one rule or check".into());
        }
        Ok(Self { authorizer: base(authorizer), block })
    }
}

/// The parser takes any 32 bytes for a key, and ends the process when they are none.
fn check_keys(text: &str) -> Result<(), String> {
    for algorithm in ["ed25519/", "secp256r1/"] {
        for (start, _) in text.match_indices(algorithm) {
            let key = &text[start..];
            let end = key[algorithm.len()..].find(|c: char| !c.is_ascii_hexdigit());
            let key = &key[..end.map_or(key.len(), |end| algorithm.len() + end)];
            key.parse::<PublicKey>().map_err(|error| format!("`{key}` is not a public key: {error}"))?;
        }
    }
    Ok(())
}

impl std::fmt::Debug for Policies {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Policies").field("block", &self.block).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_rules_checks_and_denials_are_taken() {
        let policies = "office(\"10.0.0.1\"); inside(true) <- client_address($a), office($a);
            check if inside(true) or method(\"GET\"); deny if operation(\"delete_item\");";
        let policies = Policies::parse(policies).unwrap();
        assert_eq!(policies.block.facts.len(), 1);
        assert_eq!(policies.block.checks.len(), 2);
        assert!(Policies::parse("").is_ok());
    }

    #[test]
    fn to_allow_is_the_contracts_alone() {
        let error = Policies::parse("deny if method(\"POST\"); allow if true;").unwrap_err();
        assert!(error.contains("`allow if true`") && error.contains("only deny"), "{error}");
    }

    #[test]
    fn what_cannot_be_used_is_told() {
        let key = "00".repeat(31);
        for text in [
            "check of operation(\"x\");".to_owned(),
            "check if operation({name});".to_owned(),
            format!("check if a(1) trusting ed25519/{key};"),
            format!("check if a(1) trusting ed25519/{}02;", "ff".repeat(31)),
            "b(1, 2); b($x, $z) <- b($x, $y), b($y, $z);".to_owned(),
            "check if operation($o), $o.matches(\"(a{99}){99}\");".to_owned(),
        ] {
            assert!(Policies::parse(&text).is_err(), "{text}");
        }
    }
}
