"""Days as a contract writes them."""

from __future__ import annotations

from datetime import date


def day_of(text: str | None) -> date | None:
    """A day as `x-sunset` and `x-deprecation` write it; none where it is none."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
