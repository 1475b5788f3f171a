"""What stops a command, in words for whoever called it."""

from __future__ import annotations


class Failure(Exception):
    """Ends the command with its text and exit code 1."""
