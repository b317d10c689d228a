"""Contests over HTTP."""

from typing import Annotated

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody, PathParameter, QueryParameter
from litestar.status_codes import HTTP_200_OK

from application.matching.decide_contest import DecideContest, DecideContestHandler
from application.matching.list_contests import ListContests, ListContestsHandler, Whose
from application.matching.raise_contest import RaiseContestHandler
from application.matching.show_contest import ReplayContestHandler, ShowContestHandler
from application.matching.withdraw_contest import WithdrawContestHandler
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE
from domain.matching.contest import Consequence, ContestState, Verdict
from domain.shared.ids import ContestId, JobId
from entrypoints.http.matching.contest_schemas import (
    ContestsPage,
    ContestView,
    NewContest,
    NewDecision,
    ReplayView,
)
from entrypoints.http.refusals import refusals

OfMatch = Annotated[
    str, PathParameter(max_length=200, description="As the list of my matches gives it")
]
Id = Annotated[str, PathParameter(max_length=64, description="Of a contest")]
WhoseName = Annotated[
    Whose,
    QueryParameter(
        name="of",
        description="Mine; those about the jobs of my company; all, for administrators",
    ),
]
OfJob = Annotated[str | None, QueryParameter(max_length=64, description="About one job")]
InState = Annotated[
    ContestState | None,
    QueryParameter(name="state", description="`raised` is what waits for a decision"),
]
After = Annotated[
    str | None, QueryParameter(max_length=64, description="`next_after` of the page before")
]
Limit = Annotated[int, QueryParameter(ge=1, le=MAX_PAGE)]


class ContestsController(Controller):
    """A candidate disputes, a person decides, the record keeps both."""

    tags = ("Contests",)

    @post(
        "/matches/{match_id:str}/contests",
        summary="Dispute a match",
        responses=refusals(400, 401, 404, 409, 412, 413, 422),
    )
    async def raise_contest(
        self,
        match_id: OfMatch,
        data: JSONBody[NewContest],
        raise_contest: NamedDependency[RaiseContestHandler],
        actor: NamedDependency[Actor],
    ) -> ContestView:
        """Dispute a match of mine, or a component, gate, skill or field of it.

        The match is kept as it is now. The company of the job, or an administrator, decides.
        """
        return ContestView.of(await raise_contest(data.command(match_id), actor=actor))

    @get("/contests", summary="List contests", responses=refusals(400, 401, 403))
    async def list_contests(  # noqa: PLR0913, PLR0917 - what a list can be narrowed by
        self,
        list_contests: NamedDependency[ListContestsHandler],
        actor: NamedDependency[Actor],
        whose: WhoseName = Whose.MINE,
        job_id: OfJob = None,
        in_state: InState = None,
        after: After = None,
        limit: Limit = 20,
    ) -> ContestsPage:
        """List contests, a page at a time, oldest first."""
        query = ListContests(
            whose=whose,
            job_id=JobId(job_id) if job_id else None,
            state=in_state,
            after=ContestId(after) if after else None,
            limit=limit,
        )
        return ContestsPage.of(await list_contests(query, actor=actor))

    @get(
        "/contests/{contest_id:str}",
        summary="Show a contest",
        responses=refusals(400, 401, 403, 404),
    )
    async def show_contest(
        self,
        contest_id: Id,
        show_contest: NamedDependency[ShowContestHandler],
        actor: NamedDependency[Actor],
    ) -> ContestView:
        """Show both sides of a contest, and the match as it was.

        For the candidate, the company of the job, and administrators.
        """
        return ContestView.of(await show_contest(ContestId(contest_id), actor=actor))

    @get(
        "/contests/{contest_id:str}/replay",
        summary="Compute the disputed score again",
        responses=refusals(400, 401, 403, 404),
    )
    async def replay_contest(
        self,
        contest_id: Id,
        replay_contest: NamedDependency[ReplayContestHandler],
        actor: NamedDependency[Actor],
    ) -> ReplayView:
        """Score the facts again that were kept, and say whether it comes out the same."""
        return ReplayView.of(await replay_contest(ContestId(contest_id), actor=actor))

    @post(
        "/contests/{contest_id:str}/decision",
        summary="Decide a contest",
        responses=refusals(400, 401, 403, 404, 409, 413, 422),
    )
    async def decide_contest(
        self,
        contest_id: Id,
        data: JSONBody[NewDecision],
        decide_contest: NamedDependency[DecideContestHandler],
        actor: NamedDependency[Actor],
    ) -> ContestView:
        """Uphold or reject it, once, with reasons that the candidate reads.

        For members of the company of the job, and administrators; never for the candidate.
        """
        command = DecideContest(
            contest_id=ContestId(contest_id),
            verdict=Verdict(data.verdict),
            reasons=data.reasons,
            consequence=Consequence(data.consequence),
        )
        return ContestView.of(await decide_contest(command, actor=actor))

    @post(
        "/contests/{contest_id:str}/withdraw",
        summary="Withdraw a contest",
        status_code=HTTP_200_OK,
        responses=refusals(400, 401, 403, 404, 409, 422),
    )
    async def withdraw_contest(
        self,
        contest_id: Id,
        withdraw_contest: NamedDependency[WithdrawContestHandler],
        actor: NamedDependency[Actor],
    ) -> ContestView:
        """Take my contest back before it is decided. The record keeps that it was raised."""
        return ContestView.of(await withdraw_contest(ContestId(contest_id), actor=actor))
