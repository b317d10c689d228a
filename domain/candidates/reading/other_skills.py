"""Skills that no catalogue lists: which of a model's guesses are shown.

A wrong skill does more harm than a missing one. So a guess counts only where people tell what they
can do, when it is likely, and when nothing else is known of the place.
"""

from collections.abc import Iterable, Iterator, Sequence

from domain.candidates.reading.cover import Cover
from domain.candidates.reading.experience import Job
from domain.candidates.reading.sections import Kind, Section
from domain.candidates.reading.spans import quoted, words
from domain.candidates.reading.vocabulary import word_set
from domain.shared.skills import SkillLayer, SkillMention, TaggedSpan
from domain.shared.text import Found, Span

LEAST_LIKELY = 600
"""In 1/1,000."""
MOST = 100
"""Of one résumé."""
_CLAIMING = frozenset((Kind.SUMMARY, Kind.EXPERIENCE, Kind.SKILLS, Kind.PROJECTS))
_MOST_WORDS = 5
_FEWEST_LETTERS = 2
_NO_SKILLS = word_set(
    """degree degrees bachelor bachelors bachelor's master masters master's phd ph.d doctorate
    diploma bsc msc mba ba bs ma education university college school experience years team teams
    company companies client clients customer customers project projects product products business
    work knowledge skills solutions services systems technology technologies"""
)
"""Said alone these are none, though advertisements may ask for them."""


def other_skills(
    document: str,
    tagged: Iterable[TaggedSpan],
    *,
    parts: Sequence[Section],
    mentions: Iterable[SkillMention],
    set_aside: Cover,
) -> tuple[Found[str], ...]:
    """Return each once, as written, by position, MOST at most."""
    claiming = Cover.of(_bodies(parts))
    known = Cover.of((m.span.start, m.span.end) for m in mentions)
    found: dict[str, Found[str]] = {}
    for guess in sorted(tagged, key=lambda t: (t.span.start, t.span.end)):
        span = guess.span
        if (
            guess.layer is SkillLayer.KNOWLEDGE
            and guess.likelihood >= LEAST_LIKELY
            and document[span.start : span.end] == span.text
            and claiming.holds(span)
            and not set_aside.touches(span)
            and not known.touches(span)
            and _is_a_name(span)
        ):
            value = quoted(span)
            found.setdefault(value.value.casefold(), value)
    return tuple(found.values())[:MOST]


def job_headings(jobs: Iterable[Job]) -> Iterator[tuple[int, int]]:
    """Return where titles, employers, places and dates stand: none of them is a guess's place."""
    for job in jobs:
        for span in job.heading:
            yield span.start, span.end


def _bodies(parts: Sequence[Section]) -> Iterator[tuple[int, int]]:
    for section in parts:
        if section.kind in _CLAIMING:
            for line in section.lines:
                yield line.span.start, line.span.end


def _is_a_name(span: Span) -> bool:
    """Tell whether it may be called a skill: a few words, and not only such as "degree"."""
    if "\n" in span.text or "@" in span.text or "://" in span.text:
        return False
    said = words(span.text)
    return (
        0 < len(said) <= _MOST_WORDS
        and sum(map(str.isalpha, span.text)) >= _FEWEST_LETTERS
        and not says_too_little(span.text)
    )


def says_too_little(text: str) -> bool:
    """Tell what names no skill when it stands alone: "PhD degree", "knowledge"."""
    return _NO_SKILLS.issuperset(words(text))
