"""Views and the census in memory."""

from collections.abc import Callable, Iterable, Mapping

from adapters.persistence.memory.transaction import Transaction
from application.matching.statistics import SkillCensuses, Views
from domain.matching.census import SkillCensus
from domain.matching.views import MatchViews
from domain.shared.ids import CandidateId, JobId


class MemoryViews(Views):
    """By match."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, match_id: str) -> MatchViews | None:
        """See Views."""
        return self._transaction.get(MatchViews, match_id)

    async def of_candidate(self, candidate_id: CandidateId) -> tuple[MatchViews, ...]:
        """See Views."""
        return self._all(lambda v: v.candidate_id == candidate_id)

    async def count_of_job(self, job_id: JobId) -> int:
        """See Views."""
        return len(self._all(lambda v: v.job_id == job_id))

    async def save(self, views: MatchViews) -> MatchViews:
        """See Views."""
        return self._transaction.save(views.id, views)

    def _all(self, wanted: Callable[[MatchViews], bool]) -> tuple[MatchViews, ...]:
        found = self._transaction.page(MatchViews, wanted, after=None, limit=_ALL)
        return found.items


class MemorySkillCensuses(SkillCensuses):
    """By section."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, sections: Iterable[str]) -> Mapping[str, SkillCensus]:
        """See SkillCensuses."""
        found = {name: self._transaction.get(SkillCensus, name) for name in sections}
        return {name: census for name, census in found.items() if census}

    async def save(self, census: SkillCensus) -> SkillCensus:
        """See SkillCensuses."""
        return self._transaction.save(census.section, census)


_ALL = 2**31
