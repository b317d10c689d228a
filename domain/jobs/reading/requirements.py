"""Which skills a job asks for, and how much each matters."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from domain.jobs.advertisement import OtherRequirement, RequirementKind, SkillRequirement
from domain.jobs.reading.cues import Wish
from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.items import find_items
from domain.jobs.reading.levels import levels
from domain.jobs.reading.statements import Statement
from domain.jobs.reading.wishes import wishes
from domain.jobs.reading.years import find_years
from domain.shared.ids import SkillId
from domain.shared.skills import SkillMention
from domain.shared.text import Found, Span

_KINDS = {
    Section.REQUIREMENTS: RequirementKind.MUST,
    Section.NICE: RequirementKind.NICE,
    Section.DUTIES: RequirementKind.MUST,
    Section.OPENING: RequirementKind.MUST,
}
"""Skills in any other section are not asked for."""


@frozen(kw_only=True)
class _Naming:
    """One mention and what is said of it."""

    mention: SkillMention
    kind: RequirementKind
    stated: bool
    """A requirements section or a word beside it says so."""
    duty: bool
    level: int | None
    min_years: int | None


def find_requirements(
    document: Document,
    said: tuple[Statement, ...],
    mentions: tuple[SkillMention, ...],
    title: Span | None,
) -> tuple[tuple[SkillRequirement, ...], Found[int] | None]:
    """Return the skills asked for, and the years of work that belong to none of them.

    Duties tell what must be known only where no requirement names a skill; otherwise they tell
    what is nice to have, and the words before the first heading tell nothing. The title always
    counts. A skill that is named twice is a must if it is once.
    """
    namings: list[_Naming] = []
    years: list[tuple[Section, Found[int]]] = []
    for statement, inside in _by_statement(said, mentions):
        namings += _namings(document, statement, inside, title)
        years += [
            (statement.section, Found(value=y.years, span=document.span(y.start, y.end)))
            for y in find_years(document, statement, inside)
            if y.altogether and statement.section is not Section.NICE
        ]
    years.sort(key=lambda year: year[0] is not Section.REQUIREMENTS)
    return _settle(namings), years[0][1] if years else None


def find_others(
    document: Document,
    said: tuple[Statement, ...],
    mentions: tuple[SkillMention, ...],
    taken: Sequence[Span],
) -> tuple[OtherRequirement, ...]:
    """Return what is asked for by names that are none of the mentions; not what is `taken`."""
    found: dict[str, OtherRequirement] = {}
    for statement, inside in _by_statement(said, mentions):
        unlisted = tuple(
            SkillMention(skill_id=_UNLISTED, name=span.text, span=span)
            for span in find_items(document, statement, inside)
            if not any(one.start < span.end and span.start < one.end for one in taken)
        )
        for naming in _namings(document, statement, unlisted, None):
            other = OtherRequirement(
                span=naming.mention.span,
                kind=naming.kind,
                level=naming.level,
                min_years=naming.min_years,
            )
            known = found.get(other.name.casefold())
            if known is None or (
                known.kind is RequirementKind.NICE and other.kind is RequirementKind.MUST
            ):
                found[other.name.casefold()] = other
    return tuple(sorted(found.values(), key=lambda other: other.span.start))


_UNLISTED = SkillId("unlisted")


def _by_statement(
    said: tuple[Statement, ...], mentions: tuple[SkillMention, ...]
) -> Iterator[tuple[Statement, tuple[SkillMention, ...]]]:
    starts = [statement.start for statement in said]
    inside: list[list[SkillMention]] = [[] for _ in said]
    for mention in sorted(mentions, key=lambda m: m.span.start):
        index = bisect_right(starts, mention.span.start) - 1
        if index >= 0 and mention.span.end <= said[index].end:
            inside[index].append(mention)
    for statement, own in zip(said, inside, strict=True):
        yield statement, tuple(own)


def _namings(
    document: Document,
    statement: Statement,
    mentions: tuple[SkillMention, ...],
    title: Span | None,
) -> Iterator[_Naming]:
    kind = _KINDS.get(statement.section)
    if kind is None or not mentions:
        return
    years = {
        mention.span.start: found.years
        for found in find_years(document, statement, mentions)
        for mention in found.mentions
    }
    told = zip(
        mentions,
        wishes(document, statement, mentions),
        levels(document, statement, mentions),
        strict=True,
    )
    for mention, wish, level in told:
        if wish is Wish.UNNEEDED:
            continue
        in_title = title is not None and title.start <= mention.span.start < title.end
        yield _Naming(
            mention=mention,
            kind=RequirementKind.NICE if wish is Wish.WELCOME else kind,
            stated=wish is not None
            or in_title
            or statement.section in (Section.REQUIREMENTS, Section.NICE),
            duty=statement.section is Section.DUTIES,
            level=level,
            min_years=years.get(mention.span.start),
        )


def _settle(namings: list[_Naming]) -> tuple[SkillRequirement, ...]:
    stated = any(n.stated and n.kind is RequirementKind.MUST for n in namings)
    counted = [
        (n, RequirementKind.NICE if stated and not n.stated else n.kind)
        for n in namings
        if n.stated or n.duty or not stated
    ]
    counted.sort(key=lambda c: (c[0].mention.skill_id, c[1] is RequirementKind.NICE))
    settled = [
        _requirement(skill_id, list(same))
        for skill_id, same in groupby(counted, key=lambda c: c[0].mention.skill_id)
    ]
    return tuple(sorted(settled, key=lambda r: r.span.start if r.span else 0))


def _requirement(
    skill_id: SkillId, named: Sequence[tuple[_Naming, RequirementKind]]
) -> SkillRequirement:
    """Settle on one of several, given musts first and each kind by position."""
    (first, kind) = named[0]
    return SkillRequirement(
        skill_id=skill_id,
        name=first.mention.name,
        kind=kind,
        level=next((n.level for n, _ in named if n.level), None),
        min_years=next((n.min_years for n, _ in named if n.min_years is not None), None),
        span=first.mention.span,
    )
