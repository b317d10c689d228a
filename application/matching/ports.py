"""What matching needs to keep and to know."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from attrs import frozen

from application.matching.contests import Contests
from application.matching.statistics import SkillCensuses, Views
from application.ports.unit_of_work import UnitOfWork
from application.shared.paging import Page
from domain.matching.model import CandidateSide, JobSide
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.shared.ids import AccountId, CandidateId, CompanyId, JobId
from domain.shared.values import Place


class JobRankings(Protocol):
    """The candidates for a job: one ranking a job."""

    async def of(self, job_id: JobId) -> JobRanking:
        """Return the ranking, or an empty new one."""

    async def save(self, ranking: JobRanking) -> JobRanking:
        """Store state and events; returns it as stored."""


class CandidateRankings(Protocol):
    """The jobs for a candidate: one ranking a candidate."""

    async def of(self, candidate_id: CandidateId) -> CandidateRanking:
        """Return the ranking, or an empty new one."""

    async def save(self, ranking: CandidateRanking) -> CandidateRanking:
        """Store state and events; returns it as stored."""


class CandidateSides(Protocol):
    """Query port: candidates in the words of matching, as of this transaction."""

    async def get(self, candidate_id: CandidateId, *, as_of: date) -> CandidateSide | None:
        """Return what is known on that day; None for somebody unknown or not yet read."""

    async def page(
        self, *, as_of: date, after: CandidateId | None, limit: int
    ) -> Page[CandidateSide]:
        """Up to `limit` with a résumé that was read and an id beyond `after`, by id."""


class JobSides(Protocol):
    """Query port: published jobs in the words of matching, as of this transaction."""

    async def get(self, job_id: JobId) -> JobSide | None:
        """Return None for a job that is unknown or not published."""

    async def page(self, *, after: JobId | None, limit: int) -> Page[JobSide]:
        """Up to `limit` published jobs with an id beyond `after`, by id."""


@frozen(kw_only=True)
class JobCard:
    """What people are told of a job beside its score."""

    title: str
    company: str
    place: Place | None = None


class JobCards(Protocol):
    """Query port: what to show of jobs."""

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobCard]:
        """Leave out unknown ones."""


class Recruiters(Protocol):
    """Query port: who may see the candidates of a job, as of this transaction."""

    async def company_of(self, account_id: AccountId) -> CompanyId | None:
        """Find the company that an account is a member of."""

    async def company_of_job(self, job_id: JobId) -> CompanyId | None:
        """Find the company that offers a job."""


class MatchingUnitOfWork(UnitOfWork, Protocol):
    """A transaction over rankings, contests and statistics."""

    job_rankings: JobRankings
    candidate_rankings: CandidateRankings
    candidate_sides: CandidateSides
    job_sides: JobSides
    job_cards: JobCards
    recruiters: Recruiters
    contests: Contests
    views: Views
    skill_censuses: SkillCensuses
