"""Count who holds which skill, once a day."""

import asyncio
from collections.abc import Callable

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.ports.clock import Clock
from domain.matching.census import EVERYBODY, SECTIONS, SkillCensus, Tally

_AT_ONCE = 20
"""Candidates of a page: to make sides of them keeps requests of the same process waiting."""


@frozen(kw_only=True)
class TakeSkillCensus:
    """Run by a schedule. One commit a section; what two runs at once leave is one of theirs.

    It looks at every candidate, a page at a time, and keeps some figures a skill. A section that
    is empty and always was is not stored.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    clock: Clock

    async def __call__(self) -> int:
        """Return how many candidates were counted. Raise ConflictError."""
        today = self.clock.now().date()
        tally = Tally()
        async with self.reading() as uow:
            before = await uow.skill_censuses.of(SECTIONS)
            after = None
            while True:
                page = await uow.candidate_sides.page(as_of=today, after=after, limit=_AT_ONCE)
                tally.add(page.items)
                if page.next_after is None:
                    break
                after = page.items[-1].candidate_id
                await asyncio.sleep(0)  # let requests be answered between pages
        for census in tally.census(on=today):
            known = before.get(census.section)
            if known or census.skills or census.section == EVERYBODY:
                await self._save(census if known is None else known.retake(census), known)
        return tally.candidates

    async def _save(self, census: SkillCensus, known: SkillCensus | None) -> None:
        if census is known:
            return
        async with self.unit_of_work() as uow:
            await uow.skill_censuses.save(census)
            await uow.commit()
