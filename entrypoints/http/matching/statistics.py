"""Statistics over HTTP."""

from datetime import date
from typing import Annotated, Literal, Self

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.params import PathParameter
from msgspec import Meta

from application.matching.show_job_statistics import JobStatistics, ShowJobStatisticsHandler
from application.matching.show_my_statistics import MyStatistics, ShowMyStatisticsHandler
from application.shared.actor import Actor
from domain.matching.standing import Percentile, Standing
from domain.shared.ids import JobId
from entrypoints.http.matching.schemas import percent
from entrypoints.http.refusals import refusals
from entrypoints.http.values import Percent
from entrypoints.http.wire import View

OfJob = Annotated[str, PathParameter(max_length=64, description="Of a job of my company")]
CountedOn = Annotated[
    date | None,
    Meta(description="The day on which all candidates were counted last; null before the first"),
]


class PercentileView(View, frozen=True, kw_only=True):
    """Where I stand among others."""

    percentile: Annotated[
        Percent, Meta(description="The share of people whose figure is not higher than mine")
    ]
    of: Annotated[int, Meta(description="People whose figure is known")]

    @classmethod
    def of_people(cls, found: Percentile | None) -> Self | None:
        """Show it, if there is any."""
        return cls(percentile=percent(found.share), of=found.of) if found else None


class StandingView(View, frozen=True, kw_only=True):
    """Where I stand among all who hold a skill."""

    id: str
    name: str
    holders: Annotated[int | None, Meta(description="Null when they are fewer than ten")]
    level: Annotated[
        PercentileView | None,
        Meta(description="By level; null when mine is not known, or that of fewer than ten"),
    ]
    months: Annotated[
        PercentileView | None,
        Meta(description="By months of work with it, in steps of three; null likewise"),
    ]

    @classmethod
    def of(cls, standing: Standing) -> Self:
        """Show a standing."""
        return cls(
            id=standing.skill_id,
            name=standing.name,
            holders=standing.holders,
            level=PercentileView.of_people(standing.level),
            months=PercentileView.of_people(standing.months),
        )


class ViewsView(View, frozen=True, kw_only=True):
    """How often companies opened a match of mine: each company once a day."""

    last_30_days: int
    last_365_days: int


class MyMatchesView(View, frozen=True, kw_only=True):
    """How many jobs fit me."""

    ranked: Annotated[int, Meta(description="Of all published jobs the best 100")]
    within_reach: Annotated[int, Meta(description="Those whose score is within reach")]


class MyStatisticsView(View, frozen=True, kw_only=True):
    """How I am doing. Views and matches may be some minutes old."""

    as_of: date
    views: ViewsView
    matches: MyMatchesView
    counted_on: CountedOn
    skills: Annotated[list[StandingView], Meta(description="By name, as of `counted_on`")]

    @classmethod
    def of(cls, statistics: MyStatistics) -> Self:
        """Show a candidate's figures."""
        return cls(
            as_of=statistics.as_of,
            views=ViewsView(last_30_days=statistics.views, last_365_days=statistics.views_kept),
            matches=MyMatchesView(ranked=statistics.ranked, within_reach=statistics.within_reach),
            counted_on=statistics.counted_on,
            skills=[StandingView.of(standing) for standing in statistics.skills],
        )


class StageView(View, frozen=True, kw_only=True):
    """How many candidates got so far."""

    name: Literal["scored", "ranked", "within_reach", "viewed"]
    count: int
    at_least: Annotated[
        bool, Meta(description="There may be more: a ranking keeps 100, or nobody counted yet")
    ]


class JobStatisticsView(View, frozen=True, kw_only=True):
    """How far candidates got with a job. It may be some minutes old."""

    counted_on: CountedOn
    funnel: Annotated[list[StageView], Meta(description="In the order of the stages")]

    @classmethod
    def of(cls, statistics: JobStatistics) -> Self:
        """Show a job's figures."""
        return cls(
            counted_on=statistics.counted_on,
            funnel=[
                StageView(name=stage.name.value, count=stage.count, at_least=stage.at_least)
                for stage in statistics.funnel
            ],
        )


class StatisticsController(Controller):
    """Figures for each side, about its own."""

    @get(
        "/users/me/statistics",
        summary="Show my statistics",
        tags=["Candidates"],
        responses=refusals(401, 403),
    )
    async def show_my_statistics(
        self,
        show_my_statistics: NamedDependency[ShowMyStatisticsHandler],
        actor: NamedDependency[Actor],
    ) -> MyStatisticsView:
        """Count who opened my matches, the jobs within reach, and where my skills stand.

        What fewer than ten people hold is not compared.
        """
        return MyStatisticsView.of(await show_my_statistics(actor=actor))

    @get(
        "/jobs/{job_id:str}/statistics",
        summary="Show the statistics of a job",
        tags=["Jobs"],
        responses=refusals(400, 401, 403, 404),
    )
    async def show_job_statistics(
        self,
        job_id: OfJob,
        show_job_statistics: NamedDependency[ShowJobStatisticsHandler],
        actor: NamedDependency[Actor],
    ) -> JobStatisticsView:
        """Count how many candidates got how far with a job of my company."""
        return JobStatisticsView.of(await show_job_statistics(JobId(job_id), actor=actor))
