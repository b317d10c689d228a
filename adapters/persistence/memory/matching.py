"""Rankings in memory, and what matching reads of other contexts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from adapters.persistence.memory.transaction import Transaction
from application.matching.ports import (
    CandidateRankings,
    CandidateSides,
    JobCard,
    JobCards,
    JobRankings,
    JobSides,
    RankingShards,
)
from application.matching.sides import candidate_side, job_side
from application.ports.word_weights import WordWeights
from application.shared.paging import Page
from domain.candidates.model import Candidate
from domain.companies.model import Company
from domain.jobs.model import Job, JobStatus
from domain.matching.model import CandidateSide, JobSide
from domain.matching.ranked import Outline
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.ranking_shard import RankingShard
from domain.shared.ids import CandidateId, CompanyId, JobId


class MemoryJobRankings(JobRankings):
    """By job."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, job_id: JobId) -> JobRanking:
        """See JobRankings."""
        return self._transaction.get(JobRanking, job_id) or JobRanking(job_id=job_id)

    async def outline(self, job_id: JobId) -> tuple[Outline, ...]:
        """See JobRankings."""
        return tuple(Outline.of(entry) for entry in (await self.of(job_id)).entries)

    async def save(self, ranking: JobRanking) -> JobRanking:
        """See JobRankings."""
        return self._transaction.save(ranking.job_id, ranking)


class MemoryCandidateRankings(CandidateRankings):
    """By candidate."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, candidate_id: CandidateId) -> CandidateRanking:
        """See CandidateRankings."""
        found = self._transaction.get(CandidateRanking, candidate_id)
        return found or CandidateRanking(candidate_id=candidate_id)

    async def outline(self, candidate_id: CandidateId) -> tuple[Outline, ...]:
        """See CandidateRankings."""
        return tuple(Outline.of(entry) for entry in (await self.of(candidate_id)).entries)

    async def save(self, ranking: CandidateRanking) -> CandidateRanking:
        """See CandidateRankings."""
        return self._transaction.save(ranking.candidate_id, ranking)


class MemoryRankingShards(RankingShards):
    """By number."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, shard_id: str) -> RankingShard:
        """See RankingShards."""
        return self._transaction.get(RankingShard, shard_id) or RankingShard(id=shard_id)

    async def save(self, shard: RankingShard) -> RankingShard:
        """See RankingShards."""
        return self._transaction.save(shard.id, shard)


class MemoryCandidateSides(CandidateSides):
    """Reads the candidates themselves."""

    def __init__(self, transaction: Transaction, words: WordWeights) -> None:
        self._transaction = transaction
        self._words = words

    def _side(self, candidate: Candidate, as_of: date) -> CandidateSide:
        return candidate_side(candidate, as_of=as_of, words=self._words)

    async def get(self, candidate_id: CandidateId, *, as_of: date) -> CandidateSide | None:
        """See CandidateSides."""
        found = self._transaction.get(Candidate, candidate_id)
        return self._side(found, as_of) if found and found.profile_from else None

    async def of(
        self, candidate_ids: Iterable[CandidateId], *, as_of: date
    ) -> Mapping[CandidateId, CandidateSide]:
        """See CandidateSides."""
        found = {id: await self.get(id, as_of=as_of) for id in candidate_ids}
        return {id: side for id, side in found.items() if side}

    async def page(
        self, *, as_of: date, after: CandidateId | None, limit: int
    ) -> Page[CandidateSide]:
        """See CandidateSides."""
        page = self._transaction.page(
            Candidate, lambda c: c.profile_from is not None, after=after, limit=limit
        )
        items = tuple(self._side(c, as_of) for c in page.items)
        return Page(items=items, next_after=page.next_after)

    async def versions(self) -> Mapping[CandidateId, int]:
        """See CandidateSides."""
        read = self._transaction.all(Candidate, lambda c: c.profile_from is not None)
        return {candidate.id: candidate.version for candidate in read}


class MemoryJobSides(JobSides):
    """Reads the jobs themselves."""

    def __init__(self, transaction: Transaction, words: WordWeights) -> None:
        self._transaction = transaction
        self._words = words

    def _side(self, job: Job) -> JobSide:
        return job_side(job, words=self._words)

    async def get(self, job_id: JobId) -> JobSide | None:
        """See JobSides."""
        found = self._transaction.get(Job, job_id)
        return self._side(found) if found and found.status is JobStatus.PUBLISHED else None

    async def known(self, job_id: JobId) -> JobSide | None:
        """See JobSides."""
        found = self._transaction.get(Job, job_id)
        return self._side(found) if found else None

    async def page(self, *, after: JobId | None, limit: int) -> Page[JobSide]:
        """See JobSides."""
        return self._page(lambda _: True, after, limit)

    async def of_company(
        self, company_id: CompanyId, *, after: JobId | None, limit: int
    ) -> Page[JobSide]:
        """See JobSides."""
        return self._page(lambda job: job.company_id == company_id, after, limit)

    def _page(
        self, wanted: Callable[[Job], bool], after: JobId | None, limit: int
    ) -> Page[JobSide]:
        page = self._transaction.page(
            Job,
            lambda job: job.status is JobStatus.PUBLISHED and wanted(job),
            after=after,
            limit=limit,
        )
        return Page(items=tuple(self._side(job) for job in page.items), next_after=page.next_after)

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobSide]:
        """See JobSides."""
        found = {id: await self.get(id) for id in job_ids}
        return {id: side for id, side in found.items() if side}

    async def versions(self) -> Mapping[JobId, int]:
        """See JobSides."""
        published = self._transaction.all(Job, lambda j: j.status is JobStatus.PUBLISHED)
        return {job.id: job.version for job in published}


class MemoryJobCards(JobCards):
    """Reads the jobs and their companies."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobCard]:
        """See JobCards."""
        cards = {}
        for job_id in job_ids:
            job = self._transaction.get(Job, job_id)
            company = job and self._transaction.get(Company, job.company_id)
            if job and company:
                cards[job_id] = JobCard(
                    title=job.terms.title,
                    company=company.name,
                    place=job.terms.place,
                    published=job.status is JobStatus.PUBLISHED,
                )
        return cards
