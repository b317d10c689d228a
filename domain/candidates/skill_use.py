"""Skills that a person claims, and what their dated work shows of them."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from domain.candidates.entries import Experience
from domain.shared.ids import SkillId
from domain.shared.text import Found, Inferred, Span
from domain.shared.values import MONTHS_A_YEAR, Month


@frozen(kw_only=True)
class SkillClaim:
    """A skill that a text says the person has."""

    skill_id: SkillId
    name: str
    """The catalogue's."""
    mentions: tuple[Span, ...]
    """By position; none when the person alone says so, else at least one."""
    level: int | None = None
    """1 to 5; None when nothing tells."""
    years: Found[int] | None = None
    """How many the person says beside the name: no level, and no proof."""
    written: Span | None = None
    """What the person wrote of it: then the level is theirs, too."""

    @property
    def evidence(self) -> tuple[Span, ...]:
        """Return where the résumé says so, else where the person does."""
        return self.mentions or ((self.written,) if self.written else ())


@frozen(kw_only=True)
class SkillUse:
    """How long and how lately a skill was used at work."""

    months: Inferred[int]
    """Overlaps once. It follows from the mentions and from the dates of the work around them."""
    last: Inferred[Month]
    """The last month of the latest work that mentions it."""


def total(work: Iterable[Experience], *, until: Month) -> Inferred[int] | None:
    """Count months worked up to `until`, overlaps once; None when no work has dates."""
    dated = [(e, e.months(until=until)) for e in work]
    months: frozenset[int] = frozenset().union(*(worked for _, worked in dated))
    if not months:
        return None
    said = (span for e, worked in dated if worked for span in e.dates)
    return Inferred(value=len(months), follows_from=_in_order(said))


def skill_use(claim: SkillClaim, work: Iterable[Experience], *, until: Month) -> SkillUse | None:
    """Return what the dated work that mentions a skill shows; None when none does."""
    said_in = ((e, [m for m in claim.mentions if e.body and _within(m, e.body)]) for e in work)
    shown = [
        (e, months, here)
        for e, here in said_in
        if (here or claim.skill_id in e.used) and (months := e.months(until=until))
    ]
    if not shown:
        return None
    used: frozenset[int] = frozenset().union(*(months for _, months, _ in shown))
    latest = max(used)
    said = [span for e, _, here in shown for span in (*e.dates, *here)]
    ending = [span for e, months, here in shown if latest in months for span in (*e.dates, *here)]
    return SkillUse(
        months=Inferred(value=len(used), follows_from=_in_order(said)),
        last=Inferred(
            value=Month(year=latest // MONTHS_A_YEAR, month=latest % MONTHS_A_YEAR + 1),
            follows_from=_in_order(ending),
        ),
    )


def within_all(mentions: Iterable[Span], spans: Sequence[Span]) -> bool:
    """Tell whether every mention stands in one of these pieces of the same document."""
    return all(any(s.start <= m.start and m.end <= s.end for s in spans) for m in mentions)


def _within(mention: Span, body: Span) -> bool:
    return body.start <= mention.start < body.end


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return each once, by position; two documents may have different texts in one place."""
    by_place = {(span.start, span.end, span.text): span for span in spans}
    return tuple(by_place[place] for place in sorted(by_place))
