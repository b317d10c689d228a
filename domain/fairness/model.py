"""What a candidate declares of themselves, of their own will, and takes back when they like."""

from datetime import datetime
from typing import Self

from attrs import field, frozen

from domain.fairness.attributes import Attributes
from domain.shared.aggregate import Aggregate
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class Declaration(Aggregate):
    """One a candidate. It records no event: nobody else is to learn of it."""

    candidate_id: CandidateId
    attributes: Attributes = field(factory=Attributes, repr=False)
    given_at: datetime | None = None
    """None before the first, and after a withdrawal."""
    withdrawn_at: datetime | None = None
    """When it was last withdrawn; None when it never was, or was given again."""

    def declare(self, attributes: Attributes, *, at: datetime) -> Self:
        """Put these in the place of what was said before; nothing said at all is fine."""
        return self._record(attributes=attributes, given_at=at, withdrawn_at=None)

    def withdraw(self, *, at: datetime) -> Self:
        """Erase what was said; only the time of it stays. Unchanged when nothing was given."""
        if self.given_at is None:
            return self
        return self._record(attributes=Attributes(), given_at=None, withdrawn_at=at)
