"""Schemathesis against the real server: the server, the tool's hooks, and what its report says."""
