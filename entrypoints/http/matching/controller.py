"""Matches over HTTP."""

from typing import Annotated

from litestar import Controller, Response, get
from litestar.background_tasks import BackgroundTask
from litestar.di import NamedDependency
from litestar.params import PathParameter, QueryParameter

from application.matching.list_job_matches import ListJobMatchesHandler
from application.matching.list_my_matches import ListMyMatchesHandler
from application.matching.record_view import RecordViewHandler
from application.matching.show_match import ShowMatchHandler
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE
from domain.matching.match_ids import match_id
from domain.shared.ids import CandidateId, JobId
from entrypoints.http.matching.explanation import MatchView
from entrypoints.http.matching.schemas import (
    CandidatesAnswer,
    CandidateSummary,
    MatchesAnswer,
    MatchSummary,
)
from entrypoints.http.refusals import refusals

OfJob = Annotated[str, PathParameter(max_length=64, description="Of a job of my company")]
AnyJob = Annotated[str, PathParameter(max_length=64, description="That is published")]
Id = Annotated[str, PathParameter(max_length=200, description="As the lists of matches give it")]
Limit = Annotated[int, QueryParameter(ge=1, le=MAX_PAGE)]


class MatchesController(Controller):
    """One score for both sides."""

    tags = ("Matches",)

    @get("/matches", summary="List my matches", responses=refusals(400, 401, 403))
    async def list_my_matches(
        self,
        list_my_matches: NamedDependency[ListMyMatchesHandler],
        actor: NamedDependency[Actor],
        limit: Limit = 20,
    ) -> MatchesAnswer:
        """Rank published jobs for me, best first; empty before my first résumé was read."""
        found = await list_my_matches(limit=limit, actor=actor)
        return MatchesAnswer(items=[MatchSummary.of(matched) for matched in found])

    @get(
        "/jobs/{job_id:str}/matches",
        summary="List candidates for a job",
        responses=refusals(400, 401, 403, 404),
    )
    async def list_job_matches(
        self,
        job_id: OfJob,
        list_job_matches: NamedDependency[ListJobMatchesHandler],
        actor: NamedDependency[Actor],
        limit: Limit = 20,
    ) -> CandidatesAnswer:
        """Rank candidates for a job of my company, best first, by pseudonym."""
        found = await list_job_matches(JobId(job_id), limit=limit, actor=actor)
        return CandidatesAnswer(items=[CandidateSummary.of(match) for match in found])

    @get(
        "/jobs/{job_id:str}/match",
        summary="Explain how I fit a job",
        responses=refusals(400, 401, 403, 404),
    )
    async def show_my_match(
        self,
        job_id: AnyJob,
        show_match: NamedDependency[ShowMatchHandler],
        actor: NamedDependency[Actor],
    ) -> MatchView:
        """Show the same for me and any published job, however far from my best it is."""
        actor.require(actor.has("candidate"))
        mine = match_id(JobId(job_id), CandidateId(actor.account_id))
        return MatchView.of(await show_match(mine, actor=actor))

    @get(
        "/matches/{match_id:str}",
        summary="Explain a match",
        responses=refusals(400, 401, 403, 404),
    )
    async def show_match(
        self,
        match_id: Id,
        show_match: NamedDependency[ShowMatchHandler],
        record_view: NamedDependency[RecordViewHandler],
        actor: NamedDependency[Actor],
    ) -> Response[MatchView]:
        """Show every part of a score with its evidence, what would raise it, and the receipt.

        For the candidate and for the company of the job. That the company opened it is counted
        for the candidate once a day, when the answer is on its way.
        """
        found = await show_match(match_id, actor=actor)
        record = BackgroundTask(record_view, found.match, actor=actor)
        return Response(MatchView.of(found), background=record)
