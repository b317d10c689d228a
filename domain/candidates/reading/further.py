"""What a résumé tells beside work, studies and skills."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from domain.candidates.profile import SpokenLanguage
from domain.candidates.reading.languages import languages
from domain.candidates.reading.lines import Line
from domain.candidates.reading.sections import Kind, Section


@frozen(kw_only=True)
class Further:
    """Each in the order of the document."""

    languages: tuple[SpokenLanguage, ...]


def read_further(parts: Sequence[Section]) -> Further:
    """Read the sections that are about it; each list is one of all of them."""
    spoken = list(_lines(parts, Kind.LANGUAGES))
    among = [line for s in parts if Kind.LANGUAGES in s.also for line in s.lines]
    return Further(languages=languages(spoken) or languages(among, only_lists=True))


def _lines(parts: Sequence[Section], kind: Kind) -> Iterator[Line]:
    for section in parts:
        if section.kind is kind:
            yield from section.lines
