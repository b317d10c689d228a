"""Contests as rows."""

from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, select, true

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import contests
from application.matching.contests import Contests, WantedContests
from application.shared.paging import Page
from domain.matching.contest import Contest, ContestState
from domain.matching.disputed import Subject
from domain.matching.errors import ContestNotFoundError
from domain.shared.ids import CandidateId, ContestId, JobId


def contest_from(row: Row[Any]) -> Contest:
    """Map a row of the table."""
    return Contest(
        id=row.id,
        version=row.version,
        candidate_id=row.candidate_id,
        job_id=row.job_id,
        company_id=row.company_id,
        subject=Subject.parse(row.subject),
        words=row.words,
        disputed=row.disputed,
        raised_at=row.raised_at,
        state=ContestState(row.state),
        withdrawn_at=row.withdrawn_at,
        decision=row.decision,
    )


def contest_row(contest: Contest) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "id": contest.id,
        "candidate_id": contest.candidate_id,
        "job_id": contest.job_id,
        "company_id": contest.company_id,
        "subject": str(contest.subject),
        "words": contest.words,
        "disputed": contest.disputed,
        "raised_at": contest.raised_at,
        "state": contest.state,
        "withdrawn_at": contest.withdrawn_at,
        "decision": contest.decision,
    }


_BY_ID = Lookup(select(contests).where(contests.c.id == bindparam("id")))


class SqlContests(Contests):
    """An index over open ones allows one a match and subject."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def get(self, contest_id: ContestId) -> Contest:
        """See Contests."""
        row = await self._rows.one(_BY_ID, id=contest_id)
        if row is None:
            raise ContestNotFoundError(contest_id)
        return contest_from(row)

    async def about(self, job_id: JobId, candidate_id: CandidateId) -> tuple[Contest, ...]:
        """See Contests."""
        c = contests.c
        query = select(contests).where(c.job_id == job_id, c.candidate_id == candidate_id)
        return tuple(contest_from(row) for row in await self._rows.all(query.order_by(c.id)))

    async def page(
        self, wanted: WantedContests, *, after: ContestId | None, limit: int
    ) -> Page[Contest]:
        """See Contests."""
        return await self._rows.page(
            contests, _wanted(wanted), contest_from, after=after, limit=limit
        )

    async def save(self, contest: Contest) -> Contest:
        """See Contests."""
        return await self._rows.save(contests, contest, contest_row(contest))


def _wanted(wanted: WantedContests) -> ColumnElement[bool]:
    c = contests.c
    found: ColumnElement[bool] = true()
    for column, value in (
        (c.candidate_id, wanted.candidate_id),
        (c.company_id, wanted.company_id),
        (c.job_id, wanted.job_id),
        (c.state, wanted.state),
    ):
        if value is not None:
            found = found & (column == value)
    return found
