"""Facts about matches."""

from datetime import date

from attrs import frozen

from domain.shared.events import DomainEvent
from domain.shared.ids import CandidateId, CompanyId, ContestId, JobId


@frozen(kw_only=True)
class MatchesFound(DomainEvent):
    """A ranking changed.

    One id: that side's whole ranking was made anew, and the other side's rankings have yet to
    hear of it. Both ids: this one match entered or left a ranking; that is news for the people.
    """

    candidate_id: CandidateId | None
    job_id: JobId | None
    count: int
    """Matches in the new ranking; for a single match 1 when it entered, 0 when it left."""


@frozen(kw_only=True)
class RankingRanShort(DomainEvent):
    """A full ranking lost one of its best: somebody who had been cut may now belong in.

    It names the side whose ranking it is; the other id is None.
    """

    candidate_id: CandidateId | None
    job_id: JobId | None


@frozen(kw_only=True)
class RankingShardDue(DomainEvent):
    """Some jobs and some candidates have to be ranked for each other; which, the shard says."""

    shard_id: str
    due_on: date
    """UTC."""


@frozen(kw_only=True)
class PolicyAdopted(DomainEvent):
    """A company scores by another policy: its jobs have to be ranked anew."""

    company_id: CompanyId
    version: str
    """Of the policy; a published one when the company dropped its own."""


@frozen(kw_only=True)
class ContestRaised(DomainEvent):
    """A candidate disputes a match, and waits for a person."""

    contest_id: ContestId
    candidate_id: CandidateId
    job_id: JobId


@frozen(kw_only=True)
class ContestDecided(DomainEvent):
    """A person decided a contest."""

    contest_id: ContestId
    candidate_id: CandidateId
    job_id: JobId
    upheld: bool


@frozen(kw_only=True)
class ContestWithdrawn(DomainEvent):
    """A candidate took a contest back before anybody decided it."""

    contest_id: ContestId
    candidate_id: CandidateId
    job_id: JobId
