"""One résumé, and the same person in every other life, for all jobs."""

from collections.abc import Sequence

from attrs import field, frozen

from application.matching.compare_counterfactuals import CompareCounterfactuals
from application.ports.text_extraction import ExtractedText, MediaType
from application.shared.actor import Actor
from domain.candidates.counterfactuals.suite import REWORDED, counterfactuals
from domain.candidates.counterfactuals.written import Written
from domain.candidates.model import Candidate
from domain.matching.counterfactual import Comparison, Difference
from domain.matching.model import JobSide
from domain.shared.ids import AccountId, CandidateId
from entrypoints.cli.auditing.rewriting import RewrittenTexts
from entrypoints.cli.files import read_document
from entrypoints.cli.many.documents import Named
from entrypoints.cli.session import Session

_AUDITOR = Actor(account_id=AccountId("auditor"), roles=frozenset({"administrator"}))
_MOST_SWAPS = 1_000


@frozen(kw_only=True)
class Task:
    """A résumé, and what it is scored against."""

    resume: Named
    jobs: tuple[JobSide, ...] = field(repr=False)
    seed: int


@frozen(kw_only=True)
class MovedJob:
    """What a swap moved for one job."""

    job: int
    """Its place among the jobs, from zero."""
    before: int | None
    after: int | None
    """Scores in bp."""
    explanation: tuple[Difference, ...] = field(repr=False)


@frozen(kw_only=True)
class Move:
    """A swap that moved something."""

    swap: str
    facts: tuple[Difference, ...] = field(repr=False)
    """The cause: what was read differently of the candidate."""
    jobs: tuple[MovedJob, ...]


@frozen(kw_only=True)
class Audited:
    """What became of the swaps of one résumé."""

    applied: tuple[str, ...]
    not_applicable: tuple[str, ...]
    moves: tuple[Move, ...]


async def audit_resume(current: Session, number: int, task: Task) -> Audited:
    """Read the résumé as it is and with every swap. Raise CommandError when it cannot be read."""
    data = read_document(task.resume.path, limit=current.limit, of="resume")
    extraction = current.container.text_extraction
    texts = RewrittenTexts(extraction())
    numbers = iter(range(number * _MOST_SWAPS, (number + 1) * _MOST_SWAPS))
    with extraction.override(texts):
        # refused documents are told as by every other command
        candidate = await _read(current, next(numbers), data)
        extracted = await texts.extract(data)
        changed: dict[str, CandidateId] = {}
        not_applicable: list[str] = []
        for swap, text in counterfactuals(_written(candidate, extracted, task.seed)):
            if text is None:
                not_applicable.append(swap)
                continue
            other = await _read(current, next(numbers), texts.changed(extracted, text))
            changed[swap] = other.id
    found = await current.container.compare_counterfactuals()(
        CompareCounterfactuals(
            original=candidate.id, changed=tuple(changed.values()), jobs=task.jobs
        ),
        actor=_AUDITOR,
    )
    return Audited(
        applied=tuple(changed),
        not_applicable=tuple(not_applicable),
        moves=tuple(
            move for swap, pairs in zip(changed, found, strict=True) for move in _move(swap, pairs)
        ),
    )


async def _read(current: Session, number: int, data: bytes) -> Candidate:
    candidate_id = await current.upload(data, number=number)
    await current.deliver()
    return await current.candidate(candidate_id)


def _written(candidate: Candidate, extracted: ExtractedText, seed: int) -> Written:
    return Written(
        text=extracted.text,
        personal=candidate.personal,
        profile=candidate.profile,
        language=candidate.resumes[-1].language,
        is_form=extracted.media_type is MediaType.JSON_RESUME,
        seed=seed,
    )


def _move(swap: str, found: Sequence[Comparison]) -> Sequence[Move]:
    jobs = tuple(
        MovedJob(job=place, before=one.before, after=one.after, explanation=one.explanation)
        for place, one in enumerate(found)
        if _has_moved(swap, one)
    )
    return [Move(swap=swap, facts=found[0].facts, jobs=jobs)] if jobs else []


def _has_moved(swap: str, one: Comparison) -> bool:
    reworded = REWORDED.get(swap)
    if reworded is None:
        return one.moved
    return one.score_moved or any(fact.where not in reworded for fact in one.facts)


async def read_job(current: Session, path: Named) -> JobSide:
    """Read a job as the product does. Raise CommandError."""
    data = read_document(path.path, limit=current.limit, of="job")
    job = await current.post(await current.description(data))
    (side,) = await current.container.list_job_sides()([job.id], actor=_AUDITOR)
    return side
