"""No cache at all."""

from datetime import timedelta

from application.ports.cache import Cache, Cached


class NoCache(Cache):
    """Remembers nothing."""

    keeps = False
    away = False

    async def get(self, key: str) -> Cached | None:
        """See Cache."""

    async def put(self, key: str, value: bytes, *, version: int, lasts: timedelta) -> None:
        """See Cache."""

    async def forget(self, key: str, *, before: int) -> None:
        """See Cache."""

    async def begin(self, key: str, *, lasts: timedelta) -> bool:  # noqa: ARG002 - nobody is first
        """See Cache."""
        return True

    async def give_up(self, key: str) -> None:
        """See Cache."""
