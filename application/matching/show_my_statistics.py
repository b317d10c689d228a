"""Show a candidate how they are doing."""

from collections.abc import Callable
from datetime import date, timedelta

from attrs import frozen

from application.matching.known_policies import policies_of
from application.matching.ports import MatchingUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from application.shared.cache_keys import statistics_key
from application.shared.caching import ReadThrough
from domain.matching.census import EVERYBODY, section_of
from domain.matching.funnel import count_within_reach
from domain.matching.standing import Standing, standing
from domain.matching.views import VIEWS_KEPT, count_views
from domain.shared.ids import CandidateId

RECENTLY = timedelta(days=30)


@frozen(kw_only=True)
class MyStatistics:
    """Figures about one candidate."""

    version: int
    """Of the ranking of jobs."""
    as_of: date
    views: int
    """In RECENTLY: each company once a day."""
    views_kept: int
    """In VIEWS_KEPT."""
    ranked: int
    """Jobs in the ranking: of all published ones the best 100."""
    within_reach: int
    """Those of them whose score the policy calls within reach."""
    counted_on: date | None
    """The day of the census that the standings are taken from; None before the first."""
    skills: tuple[Standing, ...]
    """One for each skill of the profile, by name."""


@frozen(kw_only=True)
class ShowMyStatisticsHandler:
    """One's own only. Views and matches may be some minutes old, standings a day or two."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    clock: Clock
    cached: ReadThrough[MyStatistics]

    async def __call__(self, *, actor: Actor) -> MyStatistics:
        """Raise ForbiddenError."""
        actor.require(actor.has("candidate"))
        mine = CandidateId(actor.account_id)
        return await self.cached(statistics_key(mine), lambda: self._load(mine))

    async def _load(self, mine: CandidateId) -> MyStatistics:
        today = self.clock.now().date()
        async with self.unit_of_work() as uow:
            ranking = await uow.candidate_rankings.of(mine)
            policies = await policies_of(uow, ranking.entries)
            views = await uow.views.of_candidate(mine)
            side = await uow.candidate_sides.get(mine, as_of=today)
            held = {s.skill_id: s for s in side.skills} if side else {}
            census = await uow.skill_censuses.of({EVERYBODY, *map(section_of, held)})
        everybody = census.get(EVERYBODY)
        return MyStatistics(
            version=ranking.version,
            as_of=today,
            views=count_views(views, since=today - RECENTLY),
            views_kept=count_views(views, since=today - VIEWS_KEPT),
            ranked=len(ranking.entries),
            within_reach=count_within_reach(ranking.entries, policies=policies),
            counted_on=everybody.taken_on if everybody else None,
            skills=tuple(
                standing(skill, census)
                for skill in sorted(held.values(), key=lambda s: (s.name, s.skill_id))
            ),
        )
