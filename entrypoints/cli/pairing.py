"""One résumé and one job, brought together in a session."""

import asyncio
from pathlib import Path

from attrs import frozen

from domain.candidates.model import Candidate
from domain.jobs.model import Job
from entrypoints.cli.files import read_document
from entrypoints.cli.formats.job import job_warnings
from entrypoints.cli.formats.match import Fit
from entrypoints.cli.session import NO_TITLE, Session


@frozen(kw_only=True)
class Pair:
    """Both sides, read and matched."""

    candidate: Candidate
    job: Job


async def bring_together(session: Session, *, resume: Path, job: Path) -> Pair:
    """Read both files, at the same time. Raise CommandError, the résumé's before the job's."""
    resume_data = read_document(resume, limit=session.limit, of="resume")
    job_data = read_document(job, limit=session.limit, of="job")
    candidate_id = await session.upload(resume_data, number=1, claimed=resume.name)
    description, _ = await asyncio.gather(
        session.description(job_data), session.deliver(), return_exceptions=True
    )
    candidate = await session.candidate(candidate_id)
    if isinstance(description, BaseException):
        raise description
    await session.open_company()
    posted = await session.post(description)
    await session.deliver()
    return Pair(candidate=candidate, job=posted)


async def find_fit(session: Session, pair: Pair) -> Fit:
    """Look up the match, and put beside it what people want to see of its sides.

    Raise CommandError `internal`.
    """
    explained = await session.match(pair.candidate.id, pair.job.id)
    terms = pair.job.terms
    return Fit(
        match=explained.match,
        advice=explained.advice,
        warnings=(
            *pair.candidate.resumes[-1].warnings,
            *job_warnings(title=terms.title != NO_TITLE, skills=bool(terms.requirements)),
        ),
        mentions={claim.skill_id: claim.mentions for claim in pair.candidate.profile.skills},
    )
