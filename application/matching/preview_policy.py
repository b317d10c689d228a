"""Show how a job's ranking would move by a policy that nobody adopted yet."""

import asyncio
from collections.abc import Callable

from attrs import field, frozen

from application.matching.authority import require_member
from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.shared.actor import Actor
from domain.matching.errors import JobNotOpenError
from domain.matching.match import Match
from domain.matching.own_policy import PolicyFigures, own_policy
from domain.matching.ranking import rank_order
from domain.shared.ids import CompanyId, JobId

SHOWN = 20
"""Places of each list."""


@frozen(kw_only=True)
class PreviewPolicy:
    """Query."""

    company_id: CompanyId
    job_id: JobId
    """Published, of this company."""
    changes: PolicyFigures = field(hash=False)
    """Of the published policy."""


@frozen(kw_only=True)
class Moved:
    """A candidate before and after."""

    before: Match
    place_before: int
    """From one, among all that were looked at."""
    after: Match
    place_after: int


@frozen(kw_only=True)
class PolicyPreview:
    """Two rankings of the same people, scored today."""

    before: str
    """The version of the policy in force."""
    after: str
    """The version that would be."""
    looked_at: int
    """The candidates in the job's ranking. Whoever is not in it, at most because a hundred are
    better, is not looked at: adopting the policy looks at everybody.
    """
    moved: tuple[Moved, ...]
    """The first SHOWN of either, by their place before."""


@frozen(kw_only=True)
class PreviewPolicyHandler:
    """Members only. Nothing is stored."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    scorer: Scorer

    async def __call__(self, query: PreviewPolicy, *, actor: Actor) -> PolicyPreview:
        """Raise PolicyRefused-, CompanyNotKnown-, JobNotOpen- or ForbiddenError."""
        as_of = self.scorer.today()
        async with self.unit_of_work() as uow:
            await require_member(uow, actor, company_id=query.company_id)
            job = await uow.job_sides.get(query.job_id)
            company_id = await uow.recruiters.company_of_job(query.job_id)
            if job is None or company_id != query.company_id:
                raise JobNotOpenError(query.job_id)
            now = (await uow.policies.for_jobs([query.job_id]))[query.job_id]
            ranking = await uow.job_rankings.of(query.job_id)
            ids = [entry.candidate_id for entry in ranking.entries]
            sides = (await uow.candidate_sides.of(ids, as_of=as_of)).values()
        then = own_policy(query.changes)
        before, after = [], []
        for side in sides:
            before.append(self.scorer(side, job, policy=now, as_of=as_of))
            after.append(self.scorer(side, job, policy=then, as_of=as_of))
            await asyncio.sleep(0)  # let other requests be answered between candidates
        return PolicyPreview(
            before=now.version,
            after=then.version,
            looked_at=len(before),
            moved=_moved(before, after),
        )


def _moved(before: list[Match], after: list[Match]) -> tuple[Moved, ...]:
    places = {match.candidate_id: (place, match) for place, match in _placed(after)}
    both = [
        Moved(before=match, place_before=place, after=other, place_after=then)
        for place, match in _placed(before)
        for then, other in [places[match.candidate_id]]
    ]
    return tuple(one for one in both if min(one.place_before, one.place_after) <= SHOWN)


def _placed(matches: list[Match]) -> list[tuple[int, Match]]:
    return list(enumerate(sorted(matches, key=rank_order), 1))
