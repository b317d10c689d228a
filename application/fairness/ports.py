"""What fairness needs to keep and to know."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol

from attrs import frozen

from application.ports.unit_of_work import UnitOfWork
from application.shared.paging import Page
from domain.fairness.attributes import Attributes
from domain.fairness.model import Declaration
from domain.fairness.report import Stage
from domain.shared.ids import AccountId, CandidateId, CompanyId, JobId


class Declarations(Protocol):
    """What candidates declared: one a candidate. No other context may read it."""

    async def of(self, candidate_id: CandidateId) -> Declaration:
        """Return the declaration, or an empty new one."""

    async def attributes_of(
        self, candidate_ids: Collection[CandidateId]
    ) -> Mapping[CandidateId, Attributes]:
        """Return what they say now; leave out who declared nothing, or took it back."""

    async def save(self, declaration: Declaration) -> Declaration:
        """Store state; returns it as stored."""


@frozen(kw_only=True)
class ReportedJob:
    """What a report says of its job."""

    company_id: CompanyId
    company: str
    title: str
    published_at: datetime | None
    """None while it is a draft, and once it is closed: then nobody is ranked for it."""


class Outcomes(Protocol):
    """Query port: what became of candidates, as of this transaction.

    A later step of hiring (contacted, short-listed, hired) is one more `Stage`.
    """

    async def job(self, job_id: JobId) -> ReportedJob | None:
        """Return None for an unknown one."""

    async def selected(self, job_id: JobId, *, stage: Stage) -> frozenset[CandidateId]:
        """Return who came as far as this stage."""

    async def known_since(
        self, candidate_ids: Collection[CandidateId]
    ) -> Mapping[CandidateId, datetime]:
        """Tell when each uploaded the first résumé that could be read; leave out who has none."""


class Employees(Protocol):
    """Query port: for whom somebody works, as of this transaction."""

    async def company_of(self, account_id: AccountId) -> CompanyId | None:
        """Find the company that an account is a member of."""


class FairnessUnitOfWork(UnitOfWork, Protocol):
    """A transaction over declarations."""

    declarations: Declarations
    outcomes: Outcomes
    employees: Employees


@frozen(kw_only=True)
class Scored:
    """A candidate with the score for a job."""

    candidate_id: CandidateId
    score: int | None
    """In bp; None when nothing is known to score by."""


class Scores(Protocol):
    """Query port: scores of everybody, whom an employer is shown or not.

    What makes them knows nothing of declarations.
    """

    @property
    def catalogue(self) -> str:
        """Name the version of the skill catalogue."""

    async def policy_of(self, job_id: JobId) -> str:
        """Name the version of the policy that a job is scored by."""

    async def page(
        self, job_id: JobId, *, as_of: date, after: CandidateId | None, limit: int
    ) -> Page[Scored]:
        """Up to `limit` candidates with a résumé that was read and an id beyond `after`, by id.

        Durations are counted to `as_of`. Empty for a job that is not published.
        """
