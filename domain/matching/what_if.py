"""What else than skills would change a score: computed by scoring the pair as it would be then."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from domain.matching.advice import MAX_ADVICE, Advice, gains
from domain.matching.education import EDUCATION_NAMES
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide, SpokenLanguage
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.scoring import points
from domain.matching.skills import fit_skills
from domain.matching.taxonomy import Taxonomy
from domain.shared.language_names import language_name
from domain.shared.values import RemotePolicy

_MOST_RELAXED = 10
"""Requirements that an employer is told the price of."""


@frozen(kw_only=True)
class _Change:
    words: str
    candidate: CandidateSide
    job: JobSide


def what_would_help(
    candidate: CandidateSide,
    job: JobSide,
    *,
    taxonomy: Taxonomy,
    policy: MatchPolicy = DEFAULT_POLICY,
) -> tuple[Advice, ...]:
    """Return what a candidate could do, best first, ties by name: skills and everything else.

    Each change is scored alone: two together may add less than their sum. Nobody is told to ask
    for less pay. None when no résumé was read.
    """
    if not candidate.read:
        return ()
    skills = [
        Advice(change=gain.change, delta=gain.delta)
        for gain in gains(candidate, job, taxonomy=taxonomy, policy=policy)
    ]
    others = _scored(_candidates_changes(candidate, job), candidate, job, taxonomy, policy)
    return _best((*skills, *others))


def what_could_be_offered(
    candidate: CandidateSide,
    job: JobSide,
    *,
    taxonomy: Taxonomy,
    policy: MatchPolicy = DEFAULT_POLICY,
) -> tuple[Advice, ...]:
    """Return what the employer could change about the job for this candidate, likewise.

    What somebody would earn is not told by way of what to pay.
    """
    changes = _employers_changes(candidate, job, taxonomy, policy)
    return _best(_scored(changes, candidate, job, taxonomy, policy))


def _best(found: Iterable[Advice]) -> tuple[Advice, ...]:
    helpful = (advice for advice in found if advice.delta > 0)
    return tuple(sorted(helpful, key=lambda a: (-a.delta, a.change.casefold(), a.change)))[
        :MAX_ADVICE
    ]


def _scored(
    changes: Iterable[_Change],
    candidate: CandidateSide,
    job: JobSide,
    taxonomy: Taxonomy,
    policy: MatchPolicy,
) -> Iterator[Advice]:
    before = points(candidate, job, taxonomy=taxonomy, policy=policy) or 0
    for change in changes:
        after = points(change.candidate, change.job, taxonomy=taxonomy, policy=policy) or 0
        yield Advice(change=change.words, delta=after - before)


def _candidates_changes(candidate: CandidateSide, job: JobSide) -> Iterator[_Change]:
    if job.remote and candidate.remote and job.remote not in candidate.remote:
        yield _Change(
            words=f"Accept {job.remote} work",
            candidate=evolve(candidate, remote=(*candidate.remote, job.remote)),
            job=job,
        )
    if not candidate.moves and candidate.places and job.remote is not RemotePolicy.REMOTE:
        yield _Change(words="Be willing to move", candidate=evolve(candidate, moves=True), job=job)
    if candidate.languages:
        yield from _language_changes(candidate, job)
    asked = job.education
    if asked and candidate.education is not None and candidate.education < asked.level:
        yield _Change(
            words=f"Earn {EDUCATION_NAMES[asked.level]}",
            candidate=evolve(candidate, education=asked.level),
            job=job,
        )


def _language_changes(candidate: CandidateSide, job: JobSide) -> Iterator[_Change]:
    for asked in job.languages:
        others = tuple(spoken for spoken in candidate.languages if spoken.code != asked.code)
        learnt = SpokenLanguage(code=asked.code, level=asked.level)
        level = f" at level {asked.level}" if asked.level else ""
        yield _Change(
            words=f"Speak {language_name(asked.code)}{level}",
            candidate=evolve(candidate, languages=(*others, learnt)),
            job=job,
        )


def _employers_changes(
    candidate: CandidateSide, job: JobSide, taxonomy: Taxonomy, policy: MatchPolicy
) -> Iterator[_Change]:
    if job.remote is not None:
        for remote in RemotePolicy:
            if remote is not job.remote:
                yield _Change(
                    words=f"Offer {remote} work",
                    candidate=candidate,
                    job=evolve(job, remote=remote),
                )
    for place in _short_musts(candidate, job, taxonomy, policy):
        required = job.requirements[place]
        welcome = evolve(required, must=False)
        others = (*job.requirements[:place], welcome, *job.requirements[place + 1 :])
        yield _Change(
            words=f"Ask for {required.name} as nice-to-have",
            candidate=candidate,
            job=evolve(job, requirements=others),
        )


def _short_musts(
    candidate: CandidateSide, job: JobSide, taxonomy: Taxonomy, policy: MatchPolicy
) -> list[int]:
    """Return where the must-have skills stand that are met least."""
    fits = fit_skills(candidate, job, taxonomy=taxonomy, policy=policy)
    short = [place for place, fit in enumerate(fits) if fit.must and fit.credit < FULL]
    return sorted(short, key=lambda place: fits[place].credit)[:_MOST_RELAXED]
