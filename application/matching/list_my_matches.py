"""Show a candidate the jobs that fit, best first."""

from collections.abc import Callable
from itertools import islice

from attrs import frozen

from application.matching.ports import JobCard, MatchingUnitOfWork
from application.shared.actor import Actor
from application.shared.cache_keys import matches_key
from application.shared.caching import ReadThrough
from application.shared.paging import MAX_PAGE
from domain.matching.match import Match
from domain.shared.ids import CandidateId

FIRST_PAGE = 20
"""What nearly everybody looks at. More is not cached: a full ranking takes some 300 kB."""


@frozen(kw_only=True)
class MatchedJob:
    """A match with what to show of its job."""

    match: Match
    job: JobCard


@frozen(kw_only=True)
class MyMatches:
    """The best of a ranking."""

    version: int
    """Of the ranking: it grows with each change of a job that is in it."""
    best: tuple[MatchedJob, ...]


@frozen(kw_only=True)
class ListMyMatchesHandler:
    """One's own only."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    cached: ReadThrough[MyMatches]

    async def __call__(self, *, limit: int = MAX_PAGE, actor: Actor) -> tuple[MatchedJob, ...]:
        """Return an empty list before the first résumé was read. Raise ForbiddenError.

        A job that was closed is left out, even where its match is taken out later; of the first
        page within MATCHES_LAST, as that is cached.
        """
        actor.require(actor.has("candidate"))
        mine = CandidateId(actor.account_id)
        limit = max(1, min(limit, MAX_PAGE))
        if limit > FIRST_PAGE:
            return (await self._load(mine, limit)).best
        found = await self.cached(matches_key(mine), lambda: self._load(mine, FIRST_PAGE))
        return found.best[:limit]

    async def _load(self, mine: CandidateId, limit: int) -> MyMatches:
        async with self.unit_of_work() as uow:
            ranking = await uow.candidate_rankings.of(mine)
            best: list[MatchedJob] = []
            left = iter(ranking.entries)
            while len(best) < limit and (some := list(islice(left, limit))):
                cards = await uow.job_cards.of(match.job_id for match in some)
                best += (
                    MatchedJob(match=match, job=card)
                    for match in some
                    if (card := cards.get(match.job_id)) and card.published
                )
        return MyMatches(version=ranking.version, best=tuple(best[:limit]))
