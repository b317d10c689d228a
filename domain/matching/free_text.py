"""The words of the job in what the candidate tells of their work."""

from collections.abc import Iterable

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.wording import LENGTH, Wording

FEWEST = 5
"""Stems; a job that says less asks for nothing in words."""
_NAMED = 8
"""So many words are named in a sentence."""


def says_enough(job: Wording) -> bool:
    """Tell whether a job asks for anything in words."""
    return len(job) >= FEWEST


def find_free_text(candidate: Wording, job: Wording, *, full: int) -> Finding:
    """Find how much alike both sides are in words; from a likeness of `full`, in bp, it is full.

    The cosine of the angle between both. So whoever writes at length gains nothing by it.
    """
    if not says_enough(job):
        return Finding.not_asked("The job says too little in words.")
    if not candidate:
        return Finding.unknown("The candidate says nothing of work in words.")
    told = dict(zip(candidate.stems, candidate.weights, strict=True))
    common = [
        (weight * told[stem], word)
        for stem, weight, word in zip(job.stems, job.weights, job.spelled, strict=True)
        if stem in told
    ]
    if not common:
        return Finding.known(0, "No words in common.")
    alike = sum(part for part, _ in common) * FULL // LENGTH**2
    named = ", ".join(_named(common))
    return Finding.known(min(FULL, alike * FULL // full), f"Words in common: {named}.")


def _named(common: Iterable[tuple[int, str]]) -> Iterable[str]:
    """Name the words that count most; of equal ones the first by the alphabet of stems."""
    heaviest = sorted(common, key=lambda part: -part[0])
    return tuple(dict.fromkeys(word for _, word in heaviest))[:_NAMED]
