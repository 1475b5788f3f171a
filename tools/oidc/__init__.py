"""`make test-oidc`: the server behind a real OpenID provider, as the course's document sets it up."""
