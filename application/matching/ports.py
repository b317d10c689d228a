"""What matching needs to keep and to know."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from attrs import frozen

from application.matching.contests import Contests
from application.matching.statistics import SkillCensuses, Views
from application.ports.unit_of_work import UnitOfWork
from application.shared.paging import Page
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.ranked import Outline
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.ranking_shard import RankingShard
from domain.shared.ids import AccountId, CandidateId, CompanyId, JobId
from domain.shared.values import Place


class JobRankings(Protocol):
    """The candidates for a job: one ranking a job."""

    async def of(self, job_id: JobId) -> JobRanking:
        """Return the ranking, or an empty new one."""

    async def outline(self, job_id: JobId) -> tuple[Outline, ...]:
        """Return its entries without the why, best first: it takes far less to read."""

    async def save(self, ranking: JobRanking) -> JobRanking:
        """Store state and events; returns it as stored."""


class CandidateRankings(Protocol):
    """The jobs for a candidate: one ranking a candidate."""

    async def of(self, candidate_id: CandidateId) -> CandidateRanking:
        """Return the ranking, or an empty new one."""

    async def outline(self, candidate_id: CandidateId) -> tuple[Outline, ...]:
        """Return its entries without the why, best first: it takes far less to read."""

    async def save(self, ranking: CandidateRanking) -> CandidateRanking:
        """Store state and events; returns it as stored."""


class RankingShards(Protocol):
    """What the daily run is cut into."""

    async def of(self, shard_id: str) -> RankingShard:
        """Return the shard, or a new one that was never due."""

    async def save(self, shard: RankingShard) -> RankingShard:
        """Store state and events; returns it as stored."""


class CandidateSides(Protocol):
    """Query port: candidates in the words of matching, as of this transaction."""

    async def get(self, candidate_id: CandidateId, *, as_of: date) -> CandidateSide | None:
        """Return what is known on that day; None for somebody unknown or not yet read."""

    async def of(
        self, candidate_ids: Iterable[CandidateId], *, as_of: date
    ) -> Mapping[CandidateId, CandidateSide]:
        """Look several up at once; leave out who is unknown or not yet read."""

    async def page(
        self, *, as_of: date, after: CandidateId | None, limit: int
    ) -> Page[CandidateSide]:
        """Up to `limit` with a résumé that was read and an id beyond `after`, by id."""

    async def versions(self) -> Mapping[CandidateId, int]:
        """Everybody with a résumé that was read, with the version of what is known of them.

        It grows with each change, so that whoever kept a side knows which ones to load again.
        """


class JobSides(Protocol):
    """Query port: published jobs in the words of matching, as of this transaction."""

    async def get(self, job_id: JobId) -> JobSide | None:
        """Return None for a job that is unknown or not published."""

    async def known(self, job_id: JobId) -> JobSide | None:
        """Return what a job asks for or asked for, published or not; None for one unknown."""

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobSide]:
        """Look several up at once; leave out what is unknown or not published."""

    async def page(self, *, after: JobId | None, limit: int) -> Page[JobSide]:
        """Up to `limit` published jobs with an id beyond `after`, by id."""

    async def versions(self) -> Mapping[JobId, int]:
        """Every published job with its version, which grows with each change."""

    async def of_company(
        self, company_id: CompanyId, *, after: JobId | None, limit: int
    ) -> Page[JobSide]:
        """Up to `limit` published jobs of a company, likewise."""


class CompanyPolicies(Protocol):
    """What companies chose: one a company."""

    async def of(self, company_id: CompanyId) -> CompanyPolicy:
        """Return what was chosen, or that nothing was."""

    async def save(self, policy: CompanyPolicy) -> CompanyPolicy:
        """Store state and events; returns it as stored."""


class KeptPolicies(Protocol):
    """Policies that are not published, by version, for good."""

    async def find(self, version: str) -> KeptPolicy | None:
        """Return None for a version that nobody ever adopted."""

    async def save(self, policy: KeptPolicy) -> KeptPolicy:
        """Store it, once; returns it as stored."""


class JobPolicies(Protocol):
    """Query port: what jobs are scored by, whichever side asks, as of this transaction."""

    async def for_jobs(self, job_ids: Iterable[JobId]) -> Mapping[JobId, MatchPolicy]:
        """Return the policy of the company of each: the published one of who has none.

        Every id has one, whether there is such a job or not. However many are asked for, and
        whosever they are, it costs the same few queries.
        """


@frozen(kw_only=True)
class JobCard:
    """What people are told of a job beside its score."""

    title: str
    company: str
    place: Place | None = None
    published: bool = True
    """Whether it takes candidates."""


class JobCards(Protocol):
    """Query port: what to show of jobs."""

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobCard]:
        """Leave out unknown ones."""


class Recruiters(Protocol):
    """Query port: who works for whom, as of this transaction."""

    async def company_of(self, account_id: AccountId) -> CompanyId | None:
        """Find the company that an account is a member of."""

    async def company_of_job(self, job_id: JobId) -> CompanyId | None:
        """Find the company that offers a job."""

    async def is_company(self, company_id: CompanyId) -> bool:
        """Whether there is such a company."""


class MatchingUnitOfWork(UnitOfWork, Protocol):
    """A transaction over rankings, contests and statistics."""

    job_rankings: JobRankings
    candidate_rankings: CandidateRankings
    ranking_shards: RankingShards
    candidate_sides: CandidateSides
    job_sides: JobSides
    company_policies: CompanyPolicies
    kept_policies: KeptPolicies
    policies: JobPolicies
    job_cards: JobCards
    recruiters: Recruiters
    contests: Contests
    views: Views
    skill_censuses: SkillCensuses
