"""How often employers open a match."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Self

from attrs import frozen

from domain.matching.match_ids import match_id
from domain.shared.aggregate import Aggregate
from domain.shared.ids import CandidateId, CompanyId, JobId

VIEWS_KEPT = timedelta(days=365)
"""Days before the newest view; older ones are forgotten."""


@frozen(kw_only=True)
class MatchViews(Aggregate):
    """The days on which the company of a job opened one match. Who of the company is not kept."""

    id: str
    """As `match_id` names the match."""
    candidate_id: CandidateId
    job_id: JobId
    company_id: CompanyId
    days: tuple[date, ...] = ()
    """UTC, each once, oldest first; those of VIEWS_KEPT."""

    @classmethod
    def none_yet(cls, *, candidate_id: CandidateId, job_id: JobId, company_id: CompanyId) -> Self:
        """Begin before the first."""
        return cls(
            id=match_id(job_id, candidate_id),
            candidate_id=candidate_id,
            job_id=job_id,
            company_id=company_id,
        )

    def view(self, *, on: date) -> Self:
        """Note that it was opened; unchanged when it was that day already."""
        if on in self.days:
            return self
        days = sorted({*self.days, on})
        return self._record(days=tuple(day for day in days if days[-1] - day <= VIEWS_KEPT))


def count_views(views: Iterable[MatchViews], *, since: date) -> int:
    """Count the views of one candidate from a day on: each company once a day.

    However many matches of theirs it opened, and however often.
    """
    return len({(v.company_id, day) for v in views for day in v.days if day >= since})
