"""Whether two résumés of one person are the same to a score: facts, score and explanation."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from attrs import asdict, evolve, frozen

from domain.matching.canonical import candidate_facts, match_facts
from domain.matching.match import Match
from domain.matching.model import CandidateSide, JobSide
from domain.shared.ids import JobId

Score = Callable[[CandidateSide, JobSide], Match]
_IN_FACTS = ("receipt",)
"""Parts of a match that tell of the facts again: they are compared as facts."""


@frozen(kw_only=True)
class Difference:
    """A fact, or a part of an explanation, that is not the same."""

    where: str
    """As in "titles", "months_of_work", "components.skills.value"."""
    before: str
    """In the form of Python's literals; what was added is "" before, what went is "" after."""
    after: str


@frozen(kw_only=True)
class Comparison:
    """One pair of candidate and job, scored as it is and as it would be."""

    job_id: JobId
    before: int | None
    """The score in bp, as in Match."""
    after: int | None
    facts: tuple[Difference, ...]
    """Of everything that a score may know of the candidate."""
    explanation: tuple[Difference, ...]
    """Of everything that a match says, its receipt left out."""

    @property
    def moved(self) -> bool:
        """Tell whether anything differs, if only a fact that no component looks at yet."""
        return bool(self.facts or self.explanation or self.before != self.after)

    @property
    def score_moved(self) -> bool:
        """Tell whether the score itself differs."""
        return self.before != self.after


def compare(
    original: CandidateSide,
    changed: CandidateSide,
    job: JobSide,
    *,
    score: Score,
    was: Match | None = None,
) -> Comparison:
    """Score both and compare whatever reaches the score or comes out of it.

    `was` is the score of the original, where it is known already.

    The fields of a side are compared, not a list of them: a field that is new is looked at
    from the day that it exists, whether the receipt has it or not.
    """
    # whose résumé it is may not matter, and both are the same person
    twin = evolve(changed, candidate_id=original.candidate_id)
    was, is_now = was or score(original, job), score(twin, job)
    return Comparison(
        job_id=job.job_id,
        before=was.score,
        after=is_now.score,
        facts=tuple(_fact_differences(original, twin)),
        explanation=tuple(differences(_said(was), _said(is_now))),
    )


def differences(before: object, after: object, *, where: str = "") -> Iterator[Difference]:
    """Compare two trees of mappings, sequences and values; what is equal yields nothing.

    Of lists only the members that one of them lacks are told, or their order alone.
    """
    if before == after and type(before) is type(after):
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in sorted({*before, *after}):
            path = f"{where}.{key}" if where else str(key)
            yield from differences(before.get(key, ""), after.get(key, ""), where=path)
    elif isinstance(before, (list, tuple)) and isinstance(after, (list, tuple)):
        yield from _of_lists(before, after, where)
    else:
        yield Difference(where=where, before=_shown(before), after=_shown(after))


def _of_lists(
    before: Sequence[object], after: Sequence[object], where: str
) -> Iterator[Difference]:
    went = [one for one in before if one not in after]
    came = [one for one in after if one not in before]
    if not went and not came:
        yield Difference(where=where, before=_shown(before), after=_shown(after))
    for one in went:
        yield Difference(where=where, before=_shown(one), after="")
    for one in came:
        yield Difference(where=where, before="", after=_shown(one))


def _fact_differences(before: CandidateSide, after: CandidateSide) -> Iterator[Difference]:
    found = tuple(differences(candidate_facts(before), candidate_facts(after)))
    yield from found or differences(asdict(before), asdict(after))


def _said(match: Match) -> Mapping[str, Any]:
    return {name: said for name, said in match_facts(match).items() if name not in _IN_FACTS}


def _shown(value: object) -> str:
    return "" if isinstance(value, str) and not value else repr(value)
