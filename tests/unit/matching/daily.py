"""A stored world, and the daily run over it, event by event."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from random import Random

from attrs import evolve

from domain.candidates.model import Candidate, Preferences
from domain.candidates.profile import Experience, Profile, SkillClaim
from domain.jobs.model import Job
from domain.matching.events import RankingRanShort, RankingShardDue
from domain.matching.match import Match
from domain.matching.ranking import rank_order
from domain.shared.events import DomainEvent, EventId
from domain.shared.ids import CandidateId, JobId
from domain.shared.values import Seniority
from entrypoints.container.everything import Container
from entrypoints.reactions import REACTIONS
from tests.factories import NOON, PYTHON, SQL, a_job, a_read_candidate, a_span

Event = tuple[DomainEvent, EventId]
Facts = tuple[str, str, int | None, str, str]


def a_person(number: int, chance: Random) -> Candidate:
    skills = tuple(
        SkillClaim(skill_id=skill, name=skill, mentions=(a_span(),))
        for skill in chance.sample((PYTHON, SQL), chance.randrange(3))
    )
    work: tuple[Experience, ...] = a_read_candidate().profile.experiences[: chance.randrange(2)]
    profile = Profile(skills=skills, experiences=work)
    return evolve(a_read_candidate(f"c{number}"), profile=profile)


def an_opening(number: int, chance: Random) -> Job:
    job = a_job(f"j{number}")
    years, seniority = chance.choice((None, 1, 9)), chance.choice((None, *Seniority))
    return evolve(job, terms=evolve(job.terms, min_years=years, seniority=seniority))


async def save(container: Container, *saved: Candidate | Job) -> None:
    for one in saved:
        async with container.persistence().unit_of_work() as uow:
            await (uow.jobs.save(one) if isinstance(one, Job) else uow.candidates.save(one))
            await uow.commit()


async def move(container: Container, candidate_id: str, *, moves: bool) -> None:
    """Change somebody; nobody hears of it yet."""
    async with container.persistence().reading() as uow:
        candidate = await uow.candidates.of(CandidateId(candidate_id))
    await save(container, candidate.prefer(Preferences(moves=moves), at=NOON))


async def close(container: Container, job_id: str) -> None:
    """Close a job; nobody hears of it yet."""
    async with container.persistence().reading() as uow:
        job = await uow.jobs.get(JobId(job_id))
    await save(container, job.close(at=NOON))


async def taken(container: Container) -> list[Event]:
    """Take all events out of the outbox."""
    found: list[Event] = []
    now, lease = container.clock().now(), timedelta(minutes=1)
    while claimed := await container.outbox().claim(now=now, lease=lease, limit=1_000):
        await container.outbox().settle(claimed)
        decode = container.event_codec().decode
        found += [(decode(delivery.encoded), delivery.event_id) for delivery in claimed]
    return found


async def deliver(container: Container, events: Sequence[Event], *kinds: type[DomainEvent]) -> None:
    for event, event_id in events:
        if isinstance(event, kinds):
            for build in REACTIONS[type(event)]:
                await build(container)(event, event_id)


async def run(
    container: Container,
    *,
    most_jobs: int = 2,
    most_candidates: int = 2,
    order: Callable[[list[Event]], list[Event]] = list,
) -> int:
    """Cut, do every shard, fill what ran short; return how many shards there were."""
    await taken(container)
    cutting = evolve(
        container.cut_daily_ranking(), most_jobs=most_jobs, most_candidates=most_candidates
    )
    count: int = await cutting()
    await deliver(container, order(await taken(container)), RankingShardDue)
    while events := await taken(container):
        await deliver(container, events, RankingRanShort)
    return count


def facts(matches: Sequence[Match]) -> list[Facts]:
    return [
        (m.job_id, m.candidate_id, m.score, m.receipt.candidate, m.receipt.job) for m in matches
    ]


async def stored(container: Container) -> dict[str, list[Facts]]:
    """Give the rankings of all published jobs and all candidates."""
    async with container.persistence().reading() as uow:
        found = {j: (await uow.job_rankings.of(j)).entries for j in await uow.job_sides.versions()}
        people = await uow.candidate_sides.versions()
        theirs = {c: (await uow.candidate_rankings.of(c)).entries for c in people}
    return {id: facts(entries) for id, entries in [*found.items(), *theirs.items()]}


async def ranked_at_once(container: Container, *, top: int) -> dict[str, list[Facts]]:
    """Give what ranking everybody for everything gives."""
    scorer = container.scorer()
    as_of = scorer.today()
    async with container.persistence().reading() as uow:
        people = (await uow.candidate_sides.page(as_of=as_of, after=None, limit=100)).items
        jobs = (await uow.job_sides.page(after=None, limit=100)).items
        policies = await uow.policies.for_jobs(job.job_id for job in jobs)
    pairs = [
        scorer(person, job, policy=policies[job.job_id], as_of=as_of)
        for person in people
        for job in jobs
    ]
    best = sorted(pairs, key=rank_order)
    by_job = {j.job_id: [m for m in best if m.job_id == j.job_id][:top] for j in jobs}
    by_person = {
        c.candidate_id: [m for m in best if m.candidate_id == c.candidate_id][:top] for c in people
    }
    return {id: facts(some) for id, some in [*by_job.items(), *by_person.items()]}


async def versions(container: Container) -> dict[str, int]:
    """Tell how often each ranking was saved."""
    async with container.persistence().reading() as uow:
        jobs, people = await uow.job_sides.versions(), await uow.candidate_sides.versions()
        return {j: (await uow.job_rankings.of(j)).version for j in jobs} | {
            c: (await uow.candidate_rankings.of(c)).version for c in people
        }
