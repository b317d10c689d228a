"""The words of both sides that may count: only what tells of the work.

A candidate's come from titles, from what the person did in jobs and projects, from skills,
certificates and the subject of studies, and from their summary: never from names, contact,
institutions, employers, dates or interests.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from domain.matching.words import Terms, terms_of
from domain.shared.text import Found

_TITLE_TIMES = 3
"""So often the title of a job counts: it says in a few words what all the others are about."""

Text = Found[str] | None


class NamedShape(Protocol):
    """A skill, by its name in the catalogue."""

    @property
    def name(self) -> str: ...


class CertificateShape(Protocol):
    """A proof that somebody gave."""

    @property
    def name(self) -> Found[str]: ...


class DeedsShape(Protocol):
    """A stretch of work."""

    @property
    def title(self) -> Text: ...
    @property
    def summary(self) -> Text: ...
    @property
    def highlights(self) -> tuple[Found[str], ...]: ...


class ProjectShape(Protocol):
    """Something that was made."""

    @property
    def name(self) -> Found[str]: ...
    @property
    def description(self) -> Text: ...
    @property
    def highlights(self) -> tuple[Found[str], ...]: ...


class StudyShape(Protocol):
    """A course of study: its subject alone."""

    @property
    def area(self) -> Text: ...


class ToldShape(Protocol):
    """What a profile tells of work."""

    @property
    def headline(self) -> Text: ...
    @property
    def summary(self) -> Text: ...
    @property
    def experiences(self) -> tuple[DeedsShape, ...]: ...
    @property
    def volunteering(self) -> tuple[DeedsShape, ...]: ...
    @property
    def projects(self) -> tuple[ProjectShape, ...]: ...
    @property
    def skills(self) -> tuple[NamedShape, ...]: ...
    @property
    def other_skills(self) -> tuple[Found[str], ...]: ...
    @property
    def certificates(self) -> tuple[CertificateShape, ...]: ...
    @property
    def education(self) -> tuple[StudyShape, ...]: ...


def candidate_terms(profile: ToldShape) -> Terms:
    """Count the words of a profile that tell of work."""
    return terms_of((*_values(_told(profile)), *(skill.name for skill in profile.skills)))


def job_terms(title: str, about_the_work: str) -> Terms:
    """Count the words of a job."""
    return terms_of((*[title] * _TITLE_TIMES, about_the_work))


def _told(profile: ToldShape) -> Iterator[Text]:
    yield profile.headline
    yield profile.summary
    for deeds in (*profile.experiences, *profile.volunteering):
        yield from (deeds.title, deeds.summary, *deeds.highlights)
    for project in profile.projects:
        yield from (project.name, project.description, *project.highlights)
    yield from profile.other_skills
    yield from (certificate.name for certificate in profile.certificates)
    yield from (study.area for study in profile.education)


def _values(found: Iterable[Text]) -> Iterator[str]:
    return (text.value for text in found if text)
