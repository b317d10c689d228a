"""Stored jobs, made of the world that `jobgraph bench` ranks."""

from collections.abc import AsyncIterator

from application.ports.archive import StoredAggregate
from benchmarks.posted_job.people import stored
from domain.jobs.advertisement import (
    EducationRequirement,
    LanguageRequirement,
    RequirementKind,
    SkillRequirement,
)
from domain.jobs.model import Job, JobStatus, JobTerms
from domain.matching.model import JobSide
from domain.shared.ids import CompanyId
from entrypoints.cli.commands.bench.world.openings import openings
from entrypoints.cli.commands.bench.world.vocabulary import Vocabulary
from tests.factories import NOON


async def market(
    words: Vocabulary, *, candidates: int, jobs: int
) -> AsyncIterator[StoredAggregate]:
    """Yield candidates as a reader leaves them, and published jobs."""
    async for candidate in stored(words, candidates):
        yield candidate
    for side in openings(words, jobs, seed=1):
        yield StoredAggregate(aggregate=_job(side))


def _job(side: JobSide) -> Job:
    return Job(
        id=side.job_id,
        version=2,
        company_id=CompanyId("k1"),
        description="We need somebody who keeps ferries on time.",
        status=JobStatus.PUBLISHED,
        drafted_at=NOON,
        published_at=NOON,
        terms=JobTerms(
            title=side.title,
            requirements=tuple(
                SkillRequirement(
                    skill_id=asked.skill_id,
                    name=asked.name,
                    kind=_kind(must=asked.must),
                    level=asked.level,
                    min_years=asked.min_years,
                    weight=asked.weight,
                )
                for asked in side.requirements
            ),
            seniority=side.seniority,
            min_years=side.min_years,
            place=side.place,
            remote=side.remote,
            salary=side.salary,
            languages=tuple(
                LanguageRequirement(code=asked.code, kind=_kind(must=asked.must), level=asked.level)
                for asked in side.languages
            ),
            education=EducationRequirement(
                level=side.education.level, kind=_kind(must=side.education.must)
            )
            if side.education
            else None,
        ),
    )


def _kind(*, must: bool) -> RequirementKind:
    return RequirementKind.MUST if must else RequirementKind.NICE
