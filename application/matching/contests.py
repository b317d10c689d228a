"""What contests are kept by, and who may see one."""

from typing import Protocol

from attrs import frozen

from application.shared.paging import Page
from domain.matching.contest import Contest, ContestState
from domain.shared.ids import CandidateId, CompanyId, ContestId, JobId


@frozen(kw_only=True)
class WantedContests:
    """Which contests: all, or those that agree in everything that is given."""

    candidate_id: CandidateId | None = None
    company_id: CompanyId | None = None
    job_id: JobId | None = None
    state: ContestState | None = None

    def includes(self, contest: Contest) -> bool:
        """Whether a contest is one of them."""
        return (
            self.candidate_id in (None, contest.candidate_id)
            and self.company_id in (None, contest.company_id)
            and self.job_id in (None, contest.job_id)
            and self.state in (None, contest.state)
        )


class Contests(Protocol):
    """What candidates dispute. Of one candidate, one job and one subject one is open at most."""

    async def get(self, contest_id: ContestId) -> Contest:
        """Raise ContestNotFoundError."""

    async def about(self, job_id: JobId, candidate_id: CandidateId) -> tuple[Contest, ...]:
        """Find all about one match, by id."""

    async def page(
        self, wanted: WantedContests, *, after: ContestId | None, limit: int
    ) -> Page[Contest]:
        """Up to `limit` with an id beyond `after`, by id."""

    async def save(self, contest: Contest) -> Contest:
        """Store state and events; returns it as stored.

        A second open one about the same is a ConflictError, here or at the commit.
        """
