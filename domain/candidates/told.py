"""What a candidate tells of their work, in their own words.

It comes from titles, from what the person did in jobs and projects, from what they can do,
certificates and the subject of studies, and from their summary: never from names, contact,
institutions, employers, dates, interests or unpaid work, which tells whom somebody belongs to. A
school, an employer or the person's name that prose names again is left out of it, and so are
statements about the person and leave.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from domain.candidates.profile import PersonalDetails, Profile
from domain.candidates.reading.about_person import said_of_the_person
from domain.candidates.reading.institutions import is_institution
from domain.candidates.reading.pauses import begins_with_a_pause
from domain.candidates.reading.titles import ends_in_legal_form
from domain.shared.text import Found

Text = Found[str] | None

_BEFORE_EMPLOYER = re.compile(r"\s@|\s(?:at|bei|chez)\s")
_SENTENCE = re.compile(r"(?<=[.;!?])\s+|[\n\f]+")
_HONORIFIC = (
    r"(?:mr|mrs|ms|miss|mx|herrn?|frau|sra?|srta|señor(?:a|ita)?|mme|mlle|monsieur|madame"
    r"|mademoiselle|sig|signora?|dhr|mevr|mevrouw)\.?"
)
"""How somebody is spoken to, before the name."""
_ONLY_HONORIFIC = re.compile(_HONORIFIC, re.IGNORECASE)
_SHORT = 12
"""Words: so short a sentence that names a school is about studies; a longer one is about work."""
_FEWEST_WORDS = 8
"""Of a line that tells something at length."""
_FEWEST_MARKS = 2
"""Between the things of a list."""
_DATES = re.compile(
    r"\b(?:19|20)\d\d\b.{0,12}?(?:[-–—]|\bto\b|\bbis\b|\ba\b|\bau?\b).{0,12}?"  # noqa: RUF001 - dashes
    r"(?:\b(?:19|20)\d\d\b|[^\W\d_]{4,})"
)
"""From a year to another, or to a word: "2016 - present"."""
_BULLETS = " \t•*·–—-"  # noqa: RUF001 - as lists are set


def told_of_work(profile: Profile, personal: PersonalDetails) -> tuple[str, ...]:
    """Return it text by text."""
    names = _named(profile, personal)
    told = (*_summary(profile), *_titles(profile), *_deeds(profile), *_values(_listed(profile)))
    return tuple(_without(names, text) for text in told)


def _titles(profile: Profile) -> Iterator[str]:
    for title in _values((profile.headline, *(work.title for work in profile.experiences))):
        if not begins_with_a_pause(title):
            yield _BEFORE_EMPLOYER.split(title, maxsplit=1)[0]


def _deeds(profile: Profile) -> Iterator[str]:
    prose: list[Text] = []
    for work in profile.experiences:
        prose += (work.summary, *work.highlights)
    for project in profile.projects:
        prose += (project.description, *project.highlights)
    return _of_work(_without_statements("\n".join(_values(prose))))


def _listed(profile: Profile) -> Iterator[Text]:
    yield from (project.name for project in profile.projects)
    yield from profile.other_skills
    yield from (certificate.name for certificate in profile.certificates)
    yield from (
        study.area
        for study in profile.education
        if study.area and not is_institution(study.area.value)
    )


def _summary(profile: Profile) -> Iterator[str]:
    """Part it: of a résumé without headings it is all of it, studies and birth and leave, too.

    There a short line that is no item of a list, has no dates and stands above none may say
    anything about the person; work is told at some length, or dated, or listed.
    """
    if profile.summary is None:
        return
    lines = _without_statements(profile.summary.span.text).splitlines()
    if not profile.experiences and not profile.education:
        lines = [line for line, below in pairwise((*lines, "")) if _may_be_of_work(line, below)]
    yield from _of_work("\n".join(lines))


def _of_work(text: str) -> Iterator[str]:
    """Part it into sentences, and leave out those about studies and leave."""
    for said in _SENTENCE.split(text):
        bare = said.strip(_BULLETS)
        of_studies = len(bare.split()) <= _SHORT and is_institution(bare)
        # "Ms. Roe" was parted behind what looks like a full stop
        empty = not bare or _ONLY_HONORIFIC.fullmatch(bare)
        if not empty and not of_studies and not begins_with_a_pause(bare):
            yield bare


def _may_be_of_work(line: str, below: str) -> bool:
    return (
        line.lstrip()[:1] in _BULLETS
        or len(line.split()) >= _FEWEST_WORDS
        or line.count(",") + line.count(";") >= _FEWEST_MARKS
        or _DATES.search(line) is not None
        or _DATES.search(below) is not None
    )


def _without_statements(text: str) -> str:
    kept, at = "", 0
    for start, end in sorted(said_of_the_person(text)):
        kept, at = kept + text[at:start], max(at, end)
    return kept + text[at:]


def _named(profile: Profile, personal: PersonalDetails) -> tuple[str, ...]:
    """Return the names of schools, employers and the person, longest first.

    Of the person's only the whole: a part of it may be a trade.
    """
    given = (
        *(study.institution for study in profile.education),
        *(work.employer for work in profile.experiences),
    )
    found = {" ".join(name.split()) for name in _values(given)}
    found |= {name.rsplit(" ", 1)[0] for name in found if ends_in_legal_form(name)}
    found |= {name for name in _values((personal.name,)) if " " in name}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _without(names: Iterable[str], text: str) -> str:
    """Leave out names wherever they stand again; a single word only as it is spelled."""
    plain = " ".join(text.split()).casefold()
    for name in names:
        if name.casefold() in plain:
            again = r"\s+".join(map(re.escape, name.split()))
            alike = re.IGNORECASE if " " in name else re.NOFLAG
            text = re.sub(rf"(?<!\w)(?i:{_HONORIFIC}\s+)?{again}(?!\w)", " ", text, flags=alike)
    return text


def _values(found: Iterable[Text]) -> Iterator[str]:
    return (text.value for text in found if text)
