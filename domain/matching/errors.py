"""Broken rules of matching."""

from domain.shared.errors import NotFoundError


class MatchNotFoundError(NotFoundError):
    """There is no such match."""
