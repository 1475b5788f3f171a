"""What changed between two contracts, for whom it breaks, and which version it needs.

Needs Python's standard library and oasdiff alone: users run it in their own CI.
"""
