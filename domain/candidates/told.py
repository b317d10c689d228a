"""What a candidate tells of their work, in their own words.

It comes from titles, from what the person did in jobs and projects, from what they can do,
certificates and the subject of studies, and from their summary: never from names, contact,
institutions, employers, dates or interests. A school or the person's name that prose names again
is left out of it, and so are statements about the person and leave.
"""

import re
from collections.abc import Iterable, Iterator

from domain.candidates.profile import PersonalDetails, Profile
from domain.candidates.reading.about_person import said_of_the_person
from domain.candidates.reading.institutions import is_institution
from domain.candidates.reading.pauses import begins_with_a_pause
from domain.shared.text import Found

Text = Found[str] | None

_SENTENCE = re.compile(r"(?<=[.;!?])\s+|[\n\f]+")
_SHORT = 12
"""Words: so short a sentence that names a school is about studies; a longer one is about work."""
_BULLETS = " \t•*·–—-"  # noqa: RUF001 - as lists are set


def told_of_work(profile: Profile, personal: PersonalDetails) -> tuple[str, ...]:
    """Return it text by text."""
    again = _named_again(profile, personal)
    return tuple(
        again.sub(" ", text) if again else text
        for text in (*_summary(profile.summary), *_values(_told(profile)))
    )


def _told(profile: Profile) -> Iterator[Text]:
    yield profile.headline
    for deeds in (*profile.experiences, *profile.volunteering):
        yield deeds.title
        yield deeds.summary
        yield from (told for told in deeds.highlights if not begins_with_a_pause(told.value))
    for project in profile.projects:
        yield from (project.name, project.description, *project.highlights)
    yield from profile.other_skills
    yield from (certificate.name for certificate in profile.certificates)
    yield from (study.area for study in profile.education)


def _summary(summary: Text) -> Iterator[str]:
    """Part it: of a résumé without headings it is all of it, studies and birth and leave, too."""
    if summary is None:
        return
    for said in _SENTENCE.split(_without_statements(summary.span.text)):
        bare = said.strip(_BULLETS)
        of_studies = is_institution(bare) and len(bare.split()) <= _SHORT
        if bare and not of_studies and not begins_with_a_pause(bare):
            yield bare


def _without_statements(text: str) -> str:
    kept, at = "", 0
    for start, end in sorted(said_of_the_person(text)):
        kept, at = kept + text[at:start], max(at, end)
    return kept + text[at:]


def _named_again(profile: Profile, personal: PersonalDetails) -> re.Pattern[str] | None:
    named = {
        study.institution.value.strip() for study in profile.education if study.institution
    } | ({personal.name.value.strip()} if personal.name else set())
    whole = sorted((name for name in named if " " in name), key=lambda name: (-len(name), name))
    if not whole:
        return None
    names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in whole)
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)


def _values(found: Iterable[Text]) -> Iterator[str]:
    return (text.value for text in found if text)
