"""Rankings as documents, and what matching reads of other contexts."""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import fields
from msgspec import convert

from adapters.persistence.mongodb.jobs import published
from adapters.persistence.mongodb.transaction import Transaction
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

_OUTLINE = tuple(f"entries.{a.name}" for a in fields(Outline))


class MongoJobRankings(JobRankings):
    """By job."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, job_id: JobId) -> JobRanking:
        """See JobRankings."""
        found = await self._transaction.load(JobRanking, job_id)
        return found or JobRanking(job_id=job_id)

    async def outline(self, job_id: JobId) -> tuple[Outline, ...]:
        """See JobRankings."""
        found = await self._transaction.part(JobRanking, job_id, _OUTLINE)
        return convert(found.get("entries", ()), tuple[Outline, ...])

    async def save(self, ranking: JobRanking) -> JobRanking:
        """See JobRankings."""
        return self._transaction.save(ranking)


class MongoCandidateRankings(CandidateRankings):
    """By candidate; their collection is `job_fit_analyses`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, candidate_id: CandidateId) -> CandidateRanking:
        """See CandidateRankings."""
        found = await self._transaction.load(CandidateRanking, candidate_id)
        return found or CandidateRanking(candidate_id=candidate_id)

    async def outline(self, candidate_id: CandidateId) -> tuple[Outline, ...]:
        """See CandidateRankings."""
        found = await self._transaction.part(CandidateRanking, candidate_id, _OUTLINE)
        return convert(found.get("entries", ()), tuple[Outline, ...])

    async def save(self, ranking: CandidateRanking) -> CandidateRanking:
        """See CandidateRankings."""
        return self._transaction.save(ranking)


class MongoRankingShards(RankingShards):
    """By number."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, shard_id: str) -> RankingShard:
        """See RankingShards."""
        found = await self._transaction.load(RankingShard, shard_id)
        return found or RankingShard(id=shard_id)

    async def save(self, shard: RankingShard) -> RankingShard:
        """See RankingShards."""
        return self._transaction.save(shard)


class MongoCandidateSides(CandidateSides):
    """Reads the candidates themselves."""

    def __init__(self, transaction: Transaction, words: WordWeights) -> None:
        self._transaction = transaction
        self._words = words

    def _side(self, candidate: Candidate, as_of: date) -> CandidateSide:
        return candidate_side(candidate, as_of=as_of, words=self._words)

    async def get(self, candidate_id: CandidateId, *, as_of: date) -> CandidateSide | None:
        """See CandidateSides."""
        found = await self._transaction.load(Candidate, candidate_id)
        return self._side(found, as_of) if found and found.profile_from else None

    async def of(
        self, candidate_ids: Iterable[CandidateId], *, as_of: date
    ) -> Mapping[CandidateId, CandidateSide]:
        """See CandidateSides."""
        found = await self._transaction.many(Candidate, candidate_ids)
        return {
            CandidateId(id): self._side(candidate, as_of)
            for id, candidate in found.items()
            if candidate.profile_from
        }

    async def page(
        self, *, as_of: date, after: CandidateId | None, limit: int
    ) -> Page[CandidateSide]:
        """See CandidateSides."""
        page = await self._transaction.page(
            Candidate,
            {"profile_from": {"$ne": None}},
            lambda candidate: candidate.profile_from is not None,
            after=after,
            limit=limit,
        )
        items = tuple(self._side(candidate, as_of) for candidate in page.items)
        return Page(items=items, next_after=page.next_after)

    async def versions(self) -> Mapping[CandidateId, int]:
        """See CandidateSides."""
        found = await self._transaction.versions(
            Candidate, {"profile_from": {"$ne": None}}, lambda c: c.profile_from is not None
        )
        return {CandidateId(id): version for id, version in found.items()}


class MongoJobSides(JobSides):
    """Reads the jobs themselves."""

    def __init__(self, transaction: Transaction, words: WordWeights) -> None:
        self._transaction = transaction
        self._words = words

    def _side(self, job: Job) -> JobSide:
        return job_side(job, words=self._words)

    def _sides(self, page: Page[Job]) -> Page[JobSide]:
        return Page(items=tuple(map(self._side, page.items)), next_after=page.next_after)

    async def get(self, job_id: JobId) -> JobSide | None:
        """See JobSides."""
        found = await self._transaction.load(Job, job_id)
        if found is None or found.status is not JobStatus.PUBLISHED:
            return None
        return self._side(found)

    async def known(self, job_id: JobId) -> JobSide | None:
        """See JobSides."""
        found = await self._transaction.load(Job, job_id)
        return self._side(found) if found else None

    async def page(self, *, after: JobId | None, limit: int) -> Page[JobSide]:
        """See JobSides."""
        return self._sides(await published(self._transaction, after=after, limit=limit))

    async def of_company(
        self, company_id: CompanyId, *, after: JobId | None, limit: int
    ) -> Page[JobSide]:
        """See JobSides."""
        page = await self._transaction.page(
            Job,
            {"company_id": company_id, "status": JobStatus.PUBLISHED.value},
            lambda job: job.company_id == company_id and job.status is JobStatus.PUBLISHED,
            after=after,
            limit=limit,
        )
        return self._sides(page)

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobSide]:
        """See JobSides."""
        found = await self._transaction.many(Job, job_ids)
        return {
            job.id: self._side(job) for job in found.values() if job.status is JobStatus.PUBLISHED
        }

    async def versions(self) -> Mapping[JobId, int]:
        """See JobSides."""
        found = await self._transaction.versions(
            Job,
            {"status": JobStatus.PUBLISHED.value},
            lambda job: job.status is JobStatus.PUBLISHED,
        )
        return {JobId(id): version for id, version in found.items()}


class MongoJobCards(JobCards):
    """Reads the jobs, then their companies."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobCard]:
        """See JobCards."""
        jobs = await self._transaction.many(Job, job_ids)
        of_jobs = {job.company_id for job in jobs.values()}
        companies = await self._transaction.many(Company, of_jobs)
        return {
            job.id: JobCard(
                title=job.terms.title,
                company=companies[job.company_id].name,
                place=job.terms.place,
                published=job.status is JobStatus.PUBLISHED,
            )
            for job in jobs.values()
            if job.company_id in companies
        }
