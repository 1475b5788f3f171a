"""What of a contract is written for people alone, and changes nothing for callers and generated clients."""

from __future__ import annotations

from typing import Any

TEXTS = {"description", "summary", "example", "examples", "title", "externalDocs", "info"}
NAMED = {"properties", "headers", "schemas", "parameters", "responses", "requestBodies", "links", "securitySchemes"}
"""Keys under which keys are names: a property may be called `description`."""


def without_text(value: Any, *, named: bool = False) -> Any:  # noqa: ANN401
    """The document without its texts. A change of these needs no version."""
    if isinstance(value, list):
        return [without_text(element) for element in value]
    if not isinstance(value, dict):
        return value
    return {
        key: sorted(inner) if key == "scopes" and isinstance(inner, dict) else without_text(inner, named=key in NAMED)
        for key, inner in value.items()
        if named or key not in TEXTS
    }
