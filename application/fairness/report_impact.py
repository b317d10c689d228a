"""Report how groups of candidates fare for a job."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from attrs import frozen

from application.fairness.ports import FairnessUnitOfWork, ReportedJob, Scores
from application.ports.clock import Clock
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE
from domain.fairness.attributes import Attributes
from domain.fairness.counting import Case, Cases
from domain.fairness.disclosure import edition
from domain.fairness.errors import (
    NothingRankedError,
    PeriodError,
    PeriodNotYoursError,
    ReportedJobNotFoundError,
)
from domain.fairness.report import Audience, Basis, ImpactReport, Stage, Subject, measure
from domain.shared.ids import CandidateId, JobId
from domain.shared.values import Month

_NOTHING = Attributes()


@frozen(kw_only=True)
class ReportImpact:
    """Query: how those fared who came to be considered from the first to the last day (UTC).

    One comes when the job is published and a résumé of one's own was read: the later of the two.
    """

    job_id: JobId
    first: date | None = None
    last: date | None = None
    leave_out_small: bool = False
    """Give categories under two per cent no ratio."""


@frozen(kw_only=True)
class ReportImpactHandler:
    """Every number for administrators, a careful edition for the company of the job.

    All candidates are scored anew, a page at a time: it takes as long as ranking them, and no
    more memory than the kinds of cases need, however many they are.
    """

    unit_of_work: Callable[[], FairnessUnitOfWork]
    scores: Scores
    clock: Clock

    async def __call__(self, query: ReportImpact, *, actor: Actor) -> ImpactReport:
        """Raise ReportedJobNotFound-, Forbidden-, NothingRanked-, Period-, PeriodNotYoursError."""
        job, published_at = await self._job(query.job_id, actor)
        if query.first and query.last and query.first > query.last:
            raise PeriodError
        every_number = "administrator" in actor.roles
        if not every_number and (query.first or query.last):
            raise PeriodNotYoursError
        now = self.clock.now()
        months = await self._cases(query, published_at, as_of=now.date())
        first, last = query.first, query.last
        if not every_number:
            until = edition(months, now=Month.of(now.date()))
            months = {m: cases for m, cases in months.items() if until and m <= until}
            last = _last_day(until) if until else None
        cases: Counter[Case] = Counter()
        for of_month in months.values():
            cases.update(of_month)
        return measure(
            cases,
            subject=Subject(
                title=job.title, job_id=query.job_id, company=job.company, first=first, last=last
            ),
            basis=Basis(
                stage=Stage.SHOWN,
                policy=await self.scores.policy_of(query.job_id),
                catalogue=self.scores.catalogue,
                as_of=now,
            ),
            audience=Audience.AUDITOR if every_number else Audience.EMPLOYER,
            leave_out_small=query.leave_out_small,
        )

    async def _job(self, job_id: JobId, actor: Actor) -> tuple[ReportedJob, datetime]:
        async with self.unit_of_work() as uow:
            job = await uow.outcomes.job(job_id)
            if job is None:
                raise ReportedJobNotFoundError(job_id)
            actor.require(await uow.employees.company_of(actor.account_id) == job.company_id)
        if job.published_at is None:
            raise NothingRankedError(job_id)
        return job, job.published_at

    async def _cases(
        self, query: ReportImpact, published_at: datetime, *, as_of: date
    ) -> Mapping[Month, Cases]:
        """Count the cases of the period, by the month in which people came."""
        async with self.unit_of_work() as uow:
            selected = await uow.outcomes.selected(query.job_id, stage=Stage.SHOWN)
        months: dict[Month, Counter[Case]] = {}
        after: CandidateId | None = None
        while True:
            page = await self.scores.page(query.job_id, as_of=as_of, after=after, limit=MAX_PAGE)
            ids = [scored.candidate_id for scored in page.items]
            async with self.unit_of_work() as uow:
                said = await uow.declarations.attributes_of(ids)
                since = await uow.outcomes.known_since(ids)
            for scored in page.items:
                id = scored.candidate_id
                day = max(published_at, since.get(id, published_at)).astimezone(UTC).date()
                if (query.first and day < query.first) or (query.last and day > query.last):
                    continue
                category = said.get(id, _NOTHING).category
                case = Case(category=category, score=scored.score, selected=id in selected)
                months.setdefault(Month.of(day), Counter())[case] += 1
            if page.next_after is None:
                return months
            after = CandidateId(page.next_after)
            await asyncio.sleep(0)  # let requests be answered between pages


def _last_day(month: Month) -> date:
    next_first = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return date.fromordinal(next_first.toordinal() - 1)
