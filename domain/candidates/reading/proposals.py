"""What a language engine says that the rules missed: only what the document says counts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from domain.candidates.profile import (
    Certificate,
    Education,
    Experience,
    Profile,
    ResumeReading,
)
from domain.candidates.reading.cover import Cover
from domain.candidates.reading.denials import denied
from domain.candidates.reading.instructions import without_instructions
from domain.candidates.reading.lines import lines
from domain.candidates.reading.periods import periods
from domain.shared.text import Found, Span
from domain.shared.values import Month

MOST_PROPOSALS = 200
LONGEST_QUOTE = 200
"""Code points."""
_FARTHEST = 600
"""Code points between the quotes of one entry."""
_MOST_PLACES = 50
_WORD = re.compile(r"\S+")


@frozen(kw_only=True)
class Proposal:
    """One thing that an engine says is in the document, in the document's own words."""

    kind: str
    """`headline`, `work`, `education`, `certificate` or `skill`."""
    quotes: Mapping[str, str]
    """By field: see FIELDS."""


FIELDS: Mapping[str, tuple[str, ...]] = {
    "headline": ("title",),
    "work": ("title", "employer", "start", "end"),
    "education": ("institution", "degree", "area", "start", "end"),
    "certificate": ("name", "issuer"),
    "skill": ("name",),
}
"""What each kind may quote; the first field is what it cannot do without."""


def with_proposals(
    document: str, reading: ResumeReading, proposals: Iterable[Proposal], *, by: str
) -> ResumeReading:
    """Add what the rules missed and the document says; `by` names the engine that proposed it.

    A proposal is dropped whole when a quote is not in the document word for word, stands where
    nothing may be read (text that addresses machines, denials, personal details), or when the
    rules have read that place already. What was read stays as it is. Nothing is raised.
    """
    desk = _Desk.of(document, reading, by)
    profile = reading.profile
    for proposal in list(proposals)[:MOST_PROPOSALS]:
        found = desk.quotes(proposal)
        if found is not None:
            profile = _added(profile, proposal.kind, found)
    return evolve(reading, profile=profile)


@frozen(kw_only=True)
class _Desk:
    """A document with what may not be quoted from it."""

    document: str
    closed: Cover
    by: str

    @classmethod
    def of(cls, document: str, reading: ResumeReading, by: str) -> "_Desk":
        kept = without_instructions(document, lines(document))
        closed = [*kept.instructions, *denied(document, kept.sentences)]
        closed += [(span.start, span.end) for span in _taken(reading)]
        return cls(document=document, closed=Cover.of(closed), by=by)

    def quotes(self, proposal: Proposal) -> dict[str, Found[str]] | None:
        """Find every quote; the others where they are nearest to the first."""
        fields = FIELDS.get(proposal.kind, ())
        if not fields or not proposal.quotes.get(fields[0]):
            return None
        found: dict[str, Found[str]] = {}
        for name in fields:
            quote = proposal.quotes.get(name, "")
            if not quote:
                continue
            span = self._nearest(quote, found[fields[0]].span if found else None)
            if span is None:
                return None
            found[name] = Found(value=" ".join(span.text.split()), span=span, by=self.by)
        return found

    def _nearest(self, quote: str, anchor: Span | None) -> Span | None:
        places = [span for span in self._places(quote) if not self.closed.touches(span)]
        if anchor is None:
            return places[0] if places else None
        near = [span for span in places if abs(span.start - anchor.start) <= _FARTHEST]
        return min(near, key=lambda span: abs(span.start - anchor.start), default=None)

    def _places(self, quote: str) -> Iterator[Span]:
        """Yield where it stands as whole words, however its words are spaced."""
        words = _WORD.findall(quote[: LONGEST_QUOTE + 1])
        if not words or len(quote) > LONGEST_QUOTE:
            return
        spaced = r"\s+".join(map(re.escape, words))
        pattern = re.compile(rf"(?<!\w){spaced}(?![\w+#])")
        for count, match in enumerate(pattern.finditer(self.document)):
            if count == _MOST_PLACES:
                return
            yield Span(start=match.start(), end=match.end(), text=match.group())


def _taken(reading: ResumeReading) -> Iterator[Span]:
    """Yield what the rules have read: an engine adds, it does not correct."""
    personal, profile = reading.personal, reading.profile
    told: list[Found[str] | None] = [
        personal.name,
        personal.email,
        personal.phone,
        *personal.more_emails,
        *personal.more_phones,
        *personal.links,
        profile.headline,
        *profile.other_skills,
    ]
    for work in (*profile.experiences, *profile.volunteering):
        told += [work.title, work.employer]
    for study in profile.education:
        told += [study.institution, study.degree, study.area]
    told += [certificate.name for certificate in profile.certificates]
    yield from (found.span for found in told if found)
    if personal.place:
        yield personal.place.span
    yield from (mention for claim in profile.skills for mention in claim.mentions)


def _added(profile: Profile, kind: str, found: dict[str, Found[str]]) -> Profile:
    match kind:
        case "headline":
            return profile if profile.headline else evolve(profile, headline=found["title"])
        case "skill":
            return evolve(profile, other_skills=_with_skill(profile.other_skills, found["name"]))
        case "certificate":
            more = Certificate(name=found["name"], issuer=found.get("issuer"))
            return evolve(profile, certificates=(*profile.certificates, more))
        case "education":
            start, end = _months(found)
            study = Education(
                institution=found["institution"],
                degree=found.get("degree"),
                area=found.get("area"),
                start=start,
                end=end,
            )
            return evolve(profile, education=(*profile.education, study))
        case _:
            start, end = _months(found)
            work = Experience(
                title=found["title"], employer=found.get("employer"), start=start, end=end
            )
            return evolve(profile, experiences=_in_order(profile.experiences, work))


def _with_skill(skills: tuple[Found[str], ...], more: Found[str]) -> tuple[Found[str], ...]:
    if any(skill.value.casefold() == more.value.casefold() for skill in skills):
        return skills
    return tuple(sorted((*skills, more), key=lambda skill: skill.span.start))


def _months(found: Mapping[str, Found[str]]) -> tuple[Found[Month] | None, Found[Month] | None]:
    """Read the dates by the rules; a stretch that ends before it begins has none."""
    start, end = (_month(found.get(name)) for name in ("start", "end"))
    if start and end and end.value < start.value:
        return None, None
    return start, end


def _month(quote: Found[str] | None) -> Found[Month] | None:
    if quote is None:
        return None
    text = quote.span.text
    said = next(periods(text, 0, len(text)), None)
    return Found(value=said.first.value, span=quote.span, by=quote.by) if said else None


def _in_order(works: Sequence[Experience], more: Experience) -> tuple[Experience, ...]:
    """Keep newest first: what goes on, then by the end; without dates at the end."""
    begun = more.start.value.ordinal if more.start else -1
    at = next(
        (
            n
            for n, work in enumerate(works)
            if not work.present and (work.start.value.ordinal if work.start else -1) < begun
        ),
        len(works),
    )
    return (*works[:at], more, *works[at:])
