"""What ends a run."""

from __future__ import annotations


class Failed(Exception):
    """Something did not behave as it must; the text says what, and what it did instead."""
