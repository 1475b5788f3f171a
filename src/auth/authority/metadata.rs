//! The documents by which clients find their way: about the authorization server (RFC 8414), and about the resource
//! that it issues tokens for (RFC 9728).

use super::{
    grant::{AuthMethod, CLIENT_CREDENTIALS, TOKEN_EXCHANGE},
    keys::BiscuitRootKey,
};
use serde::Serialize;

/// `/.well-known/oauth-authorization-server`
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AuthorizationServerMetadata {
    /// The issuer, as tokens name it.
    pub issuer: String,
    /// Where tokens are asked for.
    pub token_endpoint: String,
    /// Where they are revoked.
    pub revocation_endpoint: String,
    /// The keys that verify access tokens.
    pub jwks_uri: String,
    /// All scopes of the contract.
    pub scopes_supported: Vec<String>,
    /// None: there is no authorization endpoint. RFC 8414 leaves empty lists out (section 3.2), but demands this one
    /// (section 2), and so do its readers.
    pub response_types_supported: [&'static str; 0],
    /// The grants.
    pub grant_types_supported: [&'static str; 2],
    /// How clients authenticate to get a token.
    pub token_endpoint_auth_methods_supported: [&'static str; 2],
    /// How they do to revoke one.
    pub revocation_endpoint_auth_methods_supported: [&'static str; 2],
    /// What developers read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_documentation: Option<String>,
    /// The keys that verify Biscuits: a member of our own, which other readers pass over (RFC 8414, section 3.2).
    pub biscuit_root_keys: Vec<BiscuitRootKey>,
}

/// `/.well-known/oauth-protected-resource`
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProtectedResourceMetadata {
    /// The resource: the address of the server.
    pub resource: String,
    /// Who issues tokens for it.
    pub authorization_servers: Vec<String>,
    /// All scopes of the contract.
    pub scopes_supported: Vec<String>,
    /// How a token is sent: in the `Authorization` header alone.
    pub bearer_methods_supported: [&'static str; 1],
    /// What developers read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_documentation: Option<String>,
}

impl AuthorizationServerMetadata {
    /// About a server whose endpoints lie under its issuer's address.
    #[must_use]
    pub fn new(issuer: &str, scopes: Vec<String>, biscuit_root_keys: Vec<BiscuitRootKey>) -> Self {
        let at = |path: &str| format!("{}{path}", issuer.trim_end_matches('/'));
        Self {
            issuer: issuer.to_owned(),
            token_endpoint: at("/oauth/token"),
            revocation_endpoint: at("/oauth/revoke"),
            jwks_uri: at("/.well-known/jwks.json"),
            scopes_supported: scopes,
            response_types_supported: [],
            grant_types_supported: [CLIENT_CREDENTIALS, TOKEN_EXCHANGE],
            token_endpoint_auth_methods_supported: AuthMethod::NAMES,
            revocation_endpoint_auth_methods_supported: AuthMethod::NAMES,
            service_documentation: None,
            biscuit_root_keys,
        }
    }
}

impl ProtectedResourceMetadata {
    /// About a resource, and who issues tokens for it.
    #[must_use]
    pub fn new(resource: &str, authorization_servers: Vec<String>, scopes: Vec<String>) -> Self {
        Self {
            resource: resource.to_owned(),
            authorization_servers,
            scopes_supported: scopes,
            bearer_methods_supported: ["header"],
            resource_documentation: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_server_tells_about_itself() {
        let scopes = vec!["get::item".to_owned()];
        let root = super::super::Keys::ephemeral(7).unwrap().biscuit_root_keys();
        let mut told =
            AuthorizationServerMetadata::new("https://issuer.example.com/", scopes.clone(), root.clone());
        assert_eq!(
            serde_json::to_value(&told).unwrap(),
            json!({
                "issuer": "https://issuer.example.com/",
                "token_endpoint": "https://issuer.example.com/oauth/token",
                "revocation_endpoint": "https://issuer.example.com/oauth/revoke",
                "jwks_uri": "https://issuer.example.com/.well-known/jwks.json",
                "scopes_supported": ["get::item"],
                "response_types_supported": [],
                "grant_types_supported":
                    ["client_credentials", "urn:ietf:params:oauth:grant-type:token-exchange"],
                "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
                "revocation_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
                "biscuit_root_keys": [{"root_key_id": 7, "public_key": root[0].public_key}],
            })
        );
        told.service_documentation = Some("https://issuer.example.com/docs".into());
        assert!(serde_json::to_string(&told).unwrap().contains("service_documentation"));

        let resource = ProtectedResourceMetadata::new(
            "https://api.example.com",
            vec!["https://issuer.example.com".into()],
            scopes,
        );
        assert_eq!(
            serde_json::to_value(&resource).unwrap(),
            json!({
                "resource": "https://api.example.com",
                "authorization_servers": ["https://issuer.example.com"],
                "scopes_supported": ["get::item"],
                "bearer_methods_supported": ["header"],
            })
        );
    }
}
