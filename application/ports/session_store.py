"""Who is signed in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from attrs import frozen

from domain.shared.ids import AccountId


@frozen(kw_only=True)
class Session:
    """One sign-in on one device."""

    id: str
    """Random: nobody can guess it, and it is never given again."""
    account_id: AccountId
    began_at: datetime
    expires_at: datetime


class SessionStore(Protocol):
    """Sessions by id, until they expire or are ended.

    What has expired is never returned, however late the storage deletes it. What was acknowledged
    survives the death of the process and of the server. A store that is away raises
    `lifecycle.UnavailableError`: unlike a cache it must not be passed over.
    """

    async def begin(self, session: Session) -> None:
        """Keep until it expires. Raise ValueError for an id in use."""

    async def find(self, id: str, *, now: datetime) -> Session | None:
        """Return the session if it is there and has not expired."""

    async def of_account(self, account_id: AccountId, *, now: datetime) -> Sequence[Session]:
        """Every live session of an account, oldest first; of one moment by id."""

    async def end(self, id: str) -> None:
        """Forget; succeeds when there is none."""

    async def end_all(self, account_id: AccountId) -> None:
        """Forget every session of an account that had begun when this was called.

        One that begins meanwhile may be forgotten too; if it is not, it is whole.
        """
