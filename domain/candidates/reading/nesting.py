"""Roles below the heading of one employer."""

import re
from itertools import pairwise

from attrs import evolve

from domain.candidates.reading.entries import PAUSE, Entry, WorkSection
from domain.candidates.reading.roles import Roles
from domain.candidates.reading.titles import is_organisation


def nested(section: WorkSection, found: list[Entry]) -> list[Entry]:
    """Give the roles below one employer's heading their employer."""
    kept: list[Entry] = []
    over: Roles | None = None
    for entry, following in pairwise((*found, None)):
        if entry is None:
            continue
        told = entry.roles
        if told is PAUSE:
            kept.append(entry)
            continue
        if _holds(entry, following):
            over = told
            if following is not None:
                continue
        if over and _is_one_more_role(entry):
            told = evolve(told, title=told.employer, employer=None)
        if told.title and not told.employer and over and not _OWN.search(told.title.value):
            told = evolve(told, employer=over.employer, place=told.place or over.place)
            entry = evolve(entry, roles=told)  # noqa: PLW2901 - the same entry, told in full
        elif told.employer and told.title:
            above = told.employer.span.end < told.title.span.start
            alone = "\n" in _between(section, told) if above else False
            over = evolve(told, title=None) if alone else None
        kept.append(entry)
    return kept


def _is_one_more_role(entry: Entry) -> bool:
    """Tell a title that no list knows: alone beside its dates, below others of one employer."""
    told = entry.roles
    return (
        told.title is None
        and told.employer is not None
        and told.place is None
        and len(entry.heading) == 1
        and entry.period is not None
        and entry.period.is_stretch
        and told.employer.value == " ".join(entry.heading[0].text.split())
        and not is_organisation(told.employer.value)
        and len(told.employer.value.split()) <= _LONGEST_ROLE
    )


_LONGEST_ROLE = 5
"""Words."""
_OWN = re.compile(
    r"\b(?:freelance\w{0,2}|self-employed|independent|selbstst?ändig\w{0,2}|freiberufl\w{1,5}"
    r"|autónom[oa]|indépendante?|contractor)\b",
    re.IGNORECASE,
)


def _between(section: WorkSection, told: Roles) -> str:
    """Return the ends of lines between employer and title."""
    if told.employer is None or told.title is None:
        return ""
    start, end = told.employer.span.end, told.title.span.start
    return "\n" * sum(start < line.span.start <= end for line in section.lines)


def _holds(entry: Entry, following: Entry | None) -> bool:
    """Tell an employer with the dates of all its roles, which stand right below it."""
    if following is None or entry.roles.title or not entry.roles.employer:
        return False
    if entry.below < following.first or not following.roles.title or following.roles.employer:
        return False
    whole, one = entry.period, following.period
    return whole is not None and one is not None and whole.first.value <= one.first.value
