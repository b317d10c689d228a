"""A match in a few plain sentences, for either side to read."""

from collections.abc import Iterator
from enum import StrEnum

from domain.matching.match import FULL, ComponentName, GateState, Match, SkillFit

_NAMED = 4
"""So many skills are named in a sentence; the lists of the match hold all."""
_GOOD = 8_000
_POOR = 4_000
"""A part counts as a strength from the one on, and as a weakness below the other."""

_PARTS = {
    ComponentName.TITLE: ("the titles held", "your titles"),
    ComponentName.EXPERIENCE: ("the years of work", "your years of work"),
    ComponentName.SENIORITY: ("seniority", "your seniority"),
    ComponentName.LOCATION: ("where the work is", "where the work is"),
    ComponentName.SALARY: ("the pay", "the pay"),
    ComponentName.LANGUAGES: ("languages", "your languages"),
    ComponentName.EDUCATION: ("education", "your education"),
    ComponentName.FREE_TEXT: ("what is told of the work", "what you tell of your work"),
}


class Reader(StrEnum):
    """Who reads."""

    CANDIDATE = "candidate"
    EMPLOYER = "employer"


def tell(match: Match, *, to: Reader) -> tuple[str, ...]:
    """Say what the score is made of: skills, strengths, weaknesses, gates, what is not known.

    The same facts to both; it adds nothing to the match, and names nobody.
    """
    return tuple(_sentences(match, mine=to is Reader.CANDIDATE)) or ("What is known fits in part.",)


def _sentences(match: Match, *, mine: bool) -> Iterator[str]:
    if match.score is None:
        yield "Nothing that the job asks is known, so there is no score."
        return
    yield from _skills(match, mine=mine)
    known = [part for part in match.components if part.name in _PARTS and part.value is not None]
    good = [_PARTS[part.name][mine] for part in known if (part.value or 0) >= _GOOD]
    poor = [_PARTS[part.name][mine] for part in known if (part.value or 0) < _POOR]
    if good:
        yield f"Speaking for it: {_listed(good)}."
    if poor:
        yield f"Speaking against it: {_listed(poor)}."
    for gate in match.gates:
        if gate.state is GateState.SHUT and gate.cap < FULL:
            effect = f"at most {gate.cap // 100} points" if gate.cap else "the score is zero"
            yield f"{gate.evidence[0].removesuffix('.')}: {effect}."
    unknown = [
        _PARTS[part.name][mine]
        for part in match.components
        if part.name in _PARTS and part.asked and not part.known
    ]
    if unknown:
        tell_us = " Tell it, and the score is surer." if mine else ""
        yield f"Not known, and so not counted: {_listed(unknown)}.{tell_us}"


def _skills(match: Match, *, mine: bool) -> Iterator[str]:
    skills = match.skills
    asked = [*skills.matched, *skills.partial, *skills.missing]
    musts = [fit for fit in asked if fit.must]
    if musts:
        who = "You meet" if mine else "Meets"
        met = sum(fit.credit == FULL for fit in musts)
        yield f"{who} {met} of {len(musts)} must-have skills fully."
    through = [
        f"{fit.name} through {fit.by.name}" if fit.by and fit.by.name != fit.name else fit.name
        for fit in skills.partial
    ]
    if through:
        yield f"In part: {_listed(through)}."
    missing = [fit.name for fit in _musts_first(skills.missing)]
    if missing:
        yield f"Missing: {_listed(missing)}."


def _musts_first(fits: tuple[SkillFit, ...]) -> list[SkillFit]:
    return sorted(fits, key=lambda fit: not fit.must)


def _listed(names: list[str]) -> str:
    more = len(names) - _NAMED
    if more > 1:
        return f"{', '.join(names[:_NAMED])} and {more} more"
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
