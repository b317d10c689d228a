"""A ranking is filled from any number of candidates in the memory of a few."""

from typing import Any
from weakref import ref

from attrs import evolve, field, frozen

from application.matching.scorer import Scorer
from application.shared.paging import MAX_PAGE
from domain.jobs.events import JobPosted
from domain.matching.match import Match
from domain.matching.ranking import RANKING_LIMIT
from domain.shared.events import EventId
from domain.shared.ids import CompanyId, JobId
from entrypoints.container.everything import Container
from tests.factories import NOON, a_job, a_read_candidate

PAGES = 6
POSTED = JobPosted(job_id=JobId("j1"), company_id=CompanyId("k1"), occurred_at=NOON)


@frozen(kw_only=True)
class _Watched(Scorer):
    """Sees which matches somebody still holds."""

    made: list["ref[Match]"] = field(factory=list)
    held: list[int] = field(factory=list)

    def __call__(self, *sides: Any, **day: Any) -> Match:  # noqa: ANN401 - as Scorer has them
        found = super().__call__(*sides, **day)
        self.made.append(ref(found))
        self.held.append(sum(one() is not None for one in self.made))
        return found


async def test_no_more_matches_are_held_than_a_ranking_and_its_pages(in_process: Container) -> None:
    async with in_process.persistence().unit_of_work() as uow:
        for n in range(PAGES * MAX_PAGE):
            await uow.candidates.save(a_read_candidate(f"c{n:04}"))
        await uow.jobs.save(a_job())
        await uow.commit()
    scorer = _Watched(knowledge=in_process.knowledge(), clock=in_process.clock())
    reaction = evolve(in_process.when_job_changed_rank_candidates(), scorer=scorer)
    await reaction(POSTED, EventId("Job/j1/1/0"))
    assert PAGES * MAX_PAGE == len(scorer.made)
    assert max(scorer.held) <= RANKING_LIMIT + 2 * MAX_PAGE
