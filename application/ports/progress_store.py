"""Answers of an interview while they are being typed."""

from datetime import datetime
from typing import Protocol

from attrs import field, frozen

MAX_CONTENT = 256 * 1024
"""Bytes of UTF-8."""


class StaleProgressError(Exception):
    """Another tab or device saved first: load again, nothing of it is lost."""


@frozen(kw_only=True)
class Progress:
    """How far one interview has come."""

    interview_id: str
    revision: int = 0
    """Times it was saved. Zero: never."""
    content: str = field(repr=False)
    """JSON, up to MAX_CONTENT."""
    expires_at: datetime


class ProgressStore(Protocol):
    """One record an interview, saved often, until it expires.

    What has expired is never returned, however late the storage deletes it, and may be begun
    anew. What was acknowledged survives the death of the process and of the server. A store that
    is away raises `lifecycle.UnavailableError`.
    """

    async def find(self, interview_id: str, *, now: datetime) -> Progress | None:
        """Return what was saved last, if it has not expired."""

    async def save(self, progress: Progress, *, now: datetime) -> Progress:
        """Store over the revision that it was made from; return it with the next.

        Of many who save the same revision one wins, the rest raise StaleProgressError; so does
        who saves a later revision than zero of what has expired or was forgotten. Raise ValueError
        for content that is too long, or is no text (NUL, half a surrogate pair).
        """

    async def forget(self, interview_id: str) -> None:
        """Succeeds when there is none."""
