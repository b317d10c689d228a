"""A shard of the daily run, as it is handed to whoever does it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Self

from attrs import frozen

from domain.matching.events import RankingShardDue
from domain.shared.aggregate import Aggregate


@frozen(kw_only=True)
class IdRange:
    """Ids beyond one and up to another, as text is sorted; all when neither is given.

    Ranges that follow each other leave no gap: who is stored after the cut, or is gone, lies in
    one of them, too.
    """

    after: str | None = None
    """None: from the first."""
    until: str | None = None
    """The last of it; None: to the end."""

    @classmethod
    def of(cls, ids: Sequence[str], places: range) -> Self:
        """Take the ids at some places of a sorted list, and whatever is stored between them."""
        return cls(
            after=ids[places.start - 1] if places.start > 0 else None,
            until=ids[places.stop - 1] if places.stop < len(ids) else None,
        )

    def __contains__(self, id: str) -> bool:
        """Whether an id lies in it."""
        return (self.after is None or id > self.after) and (self.until is None or id <= self.until)

    @property
    def is_everything(self) -> bool:
        """Whether no id lies outside."""
        return self.after is None and self.until is None


@frozen(kw_only=True)
class RankingShard(Aggregate):
    """Some jobs times some candidates. One aggregate each, so that any process may do any."""

    id: str
    """Its number, as text: the same shard every day, whatever lies in it."""
    due_on: date | None = None
    """The day (UTC) that it was last made due; None: never."""
    jobs: IdRange = IdRange()
    candidates: IdRange = IdRange()

    def make_due(self, *, on: date, jobs: IdRange, candidates: IdRange, at: datetime) -> Self:
        """Ask for it to be done; unchanged when that was asked for on this day already."""
        if (self.due_on, self.jobs, self.candidates) == (on, jobs, candidates):
            return self
        due = RankingShardDue(shard_id=self.id, due_on=on, occurred_at=at)
        return self._record(due, due_on=on, jobs=jobs, candidates=candidates)
