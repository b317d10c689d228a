"""Remove documents that nothing refers to."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Protocol

from attrs import frozen

from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock

_A_FEW = 10


class ForeignDocumentsError(Exception):
    """No stored document is known to this database, so it may be the wrong one: none was removed.

    Look at the settings of database and storage. Where all of it is waste indeed, delete it by
    the means of the storage.
    """


class KeptDocuments(Protocol):
    """Query port: which documents a context still refers to."""

    async def __call__(self, owner: str) -> frozenset[str]:
        """Return the keys that this owner, the second name of the key, refers to."""


@frozen(kw_only=True)
class SweepOrphans:
    """A document is stored before the record that refers to it, so one without is seen at times.

    A day is far longer than any use case takes from the one to the other: what is older and still
    referred to by nothing was left by a process that was killed.
    """

    blobs: BlobStorage
    clock: Clock
    kept: Mapping[str, KeptDocuments]
    """By the first name of the key, such as `resumes`."""
    older_than: timedelta = timedelta(days=1)
    limit: int = 1000
    """Of one folder in one run; what is left is for the next."""

    async def __call__(self) -> int:
        """Return how many were removed. Raise ForeignDocuments- or UnavailableError."""
        before = self.clock.now() - self.older_than
        orphans: list[str] = []
        is_ours = False
        for folder, kept in self.kept.items():
            # Documents of an owner stand together, so each owner is asked once.
            owner, referred = "", frozenset[str]()
            room = self.limit
            async for entry in self.blobs.list(f"{folder}/"):
                # A full run still looks for one document that is known, however far it stands.
                if is_ours and not room:
                    break
                if entry.stored_at >= before:
                    continue
                whose = entry.key.split("/")[1]
                if whose != owner:
                    owner, referred = whose, await kept(whose)
                if entry.key in referred:
                    is_ours = True
                elif room:
                    orphans.append(entry.key)
                    room -= 1
        if not is_ours and len(orphans) > _A_FEW:
            raise ForeignDocumentsError
        for key in orphans:
            await self.blobs.delete(key)
        return len(orphans)
