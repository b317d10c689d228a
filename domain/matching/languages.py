"""The languages that a job is done in."""

from collections.abc import Iterable, Mapping

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide, RequiredLanguage, SpokenLanguage
from domain.matching.policy import MatchPolicy, at_steps
from domain.shared.language_names import language_name
from domain.shared.values import LanguageLevel

_STEPS = tuple(LanguageLevel)


def find_languages(candidate: CandidateSide, job: JobSide, *, policy: MatchPolicy) -> Finding:
    """Average how well each is spoken; a must counts `must_times` as much as what is welcome.

    A language whose level nobody says counts in full: unknown is no fault.
    """
    if not job.languages:
        return Finding.not_asked("The job names no languages.")
    if not candidate.languages:
        return Finding.unknown("Which languages the candidate speaks is not known.")
    spoken = best_known(candidate.languages)
    total = of = 0
    for required in job.languages:
        weight = policy.must_times if required.must else 1
        total += weight * language_value(required, spoken, policy=policy)
        of += weight
    return Finding.known(total // of, *(_sentence(r, spoken) for r in job.languages))


def best_known(languages: Iterable[SpokenLanguage]) -> Mapping[str, SpokenLanguage]:
    """Return by code the best of what is said of each language; a level goes before none."""
    best: dict[str, SpokenLanguage] = {}
    for language in languages:
        known = best.get(language.code)
        if known is None or _step(known) < _step(language):
            best[language.code] = language
    return best


def language_value(
    required: RequiredLanguage, spoken: Mapping[str, SpokenLanguage], *, policy: MatchPolicy
) -> int:
    """Return how well one language is met, in bp."""
    mine = spoken.get(required.code)
    if mine is None:
        return 0
    if mine.level is None or required.level is None:
        return FULL
    return at_steps(policy.language_short, _STEPS.index(required.level) - _step(mine))


def _step(language: SpokenLanguage) -> int:
    return -1 if language.level is None else _STEPS.index(language.level)


def _sentence(required: RequiredLanguage, spoken: Mapping[str, SpokenLanguage]) -> str:
    name = language_name(required.code)
    asked = f"; asked: {required.level}" if required.level else ""
    welcome = "" if required.must else " (welcome)"
    mine = spoken.get(required.code)
    if mine is None:
        return f"{name}{welcome}: not listed{asked}."
    level = mine.level or ("level not known" if required.level else "spoken")
    return f"{name}{welcome}: {level}{asked}."
