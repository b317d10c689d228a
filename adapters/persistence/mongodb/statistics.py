"""Views and the census as documents."""

from collections.abc import Iterable, Mapping

from adapters.persistence.mongodb.transaction import Transaction
from application.matching.statistics import SkillCensuses, Views
from application.shared.paging import MAX_PAGE
from domain.matching.census import SkillCensus
from domain.matching.views import MatchViews
from domain.shared.ids import CandidateId, JobId


class MongoViews(Views):
    """See Views."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, match_id: str) -> MatchViews | None:
        """See Views."""
        return await self._transaction.load(MatchViews, match_id)

    async def of_candidate(self, candidate_id: CandidateId) -> tuple[MatchViews, ...]:
        """See Views."""
        found: list[MatchViews] = []
        after = None
        while True:
            page = await self._transaction.page(
                MatchViews,
                {"candidate_id": candidate_id},
                lambda views: views.candidate_id == candidate_id,
                after=after,
                limit=MAX_PAGE,
            )
            found += page.items
            if page.next_after is None:
                return tuple(found)
            after = page.next_after

    async def count_of_job(self, job_id: JobId) -> int:
        """See Views."""
        return await self._transaction.count(MatchViews, {"job_id": job_id})

    async def save(self, views: MatchViews) -> MatchViews:
        """See Views."""
        return self._transaction.save(views)


class MongoSkillCensuses(SkillCensuses):
    """See SkillCensuses."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, sections: Iterable[str]) -> Mapping[str, SkillCensus]:
        """See SkillCensuses."""
        return await self._transaction.many(SkillCensus, sections)

    async def save(self, census: SkillCensus) -> SkillCensus:
        """See SkillCensuses."""
        return self._transaction.save(census)
