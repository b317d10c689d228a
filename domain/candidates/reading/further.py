"""What a résumé tells beside work, studies and skills."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from domain.candidates.profile import (
    Award,
    Certificate,
    Education,
    Project,
    Publication,
    SpokenLanguage,
)
from domain.candidates.reading.awards import awards
from domain.candidates.reading.certificates import certificates
from domain.candidates.reading.cover import Cover
from domain.candidates.reading.experience import Job
from domain.candidates.reading.fluency import language_level
from domain.candidates.reading.languages import languages
from domain.candidates.reading.lines import Line
from domain.candidates.reading.projects import projects
from domain.candidates.reading.publications import publications
from domain.candidates.reading.sections import Kind, Section
from domain.candidates.reading.vocabulary import either
from domain.candidates.reading.volunteering import volunteering
from domain.shared.text import Found, Span

_SAYS = {
    Kind.CERTIFICATIONS: re.compile(
        either(
            r"""certif|zertifi|licen[sc]|lizenz|schein\b|diplom|accredit|\baws\b|\bpmp\b|\bscrum
            |\bitil\b|\bprince2\b|\bcka\b|\bcissp\b|\bcfa\b|\bcpa\b|\bcourse\b|\bkurs\b|\bcurso\b
            |\btraining\b|coursera|udemy|\bedx\b|\btoefl\b|\bielts\b|\btoeic\b|\bdelf\b|\bdele\b"""
        ),
        re.IGNORECASE,
    ),
    Kind.AWARDS: re.compile(
        either(
            r"""award|prize|\bpreis|scholarship|stipend|fellowship|dean|winner|finalist|\bplace\b
            |honou?r|medal|premio|beca\b|\bprix\b|bourse|lauréat|auszeichnung|hackathon|grant\b
            |galardón|reconocimiento|of the (?:year|month|quarter)"""
        ),
        re.IGNORECASE,
    ),
}
"""What a line says that is about one of several things below one heading."""
_DONE = re.compile(r"achievement|accomplishment|erfolge|logros|méritos|réalisations", re.IGNORECASE)
"""What may head what somebody did as well as what somebody got."""


@frozen(kw_only=True)
class Further:
    """Each in the order of the document."""

    certificates: tuple[Certificate, ...]
    languages: tuple[SpokenLanguage, ...]
    projects: tuple[Project, ...]
    awards: tuple[Award, ...]
    publications: tuple[Publication, ...]
    volunteering: tuple[Job, ...]


def read_further(document: str, parts: Sequence[Section], studies: Iterable[Education]) -> Further:
    """Read the sections that are about it; what was read as studies is not read again."""
    taken = Cover.of((s.start, s.end) for study in studies for s in _named(study))

    def about(kind: Kind) -> Iterator[tuple[Line, ...]]:
        return _about(kind, parts, taken)

    honours = _about(Kind.AWARDS, [s for s in parts if not _tells_of_work(s)], taken)
    spoken = [line for s in parts if s.kind is Kind.LANGUAGES for line in _spoken(document, s)]
    among = [line for s in parts if Kind.LANGUAGES in s.also for line in s.lines]
    return Further(
        certificates=tuple(
            one for lines in about(Kind.CERTIFICATIONS) for one in certificates(document, lines)
        ),
        languages=languages(document, spoken) or languages(document, among, only_lists=True),
        projects=tuple(one for lines in about(Kind.PROJECTS) for one in projects(document, lines)),
        awards=tuple(one for lines in honours for one in awards(document, lines)),
        publications=tuple(
            one for lines in about(Kind.PUBLICATIONS) for one in publications(document, lines)
        ),
        volunteering=tuple(
            one for lines in about(Kind.VOLUNTEERING) for one in volunteering(document, lines)
        ),
    )


def _spoken(document: str, section: Section) -> Iterator[Line]:
    """Yield the lines; what the heading says of the first stays: "Mother tongue: Dutch"."""
    heading, lines = section.heading, section.lines
    if heading and lines and language_level(heading):
        yield evolve(lines[0], span=Span.of(document, heading.start, lines[0].span.end))
        lines = lines[1:]
    yield from lines


def _named(study: Education) -> Iterator[Span]:
    said: tuple[Found[str] | None, ...] = (study.institution, study.degree, study.area, study.grade)
    yield from (found.span for found in said if found)
    yield from (found.span for found in (study.start, study.end) if found)


def _about(kind: Kind, parts: Sequence[Section], taken: Cover) -> Iterator[tuple[Line, ...]]:
    """Yield the lines of each section of a kind, and of several kinds those that say so."""
    for section in parts:
        if section.kind is kind:
            others = [other for other in section.also if other in _SAYS]
            yield tuple(
                line
                for line in section.lines
                if not taken.touches(line.span) and not _says(line, others)
            )
        elif kind in section.also and kind in _SAYS:
            yield tuple(
                line
                for line in section.lines
                if not taken.touches(line.span) and _says(line, [kind])
            )


def _tells_of_work(section: Section) -> bool:
    """Tell "Achievements" that are prose about somebody's work from honours that were given."""
    heading = section.heading.text if section.heading else ""
    if section.kind is not Kind.AWARDS or not _DONE.search(heading):
        return False
    return not any(_says(line, [Kind.AWARDS]) for line in section.lines)


def _says(line: Line, kinds: Sequence[Kind]) -> bool:
    return any(_SAYS[kind].search(line.text) for kind in kinds)
